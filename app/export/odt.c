/* odt.c: briefings as OpenDocument text (ISO/IEC 26300) for word processors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "odt-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MIME_TYPE "application/vnd.oasis.opendocument.text"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlBuffer, xmlBufferFree)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlTextWriter, xmlFreeTextWriter)

/* The text, which says what styles it needs. FALSE: cancelled. */
static gboolean
write_text (NwOdt *self, xmlBuffer *buffer)
{
  g_autoptr (xmlTextWriter) xml = xmlNewTextWriterMemory (buffer, 0);

  self->xml = xml;
  return nw_odt_body (self) && xmlTextWriterFlush (xml) >= 0;
}

static gboolean
write_content (NwOdt *self)
{
  g_autoptr (xmlBuffer) buffer = xmlBufferCreate ();
  xmlTextWriter *xml;

  xmlBufferSetAllocationScheme (buffer, XML_BUFFER_ALLOC_DOUBLEIT);
  if (!write_text (self, buffer))
    return FALSE;
  xml = nw_package_writer_open (self->package, "content.xml");
  nw_odt_open (xml, "office:document-content");
  nw_odt_automatic (self, xml);
  nw_xml_open (xml, "office:body", NULL);
  xmlTextWriterWriteRawLen (xml, xmlBufferContent (buffer), xmlBufferLength (buffer));
  nw_xml_close (xml);
  nw_xml_close (xml);
  nw_package_writer_close (self->package);
  return TRUE;
}

/* The type comes first and unpacked, so that it can be told without a zip reader. */
static void
write_type (NwOdt *self)
{
  g_autoptr (GBytes) type = g_bytes_new_static (MIME_TYPE, strlen (MIME_TYPE));

  nw_package_writer_add (self->package, "mimetype", type, FALSE);
}

static gboolean
write_parts (NwOdt *self, GError **error)
{
  write_type (self);
  nw_odt_meta (self);
  if (!nw_office_pictures (self->package, "Pictures", self->document, self->progress, self->cancellable, error))
    return FALSE;
  if (!write_content (self))
    {
      g_cancellable_set_error_if_cancelled (self->cancellable, error);
      return FALSE;
    }
  nw_odt_styles (self);
  nw_odt_manifest (self);
  return TRUE;
}

static gboolean
publish_odt (const NwDocument *document, NwFiles *files, const NwProgress *progress, GCancellable *cancellable, GError **error)
{
  GOutputStream *output = nw_files_add (files, NULL, error);
  g_autoptr (NwPackageWriter) package = nw_package_writer_new (document->created);
  g_autoptr (GArray) looks = g_array_new (FALSE, FALSE, sizeof (NwOdtLook));
  g_autoptr (GArray) tables = g_array_new (FALSE, FALSE, sizeof (NwOdtTableLook));
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) lists = nw_odt_lists_new ();
  NwOdt self = { .document = document, .package = package, .progress = progress, .cancellable = cancellable,
                 .looks = looks, .tables = tables, .widths = widths, .lists = lists };

  return output != NULL && write_parts (&self, error) && nw_package_writer_finish (package, output, cancellable, error);
}

const NwExporter nw_exporter_briefing_odt = {
  "briefing-odt", N_("OpenDocument text (ODT)"), ".odt", MIME_TYPE, NW_EXPORT_DOCUMENT,
  .publish = publish_odt, .unseal = nw_odt_unseal,
};
