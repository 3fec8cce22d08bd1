/* table-values.c: any answer as a table: groups are rows, periods or a second dimension columns
 *
 * A second dimension takes the columns where there is one period, else each of its values has rows of its
 * own; what goes over time without groups has its periods as rows, see table-series.c. Incidents have totals
 * and shares of all distinct incidents, which a last row counts: fewer than the sum where they have several
 * values.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "interval.h"
#include "number.h"
#include "record-words.h"
#include "value-notes.h"

/* Which columns a table has, and where. */
typedef struct {
  NwTable        *table;
  const NwResult *result;
  guint    n_across;  /* rows of each group */
  gboolean crossed;   /* the second dimension goes across */
  gboolean counted;   /* cells are incidents */
  gboolean summed;    /* the last row says how many distinct incidents */
  guint    value, n_values; /* columns of periods, or of the second dimension */
  guint    less_precise, undated, total, share, low, parts; /* columns; 0: there is none */
} Layout;

/* ---- columns ---- */

static guint
add_number (Layout *self, const char *id, const char *label)
{
  nw_table_add_column (self->table, NW_COLUMN_NUMBER, id, label);
  return self->table->columns->len - 1;
}

static const char *
across_label (const NwResult *result)
{
  return result->query->and == NW_DIMENSION_NONE ? _("Compared")
                                                 : _(nw_dimension_info (result->query->and)->label);
}

static void
add_names (Layout *self)
{
  const char *id = nw_result_across_id (self->result);
  g_autofree char *label_id = g_strdup_printf ("%s_label", id ? id : "");

  nw_table_add_names (self->table, self->result);
  if (self->n_across == 1)
    return;
  nw_table_add_column (self->table, NW_COLUMN_HEAD, id, _("Code"))->data = TRUE;
  nw_table_add_column (self->table, NW_COLUMN_HEAD, label_id, across_label (self->result));
}

static void
add_periods (Layout *self, const char *above)
{
  for (guint p = 0; p < self->result->periods->len; p++)
    {
      const char *label = nw_result_period (self->result, p)->label;
      g_autofree char *words = nw_value_note (self->result, p);
      guint note = words ? nw_table_note (self->table, words) : 0;
      NwTableColumn *column = nw_table_add_column (self->table, NW_COLUMN_NUMBER, label, label);

      column->above = g_strdup (above);
      column->note = note;
    }
}

static void
add_values (Layout *self)
{
  const NwResult *result = self->result;
  gboolean timed = result->query->interval != NW_INTERVAL_ALL || result->periods->len > 1;
  g_autofree char *measure = nw_value_label (result);

  self->value = self->table->columns->len;
  if (self->crossed)
    for (guint a = 0; a < result->across->len; a++)
      {
        const NwGroup *group = nw_result_across (result, a);
        g_autofree char *label = nw_record_text (group->label);
        NwTableColumn *column = nw_table_add_column (self->table, NW_COLUMN_NUMBER, group->code, label);

        column->above = g_strdup (self->counted ? across_label (result) : measure);
      }
  else if (timed)
    add_periods (self, measure);
  else if (!self->counted && result->periods->len > 0)
    add_number (self, nw_measure_info (result->query->measure)->id, measure);
  self->n_values = self->table->columns->len - self->value;
}

static void
add_interval (Layout *self)
{
  self->low = self->table->columns->len;
  nw_table_add_interval (self->table, "", _("Exact 95 % interval, %"));
}

/* Sides have no total together, and no side is a share of another. */
static void
add_totals (Layout *self)
{
  const NwResult *result = self->result;
  gboolean timed = result->query->interval != NW_INTERVAL_ALL && self->n_across == 1;

  if (timed && result->coarse > 0)
    self->less_precise = add_number (self, "less_precise", _("Less precise"));
  if (timed)
    self->undated = add_number (self, "undated", _("Undated"));
  if (self->n_across > 1 || (result->sides->len > 0 && result->query->by != NW_DIMENSION_NONE))
    return;
  self->total = add_number (self, "total", _("Total"));
  if (result->sides->len > 0)
    return;
  self->share = add_number (self, "share", _("Share, %"));
  if (self->summed && result->query->rule != NW_RULE_FRACTIONAL && result->incidents >= NW_FEW)
    add_interval (self);
}

/* ---- cells ---- */

static void
set_values (const Layout *self, guint row, guint group, guint across)
{
  for (guint i = 0; i < self->n_values; i++)
    {
      guint a = self->crossed ? i : across, p = self->crossed ? 0 : i;

      nw_value_set (self->table, row, self->value + i, self->result,
                    nw_result_index (self->result, group, a, p), p);
    }
}

/* Of all distinct incidents, whose number stands below. */
static void
set_share_of (const Layout *self, guint row, double total)
{
  guint n = self->result->incidents;

  if (n >= NW_FEW)
    nw_table_set_share (self->table, row, self->share, total / n, nw_percent_print (total / n));
  else
    nw_table_set_text (self->table, row, self->share, nw_share_print (total, n));
}

/* With its interval, where an incident is not counted in parts. */
static void
set_share (const Layout *self, guint row, double total)
{
  guint n = self->result->incidents, k = (guint) MIN (lround (total), n);
  double low = NAN, high = NAN;

  if (self->share > 0)
    set_share_of (self, row, total);
  if (self->share == 0 || self->low == 0)
    return;
  nw_share_interval (k, n, &low, &high);
  nw_table_set_interval (self->table, row, self->low, n, low, high);
}

static void
set_totals (const Layout *self, guint row, double less_precise, double undated, double total)
{
  if (self->less_precise > 0)
    nw_table_set_count (self->table, row, self->less_precise, less_precise);
  if (self->undated > 0)
    nw_table_set_count (self->table, row, self->undated, undated);
  if (self->total > 0)
    nw_table_set_count (self->table, row, self->total, total);
}

static void
add_row (const Layout *self, guint index)
{
  const NwResult *result = self->result;
  guint group = index / self->n_across, across = index % self->n_across;
  const NwGroup *about = nw_result_group (result, group);
  guint row = nw_table_add_row (self->table, NW_ROW_PLAIN);
  guint column = nw_table_set_names (self->table, row, result, about->code, about->label);

  if (self->n_across > 1)
    {
      nw_table_set_text (self->table, row, column, g_strdup (nw_result_across (result, across)->code));
      nw_table_set_text (self->table, row, column + 1,
                         nw_record_text (nw_result_across (result, across)->label));
    }
  set_values (self, row, group, across);
  set_totals (self, row, about->coarse, about->undated, about->total);
  set_share (self, row, about->total);
  if (!self->counted && self->low > 0)
    {
      const NwBasis *basis = &result->basis[nw_result_index (result, group, 0, 0)];
      nw_table_set_interval (self->table, row, self->low, basis->bases, basis->low, basis->high);
      nw_table_set_parts (self->table, row, self->parts, basis->hits, basis->bases);
    }
}

/* All of all is no estimate: it has no interval. */
static void
add_distinct (const Layout *self)
{
  const NwResult *result = self->result;
  guint row = nw_table_add_row (self->table, NW_ROW_TOTAL);

  nw_table_set_names (self->table, row, result, "distinct", _("Distinct incidents"));
  for (guint i = 0; i < self->n_values; i++)
    {
      double n =
          self->crossed ? nw_result_across (result, i)->total : nw_result_period (result, i)->incidents;

      const char *missing = self->crossed ? NULL : nw_value_missing (result, n, i);

      if (missing)
        nw_table_set_text (self->table, row, self->value + i, g_strdup (missing));
      else
        nw_table_set_count (self->table, row, self->value + i, n);
    }
  set_totals (self, row, result->coarse, result->undated, result->incidents);
  if (self->share > 0)
    set_share_of (self, row, result->incidents);
}

static void
lay_out (Layout *self, const NwResult *result)
{
  gboolean shares = nw_result_unit (result) == NW_UNIT_SHARE;

  self->result = result;
  self->table = nw_table_new ();
  self->crossed = result->across->len > 1 && result->periods->len == 1;
  self->n_across = self->crossed ? 1 : MAX (result->across->len, 1);
  self->counted = nw_result_unit (result) == NW_UNIT_INCIDENTS;
  self->summed = self->counted && result->query->by != NW_DIMENSION_NONE && self->n_across == 1
                 && result->sides->len == 0;
  add_names (self);
  add_values (self);
  if (self->counted)
    add_totals (self);
  else if (shares && result->periods->len == 1 && result->across->len == 1)
    {
      add_interval (self);
      self->parts = self->table->columns->len;
      nw_table_add_parts (self->table, "");
    }
}

NwTable *
nw_values_table (const NwResult *result, const char *shows)
{
  Layout layout = { 0 };
  guint n, bound;

  if (result->summary != NULL)
    return nw_summary_table (result, shows);
  if (result->before_after != NULL)
    return nw_before_after_table (result, shows);
  if (result->sides->len > 0 && result->query->by == NW_DIMENSION_NONE
      && result->query->interval == NW_INTERVAL_ALL)
    return nw_comparison_table (result, shows);
  if (nw_series_suits (result))
    return nw_series_table (result, shows);

  lay_out (&layout, result);
  n = result->groups->len * layout.n_across;
  bound = nw_table_bound_rows (layout.table, n);
  for (guint i = 0; i < bound; i++)
    add_row (&layout, i);
  if (layout.summed)
    add_distinct (&layout);
  nw_table_describe (layout.table, result, shows, nw_value_rounding (result, layout.share > 0), n - bound);
  return layout.table;
}

static NwTable *
build_values (const NwSupply *supply)
{
  return nw_values_table (supply->result, nw_table_values.id);
}

const NwTableKind nw_table_values = {
  .id = "values",
  .label = N_("Values"),
  .summary = N_("The numbers of a question: its groups as rows, periods or a second dimension as columns, "
                "with totals and shares."),
  .needs = NW_NEEDS_RESULT,
  .question = "",
  .build = build_values,
};
