/* act-builder.c: collects acts and lays those of each row together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "act-builder.h"

#include <glib/gi18n-lib.h>

struct _NwActBuilder {
  NwActKind        kind;
  GArray          *rows; /* guint32, by act in the order they came; likewise all that follows */
  NwDays           dates;
  GByteArray      *contested;
  NwColumnBuilder *columns[NW_PACKED_COLUMNS]; /* NULL: not of these acts */
};

NwActBuilder *
nw_act_builder_new (NwActKind kind)
{
  NwActBuilder *self = g_new0 (NwActBuilder, 1);

  self->kind = kind;
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  nw_days_init (&self->dates);
  self->contested = g_byte_array_new ();
  for (guint i = 0; i < NW_PACKED_COLUMNS; i++)
    if (nw_packed_rows (i) == (kind == NW_ACT_CLAIM ? NW_PACKED_ROWS_CLAIMS : NW_PACKED_ROWS_RESPONSES))
      self->columns[i] = nw_column_builder_new ();
  return self;
}

void
nw_act_builder_free (NwActBuilder *self)
{
  g_array_unref (self->rows);
  nw_days_clear (&self->dates);
  g_byte_array_unref (self->contested);
  for (guint i = 0; i < NW_PACKED_COLUMNS; i++)
    g_clear_pointer (&self->columns[i], nw_column_builder_free);
  g_free (self);
}

gboolean
nw_act_builder_add (NwActBuilder *self, guint row, const NwBatch *batch, const NwAct *act, GError **error)
{
  const guint8 contested = act->contested != FALSE;
  guint32 number = self->rows->len, row32 = row;

  if (number == G_MAXINT32)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_LIMIT,
                   _("A release can have at most %d claims or responses. Divide the file and import the parts as datasets of their own."),
                   G_MAXINT32);
      return FALSE;
    }
  if (!nw_days_add (&self->dates, number, act->date, error))
    return FALSE;

  g_array_append_val (self->rows, row32);
  if (self->kind == NW_ACT_CLAIM)
    g_byte_array_append (self->contested, &contested, 1);
  for (guint i = 0; i < act->n_marks; i++)
    {
      const NwMark *mark = nw_batch_mark (batch, act->first_mark + i);

      for (guint c = NW_PACKED_CLAIMANTS; c < NW_PACKED_COLUMNS; c++)
        if (self->columns[c] && nw_packed_dimension (c) == mark->dimension)
          nw_column_builder_add (self->columns[c], number, mark->code);
    }
  return TRUE;
}

/* ---- finishing ---- */

/* The acts of each row by their numbers, in the order they came. */
static guint32 *
sort_by_row (const NwActBuilder *self, guint n_rows, guint32 *first)
{
  guint32 *order = g_new (guint32, MAX (self->rows->len, 1));

  for (guint i = 0; i < self->rows->len; i++)
    first[g_array_index (self->rows, guint32, i) + 1]++;
  for (guint i = 0; i < n_rows; i++)
    first[i + 1] += first[i];
  for (guint i = self->rows->len; i-- > 0;) /* from behind, each bound moves to where its row begins … */
    order[--first[g_array_index (self->rows, guint32, i) + 1]] = i;
  for (guint i = 0; i < n_rows; i++) /* … which is where the row before it ends */
    first[i] = first[i + 1];
  first[n_rows] = self->rows->len;
  return order;
}

static int
compare_days (gconstpointer a, gconstpointer b, gpointer days)
{
  guint32 na = *(const guint32 *) a, nb = *(const guint32 *) b;
  gint32 da = ((const gint32 *) days)[na], db = ((const gint32 *) days)[nb];

  if (da == db)
    return na < nb ? -1 : na > nb;
  if (da == NW_DAY_NONE || db == NW_DAY_NONE)
    return da == NW_DAY_NONE ? 1 : -1;
  return da < db ? -1 : 1;
}

static guint16
fall_back (guint row, gpointer user_data)
{
  (void) row;
  (void) user_data;
  return NW_CODE_ID_NOT_AVAILABLE;
}

NwActParts
nw_act_builder_finish (NwActBuilder *self, guint n_rows, NwColumnParts *columns)
{
  guint n = self->rows->len;
  NwActParts parts = { .first = g_array_new (FALSE, TRUE, sizeof (guint32)), .contested = g_byte_array_new () };
  g_autofree guint32 *order = NULL;
  guint32 *first;

  g_array_set_size (parts.first, n_rows + 1);
  first = (guint32 *) (gpointer) parts.first->data;
  order = sort_by_row (self, n_rows, first);
  nw_days_fill (&self->dates, n);
  for (guint i = 0; i < n_rows; i++)
    if (first[i + 1] - first[i] > 1)
      g_qsort_with_data (order + first[i], first[i + 1] - first[i], sizeof *order, compare_days, self->dates.days->data);

  nw_days_init (&parts.dates);
  for (guint i = 0; i < n; i++)
    {
      g_array_append_val (parts.dates.days, g_array_index (self->dates.days, gint32, order[i]));
      g_byte_array_append (parts.dates.precisions, &self->dates.precisions->data[order[i]], 1);
      if (self->kind == NW_ACT_CLAIM)
        g_byte_array_append (parts.contested, &self->contested->data[order[i]], 1);
    }
  for (guint i = 0; i < NW_PACKED_COLUMNS; i++)
    if (self->columns[i])
      {
        nw_column_builder_reorder (self->columns[i], order, n);
        columns[i] = nw_column_builder_finish (self->columns[i], n, fall_back, NULL);
      }
  return parts;
}

void
nw_act_parts_clear (NwActParts *self)
{
  g_clear_pointer (&self->first, g_array_unref);
  nw_days_clear (&self->dates);
  g_clear_pointer (&self->contested, g_byte_array_unref);
}
