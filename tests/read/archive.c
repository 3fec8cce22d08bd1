/* archive.c: writes zip archives without the library that reads them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "archive.h"

#include <string.h>
#include <zlib.h>

typedef struct {
  char   *path;
  guint32 offset;
  guint32 crc;
  guint32 packed_length;
  guint32 length;
  guint16 method;
  guint16 flags;
} Entry;

struct _Archive {
  GByteArray *bytes;
  GArray     *entries;
};

Archive *
archive_new (void)
{
  Archive *self = g_new (Archive, 1);

  self->bytes = g_byte_array_new ();
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  return self;
}

static void
put (GByteArray *bytes, guint32 value, guint n)
{
  for (; n > 0; n--, value >>= 8)
    g_byte_array_append (bytes, &(guint8) { value & 0xff }, 1);
}

/* What local and central headers have in common. */
static void
put_common (GByteArray *bytes, const Entry *entry)
{
  put (bytes, 20, 2);
  put (bytes, entry->flags, 2);
  put (bytes, entry->method, 2);
  put (bytes, 0x00210000, 4); /* midnight of 1980-01-01 */
  put (bytes, entry->crc, 4);
  put (bytes, entry->packed_length, 4);
  put (bytes, entry->length, 4);
  put (bytes, strlen (entry->path), 2);
  put (bytes, 0, 2);
}

static GByteArray *
deflate_bytes (const void *bytes, gsize length)
{
  z_stream z = { 0 };
  GByteArray *packed = g_byte_array_new ();

  g_assert_cmpint (deflateInit2 (&z, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY), ==, Z_OK);
  g_byte_array_set_size (packed, deflateBound (&z, length));
  z.next_in = (void *) bytes;
  z.avail_in = length;
  z.next_out = packed->data;
  z.avail_out = packed->len;
  g_assert_cmpint (deflate (&z, Z_FINISH), ==, Z_STREAM_END);
  g_byte_array_set_size (packed, z.total_out);
  deflateEnd (&z);
  return packed;
}

void
archive_add (Archive *self, const char *path, const void *bytes, gsize length, gboolean packed)
{
  g_autoptr (GByteArray) content = packed ? deflate_bytes (bytes, length) : NULL;
  Entry entry = { g_strdup (path), self->bytes->len, crc32 (0, bytes, length), content ? content->len : length, length,
                  packed ? Z_DEFLATED : 0, 0 };

  put (self->bytes, 0x04034b50, 4);
  put_common (self->bytes, &entry);
  g_byte_array_append (self->bytes, (const guint8 *) path, strlen (path));
  g_byte_array_append (self->bytes, content ? content->data : bytes, entry.packed_length);
  g_array_append_val (self->entries, entry);
}

void
archive_text (Archive *self, const char *path, const char *text)
{
  archive_add (self, path, text, strlen (text), TRUE);
}

static Entry *
last_entry (Archive *self)
{
  return &g_array_index (self->entries, Entry, self->entries->len - 1);
}

void
archive_flags (Archive *self, guint16 flags)
{
  Entry *entry = last_entry (self);

  entry->flags = flags;
  memcpy (self->bytes->data + entry->offset + 6, &(guint16) { GUINT16_TO_LE (flags) }, 2);
}

void
archive_claim (Archive *self, guint32 length)
{
  Entry *entry = last_entry (self);

  entry->length = length;
  memcpy (self->bytes->data + entry->offset + 22, &(guint32) { GUINT32_TO_LE (length) }, 4);
}

GBytes *
archive_finish (Archive *self)
{
  guint32 start = self->bytes->len, end;
  GBytes *bytes;

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);

      put (self->bytes, 0x02014b50, 4);
      put (self->bytes, 20, 2);
      put_common (self->bytes, entry);
      put (self->bytes, 0, 2);
      put (self->bytes, 0, 4);
      put (self->bytes, 0, 4);
      put (self->bytes, entry->offset, 4);
      g_byte_array_append (self->bytes, (const guint8 *) entry->path, strlen (entry->path));
      g_free (entry->path);
    }
  end = self->bytes->len;
  put (self->bytes, 0x06054b50, 4);
  put (self->bytes, 0, 4);
  put (self->bytes, self->entries->len, 2);
  put (self->bytes, self->entries->len, 2);
  put (self->bytes, end - start, 4);
  put (self->bytes, start, 4);
  put (self->bytes, 0, 2);

  bytes = g_byte_array_free_to_bytes (self->bytes);
  g_array_unref (self->entries);
  g_free (self);
  return bytes;
}

/* ---- workbooks ---- */

#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define RELATIONS "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"

static void
add_part (Archive *self, const char *path, const char *element, const char *inner)
{
  g_autofree char *text = g_strdup_printf ("<%s " MAIN ">%s</%s>", element, inner, element);

  archive_text (self, path, text);
}

void
archive_workbook (Archive *self, const char *const *names, const char *strings, const char *styles, gboolean from_1904)
{
  g_autoptr (GString) sheets = g_string_new (from_1904 ? "<workbookPr date1904=\"1\"/><sheets>" : "<workbookPr/><sheets>");
  g_autoptr (GString) relations = g_string_new (RELATIONS);

  for (guint i = 0; names[i]; i++)
    {
      g_string_append_printf (sheets, "<sheet name=\"%s\" sheetId=\"%u\" xmlns:r=\"" RELATION "\" r:id=\"rId%u\"/>", names[i], i + 1, i + 1);
      g_string_append_printf (relations, "<Relationship Id=\"rId%u\" Type=\"" RELATION "/worksheet\" Target=\"worksheets/sheet%u.xml\"/>",
                              i + 1, i + 1);
    }
  g_string_append (sheets, "</sheets>");
  g_string_append (relations, strings ? "<Relationship Id=\"s\" Type=\"" RELATION "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>" : "");
  g_string_append (relations, styles ? "<Relationship Id=\"t\" Type=\"" RELATION "/styles\" Target=\"styles.xml\"/>" : "");
  g_string_append (relations, "</Relationships>");

  archive_text (self, "_rels/.rels",
                RELATIONS "<Relationship Id=\"rId1\" Type=\"" RELATION "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
  add_part (self, "xl/workbook.xml", "workbook", sheets->str);
  archive_text (self, "xl/_rels/workbook.xml.rels", relations->str);
  if (strings)
    add_part (self, "xl/sharedStrings.xml", "sst", strings);
  if (styles)
    add_part (self, "xl/styles.xml", "styleSheet", styles);
}

GBytes *
archive_sheet (const char *rows, const char *after, const char *strings, const char *styles, gboolean from_1904)
{
  Archive *self = archive_new ();
  g_autofree char *sheet = g_strdup_printf ("<sheetData>%s</sheetData>%s", rows, after);

  archive_workbook (self, (const char *[]) { "A", NULL }, strings, styles, from_1904);
  add_part (self, "xl/worksheets/sheet1.xml", "worksheet", sheet);
  return archive_finish (self);
}
