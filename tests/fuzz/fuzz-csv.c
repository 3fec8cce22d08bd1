/* fuzz-csv.c: any bytes, in any chunks: no crash, and the rows do not depend on the chunks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reader.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static gboolean
row_cb (const NwRow *row, gpointer user_data, GError **error)
{
  GString *rows = user_data;

  g_string_append_printf (rows, "%" G_GUINT64_FORMAT ",%" G_GUINT64_FORMAT ",%" G_GUINT64_FORMAT, row->line, row->offset, row->length);
  for (guint i = 0; i < row->n_cells; i++)
    g_string_append_printf (rows, "|%s", row->cells[i].text);
  return TRUE;
}

static GString *
read_bytes (GBytes *bytes, gsize chunk, gboolean *ok)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  GString *rows = g_string_new (NULL);
  NwRowSink sink = { row_cb, NULL, rows };
  g_autoptr (GError) error = NULL;

  *ok = nw_csv_read (stream, "x", chunk, &sink, NULL, &error);
  g_assert_true (*ok == (error == NULL));
  return rows;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  gsize chunk = size > 0 ? 1 + data[0] % 16 : 1;
  g_autoptr (GBytes) bytes = g_bytes_new_static (data + (size > 0), size - (size > 0));
  gboolean whole_ok, pieces_ok;
  g_autoptr (GString) whole = read_bytes (bytes, NW_READ_CHUNK, &whole_ok);
  g_autoptr (GString) pieces = read_bytes (bytes, chunk, &pieces_ok);

  g_assert_true (whole_ok == pieces_ok);
  if (whole_ok)
    g_assert_cmpstr (whole->str, ==, pieces->str);
  return 0;
}
