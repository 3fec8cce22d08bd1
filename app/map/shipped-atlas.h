/* shipped-atlas.h: the regions of data/countries.ini and the blocs of data/blocs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "atlas.h"

G_BEGIN_DECLS

/* Read once, from the program itself; (transfer none). Regions are UN M49 subregions, and a place that bears the name of
 * one is that region; blocs come in the order of their files' names. */
const NwAtlas *nw_atlas_shipped (void);

G_END_DECLS
