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
  NwReplace *itself; /* or NULL */
  GPtrArray *beside; /* NwReplace */
};

NwFiles *
nw_files_new (const char *path, gboolean force)
{
  NwFiles *self = g_new0 (NwFiles, 1);

  self->path = g_strdup (path);
  self->force = force;
  self->beside = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_replace_free);
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
path_beside (const char *path, const char *suffix)
{
  g_autofree char *start = *suffix == '.' ? g_strdup (path) : stem (path);

  return g_strconcat (start, suffix, NULL);
}

/* A briefing has hundreds of tables; a program may not have as many files open. */
static gboolean
flush_last (NwFiles *self, GError **error)
{
  guint n = self->beside->len;

  return n == 0 || nw_replace_flush (g_ptr_array_index (self->beside, n - 1), error);
}

GOutputStream *
nw_files_add (NwFiles *self, const char *suffix, GError **error)
{
  g_autofree char *path = suffix != NULL ? path_beside (self->path, suffix) : NULL;
  NwReplace *file;

  g_return_val_if_fail (suffix != NULL || self->itself == NULL, NULL);

  if (suffix != NULL && !flush_last (self, error))
    return NULL;
  file = nw_replace_begin (suffix != NULL ? path : self->path, self->force, error);
  if (file == NULL)
    return NULL;
  if (suffix != NULL)
    g_ptr_array_add (self->beside, file);
  else
    self->itself = file;
  return nw_replace_stream (file);
}

char *
nw_files_name (const NwFiles *self, const char *suffix)
{
  g_autofree char *path = path_beside (self->path, suffix);

  return g_path_get_basename (path);
}

static void
undo (NwFiles *self, guint n)
{
  while (n-- > 0)
    nw_replace_undo (g_ptr_array_index (self->beside, n));
}

gboolean
nw_files_commit (NwFiles *self, GCancellable *cancellable, GError **error)
{
  guint n = self->beside->len;

  if (self->itself == NULL)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("%s: there is nothing to write in this format; choose another one."),
                   self->path);
      return FALSE;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !flush_last (self, error)
      || !nw_replace_flush (self->itself, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!nw_replace_finish (g_ptr_array_index (self->beside, i), error))
      {
        undo (self, i);
        return FALSE;
      }
  /* When the file itself is there, all are. */
  if (nw_replace_finish (self->itself, error))
    return TRUE;
  undo (self, n);
  return FALSE;
}

void
nw_files_free (NwFiles *self)
{
  g_clear_pointer (&self->itself, nw_replace_free);
  g_ptr_array_unref (self->beside);
  g_free (self->path);
  g_free (self);
}
