/* result-table.c: the rows and columns of a briefing table, from a result
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "result-pages.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "interval.h"
#include "number.h"

static void
column_clear (gpointer data)
{
  NwResultColumn *column = data;

  g_free (column->id);
  g_free (column->label);
}

static void
add_column (NwResultTable *self, NwResultColumnKind kind, guint period, guint across, const char *id, const char *label)
{
  NwResultColumn column = { kind, period, across, g_strdup (id), g_strdup (label) };

  g_array_append_val (self->columns, column);
}

static void
add_fact (NwResultTable *self, NwResultColumnKind kind, const char *id, const char *label)
{
  add_column (self, kind, 0, 0, id, label);
}

static void
add_names (NwResultTable *self)
{
  NwDimension by = self->result->query->by;
  const char *id = nw_result_group_id (self->result);
  g_autofree char *label_id = g_strdup_printf ("%s_label", id ? id : "");

  if (id == NULL)
    add_fact (self, NW_RESULT_COLUMN_LABEL, "group", "");
  else
    {
      add_fact (self, NW_RESULT_COLUMN_CODE, id, _("Code"));
      /* Translators: the heading above what a comparison compares. */
      add_fact (self, NW_RESULT_COLUMN_LABEL, label_id, by == NW_DIMENSION_NONE ? _("Compared") : _(nw_dimension_info (by)->label));
    }
  if (self->n_across > 1)
    add_fact (self, NW_RESULT_COLUMN_ACROSS, nw_result_across_id (self->result),
              self->result->query->and == NW_DIMENSION_NONE ? _("Compared")
                                                            : _(nw_dimension_info (self->result->query->and)->label));
}

/* Where there is one period, the second dimension goes across. */
static gboolean
is_crossed (const NwResult *result)
{
  return result->across->len > 1 && result->periods->len == 1;
}

static gboolean
is_counted (const NwResult *result)
{
  return nw_result_unit (result) == NW_UNIT_INCIDENTS && result->before_after == NULL;
}

static void
add_values (NwResultTable *self)
{
  const NwResult *result = self->result;
  gboolean timed = result->query->interval != NW_INTERVAL_ALL || result->periods->len > 1;

  if (is_crossed (result))
    for (guint a = 0; a < result->across->len; a++)
      add_column (self, NW_RESULT_COLUMN_VALUE, 0, a, nw_result_across (result, a)->code, nw_result_across (result, a)->label);
  else if (timed)
    for (guint p = 0; p < result->periods->len; p++)
      add_column (self, NW_RESULT_COLUMN_VALUE, p, 0, nw_result_period (result, p)->label, nw_result_period (result, p)->label);
  else if (!is_counted (result) && result->periods->len > 0)
    add_column (self, NW_RESULT_COLUMN_VALUE, 0, 0, nw_measure_info (result->query->measure)->id,
                _(nw_measure_info (result->query->measure)->label));
}

static void
add_interval (NwResultTable *self)
{
  /* Translators: the bounds of a 95 % interval, column headings. */
  add_fact (self, NW_RESULT_COLUMN_LOW, "low", _("from"));
  add_fact (self, NW_RESULT_COLUMN_HIGH, "high", _("to"));
}

static void
add_steps (NwResultTable *self)
{
  for (NwCompared step = 0; step < NW_N_COMPARED; step++)
    add_column (self, NW_RESULT_COLUMN_STEP, step, 0, nw_compared_id (step), nw_compared_label (step));
}

/* Sides have no total together, and no side is a share of another. */
static void
add_totals (NwResultTable *self)
{
  const NwResult *result = self->result;
  gboolean timed = result->query->interval != NW_INTERVAL_ALL && self->n_across == 1;

  if (timed && result->coarse > 0)
    add_fact (self, NW_RESULT_COLUMN_COARSE, "less_precise", _("Less precise"));
  if (timed)
    add_fact (self, NW_RESULT_COLUMN_UNDATED, "undated", _("Undated"));
  if (self->n_across > 1 || (result->sides->len > 0 && result->query->by != NW_DIMENSION_NONE))
    return;
  add_fact (self, NW_RESULT_COLUMN_TOTAL, "total", _("Total"));
  if (result->sides->len > 0)
    {
      if (!timed)
        add_steps (self);
      return;
    }
  add_fact (self, NW_RESULT_COLUMN_SHARE, "share", _("Share"));
  if (self->summed && result->query->rule != NW_RULE_FRACTIONAL && result->incidents >= NW_FEW)
    add_interval (self);
}

NwResultTable *
nw_result_table_new (const NwResult *result)
{
  NwResultTable *self = g_new0 (NwResultTable, 1);
  gboolean counted = is_counted (result);

  self->result = nw_result_ref ((NwResult *) result);
  self->columns = g_array_new (FALSE, FALSE, sizeof (NwResultColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->n_across = is_crossed (result) ? 1 : MAX (result->across->len, 1);
  self->summed = counted && result->query->by != NW_DIMENSION_NONE && self->n_across == 1 && result->sides->len == 0;
  self->n_rows = result->groups->len * self->n_across + (self->summed ? 1 : 0);

  add_names (self);
  add_values (self);
  if (counted)
    add_totals (self);
  else if (result->before_after != NULL)
    add_fact (self, NW_RESULT_COLUMN_RATIO, "ratio", _("Ratio of rates"));
  if (!counted && (result->before_after != NULL || (result->periods->len == 1 && result->across->len == 1
                                                    && nw_result_unit (result) == NW_UNIT_SHARE)))
    add_interval (self);
  return self;
}

void
nw_result_table_free (NwResultTable *self)
{
  nw_result_unref (self->result);
  g_array_unref (self->columns);
  g_free (self);
}

gboolean
nw_result_table_is_total (const NwResultTable *self, guint row)
{
  return self->summed && row + 1 == self->n_rows;
}

guint
nw_result_table_group (const NwResultTable *self, guint row)
{
  return row / self->n_across;
}

static gsize
cell_index (const NwResultTable *self, guint row, const NwResultColumn *column)
{
  guint across = self->n_across > 1 ? row % self->n_across : column->across;

  return nw_result_index (self->result, nw_result_table_group (self, row), across, column->period);
}

/* ---- numbers ---- */

static double
total_bound (const NwResultTable *self, double total, gboolean low)
{
  double bounds[2];

  nw_share_interval ((guint) MIN (lround (total), self->result->incidents), self->result->incidents, &bounds[0], &bounds[1]);
  return bounds[low ? 0 : 1];
}

static double
bound (const NwResultTable *self, guint row, gboolean low)
{
  const NwResult *result = self->result;

  if (result->before_after != NULL)
    {
      const NwRate *rate = &g_array_index (result->before_after->rates, NwRate, row);
      return low ? rate->low : rate->high;
    }
  if (result->basis != NULL)
    {
      const NwBasis *basis = &result->basis[nw_result_index (result, row, 0, 0)];
      return low ? basis->low : basis->high;
    }
  return total_bound (self, nw_result_group (result, row)->total, low);
}

static const NwComparedCount *
step_count (const NwResultTable *self, guint row, const NwResultColumn *column)
{
  return &((const NwSide *) g_ptr_array_index (self->result->sides, row))->steps[column->period];
}

static double
step_number (const NwResultTable *self, guint row, const NwResultColumn *column)
{
  const NwComparedCount *count = step_count (self, row, column);

  return count->coded && count->incidents > 0 ? (double) count->matching / count->incidents : NAN;
}

static double
group_number (const NwResultTable *self, guint row, const NwResultColumn *column)
{
  const NwGroup *group = nw_result_group (self->result, nw_result_table_group (self, row));

  switch (column->kind)
    {
    case NW_RESULT_COLUMN_VALUE: return self->result->cells[cell_index (self, row, column)];
    case NW_RESULT_COLUMN_STEP: return step_number (self, row, column);
    case NW_RESULT_COLUMN_COARSE: return group->coarse;
    case NW_RESULT_COLUMN_UNDATED: return group->undated;
    case NW_RESULT_COLUMN_SHARE: return self->result->incidents > 0 ? group->total / self->result->incidents : 0;
    case NW_RESULT_COLUMN_RATIO: return g_array_index (self->result->before_after->rates, NwRate, row).ratio;
    case NW_RESULT_COLUMN_LOW:
    case NW_RESULT_COLUMN_HIGH: return bound (self, row, column->kind == NW_RESULT_COLUMN_LOW);
    case NW_RESULT_COLUMN_CODE:
    case NW_RESULT_COLUMN_LABEL:
    case NW_RESULT_COLUMN_ACROSS:
    case NW_RESULT_COLUMN_TOTAL:
    default: return group->total;
    }
}

static double
distinct_number (const NwResultTable *self, const NwResultColumn *column)
{
  const NwResult *result = self->result;

  switch (column->kind)
    {
    case NW_RESULT_COLUMN_VALUE: return is_crossed (result) ? nw_result_across (result, column->across)->total
                                                     : nw_result_period (result, column->period)->incidents;
    case NW_RESULT_COLUMN_COARSE: return result->coarse;
    case NW_RESULT_COLUMN_UNDATED: return result->undated;
    case NW_RESULT_COLUMN_SHARE: return result->incidents > 0 ? 1 : 0;
    case NW_RESULT_COLUMN_STEP:
    case NW_RESULT_COLUMN_RATIO:
    case NW_RESULT_COLUMN_LOW:
    case NW_RESULT_COLUMN_HIGH:
    case NW_RESULT_COLUMN_CODE:
    case NW_RESULT_COLUMN_LABEL:
    case NW_RESULT_COLUMN_ACROSS:
    case NW_RESULT_COLUMN_TOTAL:
    default: return result->incidents;
    }
}

gboolean
nw_result_table_number (const NwResultTable *self, guint row, guint column, double *value)
{
  const NwResultColumn *c = nw_result_table_column (self, column);

  if (c->kind <= NW_RESULT_COLUMN_ACROSS)
    return FALSE;
  /* All of all is no estimate. */
  if (nw_result_table_is_total (self, row) && c->kind >= NW_RESULT_COLUMN_LOW)
    return FALSE;
  *value = nw_result_table_is_total (self, row) ? distinct_number (self, c) : group_number (self, row, c);
  return isfinite (*value);
}

/* ---- texts ---- */

static char *
share_text (const NwResultTable *self, double share)
{
  g_autofree char *k = NULL;

  if (self->result->incidents == 0)
    return g_strdup ("–");
  if (self->result->incidents >= NW_FEW)
    return nw_percent_print (share);
  k = nw_number_print (share * self->result->incidents);
  return g_strdup_printf ("%s/%u", k, self->result->incidents);
}

/* "55.8 % (576 of 1,033)" */
static char *
step_text (const NwComparedCount *count)
{
  return count->coded ? nw_share_print (count->matching, count->incidents) : g_strdup (_("not coded"));
}

static char *
number_text (const NwResultTable *self, guint row, const NwResultColumn *column, double value)
{
  if (column->kind < NW_RESULT_COLUMN_SHARE)
    return column->kind == NW_RESULT_COLUMN_VALUE && !nw_result_table_is_total (self, row)
               ? nw_result_print_cell (self->result, cell_index (self, row, column))
               : nw_number_print (value);
  if (self->result->before_after != NULL)
    return g_strdup_printf ("%.3f", value);
  /* Of few, the bounds say no more than the counts. */
  if (self->result->basis != NULL && self->result->basis[nw_result_index (self->result, row, 0, 0)].bases < NW_FEW)
    return g_strdup ("–");
  return self->result->basis != NULL ? nw_percent_print (value) : share_text (self, value);
}

static char *
name_text (const NwResultTable *self, guint row, NwResultColumnKind kind)
{
  if (nw_result_table_is_total (self, row))
    return g_strdup (kind == NW_RESULT_COLUMN_CODE ? "distinct" : _("Distinct incidents"));
  if (kind == NW_RESULT_COLUMN_ACROSS)
    return g_strdup (nw_result_across (self->result, row % self->n_across)->label);
  if (kind == NW_RESULT_COLUMN_CODE)
    return g_strdup (nw_result_group (self->result, nw_result_table_group (self, row))->code);
  return g_strdup (nw_result_group (self->result, nw_result_table_group (self, row))->label);
}

char *
nw_result_table_text (const NwResultTable *self, guint row, guint column)
{
  const NwResultColumn *c = nw_result_table_column (self, column);
  double value;

  if (c->kind == NW_RESULT_COLUMN_STEP)
    return step_text (step_count (self, row, c));
  if (nw_result_table_number (self, row, column, &value))
    return number_text (self, row, c, value);
  if (c->kind <= NW_RESULT_COLUMN_ACROSS)
    return name_text (self, row, c->kind);
  if (nw_result_table_is_total (self, row))
    return g_strdup ("");
  return g_strdup (isinf (group_number (self, row, c)) ? "∞" : "–");
}
