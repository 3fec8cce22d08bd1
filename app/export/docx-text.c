/* docx-text.c: paragraphs, runs and sections of a DOCX
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "docx-private.h"

#include <string.h>

#include "office-text.h"

#define BOX_INDENT  170
#define ITEM_INDENT 360

static void
leaf (NwDocx *self, const char *name)
{
  nw_xml_leaf (self->xml, name, NULL);
}

static void
leaf_number (NwDocx *self, const char *name, const char *attribute, guint value)
{
  nw_xml_open (self->xml, name, NULL);
  nw_xml_number (self->xml, attribute, value);
  nw_xml_close (self->xml);
}

/* ---- sections ---- */

void
nw_docx_section (NwDocx *self)
{
  NwSheet sheet = nw_office_sheet (self->document->paper, self->turned);

  nw_xml_open (self->xml, "w:sectPr", NULL);
  nw_xml_leaf (self->xml, "w:footerReference", "w:type", "default", "r:id", self->turned ? "footer2" : "footer1", NULL);
  nw_xml_leaf (self->xml, "w:type", "w:val", "nextPage", NULL);
  nw_xml_open (self->xml, "w:pgSz", NULL);
  nw_xml_number (self->xml, "w:w", sheet.width);
  nw_xml_number (self->xml, "w:h", sheet.height);
  if (self->turned)
    nw_xml_attribute (self->xml, "w:orient", "landscape");
  nw_xml_close (self->xml);
  nw_xml_open (self->xml, "w:pgMar", NULL);
  nw_xml_number (self->xml, "w:top", sheet.margin);
  nw_xml_number (self->xml, "w:right", sheet.margin);
  nw_xml_number (self->xml, "w:bottom", sheet.margin);
  nw_xml_number (self->xml, "w:left", sheet.margin);
  nw_xml_number (self->xml, "w:header", sheet.margin / 2);
  nw_xml_number (self->xml, "w:footer", sheet.margin / 2);
  nw_xml_number (self->xml, "w:gutter", 0);
  nw_xml_close (self->xml);
  if (self->document->rtl)
    leaf (self, "w:bidi");
  nw_xml_close (self->xml);
}

/* ---- paragraphs ---- */

static void
write_numbering (NwDocx *self, const NwDocxParagraph *how)
{
  nw_xml_open (self->xml, "w:numPr", NULL);
  leaf_number (self, "w:ilvl", "w:val", how->level);
  leaf_number (self, "w:numId", "w:val", how->list);
  nw_xml_close (self->xml);
}

static void
write_edge (NwDocx *self, const char *side, const char *eighths, const char *space, const char *colour)
{
  nw_xml_leaf (self->xml, side, "w:val", "single", "w:sz", eighths, "w:space", space, "w:color", colour, NULL);
}

static void
write_box (NwDocx *self)
{
  nw_xml_open (self->xml, "w:pBdr", NULL);
  write_edge (self, "w:top", "4", "4", NW_OFFICE_COLOUR_SHADE);
  write_edge (self, "w:left", "24", "6", NW_OFFICE_COLOUR_RULE);
  write_edge (self, "w:bottom", "4", "4", NW_OFFICE_COLOUR_SHADE);
  nw_xml_close (self->xml);
  nw_xml_leaf (self->xml, "w:shd", "w:val", "clear", "w:color", "auto", "w:fill", NW_OFFICE_COLOUR_SHADE, NULL);
}

/* Word draws one box around neighbours whose indents are the same: boxes of different blocks differ by a hair. */
static void
write_indent (NwDocx *self, const NwDocxParagraph *how)
{
  guint left = how->box > 0 ? BOX_INDENT : 0;

  if (how->list > 0)
    left += ITEM_INDENT * (how->level + 1);
  nw_xml_open (self->xml, "w:ind", NULL);
  nw_xml_number (self->xml, "w:left", left);
  nw_xml_number (self->xml, "w:right", how->box % 2);
  if (how->list > 0)
    nw_xml_number (self->xml, "w:hanging", ITEM_INDENT);
  nw_xml_close (self->xml);
}

void
nw_docx_open_paragraph (NwDocx *self, const NwDocxParagraph *how, const char *text)
{
  gboolean numbers = (nw_office_style (how->style)->flags & NW_STYLE_NUMBERS) != 0;
  gboolean rtl = nw_text_is_rtl (text, self->document->rtl);

  nw_xml_open (self->xml, "w:p", NULL);
  nw_xml_open (self->xml, "w:pPr", NULL);
  if (how->style != NW_STYLE_BODY)
    nw_xml_leaf (self->xml, "w:pStyle", "w:val", nw_office_style (how->style)->id, NULL);
  if (how->keeps)
    leaf (self, "w:keepNext");
  if (how->list > 0)
    write_numbering (self, how);
  if (how->box > 0)
    write_box (self);
  if (!numbers && rtl != self->document->rtl)
    nw_xml_leaf (self->xml, "w:bidi", "w:val", rtl ? "1" : "0", NULL);
  if (how->list > 0 || how->box > 0)
    write_indent (self, how);
  if (how->last && self->closes)
    nw_docx_section (self);
  nw_xml_close (self->xml);
}

void
nw_docx_close_paragraph (NwDocx *self)
{
  nw_xml_close (self->xml);
}

/* ---- runs ---- */

static void
write_look (NwDocx *self, NwRunLook look, const char *style, gboolean rtl)
{
  if (look == 0 && style == NULL && !rtl)
    return;
  nw_xml_open (self->xml, "w:rPr", NULL);
  if (style != NULL)
    nw_xml_leaf (self->xml, "w:rStyle", "w:val", style, NULL);
  if (look & NW_RUN_CODE)
    nw_xml_leaf (self->xml, "w:rFonts", "w:ascii", NW_OFFICE_FONT_CODE, "w:hAnsi", NW_OFFICE_FONT_CODE, "w:cs",
                 NW_OFFICE_FONT_CODE, NULL);
  if (look & NW_RUN_BOLD)
    {
      leaf (self, "w:b");
      leaf (self, "w:bCs");
    }
  if (look & NW_RUN_ITALIC)
    {
      leaf (self, "w:i");
      leaf (self, "w:iCs");
    }
  if (rtl)
    leaf (self, "w:rtl");
  nw_xml_close (self->xml);
}

/* A line break is an element of its own. */
static void
write_lines (NwDocx *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        leaf (self, "w:br");
      if (*lines[i] == '\0')
        continue;
      nw_xml_open (self->xml, "w:t", "xml:space", "preserve", NULL);
      nw_xml_text (self->xml, lines[i]);
      nw_xml_close (self->xml);
    }
}

static void
write_stretches (NwDocx *self, const char *text, NwRunLook look, const char *style, gboolean paragraph_rtl)
{
  gboolean rtl;
  gsize length;

  for (; (length = nw_text_stretch (text, paragraph_rtl, &rtl)) > 0; text += length)
    {
      g_autofree char *stretch = g_strndup (text, length);

      nw_xml_open (self->xml, "w:r", NULL);
      write_look (self, look, style, rtl);
      write_lines (self, stretch);
      nw_xml_close (self->xml);
    }
}

void
nw_docx_run (NwDocx *self, const char *text, NwRunLook look, gboolean rtl)
{
  write_stretches (self, text, look, NULL, rtl);
}

void
nw_docx_raised (NwDocx *self, const char *text)
{
  nw_xml_open (self->xml, "w:r", NULL);
  nw_xml_open (self->xml, "w:rPr", NULL);
  nw_xml_leaf (self->xml, "w:vertAlign", "w:val", "superscript", NULL);
  nw_xml_close (self->xml);
  write_lines (self, text);
  nw_xml_close (self->xml);
}

/* The same address is one relation. */
static guint
link_number (NwDocx *self, const char *address)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->links_at, address));

  if (number > 0)
    return number;
  g_ptr_array_add (self->links, g_strdup (address));
  g_hash_table_insert (self->links_at, g_ptr_array_index (self->links, self->links->len - 1), GUINT_TO_POINTER (self->links->len));
  return self->links->len;
}

void
nw_docx_link (NwDocx *self, const NwRun *run, gboolean rtl)
{
  g_autofree char *address = run->address != NULL ? nw_text_address (run->address) : NULL;
  g_autofree char *id = NULL;

  if (address == NULL)
    {
      write_stretches (self, run->text, run->look, NULL, rtl);
      return;
    }
  id = g_strdup_printf ("link%u", link_number (self, address));
  nw_xml_open (self->xml, "w:hyperlink", "r:id", id, "w:history", "1", NULL);
  write_stretches (self, run->text, run->look, "Hyperlink", rtl);
  nw_xml_close (self->xml);
}

void
nw_docx_words (NwDocx *self, NwStyleId style, const char *text, gboolean last)
{
  nw_docx_open_paragraph (self, &(NwDocxParagraph) { .style = style, .last = last }, text);
  nw_docx_run (self, text, 0, nw_text_is_rtl (text, self->document->rtl));
  nw_docx_close_paragraph (self);
}
