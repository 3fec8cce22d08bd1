/* policy-window.h: what states have published, as the user imported it: listed by state, imported, exported, removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "policy.h"

G_BEGIN_DECLS

#define NW_TYPE_POLICY_WINDOW (nw_policy_window_get_type ())
G_DECLARE_FINAL_TYPE (NwPolicyWindow, nw_policy_window, NW, POLICY_WINDOW, AdwWindow)

GtkWidget *nw_policy_window_new    (NwWorkspace *workspace);
void       nw_policy_window_import (NwPolicyWindow *self, GFile *file); /* and says how many facts it has */

G_END_DECLS
