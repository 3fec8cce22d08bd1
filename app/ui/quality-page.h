/* quality-page.h: what can be said about the data of a release, line by line
 *
 * Signal "issues" (int kind): the remarks of this kind are wanted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "workspace.h"

G_BEGIN_DECLS

#define NW_TYPE_QUALITY_PAGE (nw_quality_page_get_type ())
G_DECLARE_FINAL_TYPE (NwQualityPage, nw_quality_page, NW, QUALITY_PAGE, GtkWidget)

void nw_quality_page_set_release (NwQualityPage *self, NwWorkspace *workspace, NwRelease *release); /* reads it */
void nw_quality_page_set_quality (NwQualityPage *self, NwQuality *quality); /* as it is */

/* "12 of 1,643 · 0.7 %", or "3 of 8": a share of fewer than ten says more than it knows. (transfer full) */
char *nw_quality_share_text      (const NwQualityLine *line);

G_END_DECLS
