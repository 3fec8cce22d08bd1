/* table-series.c: what goes on over time without groups: periods are rows, sides stand beside each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "record-words.h"
#include "value-notes.h"

#define SHARE_WIDTH 5 /* the share, its interval, what it was made from */

typedef struct {
  NwTable        *table;
  const NwResult *result;
  guint           width; /* columns of each series: its value; of shares the interval and its parts, too */
} Series;

/* ---- columns ---- */

static void
add_series (Series *self, guint group)
{
  const NwGroup *about = nw_result_group (self->result, group);
  gboolean alone = self->result->sides->len == 0;
  g_autofree char *label = nw_value_label (self->result);
  g_autofree char *side = alone ? NULL : nw_record_text (about->label);
  const char *id = alone ? nw_measure_info (self->result->query->measure)->id : about->code;
  g_autofree char *prefix = alone ? g_strdup ("") : g_strconcat (id, "_", NULL);

  if (self->width == 1)
    {
      nw_table_add_column (self->table, NW_COLUMN_NUMBER, id, alone ? label : side)->above =
          alone ? NULL : g_strdup (label);
      return;
    }
  nw_table_add_column (self->table, NW_COLUMN_NUMBER, id, label)->above = g_strdup (side);
  nw_table_add_interval (self->table, prefix, alone ? _("Exact 95 % interval, %") : side);
  nw_table_add_parts (self->table, prefix);
}

static void
add_columns (Series *self)
{
  nw_table_add_column (self->table, NW_COLUMN_HEAD, "period",
                       nw_interval_label (self->result->query->interval));
  for (guint g = 0; g < self->result->groups->len; g++)
    add_series (self, g);
}

/* ---- rows ---- */

static void
add_period (Series *self, guint period)
{
  const NwResult *result = self->result;
  guint row = nw_table_add_row (self->table, NW_ROW_PLAIN);
  g_autofree char *note = nw_value_note (result, period);

  nw_table_set_text (self->table, row, 0, g_strdup (nw_result_period (result, period)->label))->note =
      note ? nw_table_note (self->table, note) : 0;
  for (guint g = 0; g < result->groups->len; g++)
    {
      gsize index = nw_result_index (result, g, 0, period);
      const NwBasis *basis = result->basis ? &result->basis[index] : NULL;
      guint column = 1 + g * self->width;

      nw_value_set (self->table, row, column, result, index, period);
      if (self->width == 1)
        continue;
      nw_table_set_interval (self->table, row, column + 1, basis->bases, basis->low, basis->high);
      nw_table_set_parts (self->table, row, column + 3, basis->hits, basis->bases);
    }
}

typedef double (*CountFunc) (const NwGroup *group);

static double
count_coarse (const NwGroup *group)
{
  return group->coarse;
}

static double
count_undated (const NwGroup *group)
{
  return group->undated;
}

static double
count_all (const NwGroup *group)
{
  return group->total;
}

static void
add_counts (Series *self, NwRowKind kind, const char *label, CountFunc count)
{
  guint row = nw_table_add_row (self->table, kind);

  nw_table_set_text (self->table, row, 0, g_strdup (label));
  for (guint g = 0; g < self->result->groups->len; g++)
    nw_table_set_count (self->table, row, 1 + g, count (nw_result_group (self->result, g)));
}

gboolean
nw_series_suits (const NwResult *result)
{
  return result->query->by == NW_DIMENSION_NONE && result->query->and == NW_DIMENSION_NONE
         && result->query->interval != NW_INTERVAL_ALL && result->across->len == 1;
}

NwTable *
nw_series_table (const NwResult *result, const char *shows)
{
  gboolean counted = nw_result_unit (result) == NW_UNIT_INCIDENTS;
  Series self = { nw_table_new (), result, nw_result_unit (result) == NW_UNIT_SHARE ? SHARE_WIDTH : 1 };
  guint bound;

  add_columns (&self);
  bound = nw_table_bound_rows (self.table, result->periods->len);
  for (guint p = 0; p < bound; p++)
    add_period (&self, p);
  if (counted && result->coarse > 0)
    add_counts (&self, NW_ROW_PLAIN, _("Less precise"), count_coarse);
  if (counted)
    {
      add_counts (&self, NW_ROW_PLAIN, _("Undated"), count_undated);
      add_counts (&self, NW_ROW_TOTAL, _("Total"), count_all);
    }
  nw_table_describe (self.table, result, shows, nw_value_rounding (result, FALSE),
                     result->periods->len - bound);
  return self.table;
}
