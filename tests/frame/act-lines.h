/* act-lines.h: the acts and other dates of a frame as lines, and the same lines from SQL
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "acts.h"
#include "oracle.h"

G_BEGIN_DECLS

/* "claim 7 2017-06-28 day 0 USA+GBR RUS government", by row and day. (transfer full) */
char *act_lines_of_frame   (const NwFrame *frame);
char *act_lines_of_oracle  (Oracle *oracle);
/* "7 2017-06-27 day 2018 year": row, end and disclosure. (transfer full) */
char *date_lines_of_frame  (const NwFrame *frame);
char *date_lines_of_oracle (Oracle *oracle);

G_END_DECLS
