/* bench-read.c: reads a table as an import does, and says how many rows it had and how long that took
 *
 *   bench-read READER FILE
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reader.h"

typedef struct {
  guint64 rows;
  guint64 bytes; /* of the cells: they are looked at, as whoever reads them does */
} Count;

static gboolean
row_cb (const NwRow *row, gpointer user_data, GError **error)
{
  Count *count = user_data;

  count->rows++;
  for (guint i = 0; i < row->n_cells; i++)
    count->bytes += row->cells[i].length;
  return TRUE;
}

static gboolean
bytes_cb (const guint8 *bytes, gsize length, gpointer user_data, GError **error)
{
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (NwSource) source = NULL;
  g_autoptr (NwLayout) layout = NULL;
  g_autoptr (GError) error = NULL;
  Count count = { 0, 0 };
  NwRowSink sink = { row_cb, bytes_cb, &count };
  gint64 begin = g_get_monotonic_time ();

  if (argc != 3)
    {
      g_printerr ("usage: bench-read READER FILE\n");
      return 2;
    }
  file = g_file_new_for_commandline_arg (argv[2]);
  layout = nw_layout_new (argv[1]);
  source = nw_source_new (file, NULL, &error);
  if (source == NULL || !nw_table_read (source, layout, &sink, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  g_print ("read-%s-rows %" G_GUINT64_FORMAT "\n", argv[1], count.rows - 1);
  g_print ("read-%s-bytes %" G_GUINT64_FORMAT "\n", argv[1], count.bytes);
  g_print ("read-%s-seconds %.3f\n", argv[1], (g_get_monotonic_time () - begin) / 1e6);
  return 0;
}
