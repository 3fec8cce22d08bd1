/* test-derived.c: regions, blocs and evidence of incidents, by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "frame.h"
#include "shipped-atlas.h"

typedef struct {
  NwCodebook *codebook;
  NwBatch    *batch;
} Records;

static void
records_init (Records *self)
{
  *self = (Records) { nw_codebook_new (), nw_batch_new () };
}

static void
records_clear (Records *self)
{
  nw_codebook_unref (self->codebook);
  nw_batch_unref (self->batch);
}

/* "EST DEU": states; lower case: organisations and regions, or special codes. */
static void
add_marks (Records *self, NwDimension dimension, const char *codes)
{
  NwDomain domain = nw_dimension_info (dimension)->domain;
  g_auto (GStrv) words = g_strsplit (codes, " ", -1);

  for (char **word = words; *word && **word; word++)
    {
      NwCodeKind kind = domain != NW_DOMAIN_STATE ? NW_CODE_LISTED : g_ascii_isupper (**word) ? NW_CODE_STATE : NW_CODE_ORGANISATION;
      guint16 code = nw_codebook_add_code (self->codebook, domain, *word, *word, kind, NULL);

      nw_batch_add_mark (self->batch, (NwMark) { .dimension = dimension, .code = code });
    }
}

static void
add_receivers (Records *self, NwDate start, const char *receivers)
{
  nw_batch_add_incident (self->batch)->start = start;
  add_marks (self, NW_DIMENSION_RECEIVER, receivers);
}

static void
add_claim (Records *self, const char *kind, const char *claimants)
{
  nw_batch_add_act (self->batch, NW_ACT_CLAIM);
  add_marks (self, NW_DIMENSION_CLAIM_KIND, kind);
  add_marks (self, NW_DIMENSION_CLAIMANT, claimants);
}

static void
add_response (Records *self, const char *kind)
{
  nw_batch_add_act (self->batch, NW_ACT_RESPONSE);
  add_marks (self, NW_DIMENSION_RESPONSE, kind);
}

/* All acts belong to row 0. */
static NwFrame *
build (const Records *self)
{
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();
  g_autoptr (NwFrame) frame = NULL;
  g_autoptr (GError) error = NULL;

  nw_frame_builder_add_batch (builder, self->batch, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < self->batch->acts->len; i++)
    nw_frame_builder_add_act (builder, 0, self->batch, nw_batch_act (self->batch, i), &error);
  g_assert_no_error (error);
  frame = nw_frame_builder_finish (g_steal_pointer (&builder), 1, self->codebook);
  return nw_frame_with_atlas (frame, nw_atlas_shipped ());
}

static char *
print_row (const NwFrame *frame, NwDimension dimension, guint row)
{
  NwDomain domain = nw_dimension_info (dimension)->domain;
  g_autoptr (GString) out = g_string_new (NULL);
  guint n;
  const guint16 *codes = nw_frame_codes (frame, dimension, row, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s%s", i ? " " : "", nw_codebook_get_code (nw_frame_codebook (frame), domain, codes[i])->code);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
check_receivers (NwDate start, const char *receivers, NwDimension dimension, const char *expected)
{
  Records records;
  g_autoptr (NwFrame) frame = NULL;
  g_autofree char *codes = NULL;

  records_init (&records);
  add_receivers (&records, start, receivers);
  frame = build (&records);
  codes = print_row (frame, dimension, 0);
  g_assert_cmpstr (codes, ==, expected);
  records_clear (&records);
}

static NwDate
day (const char *text)
{
  NwDate date;

  g_assert_true (nw_date_parse (text, &date));
  return date;
}

static void
test_regions (void)
{
  static const char *const cases[][2] = {
    { "EST", "northern-europe" },
    { "USA CAN MEX", "northern-america central-america" },
    { "CHN unknown JPN", "eastern-asia unknown" },
    { "east-asia", "eastern-asia" },           /* a region of the same name */
    { "southeast-asia", "south-eastern-asia" },
    { "eu", "not-available" },                 /* lies in several */
    { "TWN", "not-available" },                /* UN M49 assigns it none */
    { "none", "none" },
    { "", "not-coded" },
    { "not-available not-coded DEU", "not-available not-coded western-europe" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_receivers (day ("2015-03-01"), cases[i][0], NW_DIMENSION_RECEIVER_REGION, cases[i][1]);
}

static void
test_blocs (void)
{
  static const struct {
    const char *start, *receivers, *expected;
  } cases[] = {
    { "2003-06-15", "EST", "council-of-europe" },
    { "2004-03-28", "EST", "council-of-europe" },
    { "2004-03-29", "EST", "council-of-europe nato" },
    { "2004-04-30", "EST", "council-of-europe nato" },
    { "2004-05-01", "EST", "council-of-europe eu nato" },
    { "2005", "EST", "council-of-europe eu nato" },
    { "2004", "EST", "council-of-europe unknown" },
    { "2004-04", "EST", "council-of-europe nato" },
    { "2019-12-31", "GBR", "council-of-europe eu five-eyes g20 g7 nato" },
    { "2020-01-31", "GBR", "council-of-europe eu five-eyes g20 g7 nato" },
    { "2020-02-01", "GBR", "council-of-europe five-eyes g20 g7 nato" },
    { "2020-02", "GBR", "council-of-europe five-eyes g20 g7 nato" },
    { "2020-01", "GBR", "council-of-europe eu five-eyes g20 g7 nato" },
    { "2020", "GBR", "council-of-europe five-eyes g20 g7 nato unknown" },
    { "", "GBR", "council-of-europe five-eyes g7 nato unknown" }, /* the G20 came in 1999, and it left the EU */
    { "", "CHE", "council-of-europe" },
    { "2023-04-03", "FIN", "council-of-europe eu" },
    { "2023-04-04", "FIN", "council-of-europe eu nato" },
    { "2024-03-06", "SWE", "council-of-europe eu" },
    { "2024-03-07", "SWE", "council-of-europe eu nato" },
    { "2022-03-15", "RUS", "brics council-of-europe csto g20 sco" },
    { "2022-03-16", "RUS", "brics csto g20 sco" },
    { "2014-03-24", "RUS", "brics council-of-europe csto g20 sco" },
    { "2014-03-23", "RUS", "brics council-of-europe csto g20 g7 sco" },
    { "2021-01-01", "BLR", "csto" },
    { "2024-07-04", "BLR", "csto sco" },
    { "2010-01-01", "UKR ISR", "council-of-europe none" },
    { "2010-01-01", "ISR EST", "none council-of-europe eu nato" },
    { "2010-01-01", "PRK", "none" },
    { "2010-01-01", "nato", "nato" },
    { "2010-01-01", "european-commission who", "eu not-available" },
    { "2010-01-01", "unknown", "unknown" },
    { "2010-01-01", "", "not-coded" },
    { "2011-04-13", "ZAF", "african-union g20" },
    { "2011-04-14", "ZAF", "african-union brics g20" },
    { "2023-12-31", "IRN", "sco" },
    { "2024-01-01", "IRN", "brics sco" },
    { "1962-01-01", "USA", "five-eyes nato oas" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_receivers (*cases[i].start ? day (cases[i].start) : NW_DATE_UNKNOWN, cases[i].receivers, NW_DIMENSION_RECEIVER_BLOC,
                     cases[i].expected);
}

/* A start between two days, over the day on which a membership began. */
static void
test_range (void)
{
  NwDate before = { nw_day_from_ymd (2004, 4, 20), nw_day_from_ymd (2004, 4, 30), NW_PRECISION_MONTH };
  NwDate across = { nw_day_from_ymd (2004, 4, 20), nw_day_from_ymd (2004, 5, 10), NW_PRECISION_MONTH };

  check_receivers (before, "EST", NW_DIMENSION_RECEIVER_BLOC, "council-of-europe nato");
  check_receivers (across, "EST", NW_DIMENSION_RECEIVER_BLOC, "council-of-europe nato unknown");
}

/* Before an atlas is given: no place is said to be outside all regions and blocs. */
static void
test_without_atlas (void)
{
  Records records;
  g_autoptr (NwFrame) placed = NULL;
  g_autoptr (NwFrame) bare = NULL;
  g_autoptr (GBytes) packed = NULL;
  g_autofree char *region = NULL;
  g_autofree char *bloc = NULL;

  records_init (&records);
  add_receivers (&records, day ("2010-01-01"), "EST unknown");
  placed = build (&records);
  packed = nw_frame_pack (placed);
  bare = nw_frame_unpack (packed, 1, records.codebook, NULL);
  g_assert_nonnull (bare);
  region = print_row (bare, NW_DIMENSION_RECEIVER_REGION, 0);
  bloc = print_row (bare, NW_DIMENSION_RECEIVER_BLOC, 0);
  g_assert_cmpstr (region, ==, "not-available unknown");
  g_assert_cmpstr (bloc, ==, "not-available unknown");
  records_clear (&records);
}

/* What a frame has of actors and of places stays, whichever comes first. */
static void
test_order (void)
{
  Records records;
  g_autoptr (NwFrame) placed = NULL;
  g_autoptr (NwFrame) counted = NULL;
  g_autoptr (NwFrame) again = NULL;
  guint16 map[] = { 0, 1, 2, 3, 5, 5 };

  records_init (&records);
  add_receivers (&records, day ("2010-01-01"), "EST");
  add_marks (&records, NW_DIMENSION_ACTOR, "one other");
  placed = build (&records);
  counted = nw_frame_with_actors (placed, map, G_N_ELEMENTS (map));
  again = nw_frame_with_atlas (counted, nw_atlas_shipped ());
  for (guint i = 0; i < 2; i++)
    {
      NwFrame *frame = i ? again : counted;
      g_autofree char *actors = print_row (frame, NW_DIMENSION_ACTOR, 0);
      g_autofree char *blocs = print_row (frame, NW_DIMENSION_RECEIVER_BLOC, 0);

      g_assert_cmpstr (actors, ==, "other");
      g_assert_cmpstr (blocs, ==, "council-of-europe eu nato");
    }
  records_clear (&records);
}

/* ---- filters ---- */

static void
check_count (NwFrame *frame, const char *text, guint expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse (text, &error);
  g_autoptr (NwSelection) selection = NULL;

  g_assert_no_error (error);
  selection = nw_selection_new (frame, query, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (nw_selection_count (selection), ==, expected);
}

static void
test_filters (void)
{
  Records records;
  g_autoptr (NwFrame) frame = NULL;
  g_autoptr (NwQuery) query = nw_query_parse ("where:receiver-bloc=warsaw", NULL);
  g_autoptr (NwSelection) none = NULL;
  g_autoptr (GError) error = NULL;

  records_init (&records);
  add_receivers (&records, day ("2003-01-01"), "EST");
  add_receivers (&records, day ("2005-01-01"), "EST");
  add_receivers (&records, day ("2005-01-01"), "DEU");
  add_receivers (&records, day ("2005-01-01"), "CHE");
  add_receivers (&records, day ("2005-01-01"), "ISR");
  frame = build (&records);
  check_count (frame, "where:receiver-bloc=eu", 2);
  check_count (frame, "where:receiver-bloc!=eu", 3);
  check_count (frame, "where:receiver-bloc=nato,none", 3);
  check_count (frame, "where:receiver-region=northern-europe", 2);
  check_count (frame, "where:receiver-region!=northern-europe where:receiver-bloc=council-of-europe", 2);
  check_count (frame, "where:evidence=not-coded", 5);
  check_count (frame, "where:initiator-bloc=eu", 0);
  none = nw_selection_new (frame, query, NULL, &error);
  g_assert_null (none);
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_assert_nonnull (strstr (error->message, "No receiver-bloc has the code “warsaw”. Nearest:"));
  records_clear (&records);
}

/* ---- evidence ---- */

typedef struct {
  const char *kind, *claimants; /* of one claim */
} Claim;

static void
check_evidence (const Claim *claims, guint n, const char *response, const char *expected)
{
  Records records;
  g_autoptr (NwFrame) frame = NULL;
  g_autofree char *codes = NULL;

  records_init (&records);
  nw_batch_add_incident (records.batch);
  for (guint i = 0; i < n; i++)
    add_claim (&records, claims[i].kind, claims[i].claimants);
  if (response)
    add_response (&records, response);
  frame = build (&records);
  codes = print_row (frame, NW_DIMENSION_EVIDENCE, 0);
  g_assert_cmpstr (codes, ==, expected);
  records_clear (&records);
}

#define CHECK_EVIDENCE(response, expected, ...) \
  check_evidence ((const Claim[]) { __VA_ARGS__ }, sizeof ((const Claim[]) { __VA_ARGS__ }) / sizeof (Claim), response, expected)

static void
test_evidence (void)
{
  CHECK_EVIDENCE (NULL, "self-claimed", { "self", "" });
  CHECK_EVIDENCE (NULL, "others", { "self", "" }, { "company", "USA" });
  CHECK_EVIDENCE (NULL, "others", { "media", "" }, { "company", "USA" }, { "company", "RUS" });
  CHECK_EVIDENCE (NULL, "others", { "third-party", "USA" }, { "receiver", "" });
  CHECK_EVIDENCE (NULL, "one-state", { "government", "USA" });
  CHECK_EVIDENCE (NULL, "one-state", { "government", "USA" }, { "company", "GBR" });
  CHECK_EVIDENCE (NULL, "one-state", { "government", "USA" }, { "government", "USA" });
  CHECK_EVIDENCE (NULL, "one-state", { "regional-organisation", "eu" });
  CHECK_EVIDENCE (NULL, "several-states", { "government", "USA" }, { "government", "GBR" });
  CHECK_EVIDENCE (NULL, "several-states", { "government", "USA GBR" }, { "self", "" });
  CHECK_EVIDENCE (NULL, "several-states", { "company", "SVK" }, { "government", "UKR" }, { "government", "GBR" });
  CHECK_EVIDENCE (NULL, "one-state", { "company", "SVK" }, { "government", "UKR" }, { "regional-organisation", "eu" });
  CHECK_EVIDENCE ("legal", "legal-process", { "government", "USA" });
  CHECK_EVIDENCE ("sanctions", "one-state", { "government", "USA" });
  CHECK_EVIDENCE (NULL, "others contested", { "company", "" }, { "contested", "" });
  CHECK_EVIDENCE (NULL, "contested", { "contested", "" });
  CHECK_EVIDENCE (NULL, "not-available", { "", "USA" });
  CHECK_EVIDENCE (NULL, "not-available", { "a witness", "" });
  CHECK_EVIDENCE (NULL, "unknown", { "unknown", "" });
  check_evidence (NULL, 0, NULL, "not-coded");
  check_evidence (NULL, 0, "legal", "legal-process");
}

/* Marked so by the file, whoever made it. */
static void
test_contested (void)
{
  Records records;
  g_autoptr (NwFrame) frame = NULL;
  g_autofree char *codes = NULL;

  records_init (&records);
  nw_batch_add_incident (records.batch);
  add_claim (&records, "government", "USA");
  nw_batch_act (records.batch, 0)->contested = TRUE;
  frame = build (&records);
  codes = print_row (frame, NW_DIMENSION_EVIDENCE, 0);
  g_assert_cmpstr (codes, ==, "one-state contested");
  records_clear (&records);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/derived/regions", test_regions);
  g_test_add_func ("/derived/blocs", test_blocs);
  g_test_add_func ("/derived/range", test_range);
  g_test_add_func ("/derived/without-atlas", test_without_atlas);
  g_test_add_func ("/derived/order", test_order);
  g_test_add_func ("/derived/filters", test_filters);
  g_test_add_func ("/derived/evidence", test_evidence);
  g_test_add_func ("/derived/contested", test_contested);

  return g_test_run ();
}
