/* chart-bubble.c: draws the words about one element of a chart over it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart-bubble.h"

#include <glib/gi18n-lib.h>

#define PADDING   10.0f
#define DISTANCE  12.0f
#define MAX_WIDTH 280

static PangoLayout *
layout (GtkWidget *widget, const char *text)
{
  PangoLayout *words = gtk_widget_create_pango_layout (widget, NULL);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_autofree char *markup = g_strdup_printf ("<b>%s</b>\n<small>%s</small>", escaped,
                                             /* Translators: below what an element of a chart stands for */
                                             _("Click or Enter opens them"));

  pango_layout_set_markup (words, markup, -1);
  pango_layout_set_width (words, MAX_WIDTH * PANGO_SCALE);
  pango_layout_set_wrap (words, PANGO_WRAP_WORD_CHAR);
  return words;
}

/* After the element where there is room, else before it. */
static float
beside (double start, double length, float size, float room)
{
  float after = (float) (start + length) + DISTANCE;

  if (after + size <= room)
    return after;
  return MAX (0.0f, (float) start - DISTANCE - size);
}

void
nw_chart_bubble_draw (GtkWidget *widget, GtkSnapshot *snapshot, const NwElement *element, const char *text)
{
  g_autoptr (PangoLayout) words = layout (widget, text);
  const GdkRGBA background = { 0.14f, 0.14f, 0.16f, 0.94f };
  const GdkRGBA foreground = { 1.0f, 1.0f, 1.0f, 1.0f };
  float room_x = (float) gtk_widget_get_width (widget), room_y = (float) gtk_widget_get_height (widget);
  PangoRectangle extents;
  GskRoundedRect outline;
  float width, height, x, y;

  pango_layout_get_pixel_extents (words, NULL, &extents);
  width = (float) extents.width + 2.0f * PADDING;
  height = (float) extents.height + 2.0f * PADDING;
  x = beside (element->x, element->width, width, room_x);
  y = CLAMP ((float) (element->y + element->height / 2.0) - height / 2.0f, 0.0f, MAX (0.0f, room_y - height));

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x, y, width, height), 8.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &background, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + PADDING - (float) extents.x, y + PADDING));
  gtk_snapshot_append_layout (snapshot, words, &foreground);
  gtk_snapshot_restore (snapshot);
}
