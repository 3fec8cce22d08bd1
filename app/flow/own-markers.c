/* own-markers.c: keeps the user's own markers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "own-markers.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>

#include "fault.h"
#include "markers.h"
#include "replace.h"

GPtrArray *
nw_own_markers_join (GError **broken)
{
  g_autoptr (GPtrArray) own = nw_markers_own (broken);

  return nw_markers_join (own);
}

/* ---- one change at a time ---- */

/* Locks the folder, which leaves nothing behind and holds against threads and other programs alike. Closing lets go.
 * Negative: failed. */
static int
lock_folder (const char *folder, GError **error)
{
  int fd = g_mkdir_with_parents (folder, 0700) == 0 ? g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0) : -1;

  if (fd < 0)
    {
      int saved = errno;
      g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("%s: the folder cannot be created (%s); see to its permissions"), folder,
                   g_strerror (saved));
      return -1;
    }
  /* A file system that has no locks has to do without. */
  while (flock (fd, LOCK_EX) != 0 && errno == EINTR)
    ;
  return fd;
}

/* Makes of the markers that there are those that are to be. */
typedef gboolean (*ChangeFunc) (GPtrArray *markers, gpointer data, GError **error);

static gboolean
change_locked (const char *path, ChangeFunc change, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) markers = nw_markers_own (error);
  g_autoptr (GPtrArray) read_back = NULL;
  g_autofree char *text = NULL;

  if (!markers || !change (markers, data, error) || !nw_markers_check_ids (path, markers, error))
    return FALSE;

  /* What could not be read again is not written. */
  text = nw_marker_file_print (markers);
  read_back = nw_marker_file_parse (path, text, -1, TRUE, error);
  return read_back && nw_replace_text (path, TRUE, text, NULL, error);
}

static gboolean
change_own (ChangeFunc change, gpointer data, GError **error)
{
  g_autoptr (GFile) file = nw_markers_own_file ();
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *folder = g_path_get_dirname (path);
  int lock = lock_folder (folder, error);
  gboolean done;

  if (lock < 0)
    return FALSE;
  done = change_locked (path, change, data, error);
  g_close (lock, NULL);
  return done;
}

static void
put (GPtrArray *markers, NwMarker *marker)
{
  NwMarker *before = nw_marker_find (markers, marker->id);

  if (before)
    g_ptr_array_remove (markers, before);
  g_ptr_array_add (markers, nw_marker_ref (marker));
}

/* ---- the changes ---- */

static gboolean
set_one (GPtrArray *markers, gpointer data, GError **error)
{
  put (markers, data);
  return TRUE;
}

gboolean
nw_own_markers_set (NwMarker *marker, GError **error)
{
  return change_own (set_one, marker, error);
}

static gboolean
remove_one (GPtrArray *markers, gpointer data, GError **error)
{
  const char *id = data;
  NwMarker *marker = nw_marker_find (markers, id);

  if (marker)
    return g_ptr_array_remove (markers, marker);
  if (nw_marker_find (nw_markers_shipped (), id))
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” is a marker of the program; it can be left out of a question, but not removed"),
                 id);
  else
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” is no marker of yours; “list markers” names them"), id);
  return FALSE;
}

gboolean
nw_own_markers_remove (const char *id, GError **error)
{
  return change_own (remove_one, (gpointer) id, error);
}

static gboolean
put_all (GPtrArray *markers, gpointer data, GError **error)
{
  GPtrArray *more = data;

  for (guint i = 0; i < more->len; i++)
    put (markers, g_ptr_array_index (more, i));
  return TRUE;
}

gboolean
nw_own_markers_import (GFile *file, guint *n, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GPtrArray) markers = nw_marker_file_load (file, TRUE, cancellable, error);

  if (!markers || !nw_markers_check_ids (name, markers, error))
    return FALSE;
  if (markers->len == 0)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: there are no markers in it; is it another file?"), name);
      return FALSE;
    }
  if (!change_own (put_all, markers, error))
    return FALSE;

  if (n)
    *n = markers->len;
  return TRUE;
}

gboolean
nw_own_markers_export (const char *path, gboolean force, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) markers = nw_markers_own (error);
  g_autofree char *text = NULL;

  if (!markers)
    return FALSE;
  if (markers->len == 0)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, _("You have no markers of your own yet; add one first"));
      return FALSE;
    }

  text = nw_marker_file_print (markers);
  return nw_replace_text (path, force, text, cancellable, error);
}
