/* import-report-page.c: shows the report of an import as pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-report-page.h"

#include <glib/gi18n-lib.h>

#include "changes-view.h"
#include "fact-rows.h"
#include "import-facts-page.h"
#include "issue-table.h"
#include "issue-words.h"
#include "words.h"
#include "wrap-layout.h"

#define GLIMPSES 5 /* kinds of remarks in the summary */

struct _NwImportReportPage {
  GtkWidget          parent_instance;
  GtkLabel          *title;
  GtkLabel          *text;
  GtkStack          *pages;
  GtkBox            *facts;
  NwImportFactsPage *dataset;
  NwIssueTable      *issues;
  NwChangesView     *changes;
};

G_DEFINE_FINAL_TYPE (NwImportReportPage, nw_import_report_page, GTK_TYPE_WIDGET)

char *
nw_import_sum_text (const NwCounts *counts)
{
  g_autofree char *read = nw_words_count (counts->rows_read);
  g_autofree char *incidents = nw_words_count (counts->incidents);
  g_autofree char *actors = nw_words_count (counts->actors);
  g_autofree char *merged = nw_words_count (nw_counts_merged (counts));
  g_autofree char *duplicates = nw_words_count (counts->duplicates);
  g_autofree char *rejected = nw_words_count (counts->rejected);

  if (counts->actors > 0)
    /* Translators: rows read = incidents + actors + merged rows + duplicates + rejected */
    return g_strdup_printf (_("%s rows read = %s incidents + %s actors + %s merged rows + %s duplicates + %s rejected"),
                            read, incidents, actors, merged, duplicates, rejected);
  /* Translators: rows read = incidents + merged rows + duplicates + rejected */
  return g_strdup_printf (_("%s rows read = %s incidents + %s merged rows + %s duplicates + %s rejected"), read,
                          incidents, merged, duplicates, rejected);
}

static void
add_number (NwImportReportPage *self, const char *name, guint64 number)
{
  g_autofree char *text = nw_words_count (number);

  nw_fact_rows_add (self->facts, name, text);
}

static char *
files_text (const NwRelease *release)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < release->files->len; i++)
    {
      const NwSourceFile *file = g_ptr_array_index (release->files, i);
      g_autofree char *rows = nw_words_count (file->rows);
      /* Translators: a file and one of its sheets */
      g_autofree char *name = file->sheet != NULL ? g_strdup_printf (_("%s, %s"), file->name, file->sheet)
                                                  : g_strdup (file->name);

      /* Translators: a file, the part it plays, its number of rows */
      g_string_append_printf (text, _("%s (%s): %s rows"), name, file->role, rows);
      if (i + 1 < release->files->len)
        g_string_append_c (text, '\n');
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The most frequent kinds of remarks. */
static char *
glimpses_text (const NwBatch *issues)
{
  guint counts[NW_N_ISSUES] = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < issues->issues->len; i++)
    counts[nw_batch_issue (issues, i)->kind]++;
  for (guint n = 0; n < GLIMPSES; n++)
    {
      guint most = 0;
      g_autofree char *count = NULL;

      for (guint kind = 1; kind < NW_N_ISSUES; kind++)
        most = counts[kind] > counts[most] ? kind : most;
      if (counts[most] == 0)
        break;
      count = nw_words_count (counts[most]);
      /* Translators: a kind of remarks, and how many there are */
      g_string_append_printf (text, _("%s%s: %s"), text->len > 0 ? "\n" : "", nw_issue_words_kind (most), count);
      counts[most] = 0;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_facts (NwImportReportPage *self, const NwImportReport *report)
{
  const NwRelease *release = report->release;
  const NwCounts *counts = &release->counts;
  g_autofree char *sum = nw_import_sum_text (counts);
  g_autofree char *files = files_text (release);
  g_autofree char *glimpses = glimpses_text (report->issues);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_box_remove (self->facts, child);
  nw_fact_rows_add (self->facts, _("Rows"), sum);
  add_number (self, _("Incidents"), counts->incidents);
  add_number (self, _("Claims"), counts->claims);
  add_number (self, _("Responses"), counts->responses);
  if (counts->actors > 0)
    add_number (self, _("Actors"), counts->actors);
  nw_fact_rows_add (self->facts, _("Files"), files);
  nw_fact_rows_add (self->facts, _("Licence"), release->licence);
  nw_fact_rows_add (self->facts, _("Remarks"), *glimpses != '\0' ? glimpses : _("none"));
  if (counts->issues > NW_IMPORT_MAX_ISSUES)
    {
      g_autofree char *all = nw_words_count (counts->issues);
      /* Translators: %s is a number of remarks */
      g_autofree char *text = g_strdup_printf (_("%s, of which the first are listed"), all);

      nw_fact_rows_add (self->facts, _("Remarks in all"), text);
    }
  nw_fact_rows_add (self->facts, _("Recipe of"), report->recipe_of);
  for (guint i = 0; report->notes != NULL && i < report->notes->len; i++)
    nw_fact_rows_add (self->facts, _("Note"), g_ptr_array_index (report->notes, i));
}

static void
show_title (NwImportReportPage *self, NwImportJob *job, const NwImportReport *report)
{
  g_autofree char *name = nw_release_name (report->release);
  g_autofree char *title = NULL;

  if (report->unchanged)
    /* Translators: %s is a dataset with its version */
    title = g_strdup_printf (_("%s is in the library already; nothing changed"), name);
  else if (nw_import_job_state (job) == NW_JOB_DONE)
    /* Translators: %s is a dataset with its version */
    title = g_strdup_printf (_("%s is imported"), name);
  else if (nw_import_job_is_recognised (job, NULL))
    /* Translators: %s is a dataset with its version */
    title = g_strdup_printf (_("Recognised as %s"), name);
  else
    /* Translators: %s is a dataset with its version */
    title = g_strdup_printf (_("Ready to be imported as %s"), name);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->text, report->release->title != NULL ? report->release->title : "");
}

static void
show_page (NwImportReportPage *self, GtkWidget *page, gboolean visible, const char *title)
{
  GtkStackPage *properties = gtk_stack_get_page (self->pages, page);

  gtk_stack_page_set_visible (properties, visible);
  gtk_stack_page_set_title (properties, title);
}

static void
nw_import_report_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_import_report_page_parent_class)->dispose (object);
}

static void
nw_import_report_page_class_init (NwImportReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_import_report_page_dispose;
  g_type_ensure (NW_TYPE_WRAP_LAYOUT);
  g_type_ensure (NW_TYPE_IMPORT_FACTS_PAGE);
  g_type_ensure (NW_TYPE_ISSUE_TABLE);
  g_type_ensure (NW_TYPE_CHANGES_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/import-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NwImportReportPage, title);
  gtk_widget_class_bind_template_child (widget_class, NwImportReportPage, text);
  gtk_widget_class_bind_template_child (widget_class, NwImportReportPage, pages);
  gtk_widget_class_bind_template_child (widget_class, NwImportReportPage, facts);
  gtk_widget_class_bind_template_child (widget_class, NwImportReportPage, dataset);
  gtk_widget_class_bind_template_child (widget_class, NwImportReportPage, issues);
  gtk_widget_class_bind_template_child (widget_class, NwImportReportPage, changes);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_import_report_page_init (NwImportReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_import_report_page_set_job (NwImportReportPage *self, NwImportJob *job)
{
  NwImportReport *report = nw_import_job_report (job);
  gboolean done = nw_import_job_state (job) == NW_JOB_DONE;
  g_autofree char *n_issues = nw_words_count (report->issues->issues->len);
  /* Translators: %s is a number */
  g_autofree char *remarks = g_strdup_printf (_("Remarks (%s)"), n_issues);
  g_autofree char *n_changes = report->changes != NULL ? nw_words_count (nw_changes_n (report->changes)) : NULL;
  /* Translators: %s is a number */
  g_autofree char *changes = n_changes != NULL ? g_strdup_printf (_("Changes (%s)"), n_changes) : NULL;

  show_title (self, job, report);
  show_facts (self, report);
  nw_issue_table_set_issues (self->issues, report->issues, report->release);
  show_page (self, GTK_WIDGET (self->issues), TRUE, remarks);
  if (!done)
    nw_import_facts_page_set_job (self->dataset, job);
  show_page (self, GTK_WIDGET (self->dataset), !done, _("Dataset"));
  show_page (self, GTK_WIDGET (self->changes), changes != NULL, changes != NULL ? changes : "");
  if (changes != NULL)
    nw_changes_view_set_changes (self->changes, report->changes);
  gtk_stack_set_visible_child_name (self->pages, "result");
}
