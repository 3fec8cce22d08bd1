/* test-tiles.c: the map in squares has every state, each once, and lies as the globe does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "tiles.h"

#include "gazetteer.h"

#include <string.h>

/* The 193 members of the United Nations (un.org/en/about-us/member-states), by their codes. */
static const char *const members =
    "AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI "
    "CPV KHM CMR CAN CAF TCD CHL CHN COL COM COG CRI CIV HRV CUB CYP CZE PRK COD DNK DJI DMA DOM ECU EGY SLV GNQ ERI "
    "EST SWZ ETH FJI FIN FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA "
    "JAM JPN JOR KAZ KEN KIR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX FSM "
    "MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA MKD NOR OMN PAK PLW PAN PNG PRY PER PHL POL PRT QAT KOR "
    "MDA ROU RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE "
    "SYR TJK THA TLS TGO TON TTO TUN TUR TKM TUV UGA UKR ARE GBR TZA USA URY UZB VUT VEN VNM YEM ZMB ZWE";

/* From an atlas. */
static const struct {
  const char *one;
  enum { WEST_OF, NORTH_OF } lies;
  const char *other;
} relations[] = {
  { "NOR", WEST_OF, "SWE" },  { "SWE", WEST_OF, "FIN" },  { "NOR", NORTH_OF, "DNK" }, { "DNK", NORTH_OF, "DEU" },
  { "EST", NORTH_OF, "LVA" }, { "LVA", NORTH_OF, "LTU" }, { "IRL", WEST_OF, "GBR" },  { "ISL", WEST_OF, "NOR" },
  { "PRT", WEST_OF, "ESP" },  { "ESP", WEST_OF, "ITA" },  { "BEL", WEST_OF, "DEU" },  { "NLD", NORTH_OF, "BEL" },
  { "CHE", WEST_OF, "AUT" },  { "POL", WEST_OF, "BLR" },  { "BLR", NORTH_OF, "UKR" }, { "SVK", NORTH_OF, "HUN" },
  { "ROU", NORTH_OF, "BGR" }, { "BGR", NORTH_OF, "GRC" }, { "GRC", WEST_OF, "TUR" },  { "TUR", NORTH_OF, "SYR" },
  { "GEO", NORTH_OF, "ARM" }, { "ARM", WEST_OF, "AZE" },  { "LBN", NORTH_OF, "ISR" }, { "ISR", WEST_OF, "JOR" },
  { "IRQ", WEST_OF, "IRN" },  { "SAU", NORTH_OF, "YEM" }, { "YEM", WEST_OF, "OMN" },  { "KAZ", NORTH_OF, "UZB" },
  { "PAK", WEST_OF, "IND" },  { "NPL", NORTH_OF, "IND" }, { "IND", NORTH_OF, "LKA" }, { "MNG", NORTH_OF, "CHN" },
  { "PRK", NORTH_OF, "KOR" }, { "KOR", WEST_OF, "JPN" },  { "LAO", WEST_OF, "VNM" },  { "MYS", NORTH_OF, "SGP" },
  { "AUS", WEST_OF, "NZL" },  { "CAN", NORTH_OF, "USA" }, { "USA", NORTH_OF, "MEX" }, { "COL", WEST_OF, "VEN" },
  { "PER", NORTH_OF, "CHL" }, { "ECU", NORTH_OF, "PER" }, { "CHL", WEST_OF, "ARG" },  { "ARG", WEST_OF, "URY" },
  { "CUB", NORTH_OF, "JAM" }, { "MAR", WEST_OF, "DZA" },  { "LBY", WEST_OF, "EGY" },  { "EGY", NORTH_OF, "SDN" },
  { "MLI", WEST_OF, "NER" },  { "ETH", WEST_OF, "DJI" },  { "ETH", NORTH_OF, "UGA" }, { "NAM", WEST_OF, "BWA" },
  { "ZMB", NORTH_OF, "BWA" }, { "ZWE", NORTH_OF, "ZAF" }, { "MOZ", WEST_OF, "MDG" },  { "GIN", NORTH_OF, "SLE" },
};

/* Pairs with a land border, or a narrow strait between them: no further than two squares. */
static const char *const neighbours[][2] = {
  { "USA", "CAN" }, { "USA", "MEX" }, { "BRA", "ARG" }, { "BRA", "PER" }, { "ESP", "FRA" }, { "FRA", "DEU" },
  { "GBR", "FRA" }, { "ESP", "MAR" }, { "ITA", "SVN" }, { "RUS", "UKR" }, { "RUS", "EST" }, { "UKR", "POL" },
  { "TUR", "IRN" }, { "IRN", "IRQ" }, { "SAU", "ARE" }, { "IND", "CHN" }, { "IND", "PAK" }, { "CHN", "KOR" },
  { "CHN", "PRK" }, { "CHN", "VNM" }, { "ISR", "PSE" }, { "ISR", "LBN" }, { "ARM", "AZE" }, { "ETH", "ERI" },
  { "NGA", "CMR" }, { "COD", "AGO" }, { "ZAF", "NAM" }, { "IDN", "TLS" }, { "MYS", "THA" }, { "SRB", "kosovo" },
};

static const NwTile *
tile_of (const char *code)
{
  const NwTile *tile = nw_tiles_find (nw_tiles_get (), code);

  if (tile == NULL)
    g_error ("%s has no square", code);
  return tile;
}

static void
test_members (void)
{
  g_auto (GStrv) codes = g_strsplit (members, " ", -1);

  g_assert_cmpuint (g_strv_length (codes), ==, 193);
  for (guint i = 0; codes[i]; i++)
    {
      g_assert_nonnull (nw_gazetteer_find_code (codes[i]));
      tile_of (codes[i]);
    }
  g_assert_null (nw_tiles_find (nw_tiles_get (), "unknown"));
  g_assert_null (nw_tiles_find (nw_tiles_get (), "europe"));
}

/* No square twice, no state twice, none that the lists of countries do not know. */
static void
test_squares (void)
{
  const NwTiles *tiles = nw_tiles_get ();
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  g_assert_cmpuint (g_hash_table_size (tiles->by_code), ==, tiles->tiles->len);
  for (guint i = 0; i < tiles->tiles->len; i++)
    {
      const NwTile *tile = nw_tiles_at (tiles, i);

      g_assert_cmpuint (tile->column, <, tiles->n_columns);
      g_assert_cmpuint (tile->row, <, tiles->n_rows);
      g_assert_cmpuint (strlen (tile->name), ==, 3);
      if (nw_gazetteer_find_code (tile->code) == NULL)
        g_error ("%s is no code", tile->code);
      g_assert_true (g_hash_table_add (places, GUINT_TO_POINTER (tile->row * tiles->n_columns + tile->column)));
    }
}

static void
test_geography (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    {
      const NwTile *one = tile_of (relations[i].one), *other = tile_of (relations[i].other);

      if (relations[i].lies == WEST_OF ? one->column >= other->column : one->row >= other->row)
        g_error ("%s does not lie %s of %s", relations[i].one, relations[i].lies == WEST_OF ? "west" : "north",
                 relations[i].other);
    }
  for (guint i = 0; i < G_N_ELEMENTS (neighbours); i++)
    {
      const NwTile *one = tile_of (neighbours[i][0]), *other = tile_of (neighbours[i][1]);

      if (ABS ((int) one->column - (int) other->column) > 2 || ABS ((int) one->row - (int) other->row) > 2)
        g_error ("%s and %s are not near", neighbours[i][0], neighbours[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tiles/members", test_members);
  g_test_add_func ("/tiles/squares", test_squares);
  g_test_add_func ("/tiles/geography", test_geography);
  return g_test_run ();
}
