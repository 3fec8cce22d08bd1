/* importing.h: an import in the window of a test
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "import-dialog.h"
#include "scratch.h"

char           *import_fixture (const char *name); /* path below tests/fixtures/ui */
NwImportDialog *import_begin   (Scratch *scratch, const char *first, const char *second); /* second: or NULL */
NwImportDialog *import_dialog  (Scratch *scratch); /* or NULL */
void            wait_for_state (NwImportDialog *dialog, const char *state); /* fails when the import does */
