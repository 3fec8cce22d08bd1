/* cells.h: looks into tables by the ids of their columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefing-table.h"

G_BEGIN_DECLS

guint        cells_column   (const NwTable *table, const char *id); /* fails where there is none */
NwTableCell *cells_at       (const NwTable *table, guint row, const char *id);
void         cells_assert   (const NwTable *table, guint row, const char *id, const char *text);
/* What every table keeps to, whatever it shows: ids unique, labels and texts there, heads first, notes known,
 * numbers finite, captions and seal of the kind. */
void         cells_check    (const NwTable *table, const char *kind);

G_END_DECLS
