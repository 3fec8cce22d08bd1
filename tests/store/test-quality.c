/* test-quality.c: what a report counts, which line a record stands in, and how a date was written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "library.h"
#include "quality-tally.h"

/* ---- dates as written ---- */

typedef struct {
  const char *date; /* what it counts as */
  const char *text; /* as written, or NULL */
  const char *day;  /* what that means */
} Written;

static const Written written[] = {
  { "2010", NULL, "2010" },
  { "2010", "2010-01-01", "2010-01-01" },
  { "2010", "2010-01-01T00:00:00Z", "2010-01-01" },
  { "2010", "2010-01-01 00:00:00", "2010-01-01" },
  { "2010", "1/1/2010", "2010-01-01" },
  { "2010", "01.01.10", "2010-01-01" },
  { "2010", "1 January 2010", "2010-01-01" },
  { "2010", "Jan 1, 2010", "2010-01-01" },
  { "2010", "40179", "2010-01-01" },     /* days since 1899-12-30 */
  { "2010", "40179.0", "2010-01-01" },
  { "2010", "38717", "2010-01-01" },     /* days since 1904-01-01 */
  { "2010", "first half of 2010", "2010" },
  { "2010", "1st half 2010", "2010" },
  { "2010", "Q1 2010", "2010" },
  { "2010", "2010?", "2010" },
  { "2012-10", "2012-10-?", "2012-10" },
  { "2012-10", "10/1/2012", "2012-10-01" },
  { "2012-10", "October 2012", "2012-10" },
  { "2012-10", "1 Oct 2012", "2012-10-01" },
  { "2012-10-05", "October 5th", "2012-10-05" },
  { "", "Ongoing", "" },
};

static void
test_written (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      NwDate date = NW_DATE_UNKNOWN;
      g_autofree char *day = NULL;

      g_assert_true (!*written[i].date || nw_date_parse (written[i].date, &date));
      day = nw_date_print (nw_date_as_written (date, written[i].text));
      g_assert_cmpstr (day, ==, written[i].day);
    }
}

/* ---- the report ---- */

static void
assert_line (NwQuality *report, const char *id, guint64 n, guint64 of)
{
  for (guint i = 0; i < report->len; i++)
    {
      const NwQualityLine *line = g_ptr_array_index (report, i);

      if (strcmp (line->id, id) == 0)
        {
          g_assert_cmpuint (line->n, ==, n);
          g_assert_cmpuint (line->of, ==, of);
          g_assert_true (line->group && line->label);
          return;
        }
    }
  g_error ("the report lacks %s", id);
}

/* The sample: three incidents, a claim and a response of the first; see library.c. */
static void
test_report (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  gint64 release = sample_import (store, "1", 1, NULL, &error);
  g_autoptr (GPtrArray) report = nw_store_quality (store, release, NULL, &error);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_no_error (error);
  assert_line (report, "missing-summary", 2, 3);
  assert_line (report, "missing-sources", 2, 3);
  assert_line (report, "missing-start", 1, 3);
  assert_line (report, "missing-end", 2, 3);
  assert_line (report, "year-only-start", 1, 2);
  assert_line (report, "january-first-start", 0, 1);
  assert_line (report, "initiator-unknown", 1, 3);
  assert_line (report, "initiator-not-available", 0, 3);
  assert_line (report, "initiator-blank", 1, 3);
  assert_line (report, "receiver-blank", 2, 3);
  assert_line (report, "undated-response", 1, 1);
  assert_line (report, "claim-before-start", 0, 1);
  assert_line (report, "unlisted-receiver", 1, 1); /* Atlantis */
  assert_line (report, "unlisted", 1, 9); /* of ten, one is unknown */
  assert_line (report, "shifted", 0, 7);
  for (guint i = 0; i < report->len; i++)
    g_assert_true (g_hash_table_add (ids, ((NwQualityLine *) g_ptr_array_index (report, i))->id));
}

static void
test_none_and_broken (void)
{
  static const char *const spoils[] = {
    "UPDATE incident SET marks = 'x' WHERE key = 'B-2'",
    "UPDATE incident SET marks = '[]', start_precision = 9 WHERE key = 'B-2'",
    "UPDATE incident SET start_precision = 0; UPDATE act SET marks = '[[99,0,0,0]]'",
    "UPDATE act SET marks = '[]'; UPDATE release SET stored = 4000000000000",
  };
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  gint64 release = sample_import (store, "1", 1, NULL, &error);

  g_assert_null (nw_store_quality (store, release + 1, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  for (guint i = 0; i < G_N_ELEMENTS (spoils); i++)
    {
      g_auto (GStrv) steps = g_strsplit (spoils[i], "; ", -1);

      g_clear_error (&error);
      for (guint k = 0; steps[k]; k++)
        ask_library (place->path, steps[k]);
      g_assert_null (nw_store_quality (store, release, NULL, &error));
      g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BROKEN);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (NwRelease) release = sample_release ("1", 1);
  g_autoptr (NwCodebook) book = sample_codebook ();
  g_autoptr (NwBatch) batch = plain_batch (0, 20000);
  g_autoptr (NwWriter) writer = nw_writer_begin (store, release, NULL, &error);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gint64 id = nw_writer_release (writer);

  g_assert_true (nw_writer_add_batch (writer, batch, NULL, &error) && nw_writer_finish (writer, release, book, &error));
  g_cancellable_cancel (cancellable);
  g_assert_null (nw_store_quality (store, id, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* ---- lines ---- */

static void
test_find_line (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  gint64 first = sample_import (store, "1", 1, NULL, &error);
  gint64 second = sample_import (store, "2", 2, NULL, &error);

  for (guint line = 2; line <= 4; line++)
    {
      g_assert_cmpint (nw_store_find_line (store, first, 0, line, -1, &error), ==, line - 1);
      g_assert_cmpint (nw_store_find_line (store, second, 0, line, -1, &error), ==, line + 2);
    }
  g_assert_cmpint (nw_store_find_line (store, second, 1, 2, -1, &error), ==, 4); /* its claim */
  g_assert_cmpint (nw_store_find_line (store, second, 2, 9, -1, &error), ==, 4); /* its response */
  g_assert_cmpint (nw_store_find_line (store, second, 0, 5, -1, &error), ==, 0);
  g_assert_cmpint (nw_store_find_line (store, second, 0, 0, -1, &error), ==, 0);
  g_assert_cmpint (nw_store_find_line (store, 99, 0, 2, -1, &error), ==, 0);
  g_assert_no_error (error);

  /* Out of order, as no import writes it: found all the same. */
  ask_library (place->path, "UPDATE incident SET line = 12 - line WHERE release = 2");
  for (guint line = 8; line <= 10; line++)
    g_assert_cmpint (nw_store_find_line (store, second, 0, line, -1, &error), ==, 14 - line);

  /* JSON may have all its records in one line. */
  ask_library (place->path, "UPDATE incident SET line = 1 WHERE release = 2");
  g_assert_cmpint (nw_store_find_line (store, second, 0, 1, 40, &error), ==, 4);
  g_assert_cmpint (nw_store_find_line (store, second, 0, 1, 71, &error), ==, 5);
  g_assert_cmpint (nw_store_find_line (store, second, 0, 1, 86, &error), ==, 6);
  g_assert_cmpint (nw_store_find_line (store, second, 0, 1, 72, &error), ==, 0);
  g_assert_cmpint (nw_store_find_line (store, second, 1, 2, 30, &error), ==, 4);
  g_assert_cmpint (nw_store_find_line (store, second, 1, 2, 31, &error), ==, 0);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/quality/written", test_written);
  g_test_add_func ("/store/quality/report", test_report);
  g_test_add_func ("/store/quality/none-and-broken", test_none_and_broken);
  g_test_add_func ("/store/quality/cancelled", test_cancelled);
  g_test_add_func ("/store/quality/find-line", test_find_line);
  return g_test_run ();
}
