/* test-list.c: every way of writing several values in one cell, and nothing lost by splitting it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "list.h"

#include <string.h>

#include "text.h"

/* Items as "slot:text", joined by a bar. */
static void
check_list (const char *text, NwListForm form, const char *expected)
{
  guint n_slots;
  g_autoptr (GArray) items = nw_list_split (text, strlen (text), form, NULL, &n_slots);
  g_autoptr (GString) made = g_string_new (NULL);

  for (guint i = 0; items && i < items->len; i++)
    g_string_append_printf (made, "%s%u:%s", i ? "|" : "", nw_list_item (items, i)->slot,
                            nw_list_item (items, i)->text);
  g_assert_cmpstr (items ? made->str : NULL, ==, expected);
}

static void
test_forms (void)
{
  check_list ("a | b|c, d", NW_LIST_PIPE, "0:a|1:b|2:c, d");
  check_list ("||", NW_LIST_PIPE, "0:|1:|2:");
  check_list ("Fancy Bear/APT28/Sofacy", NW_LIST_SLASH, "0:Fancy Bear|1:APT28|2:Sofacy");
  check_list ("['a', \"b\"]", NW_LIST_AUTO, "0:a|1:b");
  check_list ("[[\"a\"], [\"b\", null]]", NW_LIST_AUTO, "0:a|1:b|1:");
  check_list ("[]", NW_LIST_AUTO, "");
  check_list ("", NW_LIST_AUTO, "");
  check_list ("China", NW_LIST_AUTO, "0:China");
  check_list ("a; b, c", NW_LIST_AUTO, "0:a; b, c");
  check_list ("[redacted] and others", NW_LIST_AUTO, "0:[redacted] and others");
  check_list ("[redacted]", NW_LIST_AUTO, "0:[redacted]");
  check_list ("[1, -2.5, NaN, True]", NW_LIST_AUTO, "0:1|1:-2.5|2:|3:True");
  check_list ("['never closed'", NW_LIST_AUTO, "0:['never closed'");
}

static void
test_json (void)
{
  check_list ("[\"a\\/b\", \"\\ud83d\\ude00\", \"\\u0160\", true, 3]", NW_LIST_PYTHON,
              "0:a/b|1:😀|2:Š|3:true|4:3");
  check_list ("[\"\\ud83d\"]", NW_LIST_PYTHON, "0:\xef\xbf\xbd");
  check_list ("[\"\\ud83d\\u0041\"]", NW_LIST_PYTHON, "0:\xef\xbf\xbd" "A");
}

static char *
without_blanks (const char *text)
{
  GString *made = g_string_new (NULL);

  for (; *text; text++)
    if (!g_ascii_isspace (*text))
      g_string_append_c (made, *text);
  return g_string_free (made, FALSE);
}

/* Any text is its items with the separator between them. */
static void
test_nothing_lost (void)
{
  static const struct { NwListForm form; const char *separator;
  } forms[] = {
    { NW_LIST_SEMICOLON, ";" }, { NW_LIST_COMMA, "," }, { NW_LIST_LINES, "\n" },
    { NW_LIST_PIPE, "|" },      { NW_LIST_SLASH, "/" },
  };
  static const char letters[] = "ab ;,|/()\nk, l";
  const char *keep[] = { "k, l", "k/ l", NULL };

  for (guint round = 0; round < 5000; round++)
    for (guint form = 0; form < G_N_ELEMENTS (forms); form++)
      {
        g_autoptr (GString) text = g_string_new ("x"); /* blank ends are no items */
        g_autoptr (GString) joined = g_string_new (NULL);
        g_autoptr (GArray) items = NULL;
        g_autofree char *before = NULL, *after = NULL;
        guint n_slots;

        for (guint i = g_test_rand_int_range (0, 20); i > 0; i--)
          g_string_append_c (text, letters[g_test_rand_int_range (0, sizeof letters - 1)]);
        g_string_append_c (text, 'x');
        items = nw_list_split (text->str, text->len, forms[form].form, keep, &n_slots);
        for (guint i = 0; i < items->len; i++)
          g_string_append_printf (joined, "%s%s", i ? forms[form].separator : "",
                                  nw_list_item (items, i)->text);

        before = without_blanks (text->str);
        after = without_blanks (joined->str);
        g_assert_cmpstr (before, ==, after);
        g_assert_cmpuint (n_slots, ==, items->len);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/list/forms", test_forms);
  g_test_add_func ("/list/json", test_json);
  g_test_add_func ("/list/nothing-lost", test_nothing_lost);

  return g_test_run ();
}
