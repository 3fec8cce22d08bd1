/* files.c: writes all files of an export beside their places, then renames one after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "files.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"
#include "replace.h"

struct _NwFiles {
  char      *path;
  gboolean   force;
  GPtrArray *files; /* NwReplace, the main one wherever it was added */
  GPtrArray *paths; /* char *, of each */
};

NwFiles *
nw_files_new (const char *path, gboolean force)
{
  NwFiles *self = g_new0 (NwFiles, 1);

  self->path = g_strdup (path);
  self->force = force;
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_replace_free);
  self->paths = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/* "NAME" of "FOLDER/NAME.md". */
static char *
stem (const char *path)
{
  const char *name = strrchr (path, '/');
  const char *dot = strrchr (name ? name + 1 : path, '.');

  return dot != NULL && dot != (name ? name + 1 : path) ? g_strndup (path, (gsize) (dot - path)) : g_strdup (path);
}

/* What is added with a point belongs to the whole name, else it takes the place of the ending. */
static char *
beside (const char *path, const char *suffix)
{
  g_autofree char *start = *suffix == '.' ? g_strdup (path) : stem (path);

  return g_strconcat (start, suffix, NULL);
}

GOutputStream *
nw_files_add (NwFiles *self, const char *suffix, GError **error)
{
  g_autofree char *path = suffix != NULL ? beside (self->path, suffix) : g_strdup (self->path);
  NwReplace *file = nw_replace_begin (path, self->force, error);

  if (file == NULL)
    return NULL;
  g_ptr_array_add (self->files, file);
  g_ptr_array_add (self->paths, g_steal_pointer (&path));
  return nw_replace_stream (file);
}

char *
nw_files_name (const NwFiles *self, const char *suffix)
{
  g_autofree char *path = beside (self->path, suffix);

  return g_path_get_basename (path);
}

static gboolean
flush_all (NwFiles *self, GError **error)
{
  for (guint i = 0; i < self->files->len; i++)
    if (!nw_replace_flush (g_ptr_array_index (self->files, i), error))
      {
        nw_replace_explain (error, g_ptr_array_index (self->paths, i));
        return FALSE;
      }
  return TRUE;
}

gboolean
nw_files_commit (NwFiles *self, GCancellable *cancellable, GError **error)
{
  if (self->files->len == 0)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("%s: there is nothing to write in this format; choose another one."),
                   self->path);
      return FALSE;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !flush_all (self, error))
    return FALSE;

  /* The file itself, added first, comes last: when it is there, all are. */
  for (guint i = self->files->len; i-- > 0;)
    if (!nw_replace_finish (g_ptr_array_index (self->files, i), error))
      {
        while (++i < self->files->len)
          nw_replace_undo (g_ptr_array_index (self->files, i));
        return FALSE;
      }
  return TRUE;
}

void
nw_files_free (NwFiles *self)
{
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->paths);
  g_free (self->path);
  g_free (self);
}
