/* briefing-targets.c: lists briefings to add to, and a new one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "briefing-targets.h"

#include <glib/gi18n-lib.h>

#include "briefings.h"

#define NEW_ID 0

struct _NwBriefingTargets {
  GtkPopover  parent_instance;
  NwSession  *session;
  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (NwBriefingTargets, nw_briefing_targets, GTK_TYPE_POPOVER)

static void
activated_cb (NwBriefingTargets *self, GtkListBoxRow *row)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), "id");

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.add-to-briefing-of", "x", *id);
}

static void
add_row (NwBriefingTargets *self, gint64 id, const char *title)
{
  GtkWidget *row = gtk_list_box_row_new (), *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_add_css_class (row, "menu-item");
  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&id, sizeof id), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (self->rows, row);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwBriefingTargets) self = user_data;
  g_autoptr (GPtrArray) entries = nw_workspace_briefings_finish (NW_WORKSPACE (source), result, NULL);
  GtkListBoxRow *row;

  if (self->session == NULL) /* gone meanwhile */
    return;
  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    add_row (self, ((NwBriefingEntry *) g_ptr_array_index (entries, i))->id,
             ((NwBriefingEntry *) g_ptr_array_index (entries, i))->title);
  add_row (self, NEW_ID, _("New Briefing"));
}

static void
map_cb (NwBriefingTargets *self)
{
  nw_workspace_briefings_async (nw_session_workspace (self->session), NULL, listed_cb, g_object_ref (self));
}

static void
nw_briefing_targets_dispose (GObject *object)
{
  g_clear_object (&NW_BRIEFING_TARGETS (object)->session);
  G_OBJECT_CLASS (nw_briefing_targets_parent_class)->dispose (object);
}

static void
nw_briefing_targets_class_init (NwBriefingTargetsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = nw_briefing_targets_dispose;
}

static void
nw_briefing_targets_init (NwBriefingTargets *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Briefings to add to"), -1);
  g_signal_connect_swapped (self->rows, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->rows));
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
  gtk_widget_add_css_class (GTK_WIDGET (self), "menu");
}

void
nw_briefing_targets_set_session (NwBriefingTargets *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

GtkListBox *
nw_briefing_targets_rows (NwBriefingTargets *self)
{
  return self->rows;
}
