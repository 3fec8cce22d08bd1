/* odt-automatic.c: the styles that single paragraphs, tables and columns of an ODT need
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "odt-private.h"

#include <string.h>

/* ---- names ---- */

/* The position of an entry, which is added where it is new. */
static guint
position_of (GArray *entries, gconstpointer entry)
{
  const gsize size = g_array_get_element_size (entries);

  for (guint i = 0; i < entries->len; i++)
    if (memcmp (entries->data + i * size, entry, size) == 0)
      return i;
  g_array_append_vals (entries, entry, 1);
  return entries->len - 1;
}

char *
nw_odt_paragraph_name (NwOdt *self, const NwOdtLook *look)
{
  if (look->start == NW_ODT_GOES_ON && look->box == 0 && look->rtl < 0)
    return g_strdup (nw_office_style (look->style)->odf);
  return g_strdup_printf ("P%u", position_of (self->looks, look) + 1);
}

char *
nw_odt_table_name (NwOdt *self, const NwOdtTableLook *look)
{
  return g_strdup_printf ("Ta%u", position_of (self->tables, look) + 1);
}

char *
nw_odt_column_name (NwOdt *self, guint width)
{
  return g_strdup_printf ("Co%u", position_of (self->widths, &width) + 1);
}

const char *
nw_odt_run_name (NwRunLook look)
{
  static const char *const names[] = { NULL, "T1", "T2", "T3", "T4", "T5", "T6", "T7" };

  return names[look & (NW_RUN_BOLD | NW_RUN_ITALIC | NW_RUN_CODE)];
}

/* ---- styles ---- */

static void
write_run_style (xmlTextWriter *xml, NwRunLook look)
{
  nw_xml_open (xml, "style:style", "style:name", nw_odt_run_name (look), "style:family", "text", NULL);
  nw_xml_open (xml, "style:text-properties", NULL);
  if (look & NW_RUN_BOLD)
    {
      nw_xml_attribute (xml, "fo:font-weight", "bold");
      nw_xml_attribute (xml, "style:font-weight-asian", "bold");
      nw_xml_attribute (xml, "style:font-weight-complex", "bold");
    }
  if (look & NW_RUN_ITALIC)
    {
      nw_xml_attribute (xml, "fo:font-style", "italic");
      nw_xml_attribute (xml, "style:font-style-asian", "italic");
      nw_xml_attribute (xml, "style:font-style-complex", "italic");
    }
  if (look & NW_RUN_CODE)
    nw_xml_attribute (xml, "style:font-name", NW_OFFICE_FONT_CODE);
  nw_xml_close (xml);
  nw_xml_close (xml);
}

static void
write_box (xmlTextWriter *xml, const NwOdtLook *look)
{
  const char *edge = "0.5pt solid #" NW_OFFICE_COLOUR_SHADE;

  /* One box is drawn around neighbours whose margins are the same: boxes of different blocks differ by a hair. */
  nw_odt_points (xml, "fo:margin-right", look->box - 1);
  nw_xml_attribute (xml, "fo:border-left", "3pt solid #" NW_OFFICE_COLOUR_RULE);
  nw_xml_attribute (xml, "fo:border-right", "none");
  nw_xml_attribute (xml, "fo:border-top", edge);
  nw_xml_attribute (xml, "fo:border-bottom", edge);
  nw_xml_attribute (xml, "fo:padding-left", "6pt");
  nw_xml_attribute (xml, "fo:padding-top", "4pt");
  nw_xml_attribute (xml, "fo:padding-bottom", "4pt");
  nw_xml_attribute (xml, "fo:background-color", "#" NW_OFFICE_COLOUR_SHADE);
}

static void
write_paragraph_style (NwOdt *self, xmlTextWriter *xml, guint i)
{
  static const char *const masters[] = { [NW_ODT_UPRIGHT] = "Standard", [NW_ODT_TURNED] = "Turned" };
  const NwOdtLook *look = &g_array_index (self->looks, NwOdtLook, i);
  g_autofree char *name = g_strdup_printf ("P%u", i + 1);

  nw_xml_open (xml, "style:style", "style:name", name, "style:family", "paragraph", "style:parent-style-name",
               nw_office_style (look->style)->odf, NULL);
  if (look->start >= NW_ODT_UPRIGHT)
    nw_xml_attribute (xml, "style:master-page-name", masters[look->start]);
  nw_xml_open (xml, "style:paragraph-properties", NULL);
  if (look->start == NW_ODT_NEW_PAGE)
    nw_xml_attribute (xml, "fo:break-before", "page");
  if (look->box > 0)
    write_box (xml, look);
  if (look->rtl >= 0)
    {
      nw_xml_attribute (xml, "fo:text-align", look->rtl ? "right" : "left");
      nw_xml_attribute (xml, "style:writing-mode", look->rtl ? "rl-tb" : "lr-tb");
    }
  nw_xml_close (xml);
  nw_xml_close (xml);
}

static void
write_table_style (NwOdt *self, xmlTextWriter *xml, guint i)
{
  const NwOdtTableLook *look = &g_array_index (self->tables, NwOdtTableLook, i);
  g_autofree char *name = g_strdup_printf ("Ta%u", i + 1);

  nw_xml_open (xml, "style:style", "style:name", name, "style:family", "table", NULL);
  nw_xml_open (xml, "style:table-properties", "table:align", self->document->rtl ? "right" : "left", "table:border-model",
               "collapsing", "style:may-break-between-rows", look->whole ? "false" : "true", "style:writing-mode",
               self->document->rtl ? "rl-tb" : "lr-tb", NULL);
  nw_odt_points (xml, "style:width", look->width);
  if (look->whole && look->last)
    nw_xml_attribute (xml, "fo:keep-with-next", "always");
  nw_xml_close (xml);
  nw_xml_close (xml);
}

static void
write_column_style (NwOdt *self, xmlTextWriter *xml, guint i)
{
  g_autofree char *name = g_strdup_printf ("Co%u", i + 1);

  nw_xml_open (xml, "style:style", "style:name", name, "style:family", "table-column", NULL);
  nw_xml_open (xml, "style:table-column-properties", NULL);
  nw_odt_points (xml, "style:column-width", g_array_index (self->widths, guint, i));
  nw_xml_close (xml);
  nw_xml_close (xml);
}

static void
write_cell_style (xmlTextWriter *xml, const char *name, gboolean shaded, const char *align)
{
  const char *rule = "0.5pt solid #" NW_OFFICE_COLOUR_RULE;

  nw_xml_open (xml, "style:style", "style:name", name, "style:family", "table-cell", NULL);
  nw_xml_open (xml, "style:table-cell-properties", "fo:padding-left", "4pt", "fo:padding-right", "4pt", "fo:padding-top", "0pt",
               "fo:padding-bottom", "0pt", "fo:border-left", "none", "fo:border-right", "none", "fo:border-top", rule,
               "fo:border-bottom", rule, "style:vertical-align", align, NULL);
  if (shaded)
    nw_xml_attribute (xml, "fo:background-color", "#" NW_OFFICE_COLOUR_SHADE);
  nw_xml_close (xml);
  nw_xml_close (xml);
}

static void
write_row_style (xmlTextWriter *xml)
{
  nw_xml_open (xml, "style:style", "style:name", "Row", "style:family", "table-row", NULL);
  nw_xml_leaf (xml, "style:table-row-properties", "fo:keep-together", "always", NULL);
  nw_xml_close (xml);
}

static void
write_picture_style (xmlTextWriter *xml)
{
  nw_xml_open (xml, "style:style", "style:name", "Picture", "style:family", "graphic", NULL);
  nw_xml_leaf (xml, "style:graphic-properties", "style:vertical-pos", "top", "style:vertical-rel", "baseline", NULL);
  nw_xml_close (xml);
}

void
nw_odt_automatic (NwOdt *self, xmlTextWriter *xml)
{
  nw_xml_open (xml, "office:automatic-styles", NULL);
  for (guint look = 1; nw_odt_run_name (look) != NULL; look++)
    write_run_style (xml, look);
  for (guint i = 0; i < self->looks->len; i++)
    write_paragraph_style (self, xml, i);
  for (guint i = 0; i < self->tables->len; i++)
    write_table_style (self, xml, i);
  for (guint i = 0; i < self->widths->len; i++)
    write_column_style (self, xml, i);
  write_cell_style (xml, "Cell", FALSE, "top");
  write_cell_style (xml, "CellHeading", TRUE, "bottom");
  write_cell_style (xml, "CellSection", TRUE, "top");
  write_row_style (xml);
  write_picture_style (xml);
  nw_xml_close (xml);
}
