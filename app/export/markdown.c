/* markdown.c: a briefing as Markdown, with its figures as SVG beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "markdown-parts.h"
#include "unseal.h"

#define SEALS_BEGIN "\n<!-- normwatch-seals\n"
#define SEALS_END   "\n-->"
#define NO_BLOCK    G_MAXUINT
#define FIGURE_WIDTH 800
#define LIST_BREAK  "<!-- -->\n\n" /* between two lists that would become one */

typedef struct {
  guint indent; /* where the words of its items begin */
  guint last;   /* number of its last item; 0: of bullets */
} List;

typedef struct {
  GString          *out;    /* that is written to: the page, or the box */
  GString          *page;
  GString          *inside; /* of the box that is open */
  guint             box;    /* its block, or NO_BLOCK */
  GArray           *lists;  /* List: those that are open, from the outside in */
  const NwDocument *document;
  NwFiles          *files;
} Writer;

/* ---- lists and boxes ---- */

static void
close_lists (Writer *self)
{
  if (self->lists->len > 0)
    g_string_append_c (self->out, '\n');
  g_array_set_size (self->lists, 0);
}

/* Every line of a box begins with its mark. */
static void
close_box (Writer *self)
{
  g_auto (GStrv) lines = NULL;

  if (self->box == NO_BLOCK)
    return;
  while (g_str_has_suffix (self->inside->str, "\n"))
    g_string_truncate (self->inside, self->inside->len - 1);
  lines = g_strsplit (self->inside->str, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (self->page, *lines[i] != '\0' ? "> %s\n" : ">%s\n", lines[i]);
  g_string_append_c (self->page, '\n');
  g_string_truncate (self->inside, 0);
  self->box = NO_BLOCK;
  self->out = self->page;
}

static void
move_to (Writer *self, const NwPassage *passage)
{
  guint box = passage != NULL && passage->boxed ? passage->block : NO_BLOCK;

  if (passage == NULL || passage->kind != NW_PASSAGE_ITEM || box != self->box)
    close_lists (self);
  if (box == self->box)
    return;
  close_box (self);
  self->box = box;
  self->out = box != NO_BLOCK ? self->inside : self->page;
}

static guint
indent_of (const Writer *self, guint depth)
{
  return depth > 0 ? g_array_index (self->lists, List, depth - 1).indent : 0;
}

/* Makes the lists those that the item belongs to. */
static void
open_list (Writer *self, const NwPassage *item, guint depth, const char *marker)
{
  List list = { indent_of (self, depth - 1) + (guint) strlen (marker), item->ordinal };
  const List *old;

  if (self->lists->len >= depth)
    {
      old = &g_array_index (self->lists, List, depth - 1);
      if (item->ordinal != (old->last > 0 ? old->last + 1 : 0))
        g_string_append_printf (self->out, "\n%*s" LIST_BREAK, (int) indent_of (self, depth - 1), "");
    }
  g_array_set_size (self->lists, depth - 1);
  g_array_append_val (self->lists, list);
}

static void
append_item (Writer *self, const NwPassage *item)
{
  guint depth = CLAMP (item->level, 1, self->lists->len + 1);
  g_autofree char *marker = item->ordinal > 0 ? g_strdup_printf ("%u. ", item->ordinal) : g_strdup ("- ");
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *further = NULL;

  open_list (self, item, depth, marker);
  nw_markdown_runs (words, item->runs, FALSE);
  further = g_strdup_printf ("\n%*s", (int) indent_of (self, depth), "");
  g_string_replace (words, "\n", further, 0);
  g_string_append_printf (self->out, "%*s%s%s\n", (int) indent_of (self, depth - 1), "", marker, words->str);
}

/* ---- passages ---- */

static void
append_heading (Writer *self, const NwPassage *passage, guint level)
{
  g_autoptr (GString) words = g_string_new (NULL);

  nw_markdown_runs (words, passage->runs, TRUE);
  for (guint i = 0; i < level; i++)
    g_string_append_c (self->out, '#');
  g_string_append_printf (self->out, " %s\n\n", words->str);
}

static void
append_paragraph (Writer *self, const NwPassage *passage)
{
  nw_markdown_runs (self->out, passage->runs, FALSE);
  g_string_append (self->out, "\n\n");
}

static gboolean
append_figure (Writer *self, const NwPassage *passage, GCancellable *cancellable, GError **error)
{
  const NwExhibit *exhibit = passage->exhibit;
  NwExportSize size = { FIGURE_WIDTH, nw_figure_height (&exhibit->figure, exhibit->result, FIGURE_WIDTH), 0 };
  g_autofree char *label = nw_passage_label (passage);
  g_autofree char *suffix = g_strdup_printf ("-figure-%u.svg", passage->ordinal);
  g_autofree char *name = nw_files_name (self->files, suffix);
  g_autofree char *address = g_uri_escape_string (name, NULL, TRUE);
  GOutputStream *output = nw_files_add (self->files, suffix, error);

  if (output == NULL || !nw_exporter_svg.write (exhibit->result, &exhibit->figure, &size, output, cancellable, error))
    return FALSE;
  nw_markdown_caption (self->out, label, exhibit);
  g_string_append (self->out, "![");
  nw_markdown_text (self->out, exhibit->caption != NULL ? exhibit->caption : exhibit->title);
  g_string_append_printf (self->out, "](<%s>)\n\n", address);
  nw_markdown_line (self->out, exhibit->caption);
  nw_markdown_origin (self->out, exhibit);
  return TRUE;
}

static void
append_number (Writer *self, const NwExhibit *exhibit)
{
  g_string_append (self->out, "**");
  nw_markdown_text (self->out, exhibit->value);
  g_string_append (self->out, "**\\\n");
  nw_markdown_line (self->out, exhibit->label);
  nw_markdown_line (self->out, exhibit->caption);
  nw_markdown_origin (self->out, exhibit);
}

static gboolean
append_passage (Writer *self, const NwPassage *passage, GCancellable *cancellable, GError **error)
{
  switch (passage->kind)
    {
    case NW_PASSAGE_TITLE:
      append_heading (self, passage, 1);
      break;
    case NW_PASSAGE_HEADING:
      append_heading (self, passage, CLAMP (passage->level, 1, 3) + 1);
      break;
    case NW_PASSAGE_BYLINE:
    case NW_PASSAGE_PARAGRAPH:
      append_paragraph (self, passage);
      break;
    case NW_PASSAGE_ITEM:
      append_item (self, passage);
      break;
    case NW_PASSAGE_FIGURE:
      return append_figure (self, passage, cancellable, error);
    case NW_PASSAGE_TABLE:
      nw_markdown_table (self->out, passage);
      break;
    case NW_PASSAGE_NUMBER:
      append_number (self, passage->exhibit);
      break;
    case NW_PASSAGE_BREAK:
      g_string_append (self->out, "---\n\n");
      break;
    case NW_PASSAGE_FAULT:
      break;
    }
  return TRUE;
}

/* A comment must not hold what ends comments; JSON can say it otherwise. */
static void
append_seals (GString *out, const NwDocument *document)
{
  g_autoptr (GPtrArray) seals = nw_document_seals (document);
  g_autofree char *json = nw_seals_print (seals, FALSE);
  g_autoptr (GString) data = g_string_new (json);

  if (seals->len == 0)
    return;
  g_string_replace (data, "--", "-\\u002d", 0);
  g_string_append_printf (out, SEALS_BEGIN "%s" SEALS_END "\n", data->str);
}

static gboolean
append_all (Writer *self, const NwProgress *progress, GCancellable *cancellable, GError **error)
{
  const GPtrArray *passages = self->document->passages;

  for (guint i = 0; i < passages->len; i++)
    {
      const NwPassage *passage = g_ptr_array_index (passages, i);

      move_to (self, passage);
      if (!append_passage (self, passage, cancellable, error) || g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      nw_progress_tell (progress, (double) (i + 1) / passages->len);
    }
  move_to (self, NULL);
  while (g_str_has_suffix (self->page->str, "\n\n"))
    g_string_truncate (self->page, self->page->len - 1);
  append_seals (self->page, self->document);
  return TRUE;
}

static gboolean
publish_markdown (const NwDocument *document, NwFiles *files, const NwProgress *progress, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) page = g_string_new (NULL);
  g_autoptr (GString) inside = g_string_new (NULL);
  g_autoptr (GArray) lists = g_array_new (FALSE, FALSE, sizeof (List));
  Writer self = { page, page, inside, NO_BLOCK, lists, document, files };
  GOutputStream *output = nw_files_add (files, NULL, error);

  return output != NULL && append_all (&self, progress, cancellable, error)
         && g_output_stream_write_all (output, page->str, page->len, NULL, cancellable, error);
}

static char *
unseal_markdown (GBytes *bytes)
{
  return nw_unseal_between (bytes, SEALS_BEGIN, SEALS_END);
}

const NwExporter nw_exporter_briefing_md = {
  "briefing-md", N_("Briefing (Markdown)"), ".md", "text/markdown", NW_EXPORT_DOCUMENT, TRUE,
  .publish = publish_markdown, .unseal = unseal_markdown,
};
