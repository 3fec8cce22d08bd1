/* answer-status.c: says in words how much is shown, and turns a spinner while it is counted anew
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "answer-status.h"

#include <glib/gi18n-lib.h>

#include "number.h"
#include "words.h"

#define SPINNER_DELAY 150 /* milliseconds */
#define GAP           8
#define LINE_HEIGHT   30 /* of a filter chip, beside which it stands */

struct _NwAnswerStatus {
  GtkWidget  parent_instance;
  NwSession *session;
  GtkWidget *spinner;
  GtkWidget *summary;
  guint      timeout;
};

G_DEFINE_FINAL_TYPE (NwAnswerStatus, nw_answer_status, GTK_TYPE_WIDGET)

static void
answered_cb (NwAnswerStatus *self)
{
  NwReply *reply = nw_session_reply (self->session);
  g_autofree char *incidents = NULL;
  g_autofree char *outside = NULL;
  g_autofree char *text = NULL;
  const char *why = NULL;
  double counted;

  if (reply == NULL)
    return;
  incidents = nw_words_incidents (reply->answer->incidents);
  if (reply->answer->outside > 0)
    /* Translators: incidents without a start date, which a chosen period cannot hold */
    outside = g_strdup_printf (ngettext ("%u undated, left out", "%u undated, left out", reply->answer->outside),
                               reply->answer->outside);
  if (nw_session_differs (self->session, &counted))
    {
      g_autofree char *number = nw_number_print (counted);

      g_free (outside);
      /* Translators: beside "21 reported incidents", when a number of a chart was opened that is another */
      outside = g_strdup_printf (_("%s in the figure"), number);
      why = _("The figure counts by the precision of dates, by intensity, by first values or by parts of incidents. "
              "The list holds each incident that may be meant.");
    }
  text = outside != NULL ? g_strdup_printf ("%s · %s", incidents, outside) : g_strdup (incidents);
  gtk_label_set_label (GTK_LABEL (self->summary), text);
  gtk_widget_set_tooltip_text (self->summary, why);
}

static gboolean
spin_cb (gpointer user_data)
{
  NwAnswerStatus *self = user_data;

  self->timeout = 0;
  gtk_spinner_start (GTK_SPINNER (self->spinner));
  return G_SOURCE_REMOVE;
}

static void
busy_cb (NwAnswerStatus *self)
{
  gboolean busy = nw_session_is_busy (self->session);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (busy && !gtk_spinner_get_spinning (GTK_SPINNER (self->spinner)))
    self->timeout = g_timeout_add (SPINNER_DELAY, spin_cb, self);
  else if (!busy)
    gtk_spinner_stop (GTK_SPINNER (self->spinner));
}

static void
nw_answer_status_dispose (GObject *object)
{
  NwAnswerStatus *self = NW_ANSWER_STATUS (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->spinner, gtk_widget_unparent);
  g_clear_pointer (&self->summary, gtk_widget_unparent);
  G_OBJECT_CLASS (nw_answer_status_parent_class)->dispose (object);
}

static void
nw_answer_status_class_init (NwAnswerStatusClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = nw_answer_status_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
nw_answer_status_init (NwAnswerStatus *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), GAP);
  self->spinner = gtk_spinner_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Counting"), -1);
  gtk_widget_set_parent (self->spinner, GTK_WIDGET (self));
  self->summary = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "height-request",
                                LINE_HEIGHT, NULL);
  gtk_widget_add_css_class (self->summary, "dim-label");
  gtk_widget_add_css_class (self->summary, "numeric");
  gtk_widget_set_parent (self->summary, GTK_WIDGET (self));
}

void
nw_answer_status_set_session (NwAnswerStatus *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "answered", G_CALLBACK (answered_cb), self);
  g_signal_connect_swapped (session, "notify::busy", G_CALLBACK (busy_cb), self);
  answered_cb (self);
}
