/* incidents.c: a row becomes an incident
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "normaliser-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "text.h"

static const NwCell no_cell = { "", 0 };

/* A key of its own for a title that others have too. */
static char *
number_key (NwNormaliser *self, const char *slug, NwSeenEntry **entry)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->repeats, slug));
  gboolean fresh = FALSE;
  char *key = NULL;

  for (number = MAX (number, 2); !fresh; number++)
    {
      g_free (key);
      key = g_strdup_printf ("%s-%u", slug, number);
      *entry = nw_seen_add (self->incidents, nw_key_print (key, NULL), &fresh);
      if (*entry == NULL)
        return key;
    }
  g_hash_table_insert (self->repeats, g_strdup (slug), GUINT_TO_POINTER (number));
  return key;
}

/* Another record has the title, but says something else. */
static void
note_title (NwNormaliser *self, const NwRow *row, NwBatch *batch, guint32 line, const char *key)
{
  NwBound *bound = self->bound->roles[NW_ROLE_TITLE];
  g_autofree char *reason = g_strdup_printf (
      _("the incident in line %u has this title too; this one is known as “%s”"), line, key);

  nw_report (self, batch, NW_ISSUE_SAME_KEY, NW_ISSUE_NOTE, row, bound->name, nw_bound_cell (bound, row),
             reason);
}

static gboolean
too_many (GError **error)
{
  g_set_error_literal (error, NW_FAULT, NW_FAULT_LIMIT,
                       _("more incidents than a release can hold; split the file"));
  return FALSE;
}

static char *
title_key (NwNormaliser *self, const NwRow *row, NwBatch *batch, NwSeenEntry **entry, GError **error)
{
  NwBound *bound = self->bound->roles[NW_ROLE_TITLE];
  NwCell title = nw_bound_cell (bound, row);
  g_autofree char *slug = nw_text_slug (title.text, title.length);
  guint64 issues = self->counts.issues;
  gboolean fresh, failed;
  char *key;

  *entry = NULL;
  if (*slug == '\0')
    {
      nw_reject (self, batch, NW_ISSUE_MISSING_KEY, row, bound ? bound->name : NULL, title,
                 _("without a title the incident cannot be told from others"));
      return NULL;
    }
  if (!nw_check_same (self, batch, row, &failed, error))
    return NULL;

  *entry = nw_seen_add (self->incidents, nw_key_print (slug, NULL), &fresh);
  if (*entry && !fresh)
    {
      guint32 line = (*entry)->line;

      key = number_key (self, slug, entry);
      /* One that says exactly the same was reported as such just now. */
      if (*entry && self->counts.issues == issues)
        note_title (self, row, batch, line, key);
    }
  else
    {
      key = g_steal_pointer (&slug);
    }
  if (*entry == NULL)
    {
      g_free (key);
      too_many (error);
      return NULL;
    }
  return key;
}

static char *
own_key (NwNormaliser *self, const NwRow *row, NwBatch *batch, NwSeenEntry **entry, GError **error)
{
  NwBound *bound = self->bound->roles[NW_ROLE_KEY];
  g_autofree char *key = nw_read_key (bound, row);
  g_autofree char *reason = NULL;
  gboolean fresh;

  *entry = NULL;
  if (key == NULL)
    {
      nw_reject (self, batch, NW_ISSUE_MISSING_KEY, row, bound ? bound->name : NULL, no_cell,
                 _("the incident has no key"));
      return NULL;
    }

  *entry = nw_seen_add (self->incidents, nw_key_print (key, NULL), &fresh);
  if (*entry == NULL)
    {
      too_many (error);
      return NULL;
    }
  if (fresh)
    return g_steal_pointer (&key);

  if ((*entry)->content == (guint32) self->row_print)
    {
      reason = g_strdup_printf (_("the row says what line %u says"), (*entry)->line);
      nw_report (self, batch, NW_ISSUE_SAME_ROW, NW_ISSUE_DUPLICATE, row, bound->name,
                 nw_bound_cell (bound, row), reason);
      self->counts.duplicates++;
    }
  else
    {
      reason = g_strdup_printf (_("the incident in line %u has this key; give each incident its own"),
                                (*entry)->line);
      nw_reject (self, batch, NW_ISSUE_SAME_KEY, row, bound->name, nw_bound_cell (bound, row), reason);
    }
  return NULL;
}

static void
check_order (NwNormaliser *self, const NwRow *row, NwBatch *batch, const NwDate *start, NwDate disclosed)
{
  NwBound *bound = self->bound->roles[NW_ROLE_DISCLOSED];

  if (start->precision != NW_PRECISION_UNKNOWN && disclosed.precision != NW_PRECISION_UNKNOWN
      && disclosed.latest < start->earliest)
    nw_report (self, batch, NW_ISSUE_DISCLOSED_BEFORE_START, NW_ISSUE_DOUBT, row, bound->name,
               nw_bound_cell (bound, row), _("the incident is disclosed before it starts"));
}

static void
read_dates (NwNormaliser *self, const NwRow *row, NwBatch *batch, NwIncident *incident, NwDate *written)
{
  NwBoundPart *bound = self->bound;
  NwDate end, disclosed;

  incident->start = nw_read_date (self, batch, row, bound->roles[NW_ROLE_START], &incident->start_text,
                                  written);
  incident->end = nw_read_date (self, batch, row, bound->roles[NW_ROLE_END], &incident->end_text, &end);
  incident->disclosed = nw_read_date (self, batch, row, bound->roles[NW_ROLE_DISCLOSED],
                                      &incident->disclosed_text, &disclosed);

  nw_note_start (self, *written);
  if (incident->start.precision == NW_PRECISION_UNKNOWN && incident->start_text == NULL)
    nw_report (self, batch, NW_ISSUE_UNDATED, NW_ISSUE_NOTE, row,
               bound->roles[NW_ROLE_START] ? bound->roles[NW_ROLE_START]->name : NULL, no_cell,
               _("the incident has no start date"));
  check_order (self, row, batch, written, disclosed);
  /* As written: a placeholder that contradicts is worth a look as well. */
  if (written->precision != NW_PRECISION_UNKNOWN && end.precision != NW_PRECISION_UNKNOWN
      && end.latest < written->earliest)
    nw_report (self, batch, NW_ISSUE_END_BEFORE_START, NW_ISSUE_DOUBT, row, bound->roles[NW_ROLE_END]->name,
               nw_bound_cell (bound->roles[NW_ROLE_END], row), _("the incident ends before it starts"));
}

static double
read_number (NwNormaliser *self, const NwRow *row, const NwBound *bound, NwBatch *batch)
{
  NwCell cell = nw_bound_cell (bound, row);
  g_autofree char *text = NULL;
  char *end;
  double number;

  if (cell.length == 0)
    return NAN;
  text = g_strndup (cell.text, cell.length);
  number = g_ascii_strtod (text, &end);
  if (*end == '\0' && end > text && isfinite (number))
    return number;

  nw_report (self, batch, NW_ISSUE_BAD_NUMBER, NW_ISSUE_DOUBT, row, bound->name, cell,
             _("this is not a number; it is left out"));
  return NAN;
}

static void
read_scalars (NwNormaliser *self, const NwRow *row, const char *key, NwBatch *batch, NwIncident *incident,
              NwDate *written)
{
  NwBoundPart *bound = self->bound;

  incident->key = nw_batch_text (batch, key, -1);
  incident->title = nw_read_text (batch, bound->roles[NW_ROLE_TITLE], row);
  if (incident->title == NULL)
    incident->title = incident->key;
  incident->summary = nw_read_text (batch, bound->roles[NW_ROLE_SUMMARY], row);
  incident->sources = nw_read_sources (batch, bound->roles[NW_ROLE_SOURCES], row);
  incident->intensity = read_number (self, row, bound->roles[NW_ROLE_INTENSITY], batch);
  incident->origin = (NwOrigin) { self->file, row->line, row->offset, row->length };
  read_dates (self, row, batch, incident, written);
}

gboolean
nw_incidents_add_row (NwNormaliser *self, const NwRow *row, NwBatch *batch, GError **error)
{
  g_autoptr (GError) cause = NULL;
  NwSeenEntry *entry;
  g_autofree char *key = self->part->key_from_title ? title_key (self, row, batch, &entry, &cause)
                                                    : own_key (self, row, batch, &entry, &cause);
  NwDate written;
  gint32 start;

  if (key == NULL)
    {
      if (cause == NULL)
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }

  read_scalars (self, row, key, batch, nw_batch_add_incident (batch), &written);
  start = written.earliest;
  entry->line = (guint32) MIN (row->line, G_MAXUINT32);
  entry->content = (guint32) self->row_print;
  entry->start = start;
  self->counts.accepted++;
  self->counts.incidents++;

  if (!nw_mark_incident (self, row, key, batch, error) || !nw_within_mark (self, row, start, batch, error))
    return FALSE;
  nw_answers_take (self, row, key, start, batch);
  return nw_within_add_acts (self, row, key, start, batch, error);
}
