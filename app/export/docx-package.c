/* docx-package.c: what holds the parts of a DOCX together: content types, relations, properties and seals
 *
 * The seals are a part of custom XML, which Word keeps when it saves; its properties hold no more than 255 characters each,
 * and name for readers what the numbers are from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "docx-private.h"

#include "package-peek.h"
#include "unseal.h"

#define PACKAGE     "http://schemas.openxmlformats.org/package/2006"
#define OFFICE      "http://schemas.openxmlformats.org/officeDocument/2006"
#define RELATION    OFFICE "/relationships/"
#define MIME        "application/vnd.openxmlformats-"
#define WORD_MIME   MIME "officedocument.wordprocessingml."
#define SEALS       "urn:normwatch:seals"
#define ITEM_ID     "{6E6F726D-7761-7463-682D-7365616C7331}"
#define FORMAT_ID   "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
#define MOST_LETTERS 255
#define MOST_BYTES  (2 * NW_SEALS_MAX_BYTES) /* of a part of seals: as XML it is longer */

/* ---- content types ---- */

void
nw_docx_content_types (NwDocx *self, gboolean sealed)
{
  static const char *const endings[][2] = {
    { "rels", MIME "package.relationships+xml" }, { "xml", "application/xml" }, { "png", "image/png" }, { "svg", "image/svg+xml" },
  };
  static const char *const parts[][2] = {
    { "/word/document.xml", WORD_MIME "document.main+xml" },
    { "/word/styles.xml", WORD_MIME "styles+xml" },
    { "/word/numbering.xml", WORD_MIME "numbering+xml" },
    { "/word/settings.xml", WORD_MIME "settings+xml" },
    { "/word/footer1.xml", WORD_MIME "footer+xml" },
    { "/word/footer2.xml", WORD_MIME "footer+xml" },
    { "/docProps/core.xml", MIME "package.core-properties+xml" },
    { "/docProps/app.xml", MIME "officedocument.extended-properties+xml" },
    { "/docProps/custom.xml", MIME "officedocument.custom-properties+xml" },
    { "/customXml/itemProps1.xml", MIME "officedocument.customXmlProperties+xml" }, /* the last: not of every document */
  };
  xmlTextWriter *xml = nw_package_writer_open (self->package, "[Content_Types].xml");

  nw_xml_open (xml, "Types", "xmlns", PACKAGE "/content-types", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    nw_xml_leaf (xml, "Default", "Extension", endings[i][0], "ContentType", endings[i][1], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts) - !sealed; i++)
    nw_xml_leaf (xml, "Override", "PartName", parts[i][0], "ContentType", parts[i][1], NULL);
  nw_xml_close (xml);
  nw_package_writer_close (self->package);
}

/* ---- relations ---- */

static xmlTextWriter *
open_relations (NwDocx *self, const char *path)
{
  xmlTextWriter *xml = nw_package_writer_open (self->package, path);

  nw_xml_open (xml, "Relationships", "xmlns", PACKAGE "/relationships", NULL);
  return xml;
}

static void
close_relations (NwDocx *self, xmlTextWriter *xml)
{
  nw_xml_close (xml);
  nw_package_writer_close (self->package);
}

static void
relate (xmlTextWriter *xml, const char *id, const char *type, const char *target)
{
  nw_xml_leaf (xml, "Relationship", "Id", id, "Type", type, "Target", target, NULL);
}

static void
relate_package (NwDocx *self)
{
  xmlTextWriter *xml = open_relations (self, "_rels/.rels");

  relate (xml, "document", RELATION "officeDocument", "word/document.xml");
  relate (xml, "core", PACKAGE "/relationships/metadata/core-properties", "docProps/core.xml");
  relate (xml, "app", RELATION "extended-properties", "docProps/app.xml");
  relate (xml, "custom", RELATION "custom-properties", "docProps/custom.xml");
  close_relations (self, xml);
}

static void
relate_document (NwDocx *self, gboolean sealed)
{
  xmlTextWriter *xml = open_relations (self, "word/_rels/document.xml.rels");

  relate (xml, "styles", RELATION "styles", "styles.xml");
  relate (xml, "numbering", RELATION "numbering", "numbering.xml");
  relate (xml, "settings", RELATION "settings", "settings.xml");
  relate (xml, "footer1", RELATION "footer", "footer1.xml");
  relate (xml, "footer2", RELATION "footer", "footer2.xml");
  if (sealed)
    relate (xml, "seals", RELATION "customXml", "../customXml/item1.xml");
  for (guint i = 1; i <= self->document->figures; i++)
    {
      g_autofree char *png = g_strdup_printf ("png%u", i);
      g_autofree char *svg = g_strdup_printf ("svg%u", i);
      g_autofree char *png_path = g_strdup_printf ("media/figure%u.png", i);
      g_autofree char *svg_path = g_strdup_printf ("media/figure%u.svg", i);

      relate (xml, png, RELATION "image", png_path);
      relate (xml, svg, RELATION "image", svg_path);
    }
  for (guint i = 0; i < self->links->len; i++)
    {
      g_autofree char *id = g_strdup_printf ("link%u", i + 1);

      nw_xml_leaf (xml, "Relationship", "Id", id, "Type", RELATION "hyperlink", "Target", g_ptr_array_index (self->links, i),
                   "TargetMode", "External", NULL);
    }
  close_relations (self, xml);
}

void
nw_docx_relations (NwDocx *self, gboolean sealed)
{
  relate_package (self);
  relate_document (self, sealed);
}

/* ---- properties ---- */

static void
write_core (NwDocx *self)
{
  xmlTextWriter *xml = nw_package_writer_open (self->package, "docProps/core.xml");
  g_autofree char *date = nw_document_date (self->document);

  nw_xml_open (xml, "cp:coreProperties", "xmlns:cp", PACKAGE "/metadata/core-properties", "xmlns:dc",
               "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi",
               "http://www.w3.org/2001/XMLSchema-instance", NULL);
  nw_xml_words (xml, "dc:title", self->document->title);
  if (self->document->author != NULL)
    nw_xml_words (xml, "dc:creator", self->document->author);
  nw_xml_open (xml, "dcterms:created", "xsi:type", "dcterms:W3CDTF", NULL);
  nw_xml_text (xml, date);
  nw_xml_close (xml);
  nw_xml_open (xml, "dcterms:modified", "xsi:type", "dcterms:W3CDTF", NULL);
  nw_xml_text (xml, date);
  nw_xml_close (xml);
  nw_xml_words (xml, "dc:language", self->document->language);
  nw_xml_close (xml);
  nw_package_writer_close (self->package);
}

static void
write_app (NwDocx *self)
{
  xmlTextWriter *xml = nw_package_writer_open (self->package, "docProps/app.xml");

  nw_xml_open (xml, "Properties", "xmlns", OFFICE "/extended-properties", NULL);
  nw_xml_words (xml, "Application", "Normwatch");
  nw_xml_close (xml);
  nw_package_writer_close (self->package);
}

static void
write_property (xmlTextWriter *xml, guint *id, const char *name, const char *value)
{
  g_autofree char *plain = nw_plain (g_strdup (value));
  g_autofree char *most = g_utf8_substring (plain, 0, MIN (g_utf8_strlen (plain, -1), MOST_LETTERS));

  nw_xml_open (xml, "property", "fmtid", FORMAT_ID, NULL);
  nw_xml_number (xml, "pid", (*id)++);
  nw_xml_attribute (xml, "name", name);
  nw_xml_words (xml, "vt:lpwstr", most);
  nw_xml_close (xml);
}

static void
write_custom (NwDocx *self)
{
  xmlTextWriter *xml = nw_package_writer_open (self->package, "docProps/custom.xml");
  g_autoptr (GPtrArray) seals = nw_document_seals (self->document);
  guint id = 2; /* as the standard has it */

  nw_xml_open (xml, "Properties", "xmlns", OFFICE "/custom-properties", "xmlns:vt", OFFICE "/docPropsVTypes", NULL);
  write_property (xml, &id, "Normwatch", NW_VERSION);
  for (guint i = 0; i < self->document->releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (self->document->releases, i);
      g_autofree char *name = g_strdup_printf ("Normwatch dataset %u", i + 1);
      g_autofree char *value = g_strdup_printf ("%s@%s", release->dataset, release->version);

      write_property (xml, &id, name, value);
    }
  for (guint i = 0; i < seals->len; i++)
    {
      const NwSeal *seal = g_ptr_array_index (seals, i);
      g_autofree char *name = g_strdup_printf ("Normwatch exhibit %s", seal->id);

      write_property (xml, &id, name, seal->query != NULL ? seal->query : "");
    }
  nw_xml_close (xml);
  nw_package_writer_close (self->package);
}

void
nw_docx_properties (NwDocx *self)
{
  write_core (self);
  write_app (self);
  write_custom (self);
}

/* ---- seals ---- */

void
nw_docx_seals (NwDocx *self, const char *json)
{
  xmlTextWriter *xml = nw_package_writer_open (self->package, "customXml/item1.xml");

  nw_xml_open (xml, "seals", "xmlns", SEALS, NULL);
  nw_xml_text (xml, json);
  nw_xml_close (xml);
  nw_package_writer_close (self->package);

  xml = nw_package_writer_open (self->package, "customXml/itemProps1.xml");
  nw_xml_open (xml, "ds:datastoreItem", "xmlns:ds", OFFICE "/customXml", "ds:itemID", ITEM_ID, NULL);
  nw_xml_open (xml, "ds:schemaRefs", NULL);
  nw_xml_leaf (xml, "ds:schemaRef", "ds:uri", SEALS, NULL);
  nw_xml_close (xml);
  nw_xml_close (xml);
  nw_package_writer_close (self->package);

  xml = open_relations (self, "customXml/_rels/item1.xml.rels");
  relate (xml, "properties", RELATION "customXmlProps", "itemProps1.xml");
  close_relations (self, xml);
}

/* Word gives the parts other numbers. */
char *
nw_docx_unseal (GBytes *bytes)
{
  g_autoptr (GPtrArray) paths = NULL;

  if (!nw_bytes_begin (bytes, "PK\003\004", 4))
    return NULL;
  paths = nw_package_paths (bytes, "customXml/item");
  for (guint i = 0; i < paths->len; i++)
    {
      char *json = nw_unseal_object (nw_package_find_text (bytes, g_ptr_array_index (paths, i), MOST_BYTES, SEALS, "seals", NULL));

      if (json != NULL)
        return json;
    }
  return NULL;
}
