/* moment.h: moments in files: how they are written, and which one a file bears, the same whenever it is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "release.h"

G_BEGIN_DECLS

/* Unix time: SOURCE_DATE_EPOCH, else the newest as-of date of the releases, or import of those without one; never the clock.
 * releases: NwRelease. */
gint64 nw_moment_of    (const GPtrArray *releases);
char  *nw_moment_print (gint64 moment); /* "2023-03-31T00:00:00Z"; what no year has is the nearest that one has (transfer full) */

G_END_DECLS
