/* table-dyads.c: who is named as initiator with whom: a matrix, or the pairs with most incidents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "interval.h"
#include "record-words.h"

#define MATRIX_RECEIVERS 12 /* more do not fit beside each other */
#define MAX_PAIRS        50 /* of a list that somebody reads; the rest is counted */

typedef struct {
  guint    group, across;
  gboolean rest; /* of one side or both: comes after the pairs that are named */
  double   incidents;
} Pair;

/* Columns of the list, in this order. */
enum { INITIATOR_CODE, INITIATOR, RECEIVER_CODE, RECEIVER, INCIDENTS, SHARE, PARTS, LOW = PARTS + 2 };

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *first = a, *second = b;

  if (first->rest != second->rest)
    return first->rest ? 1 : -1;
  if (first->incidents != second->incidents)
    return first->incidents > second->incidents ? -1 : 1;
  if (first->group != second->group)
    return first->group < second->group ? -1 : 1;
  return first->across < second->across ? -1 : 1;
}

/* Without those that have none, and those of not knowing, whose initiators and receivers have rows of their
 * own. (transfer full) Pair */
static GArray *
rank_pairs (const NwResult *result)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint g = 0; g < result->groups->len && result->periods->len > 0; g++)
    for (guint a = 0; a < result->across->len; a++)
      {
        const NwGroup *initiator = nw_result_group (result, g), *receiver = nw_result_across (result, a);
        gboolean known = initiator->kind != NW_CODE_SPECIAL && receiver->kind != NW_CODE_SPECIAL;
        Pair pair = { g, a, initiator->rest || receiver->rest,
                      result->cells[nw_result_index (result, g, a, 0)] };

        if (known && isfinite (pair.incidents) && pair.incidents > 0)
          g_array_append_val (pairs, pair);
      }
  g_array_sort (pairs, compare_pairs);
  return pairs;
}

static void
add_columns (NwTable *table, const NwResult *result)
{
  const NwDimensionInfo *by = nw_dimension_info (result->query->by);
  const NwDimensionInfo *and = nw_dimension_info (result->query->and);
  g_autofree char *by_label = g_strdup_printf ("%s_label", by->id);
  g_autofree char *and_label = g_strdup_printf ("%s_label", and->id);

  nw_table_add_column (table, NW_COLUMN_HEAD, by->id, _("Code"))->data = TRUE;
  nw_table_add_column (table, NW_COLUMN_HEAD, by_label, _(by->label));
  nw_table_add_column (table, NW_COLUMN_HEAD, and->id, _("Code"))->data = TRUE;
  nw_table_add_column (table, NW_COLUMN_HEAD, and_label, _(and->label));
  nw_table_add_column (table, NW_COLUMN_NUMBER, "incidents", _("Reported incidents"));
  nw_table_add_column (table, NW_COLUMN_NUMBER, "share", _("Of all of this initiator, % (k of n)"));
  nw_table_add_parts (table, "");
  if (result->query->rule != NW_RULE_FRACTIONAL)
    nw_table_add_interval (table, "", _("Exact 95 % interval, %"));
}

static guint
add_row (NwTable *table, const char *codes[2], const char *labels[2], double incidents)
{
  guint row = nw_table_add_row (table, NW_ROW_PLAIN);

  nw_table_set_text (table, row, INITIATOR_CODE, g_strdup (codes[0]));
  nw_table_set_text (table, row, INITIATOR, nw_record_text (labels[0]));
  nw_table_set_text (table, row, RECEIVER_CODE, g_strdup (codes[1]));
  nw_table_set_text (table, row, RECEIVER, nw_record_text (labels[1]));
  nw_table_set_count (table, row, INCIDENTS, incidents);
  return row;
}

static void
add_pair (NwTable *table, const NwResult *result, const Pair *pair)
{
  const NwGroup *initiator = nw_result_group (result, pair->group);
  const NwGroup *receiver = nw_result_across (result, pair->across);
  const char *codes[] = { initiator->code, receiver->code };
  const char *labels[] = { initiator->label, receiver->label };
  guint row = add_row (table, codes, labels, pair->incidents);
  guint k = (guint) lround (pair->incidents), n = (guint) lround (initiator->total);
  double low = NAN, high = NAN;

  nw_table_set_hits (table, row, SHARE, pair->incidents, initiator->total);
  nw_table_set_parts (table, row, PARTS, pair->incidents, initiator->total);
  if (result->query->rule == NW_RULE_FRACTIONAL)
    return;
  if (n >= NW_FEW)
    nw_share_interval (MIN (k, n), n, &low, &high);
  nw_table_set_interval (table, row, LOW, n, low, high);
}

/* Incidents whose initiator, or receiver, is not known or not coded, whoever the other is. */
static void
add_not_known (NwTable *table, const NwResult *result)
{
  for (guint side = 0; side < 2; side++)
    {
      const GPtrArray *groups = side == 0 ? result->groups : result->across;

      for (guint i = 0; i < groups->len; i++)
        {
          const NwGroup *group = g_ptr_array_index (groups, i);
          /* Translators: whoever the initiator or receiver is. */
          const char *codes[] = { "any", "any" }, *labels[] = { _("any"), _("any") };

          if (group->kind != NW_CODE_SPECIAL || group->total == 0)
            continue;
          codes[side] = group->code;
          labels[side] = group->label;
          add_row (table, codes, labels, group->total);
        }
    }
}

static NwTable *
ranked_table (const NwResult *result)
{
  NwTable *table = nw_table_new ();
  g_autoptr (GArray) pairs = rank_pairs (result);
  guint bound, row;

  add_columns (table, result);
  bound = MIN (pairs->len, MAX_PAIRS);
  for (guint i = 0; i < bound; i++)
    add_pair (table, result, &g_array_index (pairs, Pair, i));
  add_not_known (table, result);
  row = nw_table_add_row (table, NW_ROW_TOTAL);
  nw_table_set_text (table, row, INITIATOR_CODE, g_strdup ("distinct"));
  nw_table_set_text (table, row, INITIATOR, g_strdup (_("Distinct incidents")));
  nw_table_set_count (table, row, INCIDENTS, result->incidents);
  nw_table_describe (table, result, nw_table_dyads.id,
                     _("Pairs by number of incidents; pairs without any are not listed. Shares are rounded "
                       "to a tenth of a per cent; of fewer than ten there is none, but k of n."),
                     pairs->len - bound);
  return table;
}

static NwTable *
build_dyads (const NwSupply *supply)
{
  const NwResult *result = supply->result;
  gboolean listed = result->across->len > MATRIX_RECEIVERS && result->query->by != NW_DIMENSION_NONE
                    && result->query->and != NW_DIMENSION_NONE && nw_result_unit (result) == NW_UNIT_INCIDENTS
                    && result->periods->len == 1;

  return listed ? ranked_table (result) : nw_values_table (result, nw_table_dyads.id);
}

static char *
find_obstacle (const NwQuery *query)
{
  gboolean pairs = (query->by == NW_DIMENSION_INITIATOR || query->by == NW_DIMENSION_NONE)
                   && (query->and == NW_DIMENSION_RECEIVER || query->and == NW_DIMENSION_NONE);

  if (pairs && query->interval == NW_INTERVAL_ALL && query->measure == NW_MEASURE_INCIDENTS
      && query->versus->len == 0)
    return NULL;
  return g_strdup (_("Dyads are incidents by initiator and receiver over all time; ask with “by=initiator "
                     "and=receiver” alone, or choose the table of values"));
}

const NwTableKind nw_table_dyads = {
  .id = "dyads",
  .label = N_("Dyads"),
  .summary = N_("How many reported incidents each initiator has with each receiver: a matrix, or the pairs "
                "by number where there are many."),
  .needs = NW_NEEDS_RESULT,
  .analysis = "matrix",
  .question = "by=initiator and=receiver",
  .obstacle = find_obstacle,
  .build = build_dyads,
};
