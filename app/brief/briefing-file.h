/* briefing-file.h: a briefing as a small text file that others can read and open
 *
 *   [Normwatch Briefing]
 *   Version=1
 *   Title=State brief: Estonia
 *   Author=…
 *   Paper=a4
 *
 *   [Block 1]
 *   Kind=figure
 *   Question=dataset=eurepoc@1.1 by=initiator interval=year where:receiver=EST chart=trend
 *
 * Blocks are numbered from 1 without gaps. Keys: Kind, Text, Question, Shows, Title, Level, NamedOnly.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefing.h"

G_BEGIN_DECLS

#define NW_BRIEFING_FILE_MAX_BYTES (1024 * 1024) /* a larger file is refused */
#define NW_BRIEFING_FILE_SUFFIX    ".normwatch-briefing"

/* name: of the file, for messages. It may come from anywhere. NW_FAULT_FORMAT names file, block and key. (transfer full) */
NwBriefing *nw_briefing_file_parse (const char *name, const char *text, gsize length, GError **error);
/* What is parsed again as the same, and prints the same. (transfer full) */
char       *nw_briefing_file_print (const NwBriefing *briefing);

G_END_DECLS
