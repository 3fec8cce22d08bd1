/* wrap-layout.c: lays children out like words in a paragraph; those that expand have a line of their own
 *
 * Its request mode never changes. A GtkBox that was empty when it was last asked keeps the mode of an empty box in
 * GTK 4.8, and then gives wrapped text too little height.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "wrap-layout.h"

#define FAR_TOO_WIDE (1 << 20) /* pixels; twice that still fits an int */

struct _NwWrapLayout {
  GtkLayoutManager parent_instance;
  int              spacing;
};

G_DEFINE_FINAL_TYPE (NwWrapLayout, nw_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The height that the children need in this width. When place is TRUE they are also allocated. */
static int
flow (NwWrapLayout *self, GtkWidget *widget, int width, gboolean place)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, line = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum, natural, height, child_width;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      child_width = MAX (minimum, MIN (natural, width));
      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        child_width = MAX (minimum, width);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &height, NULL, NULL);
      if (x > 0 && x + child_width > width)
        {
          x = 0;
          y += line + self->spacing;
          line = 0;
        }
      if (place)
        gtk_widget_size_allocate (child,
                                  &(GtkAllocation) { rtl ? width - x - child_width : x, y, child_width, height }, -1);
      x += child_width + self->spacing;
      line = MAX (line, height);
    }
  return y + line;
}

static void
measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
         int *natural, int *minimum_baseline, int *natural_baseline)
{
  NwWrapLayout *self = NW_WRAP_LAYOUT (manager);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = flow (self, widget, for_size < 0 ? FAR_TOO_WIDE : for_size, FALSE);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

static void
allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  flow (NW_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
nw_wrap_layout_class_init (NwWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = get_request_mode;
  layout_class->measure = measure;
  layout_class->allocate = allocate;
}

static void
nw_wrap_layout_init (NwWrapLayout *self)
{
  self->spacing = 6;
}

GtkLayoutManager *
nw_wrap_layout_new (int spacing)
{
  NwWrapLayout *self = g_object_new (NW_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
