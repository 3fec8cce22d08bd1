/* odt-text.c: paragraphs and runs of an ODT
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "odt-private.h"

#include "office-text.h"

static gboolean
is_heading (NwStyleId style)
{
  return nw_office_style (style)->outline > 0;
}

void
nw_odt_open_paragraph (NwOdt *self, NwStyleId style, guint box, const char *text)
{
  gboolean rtl = nw_text_is_rtl (text, self->document->rtl);
  NwOdtLook look = { style, self->start, box, rtl != self->document->rtl ? rtl : -1 };
  g_autofree char *name = NULL;

  if (nw_office_style (style)->flags & NW_STYLE_NUMBERS)
    look.rtl = -1;
  name = nw_odt_paragraph_name (self, &look);
  self->start = NW_ODT_GOES_ON;
  self->blank = TRUE;
  nw_xml_open (self->xml, is_heading (style) ? "text:h" : "text:p", "text:style-name", name, NULL);
  if (is_heading (style))
    nw_xml_number (self->xml, "text:outline-level", nw_office_style (style)->outline);
}

void
nw_odt_close_paragraph (NwOdt *self)
{
  nw_xml_close (self->xml);
}

static void
flush (NwOdt *self, GString *pending)
{
  if (pending->len > 0)
    nw_xml_text (self->xml, pending->str);
  g_string_truncate (pending, 0);
}

/* Blanks beside blanks and at the beginning are elements, as are line breaks. */
static void
write_text (NwOdt *self, const char *text)
{
  g_autoptr (GString) pending = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      gboolean blank = *c == ' ' || *c == '\t';

      if (*c == '\n')
        {
          flush (self, pending);
          nw_xml_leaf (self->xml, "text:line-break", NULL);
        }
      else if (blank && (self->blank || c[1] == '\0'))
        {
          flush (self, pending);
          nw_xml_leaf (self->xml, "text:s", NULL);
        }
      else
        g_string_append_c (pending, blank ? ' ' : *c);
      self->blank = blank || *c == '\n';
    }
  flush (self, pending);
}

static void
write_span (NwOdt *self, const char *style, const char *text)
{
  if (style != NULL)
    nw_xml_open (self->xml, "text:span", "text:style-name", style, NULL);
  write_text (self, text);
  if (style != NULL)
    nw_xml_close (self->xml);
}

void
nw_odt_run (NwOdt *self, const char *text, NwRunLook look)
{
  write_span (self, nw_odt_run_name (look), text);
}

void
nw_odt_raised (NwOdt *self, const char *text)
{
  write_span (self, "Raised", text);
}

void
nw_odt_link (NwOdt *self, const NwRun *run)
{
  g_autofree char *address = run->address != NULL ? nw_text_address (run->address) : NULL;

  if (address != NULL)
    nw_xml_open (self->xml, "text:a", "xlink:type", "simple", "xlink:href", address, "text:style-name", "Internet_20_link",
                 "text:visited-style-name", "Internet_20_link", NULL);
  nw_odt_run (self, run->text, run->look);
  if (address != NULL)
    nw_xml_close (self->xml);
}

void
nw_odt_words (NwOdt *self, NwStyleId style, const char *text)
{
  nw_odt_open_paragraph (self, style, 0, text);
  nw_odt_run (self, text, 0);
  nw_odt_close_paragraph (self);
}
