/* test-xlsx-refused.c: workbooks that are damaged, made to do harm or something else give one clear line, and no rows in part
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "archive.h"
#include "scrap.h"

#define C(place, value) "<c r=\"" place "\"><v>" value "</v></c>"
#define ROWS "<row r=\"1\">" C ("A1", "1") "</row><row r=\"2\">" C ("A2", "2") "</row>"

static char *
read_bytes (const void *bytes, gsize length, const char *table, GCancellable *cancellable, GError **error)
{
  g_autoptr (Scrap) scrap = scrap_new ("file.xlsx", bytes, length);
  g_autoptr (NwSource) source = scrap_source (scrap);
  g_autoptr (NwLayout) layout = nw_layout_new ("xlsx");

  layout->table = g_strdup (table);
  return scrap_rows (source, layout, error);
}

/* Every message names the file, is one line and has these words. */
static void
check_refused (GBytes *bytes, NwFault code, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = read_bytes (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, NULL, &error);
  g_auto (GStrv) parts = g_strsplit (words, "|", -1);

  g_assert_null (rows);
  g_assert_error (error, NW_FAULT, (int) code);
  g_assert_null (strchr (error->message, '\n'));
  g_assert_true (g_str_has_prefix (error->message, "file.xlsx"));
  for (guint i = 0; parts[i]; i++)
    if (!strstr (error->message, parts[i]))
      g_error ("“%s” is not in “%s”", parts[i], error->message);
}

static void
check_sheet (const char *rows, const char *strings, NwFault code, const char *words)
{
  g_autoptr (GBytes) bytes = archive_sheet (rows, "", strings, NULL, FALSE);

  check_refused (bytes, code, words);
}

/* ---- the archive ---- */

/* A file cut off anywhere, or with one byte changed anywhere, gives the same rows or none. */
static void
test_damage (void)
{
  g_autoptr (GBytes) bytes = archive_sheet (ROWS, "", NULL, NULL, FALSE);
  gsize length;
  const guint8 *whole = g_bytes_get_data (bytes, &length);
  g_autofree guint8 *changed = g_memdup2 (whole, length);

  for (gsize cut = 4; cut < length; cut += cut < length - 30 ? 7 : 1)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *rows = read_bytes (whole, cut, NULL, NULL, &error);

      /* The directory ends with 22 bytes of which some are not needed. */
      if (cut + 22 > length && rows)
        {
          g_assert_cmpstr (rows, ==, "1: 1\n2: 2\n");
          continue;
        }
      g_assert_null (rows);
      g_assert_error (error, NW_FAULT, NW_FAULT_FORMAT);
      if (!strstr (error->message, "get the complete file"))
        g_error ("cut at %" G_GSIZE_FORMAT ": %s", cut, error->message);
    }
  for (gsize i = 4; i < length; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *rows = NULL;

      changed[i] ^= 0x15;
      rows = read_bytes (changed, length, NULL, NULL, &error);
      changed[i] ^= 0x15;
      if (rows)
        g_assert_cmpstr (rows, ==, "1: 1\n2: 2\n");
      else
        g_assert_true (error && error->domain == NW_FAULT);
    }
}

static GBytes *
one_part (const char *path, const char *text)
{
  Archive *archive = archive_new ();

  archive_text (archive, path, text);
  return archive_finish (archive);
}

#define SHEET "<worksheet><sheetData>" ROWS "</sheetData></worksheet>"
#define SHEET_PATH "xl/worksheets/sheet1.xml"

static Archive *
begin_workbook (void)
{
  Archive *archive = archive_new ();

  archive_workbook (archive, (const char *[]) { "A", NULL }, NULL, NULL, FALSE);
  return archive;
}

static void
test_archive (void)
{
  Archive *archive = begin_workbook ();
  g_autoptr (GBytes) locked = NULL, shorter = NULL, longer = NULL, twice = NULL, missing = NULL;

  archive_text (archive, SHEET_PATH, SHEET);
  archive_flags (archive, 1);
  locked = archive_finish (archive);
  check_refused (locked, NW_FAULT_FORMAT, SHEET_PATH "|locked with a password|save it without");

  archive = begin_workbook ();
  archive_text (archive, SHEET_PATH, SHEET);
  archive_claim (archive, strlen (SHEET) - 1);
  shorter = archive_finish (archive);
  check_refused (shorter, NW_FAULT_FORMAT, "damaged");

  archive = begin_workbook ();
  archive_text (archive, SHEET_PATH, SHEET);
  archive_claim (archive, strlen (SHEET) + 1);
  longer = archive_finish (archive);
  check_refused (longer, NW_FAULT_FORMAT, "checksum is wrong");

  archive = begin_workbook ();
  archive_text (archive, SHEET_PATH, SHEET);
  archive_text (archive, SHEET_PATH, SHEET);
  twice = archive_finish (archive);
  check_refused (twice, NW_FAULT_FORMAT, "twice|save the workbook again");

  missing = archive_finish (begin_workbook ());
  check_refused (missing, NW_FAULT_FORMAT, SHEET_PATH "|missing");
}

/* 100 MB of blanks become 100 kB. */
static void
test_bomb (void)
{
  gsize length = 100 << 20;
  g_autofree char *text = g_malloc (length);
  Archive *archive = begin_workbook ();
  g_autoptr (GBytes) honest = NULL, lying = NULL;

  memset (text, ' ', length);
  memcpy (text, "<worksheet><sheetData>", strlen ("<worksheet><sheetData>"));
  archive_add (archive, SHEET_PATH, text, length, TRUE);
  honest = archive_finish (archive);
  check_refused (honest, NW_FAULT_LIMIT, SHEET_PATH "|unpacks to far more");

  archive = begin_workbook ();
  archive_add (archive, SHEET_PATH, text, length, TRUE);
  archive_claim (archive, 1000);
  lying = archive_finish (archive);
  check_refused (lying, NW_FAULT_FORMAT, SHEET_PATH "|damaged");
}

/* ---- other files ---- */

static void
check_compound (const char *stream, const char *words)
{
  guint8 file[2048] = { 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1 };
  g_autoptr (GBytes) bytes = NULL;

  file[30] = 9;  /* sectors of 512 bytes */
  file[48] = 1;  /* the second after the head has the directory; its second entry: */
  for (gsize i = 0; stream[i]; i++)
    file[1024 + 128 + 2 * i] = stream[i];
  bytes = g_bytes_new (file, sizeof file);
  check_refused (bytes, NW_FAULT_FORMAT, words);
}

static void
test_foreign (void)
{
  static const char *const archives[][2] = {
    { "word/document.xml", "Word|save that as .xlsx" }, { "xl/workbook.bin", ".xlsb|save it as .xlsx" }, { "ppt/presentation.xml", ".pptx" },
    { "Index/Document.iwa", "Numbers|export" }, { "data.csv", "zip archive without a workbook|unpack it" },
  };
  Archive *archive = archive_new ();
  g_autoptr (GBytes) opendocument = NULL, text = g_bytes_new_static ("a,b\n", 4), nothing = g_bytes_new_static ("PK\x05\x06", 4);

  for (guint i = 0; i < G_N_ELEMENTS (archives); i++)
    {
      g_autoptr (GBytes) bytes = one_part (archives[i][0], "<x/>");

      check_refused (bytes, NW_FAULT_FORMAT, archives[i][1]);
    }

  archive_text (archive, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
  archive_text (archive, "content.xml", "<x/>");
  opendocument = archive_finish (archive);
  check_refused (opendocument, NW_FAULT_FORMAT, "OpenDocument|save its table as .xlsx");

  check_compound ("Workbook", "Excel 97 (.xls)|save it as .xlsx");
  check_compound ("Book", "Excel 97 (.xls)|save it as .xlsx");
  check_compound ("EncryptedPackage", "locked with a password|without one");
  check_compound ("WordDocument", "Word");
  check_compound ("Other", "old office program");
  check_refused (text, NW_FAULT_FORMAT, "no XLSX workbook|another format");
  check_refused (nothing, NW_FAULT_FORMAT, "complete file");
}

/* ---- the parts ---- */

static GBytes *
with_sheet (const char *text, gsize length)
{
  Archive *archive = begin_workbook ();

  archive_add (archive, SHEET_PATH, text, length, FALSE);
  return archive_finish (archive);
}

static void
check_xml (const char *text, NwFault code, const char *words)
{
  g_autoptr (GBytes) bytes = with_sheet (text, strlen (text));

  check_refused (bytes, code, words);
}

static void
test_xml (void)
{
  check_xml ("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"str\">"
             "<v>&b;&b;&b;</v></c></row></sheetData></worksheet>", NW_FAULT_FORMAT, "sheet “A”|document type");
  check_xml ("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>", NW_FAULT_FORMAT, "document type");
  check_xml ("<worksheet><sheetData><row r=\"7\"><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>", NW_FAULT_FORMAT,
             "sheet “A”, row 7|damaged|save the workbook again");
  check_xml ("<worksheet><sheetData>" ROWS "<row r=\"3\"><c t=\"str\"><v>\xe9t\xe9</v></c></row></sheetData></worksheet>", NW_FAULT_FORMAT,
             "sheet “A”, row 3|damaged");
  check_xml ("<worksheet><sheetData>" ROWS "</worksheet>", NW_FAULT_FORMAT, "sheet “A”, row 2|mismatched tag");
  check_xml ("<?xml version=\"1.0\" encoding=\"KLINGON\"?><worksheet/>", NW_FAULT_FORMAT, "unknown encoding");
  check_xml ("", NW_FAULT_FORMAT, "sheet “A”|damaged");
  check_xml ("<worksheet><sheetData><row><c/></row></sheetData></worksheet>", NW_FAULT_FORMAT, "only blank rows|another sheet");
}

static void
test_size (void)
{
  const gsize length = (16 << 20) + 1;
  g_autofree char *filler = g_malloc (length + 1);
  g_autoptr (GString) text = g_string_new ("<worksheet><sheetData><row r=\"5\"><c t=\"str\"><v>");
  g_autoptr (GBytes) cell = NULL, tag = NULL, comment = NULL;

  memset (filler, 'x', length);
  filler[length] = '\0';
  g_string_append_printf (text, "%s</v></c></row></sheetData></worksheet>", filler);
  cell = with_sheet (text->str, text->len);
  check_refused (cell, NW_FAULT_LIMIT, "sheet “A”, row 5|larger than 16 MB");

  g_string_printf (text, "<worksheet a=\"%s\"/>", filler);
  tag = with_sheet (text->str, text->len);
  check_refused (tag, NW_FAULT_LIMIT, "sheet “A”|tag is longer");

  g_string_printf (text, "<worksheet><!--%s--></worksheet>", filler);
  comment = with_sheet (text->str, text->len);
  check_refused (comment, NW_FAULT_LIMIT, "sheet “A”|tag is longer");
}

static void
test_depth (void)
{
  g_autoptr (GString) text = g_string_new ("<worksheet>");

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<a>");
  check_xml (text->str, NW_FAULT_LIMIT, "sheet “A”|nested deeper");
}

static void
test_columns (void)
{
  g_autoptr (GString) rows = g_string_new ("<row r=\"2\">");

  check_sheet ("<row r=\"4\">" C ("BDWGN4", "1") "</row>", NULL, NW_FAULT_LIMIT, "sheet “A”, row 4|more than 65536 cells"); /* the millionth */
  check_sheet ("<row r=\"4\">" C ("ZZZZZZZZZZZZZZZZZZZZ4", "1") "</row>", NULL, NW_FAULT_LIMIT, "more than 65536 cells");
  for (guint i = 0; i < 65537; i++)
    g_string_append (rows, "<c><v>1</v></c>");
  g_string_append (rows, "</row>");
  check_sheet (rows->str, NULL, NW_FAULT_LIMIT, "sheet “A”, row 2|more than 65536 cells");
}

static void
test_texts (void)
{
  check_sheet ("<row r=\"1\"><c t=\"s\"><v>1</v></c></row>", "<si><t>a</t></si>", NW_FAULT_FORMAT, "sheet “A”, row 1|shared text that is not there");
  check_sheet ("<row r=\"1\"><c t=\"s\"><v>x</v></c></row>", "<si><t>a</t></si>", NW_FAULT_FORMAT, "shared text that is not there");
  check_sheet ("<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>", "<si><t>a</t></si>", NW_FAULT_FORMAT, "shared text that is not there");
  check_sheet ("<row r=\"1\"><c t=\"s\"><v>0</v></c></row>", NULL, NW_FAULT_FORMAT, "shared text that is not there");
}

/* ---- sheets ---- */

static void
test_sheets (void)
{
  Archive *archive = archive_new ();
  g_autoptr (GBytes) same = NULL, none = NULL, bytes = archive_sheet (ROWS, "", NULL, NULL, FALSE);
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = read_bytes (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "Sheet1", NULL, &error);

  g_assert_null (rows);
  g_assert_error (error, NW_FAULT, NW_FAULT_FORMAT);
  g_assert_cmpstr (error->message, ==, "file.xlsx: there is no sheet “Sheet1”; choose one of these: “A”");

  archive_workbook (archive, (const char *[]) { "A", "A", NULL }, NULL, NULL, FALSE);
  same = archive_finish (archive);
  check_refused (same, NW_FAULT_FORMAT, "same name|different names");

  archive = archive_new ();
  archive_workbook (archive, (const char *[]) { NULL }, NULL, NULL, FALSE);
  none = archive_finish (archive);
  check_refused (none, NW_FAULT_FORMAT, "no sheet with cells");
}

/* ---- cancelling ---- */

typedef struct {
  GCancellable *cancellable;
  guint         rows;
} Cancelling;

static gboolean
cancelling_cb (const NwRow *row, gpointer user_data, GError **error)
{
  Cancelling *cancelling = user_data;

  if (++cancelling->rows == 10)
    g_cancellable_cancel (cancelling->cancellable);
  return TRUE;
}

static void
test_cancel (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Cancelling cancelling = { cancellable, 0 };
  NwRowSink sink = { cancelling_cb, NULL, &cancelling };
  g_autoptr (NwLayout) layout = nw_layout_new ("xlsx");

  for (guint i = 0; i < 100000; i++)
    g_string_append (rows, "<row><c><v>1</v></c></row>");
  g_autoptr (GBytes) bytes = archive_sheet (rows->str, "", NULL, NULL, FALSE);
  g_autoptr (Scrap) scrap = scrap_new ("file.xlsx", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (NwSource) source = scrap_source (scrap);

  g_assert_false (nw_table_read (source, layout, &sink, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (cancelling.rows, >=, 10);
  g_assert_cmpuint (cancelling.rows, ==, 10);
  g_clear_error (&error);
  g_assert_null (nw_reader_find ("xlsx")->tables (source, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/read/xlsx/refused/damage", test_damage);
  g_test_add_func ("/read/xlsx/refused/archive", test_archive);
  g_test_add_func ("/read/xlsx/refused/bomb", test_bomb);
  g_test_add_func ("/read/xlsx/refused/foreign", test_foreign);
  g_test_add_func ("/read/xlsx/refused/xml", test_xml);
  g_test_add_func ("/read/xlsx/refused/size", test_size);
  g_test_add_func ("/read/xlsx/refused/depth", test_depth);
  g_test_add_func ("/read/xlsx/refused/columns", test_columns);
  g_test_add_func ("/read/xlsx/refused/texts", test_texts);
  g_test_add_func ("/read/xlsx/refused/sheets", test_sheets);
  g_test_add_func ("/read/xlsx/cancel", test_cancel);
  return g_test_run ();
}
