/* label-item.h: a label that no list knows, and what it is taken for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "workspace.h"

G_BEGIN_DECLS

#define NW_TYPE_LABEL_ITEM (nw_label_item_get_type ())
G_DECLARE_FINAL_TYPE (NwLabelItem, nw_label_item, NW, LABEL_ITEM, GObject)

NwLabelItem *nw_label_item_new         (const NwUnknownLabel *label); /* copies it */
NwDomain     nw_label_item_domain      (NwLabelItem *self);
const char  *nw_label_item_text        (NwLabelItem *self); /* as written */
const char  *nw_label_item_column      (NwLabelItem *self);
guint64      nw_label_item_count       (NwLabelItem *self);
GPtrArray   *nw_label_item_suggestions (NwLabelItem *self); /* (transfer none) NwLabelChoice, best first */
const char  *nw_label_item_code        (NwLabelItem *self); /* chosen; NULL: kept as written */
void         nw_label_item_choose      (NwLabelItem *self, const char *code);
gboolean     nw_label_item_is          (NwLabelItem *self, const NwUnknownLabel *label);

G_END_DECLS
