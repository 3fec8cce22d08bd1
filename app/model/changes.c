/* changes.c: a list of what is different between two releases
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "changes.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *id;
  const char *label;
} kinds[NW_N_CHANGES] = {
  [NW_CHANGE_ADDED] = { "added", N_("Added") },
  [NW_CHANGE_DROPPED] = { "dropped", N_("Dropped") },
  [NW_CHANGE_ATTRIBUTED] = { "attributed", N_("Attributed: from not known to named") },
  [NW_CHANGE_WITHDRAWN] = { "withdrawn", N_("Attribution withdrawn: from named to not known") },
  [NW_CHANGE_REATTRIBUTED] = { "reattributed", N_("Attributed to others than before") },
  [NW_CHANGE_REDATED] = { "redated", N_("Start dated anew") },
  [NW_CHANGE_RETYPED] = { "retyped", N_("Type changed") },
  [NW_CHANGE_RESCORED] = { "rescored", N_("Intensity changed") },
  [NW_CHANGE_RECEIVERS] = { "receivers", N_("Receivers changed") },
  [NW_CHANGE_CLAIMS] = { "claims", N_("Claims changed") },
  [NW_CHANGE_RESPONSES] = { "responses", N_("Responses changed") },
};

static void
change_free (gpointer data)
{
  NwChange *change = data;

  g_free (change->title);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

static void
view_free (gpointer data)
{
  NwChangedView *view = data;

  g_free (view->name);
  g_free (view);
}

NwChanges *
nw_changes_new (NwRelease *from, NwRelease *to)
{
  NwChanges *self = g_atomic_rc_box_new0 (NwChanges);

  self->from = nw_release_ref (from);
  self->to = nw_release_ref (to);
  self->changes = g_ptr_array_new_with_free_func (change_free);
  self->views = g_ptr_array_new_with_free_func (view_free);
  return self;
}

static void
clear (gpointer data)
{
  NwChanges *self = data;

  nw_release_unref (self->from);
  nw_release_unref (self->to);
  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->views);
}

NwChanges *
nw_changes_ref (NwChanges *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
nw_changes_unref (NwChanges *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
nw_changes_lists (const NwChanges *self, NwChangeKind kind)
{
  g_return_val_if_fail (kind < NW_N_CHANGES, FALSE);

  return self->counts[kind] < NW_CHANGES_LISTED;
}

void
nw_changes_add (NwChanges *self, NwChangeKind kind, gint64 before_id, gint64 after_id, const char *title,
                const char *before, const char *after)
{
  NwChange *change;

  g_return_if_fail (kind < NW_N_CHANGES);

  if (nw_changes_lists (self, kind))
    {
      change = g_new (NwChange, 1);
      *change = (NwChange) { kind, before_id, after_id, g_strdup (title), g_strdup (before), g_strdup (after) };
      g_ptr_array_add (self->changes, change);
    }
  self->counts[kind]++;
}

guint64
nw_changes_n (const NwChanges *self)
{
  guint64 n = 0;

  for (guint kind = 0; kind < NW_N_CHANGES; kind++)
    n += self->counts[kind];
  return n;
}

/* Those of one title in the order of their files. */
static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const NwChange *x = *(const NwChange *const *) a;
  const NwChange *y = *(const NwChange *const *) b;
  int order = (x->kind > y->kind) - (x->kind < y->kind);

  if (order == 0)
    order = g_utf8_collate (x->title ? x->title : "", y->title ? y->title : "");
  if (order == 0)
    order = (x->before_id > y->before_id) - (x->before_id < y->before_id);
  return order ? order : (x->after_id > y->after_id) - (x->after_id < y->after_id);
}

void
nw_changes_sort (NwChanges *self)
{
  g_ptr_array_sort (self->changes, compare_changes);
}

void
nw_changes_add_view (NwChanges *self, const char *name, guint64 before, guint64 after, guint cells)
{
  NwChangedView view = { g_strdup (name), before, after, cells };

  g_ptr_array_add (self->views, g_memdup2 (&view, sizeof view));
}

const char *
nw_change_kind_id (NwChangeKind kind)
{
  g_return_val_if_fail (kind < NW_N_CHANGES, NULL);

  return kinds[kind].id;
}

const char *
nw_change_kind_label (NwChangeKind kind)
{
  g_return_val_if_fail (kind < NW_N_CHANGES, NULL);

  return _(kinds[kind].label);
}
