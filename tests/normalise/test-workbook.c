/* test-workbook.c: a dataset as one workbook and as separate files is the same dataset
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "truth.h"

#include <string.h>

static const char * const workbook[] = { "EuRepoC_Global_Database_1.1.xlsx", NULL };
static const char *const files[] = {
  "EuRepoC_Attribution_dataset_1.1.csv",
  "EuRepoC_Global_Database_1.1.csv",
  "EuRepoC_Receiver_dataset_1.1.csv",
  NULL,
};

/* Without what differs by the format: physical lines, since a cell of a text file can go over several, and
 * the midnight that the text file writes after some dates. */
static char **
print_lines (const Import *import)
{
  g_autofree char *text = import_print (import);
  g_autoptr (GRegex) line = g_regex_new ("\\bline [0-9]+| 00:00:00", 0, 0, NULL);
  g_autofree char *same = g_regex_replace_literal (line, text, -1, 0, "", 0, NULL);

  return g_strsplit (same, "\n", -1);
}

static void
test_same (void)
{
  g_auto (Truth) one = { 0 };
  g_auto (Truth) other = { 0 };
  g_auto (GStrv) left = NULL;
  g_auto (GStrv) right = NULL;

  if (!truth_load (&one, "eurepoc-1.1", files) || !truth_load (&other, "eurepoc-1.1", workbook))
    return;

  truth_check_sums (other.import);
  g_assert_cmpuint (other.import->counts.incidents, ==, truth_number (&other, "total_incidents"));
  g_assert_cmpuint (other.import->counts.claims, ==, 1966);
  g_assert_cmpuint (other.import->counts.responses, ==,
                    truth_number (&other, "political_responses_total")
                        + truth_number (&other, "legal_responses_total"));
  g_assert_cmpuint (other.import->counts.duplicates, ==,
                    truth_number (&other, "receiver_exact_duplicate_rows"));

  left = print_lines (one.import);
  right = print_lines (other.import);
  for (guint i = 0; left[i] && right[i]; i++)
    g_assert_cmpstr (left[i], ==, right[i]);
  g_assert_cmpuint (g_strv_length (left), ==, g_strv_length (right));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workbook/same-as-files", test_same);

  return g_test_run ();
}
