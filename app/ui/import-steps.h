/* import-steps.h: the steps of an import in their order, with the one at hand marked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum { NW_STEP_FILE, NW_STEP_COLUMNS, NW_STEP_LABELS, NW_STEP_CHECK, NW_STEP_IMPORT, NW_N_STEPS } NwImportStep;

#define NW_TYPE_IMPORT_STEPS (nw_import_steps_get_type ())
G_DECLARE_FINAL_TYPE (NwImportSteps, nw_import_steps, NW, IMPORT_STEPS, GtkWidget)

void nw_import_steps_set_step (NwImportSteps *self, NwImportStep step);

G_END_DECLS
