/* backdrop.c: eras, markers and maturity of a result
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "backdrop.h"

#include <glib/gi18n-lib.h>

/* ---- eras ---- */

/* Dimensions of one subject are coded together: who responds with the responses, a region with its states. */
static NwDimension
subject_of (NwDimension dimension)
{
  switch (dimension)
    {
    case NW_DIMENSION_CLAIMANT:
    case NW_DIMENSION_ACCUSED:
    case NW_DIMENSION_EVIDENCE:
      return NW_DIMENSION_CLAIM_KIND;
    case NW_DIMENSION_RESPONDER:
      return NW_DIMENSION_RESPONSE;
    case NW_DIMENSION_INITIATOR_REGION:
    case NW_DIMENSION_INITIATOR_BLOC:
      return NW_DIMENSION_INITIATOR;
    case NW_DIMENSION_RECEIVER_REGION:
    case NW_DIMENSION_RECEIVER_BLOC:
      return NW_DIMENSION_RECEIVER;
    default:
      return dimension;
    }
}

/* Evidence rests on claims and on responses alike. */
static gboolean
is_about (NwDimension dimension, NwDimension subject)
{
  return subject_of (dimension) == subject || (dimension == NW_DIMENSION_EVIDENCE && subject == NW_DIMENSION_RESPONSE);
}

static gboolean
asks_for (const NwQuery *query, NwDimension subject)
{
  if (query->measure == NW_MEASURE_CLAIMED && subject == NW_DIMENSION_CLAIM_KIND)
    return TRUE;
  if (query->measure == NW_MEASURE_ANSWERED && subject == NW_DIMENSION_RESPONSE)
    return TRUE;
  if (is_about (query->by, subject) || is_about (query->and, subject))
    return TRUE;
  for (guint i = 0; i < query->filters->len; i++)
    if (is_about (((NwFilter *) g_ptr_array_index (query->filters, i))->dimension, subject))
      return TRUE;
  return FALSE;
}

static int
compare_eras (gconstpointer a, gconstpointer b)
{
  const NwEra *ea = *(NwEra *const *) a, *eb = *(NwEra *const *) b;

  return ea->day != eb->day ? (ea->day < eb->day ? -1 : 1) : ea->dimension - eb->dimension;
}

void
nw_backdrop_add_eras (NwResult *result, const GPtrArray *eras, NwDimension subject)
{
  for (guint i = 0; eras && i < eras->len; i++)
    {
      const NwEra *era = g_ptr_array_index (eras, i);
      if (era->dimension == NW_DIMENSION_NONE || era->dimension == subject || asks_for (result->query, subject_of (era->dimension)))
        g_ptr_array_add (result->eras, nw_era_copy (era));
    }
  g_ptr_array_sort (result->eras, compare_eras);
}

/* ---- markers ---- */

static gboolean
unknown_marker (const GPtrArray *markers, const char *id, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; markers && i < markers->len; i++)
    g_string_append_printf (known, "%s%s", i ? ", " : "", ((NwMarker *) g_ptr_array_index (markers, i))->id);
  if (known->len == 0)
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("No marker is called “%s”; there are none"), id);
  else
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("No marker is called “%s”; there are %s"), id, known->str);
  return FALSE;
}

static gboolean
add_markers (NwResult *result, const GPtrArray *markers, GError **error)
{
  for (guint i = 0; result->query->markers && result->query->markers[i]; i++)
    {
      NwMarker *marker = markers ? nw_marker_find (markers, result->query->markers[i]) : NULL;

      if (!marker)
        return unknown_marker (markers, result->query->markers[i], error);
      g_ptr_array_add (result->markers, nw_marker_ref (marker));
    }
  g_ptr_array_sort (result->markers, nw_marker_compare);
  return TRUE;
}

gboolean
nw_backdrop_add (NwResult *result, const NwInputs *inputs, GError **error)
{
  result->maturity = inputs->maturity ? nw_maturity_ref (inputs->maturity) : nw_maturity_new_default (result->release->as_of);
  nw_backdrop_add_eras (result, inputs->eras, NW_DIMENSION_NONE);
  return add_markers (result, inputs->markers, error);
}
