/* test-gazetteer.c: what states, regions and organisations are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "gazetteer.h"
#include "text.h"

static void
check_place (const char *text, const char *code, NwCodeKind kind)
{
  const NwPlace *place = nw_gazetteer_find (text);

  if (place == NULL && code)
    g_error ("“%s” is not known", text);
  g_assert_cmpstr (place ? place->code : NULL, ==, code);
  if (place)
    g_assert_cmpint (place->kind, ==, kind);
}

static void
test_gazetteer (void)
{
  static const char *const states[][2] = {
    { "Russia", "RUS" },
    { "Russian Federation", "RUS" },
    { "RUS", "RUS" },
    { "RU", "RUS" },
    { "rUSSIA ", "RUS" },
    { "Iran, Islamic Republic of", "IRN" },
    { "Iran (Islamic Republic of)", "IRN" },
    { "Iran", "IRN" },
    { "Korea (Democratic People's Republic of)", "PRK" },
    { "Korea, Democratic People’s Republic of", "PRK" },
    { "N Korea ", "PRK" },
    { "North Korea", "PRK" },
    { "Korea, Republic of", "KOR" },
    { "South Korea", "KOR" },
    { "Republic of Korea", "KOR" },
    { "S Korea", "KOR" },
    { "The Philippines", "PHL" },
    { "Kazakstan", "KAZ" },
    { "China (Taiwan°)", "TWN" },
    { "Taiwan", "TWN" },
    { "Palestine, State of", "PSE" },
    { "United States of America", "USA" },
    { "US", "USA" },
    { "Turkey", "TUR" },
    { "Türkiye", "TUR" },
    { "Czech Republic", "CZE" },
    { "Swaziland", "SWZ" },
    { "Congo, the Democratic Republic of the", "COD" },
    { "Viet Nam", "VNM" },
    { "Vietnam", "VNM" },
    { "Syria", "SYR" },
    { "Macao", "MAC" },
    { "Ivory Coast", "CIV" },
    { "Côte d’Ivoire", "CIV" },
    { "Co\314\202te d'Ivoire", "CIV" },
    { "Hong Kong", "HKG" },
    { "Congo", "COG" },
    { "Georgia", "GEO" },
    { "Republic of Korea", "KOR" },
    { "Laos", "LAO" },
    { "Brunei", "BRN" },
    { "UK", "GBR" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    check_place (states[i][0], states[i][1], NW_CODE_STATE);
  check_place ("EU (region)", "eu", NW_CODE_ORGANISATION);
  check_place ("NATO (region)", "nato", NW_CODE_ORGANISATION);
  check_place ("Interpol", "interpol", NW_CODE_ORGANISATION);
  check_place ("Global (region)", "global", NW_CODE_REGION);
  check_place ("Eastern Europe", "eastern-europe", NW_CODE_REGION);
  check_place ("in", NULL, NW_CODE_STATE);
  check_place ("per", NULL, NW_CODE_STATE);
  check_place ("Atlantis", NULL, NW_CODE_STATE);
  check_place ("AU", "AUS", NW_CODE_STATE);
  check_place ("au", NULL, NW_CODE_STATE);
  check_place ("Kosovo (region)", "kosovo", NW_CODE_REGION);
  check_place ("XKX", "kosovo", NW_CODE_REGION);
  /* Which is meant is not for the program to say. */
  check_place ("Korea", NULL, NW_CODE_STATE);
  check_place ("Crimea", NULL, NW_CODE_STATE);
  check_place ("", NULL, NW_CODE_STATE);
}

static void
test_gazetteer_facts (void)
{
  g_assert_cmpstr (nw_gazetteer_find ("RUS")->label, ==, "Russian Federation");
  g_assert_cmpstr (nw_gazetteer_find ("IRN")->label, ==, "Iran");
  g_assert_cmpstr (nw_gazetteer_find ("PRK")->label, ==, "North Korea");
  g_assert_cmpstr (nw_gazetteer_find ("USA")->label, ==, "United States");
  /* Correlates of War and UN M49, as published */
  g_assert_cmpint (nw_gazetteer_find ("USA")->cow, ==, 2);
  g_assert_cmpint (nw_gazetteer_find ("GBR")->cow, ==, 200);
  g_assert_cmpstr (nw_gazetteer_find_cow (365)->code, ==, "RUS");
  g_assert_cmpstr (nw_gazetteer_find_cow (731)->code, ==, "PRK");
  g_assert_cmpstr (nw_gazetteer_find_cow (732)->code, ==, "KOR");
  g_assert_cmpstr (nw_gazetteer_find_cow (255)->code, ==, "DEU");
  g_assert_null (nw_gazetteer_find_cow (9999));
  g_assert_cmpstr (nw_gazetteer_find ("KEN")->region, ==, "Africa");
  g_assert_cmpstr (nw_gazetteer_find ("KEN")->subregion, ==, "Eastern Africa");
  g_assert_null (nw_gazetteer_find ("TWN")->region);
  g_assert_cmpstr (nw_gazetteer_find_code ("nato")->label, ==, "NATO");
}

/* What a name means must not depend on which entry is read last. */
static void
test_gazetteer_unique (void)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GHashTable) owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "countries.ini", NULL);
  g_auto (GStrv) codes = NULL;

  g_assert_true (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL));
  codes = g_key_file_get_groups (file, NULL);
  g_assert_cmpuint (g_strv_length (codes), >, 249);
  for (char **code = codes; *code; code++)
    {
      g_auto (GStrv) aliases = g_key_file_get_string_list (file, *code, "Aliases", NULL, NULL);

      for (char **alias = aliases; alias && *alias; alias++)
        {
          g_autofree char *folded = nw_text_fold (*alias, -1);
          const NwPlace *place = nw_gazetteer_find (*alias);
          const char *other = g_hash_table_lookup (owners, folded);

          if (place == NULL || strcmp (place->code, *code) != 0)
            g_error ("“%s” of %s is read as %s", *alias, *code, place ? place->code : "nothing");
          if (other)
            g_error ("“%s” is an alias of %s and of %s", *alias, other, *code);
          g_hash_table_insert (owners, g_steal_pointer (&folded), g_strdup (*code));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gazetteer/names", test_gazetteer);
  g_test_add_func ("/gazetteer/facts", test_gazetteer_facts);
  g_test_add_func ("/gazetteer/unique", test_gazetteer_unique);

  return g_test_run ();
}
