/* docx-exhibit.c: figures and number cards of a DOCX, and what stands around every exhibit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "docx-private.h"

#include "office-text.h"
#include "picture.h"

#define EMU_PER_PIXEL 9525
#define URI_SVG       "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"

/* ---- around an exhibit ---- */

/* "Figure 3" with the number as a field, so that Word's list of figures and cross-references find it. */
static void
write_label (NwDocx *self, const NwPassage *passage)
{
  g_autofree char *label = nw_passage_label (passage);
  g_autofree char *number = g_strdup_printf ("%u", passage->ordinal);
  g_autofree char *after = NULL;
  g_autofree char *before = nw_label_around (passage, &after);
  gboolean rtl = nw_text_is_rtl (label, self->document->rtl);

  if (before == NULL)
    {
      nw_docx_run (self, label, 0, rtl);
      return;
    }
  nw_docx_run (self, before, 0, rtl);
  nw_xml_open (self->xml, "w:fldSimple", "w:instr",
               passage->kind == NW_PASSAGE_FIGURE ? " SEQ Figure \\* ARABIC " : " SEQ Table \\* ARABIC ", NULL);
  nw_docx_run (self, number, 0, rtl);
  nw_xml_close (self->xml);
  nw_docx_run (self, after, 0, rtl);
}

void
nw_docx_caption (NwDocx *self, const NwPassage *passage)
{
  const NwExhibit *exhibit = passage->exhibit;

  nw_docx_open_paragraph (self, &(NwDocxParagraph) { .style = NW_STYLE_CAPTION }, exhibit->title);
  write_label (self, passage);
  nw_docx_run (self, "\u2002", 0, FALSE);
  nw_docx_run (self, exhibit->title, 0, nw_text_is_rtl (exhibit->title, self->document->rtl));
  nw_docx_close_paragraph (self);
  if (exhibit->subtitle != NULL && *exhibit->subtitle != '\0')
    nw_docx_words (self, NW_STYLE_SUBTITLE, exhibit->subtitle, FALSE);
}

void
nw_docx_below (NwDocx *self, const NwExhibit *exhibit)
{
  g_autofree char *source = nw_source_with_id (exhibit);

  if (exhibit->note != NULL && *exhibit->note != '\0')
    nw_docx_words (self, NW_STYLE_NOTE, exhibit->note, FALSE);
  nw_docx_words (self, NW_STYLE_SOURCE, source, TRUE);
}

static void
write_card (NwDocx *self, NwStyleId style, const NwPassage *passage, const char *text)
{
  nw_docx_open_paragraph (self, &(NwDocxParagraph) { .style = style, .box = passage->block + 1 }, text);
  nw_docx_run (self, text, 0, nw_text_is_rtl (text, self->document->rtl));
  nw_docx_close_paragraph (self);
}

void
nw_docx_number (NwDocx *self, const NwPassage *passage)
{
  const NwExhibit *exhibit = passage->exhibit;

  write_card (self, NW_STYLE_VALUE, passage, exhibit->value);
  if (exhibit->label != NULL)
    write_card (self, NW_STYLE_LABEL, passage, exhibit->label);
  if (exhibit->caption != NULL && g_strcmp0 (exhibit->caption, exhibit->label) != 0)
    write_card (self, NW_STYLE_SENTENCE, passage, exhibit->caption);
  nw_docx_below (self, exhibit);
}

/* ---- pictures ---- */

static void
write_extent (NwDocx *self, const char *element, const NwExportSize *size)
{
  nw_xml_open (self->xml, element, NULL);
  nw_xml_number (self->xml, "cx", (gint64) (size->width * EMU_PER_PIXEL));
  nw_xml_number (self->xml, "cy", (gint64) (size->height * EMU_PER_PIXEL));
  nw_xml_close (self->xml);
}

/* The dots for who cannot draw SVG, and the SVG for who can. */
static void
write_fill (NwDocx *self, const NwPassage *passage)
{
  g_autofree char *png = g_strdup_printf ("png%u", passage->ordinal);
  g_autofree char *svg = g_strdup_printf ("svg%u", passage->ordinal);

  nw_xml_open (self->xml, "pic:blipFill", NULL);
  nw_xml_open (self->xml, "a:blip", "r:embed", png, NULL);
  nw_xml_open (self->xml, "a:extLst", NULL);
  nw_xml_open (self->xml, "a:ext", "uri", URI_SVG, NULL);
  nw_xml_leaf (self->xml, "asvg:svgBlip", "xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main", "r:embed",
               svg, NULL);
  nw_xml_close (self->xml);
  nw_xml_close (self->xml);
  nw_xml_close (self->xml);
  nw_xml_open (self->xml, "a:stretch", NULL);
  nw_xml_leaf (self->xml, "a:fillRect", NULL);
  nw_xml_close (self->xml);
  nw_xml_close (self->xml);
}

static void
write_shape (NwDocx *self, const NwExportSize *size)
{
  nw_xml_open (self->xml, "pic:spPr", NULL);
  nw_xml_open (self->xml, "a:xfrm", NULL);
  nw_xml_leaf (self->xml, "a:off", "x", "0", "y", "0", NULL);
  write_extent (self, "a:ext", size);
  nw_xml_close (self->xml);
  nw_xml_open (self->xml, "a:prstGeom", "prst", "rect", NULL);
  nw_xml_leaf (self->xml, "a:avLst", NULL);
  nw_xml_close (self->xml);
  nw_xml_close (self->xml);
}

static void
write_words_of (NwDocx *self, const char *element, const NwPassage *passage)
{
  g_autofree char *label = nw_passage_label (passage);

  nw_xml_open (self->xml, element, NULL);
  nw_xml_number (self->xml, "id", passage->ordinal);
  nw_xml_attribute (self->xml, "name", label);
  nw_xml_attribute (self->xml, "descr", passage->exhibit->caption != NULL ? passage->exhibit->caption : passage->exhibit->title);
  nw_xml_attribute (self->xml, "title", passage->exhibit->title);
  nw_xml_close (self->xml);
}

static void
write_drawing (NwDocx *self, const NwPassage *passage)
{
  NwExportSize size = nw_picture_size (passage->exhibit, self->document->paper);

  nw_xml_open (self->xml, "w:drawing", NULL);
  nw_xml_open (self->xml, "wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0", NULL);
  write_extent (self, "wp:extent", &size);
  write_words_of (self, "wp:docPr", passage);
  nw_xml_open (self->xml, "wp:cNvGraphicFramePr", NULL);
  nw_xml_leaf (self->xml, "a:graphicFrameLocks", "noChangeAspect", "1", NULL);
  nw_xml_close (self->xml);
  nw_xml_open (self->xml, "a:graphic", NULL);
  nw_xml_open (self->xml, "a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture", NULL);
  nw_xml_open (self->xml, "pic:pic", NULL);
  nw_xml_open (self->xml, "pic:nvPicPr", NULL);
  write_words_of (self, "pic:cNvPr", passage);
  nw_xml_leaf (self->xml, "pic:cNvPicPr", NULL);
  nw_xml_close (self->xml);
  write_fill (self, passage);
  write_shape (self, &size);
  for (guint open = 0; open < 5; open++)
    nw_xml_close (self->xml);
}

void
nw_docx_figure (NwDocx *self, const NwPassage *passage)
{
  nw_docx_caption (self, passage);
  nw_docx_open_paragraph (self, &(NwDocxParagraph) { .style = NW_STYLE_PICTURE }, "");
  nw_xml_open (self->xml, "w:r", NULL);
  write_drawing (self, passage);
  nw_xml_close (self->xml);
  nw_docx_close_paragraph (self);
  if (passage->exhibit->caption != NULL)
    nw_docx_words (self, NW_STYLE_SENTENCE, passage->exhibit->caption, FALSE);
  nw_docx_below (self, passage->exhibit);
}
