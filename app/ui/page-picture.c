/* page-picture.c: draws a page into memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-picture.h"

#include <math.h>

#define MAX_SIDE 8192 /* pixels */

GdkTexture *
nw_page_picture_new (NwPages *pages, guint page, double scale)
{
  double page_width, page_height, fine;
  int width, height;
  cairo_surface_t *surface;
  g_autoptr (GBytes) bytes = NULL;
  cairo_t *cr;
  gsize stride;

  nw_pages_size (pages, page, &page_width, &page_height);
  fine = MIN (scale, MAX_SIDE / MAX (page_width, page_height));
  width = MAX (1, (int) floor (page_width * fine));
  height = MAX (1, (int) floor (page_height * fine));
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1); /* paper is white in every scheme */
  cairo_paint (cr);
  cairo_scale (cr, fine, fine);
  nw_pages_draw (pages, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  stride = (gsize) cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}
