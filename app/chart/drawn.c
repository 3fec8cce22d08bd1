/* drawn.c: leaves out of a figure what would only flatten it, and says so in its note
 *
 * A line for all others, or for what is not known, is often many times as high as those of the values that are
 * compared. It may be left out of the drawing, never out of the note, the table or the numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "drawn.h"

#include <glib/gi18n-lib.h>

/* Groups that name a value come before the others, see result.h. */
static guint
count_named (const NwResult *result)
{
  guint n = 0;

  while (n < result->groups->len && !nw_result_group (result, n)->rest && nw_result_group (result, n)->kind != NW_CODE_SPECIAL)
    n++;
  return n;
}

static guint
count_drawn (const NwFigure *figure, const NwResult *result)
{
  guint named = count_named (result);

  return figure->named_only && named > 0 ? named : result->groups->len;
}

void
nw_drawn_init (NwDrawn *self, const NwFigure *figure, const NwResult *result)
{
  guint n = count_drawn (figure, result);

  self->groups = g_ptr_array_sized_new (n);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->groups, nw_result_group (result, i));
  self->result = *result;
  self->result.groups = self->groups;
}

void
nw_drawn_clear (NwDrawn *self)
{
  g_clear_pointer (&self->groups, g_ptr_array_unref);
}

char *
nw_figure_note (const NwFigure *figure, const NwResult *result)
{
  g_autofree char *note = nw_result_note (result);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = count_drawn (figure, result); i < result->groups->len; i++)
    g_string_append_printf (names, "%s%s", names->len ? _(", ") : "", nw_result_group (result, i)->label);
  if (names->len == 0)
    return g_steal_pointer (&note);

  /* Translators: a note under a chart, and the names of what it leaves out: "Not drawn: 85 others, Unknown." */
  return g_strdup_printf (_("%s Not drawn: %s."), note, names->str);
}
