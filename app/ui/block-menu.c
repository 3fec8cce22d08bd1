/* block-menu.c: offers each kind of block with what it is for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "block-menu.h"

#include <glib/gi18n-lib.h>

struct _NwBlockMenu {
  GtkPopover  parent_instance;
  GtkListBox *items;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (NwBlockMenu, nw_block_menu, GTK_TYPE_POPOVER)

static const NwBlockKind *
kind_of (GtkListBoxRow *item)
{
  return g_object_get_data (G_OBJECT (item), "kind");
}

static void
activated_cb (NwBlockMenu *self, GtkListBoxRow *item)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, chosen_signal, 0, kind_of (item));
}

static GtkWidget *
words_of (const NwBlockKind *kind)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (_(kind->label)), *summary = gtk_label_new (_(kind->summary));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_xalign (GTK_LABEL (summary), 0);
  gtk_label_set_wrap (GTK_LABEL (summary), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (summary), 36);
  gtk_label_set_max_width_chars (GTK_LABEL (summary), 44);
  gtk_widget_add_css_class (summary, "dim-label");
  gtk_widget_add_css_class (summary, "figure-text");
  gtk_box_append (GTK_BOX (words), label);
  gtk_box_append (GTK_BOX (words), summary);
  return words;
}

static void
add_item (NwBlockMenu *self, const NwBlockKind *kind)
{
  GtkWidget *item = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (kind->icon));
  gtk_box_append (GTK_BOX (box), words_of (kind));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (item), box);
  gtk_widget_add_css_class (item, "menu-item");
  g_object_set_data (G_OBJECT (item), "kind", (gpointer) kind);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, _(kind->label),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(kind->summary), -1);
  gtk_list_box_append (self->items, item);
}

static void
nw_block_menu_class_init (NwBlockMenuClass *klass)
{
  chosen_signal = g_signal_new ("chosen", NW_TYPE_BLOCK_MENU, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_POINTER);
}

static void
nw_block_menu_init (NwBlockMenu *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->items = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->items, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->items), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Kinds of blocks"), -1);
  for (const NwBlockKind *const *kind = nw_block_kinds (); *kind != NULL; kind++)
    add_item (self, *kind);
  g_signal_connect_swapped (self->items, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 480);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->items));
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
  gtk_widget_add_css_class (GTK_WIDGET (self), "menu");
}

GtkWidget *
nw_block_menu_item (NwBlockMenu *self, const char *kind)
{
  GtkListBoxRow *item;

  for (int i = 0; (item = gtk_list_box_get_row_at_index (self->items, i)) != NULL; i++)
    if (g_strcmp0 (kind_of (item)->id, kind) == 0)
      return GTK_WIDGET (item);
  return NULL;
}
