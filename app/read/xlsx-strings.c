/* xlsx-strings.c: keeps the shared texts of a workbook in one chunk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "xlsx-strings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "part.h"
#include "reader.h"
#include "xlsx-value.h"

struct _NwStrings {
  GArray  *ends;  /* guint32: where in text each ends, behind its NUL */
  char    *text;
  gsize    length;
  gsize    size;
  gboolean in_item;
  gboolean in_text;
  guint    phonetic; /* depth */
};

static gsize
start_of (const NwStrings *self, guint index)
{
  return index > 0 ? g_array_index (self->ends, guint32, index - 1) : 0;
}

static void
start_cb (NwPart *part, const char *element, const char **attributes, gpointer user_data)
{
  NwStrings *self = user_data;

  if (strcmp (element, "si") == 0)
    self->in_item = TRUE;
  else if (strcmp (element, "rPh") == 0)
    self->phonetic++;
  else if (strcmp (element, "t") == 0)
    self->in_text = self->in_item && self->phonetic == 0;
}

static gboolean
append (NwStrings *self, NwPart *part, const char *text, gsize length)
{
  if (self->length + length > NW_STRINGS_MAX_BYTES)
    {
      nw_part_fail (part, NW_FAULT_LIMIT, _("the texts of this workbook are larger than 512 MB; export the table as CSV"));
      return FALSE;
    }
  if (self->length + length > self->size)
    {
      self->size = MAX (self->size + self->size / 2, self->length + length + 4096);
      self->text = g_realloc (self->text, self->size);
    }
  memcpy (self->text + self->length, text, length);
  self->length += length;
  return TRUE;
}

static void
text_cb (NwPart *part, const char *text, gsize length, gpointer user_data)
{
  NwStrings *self = user_data;

  if (!self->in_text || !append (self, part, text, length))
    return;
  if (self->length - start_of (self, self->ends->len) > NW_READ_MAX_CELL)
    nw_part_fail (part, NW_FAULT_LIMIT, _("a text is larger than 16 MB; check that the file is a table with one record a row"));
}

static void
end_cb (NwPart *part, const char *element, gpointer user_data)
{
  NwStrings *self = user_data;
  gsize start = start_of (self, self->ends->len);
  guint32 end;

  if (strcmp (element, "t") == 0)
    self->in_text = FALSE;
  else if (strcmp (element, "rPh") == 0)
    self->phonetic -= self->phonetic > 0;
  if (strcmp (element, "si") != 0)
    return;

  self->in_item = FALSE;
  if (self->ends->len >= NW_STRINGS_MAX)
    {
      nw_part_fail (part, NW_FAULT_LIMIT, _("the workbook has more than 20 million texts; export the table as CSV"));
      return;
    }
  if (!append (self, part, "", 1))
    return;
  self->length = start + nw_value_unescape (self->text + start, self->length - 1 - start) + 1;
  end = self->length;
  g_array_append_val (self->ends, end);
}

NwStrings *
nw_strings_read (NwPackage *package, const char *path, GError **error)
{
  static const NwPartSink sink = { start_cb, end_cb, text_cb, NULL };
  g_autoptr (NwStrings) self = g_new0 (NwStrings, 1);

  self->ends = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (path != NULL && !nw_part_parse (package, path, &sink, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
nw_strings_free (NwStrings *self)
{
  g_array_unref (self->ends);
  g_free (self->text);
  g_free (self);
}

guint
nw_strings_count (const NwStrings *self)
{
  return self->ends->len;
}

const char *
nw_strings_get (const NwStrings *self, guint index, gsize *length)
{
  gsize start = start_of (self, index);

  g_return_val_if_fail (index < self->ends->len, NULL);

  *length = g_array_index (self->ends, guint32, index) - start - 1;
  return self->text + start;
}
