/* norm-frames.h: frames whose dimension of norms says what other rules than the library's, or reviewers, say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"
#include "norm-rules.h"

G_BEGIN_DECLS

/* The few that were used last: a window asks the same again at each step. Thread-safe. */
typedef struct _NwNormFrames NwNormFrames;

NwNormFrames *nw_norm_frames_new    (void);
void          nw_norm_frames_free   (NwNormFrames *self);
void          nw_norm_frames_forget (NwNormFrames *self);
/* See nw_frame_with_norms(). version: what tells these rules and judgements from all others. (transfer full) */
NwFrame      *nw_norm_frames_get    (NwNormFrames *self, NwFrame *frame, const char *version, const NwNormRules *rules,
                                     const GPtrArray *judgements, const guint32 *rows);

G_END_DECLS
