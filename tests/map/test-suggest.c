/* test-suggest.c: which code an unknown label is likely to mean, and which labels are like nothing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "suggest.h"

#include <string.h>

#include "codelist.h"
#include "gazetteer.h"
#include "suggest-private.h"

typedef struct {
  NwDomain    domain;
  const char *label;
  const char *code; /* of the best suggestion; NULL: none */
} Case;

static const NwSuggestion *
suggestion_at (GPtrArray *suggestions, guint i)
{
  return i < suggestions->len ? g_ptr_array_index (suggestions, i) : NULL;
}

static void
check (const Case *expected)
{
  g_autoptr (GPtrArray) suggestions = nw_suggest_codes (expected->domain, expected->label, 3);
  const NwSuggestion *best = suggestion_at (suggestions, 0);

  if (g_strcmp0 (best ? best->code : NULL, expected->code) != 0)
    g_error ("“%s” is taken for %s (%u: %s), not %s", expected->label, best ? best->code : "nothing",
             best ? best->score : 0, best ? best->reason : "", expected->code);
  for (guint i = 0; i < suggestions->len; i++)
    {
      const NwSuggestion *suggestion = suggestion_at (suggestions, i);

      g_assert_cmpuint (suggestion->score, >=, 40);
      g_assert_cmpuint (suggestion->score, <=, 100);
      g_assert_cmpstr (suggestion->reason, !=, "");
      g_assert_cmpstr (suggestion->label, !=, "");
      g_assert_true (i == 0 || suggestion->score <= suggestion_at (suggestions, i - 1)->score);
    }
}

static void
test_states (void)
{
  static const Case cases[] = {
    { NW_DOMAIN_STATE, "Kazahkstan", "KAZ" },
    { NW_DOMAIN_STATE, "Ukrane", "UKR" },
    { NW_DOMAIN_STATE, "Untied States", "USA" },
    { NW_DOMAIN_STATE, "Phillipines", "PHL" },
    { NW_DOMAIN_STATE, "Azerbaidjan", "AZE" },
    { NW_DOMAIN_STATE, "Republik of Korea", "KOR" },
    { NW_DOMAIN_STATE, "N. Korea", "PRK" },
    { NW_DOMAIN_STATE, "S.Korea", "KOR" },
    { NW_DOMAIN_STATE, "U. S. A.", "USA" },
    { NW_DOMAIN_STATE, "Ministry of Foreign Affairs of Georgia", "GEO" },
    { NW_DOMAIN_STATE, "Iran (Revolutionary Guards)", "IRN" },
    { NW_DOMAIN_STATE, "French Defence Ministry", "FRA" },
    { NW_DOMAIN_STATE, "Kuwaiti airline", "KWT" },
    { NW_DOMAIN_STATE, "Nigerian banks", "NGA" },
    { NW_DOMAIN_STATE, "and Turkmenistan", "TKM" },
    { NW_DOMAIN_STATE, "Uzbek", "UZB" },
    { NW_DOMAIN_STATE, "Cote d Ivoire", "CIV" },
    { NW_DOMAIN_STATE, "Government of Japan", "JPN" },
    { NW_DOMAIN_STATE, "Deutchland", "DEU" },
    { NW_DOMAIN_STATE, "Alemagne", "DEU" },
    { NW_DOMAIN_STATE, "Etats Unis", "USA" },
    { NW_DOMAIN_STATE, "Corea del Sur", "KOR" },
    { NW_DOMAIN_STATE, "tbd", "not-available" },
    { NW_DOMAIN_STATE, "-", "not-available" },
    { NW_DOMAIN_STATE, "unattributed", "unknown" },
    { NW_DOMAIN_STATE, "Microsoft", NULL },
    { NW_DOMAIN_STATE, "Sony Pictures Entertainment", NULL },
    { NW_DOMAIN_STATE, "Atlantis", NULL },
    { NW_DOMAIN_STATE, "Google", NULL },
    { NW_DOMAIN_STATE, "xyzzy", NULL },
    { NW_DOMAIN_STATE, "Hamas", NULL },
    { NW_DOMAIN_STATE, "42", NULL },
    { NW_DOMAIN_STATE, "Maersk", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i]);
}

/* Names in other languages are offered, not read. */
static void
test_foreign (void)
{
  g_assert_null (nw_gazetteer_find ("Deutschland"));
  check (&(Case) { NW_DOMAIN_STATE, "Deutschland", "DEU" });
}

static void
test_codes (void)
{
  static const Case cases[] = {
    { NW_DOMAIN_SECTOR, "Banks", "finance" },
    { NW_DOMAIN_SECTOR, "Energy sector", "energy" },
    { NW_DOMAIN_SECTOR, "Oil and gas", "energy" },
    { NW_DOMAIN_SECTOR, "Hospitals", "health" },
    { NW_DOMAIN_SECTOR, "Telecomunications", "telecommunications" },
    { NW_DOMAIN_SECTOR, "Universities", "education" },
    { NW_DOMAIN_SECTOR, "Private sector", "business" },
    { NW_DOMAIN_SECTOR, "N/A", "not-available" },
    { NW_DOMAIN_SECTOR, "Purple", NULL },
    { NW_DOMAIN_SECTOR, "7", NULL },
    { NW_DOMAIN_TYPE, "DDoS attack", "disruption" },
    { NW_DOMAIN_TYPE, "Cyber espionage", "data-theft" },
    { NW_DOMAIN_TYPE, "Wiper malware", "destruction" },
    { NW_DOMAIN_TYPE, "Ransomeware", "ransomware" },
    { NW_DOMAIN_TYPE, "Website defacement", "defacement" },
    { NW_DOMAIN_TYPE, "banana", NULL },
    { NW_DOMAIN_RESPONSE, "Indictments", "legal" },
    { NW_DOMAIN_RESPONSE, "Economic sanctions imposed", "sanctions" },
    { NW_DOMAIN_RESPONSE, "Expulsion of diplomats", "diplomatic" },
    { NW_DOMAIN_RESPONSE, "xx", NULL },
    { NW_DOMAIN_INITIATOR_KIND, "Hacktivists", "non-state-group" },
    { NW_DOMAIN_INITIATOR_KIND, "State-sponsored actor", "state-affiliated" },
    { NW_DOMAIN_CATEGORY, "Critical infrastructures", "critical-infrastructure" },
    { NW_DOMAIN_CLAIM_KIND, "IT security firm", "company" },
    { NW_DOMAIN_CLAIM_KIND, "Newspaper report", "media" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i]);
}

/* The reason names what is near. */
static void
test_reasons (void)
{
  static const struct { NwDomain domain; const char *label, *word;
  } cases[] = {
    { NW_DOMAIN_STATE, "Kazahkstan", "Kazakhstan" },
    { NW_DOMAIN_STATE, "Ministry of Foreign Affairs of Georgia", "Georgia" },
    { NW_DOMAIN_SECTOR, "Savings banks", "bank" },
    { NW_DOMAIN_STATE, "French Defence Ministry", "French" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) suggestions = nw_suggest_codes (cases[i].domain, cases[i].label, 1);

      g_assert_cmpuint (suggestions->len, ==, 1);
      if (strstr (suggestion_at (suggestions, 0)->reason, cases[i].word) == NULL)
        g_error ("“%s” does not name “%s”", suggestion_at (suggestions, 0)->reason, cases[i].word);
    }
}

/* Distances as published: Damerau (1964) counts a swap of neighbours as one. */
static void
test_distance (void)
{
  g_assert_cmpuint (nw_near_distance ("kitten", "sitting", 5), ==, 3);
  g_assert_cmpuint (nw_near_distance ("abcd", "acbd", 5), ==, 1);
  g_assert_cmpuint (nw_near_distance ("ca", "abc", 5), ==, 3); /* no letter moves twice */
  g_assert_cmpuint (nw_near_distance ("", "abc", 5), ==, 3);
  g_assert_cmpuint (nw_near_distance ("same", "same", 0), ==, 0);
  g_assert_cmpuint (nw_near_distance ("kitten", "sitting", 2), ==, 3);
  g_assert_cmpuint (nw_near_distance ("größe", "grösse", 5), ==, 2);
}

/* What can be chosen by hand: every state of ISO 3166-1, every code of a list, and the ways of not knowing,
 * once each. */
static void
test_all (void)
{
  for (guint domain = 0; domain < NW_N_DOMAINS; domain++)
    {
      g_autoptr (GPtrArray) all = nw_suggest_all (domain);
      g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
      guint n_states = 0;

      for (guint i = 0; i < all->len; i++)
        {
          g_assert_true (g_hash_table_add (codes, suggestion_at (all, i)->code));
          g_assert_cmpuint (suggestion_at (all, i)->score, ==, 0);
          n_states += domain == NW_DOMAIN_STATE && strlen (suggestion_at (all, i)->code) == 3
                      && g_ascii_isupper (*suggestion_at (all, i)->code);
          if (domain != NW_DOMAIN_STATE && nw_codelist_special_id (suggestion_at (all, i)->code) < 0)
            g_assert_nonnull (nw_codelist_name (domain, suggestion_at (all, i)->code));
        }
      g_assert_true (g_hash_table_contains (codes, "unknown") && g_hash_table_contains (codes, "not-coded"));
      if (domain == NW_DOMAIN_STATE)
        g_assert_cmpuint (n_states, ==, 249);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/suggest/states", test_states);
  g_test_add_func ("/suggest/foreign", test_foreign);
  g_test_add_func ("/suggest/codes", test_codes);
  g_test_add_func ("/suggest/reasons", test_reasons);
  g_test_add_func ("/suggest/distance", test_distance);
  g_test_add_func ("/suggest/all", test_all);

  return g_test_run ();
}
