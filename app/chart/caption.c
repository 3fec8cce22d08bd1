/* caption.c: says in words what a figure shows and what stands out of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static gboolean
is_named (const NwGroup *group)
{
  return !group->rest && group->kind != NW_CODE_SPECIAL;
}

/* Of two kinds nothing stands out: what is not known or not yet complete, and shares of too few. */
static gboolean
may_stand_out (const NwResult *result, gsize index, guint period)
{
  gboolean share = nw_result_unit (result) == NW_UNIT_SHARE;

  return isfinite (result->cells[index]) && !nw_result_period (result, period)->immature
         && (!share || result->basis[index].bases >= NW_FEW);
}

/* The named cell that is largest, or changed most; FALSE: none, or another that is as large. */
static gboolean
find_largest (const NwResult *result, NwElement *found)
{
  double largest = 0;
  guint n = 0;

  for (guint g = 0; g < result->groups->len; g++)
    for (guint a = 0; a < result->across->len; a++)
      for (guint p = 0; p < result->periods->len; p++)
        {
          gsize i = nw_result_index (result, g, a, p);

          if (!is_named (nw_result_group (result, g)) || !is_named (nw_result_across (result, a)) || !may_stand_out (result, i, p)
              || fabs (result->cells[i]) < largest)
            continue;
          n = fabs (result->cells[i]) > largest ? 1 : n + 1;
          largest = fabs (result->cells[i]);
          *found = (NwElement) { .group = (int) g, .across = (int) a, .period = (int) p };
        }
  return n == 1 && largest > 0;
}

char *
nw_figure_caption (const NwFigure *figure, const NwResult *result)
{
  g_autofree char *sentence = nw_result_sentence (result);
  g_autofree char *cell = NULL;
  g_autofree char *largest = NULL;
  NwElement found;

  /* One row of one period is said by the sentence, and sometimes that share; so are the windows before and after. */
  if (result->summary != NULL || result->cells == NULL || result->before_after != NULL || (result->periods->len < 2 && result->across->len < 2) || !find_largest (result, &found))
    return g_steal_pointer (&sentence);
  cell = nw_result_print_cell (result, nw_result_index (result, found.group, found.across, found.period));
  if (nw_result_unit (result) == NW_UNIT_SHARE && strstr (sentence, cell) != NULL)
    return g_steal_pointer (&sentence);
  largest = nw_figure_describe (figure, result, &found);
  if (nw_result_unit (result) == NW_UNIT_DIFFERENCE)
    /* Translators: a sentence, then the largest change in a chart: "Russia, 2018: −16". */
    return g_strdup_printf (_("%s Largest change: %s."), sentence, largest);
  /* Translators: a sentence, then the highest value in a chart: "China, 2021: 23 reported incidents". */
  return g_strdup_printf (_("%s Highest: %s."), sentence, largest);
}
