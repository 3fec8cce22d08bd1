/* test-xlsx-bounds.c: workbooks that are small as a file and would be large in memory are refused
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "archive.h"
#include "scrap.h"

#define CELL "<c t=\"s\"><v>0</v></c>"
#define ROW  "<row><c><v>1</v></c></row>"

/* A workbook whose sheet has this name and stands in this part. rows: what is in <worksheet>; text: shared text 0. */
static GBytes *
make_book (const char *name, const char *target, const char *rows, const char *text)
{
  g_autofree char *book = g_strdup_printf ("<workbook><sheets><sheet name=\"%s\" id=\"a\"/></sheets></workbook>", name);
  g_autofree char *relations = g_strdup_printf ("<R><Relationship Id=\"a\" Type=\"/worksheet\" Target=\"%s\"/>"
                                                "<Relationship Id=\"b\" Type=\"/sharedStrings\" Target=\"../xl/./b.xml\"/></R>",
                                                target);
  g_autofree char *sheet = g_strdup_printf ("<worksheet>%s</worksheet>", rows);
  g_autofree char *strings = g_strdup_printf ("<sst><si><t>%s</t></si></sst>", text);
  Archive *archive = archive_new ();

  archive_text (archive, "xl/workbook.xml", book);
  archive_text (archive, "xl/_rels/workbook.xml.rels", relations);
  archive_text (archive, "xl/a.xml", sheet);
  archive_add (archive, "xl/b.xml", strings, strlen (strings), FALSE);
  return archive_finish (archive);
}

/* Takes the book. header: rows with names; words: each of them is in the message, or NULL where it is read. */
static void
check (GBytes *book, guint header, NwFault code, const char *words)
{
  g_autoptr (GBytes) bytes = book;
  g_autoptr (Scrap) scrap = scrap_new ("file.xlsx", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (NwSource) source = scrap_source (scrap);
  g_autoptr (NwLayout) layout = nw_layout_new ("xlsx");
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = NULL;
  g_auto (GStrv) parts = g_strsplit (words ? words : "", "|", -1);

  layout->header = header;
  rows = scrap_rows (source, layout, &error);
  if (words == NULL)
    {
      g_assert_no_error (error);
      return;
    }
  g_assert_null (rows);
  g_assert_error (error, NW_FAULT, (int) code);
  for (guint i = 0; parts[i]; i++)
    if (!strstr (error->message, parts[i]))
      g_error ("“%s” is not in “%s”", parts[i], error->message);
}

static char *
fill (gsize length)
{
  return g_strnfill (length, 'x');
}

/* A sheet holds a text once, but a row of it as often as it is pointed to. */
static void
test_shared_text (void)
{
  g_autofree char *text = fill (15 << 20);

  check (make_book ("A", "a.xml", "<sheetData><row r=\"3\">" CELL CELL CELL CELL CELL "</row></sheetData>", text), 1,
         NW_FAULT_LIMIT, "sheet “A”, row 3|larger than 64 MB");
}

/* Each row of names may lend what a row may hold, all of them together no more than that. */
static void
test_merged_names (void)
{
  static const char *const rows = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
                                  "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c></row>"
                                  "<row r=\"3\"><c r=\"D3\"><v>1</v></c></row></sheetData><mergeCells>";
  static const char *const first = "<mergeCell ref=\"A1:A3\"/><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"A1:A4\"/>";
  static const char *const second = "<mergeCell ref=\"B2:B3\"/><mergeCell ref=\"B2:B4\"/><mergeCell ref=\"B2:B5\"/>";
  g_autofree char *text = fill (15 << 20);
  g_autofree char *one = g_strconcat (rows, first, "</mergeCells>", NULL);
  g_autofree char *two = g_strconcat (rows, first, second, "</mergeCells>", NULL);

  check (make_book ("A", "a.xml", one, text), 3, 0, NULL);
  check (make_book ("A", "a.xml", two, text), 3, NW_FAULT_LIMIT, "sheet “A”, row 2|merged cells are larger than 64 MB");
}

/* Packed, thousands of names of a megabyte each take no room. */
static void
test_long_names (void)
{
  g_autofree char *name = fill (1024);
  g_autofree char *longer = fill (1025);

  check (make_book (name, "a.xml", "<sheetData>" ROW "</sheetData>", "x"), 1, 0, NULL);
  check (make_book (longer, "a.xml", "<sheetData>" ROW "</sheetData>", "x"), 1, NW_FAULT_LIMIT, "name of a sheet");
  check (make_book ("A", longer, "<sheetData>" ROW "</sheetData>", "x"), 1, NW_FAULT_FORMAT, "listed without its part");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read/xlsx/bounds/shared-text", test_shared_text);
  g_test_add_func ("/read/xlsx/bounds/merged-names", test_merged_names);
  g_test_add_func ("/read/xlsx/bounds/long-names", test_long_names);
  return g_test_run ();
}
