/* bloc-times.h: the stretches of time in which no membership changes, private to the room
 *
 * All days on which any membership begins or ends divide time into eras; within one nothing changes. A start lies in
 * a span of eras, in most cases of one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "packed.h"

G_BEGIN_DECLS

typedef struct {
  guint8 first; /* era */
  guint8 last;
} NwBlocSpan;

typedef struct _NwBlocTimes NwBlocTimes;

NwBlocTimes      *nw_bloc_times_new  (const NwFrame *frame, const NwAtlas *atlas); /* atlas NULL: one era */
void              nw_bloc_times_free (NwBlocTimes *self);
guint             nw_bloc_n_eras     (const NwBlocTimes *self);
guint             nw_bloc_era        (const NwBlocTimes *self, gint32 day);
guint             nw_bloc_n_spans    (const NwBlocTimes *self); /* at least one */
const NwBlocSpan *nw_bloc_spans      (const NwBlocTimes *self);
const guint16    *nw_bloc_row_spans  (const NwBlocTimes *self); /* the number of each row's span */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwBlocTimes, nw_bloc_times_free)

G_END_DECLS
