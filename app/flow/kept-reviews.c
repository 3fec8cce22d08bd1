/* kept-reviews.c: finds, searches and writes the reviews of a library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "kept-reviews.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange.h"
#include "text.h"

void
nw_review_hit_free (NwReviewHit *hit)
{
  nw_review_free (hit->review);
  g_free (hit);
}

/* ---- finding ---- */

NwReview *
nw_kept_review (NwLibrary *library, const char *dataset, const char *key, GError **error)
{
  g_autoptr (GPtrArray) found = nw_store_reviews (nw_library_store (library), dataset, key, error);

  return found && found->len > 0 ? g_ptr_array_steal_index (found, 0) : NULL;
}

/* In which texts a word stands, as bits. */
static guint
find_word (char *const *folded, const char *word)
{
  guint fields = 0;

  for (guint i = 0; i < NW_N_REVIEW_FIELDS; i++)
    if (folded[i] && strstr (folded[i], word))
      fields |= 1u << i;
  return fields;
}

/* FALSE: a word stands nowhere. */
static gboolean
match (NwReview *review, char *const *words, guint *fields)
{
  char *folded[NW_N_REVIEW_FIELDS];
  gboolean all = TRUE;

  for (NwReviewField i = 0; i < NW_N_REVIEW_FIELDS; i++)
    {
      const char *text = *nw_review_text (review, i);

      folded[i] = text ? nw_text_fold (text, -1) : NULL;
    }
  *fields = 0;
  for (char *const *word = words; all && *word; word++)
    {
      guint found = find_word (folded, *word);

      all = found != 0;
      *fields |= found;
    }
  for (guint i = 0; i < NW_N_REVIEW_FIELDS; i++)
    g_free (folded[i]);
  return all;
}

GPtrArray *
nw_kept_reviews (NwLibrary *library, const char *dataset, const char *words, GError **error)
{
  g_autoptr (GPtrArray) reviews = nw_store_reviews (nw_library_store (library), dataset, NULL, error);
  g_autofree char *valid = g_utf8_make_valid (words ? words : "", -1);
  g_autofree char *folded = nw_text_fold (valid, -1);
  g_auto (GStrv) parts = *folded ? g_strsplit (folded, " ", -1) : g_new0 (char *, 1);
  g_autofree gpointer *all = NULL;
  GPtrArray *hits;
  gsize n = 0;

  if (!reviews)
    return NULL;
  hits = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_review_hit_free);
  all = g_ptr_array_steal (reviews, &n);
  for (gsize i = 0; i < n; i++)
    {
      guint fields;

      if (match (all[i], parts, &fields))
        {
          NwReviewHit *hit = g_new (NwReviewHit, 1);

          *hit = (NwReviewHit) { all[i], fields };
          g_ptr_array_add (hits, hit);
        }
      else
        {
          nw_review_free (all[i]);
        }
    }
  return hits;
}

/* ---- writing ---- */

/* (transfer full); NULL without an error: the current release has no such incident. */
static char *
find_title (NwStore *store, const char *dataset, const char *key, GError **error)
{
  g_autoptr (NwRelease) release = nw_store_find_release (store, dataset, NULL, error);
  g_autoptr (NwBatch) batch = NULL;
  g_autoptr (GError) local = NULL;
  gint64 id;

  if (!release)
    return NULL;
  id = nw_store_find_key (store, release->id, key, &local);
  batch = id > 0 ? nw_store_read_rows (store, &id, 1, NULL, &local) : NULL;
  if (local)
    g_propagate_error (error, g_steal_pointer (&local));
  return batch ? nw_text_clean (nw_batch_incident (batch, 0)->title, -1) : NULL;
}

/* As it is kept: without blanks at the ends; nothing is NULL. */
static void
tidy_text (char **text)
{
  if (*text && *g_strstrip (*text) == '\0')
    g_clear_pointer (text, g_free);
}

static gboolean
check_texts (NwReview *review, GError **error)
{
  for (NwReviewField i = NW_REVIEW_TITLE + 1; i < NW_N_REVIEW_FIELDS; i++)
    {
      char **text = nw_review_text (review, i);

      if (*text && !nw_exchange_check (*text, nw_review_field_label (i), TRUE, error))
        return FALSE;
      tidy_text (text);
    }
  return TRUE;
}

/* The title of its incident; of one that is not there any more the one it had. */
static gboolean
complete_title (NwReview *review, NwLibrary *library, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (NwReview) before = nw_kept_review (library, review->dataset, review->key, &local);
  char *title = local ? NULL : find_title (nw_library_store (library), review->dataset, review->key, &local);

  g_free (review->title);
  review->title = title ? title : before ? g_strdup (before->title) : NULL;
  if (title || before)
    return TRUE;
  if (local)
    g_propagate_error (error, g_steal_pointer (&local));
  else
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("The current release of %s has no incident “%s”; “incidents --dataset %s” lists their keys"),
                 review->dataset, review->key, review->dataset);
  return FALSE;
}

gboolean
nw_kept_review_set (NwLibrary *library, const NwReview *review, GError **error)
{
  g_autoptr (NwReview) copy = nw_review_copy (review);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  if (!check_texts (copy, error) || !complete_title (copy, library, error))
    return FALSE;
  copy->changed = g_get_real_time () / G_USEC_PER_SEC;
  g_ptr_array_add (one, copy);
  return nw_store_set_reviews (nw_library_store (library), one, error);
}

gboolean
nw_kept_review_restore (NwLibrary *library, const NwReview *review, GError **error)
{
  g_autoptr (NwReview) copy = nw_review_copy (review);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  if (!check_texts (copy, error))
    return FALSE;
  g_ptr_array_add (one, copy);
  return nw_store_set_reviews (nw_library_store (library), one, error);
}

gboolean
nw_kept_review_remove (NwLibrary *library, const char *dataset, const char *key, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (NwReview) there = nw_kept_review (library, dataset, key, &local);
  NwReview gone = { .dataset = (char *) dataset, .key = (char *) key };
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  if (local)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (!there)
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("There is no review of incident “%s” of %s; “reviews” lists those there are"), key,
                 dataset);
  if (!there)
    return FALSE;
  g_ptr_array_add (one, &gone);
  return nw_store_set_reviews (nw_library_store (library), one, error);
}
