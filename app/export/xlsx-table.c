/* xlsx-table.c: one table as a sheet: numbers as numbers, its headings kept in sight and repeated on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "xlsx-parts.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#include "fault.h"
#include "result-id.h"
#include "shown.h"

#define MAX_COLUMNS 16384   /* of a sheet */
#define MAX_ROWS    1048000 /* with room for what stands above and below */
#define MIN_WIDTH   8
#define MAX_WIDTH   60   /* characters; longer texts are wrapped */
#define MAX_HEADING 14   /* characters that a heading widens its column to */
#define NOTE_WIDTH  4    /* of a note's letter */
#define ABOVE_WIDTH 60   /* characters; a heading above more is not found in their middle */
#define WORDS_WIDTH 80   /* characters of the lines above and below, at least */
#define PLAIN_WIDTH 8.43 /* of a column that has been given none */

#define ROWS_BETWEEN 200 /* looks whether somebody cancelled */

typedef struct {
  NwWorkbook *book;
  lxw_worksheet *sheet;
  const NwTable *table;
  guint row;      /* next one */
  guint last;     /* column that the lines above and below reach to */
  double width;   /* of all columns up to it */
  GArray *widths; /* guint: of each column of the table */
} Sheet;

/* ---- widths ---- */

static guint
longest_word (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, nw_text_columns (words[i]));
  return longest;
}

/* Of a share only the per cent are shown. */
static guint
cell_width (const NwTableCell *cell)
{
  const char *sign =
      nw_cell_is_number (cell) && cell->kind == NW_CELL_SHARE ? strchr (cell->text, '%') : NULL;
  g_autofree char *shown = sign != NULL ? g_strndup (cell->text, (gsize) (sign + 1 - cell->text)) : NULL;

  return nw_text_columns (shown != NULL ? shown : cell->text) + (cell->note > 0 ? NOTE_WIDTH : 0);
}

static guint
column_width (const NwTable *table, guint column)
{
  const char *label = nw_table_column (table, column)->label;
  guint width = MAX (MIN (nw_text_columns (label), MAX_HEADING), longest_word (label));

  for (guint row = 0; row < table->rows->len && width < MAX_WIDTH; row++)
    if (nw_table_row (table, row) != NW_ROW_SECTION)
      width = MAX (width, cell_width (nw_table_cell (table, row, column)));
  return CLAMP (width + 2, MIN_WIDTH, MAX_WIDTH);
}

static void
set_widths (Sheet *self)
{
  guint all = 0;

  for (guint c = 0; c < self->table->columns->len; c++)
    {
      guint width = column_width (self->table, c);

      worksheet_set_column (self->sheet, (lxw_col_t) c, (lxw_col_t) c, width, NULL);
      g_array_append_val (self->widths, width);
      all += width;
      self->last = self->width < WORDS_WIDTH ? c : self->last;
      self->width += self->width < WORDS_WIDTH ? width : 0;
    }
  for (; self->width < WORDS_WIDTH; self->width += PLAIN_WIDTH)
    self->last++;
  nw_workbook_print (self->sheet, all);
}

/* ---- words above and below ---- */

static void
add_words (Sheet *self, NwCellLook look, const char *text)
{
  if (text != NULL && *text != '\0')
    nw_workbook_wide_text (self->book, self->sheet, self->row++, self->last, self->width, look, text);
}

static void
add_notes (Sheet *self)
{
  const NwTable *table = self->table;
  g_autofree char *source = nw_id_source (table->source, table->seal ? table->seal->id : NULL);

  self->row++;
  for (guint i = 0; i < table->notes->len; i++)
    {
      g_autofree char *letter = nw_table_letter (i + 1);
      g_autofree char *line =
          g_strdup_printf ("(%s) %s", letter, (const char *) g_ptr_array_index (table->notes, i));

      add_words (self, 0, line);
    }
  add_words (self, 0, table->note);
  add_words (self, NW_LOOK_MUTED, source);
}

/* ---- headings ---- */

static char *
with_letter (const char *text, guint note)
{
  g_autofree char *letter = nw_table_letter (note);

  return note > 0 ? g_strdup_printf ("%s (%s)", text, letter) : g_strdup (text);
}

static gboolean
has_above (const NwTable *table)
{
  for (guint c = 0; c < table->columns->len; c++)
    if (nw_table_column (table, c)->above != NULL)
      return TRUE;
  return FALSE;
}

/* The heading of the columns from one to another. Returns how many lines it takes. */
static guint
add_shared_heading (Sheet *self, const char *above, guint first, guint end)
{
  guint width = 0;
  NwCellLook look = NW_LOOK_BOLD | NW_LOOK_HEADER | NW_LOOK_WRAP;

  for (guint c = first; c < end; c++)
    width += g_array_index (self->widths, guint, c);
  look |= width <= ABOVE_WIDTH ? NW_LOOK_CENTRE : 0;
  if (end - first > 1)
    worksheet_merge_range (self->sheet, self->row, (lxw_col_t) first, self->row, (lxw_col_t) (end - 1), "",
                           nw_workbook_format (self->book, look, NULL));
  nw_workbook_text (self->book, self->sheet, self->row, first, look, above);
  return nw_text_lines (above, width);
}

/* Neighbours of the same heading share one cell. */
static void
add_above (Sheet *self)
{
  const NwTable *table = self->table;
  guint n = table->columns->len, lines = 1;

  for (guint c = 0, end; c < n; c = end)
    {
      const char *above = nw_table_column (table, c)->above;

      for (end = c + 1;
           above != NULL && end < n && g_strcmp0 (nw_table_column (table, end)->above, above) == 0;)
        end++;
      lines = MAX (lines, add_shared_heading (self, above ? above : "", c, end));
    }
  nw_workbook_height (self->sheet, self->row++, lines);
}

/* Numbers end under each other; words that follow keep off them. */
static NwCellLook
side_of (const NwTableColumn *column)
{
  return column->kind == NW_COLUMN_NUMBER ? NW_LOOK_RIGHT
         : column->kind == NW_COLUMN_HEAD ? 0
                                          : NW_LOOK_INDENT;
}

static void
add_headings (Sheet *self)
{
  const NwTable *table = self->table;
  guint first = self->row, heads = 0, lines = 1;

  if (has_above (table))
    add_above (self);
  for (guint c = 0; c < table->columns->len; c++)
    {
      const NwTableColumn *column = nw_table_column (table, c);
      g_autofree char *label = with_letter (column->label, column->note);
      NwCellLook look = NW_LOOK_BOLD | NW_LOOK_HEADER | NW_LOOK_WRAP | side_of (column);

      nw_workbook_text (self->book, self->sheet, self->row, c, look, label);
      heads += column->kind == NW_COLUMN_HEAD && heads == c;
      lines = MAX (lines, nw_text_lines (label, g_array_index (self->widths, guint, c)));
    }
  nw_workbook_height (self->sheet, self->row, lines);
  worksheet_repeat_rows (self->sheet, first, self->row);
  if (heads > 0)
    worksheet_repeat_columns (self->sheet, 0, (lxw_col_t) (heads - 1));
  worksheet_freeze_panes (self->sheet, ++self->row, (lxw_col_t) heads);
}

/* ---- cells ---- */

/* As many places as the text shows. */
static guint
decimals (const char *text)
{
  const char *point = localeconv ()->decimal_point;
  const char *found = strstr (text, *point != '\0' ? point : ".");
  guint n = 0;

  if (found == NULL || found == text || !g_ascii_isdigit (found[-1]))
    return 0;
  for (found += strlen (point); g_ascii_isdigit (found[n]);)
    n++;
  return n;
}

/* "#,##0.00" or "0.0%"; the letter of a note stands behind the number as text. */
static char *
number_format (const NwTableCell *cell)
{
  g_autoptr (GString) format = g_string_new (cell->kind == NW_CELL_SHARE ? "0" : "#,##0");
  guint places = decimals (cell->text);

  if (places > 0)
    g_string_append_c (format, '.');
  for (guint i = 0; i < places; i++)
    g_string_append_c (format, '0');
  if (cell->kind == NW_CELL_SHARE)
    g_string_append_c (format, '%');
  if (cell->note > 0)
    {
      g_autofree char *letter = nw_table_letter (cell->note);

      g_string_append_printf (format, "\" (%s)\"", letter);
    }
  return g_string_free (g_steal_pointer (&format), FALSE);
}

/* Returns how many lines it takes. */
static guint
add_cell (Sheet *self, guint row, guint column, NwCellLook look)
{
  const NwTableCell *cell = nw_table_cell (self->table, row, column);
  gboolean number = nw_table_column (self->table, column)->kind == NW_COLUMN_NUMBER;
  gboolean section = nw_table_row (self->table, row) == NW_ROW_SECTION;
  g_autofree char *text = NULL;

  if (nw_cell_is_number (cell))
    {
      g_autofree char *format = number_format (cell);

      worksheet_write_number (self->sheet, self->row, (lxw_col_t) column, cell->number,
                              nw_workbook_format (self->book, look | NW_LOOK_RIGHT, format));
      return 1;
    }
  text = with_letter (cell->text, cell->note);
  look |= section ? 0 : side_of (nw_table_column (self->table, column)) | (number ? 0 : NW_LOOK_WRAP);
  if (cell->address != NULL)
    nw_workbook_link (self->book, self->sheet, self->row, column, look, text, cell->address);
  else if (*text != '\0' || (look & NW_LOOK_TOTAL))
    nw_workbook_text (self->book, self->sheet, self->row, column, look, text);
  return number || section ? 1 : nw_text_lines (text, g_array_index (self->widths, guint, column));
}

static void
add_row (Sheet *self, guint row)
{
  NwRowKind kind = nw_table_row (self->table, row);
  NwCellLook look = kind == NW_ROW_TOTAL     ? NW_LOOK_BOLD | NW_LOOK_TOTAL
                    : kind == NW_ROW_SECTION ? NW_LOOK_BOLD
                                             : 0;
  guint lines = 1;

  for (guint column = 0; column < self->table->columns->len; column++)
    lines = MAX (lines, add_cell (self, row, column, look));
  if (lines > 1)
    nw_workbook_height (self->sheet, self->row, lines);
  self->row++;
}

static gboolean
add_rows (Sheet *self,
          const NwProgress *progress,
          double done,
          double share,
          GCancellable *cancellable,
          GError **error)
{
  guint n = self->table->rows->len;

  for (guint row = 0; row < n; row++)
    {
      add_row (self, row);
      if (row % ROWS_BETWEEN != 0)
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      nw_progress_tell (progress, done + share * row / n);
    }
  if (n == 0)
    nw_workbook_text (self->book, self->sheet, self->row++, 0, NW_LOOK_MUTED, nw_shown_nothing ());
  return TRUE;
}

gboolean
nw_xlsx_add_table (NwWorkbook *book,
                   NwDocumentTable *table,
                   const NwProgress *progress,
                   double done,
                   double share,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (guint));
  Sheet self = { book, NULL, table->table, 0, 0, 0, widths };
  g_autofree char *footer = NULL;

  if (table->table->columns->len > MAX_COLUMNS || table->table->rows->len > MAX_ROWS)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_EXPORT,
                   _("%s: a sheet takes %d columns and %d rows; ask for fewer, or export CSV."),
                   table->label, MAX_COLUMNS, MAX_ROWS);
      return FALSE;
    }
  self.sheet = nw_workbook_add_sheet (book, table->label, &table->name);
  set_widths (&self);
  add_words (&self, NW_LOOK_BOLD | NW_LOOK_LARGE, table->passage->exhibit->title);
  add_words (&self, 0, table->table->subtitle);
  self.row++;
  add_headings (&self);
  if (!add_rows (&self, progress, done, share, cancellable, error))
    return FALSE;
  add_notes (&self);
  footer = g_strdup_printf ("&L%s&R&P / &N", table->table->seal ? table->table->seal->id : "");
  worksheet_set_footer (self.sheet, footer);
  return TRUE;
}
