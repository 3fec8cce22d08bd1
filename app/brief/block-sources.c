/* block-sources.c: the datasets that a briefing uses, as their publishers want them cited, and the documents of its markers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "blocks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
web_address (const char *address)
{
  return address && (g_str_has_prefix (address, "https://") || g_str_has_prefix (address, "http://")) ? address
                                                                                                      : NULL;
}

/* The highest level that the others' headings stand at. */
static guint
top_level (const NwDocument *document)
{
  guint level = 0;

  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);

      if (passage->kind == NW_PASSAGE_HEADING && (level == 0 || passage->level < level))
        level = passage->level;
    }
  return MAX (level, 1);
}

static NwPassage *
add_item (NwDocument *document)
{
  NwPassage *item = nw_document_add (document, NW_PASSAGE_ITEM);

  item->level = 1;
  return item;
}

/* Adds words, and a full stop where they have none. */
static void
add_sentence (NwPassage *item, const char *words, const char *address)
{
  if (words == NULL || *words == '\0')
    return;
  if (item->runs->len > 0)
    nw_passage_add_run (item, " ", 0, NULL);
  nw_passage_add_run (item, words, 0, address);
  nw_passage_add_run (item, g_str_has_suffix (words, ".") ? "" : ".", 0, NULL);
}

/* ---- datasets ---- */

/* "Files: incidents.csv (sha256 114f…5c6c0), claims.csv (…)". */
static char *
print_files (const NwRelease *release)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < release->files->len; i++)
    {
      const NwSourceFile *file = g_ptr_array_index (release->files, i);
      const NwSourceFile *before = i > 0 ? g_ptr_array_index (release->files, i - 1) : NULL;

      /* The sheets of a workbook are one file. */
      if (before && g_strcmp0 (before->name, file->name) == 0 && g_strcmp0 (before->sha256, file->sha256) == 0)
        continue;
      g_string_append (out, i == 0 ? _("Files: ") : _(", "));
      g_string_append (out, file->name);
      if (file->sha256 && strlen (file->sha256) == 64)
        g_string_append_printf (out, " (sha256 %.4s…%.5s)", file->sha256, file->sha256 + 59);
    }
  return g_string_free (out, FALSE);
}

static void
add_release (NwDocument *document, const NwRelease *release)
{
  NwPassage *item = add_item (document);
  const char *title = release->title ? release->title : release->dataset;
  g_autofree char *source = nw_release_source (release);
  g_autofree char *files = print_files (release);
  g_autofree char *licence = release->licence ? g_strdup_printf (_("Licence: %s"), release->licence) : NULL;

  if (release->citation && *release->citation)
    add_sentence (item, release->citation, NULL);
  else if (release->publisher && g_strcmp0 (release->publisher, title) != 0)
    {
      /* Translators: publisher and title of a dataset. */
      g_autofree char *named = g_strdup_printf (_("%s: %s"), release->publisher, title);

      add_sentence (item, named, NULL);
    }
  else
    add_sentence (item, title, NULL);
  add_sentence (item, source, NULL);
  add_sentence (item, licence, NULL);
  add_sentence (item, release->homepage, web_address (release->homepage));
  add_sentence (item, files, NULL);
}

/* ---- documents ---- */

static int
by_document (gconstpointer a, gconstpointer b)
{
  const NwMarker *one = *(NwMarker *const *) a, *two = *(NwMarker *const *) b;
  int order = g_utf8_collate (one->document ? one->document : "", two->document ? two->document : "");

  return order ? order : g_strcmp0 (one->id, two->id);
}

static void
collect (GPtrArray *markers, NwMarker *marker)
{
  if (marker && marker->document && *marker->document && nw_marker_find (markers, marker->id) == NULL)
    g_ptr_array_add (markers, marker);
}

/* NwMarker, borrowed: those drawn, compared around or named in a warning, in order of their documents. (transfer container) */
static GPtrArray *
list_markers (const NwDocument *document)
{
  GPtrArray *markers = g_ptr_array_new ();

  for (guint i = 0; i < document->results->len; i++)
    {
      const NwResult *result = g_ptr_array_index (document->results, i);
      const NwBeforeAfter *about = result->before_after;

      for (guint j = 0; j < result->markers->len; j++)
        collect (markers, g_ptr_array_index (result->markers, j));
      collect (markers, about ? about->marker : NULL);
      for (guint j = 0; about && j < about->others->len; j++)
        collect (markers, g_ptr_array_index (about->others, j));
    }
  g_ptr_array_sort (markers, by_document);
  return markers;
}

/* One item of a document, however many markers stand on it. */
static void
add_documents (NwDocument *document, const GPtrArray *markers)
{
  const char *last = NULL;
  NwPassage *item = NULL;

  for (guint i = 0; i < markers->len; i++)
    {
      const NwMarker *marker = g_ptr_array_index (markers, i);
      g_autofree char *date = nw_date_print (marker->date);
      /* Translators: a marker and its day. */
      g_autofree char *words = g_strdup_printf (_("%s (%s)"), nw_marker_display (marker), date);

      if (item == NULL || g_strcmp0 (last, marker->document) != 0)
        {
          item = add_item (document);
          add_sentence (item, marker->document, web_address (marker->address));
        }
      last = marker->document;
      add_sentence (item, words, NULL);
    }
}

static void
build (const NwBlock *block, const NwSupply *supply, NwDocument *document)
{
  g_autoptr (GPtrArray) markers = list_markers (document);
  guint level = top_level (document);

  nw_block_add_words (document, NW_PASSAGE_HEADING, _("Sources"), 0)->level = level;
  for (guint i = 0; i < document->releases->len; i++)
    add_release (document, g_ptr_array_index (document->releases, i));
  if (document->releases->len == 0)
    nw_block_add_words (document, NW_PASSAGE_PARAGRAPH, _("This briefing uses no dataset."), 0);
  if (markers->len == 0)
    return;
  nw_block_add_words (document, NW_PASSAGE_HEADING, _("References"), 0)->level = level;
  add_documents (document, markers);
}

const NwBlockKind nw_block_kind_sources = {
  .id = "sources",
  .label = N_("Sources"),
  .summary = N_("The datasets as their publishers want them cited, and the documents of the markers, each once"),
  .icon = "accessories-dictionary-symbolic",
  .fields = 0,
  .last = TRUE,
  .build = build,
};
