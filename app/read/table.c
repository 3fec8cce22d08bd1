/* table.c: the rows of any table, from the row with its names on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "transcript.h"

#define PEEK_BYTES (1024 * 1024)

/* Cells that borrow the texts. */
static NwCell *
borrow_cells (const char *const *texts, guint n)
{
  NwCell *cells = g_new (NwCell, n);

  for (guint i = 0; i < n; i++)
    cells[i] = (NwCell) { texts[i], strlen (texts[i]) };
  return cells;
}

/* ---- the file's own bytes ---- */

static gboolean
plain_row_cb (const NwRow *row, gpointer user_data, GError **error)
{
  const NwRowSink *sink = user_data;
  g_auto (GStrv) names = NULL;
  g_autofree NwCell *cells = NULL;
  NwRow named = *row;

  if (row->number > 0)
    return sink->row (row, sink->user_data, error);

  names = nw_header_names (row);
  named.cells = cells = borrow_cells ((const char *const *) names, row->n_cells);
  return sink->row (&named, sink->user_data, error);
}

static gboolean
plain_bytes_cb (const guint8 *bytes, gsize length, gpointer user_data, GError **error)
{
  const NwRowSink *sink = user_data;

  return sink->bytes (bytes, length, sink->user_data, error);
}

static gboolean
read_plain (NwSource *source, const NwRowSink *sink, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) stream = nw_source_open (source, cancellable, error);
  NwRowSink naming = { plain_row_cb, sink->bytes ? plain_bytes_cb : NULL, (gpointer) sink };

  return stream && nw_csv_read (stream, nw_source_name (source), NW_READ_CHUNK, &naming, cancellable, error);
}

/* ---- a transcript ---- */

typedef struct {
  NwTranscript *transcript;
  guint         header; /* as in NwLayout */
  guint64       rows;   /* so far, those before the header as well */
} Telling;

static gboolean
add_names (Telling *self, const NwRow *row, GError **error)
{
  g_auto (GStrv) names = NULL;
  g_autofree NwCell *cells = NULL;

  if (self->header == NW_LAYOUT_NO_HEADER)
    {
      g_autofree NwCell *blank = g_new (NwCell, row->n_cells);

      for (guint i = 0; i < row->n_cells; i++)
        blank[i] = (NwCell) { "", 0 };
      names = nw_header_names (&(NwRow) { .n_cells = row->n_cells, .cells = blank });
    }
  else
    {
      names = nw_header_names (row);
    }
  cells = borrow_cells ((const char *const *) names, row->n_cells);
  return nw_transcript_add (self->transcript, row->line, cells, row->n_cells, error);
}

static gboolean
tell_row_cb (const NwRow *row, gpointer user_data, GError **error)
{
  Telling *self = user_data;

  self->rows++;
  if (self->rows < self->header)
    return TRUE;
  if (self->rows == MAX (self->header, 1) && !add_names (self, row, error))
    return FALSE;
  return self->rows == self->header
         || nw_transcript_add (self->transcript, row->line, row->cells, row->n_cells, error);
}

static gboolean
read_transcript (const NwReader  *reader,
                 NwSource        *source,
                 const NwLayout  *layout,
                 const NwRowSink *sink,
                 GCancellable    *cancellable,
                 GError         **error)
{
  g_autoptr (NwTranscript) transcript = nw_transcript_new (sink);
  Telling telling = { transcript, layout->header, 0 };
  NwRowSink rows = { tell_row_cb, NULL, &telling };

  if (!reader->read (source, layout, &rows, cancellable, error))
    return FALSE;
  if (telling.rows < MAX (telling.header, 1))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT,
                   _("%s: the column names should be in row %u, but there are only %" G_GUINT64_FORMAT
                      " rows; choose another row or table"),
                   nw_source_name (source), MAX (telling.header, 1), telling.rows);
      return FALSE;
    }
  return nw_transcript_finish (transcript, error);
}

gboolean
nw_table_read (NwSource *source,
               const NwLayout *layout,
               const NwRowSink *sink,
               GCancellable *cancellable,
               GError **error)
{
  const NwReader *reader = nw_reader_find (layout->reader);

  if (!reader)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT,
                   _("%s: there is no reader for “%s”; choose another format"), nw_source_name (source),
                   layout->reader);
      return FALSE;
    }
  if (nw_layout_is_plain (layout) && !nw_source_is_gzip (source))
    return read_plain (source, sink, cancellable, error);
  return read_transcript (reader, source, layout, sink, cancellable, error);
}

/* ---- the first rows ---- */

typedef struct {
  GPtrArray *rows;
  guint      n;
  gsize      bytes;
  gboolean   enough;
} Peek;

static gboolean
peek_row_cb (const NwRow *row, gpointer user_data, GError **error)
{
  Peek *self = user_data;
  GStrv cells;

  for (guint i = 0; i < row->n_cells; i++)
    self->bytes += row->cells[i].length + sizeof (char *);
  self->enough = row->number > 0 && self->bytes > PEEK_BYTES;
  if (!self->enough)
    {
      cells = g_new0 (char *, row->n_cells + 1);
      for (guint i = 0; i < row->n_cells; i++)
        cells[i] = g_strndup (row->cells[i].text, row->cells[i].length);
      g_ptr_array_add (self->rows, cells);
      self->enough = self->rows->len >= self->n;
    }
  if (self->enough) /* dropped by nw_table_peek () */
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CLOSED, "");
  return !self->enough;
}

GPtrArray *
nw_table_peek (NwSource *source, const NwLayout *layout, guint n, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  Peek peek = { rows, MAX (n, 1), 0, FALSE };
  NwRowSink sink = { peek_row_cb, NULL, &peek };
  g_autoptr (GError) cause = NULL;

  if (!nw_table_read (source, layout, &sink, cancellable, &cause) && !peek.enough)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  return g_steal_pointer (&rows);
}
