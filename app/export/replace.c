/* replace.c: writes beside, flushes, renames: there is never half a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE
#include "replace.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fault.h"

struct _NwReplace {
  char          *path;   /* as the user named it, for messages */
  char          *target; /* what a link leads to */
  char          *beside;
  char          *kept;   /* the old file under a second name, until it is certainly not wanted back */
  gboolean       force;
  gboolean       done;
  int            fd;
  GOutputStream *stream;
};

static gboolean
fail (GError **error, const char *path, int number)
{
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (number), g_strerror (number));
  nw_replace_explain (error, path);
  return FALSE;
}

static gboolean
refuse_existing (const char *path, GError **error)
{
  g_set_error (error, NW_FAULT, NW_FAULT_EXPORT,
               _("%s exists already; choose another name, or allow overwriting."), path);
  return FALSE;
}

void
nw_replace_explain (GError **error, const char *path)
{
  g_autoptr (GError) cause = NULL;
  const char *remedy;

  if (error == NULL || *error == NULL || (*error)->domain == NW_FAULT ||
      g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  cause = g_steal_pointer (error);
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    remedy = _("make room on the disk, or choose another one");
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
           || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    remedy = _("choose a folder that exists");
  else
    remedy = _("choose another folder");
  g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("%s cannot be written: %s; %s."), path, cause->message,
               remedy);
}

/* Renaming onto a device, a pipe or a folder would do harm. */
static gboolean
check_target (const char *path, const char *target, gboolean force, GError **error)
{
  GStatBuf info;

  if (g_lstat (target, &info) != 0)
    return TRUE;
  if (!S_ISREG (info.st_mode))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("%s is not an ordinary file; choose another name."),
                   path);
      return FALSE;
    }
  return force || refuse_existing (path, error);
}

NwReplace *
nw_replace_begin (const char *path, gboolean force, GError **error)
{
  g_autoptr (NwReplace) self = g_new0 (NwReplace, 1);
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  char *real = NULL;
  GStatBuf info;

  self->fd = -1;
  self->path = g_strdup (path);
  self->force = force;
  if (g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    real = realpath (path, NULL);
  self->target = g_strdup (real != NULL ? real : path);
  free (real);
  if (!check_target (path, self->target, force, error))
    return NULL;

  folder = g_path_get_dirname (self->target);
  name = g_strdup_printf ("%s/.normwatch-XXXXXX", folder);
  self->fd = g_mkstemp_full (name, O_WRONLY | O_CLOEXEC, 0666);
  if (self->fd < 0)
    {
      fail (error, path, errno);
      return NULL;
    }
  self->beside = g_steal_pointer (&name);
  if (g_stat (self->target, &info) == 0 && fchmod (self->fd, info.st_mode & 0777) != 0)
    {
      fail (error, path, errno);
      return NULL;
    }
  self->stream = g_unix_output_stream_new (self->fd, FALSE);
  return g_steal_pointer (&self);
}

GOutputStream *
nw_replace_stream (NwReplace *self)
{
  return self->stream;
}

gboolean
nw_replace_flush (NwReplace *self, GError **error)
{
  int fd = self->fd;

  if (fsync (fd) != 0)
    return fail (error, self->path, errno);
  self->fd = -1;
  return close (fd) == 0 || fail (error, self->path, errno);
}

static void
sync_folder (const char *file)
{
  g_autofree char *folder = g_path_get_dirname (file);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

static int
rename_to (NwReplace *self)
{
  if (self->force)
    return rename (self->beside, self->target);
  if (renameat2 (AT_FDCWD, self->beside, AT_FDCWD, self->target, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return -1;
  /* A file system that cannot promise it: look, then rename. */
  if (g_file_test (self->target, G_FILE_TEST_EXISTS))
    {
      errno = EEXIST;
      return -1;
    }
  return rename (self->beside, self->target);
}

gboolean
nw_replace_finish (NwReplace *self, GError **error)
{
  self->kept = g_strconcat (self->beside, "-old", NULL);
  if (link (self->target, self->kept) != 0)
    g_clear_pointer (&self->kept, g_free);
  if (rename_to (self) != 0)
    return errno == EEXIST ? refuse_existing (self->path, error) : fail (error, self->path, errno);
  self->done = TRUE;
  sync_folder (self->target);
  return TRUE;
}

void
nw_replace_undo (NwReplace *self)
{
  if (!self->done)
    return;
  if (self->kept != NULL && rename (self->kept, self->target) == 0)
    g_clear_pointer (&self->kept, g_free);
  else
    g_unlink (self->target);
  sync_folder (self->target);
}

void
nw_replace_free (NwReplace *self)
{
  g_clear_object (&self->stream);
  if (self->fd >= 0)
    close (self->fd);
  if (self->beside != NULL && !self->done)
    g_unlink (self->beside);
  if (self->kept != NULL)
    g_unlink (self->kept);
  g_free (self->kept);
  g_free (self->beside);
  g_free (self->target);
  g_free (self->path);
  g_free (self);
}

gboolean
nw_replace_text (const char *path, gboolean force, const char *text, GCancellable *cancellable, GError **error)
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
