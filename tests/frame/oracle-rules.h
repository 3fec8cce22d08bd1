/* oracle-rules.h: what a frame is held to, as SQL
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

extern const char oracle_tables[];  /* empty ones for the records */
extern const char oracle_values[];  /* what each row says in the stored dimensions */
extern const char oracle_derived[]; /* and in the derived ones */

G_END_DECLS
