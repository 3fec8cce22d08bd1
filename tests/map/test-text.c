/* test-text.c: labels cleaned, folded and made into keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text.h"

#include <string.h>

static void
check_text (char *(*func) (const char *, gssize), const char *text, const char *expected)
{
  g_autofree char *made = func (text, -1);
  g_assert_cmpstr (made, ==, expected);
}

static void
test_text (void)
{
  check_text (nw_text_clean, "  a\t b\xc2\xa0\xc2\xa0" "c \n", "a b c");
  check_text (nw_text_clean, "", "");
  check_text (nw_text_clean, " \xe2\x80\x8b ", "");
  check_text (nw_text_fold, "Korea (Democratic People’s Republic of)",
              "korea (democratic people's republic of)");
  check_text (nw_text_fold, "Non‑State – Group", "non-state - group");
  check_text (nw_text_fold, "CÔTE D`IVOIRE", "côte d'ivoire");
  check_text (nw_text_fold, "Co\314\202te", "c\303\264te"); /* combining accents are the same letters */
  check_text (nw_text_slug, "Operation Aurora (2010)", "operation-aurora-2010");
  check_text (nw_text_slug, "  “First Sino-US-Cyber-War” I", "first-sino-us-cyber-war-i");
  check_text (nw_text_slug, "***", "");
  check_text (nw_text_slug, "朝鲜 APT", "朝鲜-apt");
}

static void
test_slug_length (void)
{
  g_autofree char *text = g_strnfill (300, 'x');
  g_autofree char *slug = nw_text_slug (text, -1);

  g_assert_cmpuint (strlen (slug), ==, 80);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text", test_text);
  g_test_add_func ("/text/slug-length", test_slug_length);

  return g_test_run ();
}
