/* test-query.c: the grammar of questions: what is printed is parsed to the same, what is wrong is refused in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fault.h"
#include "query.h"

static void
test_example (void)
{
  const char *text = "dataset=eurepoc@1.1 by=initiator interval=year count=fractional where:initiator=CHN,RUS "
                     "where:type!=disruption period=2010..2022 search=\"wiper \\\"x\\\"\" top=10";
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse (text, &error);
  g_autofree char *printed = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (query->dataset, ==, "eurepoc");
  g_assert_cmpstr (query->release, ==, "1.1");
  g_assert_cmpint (query->by, ==, NW_DIMENSION_INITIATOR);
  g_assert_cmpint (query->interval, ==, NW_INTERVAL_YEAR);
  g_assert_cmpint (query->rule, ==, NW_RULE_FRACTIONAL);
  g_assert_cmpint (query->from.earliest, ==, nw_day_from_ymd (2010, 1, 1));
  g_assert_cmpint (query->to.latest, ==, nw_day_from_ymd (2022, 12, 31));
  g_assert_cmpstr (query->search, ==, "wiper \"x\"");
  g_assert_cmpuint (query->top, ==, 10);
  g_assert_cmpuint (g_strv_length (nw_query_get_filter (query, NW_DIMENSION_INITIATOR, FALSE)->codes), ==, 2);
  g_assert_true (nw_query_get_filter (query, NW_DIMENSION_TYPE, TRUE)->negate);
  printed = nw_query_print (query);
  g_assert_cmpstr (printed, ==, text);
}

static void
test_order_does_not_matter (void)
{
  g_autoptr (NwQuery) a = nw_query_parse ("where:initiator=RUS,CHN,RUS by=sector top=0 interval=all", NULL);
  g_autoptr (NwQuery) b = nw_query_parse ("by=sector where:initiator=CHN where:initiator=RUS", NULL);

  g_assert_true (nw_query_equal (a, b));
}

static void
test_refused (void)
{
  static const struct {
    const char *text;
    const char *said; /* must stand in the message */
  } cases[] = {
    { "by=country", "initiator" },
    { "interval=week", "quarter" },
    { "count=half", "fractional" },
    { "period=2010", NULL },
    { "period=2010..x", "2010..2022" },
    { "period=2012..2010", "2010..2022" },
    { "period=..", "2010..2022" },
    { "top=many", "many" },
    { "top=-1", "-1" },
    { "where:initiator", "initiator=CHN" },
    { "where:initiator=", "initiator=CHN" },
    { "where:state=CHN", "state" },
    { "colour=red", "colour" },
    { "words", "words" },
    { "search=\"open", "\"" },
    { "dataset=eurepoc@", "@" },
    { "dataset=@1.1", "@1.1" },
    { "dataset=", "eurepoc" },
    { "measure=mean", "mean" },
    { "measure=intensity", "intensity" },
    { "measure=intensity>=high", "high" },
    { "measure=intensity>=nan", "nan" },
    { "measure=share>=3", "share" },
    { "coarse=drop", "drop" },
    { "and=colour", "colour" },
    { "at=2015-09", "2015-09" },
    { "at=Obama", "Obama" },
    { "before=0", "0" },
    { "after=2y", "2y" },
    { "markers=a,B", "B" },
    { "chart=Pie", "Pie" },
    { "versus=", "dataset" },
    { "versus=by=sector", "by=sector" },
    { "versus=\"dataset=dcid by=sector\"", "by=sector" },
    { "versus=\"versus=dataset=dcid\"", "versus" },
    { "search=\xff", "UTF-8" },
    { "\xff", "UTF-8" },
    { "\xff=1", "UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (NwQuery) query = nw_query_parse (cases[i].text, &error);

      if (!cases[i].said)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_null (query);
      g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
      g_assert_nonnull (strstr (error->message, cases[i].said));
      g_assert_null (strchr (error->message, '\n'));
    }
}

/* A part that is refused leaves the question as it was; a version may have what a slug has not. */
static void
test_set (void)
{
  g_autoptr (NwQuery) query = nw_query_parse ("dataset=list@a@b by=sector period=2010..", NULL);
  g_autofree char *before = nw_query_print (query);
  g_autofree char *after = NULL;

  g_assert_cmpstr (query->dataset, ==, "list");
  g_assert_cmpstr (query->release, ==, "a@b");
  g_assert_false (nw_query_set (query, "by", "country", NULL));
  g_assert_false (nw_query_set (query, "dataset", "other@", NULL));
  g_assert_false (nw_query_set (query, "period", "..", NULL));
  g_assert_false (nw_query_set (query, "search", "\xff", NULL));
  after = nw_query_print (query);
  g_assert_cmpstr (after, ==, before);
}

/* Side 0 is the question; the others have what they name instead of its own, and no sides themselves. */
static void
test_sides (void)
{
  static const char *const expected[] = {
    "dataset=eurepoc@1.1 by=sector where:initiator=CHN where:type=data-theft period=2010..2020",
    "dataset=dcid by=sector where:initiator=CHN where:type=data-theft period=2010..2020",
    "dataset=eurepoc@1.1 by=sector where:initiator!=RUS where:type=data-theft period=2015..",
  };
  g_autoptr (NwQuery) query = nw_query_parse ("dataset=eurepoc@1.1 by=sector where:initiator=CHN where:type=data-theft "
                                              "period=2010..2020 versus=dataset=dcid versus=\"where:initiator!=RUS period=2015..\"", NULL);

  g_assert_cmpuint (nw_query_n_sides (query), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (NwQuery) side = nw_query_side (query, i);
      g_autofree char *text = nw_query_print (side);

      g_assert_cmpstr (text, ==, expected[i]);
    }
}

static char *
random_bytes (void)
{
  static const char *const pieces[] = { "where:", "initiator", "=", "!=", "by", "\"", "\\", " ", ",", "period", "2010", "..", "search", "é", "@", "versus", "measure", "\n",
                                       "intensity>", "3", "at", "markers", "2015-09-25" };
  GString *text = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, 16); n > 0; n--)
    if (g_test_rand_int_range (0, 8) == 0)
      g_string_append_c (text, g_test_rand_int_range (1, 256));
    else
      g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

/* Whatever is typed is refused in one line of UTF-8, or is a question that prints and parses as itself. */
static void
test_random_bytes (void)
{
  guint accepted = 0;

  for (guint i = 0; i < 50000; i++)
    {
      g_autofree char *text = random_bytes ();
      g_autoptr (GError) error = NULL;
      g_autoptr (NwQuery) query = nw_query_parse (text, &error);
      g_autoptr (NwQuery) again = NULL;
      g_autofree char *printed = NULL;

      g_assert_true ((query == NULL) == (error != NULL));
      if (error)
        {
          g_assert_true (g_utf8_validate (error->message, -1, NULL) && !strpbrk (error->message, "\r\n"));
          continue;
        }
      accepted++;
      printed = nw_query_print (query);
      again = nw_query_parse (printed, &error);
      g_assert_no_error (error);
      g_assert_true (nw_query_equal (again, query));
    }

  g_assert_cmpuint (accepted, >, 0);
}

static void
test_toggle (void)
{
  g_autoptr (NwQuery) query = nw_query_new ();

  nw_query_toggle (query, NW_DIMENSION_SECTOR, "energy");
  nw_query_toggle (query, NW_DIMENSION_SECTOR, "health");
  g_assert_true (nw_query_narrows (query));
  nw_query_toggle (query, NW_DIMENSION_SECTOR, "energy");
  g_assert_cmpstr (nw_query_get_filter (query, NW_DIMENSION_SECTOR, FALSE)->codes[0], ==, "health");
  nw_query_toggle (query, NW_DIMENSION_SECTOR, "health");
  g_assert_null (nw_query_get_filter (query, NW_DIMENSION_SECTOR, FALSE));
  g_assert_false (nw_query_narrows (query));
}

static char *
random_text (void)
{
  static const char *const pieces[] = { "a", " ", "\"", "\\", "\t", "=", ",", "é", "战", "..", "@", "where:", "x y", "'" };
  GString *text = g_string_new ("z");

  for (int n = g_test_rand_int_range (0, 8); n > 0; n--)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  g_string_append_c (text, 'z');
  return g_string_free (text, FALSE);
}

static NwDate
random_date (int first_year)
{
  int year = g_test_rand_int_range (first_year, first_year + 10);

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      return NW_DATE_UNKNOWN;
    case 1:
      return nw_date_from_year (year);
    case 2:
      return nw_date_from_month (year, g_test_rand_int_range (1, 13));
    default:
      return nw_date_from_day (nw_day_from_ymd (year, g_test_rand_int_range (1, 13), g_test_rand_int_range (1, 29)));
    }
}

/* Some of what a question can be compared with. */
static void
add_versus (NwQuery *query)
{
  for (int n = g_test_rand_int_range (0, 4); n > 0; n--)
    {
      g_autoptr (NwQuery) other = nw_query_new ();
      g_autofree char *text = NULL;

      other->dataset = g_test_rand_bit () ? g_strdup ("dcid") : NULL;
      other->search = random_text ();
      other->from = random_date (2000);
      nw_query_set_filter (other, NW_DIMENSION_TYPE, g_test_rand_bit (), (const char *const[]) { "data-theft", "é \"战", NULL });
      text = nw_query_print (other);
      g_assert_true (nw_query_set (query, "versus", text, NULL));
    }
}

static NwQuery *
random_query (void)
{
  static const char *const codes[] = { "CHN", "RUS", "unknown", "data-theft", "energy", "é-战", NULL };
  NwQuery *query = nw_query_new ();

  if (g_test_rand_bit ())
    query->dataset = g_strdup ("eurepoc");
  if (query->dataset && g_test_rand_bit ())
    query->release = g_strdup ("1.1 (2)");
  query->by = g_test_rand_int_range (-1, NW_N_DIMENSIONS);
  query->interval = g_test_rand_int_range (0, NW_INTERVAL_MONTH + 1);
  query->rule = g_test_rand_int_range (0, NW_RULE_PRIMARY + 1);
  query->from = random_date (2000);
  query->to = random_date (2010);
  query->top = g_test_rand_int_range (0, 1000);
  query->and = g_test_rand_int_range (-1, NW_N_DIMENSIONS);
  query->measure = g_test_rand_int_range (0, NW_N_MEASURES);
  query->intensity = query->measure == NW_MEASURE_INTENSITY ? g_test_rand_int_range (-40, 400) / 8.0 : 0;
  query->coarse = g_test_rand_int_range (0, NW_COARSE_SPREAD + 1);
  query->before = g_test_rand_int_range (1, 36500);
  query->after = g_test_rand_bit () ? NW_DEFAULT_WINDOW : g_test_rand_int_range (1, 36500);
  if (g_test_rand_bit ())
    query->at = g_strdup (g_test_rand_bit () ? "2015-09-25" : "us-china-2015");
  if (g_test_rand_bit ())
    nw_query_set_markers (query, (const char *const[]) { "paris-call", "gge-2015", NULL });
  if (g_test_rand_bit ())
    nw_query_set_chart (query, "heatmap");
  if (g_test_rand_bit ())
    query->search = random_text ();
  for (int n = g_test_rand_int_range (0, 5); n > 0; n--)
    nw_query_set_filter (query, g_test_rand_int_range (0, NW_N_DIMENSIONS), g_test_rand_bit (),
                         codes + g_test_rand_int_range (0, G_N_ELEMENTS (codes) - 1));
  add_versus (query);
  return query;
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (NwQuery) query = random_query ();
      g_autofree char *text = nw_query_print (query);
      g_autoptr (GError) error = NULL;
      g_autoptr (NwQuery) again = nw_query_parse (text, &error);
      g_autofree char *text_again = NULL;

      g_assert_no_error (error);
      text_again = nw_query_print (again);
      g_assert_cmpstr (text_again, ==, text);
      g_assert_cmpstr (again->dataset, ==, query->dataset);
      g_assert_cmpstr (again->release, ==, query->release);
      g_assert_cmpint (again->interval, ==, query->interval);
      g_assert_cmpint (again->rule, ==, query->rule);
      g_assert_cmpuint (again->top, ==, query->top);
      g_assert_cmpint (again->by, ==, query->by);
      g_assert_cmpstr (again->search, ==, query->search);
      g_assert_cmpuint (again->filters->len, ==, query->filters->len);
      g_assert_cmpint (again->and, ==, query->and);
      g_assert_cmpint (again->measure, ==, query->measure);
      g_assert_cmpfloat (again->intensity, ==, query->intensity);
      g_assert_cmpint (again->coarse, ==, query->coarse);
      g_assert_cmpstr (again->at, ==, query->at);
      g_assert_cmpuint (again->before, ==, query->before);
      g_assert_cmpuint (again->after, ==, query->after);
      g_assert_cmpstr (again->chart, ==, query->chart);
      g_assert_cmpint (again->markers == NULL, ==, query->markers == NULL);
      g_assert_cmpuint (nw_query_n_sides (again), ==, nw_query_n_sides (query));
      g_assert_true (nw_date_equal (again->from, query->from));
      g_assert_true (nw_date_equal (again->to, query->to));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/query/example", test_example);
  g_test_add_func ("/model/query/order-does-not-matter", test_order_does_not_matter);
  g_test_add_func ("/model/query/refused", test_refused);
  g_test_add_func ("/model/query/set", test_set);
  g_test_add_func ("/model/query/sides", test_sides);
  g_test_add_func ("/model/query/random-bytes", test_random_bytes);
  g_test_add_func ("/model/query/toggle", test_toggle);
  g_test_add_func ("/model/query/round-trip", test_round_trip);
  return g_test_run ();
}
