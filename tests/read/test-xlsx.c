/* test-xlsx.c: what the cells of a workbook give, and in which rows and columns they stand
 *
 * Expected texts were worked out by hand; serial numbers of days are those that spreadsheet programs show.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "archive.h"
#include "scrap.h"

static char *
read_bytes (GBytes *bytes, const char *table, guint header, GError **error)
{
  g_autoptr (Scrap) scrap = scrap_new ("file.xlsx", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (NwSource) source = scrap_source (scrap);
  g_autoptr (NwLayout) layout = nw_layout_new ("xlsx");

  layout->table = g_strdup (table);
  layout->header = header;
  return scrap_rows (source, layout, error);
}

static void
check_bytes (GBytes *bytes, const char *table, guint header, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = read_bytes (bytes, table, header, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (rows, ==, expected);
}

/* One sheet with the name of the first column in row 1, and these rows below it. */
static void
check_rows (const char *rows, const char *expected)
{
  g_autoptr (GBytes) bytes = archive_sheet (rows, "", NULL, NULL, FALSE);

  check_bytes (bytes, NULL, 1, expected);
}

#define NAME "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>x</v></c></row>"

/* A cell in A2, as the XML has it, and the text that it gives. */
static void
check_cell (const char *cell, const char *strings, const char *styles, gboolean from_1904, const char *expected)
{
  g_autofree char *rows = g_strdup_printf (NAME "<row r=\"2\">%s</row>", cell);
  g_autofree char *text = g_strdup_printf ("1: x\n2: %s\n", expected);
  g_autoptr (GBytes) bytes = archive_sheet (rows, "", strings, styles, from_1904);

  check_bytes (bytes, NULL, 1, text);
}

static void
check_value (const char *value, const char *expected)
{
  g_autofree char *cell = g_strdup_printf ("<c r=\"A2\"><v>%s</v></c>", value);

  check_cell (cell, NULL, NULL, FALSE, expected);
}

static void
test_numbers (void)
{
  check_value ("0", "0");
  check_value ("-17", "-17");
  check_value ("4.0999999999999996", "4.1");
  check_value ("4.4000000000000004", "4.4");
  check_value ("0.30000000000000004", "0.3");
  check_value ("1.0", "1");
  check_value ("-2.50", "-2.5");
  check_value ("1E3", "1000");
  check_value ("1.5E-10", "1.5e-10");
  check_value ("123456789012.5", "123456789012.5");
  check_value ("12345678901234567890", "12345678901234567890"); /* an identifier, whatever it was typed as */
  check_value ("1E400", "1E400");
  check_value ("0x1F", "0x1F");
  check_value ("nan", "nan");
  check_value (" 12 ", "12");
}

static void
test_kinds (void)
{
  check_cell ("<c r=\"A2\" t=\"b\"><v>1</v></c>", NULL, NULL, FALSE, "True");
  check_cell ("<c r=\"A2\" t=\"b\"><v>0</v></c>", NULL, NULL, FALSE, "False");
  check_cell ("<c r=\"A2\" t=\"e\"><v>#N/A</v></c>", NULL, NULL, FALSE, "#N/A");
  check_cell ("<c r=\"A2\" t=\"n\"><v>7</v></c>", NULL, NULL, FALSE, "7");
  check_cell ("<c r=\"A2\" t=\"str\"><f>A1&amp;\" 1.0\"</f><v>x 1.0</v></c>", NULL, NULL, FALSE, "x 1.0");
  check_cell ("<c r=\"A2\"><f>3/2</f><v>1.5</v></c>", NULL, NULL, FALSE, "1.5");
  check_cell ("<c r=\"A2\" t=\"d\"><v>2014-03-01T13:30:00Z</v></c>", NULL, NULL, FALSE, "2014-03-01 13:30:00");
  check_cell ("<c r=\"A2\" t=\"d\"><v>2014-03-01T00:00:00.000</v></c>", NULL, NULL, FALSE, "2014-03-01");
  check_cell ("<c r=\"A2\" t=\"d\"><v>2014-03-01</v></c>", NULL, NULL, FALSE, "2014-03-01");
}

static void
test_texts (void)
{
  const char *strings = "<si><t>plain</t></si>"
                        "<si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">text </t></r></si>"
                        "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>"
                        "<si/>"
                        "<si><t>a_x000D_b &amp; _x005F_x000D_ _x0000_ _xD83D__xDE00_ _xD83D_ _xZZZZ_ c_x00</t></si>"
                        "<si><t><![CDATA[<&>]]>&#233;</t></si>";

  check_cell ("<c r=\"A2\" t=\"s\"><v>0</v></c>", strings, NULL, FALSE, "plain");
  check_cell ("<c r=\"A2\" t=\"s\"><v>1</v></c>", strings, NULL, FALSE, "rich text ");
  check_cell ("<c r=\"A2\" t=\"s\"><v>2</v></c>", strings, NULL, FALSE, "東京");
  check_cell ("<c r=\"A2\" t=\"s\"><v>3</v></c><c r=\"B2\"><v>1</v></c>", strings, NULL, FALSE, "|1");
  check_cell ("<c r=\"A2\" t=\"s\"><v>4</v></c>", strings, NULL, FALSE, "a\\rb & _x000D_ _x0000_ 😀 _xD83D_ _xZZZZ_ c_x00");
  check_cell ("<c r=\"A2\" t=\"s\"><v>5</v></c>", strings, NULL, FALSE, "<&>é");
  check_cell ("<c r=\"A2\" t=\"inlineStr\"><is><t>in</t></is></c>", NULL, NULL, FALSE, "in");
  check_cell ("<c r=\"A2\" t=\"inlineStr\"><is><r><t>in </t></r><r><t>two_x000A_</t></r><rPh><t>no</t></rPh></is></c>", NULL, NULL, FALSE,
              "in two\\n");
}

/* ---- dates ---- */

static void
check_date (const char *format, const char *serial, gboolean from_1904, const char *expected)
{
  g_autofree char *styles = g_strdup_printf ("<numFmts><numFmt numFmtId=\"164\" formatCode=\"%s\"/></numFmts>"
                                             "<cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs>"
                                             "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>", format);
  g_autofree char *cell = g_strdup_printf ("<c r=\"A2\" s=\"1\"><v>%s</v></c>", serial);

  check_cell (cell, NULL, styles, from_1904, expected);
}

static void
test_serials (void)
{
  check_date ("yyyy-mm-dd", "41699", FALSE, "2014-03-01");
  check_date ("yyyy-mm-dd", "40237", TRUE, "2014-03-01");
  check_date ("yyyy-mm-dd", "41699.5625", FALSE, "2014-03-01 13:30:00");
  check_date ("yyyy-mm-dd", "41699.562499999", FALSE, "2014-03-01 13:30:00");
  check_date ("yyyy-mm-dd", "41699.9999999", FALSE, "2014-03-02");
  check_date ("yyyy-mm-dd", "1", FALSE, "1900-01-01");
  check_date ("yyyy-mm-dd", "59", FALSE, "1900-02-28");
  check_date ("yyyy-mm-dd", "60", FALSE, "60"); /* 1900 had no 29 February */
  check_date ("yyyy-mm-dd", "61", FALSE, "1900-03-01");
  check_date ("yyyy-mm-dd", "0", TRUE, "1904-01-01");
  check_date ("yyyy-mm-dd", "60", TRUE, "1904-03-01");
  check_date ("yyyy-mm-dd", "2958465", FALSE, "9999-12-31");
  check_date ("yyyy-mm-dd", "2958466", FALSE, "2958466");
  check_date ("yyyy-mm-dd", "2957003", TRUE, "9999-12-31");
  check_date ("yyyy-mm-dd", "2957003.9999999", TRUE, "2957003.9999999");
  check_date ("yyyy-mm-dd", "-1", FALSE, "-1");
  check_date ("h:mm", "0.5625", FALSE, "13:30:00");
  check_date ("h:mm", "0.5625", TRUE, "13:30:00");
  check_date ("h:mm", "0", FALSE, "00:00:00");
  check_date ("yyyy-mm-dd", "2012-10-?", FALSE, "2012-10-?");
}

static void
test_formats (void)
{
  static const char *const dates[] = { "d/m/yy", "mmm-yy", "mmmm", "[$-409]d\\-mmm\\-yy;@", "[Red]DD.MM.YYYY", "yyyy&quot;年&quot;m&quot;月&quot;",
                                       "dddd", "m/d/yyyy h:mm AM/PM", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy" };
  static const char *const numbers[] = { "General", "0.00", "[$-409]General", "#,##0 &quot;days&quot;", "0.00E+00", "#,##0\\ \\d", "@",
                                         "[Red]0", "_-* #,##0_-;d", "0*y", "&quot;" };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    check_date (dates[i], "41699", FALSE, "2014-03-01");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    check_date (numbers[i], "41699", FALSE, "41699");
  check_date ("h:mm AM/PM", "41699.5625", FALSE, "2014-03-01 13:30:00");
  check_date ("[h]:mm", "0.5", FALSE, "12:00:00");
  check_date ("[h]:mm", "1.5", FALSE, "1.5");
}

/* The formats that no workbook has to define. */
static void
test_known_formats (void)
{
  static const guint dates[] = { 14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 47, 50, 58 };
  static const guint numbers[] = { 0, 1, 4, 10, 11, 12, 13, 37, 40, 44, 46, 48, 49 };

  for (guint i = 0; i < G_N_ELEMENTS (dates) + G_N_ELEMENTS (numbers); i++)
    {
      gboolean date = i < G_N_ELEMENTS (dates);
      guint id = date ? dates[i] : numbers[i - G_N_ELEMENTS (dates)];
      g_autofree char *styles = g_strdup_printf ("<cellXfs><xf/><xf numFmtId=\"%u\"/></cellXfs>", id);

      check_cell ("<c r=\"A2\" s=\"1\"><v>41699</v></c>", NULL, styles, FALSE, date ? "2014-03-01" : "41699");
    }
  check_cell ("<c r=\"A2\" s=\"9\"><v>41699</v></c>", NULL, "<cellXfs><xf numFmtId=\"14\"/></cellXfs>", FALSE, "41699");
}

/* ---- rows and columns ---- */

#define C(place, value) "<c r=\"" place "\"><v>" value "</v></c>"

static void
test_places (void)
{
  check_rows ("<row r=\"1\">" C ("A1", "1") C ("C1", "3") "</row><row r=\"5\">" C ("B5", "2") "</row>", "1: 1|Column 2|3\n5: |2|\n");
  /* no numbers, no references */
  check_rows ("<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c/><c><v>4</v></c></row>", "1: 1|2\n3: |4\n");
  /* rows and cells in disorder: cells are put right, rows stay as they come */
  check_rows ("<row r=\"1\">" C ("B1", "2") C ("A1", "1") "</row><row r=\"9\">" C ("A9", "9") "</row><row r=\"3\">" C ("A3", "3") "</row>"
              "<row><c><v>4</v></c></row>", "1: 1|2\n9: 9|\n3: 3|\n4: 4|\n");
  /* blank cells and rows behind the others */
  check_rows ("<row r=\"1\">" C ("A1", "1") "<c r=\"B1\" s=\"3\"/></row><row r=\"2\"><c r=\"A2\"/></row><row r=\"3\">" C ("A3", "3")
              "<c r=\"D3\" t=\"str\"><v></v></c></row><row r=\"1048576\"><c r=\"A1048576\"/></row>", "1: 1\n3: 3\n");
  /* more cells than names stay */
  check_rows ("<row r=\"1\">" C ("A1", "1") "</row><row r=\"2\">" C ("C2", "3") "</row>", "1: 1\n2: ||3\n");
}

static void
test_sparse (void)
{
  g_autoptr (GBytes) bytes = archive_sheet ("<row r=\"1\">" C ("XFD1", "last") "</row><row r=\"1048576\">" C ("A1048576", "1") "</row>", "", NULL,
                                            NULL, FALSE);
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = read_bytes (bytes, NULL, 1, &error);
  guint bars = 0;

  g_assert_no_error (error);
  for (const char *c = rows; *c; c++)
    bars += *c == '|';
  g_assert_cmpuint (bars, ==, 2 * 16383);
  g_assert_nonnull (strstr (rows, "|Column 16383|last\n1048576: 1|||"));
}

static void
test_header (void)
{
  const char *rows = "<row r=\"2\">" C ("A2", "2") "</row><row r=\"4\">" C ("A4", "4") C ("B4", "44") "</row><row r=\"5\">" C ("B5", "5") "</row>";
  g_autoptr (GBytes) bytes = archive_sheet (rows, "", NULL, NULL, FALSE);

  check_bytes (bytes, NULL, 1, "2: 2\n4: 4|44\n5: |5\n");
  check_bytes (bytes, NULL, 2, "4: 4|44\n5: |5\n");
  check_bytes (bytes, NULL, 3, "5: Column 1|5\n");
  check_bytes (bytes, NULL, NW_LAYOUT_NO_HEADER, "2: Column 1\n2: 2\n4: 4|44\n5: |5\n");
}

/* A heading over two columns, and one over two rows. */
static void
test_merged (void)
{
  const char *rows = "<row r=\"1\">" C ("A1", "list") "</row>"
                     "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>key</v></c><c r=\"B3\" t=\"str\"><v>Parent</v></c><c r=\"C3\"/></row>"
                     "<row r=\"4\"><c r=\"A4\"/><c r=\"B4\" t=\"str\"><v>first</v></c><c r=\"C4\" t=\"str\"><v>second</v></c></row>"
                     "<row r=\"5\">" C ("A5", "1") C ("B5", "2") "</row><row r=\"6\">" C ("C6", "3") "</row>";
  g_autoptr (GBytes) bytes = archive_sheet (rows, "<mergeCells count=\"3\"><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"B3:C3\"/>"
                                            "<mergeCell ref=\"A5:A6\"/></mergeCells>", NULL, NULL, FALSE);

  check_bytes (bytes, NULL, 2, "3: key|Parent|Parent (2)\n4: |first|second\n5: 1|2|\n6: ||3\n");
  check_bytes (bytes, NULL, 3, "4: key|first|second\n5: 1|2|\n6: ||3\n");
}

/* Of those that overlap, the first. */
static void
test_overlapping (void)
{
  g_autoptr (GBytes) bytes = archive_sheet ("<row r=\"1\">" C ("A1", "1") C ("B1", "2") "<c r=\"E1\"/></row><row r=\"2\">" C ("E2", "5") "</row>",
                                            "<mergeCells><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"A1:E1\"/>"
                                            "<mergeCell ref=\"A1\"/><mergeCell ref=\"F1:B1\"/><mergeCell/></mergeCells>", NULL, NULL, FALSE);

  check_bytes (bytes, NULL, 1, "1: 1|2|2 (2)|1 (2)|1 (3)\n2: ||||5\n");
}

/* ---- sheets ---- */

#define SHEET(rows) "<worksheet><dimension ref=\"A1:B2\"/><sheetData>" rows "</sheetData></worksheet>"

static GBytes *
three_sheets (void)
{
  Archive *archive = archive_new ();

  archive_workbook (archive, (const char *[]) { "Blank", "Été &amp; co", "Zwei", NULL }, NULL, NULL, FALSE);
  archive_text (archive, "xl/worksheets/sheet1.xml", SHEET ("<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>"));
  archive_text (archive, "xl/worksheets/sheet2.xml", SHEET ("<row r=\"1\">" C ("A1", "1") "</row>"));
  archive_text (archive, "XL/Worksheets/Sheet3.xml", SHEET ("<row r=\"1\">" C ("A1", "2") "</row>"));
  return archive_finish (archive);
}

static void
test_sheets (void)
{
  g_autoptr (GBytes) bytes = three_sheets ();
  g_autoptr (Scrap) scrap = scrap_new ("file.xlsx", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (NwSource) source = scrap_source (scrap);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = nw_reader_find ("xlsx")->tables (source, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (names), ==, 2);
  g_assert_cmpstr (names[0], ==, "Été & co");
  g_assert_cmpstr (names[1], ==, "Zwei");
  check_bytes (bytes, NULL, 1, "1: 1\n");
  check_bytes (bytes, "Été & co", 1, "1: 1\n");
  check_bytes (bytes, "Zwei", 1, "1: 2\n");
}

/* The same workbook with its sheet in UTF-16, and packed once more. */
static void
test_wrapped (void)
{
  const char *sheet = "<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>Été 東京</v></c><c/></row></sheetData></worksheet>";
  g_autoptr (GBytes) wide = scrap_encode (sheet, -1, "UTF-16"), bytes = NULL, packed = NULL;
  Archive *archive = archive_new ();

  archive_workbook (archive, (const char *[]) { "A", NULL }, NULL, NULL, FALSE);
  archive_add (archive, "xl/worksheets/sheet1.xml", g_bytes_get_data (wide, NULL), g_bytes_get_size (wide), TRUE);
  bytes = archive_finish (archive);
  check_bytes (bytes, NULL, 1, "1: Été 東京\n");
  packed = scrap_gzip (bytes);
  check_bytes (packed, "A", 1, "1: Été 東京\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/read/xlsx/numbers", test_numbers);
  g_test_add_func ("/read/xlsx/kinds", test_kinds);
  g_test_add_func ("/read/xlsx/texts", test_texts);
  g_test_add_func ("/read/xlsx/serials", test_serials);
  g_test_add_func ("/read/xlsx/formats", test_formats);
  g_test_add_func ("/read/xlsx/known-formats", test_known_formats);
  g_test_add_func ("/read/xlsx/places", test_places);
  g_test_add_func ("/read/xlsx/sparse", test_sparse);
  g_test_add_func ("/read/xlsx/header", test_header);
  g_test_add_func ("/read/xlsx/merged", test_merged);
  g_test_add_func ("/read/xlsx/overlapping", test_overlapping);
  g_test_add_func ("/read/xlsx/sheets", test_sheets);
  g_test_add_func ("/read/xlsx/wrapped", test_wrapped);
  return g_test_run ();
}
