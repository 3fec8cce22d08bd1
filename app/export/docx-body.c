/* docx-body.c: the passages of a document in word/document.xml
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "docx-private.h"

#include "office-text.h"
#include "table-shape.h"

#define MOST_LEVELS    9

/* ---- lists ---- */

/* The numbering of an item that counts: the list goes on, or another one begins. */
static guint
numbering_of (NwDocx *self, const NwPassage *passage, guint level)
{
  NwDocxList list = { TRUE, level, passage->ordinal };
  guint *last;

  if (passage->ordinal == 0)
    return 1;
  g_array_set_size (self->counted, level + 1);
  last = &g_array_index (self->counted, guint, level);
  if (self->list == 0 || passage->ordinal != *last + 1)
    {
      g_array_append_val (self->lists, list);
      self->list = self->lists->len;
    }
  *last = passage->ordinal;
  return self->list;
}

static void
end_lists (NwDocx *self)
{
  self->list = 0;
  g_array_set_size (self->counted, 0);
}

/* ---- words ---- */

static NwStyleId
style_of (const NwPassage *passage)
{
  switch (passage->kind)
    {
    case NW_PASSAGE_TITLE:
      return NW_STYLE_TITLE;
    case NW_PASSAGE_BYLINE:
      return NW_STYLE_BYLINE;
    case NW_PASSAGE_HEADING:
      return NW_STYLE_HEADING_1 + CLAMP (passage->level, 1, 3) - 1;
    case NW_PASSAGE_ITEM:
      return NW_STYLE_ITEM;
    default:
      return NW_STYLE_BODY;
    }
}

static void
write_words (NwDocx *self, const NwPassage *passage)
{
  NwDocxParagraph how = { .style = style_of (passage), .box = passage->boxed ? passage->block + 1 : 0, .last = TRUE };
  g_autofree char *text = nw_passage_text (passage);
  gboolean rtl = nw_text_is_rtl (text, self->document->rtl);

  if (passage->kind == NW_PASSAGE_ITEM)
    {
      how.level = CLAMP (passage->level, 1, MOST_LEVELS) - 1;
      how.list = numbering_of (self, passage, how.level);
    }
  nw_docx_open_paragraph (self, &how, text);
  for (guint i = 0; i < passage->runs->len; i++)
    nw_docx_link (self, &g_array_index (passage->runs, NwRun, i), rtl);
  nw_docx_close_paragraph (self);
}

/* Another kind of sheet is a new page already. */
static void
write_break (NwDocx *self)
{
  nw_docx_open_paragraph (self, &(NwDocxParagraph) { .style = NW_STYLE_BODY, .last = TRUE }, "");
  if (!self->closes)
    {
      nw_xml_open (self->xml, "w:r", NULL);
      nw_xml_leaf (self->xml, "w:br", "w:type", "page", NULL);
      nw_xml_close (self->xml);
    }
  nw_docx_close_paragraph (self);
}

/* ---- passages ---- */

static gboolean
write_passage (NwDocx *self, const NwPassage *passage, double done, double share)
{
  if (passage->kind != NW_PASSAGE_ITEM)
    end_lists (self);
  switch (passage->kind)
    {
    case NW_PASSAGE_FIGURE:
      nw_docx_figure (self, passage);
      break;
    case NW_PASSAGE_TABLE:
      return nw_docx_table (self, passage, done, share);
    case NW_PASSAGE_NUMBER:
      nw_docx_number (self, passage);
      break;
    case NW_PASSAGE_BREAK:
      write_break (self);
      break;
    default:
      write_words (self, passage);
    }
  return TRUE;
}

gboolean
nw_docx_body (NwDocx *self)
{
  const guint n = self->document->passages->len;
  const double share = (1 - NW_OFFICE_PICTURES) / MAX (n, 1);
  g_autoptr (GArray) turned = nw_turned_passages (self->document);

  self->xml = nw_package_writer_open (self->package, "word/document.xml");
  nw_xml_open (self->xml, "w:document", "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "xmlns:r",
               "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "xmlns:wp",
               "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "xmlns:a",
               "http://schemas.openxmlformats.org/drawingml/2006/main", "xmlns:pic",
               "http://schemas.openxmlformats.org/drawingml/2006/picture", NULL);
  nw_xml_open (self->xml, "w:body", NULL);
  for (guint i = 0; i < n; i++)
    {
      self->turned = g_array_index (turned, gboolean, i);
      self->closes = i + 1 < n && g_array_index (turned, gboolean, i + 1) != self->turned;
      if (!write_passage (self, nw_document_passage (self->document, i), NW_OFFICE_PICTURES + i * share, share))
        return FALSE;
      nw_progress_tell (self->progress, NW_OFFICE_PICTURES + (i + 1) * share);
    }
  self->closes = FALSE;
  nw_docx_section (self);
  nw_xml_close (self->xml);
  nw_xml_close (self->xml);
  nw_package_writer_close (self->package);
  return TRUE;
}
