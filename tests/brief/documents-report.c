/* documents-report.c: a briefing as large as people hand in: 12 figures, 10 tables of every shape, 3,000 words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "documents.h"

#include "results.h"

static const char *const vocabulary[] = {
  "reported", "incidents", "attributed", "to", "the", "state", "rose", "in", "several", "sectors", "while", "responses",
  "of", "other", "states", "stayed", "rare", "and", "came", "late;", "an", "indicator", "says", "what", "sources", "claim,",
  "not", "what", "happened.", "Critical", "infrastructure", "was", "named", "as", "receiver", "more", "often", "than",
  "before", "the", "norms", "were", "adopted", "by", "consensus", "(2015),", "yet", "coverage", "grew", "too.",
};

/* n words of a text that reads on where the last one ended. */
static char *
words (guint *at, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++, (*at)++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", vocabulary[*at * 7 % G_N_ELEMENTS (vocabulary)]);
  return g_string_free (text, FALSE);
}

/* ---- tables ---- */

static void
finish (NwTable *table, const char *title)
{
  table->title = g_strdup (title);
  table->subtitle = g_strdup ("Number of reported incidents; an incident with several values counts once for each (whole counting)");
  table->note = g_strdup ("n = 1,643. Unknown: 512, not available: 88, not coded: 13. Reports are still coming in for 2022–2023.");
  table->source = g_strdup ("Source: EuRepoC, release 1.1, as of 31 March 2023. Licence: not stated.");
}

/* Names and numbers; a total where there is more than one row of them. */
static NwTable *
numbers (guint n_rows, guint n_columns, const char *above, const char *unit)
{
  NwTable *table = nw_table_new ();
  guint row;

  nw_table_add_column (table, NW_COLUMN_HEAD, "name", "Attributed to");
  for (guint c = 0; c < n_columns; c++)
    {
      g_autofree char *label = g_strdup_printf ("%u", 2023 - n_columns + 1 + c);

      nw_table_add_column (table, NW_COLUMN_NUMBER, label, label)->above = g_strdup (above);
    }
  nw_table_add_column (table, NW_COLUMN_NUMBER, "total", "Total");
  for (guint r = 0; r < n_rows; r++)
    {
      row = nw_table_add_row (table, NW_ROW_PLAIN);
      nw_table_set_text (table, row, 0, g_strdup_printf ("%s %u", r % 7 == 3 ? "A state with a long official name" : "State", r + 1));
      for (guint c = 1; c <= n_columns + 1; c++)
        nw_table_set_number (table, row, c, (r + 1) * c % 97, g_strdup_printf ("%u%s", (r + 1) * c % 97, unit));
    }
  row = nw_table_add_row (table, NW_ROW_TOTAL);
  nw_table_set_text (table, row, 0, g_strdup ("Distinct incidents"));
  for (guint c = 1; c <= n_columns + 1; c++)
    nw_table_set_number (table, row, c, 1000 + c, g_strdup_printf ("1,%03u", c));
  nw_table_cell (table, 1, n_columns)->note = nw_table_note (table, "Not yet complete.");
  nw_table_cell (table, 2, n_columns)->note = nw_table_note (table, "Fewer than ten incidents; no share is taken of them.");
  finish (table, n_columns > 20 ? "Reported incidents by dyad" : "Reported incidents by initiator and year");
  return table;
}

/* Incidents, each a section with what was claimed and answered. */
static NwTable *
chronology (guint *at, guint n)
{
  NwTable *table = nw_table_new ();

  nw_table_add_column (table, NW_COLUMN_DATE, "date", "Date");
  nw_table_add_column (table, NW_COLUMN_TEXT, "by", "By");
  nw_table_add_column (table, NW_COLUMN_TEXT, "act", "Claim or response");
  nw_table_add_column (table, NW_COLUMN_TEXT, "source", "Source");
  for (guint i = 0; i < n; i++)
    {
      guint row = nw_table_add_row (table, NW_ROW_SECTION);

      nw_table_set_text (table, row, 0, words (at, 9));
      for (guint k = 0; k < 1 + i % 4; k++)
        {
          row = nw_table_add_row (table, NW_ROW_PLAIN);
          nw_table_set_text (table, row, 0, g_strdup_printf ("%u June 20%02u", 1 + k, 10 + i % 13));
          nw_table_set_text (table, row, 1, words (at, 2));
          nw_table_set_text (table, row, 2, words (at, 12 + 9 * k));
          nw_table_set_text (table, row, 3, g_strdup ("example.org"))->address = g_strdup ("https://example.org/claims/1");
        }
    }
  finish (table, "Claims and responses");
  return table;
}

static NwTable *
list (guint *at, guint n)
{
  NwTable *table = nw_table_new ();

  nw_table_add_column (table, NW_COLUMN_HEAD, "id", "ID");
  nw_table_add_column (table, NW_COLUMN_DATE, "start", "Start");
  nw_table_add_column (table, NW_COLUMN_TEXT, "name", "Name");
  nw_table_add_column (table, NW_COLUMN_TEXT, "initiator", "Attributed to");
  nw_table_add_column (table, NW_COLUMN_TEXT, "receiver", "Receiver");
  nw_table_add_column (table, NW_COLUMN_TEXT, "types", "Types");
  for (guint i = 0; i < n; i++)
    {
      guint row = nw_table_add_row (table, NW_ROW_PLAIN);

      nw_table_set_text (table, row, 0, g_strdup_printf ("ID-%04u", i + 1));
      nw_table_set_text (table, row, 1, g_strdup_printf ("2017-%02u-%02u", 1 + i % 12, 1 + i % 28));
      nw_table_set_text (table, row, 2, words (at, 5 + i % 11));
      nw_table_set_text (table, row, 3, words (at, 1 + i % 3));
      nw_table_set_text (table, row, 4, words (at, 2));
      nw_table_set_text (table, row, 5, words (at, 1 + i % 4));
    }
  finish (table, "Incidents");
  return table;
}

static NwTable *
facts (guint *at)
{
  NwTable *table = nw_table_new ();

  nw_table_add_column (table, NW_COLUMN_HEAD, "fact", "Fact");
  nw_table_add_column (table, NW_COLUMN_TEXT, "says", "What the dataset says");
  for (guint i = 0; i < 8; i++)
    {
      guint row = nw_table_add_row (table, NW_ROW_PLAIN);

      nw_table_set_text (table, row, 0, words (at, 3));
      nw_table_set_text (table, row, 1, words (at, 20 + 8 * i));
    }
  finish (table, "Datasets and methods");
  return table;
}

static NwTable *
table_at (guint i, guint *at)
{
  switch (i)
    {
    case 0: return numbers (12, 17, "Reported incidents", "");
    case 1: return numbers (8, 3, NULL, ".7 % (12.9–16.4)");
    case 2: return numbers (16, 24, "Receiver", "");
    case 3: return chronology (at, 12);
    case 4: return list (at, 90);
    case 5: return numbers (3, 5, NULL, "");
    case 6: return numbers (60, 4, NULL, " of 97");
    case 7: return numbers (26, 40, "Reported incidents", "");
    case 8: return facts (at);
    default: return numbers (20, 6, "Share, % (95 % interval)", ".7 (12.9–16.4)");
    }
}

/* ---- passages ---- */

static NwPassage *
add_words (NwDocument *document, NwPassageKind kind, guint level, char *text)
{
  NwPassage *passage = nw_document_add (document, kind);

  passage->level = level;
  nw_passage_add_run (passage, text, 0, NULL);
  g_free (text);
  return passage;
}

static void
add_table (NwDocument *document, NwTable *table)
{
  NwExhibit *exhibit = nw_exhibit_new ();

  exhibit->title = g_strdup (table->title);
  exhibit->subtitle = g_strdup (table->subtitle);
  exhibit->note = g_strdup (table->note);
  exhibit->source = g_strdup (table->source);
  exhibit->table = table;
  nw_document_add (document, NW_PASSAGE_TABLE)->exhibit = exhibit;
}

static NwExhibit *
exhibit_of (NwResult *result)
{
  NwExhibit *exhibit = nw_exhibit_new ();

  exhibit->title = nw_result_title (result);
  exhibit->subtitle = nw_result_subtitle (result);
  exhibit->note = nw_result_note (result);
  exhibit->source = nw_result_source (result);
  exhibit->result = result;
  return exhibit;
}

static void
add_figure (NwDocument *document, guint i)
{
  static const char *const charts[] = { "trend", "bars", "stacked", "trend" };
  NwResult *result = i % 4 == 0 ? results_states () : i % 4 == 1 ? results_ranked ()
                     : i % 4 == 2 ? results_grid (6, 24, NW_INTERVAL_YEAR, FALSE) : results_all ();
  NwExhibit *exhibit = exhibit_of (result);

  exhibit->figure = (NwFigure) { .chart = nw_chart_find (charts[i % 4]), .palette = NW_PALETTE_PRINT, .text_scale = 1 };
  exhibit->caption = nw_figure_caption (&exhibit->figure, result);
  nw_document_add (document, NW_PASSAGE_FIGURE)->exhibit = exhibit;
}

static void
add_number (NwDocument *document, const char *value, const char *label)
{
  NwExhibit *exhibit = exhibit_of (results_all ());

  exhibit->value = g_strdup (value);
  exhibit->label = g_strdup (label);
  exhibit->caption = g_strdup ("240 of 1,643 reported incidents.");
  nw_document_add (document, NW_PASSAGE_NUMBER)->exhibit = exhibit;
}

static void
add_section (NwDocument *document, guint i, guint *at)
{
  add_words (document, NW_PASSAGE_HEADING, 1 + i % 3, words (at, 4));
  for (guint p = 0; p < 2; p++)
    add_words (document, NW_PASSAGE_PARAGRAPH, 0, words (at, 70 + 13 * p));
  if (i % 3 == 1)
    for (guint k = 0; k < 4; k++)
      add_words (document, NW_PASSAGE_ITEM, 1 + k % 2, words (at, 8 + 5 * k));
  add_words (document, NW_PASSAGE_PARAGRAPH, 0, words (at, 60));
}

static void
add_box (NwDocument *document, guint *at)
{
  add_words (document, NW_PASSAGE_PARAGRAPH, 0, g_strdup ("Method and caveats"))->boxed = TRUE;
  for (guint k = 0; k < 9; k++)
    add_words (document, NW_PASSAGE_ITEM, 1, words (at, 15 + 3 * k))->boxed = TRUE;
}

NwDocument *
documents_report (void)
{
  NwDocument *document = nw_document_begin ("Quarterly monitor: reported incidents and what states said of them", NW_PAPER_A4);
  guint at = 0, block = 0;

  document->created = G_GINT64_CONSTANT (1680220800); /* 2023-03-31 */
  g_ptr_array_add (document->releases, results_release ());
  add_words (document, NW_PASSAGE_TITLE, 0, g_strdup (document->title));
  add_words (document, NW_PASSAGE_BYLINE, 0, g_strdup ("A think tank, 31 March 2023"));
  for (guint i = 0; i < 12; i++)
    {
      nw_document_begin_block (document, block++);
      add_section (document, i, &at);
      for (guint n = 0; i < 3 && n <= i; n++)
        {
          nw_document_begin_block (document, block++);
          add_number (document, n == 1 ? "1,643" : "14.6 % (240 of 1,643)", "of reported incidents are attributed to China");
        }
      nw_document_begin_block (document, block++);
      add_figure (document, i);
      if (i >= 10)
        continue;
      nw_document_begin_block (document, block++);
      add_table (document, table_at (i, &at));
    }
  nw_document_begin_block (document, block++);
  add_box (document, &at);
  return document;
}
