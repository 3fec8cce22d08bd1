/* docx-styles.c: styles, numberings and footers of a DOCX
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "docx-private.h"

#include <glib/gi18n-lib.h>

#define LIST_LEVELS 9
#define INDENT      360
#define WORD        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define RELATIONS   "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

static void
leaf_number (xmlTextWriter *xml, const char *name, guint value)
{
  nw_xml_open (xml, name, NULL);
  nw_xml_number (xml, "w:val", value);
  nw_xml_close (xml);
}

/* ---- styles ---- */

static void
write_spacing (xmlTextWriter *xml, const NwOfficeStyle *style)
{
  nw_xml_open (xml, "w:spacing", NULL);
  nw_xml_number (xml, "w:before", style->before);
  nw_xml_number (xml, "w:after", style->after);
  nw_xml_close (xml);
}

static void
write_letters (xmlTextWriter *xml, const NwOfficeStyle *style)
{
  nw_xml_open (xml, "w:rPr", NULL);
  if (style->flags & NW_STYLE_IS_BOLD)
    {
      nw_xml_leaf (xml, "w:b", NULL);
      nw_xml_leaf (xml, "w:bCs", NULL);
    }
  nw_xml_leaf (xml, "w:color", "w:val", style->colour, NULL);
  leaf_number (xml, "w:sz", style->points);
  leaf_number (xml, "w:szCs", style->points);
  nw_xml_close (xml);
}

static void
write_style (NwDocx *self, xmlTextWriter *xml, NwStyleId id)
{
  const NwOfficeStyle *style = nw_office_style (id);

  nw_xml_open (xml, "w:style", "w:type", "paragraph", "w:styleId", style->id, id == NW_STYLE_BODY ? "w:default" : NULL, "1", NULL);
  nw_xml_leaf (xml, "w:name", "w:val", style->name, NULL);
  if (id != NW_STYLE_BODY)
    nw_xml_leaf (xml, "w:basedOn", "w:val", "Normal", NULL);
  if (style->outline > 0)
    nw_xml_leaf (xml, "w:next", "w:val", "Normal", NULL);
  nw_xml_leaf (xml, "w:qFormat", NULL);
  nw_xml_open (xml, "w:pPr", NULL);
  if (style->flags & NW_STYLE_KEEPS)
    nw_xml_leaf (xml, "w:keepNext", NULL);
  if (style->flags & NW_STYLE_KEEPS)
    nw_xml_leaf (xml, "w:keepLines", NULL);
  if ((style->flags & NW_STYLE_NUMBERS) && self->document->rtl)
    nw_xml_leaf (xml, "w:bidi", "w:val", "0", NULL);
  write_spacing (xml, style);
  if (style->flags & NW_STYLE_NUMBERS)
    nw_xml_leaf (xml, "w:jc", "w:val", "right", NULL);
  if (style->outline > 0)
    leaf_number (xml, "w:outlineLvl", style->outline - 1);
  nw_xml_close (xml);
  write_letters (xml, style);
  nw_xml_close (xml);
}

static void
write_defaults (NwDocx *self, xmlTextWriter *xml)
{
  nw_xml_open (xml, "w:docDefaults", NULL);
  nw_xml_open (xml, "w:rPrDefault", NULL);
  nw_xml_open (xml, "w:rPr", NULL);
  nw_xml_leaf (xml, "w:rFonts", "w:ascii", NW_OFFICE_FONT, "w:hAnsi", NW_OFFICE_FONT, "w:eastAsia", NW_OFFICE_FONT_EAST, "w:cs",
               NW_OFFICE_FONT, NULL);
  leaf_number (xml, "w:sz", nw_office_style (NW_STYLE_BODY)->points);
  leaf_number (xml, "w:szCs", nw_office_style (NW_STYLE_BODY)->points);
  nw_xml_leaf (xml, "w:lang", "w:val", self->document->language, "w:eastAsia", "zh-CN", "w:bidi",
               self->document->rtl ? self->document->language : "ar-SA", NULL);
  nw_xml_close (xml);
  nw_xml_close (xml);
  nw_xml_open (xml, "w:pPrDefault", NULL);
  nw_xml_open (xml, "w:pPr", NULL);
  nw_xml_leaf (xml, "w:widowControl", NULL);
  if (self->document->rtl)
    nw_xml_leaf (xml, "w:bidi", NULL);
  nw_xml_leaf (xml, "w:spacing", "w:line", "264", "w:lineRule", "auto", NULL);
  nw_xml_close (xml);
  nw_xml_close (xml);
  nw_xml_close (xml);
}

static void
write_rule (xmlTextWriter *xml, const char *side, const char *eighths)
{
  nw_xml_leaf (xml, side, "w:val", "single", "w:sz", eighths, "w:space", "0", "w:color", NW_OFFICE_COLOUR_RULE, NULL);
}

static void
write_table_style (xmlTextWriter *xml)
{
  nw_xml_open (xml, "w:style", "w:type", "table", "w:customStyle", "1", "w:styleId", "NormwatchTable", NULL);
  nw_xml_leaf (xml, "w:name", "w:val", "Normwatch Table", NULL);
  nw_xml_leaf (xml, "w:qFormat", NULL);
  nw_xml_open (xml, "w:tblPr", NULL);
  nw_xml_open (xml, "w:tblBorders", NULL);
  write_rule (xml, "w:top", "8");
  write_rule (xml, "w:bottom", "8");
  write_rule (xml, "w:insideH", "2");
  nw_xml_close (xml);
  nw_xml_open (xml, "w:tblCellMar", NULL);
  nw_xml_leaf (xml, "w:left", "w:w", "80", "w:type", "dxa", NULL);
  nw_xml_leaf (xml, "w:right", "w:w", "80", "w:type", "dxa", NULL);
  nw_xml_close (xml);
  nw_xml_close (xml);
  nw_xml_close (xml);
}

static void
write_character_style (xmlTextWriter *xml)
{
  nw_xml_open (xml, "w:style", "w:type", "character", "w:styleId", "Hyperlink", NULL);
  nw_xml_leaf (xml, "w:name", "w:val", "Hyperlink", NULL);
  nw_xml_open (xml, "w:rPr", NULL);
  nw_xml_leaf (xml, "w:color", "w:val", NW_OFFICE_COLOUR_LINK, NULL);
  nw_xml_leaf (xml, "w:u", "w:val", "single", NULL);
  nw_xml_close (xml);
  nw_xml_close (xml);
}

void
nw_docx_styles (NwDocx *self)
{
  xmlTextWriter *xml = nw_package_writer_open (self->package, "word/styles.xml");

  nw_xml_open (xml, "w:styles", "xmlns:w", WORD, NULL);
  write_defaults (self, xml);
  for (guint id = 0; id < NW_STYLE_N; id++)
    write_style (self, xml, id);
  write_character_style (xml);
  write_table_style (xml);
  nw_xml_close (xml);
  nw_package_writer_close (self->package);
}

/* ---- numberings ---- */

static void
write_levels (xmlTextWriter *xml, guint id, gboolean counts)
{
  static const char *const bullets[] = { "\u2022", "\u2013", "\u25aa" };

  nw_xml_open (xml, "w:abstractNum", NULL);
  nw_xml_number (xml, "w:abstractNumId", id);
  nw_xml_leaf (xml, "w:multiLevelType", "w:val", "hybridMultilevel", NULL);
  for (guint level = 0; level < LIST_LEVELS; level++)
    {
      g_autofree char *number = g_strdup_printf ("%%%u.", level + 1);

      nw_xml_open (xml, "w:lvl", NULL);
      nw_xml_number (xml, "w:ilvl", level);
      leaf_number (xml, "w:start", 1);
      nw_xml_leaf (xml, "w:numFmt", "w:val", counts ? "decimal" : "bullet", NULL);
      nw_xml_leaf (xml, "w:lvlText", "w:val", counts ? number : bullets[level % G_N_ELEMENTS (bullets)], NULL);
      nw_xml_leaf (xml, "w:lvlJc", "w:val", "left", NULL);
      nw_xml_open (xml, "w:pPr", NULL);
      nw_xml_open (xml, "w:ind", NULL);
      nw_xml_number (xml, "w:left", INDENT * (level + 1));
      nw_xml_number (xml, "w:hanging", INDENT);
      nw_xml_close (xml);
      nw_xml_close (xml);
      nw_xml_close (xml);
    }
  nw_xml_close (xml);
}

void
nw_docx_numbering (NwDocx *self)
{
  xmlTextWriter *xml = nw_package_writer_open (self->package, "word/numbering.xml");

  nw_xml_open (xml, "w:numbering", "xmlns:w", WORD, NULL);
  write_levels (xml, 0, FALSE);
  write_levels (xml, 1, TRUE);
  for (guint i = 0; i < self->lists->len; i++)
    {
      const NwDocxList *list = &g_array_index (self->lists, NwDocxList, i);

      nw_xml_open (xml, "w:num", NULL);
      nw_xml_number (xml, "w:numId", i + 1);
      leaf_number (xml, "w:abstractNumId", list->counts);
      if (list->counts)
        {
          nw_xml_open (xml, "w:lvlOverride", NULL);
          nw_xml_number (xml, "w:ilvl", list->level);
          leaf_number (xml, "w:startOverride", list->start);
          nw_xml_close (xml);
        }
      nw_xml_close (xml);
    }
  nw_xml_close (xml);
  nw_package_writer_close (self->package);
}

/* ---- footers ---- */

static void
write_text (xmlTextWriter *xml, const char *text)
{
  nw_xml_open (xml, "w:r", NULL);
  nw_xml_open (xml, "w:t", "xml:space", "preserve", NULL);
  nw_xml_text (xml, text);
  nw_xml_close (xml);
  nw_xml_close (xml);
}

static void
write_field (xmlTextWriter *xml, const char *field)
{
  nw_xml_open (xml, "w:fldSimple", "w:instr", field, NULL);
  write_text (xml, "1");
  nw_xml_close (xml);
}

/* "Page 2 of 5", both numbers as fields. */
static void
write_page_number (xmlTextWriter *xml)
{
  /* Translators: of a page; %u are its number and how many there are. */
  g_auto (GStrv) words = g_strsplit (_("Page %u of %u"), "%u", 3);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (i > 0)
        write_field (xml, i == 1 ? " PAGE " : " NUMPAGES ");
      if (*words[i] != '\0')
        write_text (xml, words[i]);
    }
}

static void
write_footer (NwDocx *self, const char *path, gboolean turned)
{
  xmlTextWriter *xml = nw_package_writer_open (self->package, path);
  NwSheet sheet = nw_office_sheet (self->document->paper, turned);

  nw_xml_open (xml, "w:ftr", "xmlns:w", WORD, "xmlns:r", RELATIONS, NULL);
  nw_xml_open (xml, "w:p", NULL);
  nw_xml_open (xml, "w:pPr", NULL);
  nw_xml_leaf (xml, "w:pStyle", "w:val", nw_office_style (NW_STYLE_FOOTER)->id, NULL);
  nw_xml_open (xml, "w:tabs", NULL);
  nw_xml_open (xml, "w:tab", "w:val", "right", NULL);
  nw_xml_number (xml, "w:pos", nw_sheet_text_width (&sheet));
  nw_xml_close (xml);
  nw_xml_close (xml);
  nw_xml_close (xml);
  write_text (xml, self->document->title);
  nw_xml_open (xml, "w:r", NULL);
  nw_xml_leaf (xml, "w:tab", NULL);
  nw_xml_close (xml);
  write_page_number (xml);
  nw_xml_close (xml);
  nw_xml_close (xml);
  nw_package_writer_close (self->package);
}

void
nw_docx_footers (NwDocx *self)
{
  write_footer (self, "word/footer1.xml", FALSE);
  write_footer (self, "word/footer2.xml", TRUE);
}
