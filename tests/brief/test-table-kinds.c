/* test-table-kinds.c: every kind of table on nothing, one thing and many; dyads, records and releases by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "cells.h"
#include "records.h"
#include "results-cross.h"
#include "results-time.h"
#include "results.h"
#include "table-kind.h"

/* Takes the result. */
static NwSupply *
supply_of (NwResult *result)
{
  NwSupply *supply = nw_supply_new ();

  supply->query = nw_query_ref (result->query);
  supply->release = nw_release_ref (result->release);
  supply->result = result;
  supply->incidents = result->incidents;
  return supply;
}

static NwTable *
build (const char *kind, const NwSupply *supply)
{
  NwTable *table = nw_table_kind_find (kind)->build (supply);

  cells_check (table, kind);
  return table;
}

/* ---- all kinds ---- */

static void
test_ids (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  const NwTableKind *const *kinds = nw_table_kinds ();

  for (guint i = 0; kinds[i]; i++)
    {
      g_autoptr (NwQuery) query = nw_query_parse (kinds[i]->question, NULL);
      g_autofree char *obstacle = NULL;

      g_assert_true (g_hash_table_add (ids, (gpointer) kinds[i]->id));
      g_assert_true (kinds[i] == nw_table_kind_find (kinds[i]->id));
      g_assert_true (*kinds[i]->label && *kinds[i]->summary
                     && kinds[i]->summary[strlen (kinds[i]->summary) - 1] == '.');
      g_assert_nonnull (kinds[i]->build);
      g_assert_cmpuint (kinds[i]->needs, !=, 0);
      /* What a kind asks for is no obstacle to it. */
      g_assert_nonnull (query);
      obstacle = kinds[i]->obstacle && *kinds[i]->question ? kinds[i]->obstacle (query) : NULL;
      g_assert_null (obstacle);
    }
  g_assert_null (nw_table_kind_find ("no such kind"));
  g_assert_null (nw_table_kind_find (NULL));
}

static void
test_kind_of (void)
{
  g_assert_cmpstr (nw_table_kind_of ("ratio")->id, ==, "before-after");
  g_assert_cmpstr (nw_table_kind_of ("compare")->id, ==, "comparison");
  g_assert_cmpstr (nw_table_kind_of ("trend")->id, ==, "values");
  g_assert_cmpstr (nw_table_kind_of ("matrix")->id, ==, "values");
  g_assert_cmpstr (nw_table_kind_of (NULL)->id, ==, "values");
}

static NwResult *
make_result (guint i)
{
  switch (i)
    {
    case 0: return results_empty ();
    case 1: return results_undated ();
    case 2: return results_all ();
    case 3: return results_ranked ();
    case 4: return results_states ();
    case 5: return results_marked ();
    case 6: return results_fraction ();
    case 7: return results_matrix ();
    case 8: return results_matrix_grid (40, 40, TRUE);
    case 9: return results_shares ();
    case 10: return results_shares_by_year ();
    case 11: return results_changes ();
    case 12: return results_pairs (14);
    case 13: return results_grid (150, 240, NW_INTERVAL_MONTH, TRUE);
    default: return NULL;
    }
}

/* Whatever the question, a kind gives a whole table and no crash: what it cannot show so, it shows as values. */
static void
test_every_result (void)
{
  const NwTableKind *const *kinds = nw_table_kinds ();

  for (guint k = 0; kinds[k]; k++)
    for (guint i = 0; kinds[k]->needs & NW_NEEDS_RESULT; i++)
      {
        NwResult *result = make_result (i);
        g_autoptr (NwSupply) supply = NULL;
        g_autoptr (NwTable) table = NULL;

        if (result == NULL)
          break;
        supply = supply_of (result);
        table = build (kinds[k]->id, supply);
        g_assert_cmpuint (table->columns->len, >, 0);
      }
}

static void
test_every_list (void)
{
  static const guint sizes[] = { 0, 1, 10000 };
  const NwTableKind *const *kinds = nw_table_kinds ();

  for (guint k = 0; kinds[k]; k++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes) && (kinds[k]->needs & NW_NEEDS_RECORDS); i++)
      {
        g_autoptr (NwSupply) supply = records_plain (sizes[i], sizes[i]);
        g_autoptr (NwTable) table = build (kinds[k]->id, supply);

        g_assert_cmpuint (table->rows->len, >=, sizes[i]);
      }
}

/* ---- questions ---- */

static char *
obstacle_of (const char *kind, const char *question)
{
  g_autoptr (NwQuery) query = nw_query_parse (question, NULL);

  return nw_table_kind_find (kind)->obstacle (query);
}

static void
test_obstacles (void)
{
  static const struct { const char *kind, *question; gboolean hindered; } cases[] = {
    { "states-years", "by=initiator interval=year where:receiver=EST", FALSE },
    { "states-years", "by=sector interval=year", TRUE },
    { "states-years", "by=initiator interval=month", TRUE },
    { "sectors-years", "by=sector interval=year top=5", FALSE },
    { "sectors-years", "by=sector and=type interval=year", TRUE },
    { "dyads", "where:sector=energy", FALSE },
    { "dyads", "by=initiator and=receiver measure=claimed", TRUE },
    { "dyads", "by=sector and=type", TRUE },
    { "before-after", "at=2015-09-25", FALSE },
    { "before-after", "by=initiator", TRUE },
    { "comparison", "versus=\"dataset=dcid\"", FALSE },
    { "comparison", "by=initiator", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *obstacle = obstacle_of (cases[i].kind, cases[i].question);

      g_assert_cmpint (obstacle != NULL, ==, cases[i].hindered);
    }
}

/* ---- dyads ---- */

/* Few receivers: side by side, not knowing last, as the data says it. */
static void
test_matrix (void)
{
  g_autoptr (NwSupply) supply = supply_of (results_matrix ());
  g_autoptr (NwTable) table = build ("dyads", supply);

  cells_assert (table, 0, "USA", "118");
  cells_assert (table, 4, "initiator_label", "unknown");
  cells_assert (table, 4, "unknown", "–");
  cells_assert (table, 0, "total", "156"); /* 12 + 14 + 0 + 9 + 118 + 3 */
  g_assert_cmpint (nw_table_row (table, 5), ==, NW_ROW_TOTAL);
}

/* More than twelve: pairs by number; those of not knowing after all others. 30 of 40 is 75 %, its exact
 * interval (by sums of binomial probabilities) 58.8 to 87.3; 5 of 8 is said as a count. */
static void
test_pairs (void)
{
  NwResult *result = results_begin ("by=initiator and=receiver");
  g_autoptr (NwSupply) supply = NULL;
  g_autoptr (NwTable) table = NULL;

  nw_result_add_group (result, "CHN", "China", NW_CODE_STATE)->total = 40;
  nw_result_add_group (result, "RUS", "Russia", NW_CODE_STATE)->total = 8;
  nw_result_add_group (result, "unknown", "unknown", NW_CODE_SPECIAL)->total = 90;
  for (guint i = 0; i < 13; i++)
    {
      g_autofree char *code = g_strdup_printf ("R%02u", i);
      nw_result_add_across (result, code, code, NW_CODE_STATE);
    }
  nw_result_add_period (result, 0, "all");
  nw_result_allocate (result);
  result->incidents = 130;
  result->cells[nw_result_index (result, 0, 3, 0)] = 30;
  result->cells[nw_result_index (result, 0, 12, 0)] = 11;
  result->cells[nw_result_index (result, 1, 3, 0)] = 5;
  result->cells[nw_result_index (result, 2, 0, 0)] = 90;
  supply = supply_of (result);
  table = build ("dyads", supply);

  g_assert_cmpuint (table->rows->len, ==, 5);
  g_assert_cmpuint (nw_table_n_heads (table), ==, 2);
  cells_assert (table, 0, "initiator_label", "China");
  cells_assert (table, 0, "receiver", "R03");
  cells_assert (table, 0, "incidents", "30");
  cells_assert (table, 0, "share", "75.0\u00a0% (30 of 40)");
  cells_assert (table, 0, "low", "58.8\u00a0%");
  cells_assert (table, 0, "high", "87.3\u00a0%");
  cells_assert (table, 1, "receiver", "R12");
  cells_assert (table, 2, "share", "5 of 8");
  cells_assert (table, 2, "low", "–");
  cells_assert (table, 3, "initiator", "unknown");
  cells_assert (table, 3, "receiver", "any");
  cells_assert (table, 3, "incidents", "90");
  cells_assert (table, 4, "initiator_label", "Distinct incidents");
  cells_assert (table, 4, "incidents", "130");
}

/* Of very many pairs those with most are listed, and the others counted: 40 initiators by 40 receivers. */
static void
test_many_pairs (void)
{
  g_autoptr (NwSupply) supply = supply_of (results_matrix_grid (40, 40, FALSE));
  g_autoptr (NwTable) table = build ("dyads", supply);
  guint n = 0;
  g_autofree char *more = NULL;

  for (guint i = 0; i < 40 * 40; i++)
    n += supply->result->cells[i] > 0;
  more = g_strdup_printf ("%u more rows are not listed", n - 50);
  g_assert_cmpuint (table->rows->len, ==, 50 + 1);
  for (guint r = 1; r < 50; r++)
    g_assert_cmpfloat (cells_at (table, r, "incidents")->number, <=,
                       cells_at (table, r - 1, "incidents")->number);
  g_assert_nonnull (strstr (table->note, more));
}

/* ---- records ---- */

/* Methods, M15: the days from 27 June 2017 on. */
static void
test_chain (void)
{
  static const char *const days[] = { "1", "6", "199", "233", "233", "234", "234", "234", "261", "1129", "1210" };
  g_autoptr (NwSupply) supply = records_chain ();
  g_autoptr (NwTable) table = build ("chronology", supply);

  g_assert_cmpint (nw_table_row (table, 0), ==, NW_ROW_SECTION);
  g_assert_cmpstr (nw_table_cell (table, 0, 0)->text, ==, "NotPetya, start: 27 June 2017 (record 1032)");
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      cells_assert (table, i + 1, "days", days[i]);
      cells_assert (table, i + 1, "incident", "1032");
    }
  cells_assert (table, 1, "date", "28 June 2017");
  cells_assert (table, 1, "by", "Ukraine");
  cells_assert (table, 1, "act", "Claim: Government");
  cells_assert (table, 1, "against", "Russia (Sandworm)");
  cells_assert (table, 2, "by", "A company"); /* no state: the name alone */
  cells_assert (table, 4, "by", "United Kingdom");
  cells_assert (table, 5, "by", "United States (White House)"); /* of one day as they came */
  cells_assert (table, 9, "act", "Response");
  cells_assert (table, 9, "against", "Sanctions");
}

/* A month or a year is said as such, and no days are counted from it. */
static void
test_precision (void)
{
  g_autoptr (NwSupply) supply = records_chain ();
  g_autoptr (NwTable) table = build ("chronology", supply);
  g_autoptr (NwTable) list = NULL;

  g_assert_cmpuint (table->rows->len, ==, 12 + 4);
  g_assert_cmpstr (nw_table_cell (table, 12, 0)->text, ==,
                   "Known by its month, start: December 2016 (record 2)");
  cells_assert (table, 13, "date", "2017, written “early 2017”");
  cells_assert (table, 13, "act", "Claim: Government, contested");
  cells_assert (table, 13, "contested", "yes");
  cells_assert (table, 14, "date", "June 2017");
  cells_assert (table, 14, "act_date", "2017-06");
  cells_assert (table, 14, "title", "Known by its month");
  cells_assert (table, 14, "start_date", "2016-12");
  cells_assert (table, 15, "date", "undated");
  cells_assert (table, 15, "act", "Claim: Contested"); /* which is said once */
  cells_assert (table, 15, "contested", "yes");
  list = build ("incidents", supply);
  cells_assert (list, 2, "start", "2018"); /* written "2018-01-01", as the release's caveats say */
  for (guint row = 13; row < 16; row++)
    {
      cells_assert (table, row, "days", "–");
      g_assert_cmpint (cells_at (table, row, "days")->kind, ==, NW_CELL_TEXT);
    }
  g_assert_nonnull (strstr (table->note, "without a claim, by why: not coded: 1, coded as none: 1."));
  g_assert_nonnull (strstr (table->note, "without a response, by why: not coded: 3."));
}

static void
test_incidents (void)
{
  g_autoptr (NwSupply) supply = records_plain (3, 1643);
  g_autoptr (NwTable) table = build ("incidents", supply);

  g_assert_cmpuint (table->rows->len, ==, 3);
  cells_assert (table, 1, "title", "Reported incident 2");
  cells_assert (table, 1, "start", "27 June 2017");
  cells_assert (table, 1, "start_date", "2017-06-27");
  cells_assert (table, 1, "initiator", "Russia");
  cells_assert (table, 1, "receiver", "Ukraine, United States");
  cells_assert (table, 1, "sector", "Energy");
  cells_assert (table, 1, "type", "Disruption");
  cells_assert (table, 1, "source", "example.org and 1 more");
  g_assert_cmpstr (cells_at (table, 1, "source")->address, ==, "https://www.example.org/a");
  cells_assert (table, 1, "sources", "https://www.example.org/a https://example.com/b");
  g_assert_nonnull (strstr (table->note, "And 1640 more incidents that are not listed."));
  g_assert_cmpint (table->seal->incidents, ==, 1643);
}

/* Texts are one line of bounded length, only the web is linked to, and an act of nobody is in no row. */
static void
test_hostile (void)
{
  g_autoptr (NwSupply) supply = records_hostile ();
  g_autoptr (NwTable) list = build ("incidents", supply);
  g_autoptr (NwTable) chronology = build ("chronology", supply);

  cells_assert (list, 0, "title", "a b c d");
  cells_assert (list, 0, "source", "evil.example and 1 more");
  g_assert_cmpstr (cells_at (list, 0, "source")->address, ==, "https://user:secret@evil.example/<x>");
  g_assert_cmpuint (chronology->rows->len, ==, 2);
  g_assert_cmpuint (strlen (cells_at (chronology, 1, "form")->text), ==, 120 + strlen ("…"));
  g_assert_null (cells_at (chronology, 1, "source")->address);
  g_assert_cmpstr (nw_table_cell (chronology, 0, 0)->text, ==, "Start: 27 June 2017 (record =1+1)");
  g_assert_cmpstr (nw_table_cell (chronology, 0, 0)->address, ==, "https://user:secret@evil.example/<x>");
}

/* The answer is the same when it is asked for again, and another when a fact that the table shows is. */
static void
test_answer (void)
{
  g_autoptr (NwSupply) one = records_chain ();
  g_autoptr (NwSupply) other = records_chain ();
  g_autoptr (NwTable) first = build ("chronology", one);
  g_autoptr (NwTable) same = build ("chronology", other);
  g_autoptr (NwTable) list = build ("incidents", one);
  g_autoptr (NwTable) changed = NULL;
  g_autoptr (NwTable) unchanged = NULL;

  g_assert_cmpstr (first->seal->answer, ==, same->seal->answer);
  g_assert_cmpstr (first->seal->answer, !=, list->seal->answer);
  nw_batch_act (other->records, 0)->date = nw_date_from_month (2020, 10);
  changed = build ("chronology", other);
  unchanged = build ("incidents", other);
  g_assert_cmpstr (first->seal->answer, !=, changed->seal->answer);
  g_assert_cmpstr (list->seal->answer, ==, unchanged->seal->answer);
}

/* ---- releases ---- */

static const char *
fact (const NwTable *table, const char *id)
{
  for (guint r = 0; r < table->rows->len; r++)
    if (g_str_equal (cells_at (table, r, "fact")->text, id))
      return cells_at (table, r, "eurepoc@1.1")->text;
  g_error ("There is no fact %s", id);
}

static void
test_datasets (void)
{
  static const char *const facts[][2] = {
    { "dataset", "European Repository of Cyber Incidents" },
    { "homepage", "eurepoc.eu" },
    { "as_of", "31 March 2023" },
    { "claims", "1966" },
    { "responses", "not coded" }, /* none at all */
    { "rows_read", "10619" },
    { "rows_duplicate", "2370" },
    { "rows_rejected", "6" },
    { "licence", "not stated" },
    { "files", "EuRepoC_Global_Database_1.1.csv (114f…c6c03)" },
  };
  g_autoptr (NwSupply) supply = supply_of (results_ranked ());
  g_autoptr (NwTable) table = NULL;

  supply->release->counts = (NwCounts) { .rows_read = 10619, .accepted = 8243, .duplicates = 2370, .rejected = 6,
                                         .incidents = 1643, .claims = 1966 };
  table = build ("datasets", supply);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    g_assert_cmpstr (fact (table, facts[i][0]), ==, facts[i][1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kinds/ids", test_ids);
  g_test_add_func ("/kinds/of-an-analysis", test_kind_of);
  g_test_add_func ("/kinds/every-result", test_every_result);
  g_test_add_func ("/kinds/every-list", test_every_list);
  g_test_add_func ("/kinds/obstacles", test_obstacles);
  g_test_add_func ("/dyads/matrix", test_matrix);
  g_test_add_func ("/dyads/pairs", test_pairs);
  g_test_add_func ("/dyads/many-pairs", test_many_pairs);
  g_test_add_func ("/chronology/chain", test_chain);
  g_test_add_func ("/chronology/precision", test_precision);
  g_test_add_func ("/records/incidents", test_incidents);
  g_test_add_func ("/records/hostile", test_hostile);
  g_test_add_func ("/records/answer", test_answer);
  g_test_add_func ("/datasets/one", test_datasets);
  return g_test_run ();
}
