/* norms-in-use.h: which set of norm rules, and whose judgements, a question is answered by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"
#include "library.h"
#include "norm-rules.h"

G_BEGIN_DECLS

typedef struct {
  NwNormRules *rules;
  GPtrArray   *judgements;  /* NwNormJudgement, of the release's dataset */
  guint32     *judged_rows; /* the row of each; G_MAXUINT32: not in this release */
  gboolean     judged;      /* the question asks that they go before the rules */
} NwNormsInUse;

/* The set that the question names, else the program's own with the sectors that the user protects. NW_FAULT_QUERY: there is no such
 * set; NW_FAULT_STORE_BROKEN: it cannot be read. (transfer full) */
NwNormsInUse *nw_norms_in_use_new  (NwLibrary *library, const NwQuery *query, const NwRelease *release,
                                    const NwFrame *frame, GError **error);
void          nw_norms_in_use_free (NwNormsInUse *self);
/* The frame whose dimension of norms was made from these; that of the library itself where it was. (transfer full) */
NwFrame      *nw_norms_in_use_frame (const NwNormsInUse *self, NwLibrary *library, NwFrame *frame);
/* Whether an answer depends on them: the analysis (or NULL) reads norms, or the question or what it is compared with groups or filters
 * by them. What the question narrows itself to, see NwQuery.behind, is a question of its own. */
gboolean      nw_norms_in_use_matter (const NwQuery *query, const NwAnalysis *analysis);
/* The same versions, see knowledge.h, with "norms=SHA256" in its place and, when judged, "judgements=SHA256"; the names begin with
 * prefix. Takes versions over. (transfer full) */
GStrv         nw_norms_in_use_versions (const NwNormsInUse *self, const char *prefix, GStrv versions);

/* Sets of a library: those that come with the program (with the user's protected sectors), then the user's own, by id
 * (NwNormRules). One that cannot be read is left out; *broken (or NULL) says what is wrong with it. (transfer full) */
GPtrArray    *nw_norm_sets      (NwLibrary *library, GError **broken, GError **error);
/* FALSE: there is none, or reading failed. One that cannot be read is there. */
gboolean      nw_norm_sets_has  (NwLibrary *library, const char *id, GError **error);
/* id NULL: the program's own. (transfer full) */
NwNormRules  *nw_norm_sets_find (NwLibrary *library, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwNormsInUse, nw_norms_in_use_free)

G_END_DECLS
