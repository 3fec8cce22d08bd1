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
  self->periods = g_ptr_array_new_with_free_func ((GDestroyNotify) period_free);
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
  nw_query_unref (self->query);
  nw_release_unref (self->release);
  g_clear_pointer (&self->codebook, nw_codebook_unref);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->periods);
  g_free (self->cells);
}

void
nw_result_unref (NwResult *self)
{
  g_atomic_rc_box_release_full (self, result_clear);
}

NwGroup *
nw_result_add_group (NwResult *self, const char *code, const char *label, NwCodeKind kind)
{
  NwGroup *group = g_new0 (NwGroup, 1);

  group->code = g_strdup (code);
  group->label = g_strdup (label);
  group->kind = kind;
  g_ptr_array_add (self->groups, group);
  return group;
}

NwPeriod *
nw_result_add_period (NwResult *self, int number, const char *label)
{
  NwPeriod *period = g_new0 (NwPeriod, 1);

  period->number = number;
  period->label = g_strdup (label);
  g_ptr_array_add (self->periods, period);
  return period;
}

void
nw_result_allocate (NwResult *self)
{
  g_return_if_fail (self->cells == NULL);

  self->cells = g_new0 (double, MAX ((gsize) self->groups->len * self->periods->len, 1));
}

double
nw_result_cell (const NwResult *self, guint group, guint period)
{
  g_return_val_if_fail (group < self->groups->len && period < self->periods->len, 0);

  return self->cells[(gsize) group * self->periods->len + period];
}
