/* window-reviews.c: opens the windows of reviews and of facts about states, each once, and the editor of a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "window-reviews.h"

#include "policy-window.h"
#include "review-editor.h"
#include "review-removal.h"
#include "reviews-window.h"
#include "window-reports.h"

/* The list stands aside, as it was, so that the incident is seen. */
static void
incident_cb (GtkWidget *reviews, gint64 release, gint64 incident, NwWindow *self)
{
  if (nw_window_session (self) == NULL)
    return;
  gtk_widget_set_visible (reviews, FALSE);
  nw_window_show_incident (self, release, incident);
  gtk_window_present (GTK_WINDOW (self));
}

static void
reviews_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwWindow *self = NW_WINDOW (widget);
  GtkWindow *reviews = nw_window_find_dialog (self, NW_TYPE_REVIEWS_WINDOW);

  if (reviews == NULL)
    {
      reviews = GTK_WINDOW (nw_reviews_window_new (nw_session_workspace (nw_window_session (self))));
      g_signal_connect_object (reviews, "incident", G_CALLBACK (incident_cb), self, 0);
      nw_window_fit_dialog (self, reviews);
    }
  gtk_window_present (reviews);
}

static void
policy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwWindow *self = NW_WINDOW (widget);
  GtkWindow *policy = nw_window_find_dialog (self, NW_TYPE_POLICY_WINDOW);

  if (policy == NULL)
    {
      policy = GTK_WINDOW (nw_policy_window_new (nw_session_workspace (nw_window_session (self))));
      nw_window_fit_dialog (self, policy);
    }
  gtk_window_present (policy);
}

static void
show_trouble (GObject *owner, const char *message)
{
  nw_window_show_error (NW_WINDOW (owner), message);
}

static void
remove_wanted_cb (NwWindow *self, NwReview *review)
{
  NwSession *session = nw_window_session (self);

  if (session != NULL)
    nw_review_removal_start (nw_session_workspace (session), review, nw_window_toasts (self), show_trouble,
                             G_OBJECT (self));
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwWindow *self = NW_WINDOW (widget);
  NwWorkspace *workspace = nw_session_workspace (nw_window_session (self));
  const char *dataset, *key, *title;
  NwReviewEditor *editor;

  g_variant_get (parameter, "(&s&s&s)", &dataset, &key, &title);
  editor = nw_review_editor_present (GTK_WINDOW (self), workspace, dataset, key, title);
  g_signal_connect_object (editor, "remove", G_CALLBACK (remove_wanted_cb), self, G_CONNECT_SWAPPED);
}

void
nw_window_reviews_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.reviews", NULL, reviews_cb);
  gtk_widget_class_install_action (widget_class, "win.edit-review", "(sss)", edit_cb);
  gtk_widget_class_install_action (widget_class, "win.policy", NULL, policy_cb);
}
