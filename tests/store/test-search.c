/* test-search.c: any text may stand in the search box
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "library.h"

static const char *const titles[] = {
  "WannaCry spreads",                                   /* 1 */
  "Caf\303\251 M\303\274nchen NotPetya",                /* 2 */
  "\347\275\221\347\273\234\346\224\273\345\207\273 in Beijing", /* 3: network attack, in Chinese */
  "\331\207\331\216\330\254\331\216\331\205 \330\245\331\204\331\203\330\252\330\261\331\210\331\206\331\212", /* 4: Arabic with vowel marks */
  "AND OR NOT NEAR",                                    /* 5 */
  "C-3PO's \"quoted\" words",                           /* 6 */
  "\320\220\321\202\320\260\320\272\320\260 \320\275\320\260 \321\201\320\265\321\202\321\214", /* 7: Russian */
  "\340\244\271\340\244\277\340\244\250\340\245\215\340\244\246\340\245\200 word", /* 8: Hindi */
  "\360\236\244\200\360\236\244\201 emoji \360\237\230\200", /* 9: letters beyond the basic plane */
  "",                                                   /* 10 */
  NULL,
};

static const struct {
  const char *text;
  const char *ids;
} cases[] = {
  { "wannacry", "1" },
  { "WANNACRY", "1" },
  { "wann", "1" },
  { "spreads wannacry", "1" },
  { "wann spreads", "" }, /* only the last word may be unfinished */
  { "cafe", "2" },
  { "cafe\314\201", "2" }, /* decomposed */
  { "munchen not", "2" },
  { "\346\224\273\345\207\273", "3" },
  { "\347\275\221\347\273\234\346\224\273\345\207\273", "3" },
  { "\347\275\221\347\273\234 \346\224\273\345\207\273", "3" },
  { "\346\224\273\345\207\273\347\275\221\347\273\234", "" }, /* the same letters in another order */
  { "\347\275\221\345\207\273", "" },                     /* that do not stand together */
  { "\347\275\221", "3" },                                 /* the first letter alone */
  { "\345\207\273", "3" },                                 /* the last one */
  { "\347\273\234 beijing", "3" },                         /* one in between, another word behind */
  { "\347\275\221\347\273\234 beijing", "3" },
  { "\347\275\221beijing", "3" },
  { "\331\207\330\254\331\205", "4" }, /* without vowel marks */
  { "and", "5" },
  { "AND", "5" },
  { "OR NOT", "5" },
  { "NEAR(a b)", "" },
  { "title:wannacry", "" },
  { "wannacry*", "1" },
  { "\"quoted", "6" },
  { "\"quoted\" wo", "6" },
  { "c-3po", "6" },
  { "po's", "" },
  { "\320\260\321\202\320\220\320\272", "7" }, /* whatever the case */
  { "\340\244\271\340\244\277\340\244\250\340\245\215\340\244\246\340\245\200", "8" },
  { "\360\236\244\200", "9" },
  { "\360\237\230\200", "" }, /* no word */
  { "", "" },
  { " \t\n", "" },
  { "\"", "" },
  { "\"'`*^:+-(){}[]<>,.;!?\\/|~", "" },
  { "^wannacry", "1" },
  { "wannacry \" spreads", "1" },
  { "-wannacry", "1" },
  { "\xff\xfe wannacry", "1" },
};

static void
test_cases (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  gint64 release = titles_import (store, titles, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) ids = nw_store_search (store, release, cases[i].text, NULL, &error);
      g_autoptr (GString) found = g_string_new (NULL);
      g_autofree char *shown = g_strescape (cases[i].text, NULL);

      g_assert_no_error (error);
      for (guint j = 0; j < ids->len; j++)
        g_string_append_printf (found, "%d", (int) g_array_index (ids, gint64, j));
      g_test_message ("%s", shown);
      g_assert_cmpstr (found->str, ==, cases[i].ids);
    }
}

/* Every character there is, alone and inside a word: found where it stands, or no word at all, never an error. */
static void
test_every_character (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  const char *one[] = { "x", NULL };
  gint64 release = titles_import (store, one, &error);

  g_assert_no_error (error);
  for (gunichar c = 1; c < 0x20000; c++)
    {
      char text[16] = "xy";
      g_autoptr (GArray) ids = NULL;

      if (c >= 0xd800 && c < 0xe000)
        continue;
      strcpy (text + 1 + g_unichar_to_utf8 (c, text + 1), "y");
      ids = nw_store_search (store, release, text, NULL, &error);
      if (error)
        g_error ("U+%04X: %s", c, error->message);
    }
}

/* What is indexed is found again, whatever its letters. */
static void
test_found_again (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  gint64 release;

  for (gunichar c = 'a'; c < 0x3400; c++)
    {
      char text[16] = "";

      if (!g_unichar_isalpha (c))
        continue;
      strcpy (text + g_unichar_to_utf8 (c, text), "q");
      g_ptr_array_add (words, g_strdup (text));
    }
  g_ptr_array_add (words, NULL);
  release = titles_import (store, (const char *const *) words->pdata, &error);
  g_assert_no_error (error);

  for (guint i = 0; i + 1 < words->len; i++)
    {
      g_autoptr (GArray) ids = nw_store_search (store, release, g_ptr_array_index (words, i), NULL, &error);
      gboolean found = FALSE;

      g_assert_no_error (error);
      for (guint j = 0; j < ids->len; j++)
        found |= g_array_index (ids, gint64, j) == i + 1;
      if (!found)
        g_error ("%s is not found", (char *) g_ptr_array_index (words, i));
    }
}

static void
test_cancelled (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  g_autoptr (NwRelease) release = sample_release ("1", 1);
  g_autoptr (NwCodebook) book = sample_codebook ();
  g_autoptr (NwWriter) writer = nw_writer_begin (store, release, NULL, &error);
  g_autoptr (NwBatch) batch = plain_batch (0, 20000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GArray) ids = NULL;

  g_assert_true (nw_writer_add_batch (writer, batch, NULL, &error) && nw_writer_finish (writer, release, book, &error));
  g_cancellable_cancel (cancellable);
  ids = nw_store_search (store, nw_writer_release (writer), "incident", cancellable, &error);
  g_assert_null (ids);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The same keys stand in two releases; the id is that of the release asked. */
static void
test_key (void)
{
  static const struct {
    const char *key;
    guint       id[2]; /* in the first and the second release */
  } keys[] = { { "A-1", { 1, 4 } }, { "B-2", { 2, 5 } }, { "C-3", { 3, 6 } }, { "a-1", { 0, 0 } }, { "", { 0, 0 } },
                { "' OR 1 --", { 0, 0 } }, { "A", { 0, 0 } } };
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwStore) store = nw_store_open (place->path, NW_STORE_CREATE, &error);
  gint64 releases[2] = { sample_import (store, "1", 100, NULL, &error), sample_import (store, "2", 200, NULL, &error) };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    for (guint j = 0; j < 2; j++)
      {
        g_assert_cmpint (nw_store_find_key (store, releases[j], keys[i].key, &error), ==, keys[i].id[j]);
        g_assert_no_error (error);
      }

  g_assert_cmpint (nw_store_find_key (store, 99, "A-1", &error), ==, 0);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/search/cases", test_cases);
  g_test_add_func ("/store/search/every-character", test_every_character);
  g_test_add_func ("/store/search/found-again", test_found_again);
  g_test_add_func ("/store/search/cancelled", test_cancelled);
  g_test_add_func ("/store/search/key", test_key);
  return g_test_run ();
}
