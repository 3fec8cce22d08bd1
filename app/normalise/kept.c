/* kept.c: acts whose rows multiply claimants by accused, put together again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "normaliser-private.h"

#include <string.h>

#define INDEXED 64 /* marks of one act from which on they are looked up in a table */

typedef struct {
  NwAct       act;     /* texts in the chunk */
  GArray     *marks;   /* NwMark, different ones */
  GHashTable *index;   /* the same without their parties, once there are many; or NULL */
  guint       parties;
} Kept;

struct _NwKeptActs {
  GStringChunk *text;
  GPtrArray    *acts;   /* Kept, as they came */
  GHashTable   *by_key; /* incident and key → Kept */
  guint         n_marks;
  gsize         size;   /* bytes of text */
};

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_array_unref (kept->marks);
  g_clear_pointer (&kept->index, g_hash_table_unref);
  g_free (kept);
}

NwKeptActs *
nw_kept_acts_new (void)
{
  NwKeptActs *self = g_new0 (NwKeptActs, 1);

  self->text = g_string_chunk_new (64 * 1024);
  self->acts = g_ptr_array_new_with_free_func (kept_free);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
nw_kept_acts_free (NwKeptActs *self)
{
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->acts);
  g_string_chunk_free (self->text);
  g_free (self);
}

static const char *
keep_text (NwKeptActs *self, const char *text)
{
  if (text == NULL)
    return NULL;
  self->size += strlen (text);
  return g_string_chunk_insert_const (self->text, text);
}

/* A mark as it is compared: whichever party it is. */
static NwMark
without_party (NwMark mark)
{
  mark.party = 0;
  return mark;
}

static void
index_marks (Kept *kept)
{
  kept->index = g_hash_table_new_full (nw_mark_hash, nw_mark_equal, g_free, NULL);
  for (guint i = 0; i < kept->marks->len; i++)
    {
      NwMark mark = without_party (g_array_index (kept->marks, NwMark, i));
      g_hash_table_add (kept->index, g_memdup2 (&mark, sizeof mark));
    }
}

static gboolean
has_mark (const Kept *kept, const NwMark *mark)
{
  NwMark wanted = without_party (*mark);

  if (kept->index)
    return g_hash_table_contains (kept->index, &wanted);
  for (guint i = 0; i < kept->marks->len; i++)
    {
      NwMark known = without_party (g_array_index (kept->marks, NwMark, i));
      if (nw_mark_equal (&known, &wanted))
        return TRUE;
    }
  return FALSE;
}

static void
add_mark (Kept *kept, NwMark mark)
{
  if (mark.party > 0)
    mark.party = nw_party_number (++kept->parties);
  g_array_append_val (kept->marks, mark);
  if (kept->index)
    {
      mark = without_party (mark);
      g_hash_table_add (kept->index, g_memdup2 (&mark, sizeof mark));
    }
  else if (kept->marks->len == INDEXED)
    {
      index_marks (kept);
    }
}

static Kept *
add_kept (NwKeptActs *self, const NwAct *act, char *key)
{
  Kept *kept = g_new0 (Kept, 1);

  kept->act = *act;
  kept->act.incident_key = keep_text (self, act->incident_key);
  kept->act.key = keep_text (self, act->key);
  kept->act.date_text = keep_text (self, act->date_text);
  kept->act.form = keep_text (self, act->form);
  kept->act.text = keep_text (self, act->text);
  kept->act.sources = keep_text (self, act->sources);
  kept->marks = g_array_new (FALSE, FALSE, sizeof (NwMark));
  g_ptr_array_add (self->acts, kept);
  g_hash_table_insert (self->by_key, key, kept);
  return kept;
}

static char *
join_key (const char *incident, const char *key)
{
  return g_strconcat (incident, "\x1f", key ? key : "", NULL);
}

gboolean
nw_kept_acts_has (const NwKeptActs *self, const char *incident, const char *key)
{
  g_autofree char *joined = join_key (incident, key);

  return g_hash_table_contains (self->by_key, joined);
}

gboolean
nw_kept_acts_add (NwKeptActs *self, const NwAct *act, const GArray *marks)
{
  g_autofree char *key = join_key (act->incident_key, act->key);
  Kept *kept = g_hash_table_lookup (self->by_key, key);

  if (kept == NULL)
    kept = add_kept (self, act, g_steal_pointer (&key));
  kept->act.contested |= act->contested;

  for (guint i = 0; i < marks->len; i++)
    {
      const NwMark *mark = &g_array_index (marks, NwMark, i);

      if (has_mark (kept, mark))
        continue;
      add_mark (kept, *mark);
      self->n_marks++;
    }
  return self->acts->len <= NW_MAX_KEPT && self->n_marks <= 4 * NW_MAX_KEPT && self->size <= NW_MAX_KEPT_TEXT;
}

void
nw_add_act (NwBatch *batch, const NwAct *act, const GArray *marks, NwCounts *counts)
{
  NwAct *added = nw_batch_add_act (batch, act->kind);
  guint first = added->first_mark;

  *added = *act;
  added->first_mark = first;
  added->n_marks = 0;
  added->incident_key = nw_batch_text (batch, act->incident_key, -1);
  added->key = nw_batch_text (batch, act->key, -1);
  added->date_text = nw_batch_text (batch, act->date_text, -1);
  added->form = nw_batch_text (batch, act->form, -1);
  added->text = nw_batch_text (batch, act->text, -1);
  added->sources = nw_batch_text (batch, act->sources, -1);
  for (guint i = 0; i < marks->len; i++)
    {
      NwMark mark = g_array_index (marks, NwMark, i);
      mark.name = nw_batch_text (batch, mark.name, -1);
      nw_batch_add_mark (batch, mark);
    }

  if (act->kind == NW_ACT_CLAIM)
    counts->claims++;
  else
    counts->responses++;
}

static int
compare_dimensions (gconstpointer a, gconstpointer b)
{
  return (int) ((const NwMark *) a)->dimension - (int) ((const NwMark *) b)->dimension;
}

void
nw_kept_acts_flush (NwKeptActs *self, NwBatch *batch, NwCounts *counts)
{
  for (guint i = 0; i < self->acts->len; i++)
    {
      Kept *kept = g_ptr_array_index (self->acts, i);

      g_array_sort (kept->marks, compare_dimensions); /* stable */
      nw_add_act (batch, &kept->act, kept->marks, counts);
    }
  g_hash_table_remove_all (self->by_key);
  g_ptr_array_set_size (self->acts, 0);
  g_string_chunk_clear (self->text);
  self->n_marks = 0;
  self->size = 0;
}
