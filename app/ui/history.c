/* history.c: keeps the questions asked so far, so that every change of filters can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "history.h"

#define MAX_STEPS 200

typedef struct {
  NwQuery *query;
  char    *view;
  char    *merge;
} Step;

struct _NwHistory {
  GPtrArray *steps;
  guint      current;
};

static Step *
step_new (NwQuery *query, const char *view, const char *merge)
{
  Step *step = g_new0 (Step, 1);

  step->query = nw_query_ref (query);
  step->view = g_strdup (view);
  step->merge = g_strdup (merge);
  return step;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  nw_query_unref (step->query);
  g_free (step->view);
  g_free (step->merge);
  g_free (step);
}

static Step *
current_step (const NwHistory *self)
{
  return g_ptr_array_index (self->steps, self->current);
}

NwHistory *
nw_history_new (NwQuery *first, const char *view)
{
  NwHistory *self = g_new0 (NwHistory, 1);

  self->steps = g_ptr_array_new_with_free_func (step_free);
  g_ptr_array_add (self->steps, step_new (first, view, NULL));
  return self;
}

void
nw_history_free (NwHistory *self)
{
  g_ptr_array_unref (self->steps);
  g_free (self);
}

void
nw_history_push (NwHistory *self, NwQuery *query, const char *view, const char *merge)
{
  gboolean replace = merge != NULL && g_strcmp0 (current_step (self)->merge, merge) == 0;
  Step *step = step_new (query, view, merge); /* before the one goes that view may belong to */

  if (self->current + 1 < self->steps->len)
    g_ptr_array_remove_range (self->steps, self->current + 1, self->steps->len - self->current - 1);
  if (replace)
    g_ptr_array_remove_index (self->steps, self->current);
  g_ptr_array_add (self->steps, step);
  if (self->steps->len > MAX_STEPS)
    g_ptr_array_remove_index (self->steps, 0);
  self->current = self->steps->len - 1;
}

void
nw_history_set_view (NwHistory *self, const char *view)
{
  Step *step = current_step (self);
  g_autofree char *before = step->view; /* view may be it */

  step->view = g_strdup (view);
}

gboolean
nw_history_can_go (const NwHistory *self, int steps)
{
  int target = (int) self->current + steps;

  return target >= 0 && target < (int) self->steps->len;
}

gboolean
nw_history_go (NwHistory *self, int steps)
{
  if (!nw_history_can_go (self, steps))
    return FALSE;
  self->current = (guint) ((int) self->current + steps);
  return TRUE;
}

NwQuery *
nw_history_query (const NwHistory *self)
{
  return current_step (self)->query;
}

const char *
nw_history_view (const NwHistory *self)
{
  return current_step (self)->view;
}

NwQuery *
nw_history_find (const NwHistory *self, NwHistoryTest passes, const char *view)
{
  const Step *step;

  for (guint i = self->current + 1; i-- > 0;)
    {
      step = g_ptr_array_index (self->steps, i);
      if (passes (view, step->query))
        return step->query;
    }
  for (guint i = self->current + 1; i < self->steps->len; i++)
    {
      step = g_ptr_array_index (self->steps, i);
      if (passes (view, step->query))
        return step->query;
    }
  return NULL;
}
