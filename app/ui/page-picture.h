/* page-picture.h: one page as a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gdk/gdk.h>

#include "pages.h"

G_BEGIN_DECLS

/* On white paper, so many pixels for each CSS pixel; coarser where it would be too large for a picture. (transfer full) */
GdkTexture *nw_page_picture_new (NwPages *pages, guint page, double scale);

G_END_DECLS
