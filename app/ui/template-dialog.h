/* template-dialog.h: a new briefing from a template, and what it is to be about
 *
 * Signal: "filled" (NwBriefing *): the new briefing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "session.h"
#include "template.h"

G_BEGIN_DECLS

#define NW_TYPE_TEMPLATE_DIALOG (nw_template_dialog_get_type ())
G_DECLARE_FINAL_TYPE (NwTemplateDialog, nw_template_dialog, NW, TEMPLATE_DIALOG, AdwWindow)

GtkWidget   *nw_template_dialog_new    (NwSession *session);
/* As the user does: a template by its id; a value of a gap by its code. FALSE: there is none. */
gboolean     nw_template_dialog_choose (NwTemplateDialog *self, const char *id);
gboolean     nw_template_dialog_set    (NwTemplateDialog *self, const char *gap, const char *code);
gboolean     nw_template_dialog_ready  (NwTemplateDialog *self); /* all that it asks for is chosen */
void         nw_template_dialog_create (NwTemplateDialog *self);

G_END_DECLS
