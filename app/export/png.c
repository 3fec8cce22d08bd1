/* png.c: figures as PNG at twice their size, with their origin in text chunks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "provenance.h"

#define SCALE         2.0
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
append_words (GByteArray *bytes, const NwFigure *figure, const NwResult *result)
{
  g_autofree char *title = nw_result_title (result);
  g_autofree char *caption = nw_figure_caption (figure, result);
  g_autofree char *source = nw_result_source (result);
  g_autofree char *provenance = nw_provenance_line (result);
  guint32 per_metre = GUINT32_TO_BE ((guint32) lround (SCALE * 96 / 0.0254));
  guint8 physical[9];

  memcpy (physical, &per_metre, 4);
  memcpy (physical + 4, &per_metre, 4);
  physical[8] = 1;
  append_chunk (bytes, "pHYs", physical, sizeof physical);
  append_text (bytes, "Title", title);
  append_text (bytes, "Description", caption);
  append_text (bytes, "Source", source);
  append_text (bytes, "Software", "Normwatch " NW_VERSION);
  append_text (bytes, "Comment", provenance);
}

static gboolean
write_png (const NwResult *result, const NwFigure *given, const NwExportSize *size,
           GOutputStream *output, GCancellable *cancellable, GError **error)
{
  NwFigure figure = nw_figure_or_default (given, result);
  g_autoptr (GByteArray) plain = g_byte_array_new ();
  g_autoptr (GByteArray) full = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (size->width * SCALE),
                                                         (int) ceil (size->height * SCALE));
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, SCALE, SCALE);
  nw_figure_draw (cr, &figure, result, size->width, size->height);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, nw_bytes_append, plain);
  cairo_surface_destroy (surface);
  if (!nw_check_cairo (status, error))
    return FALSE;

  g_byte_array_append (full, plain->data, HEADER_LENGTH);
  append_words (full, &figure, result);
  g_byte_array_append (full, plain->data + HEADER_LENGTH, plain->len - HEADER_LENGTH);
  return nw_bytes_write (full, output, cancellable, error);
}

const NwExporter nw_exporter_png = { "png", N_("PNG figure"), ".png", "image/png", NW_EXPORT_FIGURE, .write = write_png };
