/* import-rows.h: the rows that the issues of an import are about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "plan.h"

G_BEGIN_DECLS

/* Reads the tables once more and keeps the rows that issues point to (GStrv), at the position of their issue; NULL for an
 * issue without a row. */
GPtrArray *nw_import_rows (const NwPlan *plan, const NwBatch *issues, GCancellable *cancellable, GError **error);

G_END_DECLS
