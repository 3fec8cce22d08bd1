/* windows.c: the days before and after an event
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "windows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ---- which days ---- */

static NwMarker *
find_marker (GPtrArray *markers, const char *id, gint32 day)
{
  for (guint i = 0; markers && i < markers->len; i++)
    {
      NwMarker *marker = g_ptr_array_index (markers, i);

      if (id ? strcmp (marker->id, id) == 0 : marker->date.precision == NW_PRECISION_DAY && marker->date.earliest == day)
        return marker;
    }
  return NULL;
}

static char *
name_markers (GPtrArray *markers)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; markers && i < markers->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? _(", ") : "", ((NwMarker *) g_ptr_array_index (markers, i))->id);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
find_day (NwWindows *self, const NwInputs *inputs, GError **error)
{
  const char *at = inputs->query->at;
  NwDate date;

  if (!at)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY,
                           _("Before and after what? Name a day or a marker, as in “at=2015-09-25”"));
      return FALSE;
    }
  if (nw_date_parse (at, &date))
    self->marker = find_marker (inputs->markers, NULL, date.earliest);
  else if ((self->marker = find_marker (inputs->markers, at, NW_DAY_NONE)) != NULL)
    date = self->marker->date;
  else
    {
      g_autofree char *names = name_markers (inputs->markers);

      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("No marker is called “%s”; there are: %s"), at, *names ? names : _("none"));
      return FALSE;
    }
  if (date.precision != NW_PRECISION_DAY)
    {
      g_autofree char *known = nw_date_print (date);

      g_set_error (error, NW_FAULT, NW_FAULT_QUERY,
                   _("“%s” is known as %s only, and before and after need a day: name one, as in “at=%s-01”"), at, known,
                   date.precision == NW_PRECISION_MONTH ? known : "2017-06");
      return FALSE;
    }

  self->at = date.earliest;
  return TRUE;
}

/* A window that the question's own period cuts would count fewer days than it says. */
static gboolean
check_period (const NwWindows *self, const NwQuery *query, GError **error)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (self->first < nw_day_from_ymd (1, 1, 1) || self->last > nw_day_from_ymd (9999, 12, 31))
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, _("The windows reach beyond the years 1 to 9999; choose fewer days"));
      return FALSE;
    }
  if ((!query->from.precision || query->from.earliest <= self->first) && (!query->to.precision || query->to.latest >= self->last))
    return TRUE;

  first = nw_date_print (nw_date_from_day (self->first));
  last = nw_date_print (nw_date_from_day (self->last));
  g_set_error (error, NW_FAULT, NW_FAULT_QUERY,
               _("The windows run from %s to %s, beyond the period that is asked about; choose fewer days or a longer period"),
               first, last);
  return FALSE;
}

gboolean
nw_windows_find (NwWindows *self, const NwInputs *inputs, GError **error)
{
  *self = (NwWindows) { 0 };
  if (!find_day (self, inputs, error))
    return FALSE;

  self->first = self->at - (gint32) inputs->query->before;
  self->last = self->at + (gint32) inputs->query->after - 1;
  return check_period (self, inputs->query, error);
}

/* ---- which rows ---- */

guint64 *
nw_windows_bits (const NwWindows *self, const NwFrame *frame, const NwSelection *selection, guint *coarse)
{
  guint n_words = (nw_frame_n_rows (frame) + 63) / 64;
  const guint64 *selected = nw_selection_bits (selection);
  const gint32 *days = nw_frame_days (frame);
  const guint8 *precisions = nw_frame_precisions (frame);
  guint64 *bits = g_new0 (guint64, MAX (n_words, 1));

  *coarse = 0;
  for (guint i = 0; i < n_words; i++)
    for (guint64 word = selected[i]; word != 0; word &= word - 1)
      {
        guint row = i * 64 + __builtin_ctzll (word);
        guint64 inside = days[row] >= self->first && days[row] <= self->last; /* NW_DAY_NONE is before all days */

        bits[i] |= inside << row % 64;
        *coarse += inside && precisions[row] == NW_PRECISION_YEAR;
      }
  return bits;
}

NwTimeline *
nw_windows_timeline (const NwWindows *self, const NwFrame *frame)
{
  NwTimeline *timeline = g_new0 (NwTimeline, 1);
  gint32 first = 0, last = -1;

  nw_frame_span (frame, &first, &last);
  timeline->n = 2;
  timeline->n_slots = 4;
  timeline->first_day = first;
  timeline->slots = g_new (guint16, (gsize) (last - first) + 2);
  for (gint32 day = first; day <= last; day++)
    timeline->slots[day - first] = day >= self->at;
  for (guint8 precision = NW_PRECISION_YEAR; precision <= NW_PRECISION_DAY; precision++)
    timeline->mask[precision] = G_MAXUINT32;
  return timeline;
}
