/* replay.c: runs a fuzz target without a fuzzer: over its seeds and a fixed number of mutations of them
 *
 *   replay-NOUN FOLDER MUTATIONS
 *
 * The same mutations each time, so a failure comes again. The search for new ones stays libFuzzer's; see
 * meson.build.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LENGTH (64 * 1024) /* of what is mutated; seeds run as they are */
#define RANDOM_SEED 20240229

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

typedef struct {
  const char *folder;
  guint       mutations;
  GPtrArray  *seeds; /* GBytes, by name */
} Corpus;

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

static void
load_seeds (Corpus *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, &error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)))
    g_ptr_array_add (names, g_build_filename (self->folder, name, NULL));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      char *contents;
      gsize length;

      if (g_file_test (names->pdata[i], G_FILE_TEST_IS_DIR))
        continue;
      g_file_get_contents (names->pdata[i], &contents, &length, &error);
      g_assert_no_error (error);
      g_ptr_array_add (self->seeds, g_bytes_new_take (contents, length));
    }
  g_assert_cmpuint (self->seeds->len, >, 0);
}

static gsize
below (GRand *random, gsize n)
{
  return n > 0 ? g_rand_int (random) % n : 0;
}

static void
insert (GByteArray *bytes, gsize at, const guint8 *what, gsize length)
{
  gsize old = bytes->len;

  g_byte_array_set_size (bytes, old + length);
  memmove (bytes->data + at + length, bytes->data + at, old - at);
  memcpy (bytes->data + at, what, length);
}

/* Changes, drops, repeats or takes over a few bytes. */
static void
mutate_once (const Corpus *self, GByteArray *bytes, GRand *random)
{
  static const guint8 telling[] = "\"',;\t|\r\n\\{}[]:<>&/=-09\xef\xbb\xbf\xff\xfe\x80\xc3\xa9\x1f\x8b\x00PK";
  gsize at = below (random, bytes->len), length = 1 + below (random, MIN (bytes->len - at, 32));
  guint8 byte = g_rand_boolean (random) ? telling[below (random, sizeof telling)] : g_rand_int (random);
  GBytes *other = self->seeds->pdata[below (random, self->seeds->len)];

  switch (bytes->len == 0 ? 2 : below (random, 6))
    {
    case 0:
      bytes->data[at] ^= 1 << below (random, 8);
      break;
    case 1:
      bytes->data[at] = byte;
      break;
    case 2:
      insert (bytes, at, &byte, 1);
      break;
    case 3:
      g_byte_array_remove_range (bytes, at, MIN (length, bytes->len - at));
      break;
    case 4:
      {
        g_autofree guint8 *again = g_memdup2 (bytes->data + at, MIN (length, bytes->len - at));
        insert (bytes, below (random, bytes->len), again, MIN (length, bytes->len - at));
        break;
      }
    default:
      {
        gsize other_length, from;
        const guint8 *data = g_bytes_get_data (other, &other_length);

        from = below (random, other_length);
        insert (bytes, at, data + from, MIN (length, other_length - from));
      }
    }
}

static void
test_seeds (gconstpointer data)
{
  const Corpus *self = data;

  for (guint i = 0; i < self->seeds->len; i++)
    {
      gsize length;
      const guint8 *bytes = g_bytes_get_data (self->seeds->pdata[i], &length);

      g_assert_cmpint (LLVMFuzzerTestOneInput (bytes, length), ==, 0);
    }
}

static void
test_mutations (gconstpointer data)
{
  const Corpus *self = data;
  g_autoptr (GRand) random = g_rand_new_with_seed (RANDOM_SEED);

  for (guint i = 0; i < self->mutations; i++)
    {
      GBytes *seed = self->seeds->pdata[below (random, self->seeds->len)];
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autofree guint8 *exact = NULL;

      g_byte_array_append (bytes, g_bytes_get_data (seed, NULL), MIN (g_bytes_get_size (seed), MAX_LENGTH));
      for (guint n = 1 + below (random, 4); n > 0; n--)
        mutate_once (self, bytes, random);
      exact = g_malloc (MAX (bytes->len, 1)); /* so that a sanitizer sees a read beyond the end */
      memcpy (exact, bytes->data, bytes->len);
      g_assert_cmpint (LLVMFuzzerTestOneInput (exact, bytes->len), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Corpus corpus = { .seeds = seeds };

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  corpus.folder = argv[1];
  corpus.mutations = atoi (argv[2]);
  load_seeds (&corpus);

  g_test_add_data_func ("/fuzz/seeds", &corpus, test_seeds);
  g_test_add_data_func ("/fuzz/mutations", &corpus, test_mutations);
  return g_test_run ();
}
