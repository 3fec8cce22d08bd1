/* workspace-manage.c: what the user does to an open library beside importing: removing, renaming, saving views
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "facts.h"
#include "kept-briefings.h"
#include "pool.h"
#include "reports.h"
#include "workspace-private.h"

#define MAX_VIEW_NAME 200

/* ---- removing, and bringing back ---- */

static gboolean
hide (NwWorkspace *self, gint64 release, gboolean hidden, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_store_hide_release (nw_library_store (library), release, hidden, cancellable, error) &&
         nw_library_refresh (library, error);
}

static gboolean
tell (NwWorkspace *self, gboolean changed)
{
  if (changed)
    nw_workspace_emit_changed (self);
  return changed;
}

gboolean
nw_workspace_remove (NwWorkspace *self, gint64 release, GCancellable *cancellable, GError **error)
{
  return tell (self, hide (self, release, TRUE, cancellable, error));
}

gboolean
nw_workspace_restore (NwWorkspace *self, gint64 release, GCancellable *cancellable, GError **error)
{
  return tell (self, hide (self, release, FALSE, cancellable, error));
}

GPtrArray *
nw_workspace_removed (NwWorkspace *self, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_store_hidden (nw_library_store (library), error) : NULL;
}

typedef struct {
  gint64   release;
  gboolean hidden;
} HideCall;

static gpointer
hide_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const HideCall *call = data;

  return GINT_TO_POINTER (hide (source, call->release, call->hidden, cancellable, error));
}

static void
start_hiding (NwWorkspace        *self,
              HideCall            call,
              gpointer            tag,
              GCancellable       *cancellable,
              GAsyncReadyCallback callback,
              gpointer            user_data)
{
  /* Once it is done, it is too late to say that nothing happened. */
  NwPoolCall work = { tag, hide_in_thread, NULL, g_memdup2 (&call, sizeof call), g_free, TRUE };

  nw_pool_start (self, &work, cancellable, callback, user_data);
}

void
nw_workspace_remove_async (NwWorkspace        *self,
                           gint64              release,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  start_hiding (self, (HideCall) { release, TRUE }, nw_workspace_remove_async, cancellable, callback, user_data);
}

gboolean
nw_workspace_remove_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return tell (self, g_task_propagate_pointer (G_TASK (result), error) != NULL);
}

void
nw_workspace_restore_async (NwWorkspace        *self,
                            gint64              release,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  start_hiding (self, (HideCall) { release, FALSE }, nw_workspace_restore_async, cancellable, callback, user_data);
}

gboolean
nw_workspace_restore_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return tell (self, g_task_propagate_pointer (G_TASK (result), error) != NULL);
}

/* ---- renaming ---- */

typedef struct {
  char *dataset;
  char *slug, *title, *short_title;
} Naming;

static void
naming_free (Naming *naming)
{
  g_free (naming->dataset);
  g_free (naming->slug);
  g_free (naming->title);
  g_free (naming->short_title);
  g_free (naming);
}

/* The saved questions about a dataset, about the same one under its new slug. */
static GPtrArray *
rename_in_views (NwLibrary *library, const char *dataset, const char *slug, GError **error)
{
  g_autoptr (GPtrArray) saved = nw_reports_views (library, error);
  g_autoptr (GPtrArray) views = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_view_free);

  for (guint i = 0; saved && i < saved->len; i++)
    {
      const NwSavedView *old = g_ptr_array_index (saved, i);
      NwView *view;

      if (g_strcmp0 (old->query->dataset, dataset) != 0)
        continue;
      g_free (old->query->dataset);
      old->query->dataset = g_strdup (slug);
      view = g_new (NwView, 1);
      *view = (NwView) { g_strdup (old->name), nw_query_print (old->query) };
      g_ptr_array_add (views, view);
    }

  return saved ? g_steal_pointer (&views) : NULL;
}

static gboolean
rename_dataset (NwWorkspace *self, const Naming *naming, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);
  g_autoptr (GPtrArray) views = NULL;
  g_autoptr (GPtrArray) briefings = NULL;

  if (naming->slug && !nw_facts_is_slug (naming->slug))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” cannot name a dataset; use only a–z, 0–9 and -"),
                   naming->slug);
      return FALSE;
    }
  if (!library)
    return FALSE;
  if (naming->slug && (!(views = rename_in_views (library, naming->dataset, naming->slug, error))
                       || !(briefings = nw_kept_briefings_rename (library, naming->dataset, naming->slug, error))))
    return FALSE;
  return nw_store_rename_dataset (nw_library_store (library), naming->dataset, naming->slug, naming->title,
                                  naming->short_title, views, briefings, error) &&
         nw_library_refresh (library, error);
}

gboolean
nw_workspace_rename (NwWorkspace *self,
                     const char  *dataset,
                     const char  *slug,
                     const char  *title,
                     const char  *short_title,
                     GError     **error)
{
  Naming naming = { (char *) dataset, (char *) slug, (char *) title, (char *) short_title };

  return tell (self, rename_dataset (self, &naming, error));
}

static gpointer
rename_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (rename_dataset (source, data, error));
}

void
nw_workspace_rename_async (NwWorkspace        *self,
                           const char         *dataset,
                           const char         *slug,
                           const char         *title,
                           const char         *short_title,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  Naming naming = { g_strdup (dataset), g_strdup (slug), g_strdup (title), g_strdup (short_title) };
  NwPoolCall work = { nw_workspace_rename_async, rename_in_thread, NULL, g_memdup2 (&naming, sizeof naming),
                      (GDestroyNotify) naming_free, FALSE };

  nw_pool_start (self, &work, NULL, callback, user_data);
}

gboolean
nw_workspace_rename_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return tell (self, g_task_propagate_pointer (G_TASK (result), error) != NULL);
}

/* ---- views ---- */

GPtrArray *
nw_workspace_views (NwWorkspace *self, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_reports_views (library, error) : NULL;
}

/* It stands in a line of a list, and is typed to remove the view. */
static gboolean
check_name (const char *name, GError **error)
{
  gboolean blank = TRUE;

  if (g_utf8_validate (name, -1, NULL) && g_utf8_strlen (name, -1) <= MAX_VIEW_NAME)
    for (; *name && !g_unichar_iscntrl (g_utf8_get_char (name)); name = g_utf8_next_char (name))
      blank &= g_unichar_isspace (g_utf8_get_char (name));
  if (*name == '\0' && !blank)
    return TRUE;

  g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("A view needs a name in one line, of %d characters at most."),
               MAX_VIEW_NAME);
  return FALSE;
}

gboolean
nw_workspace_save_view (NwWorkspace *self, const char *name, NwQuery *query, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);
  g_autofree char *text = query ? nw_query_print (query) : NULL;

  return library && (!query || check_name (name, error)) &&
         nw_store_set_view (nw_library_store (library), name, text, error);
}
