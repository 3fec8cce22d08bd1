/* tidy.c: makes the rows and columns of a tidy table from a result
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "tidy.h"

#include <math.h>

/* ---- columns ---- */

static void
column_clear (gpointer data)
{
  g_free (((NwTidyColumn *) data)->id);
}

static void
add_column (NwTidy *self, NwTidyKind kind, const char *id)
{
  NwTidyColumn column = { kind, g_strdup (id), kind >= NW_TIDY_INCIDENTS, 0 };

  g_array_append_val (self->columns, column);
}

/* A code under the dimension's own name, and beside it what it is called. */
static void
add_names (NwTidy *self, NwTidyKind code, NwTidyKind label, const char *id)
{
  g_autofree char *label_id = g_strconcat (id ? id : "", "_label", NULL);

  if (!id)
    return;
  add_column (self, code, id);
  add_column (self, label, label_id);
}

static void
add_interval (NwTidy *self)
{
  add_column (self, NW_TIDY_LOW, "low");
  add_column (self, NW_TIDY_HIGH, "high");
}

static void
add_share (NwTidy *self)
{
  add_column (self, NW_TIDY_INCIDENTS, "incidents");
  add_column (self, NW_TIDY_OF, "of");
  add_column (self, NW_TIDY_SHARE, "share");
  add_interval (self);
}

static void
add_measure (NwTidy *self)
{
  switch (nw_result_unit (self->result))
    {
    case NW_UNIT_SHARE:
      add_share (self);
      break;
    case NW_UNIT_DIFFERENCE:
      add_column (self, NW_TIDY_INCIDENTS, "incidents");
      add_column (self, NW_TIDY_COMPARED, "compared_with");
      add_column (self, NW_TIDY_CHANGE, "change");
      break;
    case NW_UNIT_INCIDENTS:
    default:
      add_column (self, NW_TIDY_INCIDENTS, "incidents");
      break;
    }
}

/* ---- the four shapes ---- */

static gboolean
has_steps (const NwResult *result)
{
  return result->sides->len > 0 && result->query->by == NW_DIMENSION_NONE && result->query->interval == NW_INTERVAL_ALL;
}

static void
lay_out_steps (NwTidy *self)
{
  self->n_slots = NW_N_COMPARED;
  self->n_rows = self->result->sides->len * NW_N_COMPARED;
  add_names (self, NW_TIDY_GROUP, NW_TIDY_GROUP_LABEL, nw_result_group_id (self->result));
  add_column (self, NW_TIDY_STEP, "step");
  add_share (self);
}

static void
lay_out_rates (NwTidy *self)
{
  self->n_slots = 1;
  self->n_rows = self->result->groups->len;
  add_names (self, NW_TIDY_GROUP, NW_TIDY_GROUP_LABEL, nw_result_group_id (self->result));
  add_column (self, NW_TIDY_BEFORE, "before");
  add_column (self, NW_TIDY_AFTER, "after");
  add_column (self, NW_TIDY_RATIO, "ratio");
  add_interval (self);
}

/* Incidents in no period stand in rows of their own, as far as they are known by group. */
static gboolean
has_unplaced (const NwResult *result)
{
  return result->query->interval != NW_INTERVAL_ALL && result->across->len == 1
         && nw_result_unit (result) == NW_UNIT_INCIDENTS;
}

static void
lay_out_periods (NwTidy *self)
{
  const NwResult *result = self->result;
  gboolean undated = result->undated > 0;

  /* Of a comparison, the result's own numbers are those of its first side; each group has its own. */
  self->coarse = result->coarse > 0;
  for (guint i = 0; i < result->groups->len; i++)
    {
      self->coarse |= nw_result_group (result, i)->coarse > 0;
      undated |= nw_result_group (result, i)->undated > 0;
    }
  self->coarse &= has_unplaced (result);
  self->n_slots = result->periods->len + self->coarse + (undated && has_unplaced (result));
  self->n_rows = result->groups->len * result->across->len * self->n_slots;
  add_column (self, NW_TIDY_PERIOD, "period");
  add_names (self, NW_TIDY_GROUP, NW_TIDY_GROUP_LABEL, nw_result_group_id (result));
  add_names (self, NW_TIDY_ACROSS, NW_TIDY_ACROSS_LABEL, nw_result_across_id (result));
  add_measure (self);
}

static void
lay_out_summary (NwTidy *self)
{
  const NwSummary *summary = self->result->summary;

  self->n_slots = 1;
  self->rows = g_new (guint, summary->rows->len + 1);
  for (guint i = 0; i < summary->rows->len; i++)
    if (nw_summary_row (summary, i)->kind != NW_SUMMARY_SECTION)
      self->rows[self->n_rows++] = i;
  add_names (self, NW_TIDY_ROW, NW_TIDY_ROW_LABEL, summary->row_id);
  for (guint i = 0; i < summary->columns->len; i++)
    {
      const NwSummaryColumn *column = nw_summary_column (summary, i);

      add_column (self, nw_quantity_is_text (column->quantity) ? NW_TIDY_CELL_TEXT : NW_TIDY_CELL, column->id);
      nw_tidy_column (self, self->columns->len - 1)->from = i;
    }
}

NwTidy *
nw_tidy_new (const NwResult *result)
{
  NwTidy *self = g_new0 (NwTidy, 1);

  self->result = nw_result_ref ((NwResult *) result);
  self->columns = g_array_new (FALSE, FALSE, sizeof (NwTidyColumn));
  g_array_set_clear_func (self->columns, column_clear);
  if (result->summary)
    lay_out_summary (self);
  else if (result->before_after)
    lay_out_rates (self);
  else if (has_steps (result))
    lay_out_steps (self);
  else
    lay_out_periods (self);
  return self;
}

void
nw_tidy_free (NwTidy *self)
{
  nw_result_unref (self->result);
  g_free (self->rows);
  g_array_unref (self->columns);
  g_free (self);
}

/* ---- cells ---- */

static const NwSummaryCell *
summary_cell (const NwTidy *self, guint row, guint column)
{
  return nw_summary_cell (self->result->summary, self->rows[row], nw_tidy_column (self, column)->from);
}

const char *
nw_tidy_missing (const NwTidy *self, guint row, guint column)
{
  static const char *const states[] = {
    [NW_STATE_NOT_REACHED] = "not-reached", [NW_STATE_NOT_CODED] = "not-coded",
    [NW_STATE_NOT_AVAILABLE] = "not-available", [NW_STATE_UNKNOWN] = "unknown",
  };
  NwTidyKind kind = nw_tidy_column (self, column)->kind;

  return kind == NW_TIDY_CELL || kind == NW_TIDY_CELL_TEXT ? states[summary_cell (self, row, column)->state] : NULL;
}

static const char *
summary_text (const NwTidy *self, guint row, guint column)
{
  const char *missing = nw_tidy_missing (self, row, column);
  const char *text = summary_cell (self, row, column)->text;

  return missing ? missing : text ? text : "";
}

static guint
group_of (const NwTidy *self, guint row)
{
  return row / self->n_slots / (has_steps (self->result) ? 1 : self->result->across->len);
}

static guint
across_of (const NwTidy *self, guint row)
{
  return row / self->n_slots % self->result->across->len;
}

static const char *
period_text (const NwTidy *self, guint slot)
{
  const NwResult *result = self->result;

  if (slot < result->periods->len)
    return nw_result_period (result, slot)->label;
  return slot == result->periods->len && self->coarse ? "less precise" : "undated";
}

const char *
nw_tidy_text (const NwTidy *self, guint row, guint column)
{
  const NwResult *result = self->result;

  g_return_val_if_fail (row < self->n_rows && column < self->columns->len, "");

  switch (nw_tidy_column (self, column)->kind)
    {
    case NW_TIDY_PERIOD:
      return period_text (self, row % self->n_slots);
    case NW_TIDY_GROUP:
      return nw_result_group (result, group_of (self, row))->code;
    case NW_TIDY_GROUP_LABEL:
      return nw_result_group (result, group_of (self, row))->label;
    case NW_TIDY_ACROSS:
      return nw_result_across (result, across_of (self, row))->code;
    case NW_TIDY_ACROSS_LABEL:
      return nw_result_across (result, across_of (self, row))->label;
    case NW_TIDY_STEP:
      return nw_compared_id (row % self->n_slots);
    case NW_TIDY_ROW:
      return nw_summary_row (result->summary, self->rows[row])->code;
    case NW_TIDY_ROW_LABEL:
      return nw_summary_row (result->summary, self->rows[row])->label;
    case NW_TIDY_CELL_TEXT:
      return summary_text (self, row, column);
    default:
      g_return_val_if_reached ("");
    }
}

static double
step_number (const NwComparedCount *count, NwTidyKind kind)
{
  if (!count->coded)
    return NAN;
  switch (kind)
    {
    case NW_TIDY_INCIDENTS:
      return count->matching;
    case NW_TIDY_OF:
      return count->incidents;
    case NW_TIDY_SHARE:
      return count->incidents > 0 ? (double) count->matching / count->incidents : NAN;
    case NW_TIDY_LOW:
      return count->low;
    default:
      return count->high;
    }
}

static double
rate_number (const NwRate *rate, NwTidyKind kind)
{
  switch (kind)
    {
    case NW_TIDY_BEFORE:
      return rate->before;
    case NW_TIDY_AFTER:
      return rate->after;
    case NW_TIDY_RATIO:
      return rate->ratio;
    case NW_TIDY_LOW:
      return rate->low;
    default:
      return rate->high;
    }
}

static double
cell_number (const NwResult *result, gsize index, NwTidyKind kind)
{
  const NwBasis *basis = result->basis ? &result->basis[index] : NULL;

  switch (kind)
    {
    case NW_TIDY_INCIDENTS:
      return basis ? basis->hits : result->cells[index];
    case NW_TIDY_OF:
    case NW_TIDY_COMPARED:
      return basis->bases;
    case NW_TIDY_LOW:
      return basis->low;
    case NW_TIDY_HIGH:
      return basis->high;
    default:
      return result->cells[index];
    }
}

double
nw_tidy_number (const NwTidy *self, guint row, guint column)
{
  const NwResult *result = self->result;
  NwTidyKind kind = nw_tidy_column (self, column)->kind;
  guint slot = row % self->n_slots;
  const NwGroup *group;

  g_return_val_if_fail (row < self->n_rows && kind >= NW_TIDY_INCIDENTS, NAN);

  if (result->summary)
    return summary_cell (self, row, column)->state == NW_STATE_VALUE ? summary_cell (self, row, column)->number : NAN;
  if (result->before_after)
    return rate_number (&g_array_index (result->before_after->rates, NwRate, row), kind);
  if (has_steps (result))
    return step_number (&((NwSide *) result->sides->pdata[group_of (self, row)])->steps[slot], kind);
  if (slot < result->periods->len)
    return cell_number (result, nw_result_index (result, group_of (self, row), across_of (self, row), slot), kind);
  group = nw_result_group (result, group_of (self, row));
  return slot == result->periods->len && self->coarse ? group->coarse : group->undated;
}
