/* odt-body.c: the passages of a document as office:text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "odt-private.h"

#include "table-shape.h"

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
write_words (NwOdt *self, const NwPassage *passage)
{
  g_autofree char *text = nw_passage_text (passage);

  if (passage->kind == NW_PASSAGE_ITEM)
    nw_odt_item (self, passage);
  nw_odt_open_paragraph (self, style_of (passage), passage->boxed ? passage->block % 2 + 1 : 0, text);
  for (guint i = 0; i < passage->runs->len; i++)
    nw_odt_link (self, &g_array_index (passage->runs, NwRun, i));
  nw_odt_close_paragraph (self);
}

/* Another kind of sheet is a new page already. */
static void
turn (NwOdt *self, gboolean turned)
{
  if (turned == self->turned)
    return;
  self->turned = turned;
  self->start = turned ? NW_ODT_TURNED : NW_ODT_UPRIGHT;
}

static gboolean
write_passage (NwOdt *self, const NwPassage *passage, gboolean turned, double done, double share)
{
  if (passage->kind != NW_PASSAGE_ITEM)
    nw_odt_end_lists (self);
  if (passage->kind == NW_PASSAGE_BREAK)
    {
      self->start = MAX (self->start, NW_ODT_NEW_PAGE);
      return TRUE;
    }
  turn (self, turned);
  if (passage->kind == NW_PASSAGE_TABLE)
    return nw_odt_table (self, passage, done, share);
  if (passage->kind == NW_PASSAGE_FIGURE)
    nw_odt_figure (self, passage);
  else if (passage->kind == NW_PASSAGE_NUMBER)
    nw_odt_number (self, passage);
  else
    write_words (self, passage);
  return TRUE;
}

/* The numbers that captions count. */
static void
declare_sequences (NwOdt *self)
{
  static const char *const names[] = { "Figure", "Table" };

  nw_xml_open (self->xml, "text:sequence-decls", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    nw_xml_leaf (self->xml, "text:sequence-decl", "text:display-outline-level", "0", "text:name", names[i], NULL);
  nw_xml_close (self->xml);
}

gboolean
nw_odt_body (NwOdt *self)
{
  const guint n = self->document->passages->len;
  const double share = (1 - NW_OFFICE_PICTURES) / MAX (n, 1);
  g_autoptr (GArray) turned = nw_turned_passages (self->document);

  nw_xml_open (self->xml, "office:text", NULL);
  declare_sequences (self);
  for (guint i = 0; i < n; i++)
    {
      double done = NW_OFFICE_PICTURES + i * share;

      if (g_cancellable_is_cancelled (self->cancellable)
          || !write_passage (self, nw_document_passage (self->document, i), g_array_index (turned, gboolean, i), done, share))
        return FALSE;
      nw_progress_tell (self->progress, done + share);
    }
  nw_odt_end_lists (self);
  /* A page break at the end needs a paragraph to stand in. */
  if (self->start != NW_ODT_GOES_ON)
    nw_odt_words (self, NW_STYLE_BODY, "");
  nw_xml_close (self->xml);
  return TRUE;
}
