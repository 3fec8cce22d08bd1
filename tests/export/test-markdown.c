/* test-markdown.c: briefings as Markdown, read by another program: every text comes out as it went in, in its look
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <cmark.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "documents.h"
#include "exporter.h"

#define N_RANDOM 3000

/* What a reader sees: characters without blanks, each with its look and where it leads. */
typedef struct {
  GString   *text;
  GString   *looks; /* a digit for each byte of text */
  GPtrArray *links; /* addresses, in order */
} Seen;

static Seen *
seen_new (void)
{
  Seen *self = g_new (Seen, 1);

  *self = (Seen) { g_string_new (NULL), g_string_new (NULL), g_ptr_array_new_with_free_func (g_free) };
  return self;
}

static void
seen_free (Seen *self)
{
  g_string_free (self->text, TRUE);
  g_string_free (self->looks, TRUE);
  g_ptr_array_unref (self->links);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Seen, seen_free)

static void
see (Seen *self, const char *text, NwRunLook look)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      for (int i = 0; i < g_utf8_next_char (c) - c; i++)
        {
          g_string_append_c (self->text, c[i]);
          g_string_append_c (self->looks, (char) ('0' + look));
        }
}

static void
assert_same (const Seen *found, const Seen *expected, const char *markdown)
{
  if (!g_str_equal (found->text->str, expected->text->str) || !g_str_equal (found->looks->str, expected->looks->str))
    g_error ("of: %s\nfound    %s\n         %s\nexpected %s\n         %s", markdown, found->text->str, found->looks->str,
             expected->text->str, expected->looks->str);
  if (found->links->len != expected->links->len)
    g_error ("of: %s: %u links, expected %u", markdown, found->links->len, expected->links->len);
  for (guint i = 0; i < found->links->len; i++)
    g_assert_cmpstr (g_ptr_array_index (found->links, i), ==, g_ptr_array_index (expected->links, i));
}

/* ---- what cmark reads ---- */

static const struct {
  const char *open, *close;
  NwRunLook   look;
} elements[] = {
  { "<strong>", "</strong>", NW_RUN_BOLD }, { "<em>", "</em>", NW_RUN_ITALIC }, { "<code>", "</code>", NW_RUN_CODE },
};

static NwRunLook
look_of (cmark_node *node)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_STRONG:
      return NW_RUN_BOLD;
    case CMARK_NODE_EMPH:
      return NW_RUN_ITALIC;
    case CMARK_NODE_CODE:
      return NW_RUN_CODE;
    default:
      return 0;
    }
}

/* Letters of notes are known; what they are has been looked at before. */
static NwRunLook
take_element (cmark_node *node, NwRunLook look)
{
  const char *html = cmark_node_get_literal (node);

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      if (g_str_equal (html, elements[i].open))
        return look | elements[i].look;
      if (g_str_equal (html, elements[i].close))
        return look & ~elements[i].look;
    }
  g_assert_true (g_str_equal (html, "<sup>") || g_str_equal (html, "</sup>"));
  return look;
}

/* Of one node and all below. Nothing but what is written may be there: no pictures, no HTML, no blocks of code. */
static void
read_node (Seen *self, cmark_node *root)
{
  cmark_iter *iter = cmark_iter_new (root);
  NwRunLook look = 0;
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);
      cmark_node_type type = cmark_node_get_type (node);

      if (event == CMARK_EVENT_EXIT)
        {
          look &= ~look_of (node);
          continue;
        }
      g_assert_true (type != CMARK_NODE_CODE_BLOCK && type != CMARK_NODE_HTML_BLOCK && type != CMARK_NODE_IMAGE);
      if (type == CMARK_NODE_HTML_INLINE)
        look = take_element (node, look);
      else if (type == CMARK_NODE_CODE)
        see (self, cmark_node_get_literal (node), look | NW_RUN_CODE);
      else if (type == CMARK_NODE_TEXT)
        see (self, cmark_node_get_literal (node), look);
      else
        look |= look_of (node);
      if (type == CMARK_NODE_LINK)
        g_ptr_array_add (self->links, g_strdup (cmark_node_get_url (node)));
    }
  cmark_iter_free (iter);
}

static Seen *
read_text (const char *markdown)
{
  Seen *self = seen_new ();
  cmark_node *root = cmark_parse_document (markdown, strlen (markdown), CMARK_OPT_DEFAULT);

  read_node (self, root);
  cmark_node_free (root);
  return self;
}

/* ---- what was written ---- */

static Seen *
expect (const NwPassage *passage)
{
  Seen *self = seen_new ();

  for (guint i = 0; i < passage->runs->len; i++)
    {
      const NwRun *run = &g_array_index (passage->runs, NwRun, i);

      see (self, run->text, run->look);
      if (run->address != NULL)
        g_ptr_array_add (self->links, g_strdup (run->address));
    }
  return self;
}

static char *
publish (const NwDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("normwatch-markdown-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "brief me.md", NULL);
  char *text = NULL;

  nw_export_document (nw_exporter_find ("briefing-md"), document, path, FALSE, NULL, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_remove (path);
  for (guint i = 1; i <= document->figures; i++)
    {
      g_autofree char *figure = g_strdup_printf ("%s/brief me-figure-%u.svg", folder, i);

      /* Each has its file, where the page looks for it. */
      g_assert_cmpint (g_remove (figure), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return text;
}

/* The blocks of a document one after the other, without the records at its end and between lists. */
static GPtrArray *
blocks_of (cmark_node *root)
{
  GPtrArray *blocks = g_ptr_array_new ();

  for (cmark_node *node = cmark_node_first_child (root); node != NULL; node = cmark_node_next (node))
    if (cmark_node_get_type (node) != CMARK_NODE_HTML_BLOCK)
      g_ptr_array_add (blocks, node);
    else
      g_assert_true (g_str_has_prefix (cmark_node_get_literal (node), "<!--"));
  return blocks;
}

static void
assert_blocks (NwDocument *document)
{
  g_autofree char *markdown = publish (document);
  cmark_node *root = cmark_parse_document (markdown, strlen (markdown), CMARK_OPT_DEFAULT);
  g_autoptr (GPtrArray) blocks = blocks_of (root);

  g_assert_cmpuint (blocks->len, ==, document->passages->len);
  for (guint i = 0; i < blocks->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);
      g_autoptr (Seen) expected = expect (passage);
      g_autoptr (Seen) found = seen_new ();
      char *source = cmark_render_commonmark (g_ptr_array_index (blocks, i), CMARK_OPT_DEFAULT, 0);

      g_assert_cmpint (cmark_node_get_type (g_ptr_array_index (blocks, i)), ==,
                       passage->kind == NW_PASSAGE_PARAGRAPH ? CMARK_NODE_PARAGRAPH : CMARK_NODE_HEADING);
      read_node (found, g_ptr_array_index (blocks, i));
      assert_same (found, expected, source);
      free (source);
    }
  cmark_node_free (root);
}

/* ---- tests ---- */

static const char *const pieces[] = {
  "word", "a", " ", "  ", "*", "**", "_", "`", "``", "[", "](", "]", "(", ")", "!", "<", "<b>", "</b>", "<!--", "-->", ">", "&amp;",
  "&", "#", "##", "-", "+", "=", "===", "---", "1", "1.", "2)", ".", ":", "|", "\\", "~", "~~~", "$", "\"", "'", "http://a.example",
  "\u4e2d", "\u0627", "\u00a0", "\U0001f512", "e\u0301", "\u201c", ",", "%", "{", "^",
};

static char *
random_text (GRand *random, gboolean breaks)
{
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (random, 1, 7);

  for (int i = 0; i < n; i++)
    g_string_append (text, breaks && g_rand_int_range (random, 0, 12) == 0
                             ? "\n" : pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static gboolean
has_words (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text != '\0';
}

/* Of one random passage: runs of all looks beside each other without blanks between them. */
static void
add_random (NwDocument *document, GRand *random)
{
  gboolean heading = g_rand_int_range (random, 0, 4) == 0;
  NwPassage *passage = nw_document_add (document, heading ? NW_PASSAGE_HEADING : NW_PASSAGE_PARAGRAPH);
  int n = g_rand_int_range (random, 1, 5);

  passage->level = 1;
  /* Not nothing but blanks: that is no block. */
  nw_passage_add_run (passage, "", 0, NULL);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *text = random_text (random, TRUE);
      gboolean linked = g_rand_int_range (random, 0, 6) == 0 && strchr (text, '\n') == NULL && has_words (text);

      nw_passage_add_run (passage, text, g_rand_int_range (random, 0, 8), linked ? "https://e.example/?a=1&b=2&copy;<x>\\" : NULL);
    }
  nw_passage_add_run (passage, g_rand_boolean (random) ? "end" : " end", 0, NULL);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20240229);
  NwDocument *document = nw_document_begin ("", NW_PAPER_A4);

  for (guint i = 0; i < N_RANDOM; i++)
    add_random (document, random);
  assert_blocks (document);
  nw_document_unref (document);
}

/* Each of the words that look like markup, alone at the beginning of its line. */
static void
test_awkward (void)
{
  NwDocument *document = nw_document_begin ("", NW_PAPER_A4);

  for (guint i = 0; i < documents_n_awkward (); i++)
    nw_passage_add_run (nw_document_add (document, NW_PASSAGE_PARAGRAPH), documents_awkward (i), 0, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *text = g_strconcat (pieces[i], " x", NULL);

      nw_passage_add_run (nw_document_add (document, NW_PASSAGE_PARAGRAPH), text, 0, NULL);
    }
  assert_blocks (document);
  nw_document_unref (document);
}

/* The cells of a line with strokes, as GitHub parts them: a stroke behind a backslash is text. */
static GPtrArray *
part_line (const char *line)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) cell = g_string_new (NULL);

  g_assert_true (*line == '|' && g_str_has_suffix (line, "|"));
  for (const char *c = line + 1; *c != '\0'; c++)
    {
      if (*c == '|')
        {
          g_ptr_array_add (cells, g_strdup (cell->str));
          g_string_truncate (cell, 0);
          continue;
        }
      if (*c == '\\' && c[1] != '\0')
        g_string_append_c (cell, *c++);
      g_string_append_c (cell, *c);
    }
  return cells;
}

static void
assert_row (const NwTable *table, guint row, const char *line, const guint *columns, guint n_columns)
{
  g_autoptr (GPtrArray) cells = part_line (line);

  g_assert_cmpuint (cells->len, ==, n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      const NwTableCell *cell = nw_table_cell (table, row, columns[i]);
      g_autofree char *letter = nw_table_letter (cell->note);
      g_autoptr (Seen) found = read_text (g_ptr_array_index (cells, i));
      g_autoptr (Seen) expected = seen_new ();

      see (expected, cell->text, nw_table_row (table, row) == NW_ROW_PLAIN ? 0 : NW_RUN_BOLD);
      see (expected, letter, 0);
      if (cell->address != NULL)
        g_ptr_array_add (expected->links, g_strdup (cell->address));
      assert_same (found, expected, line);
    }
}

/* The lines with strokes after a title. */
static GPtrArray *
lines_of (const char *markdown, const char *title)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  const char *start = strstr (strstr (markdown, title), "\n|");

  g_assert_nonnull (start);
  for (const char *c = start + 1; *c == '|'; c = strchr (c, '\n') + 1)
    g_ptr_array_add (lines, g_strndup (c, strcspn (c, "\n")));
  return lines;
}

static void
test_tables (void)
{
  g_autoptr (NwDocument) document = documents_all ();
  g_autofree char *markdown = publish (document);
  static const guint numbers[] = { 1, 2, 3, 4, 5, 6 }, words[] = { 0, 1, 2 };
  guint n = 0;

  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);
      g_autofree char *label = nw_passage_label (passage);
      g_autoptr (GPtrArray) lines = NULL;

      if (passage->kind != NW_PASSAGE_TABLE || passage->ordinal > 2)
        continue;
      lines = lines_of (markdown, label);
      g_assert_cmpuint (lines->len, ==, 2 + passage->exhibit->table->rows->len);
      for (guint row = 0; row < passage->exhibit->table->rows->len; row++)
        assert_row (passage->exhibit->table, row, g_ptr_array_index (lines, row + 2), passage->ordinal == 1 ? numbers : words,
                    passage->ordinal == 1 ? 6 : 3);
      n++;
    }
  g_assert_cmpuint (n, ==, 2);
  g_assert_nonnull (strstr (markdown, "\n2020 \u2013 2022: Reported incidents\n\n"
                                      "| Attributed to | 2020 | 2021 | 2022<sup>a</sup> | Total | Share, % |\n| --- | ---: |"));
  g_assert_nonnull (strstr (markdown, "No reported incidents match."));
  g_assert_nonnull (strstr (markdown, "\n<sup>b</sup> Nothing coded to take a share of.\n"));
}

static void
test_structure (void)
{
  g_autoptr (NwDocument) document = documents_all ();
  g_autofree char *markdown = publish (document);
  cmark_node *root = cmark_parse_document (markdown, strlen (markdown), CMARK_OPT_DEFAULT);
  g_autofree char *levels = g_strdup ("");
  guint lists = 0, boxes = 0;

  for (cmark_node *node = cmark_node_first_child (root); node != NULL; node = cmark_node_next (node))
    {
      char *old = levels;

      lists += cmark_node_get_type (node) == CMARK_NODE_LIST;
      boxes += cmark_node_get_type (node) == CMARK_NODE_BLOCK_QUOTE;
      if (cmark_node_get_type (node) != CMARK_NODE_HEADING)
        continue;
      levels = g_strdup_printf ("%s%d", old, cmark_node_get_heading_level (node));
      g_free (old);
    }
  g_assert_cmpstr (levels, ==, "123");
  g_assert_cmpuint (lists, ==, 2);
  g_assert_cmpuint (boxes, ==, 1);
  g_assert_nonnull (strstr (markdown, "](<brief%20me-figure-1.svg>)"));
  g_assert_nonnull (strstr (markdown, "](<brief%20me-figure-2.svg>)"));
  g_assert_nonnull (strstr (markdown, "![Reported incidents by state they are attributed to, 2007\u20132023: 789 reported"));
  cmark_node_free (root);
}

static void
add_item (NwDocument *document, guint level, guint ordinal, const char *text)
{
  NwPassage *item = nw_document_add (document, NW_PASSAGE_ITEM);

  item->level = level;
  item->ordinal = ordinal;
  nw_passage_add_run (item, text, 0, NULL);
}

/* As cmark writes them: two lists, the second with a list in its first item. */
static void
test_lists (void)
{
  NwDocument *document = nw_document_begin ("", NW_PAPER_A4);
  g_autofree char *markdown = NULL;
  cmark_node *root;
  char *xml;

  add_item (document, 1, 1, "one\n+ still one");
  add_item (document, 1, 2, "two");
  add_item (document, 1, 1, "one again");
  add_item (document, 2, 0, "- inside");
  add_item (document, 1, 2, "two again");
  markdown = publish (document);
  root = cmark_parse_document (markdown, strlen (markdown), CMARK_OPT_DEFAULT);
  xml = cmark_render_html (root, CMARK_OPT_UNSAFE);
  g_assert_cmpstr (xml, ==, "<ol>\n<li>one<br />\n+ still one</li>\n<li>two</li>\n</ol>\n<!-- -->\n<ol>\n<li>one again\n<ul>\n"
                            "<li>- inside</li>\n</ul>\n</li>\n<li>two again</li>\n</ol>\n");
  free (xml);
  cmark_node_free (root);
  nw_document_unref (document);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markdown/random", test_random);
  g_test_add_func ("/markdown/awkward", test_awkward);
  g_test_add_func ("/markdown/tables", test_tables);
  g_test_add_func ("/markdown/structure", test_structure);
  g_test_add_func ("/markdown/lists", test_lists);
  return g_test_run ();
}
