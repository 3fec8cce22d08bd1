/* issue-table.c: lists issues by file and line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "issue-table.h"

#include <glib/gi18n-lib.h>

#include "dialogs.h"
#include "issue-export.h"
#include "issue-filters.h"
#include "issue-words.h"
#include "words.h"

struct _NwIssueTable {
  GtkWidget            parent_instance;
  NwIssueFilters      *filters;
  GtkLabel            *count;
  GtkButton           *save;
  GtkStack            *pages;
  GtkColumnView       *view;
  GtkColumnViewColumn *sheet;
  GtkSingleSelection  *selection;
  GtkLabel            *detail; /* the remark chosen, in full */
  NwIssueModel        *model;
  NwBatch             *issues;
  NwRelease           *release;
  gboolean             brief;
};

enum { CHOSEN, ACTIVATED, EXPORTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (NwIssueTable, nw_issue_table, GTK_TYPE_WIDGET)

enum { CELL_SEVERITY, CELL_FILE, CELL_SHEET, CELL_LINE, CELL_COLUMN, CELL_REASON, CELL_TEXT, N_ISSUE_CELLS };

static const struct {
  const char *title;
  guint       least; /* characters that are always seen */
  guint       chars; /* natural width */
  gboolean    expand;
} cells[N_ISSUE_CELLS] = {
  [CELL_SEVERITY] = { N_("Weight"), 8, 9, FALSE }, [CELL_FILE] = { N_("File"), 14, 20, FALSE },
  [CELL_SHEET] = { N_("Sheet"), 8, 12, FALSE },    [CELL_LINE] = { N_("Line"), 5, 6, FALSE },
  [CELL_COLUMN] = { N_("Column"), 7, 12, FALSE },  [CELL_REASON] = { N_("What"), 24, 60, TRUE },
  [CELL_TEXT] = { N_("As written"), 8, 12, FALSE },
};

static char *
cell_text (NwIssueTable *self, const NwIssue *issue, int cell)
{
  const NwSourceFile *file = nw_issue_words_file (self->release, issue);

  switch (cell)
    {
    case CELL_SEVERITY:
      return g_strdup (nw_issue_words_severity (issue->severity));
    case CELL_FILE:
      return g_strdup (file != NULL ? file->name : NULL);
    case CELL_SHEET:
      return g_strdup (file != NULL ? file->sheet : NULL);
    case CELL_LINE:
      return issue->line > 0 ? g_strdup_printf ("%" G_GUINT64_FORMAT, issue->line) : NULL;
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

static void
selected_cb (NwIssueTable *self)
{
  const NwIssue *issue = nw_issue_table_selected (self);
  g_autofree char *text = issue != NULL ? nw_issue_words_sentence (self->release, issue) : NULL;

  gtk_label_set_label (self->detail, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), text != NULL && !self->brief);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
activate_cb (NwIssueTable *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[ACTIVATED], 0);
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
      if (i == CELL_SHEET)
        self->sheet = column; /* the view holds it */
    }
}

/* ---- narrowing ---- */

static void
show_count (NwIssueTable *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  guint all = self->issues != NULL ? self->issues->issues->len : 0;
  g_autofree char *number = nw_words_count (n);
  /* Translators: %s is a number of remarks about rows */
  g_autofree char *text = g_strdup_printf (ngettext ("%s remark", "%s remarks", n), number);

  gtk_label_set_label (self->count, text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), n > 0);
  gtk_stack_set_visible_child_name (self->pages, n > 0 ? "table" : all > 0 ? "nothing" : "empty");
}

static void
narrow_cb (NwIssueTable *self)
{
  NwIssueFilter filter = nw_issue_filters_get (self->filters);

  nw_issue_model_narrow (self->model, &filter);
  show_count (self);
  selected_cb (self);
}

/* The column for sheets is seen only where there are any. */
static void
show_sheets (NwIssueTable *self)
{
  gboolean sheets = FALSE;

  for (guint i = 0; self->release != NULL && i < self->release->files->len; i++)
    sheets = sheets || ((NwSourceFile *) g_ptr_array_index (self->release->files, i))->sheet != NULL;
  gtk_column_view_column_set_visible (self->sheet, sheets);
}

/* ---- export ---- */

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwIssueTable) self = user_data;
  g_autoptr (GError) error = NULL;
  const char *path = nw_issue_export_finish (result, &error);
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;
  /* Translators: %s is the name of a file */
  g_autofree char *saved = path != NULL ? g_strdup_printf (_("Saved as %s"), name) : NULL;

  gtk_label_set_label (self->detail, path != NULL ? saved : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), TRUE);
  g_signal_emit (self, signals[EXPORTED], 0, path);
}

void
nw_issue_table_export (NwIssueTable *self, const char *path)
{
  g_autoptr (NwBatch) listed = nw_issue_model_listed (self->model);

  nw_issue_export_async (listed, self->release, path, NULL, exported_cb, g_object_ref (self));
}

static void
place_cb (GPtrArray *files, gpointer user_data)
{
  g_autofree char *path = g_file_get_path (g_ptr_array_index (files, 0));

  if (path != NULL)
    nw_issue_table_export (NW_ISSUE_TABLE (user_data), path);
}

static void
save_cb (NwIssueTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *name = NULL;

  if (self->release == NULL || !GTK_IS_WINDOW (root))
    return;
  /* Translators: proposed name of a file; dataset and version */
  name = g_strdup_printf (_("%s-%s-remarks"), self->release->dataset, self->release->version);
  nw_dialogs_save (GTK_WINDOW (root), _("Export Remarks"), name, ".csv", place_cb, self);
}

/* ---- object ---- */

static void
nw_issue_table_dispose (GObject *object)
{
  NwIssueTable *self = NW_ISSUE_TABLE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->model);
  g_clear_pointer (&self->issues, nw_batch_unref);
  g_clear_pointer (&self->release, nw_release_unref);
  G_OBJECT_CLASS (nw_issue_table_parent_class)->dispose (object);
}

static void
nw_issue_table_class_init (NwIssueTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_issue_table_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", NW_TYPE_ISSUE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", NW_TYPE_ISSUE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
  signals[EXPORTED] = g_signal_new ("exported", NW_TYPE_ISSUE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (NW_TYPE_ISSUE_FILTERS);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/issue-table.ui");
  gtk_widget_class_bind_template_child (widget_class, NwIssueTable, filters);
  gtk_widget_class_bind_template_child (widget_class, NwIssueTable, count);
  gtk_widget_class_bind_template_child (widget_class, NwIssueTable, save);
  gtk_widget_class_bind_template_child (widget_class, NwIssueTable, pages);
  gtk_widget_class_bind_template_child (widget_class, NwIssueTable, view);
  gtk_widget_class_bind_template_child (widget_class, NwIssueTable, selection);
  gtk_widget_class_bind_template_child (widget_class, NwIssueTable, detail);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_issue_table_init (NwIssueTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->model = nw_issue_model_new ();
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->model));
  add_columns (self);
  show_sheets (self);
}

void
nw_issue_table_set_issues (NwIssueTable *self, NwBatch *issues, NwRelease *release)
{
  NwRelease *old = g_steal_pointer (&self->release);

  g_clear_pointer (&self->issues, nw_batch_unref);
  self->issues = issues != NULL ? nw_batch_ref (issues) : NULL;
  self->release = release != NULL ? nw_release_ref (release) : NULL;
  g_clear_pointer (&old, nw_release_unref);
  nw_issue_model_set_batch (self->model, issues);
  nw_issue_filters_fill (self->filters, issues, release);
  show_sheets (self);
  narrow_cb (self);
}

void
nw_issue_table_show_kind (NwIssueTable *self, int kind)
{
  nw_issue_filters_reset (self->filters, kind);
  narrow_cb (self);
}

void
nw_issue_table_set_brief (NwIssueTable *self)
{
  self->brief = TRUE;
}

gboolean
nw_issue_table_show_row (NwIssueTable *self, guint file, guint64 line)
{
  int position;

  nw_issue_table_show_kind (self, NW_ANY_ISSUE);
  position = nw_issue_model_find (self->model, file, line);
  if (position < 0)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, (guint) position);
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)), "list.scroll-to-item", "u",
                              (guint) position);
  return TRUE;
}

const NwIssue *
nw_issue_table_selected (NwIssueTable *self)
{
  NwIssueItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? nw_issue_item_issue (item) : NULL;
}
