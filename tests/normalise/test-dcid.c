/* test-dcid.c: a dataset of two sheets, numbers for codes, and responses as scores
 *
 * Figures that truth.json does not give were counted with Python's standard library from the sheets: rows of
 * sheet 2 are tied to incidents by the first row's dyad and name, and answer them when they are by the member
 * of the dyad that the incident is not attributed to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "truth.h"

static const char * const dcid_files[] = { "DCID_2.0_Release_update_February_2023.xlsx", NULL };

static gboolean
load (Truth *data)
{
  if (nw_reader_find ("xlsx"))
    return truth_load (data, "dcid-2.0", dcid_files);
  g_test_skip ("there is no reader of XLSX files");
  return FALSE;
}

static void
check_severity (const Truth *data)
{
  JsonObject *severity = json_object_get_object_member (data->truth, "severity");
  guint sum = 0;

  for (int score = 1; score <= 6; score++)
    {
      g_autofree char *name = g_strdup_printf ("%d", score);
      guint n = 0;

      for (guint i = 0; i < data->import->batch->incidents->len; i++)
        n += nw_batch_incident (data->import->batch, i)->intensity == score;
      g_assert_cmpuint (n, ==, json_object_get_int_member (severity, name));
      sum += n;
    }
  g_assert_cmpuint (sum, ==, data->import->counts.incidents);
}

static void
test_incidents (void)
{
  static const struct { NwDimension dimension; const char *code; guint n;
  } counts[] = {
    { NW_DIMENSION_INITIATOR, "CHN", 115 },
    { NW_DIMENSION_INITIATOR, "RUS", 113 },
    { NW_DIMENSION_INITIATOR, "IRN", 65 },
    { NW_DIMENSION_INITIATOR, "PRK", 59 },
    { NW_DIMENSION_INITIATOR, "USA", 20 },
    { NW_DIMENSION_INITIATOR, "PAK", 20 },
    { NW_DIMENSION_TYPE, "disruption", 129 },
    { NW_DIMENSION_TYPE, "data-theft", 263 },
    { NW_DIMENSION_TYPE, "defacement", 29 },
    { NW_DIMENSION_TYPE, "degradation", 46 },
    { NW_DIMENSION_TYPE, "influence", 96 },
    { NW_DIMENSION_TYPE, "ransomware", 11 },
    { NW_DIMENSION_TECHNIQUE, "supply-chain", 148 },
    { NW_DIMENSION_TECHNIQUE, "not-coded", 281 },
    { NW_DIMENSION_SECTOR, "government", 179 },
    { NW_DIMENSION_SECTOR, "energy", 29 + 13 },
    { NW_DIMENSION_SECTOR, "water", 1 + 3 },
    { NW_DIMENSION_CATEGORY, "private", 175 },
    { NW_DIMENSION_CATEGORY, "state-institutions", 177 + 77 },
    { NW_DIMENSION_INITIATOR_KIND, "not-coded", 429 }, /* a third party is no kind of initiator */
  };
  g_auto (Truth) data = { 0 };

  if (!load (&data))
    return;
  truth_check_sums (data.import);
  g_assert_cmpuint (data.import->counts.incidents, ==, truth_number (&data, "total_incidents"));
  truth_check_years (&data, "by_start_year", NW_DIMENSION_NONE, NULL);
  truth_check_labels (&data, "initiator_cow_top10", NW_DIMENSION_INITIATOR);
  truth_check_labels (&data, "target_top10", NW_DIMENSION_RECEIVER);
  check_severity (&data);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_cmpuint (import_count (data.import, counts[i].dimension, counts[i].code), ==, counts[i].n);
  g_assert_cmpuint (import_count (data.import, NW_DIMENSION_RECEIVER, "not-available"), ==,
                    truth_number (&data, "initiator_matches_neither"));
  g_assert_cmpuint (import_issues (data.import, NW_ISSUE_END_BEFORE_START), ==,
                    truth_number (&data, "end_before_start"));
  /* Crit Inf 0: what it means is not confirmed. */
  g_assert_cmpuint (import_issues (data.import, NW_ISSUE_UNRECOGNISED), ==, 1);
  g_assert_cmpuint (
      import_issues (data.import, NW_ISSUE_BAD_DATE) + import_issues (data.import, NW_ISSUE_UNDATED), ==, 0);
}

static void
test_responses (void)
{
  static const struct { const char *code; guint incidents, acts;
  } counts[] = {
    { "statement", 289, 289 },          { "diplomatic", 300, 297 + 30 }, { "sanctions", 152, 34 + 137 },
    { "military", 182, 49 + 49 + 156 }, { "countermeasure", 17, 17 },
  };
  g_auto (Truth) data = { 0 };
  guint acts;

  if (!load (&data))
    return;
  /* Three groups of two rows are of incidents that sheet 1 does not list; it lists one that sheet 2 does not.
   */
  g_assert_cmpuint (data.import->counts.rows_read, ==, 429 + truth_number (&data, "sheet2_rows"));
  g_assert_cmpuint (data.import->counts.rejected, ==, 6);
  g_assert_cmpuint (import_issues (data.import, NW_ISSUE_ORPHAN), ==, 6);
  g_assert_cmpuint (data.import->counts.duplicates, ==, 0);

  g_assert_cmpuint (data.import->counts.responses, ==, 1058);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      const char * const codes[] = { counts[i].code, NULL };

      g_assert_cmpuint (
          truth_count_acts (data.import, NW_ACT_RESPONSE, NULL, NW_DIMENSION_RESPONSE, codes, FALSE, &acts),
          ==, counts[i].incidents);
      g_assert_cmpuint (acts, ==, counts[i].acts);
    }
  g_assert_cmpuint (import_count (data.import, NW_DIMENSION_RESPONSE, "none"), ==, 51);
  g_assert_cmpuint (import_count (data.import, NW_DIMENSION_RESPONSE, "not-available"), ==, 1 + 5);
  g_assert_cmpuint (import_issues (data.import, NW_ISSUE_CLAIM_BEFORE_START), ==, 99);
}

/* ---- sheet 2 as a text file, with days first ---- */

static gboolean
bytes_cb (const guint8 *bytes, gsize length, gpointer user_data, GError **error)
{
  g_byte_array_append (user_data, bytes, length);
  return TRUE;
}

static gboolean
row_cb (const NwRow *row, gpointer user_data, GError **error)
{
  return TRUE;
}

/* The first sheet of a workbook as CSV. */
static void
write_sheet (const char *workbook, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (workbook);
  g_autoptr (GByteArray) text = g_byte_array_new ();
  g_autoptr (NwLayout) layout = nw_layout_new ("xlsx");
  g_autoptr (GError) error = NULL;
  g_autoptr (NwSource) source = nw_source_new (file, NULL, &error);
  NwRowSink sink = { row_cb, bytes_cb, text };

  g_assert_no_error (error);
  nw_table_read (source, layout, &sink, NULL, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, (const char *) text->data, text->len, &error);
  g_assert_no_error (error);
}

static void
test_export (void)
{
  g_auto (Truth) data = { 0 };
  g_autofree char *folder = g_dir_make_tmp ("normwatch-dcid-XXXXXX", NULL);
  g_autofree char *incidents = g_build_filename (folder, "incidents.csv", NULL);
  g_autofree char *workbook = NULL, *responses = NULL;
  g_autoptr (Import) import = NULL;
  g_autoptr (GError) error = NULL;

  if (!load (&data))
    return;
  workbook = g_build_filename (import_datasets (), "dcid-2.0", dcid_files[0], NULL);
  responses = g_build_filename (import_datasets (), "dcid-2.0", "DCID_freinhard_export.csv", NULL);
  write_sheet (workbook, incidents);
  import = import_files ((const char *[]) { incidents, responses, NULL }, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (import->counts.incidents, ==, data.import->counts.incidents);
  g_assert_cmpuint (import->batch->acts->len, ==, data.import->batch->acts->len);
  for (guint i = 0; i < import->batch->acts->len; i++)
    {
      const NwAct *one = nw_batch_act (import->batch, i), *other = nw_batch_act (data.import->batch, i);

      g_assert_cmpstr (one->incident_key, ==, other->incident_key);
      g_assert_cmpstr (one->key, ==, other->key);
      g_assert_cmpstr (one->text, ==, other->text);
      g_assert_true (nw_date_equal (one->date, other->date));
    }
  g_remove (incidents);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dcid/incidents", test_incidents);
  g_test_add_func ("/dcid/responses", test_responses);
  g_test_add_func ("/dcid/export", test_export);

  return g_test_run ();
}
