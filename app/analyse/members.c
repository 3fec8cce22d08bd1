/* members.c: parts selected rows into the groups of a summary
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "members.h"

#include <glib/gi18n-lib.h>

#include "grouping.h"

#define MAX_YEARS 1000

static void
members_free (gpointer data)
{
  NwMembers *self = data;

  g_free (self->code);
  g_free (self->label);
  g_free (self->bits);
  g_free (self);
}

static NwMembers *
add_group (GPtrArray *groups, const char *code, char *label, NwCodeKind kind, guint n_rows)
{
  NwMembers *self = g_new (NwMembers, 1);

  *self = (NwMembers) { g_strdup (code), label, kind, g_new0 (guint64, n_rows / 64 + 1) };
  g_ptr_array_add (groups, self);
  return self;
}

static gboolean
check_question (const NwQuery *query, GError **error)
{
  const char *trouble = NULL;

  if (query->and != NW_DIMENSION_NONE)
    trouble = _("This analysis goes by one dimension; leave out the second");
  else if (query->by != NW_DIMENSION_NONE && query->interval != NW_INTERVAL_ALL)
    trouble = _("This analysis goes by one dimension or by year of start, not by both; leave out one of them");
  else if (query->interval != NW_INTERVAL_ALL && query->interval != NW_INTERVAL_YEAR)
    trouble = _("This analysis goes by year of start, not by shorter periods; choose years");
  else if (query->by != NW_DIMENSION_NONE && query->rule == NW_RULE_FRACTIONAL)
    trouble = _("Parts of incidents have no exact interval; count whole incidents or the first value only");

  if (trouble)
    g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, trouble);
  return trouble == NULL;
}

/* ---- by one dimension ---- */

static void
fill_bits (GPtrArray *groups, const NwGrouping *grouping, const guint64 *bits, guint n_rows)
{
  const NwWeights *weights = grouping->weights;

  for (gsize i = 0; i < ((gsize) n_rows + 63) / 64; i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        guint row = i * 64 + __builtin_ctzll (word);
        const NwMix *mix = &weights->mixes[weights->by_list[nw_column_list (&grouping->column, row)]];

        for (guint s = 0; s < mix->n; s++)
          if (mix->shares[s].weight > 0)
            ((NwMembers *) groups->pdata[mix->shares[s].group])->bits[i] |= word & -word;
      }
}

static void
part_by_dimension (GPtrArray *groups, const NwInputs *inputs, const guint64 *bits)
{
  g_autoptr (NwGrouping) grouping = nw_grouping_new (inputs->frame, inputs->query->by, bits, inputs->query);
  guint n_rows = nw_frame_n_rows (inputs->frame);

  for (guint i = 0; i < grouping->codes->len; i++)
    {
      NwGroupName name = nw_grouping_name (grouping, nw_frame_codebook (inputs->frame), i);

      add_group (groups, name.code, name.label, name.kind, n_rows);
    }
  fill_bits (groups, grouping, bits, n_rows);
}

/* ---- by year of start ---- */

/* The first and last year of the rows; FALSE: none has a date. */
static gboolean
find_years (const NwFrame *frame, const guint64 *bits, int *first, int *last)
{
  const gint32 *days = nw_frame_days (frame);
  gint32 least = G_MAXINT32, most = G_MININT32;

  for (gsize i = 0; i < ((gsize) nw_frame_n_rows (frame) + 63) / 64; i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        gint32 day = days[i * 64 + __builtin_ctzll (word)];

        if (day == NW_DAY_NONE)
          continue;
        least = MIN (least, day);
        most = MAX (most, day);
      }
  if (least > most)
    return FALSE;
  *first = nw_period_of_day (NW_INTERVAL_YEAR, least);
  *last = nw_period_of_day (NW_INTERVAL_YEAR, most);
  return TRUE;
}

/* The year of each day that a row can have would be looked up a million times; years change seldom, so the last one is kept. */
static void
fill_years (GPtrArray *groups, const NwFrame *frame, const guint64 *bits, int first_year, guint n_years)
{
  const gint32 *days = nw_frame_days (frame);
  gint32 from = 1, to = 0;
  guint group = 0;

  for (gsize i = 0; i < ((gsize) nw_frame_n_rows (frame) + 63) / 64; i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        gint32 day = days[i * 64 + __builtin_ctzll (word)];

        if (day == NW_DAY_NONE)
          group = n_years, from = 1, to = 0;
        else if (day < from || day > to)
          {
            int year = nw_period_of_day (NW_INTERVAL_YEAR, day);

            group = (guint) (year - first_year);
            from = nw_period_first_day (NW_INTERVAL_YEAR, year);
            to = nw_period_last_day (NW_INTERVAL_YEAR, year);
          }
        ((NwMembers *) groups->pdata[group])->bits[i] |= word & -word;
      }
}

static gboolean
part_by_year (GPtrArray *groups, const NwInputs *inputs, const guint64 *bits, GError **error)
{
  guint n_rows = nw_frame_n_rows (inputs->frame);
  int first = 0, last = -1;

  find_years (inputs->frame, bits, &first, &last);
  if (last - first >= MAX_YEARS)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("The starts lie more than %d years apart; choose a period"), MAX_YEARS);
      return FALSE;
    }
  for (int year = first; year <= last; year++)
    {
      g_autofree char *label = nw_period_print (NW_INTERVAL_YEAR, year);

      add_group (groups, label, g_strdup (label), NW_CODE_LISTED, n_rows);
    }
  add_group (groups, "undated", g_strdup (_("Undated")), NW_CODE_SPECIAL, n_rows);
  fill_years (groups, inputs->frame, bits, first, groups->len - 1);
  return TRUE;
}

GPtrArray *
nw_members_new (const NwInputs *inputs, const guint64 *bits, GError **error)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (members_free);

  if (!check_question (inputs->query, error))
    return NULL;
  if (inputs->query->interval == NW_INTERVAL_ALL)
    part_by_dimension (groups, inputs, bits);
  else if (!part_by_year (groups, inputs, bits, error))
    return NULL;
  return g_steal_pointer (&groups);
}

guint
nw_members_add_row (const NwMembers *self, NwSummary *summary)
{
  return nw_summary_add_row (summary, NW_SUMMARY_ROW, self->code, self->label, self->kind);
}

const char *
nw_members_row_id (const NwQuery *query)
{
  if (query->by != NW_DIMENSION_NONE)
    return nw_dimension_info (query->by)->id;
  return query->interval == NW_INTERVAL_ALL ? "group" : "year";
}

const char *
nw_members_row_label (const NwQuery *query)
{
  if (query->by != NW_DIMENSION_NONE)
    return _(nw_dimension_info (query->by)->label);
  return query->interval == NW_INTERVAL_ALL ? _("Incidents") : _("Year of start");
}

char *
nw_members_phrase (const NwQuery *query)
{
  if (query->by != NW_DIMENSION_NONE)
    /* Translators: ends the title of a figure: ", by sector". */
    return g_strdup_printf (_(", %s"), _(nw_dimension_info (query->by)->phrase));
  return g_strdup (query->interval == NW_INTERVAL_ALL ? "" : _(", by year of start"));
}
