/* test-records.c: what goes into a library comes out of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "library.h"

static void
assert_origin (NwOrigin a, NwOrigin b)
{
  g_assert_cmpuint (a.file, ==, b.file);
  g_assert_cmpuint (a.line, ==, b.line);
  g_assert_cmpuint (a.offset, ==, b.offset);
  g_assert_cmpuint (a.length, ==, b.length);
}

static void
assert_marks (NwBatch *a, guint first_a, guint n_a, NwBatch *b, guint first_b, guint n_b)
{
  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    {
      NwMark *x = nw_batch_mark (a, first_a + i);
      NwMark *y = nw_batch_mark (b, first_b + i);

      g_assert_cmpint (x->dimension, ==, y->dimension);
      g_assert_cmpuint (x->code, ==, y->code);
      g_assert_cmpuint (x->party, ==, y->party);
      g_assert_cmpuint (x->label, ==, y->label);
      g_assert_cmpstr (x->name, ==, y->name);
    }
}

static void
assert_incident (NwBatch *a, NwIncident *x, NwBatch *b, NwIncident *y, gboolean full)
{
  g_assert_cmpstr (x->key, ==, y->key);
  g_assert_cmpstr (x->title, ==, y->title);
  g_assert_cmpstr (x->summary, ==, full ? y->summary : NULL);
  g_assert_cmpstr (x->sources, ==, full ? y->sources : NULL);
  g_assert_true (nw_date_equal (x->start, y->start));
  g_assert_true (nw_date_equal (x->end, y->end));
  g_assert_true (nw_date_equal (x->disclosed, y->disclosed));
  g_assert_cmpstr (x->start_text, ==, y->start_text);
  g_assert_cmpstr (x->end_text, ==, y->end_text);
  g_assert_cmpstr (x->disclosed_text, ==, y->disclosed_text);
  if (isnan (y->intensity))
    g_assert_true (isnan (x->intensity));
  else
    g_assert_cmpfloat (x->intensity, ==, y->intensity);
  assert_origin (x->origin, y->origin);
  assert_marks (a, x->first_mark, x->n_marks, b, y->first_mark, y->n_marks);
}

static void
assert_acts (NwBatch *a, NwBatch *b)
{
  g_assert_cmpuint (a->acts->len, ==, b->acts->len);
  for (guint i = 0; i < a->acts->len; i++)
    {
      NwAct *x = nw_batch_act (a, i);
      NwAct *y = nw_batch_act (b, i);

      g_assert_cmpint (x->kind, ==, y->kind);
      g_assert_cmpstr (x->incident_key, ==, y->incident_key);
      g_assert_cmpstr (x->key, ==, y->key);
      g_assert_true (nw_date_equal (x->date, y->date));
      g_assert_cmpstr (x->date_text, ==, y->date_text);
      g_assert_cmpstr (x->form, ==, y->form);
      g_assert_cmpstr (x->text, ==, y->text);
      g_assert_cmpstr (x->sources, ==, y->sources);
      g_assert_cmpint (x->contested, ==, y->contested);
      assert_origin (x->origin, y->origin);
      assert_marks (a, x->first_mark, x->n_marks, b, y->first_mark, y->n_marks);
    }
}

typedef struct {
  guint    batches, incidents;
  NwBatch *first;
} Seen;

static gboolean
see_cb (NwBatch *batch, gpointer user_data, GError **error)
{
  Seen *seen = user_data;

  if (seen->batches++ == 0)
    seen->first = nw_batch_ref (batch);
  seen->incidents += batch->incidents->len;
  return TRUE;
}

static void
test_round_trip (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (NwBatch) sample = sample_batch ();
  g_autoptr (NwBatch) full = NULL;
  g_autoptr (NwBatch) rows = NULL;
  g_autoptr (NwBatch) all = NULL;
  Seen seen = { 0 };
  gint64 release, first, ids[3];
  guint n;

  g_assert_no_error (error);
  release = sample_import (store, "1", 100, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (nw_store_incident_range (store, release, &first, &n, &error));
  g_assert_cmpuint (n, ==, 3);
  for (guint i = 0; i < 3; i++)
    ids[i] = first + i;

  full = nw_store_read_incidents (store, ids, 3, NULL, &error);
  g_assert_no_error (error);
  rows = nw_store_read_rows (store, ids, 3, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (nw_store_each (store, release, see_cb, &seen, NULL, &error));
  all = seen.first;
  g_assert_cmpuint (seen.incidents, ==, 3);
  g_assert_cmpuint (rows->acts->len, ==, 0);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpint (nw_batch_incident (full, i)->id, ==, ids[i]);
      assert_incident (full, nw_batch_incident (full, i), sample, nw_batch_incident (sample, i), TRUE);
      assert_incident (rows, nw_batch_incident (rows, i), sample, nw_batch_incident (sample, i), FALSE);
      assert_incident (all, nw_batch_incident (all, i), sample, nw_batch_incident (sample, i), TRUE);
    }
  assert_acts (full, sample);
  assert_acts (all, sample);
}

static void
test_order_of_ids (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (NwBatch) read = NULL;
  gint64 ids[] = { 3, 99, 1 };

  sample_import (store, "1", 100, NULL, &error);
  g_assert_no_error (error);
  read = nw_store_read_incidents (store, ids, 3, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->incidents->len, ==, 2);
  g_assert_cmpstr (nw_batch_incident (read, 0)->key, ==, "C-3");
  g_assert_cmpstr (nw_batch_incident (read, 1)->key, ==, "A-1");
}

static void
test_cancelled (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gint64 ids[] = { 1, 2, 3 };

  sample_import (store, "1", 100, NULL, &error);
  g_assert_no_error (error);
  g_cancellable_cancel (cancellable);
  g_assert_null (nw_store_read_incidents (store, ids, 3, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (nw_store_read_rows (store, ids, 3, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* More than one batch of nw_store_each(), and an order of its own. */
static void
test_many (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (NwRelease) release = sample_release ("many", 1);
  g_autoptr (NwCodebook) book = sample_codebook ();
  g_autoptr (NwWriter) writer = NULL;
  g_autoptr (NwBatch) again = plain_batch (1990, 20);
  g_autoptr (GArray) by_key = NULL;
  Seen seen = { 0 };
  guint rejected;

  sample_import (store, "1", 100, NULL, &error);
  writer = nw_writer_begin (store, release, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 2000; i += 500)
    {
      g_autoptr (NwBatch) batch = plain_batch (i, 500);
      g_assert_true (nw_writer_add_batch (writer, batch, &rejected, &error));
      g_assert_cmpuint (rejected, ==, 0);
    }
  g_assert_true (nw_writer_add_batch (writer, again, &rejected, &error));
  g_assert_cmpuint (rejected, ==, 10); /* k1990 … k1999 are there */
  g_assert_cmpuint (again->issues->len, ==, 10);
  g_assert_cmpint (nw_batch_issue (again, 0)->kind, ==, NW_ISSUE_SAME_KEY);
  g_assert_cmpint (nw_batch_issue (again, 0)->severity, ==, NW_ISSUE_REJECTED);
  g_assert_cmpstr (nw_batch_issue (again, 0)->cell, ==, "k1990");
  g_assert_cmpint (nw_batch_incident (again, 0)->id, ==, 0);
  g_assert_cmpint (nw_batch_incident (again, 10)->id, ==, 3 + 2000 + 1);
  g_assert_cmpint (nw_writer_find_incident (writer, "k7"), ==, 3 + 8);
  g_assert_cmpint (nw_writer_find_incident (writer, "A-1"), ==, 0); /* of another release */
  g_assert_true (nw_writer_finish (writer, release, book, &error));

  g_assert_true (nw_store_each (store, nw_writer_release (writer), see_cb, &seen, NULL, &error));
  nw_batch_unref (seen.first);
  g_assert_cmpuint (seen.batches, >, 1);
  g_assert_cmpuint (seen.incidents, ==, 2010);
  by_key = nw_store_order (store, nw_writer_release (writer), NW_ORDER_KEY, TRUE, &error);
  g_assert_cmpuint (by_key->len, ==, 2010);
  g_assert_cmpint (g_array_index (by_key, gint64, 0), ==, 3 + 1000); /* k999 */
  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM issue WHERE kind = 'same-key'"), ==, 10);
}

static void
test_orphan (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (NwRelease) release = sample_release ("1", 1);
  g_autoptr (NwWriter) writer = nw_writer_begin (store, release, NULL, &error);
  g_autoptr (NwBatch) batch = nw_batch_new ();
  guint rejected;

  nw_batch_add_act (batch, NW_ACT_CLAIM)->incident_key = "nobody";
  g_assert_true (nw_writer_add_batch (writer, batch, &rejected, &error));
  g_assert_cmpuint (rejected, ==, 1);
  g_assert_cmpint (nw_batch_issue (batch, 0)->kind, ==, NW_ISSUE_ORPHAN);
}

static void
test_order (void)
{
  static const struct {
    NwOrder     order;
    gboolean    descending;
    const char *keys;
  } cases[] = {
    /* A-1 "Grid", B-2 "Bank", C-3 "two" */
    { NW_ORDER_TITLE, FALSE, "213" }, { NW_ORDER_TITLE, TRUE, "312" }, { NW_ORDER_KEY, FALSE, "123" }, { NW_ORDER_KEY, TRUE, "321" },
  };
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  gint64 release = sample_import (store, "1", 100, NULL, &error);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) ids = nw_store_order (store, release, cases[i].order, cases[i].descending, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (ids->len, ==, 3);
      for (guint j = 0; j < 3; j++)
        g_assert_cmpint (g_array_index (ids, gint64, j), ==, cases[i].keys[j] - '0');
    }
}

/* Whatever their case, in any script; equals in the order of the file both ways. */
static void
test_order_of_titles (void)
{
  static const char *const titles[] = {
    "zebra",                  /* 1 */
    "Apple pie",              /* 2 */
    "apple PIE",              /* 3: the same as 2 */
    "\303\211lan",            /* 4: É, behind e and before f */
    "elan",                   /* 5 */
    "fox",                    /* 6 */
    "\320\220\320\260 \320\261", /* 7: Аа б */
    "\320\260\320\220 \320\220", /* 8: аА А, before 7 whatever the case */
    "Apple pie of the long sort", /* 9 */
    "",                       /* 10 */
    "apple pie",              /* 11: the same as 2 */
    NULL,
  };
  static const guint expected[2][11] = { { 10, 2, 3, 11, 9, 5, 4, 6, 1, 8, 7 }, { 7, 8, 1, 6, 4, 5, 9, 2, 3, 11, 10 } };
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  gint64 release = titles_import (store, titles, &error);

  g_assert_no_error (error);
  for (guint descending = 0; descending < 2; descending++)
    {
      g_autoptr (GArray) ids = nw_store_order (store, release, NW_ORDER_TITLE, descending, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (ids->len, ==, 11);
      for (guint i = 0; i < 11; i++)
        g_assert_cmpint (g_array_index (ids, gint64, i), ==, expected[descending][i]);
    }
}

static void
test_codebook (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (NwCodebook) written = sample_codebook ();
  g_autoptr (NwCodebook) read = NULL;

  sample_import (store, "1", 1, NULL, &error);
  sample_import (store, "2", 2, NULL, &error); /* the same codes again: nothing twice */
  g_assert_no_error (error);
  read = nw_store_codebook (store, &error);
  g_assert_no_error (error);
  for (guint d = 0; d < NW_N_DOMAINS; d++)
    {
      g_assert_cmpuint (nw_codebook_n_codes (read, d), ==, nw_codebook_n_codes (written, d));
      g_assert_cmpuint (nw_codebook_n_labels (read, d), ==, nw_codebook_n_labels (written, d));
      for (guint i = 0; i < nw_codebook_n_codes (written, d); i++)
        {
          const NwCode *a = nw_codebook_get_code (read, d, i);
          const NwCode *b = nw_codebook_get_code (written, d, i);

          g_assert_cmpstr (a->code, ==, b->code);
          g_assert_cmpstr (a->label, ==, b->label);
          g_assert_cmpint (a->kind, ==, b->kind);
        }
      for (guint i = 0; i < nw_codebook_n_labels (written, d); i++)
        {
          g_assert_cmpstr (nw_codebook_get_label (read, d, i)->text, ==, nw_codebook_get_label (written, d, i)->text);
          g_assert_cmpuint (nw_codebook_get_label (read, d, i)->code, ==, nw_codebook_get_label (written, d, i)->code);
        }
    }
}

/* A codebook that began elsewhere must not give stored numbers another meaning. */
static void
test_foreign_codebook (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (NwRelease) release = sample_release ("2", 1);
  g_autoptr (NwCodebook) book = nw_codebook_new ();

  sample_import (store, "1", 1, NULL, &error);
  nw_codebook_add_code (book, NW_DOMAIN_STATE, "FRA", "France", NW_CODE_STATE, NULL);
  {
    g_autoptr (NwWriter) writer = nw_writer_begin (store, release, NULL, &error);
    g_assert_false (nw_writer_finish (writer, release, book, &error));
  }
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BUSY);
  assert_library (place->path, 1);
}

/* SQL in the views, by hand: what somebody sees who opens the file in the sqlite3 shell. */
static void
test_views (void)
{
  static const struct {
    const char *sql;
    const char *answer;
  } cases[] = {
    { "SELECT group_concat(code || ' ' || as_written, '; ') FROM party WHERE incident = 1 AND role = 'initiator'", "RUS Russia; CHN China" },
    { "SELECT name FROM party WHERE code = 'RUS'", "Sand\"worm\\\n\001 \321\217" },
    { "SELECT label FROM incident_sector", "Energy" },
    { "SELECT code FROM incident_type", "disruption" },
    { "SELECT date || ' ' || form || ' ' || incident_key || ' ' || contested FROM claim", "2016-04-09 technical report A-1 1" },
    { "SELECT count(*) FROM response", "1" },
    { "SELECT group_concat(code) FROM act_mark WHERE dimension IN ('claimant', 'accused')", "USA,RUS" },
    { "SELECT start || ' ' || end FROM incident_list WHERE key = 'A-1'", "2015-12-23 2016-02" },
    { "SELECT start FROM incident_list WHERE key = 'B-2'", "2016" },
    { "SELECT start IS NULL FROM incident_list WHERE key = 'C-3'", "1" },
    { "SELECT dataset || ' ' || version || ' ' || as_of FROM release_list", "sample 1 2023-03-31" },
    { "SELECT count(*) FROM mark", "6" },
  };
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);

  sample_import (store, "1", 1, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *answer = ask_library_text (place->path, cases[i].sql);
      g_assert_cmpstr (answer, ==, cases[i].answer);
    }
}

static void
test_dimension_table (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, NULL);

  g_assert_cmpint (ask_library (place->path, "SELECT count(*) FROM dimension"), >=, NW_N_STORED_DIMENSIONS);
  for (int i = 0; i < NW_N_STORED_DIMENSIONS; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT name || '/' || domain FROM dimension WHERE id = %d", i);
      g_autofree char *name = ask_library_text (place->path, sql);
      g_autofree char *expected = g_strdup_printf ("%s/%s", nw_dimension_info (i)->id, nw_domain_id (nw_dimension_info (i)->domain));

      g_assert_cmpstr (name, ==, expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/records/round-trip", test_round_trip);
  g_test_add_func ("/store/records/order-of-ids", test_order_of_ids);
  g_test_add_func ("/store/records/cancelled", test_cancelled);
  g_test_add_func ("/store/records/many", test_many);
  g_test_add_func ("/store/records/orphan", test_orphan);
  g_test_add_func ("/store/records/order", test_order);
  g_test_add_func ("/store/records/order-of-titles", test_order_of_titles);
  g_test_add_func ("/store/records/codebook", test_codebook);
  g_test_add_func ("/store/records/foreign-codebook", test_foreign_codebook);
  g_test_add_func ("/store/records/views", test_views);
  g_test_add_func ("/store/records/dimension-table", test_dimension_table);
  return g_test_run ();
}
