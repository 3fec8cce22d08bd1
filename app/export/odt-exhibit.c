/* odt-exhibit.c: figures and number cards of an ODT, and what stands around every exhibit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "odt-private.h"

#include "office-text.h"
#include "picture.h"

#define TWIPS_PER_PIXEL 15

/* ---- around an exhibit ---- */

static void
write_label (NwOdt *self, const NwPassage *passage)
{
  const char *sequence = passage->kind == NW_PASSAGE_FIGURE ? "Figure" : "Table";
  g_autofree char *label = nw_passage_label (passage);
  g_autofree char *number = g_strdup_printf ("%u", passage->ordinal);
  g_autofree char *formula = g_strdup_printf ("ooow:%s+1", sequence);
  g_autofree char *reference = g_strdup_printf ("ref%s%u", sequence, passage->ordinal - 1);
  g_autofree char *after = NULL;
  g_autofree char *before = nw_label_around (passage, &after);

  if (before == NULL)
    {
      nw_odt_run (self, label, 0);
      return;
    }
  nw_odt_run (self, before, 0);
  nw_xml_open (self->xml, "text:sequence", "text:ref-name", reference, "text:name", sequence, "text:formula", formula,
               "style:num-format", "1", NULL);
  nw_xml_text (self->xml, number);
  nw_xml_close (self->xml);
  self->blank = FALSE;
  nw_odt_run (self, after, 0);
}

void
nw_odt_caption (NwOdt *self, const NwPassage *passage)
{
  const NwExhibit *exhibit = passage->exhibit;

  nw_odt_open_paragraph (self, NW_STYLE_CAPTION, 0, exhibit->title);
  write_label (self, passage);
  nw_odt_run (self, "\u2002", 0);
  nw_odt_run (self, exhibit->title, 0);
  nw_odt_close_paragraph (self);
  if (exhibit->subtitle != NULL && *exhibit->subtitle != '\0')
    nw_odt_words (self, NW_STYLE_SUBTITLE, exhibit->subtitle);
}

void
nw_odt_below (NwOdt *self, const NwExhibit *exhibit)
{
  g_autofree char *source = nw_source_with_id (exhibit);

  if (exhibit->note != NULL && *exhibit->note != '\0')
    nw_odt_words (self, NW_STYLE_NOTE, exhibit->note);
  nw_odt_words (self, NW_STYLE_SOURCE, source);
}

static void
write_card (NwOdt *self, NwStyleId style, const NwPassage *passage, const char *text)
{
  nw_odt_open_paragraph (self, style, passage->block % 2 + 1, text);
  nw_odt_run (self, text, 0);
  nw_odt_close_paragraph (self);
}

void
nw_odt_number (NwOdt *self, const NwPassage *passage)
{
  const NwExhibit *exhibit = passage->exhibit;

  write_card (self, NW_STYLE_VALUE, passage, exhibit->value);
  if (exhibit->label != NULL)
    write_card (self, NW_STYLE_LABEL, passage, exhibit->label);
  if (exhibit->caption != NULL && g_strcmp0 (exhibit->caption, exhibit->label) != 0)
    write_card (self, NW_STYLE_SENTENCE, passage, exhibit->caption);
  nw_odt_below (self, exhibit);
}

/* ---- pictures ---- */

static void
write_image (NwOdt *self, const NwPassage *passage, const NwExporter *exporter)
{
  g_autofree char *path = g_strdup_printf ("Pictures/figure%u%s", passage->ordinal, exporter->suffix);

  nw_xml_leaf (self->xml, "draw:image", "xlink:href", path, "xlink:type", "simple", "xlink:show", "embed", "xlink:actuate", "onLoad",
               "draw:mime-type", exporter->mime_type, NULL);
}

/* The first image that a reader can draw counts. */
static void
write_frame (NwOdt *self, const NwPassage *passage)
{
  NwExportSize size = nw_picture_size (passage->exhibit, self->document->paper);
  g_autofree char *label = nw_passage_label (passage);

  nw_xml_open (self->xml, "draw:frame", "draw:style-name", "Picture", "draw:name", label, "text:anchor-type", "as-char", NULL);
  nw_odt_points (self->xml, "svg:width", (guint) (size.width * TWIPS_PER_PIXEL));
  nw_odt_points (self->xml, "svg:height", (guint) (size.height * TWIPS_PER_PIXEL));
  write_image (self, passage, &nw_exporter_svg);
  write_image (self, passage, &nw_exporter_png);
  nw_xml_words (self->xml, "svg:title", passage->exhibit->title);
  nw_xml_words (self->xml, "svg:desc", passage->exhibit->caption != NULL ? passage->exhibit->caption : passage->exhibit->title);
  nw_xml_close (self->xml);
}

void
nw_odt_figure (NwOdt *self, const NwPassage *passage)
{
  nw_odt_caption (self, passage);
  nw_odt_open_paragraph (self, NW_STYLE_PICTURE, 0, "");
  write_frame (self, passage);
  nw_odt_close_paragraph (self);
  if (passage->exhibit->caption != NULL)
    nw_odt_words (self, NW_STYLE_SENTENCE, passage->exhibit->caption);
  nw_odt_below (self, passage->exhibit);
}
