/* verify.c: reads the seals out of a file, and asks the open library their questions again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "briefings.h"
#include "check.h"
#include "exporter.h"
#include "fault.h"
#include "pool.h"
#include "workspace-private.h"

#define MAX_BYTES (256 * 1024 * 1024)
#define PIECE     (1024 * 1024)

/* ---- the file ---- */

static void
explain (GError **error, const char *name, const GError *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (cause));
  else
    g_set_error (error, NW_FAULT, NW_FAULT_READ, _("%s: cannot be read (%s); choose another file"), name, cause->message);
}

static GBytes *
read_stream (GInputStream *stream, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autofree guint8 *piece = g_malloc (PIECE);
  g_autoptr (GError) cause = NULL;
  gssize n;

  while ((n = g_input_stream_read (stream, piece, PIECE, cancellable, &cause)) > 0)
    {
      if (all->len + (gsize) n > MAX_BYTES)
        {
          g_set_error (error, NW_FAULT, NW_FAULT_LIMIT, _("%s: larger than 256 MB; is it another file?"), name);
          return NULL;
        }
      g_byte_array_append (all, piece, (guint) n);
    }
  if (n == 0)
    return g_byte_array_free_to_bytes (g_steal_pointer (&all));
  explain (error, name, cause);
  return NULL;
}

static GBytes *
read_file (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;

  /* Opening a pipe could wait for ever. */
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_SPECIAL)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_READ, _("%s: a pipe or a device; save what comes from it as a file"), name);
      return NULL;
    }
  stream = g_file_read (file, cancellable, &cause);
  if (stream)
    return read_stream (G_INPUT_STREAM (stream), name, cancellable, error);
  explain (error, name, cause);
  return NULL;
}

/* What stands beside a file that cannot hold it, such as a table of numbers. NULL: nothing that can be read. */
static char *
read_sidecar (GFile *file, GCancellable *cancellable)
{
  g_autofree char *address = g_file_get_uri (file);
  g_autofree char *beside = g_strconcat (address, NW_FILES_SIDECAR, NULL);
  g_autoptr (GFile) sidecar = g_file_new_for_uri (beside);
  g_autoptr (GBytes) bytes = g_file_query_exists (sidecar, cancellable) ? read_file (sidecar, "", cancellable, NULL) : NULL;

  return bytes ? nw_unseal (bytes) : NULL;
}

/* (transfer full) NwSeal */
static GPtrArray *
read_seals (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GBytes) bytes = read_file (file, name, cancellable, error);
  g_autofree char *json = NULL;
  GPtrArray *seals;

  if (!bytes)
    return NULL;
  json = nw_unseal (bytes);
  if (!json)
    json = read_sidecar (file, cancellable);
  seals = json ? nw_seals_parse (name, json, -1, error) : NULL;
  if (json && (!seals || seals->len > 0))
    return seals;

  g_clear_pointer (&seals, g_ptr_array_unref);
  g_set_error (error, NW_FAULT, NW_FAULT_FORMAT,
               _("%s: it does not say where its numbers are from; choose a file that Normwatch exported, as it was exported"), name);
  return NULL;
}

/* ---- all of its seals ---- */

GPtrArray *
nw_workspace_verify (NwWorkspace *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_check_free);
  g_autoptr (GPtrArray) seals = read_seals (file, cancellable, error);
  g_autoptr (NwLibrary) library = seals ? nw_workspace_library (self, error) : NULL;

  for (guint i = 0; library && i < seals->len; i++)
    {
      NwCheck *check = nw_check_new (library, g_ptr_array_index (seals, i), cancellable, error);

      if (!check)
        return NULL;
      g_ptr_array_add (checks, check);
    }
  return library ? g_steal_pointer (&checks) : NULL;
}

static gpointer
verify_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return nw_workspace_verify (source, data, cancellable, error);
}

void
nw_workspace_verify_async (NwWorkspace        *self,
                           GFile              *file,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  NwPoolCall call = { nw_workspace_verify_async, verify_in_thread, (GDestroyNotify) g_ptr_array_unref, g_object_ref (file),
                      g_object_unref, FALSE };

  nw_pool_start (self, &call, cancellable, callback, user_data);
}

GPtrArray *
nw_workspace_verify_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
