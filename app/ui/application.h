/* application.h: the program: its one library, its windows, its command line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "workspace.h"

G_BEGIN_DECLS

#define NW_TYPE_APPLICATION (nw_application_get_type ())
G_DECLARE_FINAL_TYPE (NwApplication, nw_application, NW, APPLICATION, AdwApplication)

NwApplication *nw_application_new       (void);
NwWorkspace   *nw_application_workspace (NwApplication *self);

G_END_DECLS
