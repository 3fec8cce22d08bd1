/* summary-lanes.c: makes lanes from the rows or facts of a summary
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "summary-lanes.h"

static void
group_free (gpointer data)
{
  NwGroup *group = data;

  g_free (group->code);
  g_free (group->label);
  g_free (group);
}

static double
size_of (const NwSummary *summary, guint row, int size)
{
  return size >= 0 ? nw_summary_cell (summary, row, (guint) size)->number : -(double) row;
}

void
nw_summary_lanes_init (NwSummaryLanes *self, const NwSummary *summary, int size)
{
  g_autofree double *keys = g_new (double, summary->rows->len + 1);

  *self = (NwSummaryLanes) { .groups = g_ptr_array_new_with_free_func (group_free), .rows = g_new (guint, summary->rows->len + 1) };
  for (guint i = 0; i < summary->rows->len; i++)
    {
      const NwSummaryRow *row = nw_summary_row (summary, i);
      NwGroup *group;

      if (row->kind == NW_SUMMARY_SECTION)
        continue;
      group = g_new0 (NwGroup, 1);
      *group = (NwGroup) { .code = g_strdup (row->code), .label = g_strdup (row->label), .kind = row->code_kind,
                           .rest = row->kind == NW_SUMMARY_TOTAL };
      keys[self->groups->len] = size_of (summary, i, size);
      self->rows[self->groups->len] = i;
      g_ptr_array_add (self->groups, group);
    }
  nw_lanes_init (&self->lanes, self->groups, keys);
}

void
nw_summary_lanes_init_facts (NwSummaryLanes *self, const NwSummary *summary, const char *prefix)
{
  g_autofree double *keys = g_new (double, summary->facts->len + 1);

  *self = (NwSummaryLanes) { .groups = g_ptr_array_new_with_free_func (group_free), .rows = g_new (guint, summary->facts->len + 1) };
  for (guint i = 0; i < summary->facts->len; i++)
    {
      const NwSummaryFact *fact = &g_array_index (summary->facts, NwSummaryFact, i);
      NwGroup *group;

      if (!g_str_has_prefix (fact->id, prefix))
        continue;
      group = g_new0 (NwGroup, 1);
      *group = (NwGroup) { .code = g_strdup (fact->id), .label = g_strdup (fact->label), .kind = NW_CODE_LISTED };
      keys[self->groups->len] = fact->number;
      self->rows[self->groups->len] = i;
      g_ptr_array_add (self->groups, group);
    }
  nw_lanes_init (&self->lanes, self->groups, keys);
}

void
nw_summary_lanes_clear (NwSummaryLanes *self)
{
  nw_lanes_clear (&self->lanes);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_free);
}

guint
nw_summary_lanes_row (const NwSummaryLanes *self, guint lane)
{
  return self->rows[self->lanes.order[lane]];
}

guint
nw_summary_lanes_count (const NwSummary *summary)
{
  guint n = 0;

  for (guint i = 0; i < summary->rows->len; i++)
    n += nw_summary_row (summary, i)->kind != NW_SUMMARY_SECTION;
  return n;
}
