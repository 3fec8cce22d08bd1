/* act-kinds.h: what the kinds of claim and response that are listed in data/codes stand for, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "codebook.h"

G_BEGIN_DECLS

/* Who stands behind a kind of claim. */
typedef enum {
  NW_SPEAKER_UNLISTED, /* cannot be told; special codes too */
  NW_SPEAKER_SELF,     /* the initiator */
  NW_SPEAKER_OTHERS,   /* neither the initiator nor a government */
  NW_SPEAKER_STATE,    /* a government or an organisation of states: Government=true */
  NW_SPEAKER_CONTESTED,
} NwSpeaker;

NwSpeaker nw_claim_speaker (const NwCodebook *codebook, guint16 kind);
guint     nw_response_rung (const NwCodebook *codebook, guint16 kind); /* 1 to 5; 0: beside the ladder, or no response */

G_END_DECLS
