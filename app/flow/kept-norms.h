/* kept-norms.h: changes to the sets of norm rules of a library, and judgements in and out of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "norms.h"
#include "norms-in-use.h"

G_BEGIN_DECLS

/* See norms.h. */
gboolean nw_kept_norms_change (NwLibrary *library, NwNormChange change, const char *id, const char *text, GError **error);
gboolean nw_kept_norms_import (NwLibrary *library, GFile *file, char **id, GCancellable *cancellable, GError **error);
gboolean nw_kept_norms_export (NwLibrary *library, const char *id, const char *path, gboolean force, GCancellable *cancellable, GError **error);
GPtrArray *nw_kept_norms_explain (NwLibrary *library, const NwQuery *query, const char *key, const char *norm, NwTold *told, GError **error);
gboolean nw_kept_judgement_set (NwLibrary *library, const NwNormJudgement *judgement, GError **error);
gboolean nw_judgement_file_import (NwLibrary *library, GFile *file, guint *n, GCancellable *cancellable, GError **error);
gboolean nw_judgement_file_export (NwLibrary *library, const char *path, gboolean force, GCancellable *cancellable, GError **error);

G_END_DECLS
