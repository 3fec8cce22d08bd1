/* compare.c: one question asked of several datasets, or several selections of one, side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis.h"

#include <glib/gi18n-lib.h>

#include "backdrop.h"
#include "definition.h"
#include "join.h"
#include "side-label.h"
#include "table.h"

static gboolean
check_question (const NwInputs *inputs, GError **error)
{
  if (inputs->n_sides == 0)
    g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY,
                         _("Compare with what? Name a dataset or what is different, as in “versus=dataset=dcid”"));
  else if (inputs->query->and != NW_DIMENSION_NONE)
    g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY,
                         _("The sides are the second dimension of a comparison; leave out the other one"));
  else
    return TRUE;
  return FALSE;
}

/* The question with the release of each side that names its dataset. */
static NwQuery *
complete_query (const NwInputs *inputs)
{
  NwQuery *query = nw_table_complete_query (inputs->query, inputs->query->interval, inputs->release);

  for (guint i = 0; i < query->versus->len; i++)
    {
      const NwQuery *versus = g_ptr_array_index (query->versus, i);
      NwQuery *complete = nw_query_copy (versus);

      if (versus->dataset)
        {
          g_free (complete->release);
          complete->release = g_strdup (inputs->sides[i].release->version);
        }
      nw_query_unref (g_ptr_array_index (query->versus, i));
      g_ptr_array_index (query->versus, i) = complete;
    }
  return query;
}

/* Eras of the other sides, too: each breaks a series. */
static void
join_eras (NwResult *result, const NwResult *part)
{
  for (guint i = 0; i < part->eras->len; i++)
    {
      const NwEra *era = g_ptr_array_index (part->eras, i);
      gboolean known = FALSE;

      for (guint j = 0; j < result->eras->len; j++)
        {
          const NwEra *other = g_ptr_array_index (result->eras, j);
          known |= other->day == era->day && other->dimension == era->dimension;
        }
      if (!known)
        g_ptr_array_add (result->eras, nw_era_copy (era));
    }
}

static gboolean
add_side (NwResult *result, GPtrArray *parts, const NwInputs *inputs, GError **error)
{
  g_autoptr (NwQuery) all_groups = nw_query_copy (inputs->query);
  g_autoptr (NwQuery) own = nw_table_complete_query (inputs->query, inputs->query->interval, inputs->release);
  g_autoptr (NwSide) side = nw_side_new (NULL, own, inputs->release);
  g_autoptr (NwResult) part = NULL;
  NwInputs complete = *inputs;

  /* The highest of all sides are found when they are joined. */
  all_groups->top = 0;
  complete.query = all_groups;
  part = nw_tabulate (nw_analysis_compare.id, inputs->query->interval, &complete, error);
  if (!part)
    return FALSE;
  side->codebook = nw_codebook_ref (nw_frame_codebook (inputs->frame));
  if (!nw_definition_fill (side, inputs, error))
    return FALSE;

  join_eras (result, part);
  g_ptr_array_add (result->sides, g_steal_pointer (&side));
  g_ptr_array_add (parts, g_steal_pointer (&part));
  return TRUE;
}

static NwResult *
run_compare (const NwInputs *inputs, GError **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_result_unref);
  g_autofree const NwInputs **sides = NULL;
  g_autoptr (NwQuery) own = nw_query_side (inputs->query, 0);
  g_autoptr (NwQuery) query = NULL;
  g_autoptr (NwResult) result = NULL;
  NwInputs first = *inputs;

  if (!check_question (inputs, error))
    return NULL;
  query = complete_query (inputs);
  result = nw_result_new (nw_analysis_compare.id, query, inputs->release);
  result->codebook = nw_codebook_ref (nw_frame_codebook (inputs->frame));
  if (!nw_backdrop_add (result, inputs, error))
    return NULL;

  first.query = own;
  sides = g_new (const NwInputs *, inputs->n_sides + 1);
  for (guint i = 0; i <= inputs->n_sides; i++)
    {
      sides[i] = i == 0 ? &first : &inputs->sides[i - 1];
      if (!add_side (result, parts, sides[i], error))
        return NULL;
    }
  nw_side_label_all (result->sides);
  return nw_join_sides (result, parts, sides, error) ? g_steal_pointer (&result) : NULL;
}

const NwAnalysis nw_analysis_compare = {
  .id = "compare",
  .label = N_("Side by side"),
  .summary = N_("The same question asked of several datasets or selections, with the numerators and denominators of each step "
                "of its definition."),
  .run = run_compare,
};
