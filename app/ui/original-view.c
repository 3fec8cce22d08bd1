/* original-view.c: fetches the row of a remark, and marks the cell that is doubtful
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "original-view.h"

#include <glib/gi18n-lib.h>

#include "issue-words.h"
#include "original-cells.h"
#include "wrap-layout.h"

struct _NwOriginalView {
  GtkWidget     parent_instance;
  GtkStack     *pages;
  GtkLabel     *sentence;
  GtkButton    *open;
  GtkBox       *cells;
  GtkLabel     *failure;
  NwWorkspace  *workspace;
  NwRelease    *release;
  char         *column;
  gint64        incident;
  GCancellable *cancellable; /* of the row on its way */
};

static guint incident_signal;

G_DEFINE_FINAL_TYPE (NwOriginalView, nw_original_view, GTK_TYPE_WIDGET)

/* A row and its incident on their way. */
typedef struct {
  NwOriginalView *view;
  GCancellable   *cancellable;
  NwWorkspace    *workspace;
  gint64          release;
  NwIssue         issue; /* without its texts */
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->view);
  g_object_unref (request->cancellable);
  g_object_unref (request->workspace);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static Request *
request_new (NwOriginalView *self, const NwIssue *issue)
{
  Request *request = g_new0 (Request, 1);

  request->view = g_object_ref (self);
  request->cancellable = g_object_ref (self->cancellable);
  request->workspace = g_object_ref (self->workspace);
  request->release = self->release->id;
  request->issue = *issue;
  request->issue.column = request->issue.reason = request->issue.cell = NULL;
  return request;
}

static void
empty_cells (NwOriginalView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cells))) != NULL)
    gtk_box_remove (self->cells, child);
}

/* ---- what is asked ---- */

static void
original_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  NwOriginalView *self = request->view;
  g_autoptr (GError) error = NULL;
  g_autoptr (NwOriginal) original = nw_workspace_original_finish (NW_WORKSPACE (source), result, &error);

  if (request->cancellable != self->cancellable)
    return;
  empty_cells (self);
  if (original == NULL)
    {
      gtk_label_set_label (self->failure, error->message);
      gtk_stack_set_visible_child_name (self->pages, "failed");
      return;
    }
  nw_original_cells_fill (self->cells, original, self->column);
  gtk_stack_set_visible_child_name (self->pages, "cells");
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;
  GError *error = NULL;
  gint64 id = nw_workspace_issue_incident (request->workspace, request->release, &request->issue, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_int (task, id);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  NwOriginalView *self = NW_ORIGINAL_VIEW (source);
  const Request *request = g_task_get_task_data (G_TASK (result));
  gssize id = g_task_propagate_int (G_TASK (result), NULL); /* on error there is none to lead to */

  if (request->cancellable != self->cancellable)
    return;
  self->incident = MAX (id, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->open), self->incident > 0);
}

static void
ask (NwOriginalView *self, const NwIssue *issue)
{
  NwOrigin origin = { issue->file, issue->line, issue->offset, issue->length };
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, found_cb, NULL);

  g_task_set_task_data (task, request_new (self, issue), request_free);
  g_task_run_in_thread (task, find_in_thread);
  if (issue->length == 0)
    {
      gtk_stack_set_visible_child_name (self->pages, "file");
      return;
    }
  gtk_stack_set_visible_child_name (self->pages, "loading");
  nw_workspace_original_async (self->workspace, self->release->id, &origin, self->cancellable, original_cb,
                               request_new (self, issue));
}

static void
open_cb (NwOriginalView *self)
{
  if (self->incident > 0)
    g_signal_emit (self, incident_signal, 0, self->incident);
}

static void
withdraw (NwOriginalView *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->column, g_free);
  self->incident = 0;
}

/* ---- object ---- */

static void
nw_original_view_dispose (GObject *object)
{
  NwOriginalView *self = NW_ORIGINAL_VIEW (object);
  GtkWidget *child;

  withdraw (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->release, nw_release_unref);
  G_OBJECT_CLASS (nw_original_view_parent_class)->dispose (object);
}

static void
nw_original_view_class_init (NwOriginalViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_original_view_dispose;
  incident_signal = g_signal_new ("incident", NW_TYPE_ORIGINAL_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT64);
  g_type_ensure (NW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/original-view.ui");
  gtk_widget_class_bind_template_child (widget_class, NwOriginalView, pages);
  gtk_widget_class_bind_template_child (widget_class, NwOriginalView, sentence);
  gtk_widget_class_bind_template_child (widget_class, NwOriginalView, open);
  gtk_widget_class_bind_template_child (widget_class, NwOriginalView, cells);
  gtk_widget_class_bind_template_child (widget_class, NwOriginalView, failure);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
nw_original_view_init (NwOriginalView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_original_view_set_source (NwOriginalView *self, NwWorkspace *workspace, NwRelease *release)
{
  nw_original_view_show (self, NULL);
  g_set_object (&self->workspace, workspace);
  nw_release_ref (release);
  g_clear_pointer (&self->release, nw_release_unref);
  self->release = release;
}

void
nw_original_view_show (NwOriginalView *self, const NwIssue *issue)
{
  g_autofree char *sentence = issue != NULL ? nw_issue_words_sentence (self->release, issue) : NULL;

  withdraw (self);
  gtk_label_set_label (self->sentence, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), sentence != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->open), FALSE);
  if (issue == NULL || self->workspace == NULL)
    {
      gtk_stack_set_visible_child_name (self->pages, "empty");
      return;
    }
  self->column = g_strdup (issue->column);
  self->cancellable = g_cancellable_new ();
  ask (self, issue);
}
