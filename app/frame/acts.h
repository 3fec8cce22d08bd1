/* acts.h: the claims or the responses of a frame, as columns by act
 *
 * The columns of incidents say what all acts of a row name together; here each act has its day, who did it and what it was.
 * Acts of one row lie together, by day: earliest first, the undated last, equal ones in the order of the file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"

G_BEGIN_DECLS

/* Immutable; belongs to the frame. */
typedef struct {
  guint         n;          /* acts */
  const guint32 *first;     /* n_rows + 1: the acts of row i are first[i] to first[i + 1] - 1 */
  const gint32 *days;       /* earliest day; NW_DAY_NONE: undated */
  const guint8 *precisions; /* NwPrecision */
  const guint8 *contested;  /* 0 or 1, of claims; NULL of responses */
  NwColumn      by;         /* claimants, or responders: codes of NW_DOMAIN_STATE; not available where none is named */
  NwColumn      kinds;      /* of NW_DOMAIN_CLAIM_KIND, or NW_DOMAIN_RESPONSE */
  NwColumn      accused;    /* of claims: codes of NW_DOMAIN_STATE; of responses without lists */
} NwActTable;

const NwActTable *nw_frame_claims    (const NwFrame *self);
const NwActTable *nw_frame_responses (const NwFrame *self);

/* End and disclosure as starts have them: earliest day (NW_DAY_NONE: undated) and NwPrecision; NULL when no row has one. */
const gint32     *nw_frame_end_days            (const NwFrame *self);
const guint8     *nw_frame_end_precisions      (const NwFrame *self);
const gint32     *nw_frame_disclosed_days      (const NwFrame *self);
const guint8     *nw_frame_disclosed_precisions (const NwFrame *self);

/* By code of NW_DOMAIN_CLAIM_KIND: 1 for the kinds that are claims by a state (Government=true). (transfer full), as many as codes */
guint8           *nw_frame_state_kinds (const NwFrame *self);
/* By code of NW_DOMAIN_RESPONSE: the rung, 1 to 5; 0: beside the ladder, or not a response. (transfer full) */
guint8           *nw_frame_rungs       (const NwFrame *self);
/* By list of a column of kinds or names: whether any of its codes has at least that much in by_code. (transfer full) */
guint8           *nw_act_lists_with    (const NwColumn *column, const guint8 *by_code, guint least);

G_END_DECLS
