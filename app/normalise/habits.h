/* habits.h: what the cells of each column are usually like, and the rows whose cells fit better one column aside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "reader.h"

G_BEGIN_DECLS

/* A row whose cells look shifted. */
typedef struct {
  guint64 line, offset, length;
  guint   column; /* the first that is */
  int     by;     /* 1: the cells belong to the column before, -1: to the one after */
} NwShift;

typedef struct _NwHabits NwHabits;

NwHabits *nw_habits_new    (guint n_columns);
void      nw_habits_free   (NwHabits *self);
/* Learns from a row as wide as the header; prints: fingerprints of its cells. TRUE: it is shifted. The first rows of a
 * file are judged later, when enough were seen. */
gboolean  nw_habits_add    (NwHabits *self, const NwRow *row, const guint64 *prints, NwShift *shift);
/* Enough rows were seen to judge the first ones. */
gboolean  nw_habits_ready  (const NwHabits *self);
/* Judges the rows that were put off: those that are shifted (NwShift), in the order of the file. */
GArray   *nw_habits_settle (NwHabits *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwHabits, nw_habits_free)

G_END_DECLS
