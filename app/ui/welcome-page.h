/* welcome-page.h: what is seen while the library is empty
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define NW_TYPE_WELCOME_PAGE (nw_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (NwWelcomePage, nw_welcome_page, NW, WELCOME_PAGE, GtkWidget)

G_END_DECLS
