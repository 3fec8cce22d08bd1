/* documents.c: documents built by hand, so that every format is tested on the same content without an engine
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "documents.h"

#include "results.h"

static const char *const awkward[] = {
  "<b>bold?</b> & \"quoted\" 'text' &amp; ]]>",
  "=1+1", "+2", "-3", "@sum", "\\begin{document} $x_1$ 100% #5 ~ ^ {}",
  "**stars** _under_ `code` | pipe [link](http://example.org) # hash",
  "\u0627\u0644\u062d\u0648\u0627\u062f\u062b \u0627\u0644\u0645\u0628\u0644\u063a \u0639\u0646\u0647\u0627 (2017)",
  "\u4e2d\u56fd\u62a5\u544a\u7684\u7f51\u7edc\u4e8b\u4ef6",
  "emoji \U0001f512 and e\u0301 combined",
};

const char *
documents_awkward (guint i)
{
  return awkward[i % G_N_ELEMENTS (awkward)];
}

guint
documents_n_awkward (void)
{
  return G_N_ELEMENTS (awkward);
}

/* ---- seals ---- */

static NwSeal *
seal_new (const char *id, const char *query, const char *shows)
{
  NwSeal *seal = nw_seal_new ();
  NwSealRelease *release = nw_seal_add_release (seal);
  NwSourceFile *file = nw_seal_release_add_file (release);

  file->name = g_strdup ("EuRepoC_Global_Database_1.1.csv");
  file->role = g_strdup ("incidents");
  file->sha256 = g_strdup ("114f10531a92a1038700ed19d4c4c83e97354ff3803186578f10325355ac6c03");
  release->dataset = g_strdup ("eurepoc");
  release->version = g_strdup ("1.1");
  release->as_of = g_strdup ("2023-03-31");
  release->profile = g_strdup ("eurepoc");
  seal->id = g_strdup (id);
  seal->answer = g_compute_checksum_for_string (G_CHECKSUM_SHA256, query, -1);
  seal->program = g_strdup ("0.1.0");
  seal->analysis = g_strdup ("trend");
  seal->shows = g_strdup (shows);
  seal->query = g_strdup (query);
  seal->counting = g_strdup ("whole");
  seal->incidents = 1643;
  return seal;
}

/* ---- passages ---- */

static void
add_words (NwDocument *document, NwPassageKind kind, guint level, const char *words)
{
  NwPassage *passage = nw_document_add (document, kind);

  passage->level = level;
  nw_passage_add_run (passage, words, 0, NULL);
}

static void
add_looks (NwDocument *document)
{
  NwPassage *passage = nw_document_add (document, NW_PASSAGE_PARAGRAPH);

  nw_passage_add_run (passage, "Plain, ", 0, NULL);
  nw_passage_add_run (passage, "bold, ", NW_RUN_BOLD, NULL);
  nw_passage_add_run (passage, "italic, ", NW_RUN_ITALIC, NULL);
  nw_passage_add_run (passage, "both, ", NW_RUN_BOLD | NW_RUN_ITALIC, NULL);
  nw_passage_add_run (passage, "code_like,", NW_RUN_CODE, NULL);
  nw_passage_add_run (passage, " and\n", 0, NULL);
  nw_passage_add_run (passage, "a link & more", 0, "https://example.org/?a=1&b=<2>");
  nw_passage_add_run (passage, ".", 0, NULL);
}

static void
add_items (NwDocument *document)
{
  for (guint i = 0; i < 3; i++)
    add_words (document, NW_PASSAGE_ITEM, i == 1 ? 2 : 1, i == 1 ? "a bullet below a bullet" : "a bullet");
  for (guint i = 1; i <= 2; i++)
    {
      add_words (document, NW_PASSAGE_ITEM, 1, "a numbered item");
      nw_document_passage (document, document->passages->len - 1)->ordinal = i;
    }
}

static NwExhibit *
exhibit_of (NwResult *result, const char *id, const char *shows)
{
  NwExhibit *exhibit = nw_exhibit_new ();

  exhibit->title = nw_result_title (result);
  exhibit->subtitle = nw_result_subtitle (result);
  exhibit->note = nw_result_note (result);
  exhibit->source = nw_result_source (result);
  exhibit->seal = seal_new (id, "dataset=eurepoc@1.1 by=initiator interval=year", shows);
  exhibit->result = result;
  return exhibit;
}

static void
add_figure (NwDocument *document, NwResult *result, const char *chart, const char *id)
{
  NwExhibit *exhibit = exhibit_of (result, id, chart);

  exhibit->figure = (NwFigure) { .chart = nw_chart_find (chart), .palette = NW_PALETTE_PRINT, .text_scale = 1 };
  exhibit->caption = nw_figure_caption (&exhibit->figure, result);
  nw_document_add (document, NW_PASSAGE_FIGURE)->exhibit = exhibit;
}

static void
add_number (NwDocument *document)
{
  NwExhibit *exhibit = exhibit_of (results_all (), "0A0B-0C0D", NULL);

  exhibit->value = g_strdup ("14.6 % (240 of 1,643)");
  exhibit->label = g_strdup ("of reported incidents are attributed to China");
  exhibit->caption = g_strdup ("240 of 1,643 reported incidents.");
  nw_document_add (document, NW_PASSAGE_NUMBER)->exhibit = exhibit;
}

static void
add_table (NwDocument *document, NwTable *table, const char *id)
{
  NwExhibit *exhibit = nw_exhibit_new ();

  table->title = table->title ? table->title : g_strdup ("Reported incidents by initiator, 2020\u20132022");
  table->subtitle = g_strdup ("Number of reported incidents; an incident with several values counts once for each (whole counting)");
  table->note = g_strdup ("n = 1,643. Unknown: 512, not available: 88, not coded: 13.");
  table->source = g_strdup ("EuRepoC, release 1.1, as of 31 March 2023");
  table->seal = seal_new (id, "dataset=eurepoc@1.1 by=initiator interval=year", "values");
  exhibit->title = g_strdup (table->title);
  exhibit->subtitle = g_strdup (table->subtitle);
  exhibit->note = g_strdup (table->note);
  exhibit->source = g_strdup (table->source);
  exhibit->seal = nw_seal_ref (table->seal);
  exhibit->table = table;
  nw_document_add (document, NW_PASSAGE_TABLE)->exhibit = exhibit;
}

static NwTable *
numbers_table (void)
{
  NwTable *table = nw_table_new ();
  NwTableColumn *column;
  guint last;

  nw_table_add_column (table, NW_COLUMN_HEAD, "initiator", "Code")->data = TRUE;
  nw_table_add_column (table, NW_COLUMN_HEAD, "initiator_label", "Attributed to");
  for (guint year = 2020; year <= 2022; year++)
    {
      g_autofree char *id = g_strdup_printf ("%u", year);

      column = nw_table_add_column (table, NW_COLUMN_NUMBER, id, id);
      column->above = g_strdup ("Reported incidents");
      if (year == 2022)
        column->note = nw_table_note (table, "Not yet complete.");
    }
  nw_table_add_column (table, NW_COLUMN_NUMBER, "total", "Total");
  nw_table_add_column (table, NW_COLUMN_NUMBER, "share", "Share, %");
  for (guint r = 0; r < G_N_ELEMENTS (awkward); r++)
    {
      guint row = nw_table_add_row (table, NW_ROW_PLAIN);

      nw_table_set_text (table, row, 0, g_strdup_printf ("C%u", r));
      nw_table_set_text (table, row, 1, g_strdup (awkward[r]));
      for (guint c = 2; c < 6; c++)
        nw_table_set_number (table, row, c, 1000 * r + c, g_strdup_printf (r ? "%u,%03u" : "%.0u%u", r, c));
      nw_table_set_share (table, row, 6, 0.125, g_strdup ("12.5 %"));
    }
  nw_table_set_text (table, 1, 3, g_strdup ("\u2013"))->note = nw_table_note (table, "Nothing coded to take a share of.");
  last = nw_table_add_row (table, NW_ROW_TOTAL);
  nw_table_set_text (table, last, 1, g_strdup ("Distinct incidents"));
  nw_table_set_number (table, last, 5, 1643, g_strdup ("1,643"));
  return table;
}

static NwTable *
words_table (void)
{
  NwTable *table = nw_table_new ();
  guint row;

  table->title = g_strdup ("Claims and responses");
  nw_table_add_column (table, NW_COLUMN_DATE, "date", "Date");
  nw_table_add_column (table, NW_COLUMN_TEXT, "act", "Act");
  nw_table_add_column (table, NW_COLUMN_TEXT, "source", "Source");
  row = nw_table_add_row (table, NW_ROW_SECTION);
  nw_table_set_text (table, row, 0, g_strdup ("A reported incident & its <claims>"));
  for (guint i = 0; i < G_N_ELEMENTS (awkward); i++)
    {
      row = nw_table_add_row (table, NW_ROW_PLAIN);
      nw_table_set_text (table, row, 0, g_strdup_printf ("%u June 2017", i + 1));
      nw_table_set_text (table, row, 1, g_strdup (awkward[i]));
      nw_table_set_text (table, row, 2, g_strdup ("example.org"))->address = g_strdup ("https://example.org/a?b=1&c=2");
    }
  return table;
}

NwDocument *
documents_all (void)
{
  NwDocument *document = nw_document_begin ("Briefing: <states> & \u4e2d\u56fd", NW_PAPER_A4);
  NwTable *none = nw_table_new ();

  document->author = g_strdup ("A think tank");
  document->created = G_GINT64_CONSTANT (1680220800); /* 2023-03-31 */
  g_ptr_array_add (document->releases, results_release ());
  add_words (document, NW_PASSAGE_TITLE, 0, document->title);
  add_words (document, NW_PASSAGE_BYLINE, 0, "A think tank, 31 March 2023");
  nw_document_begin_block (document, 0);
  add_words (document, NW_PASSAGE_HEADING, 1, "Behaviour of states");
  nw_document_begin_block (document, 1);
  add_looks (document);
  for (guint i = 0; i < G_N_ELEMENTS (awkward); i++)
    add_words (document, NW_PASSAGE_PARAGRAPH, 0, awkward[i]);
  add_items (document);
  nw_document_begin_block (document, 2);
  add_figure (document, results_states (), "trend", "1111-AAAA");
  nw_document_begin_block (document, 3);
  add_number (document);
  nw_document_begin_block (document, 4);
  add_words (document, NW_PASSAGE_HEADING, 2, "Tables");
  add_table (document, numbers_table (), "2222-BBBB");
  nw_document_begin_block (document, 5);
  add_table (document, words_table (), "3333-CCCC");
  nw_document_begin_block (document, 6);
  nw_table_add_column (none, NW_COLUMN_HEAD, "initiator", "Attributed to");
  nw_table_add_column (none, NW_COLUMN_NUMBER, "incidents", "Reported incidents");
  add_table (document, none, "4444-DDDD");
  nw_document_begin_block (document, 7);
  nw_document_add (document, NW_PASSAGE_BREAK);
  nw_document_begin_block (document, 8);
  add_figure (document, results_ranked (), "bars", "5555-EEEE");
  nw_document_begin_block (document, 9);
  add_words (document, NW_PASSAGE_PARAGRAPH, 0, "A note in a box.");
  nw_document_passage (document, document->passages->len - 1)->boxed = TRUE;
  return document;
}

NwDocument *
documents_table (guint n_rows, guint n_columns)
{
  NwDocument *document = nw_document_begin ("A table", NW_PAPER_A4);
  NwTable *table = nw_table_new ();

  add_words (document, NW_PASSAGE_TITLE, 0, document->title);
  nw_document_begin_block (document, 0);
  nw_table_add_column (table, NW_COLUMN_HEAD, "name", "Attributed to");
  for (guint c = 0; c < n_columns; c++)
    {
      g_autofree char *label = g_strdup_printf ("%u", 2000 + c);

      nw_table_add_column (table, NW_COLUMN_NUMBER, label, label);
    }
  for (guint r = 0; r < n_rows; r++)
    {
      nw_table_add_row (table, NW_ROW_PLAIN);
      nw_table_set_text (table, r, 0, g_strdup_printf ("Row %u", r + 1));
      for (guint c = 0; c < n_columns; c++)
        nw_table_set_number (table, r, c + 1, (r + 1) * (c + 1), g_strdup_printf ("%u", (r + 1) * (c + 1)));
    }
  add_table (document, table, "6666-FFFF");
  return document;
}

NwDocument *
documents_empty (void)
{
  NwDocument *document = nw_document_begin ("Nothing yet", NW_PAPER_LETTER);

  add_words (document, NW_PASSAGE_TITLE, 0, document->title);
  return document;
}
