/* chip.h: something short that is there until it is clicked away
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A button; action: what clicking it does, as tooltip and accessible name. */
GtkWidget *nw_chip_new (const char *text, const char *action);

G_END_DECLS
