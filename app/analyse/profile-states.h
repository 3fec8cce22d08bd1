/* profile-states.h: which incidents name each state of a profile, and as what, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"

G_BEGIN_DECLS

/* Responses by what they were: the rungs 1 to 5, those beside the ladder, and those of which it is not said. */
enum { NW_PROFILE_BESIDE = 0, NW_PROFILE_UNNAMED = NW_MAX_RUNG + 1, NW_PROFILE_N_KINDS };

/* Sets of selected rows, one bit each. */
typedef struct {
  const NwCode *code;
  guint64 *received;        /* named as receiver */
  guint64 *attributed;      /* named as initiator */
  guint64 *claimed;         /* with a claim that it made as a state */
  guint64 *accused;         /* with a state's claim that names it */
  guint64 *accused_by_any;  /* with any claim that names it */
  guint64 *contested;       /* with a contested claim that names it */
  guint64 *responded[NW_PROFILE_N_KINDS]; /* with such a response of its own */
} NwProfileState;

typedef struct {
  guint          n;
  NwProfileState states[NW_MAX_PROFILES];
  guint64       *answered[NW_PROFILE_N_KINDS]; /* with such a response by anybody */
  guint64       *any_answer;
  guint64       *linked;          /* to a state, as the dataset says */
  gboolean       claims_coded;    /* anywhere in the release */
  gboolean       responses_coded;
} NwProfileStates;

/* NW_FAULT_QUERY: no states are asked for, or one that the library knows nothing of. */
NwProfileStates *nw_profile_states_new  (const NwInputs *inputs, GError **error);
void             nw_profile_states_free (NwProfileStates *self);
/* translated: "Statement (rung 1)" */
const char      *nw_profile_kind_label  (guint kind);
const char      *nw_profile_kind_id     (guint kind); /* "1", "beside", "unnamed" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwProfileStates, nw_profile_states_free)

G_END_DECLS
