/* test-prose.c: what people write becomes passages, and no word of it is lost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "prose.h"

static NwDocument *
read_prose (const char *text)
{
  NwDocument *document = nw_document_begin ("", NW_PAPER_A4);

  nw_prose_add (document, text, FALSE);
  return document;
}

/* "P" or "I2.3" for its depth and number; then runs: *bold*, /italic/, `code`, <address|words>. */
static char *
describe (const NwDocument *document)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);

      g_string_append (out, i > 0 ? " ‖ " : "");
      if (passage->kind == NW_PASSAGE_ITEM)
        g_string_append_printf (out, "I%u.%u:", passage->level, passage->ordinal);
      else
        g_string_append (out, passage->kind == NW_PASSAGE_PARAGRAPH ? "P:" : "?:");
      for (guint j = 0; j < passage->runs->len; j++)
        {
          const NwRun *run = &g_array_index (passage->runs, NwRun, j);
          const char *bold = run->look & NW_RUN_BOLD ? "*" : "", *italic = run->look & NW_RUN_ITALIC ? "/" : "";
          const char *code = run->look & NW_RUN_CODE ? "`" : "";

          g_string_append_printf (out, run->address ? "<%s|" : "%s", run->address ? run->address : "");
          g_string_append_printf (out, "%s%s%s%s%s%s%s%s", bold, italic, code, run->text, code, italic, bold,
                                  run->address ? ">" : "");
        }
    }
  return g_string_free (out, FALSE);
}

static void
test_read (void)
{
  static const struct {
    const char *text;
    const char *passages;
  } cases[] = {
    { "", "" },
    { "  \n\n ", "" },
    { "one\ntwo\n\nthree", "P:one two ‖ P:three" },
    { "one\\\ntwo  \nthree", "P:one\ntwo\nthree" },
    { "**a** *b* ***c*** `d`", "P:*a* /b/ */c/* `d`" },
    { "- a\n- b\n  - c\n- d", "I1.0:a ‖ I1.0:b ‖ I2.0:c ‖ I1.0:d" },
    { "3. a\n4. b\n\nend", "I1.3:a ‖ I1.4:b ‖ P:end" },
    { "- a\n\n  more of a\n- b", "I1.0:a\nmore of a ‖ I1.0:b" },
    { "1. a\n   - b\n\n   after\n2. c", "I1.1:a ‖ I2.0:b ‖ P:after ‖ I1.2:c" },
    { "[x](https://example.org/?a=1&b=2)", "P:<https://example.org/?a=1&b=2|x>" },
    { "[*x*](mailto:a@example.org) <http://example.org>",
      "P:<mailto:a@example.org|/x/> <http://example.org|http://example.org>" },
    { "[x](javascript:alert(1))", "P:x (javascript:alert(1))" },
    { "[x](file:///etc/passwd)", "P:x (file:///etc/passwd)" },
    { "[x](other.html \"why\")", "P:x (other.html) (why)" },
    { "![a map](map.png)", "P:a map (map.png)" },
    { "[note]: https://example.org", "P:[note]: https://example.org" },
    { "# Heading\ntext", "P:*Heading* ‖ P:text" },
    { "> quoted\n> - item", "P:quoted ‖ I1.0:item" },
    { "```c\nint a;\n\nint b;\n```", "P:c\nint a;\n\nint b;" },
    { "    indented", "P:indented" },
    { "a <b>bold</b> &amp; <script>x</script>", "P:a <b>bold</b> & <script>x</script>" },
    { "<div>\nblock\n</div>", "P:<div>\nblock\n</div>" },
    { "a\001b\177c\302\205d\357\277\276e\tf", "P:abcde f" },
    { "broken \xff utf-8", "P:broken \xef\xbf\xbd utf-8" },
    { "- - - deep", "I3.0:deep" },
    { "-\n- b", "I1.0:b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NwDocument) document = read_prose (cases[i].text);
      g_autofree char *passages = describe (document);

      g_assert_cmpstr (passages, ==, cases[i].passages);
    }
}

static void
test_boxed (void)
{
  g_autoptr (NwDocument) document = nw_document_begin ("", NW_PAPER_A4);

  nw_document_begin_block (document, 4);
  nw_prose_add (document, "one\n\n- two", TRUE);
  g_assert_cmpuint (document->passages->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (nw_document_passage (document, i)->boxed && nw_document_passage (document, i)->block == 4);
}

/* Words between markup of every kind, in any order, deep and broken: each comes out again, in order. */
static void
test_no_word_is_lost (void)
{
  static const char *const marks[] = { " ",     "\n", "\n\n",  "- ",      "1. ",     "> ", "**",  "*",    "_",   "`",
                                       "```\n", "[",  "](",    ")",       "]: ",     "![", "<b>", "<!--", "-->", "# ",
                                       "    ",  "\\", "&amp;", "\n---\n", "\n===\n", "<",  ">",   "\"",   "| " };

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (NwDocument) document = NULL;
      g_autoptr (GString) all = g_string_new (NULL);
      int n_words = g_test_rand_int_range (1, 12);
      const char *at;

      for (int word = 0; word < n_words; word++)
        {
          for (int i = g_test_rand_int_range (0, 4); i > 0; i--)
            g_string_append (text, marks[g_test_rand_int_range (0, G_N_ELEMENTS (marks))]);
          g_string_append_printf (text, "w%dw", word);
        }
      document = read_prose (text->str);
      for (guint i = 0; i < document->passages->len; i++)
        {
          const NwPassage *passage = nw_document_passage (document, i);

          for (guint j = 0; j < passage->runs->len; j++)
            {
              const NwRun *run = &g_array_index (passage->runs, NwRun, j);

              g_string_append_printf (all, "%s %s ", run->text, run->address ? run->address : "");
            }
        }
      for (int word = 0; word < n_words; word++)
        {
          g_autofree char *name = g_strdup_printf ("w%dw", word);

          at = strstr (all->str, name);
          if (at == NULL)
            g_error ("%s is lost of:\n%s\nin:\n%s", name, text->str, all->str);
        }
    }
}

static char *
repeat (const char *piece, guint n, const char *end, guint n_ends)
{
  GString *text = g_string_new (NULL);

  while (n-- > 0)
    g_string_append (text, piece);
  g_string_append (text, "word");
  while (n_ends-- > 0)
    g_string_append (text, end);
  return g_string_free (text, FALSE);
}

/* No text is too deep, and none takes long: each of these could take minutes. */
static void
test_deep (void)
{
  static const struct {
    const char *piece;
    guint       n;
    const char *end;
    guint       n_ends;
  } cases[] = {
    { "> ", 10000, "", 0 },         { "- ", 10000, "\n", 500000 },    { "1. ", 10000, " \n\n", 100000 },
    { "- ", 300000, "", 0 },        { "> ", 300000, "", 0 },          { "*", 300000, "*", 300000 },
    { "[", 300000, "]", 300000 },   { "![", 200000, "](a)", 100000 }, { "**a ", 100000, "", 0 },
    { "`", 300000, " ` ", 100000 }, { "<", 500000, "", 0 },           { "_a *b ", 100000, "", 0 },
  };
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = repeat (cases[i].piece, cases[i].n, cases[i].end, cases[i].n_ends);
      g_autoptr (NwDocument) document = read_prose (text);
      gint64 taken = g_get_monotonic_time () - start;

      g_test_message ("%s: %.2f s", cases[i].piece, (double) taken / G_USEC_PER_SEC);
      g_assert_cmpuint (document->passages->len, >=, 1);
      for (guint j = 0; j < document->passages->len; j++)
        g_assert_cmpuint (nw_document_passage (document, j)->level, <=, NW_PROSE_MAX_DEPTH);
      g_assert_cmpint (taken, <, 30 * G_USEC_PER_SEC);
      start = g_get_monotonic_time ();
    }
}

static void
test_plain (void)
{
  g_autofree char *all = nw_prose_plain ("**One**\ntwo\n\n- [three](https://example.org)\n", 40);
  g_autofree char *some = nw_prose_plain ("Länge äöü und mehr", 9);
  g_autofree char *none = nw_prose_plain ("", 9);

  g_assert_cmpstr (all, ==, "One two three");
  g_assert_cmpstr (some, ==, "Länge äö…");
  g_assert_cmpstr (none, ==, "");
}

/* Names stand as they are, whatever they look like. */
static void
test_escape (void)
{
  static const char *const names[] = { "Korea (Democratic People's Republic of)",
                                       "*x* _y_ `z`",
                                       "[a](b)",
                                       "# 1. <b> &amp; \\",
                                       "1. x",
                                       "https://example.org",
                                       "Türkiye & 中国" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *escaped = nw_prose_escape (names[i]);
      g_autoptr (NwDocument) document = read_prose (escaped);
      g_autofree char *words = nw_passage_text (nw_document_passage (document, 0));

      g_assert_cmpuint (document->passages->len, ==, 1);
      g_assert_cmpstr (words, ==, names[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prose/read", test_read);
  g_test_add_func ("/prose/boxed", test_boxed);
  g_test_add_func ("/prose/no-word-is-lost", test_no_word_is_lost);
  g_test_add_func ("/prose/deep", test_deep);
  g_test_add_func ("/prose/plain", test_plain);
  g_test_add_func ("/prose/escape", test_escape);
  return g_test_run ();
}
