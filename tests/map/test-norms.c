/* test-norms.c: the set of norm rules that ships, and rules and sets that are right, wrong or made to do harm
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fault.h"
#include "norm-file.h"
#include "norm-language.h"

#define HEAD "[Rules]\nId=own\nTitle=Own\nVersion=1\n"
#define NORM "Title=T\nSummary=S\nSource=A/1\n"
#define GOOD HEAD "[f]\n" NORM "Basis=core\nRule=sector in protected\n"

/* ---- what ships ---- */

static void
test_shipped (void)
{
  static const char *const letters = "abcdefghijk";
  const NwNormRules *rules = nw_norms_shipped ();

  g_assert_cmpstr (rules->id, ==, "un-norms");
  for (const char *letter = letters; *letter; letter++)
    {
      char id[] = { *letter, '\0' };
      g_autofree char *paragraph = g_strdup_printf ("A/70/174, paragraph 13 (%s)", id);
      const NwNorm *norm = nw_norm_rules_find (rules, id);

      g_assert_nonnull (norm);
      g_assert_nonnull (strstr (norm->source, paragraph));
      g_assert_nonnull (strstr (norm->source, "A/76/135"));
      g_assert_nonnull (norm->reads);
      g_assert_true ((norm->term == NULL) == (*letter == 'a'));
      g_assert_null (strstr (norm->title, "iolat"));
      g_assert_null (strstr (norm->summary, "iolat"));
    }
  g_assert_cmpint (nw_norm_rules_find (rules, "a")->basis, ==, NW_NORM_FROM_POLICY);
  g_assert_cmpint (nw_norm_rules_find (rules, "f")->basis, ==, NW_NORM_CORE);
  g_assert_cmpint (nw_norm_rules_find (rules, "g")->basis, ==, NW_NORM_BURDEN);
  g_assert_null (nw_norm_rules_find (rules, "l"));
}

/* The sectors that data/codes/sectors.ini marks, counted in that file. */
static void
test_protected (void)
{
  g_auto (GStrv) sectors = nw_norms_default_sectors ();
  static const char *const own[] = { "energy", "elections", NULL };
  static const char *const wrong[] = { "energi", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (NwNormRules) changed = nw_norm_rules_with (nw_norms_shipped (), NULL, NULL, own, &error);

  g_assert_cmpuint (g_strv_length (sectors), ==, 11);
  g_assert_true (g_strv_contains ((const char *const *) sectors, "energy"));
  g_assert_false (g_strv_contains ((const char *const *) sectors, "military"));
  g_assert_true (g_strv_equal ((const char *const *) sectors, (const char *const *) nw_norms_shipped ()->protected));
  g_assert_no_error (error);
  g_assert_true (g_strv_equal ((const char *const *) changed->protected, own));
  g_assert_cmpstr (changed->sha256, !=, nw_norms_shipped ()->sha256);
  g_assert_null (nw_norm_rules_with (nw_norms_shipped (), NULL, NULL, wrong, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_FORMAT);
  g_assert_nonnull (strstr (error->message, "[Rules] Protected"));
  g_assert_nonnull (strstr (error->message, "energy (Energy)"));
}

/* ---- the language ---- */

static void
check_rule (const char *text, const char *printed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwNormTerm) term = nw_norm_rule_parse (text, &error);
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;
  g_autoptr (NwNormTerm) again = NULL;

  g_assert_no_error (error);
  once = nw_norm_rule_print (term);
  g_assert_cmpstr (once, ==, printed);
  again = nw_norm_rule_parse (once, &error);
  g_assert_no_error (error);
  twice = nw_norm_rule_print (again);
  g_assert_cmpstr (twice, ==, once);
}

static void
test_language (void)
{
  static const char *const same[] = {
    "sector in protected and type in (disruption, destruction) and not initiator-kind = unknown",
    "sector in protected or type = ransomware and intensity >= 3",
    "(sector in protected or type = ransomware) and intensity >= 4.1",
    "not (sector in protected and receiver = EST)",
    "not not initiator known",
    "actor in (\"APT 28\", \"say \\\"x\\\" \\\\\", APT29) and receiver-bloc = eu and initiator-region = eastern-asia",
    "claim-kind = none or response = not-coded",
  };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    check_rule (same[i], same[i]);
  check_rule ("  ((sector in( energy,health , energy )))and(type=doxing and initiator known) ",
              "sector in (energy, health) and type = doxing and initiator known");
  check_rule ("not (type = doxing) and initiator known", "not type = doxing and initiator known");
  check_rule ("type = doxing or (initiator known or intensity>=2.50)", "type = doxing or initiator known or intensity >= 2.5");
  check_rule ("sector in (\"energy\")", "sector = energy");
  check_rule ("not initiator-kind in (unknown)", "not initiator-kind = unknown");
}

/* "a and b or not c" is read as (a and b) or (not c). */
static void
test_precedence (void)
{
  g_autoptr (NwNormTerm) term = nw_norm_rule_parse ("initiator known and sector in protected or not type = doxing", NULL);
  const NwNormTerm *first, *second;

  g_assert_cmpint (term->op, ==, NW_NORM_ANY);
  g_assert_cmpuint (term->parts->len, ==, 2);
  first = term->parts->pdata[0];
  second = term->parts->pdata[1];
  g_assert_cmpint (first->op, ==, NW_NORM_ALL);
  g_assert_cmpint (((NwNormTerm *) first->parts->pdata[0])->op, ==, NW_NORM_KNOWN);
  g_assert_cmpint (((NwNormTerm *) first->parts->pdata[1])->op, ==, NW_NORM_PROTECTED);
  g_assert_cmpint (second->op, ==, NW_NORM_NOT);
  g_assert_cmpstr (((NwNormTerm *) second->parts->pdata[0])->codes[0], ==, "doxing");
}

static void
check_refused (const char *text, const char *names)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (nw_norm_rule_parse (text, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_FORMAT);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, names));
}

static void
test_language_refused (void)
{
  g_autofree char *deep = g_strnfill (NW_NORM_MAX_DEPTH + 1, '(');
  g_autofree char *long_rule = g_strnfill (NW_NORM_MAX_RULE + 1, ' ');
  g_autoptr (GString) many = g_string_new ("initiator known");
  g_autoptr (GString) nots = g_string_new (NULL);

  check_refused ("", "character 1");
  check_refused ("sector in (helth)", "health (Health)");
  check_refused ("sector in (helth)", "character 12");
  check_refused ("type = disrupt", "disruption (Disruption)");
  check_refused ("secter = energy", "sector");
  check_refused ("evidence = one-state", "evidence");
  check_refused ("type in protected", "only sectors");
  check_refused ("sector in energy", "in brackets");
  check_refused ("sector energy", "character 8");
  check_refused ("sector = ", "a code here");
  check_refused ("sector in (energy", ")");
  check_refused ("sector in (energy,)", "a code here");
  check_refused ("(sector in protected", ")");
  check_refused ("sector in protected)", "“and” or “or”");
  check_refused ("sector in protected type = doxing", "“and” or “or”");
  check_refused ("intensity = 3", "intensity >= 3");
  check_refused ("intensity >= many", "number");
  check_refused ("intensity >= nan", "number");
  check_refused ("not", "character 4");
  check_refused ("actor = \"open", "in quotes");
  check_refused ("actor = \"a\nb\"", "one short line");
  check_refused ("receiver-bloc = nato2", "nato");
  check_refused (deep, "flatter");
  check_refused (long_rule, "shorter");
  for (guint i = 0; i <= NW_NORM_MAX_DEPTH; i++)
    g_string_append (nots, "not ");
  g_string_append (nots, "initiator known");
  check_refused (nots->str, "flatter");
  for (guint i = 0; i < NW_NORM_MAX_TERMS; i++)
    g_string_append (many, " or actor known");
  check_refused (many->str, "too many things");
}

/* ---- files ---- */

static void
check_file_refused (const char *text, gssize length, int fault, const char *names)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (nw_norm_file_parse ("own.ini", text, length, &error));
  g_assert_error (error, NW_FAULT, fault);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, "own.ini: "));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_nonnull (strstr (error->message, names));
}

static void
test_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwNormRules) rules = nw_norm_file_parse ("own.ini", "\xef\xbb\xbf" HEAD "Protected= health; energy;health;\n"
                                                      "[z]\n" NORM "Basis=policy\n[b-2]\n" NORM "Basis=weak\nRule=type=doxing\n",
                                                      -1, &error);
  g_autoptr (NwNormRules) other = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (rules->id, ==, "own");
  g_assert_cmpuint (g_strv_length (rules->protected), ==, 2);
  g_assert_cmpstr (((NwNorm *) rules->norms->pdata[0])->id, ==, "b-2");
  g_assert_cmpstr (((NwNorm *) rules->norms->pdata[0])->rule, ==, "type=doxing");
  g_assert_cmpint (((NwNorm *) rules->norms->pdata[1])->basis, ==, NW_NORM_FROM_POLICY);
  text = nw_norm_file_print (rules);
  other = nw_norm_file_parse ("again.ini", text, -1, &error);
  g_assert_no_error (error);
  again = nw_norm_file_print (other);
  g_assert_cmpstr (again, ==, text);
  g_assert_cmpstr (other->sha256, ==, rules->sha256);
}

static void
test_file_refused (void)
{
  static const char nul[] = GOOD "#\0\n";
  g_autofree char *large = g_strnfill (NW_NORMS_MAX_BYTES + 1, '\n');
  g_autoptr (GString) many = g_string_new (HEAD);

  check_file_refused ("nothing", -1, NW_FAULT_FORMAT, "[Rules]");
  check_file_refused ("[f]\n" NORM "Basis=core\nRule=sector in protected\n", -1, NW_FAULT_FORMAT, "[Rules]");
  check_file_refused (HEAD, -1, NW_FAULT_FORMAT, "[Rules]");
  check_file_refused ("[Rules]\nId=Own rules\nTitle=T\nVersion=1\n", -1, NW_FAULT_FORMAT, "[Rules] Id");
  check_file_refused ("[Rules]\nId=own\nVersion=1\n", -1, NW_FAULT_FORMAT, "[Rules] Title");
  check_file_refused (HEAD "Protected=;\n[f]\n" NORM "Basis=policy\n", -1, NW_FAULT_FORMAT, "[Rules] Protected");
  check_file_refused (HEAD "Colour=red\n", -1, NW_FAULT_FORMAT, "[Rules] Colour");
  check_file_refused (HEAD "[f]\n" NORM "Basis=core\n", -1, NW_FAULT_FORMAT, "[f] Rule");
  check_file_refused (HEAD "[f]\n" NORM "Basis=core\nRule=sector = helth\n", -1, NW_FAULT_FORMAT, "[f] Rule: character 10: no sector has");
  check_file_refused (HEAD "[f]\n" NORM "Basis=certain\n", -1, NW_FAULT_FORMAT, "[f] Basis");
  check_file_refused (HEAD "[f]\n" NORM "Basis=policy\nRule=initiator known\n", -1, NW_FAULT_FORMAT, "[f] Rule");
  check_file_refused (HEAD "[f]\nTitle=T\nSource=S\nBasis=policy\n", -1, NW_FAULT_FORMAT, "[f] Summary");
  check_file_refused (HEAD "[f]\n" NORM "Title[de]=T\nBasis=policy\n", -1, NW_FAULT_FORMAT, "[f] Title[de]");
  check_file_refused (HEAD "[f]\n" NORM "Basis=policy\nReads=a\\nb\n", -1, NW_FAULT_FORMAT, "[f] Reads");
  check_file_refused (HEAD "[F x]\n" NORM "Basis=policy\n", -1, NW_FAULT_FORMAT, "[F x]");
  check_file_refused (GOOD " [f]\nTitle=U\n", -1, NW_FAULT_FORMAT, "[f]");
  check_file_refused (nul, sizeof nul - 1, NW_FAULT_FORMAT, "UTF-8");
  check_file_refused (large, -1, NW_FAULT_LIMIT, "256 KB");
  for (guint i = 0; i <= NW_NORMS_MAX; i++)
    g_string_append_printf (many, "[n%u]\n" NORM "Basis=policy\n", i);
  check_file_refused (many->str, -1, NW_FAULT_LIMIT, "32");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/norms/shipped", test_shipped);
  g_test_add_func ("/norms/protected", test_protected);
  g_test_add_func ("/norms/language", test_language);
  g_test_add_func ("/norms/precedence", test_precedence);
  g_test_add_func ("/norms/language-refused", test_language_refused);
  g_test_add_func ("/norms/file", test_file);
  g_test_add_func ("/norms/file-refused", test_file_refused);
  return g_test_run ();
}
