/* norms.h: sets of norm rules, and what reviewers judge by them
 *
 * Part of the door that workspace.h is. Each plain function may block and has an _async pair where a window needs it.
 * The program's own set cannot be changed or removed; what it protects can be chosen, and a copy can be changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "norm-reason.h"
#include "norm-rules.h"
#include "workspace.h"

G_BEGIN_DECLS

/* ---- sets ---- */
/* The program's own first, then by id (NwNormRules). *broken (or NULL): why one of the user's is left out. (transfer full) */
GPtrArray   *nw_workspace_norm_sets        (NwWorkspace *self, GError **broken, GError **error);
void         nw_workspace_norm_sets_async  (NwWorkspace *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray   *nw_workspace_norm_sets_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
/* id NULL: the program's own. NW_FAULT_QUERY: there is none. (transfer full) */
NwNormRules *nw_workspace_norm_set         (NwWorkspace *self, const char *id, GError **error);
gboolean     nw_norm_set_is_own            (const NwNormRules *rules); /* the user's, not the program's */
/* The text of its file, for editing. (transfer full) */
char        *nw_norm_set_text              (const NwNormRules *rules);

/* The text of a file, to be set. NW_FAULT_READ, NW_FAULT_LIMIT. (transfer full) */
char        *nw_norm_set_read              (GFile *file, GCancellable *cancellable, GError **error);

/* Why the library's frames do not know the sectors that the user protects: what it keeps of them is damaged, and the usual ones stand in
 * until they are chosen again. NULL: they do. (transfer full) */
GError      *nw_workspace_norms_fault      (NwWorkspace *self);

/* What changes sets. NW_FAULT_FORMAT says in which group and key a text is wrong; NW_FAULT_QUERY: there is no such set, or it is the
 * program's. */
typedef enum {
  NW_NORM_COPY,    /* the set id, under the id in text */
  NW_NORM_SET,     /* a set of the user's becomes what text says; its Id is the id */
  NW_NORM_PROTECT, /* of any set: the sectors in text, "energy;health"; "": those of the list again */
  NW_NORM_REMOVE,  /* a set of the user's; of the program's own what was chosen to protect */
} NwNormChange;

gboolean     nw_workspace_change_norms        (NwWorkspace *self, NwNormChange change, const char *id, const char *text, GError **error);
void         nw_workspace_change_norms_async  (NwWorkspace *self, NwNormChange change, const char *id, const char *text,
                                               GAsyncReadyCallback callback, gpointer user_data);
gboolean     nw_workspace_change_norms_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
/* As files. *id (or NULL): of the set, which replaces one of the user's with that id. */
gboolean     nw_workspace_import_norms        (NwWorkspace *self, GFile *file, char **id, GCancellable *cancellable, GError **error);
void         nw_workspace_import_norms_async  (NwWorkspace *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                               gpointer user_data);
gboolean     nw_workspace_import_norms_finish (NwWorkspace *self, GAsyncResult *result, char **id, GError **error);
gboolean     nw_workspace_export_norms        (NwWorkspace *self, const char *id, const char *path, gboolean force, GCancellable *cancellable, GError **error);
void         nw_workspace_export_norms_async  (NwWorkspace *self, const char *id, const char *path, gboolean force, GCancellable *cancellable,
                                               GAsyncReadyCallback callback, gpointer user_data);
gboolean     nw_workspace_export_norms_finish (NwWorkspace *self, GAsyncResult *result, GError **error);

/* ---- one incident ---- */
/* Why the rule of a norm, of the set that the question names, marks the incident with this key or does not: its tests in their order
 * (NwNormReason), and what the rule says altogether. NW_FAULT_QUERY: there is no such norm or incident. (transfer full) */
GPtrArray   *nw_workspace_explain_norm (NwWorkspace *self, const NwQuery *query, const char *key, const char *norm, NwTold *told, GError **error);
void         nw_workspace_explain_norm_async  (NwWorkspace *self, const NwQuery *query, const char *key, const char *norm,
                                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray   *nw_workspace_explain_norm_finish (NwWorkspace *self, GAsyncResult *result, NwTold *told, GError **error);

/* ---- judgements ---- */
/* By dataset, key and norm; dataset NULL: of all. (transfer full) NwNormJudgement */
GPtrArray   *nw_workspace_judgements        (NwWorkspace *self, const char *dataset, GError **error);
void         nw_workspace_judgements_async  (NwWorkspace *self, const char *dataset, GCancellable *cancellable, GAsyncReadyCallback callback,
                                             gpointer user_data);
GPtrArray   *nw_workspace_judgements_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
/* Judged now, in place of what was judged before. NW_FAULT_QUERY: the dataset's current release has no such incident, or a note that
 * cannot be kept. */
gboolean     nw_workspace_judge        (NwWorkspace *self, const NwNormJudgement *judgement, GError **error);
void         nw_workspace_judge_async  (NwWorkspace *self, const NwNormJudgement *judgement, GAsyncReadyCallback callback, gpointer user_data);
gboolean     nw_workspace_judge_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
gboolean     nw_workspace_unjudge        (NwWorkspace *self, const char *dataset, const char *key, const char *norm, GError **error);
void         nw_workspace_unjudge_async  (NwWorkspace *self, const char *dataset, const char *key, const char *norm,
                                          GAsyncReadyCallback callback, gpointer user_data);
gboolean     nw_workspace_unjudge_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
/* CSV with the columns dataset, key, norm, judged, note and changed. All or none; of two of one incident and norm the newer stays. */
gboolean     nw_workspace_import_judgements        (NwWorkspace *self, GFile *file, guint *n, GCancellable *cancellable, GError **error);
void         nw_workspace_import_judgements_async  (NwWorkspace *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                                    gpointer user_data);
gboolean     nw_workspace_import_judgements_finish (NwWorkspace *self, GAsyncResult *result, guint *n, GError **error);
gboolean     nw_workspace_export_judgements        (NwWorkspace *self, const char *path, gboolean force, GCancellable *cancellable, GError **error);
void         nw_workspace_export_judgements_async  (NwWorkspace *self, const char *path, gboolean force, GCancellable *cancellable,
                                                    GAsyncReadyCallback callback, gpointer user_data);
gboolean     nw_workspace_export_judgements_finish (NwWorkspace *self, GAsyncResult *result, GError **error);

G_END_DECLS
