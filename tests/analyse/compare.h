/* compare.h: a result of total or trend against plain SQL
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "oracle.h"
#include "result.h"

G_BEGIN_DECLS

/* Every cell, every sum and every count of what is left out; ends the test at the first that differs. */
void compare_result (Oracle *oracle, const NwResult *result);

G_END_DECLS
