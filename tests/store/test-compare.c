/* test-compare.c: what is different between two releases, one change of each kind and none where nothing changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "library.h"

/* Codes of sample_codebook(): states 4 China, 5 Russia, 6 United States, 7 Atlantis; labels 0 China, 1 Russia, 2 US. */
typedef struct {
  const char *key;
  const char *title;
  int         year;          /* of its start; 0: undated */
  guint16     initiators[3]; /* up to the first 99 */
  guint16     receiver;
  guint16     type;
  double      intensity;
  guint16     claims[3];     /* kinds */
  guint16     responses[3];
} Record;

#define NO 99

static const Record before[] = {
  { "same", "Same", 2010, { 4, 5, NO }, 6, 4, 3, { 4, NO }, { 4, NO } },
  { "dropped", "Dropped", 2010, { 4, NO }, 6, 4, NAN, { NO }, { NO } },
  { "attributed", "Attributed", 2010, { 0, NO }, 6, 4, NAN, { NO }, { NO } },
  { "withdrawn", "Withdrawn", 2010, { 4, NO }, 6, 4, NAN, { NO }, { NO } },
  { "reattributed", "Reattributed", 2010, { 4, NO }, 6, 4, NAN, { NO }, { NO } },
  { "placeholder", "From unknown to not available", 2010, { 0, NO }, 6, 4, NAN, { NO }, { NO } },
  { "redated", "Redated", 2010, { 4, NO }, 6, 4, NAN, { NO }, { NO } },
  { "retyped", "Retyped", 2010, { 4, NO }, 6, 4, NAN, { NO }, { NO } },
  { "rescored", "Rescored", 2010, { 4, NO }, 6, 4, NAN, { NO }, { NO } },
  { "receivers", "Receivers", 2010, { 4, NO }, 6, 4, 2, { NO }, { NO } },
  { "claims", "Claims", 2010, { 4, NO }, 6, 4, 2, { 4, NO }, { NO } },
  { "responses", "Responses", 2010, { 4, NO }, 6, 4, 2, { NO }, { 0, NO } },
};

static const Record after[] = {
  { "added", "Added", 2010, { 4, NO }, 6, 4, NAN, { NO }, { NO } },
  { "responses", "Responses", 2010, { 4, NO }, 6, 4, 2, { NO }, { 3, NO } },
  { "claims", "Claims", 2010, { 4, NO }, 6, 4, 2, { 4, 4, NO }, { NO } },
  { "receivers", "Receivers", 2010, { 4, NO }, 5, 4, 2, { NO }, { NO } },
  { "rescored", "Rescored", 2010, { 4, NO }, 6, 4, 0, { NO }, { NO } },
  { "retyped", "Retyped", 2010, { 4, NO }, 6, 1, NAN, { NO }, { NO } },
  { "redated", "Redated", 0, { 4, NO }, 6, 4, NAN, { NO }, { NO } },
  { "placeholder", "From unknown to not available", 2010, { 1, NO }, 6, 4, NAN, { NO }, { NO } },
  { "reattributed", "Reattributed", 2010, { 4, 6, NO }, 6, 4, NAN, { NO }, { NO } },
  { "withdrawn", "Withdrawn", 2010, { 1, NO }, 6, 4, NAN, { NO }, { NO } },
  { "attributed", "Attributed", 2010, { 5, NO }, 6, 4, NAN, { NO }, { NO } },
  /* In another order, and a code twice: the same set. */
  { "same", "Same, with another title", 2010, { 5, 4, NO }, 6, 4, 3, { 4, NO }, { 4, NO } },
};

static void
add_acts (NwBatch *batch, const char *key, NwActKind kind, NwDimension dimension, const guint16 *codes)
{
  for (guint i = 0; codes[i] != NO; i++)
    {
      nw_batch_add_act (batch, kind)->incident_key = key;
      nw_batch_add_mark (batch, (NwMark) { dimension, codes[i], 0, 0, NULL });
    }
}

static NwRelease *
import_records (NwStore *store, const char *version, const Record *records, guint n)
{
  g_autoptr (NwRelease) release = sample_release (version, *version);
  g_autoptr (NwCodebook) book = sample_codebook ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwWriter) writer = NULL;

  nw_codebook_add_label (book, NW_DOMAIN_RESPONSE, "sanctions",
                         nw_codebook_add_code (book, NW_DOMAIN_RESPONSE, "sanctions", "Sanctions", NW_CODE_LISTED, NULL));
  for (guint i = 0; i < n; i++)
    {
      const Record *record = &records[i];
      NwIncident *incident = nw_batch_add_incident (batch);

      incident->key = record->key;
      incident->title = record->title;
      incident->start = record->year ? nw_date_from_year (record->year) : NW_DATE_UNKNOWN;
      incident->intensity = record->intensity;
      for (guint k = 0; record->initiators[k] != NO; k++)
        nw_batch_add_mark (batch, (NwMark) { NW_DIMENSION_INITIATOR, record->initiators[k], k + 1, *version == '2', NULL });
      nw_batch_add_mark (batch, (NwMark) { NW_DIMENSION_RECEIVER, record->receiver, 0, 2, NULL });
      nw_batch_add_mark (batch, (NwMark) { NW_DIMENSION_TYPE, record->type, 0, 0, NULL });
    }
  for (guint i = 0; i < n; i++)
    {
      add_acts (batch, records[i].key, NW_ACT_CLAIM, NW_DIMENSION_CLAIM_KIND, records[i].claims);
      add_acts (batch, records[i].key, NW_ACT_RESPONSE, NW_DIMENSION_RESPONSE, records[i].responses);
    }

  writer = nw_writer_begin (store, release, NULL, &error);
  g_assert_true (writer && nw_writer_add_batch (writer, batch, NULL, &error) && nw_writer_finish (writer, release, book, &error));
  g_assert_no_error (error);
  return nw_store_find_release (store, "sample", version, &error);
}

static const NwChange *
find_change (const NwChanges *changes, NwChangeKind kind)
{
  for (guint i = 0; i < changes->changes->len; i++)
    if (((NwChange *) g_ptr_array_index (changes->changes, i))->kind == kind)
      return g_ptr_array_index (changes->changes, i);
  return NULL;
}

static void
test_each_kind (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (NwRelease) from = import_records (store, "1", before, G_N_ELEMENTS (before));
  g_autoptr (NwRelease) to = import_records (store, "2", after, G_N_ELEMENTS (after));
  g_autoptr (NwChanges) changes = nw_store_compare (store, from, to, FALSE, NULL, &error);
  const NwChange *change;

  g_assert_no_error (error);
  g_assert_cmpuint (changes->common, ==, 11);
  g_assert_cmpuint (changes->one_to_one, ==, 11);
  for (guint i = 0; i < NW_N_CHANGES; i++)
    {
      g_assert_cmpuint (changes->counts[i], ==, 1);
      /* The key of the record says what happened to it. */
      change = find_change (changes, i);
      g_assert_cmpint (g_ascii_strncasecmp (change->title, nw_change_kind_id (i), strlen (nw_change_kind_id (i))), ==, 0);
      g_assert_cmpint (change->before_id != 0, ==, i != NW_CHANGE_ADDED);
      g_assert_cmpint (change->after_id != 0, ==, i != NW_CHANGE_DROPPED);
    }
  change = find_change (changes, NW_CHANGE_REATTRIBUTED);
  g_assert_cmpstr (change->before, ==, "China");
  g_assert_cmpstr (change->after, ==, "China, United States");
  change = find_change (changes, NW_CHANGE_WITHDRAWN);
  g_assert_cmpstr (change->after, ==, "Not available");
  change = find_change (changes, NW_CHANGE_CLAIMS);
  g_assert_cmpstr (change->after, ==, "2: By a state × 2");
  change = find_change (changes, NW_CHANGE_REDATED);
  g_assert_cmpstr (change->before, ==, "2010");
  g_assert_cmpstr (change->after, ==, "");
  change = find_change (changes, NW_CHANGE_RESCORED);
  g_assert_null (change->before);
  g_assert_cmpstr (change->after, ==, "0");
}

static void
test_nothing_changed (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (NwRelease) from = import_records (store, "1", before, G_N_ELEMENTS (before));
  g_autoptr (NwRelease) to = import_records (store, "2", before, G_N_ELEMENTS (before));
  g_autoptr (NwChanges) changes = nw_store_compare (store, from, to, FALSE, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (changes->common, ==, G_N_ELEMENTS (before));
  g_assert_cmpuint (changes->changes->len, ==, 0);
}

/* One title on one side is several records on the other: in common, but nobody knows which is which. */
static void
test_titles (void)
{
  static const Record older[] = {
    { "one", "Attack on  the Bank", 2010, { 4, NO }, 6, 4, NAN, { NO }, { NO } },
    { "two", "Caf\303\251 \342\200\234Grid\342\200\235", 2010, { 4, NO }, 6, 4, NAN, { NO }, { NO } },
    { "three", "???", 2010, { 4, NO }, 6, 4, NAN, { NO }, { NO } },
  };
  static const Record newer[] = {
    { "a", "attack on the bank", 2010, { 5, NO }, 6, 4, NAN, { NO }, { NO } },
    { "b", "Attack on the Bank", 2011, { 6, NO }, 6, 4, NAN, { NO }, { NO } },
    { "c", "cafe\314\201 \"GRID\"", 2010, { 5, NO }, 6, 4, NAN, { NO }, { NO } },
    { "three", "!!!", 2010, { 4, NO }, 6, 4, NAN, { NO }, { NO } },
    { "d", "New", 2010, { 4, NO }, 6, 4, NAN, { NO }, { NO } },
    { "e", "new ", 2010, { 4, NO }, 6, 4, NAN, { NO }, { NO } },
  };
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (NwRelease) from = import_records (store, "1", older, G_N_ELEMENTS (older));
  g_autoptr (NwRelease) to = import_records (store, "2", newer, G_N_ELEMENTS (newer));
  g_autoptr (NwChanges) changes = nw_store_compare (store, from, to, TRUE, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (changes->common, ==, 2);
  g_assert_cmpuint (changes->one_to_one, ==, 1);
  g_assert_cmpuint (changes->counts[NW_CHANGE_REATTRIBUTED], ==, 1); /* the café */
  g_assert_cmpuint (changes->counts[NW_CHANGE_DROPPED], ==, 1);      /* "???" */
  g_assert_cmpuint (changes->counts[NW_CHANGE_ADDED], ==, 2);        /* "!!!" and "New", which two have */
  g_assert_cmpuint (changes->changes->len, ==, 4);
}

static void
test_cancelled (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (NwRelease) from = import_records (store, "1", before, G_N_ELEMENTS (before));
  g_autoptr (NwRelease) to = import_records (store, "2", after, G_N_ELEMENTS (after));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (NwChanges) changes = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (nw_store_compare (store, from, to, FALSE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  changes = nw_store_compare (store, from, to, FALSE, NULL, &error); /* the connection is as good as new */
  g_assert_no_error (error);
}

static void
test_broken (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (NwRelease) from = import_records (store, "1", before, G_N_ELEMENTS (before));
  g_autoptr (NwRelease) to = import_records (store, "2", after, G_N_ELEMENTS (after));

  ask_library (place->path, "UPDATE incident SET marks = '[[0,9999,0,0]]' WHERE key = 'same'");
  g_assert_null (nw_store_compare (store, from, to, FALSE, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BROKEN);
}

/* What another program removed for good meanwhile is not a release from which all was dropped. */
static void
test_gone (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  gint64 first = sample_import (store, "1", 100, NULL, &error);
  gint64 second = sample_import (store, "2", 200, NULL, &error);
  g_autoptr (NwRelease) from = nw_store_find_release (store, "sample", "1", &error);
  g_autoptr (NwRelease) to = nw_store_find_release (store, "sample", "2", &error);

  g_assert_cmpint (first, <, second);
  g_assert_true (nw_store_hide_release (store, second, TRUE, NULL, &error));
  g_assert_true (nw_store_purge (store, G_MAXINT64, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (nw_store_compare (store, from, to, FALSE, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/compare/each-kind", test_each_kind);
  g_test_add_func ("/store/compare/nothing-changed", test_nothing_changed);
  g_test_add_func ("/store/compare/titles", test_titles);
  g_test_add_func ("/store/compare/cancelled", test_cancelled);
  g_test_add_func ("/store/compare/broken", test_broken);
  g_test_add_func ("/store/compare/gone", test_gone);
  return g_test_run ();
}
