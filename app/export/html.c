/* html.c: a briefing as one web page that needs no other file, no network and no script
 *
 * The page is HTML and well-formed XML alike, so that both kinds of program read it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "html-lists.h"
#include "html-parts.h"
#include "unseal.h"

#define SEALS_BEGIN "<script type=\"application/json\" id=\"normwatch-seals\">"
#define SEALS_END   "</script>"
#define NO_BLOCK    G_MAXUINT
#define FEW_PARTS   3 /* so many headings are worth a table of contents */

typedef struct {
  GString          *out;
  const NwDocument *document;
  GArray           *lists;
  guint             box;     /* block whose box is open, or NO_BLOCK */
  guint             level;   /* of the last heading */
  guint             heading; /* so many so far */
} Writer;

/* ---- the page around the passages ---- */

static void
append_head (GString *out, const NwDocument *document)
{
  g_autofree char *date = nw_document_date (document);

  g_string_append (out, "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"");
  nw_html_text (out, document->language);
  g_string_append_printf (out, "\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\" />\n<title>", document->rtl ? "rtl" : "ltr");
  nw_html_text (out, document->title);
  g_string_append (out, "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\" />\n");
  if (document->author != NULL)
    {
      g_string_append (out, "<meta name=\"author\" content=\"");
      nw_html_text (out, document->author);
      g_string_append (out, "\" />\n");
    }
  g_string_append_printf (out, "<meta name=\"dcterms.created\" content=\"%s\" />\n"
                               "<meta name=\"generator\" content=\"Normwatch " NW_VERSION "\" />\n<style>\n", date);
  g_string_append (out, nw_html_style);
  g_string_append_printf (out, "@page { size: %s; margin: 20mm; }\n</style>\n</head>\n<body>\n", nw_paper_id (document->paper));
}

static gboolean
is_banner (const NwPassage *passage)
{
  return passage->kind == NW_PASSAGE_TITLE || passage->kind == NW_PASSAGE_BYLINE;
}

static void
append_banner (GString *out, const NwDocument *document)
{
  g_string_append (out, "<header>\n");
  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);

      if (!is_banner (passage))
        continue;
      g_string_append (out, passage->kind == NW_PASSAGE_TITLE ? "<h1>" : "<p class=\"byline\">");
      nw_html_runs (out, passage->runs);
      g_string_append (out, passage->kind == NW_PASSAGE_TITLE ? "</h1>\n" : "</p>\n");
    }
  g_string_append (out, "</header>\n");
}

static void
append_contents (GString *out, const NwDocument *document)
{
  g_autoptr (GString) parts = g_string_new (NULL);
  guint n = 0, heading = 0;

  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);
      g_autofree char *words = NULL;

      if (passage->kind != NW_PASSAGE_HEADING || (heading++, passage->level > 1))
        continue;
      words = nw_passage_text (passage);
      g_string_append_printf (parts, "<li><a href=\"#part-%u\">", heading);
      nw_html_name (parts, words);
      g_string_append (parts, "</a></li>\n");
      n++;
    }
  if (n >= FEW_PARTS)
    g_string_append_printf (out, "<nav aria-label=\"%s\">\n<ul>\n%s</ul>\n</nav>\n", _("Contents"), parts->str);
}

static void
append_foot (GString *out)
{
  g_string_append (out, "<footer>\n<p>");
  /* Translators: at the foot of a page that was written by the program; the name of a command is not translated. */
  nw_html_text (out, _("Each figure, table and number carries a short id. With this file, “normwatch-cli verify” counts them again."));
  g_string_append (out, "</p>\n</footer>\n");
}

/* Data, not a program. No character of it is one that HTML or XML would take for markup. */
static void
append_seals (GString *out, const NwDocument *document)
{
  g_autoptr (GPtrArray) seals = nw_document_seals (document);
  g_autofree char *json = nw_seals_print (seals, FALSE);
  g_autoptr (GString) data = g_string_new (json);

  if (seals->len == 0)
    return;
  g_string_replace (data, "<", "\\u003c", 0);
  g_string_replace (data, ">", "\\u003e", 0);
  g_string_replace (data, "&", "\\u0026", 0);
  g_string_append_printf (out, SEALS_BEGIN "\n%s\n" SEALS_END "\n", data->str);
}

/* ---- passages ---- */

/* No level is left out on the way down: who jumps from heading to heading finds each. */
static void
append_heading (Writer *self, const NwPassage *passage)
{
  self->level = CLAMP (passage->level, 1, self->level + 1);
  self->heading++;
  g_string_append_printf (self->out, "<h%u id=\"part-%u\">", self->level + 1, self->heading);
  nw_html_runs (self->out, passage->runs);
  g_string_append_printf (self->out, "</h%u>\n", self->level + 1);
}

/* Closes the lists and the box that the passage does not belong to, and opens its box. */
static void
move_to (Writer *self, const NwPassage *passage)
{
  guint box = passage != NULL && passage->boxed ? passage->block : NO_BLOCK;

  if (passage == NULL || passage->kind != NW_PASSAGE_ITEM || box != self->box)
    nw_html_lists_close (self->lists, self->out);
  if (box == self->box)
    return;
  g_string_append (self->out, self->box != NO_BLOCK ? "</aside>\n" : "");
  g_string_append (self->out, box != NO_BLOCK ? "<aside role=\"note\">\n" : "");
  self->box = box;
}

static gboolean
append_passage (Writer *self, const NwPassage *passage, GError **error)
{
  switch (passage->kind)
    {
    case NW_PASSAGE_HEADING:
      append_heading (self, passage);
      return TRUE;
    case NW_PASSAGE_PARAGRAPH:
      g_string_append (self->out, "<p>");
      nw_html_runs (self->out, passage->runs);
      g_string_append (self->out, "</p>\n");
      return TRUE;
    case NW_PASSAGE_ITEM:
      nw_html_lists_item (self->lists, self->out, passage);
      return TRUE;
    case NW_PASSAGE_FIGURE:
      return nw_html_figure (self->out, passage, error);
    case NW_PASSAGE_TABLE:
      nw_html_table (self->out, passage);
      return TRUE;
    case NW_PASSAGE_NUMBER:
      nw_html_number (self->out, passage->exhibit);
      return TRUE;
    case NW_PASSAGE_BREAK:
      g_string_append (self->out, "<div class=\"break\"></div>\n");
      return TRUE;
    case NW_PASSAGE_TITLE:
    case NW_PASSAGE_BYLINE:
    case NW_PASSAGE_FAULT:
      break;
    }
  return TRUE;
}

static gboolean
append_passages (Writer *self, const NwProgress *progress, GCancellable *cancellable, GError **error)
{
  const GPtrArray *passages = self->document->passages;

  g_string_append (self->out, "<main>\n");
  for (guint i = 0; i < passages->len; i++)
    {
      const NwPassage *passage = g_ptr_array_index (passages, i);

      move_to (self, passage);
      if (!append_passage (self, passage, error) || g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      nw_progress_tell (progress, (double) (i + 1) / (passages->len + 1));
    }
  move_to (self, NULL);
  g_string_append (self->out, "</main>\n");
  return TRUE;
}

static gboolean
publish_html (const NwDocument *document, NwFiles *files, const NwProgress *progress, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GArray) lists = nw_html_lists_new ();
  Writer self = { .out = out, .document = document, .lists = lists, .box = NO_BLOCK };
  GOutputStream *output = nw_files_add (files, NULL, error);

  if (output == NULL)
    return FALSE;
  append_head (out, document);
  append_banner (out, document);
  append_contents (out, document);
  if (!append_passages (&self, progress, cancellable, error))
    return FALSE;
  append_foot (out);
  append_seals (out, document);
  g_string_append (out, "</body>\n</html>\n");
  nw_progress_tell (progress, 1);
  return g_output_stream_write_all (output, out->str, out->len, NULL, cancellable, error);
}

static char *
unseal_html (GBytes *bytes)
{
  return nw_unseal_between (bytes, SEALS_BEGIN, SEALS_END);
}

const NwExporter nw_exporter_briefing_html = {
  "briefing-html", N_("Briefing (web page)"), ".html", "text/html", NW_EXPORT_DOCUMENT, .publish = publish_html,
  .unseal = unseal_html,
};
