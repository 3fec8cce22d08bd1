/* text-file.c: reads small texts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text-file.h"

#include <glib/gi18n-lib.h>

#include "fault.h"

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
      g_set_error (error, NW_FAULT, NW_FAULT_LIMIT, _("%s: larger than %u KB; is it another file?"), name, (guint) (max / 1024));
      return NULL;
    }
  text[*length] = '\0';
  return g_steal_pointer (&text);
}
