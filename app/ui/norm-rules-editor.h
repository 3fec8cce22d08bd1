/* norm-rules-editor.h: a window in which a set of norm rules of the user's is written
 *
 * Signal "saved" (): the set, or what it protects, is another one now, or it is removed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "norm-rules.h"
#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_NORM_RULES_EDITOR (nw_norm_rules_editor_get_type ())
G_DECLARE_FINAL_TYPE (NwNormRulesEditor, nw_norm_rules_editor, NW, NORM_RULES_EDITOR, AdwWindow)

/* Of the program's own set only what it protects can be changed. */
GtkWidget *nw_norm_rules_editor_new (NwSession *session, NwNormRules *rules);

G_END_DECLS
