/* test-template.c: every template that ships can be filled, and asks only what can be asked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "block-kind.h"
#include "fault.h"
#include "table-kind.h"
#include "template.h"

static const NwGap gaps[] = {
  { (char *) "dataset", (char *) "eurepoc@1.1", (char *) "EuRepoC 1.1" },
  { (char *) "state", (char *) "PRK", (char *) "Korea, *North*" },
  { (char *) "sector", (char *) "energy", (char *) "Energy" },
  { (char *) "marker", (char *) "us-china-2015", (char *) "US–China understanding" },
  { (char *) "quarter", (char *) "2022-Q4", (char *) "the fourth quarter of 2022" },
};

static NwBriefing *
fill (const char *id, const NwGap *chosen, guint n)
{
  g_autoptr (GError) error = NULL;
  NwBriefing *briefing = nw_template_fill (nw_template_find (id), chosen, n, &error);

  g_assert_no_error (error);
  return briefing;
}

static void
test_shipped (void)
{
  static const struct {
    const char *id;
    const char *asks;
  } known[] = {
    { "state", "dataset state" },
    { "sector", "dataset sector" },
    { "quarterly", "dataset quarter" },
    { "before-after", "dataset marker" },
    { "accountability", "dataset" },
    { "norms", "dataset" },
    { "profile", "dataset state" },
  };
  const GPtrArray *templates = nw_templates ();

  g_assert_cmpuint (templates->len, ==, G_N_ELEMENTS (known));
  for (guint i = 0; i < templates->len; i++)
    {
      const NwTemplate *template = g_ptr_array_index (templates, i);
      g_autofree char *asks = g_strjoinv (" ", template->asks);

      g_assert_cmpstr (template->id, ==, known[i].id);
      g_assert_cmpstr (asks, ==, known[i].asks);
      g_assert_true (template == nw_template_find (known[i].id));
      g_assert_true (*template->label && *template->summary);
    }
  g_assert_null (nw_template_find ("annual"));
}

static void
assert_filled (const char *text)
{
  g_assert_false (text && strpbrk (text, "{}"));
}

static void
check_block (const NwBlock *block, GHashTable *charts, guint *n_tables)
{
  g_autofree char *question = block->query ? nw_query_print (block->query) : NULL;
  const NwTableKind *table = block->shows ? nw_table_kind_find (block->shows) : NULL;
  g_autofree char *obstacle = table && table->obstacle ? table->obstacle (block->query) : NULL;

  assert_filled (block->text);
  assert_filled (block->title);
  assert_filled (question);
  g_assert_cmpstr (obstacle, ==, NULL);
  g_assert_true ((block->kind->fields & NW_FIELD_QUERY) == 0
                 || (block->query && g_strcmp0 (block->query->dataset, "eurepoc") == 0));
  if (block->kind->fields & NW_FIELD_TABLE)
    {
      g_assert_nonnull (table);
      (*n_tables)++;
    }
  if (block->kind->fields & NW_FIELD_CHART)
    {
      g_assert_nonnull (nw_chart_find (block->query->chart));
      g_hash_table_add (charts, block->query->chart);
    }
}

/* A briefing of use has several charts and tables, says how they were made, and where from. */
static void
test_filled (void)
{
  const GPtrArray *templates = nw_templates ();

  for (guint i = 0; i < templates->len; i++)
    {
      const NwTemplate *template = g_ptr_array_index (templates, i);
      g_autoptr (NwBriefing) briefing = fill (template->id, gaps, G_N_ELEMENTS (gaps));
      g_autoptr (GHashTable) charts = g_hash_table_new (g_str_hash, g_str_equal);
      guint n_tables = 0;

      assert_filled (briefing->title);
      for (guint j = 0; j < briefing->blocks->len; j++)
        check_block (nw_briefing_block (briefing, j), charts, &n_tables);
      g_assert_cmpuint (g_hash_table_size (charts), >=, 3);
      g_assert_cmpuint (n_tables, >=, 3);
      g_assert_cmpstr (nw_briefing_block (briefing, briefing->blocks->len - 3)->kind->id, ==, "method");
      g_assert_cmpstr (nw_briefing_block (briefing, briefing->blocks->len - 1)->kind->id, ==, "sources");
    }
}

static gboolean
has_text (const NwBriefing *briefing, const char *kind, const char *words)
{
  for (guint i = 0; i < briefing->blocks->len; i++)
    {
      const NwBlock *block = nw_briefing_block (briefing, i);

      if (g_str_equal (block->kind->id, kind) && block->text && strstr (block->text, words))
        return TRUE;
    }
  return FALSE;
}

static gboolean
asks (const NwBriefing *briefing, const char *question)
{
  for (guint i = 0; i < briefing->blocks->len; i++)
    {
      const NwBlock *block = nw_briefing_block (briefing, i);
      g_autofree char *printed = block->query ? nw_query_print (block->query) : NULL;

      if (g_strcmp0 (printed, question) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Codes in questions, names in words; in prose what looks like markup stays what it is. */
static void
test_words (void)
{
  g_autoptr (NwBriefing) state = fill ("state", gaps, 2);
  g_autoptr (NwBriefing) marker = fill ("before-after", gaps, G_N_ELEMENTS (gaps));
  NwGap other[] = { gaps[0], { (char *) "state", (char *) "\"Sea\" \\ of {dataset}", NULL } };
  g_autoptr (NwBriefing) unlisted = fill ("state", other, 2);

  g_assert_cmpstr (state->title, ==, "State brief: Korea, *North*");
  g_assert_true (has_text (state, "heading", "Incidents against Korea, *North*"));
  g_assert_true (has_text (state, "text", "that concern Korea, \\*North\\*:"));
  g_assert_true (asks (state, "dataset=eurepoc@1.1 where:initiator=PRK"));
  g_assert_true (asks (marker, "dataset=eurepoc@1.1 at=us-china-2015 chart=strip"));
  g_assert_true (asks (unlisted, "dataset=eurepoc@1.1 where:initiator=\"\\\"Sea\\\" \\\\ of {dataset}\""));
}

static void
test_quarter (void)
{
  g_autoptr (NwBriefing) fourth = fill ("quarterly", gaps, G_N_ELEMENTS (gaps));
  NwGap first_gaps[] = { gaps[0], { (char *) "quarter", (char *) "2023-Q1", NULL } };
  g_autoptr (NwBriefing) first = fill ("quarterly", first_gaps, 2);

  g_assert_cmpstr (fourth->title, ==, "Monitor the fourth quarter of 2022");
  g_assert_true (asks (fourth, "dataset=eurepoc@1.1 period=2022-10..2022-12"));
  g_assert_true (asks (fourth, "dataset=eurepoc@1.1 at=2022-10-01 before=92d after=92d"));
  g_assert_true (asks (fourth, "dataset=eurepoc@1.1 by=initiator interval=quarter period=2019-10..2022-12 top=5 "
                               "chart=stacked"));
  g_assert_cmpstr (first->title, ==, "Monitor 2023-Q1");
  g_assert_true (asks (first, "dataset=eurepoc@1.1 period=2023-01..2023-03"));
  g_assert_true (asks (first, "dataset=eurepoc@1.1 by=sector interval=quarter period=2022-10..2023-03 top=8 "
                              "chart=slope"));
}

static void
assert_refused (const char *id, const NwGap *chosen, guint n, const char *says)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwBriefing) briefing = nw_template_fill (nw_template_find (id), chosen, n, &error);

  g_assert_null (briefing);
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_assert_nonnull (strstr (error->message, says));
}

static void
test_refused (void)
{
  static const char *const quarters[] = { "",      "2022",       "2022-Q0", "2022-Q5", "2022-Q",
                                          "22-Q1", "2022-Q1-Q2", "-Q1",     "2022-Q1 " };

  assert_refused ("state", gaps, 1, "needs a state");
  assert_refused ("sector", NULL, 0, "needs a dataset");
  for (guint i = 0; i < G_N_ELEMENTS (quarters); i++)
    {
      NwGap chosen[] = { gaps[0], { (char *) "quarter", (char *) quarters[i], NULL } };

      assert_refused ("quarterly", chosen, 2, "is no quarter; write it like 2022-Q4");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template/shipped", test_shipped);
  g_test_add_func ("/template/filled", test_filled);
  g_test_add_func ("/template/words", test_words);
  g_test_add_func ("/template/quarter", test_quarter);
  g_test_add_func ("/template/refused", test_refused);
  return g_test_run ();
}
