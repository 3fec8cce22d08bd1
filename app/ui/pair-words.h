/* pair-words.h: what two records are to each other, in words and pictures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "links.h"

G_BEGIN_DECLS

char       *nw_pair_words_record (const NwLinkedRecord *record); /* "EuRepoC 1.1 #1032" (transfer full) */
const char *nw_pair_words_title  (const NwLinkedRecord *record); /* or what stands for it, translated */
const char *nw_pair_words_state  (const NwEvidence *evidence);   /* translated: "different" */
const char *nw_pair_words_icon   (NwEvidenceState state);        /* name of a symbolic icon */
const char *nw_pair_words_kind_icon (NwLinkKind kind);           /* likewise */
/* What was decided, seen from the first record: "The same incident", "Contains the other". Translated. */
const char *nw_pair_words_kind   (const NwLinkedPair *pair);
/* In a sentence, with its day: "Judged on 27 Nov 2026: EuRepoC 1.1 #3 is part of DCID 2.0 #7". (transfer full) */
char       *nw_pair_words_judged (const NwLinkedPair *pair);
/* Whether the first record is the part, where one is part of the other. */
gboolean    nw_pair_words_first_is_part (const NwLinkedPair *pair);

G_END_DECLS
