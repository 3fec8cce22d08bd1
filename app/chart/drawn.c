/* drawn.c: leaves out of a figure what would only flatten it, and says so in its note
 *
 * A line for all others, or for what is not known, is often many times as high as those of the values that are
 * compared. It may be left out of the drawing, never out of the note, the table or the numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "drawn.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "marks.h"
#include "plot.h"

#define MAX_ROWS 60u /* that fit on a large screen */

/* Groups that name a value come before the others, see result.h. */
static guint
count_named (const GPtrArray *groups)
{
  guint n = 0;

  while (n < groups->len)
    {
      const NwGroup *group = g_ptr_array_index (groups, n);

      if (group->rest || group->kind == NW_CODE_SPECIAL)
        break;
      n++;
    }
  return n;
}

static guint
count_drawn (const NwFigure *figure, const GPtrArray *groups)
{
  const NwChart *chart = (const NwChart *) figure->chart;
  gboolean named_only = figure->named_only || chart->named_only;
  guint named = count_named (groups);

  return named_only && named > 0 ? named : groups->len;
}

static GPtrArray *
first_of (const GPtrArray *groups, guint n)
{
  GPtrArray *first = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (first, g_ptr_array_index (groups, i));
  return first;
}

static void
copy_cells (NwDrawn *self, const NwResult *result, gsize to, gsize from)
{
  gsize n = result->periods->len;

  memcpy (self->cells + to * n, result->cells + from * n, n * sizeof (double));
  if (result->basis)
    memcpy (self->basis + to * n, result->basis + from * n, n * sizeof (NwBasis));
}

static void
allocate (NwDrawn *self, const NwResult *result, gsize rows)
{
  gsize n = MAX (rows * result->periods->len, 1);

  self->result.cells = self->cells = g_new0 (double, n);
  if (result->basis)
    self->result.basis = self->basis = g_new0 (NwBasis, n);
}

/* Without the last groups of the second dimension, rows of cells move together. */
static void
narrow (NwDrawn *self, const NwResult *result)
{
  allocate (self, result, (gsize) self->groups->len * self->across->len);
  for (guint g = 0; g < self->groups->len; g++)
    for (guint a = 0; a < self->across->len; a++)
      copy_cells (self, result, (gsize) g * self->across->len + a, (gsize) g * result->across->len + a);
}

typedef struct {
  guint    at;     /* group * across->len + across */
  gboolean named;  /* both name a value */
  double   weight; /* incidents, or how much they changed */
} Pair;

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const Pair *pa = a, *pb = b;

  if (pa->named != pb->named)
    return pb->named - pa->named;
  return pa->weight > pb->weight ? -1 : pa->weight < pb->weight ? 1 : pa->at < pb->at ? -1 : 1;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  return ((const Pair *) a)->at < ((const Pair *) b)->at ? -1 : 1;
}

static double
weight_of (const NwResult *result, gsize first)
{
  gboolean share = nw_result_unit (result) == NW_UNIT_SHARE;
  double weight = 0;

  for (gsize i = first; i < first + result->periods->len; i++)
    {
      double value = share ? result->basis[i].hits : fabs (result->cells[i]);

      weight += isfinite (value) ? value : 0;
    }
  return weight;
}

static gboolean
is_named (const NwGroup *group)
{
  return !group->rest && group->kind != NW_CODE_SPECIAL;
}

/* The pairs that have anything, the heaviest first. */
static GArray *
weigh_pairs (const NwDrawn *self, const NwResult *result)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint g = 0; g < self->groups->len; g++)
    for (guint a = 0; a < self->across->len; a++)
      {
        Pair pair = { g * result->across->len + a, is_named (nw_result_group (result, g)) && is_named (nw_result_across (result, a)) };

        pair.weight = weight_of (result, (gsize) pair.at * result->periods->len);
        if (pair.weight > 0)
          g_array_append_val (pairs, pair);
      }
  g_array_sort (pairs, compare_weights);
  return pairs;
}

static void
pair_free (gpointer data)
{
  NwGroup *group = data;

  g_free (group->label);
  g_free (group);
}

static void
add_pair (NwDrawn *self, const NwResult *result, const Pair *pair)
{
  guint g = pair->at / result->across->len, a = pair->at % result->across->len;
  const NwGroup *one = nw_result_group (result, g), *other = nw_result_across (result, a);
  NwGroup *group = g_new0 (NwGroup, 1);

  *group = *one;
  group->label = nw_pair_name (result, g, a);
  group->rest = one->rest || other->rest;
  group->kind = one->kind == NW_CODE_SPECIAL || other->kind == NW_CODE_SPECIAL ? NW_CODE_SPECIAL : one->kind;
  group->total = pair->weight;
  copy_cells (self, result, self->groups->len, pair->at);
  self->pairs[self->groups->len] = pair->at;
  g_ptr_array_add (self->groups, group);
}

/* The heaviest so many, in the order of the result. */
static void
pair_up (NwDrawn *self, const NwResult *result, guint most)
{
  g_autoptr (GArray) pairs = weigh_pairs (self, result);
  guint n = MIN (pairs->len, most);

  self->left = pairs->len - n;
  g_array_set_size (pairs, n);
  g_array_sort (pairs, compare_places);
  allocate (self, result, n);
  self->pairs = g_new (guint, MAX (n, 1));
  g_ptr_array_unref (self->groups);
  self->groups = g_ptr_array_new_with_free_func (pair_free);
  for (guint i = 0; i < n; i++)
    add_pair (self, result, &g_array_index (pairs, Pair, i));
  g_ptr_array_set_size (self->across, 1);
}

static void
find_focus (NwDrawn *self, const NwElement *focus)
{
  self->focus = *focus;
  self->figure.focus = &self->focus;
  if (self->pairs == NULL)
    return;
  self->focus.group = -1;
  self->focus.across = 0;
  for (guint i = 0; i < self->groups->len; i++)
    if (focus->group >= 0 && focus->across >= 0 && self->pairs[i] == (guint) focus->group * self->n_across + (guint) focus->across)
      self->focus.group = (int) i;
}

void
nw_drawn_init (NwDrawn *self, const NwFigure *figure, const NwResult *result)
{
  const NwChart *chart = (const NwChart *) figure->chart;

  *self = (NwDrawn) { .result = *result, .figure = *figure, .n_across = result->across->len };
  self->groups = first_of (result->groups, count_drawn (figure, result->groups));
  self->across = first_of (result->across, count_drawn (figure, result->across));
  if (result->cells && result->across->len > 1 && !chart->panels)
    pair_up (self, result, chart->rows ? MAX_ROWS : NW_MAX_STYLES);
  else if (result->cells && self->across->len < result->across->len)
    narrow (self, result);
  self->result.groups = self->groups;
  self->result.across = self->across;
  if (figure->focus)
    find_focus (self, figure->focus);
}

void
nw_drawn_restore (const NwDrawn *self, NwScene *scene)
{
  for (guint i = 0; self->pairs && i < scene->elements->len; i++)
    {
      NwElement *element = &g_array_index (scene->elements, NwElement, i);

      if (element->group < 0)
        continue;
      element->across = (int) (self->pairs[element->group] % self->n_across);
      element->group = (int) (self->pairs[element->group] / self->n_across);
    }
}

void
nw_drawn_clear (NwDrawn *self)
{
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->across, g_ptr_array_unref);
  g_clear_pointer (&self->cells, g_free);
  g_clear_pointer (&self->basis, g_free);
  g_clear_pointer (&self->pairs, g_free);
}

static void
append_names (GString *names, const GPtrArray *groups, guint from)
{
  for (guint i = from; i < groups->len; i++)
    g_string_append_printf (names, "%s%s", names->len ? _(", ") : "", ((const NwGroup *) g_ptr_array_index (groups, i))->label);
}

char *
nw_figure_note (const NwFigure *figure, const NwResult *result)
{
  const NwChart *chart = (const NwChart *) figure->chart;
  g_autofree char *note = nw_result_note (result);
  g_autoptr (GString) out = g_string_new (note);
  g_autoptr (GString) names = g_string_new (NULL);
  g_auto (NwDrawn) drawn = { 0 };

  nw_drawn_init (&drawn, figure, result);
  append_names (names, result->groups, count_drawn (figure, result->groups));
  append_names (names, result->across, count_drawn (figure, result->across));
  if (names->len > 0)
    /* Translators: the names of what a chart leaves out: "Not drawn: 85 others, Unknown." */
    g_string_append_printf (out, _(" Not drawn: %s."), names->str);
  if (drawn.left > 0)
    /* Translators: of the pairs of two dimensions, "China → United States". */
    g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, " %'u pair with fewer incidents is not drawn.",
                                              " %'u pairs with fewer incidents are not drawn.", drawn.left), drawn.left);
  if (chart->marks)
    {
      g_autofree char *marks = nw_marks_note (result);

      g_string_append (out, marks);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
