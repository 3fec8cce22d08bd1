/* briefings.h: the briefings of a library: kept, composed with its answers, written, and checked again
 *
 * Part of the door that workspace.h is. Each plain function may block and has an _async pair where a window needs it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefing.h"
#include "document.h"
#include "exhibit.h"
#include "progress.h"
#include "table-kind.h"
#include "template.h"
#include "workspace.h"

G_BEGIN_DECLS

/* ---- kept in the library ---- */
typedef struct {
  gint64 id;
  char  *title;
  gint64 changed; /* Unix time */
} NwBriefingEntry;

GPtrArray  *nw_workspace_briefings        (NwWorkspace *self, GError **error); /* (transfer full) NwBriefingEntry, last changed first */
void        nw_workspace_briefings_async  (NwWorkspace *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray  *nw_workspace_briefings_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
void        nw_briefing_entry_free        (NwBriefingEntry *entry);
/* NW_FAULT_QUERY: there is none. */
NwBriefing *nw_workspace_briefing         (NwWorkspace *self, gint64 id, GError **error);
void        nw_workspace_briefing_async   (NwWorkspace *self, gint64 id, GAsyncReadyCallback callback, gpointer user_data);
NwBriefing *nw_workspace_briefing_finish  (NwWorkspace *self, GAsyncResult *result, GError **error);
/* id 0: a new one. Returns its id, or 0. */
gint64      nw_workspace_save_briefing        (NwWorkspace *self, gint64 id, NwBriefing *briefing, GError **error);
void        nw_workspace_save_briefing_async  (NwWorkspace *self, gint64 id, NwBriefing *briefing, GAsyncReadyCallback callback, gpointer user_data);
gint64      nw_workspace_save_briefing_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
gboolean    nw_workspace_remove_briefing        (NwWorkspace *self, gint64 id, GError **error);
void        nw_workspace_remove_briefing_async  (NwWorkspace *self, gint64 id, GAsyncReadyCallback callback, gpointer user_data);
gboolean    nw_workspace_remove_briefing_finish (NwWorkspace *self, GAsyncResult *result, GError **error);

/* ---- as files ---- */
NwBriefing *nw_briefing_load        (GFile *file, GCancellable *cancellable, GError **error);
void        nw_briefing_load_async  (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
NwBriefing *nw_briefing_load_finish (GAsyncResult *result, GError **error);
gboolean    nw_briefing_save        (const NwBriefing *briefing, const char *path, gboolean force, GCancellable *cancellable, GError **error);
void        nw_briefing_save_async  (NwBriefing *briefing, const char *path, gboolean force, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
gboolean    nw_briefing_save_finish (GAsyncResult *result, GError **error);

/* ---- from a template ---- */
/* gaps: "state=EST", NULL-terminated, or NULL. Names stand in words, codes in questions. NW_FAULT_QUERY says which gap is
 * missing, or what no code is called. (transfer full) */
NwBriefing *nw_workspace_fill_template (NwWorkspace *self, const char *id, const char *const *gaps, GError **error);

/* ---- composed ---- */
/* Asks every block's question: those asked before, of the same release, are remembered until the library changes. A block
 * that cannot be answered becomes a fault in the document, no error. Errors: the library, or cancelled. (transfer full) */
NwDocument *nw_workspace_compose        (NwWorkspace *self, NwBriefing *briefing, const NwProgress *progress, GCancellable *cancellable, GError **error);
void        nw_workspace_compose_async  (NwWorkspace *self, NwBriefing *briefing, GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer user_data);
NwDocument *nw_workspace_compose_finish (NwWorkspace *self, GAsyncResult *result, GError **error);

/* ---- written ---- */
/* exporter: id of one of documents, or NULL: by the suffix of path. A document with a fault is refused, with its sentence.
 * Progress is told in the thread that works; of the async one, on the main thread, at most one pending. NW_FAULT_EXPORT. */
gboolean    nw_publish_document        (const NwDocument *document, const char *exporter, const char *path, gboolean force,
                                        const NwProgress *progress, GCancellable *cancellable, GError **error);
void        nw_publish_document_async  (NwDocument *document, const char *exporter, const char *path, gboolean force,
                                        const NwProgress *progress, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
gboolean    nw_publish_document_finish (GAsyncResult *result, GError **error);

/* ---- checked again ---- */
typedef enum {
  NW_CHECK_IDENTICAL,
  NW_CHECK_DATA_CHANGED,    /* the release has other files, or other records */
  NW_CHECK_RULE_CHANGED,    /* recipe, code lists or program count otherwise */
  NW_CHECK_RELEASE_MISSING, /* the library does not hold it */
  NW_CHECK_FAILED,          /* the question cannot be asked any more */
} NwCheckOutcome;

/* One figure, table or number of a file. */
typedef struct {
  NwSeal        *seal;
  NwCheckOutcome outcome;
  char          *words; /* one or more sentences: what is the same, or what changed and what to do */
  char          *newer; /* where a newer release of the dataset is there: what it would change; or NULL */
} NwCheck;

/* Reads the seals out of a file that was exported, or a sidecar, and asks again. NW_FAULT_FORMAT: it has none.
 * (transfer full) NwCheck */
GPtrArray  *nw_workspace_verify        (NwWorkspace *self, GFile *file, GCancellable *cancellable, GError **error);
void        nw_workspace_verify_async  (NwWorkspace *self, GFile *file, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
GPtrArray  *nw_workspace_verify_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
const char *nw_check_outcome_id    (NwCheckOutcome outcome); /* "identical", "data-changed" */
const char *nw_check_outcome_label     (NwCheckOutcome outcome); /* translated: "Identical" */
void        nw_check_free              (NwCheck *check);

/* ---- on the clipboard ---- */
/* MIME types that there is something of an exhibit in, the richest first; NULL-terminated. */
const char *const *nw_exhibit_types    (const NwExhibit *exhibit);
/* Of one of these types. NW_FAULT_EXPORT. (transfer full) */
GBytes     *nw_exhibit_bytes           (const NwExhibit *exhibit, const char *mime_type, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwBriefingEntry, nw_briefing_entry_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwCheck, nw_check_free)

G_END_DECLS
