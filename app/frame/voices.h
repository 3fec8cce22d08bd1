/* voices.h: who made which kind of claim, as a frame packs it, private to the room
 *
 * The columns of claimants and of kinds do not say which belong together; a voice does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "packed.h"

G_BEGIN_DECLS

#define NW_VOICE_NOBODY 0

typedef struct _NwVoices NwVoices;

NwVoices     *nw_voices_new  (void);
void          nw_voices_free (NwVoices *self);
/* Adds those of a claim to a row: each of its kinds with each of its claimants. Of more different voices than fit the rest is
 * left out. */
void          nw_voices_add  (NwVoices *self, const NwBatch *batch, const NwAct *claim, NwColumnBuilder *rows, guint row);
const GArray *nw_voices_list (const NwVoices *self); /* NwPackedVoice */

G_END_DECLS
