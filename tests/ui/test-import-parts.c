/* test-import-parts.c: labels, words and steps of an import, each without the others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "import-labels-page.h"
#include "import-progress-page.h"
#include "import-report-page.h"
#include "import-steps.h"
#include "words.h"

static void
mapped_cb (NwImportLabelsPage *page, int domain, const char *label, const char *code, GString *said)
{
  g_string_append_printf (said, "%d %s=%s;", domain, label, code);
}

static void
add_label (GPtrArray *labels, const char *text, const char *code, guint score)
{
  NwUnknownLabel *label = g_new0 (NwUnknownLabel, 1);
  NwLabelChoice *choice = g_new0 (NwLabelChoice, 1);

  *choice = (NwLabelChoice) { (char *) code, (char *) code, score, (char *) "is like it" };
  *label = (NwUnknownLabel) { NW_DOMAIN_STATE, (char *) text, (char *) "state", 3,
                              g_ptr_array_new_with_free_func (g_free) };
  g_ptr_array_add (label->suggestions, choice);
  g_ptr_array_add (labels, label);
}

static void
label_free (gpointer label)
{
  g_ptr_array_unref (((NwUnknownLabel *) label)->suggestions);
  g_free (label);
}

/* Only what is surer than 90 is accepted unseen; what is listed already is not listed twice. */
static void
test_labels (void)
{
  NwImportLabelsPage *page = g_object_ref_sink (g_object_new (NW_TYPE_IMPORT_LABELS_PAGE, NULL));
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (label_free);
  g_autoptr (GString) said = g_string_new (NULL);

  add_label (labels, "Rusia", "RUS", 91);
  add_label (labels, "Chin", "CHN", 90);
  g_signal_connect (page, "mapped", G_CALLBACK (mapped_cb), said);
  nw_import_labels_page_add (page, labels);
  nw_import_labels_page_add (page, labels);
  g_assert_cmpuint (nw_import_labels_page_n (page), ==, 2);
  nw_import_labels_page_accept (page);
  g_assert_cmpstr (said->str, ==, "0 Rusia=RUS;");
  nw_import_labels_page_clear (page);
  g_assert_cmpuint (nw_import_labels_page_n (page), ==, 0);
  g_object_unref (page);
}

static void
test_words (void)
{
  NwCounts counts = { .rows_read = 1712, .accepted = 1700, .duplicates = 8, .rejected = 4, .incidents = 1643 };
  NwImportProgress progress = { .rows = 1200, .rows_a_second = 31000.4, .seconds_left = -1.0 };
  g_autofree char *sum = nw_import_sum_text (&counts);
  g_autofree char *unknown = nw_import_progress_text (&progress);
  g_autofree char *incidents = nw_words_counts (&counts);
  g_autofree char *actors = nw_words_counts (&(NwCounts) { .rows_read = 1, .accepted = 1, .actors = 1 });
  g_autofree char *minutes = NULL, *seconds = NULL;

  g_assert_cmpstr (incidents, ==, "1643 reported incidents");
  g_assert_cmpstr (actors, ==, "1 actor"); /* and not that there are no incidents */
  g_assert_cmpstr (sum, ==, "1712 rows read = 1643 incidents + 57 merged rows + 8 duplicates + 4 rejected");
  g_assert_cmpstr (unknown, ==, "1200 rows · 31000 a second");
  progress.seconds_left = 61.0;
  minutes = nw_import_progress_text (&progress);
  g_assert_true (g_str_has_suffix (minutes, "about 2 minutes left"));
  progress.seconds_left = 0.4;
  seconds = nw_import_progress_text (&progress);
  g_assert_true (g_str_has_suffix (seconds, "about 1 second left"));
}

static void
test_steps (void)
{
  NwImportSteps *steps = g_object_ref_sink (g_object_new (NW_TYPE_IMPORT_STEPS, NULL));

  nw_import_steps_set_step (steps, NW_STEP_LABELS);
  gtk_test_accessible_assert_property (steps, GTK_ACCESSIBLE_PROPERTY_LABEL, "Step 3 of 5: Labels");
  g_object_unref (steps);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/import-parts/words", test_words);
  g_test_add_func ("/ui/import-parts/steps", test_steps);
  g_test_add_func ("/ui/import-parts/labels", test_labels);
  return g_test_run ();
}
