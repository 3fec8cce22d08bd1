/* test-parts.c: the small tools: lists, dates, code lists, fingerprints
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "codelist.h"
#include "dates.h"
#include "gazetteer.h"
#include "list.h"
#include "normaliser-private.h"
#include "seen.h"

/* ---- lists: items as "slot:text", joined by | ---- */

static void
check_list (const char *text, NwListForm form, const char * const *keep, const char *expected)
{
  guint n_slots;
  g_autoptr (GArray) items = nw_list_split (text, strlen (text), form, keep, &n_slots);
  g_autoptr (GString) made = g_string_new (NULL);

  for (guint i = 0; items && i < items->len; i++)
    g_string_append_printf (made, "%s%u:%s", i ? "|" : "", nw_list_item (items, i)->slot,
                            nw_list_item (items, i)->text);
  g_assert_cmpstr (items ? made->str : NULL, ==, expected);
}

static void
test_list_separators (void)
{
  const char *keep[] = { "palestine, state of", "korea, democratic people's republic of", NULL };

  check_list ("", NW_LIST_SEMICOLON, NULL, "");
  check_list ("  ", NW_LIST_COMMA, NULL, "");
  check_list ("a", NW_LIST_SEMICOLON, NULL, "0:a");
  check_list ("a; b;c", NW_LIST_SEMICOLON, NULL, "0:a|1:b|2:c");
  check_list ("a; ; c; ", NW_LIST_SEMICOLON, NULL, "0:a|1:|2:c|3:");
  check_list ("Economic sanctions; ", NW_LIST_SEMICOLON, NULL, "0:Economic sanctions|1:");
  check_list ("; b", NW_LIST_SEMICOLON, NULL, "0:|1:b");
  check_list ("A (Minister; MEX); B", NW_LIST_SEMICOLON, NULL, "0:A (Minister; MEX)|1:B");
  check_list ("A (B (C; D); E); F", NW_LIST_SEMICOLON, NULL, "0:A (B (C; D); E)|1:F");
  check_list ("A (never closed; B", NW_LIST_SEMICOLON, NULL, "0:A (never closed|1:B");
  check_list ("a); b", NW_LIST_SEMICOLON, NULL, "0:a)|1:b");
  check_list ("China, Iran", NW_LIST_COMMA, NULL, "0:China|1:Iran");
  check_list ("Israel, Palestine, State of, China", NW_LIST_COMMA, keep,
              "0:Israel|1:Palestine, State of|2:China");
  check_list ("Palestine, State of", NW_LIST_COMMA, keep, "0:Palestine, State of");
  check_list ("Korea, Democratic People’s Republic of,Palestine", NW_LIST_COMMA, keep,
              "0:Korea, Democratic People’s Republic of|1:Palestine");
  check_list ("a\nb\r\n\nc", NW_LIST_LINES, NULL, "0:a|1:b|2:|3:c");
  check_list (" a; b ", NW_LIST_NONE, NULL, "0:a; b");
}

static void
test_list_python (void)
{
  check_list ("[]", NW_LIST_PYTHON, NULL, "");
  check_list ("['China']", NW_LIST_PYTHON, NULL, "0:China");
  check_list ("[\"Korea, Democratic People's Republic of\", 'Russia']", NW_LIST_PYTHON, NULL,
              "0:Korea, Democratic People's Republic of|1:Russia");
  check_list ("['it\\'s', 'a\\\\b', 'x\\xa0y', '\\u0160\\U0001F600']", NW_LIST_PYTHON, NULL,
              "0:it's|1:a\\b|2:x y|3:Š😀");
  check_list ("[['a', 'b'], ['c']]", NW_LIST_PYTHON, NULL, "0:a|0:b|1:c");
  check_list ("[['a', '', ''], [], ['d']]", NW_LIST_PYTHON, NULL, "0:a|0:|0:|1:|2:d");
  check_list (" [ 'a' , None , 3.5 , nan ] ", NW_LIST_PYTHON, NULL, "0:a|1:|2:3.5|3:");
  check_list ("['a',]", NW_LIST_PYTHON, NULL, "0:a");
  check_list ("['']", NW_LIST_PYTHON, NULL, "0:");
  check_list ("['a', ['b', 'c']]", NW_LIST_PYTHON, NULL, "0:a|1:b|1:c");
  check_list ("['nul \\x00 here']", NW_LIST_PYTHON, NULL, "0:nul \xef\xbf\xbd here");
  /* what is none */
  check_list ("China", NW_LIST_PYTHON, NULL, NULL);
  check_list ("['China'", NW_LIST_PYTHON, NULL, NULL);
  check_list ("['China", NW_LIST_PYTHON, NULL, NULL);
  check_list ("['China'] x", NW_LIST_PYTHON, NULL, NULL);
  check_list ("['a' 'b']", NW_LIST_PYTHON, NULL, NULL);
  check_list ("[,]", NW_LIST_PYTHON, NULL, NULL);
  check_list ("['\\x1']", NW_LIST_PYTHON, NULL, NULL);
  check_list ("['a\\", NW_LIST_PYTHON, NULL, NULL);
  check_list ("[[['deep']]]", NW_LIST_PYTHON, NULL, NULL);
}

static void
test_list_hostile (void)
{
  g_autofree char *open = g_strnfill (1000000, '(');
  g_autofree char *brackets = g_strnfill (1000000, '[');
  g_autofree char *commas = g_strnfill (1000000, ',');
  const char *keep[] = { "palestine, state of", NULL };
  guint n_slots;
  g_autoptr (GArray) one = nw_list_split (open, 1000000, NW_LIST_SEMICOLON, NULL, &n_slots);
  g_autoptr (GArray) none = nw_list_split (brackets, 1000000, NW_LIST_PYTHON, NULL, &n_slots);
  g_autoptr (GArray) many = nw_list_split (commas, NW_LIST_MAX_ITEMS - 1, NW_LIST_COMMA, keep, &n_slots);
  g_autoptr (GArray) beyond = nw_list_split (commas, NW_LIST_MAX_ITEMS, NW_LIST_COMMA, keep, &n_slots);
  g_autoptr (GString) literal = g_string_new ("[''");
  g_autoptr (GArray) beyond_python = NULL;

  g_assert_cmpuint (one->len, ==, 1);
  g_assert_null (none);
  g_assert_cmpuint (many->len, ==, NW_LIST_MAX_ITEMS);
  g_assert_null (beyond);
  g_assert_cmpuint (n_slots, ==, 0);
  for (guint i = 0; i < NW_LIST_MAX_ITEMS; i++)
    g_string_append (literal, ",''");
  g_string_append_c (literal, ']');
  beyond_python = nw_list_split (literal->str, literal->len, NW_LIST_PYTHON, NULL, &n_slots);
  g_assert_null (beyond_python);
}

/* ---- dates ---- */

static void
check_date (const char *text, NwDateForm form, const char *expected)
{
  NwDate date;
  gboolean ok = nw_dates_read (text, strlen (text), form, &date);
  g_autofree char *printed = nw_date_print (date);

  g_assert_cmpstr (ok ? printed : NULL, ==, expected);
}

static void
test_dates (void)
{
  check_date ("2017", NW_DATES_ISO, "2017");
  check_date ("2017-06", NW_DATES_ISO, "2017-06");
  check_date ("2017-06-27", NW_DATES_ISO, "2017-06-27");
  check_date (" 2017-06-27 ", NW_DATES_ISO, "2017-06-27");
  check_date ("2021-05-09 00:00:00", NW_DATES_ISO, "2021-05-09");
  check_date ("2021-05-09T12:30:00.5Z", NW_DATES_ISO, "2021-05-09");
  check_date ("2021-05-09T12:30:00-05:00", NW_DATES_ISO, "2021-05-09");
  check_date ("2020-02-29", NW_DATES_ISO, "2020-02-29");
  check_date ("1/12/18", NW_DATES_MDY, "2018-01-12");
  check_date ("10/4/2018", NW_DATES_MDY, "2018-10-04");
  check_date ("12/31/69", NW_DATES_MDY, "2069-12-31");
  check_date ("1/1/70", NW_DATES_MDY, "1970-01-01");
  check_date ("2020-12-20", NW_DATES_MDY, "2020-12-20");
  check_date ("31.12.18", NW_DATES_DMY, "2018-12-31");
  check_date ("31/12/2018", NW_DATES_DMY, "2018-12-31");
  /* not dates */
  check_date ("", NW_DATES_ISO, NULL);
  check_date ("NaT", NW_DATES_ISO, NULL);
  check_date ("2019-02-29", NW_DATES_ISO, NULL);
  check_date ("2019-13-01", NW_DATES_ISO, NULL);
  check_date ("2019-00", NW_DATES_ISO, NULL);
  check_date ("2019-6-1", NW_DATES_ISO, NULL);
  check_date ("2019/06/01", NW_DATES_ISO, NULL);
  check_date ("2019-06-01-02", NW_DATES_ISO, NULL);
  check_date ("2019-06-01 around noon", NW_DATES_ISO, NULL);
  check_date ("2019-06 12:00", NW_DATES_ISO, NULL);
  check_date ("1/12/18", NW_DATES_ISO, NULL);
  check_date ("13/1/18", NW_DATES_MDY, NULL);
  check_date ("1/12", NW_DATES_MDY, NULL);
  check_date ("1.12.18", NW_DATES_MDY, NULL);
  check_date ("2017-06-27 28", NW_DATES_ISO, NULL);
  check_date ("2017-06-27 2018", NW_DATES_ISO, NULL);
  check_date ("2017-06-27 -", NW_DATES_ISO, NULL);
  check_date ("1/12/189", NW_DATES_MDY, NULL);
  check_date ("1-12-18", NW_DATES_MDY, NULL);
  check_date ("0218", NW_DATES_ISO, NULL);
  check_date ("1899-12-31", NW_DATES_ISO, NULL);
  check_date ("43101", NW_DATES_ISO, NULL);
  check_date ("99999999999999999999", NW_DATES_ISO, NULL);
}

static void
test_settle (void)
{
  NwField field = { .january_first = TRUE };
  NwDate new_year = nw_date_from_day (nw_day_from_ymd (2015, 1, 1));
  NwDate june = nw_date_from_day (nw_day_from_ymd (2015, 6, 1));

  g_assert_true (nw_date_equal (nw_dates_settle (new_year, &field), nw_date_from_year (2015)));
  g_assert_true (nw_date_equal (nw_dates_settle (june, &field), june));
  field.first_of_month = TRUE;
  g_assert_true (nw_date_equal (nw_dates_settle (june, &field), nw_date_from_month (2015, 6)));
  g_assert_true (nw_date_equal (nw_dates_settle (new_year, &field), nw_date_from_year (2015)));
  field.january_first = FALSE;
  g_assert_true (nw_date_equal (nw_dates_settle (new_year, &field), nw_date_from_month (2015, 1)));
}

/* ---- code lists ---- */

static void
test_codelist (void)
{
  g_assert_cmpstr (nw_codelist_find (NW_DOMAIN_SECTOR, "energy"), ==, "energy");
  g_assert_cmpstr (nw_codelist_find (NW_DOMAIN_SECTOR, "water and sanitation"), ==, "water");
  g_assert_cmpstr (nw_codelist_find (NW_DOMAIN_TYPE, "ransomware"), ==, "ransomware");
  g_assert_null (nw_codelist_find (NW_DOMAIN_TYPE, "energy"));
  g_assert_cmpstr (nw_codelist_name (NW_DOMAIN_RESPONSE, "sanctions"), ==, "Sanctions or retorsion");
  g_assert_cmpint (nw_codelist_special ("unknown"), ==, NW_CODE_ID_UNKNOWN);
  g_assert_cmpint (nw_codelist_special ("n/a"), ==, NW_CODE_ID_NOT_AVAILABLE);
  g_assert_cmpint (nw_codelist_special ("not coded"), ==, NW_CODE_ID_NOT_CODED);
  g_assert_cmpint (nw_codelist_special ("none"), ==, NW_CODE_ID_NONE);
  g_assert_cmpint (nw_codelist_special ("russia"), ==, -1);
}

/* Every code that a shipped profile maps to is in its list. */
static void
test_profile_codes (void)
{
  const GPtrArray *profiles = nw_profiles ();

  for (guint i = 0; i < profiles->len; i++)
    for (guint domain = 0; domain < NW_N_DOMAINS; domain++)
      {
        const NwProfile *profile = g_ptr_array_index (profiles, i);
        GHashTableIter iter;
        gpointer label, code;

        g_hash_table_iter_init (&iter, profile->codes[domain]);
        while (g_hash_table_iter_next (&iter, &label, &code))
          if (nw_codelist_special_id (code) < 0 && strcmp (code, NW_CODE_SILENT) != 0
              && (domain == NW_DOMAIN_STATE ? nw_gazetteer_find_code (code) == NULL
                                            : nw_codelist_name (domain, code) == NULL))
            g_error ("%s: %s: “%s” is mapped to “%s”, which is no code", profile->id, nw_domain_id (domain),
                     (char *) label, (char *) code);
      }
}

/* ---- acts over many rows: 300 claimants and as many accused, each row twice, are 600 parties ---- */

static void
test_kept_acts (void)
{
  NwKeptActs *kept = nw_kept_acts_new ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  NwAct act = { .kind = NW_ACT_CLAIM, .incident_key = "1", .key = "1", .date = NW_DATE_UNKNOWN };
  NwCounts counts = { 0 };

  for (guint i = 0; i < 600; i++)
    {
      g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (NwMark));
      NwMark both[] = { { NW_DIMENSION_CLAIMANT, 10, 1, i % 300 },
                        { NW_DIMENSION_ACCUSED, 11, 2, i % 300 },
                        { NW_DIMENSION_CLAIM_KIND, 4, 0, 7 } };

      g_array_append_vals (marks, both, G_N_ELEMENTS (both));
      g_assert_true (nw_kept_acts_add (kept, &act, marks));
    }
  nw_kept_acts_flush (kept, batch, &counts);

  g_assert_cmpuint (counts.claims, ==, 1);
  g_assert_cmpuint (batch->acts->len, ==, 1);
  g_assert_cmpuint (batch->marks->len, ==, 601);
  g_assert_cmpuint (nw_batch_act (batch, 0)->n_marks, ==, 601);
  for (guint i = 0; i < 300; i++)
    {
      g_assert_cmpuint (nw_batch_mark (batch, i)->label, ==, i);
      g_assert_cmpuint (nw_batch_mark (batch, i)->party, ==, 2 * i + 1);
      g_assert_cmpuint (nw_batch_mark (batch, 300 + i)->party, ==, 2 * i + 2);
    }
  nw_kept_acts_free (kept);
}

/* ---- fingerprints ---- */

static void
test_seen (void)
{
  g_autoptr (NwSeen) seen = nw_seen_new ();
  gboolean fresh;

  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *key = g_strdup_printf ("key-%u", i);
      NwSeenEntry *entry = nw_seen_add (seen, nw_seen_print (0, key, strlen (key)), &fresh);

      g_assert_true (fresh);
      entry->line = i;
    }
  g_assert_cmpuint (nw_seen_count (seen), ==, 100000);
  for (guint i = 0; i < 100000; i += 7)
    {
      g_autofree char *key = g_strdup_printf ("key-%u", i);
      g_autofree char *other = g_strdup_printf ("kez-%u", i);

      g_assert_cmpuint (nw_seen_find (seen, nw_seen_print (0, key, strlen (key)))->line, ==, i);
      g_assert_null (nw_seen_find (seen, nw_seen_print (0, other, strlen (other))));
    }
  /* Where one text ends and the next begins matters. */
  g_assert_cmpuint (nw_seen_print (nw_seen_print (0, "ab", 2), "c", 1), !=,
                    nw_seen_print (nw_seen_print (0, "a", 1), "bc", 2));
  g_assert_cmpuint (nw_seen_print (nw_seen_print (0, "", 0), "x", 1), !=,
                    nw_seen_print (nw_seen_print (0, "x", 1), "", 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/list/separators", test_list_separators);
  g_test_add_func ("/list/python", test_list_python);
  g_test_add_func ("/list/hostile", test_list_hostile);
  g_test_add_func ("/dates/read", test_dates);
  g_test_add_func ("/dates/settle", test_settle);
  g_test_add_func ("/codelist", test_codelist);
  g_test_add_func ("/codelist/profiles", test_profile_codes);
  g_test_add_func ("/kept-acts", test_kept_acts);
  g_test_add_func ("/seen", test_seen);

  return g_test_run ();
}
