/* issue-table.c: lists issues by file and line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "issue-table.h"

#include <glib/gi18n-lib.h>

#include "choice.h"
#include "issue-model.h"
#include "words.h"

struct _NwIssueTable {
  GtkWidget           parent_instance;
  GtkDropDown        *severity;
  GtkSearchEntry     *words;
  GtkLabel           *count;
  GtkColumnView      *view;
  GtkSingleSelection *selection;
  GtkLabel           *detail; /* the remark chosen, in full */
  NwIssueModel       *model;
  NwRelease          *release;
};

G_DEFINE_FINAL_TYPE (NwIssueTable, nw_issue_table, GTK_TYPE_WIDGET)

enum { CELL_SEVERITY, CELL_FILE, CELL_LINE, CELL_COLUMN, CELL_REASON, CELL_TEXT, N_ISSUE_CELLS };

static const struct {
  const char *title;
  guint       least; /* characters that are always seen */
  guint       chars; /* natural width */
  gboolean    expand;
} cells[N_ISSUE_CELLS] = {
  [CELL_SEVERITY] = { N_("Weight"), 8, 9, FALSE }, [CELL_FILE] = { N_("File"), 14, 20, FALSE },
  [CELL_LINE] = { N_("Line"), 5, 6, FALSE },       [CELL_COLUMN] = { N_("Column"), 7, 12, FALSE },
  [CELL_REASON] = { N_("What"), 24, 60, TRUE },    [CELL_TEXT] = { N_("As written"), 8, 12, FALSE },
};

static const char *
severity_label (NwSeverity severity)
{
  switch (severity)
    {
    case NW_ISSUE_REJECTED:
      return _("Rejected");
    case NW_ISSUE_DUPLICATE:
      return _("Duplicate");
    case NW_ISSUE_DOUBT:
      return _("Doubt");
    case NW_ISSUE_NOTE:
    default:
      return _("Note");
    }
}

static const char *
file_name (NwIssueTable *self, const NwIssue *issue)
{
  if (self->release == NULL || issue->file >= self->release->files->len)
    return "";
  return ((NwSourceFile *) g_ptr_array_index (self->release->files, issue->file))->name;
}

static char *
cell_text (NwIssueTable *self, const NwIssue *issue, int cell)
{
  switch (cell)
    {
    case CELL_SEVERITY:
      return g_strdup (severity_label (issue->severity));
    case CELL_FILE:
      return g_strdup (file_name (self, issue));
    case CELL_LINE:
      return issue->line > 0 ? g_strdup_printf ("%" G_GUINT64_FORMAT, issue->line) : g_strdup ("");
    case CELL_COLUMN:
      return g_strdup (issue->column);
    case CELL_REASON:
      return g_strdup (issue->reason);
    case CELL_TEXT:
    default:
      return g_strdup (issue->cell);
    }
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer which)
{
  GtkWidget *cell = gtk_inscription_new (NULL);
  int i = GPOINTER_TO_INT (which);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), cells[i].least);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), cells[i].chars);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), i == CELL_FILE
                                                               ? GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_MIDDLE
                                                               : GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer which)
{
  NwIssueTable *self = g_object_get_data (G_OBJECT (factory), "table");
  const NwIssue *issue = nw_issue_item_issue (gtk_list_item_get_item (item));
  GtkWidget *cell = gtk_list_item_get_child (item);
  g_autofree char *text = cell_text (self, issue, GPOINTER_TO_INT (which));

  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  gtk_widget_set_tooltip_text (cell, text);
}

/* "incidents.csv, line 12, start_date: no such day – written “31.2.2020”" */
static char *
full_text (NwIssueTable *self, const NwIssue *issue)
{
  g_autoptr (GString) text = g_string_new (file_name (self, issue));

  if (issue->line > 0)
    /* Translators: after the name of a file */
    g_string_append_printf (text, _(", line %" G_GUINT64_FORMAT), issue->line);
  if (issue->column != NULL && *issue->column != '\0')
    /* Translators: %s is the name of a column, after file and line */
    g_string_append_printf (text, _(", %s"), issue->column);
  /* Translators: %s is what is remarked, after file, line and column */
  g_string_append_printf (text, text->len > 0 ? _(": %s") : "%s", issue->reason);
  if (issue->cell != NULL && *issue->cell != '\0')
    /* Translators: what stands in the file */
    g_string_append_printf (text, _(" – written “%s”"), issue->cell);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
selected_cb (NwIssueTable *self)
{
  NwIssueItem *item = gtk_single_selection_get_selected_item (self->selection);
  g_autofree char *text = item != NULL ? full_text (self, nw_issue_item_issue (item)) : NULL;

  gtk_label_set_label (self->detail, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), text != NULL);
}

static void
add_columns (NwIssueTable *self)
{
  for (int i = 0; i < N_ISSUE_CELLS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_object_set_data (G_OBJECT (factory), "table", self);
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (i));
      column = gtk_column_view_column_new (_(cells[i].title), factory);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, cells[i].expand);
      gtk_column_view_append_column (self->view, column);
    }
}

static void
show_count (NwIssueTable *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *number = nw_words_count (n);
  /* Translators: %s is a number of remarks about rows */
  g_autofree char *text = g_strdup_printf (ngettext ("%s remark", "%s remarks", n), number);

  gtk_label_set_label (self->count, text);
}

static void
narrow_cb (NwIssueTable *self)
{
  const char *id = nw_choice_selected (self->severity);

  if (self->model == NULL)
    return;
  nw_issue_model_narrow (self->model, id != NULL ? atoi (id) : NW_ANY_SEVERITY,
                         gtk_editable_get_text (GTK_EDITABLE (self->words)));
  show_count (self);
}

static void
nw_issue_table_dispose (GObject *object)
{
  NwIssueTable *self = NW_ISSUE_TABLE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->model);
  g_clear_pointer (&self->release, nw_release_unref);
  G_OBJECT_CLASS (nw_issue_table_parent_class)->dispose (object);
}

static void
nw_issue_table_class_init (NwIssueTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_issue_table_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/issue-table.ui");
  gtk_widget_class_bind_template_child (widget_class, NwIssueTable, severity);
  gtk_widget_class_bind_template_child (widget_class, NwIssueTable, words);
  gtk_widget_class_bind_template_child (widget_class, NwIssueTable, count);
  gtk_widget_class_bind_template_child (widget_class, NwIssueTable, view);
  gtk_widget_class_bind_template_child (widget_class, NwIssueTable, selection);
  gtk_widget_class_bind_template_child (widget_class, NwIssueTable, detail);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_issue_table_init (NwIssueTable *self)
{
  const NwChoice choices[] = {
    { "-1", _("All remarks") }, { "3", _("Rejected rows") }, { "2", _("Duplicates") },
    { "1", _("Doubts") },       { "0", _("Notes") },
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->model = nw_issue_model_new ();
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->model));
  nw_choice_fill (self->severity, choices, G_N_ELEMENTS (choices));
  add_columns (self);
}

void
nw_issue_table_set_issues (NwIssueTable *self, NwBatch *issues, NwRelease *release)
{
  g_clear_pointer (&self->release, nw_release_unref);
  self->release = release != NULL ? nw_release_ref (release) : NULL;
  nw_issue_model_set_batch (self->model, issues);
  show_count (self);
}
