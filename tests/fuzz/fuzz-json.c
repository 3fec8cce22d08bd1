/* fuzz-json.c: any text, in any chunks: no crash, and the rows do not depend on the chunks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "json.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static gboolean
row_cb (const NwRow *row, gpointer user_data, GError **error)
{
  GString *rows = user_data;

  g_string_append_printf (rows, "%" G_GUINT64_FORMAT, row->line);
  for (guint i = 0; i < row->n_cells; i++)
    {
      g_assert_true (g_utf8_validate (row->cells[i].text, row->cells[i].length, NULL));
      g_string_append_printf (rows, "|%s", row->cells[i].text);
    }
  return TRUE;
}

static GInputStream *
open_cb (gpointer user_data, GError **error)
{
  return g_memory_input_stream_new_from_bytes (user_data);
}

static GString *
read_bytes (GBytes *bytes, gsize chunk, gboolean *ok)
{
  NwJsonInput input = { open_cb, bytes, "x", chunk };
  GString *rows = g_string_new (NULL);
  NwRowSink sink = { row_cb, NULL, rows };
  g_autoptr (GError) error = NULL;

  *ok = nw_json_read (&input, NULL, &sink, NULL, &error);
  g_assert_true (*ok == (error == NULL));
  g_assert_true (error == NULL || g_utf8_validate (error->message, -1, NULL));
  return rows;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  gsize chunk = 1 + size % 16;
  g_autofree char *text = g_utf8_make_valid ((const char *) data, size); /* as a source gives it */
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  gboolean whole_ok, pieces_ok;
  g_autoptr (GString) whole = read_bytes (bytes, NW_READ_CHUNK, &whole_ok);
  g_autoptr (GString) pieces = read_bytes (bytes, chunk, &pieces_ok);

  g_assert_true (whole_ok == pieces_ok);
  g_assert_cmpstr (whole->str, ==, pieces->str);
  return 0;
}
