/* norm-counts.c: a button for each count of one norm that opens its incidents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm-counts.h"

#include <glib/gi18n-lib.h>

#include "drill-down.h"
#include "wrap-layout.h"

struct _NwNormCounts {
  GtkWidget  parent_instance;
  NwSession *session;
  NwQuery   *asked; /* and its answer, or NULL */
  NwReply   *reply;
  char      *norm;
};

G_DEFINE_FINAL_TYPE (NwNormCounts, nw_norm_counts, GTK_TYPE_WIDGET)

/* What is counted: the cell that opens, and of that one what the rule does not mark. */
typedef struct {
  const char *column;
  const char *label;
  const char *less; /* column to take off, or NULL */
} Count;

static double
number (const NwSummary *counts, guint row, const char *column)
{
  return nw_summary_cell (counts, row, nw_summary_column_of (counts, column))->number;
}

double
nw_norm_counts_untold (const NwSummary *counts, guint row)
{
  return number (counts, row, "not_coded") + number (counts, row, "not_available") + number (counts, row, "unknown");
}

char *
nw_norm_counts_name (const NwNorm *norm)
{
  /* Translators: the letter of a norm and what it asks for. */
  return g_strdup_printf (_("%s · %s"), norm->id, _(norm->title));
}

static void
clicked_cb (GtkWidget *button, NwNormCounts *self)
{
  const Count *count = g_object_get_data (G_OBJECT (button), "count");
  const NwSummary *counts = self->reply->answer->result->summary;
  NwElement element = { .group = nw_summary_row_of (counts, self->norm), .across = nw_summary_column_of (counts, count->column),
                        .period = -1 };

  g_autoptr (NwQuery) asked = nw_query_ref (self->asked);

  if (count->less != NULL) /* of what the rule tells, what it does not mark */
    {
      nw_query_unref (asked);
      asked = nw_query_copy (self->asked);
      nw_query_set_filter (asked, NW_DIMENSION_NORM, TRUE, (const char *[]) { self->norm, NULL });
    }
  nw_session_open_reply (self->session, asked, self->reply, &element);
}

static void
add (NwNormCounts *self, guint row, const Count *count)
{
  const NwSummary *counts = self->reply->answer->result->summary;
  double n = number (counts, row, count->column) - (count->less != NULL ? number (counts, row, count->less) : 0);
  g_autofree char *figure = nw_quantity_print (NW_QUANTITY_COUNT, n);
  /* Translators: what is counted, and how many */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), count->label, figure);
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *big = gtk_label_new (figure), *label = gtk_label_new (count->label);

  gtk_widget_add_css_class (big, "title-3");
  gtk_widget_add_css_class (big, "numeric");
  gtk_widget_add_css_class (label, "figure-text");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), big);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_sensitive (button, n > 0);
  gtk_widget_set_tooltip_text (button, _("Show the incidents"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "count", g_memdup2 (count, sizeof *count), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static gboolean
is_judged (const NwSummary *counts, guint row)
{
  return number (counts, row, "judged_relevant") + number (counts, row, "judged_not_relevant")
         + number (counts, row, "judged_unsure") > 0;
}

static void
fill (NwNormCounts *self, guint row, gboolean judged)
{
  const Count counts[] = {
    { "marked", _("Marked by the rule"), NULL },
    { "told", _("Not marked"), "marked" },
    { "not_coded", _("Cannot be told: not coded"), NULL },
    { "not_available", _("Cannot be told: not available"), NULL },
    { "unknown", _("Cannot be told: unknown"), NULL },
    { "judged_relevant", _("Judged relevant"), NULL },
    { "judged_not_relevant", _("Judged not relevant"), NULL },
    { "judged_unsure", _("Judged unsure"), NULL },
    { "standing", _("Stand after judgements"), NULL },
  };

  for (guint i = 0; i < (judged ? G_N_ELEMENTS (counts) : 5); i++)
    add (self, row, &counts[i]);
}

static void
clear (NwNormCounts *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->reply, nw_reply_unref);
  g_clear_pointer (&self->asked, nw_query_unref);
  g_clear_pointer (&self->norm, g_free);
}

static void
nw_norm_counts_dispose (GObject *object)
{
  NwNormCounts *self = NW_NORM_COUNTS (object);

  clear (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (nw_norm_counts_parent_class)->dispose (object);
}

static void
nw_norm_counts_class_init (NwNormCountsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_norm_counts_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, NW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
nw_norm_counts_init (NwNormCounts *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reported incidents"), -1);
}

void
nw_norm_counts_set_session (NwNormCounts *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
}

void
nw_norm_counts_show (NwNormCounts *self, NwQuery *asked, NwReply *reply, const NwNorm *norm)
{
  const NwSummary *counts = reply != NULL ? reply->answer->result->summary : NULL;
  int row = counts != NULL ? nw_summary_row_of (counts, norm->id) : -1;

  clear (self);
  if (row < 0 || norm->term == NULL)
    return;
  self->reply = nw_reply_ref (reply);
  self->asked = nw_query_ref (asked);
  self->norm = g_strdup (norm->id);
  fill (self, row, is_judged (counts, row));
}
