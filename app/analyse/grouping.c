/* grouping.c: chooses the groups of a result and weighs each list of codes once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "grouping.h"

#include <math.h>

#define NO_GROUP G_MAXUINT32

/* A value that may become a group. */
typedef struct {
  guint16 code;
  gboolean special;
  double total;
  char *key; /* sorts as the label does */
} Candidate;

static double
weigh (NwRule rule, guint position, guint length)
{
  switch (rule)
    {
    case NW_RULE_FRACTIONAL:
      return 1.0 / length;
    case NW_RULE_PRIMARY:
      return position == 0 ? 1 : 0;
    case NW_RULE_WHOLE:
    default:
      return 1;
    }
}

/* ---- which values ---- */

/* By code, what the selection has of it under the counting rule. */
static double *
total_codes (const NwColumn *column, const guint32 *counts, guint n_codes, NwRule rule)
{
  double *totals = g_new0 (double, n_codes);

  for (guint32 list = 0; list < column->n_lists; list++)
    for (guint i = 0; counts[list] > 0 && i < nw_column_list_length (column, list); i++)
      totals[nw_column_list_codes (column, list)[i]] += counts[list] * weigh (rule, i, nw_column_list_length (column, list));

  return totals;
}

/* Whether the query limits the groups; then flags[code] is set for those it names. */
static gboolean
find_chosen (const NwFrame *frame, const NwQuery *query, guint8 *flags)
{
  const NwFilter *include = nw_query_get_filter (query, query->by, FALSE);
  NwDomain domain = nw_dimension_info (query->by)->domain;

  for (guint i = 0; include && include->codes[i]; i++)
    {
      int code = nw_codebook_find_code (nw_frame_codebook (frame), domain, include->codes[i]);
      if (code >= 0)
        flags[code] = 1;
    }

  return include != NULL;
}

static void
candidate_clear (gpointer data)
{
  g_free (((Candidate *) data)->key);
}

static GArray *
find_candidates (const NwFrame *frame, const NwQuery *query, const double *totals)
{
  NwCodebook *codebook = nw_frame_codebook (frame);
  NwDomain domain = nw_dimension_info (query->by)->domain;
  GArray *candidates = g_array_new (FALSE, TRUE, sizeof (Candidate));
  guint n_codes = nw_codebook_n_codes (codebook, domain);
  g_autofree guint8 *chosen = g_new0 (guint8, n_codes);
  gboolean limited = find_chosen (frame, query, chosen);

  g_array_set_clear_func (candidates, candidate_clear);
  for (guint i = 0; i < n_codes; i++)
    if (limited ? chosen[i] : totals[i] > 0)
      {
        const char *label = nw_code_display (nw_codebook_get_code (codebook, domain, i));
        Candidate candidate = { i, i < NW_N_SPECIAL_CODES, totals[i], g_utf8_collate_key (label, -1) };
        g_array_append_val (candidates, candidate);
      }

  return candidates;
}

/* Alphabetical, special codes last. */
static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const Candidate *ca = a, *cb = b;
  int order = ca->special - cb->special;

  if (order == 0 && !ca->special)
    order = g_strcmp0 (ca->key, cb->key);
  return order != 0 ? order : ca->code - cb->code;
}

/* Highest total first, special codes last. */
static int
compare_totals (gconstpointer a, gconstpointer b)
{
  const Candidate *ca = a, *cb = b;

  if (!ca->special && !cb->special && ca->total != cb->total)
    return ca->total > cb->total ? -1 : 1;
  return compare_keys (a, b);
}

/* Moves the values beyond the top N out of the candidates and into groups[] as the rest, whose group comes after them. */
static void
cut_rest (NwGrouping *self, GArray *candidates, guint top, guint32 *groups)
{
  guint n_values = 0;

  g_array_sort (candidates, compare_totals);
  while (n_values < candidates->len && !g_array_index (candidates, Candidate, n_values).special)
    n_values++;
  if (top == 0 || n_values <= top)
    return;

  self->n_rest = n_values - top;
  for (guint i = top; i < n_values; i++)
    groups[g_array_index (candidates, Candidate, i).code] = top;
  g_array_remove_range (candidates, top, self->n_rest);
}

/* Fills codes; returns the group of each code, or NO_GROUP. */
static guint32 *
number_groups (NwGrouping *self, GArray *candidates, guint n_codes, guint top)
{
  const gint32 rest = NW_GROUP_REST;
  guint32 *groups = g_new (guint32, n_codes);

  for (guint i = 0; i < n_codes; i++)
    groups[i] = NO_GROUP;
  cut_rest (self, candidates, top, groups);
  g_array_sort (candidates, compare_keys);

  for (guint i = 0; i <= candidates->len; i++)
    {
      if (self->n_rest > 0 && i == top)
        g_array_append_val (self->codes, rest);
      if (i < candidates->len)
        {
          gint32 code = g_array_index (candidates, Candidate, i).code;
          groups[code] = self->codes->len;
          g_array_append_val (self->codes, code);
        }
    }

  return groups;
}

/* ---- what each list adds ---- */

/* Adds the shares of one list. With whole counting an incident counts once for the rest. */
static void
weigh_list (NwGrouping *self, const NwColumn *column, guint32 list, const guint32 *groups, guint32 rest, NwRule rule)
{
  const guint16 *codes = nw_column_list_codes (column, list);
  guint length = nw_column_list_length (column, list);
  gboolean in_rest = FALSE;

  for (guint i = 0; i < length; i++)
    {
      NwShare share = { groups[codes[i]], weigh (rule, i, length) };

      if (share.group == NO_GROUP || share.weight == 0)
        continue;
      if (share.group == rest && rule == NW_RULE_WHOLE && in_rest)
        continue;
      in_rest |= share.group == rest;
      g_array_append_val (self->shares, share);
    }
}

/* Whether a list has codes of more than one group. */
static gboolean
meets_several (const NwColumn *column, guint32 list, const guint32 *groups)
{
  const guint16 *codes = nw_column_list_codes (column, list);
  guint32 first = NO_GROUP;

  for (guint i = 0; i < nw_column_list_length (column, list); i++)
    {
      guint32 group = groups[codes[i]];

      if (group == NO_GROUP || group == first)
        continue;
      if (first != NO_GROUP)
        return TRUE;
      first = group;
    }
  return FALSE;
}

static void
weigh_lists (NwGrouping *self, const NwColumn *column, const guint32 *counts, const guint32 *groups, guint32 rest, NwRule rule)
{
  self->starts = g_new (guint32, column->n_lists + 1);
  for (guint32 list = 0; list < column->n_lists; list++)
    {
      self->starts[list] = self->shares->len;
      if (counts[list] == 0)
        continue;
      weigh_list (self, column, list, groups, rest, rule);
      if (rule != NW_RULE_PRIMARY && meets_several (column, list, groups))
        self->several += counts[list];
    }
  self->starts[column->n_lists] = self->shares->len;
}

NwColumn
nw_grouping_column (const NwFrame *frame, const NwQuery *query)
{
  static const guint32 offsets[] = { 0, 1 };
  static const guint16 codes[] = { 0 };

  if (query->by != NW_DIMENSION_NONE)
    return *nw_frame_column (frame, query->by);
  return (NwColumn) { .width = 0, .n_rows = nw_frame_n_rows (frame), .n_lists = 1, .offsets = offsets, .codes = codes };
}

/* Without grouping the one code of every row is in the one group. */
static guint32 *
group_all (NwGrouping *self)
{
  const gint32 all = NW_GROUP_ALL;

  g_array_append_val (self->codes, all);
  return g_new0 (guint32, 1);
}

static guint32 *
group_values (NwGrouping *self, const NwFrame *frame, const NwColumn *column, const NwTally *tally, const NwQuery *query)
{
  guint n_codes = nw_codebook_n_codes (nw_frame_codebook (frame), nw_dimension_info (query->by)->domain);
  g_autofree double *totals = total_codes (column, tally->lists, n_codes, query->rule);
  g_autoptr (GArray) candidates = find_candidates (frame, query, totals);

  return number_groups (self, candidates, n_codes, query->top);
}

NwGrouping *
nw_grouping_new (const NwFrame *frame, const NwColumn *column, const NwTally *tally, const NwQuery *query)
{
  NwGrouping *self = g_new0 (NwGrouping, 1);
  g_autofree guint32 *groups = NULL;

  self->codes = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->shares = g_array_new (FALSE, FALSE, sizeof (NwShare));
  groups = query->by == NW_DIMENSION_NONE ? group_all (self) : group_values (self, frame, column, tally, query);
  weigh_lists (self, column, tally->lists, groups, self->n_rest > 0 ? query->top : NO_GROUP, query->rule);
  return self;
}

double *
nw_grouping_cells (const NwGrouping *self, const NwTally *tally)
{
  gsize n_cells = (gsize) self->codes->len * tally->n_slots;
  double *cells = g_new0 (double, MAX (n_cells, 1));
  const NwShare *shares = (const NwShare *) self->shares->data;

  for (guint list = 0; list < tally->n_frequent; list++)
    for (guint32 j = self->starts[list]; j < self->starts[list + 1]; j++)
      for (guint slot = 0; slot < tally->n_slots; slot++)
        cells[(gsize) shares[j].group * tally->n_slots + slot] += shares[j].weight * tally->table[list * tally->n_slots + slot];
  for (guint i = 0; i < tally->pairs->len; i++)
    {
      const NwTallyPair *pair = &g_array_index (tally->pairs, NwTallyPair, i);
      for (guint32 j = self->starts[pair->list]; j < self->starts[pair->list + 1]; j++)
        cells[(gsize) shares[j].group * tally->n_slots + pair->slot] += shares[j].weight;
    }

  /* Thirds that add up to one are one. */
  for (gsize i = 0; i < n_cells; i++)
    cells[i] = round (cells[i] * 1e9) / 1e9;
  return cells;
}

void
nw_grouping_free (NwGrouping *self)
{
  g_array_unref (self->codes);
  g_array_unref (self->shares);
  g_free (self->starts);
  g_free (self);
}
