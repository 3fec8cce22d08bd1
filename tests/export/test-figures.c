/* test-figures.c: other programs read the figures: the same picture in SVG, PDF and PNG, and the numbers in a
 * PDF's text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exporter.h"
#include "fault.h"
#include "results.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define WIDTH  640
#define HEIGHT 420

typedef struct {
  char     *folder;
  NwResult *result;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("normwatch-figures-XXXXXX", NULL);
  fixture->result = results_states ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  nw_result_unref (fixture->result);
}

/* Runs a program in the folder; FALSE and a skip when it is not installed. */
static gboolean
run (Fixture *fixture, char **output, const char * const *command)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = g_find_program_in_path (command[0]);
  int status = -1;

  if (found == NULL)
    {
      g_autofree char *words = g_strdup_printf ("%s is not installed", command[0]);

      g_test_skip (words);
      return FALSE;
    }
  g_assert_true (g_spawn_sync (fixture->folder, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               output, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_no_error (error);
  return TRUE;
}
#define RUN(fixture, output, ...) run (fixture, output, (const char *[]) { __VA_ARGS__, NULL })

static void
export_figure (Fixture *fixture, const char *id, const char *name, NwFigure figure)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (
      nw_export (nw_exporter_find (id), fixture->result, &figure, &(NwExportSize){ WIDTH, HEIGHT, 0 }, path, TRUE, NULL, &error));
  g_assert_no_error (error);
}

static cairo_surface_t *
load (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  cairo_surface_t *file = cairo_image_surface_create_from_png (path);
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (image);

  g_assert_cmpint (cairo_surface_status (file), ==, CAIRO_STATUS_SUCCESS);
  cairo_scale (cr, (double) WIDTH / cairo_image_surface_get_width (file),
               (double) HEIGHT / cairo_image_surface_get_height (file));
  cairo_set_source_surface (cr, file, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BEST);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (file);
  cairo_surface_flush (image);
  return image;
}

static cairo_surface_t *
draw (Fixture *fixture, const NwFigure *figure)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (image);

  nw_figure_draw (cr, figure, fixture->result, WIDTH, HEIGHT);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  return image;
}

/* Mean green of a square of pixels: rasterisers differ at edges, not in where things stand. */
static double
square (cairo_surface_t *image, int left, int top, int size)
{
  const guint8 *data = cairo_image_surface_get_data (image);
  int stride = cairo_image_surface_get_stride (image);
  double sum = 0;

  for (int y = top; y < top + size; y++)
    for (int x = left; x < left + size; x++)
      sum += data[y * stride + 4 * x + 1];
  return sum / (size * size);
}

static void
assert_same_picture (cairo_surface_t *a, cairo_surface_t *b, const char *what)
{
  const int size = 10;
  double worst = 0, sum = 0;
  int n = 0;

  for (int y = 0; y + size <= HEIGHT; y += size)
    for (int x = 0; x + size <= WIDTH; x += size, n++)
      {
        double off = fabs (square (a, x, y, size) - square (b, x, y, size));

        sum += off;
        worst = MAX (worst, off);
      }
  g_test_message ("%s: mean %.2f, worst square %.1f of 255", what, sum / n, worst);
  g_assert_cmpfloat (sum / n, <, 2.0); /* edges at half pixels are rounded differently */
  g_assert_cmpfloat (worst, <, 24);
}

static void
test_twins (Fixture *fixture, gconstpointer data)
{
  for (const NwChartInfo * const *chart = nw_charts (); *chart != NULL; chart++)
    {
      NwFigure figure = { .chart = *chart, .text_scale = 1, .framed = TRUE };
      cairo_surface_t *screen = draw (fixture, &figure);
      cairo_surface_t *other;

      export_figure (fixture, "png", "figure.png", figure);
      other = load (fixture, "figure.png");
      assert_same_picture (screen, other, "png");
      cairo_surface_destroy (other);

      export_figure (fixture, "svg", "figure.svg", figure);
      if (RUN (fixture, NULL, "rsvg-convert", "figure.svg", "-o", "svg.png"))
        {
          other = load (fixture, "svg.png");
          assert_same_picture (screen, other, "svg");
          cairo_surface_destroy (other);
        }

      export_figure (fixture, "pdf", "figure.pdf", figure);
      if (RUN (fixture, NULL, "pdftoppm", "-r", "96", "-png", "-singlefile", "figure.pdf", "pdf"))
        {
          other = load (fixture, "pdf.png");
          assert_same_picture (screen, other, "pdf");
          cairo_surface_destroy (other);
        }
      cairo_surface_destroy (screen);
    }
}

static void
test_svg (Fixture *fixture, gconstpointer data)
{
  g_autofree char *title = NULL;
  g_autofree char *metadata = NULL;

  export_figure (fixture, "svg", "figure.svg",
                 (NwFigure) { .chart = nw_chart_find ("stacked"), .text_scale = 1, .framed = TRUE });
  if (!RUN (fixture, NULL, "xmllint", "--noout", "figure.svg"))
    return;
  g_assert_true (
      RUN (fixture, &title, "xmllint", "--xpath", "string(/*/*[local-name()='title'])", "figure.svg"));
  g_assert_true (
      RUN (fixture, &metadata, "xmllint", "--xpath", "string(/*/*[local-name()='metadata'])", "figure.svg"));
  g_assert_nonnull (strstr (title, "Reported incidents"));
  g_assert_nonnull (strstr (metadata, "\"query\":\"dataset=eurepoc@1.1 by=initiator interval=year\""));
  g_assert_nonnull (strstr (metadata, "114f10531a92a1038700ed19d4c4c83e97354ff3803186578f10325355ac6c03"));
}

/* Words that XML cannot say, or would take for markup, in everything that goes into the file. */
static void
test_hostile (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = {
    "\x01\x1b[31m]]>", "</title><script>alert(1)</script>", "&amp;\"'", "\xef\xbf\xbf\xef\xbf\xbe\x7f",
    "e\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81", "\u202egnihtemos\nelse",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (const NwChartInfo * const *chart = nw_charts (); *chart != NULL; chart++)
      {
        NwGroup *group = nw_result_group (fixture->result, 0);
        g_autofree char *info = NULL;

        g_free (group->label);
        group->label = g_strdup (names[i]);
        g_free (fixture->result->query->search);
        fixture->result->query->search = g_strdup (names[i]);
        g_free (fixture->result->release->licence);
        fixture->result->release->licence = g_strdup (names[i]);
        export_figure (fixture, "svg", "figure.svg",
                       (NwFigure){ .chart = *chart, .text_scale = 1, .framed = TRUE });
        export_figure (fixture, "pdf", "figure.pdf",
                       (NwFigure){ .chart = *chart, .text_scale = 1, .framed = TRUE });
        export_figure (fixture, "png", "figure.png",
                       (NwFigure){ .chart = *chart, .text_scale = 1, .framed = TRUE });
        if (!RUN (fixture, NULL, "xmllint", "--noout", "figure.svg")
            || !RUN (fixture, &info, "pdfinfo", "figure.pdf"))
          return;
      }
}

/* A zlib of its own is not needed to read the chunks: they are not compressed. */
static guint32
big_endian (const char *bytes)
{
  guint32 number;

  memcpy (&number, bytes, 4);
  return GUINT32_FROM_BE (number);
}

static char *
export_png (Fixture *fixture, const NwExportSize *size, gsize *length)
{
  NwFigure figure = { .chart = nw_chart_find ("bars"), .text_scale = 1, .framed = TRUE };
  g_autofree char *path = g_build_filename (fixture->folder, "figure.png", NULL);
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;

  g_assert_true (nw_export (nw_exporter_find ("png"), fixture->result, &figure, size, path, TRUE, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, length, NULL));
  return bytes;
}

static void
test_png (Fixture *fixture, gconstpointer data)
{
  gsize length, at = 8;
  g_autofree char *bytes = export_png (fixture, &(NwExportSize){ WIDTH, HEIGHT, 0 }, &length);
  guint n_texts = 0;

  while (at + 12 <= length)
    {
      guint32 size = big_endian (bytes + at);

      g_assert_cmpuint (at + 12 + size, <=, length);
      n_texts += memcmp (bytes + at + 4, "iTXt", 4) == 0;
      at += 12 + size;
    }
  g_assert_cmpuint (at, ==, length);
  g_assert_cmpuint (n_texts, ==, 5);
}

/* Width in dots and dots a metre, by hand: 160 mm with 300 an inch are 160 / 25.4 * 300 = 1889.8, and 300 / 0.0254 = 11811. */
static void
test_resolution (Fixture *fixture, gconstpointer data)
{
  static const struct { double width, height, resolution; guint dots_across, dots_down, per_metre; } cases[] = {
    { 640, 420, 0, 1280, 840, 7559 },   { 640, 420, 96, 640, 420, 3780 },
    { 160 / 25.4 * 96, 100 / 25.4 * 96, 300, 1890, 1181, 11811 }, { 160 / 25.4 * 96, 480, 72, 454, 360, 2835 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length;
      g_autofree char *bytes = export_png (fixture, &(NwExportSize){ cases[i].width, cases[i].height, cases[i].resolution }, &length);
      const char *physical = bytes + 37; /* right behind the header */

      g_assert_cmpuint (big_endian (bytes + 16), ==, cases[i].dots_across);
      g_assert_cmpuint (big_endian (bytes + 20), ==, cases[i].dots_down);
      g_assert_cmpmem (physical, 4, "pHYs", 4);
      g_assert_cmpuint (big_endian (physical + 4), ==, cases[i].per_metre);
      g_assert_cmpuint (big_endian (physical + 8), ==, cases[i].per_metre);
      g_assert_cmpint (physical[12], ==, 1); /* the unit is the metre */
    }
}

static void
test_too_many_dots (Fixture *fixture, gconstpointer data)
{
  static const NwExportSize sizes[] = { { 20000, 20000, 192 }, { 16500, 100, 192 }, { 3000, 3000, 1200 } };
  g_autofree char *path = g_build_filename (fixture->folder, "figure.png", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (nw_export (nw_exporter_find ("png"), fixture->result, NULL, &sizes[i], path, TRUE, NULL, &error));
      g_assert_error (error, NW_FAULT, NW_FAULT_EXPORT);
      g_assert_nonnull (strstr (error->message, "lower resolution"));
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/figures/twins", test_twins);
  ADD ("/figures/svg", test_svg);
  ADD ("/figures/hostile", test_hostile);
  ADD ("/figures/png", test_png);
  ADD ("/figures/resolution", test_resolution);
  ADD ("/figures/too-many-dots", test_too_many_dots);
  return g_test_run ();
}
