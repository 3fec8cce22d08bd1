/* publish-document.c: writes a composed briefing as a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "briefings.h"

#include <glib/gi18n-lib.h>

#include "clipboard.h"
#include "exporter.h"
#include "fault.h"
#include "pool.h"
#include "relay.h"

static const NwExporter *
find_exporter (const char *id, const char *path, GError **error)
{
  const NwExporter *exporter = id ? nw_exporter_find (id) : nw_exporter_for_path (path, TRUE);
  g_autofree char *suffixes = NULL;

  if (exporter && exporter->kind == NW_EXPORT_DOCUMENT)
    return exporter;
  suffixes = nw_exporter_suffixes (TRUE);
  if (id)
    g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("No format of briefings is called “%s”; “list exporters” names them"), id);
  else
    /* Translators: a file, and the endings of names that are known. */
    g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("%s: briefings cannot be written under this name; end it in %s"), path, suffixes);
  return NULL;
}

gboolean
nw_publish_document (const NwDocument *document,
                     const char       *exporter,
                     const char       *path,
                     gboolean          force,
                     const NwProgress *progress,
                     GCancellable     *cancellable,
                     GError          **error)
{
  const NwExporter *found = find_exporter (exporter, path, error);

  return found && nw_export_document (found, document, path, force, progress, cancellable, error);
}

/* ---- asynchronously ---- */

typedef struct {
  NwDocument *document;
  char       *exporter;
  char       *path;
  gboolean    force;
  NwRelay    *relay;
} Publication;

static void
publication_free (gpointer data)
{
  Publication *self = data;

  nw_document_unref (self->document);
  nw_relay_unref (self->relay);
  g_free (self->exporter);
  g_free (self->path);
  g_free (self);
}

static gpointer
publish_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const Publication *self = data;
  NwProgress progress = nw_relay_progress (self->relay);

  return GINT_TO_POINTER (nw_publish_document (self->document, self->exporter, self->path, self->force, &progress, cancellable, error));
}

void
nw_publish_document_async (NwDocument         *document,
                           const char         *exporter,
                           const char         *path,
                           gboolean            force,
                           const NwProgress   *progress,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  Publication *self = g_new (Publication, 1);
  /* A file that is there is not called cancelled. */
  NwPoolCall call = { nw_publish_document_async, publish_in_thread, NULL, self, publication_free, TRUE };

  *self = (Publication) { nw_document_ref (document), g_strdup (exporter), g_strdup (path), force, nw_relay_new (progress) };
  nw_pool_start (NULL, &call, cancellable, callback, user_data);
}

gboolean
nw_publish_document_finish (GAsyncResult *result, GError **error)
{
  const Publication *self = g_task_get_task_data (G_TASK (result));

  nw_relay_finish (self->relay);
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

/* ---- single exhibits ---- */

const char *const *
nw_exhibit_types (const NwExhibit *exhibit)
{
  return nw_clipboard_types (exhibit);
}

GBytes *
nw_exhibit_bytes (const NwExhibit *exhibit, const char *mime_type, GError **error)
{
  return nw_clipboard_bytes (exhibit, mime_type, error);
}
