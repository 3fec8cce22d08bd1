/* xlsx-foreign.c: recognises the files that are handed in as XLSX and says what to do with them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "xlsx-foreign.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SECTOR_SHIFT_AT   30 /* in the first sector of a compound file */
#define FIRST_DIRECTORY_AT 48
#define DIRECTORY_BYTES   4096
#define NAME_BYTES        64 /* UTF-16; a directory entry of 128 bytes begins with it */

gboolean
nw_foreign_is_compound (const guint8 *start, gsize length)
{
  return length >= 8 && memcmp (start, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0;
}

static gsize
read_at (GInputStream *stream, goffset offset, guint8 *bytes, gsize size, GCancellable *cancellable)
{
  gsize got = 0;

  if (!g_seekable_seek (G_SEEKABLE (stream), offset, G_SEEK_SET, cancellable, NULL))
    return 0;
  g_input_stream_read_all (stream, bytes, size, &got, cancellable, NULL);
  return got;
}

/* Whether the directory of a compound file names a stream. */
static gboolean
names (const guint8 *directory, gsize length, const char *name)
{
  for (gsize at = 0; at + NAME_BYTES <= length; at += 128)
    {
      gsize same = 0;

      while (name[same] != '\0' && directory[at + 2 * same] == (guint8) name[same] && directory[at + 2 * same + 1] == 0)
        same++;
      if (name[same] == '\0')
        return TRUE;
    }
  return FALSE;
}

const char *
nw_foreign_compound (GInputStream *stream, GCancellable *cancellable)
{
  guint8 head[512], directory[DIRECTORY_BYTES];
  gsize length = 0;

  if (read_at (stream, 0, head, sizeof head, cancellable) == sizeof head)
    {
      guint shift = head[SECTOR_SHIFT_AT] | head[SECTOR_SHIFT_AT + 1] << 8;
      guint32 sector;

      memcpy (&sector, head + FIRST_DIRECTORY_AT, sizeof sector);
      if (shift == 9 || shift == 12)
        length = read_at (stream, ((goffset) GUINT32_FROM_LE (sector) + 1) << shift, directory, sizeof directory, cancellable);
    }

  if (names (directory, length, "EncryptedPackage"))
    return _("this workbook is locked with a password; open it and save it without one");
  if (names (directory, length, "Workbook") || names (directory, length, "Book"))
    return _("this is a workbook in the format of Excel 97 (.xls); open it and save it as .xlsx");
  if (names (directory, length, "WordDocument"))
    return _("this is a Word document, not a workbook; copy its table into a spreadsheet and save that as .xlsx");
  return _("this is a file of an old office program, not an XLSX workbook; open it and save its table as .xlsx");
}

const char *
nw_foreign_package (const NwPackage *package)
{
  if (nw_package_has (package, "xl/workbook.bin"))
    return _("this is a binary workbook (.xlsb); open it and save it as .xlsx");
  if (nw_package_has (package, "word/document.xml"))
    return _("this is a Word document (.docx), not a workbook; copy its table into a spreadsheet and save that as .xlsx");
  if (nw_package_has (package, "ppt/presentation.xml"))
    return _("this is a presentation (.pptx), not a workbook; copy its table into a spreadsheet and save that as .xlsx");
  if (nw_package_has (package, "content.xml") && nw_package_has (package, "mimetype"))
    return _("this is a file in OpenDocument format (.ods, .odt …); open it and save its table as .xlsx");
  if (nw_package_has (package, "Index/Document.iwa") || nw_package_has (package, "Index.zip"))
    return _("this is a Numbers or Pages file; export its table as Excel or CSV");
  return _("this is a zip archive without a workbook in it; unpack it and choose the file within");
}
