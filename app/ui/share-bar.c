/* share-bar.c: draws a share; the mark of what is expected is a line across, so that it is seen without colour
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "share-bar.h"

#include <math.h>

#define WIDTH 120
#define HEIGHT 16
#define BAR 8 /* of the height; the mark stands out above and below */
#define MARK 2

struct _NwShareBar {
  GtkWidget parent_instance;
  double    share;
  double    expected;
};

G_DEFINE_FINAL_TYPE (NwShareBar, nw_share_bar, GTK_TYPE_WIDGET)

static void
append (GtkSnapshot *snapshot, const GdkRGBA *color, double alpha, float x, float y, float width, float height)
{
  GdkRGBA paint = *color;

  paint.alpha *= (float) alpha;
  gtk_snapshot_append_color (snapshot, &paint, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
nw_share_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  NwShareBar *self = NW_SHARE_BAR (widget);
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  float top = (height - BAR) / 2, filled = width * (float) CLAMP (self->share, 0.0, 1.0);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  append (snapshot, &color, 0.15, 0, top, width, BAR);
  append (snapshot, &color, 0.65, rtl ? width - filled : 0, top, filled, BAR);
  if (!isnan (self->expected))
    {
      float x = (width - MARK) * (float) CLAMP (self->expected, 0.0, 1.0);

      append (snapshot, &color, 1.0, rtl ? width - MARK - x : x, 0, MARK, height);
    }
}

static void
nw_share_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
nw_share_bar_class_init (NwShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = nw_share_bar_snapshot;
  widget_class->measure = nw_share_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "sharebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
nw_share_bar_init (NwShareBar *self)
{
}

GtkWidget *
nw_share_bar_new (double share, double expected)
{
  NwShareBar *self = g_object_new (NW_TYPE_SHARE_BAR, NULL);

  self->share = share;
  self->expected = expected;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 1.0, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, share, -1);
  return GTK_WIDGET (self);
}
