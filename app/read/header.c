/* header.c: reads the first row of a file and no more
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reader.h"

#include <glib/gi18n-lib.h>

#define HEADER_CHUNK 4096

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
