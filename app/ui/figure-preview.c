/* figure-preview.c: shows a figure on paper, scaled until all of it is seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "figure-preview.h"

#include <math.h>

#define MIN_SIZE 120
#define WIDTH    960

struct _NwFigurePreview {
  GtkWidget parent_instance;
  NwResult *result;
  NwFigure  figure;
  int       width; /* of the figure in its file */
};

G_DEFINE_FINAL_TYPE (NwFigurePreview, nw_figure_preview, GTK_TYPE_WIDGET)

static void
nw_figure_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  NwFigurePreview *self = NW_FIGURE_PREVIEW (widget);
  int height = nw_figure_preview_height (self);
  double scale, left;
  graphene_rect_t page;
  cairo_t *cr;

  if (self->result == NULL || height <= 0)
    return;
  scale = MIN (1.0, MIN ((double) gtk_widget_get_width (widget) / self->width,
                         (double) gtk_widget_get_height (widget) / height));
  left = floor ((gtk_widget_get_width (widget) - self->width * scale) / 2);
  page = GRAPHENE_RECT_INIT ((float) left, 0, (float) (self->width * scale), (float) (height * scale));
  cr = gtk_snapshot_append_cairo (snapshot, &page);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, left, 0);
  cairo_scale (cr, scale, scale);
  nw_figure_draw (cr, &self->figure, self->result, self->width, height);
  cairo_destroy (cr);
}

static void
nw_figure_preview_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  NwFigurePreview *self = NW_FIGURE_PREVIEW (widget);

  *minimum = MIN_SIZE;
  *natural = MAX (MIN_SIZE, orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : nw_figure_preview_height (self));
}

static void
nw_figure_preview_dispose (GObject *object)
{
  g_clear_pointer (&NW_FIGURE_PREVIEW (object)->result, nw_result_unref);
  G_OBJECT_CLASS (nw_figure_preview_parent_class)->dispose (object);
}

static void
nw_figure_preview_class_init (NwFigurePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_figure_preview_dispose;
  widget_class->snapshot = nw_figure_preview_snapshot;
  widget_class->measure = nw_figure_preview_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "preview");
}

static void
nw_figure_preview_init (NwFigurePreview *self)
{
  self->width = WIDTH;
  self->figure = (NwFigure) { .palette = NW_PALETTE_PRINT, .text_scale = 1.0, .framed = TRUE };
}

void
nw_figure_preview_set_result (NwFigurePreview *self, NwResult *result, const char *chart, gboolean named_only)
{
  g_autofree char *title = nw_result_title (result);
  g_autofree char *sentence = nw_result_sentence (result);

  nw_result_ref (result);
  g_clear_pointer (&self->result, nw_result_unref);
  self->result = result;
  self->figure.chart = nw_chart_find (chart);
  self->figure.named_only = named_only;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
nw_figure_preview_set_width (NwFigurePreview *self, int width)
{
  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

int
nw_figure_preview_height (NwFigurePreview *self)
{
  return self->result != NULL ? (int) ceil (nw_figure_height (&self->figure, self->result, self->width)) : 0;
}
