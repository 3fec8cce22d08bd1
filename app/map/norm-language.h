/* norm-language.h: the small language of norm rules, documented in data/norms/README.md
 *
 *   sector in protected and type in (disruption, destruction) and not initiator-kind in (unknown)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "norm-rules.h"

G_BEGIN_DECLS

#define NW_NORM_MAX_RULE  4000 /* bytes, as written and as printed */
#define NW_NORM_MAX_DEPTH 16   /* of brackets and "not" */
#define NW_NORM_MAX_TERMS 200
#define NW_NORM_MAX_CODE  200  /* bytes */

/* NW_FAULT_FORMAT: where it goes wrong and what can stand there instead; the nearest codes where the list is closed.
 * (transfer full) */
NwNormTerm *nw_norm_rule_parse (const char *text, GError **error);
/* nw_norm_rule_print() writes what is parsed again as the same. */

/* ---- codes ---- */
/* Whether rules can read this dimension. */
gboolean    nw_norm_reads_dimension (NwDimension dimension);
/* Whether a rule can name this code; of places and actors any. NW_FAULT_FORMAT with the nearest ones. */
gboolean    nw_norm_check_code      (NwDimension dimension, const char *code, GError **error);
/* The dimensions that rules can read, as they are written. (transfer full) */
char       *nw_norm_list_dimensions (void);
char       *nw_norm_nearest_dimensions (const char *word);

G_END_DECLS
