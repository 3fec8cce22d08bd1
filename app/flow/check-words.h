/* check-words.h: what is said of a seal and of what its question gives now
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefings.h"

G_BEGIN_DECLS

/* All (transfer full); sealed and seal are of the file, now is of the library. releases: NwRelease, all that it holds. */
char          *nw_check_words_same    (const NwSeal *seal, const NwSeal *now);
NwCheckOutcome nw_check_words_changed (const NwSeal *seal, const NwSeal *now, char **words);
char          *nw_check_words_missing (const NwSealRelease *sealed, const GPtrArray *releases);
/* versions: of the newer releases (char *); now NULL: problem says why they cannot be asked. */
char          *nw_check_words_newer   (const GPtrArray *versions, const NwSeal *seal, const NwSeal *now, const char *problem);

G_END_DECLS
