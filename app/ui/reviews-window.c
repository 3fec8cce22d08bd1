/* reviews-window.c: lists the reviews that have the words of a search, and says where they have them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reviews-window.h"

#include <glib/gi18n-lib.h>

#include "dialogs.h"
#include "record-finder.h"
#include "review-editor.h"
#include "review-removal.h"
#include "review-row.h"
#include "review-words.h"
#include "words.h"

#define MOST_ROWS 200 /* further ones are found by searching */

struct _NwReviewsWindow {
  AdwWindow        parent_instance;
  NwWorkspace     *workspace; /* NULL once the window is closed */
  AdwToastOverlay *toasts;
  GtkSearchEntry  *search;
  GtkStack        *pages;
  GtkListBox      *rows;
  GtkLabel        *status;
  GtkWidget       *export;
  GtkLabel        *error_text;
  GtkRevealer     *error_bar;
  GCancellable    *cancellable; /* of the list on its way, or NULL */
};

static guint incident_signal;

G_DEFINE_FINAL_TYPE (NwReviewsWindow, nw_reviews_window, ADW_TYPE_WINDOW)

/* A list on its way. */
typedef struct {
  NwReviewsWindow *window;
  GCancellable    *cancellable;
  gboolean         searched;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->window);
  g_object_unref (request->cancellable);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
show_trouble (GObject *owner, const char *message)
{
  NwReviewsWindow *self = NW_REVIEWS_WINDOW (owner);

  if (self->workspace == NULL) /* closed meanwhile */
    return;
  gtk_label_set_label (self->error_text, message);
  gtk_revealer_set_reveal_child (self->error_bar, TRUE);
}

static void
close_error_cb (NwReviewsWindow *self)
{
  gtk_revealer_set_reveal_child (self->error_bar, FALSE);
}

/* ---- what is done with one ---- */

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwReviewsWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 release, incident;

  if (!nw_record_finder_find_finish (result, &release, &incident, &error))
    show_trouble (G_OBJECT (self), error->message);
  else if (self->workspace != NULL)
    g_signal_emit (self, incident_signal, 0, release, incident);
}

static void
activated_cb (NwReviewsWindow *self, GtkListBoxRow *row)
{
  const NwReview *review = nw_review_row_review (row);

  close_error_cb (self);
  nw_record_finder_find_async (self->workspace, review->dataset, review->key, NULL, found_cb, g_object_ref (self));
}

static void
remove_wanted_cb (NwReviewsWindow *self, const NwReview *review)
{
  if (self->workspace != NULL)
    nw_review_removal_start (self->workspace, review, self->toasts, show_trouble, G_OBJECT (self));
}

static void
remove_cb (GtkWidget *button, NwReviewsWindow *self)
{
  remove_wanted_cb (self, nw_review_row_review (button));
}

static void
edit_cb (GtkWidget *button, NwReviewsWindow *self)
{
  const NwReview *review = nw_review_row_review (button);
  NwReviewEditor *editor = nw_review_editor_present (GTK_WINDOW (self), self->workspace, review->dataset, review->key,
                                                     review->title != NULL ? review->title : review->key);

  g_signal_connect_object (editor, "remove", G_CALLBACK (remove_wanted_cb), self, G_CONNECT_SWAPPED);
}

/* ---- the list ---- */

static void
show_status (NwReviewsWindow *self, guint n)
{
  g_autofree char *count = nw_words_count (n);
  g_autofree char *text = NULL;

  if (n > MOST_ROWS)
    /* Translators: how many are shown, and how many there are */
    text = g_strdup_printf (_("The first %d of %s reviews; search to find others"), MOST_ROWS, count);
  else
    text = g_strdup_printf (ngettext ("%s review", "%s reviews", n), count);
  gtk_label_set_label (self->status, text);
}

/* There is nothing to search or export without reviews. */
static void
let_search (NwReviewsWindow *self, gboolean any)
{
  gboolean first = any && !gtk_widget_get_sensitive (GTK_WIDGET (self->search));

  gtk_widget_set_sensitive (self->export, any);
  gtk_widget_set_sensitive (GTK_WIDGET (self->search), any);
  if (first)
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
show_hits (NwReviewsWindow *self, GPtrArray *hits, gboolean searched)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; i < MIN (hits->len, MOST_ROWS); i++)
    gtk_list_box_append (self->rows, nw_review_row_new (g_ptr_array_index (hits, i), G_CALLBACK (edit_cb),
                                                        G_CALLBACK (remove_cb), self));
  show_status (self, hits->len);
  if (!searched)
    let_search (self, hits->len > 0);
  gtk_stack_set_visible_child_name (self->pages, hits->len > 0 ? "list" : searched ? "nothing" : "empty");
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  NwReviewsWindow *self = request->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = nw_workspace_reviews_finish (NW_WORKSPACE (source), result, &error);

  if (request->cancellable != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  if (hits != NULL)
    show_hits (self, hits, request->searched);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_trouble (G_OBJECT (self), error->message);
}

static void
withdraw (NwReviewsWindow *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
fetch (NwReviewsWindow *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  Request *request = g_new0 (Request, 1);

  withdraw (self);
  self->cancellable = g_cancellable_new ();
  request->window = g_object_ref (self);
  request->cancellable = g_object_ref (self->cancellable);
  request->searched = *words != '\0';
  nw_workspace_reviews_async (self->workspace, NULL, words, self->cancellable, listed_cb, request);
}

static void
searched_cb (NwReviewsWindow *self)
{
  if (self->workspace != NULL)
    fetch (self);
}

/* Escape empties the search, and then closes the window. */
static void
stop_search_cb (NwReviewsWindow *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* ---- files ---- */

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwReviewsWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  NwReviewCounts counts;
  g_autofree char *text = NULL;

  if (!nw_workspace_import_reviews_finish (NW_WORKSPACE (source), result, &counts, &error))
    {
      show_trouble (G_OBJECT (self), error->message);
      return;
    }
  if (self->workspace == NULL) /* closed meanwhile */
    return;
  text = nw_review_words_counts (&counts);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
}

void
nw_reviews_window_import (NwReviewsWindow *self, GFile *file)
{
  if (self->workspace == NULL)
    return;
  close_error_cb (self);
  nw_workspace_import_reviews_async (self->workspace, file, NULL, imported_cb, g_object_ref (self));
}

static void
import_chosen_cb (GPtrArray *files, gpointer user_data)
{
  nw_reviews_window_import (NW_REVIEWS_WINDOW (user_data), g_ptr_array_index (files, 0));
}

static void
import_cb (NwReviewsWindow *self)
{
  nw_dialogs_choose_csv (GTK_WINDOW (self), _("Import Reviews"), import_chosen_cb, self);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwReviewsWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint n;

  if (!nw_workspace_export_reviews_finish (NW_WORKSPACE (source), result, &n, &error))
    {
      show_trouble (G_OBJECT (self), error->message);
      return;
    }
  if (self->workspace == NULL) /* closed meanwhile */
    return;
  text = g_strdup_printf (ngettext ("%u review is exported", "%u reviews are exported", n), n);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
}

static void
export_chosen_cb (GPtrArray *files, gpointer user_data)
{
  NwReviewsWindow *self = user_data;
  g_autofree char *path = g_file_get_path (g_ptr_array_index (files, 0));

  if (self->workspace != NULL && path != NULL) /* the dialog asked before it chose a file that is there */
    nw_workspace_export_reviews_async (self->workspace, NULL, path, TRUE, NULL, exported_cb, g_object_ref (self));
}

static void
export_cb (NwReviewsWindow *self)
{
  /* Translators: proposed name of a file of reviews, without its suffix */
  nw_dialogs_save (GTK_WINDOW (self), _("Export Reviews"), _("Reviews"), ".csv", export_chosen_cb, self);
}

/* ---- object ---- */

static void
nw_reviews_window_dispose (GObject *object)
{
  NwReviewsWindow *self = NW_REVIEWS_WINDOW (object);

  withdraw (self);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (nw_reviews_window_parent_class)->dispose (object);
}

static void
nw_reviews_window_class_init (NwReviewsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_reviews_window_dispose;
  incident_signal = g_signal_new ("incident", NW_TYPE_REVIEWS_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/reviews-window.ui");
  gtk_widget_class_bind_template_child (widget_class, NwReviewsWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, NwReviewsWindow, search);
  gtk_widget_class_bind_template_child (widget_class, NwReviewsWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, NwReviewsWindow, rows);
  gtk_widget_class_bind_template_child (widget_class, NwReviewsWindow, status);
  gtk_widget_class_bind_template_child (widget_class, NwReviewsWindow, export);
  gtk_widget_class_bind_template_child (widget_class, NwReviewsWindow, error_text);
  gtk_widget_class_bind_template_child (widget_class, NwReviewsWindow, error_bar);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_error_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
nw_reviews_window_init (NwReviewsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
nw_reviews_window_new (NwWorkspace *workspace)
{
  NwReviewsWindow *self = g_object_new (NW_TYPE_REVIEWS_WINDOW, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_swapped (workspace, "reviews-changed", G_CALLBACK (fetch), self);
  g_signal_connect_swapped (workspace, "changed", G_CALLBACK (fetch), self); /* perhaps another library */
  fetch (self);
  return GTK_WIDGET (self);
}

GtkListBox *
nw_reviews_window_rows (NwReviewsWindow *self)
{
  return self->rows;
}
