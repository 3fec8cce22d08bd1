/* test-axis.c: round ticks, numbers as read, labels that keep their distance
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "axis.h"
#include "key.h"

#include <math.h>

/* Worked out by hand: the axis that wastes least height in at most so many steps of 1, 2, 2.5 or 5; one, two
 * and three steps cost a 35, 20 and 10 % higher axis. */
static void
test_ticks (void)
{
  static const struct
  {
    double maximum;
    guint max_steps;
    gboolean whole;
    double step;
    guint n_steps;
  } cases[] = {
    { 25, 8, TRUE, 5, 5 }, /* 25 is reached by 5 × 5 and by 25 × 1: more ticks win */
    { 3, 8, TRUE, 1, 3 },      { 1, 8, TRUE, 1, 1 },
    { 0, 8, TRUE, 1, 1 },      { 165, 8, TRUE, 25, 7 }, /* 175; 20 would need nine steps, 50 ends at 200 */
    { 240, 8, TRUE, 50, 5 },                            /* 250 by 50; by 25 it were ten steps */
    { 82, 8, TRUE, 20, 5 },                             /* 100, as by 25 × 4 */
    { 25, 4, TRUE, 10, 3 },    /* 30: better than one step of 25 */
    { 74, 8, TRUE, 10, 8 },    /* 80: three steps of 25 are too few */
    { 25, 2, TRUE, 25, 1 },    /* 40 by 20 would waste more than a third */
    { 7, 2, TRUE, 5, 2 },                               /* 2.5 is no number of incidents */
    { 2.5, 8, FALSE, 0.5, 5 }, { 0.3, 4, FALSE, 0.1, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      NwTicks ticks = nw_ticks (cases[i].maximum, cases[i].max_steps, cases[i].whole);

      g_assert_cmpfloat_with_epsilon (ticks.step, cases[i].step, 1e-9);
      g_assert_cmpuint (ticks.n_steps, ==, cases[i].n_steps);
    }
  g_assert_cmpint (nw_ticks (2.5, 8, FALSE).decimals, ==, 1);
  g_assert_cmpint (nw_ticks (25, 8, TRUE).decimals, ==, 0);
}

static void
test_ticks_any (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      gboolean whole = g_test_rand_bit ();
      double maximum = pow (10, g_test_rand_double_range (whole ? 0 : -4, 7));
      guint most = (guint) g_test_rand_int_range (1, 10);
      NwTicks ticks;

      maximum = whole ? floor (maximum) : maximum;
      ticks = nw_ticks (maximum, most, whole);
      g_assert_cmpfloat (ticks.step * ticks.n_steps, >=, maximum * (1 - 1e-9));
      g_assert_cmpuint (ticks.n_steps, >=, 1);
      g_assert_cmpuint (ticks.n_steps, <=, most);
      if (whole)
        g_assert_cmpfloat_with_epsilon (ticks.step, round (ticks.step), 1e-9);
    }
}

static void
assert_number (double value, const char *expected)
{
  g_autofree char *text = nw_number_print (value);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_numbers (void)
{
  assert_number (0, "0");
  assert_number (240, "240");
  assert_number (236.5, "236.5");
  assert_number (45.45, "45.45");
  assert_number (1 / 3.0, "0.33");
  assert_number (2.999, "3");
  assert_number (0.05, "0.05");
}

/* Three labels wanting one place share it evenly; the far one stays. */
static void
test_spread (void)
{
  double at[] = { 10, 10, 10, 100 };
  double crowded[] = { 0, 0, 0 };
  double lone[] = { 500 };

  nw_spread (at, 4, 12, 0, 200);
  g_assert_cmpfloat_with_epsilon (at[0], 0, 1e-9);  /* -2 would be outside */
  g_assert_cmpfloat_with_epsilon (at[1], 12, 1e-9);
  g_assert_cmpfloat_with_epsilon (at[2], 24, 1e-9);
  g_assert_cmpfloat_with_epsilon (at[3], 100, 1e-9);
  nw_spread (crowded, 3, 10, 5, 25);
  g_assert_cmpfloat_with_epsilon (crowded[0], 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (crowded[2], 25, 1e-9);
  nw_spread (lone, 1, 10, 5, 25);
  g_assert_cmpfloat_with_epsilon (lone[0], 25, 1e-9);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  return *(const double *) a < *(const double *) b ? -1 : *(const double *) a > *(const double *) b;
}

static void
test_spread_any (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      guint n = (guint) g_test_rand_int_range (1, 30);
      double at[30];

      for (guint i = 0; i < n; i++)
        at[i] = g_test_rand_double_range (-50, 450);
      qsort (at, n, sizeof (double), compare_doubles);
      nw_spread (at, n, 12, 6, 394);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpfloat (at[i], >=, 6 - 1e-9);
          g_assert_cmpfloat (at[i], <=, 394 + 1e-9);
          if (i > 0)
            g_assert_cmpfloat (at[i] - at[i - 1], >=, 12 - 1e-9);
        }
    }
}

/* By hand: from -16 to 14 in at most eight steps of 5 it is -20 to 15; shares end at a round per cent, never above 100. */
static void
test_ticks_between (void)
{
  NwTicks change = nw_ticks_between (NW_UNIT_DIFFERENCE, -16, 14, 8, TRUE);
  NwTicks share = nw_ticks_between (NW_UNIT_SHARE, 0, 1, 8, FALSE);
  NwTicks low = nw_ticks_between (NW_UNIT_SHARE, 0, 0.38, 8, FALSE);
  NwTicks fall = nw_ticks_between (NW_UNIT_DIFFERENCE, -3, 0, 8, TRUE);
  g_autofree char *below = nw_tick_print (&change, -2);
  g_autofree char *zero = nw_tick_print (&change, 0);
  g_autofree char *above = nw_tick_print (&change, 3);
  g_autofree char *percent = nw_tick_print (&low, 1);

  g_assert_cmpfloat (nw_ticks_low (&change), ==, -20);
  g_assert_cmpfloat (nw_ticks_high (&change), ==, 15);
  g_assert_cmpstr (below, ==, "−10");
  g_assert_cmpstr (zero, ==, "0");
  g_assert_cmpstr (above, ==, "+15");
  g_assert_cmpfloat_with_epsilon (nw_ticks_high (&share), 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (nw_ticks_high (&low), 0.4, 1e-12);
  g_assert_cmpstr (percent, ==, "5\u00a0%"); /* 40 % in eight steps */
  g_assert_cmpfloat (nw_ticks_low (&fall), ==, -3);
  g_assert_cmpfloat (nw_ticks_high (&fall), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axis/ticks", test_ticks);
  g_test_add_func ("/axis/ticks-any", test_ticks_any);
  g_test_add_func ("/axis/numbers", test_numbers);
  g_test_add_func ("/key/spread", test_spread);
  g_test_add_func ("/key/spread-any", test_spread_any);
  g_test_add_func ("/axis/ticks-between", test_ticks_between);
  return g_test_run ();
}
