/* fuzz-xlsx.c: any archive, and any parts in a right one: no crash, text that is UTF-8, and one line when it is refused
 *
 * Random bytes are rarely an archive. So input that does not begin like one is taken for the parts of a workbook, with form
 * feeds between them (XML has none): a sheet, the shared texts, the styles, the workbook, its relations. What is missing is
 * an ordinary part.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "../read/archive.h"
#include "memory-file.h"
#include "reader.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

#define RELATION "<Relationship Id=\"r%u\" Type=\"/%s\" Target=\"%s\"/>"

typedef struct {
  guint64 rows;
  guint64 bytes;
} Count;

static GBytes *
pack_parts (const char *data, gsize size)
{
  static const char *const paths[] = { "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
                                       "xl/_rels/workbook.xml.rels" };
  static const char *const ordinary[] = {
    "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>", "<sst><si><t>a</t></si></sst>",
    "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
    "<workbook><sheets><sheet name=\"A\" id=\"w\"/></sheets></workbook>",
    "<R><Relationship Id=\"w\" Type=\"/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
    "<Relationship Id=\"s\" Type=\"/sharedStrings\" Target=\"sharedStrings.xml\"/>"
    "<Relationship Id=\"t\" Type=\"/styles\" Target=\"styles.xml\"/></R>",
  };
  Archive *archive = archive_new ();

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      const char *end = size > 0 ? memchr (data, '\f', size) : NULL;
      gsize length = end ? (gsize) (end - data) : size;

      if (length > 0)
        archive_add (archive, paths[i], data, length, FALSE);
      else
        archive_add (archive, paths[i], ordinary[i], strlen (ordinary[i]), FALSE);
      data += MIN (length + 1, size);
      size -= MIN (length + 1, size);
    }
  return archive_finish (archive);
}

static gboolean
row_cb (const NwRow *row, gpointer user_data, GError **error)
{
  Count *count = user_data;

  g_assert_cmpuint (row->number, ==, count->rows);
  count->rows++;
  for (guint i = 0; i < row->n_cells; i++)
    {
      g_assert_cmpuint (strlen (row->cells[i].text), ==, row->cells[i].length);
      g_assert_true (g_utf8_validate (row->cells[i].text, row->cells[i].length, NULL));
      count->bytes += row->number > 0 ? row->cells[i].length : 0;
    }
  return TRUE;
}

static void
check_error (gboolean ok, const GError *error)
{
  g_assert_true (ok == (error == NULL));
  if (ok)
    return;
  g_assert_true (error->domain == NW_FAULT);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static gboolean
count_rows (NwSource *source, const char *table, guint header, Count *count)
{
  g_autoptr (NwLayout) layout = nw_layout_new ("xlsx");
  g_autoptr (GError) error = NULL;
  NwRowSink sink = { row_cb, NULL, count };
  gboolean ok;

  *count = (Count) { 0, 0 };
  layout->table = g_strdup (table);
  layout->header = header;
  ok = nw_table_read (source, layout, &sink, NULL, &error);
  check_error (ok, error);
  return ok;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  gboolean whole = size >= 4 && (memcmp (data, "PK", 2) == 0 || memcmp (data, "\xd0\xcf\x11\xe0", 4) == 0);
  g_autoptr (GBytes) bytes = whole ? g_bytes_new_static (data, size) : pack_parts ((const char *) data, size);
  g_autoptr (GFile) file = memory_file (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GError) error = NULL;
  g_autoptr (NwSource) source = nw_source_new (file, NULL, &error);
  g_auto (GStrv) tables = NULL;
  Count named, unnamed;

  g_assert_no_error (error);
  tables = nw_reader_find ("xlsx")->tables (source, NULL, &error);
  check_error (tables != NULL, error);
  if (tables == NULL)
    return 0;

  /* Names that are made from places come on top of all rows; names that are there are one of them. */
  if (count_rows (source, tables[0], 1, &named) && count_rows (source, tables[0], NW_LAYOUT_NO_HEADER, &unnamed))
    {
      g_assert_cmpuint (named.rows + 1, ==, unnamed.rows);
      g_assert_cmpuint (named.bytes, <=, unnamed.bytes);
    }
  count_rows (source, NULL, 2, &named);
  return 0;
}
