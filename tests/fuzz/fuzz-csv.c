/* fuzz-csv.c: any bytes, any separators, any chunks: no crash, and the rows do not depend on the chunks
 *
 * The first byte says how large the chunks are, the second which separators.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "csv-parser.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static gboolean
row_cb (const NwRow *row, gpointer user_data, GError **error)
{
  GString *rows = user_data;

  g_string_append_printf (rows, "%" G_GUINT64_FORMAT ",%" G_GUINT64_FORMAT ",%" G_GUINT64_FORMAT, row->line,
                          row->offset, row->length);
  for (guint i = 0; i < row->n_cells; i++)
    g_string_append_printf (rows, "|%s", row->cells[i].text);
  return TRUE;
}

static GString *
read_bytes (GBytes *bytes, gsize chunk, guint8 separators, gboolean *ok)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  GString *rows = g_string_new (NULL);
  NwRowSink sink = { row_cb, NULL, rows };
  g_autoptr (GError) error = NULL;

  *ok = nw_csv_parse (stream, "x", chunk, ",\t;|"[separators % 4], "\"'"[separators / 4 % 3], &sink, NULL,
                      &error);
  g_assert_true (*ok == (error == NULL));
  g_assert_true (*ok || error->domain == NW_FAULT);
  return rows;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  gsize used = MIN (size, 2), chunk = size > 0 ? 1 + data[0] % 16 : 1;
  guint8 separators = size > 1 ? data[1] : 0;
  g_autoptr (GBytes) bytes = g_bytes_new_static (data + used, size - used);
  gboolean whole_ok, pieces_ok;
  g_autoptr (GString) whole = read_bytes (bytes, NW_READ_CHUNK, separators, &whole_ok);
  g_autoptr (GString) pieces = read_bytes (bytes, chunk, separators, &pieces_ok);

  g_assert_true (whole_ok == pieces_ok);
  if (whole_ok)
    g_assert_cmpstr (whole->str, ==, pieces->str);
  return 0;
}
