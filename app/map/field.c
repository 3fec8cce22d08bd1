/* field.c: reads data/fields.ini once, and compares the names of columns with its words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "field.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "guess.h"
#include "nw-data.h"
#include "profile-keys.h"
#include "text.h"

#define WHOLE      100 /* the name is the words */
#define AT_END     85  /* "receiver country" for "country": the last word says what it is */
#define WITHIN     75
#define RUN_IN     70  /* "interactionstartdate" */
#define WEAK       40  /* less for weak words */
#define MORE       6   /* less for each further word of the name */
#define AGAINST    45  /* less for a word that speaks against it */
#define RUN_LENGTH 7   /* letters of words that are looked for within a word */

static const NwKeyWord cells[] = {
  { "date", NW_CELLS_DATE }, { "text", NW_CELLS_TEXT }, { "title", NW_CELLS_TITLE }, { "key", NW_CELLS_KEY },
  { "name", NW_CELLS_NAME }, { "number", NW_CELLS_NUMBER }, { "addresses", NW_CELLS_ADDRESSES },
  { "yes-no", NW_CELLS_YES_NO }, { NULL },
};

/* ---- names of columns ---- */

/* "Sources" and "source" are one word; "ss" and "us" are no plurals, and short words have none. */
static void
end_word (GString *split)
{
  const char *word = strrchr (split->str, ' ') + 1;
  gsize n = split->len;

  if (*word == '\0')
    return;
  if (g_utf8_strlen (word, -1) > 4 && split->str[n - 1] == 's' && split->str[n - 2] != 's'
      && split->str[n - 2] != 'u')
    g_string_truncate (split, n - 1);
  g_string_append_c (split, ' ');
}

char *
nw_field_split_name (const char *name)
{
  g_autoptr (GString) split = g_string_new (" ");
  gunichar before = ' ';

  for (const char *p = name; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c))
        end_word (split);
      else
        {
          if ((g_unichar_isupper (c) && g_unichar_islower (before))
              || (g_unichar_isalpha (before) && g_unichar_isdigit (c)))
            end_word (split);
          g_string_append_unichar (split, g_unichar_tolower (c));
        }
      before = c;
    }
  end_word (split);
  return g_string_free (g_steal_pointer (&split), FALSE);
}

static guint
count_words (const char *split)
{
  guint n = 0;

  for (const char *p = split; *p; p++)
    n += p[0] == ' ' && p[1] != '\0' && !g_ascii_isdigit (p[1]);
  return n;
}

static char *
squeeze (const char *split)
{
  GString *text = g_string_new (NULL);

  for (; *split; split++)
    if (*split != ' ')
      g_string_append_c (text, *split);
  return g_string_free (text, FALSE);
}

static guint
match_words (const char *name, const char *words)
{
  guint more = count_words (name) - MIN (count_words (name), count_words (words));
  g_autofree char *run = NULL, *sought = NULL;
  const char *found = strstr (name, words);

  if (found && more == 0)
    return WHOLE;
  if (found)
    {
      guint score =
          found[strlen (words)] == '\0' || g_ascii_isdigit (found[strlen (words)]) ? AT_END : WITHIN;
      return score - MIN (score, MORE * (more - 1));
    }

  run = squeeze (name);
  sought = squeeze (words);
  if (strcmp (run, sought) == 0)
    return WHOLE;
  return count_words (name) == 1 && strlen (sought) >= RUN_LENGTH && strstr (run, sought) ? RUN_IN : 0;
}

/* The first words of the list are the best: later ones lose a little. */
static guint
best_match (const char *name, GStrv list)
{
  guint best = 0;

  for (guint i = 0; list[i]; i++)
    {
      guint score = match_words (name, list[i]);
      score -= MIN (score, MIN (i / 4, 5));
      best = MAX (best, score);
    }
  return best;
}

guint
nw_field_match_name (const NwKnownField *field, const char *split_name)
{
  guint score = best_match (split_name, field->words);
  guint weak = best_match (split_name, field->weak);
  guint against = 0;

  if (score < WHOLE - 5)
    for (char **word = field->against; *word; word++)
      against += strstr (split_name, *word) ? AGAINST : 0;
  score = MAX (score, weak - MIN (weak, WEAK));
  return score - MIN (score, against);
}

/* ---- the file ---- */

static GStrv
load_words (GKeyFile *file, const char *group, const char *key)
{
  GStrv list = nw_keys_get_list (file, group, key);

  for (char **words = list; *words; words++)
    {
      char *split = nw_field_split_name (*words);
      g_free (*words);
      *words = split;
    }
  return list;
}

static int
find_word (const NwKeyWord *words, const char *text)
{
  for (; words->word; words++)
    if (strcmp (words->word, text) == 0)
      return words->value;
  return -1;
}

static NwKnownField *
load_field (GKeyFile *file, const char *group)
{
  NwKnownField *field = g_new0 (NwKnownField, 1);
  g_auto (GStrv) kind_words = nw_keys_get_list (file, group, "Kinds");
  g_autofree char *cell_word = nw_keys_get_text (file, group, "Cells");
  int cell = find_word (cells, cell_word);

  field->id = g_strdup (group);
  field->name = nw_keys_get_text (file, group, "Name");
  field->words = load_words (file, group, "Words");
  field->weak = load_words (file, group, "Weak");
  field->against = load_words (file, group, "Not");
  for (guint kind = 0; kind < NW_N_PART_KINDS; kind++)
    if (g_strv_contains ((const char * const *) kind_words, nw_part_kind_id (kind)))
      field->kinds |= 1u << kind;

  field->cells = cell >= 0 ? (NwCells) cell : NW_CELLS_CODE;
  for (guint domain = 0; cell < 0 && domain < NW_N_STORED_DOMAINS; domain++)
    if (strcmp (nw_domain_id (domain), cell_word) == 0)
      {
        field->domain = domain;
        cell = NW_CELLS_CODE;
      }
  if (cell < 0 || field->kinds == 0)
    g_error ("fields.ini: [%s] is not understood", group); /* a shipped file is part of the program */
  return field;
}

static gpointer
load_fields (gpointer data)
{
  GPtrArray *fields = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = g_resource_lookup_data (
      nw_data_get_resource (), NW_RESOURCE_BASE "/data/fields.ini", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) groups = NULL;

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    g_error ("fields.ini: %s",
             error ? error->message : "missing"); /* a shipped file is part of the program */
  groups = g_key_file_get_groups (file, NULL);
  for (char **group = groups; *group; group++)
    g_ptr_array_add (fields, load_field (file, *group));
  return fields;
}

const GPtrArray *
nw_fields_known (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_fields, NULL);
}

const char *
nw_field_label (const char *id)
{
  const GPtrArray *fields = nw_fields_known ();

  for (guint i = 0; i < fields->len; i++)
    {
      const NwKnownField *field = g_ptr_array_index (fields, i);
      if (strcmp (field->id, id) == 0)
        return g_dgettext (GETTEXT_PACKAGE, field->name);
    }
  return "";
}
