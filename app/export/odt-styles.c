/* odt-styles.c: named styles, lists, sheets and footers of an ODT
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "odt-private.h"

#include <glib/gi18n-lib.h>

#define INDENT 360

/* ---- words for all parts ---- */

void
nw_odt_points (xmlTextWriter *xml, const char *attribute, guint twips)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *length = g_strconcat (g_ascii_formatd (number, sizeof number, "%.2f", twips / 20.0), "pt", NULL);

  nw_xml_attribute (xml, attribute, length);
}

static void
write_fonts (xmlTextWriter *xml)
{
  static const char *const fonts[][3] = {
    { NW_OFFICE_FONT, "swiss", "variable" }, { NW_OFFICE_FONT_CODE, "modern", "fixed" }, { NW_OFFICE_FONT_EAST, "swiss", "variable" },
  };

  nw_xml_open (xml, "office:font-face-decls", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      g_autofree char *family = g_strdup_printf ("'%s'", fonts[i][0]);

      nw_xml_leaf (xml, "style:font-face", "style:name", fonts[i][0], "svg:font-family", family, "style:font-family-generic",
                   fonts[i][1], "style:font-pitch", fonts[i][2], NULL);
    }
  nw_xml_close (xml);
}

void
nw_odt_open (xmlTextWriter *xml, const char *root)
{
  static const char *const spaces[][2] = {
    { "xmlns:office", "office" }, { "xmlns:style", "style" }, { "xmlns:text", "text" }, { "xmlns:table", "table" },
    { "xmlns:draw", "drawing" }, { "xmlns:fo", "xsl-fo-compatible" }, { "xmlns:svg", "svg-compatible" }, { "xmlns:meta", "meta" },
  };

  nw_xml_open (xml, root, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    {
      g_autofree char *space = g_strdup_printf ("urn:oasis:names:tc:opendocument:xmlns:%s:1.0", spaces[i][1]);

      nw_xml_attribute (xml, spaces[i][0], space);
    }
  nw_xml_attribute (xml, "xmlns:xlink", "http://www.w3.org/1999/xlink");
  nw_xml_attribute (xml, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
  nw_xml_attribute (xml, "xmlns:ooow", "http://openoffice.org/2004/writer");
  nw_xml_attribute (xml, "office:version", "1.3");
  if (!g_str_equal (root, "office:document-meta"))
    write_fonts (xml);
}

/* ---- paragraphs ---- */

static void
write_size (xmlTextWriter *xml, guint half_points)
{
  nw_odt_points (xml, "fo:font-size", half_points * 10);
  nw_odt_points (xml, "style:font-size-asian", half_points * 10);
  nw_odt_points (xml, "style:font-size-complex", half_points * 10);
}

/* LibreOffice takes "start" for the left side, whatever the direction: sides are said. */
static void
write_default (NwOdt *self, xmlTextWriter *xml)
{
  g_auto (GStrv) language = g_strsplit_set (self->document->language, "-_", 2);
  const char *country = language[0] != NULL && language[1] != NULL ? language[1] : "none";
  gboolean rtl = self->document->rtl;

  nw_xml_open (xml, "style:default-style", "style:family", "paragraph", NULL);
  nw_xml_leaf (xml, "style:paragraph-properties", "fo:line-height", "110%", "fo:orphans", "2", "fo:widows", "2", "fo:text-align",
               rtl ? "right" : "left", "style:writing-mode", rtl ? "rl-tb" : "lr-tb", "style:tab-stop-distance", "36pt", NULL);
  nw_xml_open (xml, "style:text-properties", "style:font-name", NW_OFFICE_FONT, "style:font-name-asian", NW_OFFICE_FONT_EAST,
               "style:font-name-complex", NW_OFFICE_FONT, "fo:language", rtl ? "none" : language[0], "fo:country",
               rtl ? "none" : country, "style:language-asian", "zh", "style:country-asian", "CN", "style:language-complex",
               rtl ? language[0] : "ar", "style:country-complex", rtl ? country : "SA", NULL);
  write_size (xml, nw_office_style (NW_STYLE_BODY)->points);
  nw_xml_close (xml);
  nw_xml_close (xml);
}

static void
write_paragraph (xmlTextWriter *xml, const NwOfficeStyle *style)
{
  nw_xml_open (xml, "style:paragraph-properties", NULL);
  nw_odt_points (xml, "fo:margin-top", style->before);
  nw_odt_points (xml, "fo:margin-bottom", style->after);
  if (style->flags & NW_STYLE_KEEPS)
    {
      nw_xml_attribute (xml, "fo:keep-with-next", "always");
      nw_xml_attribute (xml, "fo:keep-together", "always");
    }
  if (style->flags & NW_STYLE_NUMBERS)
    {
      nw_xml_attribute (xml, "fo:text-align", "right");
      nw_xml_attribute (xml, "style:writing-mode", "lr-tb");
    }
  nw_xml_close (xml);
}

static void
write_letters (xmlTextWriter *xml, const NwOfficeStyle *style)
{
  g_autofree char *colour = g_strconcat ("#", style->colour, NULL);

  nw_xml_open (xml, "style:text-properties", "fo:color", colour, NULL);
  write_size (xml, style->points);
  if (style->flags & NW_STYLE_IS_BOLD)
    {
      nw_xml_attribute (xml, "fo:font-weight", "bold");
      nw_xml_attribute (xml, "style:font-weight-asian", "bold");
      nw_xml_attribute (xml, "style:font-weight-complex", "bold");
    }
  nw_xml_close (xml);
}

static void
write_style (xmlTextWriter *xml, NwStyleId id)
{
  const NwOfficeStyle *style = nw_office_style (id);

  nw_xml_open (xml, "style:style", "style:name", style->odf, "style:display-name", style->label, "style:family", "paragraph", NULL);
  if (id != NW_STYLE_BODY)
    nw_xml_attribute (xml, "style:parent-style-name", "Standard");
  if (style->outline > 0)
    {
      nw_xml_attribute (xml, "style:next-style-name", "Standard");
      nw_xml_number (xml, "style:default-outline-level", style->outline);
    }
  write_paragraph (xml, style);
  write_letters (xml, style);
  nw_xml_close (xml);
}

static void
write_text_styles (xmlTextWriter *xml)
{
  nw_xml_open (xml, "style:style", "style:name", "Internet_20_link", "style:display-name", "Internet link", "style:family", "text",
               NULL);
  nw_xml_leaf (xml, "style:text-properties", "fo:color", "#" NW_OFFICE_COLOUR_LINK, "style:text-underline-style", "solid",
               "style:text-underline-width", "auto", "style:text-underline-color", "font-color", NULL);
  nw_xml_close (xml);
  nw_xml_open (xml, "style:style", "style:name", "Raised", "style:family", "text", NULL);
  nw_xml_leaf (xml, "style:text-properties", "style:text-position", "super 65%", NULL);
  nw_xml_close (xml);
}

/* ---- lists ---- */

static void
write_list_style (xmlTextWriter *xml, const char *name, gboolean counts)
{
  static const char *const bullets[] = { "\u2022", "\u2013", "\u25aa" };

  nw_xml_open (xml, "text:list-style", "style:name", name, NULL);
  for (guint level = 1; level <= NW_ODT_LIST_LEVELS; level++)
    {
      nw_xml_open (xml, counts ? "text:list-level-style-number" : "text:list-level-style-bullet", NULL);
      nw_xml_number (xml, "text:level", level);
      if (counts)
        {
          nw_xml_attribute (xml, "style:num-format", "1");
          nw_xml_attribute (xml, "style:num-suffix", ".");
        }
      else
        nw_xml_attribute (xml, "text:bullet-char", bullets[(level - 1) % G_N_ELEMENTS (bullets)]);
      nw_xml_open (xml, "style:list-level-properties", "text:list-level-position-and-space-mode", "label-alignment", NULL);
      nw_xml_open (xml, "style:list-level-label-alignment", "text:label-followed-by", "listtab", NULL);
      nw_odt_points (xml, "text:list-tab-stop-position", INDENT * level);
      nw_xml_attribute (xml, "fo:text-indent", "-18pt");
      nw_odt_points (xml, "fo:margin-left", INDENT * level);
      for (guint open = 0; open < 3; open++)
        nw_xml_close (xml);
    }
  nw_xml_close (xml);
}

/* ---- sheets ---- */

static void
write_sheet (NwOdt *self, xmlTextWriter *xml, const char *name, gboolean turned)
{
  NwSheet sheet = nw_office_sheet (self->document->paper, turned);

  nw_xml_open (xml, "style:page-layout", "style:name", name, NULL);
  nw_xml_open (xml, "style:page-layout-properties", NULL);
  nw_odt_points (xml, "fo:page-width", sheet.width);
  nw_odt_points (xml, "fo:page-height", sheet.height);
  nw_xml_attribute (xml, "style:print-orientation", turned ? "landscape" : "portrait");
  nw_odt_points (xml, "fo:margin-top", sheet.margin);
  nw_odt_points (xml, "fo:margin-bottom", sheet.margin / 2);
  nw_odt_points (xml, "fo:margin-left", sheet.margin);
  nw_odt_points (xml, "fo:margin-right", sheet.margin);
  nw_xml_attribute (xml, "style:writing-mode", self->document->rtl ? "rl-tb" : "lr-tb");
  nw_xml_close (xml);
  nw_xml_open (xml, "style:footer-style", NULL);
  nw_xml_open (xml, "style:header-footer-properties", NULL);
  nw_odt_points (xml, "fo:min-height", sheet.margin / 2);
  nw_odt_points (xml, "fo:margin-top", sheet.margin / 4);
  for (guint open = 0; open < 3; open++)
    nw_xml_close (xml);
}

/* Its page number stands at the other end of the line. */
static void
write_footer_style (NwOdt *self, xmlTextWriter *xml, const char *name, gboolean turned)
{
  NwSheet sheet = nw_office_sheet (self->document->paper, turned);

  nw_xml_open (xml, "style:style", "style:name", name, "style:family", "paragraph", "style:parent-style-name",
               nw_office_style (NW_STYLE_FOOTER)->odf, NULL);
  nw_xml_open (xml, "style:paragraph-properties", NULL);
  nw_xml_open (xml, "style:tab-stops", NULL);
  nw_xml_open (xml, "style:tab-stop", "style:type", "right", NULL);
  nw_odt_points (xml, "style:position", nw_sheet_text_width (&sheet));
  for (guint open = 0; open < 4; open++)
    nw_xml_close (xml);
}

static void
write_page_number (xmlTextWriter *xml)
{
  /* Translators: of a page; %u are its number and how many there are. */
  g_auto (GStrv) words = g_strsplit (_("Page %u of %u"), "%u", 3);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (i == 1)
        nw_xml_open (xml, "text:page-number", "text:select-page", "current", NULL);
      if (i == 2)
        nw_xml_open (xml, "text:page-count", NULL);
      if (i > 0)
        {
          nw_xml_text (xml, "1");
          nw_xml_close (xml);
        }
      nw_xml_text (xml, words[i]);
    }
}

static void
write_master (NwOdt *self, xmlTextWriter *xml, const char *name, const char *sheet, const char *footer)
{
  nw_xml_open (xml, "style:master-page", "style:name", name, "style:page-layout-name", sheet, NULL);
  nw_xml_open (xml, "style:footer", NULL);
  nw_xml_open (xml, "text:p", "text:style-name", footer, NULL);
  nw_xml_words (xml, "text:title", self->document->title);
  nw_xml_leaf (xml, "text:tab", NULL);
  write_page_number (xml);
  for (guint open = 0; open < 3; open++)
    nw_xml_close (xml);
}

void
nw_odt_styles (NwOdt *self)
{
  xmlTextWriter *xml = nw_package_writer_open (self->package, "styles.xml");

  nw_odt_open (xml, "office:document-styles");
  nw_xml_open (xml, "office:styles", NULL);
  write_default (self, xml);
  for (guint id = 0; id < NW_STYLE_N; id++)
    write_style (xml, id);
  write_text_styles (xml);
  write_list_style (xml, "Bullets", FALSE);
  write_list_style (xml, "Numbers", TRUE);
  nw_xml_close (xml);
  nw_xml_open (xml, "office:automatic-styles", NULL);
  write_footer_style (self, xml, "FooterUpright", FALSE);
  write_footer_style (self, xml, "FooterTurned", TRUE);
  write_sheet (self, xml, "SheetUpright", FALSE);
  write_sheet (self, xml, "SheetTurned", TRUE);
  nw_xml_close (xml);
  nw_xml_open (xml, "office:master-styles", NULL);
  write_master (self, xml, "Standard", "SheetUpright", "FooterUpright");
  write_master (self, xml, "Turned", "SheetTurned", "FooterTurned");
  nw_xml_close (xml);
  nw_xml_close (xml);
  nw_package_writer_close (self->package);
}
