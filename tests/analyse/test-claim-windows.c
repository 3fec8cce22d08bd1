/* test-claim-windows.c: when claims are collective, by hand and against a slow but plain second count
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim-windows.h"

#include <math.h>
#include <string.h>

#include "hand-claims.h"

#define N_ACTORS 6

/* ---- windows over lists ---- */

static guint
count_distinct (const NwClaimDay *claims, guint begin, guint end)
{
  guint8 seen[N_ACTORS] = { 0 };
  guint n = 0;

  for (guint i = begin; i < end; i++)
    n += !seen[claims[i].actor]++;
  return n;
}

/* Every window that begins with a claim, counted anew. */
static NwClaimWindow
count_slowly (const NwClaimDay *claims, guint n, guint gap)
{
  NwClaimWindow window = { 0, 0, 0, NW_DAY_NONE };

  for (guint begin = 0; begin < n; begin++)
    for (guint end = begin + 1; end <= n && claims[end - 1].day - claims[begin].day <= (gint32) gap; end++)
      {
        guint size = count_distinct (claims, begin, end);

        window.size = MAX (window.size, size);
        if (size >= 2 && (window.first == NW_DAY_NONE || claims[end - 1].day < window.first))
          window.first = claims[end - 1].day;
      }
  return window;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return ((const NwClaimDay *) a)->day - ((const NwClaimDay *) b)->day;
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  guint counts[N_ACTORS] = { 0 };

  for (guint round = 0; round < 4000; round++)
    {
      NwClaimDay claims[14];
      guint n = g_rand_int_range (rand, 0, 15), gap = g_rand_int_range (rand, 0, 31);
      NwClaimWindow fast, slow;

      for (guint i = 0; i < n; i++)
        claims[i] = (NwClaimDay) { g_rand_int_range (rand, -40, 60), g_rand_int_range (rand, 0, N_ACTORS) };
      qsort (claims, n, sizeof claims[0], compare_days);
      fast = nw_claim_window (claims, n, gap, counts);
      slow = count_slowly (claims, n, gap);
      g_assert_cmpuint (fast.size, ==, slow.size);
      g_assert_cmpint (fast.first, ==, slow.first);
      g_assert_cmpuint (count_distinct (claims, fast.begin, fast.end), ==, fast.size);
      for (guint i = 0; i < N_ACTORS; i++)
        g_assert_cmpuint (counts[i], ==, 0);
    }
}

/* ---- rows of frames ---- */

static const HandIncident one[] = { { "2008-05-01", "X", "state", "", "", NAN } };

/* "X 2 2008-06-03 within A B; untold 0" */
static char *
print_row (const HandAct *acts, guint gap, gboolean members, const char *claimants)
{
  static const char *const kinds[] = { "joint", "day", "within" };
  g_autoptr (NwFrame) frame = hand_claims_frame (one, 1, acts);
  NwTerms terms;
  g_autoptr (NwClaimWindows) windows = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  const NwCollective *found;
  guint n;

  nw_terms_init (&terms);
  terms.gap = gap;
  terms.members = members;
  terms.claimants = claimants ? g_strsplit (claimants, " ", 0) : NULL;
  windows = nw_claim_windows_new (frame, &terms);
  found = nw_claim_windows_row (windows, 0, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *day = nw_date_print (nw_date_coarsen (nw_date_from_day (found[i].first), found[i].precision));

      g_string_append_printf (out, "%s %u %s %s", nw_codebook_get_code (nw_frame_codebook (frame), NW_DOMAIN_STATE, found[i].accused)->code,
                              found[i].size, day, kinds[found[i].kind]);
      for (guint k = 0; k < found[i].size; k++)
        g_string_append_printf (out, " %s", nw_claimants_code (nw_claim_windows_claimants (windows), found[i].claimants[k]));
      g_string_append (out, "; ");
    }
  g_string_append_printf (out, "untold %u", nw_claim_windows_untold (windows));
  nw_terms_clear (&terms);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_row (const HandAct *acts, guint gap, gboolean members, const char *claimants, const char *expected)
{
  g_autofree char *printed = print_row (acts, gap, members, claimants);

  g_assert_cmpstr (printed, ==, expected);
}

#define CLAIM(date, by, accused) { 0, NW_ACT_CLAIM, date, by, "government", accused }

static void
test_window (void)
{
  const HandAct acts[] = { CLAIM ("2008-06-01", "A", "X"), CLAIM ("2008-06-05", "B", "X"), CLAIM ("2008-06-09", "C", "X"), { 0 } };

  assert_row (acts, 7, FALSE, NULL, "X 2 2008-06-05 within A B; untold 0");
  assert_row (acts, 8, FALSE, NULL, "X 3 2008-06-05 within A B C; untold 0");
  assert_row (acts, 4, FALSE, NULL, "X 2 2008-06-05 within A B; untold 0");
  assert_row (acts, 3, FALSE, NULL, "untold 0");
  assert_row (acts, 8, FALSE, "A C", "X 2 2008-06-09 within A C; untold 0");
}

static void
test_kinds (void)
{
  const HandAct joint[] = { CLAIM ("2008", "B A", "X"), CLAIM ("2008-06-05", "C", "X"), { 0 } };
  const HandAct day[] = { CLAIM ("2008-06-01", "A", "X"), CLAIM ("2008-06-01", "B", "X"), { 0 } };
  const HandAct undated[] = { CLAIM ("", "A B", "X"), CLAIM ("", "C", "X"), { 0 } };
  const HandAct accused[] = { CLAIM ("2008-06-01", "A", "X"), CLAIM ("2008-06-01", "B", "Y"), { 0 } };
  const HandAct company[] = { CLAIM ("2008-06-01", "A", "X"), { 0, NW_ACT_CLAIM, "2008-06-01", "B", "company", "X" }, { 0 } };
  const HandAct nobody[] = { CLAIM ("2008-06-01", "A", "X"), CLAIM ("2008-06-01", "", "X"), CLAIM ("2008-06-01", "B", ""), { 0 } };
  const HandAct coarse[] = { CLAIM ("2008", "A", "X"), CLAIM ("2008-06-05", "B", "X"), { 0 } };
  const HandAct far[] = { CLAIM ("2008-03", "A", "X"), CLAIM ("2008-06-05", "B", "X"), { 0 } };

  assert_row (joint, 0, FALSE, NULL, "X 2 2008 joint B A; untold 0");
  assert_row (day, 0, FALSE, NULL, "X 2 2008-06-01 day A B; untold 0");
  assert_row (undated, 30, FALSE, NULL, "untold 0");
  assert_row (accused, 30, FALSE, NULL, "untold 0");
  assert_row (company, 30, FALSE, NULL, "untold 0");
  assert_row (nobody, 30, FALSE, NULL, "untold 0");
  assert_row (coarse, 7, FALSE, NULL, "untold 1");
  assert_row (far, 7, FALSE, NULL, "untold 0");
}

static void
test_eu (void)
{
  const HandAct twice[] = { CLAIM ("2008-06-01", "eu", "X"), CLAIM ("2008-06-02", "brussels", "X"), { 0 } };
  const HandAct with[] = { CLAIM ("2008-06-01", "eu", "X"), CLAIM ("2008-06-02", "MAA", "X"), { 0 } };
  const HandAct later[] = { CLAIM ("2012-06-01", "eu MAA", "X"), CLAIM ("2012-06-02", "MBB", "X"), CLAIM ("2012-06-02", "MCC", "X"), { 0 } };

  assert_row (twice, 7, FALSE, NULL, "untold 0");
  assert_row (with, 7, FALSE, NULL, "X 2 2008-06-02 within eu MAA; untold 0");
  /* MCC is in no record of the first; what no record names is numbered after all that one does. */
  assert_row (with, 7, TRUE, NULL, "X 3 2008-06-01 joint MAA MCC ZZZ; untold 0");
  assert_row (later, 7, TRUE, NULL, "X 4 2012-06-01 within MAA MBB MCC ZZZ; untold 0");
  assert_row (later, 7, TRUE, "MBB MCC", "X 2 2012-06-02 within MBB MCC; untold 0");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/claim-windows/random", test_random);
  g_test_add_func ("/claim-windows/window", test_window);
  g_test_add_func ("/claim-windows/kinds", test_kinds);
  g_test_add_func ("/claim-windows/eu", test_eu);

  return g_test_run ();
}
