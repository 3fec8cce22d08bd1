/* row-names.h: reads what the incidents that an answer lists are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"
#include "library.h"

G_BEGIN_DECLS

/* Borrowed, on the stack: whose rows they are. */
typedef struct {
  NwLibrary     *library;
  const NwFrame *frame;
  GCancellable  *cancellable;
} NwRowNaming;

/* As NwRowNames reads; data: NwRowNaming. A row may come several times. */
GPtrArray *nw_row_names_read (const guint32 *rows, guint n, gpointer data, GError **error);

G_END_DECLS
