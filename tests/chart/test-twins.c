/* test-twins.c: a figure has the same geometry on an image, in SVG and in PDF, for every chart
 *
 * What the scene holds is looked for among the points that each file writes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plot.h"
#include "results-cross.h"
#include "results-time.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <gio/gio.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define WIDTH  720.0
#define HEIGHT 480.0
#define GRID   10.0 /* points are the same within a tenth of a pixel */

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Takes the surface. */
static char *
draw_on (cairo_surface_t *surface, GByteArray *bytes, const NwFigure *figure, const NwResult *result)
{
  cairo_t *cr = cairo_create (surface);

  nw_figure_draw (cr, figure, result, WIDTH, HEIGHT);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  return (char *) bytes->data;
}

static gpointer
key_of (gint64 x, gint64 y)
{
  return GINT_TO_POINTER ((int) (x * 100000 + y));
}

static void
add_point (GHashTable *points, double x, double y)
{
  g_hash_table_add (points, key_of (llround (x * GRID), llround (y * GRID)));
}

static gboolean
has_point (GHashTable *points, double x, double y)
{
  gint64 qx = llround (x * GRID), qy = llround (y * GRID);

  for (int dx = -1; dx <= 1; dx++)
    for (int dy = -1; dy <= 1; dy++)
      if (g_hash_table_contains (points, key_of (qx + dx, qy + dy)))
        return TRUE;
  return FALSE;
}

/* "M 10 20 L 30 20 Z" of every path; curves' points are as welcome. */
static GHashTable *
points_of_svg (const char *svg)
{
  GHashTable *points = g_hash_table_new (NULL, NULL);
  g_autoptr (GRegex) pair = g_regex_new ("([-0-9.]+) ([-0-9.]+)", G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GRegex) path = g_regex_new (" d=\"([^\"]*)\"", G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GMatchInfo) paths = NULL;

  for (g_regex_match (path, svg, 0, &paths); g_match_info_matches (paths); g_match_info_next (paths, NULL))
    {
      g_autofree char *d = g_match_info_fetch (paths, 1);
      g_autoptr (GMatchInfo) pairs = NULL;

      for (g_regex_match (pair, d, 0, &pairs); g_match_info_matches (pairs); g_match_info_next (pairs, NULL))
        {
          g_autofree char *x = g_match_info_fetch (pairs, 1);
          g_autofree char *y = g_match_info_fetch (pairs, 2);

          add_point (points, g_ascii_strtod (x, NULL), g_ascii_strtod (y, NULL));
        }
    }
  return points;
}

/* Behind the next word "stream", or NULL. */
static const char *
next_stream (const char *at, const char *end)
{
  for (; at + 7 < end; at++)
    if (memcmp (at, "stream\n", 7) == 0)
      return at + 7;
  return NULL;
}

/* The content streams of a PDF, unpacked one after the other. */
static char *
unpack (const GByteArray *pdf)
{
  GString *out = g_string_new (NULL);
  const char *data = (const char *) pdf->data, *end = data + pdf->len;
  const char *at = data;

  while ((at = next_stream (at, end)) != NULL)
    {
      g_autoptr (GZlibDecompressor) unzip = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
      gsize size = 1 << 22, read = 0, written = 0;
      g_autofree char *buffer = g_malloc (size);

      if (g_converter_convert (G_CONVERTER (unzip), at, (gsize) (end - at), buffer, size, G_CONVERTER_INPUT_AT_END, &read, &written, NULL)
          != G_CONVERTER_ERROR)
        g_string_append_len (out, buffer, (gssize) written);
    }
  return g_string_free (out, FALSE);
}

/* "x y m", "x y l" and "x y w h re"; cairo turns the page over first, so that y grows downwards here, too. */
static GHashTable *
points_of_pdf (const GByteArray *pdf)
{
  GHashTable *points = g_hash_table_new (NULL, NULL);
  g_autofree char *text = unpack (pdf);
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  double n[4] = { 0 };

  for (char **word = words; *word != NULL; word++)
    {
      char *end;
      double number = g_ascii_strtod (*word, &end);

      if (**word == '\0')
        continue;
      if (*end == '\0')
        {
          memmove (n, n + 1, 3 * sizeof (double));
          n[3] = number;
        }
      else if (g_str_equal (*word, "m") || g_str_equal (*word, "l"))
        add_point (points, n[2], n[3]);
      else if (g_str_equal (*word, "re"))
        for (int corner = 0; corner < 4; corner++)
          add_point (points, n[0] + (corner & 1 ? n[2] : 0), n[1] + (corner & 2 ? n[3] : 0));
    }
  return points;
}

static void
expect (GHashTable *points, const char *what, const NwFigure *figure, double x, double y)
{
  if (!has_point (points, x, y))
    g_error ("%s, %s: no point at %.3f, %.3f", figure->chart->id, what, x, y);
}

/* Cairo leaves out a point on the way between its neighbours. */
static gboolean
is_on_the_way (const NwPoint *point)
{
  double ax = point[0].x - point[-1].x, ay = point[0].y - point[-1].y;
  double bx = point[1].x - point[0].x, by = point[1].y - point[0].y;

  return fabs (ax * by - ay * bx) < 0.01 * hypot (ax, ay) * hypot (bx, by);
}

/* The corners of what is filled and the points of lines. */
static guint
compare (const NwScene *scene, GHashTable *points, const char *what, const NwFigure *figure)
{
  guint n = 0;

  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const NwShape *shape = &g_array_index (scene->shapes, NwShape, i);

      if (shape->kind == NW_SHAPE_FILL)
        {
          expect (points, what, figure, shape->box.x, shape->box.y);
          expect (points, what, figure, shape->box.x + shape->box.width, shape->box.y + shape->box.height);
          n++;
        }
      for (guint k = 0; shape->kind == NW_SHAPE_LINE && k < shape->n_points; k++)
        {
          const NwPoint *point = &g_array_index (scene->points, NwPoint, shape->first_point + k);

          if (k > 0 && k + 1 < shape->n_points && is_on_the_way (point))
            continue;
          expect (points, what, figure, point->x, point->y);
          n++;
        }
    }
  return n;
}

static void
compare_files (const NwFigure *figure, const NwResult *result)
{
  g_autoptr (NwScene) scene = nw_figure_build (figure, result, WIDTH, HEIGHT);
  g_autoptr (GByteArray) svg = g_byte_array_new ();
  g_autoptr (GByteArray) pdf = g_byte_array_new ();
  const char *text = draw_on (cairo_svg_surface_create_for_stream (append, svg, WIDTH, HEIGHT), svg, figure, result);
  g_autoptr (GHashTable) svg_points = points_of_svg (text);
  g_autoptr (GHashTable) pdf_points = NULL;
  guint n;

  draw_on (cairo_pdf_surface_create_for_stream (append, pdf, WIDTH, HEIGHT), pdf, figure, result);
  pdf_points = points_of_pdf (pdf);
  n = compare (scene, svg_points, "SVG", figure);
  g_assert_cmpuint (compare (scene, pdf_points, "PDF", figure), ==, n);
  if (n == 0 && scene->elements->len > 0) /* words alone, where values do not add up */
    g_error ("%s has elements but no shapes", figure->chart->id);
}

static cairo_surface_t *
image_new (void)
{
  return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) WIDTH, (int) HEIGHT);
}

/* Drawn at once, and recorded and played back as the window does. */
static void
compare_images (const NwFigure *figure, const NwResult *result)
{
  cairo_surface_t *record = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_surface_t *images[2] = { image_new (), image_new () };
  gsize bytes = (gsize) cairo_image_surface_get_stride (images[0]) * (gsize) HEIGHT;
  guint differing = 0;
  cairo_t *cr = cairo_create (record);

  nw_figure_draw (cr, figure, result, WIDTH, HEIGHT);
  cairo_destroy (cr);
  cr = cairo_create (images[0]);
  nw_figure_draw (cr, figure, result, WIDTH, HEIGHT);
  cairo_destroy (cr);
  cr = cairo_create (images[1]);
  cairo_set_source_surface (cr, record, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  for (guint i = 0; i < 2; i++)
    cairo_surface_flush (images[i]);
  for (gsize i = 0; i < bytes; i++)
    differing += abs (cairo_image_surface_get_data (images[0])[i] - cairo_image_surface_get_data (images[1])[i]) > 48;
  g_assert_cmpuint (differing, <, bytes / 2000);
  for (guint i = 0; i < 2; i++)
    cairo_surface_destroy (images[i]);
  cairo_surface_destroy (record);
}

static void
test_twins (void)
{
  NwResult *(*makers[]) (void) = { results_marked, results_shares_by_year, results_changes_by_year, results_matrix, results_ranked };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (NwResult) result = makers[i] ();

      for (const NwChartInfo * const *chart = nw_charts (); *chart != NULL; chart++)
        for (guint rtl = 0; rtl < 2; rtl++)
          {
            NwFigure figure = { .chart = *chart, .palette = NW_PALETTE_PRINT, .text_scale = 1, .framed = TRUE, .rtl = (gboolean) rtl };

            compare_files (&figure, result);
            compare_images (&figure, result);
          }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/twins/svg-pdf-image", test_twins);
  return g_test_run ();
}
