/* recipe-file.c: reads and writes recipes as files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "recipe-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"

char *
nw_import_load_recipe (const char *path, GError **error)
{
  g_autofree char *text = g_malloc (NW_RECIPE_MAX_BYTES + 1);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) local = NULL;
  g_autoptr (GInputStream) stream = NULL;
  gsize length;

  /* A pipe would be waited for. */
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_SPECIAL)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_READ, _("%s is a pipe or a device; save what comes from it as a file"), path);
      return NULL;
    }
  stream = G_INPUT_STREAM (g_file_read (file, NULL, &local));
  if (!stream || !g_input_stream_read_all (stream, text, NW_RECIPE_MAX_BYTES + 1, &length, NULL, &local))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_READ, _("%s: cannot be read (%s)"), path, local->message);
      return NULL;
    }
  if (length > NW_RECIPE_MAX_BYTES)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_LIMIT, _("%s: too large for a recipe; is it another file?"), path);
      return NULL;
    }
  /* What a NUL byte ends early would be another recipe. */
  if (memchr (text, 0, length))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: there is a NUL byte in it; is it another file?"), path);
      return NULL;
    }
  return g_strndup (text, length);
}

gboolean
nw_import_can_save (const char *path, gboolean force, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  if (force || !g_file_query_exists (file, NULL))
    return TRUE;

  g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("%s: the file is there already; choose another name or --force"), path);
  return FALSE;
}

gboolean
nw_import_save_recipe (const char *path, gboolean force, const char *recipe, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) local = NULL;

  if (!nw_import_can_save (path, force, error))
    return FALSE;
  if (!recipe)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("%s: the release was imported before recipes were kept; import it again under another --release"),
                   path);
      return FALSE;
    }
  if (g_file_replace_contents (file, recipe, strlen (recipe), NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL,
                               &local))
    return TRUE;

  g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("%s: cannot be written (%s); choose another place"), path, local->message);
  return FALSE;
}
