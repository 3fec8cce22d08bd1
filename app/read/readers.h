/* readers.h: the formats, one file each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "reader.h"

G_BEGIN_DECLS

extern const NwReader nw_reader_csv;
extern const NwReader nw_reader_json;
extern const NwReader nw_reader_xlsx;

G_END_DECLS
