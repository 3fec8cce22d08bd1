/* reports.h: what is said about a release beside its incidents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "library.h"

G_BEGIN_DECLS

/* Two releases of one dataset, with the saved views that follow its current release and change. Releases are found by
 * their ids; NW_FAULT_QUERY when one is not there, or they are of two datasets. */
NwChanges *nw_reports_compare (NwLibrary *library, gint64 from, gint64 to, GCancellable *cancellable, GError **error);
/* (transfer full) NwSavedView, by name. NW_FAULT_QUERY names one that cannot be understood. */
GPtrArray *nw_reports_views   (NwLibrary *library, GError **error);

G_END_DECLS
