/* html-table.c: tables as HTML: every heading says what it is the heading of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "html-parts.h"

#include <glib/gi18n-lib.h>

#include "document-tables.h"
#include "shown.h"

typedef struct {
  GString       *out;
  const NwTable *table;
  const char    *id;      /* see nw_html_table_rows() */
  GArray        *columns; /* guint: those that are read, from left to right */
} Writer;

static const NwTableColumn *
column_at (const Writer *self, guint i)
{
  return nw_table_column (self->table, g_array_index (self->columns, guint, i));
}

static void
append_letter (const Writer *self, guint note)
{
  g_autofree char *letter = nw_table_letter (note);

  if (note == 0)
    return;
  if (self->id == NULL)
    g_string_append_printf (self->out, "<sup>%s</sup>", letter);
  else
    g_string_append_printf (self->out, "<sup><a href=\"#%s-note-%s\">%s</a></sup>", self->id, letter, letter);
}

/* ---- headings ---- */

/* How many columns from i on share the heading above them. */
static guint
span_above (const Writer *self, guint i)
{
  guint n = 1;

  if (column_at (self, i)->above == NULL)
    return 1;
  while (i + n < self->columns->len && g_strcmp0 (column_at (self, i + n)->above, column_at (self, i)->above) == 0)
    n++;
  return n;
}

static gboolean
has_above (const Writer *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (column_at (self, i)->above != NULL)
      return TRUE;
  return FALSE;
}

static const char *
class_of (const Writer *self, NwColumnKind kind)
{
  if (kind == NW_COLUMN_NUMBER)
    return self->id == NULL ? " align=\"right\"" : " class=\"number\"";
  return kind == NW_COLUMN_DATE && self->id != NULL ? " class=\"date\"" : "";
}

static void
append_heading (const Writer *self, guint i, const char *rows)
{
  const NwTableColumn *column = column_at (self, i);

  g_string_append_printf (self->out, "<th scope=\"col\"%s%s>", rows, class_of (self, column->kind));
  nw_html_name (self->out, column->label);
  append_letter (self, column->note);
  g_string_append (self->out, "</th>");
}

/* The upper of two rows of headings: what stands alone reaches down. */
static void
append_above (const Writer *self)
{
  g_string_append (self->out, "<tr>");
  for (guint i = 0; i < self->columns->len; i += span_above (self, i))
    if (column_at (self, i)->above == NULL)
      append_heading (self, i, " rowspan=\"2\"");
    else
      {
        g_string_append_printf (self->out, "<th scope=\"colgroup\" colspan=\"%u\">", span_above (self, i));
        nw_html_name (self->out, column_at (self, i)->above);
        g_string_append (self->out, "</th>");
      }
  g_string_append (self->out, "</tr>\n");
}

static void
append_head (const Writer *self)
{
  gboolean above = has_above (self);

  for (guint i = 0; above && i < self->columns->len; i += span_above (self, i))
    g_string_append_printf (self->out, "<colgroup span=\"%u\"></colgroup>\n", span_above (self, i));
  g_string_append (self->out, "<thead>\n");
  if (above)
    append_above (self);
  g_string_append (self->out, "<tr>");
  for (guint i = 0; i < self->columns->len; i++)
    if (!above || column_at (self, i)->above != NULL)
      append_heading (self, i, "");
  g_string_append (self->out, "</tr>\n</thead>\n");
}

/* ---- rows ---- */

/* A spreadsheet takes the number, not what a language makes of it. */
static void
append_value (const Writer *self, const NwTableCell *cell)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (nw_cell_is_number (cell))
    g_string_append_printf (self->out, " sdval=\"%s\" sdnum=\"1033;0;%s\"",
                            g_ascii_formatd (number, sizeof number, "%.15g", cell->number),
                            cell->kind == NW_CELL_SHARE ? "0.0%" : "General");
}

static void
append_cell (const Writer *self, guint row, guint i)
{
  const NwTableColumn *column = column_at (self, i);
  const NwTableCell *cell = nw_table_cell (self->table, row, g_array_index (self->columns, guint, i));
  const char *element = column->kind == NW_COLUMN_HEAD && *cell->text != '\0' ? "th" : "td";

  g_string_append_printf (self->out, "<%s%s%s", element, *element == 't' && element[1] == 'h' ? " scope=\"row\"" : "",
                          class_of (self, column->kind));
  if (self->id == NULL)
    append_value (self, cell);
  g_string_append_c (self->out, '>');
  if (self->id == NULL)
    g_string_append (self->out, nw_shown_guard (cell));
  nw_html_link (self->out, cell->text, cell->address);
  append_letter (self, cell->note);
  g_string_append_printf (self->out, "</%s>", element);
}

static void
append_row (const Writer *self, guint row)
{
  NwRowKind kind = nw_table_row (self->table, row);

  g_string_append (self->out, kind == NW_ROW_TOTAL && self->id != NULL ? "<tr class=\"total\">" : "<tr>");
  if (kind == NW_ROW_SECTION)
    {
      g_string_append_printf (self->out, "<th scope=\"rowgroup\" colspan=\"%u\">", self->columns->len);
      nw_html_name (self->out, nw_shown_section (self->table, row));
      g_string_append (self->out, "</th>");
    }
  else
    for (guint i = 0; i < self->columns->len; i++)
      append_cell (self, row, i);
  g_string_append (self->out, "</tr>\n");
}

/* A section begins a body of its own, so that its heading is that of its rows; totals at the end are the foot, but where they
 * are pasted: LibreOffice's spreadsheet leaves out what is in one. */
static void
append_body (const Writer *self)
{
  guint n = self->table->rows->len, foot = n;

  while (self->id != NULL && foot > 0 && nw_table_row (self->table, foot - 1) == NW_ROW_TOTAL)
    foot--;
  g_string_append (self->out, "<tbody>\n");
  for (guint row = 0; row < foot; row++)
    {
      if (row > 0 && nw_table_row (self->table, row) == NW_ROW_SECTION)
        g_string_append (self->out, "</tbody>\n<tbody>\n");
      append_row (self, row);
    }
  if (n == 0)
    g_string_append_printf (self->out, "<tr><td colspan=\"%u\">%s</td></tr>\n", MAX (self->columns->len, 1), nw_shown_nothing ());
  g_string_append (self->out, "</tbody>\n");
  if (foot == n)
    return;
  g_string_append (self->out, "<tfoot>\n");
  for (guint row = foot; row < n; row++)
    append_row (self, row);
  g_string_append (self->out, "</tfoot>\n");
}

void
nw_html_table_rows (GString *out, const NwTable *table, const char *id)
{
  g_autoptr (GArray) columns = nw_shown_columns (table);
  Writer self = { out, table, id, columns };

  append_head (&self);
  append_body (&self);
}

void
nw_html_table_notes (GString *out, const NwTable *table, const char *id)
{
  for (guint i = 0; i < table->notes->len; i++)
    {
      g_autofree char *letter = nw_table_letter (i + 1);

      if (id != NULL)
        g_string_append_printf (out, "<p class=\"note\" id=\"%s-note-%s\"><sup>%s</sup> ", id, letter, letter);
      else
        g_string_append_printf (out, "<p><sup>%s</sup> ", letter);
      nw_html_name (out, g_ptr_array_index (table->notes, i));
      g_string_append (out, "</p>\n");
    }
}

void
nw_html_table (GString *out, const NwPassage *passage)
{
  const NwExhibit *exhibit = passage->exhibit;
  g_autofree char *id = g_strdup_printf ("table-%u", passage->ordinal);
  g_autofree char *label = nw_passage_label (passage);

  g_string_append_printf (out, "<div class=\"table\">\n<div class=\"wide\" role=\"region\" tabindex=\"0\" "
                               "aria-labelledby=\"%s-title\">\n<table id=\"%s\">\n<caption>", id, id);
  g_string_append_printf (out, "<span class=\"title\" id=\"%s-title\">%s. ", id, label);
  nw_html_name (out, exhibit->title);
  g_string_append (out, exhibit->subtitle != NULL ? "</span><br />\n" : "</span>\n");
  nw_html_line (out, "span", "subtitle", exhibit->subtitle);
  g_string_append (out, "</caption>\n");
  nw_html_table_rows (out, exhibit->table, id);
  g_string_append (out, "</table>\n</div>\n");
  nw_html_table_notes (out, exhibit->table, id);
  nw_html_line (out, "p", "note", exhibit->note);
  nw_html_source (out, exhibit->source, exhibit->seal);
  g_string_append (out, "</div>\n");
}
