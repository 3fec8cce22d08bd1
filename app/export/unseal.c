/* unseal.c: finds seals in files that are text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE
#include "unseal.h"

#include <libxml/xmlreader.h>
#include <string.h>

#include "seal.h"

char *
nw_unseal_object (char *text)
{
  g_autofree char *taken = text;
  const char *start = taken;

  while (start != NULL && g_ascii_isspace (*start))
    start++;
  if (start == NULL || *start != '{' || strlen (start) > NW_SEALS_MAX_BYTES || !g_utf8_validate (start, -1, NULL))
    return NULL;
  return g_strdup (start);
}

char *
nw_unseal_between (GBytes *bytes, const char *begin, const char *end)
{
  gsize length, before = strlen (begin);
  const char *data = g_bytes_get_data (bytes, &length);
  const char *start = NULL, *stop;

  for (const char *next = data; next != NULL && (next = memmem (next, length - (gsize) (next - data), begin, before)) != NULL;)
    start = next += before;
  if (start == NULL)
    return NULL;
  stop = memmem (start, length - (gsize) (start - data), end, strlen (end));
  return stop != NULL ? nw_unseal_object (g_strndup (start, (gsize) (stop - start))) : NULL;
}

char *
nw_unseal_json (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length > 0 && length <= NW_SEALS_MAX_BYTES ? nw_unseal_object (g_strndup (data, length)) : NULL;
}

/* ---- SVG, whoever saved it again ---- */

static gboolean
is_element (xmlTextReader *reader, const char *name)
{
  const xmlChar *found = xmlTextReaderConstLocalName (reader);

  return xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT && found != NULL && xmlStrEqual (found, BAD_CAST name);
}

/* The metadata of a drawing stand right in its root. */
static char *
read_metadata (xmlTextReader *reader)
{
  gboolean drawing = FALSE;

  while (xmlTextReaderRead (reader) == 1)
    {
      int depth = xmlTextReaderDepth (reader);
      xmlChar *text;
      char *object;

      if (depth == 0 && xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT)
        drawing = is_element (reader, "svg");
      if (!drawing || depth != 1 || !is_element (reader, "metadata"))
        continue;
      text = xmlTextReaderReadString (reader);
      object = nw_unseal_object (g_strdup ((const char *) text));
      xmlFree (text);
      if (object != NULL)
        return object;
    }
  return NULL;
}

char *
nw_unseal_svg (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  xmlTextReader *reader;
  char *object;

  /* What is no XML needs no parser to say so. */
  if (length < 5 || length > G_MAXINT || memchr (data, '<', MIN (length, 16)) == NULL || memmem (data, length, "<svg", 4) == NULL)
    return NULL;
  reader = xmlReaderForMemory (data, (int) length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (reader == NULL)
    return NULL;
  object = read_metadata (reader);
  xmlFreeTextReader (reader);
  return object;
}
