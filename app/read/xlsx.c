/* xlsx.c: reads workbooks of Excel 2007 and later, and of all that write their format
 *
 * Cells give the text that people know them by: numbers with up to 15 digits, dates as "2014-03-01" or "2014-03-01 13:30:00",
 * booleans as "True" and "False" as in the CSV files that publishers give beside their workbooks, errors as they are shown
 * ("#N/A"), formulas as what they gave when they were saved. Blank rows are left out, the others come in the order of the file
 * and say their row in the sheet; each has at least as many cells as there are names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "readers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "part.h"
#include "xlsx-foreign.h"
#include "xlsx-sheet.h"

/* Other programs' files with the same beginnings are taken as well: to say what they are. */
static gboolean
xlsx_probe (const guint8 *start, gsize length)
{
  return (length >= 4 && (memcmp (start, "PK\x03\x04", 4) == 0 || memcmp (start, "PK\x05\x06", 4) == 0))
         || nw_foreign_is_compound (start, length);
}

static NwPackage *
open_package (NwSource *source, GCancellable *cancellable, GError **error)
{
  const char *name = nw_source_name (source);
  gsize length;
  const guint8 *start = nw_source_start (source, &length);
  g_autoptr (GInputStream) stream = NULL;

  if (!xlsx_probe (start, length))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: this is no XLSX workbook; choose another format"), name);
      return NULL;
    }
  stream = nw_source_open_seekable (source, cancellable, error);
  if (stream == NULL)
    return NULL;
  if (nw_foreign_is_compound (start, length))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, "%s: %s", name, nw_foreign_compound (stream, cancellable));
      return NULL;
    }
  return nw_package_open (stream, name, cancellable, error);
}

/* ---- the sheets that have something in them ---- */

typedef struct {
  const NwSheet *sheet;
  gboolean       in_value;
  gboolean       found;
} Look;

static char *
look_where_cb (gpointer user_data)
{
  return g_strdup_printf (_("sheet “%s”"), ((Look *) user_data)->sheet->name);
}

static void
look_start_cb (NwPart *part, const char *element, const char **attributes, gpointer user_data)
{
  ((Look *) user_data)->in_value = strcmp (element, "v") == 0 || strcmp (element, "t") == 0;
}

static void
look_end_cb (NwPart *part, const char *element, gpointer user_data)
{
  ((Look *) user_data)->in_value = FALSE;
  if (strcmp (element, "sheetData") == 0)
    nw_part_stop (part);
}

static void
look_text_cb (NwPart *part, const char *text, gsize length, gpointer user_data)
{
  Look *look = user_data;

  if (!look->in_value || length == 0)
    return;
  look->found = TRUE;
  nw_part_stop (part);
}

static gboolean
has_cells (NwPackage *package, const NwSheet *sheet, gboolean *found, GError **error)
{
  static const NwPartSink sink = { look_start_cb, look_end_cb, look_text_cb, look_where_cb };
  Look look = { sheet, FALSE, FALSE };
  gboolean ok = nw_part_parse (package, sheet->path, &sink, &look, error);

  *found = look.found;
  return ok;
}

static GStrv
xlsx_tables (NwSource *source, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwPackage) package = open_package (source, cancellable, error);
  g_autoptr (NwBook) book = package ? nw_book_read (package, error) : NULL;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  guint n = 0;

  if (book == NULL)
    return NULL;
  for (guint i = 0; i < book->sheets->len; i++)
    {
      const NwSheet *sheet = book->sheets->pdata[i];
      gboolean found;

      if (!has_cells (package, sheet, &found, error))
        return NULL;
      if (found)
        g_strv_builder_add (names, sheet->name);
      n += found;
    }

  if (n > 0)
    return g_strv_builder_end (names);
  g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: all sheets of the workbook are blank; choose a workbook with a table"),
               nw_source_name (source));
  return NULL;
}

/* ---- reading ---- */

static void
set_no_sheet (const NwBook *book, const char *file, const char *name, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < book->sheets->len && names->len < 500; i++)
    g_string_append_printf (names, "%s“%s”", i ? ", " : "", ((NwSheet *) book->sheets->pdata[i])->name);
  g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: there is no sheet “%s”; choose one of these: %s"), file, name, names->str);
}

/* The sheet of that name, or the first that has cells. */
static const NwSheet *
find_sheet (NwPackage *package, const NwBook *book, const char *name, GError **error)
{
  for (guint i = 0; i < book->sheets->len; i++)
    {
      const NwSheet *sheet = book->sheets->pdata[i];
      gboolean found = FALSE;

      if (name != NULL ? strcmp (sheet->name, name) == 0 : i + 1 == book->sheets->len)
        return sheet;
      if (name == NULL && !has_cells (package, sheet, &found, error))
        return NULL;
      if (found)
        return sheet;
    }

  set_no_sheet (book, nw_package_name (package), name, error);
  return NULL;
}

static gboolean
xlsx_read (NwSource *source, const NwLayout *layout, const NwRowSink *sink, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwPackage) package = open_package (source, cancellable, error);
  g_autoptr (NwBook) book = package ? nw_book_read (package, error) : NULL;
  const NwSheet *sheet = book ? find_sheet (package, book, layout->table, error) : NULL;
  g_autoptr (NwStrings) strings = sheet ? nw_strings_read (package, book->strings, error) : NULL;
  g_autoptr (NwStyles) styles = strings ? nw_styles_read (package, book->styles, error) : NULL;
  NwSheetSource from = { package, sheet, strings, styles, book && book->from_1904, layout->header };

  return styles != NULL && nw_sheet_read (&from, sink, error);
}

static const char *const suffixes[] = { ".xlsx", ".xlsm", NULL };

const NwReader nw_reader_xlsx = {
  .id = "xlsx",
  .label = N_("Excel workbook (XLSX)"),
  .suffixes = suffixes,
  .probe = xlsx_probe,
  .tables = xlsx_tables,
  .read = xlsx_read,
};
