/* test-reviews.c: reviews and policy facts are kept as they are, all or none, and a library that lies about them is told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "library.h"

static NwReview
review_of (const char *dataset, const char *key, const char *cause, gint64 changed)
{
  return (NwReview) { .dataset = (char *) dataset, .key = (char *) key, .cause = (char *) cause, .changed = changed };
}

static void
set_reviews (NwStore *store, NwReview *reviews, guint n)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list, &reviews[i]);
  g_assert_true (nw_store_set_reviews (store, list, &error));
  g_assert_no_error (error);
}

/* "dataset/key=cause@changed …" */
static char *
print_reviews (NwStore *store, const char *dataset, const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reviews = nw_store_reviews (store, dataset, key, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < reviews->len; i++)
    {
      const NwReview *review = g_ptr_array_index (reviews, i);

      g_string_append_printf (text, "%s%s/%s=%s@%d", i > 0 ? " " : "", review->dataset, review->key, review->cause,
                              (int) review->changed);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_reviews (NwStore *store, const char *dataset, const char *key, const char *expected)
{
  g_autofree char *text = print_reviews (store, dataset, key);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_reviews (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  NwReview reviews[] = {
    review_of ("sample", "B-2", "second", 20),
    review_of ("sample", "A-1", "'; drop table review --", 10),
    review_of ("other", "A-1", "elsewhere", 30),
  };
  NwReview gone = review_of ("sample", "B-2", NULL, 40);

  set_reviews (store, reviews, 3);
  assert_reviews (store, NULL, NULL, "other/A-1=elsewhere@30 sample/A-1='; drop table review --@10 sample/B-2=second@20");
  assert_reviews (store, "sample", NULL, "sample/A-1='; drop table review --@10 sample/B-2=second@20");
  assert_reviews (store, "sample", "B-2", "sample/B-2=second@20");
  assert_reviews (store, "sample", "C-3", "");

  reviews[0].cause = (char *) "changed";
  set_reviews (store, reviews, 1);
  assert_reviews (store, "sample", "B-2", "sample/B-2=changed@20");
  set_reviews (store, &gone, 1);
  set_reviews (store, &gone, 1); /* what is not there can be removed */
  assert_reviews (store, "sample", NULL, "sample/A-1='; drop table review --@10");
}

static void
test_every_text (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  NwReview review = { (char *) "sample", (char *) "A-1",       (char *) "a title",   (char *) "a cause", (char *) "a lesson",
                      (char *) "a fix",  (char *) "a quarrel", (char *) "https://a", 7 };
  g_autoptr (GPtrArray) read = NULL;
  const NwReview *found;

  set_reviews (store, &review, 1);
  read = nw_store_reviews (store, "sample", "A-1", &error);
  g_assert_cmpuint (read->len, ==, 1);
  found = g_ptr_array_index (read, 0);
  g_assert_cmpstr (found->title, ==, "a title");
  g_assert_cmpstr (found->cause, ==, "a cause");
  g_assert_cmpstr (found->lesson, ==, "a lesson");
  g_assert_cmpstr (found->remediation, ==, "a fix");
  g_assert_cmpstr (found->contested, ==, "a quarrel");
  g_assert_cmpstr (found->sources, ==, "https://a");
  g_assert_cmpint (found->changed, ==, 7);
}

/* A dataset takes its reviews along; where the new name has some already, the newer of two stays. */
static void
test_renamed (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  NwReview reviews[] = {
    review_of ("sample", "A-1", "ours", 10), review_of ("sample", "B-2", "ours", 10), review_of ("sample", "C-3", "ours", 10),
    review_of ("new", "B-2", "theirs", 5),   review_of ("new", "C-3", "theirs", 15),  review_of ("new", "D-4", "theirs", 1),
  };

  sample_import (store, "1", 100, NULL, &error);
  set_reviews (store, reviews, G_N_ELEMENTS (reviews));
  g_assert_true (nw_store_rename_dataset (store, "sample", NULL, "Another title", NULL, NULL, NULL, &error));
  g_assert_true (nw_store_rename_dataset (store, "sample", "sample", NULL, NULL, NULL, NULL, &error));
  assert_reviews (store, "sample", NULL, "sample/A-1=ours@10 sample/B-2=ours@10 sample/C-3=ours@10");
  g_assert_true (nw_store_rename_dataset (store, "sample", "new", NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_reviews (store, NULL, NULL, "new/A-1=ours@10 new/B-2=ours@10 new/C-3=theirs@15 new/D-4=theirs@1");
}

/* ---- policy facts ---- */

static char *
print_facts (NwStore *store, const char *const *states)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) facts = nw_store_policy_facts (store, states, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < facts->len; i++)
    {
      const NwPolicyFact *fact = g_ptr_array_index (facts, i);
      g_autofree char *date = nw_date_print (fact->date);

      g_string_append_printf (text, "%s:%s:%s:%s:%s:%s ", fact->state, fact->kind, fact->title, date, fact->source,
                              fact->note ? fact->note : "-");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_facts (void)
{
  static const char *const states[] = { "NLD", "EST", NULL };
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  NwPolicyFact facts[] = {
    { (char *) "NLD", (char *) "position", (char *) "Letter", nw_date_from_month (2019, 7), (char *) "s1", NULL },
    { (char *) "EST", (char *) "contact", (char *) "'; drop --", NW_DATE_UNKNOWN, (char *) "s2", (char *) "a note" },
    { (char *) "EST", (char *) "strategy", (char *) "Strategy", nw_date_from_year (2018), (char *) "s3", NULL },
    { (char *) "GBR", (char *) "position", (char *) "Speech", nw_date_from_day (17674), (char *) "s4", NULL },
  };
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;
  g_autofree char *none = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    g_ptr_array_add (list, &facts[i]);
  g_assert_true (nw_store_set_policy_facts (store, list, &error));
  g_assert_true (nw_store_set_policy_facts (store, list, &error)); /* these and no others */
  g_assert_no_error (error);
  all = print_facts (store, NULL);
  g_assert_cmpstr (all, ==,
                   "EST:strategy:Strategy:2018:s3:- EST:contact:'; drop --::s2:a note GBR:position:Speech:2018-05-23:s4:- "
                   "NLD:position:Letter:2019-07:s1:- ");
  some = print_facts (store, states);
  g_assert_cmpstr (some, ==,
                   "NLD:position:Letter:2019-07:s1:- EST:strategy:Strategy:2018:s3:- EST:contact:'; drop --::s2:a note ");

  g_ptr_array_set_size (list, 0);
  g_assert_true (nw_store_set_policy_facts (store, list, &error));
  none = print_facts (store, NULL);
  g_assert_cmpstr (none, ==, "");
}

/* ---- a library that lies ---- */

static const char *const lies[] = {
  "UPDATE review SET cause = CAST (x'ff' AS TEXT)",
  "UPDATE review SET lesson = replace (hex (zeroblob (1048576)), '00', 'ab')",
  "UPDATE review SET dataset = CAST (x'c328' AS TEXT)",
  "UPDATE policy_fact SET title = CAST (x'ff' AS TEXT)",
  "UPDATE policy_fact SET date_precision = 9",
  "UPDATE policy_fact SET date_earliest = 999999999",
};

static void
test_lie (gconstpointer data)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  NwReview review = review_of ("sample", "A-1", "a cause", 10);
  NwPolicyFact fact = { (char *) "EST", (char *) "contact", (char *) "Desk", nw_date_from_year (2018), (char *) "s", NULL };
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();
  g_autoptr (GPtrArray) read_reviews = NULL;
  g_autoptr (GPtrArray) read_facts = NULL;

  set_reviews (store, &review, 1);
  g_ptr_array_add (facts, &fact);
  g_assert_true (nw_store_set_policy_facts (store, facts, &error));
  ask_library (place->path, data);
  read_reviews = nw_store_reviews (store, NULL, NULL, &error);
  read_facts = read_reviews ? nw_store_policy_facts (store, NULL, &error) : NULL;
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BROKEN);
  g_assert_null (read_facts);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/reviews/reviews", test_reviews);
  g_test_add_func ("/store/reviews/every-text", test_every_text);
  g_test_add_func ("/store/reviews/renamed", test_renamed);
  g_test_add_func ("/store/reviews/facts", test_facts);
  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/reviews/lie-%u", i + 1);

      g_test_add_data_func (path, lies[i], test_lie);
    }
  return g_test_run ();
}
