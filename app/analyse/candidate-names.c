/* candidate-names.c: reads names out of titles and summaries
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "candidate-names.h"

#include <math.h>
#include <string.h>

#define MAX_TITLE_WORDS   60
#define MAX_SUMMARY_WORDS 150
#define MAX_WORD_BYTES    64
#define MIN_LETTERS       3
#define GENERIC           0 /* the name of what says nothing */
#define COMMON_SHARE      50  /* one record of so many */
#define COMMON_LEAST      20  /* but in no fewer than so many */

struct _NwCandidateNames {
  GHashTable         *generic;
  GHashTable         *same;
  const NwActorIndex *actors;
  GStringChunk       *text;
  GHashTable         *numbers; /* folded word → number */
  GPtrArray          *texts;   /* of each number */
  GArray             *records; /* guint32: how many records have it */
  NwNamedList         lists[2];
};

NwCandidateNames *
nw_candidate_names_new (GHashTable *generic, GHashTable *same, const NwActorIndex *actors)
{
  NwCandidateNames *self = g_new0 (NwCandidateNames, 1);
  guint32 none = 0;

  self->generic = generic;
  self->same = same;
  self->actors = actors;
  self->text = g_string_chunk_new (65536);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->texts = g_ptr_array_new ();
  self->records = g_array_new (FALSE, TRUE, sizeof (guint32));
  g_ptr_array_add (self->texts, (gpointer) "");
  g_array_append_val (self->records, none);
  for (guint i = 0; i < 2; i++)
    {
      self->lists[i].named = g_array_new (FALSE, FALSE, sizeof (NwNamed));
      self->lists[i].first = g_array_new (FALSE, FALSE, sizeof (guint32));
      self->lists[i].ends = g_array_new (FALSE, FALSE, sizeof (gint32));
      g_array_append_val (self->lists[i].first, none);
    }
  return self;
}

void
nw_candidate_names_free (NwCandidateNames *self)
{
  for (guint i = 0; i < 2; i++)
    {
      g_array_unref (self->lists[i].named);
      g_array_unref (self->lists[i].first);
      g_array_unref (self->lists[i].ends);
    }
  g_string_chunk_free (self->text);
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->texts);
  g_array_unref (self->records);
  g_free (self);
}

/* ---- words ---- */

static void
append_plain (GString *word, gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n;

  if (c < 0x80)
    {
      g_string_append_c (word, g_ascii_tolower (c));
      return;
    }
  n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n; i++)
    if (!g_unichar_ismark (parts[i]))
      g_string_append_unichar (word, g_unichar_tolower (parts[i]));
}

static void
end_word (GString *word, GPtrArray *words)
{
  if (word->len > 0 && word->len <= MAX_WORD_BYTES)
    g_ptr_array_add (words, g_strndup (word->str, word->len));
  g_string_truncate (word, 0);
}

GPtrArray *
nw_candidate_fold (const char *text, guint most)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = text; *p && words->len < most; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        append_plain (word, c);
      else
        end_word (word, words);
    }
  if (words->len < most)
    end_word (word, words);
  return words;
}

/* ---- names ---- */

static gboolean
is_number (const char *word)
{
  return word[strspn (word, "0123456789")] == '\0';
}

static gboolean
is_generic (const NwCandidateNames *self, const char *word)
{
  return g_hash_table_contains (self->generic, word);
}

static guint32
add_number (NwCandidateNames *self, const char *key, const char *text)
{
  guint32 number = self->texts->len, none = 0;

  g_hash_table_insert (self->numbers, g_string_chunk_insert (self->text, key), GUINT_TO_POINTER (number + 1));
  g_ptr_array_add (self->texts, g_string_chunk_insert (self->text, text));
  g_array_append_val (self->records, none);
  return number;
}

/* What a word is another name of, or NULL. */
static const char *
find_other_name (const NwCandidateNames *self, const char *word)
{
  const char *same = g_hash_table_lookup (self->same, word);

  return !same && self->actors ? nw_actor_index_find (self->actors, word) : same;
}

/* The number of a word, or of what it is another name of. */
static guint32
find_number (NwCandidateNames *self, const char *word)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, word));
  const char *other;
  g_autofree char *folded = NULL;
  guint32 number;

  if (known)
    return known - 1;
  if (is_generic (self, word) || is_number (word) || g_utf8_strlen (word, -1) < MIN_LETTERS)
    {
      g_hash_table_insert (self->numbers, g_string_chunk_insert (self->text, word), GUINT_TO_POINTER (GENERIC + 1));
      return GENERIC;
    }
  other = find_other_name (self, word);
  if (!other)
    return add_number (self, word, word);

  folded = nw_actor_fold (other);
  known = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, folded));
  number = known > GENERIC + 1 ? known - 1 : add_number (self, folded, other);
  if (strcmp (folded, word) != 0)
    g_hash_table_insert (self->numbers, g_string_chunk_insert (self->text, word), GUINT_TO_POINTER (number + 1));
  return number;
}

static void
add_names (NwCandidateNames *self, GArray *found, const char *text, guint most, guint32 word_flag, guint32 pair_flag)
{
  g_autoptr (GPtrArray) words = nw_candidate_fold (text, most);

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);
      const char *next = i + 1 < words->len ? g_ptr_array_index (words, i + 1) : NULL;
      NwNamed named = { find_number (self, word), word_flag };

      if (named.name != GENERIC)
        g_array_append_val (found, named);
      if (next && strlen (word) + strlen (next) <= MAX_WORD_BYTES && !(is_generic (self, word) && is_generic (self, next)))
        {
          char pair[MAX_WORD_BYTES + 1];

          g_snprintf (pair, sizeof pair, "%s%s", word, next);
          named = (NwNamed) { find_number (self, pair), pair_flag };
          if (named.name != GENERIC)
            g_array_append_val (found, named);
        }
    }
}

static int
compare_named (gconstpointer a, gconstpointer b)
{
  guint32 one = ((const NwNamed *) a)->name, other = ((const NwNamed *) b)->name;

  return one < other ? -1 : one > other;
}

/* Each name of a record once. */
static void
add_record (NwCandidateNames *self, NwNamedList *list, GArray *found)
{
  guint32 end;

  g_array_sort (found, compare_named);
  for (guint i = 0; i < found->len; i++)
    {
      const NwNamed *named = &g_array_index (found, NwNamed, i);

      if (i > 0 && named[-1].name == named->name)
        g_array_index (list->named, NwNamed, list->named->len - 1).flags |= named->flags;
      else
        {
          g_array_append_val (list->named, *named);
          g_array_index (self->records, guint32, named->name)++;
        }
    }
  end = list->named->len;
  g_array_append_val (list->first, end);
}

gboolean
nw_candidate_names_add (NwCandidateNames *self, guint list, const NwBatch *batch)
{
  NwNamedList *names = &self->lists[list];
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (NwNamed));

  if (names->ends->len + batch->incidents->len > NW_CANDIDATE_MAX_RECORDS)
    return FALSE;
  for (guint i = 0; i < batch->incidents->len; i++)
    {
      const NwIncident *incident = nw_batch_incident (batch, i);
      gint32 end = incident->end.precision == NW_PRECISION_UNKNOWN ? NW_DAY_NONE : incident->end.latest;

      g_array_set_size (found, 0);
      add_names (self, found, incident->title, MAX_TITLE_WORDS, NW_NAME_TITLE_WORD, NW_NAME_TITLE_PAIR);
      if (incident->summary)
        add_names (self, found, incident->summary, MAX_SUMMARY_WORDS, NW_NAME_SUMMARY_WORD, NW_NAME_SUMMARY_PAIR);
      add_record (self, names, found);
      g_array_append_val (names->ends, end);
    }
  return TRUE;
}

guint
nw_candidate_names_count (const NwCandidateNames *self)
{
  return self->texts->len;
}

const NwNamedList *
nw_candidate_names_list (const NwCandidateNames *self, guint list)
{
  return &self->lists[list];
}

const char *
nw_candidate_names_text (const NwCandidateNames *self, guint name)
{
  return g_ptr_array_index (self->texts, name);
}

double *
nw_candidate_names_weigh (const NwCandidateNames *self)
{
  double *weights = g_new0 (double, self->texts->len);
  guint n = self->lists[0].ends->len + self->lists[1].ends->len;
  guint common = MAX (COMMON_LEAST, n / COMMON_SHARE);

  for (guint i = 1; i < self->texts->len; i++)
    {
      guint32 records = g_array_index (self->records, guint32, i);

      if (records >= 2 && records <= common)
        weights[i] = n > 2 ? log ((double) n / records) / log (n / 2.0) : 1;
    }
  return weights;
}
