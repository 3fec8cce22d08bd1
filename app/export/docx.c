/* docx.c: briefings as Office Open XML (ECMA-376, ISO/IEC 29500) for word processors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "docx-private.h"

#include <glib/gi18n-lib.h>

/* Without it Word opens the document in the manner of Word 2007. */
static void
write_settings (NwDocx *self)
{
  xmlTextWriter *xml = nw_package_writer_open (self->package, "word/settings.xml");

  nw_xml_open (xml, "w:settings", "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main", NULL);
  nw_xml_open (xml, "w:compat", NULL);
  nw_xml_leaf (xml, "w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val",
               "15", NULL);
  nw_xml_close (xml);
  nw_xml_leaf (xml, "w:themeFontLang", "w:val", self->document->language, NULL);
  nw_xml_close (xml);
  nw_package_writer_close (self->package);
}

/* Parts that others refer to are written when what they hold is known. */
static gboolean
write_parts (NwDocx *self, GError **error)
{
  g_autoptr (GPtrArray) seals = nw_document_seals (self->document);
  g_autofree char *json = seals->len > 0 ? nw_seals_print (seals, FALSE) : NULL;

  nw_docx_content_types (self, json != NULL);
  nw_docx_properties (self);
  if (!nw_office_pictures (self->package, "word/media", self->document, self->progress, self->cancellable, error))
    return FALSE;
  if (!nw_docx_body (self))
    {
      g_cancellable_set_error_if_cancelled (self->cancellable, error);
      return FALSE;
    }
  nw_docx_relations (self, json != NULL);
  nw_docx_styles (self);
  nw_docx_numbering (self);
  nw_docx_footers (self);
  write_settings (self);
  if (json != NULL)
    nw_docx_seals (self, json);
  return TRUE;
}

static gboolean
publish_docx (const NwDocument *document, NwFiles *files, const NwProgress *progress, GCancellable *cancellable, GError **error)
{
  GOutputStream *output = nw_files_add (files, NULL, error);
  g_autoptr (NwPackageWriter) package = nw_package_writer_new (document->created);
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) links_at = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) lists = g_array_new (FALSE, TRUE, sizeof (NwDocxList));
  g_autoptr (GArray) counted = g_array_new (FALSE, TRUE, sizeof (guint));
  NwDocx self = { .document = document, .package = package, .progress = progress, .cancellable = cancellable,
                  .links = links, .links_at = links_at, .lists = lists, .counted = counted };

  g_array_set_size (lists, 1);
  return output != NULL && write_parts (&self, error) && nw_package_writer_finish (package, output, cancellable, error);
}

const NwExporter nw_exporter_briefing_docx = {
  "briefing-docx", N_("Word document (DOCX)"), ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  NW_EXPORT_DOCUMENT, .publish = publish_docx, .unseal = nw_docx_unseal,
};
