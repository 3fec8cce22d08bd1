/* seal.c: origin of a number as a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "seal.h"

NwSeal *
nw_seal_ref (NwSeal *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
seal_clear (gpointer data)
{
  NwSeal *self = data;

  g_free (self->id);
  g_free (self->answer);
  g_free (self->program);
  g_free (self->analysis);
  g_free (self->shows);
  g_free (self->query);
  g_free (self->counting);
  g_free (self->words);
  g_clear_pointer (&self->releases, g_ptr_array_unref);
  g_strfreev (self->rules);
}

void
nw_seal_unref (NwSeal *self)
{
  g_atomic_rc_box_release_full (self, seal_clear);
}
