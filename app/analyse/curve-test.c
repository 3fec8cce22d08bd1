/* curve-test.c: takes the groups of a summary that can be compared, each incident once, to the log-rank test
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "curve-test.h"

#include <math.h>

#include "members.h"

/* The rows that are in one group alone of those that name something; FALSE: no row is in several. */
static gboolean
find_single (const GPtrArray *members, gsize n_words, guint64 *single)
{
  g_autofree guint64 *several = g_new0 (guint64, n_words + 1);
  guint64 any = 0;

  for (guint g = 0; g < members->len; g++)
    {
      const NwMembers *group = g_ptr_array_index (members, g);

      for (gsize i = 0; i < n_words && group->kind != NW_CODE_SPECIAL; i++)
        {
          several[i] |= single[i] & group->bits[i];
          single[i] |= group->bits[i];
        }
    }
  for (gsize i = 0; i < n_words; i++)
    {
      any |= several[i];
      single[i] &= ~several[i];
    }
  return any != 0;
}

/* Who is in several groups would be compared with itself. (transfer full) */
static NwFollowUp *
follow_single (const NwFirstEvents *first, const NwMembers *group, const guint64 *single, NwDayCounter *counter)
{
  gsize n_words = ((gsize) first->n_rows + 63) / 64;
  g_autofree guint64 *bits = g_new (guint64, n_words + 1);
  guint counts[NW_N_FIRSTS] = { 0 };

  for (gsize i = 0; i < n_words; i++)
    bits[i] = group->bits[i] & single[i];
  return nw_first_events_follow (first, bits, counter, counts);
}

NwCurveTest
nw_curve_test (const NwFirstEvents *first, const GPtrArray *members, const GPtrArray *follow_ups, NwDayCounter *counter)
{
  gsize n_words = ((gsize) first->n_rows + 63) / 64;
  g_autofree guint64 *single = g_new0 (guint64, n_words + 1);
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_follow_up_free);
  g_autoptr (GPtrArray) tested = g_ptr_array_new ();
  NwCurveTest test = { { NAN, 0, NAN }, 0, 0, find_single (members, n_words, single) };

  for (guint g = 0; g < members->len; g++)
    {
      const NwMembers *group = g_ptr_array_index (members, g);
      NwFollowUp *follow_up = g_ptr_array_index (follow_ups, g);

      if (group->kind == NW_CODE_SPECIAL)
        continue;
      if (test.single)
        {
          follow_up = follow_single (first, group, single, counter);
          g_ptr_array_add (owned, follow_up);
        }
      if (follow_up->n > 0)
        g_ptr_array_add (tested, follow_up);
      test.incidents += follow_up->n;
    }
  test.curves = tested->len;
  if (tested->len >= 2 && tested->len <= NW_LOG_RANK_MOST)
    test.answer = nw_log_rank (tested);
  return test;
}
