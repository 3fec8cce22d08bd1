/* xlsx-sheet.c: streams a sheet of a workbook, row by row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "xlsx-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "part.h"
#include "xlsx-merges.h"
#include "xlsx-row.h"

typedef enum {
  KIND_NUMBER,
  KIND_SHARED,
  KIND_INLINE,
  KIND_TEXT, /* what a formula gave */
  KIND_BOOLEAN,
  KIND_ERROR,
  KIND_DATE,
} Kind;

typedef struct {
  const NwSheetSource *source;
  const NwRowSink     *sink;
  GArray              *merges;        /* NULL: not read yet */
  gboolean             needs_merges;
  guint                known_columns; /* as the sheet says before its rows; 0: it does not */
  gboolean             in_rows;
  gboolean             in_row;
  gboolean             in_cell;
  gboolean             in_value;
  gboolean             phonetic;
  NwSheetRow           row;
  guint64              rows;          /* not blank, so far */
  guint64              told;          /* of them, those that the sink has, when the sheet is read once more */
  Kind                 kind;
  guint                style;
  guint                column;        /* of the cell; between cells of the next one that does not say */
  gsize                start;         /* of the cell in the row's text */
} Sheet;

static char *
where_cb (gpointer user_data)
{
  Sheet *self = user_data;

  if (self->row.line == 0)
    return g_strdup_printf (_("sheet “%s”"), self->source->sheet->name);
  return g_strdup_printf (_("sheet “%s”, row %" G_GUINT64_FORMAT), self->source->sheet->name, self->row.line);
}

/* ---- rows ---- */

static void
begin_row (Sheet *self, const char **attributes)
{
  guint64 line = self->row.line + 1;
  guint column;

  for (; *attributes; attributes += 2)
    if (strcmp (attributes[0], "r") == 0)
      nw_merges_place (attributes[1], &column, &line);
  nw_sheet_row_begin (&self->row, line);
  self->column = 0;
  self->in_row = TRUE;
}

/* Rows before and with the names: a merged cell above or in it names every column that it covers. */
static gboolean
complete_names (Sheet *self, NwPart *part)
{
  gboolean names = self->rows == self->source->header;

  if (self->merges == NULL)
    {
      self->needs_merges = names && nw_sheet_row_has_gaps (&self->row, self->known_columns);
      if (self->needs_merges)
        nw_part_stop (part);
      return !self->needs_merges;
    }

  if (!nw_sheet_row_lend (&self->row, self->merges))
    {
      nw_part_fail (part, NW_FAULT_LIMIT, _("the merged cells are larger than 64 MB; export the sheet as CSV"));
      return FALSE;
    }
  if (names)
    nw_sheet_row_borrow (&self->row, self->merges);
  return TRUE;
}

static void
end_row (Sheet *self, NwPart *part)
{
  NwRow row = { .line = self->row.line };
  GError *error = NULL;

  self->in_row = FALSE;
  if (self->row.columns == 0)
    return;

  row.number = self->rows++;
  if (self->rows <= self->source->header && !complete_names (self, part))
    return;
  if (self->rows == MAX (self->source->header, 1))
    self->row.width = self->row.columns;
  if (self->rows <= self->told)
    return;

  /* A chunk of XML may hold thousands of wide rows. */
  self->told = self->rows;
  row.cells = nw_sheet_row_cells (&self->row, &row.n_cells);
  if (nw_package_cancelled (self->source->package, &error) || !self->sink->row (&row, self->sink->user_data, &error))
    nw_part_take (part, error);
}

/* ---- cells ---- */

static void
begin_cell (Sheet *self, NwPart *part, const char **attributes)
{
  guint64 line;

  self->kind = KIND_NUMBER;
  self->style = 0;
  for (; *attributes; attributes += 2)
    {
      const char *value = attributes[1];

      if (attributes[0][0] == '\0' || attributes[0][1] != '\0')
        continue;
      if (attributes[0][0] == 'r')
        nw_merges_place (value, &self->column, &line);
      else if (attributes[0][0] == 's')
        self->style = (guint) MIN (g_ascii_strtoull (value, NULL, 10), G_MAXUINT);
      else if (attributes[0][0] == 't')
        self->kind = strcmp (value, "s") == 0 ? KIND_SHARED : strcmp (value, "inlineStr") == 0 ? KIND_INLINE
                     : strcmp (value, "str") == 0 ? KIND_TEXT : strcmp (value, "b") == 0 ? KIND_BOOLEAN
                     : strcmp (value, "e") == 0 ? KIND_ERROR : strcmp (value, "d") == 0 ? KIND_DATE : KIND_NUMBER;
    }

  if (self->column >= NW_READ_MAX_CELLS || self->row.cells->len >= NW_READ_MAX_CELLS)
    {
      g_autofree char *message = g_strdup_printf (_("a row has more than %d cells; check that the file is a table with one record a row"),
                                                  NW_READ_MAX_CELLS);
      nw_part_fail (part, NW_FAULT_LIMIT, message);
      return;
    }
  self->in_cell = TRUE;
  self->in_value = FALSE;
  self->start = self->row.text->len;
}

static void
begin_within (Sheet *self, const char *element)
{
  if (strcmp (element, "rPh") == 0)
    self->phonetic = TRUE;
  else if (self->kind == KIND_INLINE)
    self->in_value = strcmp (element, "t") == 0 && !self->phonetic;
  else
    self->in_value = strcmp (element, "v") == 0;
}

static void
text_cb (NwPart *part, const char *text, gsize length, gpointer user_data)
{
  Sheet *self = user_data;

  if (!self->in_value)
    return;
  if (self->row.text->len + length - self->start > NW_READ_MAX_CELL)
    nw_part_fail (part, NW_FAULT_LIMIT, _("a cell is larger than 16 MB; check that the file is a table with one record a row"));
  else if (self->row.text->len + length > NW_READ_MAX_ROW)
    nw_part_fail (part, NW_FAULT_LIMIT, _("a row is larger than 64 MB; check that the file is a table with one record a row"));
  else
    g_string_append_len (self->row.text, text, length);
}

static gboolean
share (Sheet *self, NwPart *part, NwSheetCell *cell)
{
  const char *text = self->row.text->str + self->start;
  char *end;
  guint64 index = g_ascii_strtoull (text, &end, 10);

  if (end == text || *end != '\0' || index >= nw_strings_count (self->source->strings))
    {
      nw_part_fail (part, NW_FAULT_FORMAT, _("a cell points to a shared text that is not there; save the workbook again"));
      return FALSE;
    }
  cell->shared = nw_strings_get (self->source->strings, (guint) index, &cell->length);
  return TRUE;
}

/* The text of the cell as it is written becomes what people know it by; returns its length. */
static gsize
convert (Sheet *self, gsize length)
{
  char *text = self->row.text->str + self->start;
  NwSerial serial;
  char buffer[NW_VALUE_SIZE];
  gsize made = 0;

  if (self->kind == KIND_INLINE || self->kind == KIND_TEXT)
    return nw_value_unescape (text, length);
  if (self->kind == KIND_DATE)
    return nw_value_iso_date (text, length);
  if (self->kind == KIND_BOOLEAN && length == 1 && (*text == '0' || *text == '1'))
    made = g_strlcpy (buffer, *text == '1' ? "True" : "False", sizeof buffer);
  if (self->kind == KIND_NUMBER)
    {
      serial = nw_styles_serial (self->source->styles, self->style);
      if (serial != NW_SERIAL_NONE)
        made = nw_value_date (text, serial, self->source->from_1904, buffer);
      if (made == 0)
        made = nw_value_number (text, length, buffer);
    }
  if (made == 0)
    return length;

  g_string_truncate (self->row.text, self->start);
  g_string_append_len (self->row.text, buffer, made);
  return made;
}

/* Blanks around a value mean nothing but in text; there rarely are any. */
static gsize
trim (char *text, gsize length)
{
  if (length == 0 || (!g_ascii_isspace (text[0]) && !g_ascii_isspace (text[length - 1])))
    return length;
  return strlen (g_strstrip (text));
}

static void
end_cell (Sheet *self, NwPart *part)
{
  NwSheetCell cell = { .column = self->column, .offset = self->start };

  self->in_cell = FALSE;
  self->column++;
  self->row.spread = MAX (self->row.spread, self->column);
  cell.length = self->row.text->len - self->start;
  if (self->kind != KIND_INLINE && self->kind != KIND_TEXT)
    cell.length = trim (self->row.text->str + self->start, cell.length);
  if (cell.length == 0 || (self->kind == KIND_SHARED && !share (self, part, &cell)))
    return;
  if (self->kind != KIND_SHARED)
    cell.length = convert (self, cell.length);
  if (cell.length == 0)
    return;

  g_string_set_size (self->row.text, cell.shared ? self->start : self->start + cell.length + 1);
  nw_sheet_row_add (&self->row, &cell);
  if (self->row.bytes > NW_READ_MAX_ROW)
    nw_part_fail (part, NW_FAULT_LIMIT, _("a row is larger than 64 MB; check that the file is a table with one record a row"));
}

/* ---- the XML ---- */

static void
start_cb (NwPart *part, const char *element, const char **attributes, gpointer user_data)
{
  Sheet *self = user_data;

  if (self->in_cell)
    begin_within (self, element);
  else if (self->in_row && strcmp (element, "c") == 0)
    begin_cell (self, part, attributes);
  else if (self->in_rows && !self->in_row && strcmp (element, "row") == 0)
    begin_row (self, attributes);
  else if (strcmp (element, "sheetData") == 0)
    self->in_rows = TRUE;
  else if (!self->in_rows && strcmp (element, "dimension") == 0)
    {
      const char *reference = nw_part_attribute (attributes, "ref");
      const char *last = reference ? strchr (reference, ':') : NULL;
      guint column = 0;
      guint64 line;

      nw_merges_place (last ? last + 1 : reference ? reference : "", &column, &line);
      self->known_columns = column + 1;
    }
}

static void
end_cb (NwPart *part, const char *element, gpointer user_data)
{
  Sheet *self = user_data;

  self->in_value = FALSE;
  if (self->in_cell && strcmp (element, "c") == 0)
    end_cell (self, part);
  else if (self->in_cell && strcmp (element, "rPh") == 0)
    self->phonetic = FALSE;
  else if (self->in_row && strcmp (element, "row") == 0)
    end_row (self, part);
  else if (strcmp (element, "sheetData") == 0)
    self->in_rows = FALSE;
}

static gboolean
parse (Sheet *self, GError **error)
{
  static const NwPartSink sink = { start_cb, end_cb, text_cb, where_cb };
  gboolean ok;

  self->rows = 0;
  self->in_rows = self->in_row = self->in_cell = self->in_value = FALSE;
  nw_sheet_row_init (&self->row);
  ok = nw_part_parse (self->source->package, self->source->sheet->path, &sink, self, error);
  nw_sheet_row_clear (&self->row);
  return ok;
}

gboolean
nw_sheet_read (const NwSheetSource *source, const NwRowSink *sink, GError **error)
{
  Sheet self = { .source = source, .sink = sink };
  g_autoptr (GArray) merges = nw_merges_new ();
  g_autoptr (GError) cause = NULL;

  if (!parse (&self, error))
    return FALSE;
  if (self.needs_merges)
    {
      /* What is damaged is met again, and then it is known in which row. */
      if (!nw_merges_read (merges, source->package, source->sheet->path, &cause) && !g_error_matches (cause, NW_FAULT, NW_FAULT_FORMAT))
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return FALSE;
        }
      self.merges = merges;
      if (!parse (&self, error))
        return FALSE;
    }
  if (self.rows > 0)
    return TRUE;

  g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s, sheet “%s”: there are only blank rows; choose another sheet"),
               nw_package_name (source->package), source->sheet->name);
  return FALSE;
}
