/* test-seal.c: seals say what was counted, come back from JSON as they were, and refuse all else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "seal.h"

#include <string.h>

#include "fault.h"
#include "results.h"

#define HASH "114f10531a92a1038700ed19d4c4c83e97354ff3803186578f10325355ac6c03"

/* ---- there and back ---- */

static NwSeal *
seal_states (void)
{
  g_autoptr (NwResult) result = results_states ();

  result->release->recipe = g_strdup ("[Recipe]\n");
  result->rules = g_strsplit ("blocs=" HASH " codes=" HASH, " ", -1);
  return nw_seal_of_result (result, "trend");
}

/* sha256sum of the text of the recipe, by another program. */
static void
test_members (void)
{
  g_autoptr (NwSeal) seal = seal_states ();
  const NwSealRelease *release = g_ptr_array_index (seal->releases, 0);
  g_autofree char *json = nw_seal_print (seal, FALSE);
  g_autofree char *checked = nw_seal_check (seal);

  g_assert_cmpstr (seal->query, ==, "dataset=eurepoc@1.1 by=initiator interval=year");
  g_assert_cmpstr (seal->counting, ==, "whole");
  g_assert_cmpint (seal->incidents, ==, 789);
  g_assert_cmpstr (seal->program, ==, NW_VERSION);
  g_assert_cmpstr (checked, ==, seal->id);
  g_assert_cmpstr (release->recipe, ==, "ba62aa5655fa016965838e61b7b5223a8a0ef29498eb98643452fa1cdeea9740");
  g_assert_cmpstr (release->as_of, ==, "2023-03-31");
  g_assert_null (strchr (json, '\n'));
  g_assert_nonnull (strstr (json, "\"rules\":{\"blocs\":\"" HASH "\""));
  g_assert_nonnull (strstr (json, "\"undated\":6"));
}

static NwSeal *
only (GPtrArray *seals)
{
  g_assert_nonnull (seals);
  g_assert_cmpuint (seals->len, ==, 1);
  return g_ptr_array_index (seals, 0);
}

/* A text that JSON has to escape, or nothing at all. */
static char *
random_text (void)
{
  static const char *const pieces[] = { "a", "\"", "\\", "\n", "\u202e", "é", "中", "</x>", "{[", "//", "=", "\x01" };
  GString *text = g_string_new ("x");

  for (int n = g_test_rand_int_range (0, 6); n > 0; n--)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static char *
random_hash (void)
{
  g_autofree char *text = random_text ();

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static char *
maybe (char *text)
{
  if (g_test_rand_bit ())
    return text;
  g_free (text);
  return NULL;
}

static void
add_random_release (NwSeal *seal)
{
  NwSealRelease *release = nw_seal_add_release (seal);

  release->dataset = random_text ();
  release->version = random_text ();
  release->title = maybe (random_text ());
  release->licence = maybe (random_text ());
  release->as_of = maybe (random_text ());
  release->profile = maybe (random_text ());
  release->recipe = maybe (random_hash ());
  for (int n = g_test_rand_int_range (0, 4); n > 0; n--)
    {
      NwSourceFile *file = nw_seal_release_add_file (release);

      file->name = random_text ();
      file->sheet = maybe (random_text ());
      file->role = maybe (random_text ());
      file->sha256 = random_hash ();
      file->bytes = (guint64) g_test_rand_int_range (0, G_MAXINT32);
      file->rows = (guint64) g_test_rand_int_range (0, G_MAXINT32);
    }
}

static NwSeal *
random_seal (void)
{
  NwSeal *seal = nw_seal_new ();
  g_autofree char *hash = random_hash ();
  g_autofree char *rule = g_strconcat ("blocs=", hash, NULL);

  seal->id = g_strdup_printf ("%04X-%04X", g_test_rand_int_range (0, 65536), g_test_rand_int_range (0, 65536));
  seal->answer = random_hash ();
  seal->program = random_text ();
  seal->analysis = maybe (random_text ());
  seal->shows = maybe (random_text ());
  seal->query = random_text ();
  seal->counting = maybe (random_text ());
  seal->complete = maybe (random_text ());
  seal->incidents = g_test_rand_int_range (0, G_MAXINT32);
  if (g_test_rand_bit ())
    seal->rules = g_strsplit (rule, " ", -1);
  for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
    add_random_release (seal);
  seal->words = maybe (g_strdup ("{\"title\":\"\\\"T\\\"\",\"low\":0.1,\"markers\":[{\"id\":\"m\"}]}"));
  return seal;
}

static void
assert_same (const NwSeal *a, const NwSeal *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->answer, ==, b->answer);
  g_assert_cmpstr (a->program, ==, b->program);
  g_assert_cmpstr (a->analysis, ==, b->analysis);
  g_assert_cmpstr (a->shows, ==, b->shows);
  g_assert_cmpstr (a->query, ==, b->query);
  g_assert_cmpstr (a->counting, ==, b->counting);
  g_assert_cmpstr (a->complete, ==, b->complete);
  g_assert_cmpint (a->incidents, ==, b->incidents);
  g_assert_true (!a->rules == !b->rules && (!a->rules || g_strv_equal ((const char **) a->rules, (const char **) b->rules)));
  g_assert_cmpuint (a->releases->len, ==, b->releases->len);
  for (guint i = 0; i < a->releases->len; i++)
    {
      const NwSealRelease *one = a->releases->pdata[i], *other = b->releases->pdata[i];

      g_assert_cmpstr (one->dataset, ==, other->dataset);
      g_assert_cmpstr (one->version, ==, other->version);
      g_assert_cmpstr (one->title, ==, other->title);
      g_assert_cmpstr (one->as_of, ==, other->as_of);
      g_assert_cmpstr (one->recipe, ==, other->recipe);
      g_assert_cmpuint (one->files->len, ==, other->files->len);
      for (guint f = 0; f < one->files->len; f++)
        {
          const NwSourceFile *x = one->files->pdata[f], *y = other->files->pdata[f];

          g_assert_cmpstr (x->name, ==, y->name);
          g_assert_cmpstr (x->sheet, ==, y->sheet);
          g_assert_cmpstr (x->sha256, ==, y->sha256);
          g_assert_cmpuint (x->bytes, ==, y->bytes);
          g_assert_cmpuint (x->rows, ==, y->rows);
        }
    }
}

static void
test_round_trip (void)
{
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (NwSeal) seal = random_seal ();
      g_autofree char *json = nw_seal_print (seal, g_test_rand_bit ());
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) seals = nw_seals_parse ("a.svg", json, -1, &error);
      g_autofree char *line = nw_seal_print (seal, FALSE);
      g_autofree char *again = NULL;

      g_assert_no_error (error);
      assert_same (seal, only (seals));
      again = nw_seal_print (only (seals), FALSE);
      g_assert_cmpstr (line, ==, again);
    }
}

static void
test_several (void)
{
  g_autoptr (GPtrArray) seals = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_seal_unref);
  g_autofree char *json = NULL, *again = NULL;
  g_autoptr (GPtrArray) read = NULL;

  for (guint i = 0; i < 5; i++)
    g_ptr_array_add (seals, random_seal ());
  json = nw_seals_print (seals, TRUE);
  read = nw_seals_parse ("a.pdf", json, -1, NULL);
  g_assert_nonnull (read);
  g_assert_cmpuint (read->len, ==, 5);
  again = nw_seals_print (read, TRUE);
  g_assert_cmpstr (json, ==, again);
}

/* The id stands for query, files, answer and program, none of which can be changed without it. */
static void
test_tampered (void)
{
  static const char *const changes[][2] = {
    { "by=initiator", "by=receiver" }, { "\"release\":\"1.1\"", "\"release\":\"1.2\"" },
    { HASH, "214f10531a92a1038700ed19d4c4c83e97354ff3803186578f10325355ac6c03" }, { "\"answer\":\"", NULL },
  };
  g_autoptr (NwSeal) seal = seal_states ();
  g_autofree char *json = nw_seal_print (seal, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *changed = g_strdup (json);
      char *place = strstr (changed, changes[i][0]);
      g_autoptr (GPtrArray) seals = NULL;
      g_autofree char *checked = NULL;

      g_assert_nonnull (place);
      if (!changes[i][1])
        place[strlen (changes[i][0])] ^= 1; /* another hexadecimal digit */
      else
        {
          g_auto (GStrv) parts = g_strsplit (changed, changes[i][0], -1);

          g_free (changed);
          changed = g_strjoinv (changes[i][1], parts);
        }
      seals = nw_seals_parse ("a.svg", changed, -1, NULL);
      checked = nw_seal_check (only (seals));
      g_assert_cmpstr (checked, !=, only (seals)->id);
    }
}

/* ---- hostile ---- */

static void
assert_refused (const char *json, gssize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) seals = nw_seals_parse ("odd.svg", json, length, &error);

  g_assert_null (seals);
  g_assert_error (error, NW_FAULT, NW_FAULT_FORMAT);
  g_assert_true (g_str_has_prefix (error->message, "odd.svg: "));
  g_assert_nonnull (strstr (error->message, "export the figure again"));
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "", "{", "[]", "null", "{}", "12", "\"text\"", "{\"exhibits\":3}", "{\"exhibits\":[3]}", "{\"exhibits\":[{}]}",
    "{\"program\":\"Normwatch 0\",\"id\":7}", "/* comment */ {}", "{'a':1}", "{\"program\":\"\xff\"}",
  };
  g_autofree char *deep = g_strnfill (2000000, '[');
  g_autofree char *quoted = g_strconcat ("//\"\n", deep, NULL);
  g_autofree char *long_text = g_strnfill (NW_SEALS_MAX_BYTES + 1, ' ');

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i], -1);
  assert_refused (deep, -1);
  assert_refused (quoted, -1);
  assert_refused (long_text, -1);
  assert_refused ("{}\0{}", 5);
}

/* Every member of another type, and every byte cut off. */
static void
test_broken (void)
{
  static const char *const members[] = { "program", "id", "answer", "query", "n", "rules", "dataset", "release", "recipe", "files",
                                         "other_releases", "shows", "analysis" };
  g_autoptr (NwSeal) seal = seal_states ();
  g_autofree char *json = nw_seal_print (seal, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      /* Of two members of one name the last one counts. */
      g_autofree char *changed = g_strdup_printf ("%.*s,\"%s\":true}", (int) strlen (json) - 1, json, members[i]);

      assert_refused (changed, -1);
    }
  for (gsize length = 0; length < strlen (json); length += 7)
    assert_refused (json, (gssize) length);
}

/* Bytes changed anywhere: read or refused, in one line, never more. */
static void
test_mutations (void)
{
  g_autoptr (NwSeal) seal = seal_states ();
  g_autofree char *json = nw_seal_print (seal, FALSE);
  gsize length = strlen (json);
  guint refused = 0;

  for (guint round = 0; round < 2000; round++)
    {
      g_autofree char *changed = g_strdup (json);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) seals = NULL;

      for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
        changed[g_test_rand_int_range (0, (gint32) length)] = (char) g_test_rand_int_range (1, 256);
      seals = nw_seals_parse ("odd.svg", changed, (gssize) length, &error);
      refused += !seals;
      g_assert_true (!seals == (error != NULL));
      g_assert_true (!error || !strchr (error->message, '\n'));
      if (seals)
        g_free (nw_seal_check (only (seals)));
    }
  g_assert_cmpuint (refused, >, 200);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/seal/members", test_members);
  g_test_add_func ("/seal/round-trip", test_round_trip);
  g_test_add_func ("/seal/several", test_several);
  g_test_add_func ("/seal/tampered", test_tampered);
  g_test_add_func ("/seal/refused", test_refused);
  g_test_add_func ("/seal/broken", test_broken);
  g_test_add_func ("/seal/mutations", test_mutations);
  return g_test_run ();
}
