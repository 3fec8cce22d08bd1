/* relay.h: progress from a thread that works to the one that started it: the newest value, at most one on its way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "progress.h"

G_BEGIN_DECLS

typedef struct _NwRelay NwRelay;

/* On the thread that listens. progress may be NULL. */
NwRelay   *nw_relay_new      (const NwProgress *progress);
/* For the thread that works; good as long as the relay. */
NwProgress nw_relay_progress (NwRelay *self);
/* On the thread that listens: no progress comes after it. */
void       nw_relay_finish   (NwRelay *self);
void       nw_relay_unref    (NwRelay *self);

G_END_DECLS
