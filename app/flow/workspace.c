/* workspace.c: the open library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace.h"

#include <glib/gi18n-lib.h>

#include "pool.h"
#include "workspace-private.h"

#define KEEP_REMOVED (7 * 24 * 60 * 60) /* seconds */

struct _NwWorkspace {
  GObject    parent_instance;

  GMutex     mutex;   /* guards library: it is opened on a thread and asked from several */
  NwLibrary *library;
};

G_DEFINE_FINAL_TYPE (NwWorkspace, nw_workspace, G_TYPE_OBJECT)

enum { CHANGED, REVIEWS_CHANGED, POLICY_CHANGED, LINKS_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
nw_workspace_finalize (GObject *object)
{
  NwWorkspace *self = NW_WORKSPACE (object);

  g_clear_pointer (&self->library, nw_library_unref);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (nw_workspace_parent_class)->finalize (object);
}

static void
nw_workspace_class_init (NwWorkspaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = nw_workspace_finalize;

  signals[CHANGED] = g_signal_new ("changed", NW_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REVIEWS_CHANGED] = g_signal_new ("reviews-changed", NW_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LINKS_CHANGED] = g_signal_new ("links-changed", NW_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[POLICY_CHANGED] = g_signal_new ("policy-changed", NW_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
nw_workspace_init (NwWorkspace *self)
{
  g_mutex_init (&self->mutex);
}

NwWorkspace *
nw_workspace_new (void)
{
  return g_object_new (NW_TYPE_WORKSPACE, NULL);
}

char *
nw_workspace_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "normwatch", "library.normwatch", NULL);
}

NwLibrary *
nw_workspace_library (NwWorkspace *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (!self->library)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_STORE_OPEN, _("No library is open; open or create one first"));
      return NULL;
    }

  return nw_library_ref (self->library);
}

void
nw_workspace_emit_changed (NwWorkspace *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
nw_workspace_tell_reviews (NwWorkspace *self, gboolean changed)
{
  if (changed)
    g_signal_emit (self, signals[REVIEWS_CHANGED], 0);
  return changed;
}

gboolean
nw_workspace_tell_policy (NwWorkspace *self, gboolean changed)
{
  if (changed)
    g_signal_emit (self, signals[POLICY_CHANGED], 0);
  return changed;
}

gboolean
nw_workspace_tell_links (NwWorkspace *self, gboolean changed)
{
  if (changed)
    g_signal_emit (self, signals[LINKS_CHANGED], 0);
  return changed;
}

/* ---- library ---- */

static gboolean
open_library (NwWorkspace *self, const char *path, gboolean create, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (NwLibrary) library = NULL;
  g_autoptr (NwLibrary) before = NULL;
  g_autoptr (GMutexLocker) locker = NULL;

  if (create && g_mkdir_with_parents (folder, 0700) != 0)
    {
      int saved = errno;
      g_set_error (error, NW_FAULT, NW_FAULT_STORE_OPEN, _("%s: the folder cannot be created (%s); choose another place"), folder,
                   g_strerror (saved));
      return FALSE;
    }

  if (!create && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_STORE_OPEN, _("%s: there is no library here; import files into one, or name another"),
                   path);
      return FALSE;
    }

  library = nw_library_open (path, create, error);
  if (!library)
    return FALSE;
  /* What cannot be removed for good now, since another program writes, is at the next opening. */
  nw_store_purge (nw_library_store (library), g_get_real_time () / G_USEC_PER_SEC - KEEP_REMOVED, NULL, NULL);

  locker = g_mutex_locker_new (&self->mutex);
  before = self->library;
  self->library = g_steal_pointer (&library);
  return TRUE;
}

gboolean
nw_workspace_open (NwWorkspace *self, const char *path, gboolean create, GError **error)
{
  if (!open_library (self, path, create, error))
    return FALSE;

  nw_workspace_emit_changed (self);
  return TRUE;
}

typedef struct {
  char    *path;
  gboolean create;
} OpenCall;

static void
open_call_free (OpenCall *call)
{
  g_free (call->path);
  g_free (call);
}

static gpointer
open_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const OpenCall *call = data;

  return GINT_TO_POINTER (open_library (source, call->path, call->create, error));
}

void
nw_workspace_open_async (NwWorkspace        *self,
                         const char         *path,
                         gboolean            create,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  OpenCall *call = g_new (OpenCall, 1);
  /* Once the other library is open, it is too late to say that nothing happened. */
  NwPoolCall work = { nw_workspace_open_async, open_in_thread, NULL, call, (GDestroyNotify) open_call_free, TRUE };

  *call = (OpenCall) { g_strdup (path), create };
  nw_pool_start (self, &work, cancellable, callback, user_data);
}

gboolean
nw_workspace_open_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  if (!g_task_propagate_pointer (G_TASK (result), error))
    return FALSE;

  nw_workspace_emit_changed (self);
  return TRUE;
}

const char *
nw_workspace_path (NwWorkspace *self)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, NULL);

  /* Interned, since another thread may close the library while the caller reads. */
  return library ? g_intern_string (nw_store_path (nw_library_store (library))) : NULL;
}

GPtrArray *
nw_workspace_releases (NwWorkspace *self)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, NULL);

  return library ? nw_library_releases (library) : g_ptr_array_new_with_free_func ((GDestroyNotify) nw_release_unref);
}

NwCodebook *
nw_workspace_codebook (NwWorkspace *self)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, NULL);

  return library ? nw_library_codebook (library) : NULL;
}
