/* svg.c: figures as SVG, with title, description and origin inside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats.h"

#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "unseal.h"

/* Cairo numbers surfaces as long as the process lives; the same figure shall give the same bytes. */
static char *
same_names (const char *svg, GError **error)
{
  g_autoptr (GRegex) names = g_regex_new ("id=\"surface[0-9]+\"", 0, 0, error);

  return names != NULL ? g_regex_replace_literal (names, svg, -1, 0, "id=\"figure\"", 0, error) : NULL;
}

/* What a screen reader says and where the figure is from, right behind the root's tag. */
static char *
insert_words (const char *svg, const NwFigure *figure, const NwResult *result)
{
  const char *root = strstr (svg, "<svg ");
  const char *end = root != NULL ? strchr (root, '>') : NULL;
  g_autofree char *title = nw_plain (nw_result_title (result));
  g_autofree char *caption = nw_plain (nw_figure_caption (figure, result));
  g_autoptr (NwSeal) seal = nw_seal_of_result (result, figure->chart->id);
  g_autofree char *origin = nw_seal_print (seal, FALSE);
  g_autofree char *words = NULL;

  if (end == NULL)
    return g_strdup (svg);
  words = g_markup_printf_escaped ("\n<title>%s</title>\n<desc>%s</desc>\n<metadata>%s</metadata>",
                                   title, caption, origin);
  return g_strdup_printf ("%.*s role=\"img\">%s%s", (int) (end - svg), svg, words, end + 1);
}

char *
nw_svg_draw (const NwFigure *figure, const NwResult *result, double width, double height, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (nw_bytes_append, bytes, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  nw_figure_draw (cr, figure, result, width, height);
  if (!nw_finish_cairo (cr, surface, error))
    return NULL;
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  return same_names ((const char *) bytes->data, error);
}

static gboolean
write_svg (const NwResult *result, const NwFigure *given, const NwExportSize *size,
           GOutputStream *output, GCancellable *cancellable, GError **error)
{
  NwFigure figure = nw_figure_or_default (given, result);
  g_autofree char *plain = nw_svg_draw (&figure, result, size->width, size->height, error);
  g_autofree char *full = NULL;

  if (plain == NULL)
    return FALSE;
  full = insert_words (plain, &figure, result);
  return g_output_stream_write_all (output, full, strlen (full), NULL, cancellable, error);
}

const NwExporter nw_exporter_svg = { "svg", N_("SVG figure"), ".svg", "image/svg+xml", NW_EXPORT_FIGURE,
  .write = write_svg, .unseal = nw_unseal_svg,
};
