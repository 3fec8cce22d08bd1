/* caution.h: what to hold against a comparison before and after, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "daily.h"
#include "windows.h"

G_BEGIN_DECLS

/* Fills dispersion, coarse, warnings and others of a comparison that has its days, its counts and its eras. n_coarse:
 * incidents in the windows that are known by year only; from..to: the days that the data covers.
 *
 * The dispersion is that of the whole calendar months within each window, around the mean of their own window: a change
 * from one window to the other is what is asked about, and not in it. */
void nw_caution_fill (NwResult *result, const NwInputs *inputs, const NwWindows *windows, const NwDaily *daily, guint n_coarse,
                      gint32 from, gint32 to);

G_END_DECLS
