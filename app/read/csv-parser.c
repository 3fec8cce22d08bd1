/* csv-parser.c: streams text with separators through libcsv and knows for every row where in the text it
 * stands
 *
 * libcsv says that a row ended, not where. So it is fed in pieces that end with a line end (or with the bytes
 * at hand): at most one row can end in a piece, and it ends with the piece. Whether a line end within quotes
 * ends anything stays libcsv's decision.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "csv-parser.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "utf8.h"

#define FIRST_CELLS 64
#define CELL_STEP                                                                                            \
  (64 * 1024) /* bytes by which libcsv's own buffer grows; its 128 would copy a long cell 130,000 times */

typedef struct {
  gsize offset; /* in text */
  gsize length;
} Span;

typedef struct {
  const char      *name;
  const NwRowSink *sink;
  struct csv_parser csv;
  NwUtf8           utf8;
  char            *text;    /* the cells of the row so far, each with a NUL */
  gsize            text_length;
  gsize            text_size;
  Span            *spans;   /* of the cells in text, which may move while it grows */
  NwCell          *cells;   /* the same as pointers, filled when the row is complete */
  guint            n_cells;
  guint            cells_size;
  gsize            longest; /* cell of the row so far */
  gboolean         row_end; /* libcsv said so during the last piece */
  gboolean         in_row;
  gboolean         after_cr;
  guint64          rows;
  guint64          offset;  /* of the next piece */
  guint64          line;    /* of the next piece */
  guint64          row_offset;
  guint64          row_line;
} Reader;

static void
reserve (Reader *self, gsize length)
{
  if (self->text_length + length > self->text_size)
    {
      self->text_size = MAX (2 * self->text_size, self->text_length + length);
      self->text = g_realloc (self->text, self->text_size);
    }
  if (self->n_cells == self->cells_size)
    {
      self->cells_size = MAX (2 * self->cells_size, FIRST_CELLS);
      self->spans = g_renew (Span, self->spans, self->cells_size);
      self->cells = g_renew (NwCell, self->cells, self->cells_size);
    }
}

static void
cell_cb (void *bytes, size_t length, void *user_data)
{
  Reader *self = user_data;

  reserve (self, length + 1);
  self->spans[self->n_cells++] = (Span) { self->text_length, length };
  if (length > 0) /* libcsv may have no buffer yet */
    memcpy (self->text + self->text_length, bytes, length);
  self->text_length += length;
  self->text[self->text_length++] = '\0';
  self->longest = MAX (self->longest, length);
}

static void
row_cb (int line_end, void *user_data)
{
  Reader *self = user_data;

  self->row_end = TRUE;
}

static gboolean
deliver_row (Reader *self, guint64 end, GError **error)
{
  NwRow row = {
    .number = self->rows++,
    .line = self->row_line,
    .offset = self->row_offset,
    .length = end - self->row_offset,
    .n_cells = self->n_cells,
    .cells = self->cells,
  };

  for (guint i = 0; i < self->n_cells; i++)
    self->cells[i] = (NwCell) { self->text + self->spans[i].offset, self->spans[i].length };

  self->n_cells = 0;
  self->text_length = 0;
  self->longest = 0;
  self->in_row = FALSE;
  self->row_end = FALSE;
  return self->sink->row (&row, self->sink->user_data, error);
}

static gboolean
check_limits (Reader *self, GError **error)
{
  if (MAX (self->csv.entry_pos, self->longest) > NW_READ_MAX_CELL)
    g_set_error (error, NW_FAULT, NW_FAULT_LIMIT,
                 _("%s, line %" G_GUINT64_FORMAT
                    ": a cell is larger than %u MB; look for a quote that is not closed in the row "
                    "that begins here"),
                 self->name, self->row_line, (guint) (NW_READ_MAX_CELL >> 20));
  else if (self->text_length + self->csv.entry_pos > NW_READ_MAX_ROW)
    g_set_error (error, NW_FAULT, NW_FAULT_LIMIT,
                 _("%s, line %" G_GUINT64_FORMAT
                    ": a row is larger than %u MB; check that the file is a table with one record a row"),
                 self->name, self->row_line, (guint) (NW_READ_MAX_ROW >> 20));
  else if (self->n_cells > NW_READ_MAX_CELLS)
    g_set_error (error, NW_FAULT, NW_FAULT_LIMIT,
                 _("%s, line %" G_GUINT64_FORMAT
                    ": a row has more than %d cells; check that the file is a table with one record a row"),
                 self->name, self->row_line, NW_READ_MAX_CELLS);
  else
    return TRUE;

  return FALSE;
}

/* libcsv is strict here: otherwise a cell that goes on after its closing quote would swallow the rows that
 * follow. */
static gboolean
set_parse_error (Reader *self, GError **error)
{
  if (csv_error (&self->csv) == CSV_EPARSE)
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT,
                 _("%s, line %" G_GUINT64_FORMAT
                    ": a quote stands within a cell; put the cell in quotes and double the quote within"),
                 self->name, self->line);
  else
    g_set_error (error, NW_FAULT, NW_FAULT_LIMIT,
                 _("%s, line %" G_GUINT64_FORMAT ": not enough memory for this row; close other programs"),
                 self->name, self->row_line);
  return FALSE;
}

/* Parses bytes that hold a line end only as their last byte. */
static gboolean
parse_piece (Reader *self, const guint8 *bytes, gsize length, GError **error)
{
  guint8 last = bytes[length - 1];
  gboolean ends = last == '\n' || last == '\r';

  if (!self->in_row)
    {
      self->in_row = TRUE;
      self->row_offset = self->offset;
      self->row_line = self->line;
    }

  if (csv_parse (&self->csv, bytes, length, cell_cb, row_cb, self) != length)
    return set_parse_error (self, error);
  if (!check_limits (self, error))
    return FALSE;

  self->offset += length;
  if (ends)
    {
      /* CR LF is one line end: the row that begins after the CR begins after the LF. */
      if (!(last == '\n' && length == 1 && self->after_cr))
        self->line++;
      if (!self->row_end && !self->csv.quoted)
        self->in_row = FALSE;
    }
  self->after_cr = last == '\r';

  return !self->row_end || deliver_row (self, self->offset - 1, error);
}

static gboolean
check_text (Reader *self, const guint8 *bytes, gsize length, GError **error)
{
  gsize good = nw_utf8_check (&self->utf8, bytes, length);
  guint64 line = self->line;
  gboolean after_cr = self->after_cr;

  if (good == length)
    return TRUE;

  for (gsize i = 0; i < good; i++)
    {
      line += bytes[i] == '\r' || (bytes[i] == '\n' && !after_cr);
      after_cr = bytes[i] == '\r';
    }

  if (bytes[good] == 0)
    g_set_error (
        error, NW_FAULT, NW_FAULT_FORMAT,
        _("%s, line %" G_GUINT64_FORMAT
           ": there is a NUL byte, so this is not a CSV text file; export the table as CSV in UTF-8"),
        self->name, line);
  else
    g_set_error (error, NW_FAULT, NW_FAULT_ENCODING,
                 _("%s, line %" G_GUINT64_FORMAT
                    ": the text is not UTF-8; save the file as “CSV UTF-8” and import it again"),
                 self->name, line);
  return FALSE;
}

static gboolean
parse_bytes (Reader *self, const guint8 *bytes, gsize length, GError **error)
{
  gsize at = 0, next_cr = 0, next_lf = 0; /* the first at or after at; length: none */
  gboolean known = FALSE;

  if (!check_text (self, bytes, length, error))
    return FALSE;

  while (at < length)
    {
      gsize end;

      if (!known || next_cr < at)
        {
          const guint8 *found = memchr (bytes + at, '\r', length - at);
          next_cr = found ? (gsize) (found - bytes) : length;
        }
      if (!known || next_lf < at)
        {
          const guint8 *found = memchr (bytes + at, '\n', length - at);
          next_lf = found ? (gsize) (found - bytes) : length;
        }
      known = TRUE;

      end = MIN (MIN (next_cr, next_lf) + 1, length);
      if (!parse_piece (self, bytes + at, end - at, error))
        return FALSE;
      at = end;
    }

  return TRUE;
}

/* The first bytes tell other formats; returns how many of them are a byte order mark. */
static gboolean
check_start (const char *name, const guint8 *bytes, gsize length, gsize *mark, GError **error)
{
  *mark = length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  if (length == *mark)
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s is empty; choose a CSV file with a header and rows"),
                 name);
  else if (length >= 2 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0))
    g_set_error (error, NW_FAULT, NW_FAULT_ENCODING,
                 _("%s, line 1: the text is UTF-16; save the file as “CSV UTF-8” and import it again"), name);
  else if (length >= 4 && memcmp (bytes, "PK\x03\x04", 4) == 0)
    g_set_error (
        error, NW_FAULT, NW_FAULT_FORMAT,
        _("%s is a spreadsheet or an archive, not a CSV file; open it and export the table as CSV in UTF-8"),
        name);
  else
    return TRUE;

  return FALSE;
}

static gboolean
finish (Reader *self, GError **error)
{
  if (!nw_utf8_complete (&self->utf8))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_ENCODING,
                   _("%s, line %" G_GUINT64_FORMAT
                      ": the file ends in the middle of a character; get the complete file"),
                   self->name, self->line);
      return FALSE;
    }

  if (csv_fini (&self->csv, cell_cb, row_cb, self) != 0)
    {
      g_set_error (
          error, NW_FAULT, NW_FAULT_FORMAT,
          _("%s, line %" G_GUINT64_FORMAT
             ": a quote in the row that begins here is never closed; close it or get the complete file"),
          self->name, self->row_line);
      return FALSE;
    }
  if (self->row_end && !deliver_row (self, self->offset, error))
    return FALSE;

  if (self->rows == 0)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT,
                   _("%s has only blank lines; choose a CSV file with a header and rows"), self->name);
      return FALSE;
    }
  return TRUE;
}

/* Fills the buffer; TRUE with *got 0 at the end. */
static gboolean
fill (GInputStream *stream, const char *name, guint8 *buffer, gsize size, gsize *got,
      GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &cause)
      && g_input_stream_read_all (stream, buffer, size, got, cancellable, &cause))
    return TRUE;
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&cause));
  else if (cause->domain == NW_FAULT)
    g_propagate_error (error, g_steal_pointer (&cause)); /* unpacking or decoding says it better */
  else
    g_set_error (error, NW_FAULT, NW_FAULT_READ, _("%s cannot be read (%s); check the disk and try again"),
                 name, cause->message);
  return FALSE;
}

static gboolean
read_all (Reader *self, GInputStream *stream, gsize chunk, GCancellable *cancellable, GError **error)
{
  g_autofree guint8 *buffer = g_malloc (MAX (chunk, 4));
  gsize got, mark;

  /* The first piece is never shorter than a byte order mark. */
  if (!fill (stream, self->name, buffer, MAX (chunk, 4), &got, cancellable, error)
      || !check_start (self->name, buffer, got, &mark, error)
      || (self->sink->bytes && !self->sink->bytes (buffer, got, self->sink->user_data, error)))
    return FALSE;
  self->offset = mark;
  if (!parse_bytes (self, buffer + mark, got - mark, error))
    return FALSE;

  while (TRUE)
    {
      if (!fill (stream, self->name, buffer, chunk, &got, cancellable, error))
        return FALSE;
      if (got == 0)
        return finish (self, error);
      if (self->sink->bytes && !self->sink->bytes (buffer, got, self->sink->user_data, error))
        return FALSE;
      if (!parse_bytes (self, buffer, got, error))
        return FALSE;
    }
}

gboolean
nw_csv_parse (GInputStream    *stream,
              const char      *name,
              gsize            chunk,
              char             delimiter,
              char             quote,
              const NwRowSink *sink,
              GCancellable    *cancellable,
              GError         **error)
{
  Reader self = { .name = name, .sink = sink, .line = 1 };
  gboolean ok;

  g_return_val_if_fail (chunk > 0, FALSE);

  if (csv_init (&self.csv, CSV_STRICT | CSV_STRICT_FINI) != 0)
    g_error ("libcsv cannot be initialised");
  csv_set_blk_size (&self.csv, CELL_STEP);
  csv_set_delim (&self.csv, delimiter);
  csv_set_quote (&self.csv, quote); /* 0, which no text has, for none */

  ok = read_all (&self, stream, chunk, cancellable, error);

  csv_free (&self.csv);
  g_free (self.text);
  g_free (self.spans);
  g_free (self.cells);
  return ok;
}
