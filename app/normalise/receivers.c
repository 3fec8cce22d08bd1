/* receivers.c: keeps the rows of a receiver table until their incidents come
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "normaliser-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_KINDS 3

static const NwDimension kinds[N_KINDS] = { NW_DIMENSION_RECEIVER, NW_DIMENSION_CATEGORY,
                                            NW_DIMENSION_SECTOR };

typedef struct {
  NwItem  items[N_KINDS];
  guint64 line, offset, length; /* of its row */
  guint   file;
} Kept;

struct _NwReceivers {
  GHashTable *by_incident; /* key → GArray of Kept */
  guint       n;
};

NwReceivers *
nw_receivers_new (void)
{
  NwReceivers *self = g_new0 (NwReceivers, 1);

  self->by_incident = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  return self;
}

void
nw_receivers_free (NwReceivers *self)
{
  g_hash_table_unref (self->by_incident);
  g_free (self);
}

static gboolean
read_kept (NwNormaliser *self, const NwRow *row, Kept *kept, GError **error)
{
  NwCell name = nw_bound_cell (self->bound->names[NW_DIMENSION_RECEIVER], row);
  guint n_names;
  g_autoptr (GArray) names = NULL;

  kept->line = row->line;
  kept->offset = row->offset;
  kept->length = row->length;
  kept->file = self->file;
  for (guint i = 0; i < N_KINDS; i++)
    {
      NwBound *bound = self->bound->codes[kinds[i]];
      const NwItems *items = bound ? nw_coder_read (self->coder, bound, row, self->file, error) : NULL;

      if (bound && items == NULL)
        return FALSE;
      kept->items[i] = items && items->n > 0 ? items->items[0] : (NwItem) { .code = NW_CODE_ID_NOT_CODED };
      if (bound == NULL)
        kept->items[i].label = nw_coder_blank (self->coder, nw_dimension_info (kinds[i])->domain,
                                               NW_CODE_ID_NOT_CODED);
    }

  if (name.length > 0 && (names = nw_read_names (self->bound->names[NW_DIMENSION_RECEIVER], row, &n_names))
      && names->len > 0
      && **(char **) (gpointer) names->data)
    {
      g_autofree char *text = g_strndup (name.text, name.length);
      kept->items[0].name = nw_coder_name (self->coder, text);
    }
  return TRUE;
}

gboolean
nw_receivers_add_row (NwNormaliser *self, const NwRow *row, NwBatch *batch, GError **error)
{
  NwReceivers *receivers = self->receivers;
  g_autofree char *key = nw_read_key (self->bound->roles[NW_ROLE_INCIDENT], row);
  gboolean failed;
  GArray *rows;
  Kept kept;

  if (key == NULL)
    {
      nw_reject (self, batch, NW_ISSUE_MISSING_KEY, row,
                 self->bound->roles[NW_ROLE_INCIDENT] ? self->bound->roles[NW_ROLE_INCIDENT]->name : NULL,
                 (NwCell) { "", 0 }, _("the row does not say which incident it belongs to"));
      return TRUE;
    }
  if (!nw_check_same (self, batch, row, &failed, error))
    return !failed;
  if (receivers->n++ >= NW_MAX_KEPT)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_LIMIT, _("more than %d rows of receivers; split the release"),
                   NW_MAX_KEPT);
      return FALSE;
    }
  if (!read_kept (self, row, &kept, error))
    return FALSE;

  rows = g_hash_table_lookup (receivers->by_incident, key);
  if (rows == NULL)
    {
      rows = g_array_new (FALSE, FALSE, sizeof (Kept));
      g_hash_table_insert (receivers->by_incident, g_steal_pointer (&key), rows);
    }
  g_array_append_val (rows, kept);
  self->counts.accepted++;
  return TRUE;
}

/* ---- an incident comes ---- */

static int
compare_parties (gconstpointer a, gconstpointer b)
{
  const NwMark *one = a, *other = b;
  return (int) one->party - other->party;
}

/* The different marks, party by party; a party is a receiver with its name. */
static GArray *
collect_marks (const GArray *rows, guint *party)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (NwMark));
  g_autoptr (GHashTable) parties = g_hash_table_new_full (nw_mark_hash, nw_mark_equal, g_free, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (nw_mark_hash, nw_mark_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const Kept *kept = &g_array_index (rows, Kept, i);
      NwMark receiver = { NW_DIMENSION_RECEIVER, kept->items[0].code, 0, kept->items[0].label,
                          kept->items[0].name };
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (parties, &receiver));

      if (number == 0)
        {
          number = ++*party;
          g_hash_table_insert (parties, g_memdup2 (&receiver, sizeof receiver), GUINT_TO_POINTER (number));
        }
      for (guint j = 0; j < N_KINDS; j++)
        {
          const NwItem *item = &kept->items[j];
          NwMark mark = { kinds[j], item->code, nw_party_number (number), item->label, item->name };

          if (g_hash_table_add (seen, g_memdup2 (&mark, sizeof mark)))
            g_array_append_val (marks, mark);
        }
    }

  g_array_sort (marks, compare_parties); /* stable */
  return marks;
}

static gboolean
same_receivers (const GArray *marks, const NwItems *own)
{
  g_autoptr (GHashTable) here = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) there = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer code;

  for (guint i = 0; i < own->n; i++)
    g_hash_table_add (here, GUINT_TO_POINTER (own->items[i].code));
  for (guint i = 0; i < marks->len; i++)
    if (g_array_index (marks, NwMark, i).dimension == NW_DIMENSION_RECEIVER)
      g_hash_table_add (there, GUINT_TO_POINTER (g_array_index (marks, NwMark, i).code));

  g_hash_table_iter_init (&iter, here);
  while (g_hash_table_iter_next (&iter, &code, NULL))
    if (!g_hash_table_contains (there, code))
      return FALSE;
  return g_hash_table_size (here) == g_hash_table_size (there);
}

gboolean
nw_receivers_take (NwNormaliser *self, const char *key, const NwItems *own, const NwRow *row, guint *party,
                   NwBatch *batch)
{
  GArray *rows = g_hash_table_lookup (self->receivers->by_incident, key);
  NwBound *bound = self->bound->codes[NW_DIMENSION_RECEIVER];
  g_autoptr (GArray) marks = NULL;

  if (rows == NULL)
    {
      if (own && own->n > 0 && own->items[0].code >= NW_N_SPECIAL_CODES)
        nw_report (self, batch, NW_ISSUE_TABLES_DIFFER, NW_ISSUE_DOUBT, row, bound->name,
                   nw_bound_cell (bound, row),
                   _("the table of receivers has no row for this incident; the list given here counts"));
      return FALSE;
    }

  marks = collect_marks (rows, party);
  if (own && !same_receivers (marks, own))
    nw_report (self, batch, NW_ISSUE_TABLES_DIFFER, NW_ISSUE_DOUBT, row, bound->name,
               nw_bound_cell (bound, row),
               _("the table of receivers names others for this incident; the table counts"));
  for (guint i = 0; i < marks->len; i++)
    {
      NwMark mark = g_array_index (marks, NwMark, i);
      mark.name = nw_batch_text (batch, mark.name, -1);
      nw_batch_add_mark (batch, mark);
    }

  g_hash_table_remove (self->receivers->by_incident, key);
  return TRUE;
}

/* ---- the incidents are over ---- */

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Kept *one = a, *other = b;
  return one->line < other->line ? -1 : one->line > other->line;
}

void
nw_receivers_report_orphans (NwNormaliser *self, NwBatch *batch)
{
  g_autoptr (GArray) orphans = g_array_new (FALSE, FALSE, sizeof (Kept));
  GHashTableIter iter;
  gpointer rows;
  guint file = self->file;

  g_hash_table_iter_init (&iter, self->receivers->by_incident);
  while (g_hash_table_iter_next (&iter, NULL, &rows))
    g_array_append_vals (orphans, ((GArray *) rows)->data, ((GArray *) rows)->len);
  g_array_sort (orphans, compare_lines);

  for (guint i = 0; i < orphans->len; i++)
    {
      const Kept *orphan = &g_array_index (orphans, Kept, i);
      NwRow row = { .line = orphan->line, .offset = orphan->offset, .length = orphan->length };

      self->file = orphan->file;
      nw_reject (self, batch, NW_ISSUE_ORPHAN, &row, NULL, (NwCell) { "", 0 },
                 _("no incident has the key that this receiver belongs to"));
      self->counts.accepted--;
    }
  self->file = file;
  g_hash_table_remove_all (self->receivers->by_incident);
}
