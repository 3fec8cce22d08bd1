/* maturity.c: which periods of a release are not yet complete
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "maturity.h"

struct _NwMaturity {
  gint32   last_day; /* of the default: the last on which a period may end and be complete */
  gint32   as_of;    /* the last day that the release knows of */
  char    *older;    /* or NULL: the default */
  int      reach;    /* the last year that the older one knew something of */
  int      first_year;
  guint    n_years;
  guint8  *grown;    /* by year */
};

/* The last day on which a period may end and be mature: 12 months before the as-of date. */
static gint32
year_before (gint32 as_of)
{
  int year, month, day;

  nw_day_to_ymd (as_of, &year, &month, &day);
  if (year == 1)
    return NW_DAY_NONE;
  if (!nw_day_valid (year - 1, month, day)) /* 29 February */
    day--;
  return nw_day_from_ymd (year - 1, month, day);
}

NwMaturity *
nw_maturity_new_default (NwDate as_of)
{
  NwMaturity *self = g_atomic_rc_box_new0 (NwMaturity);
  gboolean known = as_of.precision != NW_PRECISION_UNKNOWN;

  self->as_of = known ? as_of.latest : G_MAXINT32;
  self->last_day = known ? year_before (as_of.earliest) : G_MAXINT32;
  return self;
}

/* More than a tenth, and more than one. */
static gboolean
has_grown (guint new_count, guint old_count)
{
  return new_count > old_count * (1 + NW_MATURE_GROWTH) && new_count - old_count > 1;
}

NwMaturity *
nw_maturity_new_compared (NwDate as_of, const char *older, NwDate older_as_of, int first_year, const guint *new_counts,
                          const guint *old_counts, guint n_years)
{
  NwMaturity *self;

  g_return_val_if_fail (older_as_of.precision != NW_PRECISION_UNKNOWN, nw_maturity_new_default (as_of));

  self = nw_maturity_new_default (as_of);
  self->older = g_strdup (older);
  self->reach = nw_period_of_day (NW_INTERVAL_YEAR, older_as_of.latest);
  self->first_year = first_year;
  self->n_years = n_years;
  self->grown = g_new0 (guint8, MAX (n_years, 1));
  for (guint i = 0; i < n_years; i++)
    self->grown[i] = has_grown (new_counts[i], old_counts[i]);
  return self;
}

NwMaturity *
nw_maturity_ref (NwMaturity *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
maturity_clear (gpointer data)
{
  NwMaturity *self = data;

  g_free (self->older);
  g_free (self->grown);
}

void
nw_maturity_unref (NwMaturity *self)
{
  g_atomic_rc_box_release_full (self, maturity_clear);
}

gboolean
nw_maturity_immature (const NwMaturity *self, gint32 first, gint32 last)
{
  int from, to;

  if (self->older == NULL)
    return last > self->last_day;
  if (last > self->as_of)
    return TRUE;

  from = nw_period_of_day (NW_INTERVAL_YEAR, first);
  to = nw_period_of_day (NW_INTERVAL_YEAR, last);
  if (to > self->reach)
    return TRUE;
  for (int i = MAX (from - self->first_year, 0); i <= to - self->first_year && i < (int) self->n_years; i++)
    if (self->grown[i])
      return TRUE;
  return FALSE;
}

const char *
nw_maturity_older (const NwMaturity *self)
{
  return self->older;
}
