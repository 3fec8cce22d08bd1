/* test-real.c: the real datasets against figures that were computed apart from this program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import.h"

#include <glib.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "gazetteer.h"
#include "text.h"

/* ---- truth.json ---- */

typedef struct {
  Import     *import;
  JsonParser *parser;
  JsonObject *truth;
} Dataset;

static void
dataset_clear (Dataset *self)
{
  g_clear_pointer (&self->import, import_free);
  g_clear_object (&self->parser);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Dataset, dataset_clear)

/* FALSE: skipped. Names end with NULL. */
static gboolean
dataset_load (Dataset *self, const char *folder, const char * const *names)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *truth = NULL;

  *self = (Dataset) { 0 };
  if (import_datasets () == NULL)
    {
      g_test_skip ("the real datasets are not there");
      return FALSE;
    }
  for (; *names; names++)
    g_ptr_array_add (paths, g_build_filename (import_datasets (), folder, *names, NULL));
  g_ptr_array_add (paths, NULL);

  self->import = import_files ((const char * const *) paths->pdata, &error);
  g_assert_no_error (error);
  truth = g_build_filename (import_datasets (), folder, "truth.json", NULL);
  self->parser = json_parser_new ();
  json_parser_load_from_file (self->parser, truth, &error);
  g_assert_no_error (error);
  self->truth = json_node_get_object (json_parser_get_root (self->parser));
  return TRUE;
}

static gint64
number (const Dataset *self, const char *member)
{
  return json_object_get_int_member (self->truth, member);
}

/* Each pair [label, n] of a list: n incidents have a mark of the dimension with just this label. */
static guint
count_label (const Import *import, NwDimension dimension, const char *label)
{
  NwDomain domain = nw_dimension_info (dimension)->domain;
  g_autofree char *clean = nw_text_clean (label, -1);
  gint64 wanted = nw_codebook_find_label (import->codebook, domain, clean);
  guint n = 0;

  for (guint i = 0; i < import->batch->incidents->len; i++)
    {
      const NwIncident *incident = nw_batch_incident (import->batch, i);
      for (guint j = incident->first_mark; j < incident->first_mark + incident->n_marks; j++)
        {
          const NwMark *mark = nw_batch_mark (import->batch, j);
          if (mark->dimension == dimension && mark->label == wanted)
            {
              n++;
              break;
            }
        }
    }
  return n;
}

static void
check_labels (const Dataset *self, const char *member, NwDimension dimension)
{
  JsonArray *pairs = json_object_get_array_member (self->truth, member);

  g_assert_cmpuint (json_array_get_length (pairs), >, 0);
  for (guint i = 0; i < json_array_get_length (pairs); i++)
    {
      JsonArray *pair = json_array_get_array_element (pairs, i);
      const char *label = json_array_get_string_element (pair, 0);

      if (strcmp (label, "(blank)") == 0)
        label = "";
      if (count_label (self->import, dimension, label) != json_array_get_int_element (pair, 1))
        g_error ("%s: %s: %u, but %" G_GINT64_FORMAT " by truth.json", member, label, count_label (self->import, dimension, label),
                 json_array_get_int_element (pair, 1));
    }
}

static void
check_years (const Dataset *self, const char *member, NwDimension dimension, const char *code)
{
  JsonObject *years = json_object_get_object_member (self->truth, member);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer year, count;
  int wanted = code ? nw_codebook_find_code (self->import->codebook, nw_dimension_info (dimension)->domain, code) : -1;

  for (guint i = 0; i < self->import->batch->incidents->len; i++)
    {
      const NwIncident *incident = nw_batch_incident (self->import->batch, i);
      gboolean in = code == NULL;
      char *text;
      int y, m, d;

      for (guint j = incident->first_mark; !in && j < incident->first_mark + incident->n_marks; j++)
        in = nw_batch_mark (self->import->batch, j)->dimension == dimension && nw_batch_mark (self->import->batch, j)->code == wanted;
      if (!in)
        continue;
      if (incident->start.precision == NW_PRECISION_UNKNOWN)
        {
          text = g_strdup ("unknown");
        }
      else
        {
          nw_day_to_ymd (incident->start.earliest, &y, &m, &d);
          text = g_strdup_printf ("%04d", y);
        }
      g_hash_table_insert (counts, text, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, text)) + 1));
    }

  g_assert_cmpuint (g_hash_table_size (counts), ==, json_object_get_size (years));
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &year, &count))
    g_assert_cmpuint (GPOINTER_TO_UINT (count), ==, json_object_get_int_member (years, year));
}

static void
check_sums (const Import *import)
{
  g_assert_cmpuint (import->counts.rows_read, ==, import->counts.accepted + import->counts.duplicates + import->counts.rejected);
  g_assert_cmpuint (import->counts.incidents, ==, import->batch->incidents->len);
  g_assert_cmpuint (import->counts.claims + import->counts.responses, ==, import->batch->acts->len);
  g_assert_cmpuint (import->counts.issues, ==, import->batch->issues->len);
}

/* Incidents with at least one act that the function accepts. */
static guint
count_acts (const Import *import, NwActKind kind, const char *key_prefix, NwDimension dimension, const char * const *codes, gboolean known, guint *acts)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  *acts = 0;
  for (guint i = 0; i < import->batch->acts->len; i++)
    {
      const NwAct *act = nw_batch_act (import->batch, i);
      gboolean in = codes == NULL && !known;

      if (act->kind != kind || (key_prefix && !g_str_has_prefix (act->key, key_prefix)))
        continue;
      for (guint j = act->first_mark; !in && j < act->first_mark + act->n_marks; j++)
        {
          const NwMark *mark = nw_batch_mark (import->batch, j);
          const char *code = nw_codebook_get_code (import->codebook, nw_dimension_info (mark->dimension)->domain, mark->code)->code;
          in = mark->dimension == dimension && (known ? mark->code >= NW_N_SPECIAL_CODES : g_strv_contains (codes, code));
        }
      if (!in)
        continue;
      (*acts)++;
      g_hash_table_add (keys, (gpointer) act->incident_key);
    }
  return g_hash_table_size (keys);
}

/* ---- CFR ---- */

static void
check_cfr (const char *folder, const char *name, const char *states[][2])
{
  g_auto (Dataset) data = { 0 };
  guint acts;

  if (!dataset_load (&data, folder, (const char *[]) { name, NULL }))
    return;

  check_sums (data.import);
  g_assert_cmpuint (data.import->counts.incidents, ==, number (&data, "total_incidents"));
  g_assert_cmpuint (data.import->counts.rejected, ==, 0);
  g_assert_cmpuint (import_issues (data.import, NW_ISSUE_UNDATED), ==, number (&data, "missing_date"));
  g_assert_cmpuint (import_issues (data.import, NW_ISSUE_UNRECOGNISED), ==, 0);
  g_assert_cmpuint (import_issues (data.import, NW_ISSUE_SAME_ROW), ==, number (&data, "exact_duplicate_rows"));
  g_assert_cmpuint (import_issues (data.import, NW_ISSUE_BAD_DATE), ==, 0);
  check_years (&data, "by_year", NW_DIMENSION_NONE, NULL);
  check_labels (&data, "sponsor_top10", NW_DIMENSION_INITIATOR);
  check_labels (&data, "type", NW_DIMENSION_TYPE);
  check_labels (&data, "victims_literal_country_top15", NW_DIMENSION_RECEIVER);
  g_assert_cmpuint (import_count (data.import, NW_DIMENSION_INITIATOR, "not-available"), ==, number (&data, "sponsor_blank"));
  g_assert_cmpuint (count_acts (data.import, NW_ACT_RESPONSE, NULL, NW_DIMENSION_RESPONSE, NULL, TRUE, &acts), ==, number (&data, "rows_with_known_response"));
  g_assert_cmpuint (acts, ==, number (&data, "rows_with_known_response"));
  for (guint i = 0; states[i][0]; i++)
    g_assert_cmpuint (import_count (data.import, NW_DIMENSION_INITIATOR, states[i][0]), ==, g_ascii_strtoull (states[i][1], NULL, 10));
}

static void
test_cfr_2019 (void)
{
  const char *states[][2] = { { "CHN", "104" }, { "RUS", "76" }, { "IRN", "26" }, { "PRK", "24" }, { NULL } };

  check_cfr ("cfr-2019", "export-incidents.csv", states);
}

static void
test_cfr_2021 (void)
{
  /* The list writes "United States" in 16 rows, "United States of America" in 2 more. */
  const char *states[][2] = { { "CHN", "178" }, { "RUS", "112" }, { "IRN", "61" }, { "PRK", "48" }, { "USA", "18" }, { "PSE", "2" }, { NULL } };

  check_cfr ("cfr-2021", "cyber-operations-incidents.csv", states);
}

/* ---- EuRepoC ---- */

static const char * const eurepoc_files[] = {
  "EuRepoC_Attribution_dataset_1.1.csv", "EuRepoC_Global_Database_1.1.csv", "EuRepoC_Receiver_dataset_1.1.csv", NULL,
};

static void
check_eurepoc_incidents (const Dataset *data)
{
  const Import *import = data->import;

  g_assert_cmpuint (import->counts.incidents, ==, number (data, "total_incidents"));
  check_years (data, "by_year", NW_DIMENSION_NONE, NULL);
  check_years (data, "russia_by_year", NW_DIMENSION_INITIATOR, "RUS");
  check_years (data, "china_by_year", NW_DIMENSION_INITIATOR, "CHN");
  check_years (data, "iran_by_year", NW_DIMENSION_INITIATOR, "IRN");
  check_years (data, "critical_infra_by_year", NW_DIMENSION_CATEGORY, "critical-infrastructure");
  check_labels (data, "initiator_top10_all_labels", NW_DIMENSION_INITIATOR);
  check_labels (data, "receiver_top15", NW_DIMENSION_RECEIVER);
  check_labels (data, "receiver_category", NW_DIMENSION_CATEGORY);
  check_labels (data, "receiver_subcategory_top15", NW_DIMENSION_SECTOR);
  check_labels (data, "incident_type", NW_DIMENSION_TYPE);
  check_labels (data, "initiator_category", NW_DIMENSION_INITIATOR_KIND);
  g_assert_cmpuint (import_count (import, NW_DIMENSION_INITIATOR, "unknown"), ==, 512);
  g_assert_cmpuint (import_count (import, NW_DIMENSION_INITIATOR, "not-available"), ==, 88);
  g_assert_cmpuint (import_count (import, NW_DIMENSION_INITIATOR, "not-coded"), ==, number (data, "incidents_initiator_blank"));
  g_assert_cmpuint (import_count (import, NW_DIMENSION_INITIATOR, "PRK"), ==, 74);
  g_assert_cmpuint (import_count (import, NW_DIMENSION_INITIATOR, "USA"), ==, 51);
  g_assert_cmpuint (import_count (import, NW_DIMENSION_RECEIVER, "USA"), ==, 397);
  g_assert_cmpuint (import_count (import, NW_DIMENSION_RECEIVER, "ISR"), ==, 96);
  g_assert_cmpuint (import_count (import, NW_DIMENSION_TYPE, "data-theft"), ==, 671);
  g_assert_cmpuint (import_count (import, NW_DIMENSION_TYPE, "disruption"), ==, 695);
}

static void
check_eurepoc_acts (const Dataset *data)
{
  static const char * const government[] = { "government", "regional-organisation", "international-organisation", NULL };
  static const char * const silent[] = { "not-available", NULL };
  const Import *import = data->import;
  guint acts;

  g_assert_cmpuint (import->counts.claims, ==, 1966);
  count_acts (import, NW_ACT_CLAIM, NULL, NW_DIMENSION_CLAIM_KIND, NULL, TRUE, &acts);
  g_assert_cmpuint (acts, ==, 1966 - 59);
  g_assert_cmpuint (count_acts (import, NW_ACT_CLAIM, NULL, NW_DIMENSION_CLAIM_KIND, NULL, TRUE, &acts), ==, number (data, "incidents_attribution_basis_known"));
  g_assert_cmpuint (count_acts (import, NW_ACT_CLAIM, NULL, NW_DIMENSION_CLAIM_KIND, government, FALSE, &acts), ==, number (data, "incidents_attributed_by_government_or_io"));
  count_acts (import, NW_ACT_CLAIM, NULL, NW_DIMENSION_CLAIM_KIND, silent, FALSE, &acts);
  g_assert_cmpuint (acts, ==, 59);

  g_assert_cmpuint (count_acts (import, NW_ACT_RESPONSE, NULL, NW_DIMENSION_RESPONSE, NULL, FALSE, &acts), ==, number (data, "incidents_any_response"));
  g_assert_cmpuint (acts, ==, number (data, "political_responses_total") + number (data, "legal_responses_total"));
  g_assert_cmpuint (count_acts (import, NW_ACT_RESPONSE, "political", NW_DIMENSION_RESPONSE, NULL, FALSE, &acts), ==, number (data, "incidents_political_response"));
  g_assert_cmpuint (acts, ==, number (data, "political_responses_total"));
  g_assert_cmpuint (count_acts (import, NW_ACT_RESPONSE, "legal", NW_DIMENSION_RESPONSE, NULL, FALSE, &acts), ==, number (data, "incidents_legal_response"));
  g_assert_cmpuint (acts, ==, number (data, "legal_responses_total"));
}

static void
check_eurepoc_dyads (const Dataset *data)
{
  JsonArray *dyads = json_object_get_array_member (data->truth, "dyads_top15");

  for (guint i = 0; i < json_array_get_length (dyads); i++)
    {
      JsonArray *dyad = json_array_get_array_element (dyads, i);
      const Import *import = data->import;
      int from = nw_codebook_find_code (import->codebook, NW_DOMAIN_STATE, nw_gazetteer_find (json_array_get_string_element (dyad, 0))->code);
      int to = nw_codebook_find_code (import->codebook, NW_DOMAIN_STATE, nw_gazetteer_find (json_array_get_string_element (dyad, 1))->code);
      guint n = 0;

      for (guint j = 0; j < import->batch->incidents->len; j++)
        {
          const NwIncident *incident = nw_batch_incident (import->batch, j);
          gboolean initiator = FALSE, receiver = FALSE;

          for (guint k = incident->first_mark; k < incident->first_mark + incident->n_marks; k++)
            {
              const NwMark *mark = nw_batch_mark (import->batch, k);
              initiator |= mark->dimension == NW_DIMENSION_INITIATOR && mark->code == from;
              receiver |= mark->dimension == NW_DIMENSION_RECEIVER && mark->code == to;
            }
          n += initiator && receiver;
        }
      g_assert_cmpuint (n, ==, json_array_get_int_element (dyad, 2));
    }
}

static void
test_eurepoc (void)
{
  g_auto (Dataset) data = { 0 };

  if (!dataset_load (&data, "eurepoc-1.1", eurepoc_files))
    return;

  check_sums (data.import);
  g_assert_cmpuint (data.import->counts.rows_read, ==, 1643 + 2643 + 6333);
  g_assert_cmpuint (data.import->counts.duplicates, ==, number (&data, "receiver_exact_duplicate_rows"));
  g_assert_cmpuint (data.import->counts.rejected, ==, 0);
  check_eurepoc_incidents (&data);
  check_eurepoc_acts (&data);
  check_eurepoc_dyads (&data);
  g_assert_cmpuint (import_issues (data.import, NW_ISSUE_END_BEFORE_START), ==, number (&data, "end_before_start"));
  g_assert_cmpuint (import_issues (data.import, NW_ISSUE_UNDATED), ==, number (&data, "missing_start_date"));
  g_assert_cmpuint (import_issues (data.import, NW_ISSUE_UNRECOGNISED), ==, 0);
  g_assert_cmpuint (import_issues (data.import, NW_ISSUE_HEAPING), ==, 2);
  /* #1855: the Global database names Canada, the receiver table has no row. */
  g_assert_cmpuint (import_issues (data.import, NW_ISSUE_TABLES_DIFFER), ==, 1);
}

/* 25 % of the starts are 1 January and say no more than the year. */
static void
test_eurepoc_precision (void)
{
  g_auto (Dataset) data = { 0 };
  guint years = 0, months = 0;

  if (!dataset_load (&data, "eurepoc-1.1", eurepoc_files))
    return;
  for (guint i = 0; i < data.import->batch->incidents->len; i++)
    {
      const NwIncident *incident = nw_batch_incident (data.import->batch, i);
      years += incident->start.precision == NW_PRECISION_YEAR;
      months += incident->start.precision == NW_PRECISION_MONTH;
      g_assert_true ((incident->start.precision == NW_PRECISION_YEAR) == (incident->start_text != NULL));
    }
  g_assert_cmpuint (years, ==, number (&data, "start_on_jan_1"));
  g_assert_cmpuint (months, ==, 0);
}

/* One file of three: receivers from its own lists, claims not coded and said so. */
static void
test_eurepoc_global_only (void)
{
  g_auto (Dataset) data = { 0 };

  if (!dataset_load (&data, "eurepoc-1.1", (const char *[]) { "EuRepoC_Global_Database_1.1.csv", NULL }))
    return;

  check_sums (data.import);
  check_eurepoc_incidents (&data);
  check_eurepoc_dyads (&data);
  g_assert_cmpuint (data.import->counts.claims, ==, 0);
  g_assert_cmpuint (data.import->counts.responses, ==, 81 + 25);
  g_assert_cmpuint (import_count (data.import, NW_DIMENSION_CLAIM_KIND, "not-coded"), ==, 1643);
  g_assert_cmpuint (import_issues (data.import, NW_ISSUE_OTHER), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/real/cfr-2019", test_cfr_2019);
  g_test_add_func ("/real/cfr-2021", test_cfr_2021);
  g_test_add_func ("/real/eurepoc", test_eurepoc);
  g_test_add_func ("/real/eurepoc/precision", test_eurepoc_precision);
  g_test_add_func ("/real/eurepoc/global-only", test_eurepoc_global_only);

  return g_test_run ();
}
