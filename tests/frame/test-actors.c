/* test-actors.c: a frame that counts several names as one actor
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "frame.h"

/* Codes of the names, in this order. */
enum { FANCY = NW_N_SPECIAL_CODES, APT28, SOFACY, GANG };

static NwCodebook *
codebook_new (void)
{
  static const char *const names[] = { "fancy-bear", "apt28", "sofacy", "gang" };
  NwCodebook *codebook = nw_codebook_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    nw_codebook_add_code (codebook, NW_DOMAIN_ACTOR, names[i], names[i], NW_CODE_UNRECOGNISED, NULL);
  return codebook;
}

static void
add_incident (NwBatch *batch, const guint16 *codes)
{
  nw_batch_add_incident (batch);
  for (; *codes != G_MAXUINT16; codes++)
    nw_batch_add_mark (batch, (NwMark) { .dimension = NW_DIMENSION_ACTOR, .code = *codes });
}

#define NAMES(...) ((const guint16[]) { __VA_ARGS__, G_MAXUINT16 })

static NwFrame *
frame_new (NwCodebook *codebook)
{
  g_autoptr (NwBatch) batch = nw_batch_new ();
  NwFrameBuilder *builder = nw_frame_builder_new ();
  g_autoptr (GError) error = NULL;

  add_incident (batch, NAMES (FANCY));
  add_incident (batch, NAMES (SOFACY, GANG, APT28));
  add_incident (batch, NAMES (APT28));
  add_incident (batch, NAMES (NW_CODE_ID_UNKNOWN));
  nw_batch_add_incident (batch);
  nw_frame_builder_add_batch (builder, batch, &error);
  g_assert_no_error (error);
  return nw_frame_builder_finish (builder, 1, codebook);
}

static guint
count (NwFrame *frame, const char *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse (filter, &error);
  g_autoptr (NwSelection) selection = NULL;

  g_assert_no_error (error);
  selection = nw_selection_new (frame, query, NULL, &error);
  g_assert_no_error (error);
  return nw_selection_count (selection);
}

static void
check_row (NwFrame *frame, guint row, const guint16 *codes)
{
  guint n;
  const guint16 *has = nw_frame_codes (frame, NW_DIMENSION_ACTOR, row, &n);

  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (has[i], ==, codes[i]);
  g_assert_cmpuint (codes[n], ==, G_MAXUINT16);
}

static void
test_one_actor (void)
{
  static const guint16 map[] = { 0, 1, 2, 3, APT28, APT28, APT28, GANG };
  g_autoptr (NwCodebook) codebook = codebook_new ();
  g_autoptr (NwFrame) frame = frame_new (codebook);
  g_autoptr (NwFrame) counted = nw_frame_with_actors (frame, map, G_N_ELEMENTS (map));
  g_autoptr (GBytes) before = nw_frame_pack (frame);
  g_autoptr (GBytes) after = nw_frame_pack (counted);

  check_row (frame, 1, NAMES (SOFACY, GANG, APT28));
  check_row (counted, 0, NAMES (APT28));
  check_row (counted, 1, NAMES (APT28, GANG)); /* once, where its first name stood */
  check_row (counted, 2, NAMES (APT28));
  check_row (counted, 3, NAMES (NW_CODE_ID_UNKNOWN));
  check_row (counted, 4, NAMES (NW_CODE_ID_NOT_CODED));
  g_assert_true (g_bytes_equal (before, after)); /* packed is what the files say */

  g_assert_cmpuint (count (frame, "where:actor=apt28"), ==, 2);
  g_assert_cmpuint (count (counted, "where:actor=apt28"), ==, 3);
  g_assert_cmpuint (count (counted, "where:actor=sofacy"), ==, 3); /* any of its names */
  g_assert_cmpuint (count (counted, "where:actor!=fancy-bear"), ==, 2);
  g_assert_cmpuint (count (counted, "where:actor=gang"), ==, 1);
}

static void
test_facets (void)
{
  static const guint16 map[] = { 0, 1, 2, 3, APT28, APT28, APT28, GANG };
  g_autoptr (NwCodebook) codebook = codebook_new ();
  g_autoptr (NwFrame) frame = frame_new (codebook);
  g_autoptr (NwFrame) counted = nw_frame_with_actors (frame, map, G_N_ELEMENTS (map));
  g_autoptr (NwQuery) query = nw_query_parse ("where:actor=fancy-bear", NULL);
  g_autoptr (NwFacets) facets = nw_facets_new (counted, query, NULL, NULL);
  const NwFacet *first = &g_array_index (facets->facets[NW_DIMENSION_ACTOR], NwFacet, 0);

  g_assert_cmpuint (facets->facets[NW_DIMENSION_ACTOR]->len, ==, 4);
  g_assert_cmpuint (first->code, ==, APT28);
  g_assert_cmpuint (first->incidents, ==, 3);
  g_assert_true (first->chosen);
}

/* Codes that came after the map count as themselves. */
static void
test_short_map (void)
{
  static const guint16 map[] = { 0, 1, 2, 3, APT28 };
  g_autoptr (NwCodebook) codebook = codebook_new ();
  g_autoptr (NwFrame) frame = frame_new (codebook);
  g_autoptr (NwFrame) counted = nw_frame_with_actors (frame, map, G_N_ELEMENTS (map));

  check_row (counted, 0, NAMES (APT28));
  check_row (counted, 1, NAMES (SOFACY, GANG, APT28));
  g_assert_cmpuint (nw_frame_memory (counted), >, nw_frame_memory (frame));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/actors/one-actor", test_one_actor);
  g_test_add_func ("/actors/facets", test_facets);
  g_test_add_func ("/actors/short-map", test_short_map);

  return g_test_run ();
}
