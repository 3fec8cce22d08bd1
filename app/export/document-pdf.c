/* document-pdf.c: briefings as PDF: pages with real text, outline, links and structure
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "pages.h"
#include "unseal.h"

#define POINTS_PER_PIXEL 0.75
#define LAID_OUT         0.1 /* of the work: then come the pages */

static void
set_metadata (cairo_surface_t *surface, cairo_pdf_metadata_t which, const char *text)
{
  g_autofree char *plain = text != NULL ? nw_plain (g_strdup (text)) : NULL;

  if (plain != NULL)
    cairo_pdf_surface_set_metadata (surface, which, plain);
}

/* The sources of its figures and tables, each once. */
static char *
subject_of (const NwDocument *document)
{
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  GString *subject = g_string_new (NULL);

  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwExhibit *exhibit = nw_document_passage (document, i)->exhibit;

      if (exhibit == NULL || exhibit->source == NULL || !g_hash_table_add (said, exhibit->source))
        continue;
      g_string_append_printf (subject, "%s%s", subject->len > 0 ? " " : "", exhibit->source);
    }
  return g_string_free (subject, FALSE);
}

static void
describe (cairo_surface_t *surface, const NwDocument *document)
{
  g_autoptr (GPtrArray) seals = nw_document_seals (document);
  g_autofree char *keywords = nw_seals_print (seals, FALSE);
  g_autofree char *subject = subject_of (document);
  g_autofree char *date = nw_document_date (document);

  set_metadata (surface, CAIRO_PDF_METADATA_TITLE, document->title);
  set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, document->author);
  set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, subject);
  set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, keywords);
  set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Normwatch " NW_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

/* Whole points: cairo reads numbers in the language of the program, which may have no decimal points. */
static int
points (double pixels)
{
  return (int) floor (pixels * POINTS_PER_PIXEL);
}

/* Entries below each other, whatever levels the headings have. */
static void
add_outline (cairo_surface_t *surface, const GArray *entries)
{
  int parents[8] = { CAIRO_PDF_OUTLINE_ROOT };
  guint levels[8] = { 0 };
  guint depth = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const NwOutlineEntry *entry = &g_array_index (entries, NwOutlineEntry, i);
      g_autofree char *place = g_strdup_printf ("page=%u pos=[0 %d]", entry->page + 1, points (entry->y));
      g_autofree char *title = nw_plain (g_strdup (entry->title));

      /* The document's own title is said above the outline by every reader. */
      if (entry->level == 0)
        continue;
      while (depth > 0 && levels[depth] >= entry->level)
        depth--;
      levels[depth + 1] = entry->level;
      parents[depth + 1] = cairo_pdf_surface_add_outline (surface, parents[depth], title, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
      depth++;
    }
}

/* Places that a link from outside can name: "briefing.pdf#figure-3". */
static void
add_places (cairo_t *cr, const GArray *entries, guint page)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const NwOutlineEntry *entry = &g_array_index (entries, NwOutlineEntry, i);
      g_autofree char *place = g_strdup_printf ("name='%s' x=0 y=%d", entry->name, points (entry->y));

      if (entry->page != page)
        continue;
      cairo_tag_begin (cr, CAIRO_TAG_DEST, place);
      cairo_tag_end (cr, CAIRO_TAG_DEST);
    }
}

/* Before anything of the page is drawn: cairo forgets what was. */
static void
set_size (cairo_surface_t *surface, const NwPages *pages, guint page)
{
  double width, height;

  nw_pages_size (pages, page, &width, &height);
  cairo_pdf_surface_set_size (surface, width * POINTS_PER_PIXEL, height * POINTS_PER_PIXEL);
}

/* One structure over all pages. */
static gboolean
draw_pages (NwPages *pages, cairo_surface_t *surface, cairo_t *cr, const NwProgress *progress, GCancellable *cancellable)
{
  guint n = nw_pages_count (pages);

  set_size (surface, pages, 0);
  cairo_scale (cr, POINTS_PER_PIXEL, POINTS_PER_PIXEL);
  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0; page < n; page++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if (page > 0)
        set_size (surface, pages, page);
      add_places (cr, nw_pages_outline (pages), page);
      nw_pages_draw (pages, page, cr);
      if (page + 1 == n)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
      nw_progress_tell (progress, LAID_OUT + (1 - LAID_OUT) * (page + 1) / n);
    }
  return TRUE;
}

static gboolean
publish_pdf (const NwDocument *document, NwFiles *files, const NwProgress *progress, GCancellable *cancellable, GError **error)
{
  GOutputStream *output = nw_files_add (files, NULL, error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (NwPages) pages = output ? nw_pages_new (document, cancellable) : NULL;
  cairo_surface_t *surface;
  cairo_t *cr;

  if (output == NULL)
    return FALSE;
  if (pages == NULL)
    return !g_cancellable_set_error_if_cancelled (cancellable, error);
  nw_progress_tell (progress, LAID_OUT);
  surface = cairo_pdf_surface_create_for_stream (nw_bytes_append, bytes, 100, 100);
  cr = cairo_create (surface);
  describe (surface, document);
  if (draw_pages (pages, surface, cr, progress, cancellable))
    add_outline (surface, nw_pages_outline (pages));
  return nw_finish_cairo (cr, surface, error) && !g_cancellable_set_error_if_cancelled (cancellable, error)
         && nw_bytes_write (bytes, output, cancellable, error);
}

const NwExporter nw_exporter_briefing_pdf = {
  "briefing-pdf", N_("Briefing (PDF)"), ".pdf", "application/pdf", NW_EXPORT_DOCUMENT, .publish = publish_pdf,
  .unseal = nw_unseal_pdf,
};
