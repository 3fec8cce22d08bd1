/* table.c: the rows and columns of a briefing table, from a result
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "briefing.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "axis.h"
#include "interval.h"

#define FEW 10 /* below, a share is said as k of n: a percentage would promise too much */

static void
column_clear (gpointer data)
{
  NwColumn *column = data;

  g_free (column->id);
  g_free (column->label);
}

static void
add_column (NwTable *self, NwColumnKind kind, guint period, const char *id, const char *label)
{
  NwColumn column = { kind, period, g_strdup (id), g_strdup (label) };

  g_array_append_val (self->columns, column);
}

static void
add_names (NwTable *self)
{
  NwDimension by = self->result->query->by;
  const NwDimensionInfo *info = by == NW_DIMENSION_NONE ? NULL : nw_dimension_info (by);
  g_autofree char *label_id = NULL;

  if (info == NULL)
    {
      add_column (self, NW_COLUMN_LABEL, 0, "group", "");
      return;
    }
  label_id = g_strdup_printf ("%s_label", info->id);
  add_column (self, NW_COLUMN_CODE, 0, info->id, _("Code"));
  add_column (self, NW_COLUMN_LABEL, 0, label_id, _(info->label));
}

NwTable *
nw_table_new (const NwResult *result)
{
  NwTable *self = g_new0 (NwTable, 1);
  gboolean timed = result->query->interval != NW_INTERVAL_ALL;

  self->result = nw_result_ref ((NwResult *) result);
  self->columns = g_array_new (FALSE, FALSE, sizeof (NwColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->summed = result->query->by != NW_DIMENSION_NONE;
  self->n_rows = result->groups->len + (self->summed ? 1 : 0);

  add_names (self);
  for (guint p = 0; timed && p < result->periods->len; p++)
    add_column (self, NW_COLUMN_PERIOD, p, nw_result_period (result, p)->label,
                nw_result_period (result, p)->label);
  if (timed && result->coarse > 0)
    add_column (self, NW_COLUMN_COARSE, 0, "less_precise", _("Less precise"));
  if (timed)
    add_column (self, NW_COLUMN_UNDATED, 0, "undated", _("Undated"));
  add_column (self, NW_COLUMN_TOTAL, 0, "total", _("Total"));
  add_column (self, NW_COLUMN_SHARE, 0, "share", _("Share"));
  if (self->summed && result->query->rule != NW_RULE_FRACTIONAL && result->incidents >= FEW)
    {
      /* Translators: the bounds of a 95 % interval, column headings. */
      add_column (self, NW_COLUMN_LOW, 0, "low", _("from"));
      add_column (self, NW_COLUMN_HIGH, 0, "high", _("to"));
    }
  return self;
}

void
nw_table_free (NwTable *self)
{
  nw_result_unref (self->result);
  g_array_unref (self->columns);
  g_free (self);
}

gboolean
nw_table_is_total (const NwTable *self, guint row)
{
  return self->summed && row + 1 == self->n_rows;
}

static double
bound (const NwTable *self, double total, NwColumnKind kind)
{
  double low, high;

  nw_share_interval ((guint) MIN (lround (total), self->result->incidents), self->result->incidents, &low,
                     &high);
  return kind == NW_COLUMN_LOW ? low : high;
}

static double
group_number (const NwTable *self, guint row, const NwColumn *column)
{
  const NwGroup *group = nw_result_group (self->result, row);

  switch (column->kind)
    {
    case NW_COLUMN_PERIOD: return nw_result_cell (self->result, row, column->period);
    case NW_COLUMN_COARSE: return group->coarse;
    case NW_COLUMN_UNDATED: return group->undated;
    case NW_COLUMN_SHARE: return self->result->incidents > 0 ? group->total / self->result->incidents : 0;
    case NW_COLUMN_LOW:
    case NW_COLUMN_HIGH: return bound (self, group->total, column->kind);
    case NW_COLUMN_CODE:
    case NW_COLUMN_LABEL:
    case NW_COLUMN_TOTAL:
    default: return group->total;
    }
}

static double
distinct_number (const NwTable *self, const NwColumn *column)
{
  switch (column->kind)
    {
    case NW_COLUMN_PERIOD: return nw_result_period (self->result, column->period)->incidents;
    case NW_COLUMN_COARSE: return self->result->coarse;
    case NW_COLUMN_UNDATED: return self->result->undated;
    case NW_COLUMN_SHARE: return self->result->incidents > 0 ? 1 : 0;
    case NW_COLUMN_LOW:
    case NW_COLUMN_HIGH:
    case NW_COLUMN_CODE:
    case NW_COLUMN_LABEL:
    case NW_COLUMN_TOTAL:
    default: return self->result->incidents;
    }
}

gboolean
nw_table_number (const NwTable *self, guint row, guint column, double *value)
{
  const NwColumn *c = nw_table_column (self, column);

  if (c->kind == NW_COLUMN_CODE || c->kind == NW_COLUMN_LABEL)
    return FALSE;
  /* All of all is no estimate. */
  if (nw_table_is_total (self, row) && c->kind >= NW_COLUMN_LOW)
    return FALSE;
  *value = nw_table_is_total (self, row) ? distinct_number (self, c) : group_number (self, row, c);
  return TRUE;
}

static char *
share_text (const NwTable *self, double share)
{
  g_autofree char *k = NULL;

  if (self->result->incidents == 0)
    return g_strdup ("–");
  if (self->result->incidents >= FEW)
    /* Translators: a share in per cent, with a no-break space before the sign. */
    return g_strdup_printf (_("%.1f\u00a0%%"), share * 100);
  k = nw_number_print (share * self->result->incidents);
  return g_strdup_printf ("%s/%u", k, self->result->incidents);
}

char *
nw_table_text (const NwTable *self, guint row, guint column)
{
  const NwColumn *c = nw_table_column (self, column);
  double value;

  if (nw_table_number (self, row, column, &value))
    return c->kind >= NW_COLUMN_SHARE ? share_text (self, value) : nw_number_print (value);
  if (c->kind >= NW_COLUMN_LOW)
    return g_strdup ("");
  if (nw_table_is_total (self, row))
    return g_strdup (c->kind == NW_COLUMN_CODE ? "distinct" : _("Distinct incidents"));
  if (c->kind == NW_COLUMN_CODE)
    return g_strdup (nw_result_group (self->result, row)->code);
  return g_strdup (nw_result_group (self->result, row)->label);
}
