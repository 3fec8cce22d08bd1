/* bench-briefing.c: the way of a briefing, from its file to its pages and to the file that is handed in
 *
 * bench-briefing preview LIBRARY BRIEFING             composes it again and again, and draws
 * bench-briefing write LIBRARY BRIEFING FORMAT FILE   writes one file, and nothing else: its peak memory is that of the format
 * Prints one "name value" a line: milliseconds, seconds, megabytes; "processor": of all threads.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "block-kind.h"
#include "briefings.h"
#include "pages.h"

#define REPEATS 15

typedef struct {
  gint64 wall, processor; /* microseconds */
} Moment;

static Moment
now (void)
{
  struct timespec used;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &used);
  return (Moment) { g_get_monotonic_time (), used.tv_sec * G_USEC_PER_SEC + used.tv_nsec / 1000 };
}

static Moment
since (Moment begin)
{
  Moment end = now ();

  return (Moment) { end.wall - begin.wall, end.processor - begin.processor };
}

static void
print_milliseconds (const char *name, Moment took)
{
  g_print ("%s-milliseconds %.1f\n%s-processor-milliseconds %.1f\n", name, took.wall / 1e3, name, took.processor / 1e3);
}

static void
check (gboolean done, GError *error)
{
  if (done)
    return;
  g_printerr ("%s\n", error ? error->message : "failed");
  exit (EXIT_FAILURE);
}

static NwBriefing *
load (NwWorkspace *workspace, const char *library, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  NwBriefing *briefing = nw_briefing_load (file, NULL, &error);

  check (briefing != NULL, error);
  check (nw_workspace_open (workspace, library, FALSE, &error), error);
  return briefing;
}

static NwDocument *
compose (NwWorkspace *workspace, NwBriefing *briefing)
{
  g_autoptr (GError) error = NULL;
  NwDocument *document = nw_workspace_compose (workspace, briefing, NULL, NULL, &error);
  g_autofree char *fault = NULL;

  check (document != NULL, error);
  fault = nw_document_fault (document);
  if (fault != NULL)
    g_printerr ("%s\n", fault);
  check (fault == NULL, NULL);
  return document;
}

/* ---- the preview ---- */

static guint
find_block (const NwBriefing *briefing, NwBlockFields field)
{
  for (guint i = 0; i < briefing->blocks->len; i++)
    if (nw_briefing_block (briefing, i)->kind->fields & field)
      return i;
  check (FALSE, NULL);
  return 0;
}

/* Another word, never the same twice. */
static NwBriefing *
change_words (NwBriefing *briefing, guint turn)
{
  guint at = find_block (briefing, NW_FIELD_TEXT);
  g_autoptr (NwBlock) block = nw_block_copy (nw_briefing_block (briefing, at));
  g_autofree char *before = g_steal_pointer (&block->text);

  block->text = g_strdup_printf ("%s And %u.", before, turn);
  return nw_briefing_replace (briefing, at, block);
}

/* Another question, of which nothing is remembered. */
static NwBriefing *
change_question (NwBriefing *briefing, guint turn)
{
  guint at = find_block (briefing, NW_FIELD_CHART);
  g_autoptr (NwBlock) block = nw_block_copy (nw_briefing_block (briefing, at));
  g_autofree char *text = g_strdup_printf ("dataset=bench by=initiator interval=year period=%u..2023 chart=trend", 1990 + turn);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&block->query, nw_query_unref);
  block->query = nw_query_parse (text, &error);
  check (block->query != NULL, error);
  return nw_briefing_replace (briefing, at, block);
}

/* As on a screen: in dots of one each pixel. */
static void
draw (NwPages *pages, guint page)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  nw_pages_size (pages, page, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  nw_pages_draw (pages, page, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

typedef struct {
  Moment composed, laid_out, drawn, all;
} Turn;

static Turn
follow (NwWorkspace *workspace, NwBriefing *briefing, guint block)
{
  g_autoptr (NwDocument) document = NULL;
  g_autoptr (NwPages) pages = NULL;
  Moment begin = now ();
  Turn turn;
  guint page = 0;
  double y, height;

  document = compose (workspace, briefing);
  turn.composed = since (begin);
  pages = nw_pages_new (document, NULL);
  turn.laid_out = since (begin);
  nw_pages_find (pages, block, &page, &y, &height);
  draw (pages, page);
  turn.all = since (begin);
  turn.drawn = (Moment) { turn.all.wall - turn.laid_out.wall, turn.all.processor - turn.laid_out.processor };
  turn.laid_out.wall -= turn.composed.wall;
  turn.laid_out.processor -= turn.composed.processor;
  return turn;
}

static int
compare_turns (gconstpointer a, gconstpointer b)
{
  gint64 x = ((const Turn *) a)->all.wall, y = ((const Turn *) b)->all.wall;

  return x < y ? -1 : x > y;
}

/* The median turn of all. */
static void
time_changes (NwWorkspace *workspace, NwBriefing *briefing, const char *name, NwBlockFields field,
              NwBriefing *(*change) (NwBriefing *briefing, guint turn))
{
  g_autofree char *composed = g_strconcat (name, "-composed", NULL);
  g_autofree char *laid_out = g_strconcat (name, "-laid-out", NULL);
  g_autofree char *drawn = g_strconcat (name, "-drawn", NULL);
  Turn turns[REPEATS], *median = &turns[REPEATS / 2];

  for (guint i = 0; i < REPEATS; i++)
    {
      g_autoptr (NwBriefing) changed = change (briefing, i);

      turns[i] = follow (workspace, changed, find_block (changed, field));
    }
  qsort (turns, REPEATS, sizeof turns[0], compare_turns);
  print_milliseconds (composed, median->composed);
  print_milliseconds (laid_out, median->laid_out);
  print_milliseconds (drawn, median->drawn);
  print_milliseconds (name, median->all);
}

static void
time_preview (const char *library, const char *path)
{
  g_autoptr (NwWorkspace) workspace = nw_workspace_new ();
  g_autoptr (NwBriefing) briefing = load (workspace, library, path);
  g_autoptr (NwDocument) document = NULL;
  g_autoptr (NwPages) pages = NULL;
  Moment begin = now ();

  document = compose (workspace, briefing);
  print_milliseconds ("cold", since (begin));
  pages = nw_pages_new (document, NULL);
  g_print ("figures %u\ntables %u\npages %u\n", document->figures, document->tables,
           nw_pages_count (pages));
  begin = now ();
  for (guint i = 0; i < nw_pages_count (pages); i++)
    draw (pages, i);
  print_milliseconds ("all-drawn", since (begin));
  time_changes (workspace, briefing, "words", NW_FIELD_TEXT, change_words);
  time_changes (workspace, briefing, "question", NW_FIELD_CHART, change_question);
}

/* ---- the file ---- */

static double
peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024.0;
}

static void
time_writing (const char *library, const char *path, const char *format, const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwWorkspace) workspace = nw_workspace_new ();
  g_autofree char *exporter = g_strconcat ("briefing-", format, NULL);
  Moment begin = now (), took;
  g_autoptr (NwBriefing) briefing = load (workspace, library, path);
  g_autoptr (NwDocument) document = compose (workspace, briefing);
  double before = peak ();

  took = since (begin);
  g_print ("%s-composed-seconds %.2f\n%s-composed-megabytes %.0f\n", format, took.wall / 1e6, format, before);
  check (nw_publish_document (document, exporter, to, TRUE, NULL, NULL, &error), error);
  took = since (begin);
  g_print ("%s-seconds %.2f\n%s-processor-seconds %.2f\n%s-megabytes %.0f\n", format, took.wall / 1e6, format,
           took.processor / 1e6, format, peak ());
}

int
main (int argc, char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "preview"))
    time_preview (argv[2], argv[3]);
  else if (argc == 6 && g_str_equal (argv[1], "write"))
    time_writing (argv[2], argv[3], argv[4], argv[5]);
  else
    {
      g_printerr ("bench-briefing preview LIBRARY BRIEFING | bench-briefing write LIBRARY BRIEFING FORMAT FILE\n");
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
