/* xlsx-styles.h: which cell styles of a workbook show numbers as dates
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "package.h"
#include "xlsx-value.h"

G_BEGIN_DECLS

typedef struct _NwStyles NwStyles;

/* Of a part; NULL: none. Errors: those of nw_part_parse (); NW_FAULT_LIMIT. */
NwStyles *nw_styles_read   (NwPackage *package, const char *path, GError **error);
void      nw_styles_free   (NwStyles *self);
NwSerial  nw_styles_serial (const NwStyles *self, guint style); /* a style that is not there shows numbers */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwStyles, nw_styles_free)

G_END_DECLS
