/* asked-figure.c: asks the workspace one question, and shows the answer as a figure with what can be done with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "asked-figure.h"

#include <glib/gi18n-lib.h>

#include "chart-fit.h"
#include "figure-card.h"

#define CHART_HEIGHT 340

struct _NwAskedFigure {
  GtkWidget     parent_instance;
  NwSession    *session;
  NwQuery      *query; /* asked, or NULL */
  NwReply      *reply; /* or NULL */
  GCancellable *cancellable; /* of the question on its way */
  NwFigureCard *card;
  GtkLabel     *failed;
  GtkWidget    *add;
};

G_DEFINE_FINAL_TYPE (NwAskedFigure, nw_asked_figure, GTK_TYPE_WIDGET)

/* A question on its way. */
typedef struct {
  NwAskedFigure *figure;
  GCancellable  *cancellable;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->figure);
  g_object_unref (request->cancellable);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
show (NwAskedFigure *self, const char *failure)
{
  NwResult *result = self->reply != NULL ? self->reply->answer->result : NULL;
  g_autoptr (NwQuery) block = result != NULL ? nw_query_copy (self->reply->answer->query) : nw_query_new ();
  g_autofree char *question = NULL;

  if (result != NULL) /* a briefing names dataset, release and chart */
    nw_query_set_chart (block, nw_chart_fit_shown (self->query)->id);
  question = nw_query_print (block);
  nw_figure_card_set_result (self->card, result, result != NULL ? nw_chart_fit_shown (self->query) : NULL, FALSE);
  gtk_label_set_label (self->failed, failure != NULL ? failure : "");
  gtk_widget_set_visible (GTK_WIDGET (self->failed), failure != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->card), result != NULL);
  gtk_widget_set_visible (self->add, result != NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add), "s", question);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  NwAskedFigure *self = request->figure;
  g_autoptr (GError) error = NULL;
  g_autoptr (NwAnswer) answer = nw_workspace_ask_finish (NW_WORKSPACE (source), result, &error);

  if (request->cancellable != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->reply, nw_reply_unref);
  if (answer != NULL)
    self->reply = nw_reply_new (g_steal_pointer (&answer));
  show (self, error != NULL ? error->message : NULL);
}

static void
activated_cb (NwFigureCard *card, const NwElement *element, NwAskedFigure *self)
{
  if (self->reply != NULL)
    nw_session_open_reply (self->session, self->query, self->reply, element);
}

static void
withdraw (NwAskedFigure *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->query, nw_query_unref);
}

static void
nw_asked_figure_dispose (GObject *object)
{
  NwAskedFigure *self = NW_ASKED_FIGURE (object);
  GtkWidget *child;

  withdraw (self);
  g_clear_pointer (&self->reply, nw_reply_unref);
  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_asked_figure_parent_class)->dispose (object);
}

static void
nw_asked_figure_class_init (NwAskedFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = nw_asked_figure_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
nw_asked_figure_init (NwAskedFigure *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->card = g_object_new (NW_TYPE_FIGURE_CARD, "height-request", CHART_HEIGHT, NULL);
  self->failed = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->failed, TRUE);
  self->add = gtk_button_new_with_mnemonic (_("Add to _Briefing"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add), "win.add-question");
  g_signal_connect (self->card, "activated", G_CALLBACK (activated_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->card));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->failed));
  gtk_box_append (GTK_BOX (box), self->add);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  show (self, NULL);
}

void
nw_asked_figure_set_session (NwAskedFigure *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
}

void
nw_asked_figure_ask (NwAskedFigure *self, NwQuery *query, gboolean afresh)
{
  NwAsk what = { .analysis = query != NULL ? nw_chart_fit_analysis (query) : NULL, .facets = TRUE }; /* which "others" open by */
  Request *request;

  if (query != NULL && self->query != NULL && !afresh && nw_query_equal (query, self->query))
    return;
  withdraw (self);
  if (query == NULL)
    {
      g_clear_pointer (&self->reply, nw_reply_unref);
      show (self, NULL);
      return;
    }
  self->query = nw_query_ref (query);
  self->cancellable = g_cancellable_new ();
  request = g_new0 (Request, 1);
  request->figure = g_object_ref (self);
  request->cancellable = g_object_ref (self->cancellable);
  nw_workspace_ask_async (nw_session_workspace (self->session), query, &what, self->cancellable, answered_cb, request);
}

NwReply *
nw_asked_figure_reply (NwAskedFigure *self)
{
  return self->reply;
}
