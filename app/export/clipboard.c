/* clipboard.c: writes what other programs paste: pictures; tables for word processors, and for spreadsheets
 *
 * Lines of cells for a spreadsheet hold numbers with a point, without marks between thousands, and shares in per cent: what a
 * spreadsheet in English reads as numbers. In other languages HTML, which they prefer, says the number itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "clipboard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "document-tables.h"
#include "fault.h"
#include "formats.h"
#include "html-parts.h"
#include "picture.h"
#include "shown.h"
#include "textbox.h"

#define FIGURE_WIDTH 800

static const char *const figure_types[] = { "image/svg+xml", "image/png", NULL };
static const char *const table_types[] = { "text/html", "text/tab-separated-values", "text/plain", NULL };
static const char *const number_types[] = { "text/plain", NULL };

const char * const *
nw_clipboard_types (const NwExhibit *exhibit)
{
  if (exhibit->table != NULL)
    return table_types;
  return exhibit->value != NULL ? number_types : figure_types;
}

/* ---- figures ---- */

/* With its words in a frame: nothing else goes with it where it is pasted. */
static GBytes *
picture_bytes (const NwExhibit *exhibit, const NwExporter *exporter, GError **error)
{
  NwExhibit framed = *exhibit;
  NwExportSize size;

  framed.figure.framed = TRUE;
  size = (NwExportSize) { FIGURE_WIDTH, nw_figure_height (&framed.figure, framed.result, FIGURE_WIDTH), 0 };
  return nw_picture_bytes (&framed, exporter, &size, NULL, error);
}

/* ---- tables, for word processors ---- */

static void
append_line (GString *out, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append (out, "<p>");
  nw_html_name (out, text);
  g_string_append (out, "</p>\n");
}

static GBytes *
html_bytes (const NwExhibit *exhibit)
{
  GString *out = g_string_new ("<!DOCTYPE html>\n<html>\n<head>\n"
                               "<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\" />\n</head>\n<body>\n<p><b>");

  nw_html_text (out, exhibit->title);
  g_string_append (out, "</b></p>\n");
  append_line (out, exhibit->subtitle);
  g_string_append (out, "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n");
  nw_html_table_rows (out, exhibit->table, NULL);
  g_string_append (out, "</table>\n");
  nw_html_table_notes (out, exhibit->table, NULL);
  append_line (out, exhibit->note);
  nw_html_source (out, exhibit->source, exhibit->seal);
  g_string_append (out, "</body>\n</html>\n");
  return g_string_free_to_bytes (out);
}

/* ---- tables, for spreadsheets ---- */

/* One cell, on one line; a quotation mark at its beginning would begin a cell of several lines. */
static void
append_text (GString *out, const char *text)
{
  g_autofree char *plain = nw_text_plain (text, G_MAXSSIZE);

  g_string_append (out, nw_shown_guard (&(NwTableCell) { .kind = NW_CELL_TEXT, .text = plain }));
  if (*plain != '"')
    {
      g_string_append (out, plain);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *c = plain; *c != '\0'; c++)
    g_string_append_printf (out, *c == '"' ? "\"%c" : "%c", *c);
  g_string_append_c (out, '"');
}

static void
append_cell (GString *out, const NwTableCell *cell)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (!nw_cell_is_number (cell))
    append_text (out, cell->text);
  else if (cell->kind == NW_CELL_NUMBER)
    g_string_append (out, g_ascii_formatd (number, sizeof number, "%.15g", cell->number));
  else
    g_string_append_printf (out, "%s%%", g_ascii_formatd (number, sizeof number, "%.10g", 100 * cell->number));
}

static void
append_row (GString *out, const NwTable *table, guint row, const GArray *columns)
{
  gboolean section = nw_table_row (table, row) == NW_ROW_SECTION;

  for (guint i = 0; i < columns->len; i++)
    {
      g_string_append (out, i > 0 ? "\t" : "");
      if (!section)
        append_cell (out, nw_table_cell (table, row, g_array_index (columns, guint, i)));
      else if (i == 0)
        append_text (out, nw_shown_section (table, row));
    }
  g_string_append_c (out, '\n');
}

/* Letters of notes would make texts of numbers: the notes stand below without them. */
static void
append_words (GString *out, const NwExhibit *exhibit)
{
  const char *words[] = { exhibit->title, exhibit->subtitle, exhibit->note, exhibit->source, exhibit->seal ? exhibit->seal->id : NULL };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i] != NULL && *words[i] != '\0')
      {
        append_text (out, words[i]);
        g_string_append_c (out, '\n');
      }
}

static GBytes *
lines_bytes (const NwExhibit *exhibit)
{
  const NwTable *table = exhibit->table;
  g_autoptr (GArray) columns = nw_shown_columns (table);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *heading = nw_shown_heading (nw_table_column (table, g_array_index (columns, guint, i)));

      g_string_append (out, i > 0 ? "\t" : "");
      append_text (out, heading);
    }
  g_string_append_c (out, '\n');
  for (guint row = 0; row < table->rows->len; row++)
    append_row (out, table, row, columns);
  if (table->rows->len == 0)
    g_string_append_printf (out, "%s\n", nw_shown_nothing ());
  g_string_append_c (out, '\n');
  append_words (out, exhibit);
  return g_string_free_to_bytes (out);
}

/* ---- numbers ---- */

static GBytes *
number_bytes (const NwExhibit *exhibit)
{
  GString *out = g_string_new (exhibit->value);

  if (exhibit->label != NULL)
    g_string_append_printf (out, " %s", exhibit->label);
  g_string_append_c (out, '\n');
  if (exhibit->source != NULL)
    g_string_append_printf (out, exhibit->seal != NULL ? "%s %s\n" : "%s\n", exhibit->source, exhibit->seal ? exhibit->seal->id : "");
  return g_string_free_to_bytes (out);
}

GBytes *
nw_clipboard_bytes (const NwExhibit *exhibit, const char *mime_type, GError **error)
{
  if (!g_strv_contains (nw_clipboard_types (exhibit), mime_type))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("“%s” cannot be copied as %s; choose another format."), exhibit->title,
                   mime_type);
      return NULL;
    }
  if (exhibit->table == NULL && exhibit->value == NULL)
    return picture_bytes (exhibit, g_str_equal (mime_type, "image/png") ? &nw_exporter_png : &nw_exporter_svg, error);
  if (exhibit->value != NULL)
    return number_bytes (exhibit);
  return g_str_equal (mime_type, "text/html") ? html_bytes (exhibit) : lines_bytes (exhibit);
}
