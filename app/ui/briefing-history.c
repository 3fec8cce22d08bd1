/* briefing-history.c: keeps the briefing as it was before each change, which costs little as blocks are shared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "briefing-history.h"

#define MAX_STEPS 500

typedef struct {
  NwBriefing *briefing;
  char       *merge;
} Step;

struct _NwBriefingHistory {
  GPtrArray *steps;
  guint      current;
  gboolean   walked; /* the current step was come back to: it stays */
};

static Step *
step_new (NwBriefing *briefing, const char *merge)
{
  Step *step = g_new0 (Step, 1);

  step->briefing = nw_briefing_ref (briefing);
  step->merge = g_strdup (merge);
  return step;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  nw_briefing_unref (step->briefing);
  g_free (step->merge);
  g_free (step);
}

static Step *
current_step (const NwBriefingHistory *self)
{
  return g_ptr_array_index (self->steps, self->current);
}

NwBriefingHistory *
nw_briefing_history_new (NwBriefing *first)
{
  NwBriefingHistory *self = g_new0 (NwBriefingHistory, 1);

  self->steps = g_ptr_array_new_with_free_func (step_free);
  g_ptr_array_add (self->steps, step_new (first, NULL));
  return self;
}

void
nw_briefing_history_free (NwBriefingHistory *self)
{
  g_ptr_array_unref (self->steps);
  g_free (self);
}

void
nw_briefing_history_push (NwBriefingHistory *self, NwBriefing *briefing, const char *merge)
{
  gboolean replace = !self->walked && merge != NULL && g_strcmp0 (current_step (self)->merge, merge) == 0;
  Step *step = step_new (briefing, merge);

  if (self->current + 1 < self->steps->len)
    g_ptr_array_remove_range (self->steps, self->current + 1, self->steps->len - self->current - 1);
  if (replace)
    g_ptr_array_remove_index (self->steps, self->current);
  g_ptr_array_add (self->steps, step);
  if (self->steps->len > MAX_STEPS)
    g_ptr_array_remove_index (self->steps, 0);
  self->current = self->steps->len - 1;
  self->walked = FALSE;
}

gboolean
nw_briefing_history_can_go (const NwBriefingHistory *self, int steps)
{
  int target = (int) self->current + steps;

  return target >= 0 && target < (int) self->steps->len;
}

gboolean
nw_briefing_history_go (NwBriefingHistory *self, int steps)
{
  if (!nw_briefing_history_can_go (self, steps))
    return FALSE;
  self->current = (guint) ((int) self->current + steps);
  self->walked = TRUE;
  return TRUE;
}

NwBriefing *
nw_briefing_history_briefing (const NwBriefingHistory *self)
{
  return current_step (self)->briefing;
}
