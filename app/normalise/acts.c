/* acts.c: a row becomes a claim or a response, or a further part of one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "normaliser-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "text.h"

static const NwCell no_cell = { "", 0 };

/* The dimensions of acts, each with the marks of its parties. */
static const NwDimension dimensions[] = {
  NW_DIMENSION_CLAIMANT,   NW_DIMENSION_RESPONDER, NW_DIMENSION_ACCUSED,
  NW_DIMENSION_CLAIM_KIND, NW_DIMENSION_RESPONSE,
};

static gboolean
read_marks (NwNormaliser *self, const NwRow *row, GArray *marks, GError **error)
{
  g_autoptr (GArray) actors = g_array_new (FALSE, FALSE, sizeof (NwMark));
  guint party = 0;

  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    {
      NwBound *bound = self->bound->codes[dimensions[i]];
      NwBound *name_bound = self->bound->names[dimensions[i]];
      gboolean parties = dimensions[i] != NW_DIMENSION_CLAIM_KIND && dimensions[i] != NW_DIMENSION_RESPONSE;
      g_autofree char *name = name_bound ? nw_read_key (name_bound, row) : NULL;
      const NwItems *items = bound ? nw_coder_read (self->coder, bound, row, self->file, error) : NULL;

      if (bound && items == NULL)
        return FALSE;
      for (guint j = 0; items && j < items->n; j++)
        {
          const NwItem *item = &items->items[j];
          gboolean named = name && items->n == 1 && !nw_is_placeholder (name);
          NwMark mark = { dimensions[i], item->code, parties ? nw_party_number (++party) : 0, item->label,
                          named ? nw_coder_name (self->coder, name) : item->name };
          g_array_append_val (marks, mark);
          if (mark.dimension == NW_DIMENSION_ACCUSED && mark.name)
            g_array_append_vals (actors, (NwMark[]) { nw_actor_mark (self, mark.name, 0, FALSE) }, 1);
        }
    }
  g_array_append_vals (marks, actors->data, actors->len);
  return TRUE;
}

static gboolean
is_yes (const NwBound *bound, const NwRow *row)
{
  NwCell cell = nw_bound_cell (bound, row);
  g_autofree char *folded = NULL;

  if (cell.length == 0)
    return FALSE;
  folded = nw_text_fold (cell.text, cell.length);
  return g_strv_contains ((const char * const *) bound->field->yes, folded);
}

static void
read_act (NwNormaliser *self, const NwRow *row, NwBatch *batch, const char *incident, const char *key,
          gint32 start, NwAct *act)
{
  NwBoundPart *bound = self->bound;
  NwDate written;

  act->kind = self->part->kind == NW_PART_CLAIMS ? NW_ACT_CLAIM : NW_ACT_RESPONSE;
  act->incident_key = nw_batch_text (batch, incident, -1);
  act->key = nw_batch_text (batch, key, -1);
  act->date = nw_read_date (self, batch, row, bound->roles[NW_ROLE_DATE], &act->date_text, &written);
  act->form = nw_read_text (batch, bound->roles[NW_ROLE_FORM], row);
  act->text = nw_read_text (batch, bound->roles[NW_ROLE_TEXT], row);
  act->sources = nw_read_sources (batch, bound->roles[NW_ROLE_SOURCES], row);
  act->contested = is_yes (bound->roles[NW_ROLE_CONTESTED], row);
  act->origin = (NwOrigin) { self->file, row->line, row->offset, row->length };

  nw_check_act_date (self, batch, row, bound->roles[NW_ROLE_DATE],
                     nw_bound_cell (bound->roles[NW_ROLE_DATE], row), written, start);
}

/* The key of the incident that the row belongs to, when there is such an incident. */
static char *
find_incident (NwNormaliser *self, const NwRow *row, NwBatch *batch, gint32 *start)
{
  NwBound *bound = self->bound->roles[NW_ROLE_INCIDENT];
  g_autofree char *key = nw_read_key (bound, row);
  const NwSeenEntry *entry;

  if (key == NULL)
    {
      nw_reject (self, batch, NW_ISSUE_MISSING_KEY, row, bound ? bound->name : NULL, no_cell,
                 _("the row does not say which incident it belongs to"));
      return NULL;
    }
  entry = nw_seen_find (self->incidents, nw_key_print (key, NULL));
  if (entry == NULL)
    {
      nw_reject (self, batch, NW_ISSUE_ORPHAN, row, bound->name, nw_bound_cell (bound, row),
                 _("no incident has this key"));
      return NULL;
    }
  *start = entry->start;
  return g_steal_pointer (&key);
}

/* FALSE: another act of the incident has this key; the row was counted. */
static gboolean
check_key (NwNormaliser *self, const NwRow *row, NwBatch *batch, const char *incident, const char *key)
{
  NwBound *bound = self->bound->roles[NW_ROLE_KEY];
  g_autofree char *reason = NULL;
  gboolean fresh;
  NwSeenEntry *entry;

  if (key == NULL)
    return TRUE;
  entry = nw_seen_add (self->acts, nw_key_print (incident, key), &fresh);
  if (entry == NULL || fresh)
    {
      if (entry)
        entry->line = (guint32) MIN (row->line, G_MAXUINT32);
      return TRUE;
    }
  reason = g_strdup_printf (_("line %u has this key for the same incident; give each its own, or none"),
                            entry->line);
  nw_reject (self, batch, NW_ISSUE_SAME_KEY, row, bound->name, nw_bound_cell (bound, row), reason);
  return FALSE;
}

static gboolean
keep_act (NwNormaliser *self, const NwAct *act, const GArray *marks, GError **error)
{
  if (nw_kept_acts_add (self->kept, act, marks))
    return TRUE;
  g_set_error (error, NW_FAULT, NW_FAULT_LIMIT,
               _("more acts that are spread over several rows than can be held (%d, or %d MB of text); "
                  "split the release"),
               NW_MAX_KEPT, NW_MAX_KEPT_TEXT >> 20);
  return FALSE;
}

gboolean
nw_acts_add_row (NwNormaliser *self, const NwRow *row, NwBatch *batch, GError **error)
{
  gint32 start = NW_DAY_NONE;
  g_autofree char *incident = find_incident (self, row, batch, &start);
  g_autofree char *key = nw_read_key (self->bound->roles[NW_ROLE_KEY], row);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (NwMark));
  NwAct act = { .incident_key = incident, .key = key, .date = NW_DATE_UNKNOWN };
  gboolean failed;

  if (incident == NULL)
    return TRUE;
  if (!nw_check_same (self, batch, row, &failed, error))
    return !failed;
  if (!self->part->merge && !check_key (self, row, batch, incident, key))
    return TRUE;
  if (!read_marks (self, row, marks, error))
    return FALSE;

  /* The first row of an act says what it is, further ones only who else took part. */
  if (self->part->merge && nw_kept_acts_has (self->kept, incident, key))
    act.contested = is_yes (self->bound->roles[NW_ROLE_CONTESTED], row);
  else
    read_act (self, row, batch, incident, key, start, &act);
  self->counts.accepted++;
  if (self->part->merge)
    return keep_act (self, &act, marks, error);

  nw_add_act (batch, &act, marks, &self->counts);
  return TRUE;
}
