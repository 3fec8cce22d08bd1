/* test-together.c: the tables of collective claims and of who claims together, by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "by-hand.h"
#include "hand-claims.h"

#define CLAIM(incident, date, by, accused) { incident, NW_ACT_CLAIM, date, by, "government", accused }

static const HandIncident incidents[] = {
  { "2008-05-01", "X", "state", "", "", NAN },
  { "2009-05-01", "X Y", "state", "", "", NAN },
  { "2010-05-01", "Y", "state", "", "", NAN },
  { "2011-05-01", "Y", "state", "", "", NAN },
};

/* The first: A, B and C against X; the second: A and B against X and against Y; the third: never two; the fourth: the EU and A. */
static const HandAct acts[] = {
  CLAIM (0, "2008-06-01", "A", "X"), CLAIM (0, "2008-06-05", "B", "X"), CLAIM (0, "2008-06-06", "C", "X"),
  CLAIM (1, "2007-01-02", "A B", "X Y"),
  CLAIM (2, "2010-06-01", "A", "Y"), CLAIM (2, "2010-06-20", "B", "Y"),
  CLAIM (3, "2011-06-01", "eu", "Y"), CLAIM (3, "2011-06-02", "A", "Y"),
  { 0 },
};

static NwResult *
ask (const char *analysis, const char *text)
{
  g_autoptr (NwFrame) frame = hand_claims_frame (incidents, G_N_ELEMENTS (incidents), acts);
  g_autoptr (GError) error = NULL;
  NwResult *result = hand_ask (frame, analysis, text, NULL, &error);

  g_assert_no_error (error);
  return result;
}

static const char *
text_at (const NwSummary *summary, guint row, const char *column)
{
  return nw_summary_cell (summary, row, nw_summary_column_of (summary, column))->text;
}

static double
number_at (const NwSummary *summary, const char *row, const char *column)
{
  g_assert_cmpint (nw_summary_row_of (summary, row), >=, 0);
  g_assert_cmpint (nw_summary_column_of (summary, column), >=, 0);
  return nw_summary_cell (summary, nw_summary_row_of (summary, row), nw_summary_column_of (summary, column))->number;
}

static double
fact (const NwSummary *summary, const char *id)
{
  for (guint i = 0; i < summary->facts->len; i++)
    if (strcmp (g_array_index (summary->facts, NwSummaryFact, i).id, id) == 0)
      return g_array_index (summary->facts, NwSummaryFact, i).number;
  return NAN;
}

static void
test_table (void)
{
  static const struct { const char *incident, *accused; double size; const char *kind, *first, *claimants; } rows[] = {
    { "#2", "X", 2, "joint", "2007-01-02", "A;B" },
    { "#2", "Y", 2, "joint", "2007-01-02", "A;B" },
    { "#1", "X", 3, "within", "2008-06-05", "A;B;C" },
    { "#4", "Y", 2, "within", "2011-06-02", "A;eu" },
  };
  g_autoptr (NwResult) result = ask ("collective", "");
  const NwSummary *summary = result->summary;

  g_assert_cmpuint (summary->rows->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpstr (text_at (summary, i, "incident"), ==, rows[i].incident);
      g_assert_cmpstr (text_at (summary, i, "accused"), ==, rows[i].accused);
      g_assert_cmpfloat (nw_summary_cell (summary, i, nw_summary_column_of (summary, "size"))->number, ==, rows[i].size);
      g_assert_cmpstr (text_at (summary, i, "kind"), ==, rows[i].kind);
      g_assert_cmpstr (text_at (summary, i, "first_day"), ==, rows[i].first);
      g_assert_cmpstr (text_at (summary, i, "claimants"), ==, rows[i].claimants);
    }
  g_assert_cmpfloat (fact (summary, "claims"), ==, 4);
  g_assert_cmpfloat (fact (summary, "incidents"), ==, 3);
  g_assert_cmpfloat (fact (summary, "size_2"), ==, 3);
  g_assert_cmpfloat (fact (summary, "size_3"), ==, 1);
}

/* Of a claim of which only the month is known no day is said. */
static void
test_coarse (void)
{
  static const HandAct coarse[] = { CLAIM (0, "2008-06", "A B", "X"), { 0 } };
  g_autoptr (NwFrame) frame = hand_claims_frame (incidents, G_N_ELEMENTS (incidents), coarse);
  g_autoptr (NwResult) result = hand_ask (frame, "collective", "", NULL, NULL);

  g_assert_cmpuint (result->summary->rows->len, ==, 1);
  g_assert_cmpstr (text_at (result->summary, 0, "first_day"), ==, "2008-06");
}

/* Where no claims are coded, there are not none; and nobody asks for somebody unknown in silence. */
static void
test_uncoded (void)
{
  static const char *const analyses[] = { "collective", "co-claimants", "claims-matrix" };
  static const HandAct none[] = { { 0, NW_ACT_RESPONSE, "2008-06-01", "A", "statement", NULL }, { 0 } };
  g_autoptr (NwFrame) silent = hand_claims_frame (incidents, G_N_ELEMENTS (incidents), none);
  g_autoptr (NwFrame) frame = hand_claims_frame (incidents, G_N_ELEMENTS (incidents), acts);
  g_autoptr (NwResult) asked = hand_ask (silent, "claims-matrix", "claimants=A", NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (analyses); i++)
    {
      g_autoptr (NwResult) result = hand_ask (silent, analyses[i], "", NULL, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (result->summary->facts->len, ==, 0);
      g_assert_nonnull (strstr (result->summary->sentence, "Claims are not coded"));
      g_assert_null (hand_ask (frame, analyses[i], "claimants=A,Q", NULL, &error));
      g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
      g_assert_nonnull (strstr (error->message, "“Q”"));
    }
  g_assert_cmpint (nw_summary_cell (asked->summary, nw_summary_row_of (asked->summary, "A"), nw_summary_column_of (asked->summary, "X"))->state,
                   ==, NW_STATE_NOT_CODED);
}

/* A wider window takes in the third; only what a filter leaves is looked at. */
static void
test_terms (void)
{
  g_autoptr (NwResult) wide = ask ("collective", "window=30d");
  g_autoptr (NwResult) narrow = ask ("collective", "window=0d");
  g_autoptr (NwResult) filtered = ask ("collective", "where:initiator=Y where:initiator!=X");
  g_autoptr (NwResult) members = ask ("collective", "members=yes");

  g_assert_cmpfloat (fact (wide->summary, "claims"), ==, 5);
  g_assert_cmpfloat (fact (narrow->summary, "claims"), ==, 2);
  g_assert_cmpfloat (fact (filtered->summary, "claims"), ==, 1);
  /* Of the fourth: A, and of the EU MAA, MBB and ZZZ. */
  g_assert_cmpfloat (fact (members->summary, "size_4"), ==, 1);
}

static void
test_together (void)
{
  g_autoptr (NwResult) result = ask ("co-claimants", "");
  const NwSummary *summary = result->summary;
  static const struct { const char *row, *column; double n; } cells[] = {
    { "A", "A", 4 }, { "B", "B", 3 }, { "C", "C", 1 }, { "eu", "eu", 1 }, { "A", "B", 3 }, { "B", "A", 3 }, { "A", "C", 1 },
    { "B", "C", 1 }, { "A", "eu", 1 }, { "B", "eu", 0 }, { "C", "eu", 0 },
  };

  g_assert_cmpuint (summary->rows->len, ==, 4);
  g_assert_cmpuint (summary->columns->len, ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    g_assert_cmpfloat (number_at (summary, cells[i].row, cells[i].column), ==, cells[i].n);
}

static guint64
ask_behind (const char *analysis, const char *row, const char *column)
{
  g_autoptr (NwFrame) frame = hand_claims_frame (incidents, G_N_ELEMENTS (incidents), acts);
  guint64 bits[2] = { 0, 0 };
  NwBehind behind = { row, column, bits, FALSE };
  NwInputs known = { .behind = &behind };
  g_autoptr (NwResult) result = hand_ask (frame, analysis, "", &known, NULL);

  g_assert_nonnull (result);
  g_assert_true (behind.found);
  return bits[0];
}

static void
test_behind (void)
{
  g_assert_cmphex (ask_behind ("co-claimants", "A", "B"), ==, 0x3);
  g_assert_cmphex (ask_behind ("co-claimants", "A", "A"), ==, 0xb);
  g_assert_cmphex (ask_behind ("co-claimants", "B", "eu"), ==, 0);
  g_assert_cmphex (ask_behind ("collective", "#4:Y", "size"), ==, 0x8);
}

/* A reader of records gives the names; when it fails, so does the answer. */
static GPtrArray *
read_names (const guint32 *rows, guint n, gpointer data, GError **error)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  if (data)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_STORE_BROKEN, "gone");
      g_ptr_array_unref (names);
      return NULL;
    }
  for (guint i = 0; i < n; i++)
    {
      NwRowName *name = g_new0 (NwRowName, 1);

      name->key = (char *) (rows[i] == 0 ? "first" : "other");
      name->title = (char *) "Title";
      g_ptr_array_add (names, name);
    }
  return names;
}

static void
test_names (void)
{
  g_autoptr (NwFrame) frame = hand_claims_frame (incidents, G_N_ELEMENTS (incidents), acts);
  NwRowNames names = { read_names, NULL }, broken = { read_names, frame };
  NwInputs known = { .names = &names };
  g_autoptr (NwResult) result = hand_ask (frame, "collective", "", &known, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (text_at (result->summary, 2, "incident"), ==, "first");
  g_assert_cmpint (nw_summary_row_of (result->summary, "first:X"), ==, 2);
  known.names = &broken;
  g_assert_null (hand_ask (frame, "collective", "", &known, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_STORE_BROKEN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/together/table", test_table);
  g_test_add_func ("/together/coarse", test_coarse);
  g_test_add_func ("/together/uncoded", test_uncoded);
  g_test_add_func ("/together/terms", test_terms);
  g_test_add_func ("/together/together", test_together);
  g_test_add_func ("/together/behind", test_behind);
  g_test_add_func ("/together/names", test_names);

  return g_test_run ();
}
