/* suggest.h: which code a label that no list knows is likely to mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "codebook.h"

G_BEGIN_DECLS

typedef struct {
  char *code;   /* "RUS", "energy", or that of a way of not knowing: "unknown" */
  char *label;  /* what it is called */
  guint score;  /* 0 to 100 */
  char *reason; /* translated: "sounds like “Kazakhstan”", "has the word “bank”" */
} NwSuggestion;

/* At most n, best first; empty when nothing is near (score below 40 is not given). */
GPtrArray *nw_suggest_codes (NwDomain domain, const char *label, guint n);
/* Every code of the domain for choosing by hand, by name; score 0. */
GPtrArray *nw_suggest_all   (NwDomain domain);

G_END_DECLS
