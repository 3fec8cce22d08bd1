/* compare-crossed.h: a result of two dimensions against plain SQL
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "oracle.h"
#include "result.h"

G_BEGIN_DECLS

/* Every cell and the basis of each, and the incidents of each period; ends the test at the first that differs.
 * Changes are not compared. */
void compare_crossed (Oracle *oracle, const NwResult *result);

G_END_DECLS
