/* test-lanes.c: values stand before the rest and the ways of not knowing, also where not all of them fit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lanes.h"

#define LEAST 10.0

static GPtrArray *
five_values (NwGroup *groups)
{
  static const char *const labels[] = { "a", "b", "c", "d", "e", "3 others", "Unknown" };
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      groups[i] = (NwGroup) { .label = (char *) labels[i], .kind = i == 6 ? NW_CODE_SPECIAL : NW_CODE_STATE, .rest = i == 5 };
      g_ptr_array_add (list, &groups[i]);
    }
  return list;
}

static char *
shown (const NwLanes *lanes)
{
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; i < lanes->shown; i++)
    g_string_append_printf (labels, "%s%s", i > 0 ? " " : "", nw_lanes_group (lanes, i)->label);
  return g_string_free (g_steal_pointer (&labels), FALSE);
}

/* Fitted to less and less room, as charts do that need a line for what does not fit, and again to more. */
static void
test_fitted_again (void)
{
  static const struct { double lines; const char *ranked, *alike; } rooms[] = {
    { 8, "c d a e b 3 others Unknown", "a b c d e 3 others Unknown" },
    { 6.5, "c d a e 3 others Unknown", "a c d e 3 others Unknown" },
    { 5.5, "c d a 3 others Unknown", "a c d 3 others Unknown" },
    { 4.5, "c d a e", "a c d e" },
    { 6.5, "c d a e 3 others Unknown", "a c d e 3 others Unknown" },
  };
  static const double keys[] = { 7, 1, 9, 8, 5, 90, 70 };
  NwGroup groups[7];
  g_autoptr (GPtrArray) list = five_values (groups);
  g_auto (NwLanes) lanes = { 0 };

  nw_lanes_init (&lanes, list, keys);
  for (int ranked = 0; ranked <= 1; ranked++)
    for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
      {
        g_autofree char *labels = NULL;

        lanes.ranked = ranked;
        nw_lanes_fit (&lanes, 0, rooms[i].lines * LEAST, LEAST, LEAST);
        labels = shown (&lanes);
        g_assert_cmpstr (labels, ==, ranked ? rooms[i].ranked : rooms[i].alike);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lanes/fitted-again", test_fitted_again);
  return g_test_run ();
}
