/* grouping.c: chooses the groups of a result in one dimension
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "grouping.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* A value that may become a group. */
typedef struct {
  guint16 code;
  gboolean special;
  double total;
  const char *name; /* the code itself */
  char *key; /* sorts as the label does */
} Candidate;

/* By code, what the selection has of it under the counting rule. */
static double *
total_codes (const NwColumn *column, const guint32 *counts, guint n_codes, NwRule rule)
{
  double *totals = g_new0 (double, n_codes);

  for (guint32 list = 0; list < column->n_lists; list++)
    for (guint i = 0; counts[list] > 0 && i < nw_column_list_length (column, list); i++)
      totals[nw_column_list_codes (column, list)[i]] += counts[list] * nw_rule_weight (rule, i, nw_column_list_length (column, list));

  return totals;
}

/* Whether the query limits the groups; then flags[code] is set for those it names. */
static gboolean
find_chosen (const NwGrouping *self, const NwFrame *frame, const NwQuery *query, guint8 *flags)
{
  const NwFilter *include = nw_query_get_filter (query, self->dimension, FALSE);
  NwDomain domain = nw_dimension_info (self->dimension)->domain;

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
find_candidates (const NwGrouping *self, const NwFrame *frame, const NwQuery *query, const double *totals)
{
  NwCodebook *codebook = nw_frame_codebook (frame);
  NwDomain domain = nw_dimension_info (self->dimension)->domain;
  GArray *candidates = g_array_new (FALSE, TRUE, sizeof (Candidate));
  guint n_codes = nw_codebook_n_codes (codebook, domain);
  g_autofree guint8 *chosen = g_new0 (guint8, n_codes);
  gboolean limited = find_chosen (self, frame, query, chosen);

  g_array_set_clear_func (candidates, candidate_clear);
  for (guint i = 0; i < n_codes; i++)
    if (limited ? chosen[i] : totals[i] > 0)
      {
        const NwCode *code = nw_codebook_get_code (codebook, domain, i);
        Candidate candidate = { i, i < NW_N_SPECIAL_CODES, totals[i], code->code, g_utf8_collate_key (nw_code_display (code), -1) };
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

/* Highest total first, special codes last. Which of equal ones are among the top N must not depend on a language. */
static int
compare_totals (gconstpointer a, gconstpointer b)
{
  const Candidate *ca = a, *cb = b;

  if (ca->special || cb->special)
    return compare_keys (a, b);
  if (ca->total != cb->total)
    return ca->total > cb->total ? -1 : 1;
  return strcmp (ca->name, cb->name);
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

/* Fills codes; returns the group of each code, or NW_NO_GROUP. */
static guint32 *
number_groups (NwGrouping *self, GArray *candidates, guint n_codes, guint top)
{
  const gint32 rest = NW_GROUP_REST;
  guint32 *groups = g_new (guint32, n_codes);

  for (guint i = 0; i < n_codes; i++)
    groups[i] = NW_NO_GROUP;
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

NwColumn
nw_grouping_column (const NwFrame *frame, NwDimension dimension)
{
  static const guint32 offsets[] = { 0, 1 };
  static const guint16 codes[] = { 0 };

  if (dimension != NW_DIMENSION_NONE)
    return *nw_frame_column (frame, dimension);
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
group_values (NwGrouping *self, const NwFrame *frame, const NwQuery *query)
{
  guint n_codes = nw_codebook_n_codes (nw_frame_codebook (frame), nw_dimension_info (self->dimension)->domain);
  g_autofree double *totals = total_codes (&self->column, self->rows, n_codes, query->rule);
  g_autoptr (GArray) candidates = find_candidates (self, frame, query, totals);

  return number_groups (self, candidates, n_codes, query->top);
}

/* With whole and fractional counting a list may be in several groups. */
static guint
count_several (const NwGrouping *self)
{
  guint several = 0;

  for (guint32 list = 0; list < self->column.n_lists; list++)
    if (self->weights->mixes[self->weights->by_list[list]].n > 1)
      several += self->rows[list];

  return several;
}

NwGrouping *
nw_grouping_new (const NwFrame *frame, NwDimension dimension, const guint64 *bits, const NwQuery *query)
{
  NwGrouping *self = g_new0 (NwGrouping, 1);
  g_autofree guint32 *groups = NULL;

  self->dimension = dimension;
  self->column = nw_grouping_column (frame, dimension);
  self->codes = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->rows = g_new0 (guint32, MAX (self->column.n_lists, 1));
  nw_column_count_lists (&self->column, bits, self->rows);
  groups = dimension == NW_DIMENSION_NONE ? group_all (self) : group_values (self, frame, query);
  self->weights = nw_weights_new (&self->column, self->rows, groups, self->codes->len, query->rule);
  self->several = count_several (self);
  return self;
}

void
nw_grouping_free (NwGrouping *self)
{
  g_array_unref (self->codes);
  g_free (self->rows);
  nw_weights_free (self->weights);
  g_free (self);
}

NwGroupName
nw_grouping_name (const NwGrouping *self, const NwCodebook *codebook, guint group)
{
  gint32 code = g_array_index (self->codes, gint32, group);
  const NwCode *known;

  if (code == NW_GROUP_ALL)
    return (NwGroupName) { "all", g_strdup (_("All incidents")), NW_CODE_LISTED, FALSE };
  if (code == NW_GROUP_REST)
    /* Translators: the group of all values beyond the top N. */
    return (NwGroupName) { "other", g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u other", "%u others", self->n_rest), self->n_rest),
                           NW_CODE_LISTED, TRUE };

  known = nw_codebook_get_code (codebook, nw_dimension_info (self->dimension)->domain, code);
  return (NwGroupName) { known->code, g_strdup (nw_code_display (known)), known->kind, FALSE };
}
