/* frame.h: a release's incidents as columns in memory
 *
 * Immutable, reference-counted, shared between threads. Row i is the i-th incident of the release; its
 * library id is first_id + i. At most 64 bytes an incident, and 18 for each of its claims and responses (see acts.h), beside the
 * different lists of codes.
 *
 * What a row holds in a dimension: the distinct codes of its marks in the order of the file, the first listed
 * being the primary one, those of the incident before those of its acts. Without any:
 *   initiator, receiver, sector, type, technique, kinds of
 *   both, actor                                              not coded
 *   claimant, accused, kind of claim                   none; not available when it has claims that do not say;
 *                                                      not coded when no incident of the release has a claim
 *   response                                           not coded; not available when it has responses that do not say
 *   responder                                          not available when it has responses; else the special code that
 *                                                      stands for its response, not coded without one
 * A special code that the incident itself carries in one of the five dimensions of acts or as its actor
 * ("response: none", "claim kind: not available") stands there when its acts name nothing.
 *
 * Dimensions that no file says are derived from these:
 *   region of a side   the region of each of its places, in their order, each once; not available for a place without
 *                      one; not knowing stays what it is
 *   bloc of a side     what each of its places was a member of when the incident began, in their order, each once; none
 *                      for a state that was in no bloc; unknown besides for a membership that changes while the start
 *                      lies, as precisely as it is known (undated: from 1980 on); an organisation that is itself a bloc
 *                      is that bloc; not available for other places; not knowing stays what it is
 *   evidence           one grade: the highest that the claims and responses reach. A legal process among the responses,
 *                      which may be no more than an investigation: that. A claim by a government or an organisation of
 *                      states: several states when at least two states made such claims (the state of a company is not
 *                      one of them), else one state. Other claims, by companies, media, receivers that are no government and
 *                      third parties, whoever these are: others only. The initiator's own alone: that. Besides, contested when
 *                      a claim is marked so or is of that kind. Without any of these what the kind of claim says: none, not
 *                      coded, not available (also for a kind that is in no list), unknown
 *   norm               the norms whose rules mark it, in the order of the set; of the rules that can be told of any row of the
 *                      frame: none when all can be told and none marks it; not coded when none can be told; else unknown.
 *                      Before nw_frame_with_norms() not coded
 *
 * Actors are packed by the names that the files give; who they are is said when a frame is used, see
 * nw_frame_with_actors().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "atlas.h"
#include "batch.h"
#include "column.h"
#include "facets.h"
#include "fault.h"
#include "query.h"
#include "release.h"

G_BEGIN_DECLS

typedef struct _NwFrame NwFrame;
typedef struct _NwFrameBuilder NwFrameBuilder;

/* Fed with the same batches as the store, in the same order; acts find their incident by row, which must be
 * there already. More rows than fit, or a year beyond 1 to 9999: NW_FAULT_LIMIT. */
NwFrameBuilder *nw_frame_builder_new          (void);
gboolean        nw_frame_builder_add_batch    (NwFrameBuilder *self, const NwBatch *batch, GError **error); /* its incidents */
gboolean        nw_frame_builder_add_act      (NwFrameBuilder *self, guint row, const NwBatch *batch, const NwAct *act, GError **error);
NwFrame        *nw_frame_builder_finish       (NwFrameBuilder *self, gint64 first_id, NwCodebook *codebook); /* frees the builder */
void            nw_frame_builder_free         (NwFrameBuilder *self);

GBytes         *nw_frame_pack                 (const NwFrame *self);
/* Checks every length, offset and code: a library file is hostile until proven otherwise. NW_FAULT_STORE_BROKEN, also
 * for a frame of a machine with the other byte order; the remedy is to build it anew from the records. */
NwFrame        *nw_frame_unpack               (GBytes *bytes, gint64 first_id, NwCodebook *codebook, GError **error);

/* The same frame with each code of an actor counted as another one (nw_actor_index_map()). map may be shorter than the
 * codes: the rest count as themselves; its codes must be in the codebook. */
NwFrame        *nw_frame_with_actors          (NwFrame *self, const guint16 *map, guint n);
/* The same frame with the regions and blocs of that atlas; without, those of all places are not available. The frame's
 * codebook holds their codes. */
NwFrame        *nw_frame_with_atlas           (NwFrame *self, const NwAtlas *atlas);

NwFrame        *nw_frame_ref                  (NwFrame *self);
void            nw_frame_unref                (NwFrame *self);
guint           nw_frame_n_rows               (const NwFrame *self);
gint64          nw_frame_first_id             (const NwFrame *self);
gsize           nw_frame_memory               (const NwFrame *self); /* bytes */
NwCodebook     *nw_frame_codebook             (const NwFrame *self); /* (transfer none) */
const NwAtlas  *nw_frame_atlas                (const NwFrame *self); /* that it was placed by; NULL: none */
NwDate          nw_frame_start                (const NwFrame *self, guint row);
/* Distinct codes of a row in the order of the file; every row has at least one (a special one if nothing else). */
const guint16  *nw_frame_codes                (const NwFrame *self, NwDimension dimension, guint row, guint *n);
/* For whoever goes over all rows: lists of codes by row, earliest start days (NW_DAY_NONE: undated), NwPrecision. */
const NwColumn *nw_frame_column               (const NwFrame *self, NwDimension dimension);
const gint32   *nw_frame_days                 (const NwFrame *self);
const guint8   *nw_frame_precisions           (const NwFrame *self);
/* On the dataset's own scale, NAN where not coded; NULL when no row has one. Compare with (float) k: 4.1 is more than 4.1f. */
const float    *nw_frame_intensities          (const NwFrame *self);
/* First and last start day of the dated rows; FALSE when all are undated. */
gboolean        nw_frame_span                 (const NwFrame *self, gint32 *first, gint32 *last);

/* ---- a selection: one bit an incident ----
 *
 * Filters: an incident is in when any of its codes is among the included ones and none among the excluded.
 * Period: an incident is in when its start, as precisely as it is known, lies wholly or partly in from..to: the
 * day, the month or the year. So period=2010..2022 selects exactly the starts that a yearly trend counts in 2010
 * to 2022, and one known as "2010" is not lost to period=2010-06..2022. Undated ones are out, and counted. */
typedef struct _NwSelection NwSelection; /* immutable, reference-counted */

/* matches: ascending ids of those that alone can be selected: found by the text search, the one incident, those behind a cell;
 * needed when the query has any of these, else NULL. Unknown codes: NW_FAULT_QUERY. */
NwSelection    *nw_selection_new              (NwFrame *frame, const NwQuery *query, const GArray *matches, GError **error);
/* The same without these rows (guint32). */
NwSelection    *nw_selection_without          (NwSelection *self, const GArray *rows);
NwSelection    *nw_selection_ref              (NwSelection *self);
void            nw_selection_unref            (NwSelection *self);
guint           nw_selection_count            (const NwSelection *self);
gboolean        nw_selection_has              (const NwSelection *self, guint row);
const guint64  *nw_selection_bits             (const NwSelection *self); /* (n_rows + 63) / 64 words; bits beyond the end are 0 */
GArray         *nw_selection_ids              (const NwSelection *self); /* ascending gint64 */
guint           nw_selection_undated_outside  (const NwSelection *self); /* fit all but the period, for want of a date */

/* ---- facets: how many incidents each value would give; see facets.h ---- */
NwFacets       *nw_facets_new                 (NwFrame *frame, const NwQuery *query, const GArray *matches, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwFrame, nw_frame_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwFrameBuilder, nw_frame_builder_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwSelection, nw_selection_unref)

G_END_DECLS
