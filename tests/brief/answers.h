/* answers.h: answers built by hand, as a library would give them to the blocks of a briefing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/* A briefing that grows, and the supplies of its blocks. */
typedef struct {
  NwBriefing *briefing;
  GPtrArray  *supplies; /* NwSupply or NULL */
} Composed;

Composed   *composed_new      (const char *title, const char *author);
/* Adds a block of words; text may be NULL. */
NwBlock    *composed_words    (Composed *self, const char *kind, const char *text);
/* Adds a block that a result answers; takes the result. chart: or NULL. */
NwBlock    *composed_answer   (Composed *self, const char *kind, const char *chart, NwResult *result);
/* Adds a block that cannot be answered, and why; takes nothing. */
NwBlock    *composed_fault    (Composed *self, const char *kind, const char *fault);
NwDocument *composed_document (Composed *self); /* frees it */

/* Before and after 2015-09-25: China, United States, EuRepoC 1.1 (methods, M3): 14 before, 8 after. */
NwResult   *answers_ratio     (guint before, guint after, double ratio, double low, double high);
/* One share: hits of bases, with its interval. */
NwResult   *answers_share     (double hits, double bases, double low, double high);
/* So many incidents without groups. */
NwResult   *answers_total     (guint incidents);

G_END_DECLS
