/* join.c: the results of several sides as one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "join.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "definition.h"
#include "interval.h"

#define part_at(parts, i) ((const NwResult *) g_ptr_array_index ((parts), (i)))

/* ---- periods ---- */

static gboolean
join_periods (NwResult *result, GPtrArray *parts, GError **error)
{
  int first = G_MAXINT, last = G_MININT;
  NwInterval interval = result->query->interval;

  for (guint i = 0; i < parts->len; i++)
    for (guint j = 0; j < part_at (parts, i)->periods->len; j++)
      {
        int number = nw_result_period (part_at (parts, i), j)->number;
        first = MIN (first, number);
        last = MAX (last, number);
      }
  if (first <= last && (gint64) last - first + 1 > NW_MAX_PERIODS)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("Together the sides have more than %d periods. Choose a longer interval or a "
                                                      "shorter period."), NW_MAX_PERIODS);
      return FALSE;
    }

  for (int number = first; number <= last; number++)
    {
      g_autofree char *label = nw_period_print (interval, number);
      NwPeriod *period = nw_result_add_period (result, number, label);

      if (interval == NW_INTERVAL_ALL)
        continue;
      period->first_day = nw_period_first_day (interval, number);
      period->last_day = nw_period_last_day (interval, number);
      for (guint i = 0; i < parts->len; i++)
        period->immature |= nw_maturity_immature (part_at (parts, i)->maturity, period->first_day, period->last_day);
    }
  return TRUE;
}

/* Where a part has a period, or -1. */
static int
find_period (const NwResult *part, int number)
{
  int position = part->periods->len > 0 ? number - nw_result_period (part, 0)->number : -1;

  return position >= 0 && position < (int) part->periods->len ? position : -1;
}

/* ---- groups ---- */

/* A value of any side. */
typedef struct {
  const NwGroup *group; /* of the first side that has it */
  double         total; /* of the side with most */
  int            special; /* place among the ways of not knowing, or -1 */
  char          *key;   /* sorts as the label does */
} Value;

static void
value_clear (gpointer data)
{
  g_free (((Value *) data)->key);
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const Value *va = a, *vb = b;

  if (va->special >= 0 || vb->special >= 0)
    return va->special - vb->special;
  return g_strcmp0 (va->key, vb->key);
}

/* Which of equal ones are among the top N must not depend on a language. */
static int
compare_totals (gconstpointer a, gconstpointer b)
{
  const Value *va = a, *vb = b;

  if (va->special >= 0 || vb->special >= 0)
    return compare_values (a, b);
  if (va->total != vb->total)
    return va->total > vb->total ? -1 : 1;
  return g_strcmp0 (va->group->code, vb->group->code);
}

static GArray *
collect_values (const NwResult *result, GPtrArray *parts)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (Value));
  g_autoptr (GHashTable) by_code = g_hash_table_new (g_str_hash, g_str_equal); /* code → position + 1 */
  NwDomain domain = nw_dimension_info (result->query->by)->domain;

  g_array_set_clear_func (values, value_clear);
  for (guint i = 0; i < parts->len; i++)
    for (guint j = 0; j < part_at (parts, i)->groups->len; j++)
      {
        const NwGroup *group = nw_result_group (part_at (parts, i), j);
        guint position = GPOINTER_TO_UINT (g_hash_table_lookup (by_code, group->code));

        if (position == 0)
          {
            Value value = { group, group->total, -1, g_utf8_collate_key (group->label, -1) };

            if (group->kind == NW_CODE_SPECIAL)
              value.special = nw_codebook_find_code (result->codebook, domain, group->code);
            g_array_append_val (values, value);
            g_hash_table_insert (by_code, group->code, GUINT_TO_POINTER (values->len));
          }
        else
          g_array_index (values, Value, position - 1).total = MAX (g_array_index (values, Value, position - 1).total, group->total);
      }
  return values;
}

/* Leaves the top N and the ways of not knowing; returns how many others there were. */
static guint
cut_others (GArray *values, guint top)
{
  guint n_values = 0, n_others;

  g_array_sort (values, compare_totals);
  while (n_values < values->len && g_array_index (values, Value, n_values).special < 0)
    n_values++;
  if (top == 0 || n_values <= top)
    return 0;

  n_others = n_values - top;
  g_array_remove_range (values, top, n_others);
  return n_others;
}

static void
join_groups (NwResult *result, GPtrArray *parts)
{
  g_autoptr (GArray) values = collect_values (result, parts);
  guint n_others = cut_others (values, result->query->top);

  g_array_sort (values, compare_values);
  for (guint i = 0; i <= values->len; i++)
    {
      const Value *value = i < values->len ? &g_array_index (values, Value, i) : NULL;

      if (n_others > 0 && (!value || value->special >= 0))
        {
          g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u other", "%u others", n_others), n_others);

          nw_result_add_group (result, "other", label, NW_CODE_LISTED)->rest = TRUE;
          n_others = 0;
        }
      if (value)
        nw_result_add_group (result, value->group->code, value->group->label, value->group->kind)->total = value->total;
    }
}

/* "eurepoc@1.1"; a release that is there again, "eurepoc@1.1#2". */
static char *
name_side (const NwResult *result, guint i)
{
  const NwRelease *release = ((NwSide *) g_ptr_array_index (result->sides, i))->release;
  g_autofree char *name = g_strconcat (release->dataset, "@", release->version, NULL);
  guint n = 1;

  for (guint j = 0; j < i; j++)
    {
      const NwRelease *other = ((NwSide *) g_ptr_array_index (result->sides, j))->release;
      n += g_str_equal (other->dataset, release->dataset) && g_str_equal (other->version, release->version);
    }
  return n > 1 ? g_strdup_printf ("%s#%u", name, n) : g_steal_pointer (&name);
}

static void
add_sides (NwResult *result, GPtrArray *parts)
{
  gboolean grouped = result->query->by != NW_DIMENSION_NONE;

  for (guint i = 0; i < parts->len; i++)
    {
      const NwResult *part = part_at (parts, i);
      const char *label = ((NwSide *) g_ptr_array_index (result->sides, i))->label;
      g_autofree char *code = name_side (result, i);
      NwGroup *side = (grouped ? nw_result_add_across : nw_result_add_group) (result, code, label, NW_CODE_LISTED);

      side->total = part->incidents;
      side->undated = result->query->interval == NW_INTERVAL_ALL ? 0 : part->undated;
      side->coarse = part->coarse;
    }
}

/* ---- cells ---- */

/* One side of a result, and where its groups stand. */
typedef struct {
  const NwResult *part;
  gboolean  coded; /* the dimension that is grouped by */
  gint32    as_of; /* what starts later cannot be known */
  NwMeasure measure;
} Source;

/* What a side has of a group that it does not list, or in a period beyond its own. */
static void
fill_missing (NwResult *result, gsize index, const Source *source, const NwGroup *group, const NwPeriod *period, int position)
{
  gboolean known = !group->rest && period->first_day <= source->as_of
                   && (source->coded || group->kind == NW_CODE_SPECIAL);
  guint n = position >= 0 ? (guint) nw_result_period (source->part, (guint) position)->incidents : 0;
  NwBasis *basis = result->basis ? &result->basis[index] : NULL;

  result->cells[index] = NAN;
  if (basis)
    *basis = (NwBasis) { 0, 0, NAN, NAN };
  if (known && !basis)
    result->cells[index] = 0;
  else if (known && source->measure == NW_MEASURE_SHARE && n > 0) /* none of those that the period has */
    {
      result->cells[index] = 0;
      basis->bases = n;
      nw_share_interval (0, n, &basis->low, &basis->high);
    }
}

/* Whether a period begins after the as-of date, and so has nothing yet. */
static gboolean
is_ahead (const Source *source, const NwPeriod *period, int position)
{
  return period->first_day > source->as_of && nw_result_period (source->part, (guint) position)->incidents == 0;
}

/* group: of the part, or -1. */
static void
fill_line (NwResult *result, guint to_group, guint to_across, const Source *source, int group)
{
  for (guint i = 0; i < result->periods->len; i++)
    {
      const NwPeriod *period = nw_result_period (result, i);
      gsize index = nw_result_index (result, to_group, to_across, i);
      int position = find_period (source->part, period->number);

      if (group < 0 || position < 0 || is_ahead (source, period, position))
        {
          fill_missing (result, index, source, nw_result_group (result, to_group), period, position);
          continue;
        }
      result->cells[index] = nw_result_cell (source->part, (guint) group, (guint) position);
      if (result->basis)
        result->basis[index] = source->part->basis[nw_result_index (source->part, (guint) group, 0, (guint) position)];
    }
}

static void
fill_side (NwResult *result, guint side, const Source *source)
{
  g_autoptr (GHashTable) positions = NULL; /* code → position + 1 */

  if (result->query->by == NW_DIMENSION_NONE)
    {
      fill_line (result, side, 0, source, 0);
      return;
    }

  positions = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < source->part->groups->len; i++)
    g_hash_table_insert (positions, nw_result_group (source->part, i)->code, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < result->groups->len; i++)
    fill_line (result, i, side, source,
               GPOINTER_TO_INT (g_hash_table_lookup (positions, nw_result_group (result, i)->code)) - 1);
}

/* Each side was small enough alone, but their groups and periods add up. */
static gboolean
check_size (const NwResult *result, GError **error)
{
  guint64 n_lines = (guint64) result->groups->len * MAX (result->across->len, 1);

  if (n_lines * result->periods->len <= NW_MAX_CELLS)
    return TRUE;

  g_set_error (error, NW_FAULT, NW_FAULT_QUERY,
               _("Together the sides have %" G_GUINT64_FORMAT " groups in %u periods. Choose fewer groups (top), a longer interval or "
                 "a shorter period."), n_lines, result->periods->len);
  return FALSE;
}

gboolean
nw_join_sides (NwResult *result, GPtrArray *parts, const NwInputs *const *inputs, GError **error)
{
  const NwResult *first = part_at (parts, 0);

  if (!join_periods (result, parts, error))
    return FALSE;
  if (result->query->by != NW_DIMENSION_NONE)
    join_groups (result, parts);
  add_sides (result, parts);
  if (!check_size (result, error))
    return FALSE;
  nw_result_allocate (result);
  for (guint i = 0; i < parts->len; i++)
    {
      NwDate as_of = part_at (parts, i)->release->as_of;
      Source source = {
        part_at (parts, i), nw_definition_coded (inputs[i]->frame, result->query->by),
        as_of.precision == NW_PRECISION_UNKNOWN ? G_MAXINT32 : as_of.latest, result->query->measure,
      };

      fill_side (result, i, &source);
    }

  result->incidents = first->incidents;
  result->undated = first->undated;
  result->coarse = first->coarse;
  result->several = first->several;
  result->outside = first->outside;
  result->partly = first->partly;
  result->spread = first->spread;
  memcpy (result->left_out, first->left_out, sizeof result->left_out);
  for (guint i = 0; i < result->periods->len; i++)
    {
      int position = find_period (first, nw_result_period (result, i)->number);

      nw_result_period (result, i)->incidents = position < 0 ? 0 : nw_result_period (first, (guint) position)->incidents;
    }
  return TRUE;
}
