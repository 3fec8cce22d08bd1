/* derived.h: the columns of a frame that no file says, private to the room
 *
 * They are made from the others and from an atlas when a frame is opened, and never packed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bloc-times.h"

G_BEGIN_DECLS

/* Gives a frame over good bytes its derived columns and their codes; atlas NULL: nothing is known of any place. */
void          nw_frame_derive           (NwFrame *self, const NwAtlas *atlas);

/* ---- evidence.c ---- */
void          nw_evidence_add_codes     (NwCodebook *codebook);
NwColumnParts nw_evidence_column        (const NwFrame *frame);

/* ---- norm-column.c: of a frame for which no rules are known ---- */
NwColumnParts nw_norm_column_empty      (guint n_rows);

/* ---- bloc-column.c: the blocs of initiators or receivers ---- */
NwColumnParts nw_bloc_column            (const NwFrame *frame, NwDimension of, const NwBlocTimes *times, const NwAtlas *atlas);

G_END_DECLS
