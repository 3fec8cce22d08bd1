/* suggest.c: compares a label with all that the lists, the gazetteer and the shipped profiles call a code
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "suggest.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codelist.h"
#include "gazetteer.h"
#include "profile.h"
#include "suggest-private.h"
#include "text.h"

#define LEAST        40
#define NOT_KNOWING  90
#define BY_WORD      74

/* Something that a code is called. */
typedef struct {
  char    *plain;
  char    *code;
  char    *label; /* what the code is called on screen */
  char    *shown; /* what is near, as written */
  gboolean word;  /* only a word that labels of this code hold */
} Name;

typedef struct {
  GArray   *names;
  NwDomain  domain;
} Index;

static const char *
label_of (NwDomain domain, const char *code)
{
  const NwPlace *place = domain == NW_DOMAIN_STATE ? nw_gazetteer_find_code (code) : NULL;
  int special = nw_codelist_special_id (code);

  if (special >= 0)
    return nw_codelist_special_name (special);
  return domain == NW_DOMAIN_STATE ? (place ? place->label : NULL) : nw_codelist_name (domain, code);
}

static void
add_name (Index *self, const char *text, const char *code, gboolean word)
{
  const char *label = label_of (self->domain, code);
  Name name;

  if (!label) /* a code of a profile alone, such as "silent", means no value */
    return;
  name = (Name) { nw_near_plain (text), g_strdup (code), g_strdup (label), g_strdup (text), word };
  g_array_append_val (self->names, name);
}

static void
add_place_cb (const char *folded, const NwPlace *place, gpointer user_data)
{
  g_autofree char *label = nw_text_fold (place->label, -1);

  add_name (user_data, strcmp (label, folded) == 0 ? place->label : folded, place->code, FALSE);
}

static void
add_foreign_cb (const char *name, const NwPlace *place, gpointer user_data)
{
  add_name (user_data, name, place->code, FALSE);
}

static void
add_adjective_cb (const char *word, const NwPlace *place, gpointer user_data)
{
  add_name (user_data, word, place->code, TRUE);
}

static void
add_code_cb (const char *code, const char *name, const char * const *words, gpointer user_data)
{
  add_name (user_data, name, code, FALSE);
  for (; *words; words++)
    add_name (user_data, *words, code, TRUE);
}

/* Labels that published datasets use. Numbers mean something else in each. */
static void
add_profile_labels (Index *self)
{
  const GPtrArray *profiles = nw_profiles ();

  for (guint i = 0; i < profiles->len; i++)
    {
      const NwProfile *profile = g_ptr_array_index (profiles, i);
      g_autoptr (GList) labels =
          g_list_sort (g_hash_table_get_keys (profile->codes[self->domain]), (GCompareFunc)strcmp);

      for (GList *label = labels; label; label = label->next)
        if (strlen (label->data) >= 4 && strpbrk (label->data, "0123456789") == NULL)
          add_name (self, label->data, g_hash_table_lookup (profile->codes[self->domain], label->data),
                    FALSE);
    }
}

static gpointer
build_all (gpointer data)
{
  Index *all = g_new0 (Index, NW_N_DOMAINS);

  for (guint domain = 0; domain < NW_N_DOMAINS; domain++)
    {
      all[domain] = (Index) { g_array_new (FALSE, FALSE, sizeof (Name)), domain };
      if (domain == NW_DOMAIN_STATE)
        {
          nw_gazetteer_foreach (add_place_cb, &all[domain]);
          nw_gazetteer_foreach_foreign (add_foreign_cb, &all[domain]);
          nw_gazetteer_foreach_adjective (add_adjective_cb, &all[domain]);
        }
      else
        {
          nw_codelist_foreach (domain, add_code_cb, &all[domain]);
          add_profile_labels (&all[domain]);
        }
    }
  return all;
}

static const Index *
get_index (NwDomain domain)
{
  static GOnce once = G_ONCE_INIT;
  const Index *all = g_once (&once, build_all, NULL);

  return &all[domain];
}

static void
suggestion_free (gpointer data)
{
  NwSuggestion *suggestion = data;

  g_free (suggestion->code);
  g_free (suggestion->label);
  g_free (suggestion->reason);
  g_free (suggestion);
}

static NwSuggestion *
suggestion_new (const char *code, const char *label, guint score, char *reason)
{
  NwSuggestion *suggestion = g_new0 (NwSuggestion, 1);

  suggestion->code = g_strdup (code);
  suggestion->label = g_strdup (g_dgettext (GETTEXT_PACKAGE, label));
  suggestion->score = score;
  suggestion->reason = reason;
  return suggestion;
}

static char *
say_near (NwNear near, const char *shown)
{
  switch (near)
    {
    case NW_NEAR_SAME:
      return g_strdup_printf (_("is written as “%s” elsewhere"), shown);
    case NW_NEAR_SPELT:
      return g_strdup_printf (_("is spelt almost like “%s”"), shown);
    case NW_NEAR_CONTAINS:
      return g_strdup_printf (_("contains “%s”"), shown);
    case NW_NEAR_PART:
      return g_strdup_printf (_("is a part of “%s”"), shown);
    case NW_NEAR_BEGINS:
      return g_strdup_printf (_("begins like “%s”"), shown);
    case NW_NEAR_WORDS:
      return g_strdup_printf (_("shares words with “%s”"), shown);
    case NW_NEAR_NOT:
    default:
      return NULL;
    }
}

/* ---- comparing ---- */

typedef struct {
  const Name *name;
  NwNear      near;
  guint       score;
} Best;

static void
compare (const Name *name, const char *plain, GHashTable *best_of)
{
  Best *best = g_hash_table_lookup (best_of, name->code);
  NwNear near = NW_NEAR_NOT;
  guint score = 0;

  if (!name->word)
    near = nw_near_compare (plain, name->plain, &score);
  else if (nw_near_has_word (plain, name->plain))
    score = BY_WORD;
  if (score < LEAST || (best && best->score >= score))
    return;
  best = g_new (Best, 1);
  *best = (Best) { name, near, score };
  g_hash_table_insert (best_of, name->code, best);
}

static int
compare_suggestions (gconstpointer a, gconstpointer b)
{
  const NwSuggestion *one = *(NwSuggestion * const *) a;
  const NwSuggestion *other = *(NwSuggestion * const *) b;

  return one->score != other->score ? (int) other->score - (int) one->score
                                    : g_utf8_collate (one->label, other->label);
}

GPtrArray *
nw_suggest_codes (NwDomain domain, const char *label, guint n)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func (suggestion_free);
  const Index *index = get_index (domain);
  g_autofree char *plain = nw_near_plain (label);
  g_autoptr (GHashTable) best_of = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  int special = nw_codelist_special_near (label);
  GHashTableIter iter;
  gpointer value;

  if (special >= 0)
    g_ptr_array_add (suggestions,
                     suggestion_new (nw_codelist_special_code (special), nw_codelist_special_name (special),
                                     NOT_KNOWING, g_strdup (_("is a way of not knowing"))));
  for (guint i = 0; i < index->names->len; i++)
    compare (&g_array_index (index->names, Name, i), plain, best_of);

  g_hash_table_iter_init (&iter, best_of);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Best *best = value;
      char *reason = best->name->word ? g_strdup_printf (_("has the word “%s”"), best->name->shown)
                                      : say_near (best->near, best->name->shown);
      g_ptr_array_add (suggestions,
                       suggestion_new (best->name->code, best->name->label, best->score, reason));
    }
  g_ptr_array_sort (suggestions, compare_suggestions);
  g_ptr_array_set_size (suggestions, MIN (n, suggestions->len));
  return suggestions;
}

GPtrArray *
nw_suggest_all (NwDomain domain)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func (suggestion_free);
  const Index *index = get_index (domain);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < index->names->len; i++)
    {
      const Name *name = &g_array_index (index->names, Name, i);
      if (nw_codelist_special_id (name->code) < 0 && g_hash_table_add (seen, name->code))
        g_ptr_array_add (suggestions, suggestion_new (name->code, name->label, 0, g_strdup ("")));
    }
  for (guint id = 0; id < NW_N_SPECIAL_CODES; id++)
    g_ptr_array_add (suggestions, suggestion_new (nw_codelist_special_code (id),
                                                  nw_codelist_special_name (id), 0, g_strdup ("")));
  g_ptr_array_sort (suggestions, compare_suggestions);
  return suggestions;
}
