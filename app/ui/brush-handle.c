/* brush-handle.c: a slider of years that can be focused and moved by keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "brush-handle.h"

struct _NwBrushHandle {
  GtkWidget parent_instance;
};

static guint moved_signal;

G_DEFINE_FINAL_TYPE (NwBrushHandle, nw_brush_handle, GTK_TYPE_WIDGET)

#define FAR 10000 /* years: to the very end */

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  int step = g_variant_get_int32 (args);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && ABS (step) == 1)
    step = -step;
  g_signal_emit (widget, moved_signal, 0, step);
  return TRUE;
}

static void
nw_brush_handle_class_init (NwBrushHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  moved_signal = g_signal_new ("moved", NW_TYPE_BRUSH_HANDLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               G_TYPE_INT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_widget_class_set_css_name (widget_class, "handle");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, move_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, move_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, move_cb, "i", 5);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, move_cb, "i", -5);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, move_cb, "i", -FAR);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, move_cb, "i", FAR);
}

static void
nw_brush_handle_init (NwBrushHandle *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "ew-resize");
}

GtkWidget *
nw_brush_handle_new (const char *label)
{
  GtkWidget *self = g_object_new (NW_TYPE_BRUSH_HANDLE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return self;
}

void
nw_brush_handle_set (NwBrushHandle *self, int year, int first, int last)
{
  g_autofree char *text = g_strdup_printf ("%d", year);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double) first,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) last, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  (double) year, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}
