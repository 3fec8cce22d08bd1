/* claimants.h: the states and organisations that speak in the claims of a frame, private to the room
 *
 * A claim is a state's when any of its kinds is one (nw_frame_state_kinds()). The institutions of the EU are one actor. With
 * terms->members a claim of theirs is one of each state that was a member on its earliest day; an undated one stays the EU's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "acts.h"
#include "terms.h"

G_BEGIN_DECLS

typedef struct _NwClaimants NwClaimants;

/* Borrows the frame. Reads members and claimants of the terms. */
NwClaimants   *nw_claimants_new    (const NwFrame *frame, const NwTerms *terms);
void           nw_claimants_free   (NwClaimants *self);
/* Whether the release knows all of these codes, which end with NULL; names: may be NULL. NW_FAULT_QUERY: the first that it does not. */
gboolean       nw_claimants_check  (const NwClaimants *self, char *const *names, GError **error);

/* Whether a claim is by a state. */
gboolean       nw_claimants_state  (const NwClaimants *self, guint act);
/* The actors of a claim, each once; none: nobody is named, or nobody among terms->claimants. Good until the next call. */
const guint16 *nw_claimants_of     (NwClaimants *self, guint act, guint *n);
/* Whether a claim may have more than one actor; quicker than to ask who they are. */
gboolean       nw_claimants_several (const NwClaimants *self, guint act);

/* Actors are numbered from 0: codes of NW_DOMAIN_STATE, then members of the EU that no record names. */
guint          nw_claimants_n      (const NwClaimants *self);
const char    *nw_claimants_code   (const NwClaimants *self, guint actor);
const char    *nw_claimants_label  (const NwClaimants *self, guint actor); /* in the user's language */
NwCodeKind     nw_claimants_kind   (const NwClaimants *self, guint actor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwClaimants, nw_claimants_free)

G_END_DECLS
