/* readers.c: the table of file formats that can be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reader.h"

#include <glib/gi18n-lib.h>

static const char *const csv_suffixes[] = { ".csv", NULL };
static const NwReader csv = { .id = "csv", .label = N_("Comma-separated values, UTF-8"), .suffixes = csv_suffixes };

static const NwReader *const readers[] = { &csv, NULL };

const NwReader *const *
nw_readers (void)
{
  return readers;
}
