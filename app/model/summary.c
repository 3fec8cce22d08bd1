/* summary.c: builds tables of quantities and says their cells in words and digits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "summary.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "measure.h"
#include "number.h"

/* ---- making and freeing ---- */

static void
column_clear (gpointer data)
{
  NwSummaryColumn *column = data;

  g_free (column->id);
  g_free (column->label);
  g_free (column->above);
}

static void
row_clear (gpointer data)
{
  NwSummaryRow *row = data;

  g_free (row->code);
  g_free (row->label);
}

static void
cell_clear (gpointer data)
{
  g_free (((NwSummaryCell *) data)->text);
}

static void
curve_free (gpointer data)
{
  NwCurve *curve = data;

  g_array_unref (curve->steps);
  g_free (curve);
}

static void
fact_clear (gpointer data)
{
  NwSummaryFact *fact = data;

  g_free (fact->id);
  g_free (fact->label);
}

static GArray *
array_new (gsize size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  g_array_set_clear_func (array, clear);
  return array;
}

NwSummary *
nw_summary_new (const char *row_id, const char *row_label)
{
  NwSummary *self = g_new0 (NwSummary, 1);

  self->row_id = g_strdup (row_id);
  self->row_label = g_strdup (row_label);
  self->columns = array_new (sizeof (NwSummaryColumn), column_clear);
  self->rows = array_new (sizeof (NwSummaryRow), row_clear);
  self->cells = array_new (sizeof (NwSummaryCell), cell_clear);
  self->curves = g_ptr_array_new_with_free_func (curve_free);
  self->facts = array_new (sizeof (NwSummaryFact), fact_clear);
  nw_summary_describe (self, g_strdup (""), g_strdup (""), g_strdup (""), NULL);
  return self;
}

void
nw_summary_free (NwSummary *self)
{
  g_free (self->row_id);
  g_free (self->row_label);
  g_free (self->title);
  g_free (self->unit);
  g_free (self->sentence);
  g_free (self->remarks);
  g_free (self->method);
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_ptr_array_unref (self->curves);
  g_array_unref (self->facts);
  g_free (self);
}

NwSummaryColumn *
nw_summary_add_column (NwSummary *self, NwQuantity quantity, const char *id, const char *label)
{
  NwSummaryColumn column = { .id = g_strdup (id), .label = g_strdup (label), .quantity = quantity, .hits = -1, .bases = -1 };

  g_return_val_if_fail (self->rows->len == 0, NULL);

  g_array_append_val (self->columns, column);
  return nw_summary_column (self, self->columns->len - 1);
}

void
nw_summary_add_share (NwSummary *self, const char *id, const char *label, const char *prefix, guint hits, guint bases)
{
  const char *ids[] = { id, "low", "high" };
  const char *labels[] = { label, _("From"), _("To") };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *name = g_strconcat (i > 0 ? prefix : "", ids[i], NULL);
      NwSummaryColumn *column = nw_summary_add_column (self, NW_QUANTITY_SHARE, name, labels[i]);

      column->hits = (int) hits;
      column->bases = (int) bases;
      if (i > 0)
        column->above = g_strdup (_("Exact 95 % interval, %"));
    }
}

guint
nw_summary_add_row (NwSummary *self, NwSummaryRowKind kind, const char *code, const char *label, NwCodeKind code_kind)
{
  NwSummaryRow row = { g_strdup (code), g_strdup (label), code_kind, kind };

  g_array_append_val (self->rows, row);
  g_array_set_size (self->cells, self->rows->len * self->columns->len);
  for (guint i = 0; i < self->columns->len; i++)
    *nw_summary_cell (self, self->rows->len - 1, i) = (NwSummaryCell) { NW_STATE_NOTHING, NAN, NULL };
  return self->rows->len - 1;
}

void
nw_summary_set (NwSummary *self, guint row, guint column, double number)
{
  NwSummaryCell *cell = nw_summary_cell (self, row, column);

  cell->state = isnan (number) ? NW_STATE_NOTHING : NW_STATE_VALUE;
  cell->number = number;
}

void
nw_summary_set_text (NwSummary *self, guint row, guint column, const char *text)
{
  NwSummaryCell *cell = nw_summary_cell (self, row, column);

  cell->state = NW_STATE_VALUE;
  g_free (cell->text);
  cell->text = g_strdup (text);
}

void
nw_summary_set_state (NwSummary *self, guint row, guint column, NwCellState state)
{
  nw_summary_cell (self, row, column)->state = state;
}

NwCurve *
nw_summary_add_curve (NwSummary *self, guint row)
{
  NwCurve *curve = g_new (NwCurve, 1);

  *curve = (NwCurve) { row, g_array_new (FALSE, FALSE, sizeof (NwCurveStep)) };
  g_ptr_array_add (self->curves, curve);
  return curve;
}

void
nw_summary_add_fact (NwSummary *self, const char *id, const char *label, NwQuantity quantity, double number)
{
  NwSummaryFact fact = { g_strdup (id), g_strdup (label), quantity, number };

  g_array_append_val (self->facts, fact);
}

static void
take (char **to, char *text)
{
  g_free (*to);
  *to = text;
}

void
nw_summary_describe (NwSummary *self, char *title, char *unit, char *sentence, char *remarks)
{
  take (&self->title, title);
  take (&self->unit, unit);
  take (&self->sentence, sentence);
  take (&self->remarks, remarks);
}

/* ---- reading ---- */

int
nw_summary_column_of (const NwSummary *self, const char *id)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (strcmp (nw_summary_column (self, i)->id, id) == 0)
      return (int) i;
  return -1;
}

int
nw_summary_row_of (const NwSummary *self, const char *code)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (strcmp (nw_summary_row (self, i)->code, code) == 0)
      return (int) i;
  return -1;
}

gboolean
nw_quantity_is_text (NwQuantity quantity)
{
  return quantity == NW_QUANTITY_CODE || quantity == NW_QUANTITY_TEXT;
}

/* The share itself says what it was made from; the ends of its interval are per cent alone, and nothing of few. */
static char *
print_share (const NwSummary *self, guint row, const NwSummaryColumn *column, double share)
{
  double bases = column->bases < 0 ? NAN : nw_summary_cell (self, row, column->bases)->number;
  gboolean is_end = g_str_has_suffix (column->id, "low") || g_str_has_suffix (column->id, "high");

  if (isnan (bases))
    return nw_percent_print (share);
  if (is_end)
    return bases < NW_FEW ? g_strdup ("–") : nw_percent_print (share);
  return nw_share_print (nw_summary_cell (self, row, column->hits)->number, bases);
}

char *
nw_quantity_print (NwQuantity quantity, double number)
{
  switch (quantity)
    {
    case NW_QUANTITY_SHARE:
      return nw_percent_print (number);
    case NW_QUANTITY_RATIO:
    case NW_QUANTITY_NUMBER:
      return isinf (number) ? g_strdup ("∞") : g_strdup_printf ("%.3f", number);
    case NW_QUANTITY_P:
      return number < 0.001 ? g_strdup ("< 0.001") : g_strdup_printf ("%.3f", number);
    case NW_QUANTITY_COUNT:
    case NW_QUANTITY_DAYS:
    default:
      return nw_number_print (number);
    }
}

static char *
print_value (const NwSummary *self, guint row, const NwSummaryColumn *column, const NwSummaryCell *cell)
{
  if (nw_quantity_is_text (column->quantity))
    return g_strdup (cell->text ? cell->text : "");
  if (column->quantity == NW_QUANTITY_SHARE)
    return print_share (self, row, column, cell->number);
  return nw_quantity_print (column->quantity, cell->number);
}

char *
nw_summary_print (const NwSummary *self, guint row, guint column)
{
  const NwSummaryCell *cell = nw_summary_cell (self, row, column);

  switch (cell->state)
    {
    case NW_STATE_VALUE:
      return print_value (self, row, nw_summary_column (self, column), cell);
    case NW_STATE_NOT_REACHED:
      /* Translators: of a quantile of days until something happens: the curve never gets that far. */
      return g_strdup (_("not reached"));
    case NW_STATE_NOT_CODED:
      return g_strdup (_("not coded"));
    case NW_STATE_NOT_AVAILABLE:
      return g_strdup (_("not available"));
    case NW_STATE_UNKNOWN:
      return g_strdup (_("unknown"));
    case NW_STATE_NOTHING:
    default:
      return g_strdup ("–");
    }
}
