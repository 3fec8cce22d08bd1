/* transcript.c: writes rows of any format down as UTF-8 CSV, and hands them on with their place in it
 *
 * Bytes are kept in pieces, so rows wait until their piece is large enough to be worth handing over.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "transcript.h"

#include <string.h>

typedef struct {
  gsize offset; /* in text */
  gsize length;
} Span;

struct _NwTranscript {
  const NwRowSink *sink;
  guint64          rows;   /* so far */
  guint64          offset; /* of csv in the whole transcript */
  GString         *csv;    /* that waits */
  GArray          *waiting; /* NwRow without cells */
  GString         *text;   /* of the cells that wait, each with a NUL */
  GArray          *spans;  /* Span of each in it */
  GArray          *cells;  /* NwCell of one row */
};

NwTranscript *
nw_transcript_new (const NwRowSink *sink)
{
  NwTranscript *self = g_new0 (NwTranscript, 1);

  self->sink = sink;
  self->csv = g_string_new (NULL);
  self->waiting = g_array_new (FALSE, FALSE, sizeof (NwRow));
  self->text = g_string_new (NULL);
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  self->cells = g_array_new (FALSE, FALSE, sizeof (NwCell));
  return self;
}

void
nw_transcript_free (NwTranscript *self)
{
  g_string_free (self->csv, TRUE);
  g_array_unref (self->waiting);
  g_string_free (self->text, TRUE);
  g_array_unref (self->spans);
  g_array_unref (self->cells);
  g_free (self);
}

static gboolean
is_edge (char c)
{
  return c == ' ' || c == '\t';
}

/* Reading it back must give the cell: parsers drop blanks at the edges of a cell without quotes. */
static void
write_cell (GString *csv, const NwCell *cell, gboolean alone)
{
  const char *text = cell->text, *end = text + cell->length;
  gboolean quoted = cell->length == 0 ? alone
                    : is_edge (text[0]) || is_edge (end[-1]) || text[strcspn (text, ",\"\r\n")] != '\0';

  if (!quoted)
    {
      g_string_append_len (csv, text, cell->length);
      return;
    }

  g_string_append_c (csv, '"');
  while (TRUE)
    {
      const char *quote = memchr (text, '"', end - text);

      if (!quote)
        break;
      g_string_append_len (csv, text, quote + 1 - text);
      g_string_append_c (csv, '"');
      text = quote + 1;
    }
  g_string_append_len (csv, text, end - text);
  g_string_append_c (csv, '"');
}

static gboolean
hand_on (NwTranscript *self, GError **error)
{
  const Span *span = (const Span *) self->spans->data;

  if (self->sink->bytes && self->csv->len > 0
      && !self->sink->bytes ((const guint8 *) self->csv->str, self->csv->len, self->sink->user_data, error))
    return FALSE;

  for (guint i = 0; i < self->waiting->len; i++)
    {
      NwRow *row = &g_array_index (self->waiting, NwRow, i);

      g_array_set_size (self->cells, 0);
      for (guint j = 0; j < row->n_cells; j++, span++)
        g_array_append_vals (self->cells, &(NwCell) { self->text->str + span->offset, span->length }, 1);
      row->cells = (const NwCell *) self->cells->data;
      if (!self->sink->row (row, self->sink->user_data, error))
        return FALSE;
    }

  self->offset += self->csv->len;
  g_string_truncate (self->csv, 0);
  g_string_truncate (self->text, 0);
  g_array_set_size (self->spans, 0);
  g_array_set_size (self->waiting, 0);
  return TRUE;
}

gboolean
nw_transcript_add (NwTranscript *self, guint64 line, const NwCell *cells, guint n_cells, GError **error)
{
  NwRow row = {
    .number = self->rows++, .line = line, .offset = self->offset + self->csv->len, .n_cells = n_cells
  };

  for (guint i = 0; i < n_cells; i++)
    {
      Span span = { self->text->len, cells[i].length };

      if (i > 0)
        g_string_append_c (self->csv, ',');
      write_cell (self->csv, &cells[i], n_cells == 1);
      g_array_append_val (self->spans, span);
      g_string_append_len (self->text, cells[i].text, cells[i].length + 1);
    }
  row.length = self->offset + self->csv->len - row.offset;
  g_string_append_c (self->csv, '\n');
  g_array_append_val (self->waiting, row);

  /* Without anybody who keeps the bytes, nothing is won by waiting. */
  return (self->sink->bytes && self->csv->len < NW_READ_CHUNK) || hand_on (self, error);
}

gboolean
nw_transcript_finish (NwTranscript *self, GError **error)
{
  return hand_on (self, error);
}
