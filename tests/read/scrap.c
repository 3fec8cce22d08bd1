/* scrap.c: files made for one test, and the rows that are read from them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "scrap.h"

#include <string.h>

Scrap *
scrap_new (const char *name, const void *bytes, gsize length)
{
  Scrap *self = g_new0 (Scrap, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("normwatch-XXXXXX", &error);

  g_assert_no_error (error);
  self->folder = g_file_new_for_path (folder);
  self->file = g_file_get_child (self->folder, name);
  g_file_set_contents (g_file_peek_path (self->file), bytes, length, &error);
  g_assert_no_error (error);
  return self;
}

void
scrap_remove (Scrap *self)
{
  g_assert_true (g_file_delete (self->file, NULL, NULL));
  g_assert_true (g_file_delete (self->folder, NULL, NULL));
  g_object_unref (self->file);
  g_object_unref (self->folder);
  g_free (self);
}

NwSource *
scrap_source (Scrap *self)
{
  g_autoptr (GError) error = NULL;
  NwSource *source = nw_source_new (self->file, NULL, &error);

  g_assert_no_error (error);
  return source;
}

/* ---- rows ---- */

typedef struct {
  GString    *text;
  GByteArray *bytes;
  gboolean    lines;
  guint64     rows;
} Reading;

typedef struct {
  const NwRow *row;
  guint        rows;
} Same;

static gboolean
same_cb (const NwRow *row, gpointer user_data, GError **error)
{
  Same *same = user_data;

  same->rows++;
  g_assert_cmpuint (row->n_cells, ==, same->row->n_cells);
  for (guint i = 0; i < row->n_cells; i++)
    g_assert_cmpstr (row->cells[i].text, ==, same->row->cells[i].text);
  return TRUE;
}

/* The bytes of a row, read by themselves, are the row; of the header only where no name had to be made. */
static void
check_place (Reading *self, const NwRow *row)
{
  g_autoptr (GInputStream) stream = NULL;
  Same same = { row };
  NwRowSink sink = { same_cb, NULL, &same };

  g_assert_cmpuint (row->number, ==, self->rows);
  g_assert_cmpuint (row->offset + row->length, <=, self->bytes->len);
  if (row->number == 0)
    return;
  stream = g_memory_input_stream_new_from_data (self->bytes->data + row->offset, row->length, NULL);
  g_assert_true (nw_csv_read (stream, "row", NW_READ_CHUNK, &sink, NULL, NULL));
  g_assert_cmpuint (same.rows, ==, 1);
}

static gboolean
row_cb (const NwRow *row, gpointer user_data, GError **error)
{
  Reading *self = user_data;

  check_place (self, row);
  self->rows++;
  if (self->lines)
    g_string_append_printf (self->text, "%" G_GUINT64_FORMAT ": ", row->line);
  for (guint i = 0; i < row->n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (self->text, '|');
      g_assert_cmpuint (strlen (row->cells[i].text), ==, row->cells[i].length);
      for (const char *c = row->cells[i].text; *c; c++)
        if (*c == '\n' || *c == '\r')
          g_string_append (self->text, *c == '\n' ? "\\n" : "\\r");
        else
          g_string_append_c (self->text, *c);
    }
  g_string_append_c (self->text, '\n');
  return TRUE;
}

static gboolean
bytes_cb (const guint8 *bytes, gsize length, gpointer user_data, GError **error)
{
  g_byte_array_append (((Reading *) user_data)->bytes, bytes, length);
  return TRUE;
}

static char *
read_rows (NwSource *source, const NwLayout *layout, gboolean lines, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Reading reading = { g_string_new (NULL), bytes, lines, 0 };
  NwRowSink sink = { row_cb, bytes_cb, &reading };
  g_autoptr (GError) cause = NULL;
  gboolean ok = nw_table_read (source, layout, &sink, NULL, &cause);

  g_assert_true (ok == (cause == NULL));
  if (cause)
    g_propagate_error (error, g_steal_pointer (&cause));
  return g_string_free (reading.text, !ok);
}

char *
scrap_rows (NwSource *source, const NwLayout *layout, GError **error)
{
  return read_rows (source, layout, TRUE, error);
}

char *
scrap_cells (NwSource *source, const NwLayout *layout, GError **error)
{
  return read_rows (source, layout, FALSE, error);
}

/* ---- other bytes ---- */

GBytes *
scrap_encode (const char *text, gssize length, const char *encoding)
{
  g_autoptr (GError) error = NULL;
  gsize written;
  char *bytes = g_convert (text, length, encoding, "UTF-8", NULL, &written, &error);

  g_assert_no_error (error);
  return g_bytes_new_take (bytes, written);
}

GBytes *
scrap_gzip (GBytes *bytes)
{
  g_autoptr (GConverter) zip = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 6));
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, zip);
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  g_assert_true (g_output_stream_write_all (stream, data, length, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}
