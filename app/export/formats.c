/* formats.c: how figures become bytes, whatever the format
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"
#include "textbox.h"

gboolean
nw_bytes_begin (GBytes *bytes, const char *magic, gsize length)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  return size >= length && memcmp (data, magic, length) == 0;
}

cairo_status_t
nw_bytes_append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

gboolean
nw_bytes_write (GByteArray *bytes, GOutputStream *output, GCancellable *cancellable, GError **error)
{
  return g_output_stream_write_all (output, bytes->data, bytes->len, NULL, cancellable, error);
}

char *
nw_plain (char *text)
{
  g_autofree char *taken = text;

  return nw_text_plain (taken, G_MAXSSIZE);
}

gboolean
nw_check_cairo (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("The figure cannot be drawn: %s; choose a smaller size."),
               cairo_status_to_string (status));
  return FALSE;
}

gboolean
nw_finish_cairo (cairo_t *cr, cairo_surface_t *surface, GError **error)
{
  cairo_status_t status = cairo_status (cr);

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return nw_check_cairo (status, error);
}

NwFigure
nw_figure_or_default (const NwFigure *figure, const NwResult *result)
{
  NwFigure self = { .palette = NW_PALETTE_LIGHT, .text_scale = 1, .framed = TRUE };

  if (figure != NULL)
    self = *figure;
  self.focus = NULL;
  if (self.chart == NULL)
    self.chart = nw_chart_of (result);
  return self;
}
