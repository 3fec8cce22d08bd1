/* briefing-keys.h: the table of what a block says in a briefing file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "block-kind.h"

G_BEGIN_DECLS

typedef struct {
  const char   *id;     /* "Question" */
  NwBlockFields fields; /* kinds of blocks that have any of them have it */
  /* Returns what to do about a value that cannot be; NULL: it is set. (transfer full) */
  char       *(*set)   (NwBlock *block, const char *value);
  /* NULL at its default. (transfer full) */
  char       *(*print) (const NwBlock *block);
} NwBriefingKey;

const NwBriefingKey *nw_briefing_keys     (guint *n); /* in the order in which they are written */
/* Without controls, and without those that turn the direction of what follows. */
gboolean             nw_briefing_one_line (const char *text);

G_END_DECLS
