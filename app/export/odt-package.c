/* odt-package.c: manifest, properties and seals of an ODT
 *
 * The seals are a property of the document, which may be of any length here and which LibreOffice keeps when it saves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "odt-private.h"

#include <string.h>

#include "package-peek.h"
#include "unseal.h"

#define META       "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
#define SEALS      "Normwatch seals"
#define MOST_BYTES (3 * NW_SEALS_MAX_BYTES) /* of the properties: as XML the seals are longer */

static void
write_property (xmlTextWriter *xml, const char *name, const char *value)
{
  nw_xml_open (xml, "meta:user-defined", "meta:name", name, "meta:value-type", "string", NULL);
  nw_xml_text (xml, value);
  nw_xml_close (xml);
}

static void
write_seals (NwOdt *self, xmlTextWriter *xml)
{
  g_autoptr (GPtrArray) seals = nw_document_seals (self->document);
  g_autofree char *json = seals->len > 0 ? nw_seals_print (seals, FALSE) : NULL;

  for (guint i = 0; i < self->document->releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (self->document->releases, i);
      g_autofree char *name = g_strdup_printf ("Normwatch dataset %u", i + 1);
      g_autofree char *value = g_strdup_printf ("%s@%s", release->dataset, release->version);

      write_property (xml, name, value);
    }
  if (json != NULL)
    write_property (xml, SEALS, json);
}

void
nw_odt_meta (NwOdt *self)
{
  xmlTextWriter *xml = nw_package_writer_open (self->package, "meta.xml");
  g_autofree char *date = nw_document_date (self->document);
  g_autofree char *plain_date = g_strndup (date, strcspn (date, "Z"));

  nw_odt_open (xml, "office:document-meta");
  nw_xml_open (xml, "office:meta", NULL);
  nw_xml_words (xml, "meta:generator", "Normwatch/" NW_VERSION);
  nw_xml_words (xml, "dc:title", self->document->title);
  if (self->document->author != NULL)
    {
      nw_xml_words (xml, "meta:initial-creator", self->document->author);
      nw_xml_words (xml, "dc:creator", self->document->author);
    }
  nw_xml_words (xml, "meta:creation-date", plain_date);
  nw_xml_words (xml, "dc:date", plain_date);
  nw_xml_words (xml, "dc:language", self->document->language);
  write_seals (self, xml);
  nw_xml_close (xml);
  nw_xml_close (xml);
  nw_package_writer_close (self->package);
}

static void
list_part (xmlTextWriter *xml, const char *path, const char *type)
{
  nw_xml_leaf (xml, "manifest:file-entry", "manifest:full-path", path, "manifest:media-type", type, NULL);
}

void
nw_odt_manifest (NwOdt *self)
{
  xmlTextWriter *xml = nw_package_writer_open (self->package, "META-INF/manifest.xml");

  nw_xml_open (xml, "manifest:manifest", "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:version",
               "1.3", NULL);
  nw_xml_leaf (xml, "manifest:file-entry", "manifest:full-path", "/", "manifest:version", "1.3", "manifest:media-type",
               "application/vnd.oasis.opendocument.text", NULL);
  list_part (xml, "content.xml", "text/xml");
  list_part (xml, "styles.xml", "text/xml");
  list_part (xml, "meta.xml", "text/xml");
  for (guint i = 1; i <= self->document->figures; i++)
    {
      g_autofree char *svg = g_strdup_printf ("Pictures/figure%u.svg", i);
      g_autofree char *png = g_strdup_printf ("Pictures/figure%u.png", i);

      list_part (xml, svg, "image/svg+xml");
      list_part (xml, png, "image/png");
    }
  nw_xml_close (xml);
  nw_package_writer_close (self->package);
}

char *
nw_odt_unseal (GBytes *bytes)
{
  if (!nw_bytes_begin (bytes, "PK\003\004", 4))
    return NULL;
  return nw_unseal_object (nw_package_find_text (bytes, "meta.xml", MOST_BYTES, META, "user-defined", SEALS));
}
