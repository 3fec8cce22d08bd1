/* text-file.c: reads and writes small texts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"
#include "replace.h"

char *
nw_text_file_read (GFile *file, gsize max, gsize *length, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *text = g_malloc (max + 1);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;

  /* Opening a pipe could wait for ever. */
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_SPECIAL)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_READ, _("%s: a pipe or a device; save what comes from it as a file"), name);
      return NULL;
    }
  stream = G_INPUT_STREAM (g_file_read (file, cancellable, &cause));
  if (!stream || !g_input_stream_read_all (stream, text, max + 1, length, cancellable, &cause))
    {
      if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_propagate_error (error, g_steal_pointer (&cause));
      else
        g_set_error (error, NW_FAULT, NW_FAULT_READ, _("%s: cannot be read (%s); choose another file"), name, cause->message);
      return NULL;
    }
  if (*length > max)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_LIMIT, _("%s: larger than %" G_GSIZE_FORMAT " bytes; is it another file?"), name, max);
      return NULL;
    }
  text[*length] = '\0';
  return g_steal_pointer (&text);
}

gboolean
nw_text_file_write (const char *path, gboolean force, const char *text, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwReplace) file = nw_replace_begin (path, force, error);
  gboolean done;

  if (!file)
    return FALSE;
  done = g_output_stream_write_all (nw_replace_stream (file), text, strlen (text), NULL, cancellable, error)
         && nw_replace_flush (file, error) && nw_replace_finish (file, error);
  nw_replace_explain (error, path);
  return done;
}
