/* norm-file.h: sets of norm rules as the text of a key file, documented in data/norms/README.md
 *
 * It may come from anywhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "norm-rules.h"

G_BEGIN_DECLS

#define NW_NORMS_MAX_BYTES (256 * 1024) /* a larger text is refused */
#define NW_NORMS_MAX       32           /* norms in one set */
#define NW_NORM_MAX_TITLE  120          /* characters, as of a version */
#define NW_NORM_MAX_TEXT   2000

/* name: of the file, for messages. NW_FAULT_FORMAT names file, group, key and what to do; NW_FAULT_LIMIT. (transfer full) */
NwNormRules *nw_norm_file_parse (const char *name, const char *text, gssize length, GError **error);
/* What is parsed again as the same; protected sectors stand in it even where its file left them to the list. (transfer full) */
char        *nw_norm_file_print (const NwNormRules *rules);
/* NW_FAULT_READ, or as nw_norm_file_parse(). */
NwNormRules *nw_norm_file_load  (GFile *file, GCancellable *cancellable, GError **error);

/* The set that comes with the program. (transfer none), read once. */
const NwNormRules *nw_norms_shipped (void);
/* The same set under another id, with another title, or with other protected sectors (their codes; NULL: as they are).
 * NW_FAULT_FORMAT: no such sector. (transfer full) */
NwNormRules *nw_norm_rules_with (const NwNormRules *rules, const char *id, const char *title, const char *const *sectors, GError **error);
/* The sectors that the list marks as critical infrastructure, in its order. (transfer full) */
GStrv        nw_norms_default_sectors (void);

G_END_DECLS
