/* measured.h: fills a result with what its question measures, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "grid.h"

G_BEGIN_DECLS

/* For a result whose groups, groups across and periods are those of the grid and whose cells are allocated. Also says
 * how many incidents are in several groups, and how many are neither yes nor no to what the measure asks. */
void nw_measured_fill (NwResult *result, const NwGrid *grid, const NwInputs *inputs);

/* The parts of it. counts: as nw_grid_count() gives them. */
void nw_measured_fill_shares      (NwResult *result, const NwGrid *grid, const double *hits, const double *bases);
void nw_measured_fill_differences (NwResult *result, const NwGrid *grid, const double *counts);

G_END_DECLS
