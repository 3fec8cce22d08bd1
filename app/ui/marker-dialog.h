/* marker-dialog.h: a marker of the user's own, made or changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "marker.h"

G_BEGIN_DECLS

typedef void (*NwMarkerFunc) (NwMarker *marker, gpointer user_data);
/* Asks what it says; the function is called only with one that has a day, a label and a document. marker: the one to change,
 * whose id stays; NULL: a new one. user_data: a GObject, kept alive. */
GtkWindow *nw_marker_dialog_present (GtkWindow *parent, NwMarker *marker, NwMarkerFunc func, gpointer user_data);
/* An id made from a label: "us-china-understanding"; never empty. (transfer full) */
char      *nw_marker_dialog_id      (const char *label);

G_END_DECLS
