/* test-norms.c: what norm rules say of incidents, by hand: Kleene's logic, what cannot be told and why, and reviewers' judgements
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "norm-column.h"
#include "norm-file.h"

/* "" in a dimension: nothing is coded. */
typedef struct {
  const char *kind;   /* of the initiator */
  const char *sector;
  const char *type;
} Record;

static const Record records[] = {
  { "state", "energy", "disruption" },             /* 0 */
  { "state", "energy unknown", "data-theft" },     /* 1 */
  { "unknown", "energy", "disruption" },           /* 2 */
  { "individual", "media", "disruption" },         /* 3 */
  { "state", "media unknown", "disruption" },      /* 4 */
  { "", "energy", "disruption" },                  /* 5 */
  { "state", "not-available", "disruption" },      /* 6 */
  { "not-available", "", "disruption" },           /* 7 */
  { "state", "energy", "none" },                   /* 8 */
  { "state", "Some label", "disruption" },         /* 9: a label that no list knows */
};

static void
add_marks (NwBatch *batch, NwCodebook *codebook, NwDimension dimension, const char *codes)
{
  NwDomain domain = nw_dimension_info (dimension)->domain;
  g_auto (GStrv) words = strcmp (codes, "Some label") == 0 ? g_strsplit (codes, ";", -1) : g_strsplit (codes, " ", -1);

  for (char **word = words; *word && **word; word++)
    {
      NwCodeKind kind = g_ascii_isupper (**word) ? NW_CODE_UNRECOGNISED : NW_CODE_LISTED;

      nw_batch_add_mark (batch, (NwMark) { .dimension = dimension, .code = nw_codebook_add_code (codebook, domain, *word, *word, kind, NULL) });
    }
}

static NwFrame *
build (void)
{
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      nw_batch_add_incident (batch)->intensity = i == 0 ? 4 : NAN;
      add_marks (batch, codebook, NW_DIMENSION_INITIATOR_KIND, records[i].kind);
      add_marks (batch, codebook, NW_DIMENSION_SECTOR, records[i].sector);
      add_marks (batch, codebook, NW_DIMENSION_TYPE, records[i].type);
    }
  nw_frame_builder_add_batch (builder, batch, &error);
  g_assert_no_error (error);
  return nw_frame_builder_finish (g_steal_pointer (&builder), 1, codebook);
}

/* A set of one norm for each rule, "a", "b" …; protected: energy. */
static NwNormRules *
set_of (const char *const *rules)
{
  g_autoptr (GString) text = g_string_new ("[Rules]\nId=own\nTitle=Own\nVersion=1\nProtected=energy\n");
  g_autoptr (GError) error = NULL;
  NwNormRules *set;

  for (guint i = 0; rules[i]; i++)
    g_string_append_printf (text, "[%c]\nTitle=T\nSummary=S\nSource=A\nBasis=%s\n%s%s\n", 'a' + i, *rules[i] ? "core" : "policy",
                            *rules[i] ? "Rule=" : "", rules[i]);
  set = nw_norm_file_parse ("own.ini", text->str, -1, &error);
  g_assert_no_error (error);
  return set;
}

/* A letter a row: Y marked, n told and not, c not coded, a not available, u unknown. */
static char *
letters (const NwNormBits *bits, guint norm)
{
  const NwNormAnswers *answers = &bits->norms[norm];
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < bits->n_rows; i++)
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << i % 64;
      char letter = 'u';

      if (answers->marked[i / 64] & bit)
        letter = answers->told[i / 64] & bit ? 'Y' : '!';
      else if (answers->told[i / 64] & bit)
        letter = 'n';
      else if (answers->not_coded[i / 64] & bit)
        letter = answers->not_available[i / 64] & bit ? '!' : 'c';
      else if (answers->not_available[i / 64] & bit)
        letter = 'a';
      g_string_append_c (text, letter);
    }
  return g_string_free (text, FALSE);
}

static const struct {
  const char *rule;
  const char *expected; /* worked out by hand from the records above */
} cases[] = {
  /*                                                              0123456789 */
  { "sector in protected",                                       "YYYnuYacYa" },
  { "not sector in protected",                                   "nnnYunacna" },
  { "initiator-kind = state",                                    "YYunYcYaYY" },
  { "initiator-kind = unknown",                                  "nnYnnnnnnn" },
  { "initiator-kind known",                                      "YYuYYcYaYY" },
  { "type known",                                                "YYYYYYYYnY" },
  { "type = disruption",                                         "YnYYYYYYnY" },
  { "type = ransomware",                                         "cccccccccc" }, /* nobody has the code: not looked for */
  { "sector in protected and initiator-kind = state",            "YYunucacYa" },
  { "sector in protected or initiator-kind = state",             "YYYnYYYcYY" },
  { "not (sector in protected and initiator-kind = state)",      "nnuYucacna" },
  { "type = disruption and type = ransomware",                   "cncccccc" "nc" },
  { "type = disruption or type = ransomware",                    "YcYYYYYYcY" },
  { "intensity >= 4",                                            "Yccccccccc" },
  { "intensity >= 4.5 and type = disruption",                    "nncccccc" "nc" },
  { "sector in protected and type in (disruption, destruction) and not initiator-kind = unknown", "YnnnuYacna" },
};

static void
test_kleene (void)
{
  g_autoptr (NwFrame) frame = build ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const rules[] = { cases[i].rule, NULL };
      g_autoptr (NwNormRules) set = set_of (rules);
      g_autoptr (NwNormBits) bits = nw_norm_bits_new (frame, set);
      g_autofree char *found = letters (bits, 0);

      g_test_message ("%s", cases[i].rule);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

/* What is said of one incident is what is said over all rows. */
static void
test_explain (void)
{
  static const char told_letters[] = { [NW_TOLD_YES] = 'Y', [NW_TOLD_NO] = 'n', [NW_TOLD_NOT_CODED] = 'c', [NW_TOLD_NOT_AVAILABLE] = 'a', [NW_TOLD_UNKNOWN] = 'u' };
  g_autoptr (NwFrame) frame = build ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const rules[] = { cases[i].rule, NULL };
      g_autoptr (NwNormRules) set = set_of (rules);

      for (guint row = 0; row < G_N_ELEMENTS (records); row++)
        {
          NwTold told;
          g_autoptr (GPtrArray) reasons = nw_norm_explain (frame, set, set->norms->pdata[0], row, &told);

          g_assert_cmpint (told_letters[told], ==, cases[i].expected[row]);
          g_assert_cmpuint (reasons->len, >, 0);
        }
    }
}

static void
test_reasons (void)
{
  static const char *const rules[] = { "sector in protected and not type = data-theft", "", NULL };
  g_autoptr (NwFrame) frame = build ();
  g_autoptr (NwNormRules) set = set_of (rules);
  g_autoptr (GPtrArray) reasons = nw_norm_explain (frame, set, set->norms->pdata[0], 1, NULL);
  g_autoptr (GPtrArray) none = nw_norm_explain (frame, set, set->norms->pdata[1], 1, NULL);
  const NwNormReason *first = reasons->pdata[0], *second = reasons->pdata[1];

  g_assert_cmpuint (reasons->len, ==, 2);
  g_assert_cmpstr (first->test, ==, "sector in protected");
  g_assert_cmpstr (first->codes, ==, "energy, Unknown");
  g_assert_true (first->told == NW_TOLD_YES && first->holds && !first->negated);
  g_assert_cmpstr (second->test, ==, "type = data-theft");
  g_assert_true (second->told == NW_TOLD_YES && !second->holds && second->negated);
  g_assert_cmpuint (none->len, ==, 0);
}

static char *
print_row (const NwFrame *frame, guint row)
{
  GString *text = g_string_new (NULL);
  guint n;
  const guint16 *codes = nw_frame_codes (frame, NW_DIMENSION_NORM, row, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", nw_codebook_get_code (nw_frame_codebook (frame), NW_DOMAIN_NORM, codes[i])->code);
  return g_string_free (text, FALSE);
}

/* a: YYYnuYacYa, b: YnYYYYYYnY, c says nothing of anybody, d has no rule. */
static void
test_column (void)
{
  static const char *const rules[] = { "sector in protected", "type = disruption", "type = ransomware", "", NULL };
  static const char *const expected[] = { "a b", "a", "a b", "b", "b", "a b", "b", "b", "a", "b" };
  static const char *const one[] = { "sector in protected", NULL };
  static const char *const alone[] = { "a", "a", "a", "none", "not-coded", "a", "not-coded", "not-coded", "a", "not-coded" };
  static const char *const two[] = { "sector in protected", "initiator-kind = individual", NULL };
  static const char *const both[] = { "a", "a", "a", "b", "unknown", "a", "unknown", "not-coded", "a", "unknown" };
  const struct { const char *const *rules, *const *rows; } sets[] = { { rules, expected }, { one, alone }, { two, both } };
  g_autoptr (NwFrame) frame = build ();
  g_autofree char *before = print_row (frame, 0);

  g_assert_cmpstr (before, ==, "not-coded");
  for (guint s = 0; s < G_N_ELEMENTS (sets); s++)
    {
      g_autoptr (NwNormRules) set = set_of (sets[s].rules);
      g_autoptr (NwFrame) marked = nw_frame_with_norms (frame, set, NULL, NULL);

      for (guint i = 0; i < G_N_ELEMENTS (records); i++)
        {
          g_autofree char *row = print_row (marked, i);

          g_assert_cmpstr (row, ==, sets[s].rows[i]);
        }
    }
}

static void
test_judged (void)
{
  static const char *const rules[] = { "sector in protected", NULL };
  NwNormJudgement judgements[] = {
    { (char *) "t", (char *) "k0", (char *) "a", NW_JUDGED_NOT_RELEVANT, NULL, 0 },
    { (char *) "t", (char *) "k3", (char *) "a", NW_JUDGED_RELEVANT, NULL, 0 },
    { (char *) "t", (char *) "k5", (char *) "a", NW_JUDGED_UNSURE, NULL, 0 },
    { (char *) "t", (char *) "k6", (char *) "a", NW_JUDGED_NOT_RELEVANT, NULL, 0 },
    { (char *) "t", (char *) "gone", (char *) "a", NW_JUDGED_RELEVANT, NULL, 0 },
    { (char *) "t", (char *) "k1", (char *) "z", NW_JUDGED_NOT_RELEVANT, NULL, 0 },
  };
  const guint32 rows[] = { 0, 3, 5, 6, G_MAXUINT32, 1 };
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (NwFrame) frame = build ();
  g_autoptr (NwNormRules) set = set_of (rules);
  g_autoptr (NwNormBits) bits = nw_norm_bits_new (frame, set);
  g_autofree char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (judgements); i++)
    g_ptr_array_add (list, &judgements[i]);
  nw_norm_bits_judge (bits, set, list, rows);
  found = letters (bits, 0);
  g_assert_cmpstr (found, ==, "nYYYuuncYa"); /* without them YYYnuYacYa */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/norms/kleene", test_kleene);
  g_test_add_func ("/norms/explain", test_explain);
  g_test_add_func ("/norms/reasons", test_reasons);
  g_test_add_func ("/norms/column", test_column);
  g_test_add_func ("/norms/judged", test_judged);
  return g_test_run ();
}
