/* issues-page.c: reads the remarks about a release, and shows the row of the one chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "issues-page.h"

#include <glib/gi18n-lib.h>

#include "original-view.h"

#define NARROW_WIDTH 1200 /* below: the row stands under the table, not beside it */

struct _NwIssuesPage {
  GtkWidget       parent_instance;
  GtkStack       *pages;
  GtkLabel       *failure;
  GtkPaned       *panes;
  NwIssueTable   *table;
  NwOriginalView *original;
  GCancellable   *cancellable; /* of the remarks on their way */
  NwRelease      *release;
  int             kind;        /* wanted once they are there */
  guint           file;
  guint64         line;        /* 0: of no row in particular */
  guint           narrow_idle;
};

static guint incident_signal;

G_DEFINE_FINAL_TYPE (NwIssuesPage, nw_issues_page, GTK_TYPE_WIDGET)

/* Remarks on their way. */
typedef struct {
  NwIssuesPage *page;
  GCancellable *cancellable;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->page);
  g_object_unref (request->cancellable);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
show_wanted (NwIssuesPage *self)
{
  if (self->cancellable != NULL) /* they are on their way */
    return;
  if (self->line > 0)
    nw_issue_table_show_row (self->table, self->file, self->line);
  else
    nw_issue_table_show_kind (self->table, self->kind);
}

static void
issues_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  NwIssuesPage *self = request->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (NwBatch) issues = nw_workspace_issues_finish (NW_WORKSPACE (source), result, &error);

  if (request->cancellable != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  if (issues == NULL)
    {
      gtk_label_set_label (self->failure, error->message);
      gtk_stack_set_visible_child_name (self->pages, "failed");
      return;
    }
  nw_issue_table_set_issues (self->table, issues, self->release);
  gtk_stack_set_visible_child_name (self->pages, "issues");
  show_wanted (self);
}

static void
chosen_cb (NwIssuesPage *self)
{
  nw_original_view_show (self->original, nw_issue_table_selected (self->table));
}

static void
activated_cb (NwIssuesPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->original), GTK_DIR_TAB_FORWARD);
}

static void
incident_cb (NwIssuesPage *self, gint64 id)
{
  g_signal_emit (self, incident_signal, 0, id);
}

static void
withdraw (NwIssuesPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static gboolean
narrow_cb (gpointer user_data)
{
  NwIssuesPage *self = user_data;
  gboolean narrow = gtk_widget_get_width (GTK_WIDGET (self)) < NARROW_WIDTH;

  self->narrow_idle = 0;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->panes),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_paned_set_position (self->panes, narrow ? -1 : gtk_widget_get_width (GTK_WIDGET (self)) * 3 / 5);
  return G_SOURCE_REMOVE;
}

static void
nw_issues_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  NwIssuesPage *self = NW_ISSUES_PAGE (widget);
  gboolean narrow = width < NARROW_WIDTH;
  gboolean is = gtk_orientable_get_orientation (GTK_ORIENTABLE (self->panes)) == GTK_ORIENTATION_VERTICAL;

  gtk_widget_size_allocate (gtk_widget_get_first_child (widget), &(GtkAllocation) { 0, 0, width, height }, baseline);
  if (narrow != is && self->narrow_idle == 0) /* not while sizes are being given out */
    self->narrow_idle = g_idle_add (narrow_cb, self);
}

static void
nw_issues_page_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static void
nw_issues_page_dispose (GObject *object)
{
  NwIssuesPage *self = NW_ISSUES_PAGE (object);
  GtkWidget *child;

  withdraw (self);
  g_clear_handle_id (&self->narrow_idle, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->release, nw_release_unref);
  G_OBJECT_CLASS (nw_issues_page_parent_class)->dispose (object);
}

static void
nw_issues_page_class_init (NwIssuesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_issues_page_dispose;
  widget_class->size_allocate = nw_issues_page_size_allocate;
  widget_class->measure = nw_issues_page_measure;
  incident_signal = g_signal_new ("incident", NW_TYPE_ISSUES_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT64);
  g_type_ensure (NW_TYPE_ISSUE_TABLE);
  g_type_ensure (NW_TYPE_ORIGINAL_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/issues-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NwIssuesPage, pages);
  gtk_widget_class_bind_template_child (widget_class, NwIssuesPage, failure);
  gtk_widget_class_bind_template_child (widget_class, NwIssuesPage, panes);
  gtk_widget_class_bind_template_child (widget_class, NwIssuesPage, table);
  gtk_widget_class_bind_template_child (widget_class, NwIssuesPage, original);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, incident_cb);
}

static void
nw_issues_page_init (NwIssuesPage *self)
{
  self->kind = NW_ANY_ISSUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  nw_issue_table_set_brief (self->table);
}

void
nw_issues_page_set_release (NwIssuesPage *self, NwWorkspace *workspace, NwRelease *release)
{
  Request *request = g_new0 (Request, 1);

  withdraw (self);
  nw_release_ref (release);
  g_clear_pointer (&self->release, nw_release_unref);
  self->release = release;
  self->kind = NW_ANY_ISSUE;
  self->line = 0;
  nw_original_view_set_source (self->original, workspace, release);
  gtk_stack_set_visible_child_name (self->pages, "loading");
  self->cancellable = g_cancellable_new ();
  request->page = g_object_ref (self);
  request->cancellable = g_object_ref (self->cancellable);
  nw_workspace_issues_async (workspace, release->id, self->cancellable, issues_cb, request);
}

void
nw_issues_page_show_kind (NwIssuesPage *self, int kind)
{
  self->kind = kind;
  self->line = 0;
  show_wanted (self);
}

void
nw_issues_page_show_row (NwIssuesPage *self, guint file, guint64 line)
{
  self->file = file;
  self->line = line;
  show_wanted (self);
}

NwIssueTable *
nw_issues_page_table (NwIssuesPage *self)
{
  return self->table;
}
