/* result.c: the answer to a question, as a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "result.h"

static void
group_free (NwGroup *group)
{
  g_free (group->code);
  g_free (group->label);
  g_free (group);
}

static void
period_free (NwPeriod *period)
{
  g_free (period->label);
  g_free (period);
}

NwResult *
nw_result_new (const char *analysis, NwQuery *query, NwRelease *release)
{
  NwResult *self = g_atomic_rc_box_new0 (NwResult);

  self->analysis = g_strdup (analysis);
  self->query = nw_query_ref (query);
  self->release = nw_release_ref (release);
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  self->across = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  self->periods = g_ptr_array_new_with_free_func ((GDestroyNotify) period_free);
  self->markers = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_marker_unref);
  self->eras = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_era_free);
  self->sides = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_side_free);
  return self;
}

NwResult *
nw_result_ref (NwResult *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
result_clear (gpointer data)
{
  NwResult *self = data;

  g_free (self->analysis);
  g_strfreev (self->rules);
  nw_query_unref (self->query);
  nw_release_unref (self->release);
  g_clear_pointer (&self->codebook, nw_codebook_unref);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->across);
  g_ptr_array_unref (self->periods);
  g_ptr_array_unref (self->markers);
  g_ptr_array_unref (self->eras);
  g_ptr_array_unref (self->sides);
  g_clear_pointer (&self->maturity, nw_maturity_unref);
  g_clear_pointer (&self->before_after, nw_before_after_free);
  g_clear_pointer (&self->summary, nw_summary_free);
  g_free (self->finding);
  g_free (self->basis);
  g_free (self->cells);
}

void
nw_result_unref (NwResult *self)
{
  g_atomic_rc_box_release_full (self, result_clear);
}

static NwGroup *
add_group (GPtrArray *groups, const char *code, const char *label, NwCodeKind kind)
{
  NwGroup *group = g_new0 (NwGroup, 1);

  group->code = g_strdup (code);
  group->label = g_strdup (label);
  group->kind = kind;
  g_ptr_array_add (groups, group);
  return group;
}

NwGroup *
nw_result_add_group (NwResult *self, const char *code, const char *label, NwCodeKind kind)
{
  return add_group (self->groups, code, label, kind);
}

NwGroup *
nw_result_add_across (NwResult *self, const char *code, const char *label, NwCodeKind kind)
{
  return add_group (self->across, code, label, kind);
}

NwPeriod *
nw_result_add_period (NwResult *self, int number, const char *label)
{
  NwPeriod *period = g_new0 (NwPeriod, 1);

  period->number = number;
  period->label = g_strdup (label);
  period->first_day = NW_DAY_NONE;
  period->last_day = NW_DAY_NONE;
  g_ptr_array_add (self->periods, period);
  return period;
}

/* Without a second dimension there is one of all. */
void
nw_result_allocate (NwResult *self)
{
  gsize n;

  g_return_if_fail (self->cells == NULL);

  if (self->across->len == 0)
    nw_result_add_across (self, "all", "", NW_CODE_LISTED);
  n = MAX ((gsize) self->groups->len * self->across->len * self->periods->len, 1);
  self->cells = g_new0 (double, n);
  if (nw_result_unit (self) != NW_UNIT_INCIDENTS)
    self->basis = g_new0 (NwBasis, n);
}

gsize
nw_result_index (const NwResult *self, guint group, guint across, guint period)
{
  g_return_val_if_fail (group < self->groups->len && across < self->across->len && period < self->periods->len, 0);

  return ((gsize) group * self->across->len + across) * self->periods->len + period;
}

double
nw_result_cell (const NwResult *self, guint group, guint period)
{
  return self->cells[nw_result_index (self, group, 0, period)];
}

NwUnit
nw_result_unit (const NwResult *self)
{
  return nw_measure_info (self->query->measure)->unit;
}

/* An era may begin with the first of the periods, but not later. */
gboolean
nw_result_one_era (const NwResult *self, guint from, guint to)
{
  g_return_val_if_fail (from <= to && to < self->periods->len, FALSE);

  for (guint i = 0; i < self->eras->len; i++)
    {
      const NwEra *era = g_ptr_array_index (self->eras, i);
      if (era->day > nw_result_period (self, from)->first_day && era->day <= nw_result_period (self, to)->last_day)
        return FALSE;
    }
  return TRUE;
}

gboolean
nw_result_only_yes (const NwResult *self)
{
  NwMeasure measure = self->query->measure;
  double bases = 0, hits = 0;

  if (measure != NW_MEASURE_CLAIMED && measure != NW_MEASURE_ANSWERED)
    return FALSE;
  for (gsize i = 0; i < (gsize) self->groups->len * self->across->len * self->periods->len; i++)
    {
      bases += self->basis[i].bases;
      hits += self->basis[i].hits;
    }
  return bases > 0 && hits == bases;
}

const char *
nw_result_group_id (const NwResult *self)
{
  if (self->query->by != NW_DIMENSION_NONE)
    return nw_dimension_info (self->query->by)->id;
  return self->sides->len > 0 ? "side" : NULL;
}

const char *
nw_result_across_id (const NwResult *self)
{
  if (self->query->by != NW_DIMENSION_NONE && self->sides->len > 0)
    return "side";
  return self->query->and != NW_DIMENSION_NONE ? nw_dimension_info (self->query->and)->id : NULL;
}
