/* test-reviews.c: reviews and policy facts are kept beside the data, searched, exchanged as files, and refused where they lie
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fault.h"
#include "policy.h"
#include "reviews.h"
#include "scratch.h"

#define HEAD "dataset,key,title,cause,lesson,remediation,contested,sources,changed\n"

static void
set_up (Scratch *self, gconstpointer data)
{
  g_autoptr (NwImportReport) report = NULL;

  scratch_set_up (self, data);
  report = scratch_import (self, SCRATCH_ALL, NULL);
}

static void
set_review (Scratch *scratch, const char *key, const char *cause, const char *lesson)
{
  NwReview review = { .dataset = (char *) "six", .key = (char *) key, .cause = (char *) cause, .lesson = (char *) lesson };
  g_autoptr (GError) error = NULL;

  g_assert_true (nw_workspace_set_review (scratch->workspace, &review, &error));
  g_assert_no_error (error);
}

static GFile *
write_file (Scratch *scratch, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (scratch->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

/* "key:cause:fields …" */
static char *
print_hits (Scratch *scratch, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = nw_workspace_reviews (scratch->workspace, NULL, words, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    {
      const NwReviewHit *hit = g_ptr_array_index (hits, i);

      g_string_append_printf (text, "%s%s:%s:%u", i > 0 ? " " : "", hit->review->key, hit->review->cause ? hit->review->cause : "-",
                              hit->fields);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_hits (Scratch *scratch, const char *words, const char *expected)
{
  g_autofree char *hits = print_hits (scratch, words);

  g_assert_cmpstr (hits, ==, expected);
}

/* ---- written ---- */

static void
test_write (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwReview) review = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  g_assert_null (nw_workspace_review (scratch->workspace, "six", "a-1", &error));
  g_assert_no_error (error);
  set_review (scratch, "a-1", "  Stolen password\n", " \n ");
  review = nw_workspace_review (scratch->workspace, "six", "a-1", &error);
  g_assert_cmpstr (review->title, ==, "Ministry mail read"); /* the incident's */
  g_assert_cmpstr (review->cause, ==, "Stolen password");
  g_assert_null (review->lesson);
  g_assert_cmpint (review->changed, >=, now);

  set_review (scratch, "a-1", NULL, NULL); /* nothing said: there is none */
  assert_hits (scratch, NULL, "");
  g_assert_false (nw_workspace_remove_review (scratch->workspace, "six", "a-1", &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
}

static void
test_refused (Scratch *scratch, gconstpointer data)
{
  g_autofree char *long_text = g_strnfill (100001, 'x');
  const struct {
    NwReview    review;
    const char *said;
  } cases[] = {
    { { .dataset = (char *) "six", .key = (char *) "a-9", .cause = (char *) "c" }, "“a-9”" },
    { { .dataset = (char *) "seven", .key = (char *) "a-1", .cause = (char *) "c" }, "seven" },
    { { .dataset = (char *) "six", .key = (char *) "a-1", .cause = (char *) "a\001b" }, "“Cause” has signs that cannot be seen" },
    { { .dataset = (char *) "six", .key = (char *) "a-1", .lesson = (char *) "a\xffz" }, "“Lesson” is not UTF-8" },
    { { .dataset = (char *) "six", .key = (char *) "a-1", .sources = long_text }, "“Sources” is too long" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (nw_workspace_set_review (scratch->workspace, &cases[i].review, &error));
      g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].said));
      assert_hits (scratch, NULL, "");
    }
}

static void
test_search (Scratch *scratch, gconstpointer data)
{
  set_review (scratch, "a-1", "Phishing of a clerk", "Train  Clerks");
  set_review (scratch, "a-2", "Vendor access", NULL);
  set_review (scratch, "a-4", "Stra\303\237e", "Back-ups");

  assert_hits (scratch, NULL, "a-1:Phishing of a clerk:0 a-2:Vendor access:0 a-4:Stra\303\237e:0");
  assert_hits (scratch, "CLERK", "a-1:Phishing of a clerk:6"); /* in the cause and the lesson */
  assert_hits (scratch, "mail clerk", "a-1:Phishing of a clerk:7"); /* one word in the incident's title */
  assert_hits (scratch, "clerk vendor", "");
  assert_hits (scratch, "  STRASSE ", "a-4:Stra\303\237e:2");
  assert_hits (scratch, "%", "");
}

/* A review says nothing to any question about the dataset. */
static void
test_beside (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwAnswer) before = scratch_ask (scratch, "by=sector", "trend");
  g_autofree char *hash_before = nw_result_hash (before->result);
  g_autoptr (NwAnswer) after = NULL;
  g_autofree char *hash_after = NULL;

  set_review (scratch, "a-1", "Phishing", NULL);
  after = scratch_ask (scratch, "by=sector", "trend");
  hash_after = nw_result_hash (after->result);
  g_assert_cmpstr (hash_before, ==, hash_after);
}

/* ---- exchanged ---- */

/* Whatever stands in a text comes back as it was, and no spreadsheet runs it. */
static void
test_round_trip (Scratch *scratch, gconstpointer data)
{
  static const char *const texts[] = {
    "=HYPERLINK(\"http://x\")", "+1", "-1", "@x", "'=1", "''+1", "'quoted'", "a \"b\", c;\nd\n\ne", "\320\237\321\200\320\270\321\207\320\270\320\275\320\260",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_build_filename (scratch->folder, "reviews.csv", NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;
      g_autoptr (NwReview) back = NULL;
      g_autofree char *written = NULL;
      NwReviewCounts counts;
      guint n = 0;

      set_review (scratch, "a-3", texts[i], NULL);
      g_assert_true (nw_workspace_export_reviews (scratch->workspace, "six", path, TRUE, &n, NULL, &error));
      g_assert_cmpuint (n, ==, 1);
      g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
      g_assert_null (strstr (written, ",="));
      g_assert_null (strstr (written, ",\"="));
      g_assert_true (nw_workspace_remove_review (scratch->workspace, "six", "a-3", &error));
      g_assert_true (nw_workspace_import_reviews (scratch->workspace, file, &counts, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (counts.added, ==, 1);
      back = nw_workspace_review (scratch->workspace, "six", "a-3", &error);
      g_assert_cmpstr (back->cause, ==, texts[i]);
      g_assert_cmpstr (back->title, ==, "Bank sites down");
    }
}

/* Of two the newer stays, whichever way round they come. */
static void
test_newer_wins (Scratch *scratch, gconstpointer data)
{
  static const char *const files[] = {
    HEAD "six,a-1,,first,,,,,2020-01-01T00:00:00Z\nsix,a-2,,old,,,,,2020-01-01T00:00:00Z\n",
    HEAD "six,a-1,,second,,,,,2021-01-01T00:00:00Z\nsix,a-2,,older,,,,,2019-01-01T00:00:00Z\nelsewhere,k,,third,,,,,2019-01-01T00:00:00Z\n",
  };
  static const NwReviewCounts expected[] = { { 2, 0, 0, 0 }, { 1, 1, 1, 0 } };
  static const NwReviewCounts again[] = { { 0, 0, 0, 2 }, { 0, 0, 1, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    for (guint twice = 0; twice < 2; twice++)
      {
        g_autoptr (GFile) file = write_file (scratch, "theirs.csv", files[i]);
        g_autoptr (GError) error = NULL;
        const NwReviewCounts *want = twice ? &again[i] : &expected[i];
        NwReviewCounts counts;

        g_assert_true (nw_workspace_import_reviews (scratch->workspace, file, &counts, NULL, &error));
        g_assert_no_error (error);
        g_assert_cmpuint (counts.added, ==, want->added);
        g_assert_cmpuint (counts.replaced, ==, want->replaced);
        g_assert_cmpuint (counts.kept, ==, want->kept);
        g_assert_cmpuint (counts.same, ==, want->same);
      }
  assert_hits (scratch, NULL, "k:third:0 a-1:second:0 a-2:old:0");
}

static const struct {
  const char *text;
  const char *said; /* beside the name of the file */
} hostile[] = {
  { "", "bad.csv" },
  { HEAD, "there are no reviews in it" },
  { "dataset,key,cause,mood\nsix,a-1,c,bad\n", "bad.csv, line 1: “mood” is no column of such a file; they are dataset, key, title" },
  { "dataset,cause\nsix,c\n", "line 1: the column “key” is missing" },
  { "dataset,dataset,key,cause\nsix,six,a-1,c\n", "“dataset (2)” is no column" },
  { HEAD "six,a-2,,c,,,,,\nsix,,,c,,,,,\n", "bad.csv, line 3: “key” is empty" },
  { HEAD "six,a-1,,,,,,,\n", "line 2: the review says nothing" },
  { HEAD "six,a-1,,c,,,,,\nsix,a-1,,d,,,,,\n", "line 3: there is a review of this incident already (bad.csv, line 2)" },
  { HEAD "six,a-1,,c,,,,,yesterday\n", "line 2: “yesterday” is no time" },
  { HEAD "six,a-1,,c,,,,,9999-01-01T00:00:00Z\n", "line 2: it cannot have been at 9999" },
  { HEAD "Six!,a-1,,c,,,,,\n", "“Six!” cannot name a dataset" },
  { HEAD "six,\"a\n1\",,c,,,,,\n", "“key” has several lines" },
  { HEAD "six,a-1,,\"c\n\007\",,,,,\n", "“cause” has signs that cannot be seen" },
  { HEAD "six,a-1,,c,d,e,f,g,,h\n", "there are 10 cells for 9 columns" },
  { HEAD "six,a-1,,\"c\n", "bad.csv, line 2" },
  { "[{\"dataset\": \"six\", \"key\": \"a-1\", \"cause\": \"c\"}]", "no CSV file" },
};

static void
test_hostile (Scratch *scratch, gconstpointer data)
{
  set_review (scratch, "a-1", "ours", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (GFile) file = write_file (scratch, "bad.csv", hostile[i].text);
      g_autoptr (GError) error = NULL;

      g_assert_false (nw_workspace_import_reviews (scratch->workspace, file, NULL, NULL, &error));
      g_test_message ("%s", error->message);
      g_assert_true (error->domain == NW_FAULT);
      g_assert_nonnull (strstr (error->message, hostile[i].said));
      g_assert_nonnull (strstr (error->message, "bad.csv"));
      g_assert_null (strchr (error->message, '\n'));
      assert_hits (scratch, NULL, "a-1:ours:0");
    }
}

/* As a spreadsheet of another country saves it. */
static void
test_semicolons (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (scratch, "excel.csv", "\xef\xbb\xbf" "Key;Dataset;Cause\r\na-1;six;\"one\r\ntwo\"\r\n");
  g_autoptr (GError) error = NULL;

  g_assert_true (nw_workspace_import_reviews (scratch->workspace, file, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_hits (scratch, NULL, "a-1:one\ntwo:0");
}

static void
test_column_twice (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (scratch, "twice.csv", "dataset,key,cause,Key\nsix,a-1,c,a-2\n");
  g_autoptr (GError) error = NULL;

  g_assert_false (nw_workspace_import_reviews (scratch->workspace, file, NULL, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_FORMAT);
  g_assert_nonnull (strstr (error->message, "twice.csv, line 1"));
  assert_hits (scratch, NULL, "");
}

/* ---- not waited for ---- */

typedef struct {
  GMainLoop *loop;
  GPtrArray *hits;
} Wait;

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;
  g_autoptr (GError) error = NULL;

  wait->hits = nw_workspace_reviews_finish (NW_WORKSPACE (source), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (wait->loop);
}

static void
none_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (nw_workspace_review_finish (NW_WORKSPACE (source), result, &error));
  g_assert_no_error (error);
  nw_workspace_reviews_async (NW_WORKSPACE (source), NULL, "clerk", NULL, listed_cb, data);
}

static void
set_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (nw_workspace_set_review_finish (NW_WORKSPACE (source), result, &error));
  g_assert_no_error (error);
  nw_workspace_review_async (NW_WORKSPACE (source), "six", "a-5", NULL, none_cb, data);
}

static void
test_async (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  NwReview review = { .dataset = (char *) "six", .key = (char *) "a-1", .cause = (char *) "clerk" };
  Wait wait = { loop, NULL };

  nw_workspace_set_review_async (scratch->workspace, &review, set_cb, &wait);
  g_main_loop_run (loop);
  g_assert_cmpuint (wait.hits->len, ==, 1);
  g_ptr_array_unref (wait.hits);
}

/* ---- policy facts ---- */

static char *
print_policy (Scratch *scratch)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) facts = nw_workspace_policy (scratch->workspace, NULL, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < facts->len; i++)
    {
      const NwPolicyFact *fact = g_ptr_array_index (facts, i);
      g_autofree char *date = nw_date_print (fact->date);

      g_string_append_printf (text, "%s|%s|%s|%s|%s\n", fact->state, fact->kind, fact->title, date, fact->source);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_policy (Scratch *scratch, const char *expected)
{
  g_autofree char *policy = print_policy (scratch);

  g_assert_cmpstr (policy, ==, expected);
}

static void
import_policy (Scratch *scratch, const char *text, guint n)
{
  g_autoptr (GFile) file = write_file (scratch, "policy.csv", text);
  g_autoptr (GError) error = NULL;
  guint imported = 0;

  g_assert_true (nw_workspace_import_policy (scratch->workspace, file, &imported, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (imported, ==, n);
}

static void
test_policy (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = g_build_filename (scratch->folder, "out.csv", NULL);
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (nw_workspace_export_policy (scratch->workspace, path, FALSE, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_clear_error (&error);
  import_policy (scratch, "state,kind,title,date,source,note\nEstonia,position,Statement,2019-05,https://example.org/a,\nnld,contact,Desk,,A paper,day and night\n", 2);
  assert_policy (scratch, "EST|position|Statement|2019-05|https://example.org/a\nNLD|contact|Desk||A paper\n");
  /* The same fact anew, and one more. */
  import_policy (scratch, "state,kind,title,date,source\nEST,position,Statement,2019-05-29,https://example.org/b\nEST,strategy,Plan,2018,p. 3\n", 2);
  assert_policy (scratch, "EST|strategy|Plan|2018|p. 3\nEST|position|Statement|2019-05-29|https://example.org/b\nNLD|contact|Desk||A paper\n");

  g_assert_true (nw_workspace_export_policy (scratch->workspace, path, FALSE, NULL, &error));
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_cmpstr (written, ==,
                   "state,kind,title,date,source,note\nEST,strategy,Plan,2018,p. 3,\nEST,position,Statement,2019-05-29,https://example.org/b,\n"
                   "NLD,contact,Desk,,A paper,day and night\n");
  g_assert_true (nw_workspace_remove_policy (scratch->workspace, &error));
  assert_policy (scratch, "");
}

static const struct {
  const char *text;
  const char *said;
} hostile_policy[] = {
  { "state,kind,title,date,source\nEST,position,A,2019,s\nRuritania,position,A,2019,s\n", "policy.csv, line 3: “Ruritania” is no state" },
  { "state,kind,title,date,source\nEuropean Union,position,A,2019,s\n", "is no state but a region or an organisation" },
  { "state,kind,title,date,source\nEST,position,A,2019-13,s\n", "line 2: “2019-13” is no date" },
  { "state,kind,title,date,source\nEST,position,A,2019,\n", "line 2: “source” is empty" },
  { "state,kind,title,date\nEST,position,A,2019\n", "the column “source” is missing" },
  { "state,kind,title,source\nEST,position,A,s\nEstonia,position,A,t\n", "line 3: the same fact stands there already (policy.csv, line 2)" },
  { "state,kind,title,source\n", "there are no facts in it" },
};

static void
test_hostile_policy (Scratch *scratch, gconstpointer data)
{
  import_policy (scratch, "state,kind,title,source\nFRA,position,Ours,s\n", 1);
  for (guint i = 0; i < G_N_ELEMENTS (hostile_policy); i++)
    {
      g_autoptr (GFile) file = write_file (scratch, "policy.csv", hostile_policy[i].text);
      g_autoptr (GError) error = NULL;

      g_assert_false (nw_workspace_import_policy (scratch->workspace, file, NULL, NULL, &error));
      g_assert_error (error, NW_FAULT, NW_FAULT_FORMAT);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, hostile_policy[i].said));
      assert_policy (scratch, "FRA|position|Ours||s\n");
    }
}

/* A removed review comes back as it was, even when nothing else speaks of its incident. */
static void
test_restore (Scratch *scratch, gconstpointer data)
{
  NwReview review = { .dataset = (char *) "elsewhere", .key = (char *) "x-1", .title = (char *) "Known there", .cause = (char *) "c",
                      .changed = 1500000000 };
  g_autoptr (GError) error = NULL;
  g_autoptr (NwReview) back = NULL;

  g_assert_false (nw_workspace_set_review (scratch->workspace, &review, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_clear_error (&error);
  g_assert_true (nw_workspace_restore_review (scratch->workspace, &review, &error));
  g_assert_no_error (error);
  back = nw_workspace_review (scratch->workspace, "elsewhere", "x-1", &error);
  g_assert_cmpstr (back->title, ==, "Known there");
  g_assert_cmpint (back->changed, ==, 1500000000);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void      (*test) (Scratch *scratch, gconstpointer data);
  } tests[] = {
    { "/flow/reviews/write", test_write },           { "/flow/reviews/refused", test_refused },
    { "/flow/reviews/search", test_search },         { "/flow/reviews/beside", test_beside },
    { "/flow/reviews/round-trip", test_round_trip }, { "/flow/reviews/newer-wins", test_newer_wins },
    { "/flow/reviews/hostile", test_hostile },       { "/flow/reviews/semicolons", test_semicolons },
    { "/flow/reviews/async", test_async },           { "/flow/reviews/policy", test_policy },
    { "/flow/reviews/hostile-policy", test_hostile_policy }, { "/flow/reviews/restore", test_restore },
    { "/flow/reviews/column-twice", test_column_twice },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Scratch, NULL, set_up, tests[i].test, scratch_tear_down);
  return g_test_run ();
}
