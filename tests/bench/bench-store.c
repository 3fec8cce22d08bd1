/* bench-store.c: what the library alone costs: a million synthetic records in, and the usual ways out
 *
 * Prints one "name value" a line; the records are made before each batch is timed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "store.h"

#define BATCH 1000

static const char *const sentence = "Reported first by a researcher, mail was read for months.";

static void
fill (NwBatch *batch, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    {
      char text[64];
      NwIncident *incident = nw_batch_add_incident (batch);

      g_snprintf (text, sizeof text, "INC-%07u", i);
      incident->key = nw_batch_text (batch, text, -1);
      g_snprintf (text, sizeof text, "Intrusion into a ministry in state %u", i * 7919u % 211);
      incident->title = nw_batch_text (batch, text, -1);
      incident->summary = i % 10 < 7 ? nw_batch_text (batch, sentence, -1) : NULL;
      incident->start = nw_date_from_day (14000 + i * 31u % 5000);
      incident->disclosed = i % 2 ? nw_date_from_month (2010 + i % 13, 1 + i % 12) : NW_DATE_UNKNOWN;
      incident->intensity = i % 2 ? 1 + i % 10 : (double) NAN;
      incident->sources = i % 2 ? nw_batch_text (batch, "https://example.org/r/1234567", -1) : NULL;
      incident->origin = (NwOrigin) { 0, i + 2, i * 180ull, 179 };
      for (guint j = 0; j < 5 + (i % 10 < 7); j++)
        nw_batch_add_mark (batch, (NwMark) { .dimension = MIN (j, NW_DIMENSION_CATEGORY), .code = (i * 13u + j) % 4, .party = j });
    }
}

static double
seconds (gint64 since)
{
  return (g_get_monotonic_time () - since) / 1e6;
}

static void
check (gboolean done, GError *error)
{
  if (done)
    return;
  g_printerr ("%s\n", error ? error->message : "failed");
  exit (EXIT_FAILURE);
}

static double text_seconds;

static GLogWriterOutput
catch_text_time (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "NORMWATCH_TEXT_INDEX_MICROSECONDS"))
      text_seconds = *(const gint64 *) fields[i].value / 1e6;

  return G_LOG_WRITER_HANDLED;
}

static gint64
write_library (NwStore *store, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwRelease) release = nw_release_new ();
  g_autoptr (NwCodebook) book = nw_codebook_new ();
  g_autoptr (NwWriter) writer = NULL;
  g_autofree guint8 *bytes = g_malloc (BATCH * 180);
  double rows = 0, finish;
  gint64 begin, id;

  release->dataset = g_strdup ("bench");
  release->version = g_strdup ("1");
  for (guint i = 0; i < NW_N_DOMAINS; i++)
    nw_codebook_add_label (book, i, "unknown", NW_CODE_ID_UNKNOWN);
  writer = nw_writer_begin (store, release, NULL, &error);
  check (writer != NULL, error);
  id = nw_writer_release (writer);

  for (guint i = 0; i < n; i += BATCH)
    {
      g_autoptr (NwBatch) batch = nw_batch_new ();

      fill (batch, i, MIN (BATCH, n - i));
      for (guint j = 0; j < BATCH * 180; j++)
        bytes[j] = sentence[(j + i) % 57] ^ (j % 97 == 0);
      begin = g_get_monotonic_time ();
      check (nw_writer_add_bytes (writer, 0, bytes, BATCH * 180, &error), error);
      check (nw_writer_add_batch (writer, batch, NULL, &error), error);
      rows += seconds (begin);
    }

  begin = g_get_monotonic_time ();
  check (nw_writer_finish (writer, release, book, &error), error);
  finish = seconds (begin);
  g_print ("store-rows-seconds %.2f\nstore-finish-seconds %.2f\nstore-text-seconds %.2f\nstore-total-without-text-seconds %.2f\n",
           rows, finish - text_seconds, text_seconds, rows + finish - text_seconds);
  return id;
}

static gboolean
count_cb (NwBatch *batch, gpointer user_data, GError **error)
{
  *(guint *) user_data += batch->incidents->len;
  return TRUE;
}

static void
read_library (NwStore *store, gint64 release)
{
  static const struct {
    const char *name, *words;
  } searches[] = { { "all", "ministry" }, { "some", "state 17" }, { "beginnings", "intr" } };
  g_autoptr (GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();
  gint64 first, ids[128];
  guint n, counted = 0;

  check (nw_store_each (store, release, count_cb, &counted, NULL, &error), error);
  g_print ("store-each-seconds %.2f\n", seconds (begin));
  check (nw_store_incident_range (store, release, &first, &n, &error) && n == counted, error);

  begin = g_get_monotonic_time ();
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (NwBatch) page = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
        ids[j] = first + (i * 7919u * 128 + j) % n;
      page = nw_store_read_rows (store, ids, G_N_ELEMENTS (ids), NULL, &error);
      check (page != NULL, error);
    }
  g_print ("store-page-of-128-milliseconds %.2f\n", seconds (begin) * 10);

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (GArray) found = NULL;

      begin = g_get_monotonic_time ();
      found = nw_store_search (store, release, searches[i].words, NULL, &error);
      check (found != NULL, error);
      g_print ("store-search-in-%s-milliseconds %.1f\nstore-search-in-%s-hits %u\n", searches[i].name, seconds (begin) * 1000,
               searches[i].name, found->len);
    }
  for (guint i = NW_ORDER_TITLE; i <= NW_ORDER_KEY; i++)
    {
      g_autoptr (GArray) ids_in_order = NULL;

      begin = g_get_monotonic_time ();
      ids_in_order = nw_store_order (store, release, i, FALSE, &error);
      check (ids_in_order != NULL, error);
      g_print ("store-order-by-%s-seconds %.2f\n", i == NW_ORDER_TITLE ? "title" : "key", seconds (begin));
    }
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? strtoul (argv[1], NULL, 10) : 100000;
  g_autofree char *folder = g_dir_make_tmp ("normwatch-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.normwatch", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = NULL;
  struct rusage usage;
  GStatBuf info;
  gint64 release, begin;

  g_log_set_writer_func (catch_text_time, NULL, NULL);
  store = nw_store_open (path, NW_STORE_CREATE, &error);
  check (store != NULL, error);
  release = write_library (store, n);
  getrusage (RUSAGE_SELF, &usage);
  if (g_stat (path, &info) == 0)
    g_print ("store-file-megabytes %.1f\nstore-peak-megabytes %.1f\n", info.st_size / 1e6, usage.ru_maxrss / 1024.0);
  read_library (store, release);

  begin = g_get_monotonic_time ();
  check (nw_store_remove_release (store, release, NULL, &error), error);
  g_print ("store-remove-seconds %.2f\n", seconds (begin));

  g_clear_pointer (&store, nw_store_unref);
  g_remove (path);
  g_rmdir (folder);
  return EXIT_SUCCESS;
}
