/* import-report.h: what is said about an import once it is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "plan.h"

G_BEGIN_DECLS

/* What is known before the first row is read. */
NwImportReport *nw_report_new      (const NwPlan *plan);
/* The profile's text with the labels that were met and had been mapped by hand: what reads the files again the same way
 * in any other library. mapped: for each domain folded label → code. */
char           *nw_report_recipe   (const NwProfile *profile, GHashTable **mapped);
/* The labels that no list knows, with what they could mean. */
void            nw_report_labels   (NwImportReport *report, GPtrArray *unknown);
/* Against the release that was current before, in a library that knows the new one. The import is done: what cannot be
 * compared is left out. */
void            nw_report_changes  (NwImportReport *report, NwLibrary *library, const NwPlan *plan, GCancellable *cancellable);

G_END_DECLS
