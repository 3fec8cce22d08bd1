/* welcome-page.c: offers the sample, the import, and the way to the known datasets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "welcome-page.h"

struct _NwWelcomePage {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (NwWelcomePage, nw_welcome_page, GTK_TYPE_WIDGET)

static void
nw_welcome_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_welcome_page_parent_class)->dispose (object);
}

static void
nw_welcome_page_class_init (NwWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_welcome_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/welcome-page.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_welcome_page_init (NwWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
