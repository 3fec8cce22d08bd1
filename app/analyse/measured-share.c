/* measured-share.c: shares with their exact intervals
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "measured.h"

#include <math.h>

#include "interval.h"

typedef struct {
  double low, high;
} Bounds;

/* Fractions of incidents are no count of trials, so that no interval is exact for them. */
static gboolean
counts_whole (const NwResult *result)
{
  gboolean grouped = result->query->by != NW_DIMENSION_NONE || result->query->and != NW_DIMENSION_NONE;

  return result->spread == 0 && (result->query->rule != NW_RULE_FRACTIONAL || !grouped);
}

/* Small counts come again and again, and an interval takes long: bounds are kept by k and n. */
static void
find_interval (GHashTable *known, NwBasis *basis)
{
  guint64 key = (guint64) basis->hits << 32 | (guint32) basis->bases;
  Bounds *bounds = g_hash_table_lookup (known, &key);

  if (!bounds)
    {
      bounds = g_new (Bounds, 1);
      nw_share_interval ((guint) basis->hits, (guint) basis->bases, &bounds->low, &bounds->high);
      g_hash_table_insert (known, g_memdup2 (&key, sizeof key), bounds);
    }
  basis->low = bounds->low;
  basis->high = bounds->high;
}

void
nw_measured_fill_shares (NwResult *result, const NwGrid *grid, const double *hits, const double *bases)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  gboolean whole = counts_whole (result);
  guint n_periods = result->periods->len;

  for (gsize i = 0; i < (gsize) result->groups->len * result->across->len; i++)
    for (guint j = 0; j < n_periods; j++)
      {
        gsize slot = i * grid->timeline->n_slots + j;
        NwBasis *basis = &result->basis[i * n_periods + j];

        *basis = (NwBasis) { hits[slot], bases[slot], NAN, NAN };
        result->cells[i * n_periods + j] = bases[slot] > 0 ? hits[slot] / bases[slot] : NAN;
        if (whole && bases[slot] > 0)
          find_interval (known, basis);
      }
}
