/* header.c: what the columns of a table are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reader.h"

#include <glib/gi18n-lib.h>

#define HEADER_CHUNK 4096

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

GStrv
nw_header_names (const NwRow *row)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) next = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GStrv names = g_new0 (char *, row->n_cells + 1);

  /* A name as written goes before one that is made. */
  for (guint i = 0; i < row->n_cells; i++)
    if (!is_blank (row->cells[i].text) && !g_hash_table_contains (taken, row->cells[i].text))
      {
        names[i] = g_strdup (row->cells[i].text);
        g_hash_table_add (taken, names[i]);
      }
  for (guint i = 0; i < row->n_cells; i++)
    if (!names[i])
      {
        char *wish = is_blank (row->cells[i].text) ? g_strdup_printf ("Column %u", i + 1)
                                                   : g_strdup (row->cells[i].text);
        guint n = MAX (GPOINTER_TO_UINT (g_hash_table_lookup (next, wish)), 2);

        /* Numbers are not tried again: 65,536 columns of one name would be two thousand million tries. */
        names[i] = g_strdup (wish);
        for (; g_hash_table_contains (taken, names[i]); n++)
          {
            g_free (names[i]);
            names[i] = g_strdup_printf ("%s (%u)", wish, n);
          }
        g_hash_table_add (taken, names[i]);
        g_hash_table_replace (next, wish, GUINT_TO_POINTER (n));
      }

  return names;
}

static gboolean
header_cb (const NwRow *row, gpointer user_data, GError **error)
{
  GStrv *header = user_data;

  *header = g_new0 (char *, row->n_cells + 1);
  for (guint i = 0; i < row->n_cells; i++)
    (*header)[i] = g_strdup (row->cells[i].text);

  /* Enough: the caller drops this error once it has a header. */
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CLOSED, "");
  return FALSE;
}

GStrv
nw_csv_read_header (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &cause);
  GStrv header = NULL;
  NwRowSink sink = { .row = header_cb, .user_data = &header };

  if (stream == NULL)
    {
      if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_propagate_error (error, g_steal_pointer (&cause));
      else
        g_set_error (error, NW_FAULT, NW_FAULT_READ,
                     _("%s cannot be opened (%s); check that it is there and that you may read it"),
                     name, cause->message);
      return NULL;
    }

  nw_csv_read (G_INPUT_STREAM (stream), name, HEADER_CHUNK, &sink, cancellable, &cause);
  if (header == NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  return header;
}
