/* provenance.h: where a result is from, in the forms that files can carry
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "result.h"

G_BEGIN_DECLS

/* The sidecar of a table: indented JSON with a newline at its end. */
char *nw_provenance_json    (const NwResult *result);
/* The same in one line, for metadata. */
char *nw_provenance_line    (const NwResult *result);
/* "2023-03-31T00:00:00Z": SOURCE_DATE_EPOCH, else the as-of date, else the day of the import. Never the clock. */
char *nw_provenance_created (const NwResult *result);

G_END_DECLS
