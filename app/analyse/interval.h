/* interval.h: how sure a share can be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The exact (Clopper–Pearson) 95 % interval of k out of n > 0, as shares from 0 to 1. */
void nw_share_interval (guint k, guint n, double *low, double *high);

G_END_DECLS
