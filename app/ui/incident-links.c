/* incident-links.c: finds what is linked with an incident, and shows in which fields the records differ
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "incident-links.h"

#include <glib/gi18n-lib.h>

#include "links.h"
#include "pair-view.h"
#include "pair-words.h"
#include "words.h"
#include "wrap-layout.h"

struct _NwIncidentLinks {
  GtkWidget     parent_instance;
  GtkBox       *rows;
  NwWorkspace  *workspace;
  char         *dataset;
  char         *key;
  GCancellable *cancellable; /* of the links on their way */
};

G_DEFINE_FINAL_TYPE (NwIncidentLinks, nw_incident_links, GTK_TYPE_WIDGET)

/* Links on their way. */
typedef struct {
  NwIncidentLinks *links;
  GCancellable    *cancellable;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->links);
  g_object_unref (request->cancellable);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

/* ---- a row ---- */

static GtkWidget *
text_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* "Same · DCID 2.0 #101 · 27 Jun 2017". */
static GtkWidget *
heading_new (const NwLinkedPair *pair)
{
  const NwLinkedRecord *other = &pair->records[1];
  g_autofree char *name = nw_pair_words_record (other);
  g_autofree char *start = nw_words_date (other->start);
  g_autofree char *about = other->id != 0 ? g_strdup_printf (_("%s · %s"), name, start) : g_strdup (name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = text_new (about, "dim-label");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (nw_pair_words_kind_icon (pair->link->kind)));
  gtk_box_append (GTK_BOX (box), text_new (nw_pair_words_kind (pair), "heading"));
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

/* A button, and below it, as long as it is pressed, the fields. */
static void
add_buttons (GtkBox *row, const NwLinkedPair *pair)
{
  const NwLinkedRecord *other = &pair->records[1];
  g_autofree char *name = nw_pair_words_record (other);
  g_autofree char *spoken_open = g_strdup_printf (_("Open %s"), name);
  /* Translators: %s is a record of another dataset */
  g_autofree char *spoken = g_strdup_printf (_("Fields that differ in %s"), name);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *differences = gtk_toggle_button_new_with_label (_("Fields That Differ"));
  GtkWidget *open = gtk_button_new_with_label (_("Open"));
  GtkWidget *revealer = gtk_revealer_new ();
  GtkWidget *view = g_object_new (NW_TYPE_PAIR_VIEW, NULL);

  nw_pair_view_show_differences (NW_PAIR_VIEW (view), pair);
  gtk_revealer_set_child (GTK_REVEALER (revealer), view);
  g_object_bind_property (differences, "active", revealer, "reveal-child", G_BINDING_DEFAULT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (differences), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (open), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken_open, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (open), "(xx)", other->release, other->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "win.show-record");
  gtk_widget_set_visible (buttons, other->id != 0);
  gtk_widget_set_margin_top (buttons, 4);
  gtk_box_append (GTK_BOX (buttons), differences);
  gtk_box_append (GTK_BOX (buttons), open);
  gtk_box_append (row, buttons);
  gtk_box_append (row, revealer);
}

static GtkWidget *
row_new (const NwLinkedPair *pair)
{
  const NwLinkedRecord *other = &pair->records[1];
  g_autofree char *name = nw_pair_words_record (other);
  /* Translators: what was decided of a record, its dataset and key, its title */
  g_autofree char *spoken = g_strdup_printf (_("%s: %s, %s"), nw_pair_words_kind (pair), name, nw_pair_words_title (other));
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_box_append (GTK_BOX (row), heading_new (pair));
  gtk_box_append (GTK_BOX (row), text_new (nw_pair_words_title (other), other->id != 0 ? NULL : "vague"));
  if (pair->link->reason != NULL && *pair->link->reason != '\0')
    gtk_box_append (GTK_BOX (row), text_new (pair->link->reason, "act-detail"));
  add_buttons (GTK_BOX (row), pair);
  gtk_widget_set_hexpand (row, TRUE);
  gtk_widget_set_margin_bottom (row, 8);
  return row;
}

/* ---- the links ---- */

static void
links_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  NwIncidentLinks *self = request->links;
  g_autoptr (GPtrArray) pairs = nw_workspace_links_finish (NW_WORKSPACE (source), result, NULL);
  GtkWidget *child;

  if (request->cancellable != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
  for (guint i = 0; pairs != NULL && i < pairs->len; i++) /* the record is worth showing without them */
    gtk_box_append (self->rows, row_new (g_ptr_array_index (pairs, i)));
  gtk_widget_set_visible (GTK_WIDGET (self), pairs != NULL && pairs->len > 0);
}

static void
withdraw (NwIncidentLinks *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
fetch (NwIncidentLinks *self)
{
  Request *request;

  withdraw (self);
  if (self->key == NULL)
    return;
  request = g_new0 (Request, 1);
  self->cancellable = g_cancellable_new ();
  request->links = g_object_ref (self);
  request->cancellable = g_object_ref (self->cancellable);
  nw_workspace_links_async (self->workspace, self->dataset, self->key, self->cancellable, links_cb, request);
}

static void
nw_incident_links_dispose (GObject *object)
{
  NwIncidentLinks *self = NW_INCIDENT_LINKS (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  withdraw (self);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->dataset, g_free);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&child, gtk_widget_unparent);
  G_OBJECT_CLASS (nw_incident_links_parent_class)->dispose (object);
}

static void
nw_incident_links_class_init (NwIncidentLinksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_incident_links_dispose;
  g_type_ensure (NW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/incident-links.ui");
  gtk_widget_class_bind_template_child (widget_class, NwIncidentLinks, rows);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
nw_incident_links_init (NwIncidentLinks *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_incident_links_show (NwIncidentLinks *self, NwWorkspace *workspace, NwRelease *release, NwBatch *record)
{
  withdraw (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_clear_pointer (&self->dataset, g_free);
  g_clear_pointer (&self->key, g_free);
  if (record == NULL)
    return;
  if (self->workspace == NULL)
    {
      self->workspace = g_object_ref (workspace);
      g_signal_connect_swapped (workspace, "links-changed", G_CALLBACK (fetch), self);
    }
  self->dataset = g_strdup (release->dataset);
  self->key = g_strdup (nw_batch_incident (record, 0)->key);
  fetch (self);
}
