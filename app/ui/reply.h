/* reply.h: an answer of the workspace that several widgets can hold
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "workspace.h"

G_BEGIN_DECLS

/* Reference-counted, on the main thread; read-only. */
typedef struct {
  NwAnswer *answer;
} NwReply;

NwReply *nw_reply_new   (NwAnswer *answer); /* takes it */
NwReply *nw_reply_ref   (NwReply *self);
void     nw_reply_unref (NwReply *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwReply, nw_reply_unref)

G_END_DECLS
