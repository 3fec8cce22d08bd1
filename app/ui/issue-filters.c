/* issue-filters.c: offers the weights, kinds and files that occur among remarks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "issue-filters.h"

#include <glib/gi18n-lib.h>

#include "choice.h"
#include "issue-words.h"
#include "words.h"
#include "wrap-layout.h"

struct _NwIssueFilters {
  GtkWidget       parent_instance;
  GtkDropDown    *severity;
  GtkDropDown    *kind;
  GtkDropDown    *file;
  GtkSearchEntry *words;
  gboolean        updating;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (NwIssueFilters, nw_issue_filters, GTK_TYPE_WIDGET)

/* A choice for each number that occurs, with how often it does. */
static void
fill_choice (GtkDropDown *dropdown, const char *all, const guint *counts, guint n, char *(*label) (gpointer, guint),
             gpointer data)
{
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (NwChoice));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  NwChoice any = { "-1", all };

  g_array_append_val (choices, any);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = counts[i] > 0 ? label (data, i) : NULL;
      g_autofree char *count = nw_words_count (counts[i]);
      NwChoice choice;

      if (name == NULL)
        continue;
      g_ptr_array_add (texts, g_strdup_printf ("%u", i));
      choice.id = g_ptr_array_index (texts, texts->len - 1);
      /* Translators: what is chosen, and how many there are */
      g_ptr_array_add (texts, g_strdup_printf (_("%s (%s)"), name, count));
      choice.label = g_ptr_array_index (texts, texts->len - 1);
      g_array_append_val (choices, choice);
    }
  nw_choice_fill (dropdown, (const NwChoice *) choices->data, choices->len);
  gtk_widget_set_visible (GTK_WIDGET (dropdown), choices->len > 2);
}

static char *
severity_name (gpointer data, guint i)
{
  return g_strdup (nw_issue_words_severity (i));
}

static char *
kind_name (gpointer data, guint i)
{
  return g_strdup (nw_issue_words_kind (i));
}

static char *
file_name (gpointer data, guint i)
{
  const NwSourceFile *file = g_ptr_array_index (((NwRelease *) data)->files, i);

  /* Translators: a file and one of its sheets */
  return file->sheet != NULL ? g_strdup_printf (_("%s, %s"), file->name, file->sheet) : g_strdup (file->name);
}

static int
chosen (GtkDropDown *choice)
{
  const char *id = nw_choice_selected (choice);

  return id != NULL ? atoi (id) : NW_ANY_ISSUE;
}

static void
changed_cb (NwIssueFilters *self)
{
  if (!self->updating)
    g_signal_emit (self, changed_signal, 0);
}

static void
nw_issue_filters_dispose (GObject *object)
{
  GtkWidget *child;

  NW_ISSUE_FILTERS (object)->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_issue_filters_parent_class)->dispose (object);
}

static void
nw_issue_filters_class_init (NwIssueFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_issue_filters_dispose;
  changed_signal = g_signal_new ("changed", NW_TYPE_ISSUE_FILTERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/issue-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, NwIssueFilters, severity);
  gtk_widget_class_bind_template_child (widget_class, NwIssueFilters, kind);
  gtk_widget_class_bind_template_child (widget_class, NwIssueFilters, file);
  gtk_widget_class_bind_template_child (widget_class, NwIssueFilters, words);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, NW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
nw_issue_filters_init (NwIssueFilters *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  nw_issue_filters_fill (self, NULL, NULL);
}

void
nw_issue_filters_fill (NwIssueFilters *self, const NwBatch *issues, const NwRelease *release)
{
  guint n_files = release != NULL ? release->files->len : 0;
  g_autofree guint *files = g_new0 (guint, n_files + 1);
  guint severities[NW_ISSUE_REJECTED + 1] = { 0 }, kinds[NW_N_ISSUES] = { 0 };

  for (guint i = 0; issues != NULL && i < issues->issues->len; i++)
    {
      const NwIssue *issue = nw_batch_issue (issues, i);

      severities[issue->severity]++;
      kinds[issue->kind]++;
      files[MIN (issue->file, n_files)]++;
    }
  self->updating = TRUE;
  fill_choice (self->severity, _("Any weight"), severities, G_N_ELEMENTS (severities), severity_name, NULL);
  fill_choice (self->kind, _("Any kind"), kinds, NW_N_ISSUES, kind_name, NULL);
  fill_choice (self->file, _("Any file"), files, n_files, file_name, (gpointer) release);
  gtk_editable_set_text (GTK_EDITABLE (self->words), "");
  self->updating = FALSE;
}

NwIssueFilter
nw_issue_filters_get (NwIssueFilters *self)
{
  return (NwIssueFilter) { chosen (self->severity), chosen (self->kind), chosen (self->file),
                           gtk_editable_get_text (GTK_EDITABLE (self->words)) };
}

void
nw_issue_filters_reset (NwIssueFilters *self, int kind)
{
  g_autofree char *id = g_strdup_printf ("%d", kind);

  self->updating = TRUE;
  nw_choice_select (self->severity, "-1");
  nw_choice_select (self->file, "-1");
  nw_choice_select (self->kind, "-1"); /* when there are none of this kind */
  nw_choice_select (self->kind, id);
  gtk_editable_set_text (GTK_EDITABLE (self->words), "");
  self->updating = FALSE;
}
