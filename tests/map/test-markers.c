/* test-markers.c: markers that ship with the program, and files of them that are right, wrong or made to do harm
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "eras.h"
#include "markers.h"

#define MARK "\xef\xbb\xbf" /* as some editors begin a file */
#define GOOD "[treaty-1]\nDate=2015-09-25\nLabel=Treaty\nDocument=A/1\n"

/* The dates of the documents, as they are listed in the methods; where a day could not be found in one, the month. */
static void
test_shipped (void)
{
  static const struct {
    const char *date;
    const char *document; /* has this in it */
  } known[] = {
    { "2013-06-24", "A/68/98" },
    { "2015-07-22", "A/70/174" },
    { "2015-09-25", "Xi Jinping" },
    { "2015-11-16", "Antalya" },
    { "2017-06", "A/72/327" },
    { "2017-06-19", "Joint EU Diplomatic Response" },
    { "2018-11-12", "Paris Call" },
    { "2019-05-17", "2019/797" },
    { "2020-07-30", "2020/1127" },
    { "2021-03-12", "A/75/816" },
    { "2021-05-28", "A/76/135" },
    { "2024-05", "78/541" },
    { "2024-12-24", "79/243" },
    { "2025-07-11", "A/80/257" },
  };
  const GPtrArray *markers = nw_markers_shipped ();

  g_assert_cmpuint (markers->len, ==, G_N_ELEMENTS (known));
  for (guint i = 0; i < markers->len; i++)
    {
      const NwMarker *marker = g_ptr_array_index (markers, i);
      g_autofree char *date = nw_date_print (marker->date);

      g_assert_cmpstr (date, ==, known[i].date);
      g_assert_nonnull (strstr (marker->document, known[i].document));
      g_assert_nonnull (marker->summary);
      g_assert_false (marker->own);
      g_assert_true (nw_marker_find (markers, marker->id) == marker);
    }
  g_assert_nonnull (nw_marker_find (markers, "us-china-2015"));
}

static GPtrArray *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *markers = nw_marker_file_parse ("own.ini", text, -1, TRUE, &error);

  g_assert_no_error (error);
  return markers;
}

static void
test_parse (void)
{
  g_autoptr (GPtrArray) none = parse ("# nothing yet\n");
  g_autoptr (GPtrArray) markers
    = parse ("[b]\nDate = 2017-06\nLabel= Two  \nDocument=A;B\nSummary=\nAddress=https://example.org/a?b=c#d\n" GOOD);
  const NwMarker *first, *second;
  g_autoptr (GPtrArray) marked = parse (MARK "[m]\r\nDate=2019\r\nLabel=From another editor\r\nDocument=D\r\n");

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpstr (((NwMarker *) marked->pdata[0])->label, ==, "From another editor");
  g_assert_cmpuint (markers->len, ==, 2);
  first = markers->pdata[0];
  second = markers->pdata[1];
  g_assert_cmpstr (first->id, ==, "treaty-1");
  g_assert_null (first->address);
  g_assert_cmpstr (second->label, ==, "Two");
  g_assert_cmpstr (second->document, ==, "A;B");
  g_assert_null (second->summary);
  g_assert_cmpstr (second->address, ==, "https://example.org/a?b=c#d");
  g_assert_cmpint (second->date.precision, ==, NW_PRECISION_MONTH);
  g_assert_true (second->own);
}

static void
test_print (void)
{
  g_autoptr (GPtrArray) markers = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_marker_unref);
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GPtrArray) read_back = NULL;

  g_ptr_array_add (markers, nw_marker_new ("x", nw_date_from_year (2019), "Back\\slash; [=#] العربية", "One.", "d", NULL, TRUE));
  g_ptr_array_add (markers, nw_marker_new ("y", nw_date_from_day (18000), "Y", NULL, "D, \"d\"", "http://example.org", TRUE));
  text = nw_marker_file_print (markers);
  read_back = parse (text);
  again = nw_marker_file_print (read_back);

  g_assert_cmpstr (again, ==, text);
  g_assert_cmpstr (((NwMarker *) read_back->pdata[0])->label, ==, "Back\\slash; [=#] العربية");
  g_assert_cmpstr (((NwMarker *) read_back->pdata[1])->document, ==, "D, \"d\"");
}

static void
check_refused (const char *text, gssize length, int fault, const char *names)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (nw_marker_file_parse ("own.ini", text, length, TRUE, &error));
  g_assert_error (error, NW_FAULT, fault);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, "own.ini: "));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_nonnull (strstr (error->message, names));
}

static void
test_refused (void)
{
  static const char nul[] = GOOD "#\0\n";

  check_refused ("no markers", -1, NW_FAULT_FORMAT, "no markers");
  check_refused ("[A]\nDate=2015\n", -1, NW_FAULT_FORMAT, "[A]");
  check_refused ("[2015]\nDate=2015\n", -1, NW_FAULT_FORMAT, "[2015]");
  check_refused ("[a]\nLabel=L\nDocument=D\n", -1, NW_FAULT_FORMAT, "[a] Date");
  check_refused ("[a]\nDate=2015-02-29\nLabel=L\nDocument=D\n", -1, NW_FAULT_FORMAT, "[a] Date");
  check_refused ("[a]\nDate=2015\nDocument=D\n", -1, NW_FAULT_FORMAT, "[a] Label");
  check_refused ("[a]\nDate=2015\nLabel=L\n", -1, NW_FAULT_FORMAT, "[a] Document");
  check_refused ("[a]\nDate=2015\nLabel=L\nDocument=D\nColour=red\n", -1, NW_FAULT_FORMAT, "[a] Colour");
  check_refused ("[a]\nDate=2015\nLabel=L\nLabel[de]=L\nDocument=D\n", -1, NW_FAULT_FORMAT, "[a] Label[de]");
  check_refused ("[a]\nDate=2015\nLabel=L\nDocument=D\nAddress=javascript:alert(1)\n", -1, NW_FAULT_FORMAT, "[a] Address");
  check_refused ("[a]\nDate=2015\nLabel=L\nDocument=D\nAddress=https://a b\n", -1, NW_FAULT_FORMAT, "[a] Address");
  check_refused ("[a]\nDate=2015\nLabel=L\\nM\nDocument=D\n", -1, NW_FAULT_FORMAT, "[a] Label");
  check_refused ("[a]\nDate=2015\nLabel=L\\x\nDocument=D\n", -1, NW_FAULT_FORMAT, "[a] Label");
  check_refused ("[a]\nDate=2015\nLabel=L\xe2\x80\xaeM\nDocument=D\n", -1, NW_FAULT_FORMAT, "[a] Label");
  check_refused (GOOD " [treaty-1]\nDate=2016\nLabel=L\nDocument=D\n", -1, NW_FAULT_FORMAT, "[treaty-1]");
  check_refused ("[a]\nDate=2015\nLabel=\xff\nDocument=D\n", -1, NW_FAULT_FORMAT, "UTF-8");
  check_refused (nul, sizeof nul - 1, NW_FAULT_FORMAT, "UTF-8");
}

static void
test_limits (void)
{
  g_autofree char *sixty = g_strnfill (NW_MARKER_MAX_LABEL, 'x');
  g_autofree char *right = g_strdup_printf ("[%s]\nDate=2015\nLabel=%s\nDocument=D\n", sixty, sixty);
  g_autofree char *long_label = g_strdup_printf ("[a]\nDate=2015\nLabel=%sx\nDocument=D\n", sixty);
  g_autofree char *long_id = g_strdup_printf ("[%sx]\nDate=2015\nLabel=L\nDocument=D\n", sixty);
  g_autofree char *large = g_strnfill (NW_MARKERS_MAX_BYTES + 1, '\n');
  g_autoptr (GString) many = g_string_new (NULL);
  g_autoptr (GPtrArray) markers = parse (right);

  g_assert_cmpuint (markers->len, ==, 1);
  check_refused (long_label, -1, NW_FAULT_FORMAT, "60");
  check_refused (long_id, -1, NW_FAULT_FORMAT, "60");
  check_refused (large, -1, NW_FAULT_LIMIT, "256 KB");
  for (guint i = 0; i <= NW_MARKERS_MAX; i++)
    g_string_append_printf (many, "[m%u]\nDate=2015\nLabel=L\nDocument=D\n", i);
  check_refused (many->str, -1, NW_FAULT_LIMIT, "500");
}

/* ---- eras ---- */

static void
check_era (GPtrArray *eras, guint i, const char *day, NwDimension dimension, const char *text)
{
  const NwEra *era = g_ptr_array_index (eras, i);
  g_autofree char *printed = nw_date_print (nw_date_from_day (era->day));

  g_assert_cmpstr (printed, ==, day);
  g_assert_cmpint (era->dimension, ==, dimension);
  g_assert_cmpstr (era->text, ==, text);
}

/* EuRepoC codes political and legal responses since one day: one era. */
static void
test_shipped_eras (void)
{
  g_autoptr (GPtrArray) eurepoc = nw_eras_of (nw_profile_find ("eurepoc"));
  g_autoptr (GPtrArray) cfr = nw_eras_of (nw_profile_find ("cfr"));

  g_assert_cmpuint (eurepoc->len, ==, 1);
  check_era (eurepoc, 0, "2022-09-01", NW_DIMENSION_RESPONSE, "Responses are coded from here on.");
  g_assert_cmpuint (cfr->len, ==, 0);
}

#define PROFILE(eras) "[Profile]\nName=T\nParts=incidents\nWithin=answers;claims\n[Dataset]\nSlug=t\nEras=" eras "\n" \
  "[incidents]\nKind=incidents\nRequired=id\n[incidents/key]\nColumn=id\n" \
  "[answers]\nKind=responses\nNotCodedBefore=2019-01-01\n[answers/response]\nColumn=a\n" \
  "[claims]\nKind=claims\nNotCodedBefore=2018\n[claims/claim-kind]\nColumn=c\n"

static void
test_eras (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwProfile) profile
    = nw_profile_parse (NULL, MARK PROFILE ("2020-05|  | All is otherwise.;2019-01-01 | response | Said in words of its own."), -1, &error);
  g_autoptr (GPtrArray) eras = NULL;

  g_assert_no_error (error);
  eras = nw_eras_of (profile);
  g_assert_cmpuint (eras->len, ==, 3);
  check_era (eras, 0, "2018-01-01", NW_DIMENSION_CLAIM_KIND, "Claims are coded from here on.");
  check_era (eras, 1, "2019-01-01", NW_DIMENSION_RESPONSE, "Said in words of its own.");
  check_era (eras, 2, "2020-05-01", NW_DIMENSION_NONE, "All is otherwise.");
}

static void
test_eras_refused (void)
{
  static const char *const texts[] = {
    PROFILE ("2020"), PROFILE ("2020 | response"), PROFILE ("soon | | Text."), PROFILE ("2020 | colour | Text."),
    PROFILE ("2020 | | "), PROFILE ("2020 | | One\\ntwo."),
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (nw_profile_parse (NULL, texts[i], -1, &error));
      g_assert_error (error, NW_FAULT, NW_FAULT_MAPPING);
      g_assert_nonnull (strstr (error->message, "[Dataset] Eras"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markers/shipped", test_shipped);
  g_test_add_func ("/markers/parse", test_parse);
  g_test_add_func ("/markers/print", test_print);
  g_test_add_func ("/markers/refused", test_refused);
  g_test_add_func ("/markers/limits", test_limits);
  g_test_add_func ("/eras/shipped", test_shipped_eras);
  g_test_add_func ("/eras/parse", test_eras);
  g_test_add_func ("/eras/refused", test_eras_refused);
  return g_test_run ();
}
