/* actors.c: a row becomes an actor: a group with its names and the states it is said to act for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "normaliser-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "actor-index.h"
#include "list.h"
#include "text.h"

#define MAX_ACTORS 60000 /* a library has codes for as many, and for some names besides */

/* The key of the actor, when it is one of its own; else the row was counted. */
static char *
read_key (NwNormaliser *self, const NwRow *row, const char *name, NwBatch *batch)
{
  NwBound *bound = self->bound->roles[NW_ROLE_KEY];
  const char *column = bound ? bound->name : self->bound->roles[NW_ROLE_TITLE]->name;
  g_autofree char *key = bound ? nw_read_key (bound, row) : g_strdup (name);
  g_autofree char *reason = NULL;
  NwSeenEntry *entry;
  gboolean fresh;

  if (key == NULL)
    {
      nw_reject (self, batch, NW_ISSUE_MISSING_KEY, row, column, (NwCell){ "", 0 },
                 _("the actor has no key"));
      return NULL;
    }
  entry = nw_seen_add (self->acts, nw_key_print ("", key), &fresh);
  if (fresh)
    {
      entry->line = (guint32) MIN (row->line, G_MAXUINT32);
      entry->content = (guint32) self->row_print;
      return g_steal_pointer (&key);
    }

  if (entry->content == (guint32) self->row_print)
    {
      reason = g_strdup_printf (_("the row says what line %u says"), entry->line);
      nw_report (self, batch, NW_ISSUE_SAME_ROW, NW_ISSUE_DUPLICATE, row, column,
                 (NwCell) { key, strlen (key) }, reason);
      self->counts.duplicates++;
      return NULL;
    }
  reason = g_strdup_printf (_("the actor in line %u has this key; give each actor its own"), entry->line);
  nw_reject (self, batch, NW_ISSUE_SAME_KEY, row, column, (NwCell) { key, strlen (key) }, reason);
  return NULL;
}

/* The list of one column of a field; a cell that is no such list is one item. */
static GArray *
read_column (NwNormaliser *self, const NwRow *row, const NwBound *bound, guint column, NwBatch *batch)
{
  NwCell cell = column < row->n_cells ? nw_cell_trim (row->cells[column]) : (NwCell) { "", 0 };
  guint n_slots;
  GArray *items = nw_list_split (cell.text, cell.length, bound->field->list,
                                 (const char *const *) bound->field->keep, &n_slots);

  if (items)
    return items;
  nw_report (self, batch, NW_ISSUE_LISTS_DIFFER, NW_ISSUE_DOUBT, row, self->bound->header[column], cell,
             _("this is not a list as the other rows have it; it is taken as one label"));
  return nw_list_split (cell.text, cell.length, NW_LIST_NONE, NULL, &n_slots);
}

/* A name of several actors will mean none of them; see actor-index.h. */
static void
note_name (NwNormaliser *self,
           const NwRow *row,
           const char *column,
           const char *name,
           const char *actor,
           NwBatch *batch)
{
  g_autofree char *folded = nw_actor_fold (name);
  const char *other = g_hash_table_lookup (self->actor_names, folded);
  g_autofree char *reason = NULL;

  if (*folded == '\0')
    return;
  if (other == NULL)
    {
      g_hash_table_insert (self->actor_names, g_steal_pointer (&folded), g_strdup (actor));
      return;
    }
  if (strcmp (other, actor) == 0)
    return;
  reason = g_strdup_printf (
      _("the actor “%s” has this name, too; it stands for the one whose own name it is, or for neither"),
      other);
  nw_report (self, batch, NW_ISSUE_SAME_NAME, NW_ISSUE_DOUBT, row, column, (NwCell){ name, strlen (name) },
             reason);
}

static const char *
read_aliases (NwNormaliser *self, const NwRow *row, const char *name, NwBatch *batch)
{
  const NwBound *bound = self->bound->roles[NW_ROLE_ALIAS];
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) aliases = g_string_new (NULL);

  g_hash_table_add (met, g_strdup (name));
  for (guint i = 0; bound && i < bound->n_columns; i++)
    {
      g_autoptr (GArray) items = read_column (self, row, bound, bound->columns[i], batch);

      for (guint j = 0; j < items->len; j++)
        {
          const char *alias = nw_list_item (items, j)->text;

          if (*alias == '\0' || nw_is_placeholder (alias) || !g_hash_table_add (met, g_strdup (alias)))
            continue;
          note_name (self, row, self->bound->header[bound->columns[i]], alias, name, batch);
          g_string_append_printf (aliases, "%s%s", aliases->len > 0 ? "\n" : "", alias);
        }
    }
  return aliases->len > 0 ? nw_batch_text (batch, aliases->str, aliases->len) : NULL;
}

/* Each column says it for itself, and is named as the one who says so. */
static gboolean
mark_states (NwNormaliser *self, const NwRow *row, NwBatch *batch, GError **error)
{
  NwBound *bound = self->bound->codes[NW_DIMENSION_INITIATOR];

  for (guint i = 0; bound && i < bound->n_columns; i++)
    {
      g_autoptr (GArray) items = read_column (self, row, bound, bound->columns[i], batch);

      for (guint j = 0; j < items->len; j++)
        {
          NwItem item;

          if (*nw_list_item (items, j)->text == '\0')
            continue;
          if (!nw_coder_label (self->coder, bound, nw_list_item (items, j)->text, row, self->file, &item,
                               error))
            return FALSE;
          nw_batch_add_mark (batch, (NwMark) {
            .dimension = NW_DIMENSION_INITIATOR, .code = item.code, .label = item.label,
            .name = nw_batch_text (batch, self->bound->header[bound->columns[i]], -1) });
        }
    }
  return TRUE;
}

gboolean
nw_actors_add_row (NwNormaliser *self, const NwRow *row, NwBatch *batch, GError **error)
{
  const NwBound *bound = self->bound->roles[NW_ROLE_TITLE];
  NwCell cell = nw_bound_cell (bound, row);
  g_autofree char *name = nw_text_clean (cell.text, cell.length);
  g_autofree char *key = NULL;
  NwActor *actor;

  if (*name == '\0')
    {
      nw_reject (self, batch, NW_ISSUE_MISSING_KEY, row, bound ? bound->name : NULL, cell,
                 _("the actor has no name"));
      return TRUE;
    }
  if (self->counts.actors == MAX_ACTORS)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_LIMIT, _("more than %d actors; split the list"), MAX_ACTORS);
      return FALSE;
    }
  key = read_key (self, row, name, batch);
  if (key == NULL)
    return TRUE;

  nw_actor_mark (self, name, 0, TRUE); /* its code is there before an incident names it */
  note_name (self, row, bound->name, name, name, batch);
  actor = nw_batch_add_actor (batch);
  actor->key = nw_batch_text (batch, key, -1);
  actor->name = nw_batch_text (batch, name, -1);
  actor->aliases = read_aliases (self, row, name, batch);
  actor->summary = nw_read_text (batch, self->bound->roles[NW_ROLE_SUMMARY], row);
  actor->sources = nw_read_sources (batch, self->bound->roles[NW_ROLE_SOURCES], row);
  actor->origin = (NwOrigin) { self->file, row->line, row->offset, row->length };
  self->counts.accepted++;
  self->counts.actors++;
  return mark_states (self, row, batch, error);
}
