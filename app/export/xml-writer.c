/* xml-writer.c: elements, attributes and text, one call each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "xml-writer.h"

#include <stdarg.h>

#include "textbox.h"

static void
open_with (xmlTextWriter *xml, const char *name, va_list attributes)
{
  const char *attribute;

  xmlTextWriterStartElement (xml, BAD_CAST name);
  while ((attribute = va_arg (attributes, const char *)) != NULL)
    {
      const char *value = va_arg (attributes, const char *);

      if (value == NULL)
        break;
      nw_xml_attribute (xml, attribute, value);
    }
}

void
nw_xml_open (xmlTextWriter *xml, const char *name, ...)
{
  va_list attributes;

  va_start (attributes, name);
  open_with (xml, name, attributes);
  va_end (attributes);
}

void
nw_xml_leaf (xmlTextWriter *xml, const char *name, ...)
{
  va_list attributes;

  va_start (attributes, name);
  open_with (xml, name, attributes);
  va_end (attributes);
  nw_xml_close (xml);
}

void
nw_xml_close (xmlTextWriter *xml)
{
  xmlTextWriterEndElement (xml);
}

void
nw_xml_attribute (xmlTextWriter *xml, const char *name, const char *value)
{
  g_autofree char *plain = nw_text_plain (value, G_MAXSSIZE);

  xmlTextWriterWriteAttribute (xml, BAD_CAST name, BAD_CAST plain);
}

void
nw_xml_number (xmlTextWriter *xml, const char *name, gint64 value)
{
  char text[24];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, value);
  xmlTextWriterWriteAttribute (xml, BAD_CAST name, BAD_CAST text);
}

void
nw_xml_text (xmlTextWriter *xml, const char *text)
{
  g_autofree char *plain = nw_text_plain (text, G_MAXSSIZE);

  xmlTextWriterWriteString (xml, BAD_CAST plain);
}

void
nw_xml_words (xmlTextWriter *xml, const char *name, const char *text)
{
  xmlTextWriterStartElement (xml, BAD_CAST name);
  nw_xml_text (xml, text);
  xmlTextWriterEndElement (xml);
}
