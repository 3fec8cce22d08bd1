/* test-briefing.c: briefings are changed without changing, and files of them are right, wrong or made to do harm
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "block-kind.h"
#include "briefing-file.h"
#include "fault.h"

#define HEAD "[Normwatch Briefing]\nVersion=1\nTitle=One\n"

static NwBlock *
block_of (const char *kind, const char *text)
{
  NwBlock *block = nw_block_new (nw_block_kind_find (kind));

  block->text = g_strdup (text);
  return block;
}

static NwBriefing *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  NwBriefing *briefing = nw_briefing_file_parse ("one", text, strlen (text), &error);

  g_assert_no_error (error);
  return briefing;
}

/* ---- values ---- */

static char *
letters_of (const NwBriefing *briefing)
{
  GString *letters = g_string_new (NULL);

  for (guint i = 0; i < briefing->blocks->len; i++)
    g_string_append (letters, nw_briefing_block (briefing, i)->text);
  return g_string_free (letters, FALSE);
}

static void
assert_letters (const NwBriefing *briefing, const char *expected)
{
  g_autofree char *letters = letters_of (briefing);

  g_assert_cmpstr (letters, ==, expected);
}

static void
test_changes (void)
{
  g_autoptr (NwBriefing) empty = nw_briefing_new ("One");
  g_autoptr (NwBlock) a = block_of ("text", "a");
  g_autoptr (NwBlock) b = block_of ("text", "b");
  g_autoptr (NwBlock) c = block_of ("text", "c");
  g_autoptr (NwBlock) d = block_of ("note", "d");
  g_autoptr (NwBriefing) one = nw_briefing_insert (empty, 0, b);
  g_autoptr (NwBriefing) two = nw_briefing_insert (one, 0, a);
  g_autoptr (NwBriefing) three = nw_briefing_insert (two, 2, c);
  g_autoptr (NwBriefing) down = nw_briefing_move (three, 0, 2);
  g_autoptr (NwBriefing) up = nw_briefing_move (three, 2, 0);
  g_autoptr (NwBriefing) less = nw_briefing_remove (three, 1);
  g_autoptr (NwBriefing) other = nw_briefing_replace (three, 1, d);
  g_autoptr (NwBriefing) named = nw_briefing_with (three, "Two", "Somebody", NW_PAPER_LETTER);

  assert_letters (empty, "");
  assert_letters (two, "ab");
  assert_letters (three, "abc");
  assert_letters (down, "bca");
  assert_letters (up, "cab");
  assert_letters (less, "ac");
  assert_letters (other, "adc");
  g_assert_cmpstr (named->title, ==, "Two");
  g_assert_cmpstr (named->author, ==, "Somebody");
  g_assert_cmpint (named->paper, ==, NW_PAPER_LETTER);
  g_assert_cmpstr (three->title, ==, "One");
  g_assert_null (three->author);
  g_assert_false (nw_briefing_equal (three, named));
  g_assert_false (nw_briefing_equal (three, other));
  g_assert_true (nw_briefing_block (three, 0) == nw_briefing_block (other, 0)); /* shared */
}

/* ---- files ---- */

static void
test_whole (void)
{
  static const char text[] = "[Normwatch Briefing]\nVersion=1\nTitle=State brief: Estonia\n"
                             "Author=A. Nother\nPaper=letter\n"
                             "\n[Block 1]\nKind=heading\nLevel=2\nText=What was reported\n"
                             "\n[Block 2]\nKind=figure\nTitle=Ours\nQuestion=dataset=eurepoc@1.1 by=initiator "
                             "interval=year where:receiver=EST chart=trend\nNamedOnly=true\n"
                             "\n[Block 3]\nKind=text\nText=One\\n\\ntwo \\\\ three\n"
                             "\n[Block 4]\nKind=table\nShows=dyads\nQuestion=dataset=eurepoc\n"
                             "\n[Block 5]\nKind=method\n"
                             "\n[Block 6]\nKind=break\n";
  g_autoptr (NwBriefing) briefing = parse (text);
  g_autofree char *printed = nw_briefing_file_print (briefing);
  const NwBlock *figure = nw_briefing_block (briefing, 1);

  g_assert_cmpstr (printed, ==, text);
  g_assert_cmpstr (briefing->title, ==, "State brief: Estonia");
  g_assert_cmpstr (briefing->author, ==, "A. Nother");
  g_assert_cmpint (briefing->paper, ==, NW_PAPER_LETTER);
  g_assert_cmpuint (briefing->blocks->len, ==, 6);
  g_assert_cmpuint (nw_briefing_block (briefing, 0)->level, ==, 2);
  g_assert_cmpint (figure->query->interval, ==, NW_INTERVAL_YEAR);
  g_assert_cmpstr (figure->query->chart, ==, "trend");
  g_assert_cmpstr (figure->title, ==, "Ours");
  g_assert_true (figure->named_only);
  g_assert_cmpstr (nw_briefing_block (briefing, 2)->text, ==, "One\n\ntwo \\ three");
  g_assert_cmpstr (nw_briefing_block (briefing, 3)->shows, ==, "dyads");
  g_assert_null (nw_briefing_block (briefing, 4)->text);
}

/* As editors on other systems save it, and with remarks. */
static void
test_editors (void)
{
  g_autoptr (NwBriefing) briefing = parse ("\xef\xbb\xbf# mine\r\n[Normwatch Briefing]\r\nVersion=1\r\nTitle=One\r\n"
                                           "\r\n# first\r\n[Block 1]\r\nKind=note\r\nText=two\r\n");

  g_assert_cmpstr (briefing->title, ==, "One");
  assert_letters (briefing, "two");
}

/* ---- any briefing ---- */

static char *
random_text (gboolean one_line)
{
  static const char *const parts[] = { "a",  " ", "  ", "=",      "[Block 1]",  "#", ";",       "\\", "\\n",
                                       "\"", "é", "中", "\u202f", "\U0001f512", ",", "{state}", "s" };
  static const char *const breaks[] = { "\n", "\n\n", "\t", "\r\n" };
  GString *text = g_string_new (NULL);

  for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
    if (!one_line && g_test_rand_int_range (0, 4) == 0)
      g_string_append (text, breaks[g_test_rand_int_range (0, G_N_ELEMENTS (breaks))]);
    else
      g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
  return g_string_free (text, FALSE);
}

static NwQuery *
random_query (void)
{
  static const char *const questions[] = {
    "",
    "dataset=eurepoc@1.1 by=initiator interval=year",
    "dataset=dcid search=\"a \\\"word\\\" of\" top=5",
    "by=sector where:initiator!=CHN period=2010..2022",
    "at=us-china-2015 before=365d where:receiver=USA",
    "dataset=eurepoc versus=\"dataset=dcid where:initiator=RUS\" chart=bars",
    "measure=intensity>=5 count=primary",
  };
  g_autoptr (GError) error = NULL;
  NwQuery *query = nw_query_parse (questions[g_test_rand_int_range (0, G_N_ELEMENTS (questions))], &error);

  g_assert_no_error (error);
  return query;
}

/* What its kind has, or some of it. */
static NwBlock *
random_block (void)
{
  guint n = g_strv_length ((char **) nw_block_kinds ());
  NwBlock *block = nw_block_new (nw_block_kinds ()[g_test_rand_int_range (0, (int) n)]);
  NwBlockFields fields = block->kind->fields & (NwBlockFields) g_test_rand_int ();

  if (fields & (NW_FIELD_TEXT | NW_FIELD_WORDS))
    block->text = random_text (!(block->kind->fields & NW_FIELD_TEXT));
  if (fields & NW_FIELD_QUERY)
    block->query = random_query ();
  if (fields & NW_FIELD_TABLE)
    block->shows = g_strdup ("dyads");
  if (fields & NW_FIELD_TITLE)
    block->title = random_text (TRUE);
  if (fields & NW_FIELD_LEVEL)
    block->level = (guint) g_test_rand_int_range (1, 4);
  block->named_only = (fields & NW_FIELD_CHART) != 0;
  return block;
}

static void
test_any (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      g_autofree char *title = random_text (TRUE);
      g_autofree char *author = g_test_rand_bit () ? random_text (TRUE) : NULL;
      g_autoptr (NwBriefing) plain = nw_briefing_new ("");
      g_autoptr (NwBriefing) briefing =
          nw_briefing_with (plain, title, author, g_test_rand_bit () ? NW_PAPER_A4 : NW_PAPER_LETTER);
      g_autoptr (NwBriefing) again = NULL;
      g_autofree char *printed = NULL;
      g_autofree char *printed_again = NULL;

      for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
        g_ptr_array_add (briefing->blocks, random_block ());
      printed = nw_briefing_file_print (briefing);
      again = parse (printed);
      printed_again = nw_briefing_file_print (again);
      g_assert_true (nw_briefing_equal (briefing, again));
      g_assert_cmpstr (printed, ==, printed_again);
    }
}

/* ---- what is refused ---- */

static void
assert_refused (const char *text, gsize length, NwFault code, const char *says)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwBriefing) briefing = nw_briefing_file_parse ("one.normwatch-briefing", text, length, &error);

  g_assert_null (briefing);
  g_assert_error (error, NW_FAULT, (int) code);
  if (!g_str_has_prefix (error->message, "one.normwatch-briefing: ") || !strstr (error->message, says)
      || strpbrk (error->message, "\r\n"))
    g_error ("“%s” should say “%s”", error->message, says);
}

static void
test_refused (void)
{
  static const struct {
    const char *text;
    const char *says; /* where it is, and what to do */
  } cases[] = {
    { "", "no [Normwatch Briefing]" },
    { "no key file", "choose another file" },
    { "[Desktop Entry]\nName=x\n", "no [Normwatch Briefing]" },
    { "[Normwatch Briefing]\nTitle=One\n", "[Normwatch Briefing] Version: write Version=1" },
    { "[Normwatch Briefing]\nVersion=one\nTitle=One\n", "Version: write Version=1" },
    { "[Normwatch Briefing]\nVersion=2\nTitle=One\nNew=1\n[Chapter]\n", "newer Normwatch" },
    { "[Normwatch Briefing]\nVersion=1\n", "Title: say what" },
    { "[Normwatch Briefing]\nVersion=1\nTitle=a\\nb\n", "Title: write it in one line" },
    { HEAD "Editor=x\n", "Editor: there is no such key" },
    { HEAD "Title[de]=Eins\n", "Title[de]: there is no such key" },
    { HEAD "Paper=a5\n", "Paper: write a4 or letter" },
    { HEAD "Title=Two\n", "[Normwatch Briefing] Title is there twice" },
    { HEAD "[Chapter 1]\n", "[Chapter 1]: there is no such group" },
    { HEAD "[Block 2]\nKind=break\n", "[Block 1]: it is missing" },
    { HEAD "[Block 1]\nKind=break\n[Block 3]\nKind=break\n", "[Block 2]: it is missing" },
    { HEAD "[Block 01]\nKind=break\n", "[Block 1]: it is missing" },
    { HEAD "[Block 1]\nKind=break\n[Block 1]\nKind=note\n", "[Block 1] is there twice" },
    { HEAD "[Block 1]\nKind=note\nText=a\nText=b\n", "[Block 1] Text is there twice" },
    { HEAD "[Block 1]\nText=a\n", "[Block 1] Kind: there is no such kind of block; there are heading, text, figure" },
    { HEAD "[Block 1]\nKind=video\n", "[Block 1] Kind: there is no such kind" },
    { HEAD "[Block 1]\nKind=note\nColour=red\n", "[Block 1] Colour: there is no such key" },
    { HEAD "[Block 1]\nKind=break\nText=a\n", "[Block 1] Text: a block of the kind “break” has none" },
    { HEAD "[Block 1]\nKind=heading\nText=a\\nb\n", "[Block 1] Text: write it in one line" },
    { HEAD "[Block 1]\nKind=heading\nText=a\xe2\x80\xae" "b\n", "[Block 1] Text: write it in one line" },
    { HEAD "[Block 1]\nKind=heading\nLevel=4\n", "[Block 1] Level: write 1, 2 or 3" },
    { HEAD "[Block 1]\nKind=figure\nNamedOnly=yes\n", "[Block 1] NamedOnly: write true or false" },
    { HEAD "[Block 1]\nKind=figure\nQuestion=by=colour\n", "[Block 1] Question: No dimension is called “colour”" },
    { HEAD "[Block 1]\nKind=figure\nQuestion=by\n", "[Block 1] Question: " },
    { HEAD "[Block 1]\nKind=table\nShows=\n", "[Block 1] Shows: write the id" },
    { HEAD "[Block 1]\nKind=note\nText=a\\q\n", "[Block 1] Text: write \\\\ for a backslash" },
    { HEAD "[Block 1]\nKind=note\nText=\xff\n", "not text in UTF-8" },
  };
  g_autofree char *large = g_strnfill (NW_BRIEFING_FILE_MAX_BYTES + 1, '#');
  g_autoptr (GString) many = g_string_new (HEAD);
  static const char nul[] = HEAD "[Block 1]\nKind=note\nText=a\0b\n";

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].text, strlen (cases[i].text), NW_FAULT_FORMAT, cases[i].says);
  assert_refused (nul, sizeof nul - 1, NW_FAULT_FORMAT, "not text in UTF-8");
  assert_refused (large, strlen (large), NW_FAULT_LIMIT, "larger than 1024 KB");
  for (guint i = 1; i <= NW_BRIEFING_MAX_BLOCKS; i++)
    g_string_append_printf (many, "[Block %u]\nKind=break\n", i);
  nw_briefing_unref (parse (many->str));
  g_string_append_printf (many, "[Block %u]\nKind=break\n", NW_BRIEFING_MAX_BLOCKS + 1);
  assert_refused (many->str, many->len, NW_FAULT_LIMIT, "more than 500 blocks");
}

/* ---- the table of kinds ---- */

static void
test_kinds (void)
{
  static const char *const ids[] = { "heading", "text",   "figure",  "table", "number",
                                     "note",    "method", "sources", "break" };

  g_assert_cmpuint (g_strv_length ((char **) nw_block_kinds ()), ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const NwBlockKind *kind = nw_block_kinds ()[i];

      g_assert_cmpstr (kind->id, ==, ids[i]);
      g_assert_true (nw_block_kind_find (ids[i]) == kind);
      g_assert_true (*kind->label && *kind->summary && kind->build != NULL
                     && g_str_has_suffix (kind->icon, "-symbolic"));
    }
  g_assert_null (nw_block_kind_find ("video"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/briefing/changes", test_changes);
  g_test_add_func ("/briefing/kinds", test_kinds);
  g_test_add_func ("/briefing/file/whole", test_whole);
  g_test_add_func ("/briefing/file/editors", test_editors);
  g_test_add_func ("/briefing/file/any", test_any);
  g_test_add_func ("/briefing/file/refused", test_refused);
  return g_test_run ();
}
