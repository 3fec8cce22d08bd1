/* png.c: figures as PNG of any resolution, with their origin in text chunks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "fault.h"
#include "unseal.h"

#define RESOLUTION    192.0 /* dots an inch: two for each on the screen */
#define MAX_SIDE      32767 /* dots: cairo draws no larger */
#define MAX_DOTS      (80 * 1000 * 1000) /* A3 with 600 an inch; four bytes each */
#define HEADER_LENGTH 33 /* signature and IHDR */

/* As the PNG specification defines it (ISO 3309). */
static guint32
crc32_of (const guint8 *data, gsize length)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        crc = crc & 1 ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
    }
  return crc ^ 0xffffffff;
}

static void
append_number (GByteArray *bytes, guint32 number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, (const guint8 *) &big, 4);
}

static void
append_chunk (GByteArray *bytes, const char *type, const guint8 *data, gsize length)
{
  guint start;

  append_number (bytes, (guint32) length);
  start = bytes->len;
  g_byte_array_append (bytes, (const guint8 *) type, 4);
  g_byte_array_append (bytes, data, (guint) length);
  append_number (bytes, crc32_of (bytes->data + start, bytes->len - start));
}

/* International text: UTF-8, not compressed, no language. */
static void
append_text (GByteArray *bytes, const char *keyword, const char *text)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();

  g_byte_array_append (data, (const guint8 *) keyword, (guint) strlen (keyword) + 1);
  g_byte_array_append (data, (const guint8 *) "\0\0\0\0", 4);
  g_byte_array_append (data, (const guint8 *) text, (guint) strlen (text));
  append_chunk (bytes, "iTXt", data->data, data->len);
}

static void
append_words (GByteArray *bytes, const NwFigure *figure, const NwResult *result, double resolution)
{
  g_autofree char *title = nw_result_title (result);
  g_autofree char *caption = nw_figure_caption (figure, result);
  g_autofree char *source = nw_result_source (result);
  g_autoptr (NwSeal) seal = nw_seal_of_result (result, figure->chart->id);
  g_autofree char *origin = nw_seal_print (seal, FALSE);
  guint32 per_metre = GUINT32_TO_BE ((guint32) lround (resolution / 0.0254));
  guint8 physical[9];

  memcpy (physical, &per_metre, 4);
  memcpy (physical + 4, &per_metre, 4);
  physical[8] = 1;
  append_chunk (bytes, "pHYs", physical, sizeof physical);
  append_text (bytes, "Title", title);
  append_text (bytes, "Description", caption);
  append_text (bytes, "Source", source);
  append_text (bytes, "Software", "Normwatch " NW_VERSION);
  append_text (bytes, "Comment", origin);
}

/* Of its physical size at the resolution. NULL: too large, said so. */
static cairo_surface_t *
create_picture (const NwExportSize *size, double resolution, GError **error)
{
  double width = MAX (round (size->width * resolution / 96), 1);
  double height = MAX (round (size->height * resolution / 96), 1);

  if (width <= MAX_SIDE && height <= MAX_SIDE && width * height <= MAX_DOTS)
    return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  g_set_error (error, NW_FAULT, NW_FAULT_EXPORT,
               /* Translators: width and height of a picture in dots, and how many millions there may be. */
               _("The figure would be %.0f × %.0f dots, and the most are %d a side and %d million in all; choose a lower "
                 "resolution or a smaller size."),
               width, height, MAX_SIDE, MAX_DOTS / 1000000);
  return NULL;
}

static gboolean
write_png (const NwResult *result, const NwFigure *given, const NwExportSize *size,
           GOutputStream *output, GCancellable *cancellable, GError **error)
{
  NwFigure figure = nw_figure_or_default (given, result);
  g_autoptr (GByteArray) plain = g_byte_array_new ();
  g_autoptr (GByteArray) full = g_byte_array_new ();
  double resolution = size->resolution > 0 ? size->resolution : RESOLUTION;
  cairo_surface_t *surface = create_picture (size, resolution, error);
  cairo_status_t status;
  cairo_t *cr;

  if (surface == NULL)
    return FALSE;
  cr = cairo_create (surface);
  /* To its edges: the size in dots is rounded. */
  cairo_scale (cr, cairo_image_surface_get_width (surface) / size->width, cairo_image_surface_get_height (surface) / size->height);
  nw_figure_draw (cr, &figure, result, size->width, size->height);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, nw_bytes_append, plain);
  cairo_surface_destroy (surface);
  if (!nw_check_cairo (status, error))
    return FALSE;

  g_byte_array_append (full, plain->data, HEADER_LENGTH);
  append_words (full, &figure, result, resolution);
  g_byte_array_append (full, plain->data + HEADER_LENGTH, plain->len - HEADER_LENGTH);
  return nw_bytes_write (full, output, cancellable, error);
}

const NwExporter nw_exporter_png = { "png", N_("PNG figure"), ".png", "image/png", NW_EXPORT_FIGURE,
  .dots = TRUE, .write = write_png, .unseal = nw_unseal_png,
};
