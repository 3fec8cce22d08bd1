/* links.h: which records of several datasets are about the same incident: what may be, and what somebody decided
 *
 * Part of the door that workspace.h is. Nothing is ever merged: a judgement stands beside the records that it is about, is found by
 * dataset and key, and outlives releases. Each plain function may block and has an _async pair where a window needs it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "progress.h"
#include "review.h"
#include "workspace.h"

G_BEGIN_DECLS

/* A record that somebody judged, or may judge. */
typedef struct {
  char  *dataset; /* slug */
  char  *source;  /* what it is called: "EuRepoC 1.1", or the slug where the library does not hold it */
  char  *key;
  char  *title;   /* NULL: not in the current release */
  char  *summary; /* or NULL */
  NwDate start;
  NwDate end;
  gint64 release; /* ids in the library; 0: not in the current release */
  gint64 id;
} NwLinkedRecord;

typedef enum {
  NW_EVIDENCE_AGREE,   /* both say it, or share a value */
  NW_EVIDENCE_DIFFER,  /* both say something else */
  NW_EVIDENCE_ONE,     /* one of them says nothing */
  NW_EVIDENCE_NEITHER,
} NwEvidenceState;

/* One field of two records, side by side. */
typedef struct {
  const char     *field; /* in no language: "start", "end", or the id of a dimension */
  const char     *label; /* translated */
  NwEvidenceState state;
  char           *texts[2]; /* in the user's language; "" where nothing is said */
} NwEvidence;

/* Two records. */
typedef struct {
  NwLinkedRecord records[2];
  NwLink    *link;     /* what somebody decided; NULL: nothing yet. Its first is records[0] where it says what is part of what */
  GPtrArray *evidence; /* NwEvidence; NULL where a record is not in the current release */
  double     score;    /* of a candidate, 0 to 1; no probability */
  GStrv      names;    /* of a candidate: what both name, the rarest first */
  gint32     days;     /* of a candidate: between the starts, at least; -1: one is undated */
  gboolean   during;   /* of a candidate: one began while the other went on */
} NwLinkedPair;

void        nw_linked_pair_free (NwLinkedPair *pair);
/* What speaks for a candidate, in the user's language: "names: notpetya; 4 days apart". (transfer full) */
char       *nw_linked_pair_words (const NwLinkedPair *pair);

/* ---- candidates ---- */
/* Among the current releases of all datasets, or of these: datasets NULL, or slugs, NULL-terminated; at least two. Best first, at
 * most most (NW_MAX_PROPOSED), without those judged. Progress is told on the thread that works; that of _async where it was called,
 * until it is finished. NW_FAULT_QUERY: a dataset that
 * the library does not hold; NW_FAULT_LIMIT: one with more than 100,000 records. (transfer full) NwLinkedPair */
#define NW_MAX_PROPOSED 1000
GPtrArray  *nw_workspace_link_candidates        (NwWorkspace *self, const char *const *datasets, guint most, const NwProgress *progress,
                                                 GCancellable *cancellable, GError **error);
void        nw_workspace_link_candidates_async  (NwWorkspace *self, const char *const *datasets, guint most, const NwProgress *progress,
                                                 GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray  *nw_workspace_link_candidates_finish (NwWorkspace *self, GAsyncResult *result, GError **error);

/* ---- what was decided ---- */
/* By dataset and key. dataset and key: those of one record, which is then the first of each pair; or both NULL: all.
 * (transfer full) NwLinkedPair */
GPtrArray  *nw_workspace_links        (NwWorkspace *self, const char *dataset, const char *key, GCancellable *cancellable, GError **error);
void        nw_workspace_links_async  (NwWorkspace *self, const char *dataset, const char *key, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
GPtrArray  *nw_workspace_links_finish (NwWorkspace *self, GAsyncResult *result, GError **error);

/* Decides, or decides anew; at this moment, whatever link->judged says. Taken back by nw_workspace_forget_link(). NW_FAULT_QUERY: the
 * same record twice, or two of one dataset, or a text that a file could not give back. */
gboolean    nw_workspace_judge_link        (NwWorkspace *self, const NwLink *link, GError **error);
void        nw_workspace_judge_link_async  (NwWorkspace *self, const NwLink *link, GAsyncReadyCallback callback, gpointer user_data);
gboolean    nw_workspace_judge_link_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
/* Whichever of the two is named first. NW_FAULT_QUERY: nothing was decided. */
gboolean    nw_workspace_forget_link        (NwWorkspace *self, const NwLink *link, GError **error);
void        nw_workspace_forget_link_async  (NwWorkspace *self, const NwLink *link, GAsyncReadyCallback callback, gpointer user_data);
gboolean    nw_workspace_forget_link_finish (NwWorkspace *self, GAsyncResult *result, GError **error);

/* ---- as CSV: dataset_a, key_a, dataset_b, key_b, as, reason, judged ---- */
/* All rows or none; they take the place of what was decided of the same pairs. *n: how many. NW_FAULT_FORMAT, _LIMIT, _READ. */
gboolean    nw_workspace_import_links        (NwWorkspace *self, GFile *file, guint *n, GCancellable *cancellable, GError **error);
void        nw_workspace_import_links_async  (NwWorkspace *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                              gpointer user_data);
gboolean    nw_workspace_import_links_finish (NwWorkspace *self, GAsyncResult *result, guint *n, GError **error);
gboolean    nw_workspace_export_links        (NwWorkspace *self, const char *path, gboolean force, GCancellable *cancellable, GError **error);
void        nw_workspace_export_links_async  (NwWorkspace *self, const char *path, gboolean force, GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data);
gboolean    nw_workspace_export_links_finish (NwWorkspace *self, GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwLinkedPair, nw_linked_pair_free)

G_END_DECLS
