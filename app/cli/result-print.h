/* result-print.h: a result on standard output, as JSON or as a table to read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "result.h"

G_BEGIN_DECLS

/* The rows of the tidy table, with everything the result says of itself. */
gboolean nw_result_print_json  (const NwResult *result, GOutputStream *output, GError **error);
/* Title, table, sentence, note and source. */
gboolean nw_result_print_table (const NwResult *result, GOutputStream *output, GError **error);

G_END_DECLS
