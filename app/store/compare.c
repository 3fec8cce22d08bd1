/* compare.c: what is different between two releases of a dataset
 *
 * Codes are compared, not spellings: a state that is written in another way is no change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct {
  NwChanges      *changes;
  NwCodebook     *book;
  NwCoded        *coded[2];  /* before, after */
  const NwBatch  *record[2]; /* the pair under comparison */
  NwIdRange       range[2];
} Comparison;

static void
comparison_clear (Comparison *self)
{
  g_clear_pointer (&self->changes, nw_changes_unref);
  g_clear_pointer (&self->book, nw_codebook_unref);
  for (guint i = 0; i < 2; i++)
    g_clear_pointer (&self->coded[i], nw_coded_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Comparison, comparison_clear)

static void
add (Comparison *self, NwChangeKind kind, const char *before, const char *after)
{
  const NwIncident *x = nw_batch_incident (self->record[0], 0);
  const NwIncident *y = nw_batch_incident (self->record[1], 0);

  nw_changes_add (self->changes, kind, x->id, y->id, y->title, before, after);
}

/* ---- fields ---- */

static void
compare_initiators (Comparison *self)
{
  NwDimension dimension = NW_DIMENSION_INITIATOR;
  g_autoptr (GArray) named_before = nw_coded_set (self->record[0], dimension, NW_N_SPECIAL_CODES);
  g_autoptr (GArray) named_after = nw_coded_set (self->record[1], dimension, NW_N_SPECIAL_CODES);
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;
  g_autofree char *text_before = NULL;
  g_autofree char *text_after = NULL;

  if (nw_coded_equal (named_before, named_after))
    return;
  before = nw_coded_set (self->record[0], dimension, 0);
  after = nw_coded_set (self->record[1], dimension, 0);
  text_before = nw_coded_print (before, dimension, self->book);
  text_after = nw_coded_print (after, dimension, self->book);
  add (self,
       named_before->len == 0  ? NW_CHANGE_ATTRIBUTED
       : named_after->len == 0 ? NW_CHANGE_WITHDRAWN
                               : NW_CHANGE_REATTRIBUTED,
       text_before, text_after);
}

static void
compare_codes (Comparison *self, NwChangeKind kind, NwDimension dimension)
{
  g_autoptr (GArray) before = nw_coded_set (self->record[0], dimension, 0);
  g_autoptr (GArray) after = nw_coded_set (self->record[1], dimension, 0);
  g_autofree char *text_before = NULL;
  g_autofree char *text_after = NULL;

  if (nw_coded_equal (before, after))
    return;
  text_before = nw_coded_print (before, dimension, self->book);
  text_after = nw_coded_print (after, dimension, self->book);
  add (self, kind, text_before, text_after);
}

/* Without an act the incident itself says why: there was none, the source does not say, it was not coded. */
static char *
print_acts (const NwBatch *record, const GArray *codes, guint n_acts, NwDimension dimension, const NwCodebook *book)
{
  g_autoptr (GArray) own = n_acts == 0 ? nw_coded_set (record, dimension, 0) : NULL;
  g_autofree char *text = nw_coded_print (own ? own : codes, dimension, book);

  if (own)
    return own->len > 0 ? g_steal_pointer (&text) : g_strdup (_("Not listed"));
  /* Translators: how many claims or responses, and their kinds: "2: Sanctions, Statement". */
  return g_strdup_printf (_("%u: %s"), n_acts, text);
}

static void
compare_acts (Comparison *self, NwChangeKind kind, NwActKind act, NwDimension dimension)
{
  guint n_before, n_after;
  g_autoptr (GArray) before = nw_coded_acts (self->record[0], act, dimension, &n_before);
  g_autoptr (GArray) after = nw_coded_acts (self->record[1], act, dimension, &n_after);
  g_autofree char *text_before = NULL;
  g_autofree char *text_after = NULL;

  if (n_before == n_after && nw_coded_equal (before, after))
    return;
  text_before = print_acts (self->record[0], before, n_before, dimension, self->book);
  text_after = print_acts (self->record[1], after, n_after, dimension, self->book);
  add (self, kind, text_before, text_after);
}

static void
compare_start (Comparison *self)
{
  NwDate before = nw_batch_incident (self->record[0], 0)->start;
  NwDate after = nw_batch_incident (self->record[1], 0)->start;
  g_autofree char *text_before = NULL;
  g_autofree char *text_after = NULL;

  if (nw_date_equal (before, after))
    return;
  text_before = nw_date_print (before);
  text_after = nw_date_print (after);
  add (self, NW_CHANGE_REDATED, text_before, text_after);
}

static char *
print_score (double score)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return isnan (score) ? NULL : g_strdup (g_ascii_formatd (text, sizeof text, "%.10g", score));
}

static void
compare_intensity (Comparison *self)
{
  double before = nw_batch_incident (self->record[0], 0)->intensity;
  double after = nw_batch_incident (self->record[1], 0)->intensity;
  g_autofree char *text_before = NULL;
  g_autofree char *text_after = NULL;

  if ((isnan (before) && isnan (after)) || before == after)
    return;
  text_before = print_score (before);
  text_after = print_score (after);
  add (self, NW_CHANGE_RESCORED, text_before, text_after);
}

/* ---- records ---- */

static gboolean
compare_pair (Comparison *self, gint64 before, gint64 after, GError **error)
{
  if (!nw_coded_seek (self->coded[0], before, error) || !nw_coded_seek (self->coded[1], after, error))
    return FALSE;
  if (nw_coded_alike (self->coded[0], self->coded[1]))
    return TRUE;

  for (guint i = 0; i < 2; i++)
    {
      self->record[i] = nw_coded_read (self->coded[i], error);
      if (!self->record[i])
        return FALSE;
    }
  compare_initiators (self);
  compare_start (self);
  compare_codes (self, NW_CHANGE_RETYPED, NW_DIMENSION_TYPE);
  compare_intensity (self);
  compare_codes (self, NW_CHANGE_RECEIVERS, NW_DIMENSION_RECEIVER);
  compare_acts (self, NW_CHANGE_CLAIMS, NW_ACT_CLAIM, NW_DIMENSION_CLAIM_KIND);
  compare_acts (self, NW_CHANGE_RESPONSES, NW_ACT_RESPONSE, NW_DIMENSION_RESPONSE);
  return TRUE;
}

/* side: 0 dropped, 1 added. Several records may have the title; they are listed as one. */
static gboolean
add_alone (Comparison *self, guint side, gint64 id, guint n, GError **error)
{
  NwChangeKind kind = side ? NW_CHANGE_ADDED : NW_CHANGE_DROPPED;
  const NwBatch *record = NULL;
  g_autofree char *number = NULL;

  if (n > 1)
    number = g_strdup_printf (ngettext ("%u record has this title", "%u records have this title", n), n);
  /* What is counted only need not be read. */
  if (nw_changes_lists (self->changes, kind))
    {
      record = nw_coded_seek (self->coded[side], id, error) ? nw_coded_read (self->coded[side], error) : NULL;
      if (!record)
        return FALSE;
    }
  nw_changes_add (self->changes, kind, side ? 0 : id, side ? id : 0,
                  record ? nw_batch_incident (record, 0)->title : NULL, side ? NULL : number, side ? number : NULL);
  return TRUE;
}

static gboolean
compare_match (Comparison *self, const NwMatch *match, GError **error)
{
  gint64 before = self->range[0].first + match->before;
  gint64 after = self->range[1].first + match->after;

  if (match->n_before == 0)
    return add_alone (self, 1, after, match->n_after, error);
  if (match->n_after == 0)
    return add_alone (self, 0, before, match->n_before, error);

  self->changes->common++;
  if (match->n_before > 1 || match->n_after > 1)
    return TRUE;
  self->changes->one_to_one++;
  return compare_pair (self, before, after, error);
}

static gboolean
compare_on (Comparison *self, sqlite3 *db, GCancellable *cancellable, GError **error)
{
  NwRelease *releases[] = { self->changes->from, self->changes->to };
  g_autoptr (GArray) matches = NULL;
  gint64 dataset;

  for (guint i = 0; i < 2; i++)
    {
      self->range[i].release = releases[i]->id;
      /* Another program may have removed it for good: that is not a release without incidents. */
      if (!nw_release_dataset (db, releases[i]->id, &dataset, error) ||
          !nw_release_range (db, releases[i]->id, &self->range[i].first, &self->range[i].n, error))
        return FALSE;
      self->coded[i] = nw_coded_new (db, &self->range[i], error);
      if (!self->coded[i])
        return FALSE;
    }
  matches = nw_matches_find (db, &self->range[0], &self->range[1], self->changes->by_title, error);
  for (guint i = 0; matches && i < matches->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !compare_match (self, &g_array_index (matches, NwMatch, i), error))
      return FALSE;

  return matches != NULL && nw_compare_actors (self->changes, db, error);
}

NwChanges *
nw_store_compare (NwStore      *self,
                  NwRelease    *from,
                  NwRelease    *to,
                  gboolean      by_title,
                  GCancellable *cancellable,
                  GError      **error)
{
  g_auto (Comparison) comparison = { 0 };
  sqlite3 *db;
  gboolean done;

  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  comparison.changes = nw_changes_new (from, to);
  comparison.changes->by_title = by_title;
  comparison.book = nw_store_codebook (self, error);
  db = comparison.book ? nw_store_borrow (self, error) : NULL;
  if (!db)
    return NULL;
  nw_sql_set_cancel (db, cancellable);
  done = compare_on (&comparison, db, cancellable, error);
  for (guint i = 0; i < 2; i++)
    g_clear_pointer (&comparison.coded[i], nw_coded_free); /* before its connection is given away */
  nw_store_give_back (self, db);
  if (!done)
    return NULL;

  nw_changes_sort (comparison.changes);
  return g_steal_pointer (&comparison.changes);
}
