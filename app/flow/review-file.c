/* review-file.c: reviews as a file that reviewers exchange: CSV, one row a review
 *
 * The same columns as in a library. Of two reviews of one incident the one that was changed last stays, so that files can be
 * passed around in any order and everybody ends with the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange.h"
#include "facts.h"
#include "kept-reviews.h"
#include "moment.h"
#include "replace.h"

typedef enum { DATASET, KEY, FIRST_TEXT, CHANGED = FIRST_TEXT + NW_N_REVIEW_FIELDS, N_COLUMNS } Column;

static const NwExchangeColumn columns[N_COLUMNS] = {
  [DATASET] = { "dataset", TRUE, FALSE },
  [KEY] = { "key", TRUE, FALSE },
  [FIRST_TEXT + NW_REVIEW_TITLE] = { "title", FALSE, FALSE },
  [FIRST_TEXT + NW_REVIEW_CAUSE] = { "cause", FALSE, TRUE },
  [FIRST_TEXT + NW_REVIEW_LESSON] = { "lesson", FALSE, TRUE },
  [FIRST_TEXT + NW_REVIEW_REMEDIATION] = { "remediation", FALSE, TRUE },
  [FIRST_TEXT + NW_REVIEW_CONTESTED] = { "contested", FALSE, TRUE },
  [FIRST_TEXT + NW_REVIEW_SOURCES] = { "sources", FALSE, TRUE },
  [CHANGED] = { "changed", FALSE, FALSE },
};

/* ---- from a file ---- */

typedef struct {
  GHashTable *places;  /* dataset and key → "file.csv, line 3" */
  GPtrArray  *reviews; /* NwReview */
} Import;

static char *
name_incident (const NwReview *review)
{
  return g_strjoin ("\n", review->dataset, review->key, NULL);
}

static gboolean
add_review (Import *self, NwReview *review, const char *place, GError **error)
{
  g_autofree char *name = name_incident (review);
  const char *before = g_hash_table_lookup (self->places, name);

  if (!nw_facts_is_slug (review->dataset))
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: “%s” cannot name a dataset; use only a–z, 0–9 and -"), place, review->dataset);
  else if (before)
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: there is a review of this incident already (%s); leave out one of them"), place,
                 before);
  else if (nw_review_is_empty (review))
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: the review says nothing; write a text, or leave out the row"), place);
  else
    return g_hash_table_insert (self->places, g_steal_pointer (&name), g_strdup (place));
  return FALSE;
}

static gboolean
read_review (const char *const *cells, const char *place, gpointer user_data, GError **error)
{
  Import *self = user_data;
  NwReview *review = g_new0 (NwReview, 1);

  g_ptr_array_add (self->reviews, review);
  review->dataset = g_strdup (cells[DATASET]);
  review->key = g_strdup (cells[KEY]);
  for (NwReviewField i = 0; i < NW_N_REVIEW_FIELDS; i++)
    *nw_review_text (review, i) = g_strdup (cells[FIRST_TEXT + i]);
  return nw_exchange_time (cells[CHANGED], place, &review->changed, error) && add_review (self, review, place, error);
}

static gboolean
say_the_same (NwReview *a, NwReview *b)
{
  for (NwReviewField i = NW_REVIEW_TITLE + 1; i < NW_N_REVIEW_FIELDS; i++)
    if (g_strcmp0 (*nw_review_text (a, i), *nw_review_text (b, i)) != 0)
      return FALSE;
  return TRUE;
}

/* Leaves those that are to be written. */
static GPtrArray *
sort_out (const GPtrArray *reviews, const GPtrArray *stored, NwReviewCounts *counts)
{
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *news = g_ptr_array_new ();

  for (guint i = 0; i < stored->len; i++)
    g_hash_table_insert (there, name_incident (g_ptr_array_index (stored, i)), g_ptr_array_index (stored, i));
  *counts = (NwReviewCounts) { 0 };
  for (guint i = 0; i < reviews->len; i++)
    {
      NwReview *review = g_ptr_array_index (reviews, i);
      g_autofree char *name = name_incident (review);
      NwReview *before = g_hash_table_lookup (there, name);

      if (!before)
        counts->added++;
      else if (say_the_same (before, review))
        counts->same++;
      else if (before->changed >= review->changed)
        counts->kept++;
      else
        counts->replaced++;
      if (!before || (!say_the_same (before, review) && before->changed < review->changed))
        g_ptr_array_add (news, review);
    }
  return news;
}

gboolean
nw_review_file_import (NwLibrary *library, GFile *file, NwReviewCounts *counts, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_review_free);
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (GPtrArray) news = NULL;
  Import self = { places, reviews };
  NwReviewCounts counted;

  if (!nw_exchange_load (file, columns, N_COLUMNS, read_review, &self, cancellable, error))
    return FALSE;
  if (reviews->len == 0)
    {
      g_autofree char *name = g_file_get_basename (file);

      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: there are no reviews in it; is it another file?"), name);
      return FALSE;
    }
  stored = nw_store_reviews (nw_library_store (library), NULL, NULL, error);
  if (!stored)
    return FALSE;
  news = sort_out (reviews, stored, &counted);
  if (!nw_store_set_reviews (nw_library_store (library), news, error))
    return FALSE;
  if (counts)
    *counts = counted;
  return TRUE;
}

/* ---- into a file ---- */

static void
append_review (GString *text, NwReview *review)
{
  g_autofree char *changed = nw_moment_print (review->changed);
  const char *cells[N_COLUMNS] = { [DATASET] = review->dataset, [KEY] = review->key, [CHANGED] = changed };

  for (NwReviewField i = 0; i < NW_N_REVIEW_FIELDS; i++)
    cells[FIRST_TEXT + i] = *nw_review_text (review, i);
  nw_exchange_append (text, cells, N_COLUMNS);
}

gboolean
nw_review_file_export (NwLibrary *library, const char *dataset, const char *path, gboolean force, guint *n,
                       GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) reviews = nw_store_reviews (nw_library_store (library), dataset, NULL, error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (!reviews)
    return FALSE;
  if (reviews->len == 0)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, _("There are no reviews to export; write one first"));
      return FALSE;
    }
  nw_exchange_begin (text, columns, N_COLUMNS);
  for (guint i = 0; i < reviews->len; i++)
    append_review (text, g_ptr_array_index (reviews, i));
  if (!nw_replace_text (path, force, text->str, cancellable, error))
    return FALSE;
  if (n)
    *n = reviews->len;
  return TRUE;
}
