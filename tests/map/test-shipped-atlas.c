/* test-shipped-atlas.c: the regions and blocs that the program ships
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "gazetteer.h"
#include "shipped-atlas.h"

typedef void (*StateFunc) (const NwPlace *place, const NwMembership *memberships, guint n, gpointer user_data);

typedef struct {
  GHashTable *seen;
  StateFunc   func;
  gpointer    user_data;
} Walk;

static void
walk_cb (const char *folded, const NwPlace *place, gpointer user_data)
{
  Walk *walk = user_data;
  guint n;
  const NwMembership *memberships = nw_atlas_memberships (nw_atlas_shipped (), place->code, &n);

  if (g_hash_table_add (walk->seen, (gpointer) place->code))
    walk->func (place, memberships, n, walk->user_data);
}

/* Once for each place that the gazetteer knows. */
static void
foreach_place (StateFunc func, gpointer user_data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Walk walk = { seen, func, user_data };

  nw_gazetteer_foreach (walk_cb, &walk);
}

/* ---- how many states there were in a bloc on a day, as the blocs themselves say ---- */

typedef struct {
  const char *bloc, *day;
  guint       states;
  int         number;
  gint32      on;
  guint       counted;
} Strength;

static void
count_cb (const NwPlace *place, const NwMembership *memberships, guint n, gpointer user_data)
{
  Strength *strength = user_data;

  for (guint i = 0; i < n && place->kind == NW_CODE_STATE; i++)
    strength->counted += (int) memberships[i].bloc == strength->number
                         && (memberships[i].first == NW_DAY_NONE || memberships[i].first <= strength->on)
                         && (memberships[i].last == NW_DAY_NONE || memberships[i].last >= strength->on);
}

static int
find_bloc (const char *code)
{
  const GPtrArray *blocs = nw_atlas_blocs (nw_atlas_shipped ());

  for (guint i = 0; i < blocs->len; i++)
    if (strcmp (((const NwAtlasEntry *) blocs->pdata[i])->code, code) == 0)
      return i;
  return -1;
}

static void
test_strength (void)
{
  static const Strength strengths[] = {
    { "eu", "1985-12-31", 10 }, { "eu", "1986-01-01", 12 }, { "eu", "2003-12-31", 15 }, { "eu", "2004-05-01", 25 },
    { "eu", "2012-01-01", 27 }, { "eu", "2013-07-01", 28 }, { "eu", "2020-01-31", 28 }, { "eu", "2020-02-01", 27 },
    { "nato", "1981-01-01", 15 }, { "nato", "1990-01-01", 16 }, { "nato", "2000-01-01", 19 }, { "nato", "2004-03-29", 26 },
    { "nato", "2009-04-01", 28 }, { "nato", "2017-06-05", 29 }, { "nato", "2020-03-27", 30 }, { "nato", "2023-04-04", 31 },
    { "nato", "2024-03-07", 32 },
    { "council-of-europe", "2022-03-15", 47 }, { "council-of-europe", "2022-03-16", 46 },
    { "african-union", "2016-12-31", 54 }, { "african-union", "2017-01-31", 55 },
    { "oas", "2023-11-18", 35 }, { "oas", "2023-11-19", 34 },
    { "asean", "1990-01-01", 6 }, { "asean", "1999-04-30", 10 }, { "asean", "2025-10-26", 11 },
    { "sco", "2001-06-15", 6 }, { "sco", "2017-06-09", 8 }, { "sco", "2023-07-04", 9 }, { "sco", "2024-07-04", 10 },
    { "brics", "2010-01-01", 4 }, { "brics", "2011-04-14", 5 }, { "brics", "2024-01-01", 9 }, { "brics", "2025-01-06", 10 },
    { "csto", "1995-01-01", 9 }, { "csto", "2000-01-01", 6 }, { "csto", "2007-01-01", 7 }, { "csto", "2013-01-01", 6 },
    { "g7", "1990-01-01", 7 }, { "g7", "2000-01-01", 8 }, { "g7", "2015-01-01", 7 },
    { "g20", "2020-01-01", 19 }, { "gcc", "2020-01-01", 6 }, { "five-eyes", "2020-01-01", 5 },
    { "quad", "2015-01-01", 0 }, { "quad", "2020-01-01", 4 },
    { "mercosur", "2000-01-01", 4 }, { "mercosur", "2013-01-01", 5 }, { "mercosur", "2024-08-07", 6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (strengths); i++)
    {
      Strength strength = strengths[i];
      NwDate date;

      g_assert_true (nw_date_parse (strength.day, &date));
      strength.on = date.earliest;
      strength.number = find_bloc (strength.bloc);
      g_assert_cmpint (strength.number, >=, 0);
      foreach_place (count_cb, &strength);
      if (strength.counted != strength.states)
        g_error ("%s on %s has %u states, should have %u", strength.bloc, strength.day, strength.counted, strength.states);
    }
}

/* ---- the files name places that there are, and stretches that follow each other ---- */

static void
check_cb (const NwPlace *place, const NwMembership *memberships, guint n, gpointer user_data)
{
  guint *total = user_data;

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (memberships[i].first == NW_DAY_NONE || memberships[i].last == NW_DAY_NONE
                     || memberships[i].first <= memberships[i].last);
      if (i > 0 && memberships[i].bloc == memberships[i - 1].bloc)
        g_assert_cmpint (memberships[i - 1].last + 1, <, memberships[i].first);
    }
  *total += n;
}

/* Lines of members and organisations in the files themselves, by a parser of its own. */
static guint
count_lines (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  for (const char *name; (name = g_dir_read_name (dir));)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = NULL;

      if (!g_str_has_suffix (name, ".ini"))
        continue;
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      lines = g_strsplit (text, "\n", -1);
      for (char **line = lines; *line; line++)
        if (g_regex_match_simple ("^([A-Z]{3}|Itself)=", *line, 0, 0))
          {
            n++;
            for (const char *at = strchr (*line, ';'); at; at = strchr (at + 1, ';'))
              n++;
          }
    }
  return n;
}

static void
test_places (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "blocs", NULL);
  guint total = 0;

  foreach_place (check_cb, &total);
  g_assert_cmpuint (total, ==, count_lines (folder));
}

/* ---- as many blocs and days as a frame can count by, see data/blocs/README.md ---- */

static void
collect_cb (const NwPlace *place, const NwMembership *memberships, guint n, gpointer user_data)
{
  for (guint i = 0; i < n; i++)
    {
      if (memberships[i].first != NW_DAY_NONE)
        g_hash_table_add (user_data, GINT_TO_POINTER (memberships[i].first));
      if (memberships[i].last != NW_DAY_NONE)
        g_hash_table_add (user_data, GINT_TO_POINTER (memberships[i].last + 1));
    }
}

static void
test_limits (void)
{
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);

  foreach_place (collect_cb, days);
  g_assert_cmpuint (g_hash_table_size (days), >, 0);
  g_assert_cmpuint (g_hash_table_size (days), <=, 255);
  g_assert_cmpuint (nw_atlas_blocs (nw_atlas_shipped ())->len, <=, NW_MAX_BLOCS);
}

/* ---- regions ---- */

static const char *
region_of (const char *place)
{
  int region = nw_atlas_region (nw_atlas_shipped (), place);

  return region < 0 ? NULL : ((const NwAtlasEntry *) nw_atlas_regions (nw_atlas_shipped ())->pdata[region])->code;
}

static void
test_regions (void)
{
  g_assert_cmpuint (nw_atlas_regions (nw_atlas_shipped ())->len, ==, 22); /* of UN M49 */
  g_assert_cmpstr (region_of ("JPN"), ==, "eastern-asia");
  g_assert_cmpstr (region_of ("KEN"), ==, "eastern-africa");
  g_assert_cmpstr (region_of ("BRA"), ==, "south-america");
  g_assert_cmpstr (region_of ("east-asia"), ==, "eastern-asia");
  g_assert_cmpstr (region_of ("europe"), ==, NULL);
  g_assert_cmpstr (region_of ("nato"), ==, NULL);
  g_assert_cmpstr (region_of ("TWN"), ==, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/atlas/strength", test_strength);
  g_test_add_func ("/atlas/places", test_places);
  g_test_add_func ("/atlas/limits", test_limits);
  g_test_add_func ("/atlas/regions", test_regions);

  return g_test_run ();
}
