/* accused.h: the states to which the dataset attributes incidents, with the rows of each, private to the room
 *
 * In alphabetical order, allies included. A filter of initiators limits them to those that it names, which are there even when
 * they have no row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"

G_BEGIN_DECLS

typedef struct {
  guint    n;
  guint16 *codes;  /* of NW_DOMAIN_STATE, by accused */
  guint32 *first;  /* n + 1: the rows of accused i are rows[first[i]] to rows[first[i + 1] - 1], ascending */
  guint32 *rows;
  guint64 *named;  /* bits of the rows that any of them has */
} NwAccused;

NwAccused *nw_accused_new   (const NwInputs *inputs, const guint64 *bits); /* of the rows in bits */
/* The same accused with their rows among others. */
NwAccused *nw_accused_again (const NwAccused *self, const NwFrame *frame, const guint64 *bits);
void       nw_accused_free  (NwAccused *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwAccused, nw_accused_free)

G_END_DECLS
