/* linked-sides.c: completes the sides of a question with what is linked between them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "linked-sides.h"

#include <string.h>

/* What one side borrows. */
typedef struct {
  GArray      *links;
  GArray      *again;
  NwSelection *rest;
} Linked;

static void
linked_free (gpointer data)
{
  Linked *self = data;

  g_clear_pointer (&self->links, g_array_unref);
  g_clear_pointer (&self->again, g_array_unref);
  g_clear_pointer (&self->rest, nw_selection_unref);
  g_free (self);
}

/* before: the sides before it, n of them. */
static gboolean
leave_out (Linked *self, NwLibrary *library, const NwLinkedSide *before, guint n, NwInputs *side, GError **error)
{
  self->again = nw_linked_rows_once (library, before, n, side->release, error);
  if (!self->again)
    return FALSE;
  self->rest = nw_selection_without (side->selection, self->again);
  side->again = self->again;
  side->selection = self->rest;
  return TRUE;
}

GPtrArray *
nw_linked_sides_fill (NwLibrary        *library,
                      const NwAnalysis *analysis,
                      const NwInputs   *question,
                      NwInputs         *sides,
                      guint             n,
                      GError          **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (linked_free);
  g_autofree NwLinkedSide *before = g_new (NwLinkedSide, n + 1);
  gboolean links = strcmp (analysis->id, "links") == 0;

  before[0] = (NwLinkedSide) { question->release, question->selection };
  for (guint i = 0; i < n; i++)
    {
      Linked *linked = g_new0 (Linked, 1);

      g_ptr_array_add (all, linked);
      if (links && !(linked->links = nw_linked_rows (library, question->release, sides[i].release, error)))
        return NULL;
      sides[i].links = linked->links;
      if (!links && question->query->terms.once && !leave_out (linked, library, before, i + 1, &sides[i], error))
        return NULL;
      before[i + 1] = (NwLinkedSide) { sides[i].release, sides[i].selection };
    }
  return g_steal_pointer (&all);
}
