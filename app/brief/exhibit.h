/* exhibit.h: answers as figures, tables and numbers with everything that has to be said of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "document.h"
#include "table-kind.h"

G_BEGIN_DECLS

/* The figure of an answer as its chart draws it: unframed and printed, whatever the figure says. (transfer full) */
NwExhibit *nw_exhibit_of_figure (const NwResult *result, const NwFigure *figure);
/* The table of an answer as the kind shows it; kind NULL: what suits it. (transfer full) */
NwExhibit *nw_exhibit_of_table  (const NwResult *result, const NwTableKind *kind);
/* The same of anything that a library answered, without a fault. (transfer full) */
NwExhibit *nw_exhibit_of_supply (const NwSupply *supply, const NwTableKind *kind);
/* The one number of an answer, "240" or "53.2 % (25 of 47)"; what its dataset always says is left to the method. NULL: it
 * has none, and *fault says why. (transfer full) */
NwExhibit *nw_exhibit_of_number (const NwResult *result, char **fault);
/* Says another title. */
void       nw_exhibit_set_title (NwExhibit *self, const char *title);

G_END_DECLS
