/* xlsx-styles.c: reads the number formats of a workbook's cell styles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "xlsx-styles.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "part.h"

#define MAX_STYLES 1000000 /* spreadsheet programs allow some 65,000 */

struct _NwStyles {
  GHashTable *formats; /* id of a number format → NwSerial, of those that the workbook defines */
  GArray     *styles;  /* guint: the format of each */
  gboolean    in_cells; /* other lists of styles are not for cells */
};

static guint
attribute_number (const char **attributes, const char *name)
{
  const char *value = nw_part_attribute (attributes, name);

  return value ? (guint) MIN (g_ascii_strtoull (value, NULL, 10), G_MAXUINT) : 0;
}

static void
start_cb (NwPart *part, const char *element, const char **attributes, gpointer user_data)
{
  NwStyles *self = user_data;

  if (strcmp (element, "numFmt") == 0)
    {
      const char *code = nw_part_attribute (attributes, "formatCode");
      NwSerial serial = nw_serial_of_format (code ? code : "");

      g_hash_table_insert (self->formats, GUINT_TO_POINTER (attribute_number (attributes, "numFmtId")), GUINT_TO_POINTER (serial));
    }
  else if (strcmp (element, "cellXfs") == 0)
    {
      self->in_cells = TRUE;
    }
  else if (self->in_cells && strcmp (element, "xf") == 0)
    {
      guint format = attribute_number (attributes, "numFmtId");

      g_array_append_val (self->styles, format);
    }

  if (self->styles->len + g_hash_table_size (self->formats) > MAX_STYLES)
    nw_part_fail (part, NW_FAULT_LIMIT, _("there are more cell styles than any workbook has; export the table as CSV"));
}

static void
end_cb (NwPart *part, const char *element, gpointer user_data)
{
  if (strcmp (element, "cellXfs") == 0)
    ((NwStyles *) user_data)->in_cells = FALSE;
}

NwStyles *
nw_styles_read (NwPackage *package, const char *path, GError **error)
{
  static const NwPartSink sink = { start_cb, end_cb, NULL, NULL };
  g_autoptr (NwStyles) self = g_new0 (NwStyles, 1);

  self->formats = g_hash_table_new (NULL, NULL);
  self->styles = g_array_new (FALSE, FALSE, sizeof (guint));
  if (path != NULL && !nw_part_parse (package, path, &sink, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
nw_styles_free (NwStyles *self)
{
  g_hash_table_unref (self->formats);
  g_array_unref (self->styles);
  g_free (self);
}

NwSerial
nw_styles_serial (const NwStyles *self, guint style)
{
  guint format;
  gpointer own;

  if (style >= self->styles->len)
    return NW_SERIAL_NONE;
  format = g_array_index (self->styles, guint, style);
  if (g_hash_table_lookup_extended (self->formats, GUINT_TO_POINTER (format), NULL, &own))
    return GPOINTER_TO_UINT (own);
  return nw_serial_of_id (format);
}
