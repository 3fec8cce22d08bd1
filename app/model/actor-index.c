/* actor-index.c: resolves the names of actors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor-index.h"

#include <string.h>

/* An actor of a list, or several that are the same. */
typedef struct {
  char *name; /* its own, as written */
} Actor;

struct _NwActorIndex {
  GPtrArray  *actors; /* Actor */
  GHashTable *own;    /* folded own name → Actor */
  GHashTable *names;  /* folded name → Actor, NULL when it is not clear; own names included */
};

static void
actor_free (gpointer data)
{
  Actor *actor = data;

  g_free (actor->name);
  g_free (actor);
}

NwActorIndex *
nw_actor_index_new (void)
{
  NwActorIndex *self = g_new0 (NwActorIndex, 1);

  self->actors = g_ptr_array_new_with_free_func (actor_free);
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
nw_actor_index_free (NwActorIndex *self)
{
  g_hash_table_unref (self->own);
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->actors);
  g_free (self);
}

char *
nw_actor_fold (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *normal = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *lower = g_utf8_casefold (normal, -1);
  GString *folded = g_string_sized_new (strlen (lower));

  for (const char *p = lower; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && !g_unichar_iszerowidth (c) && g_unichar_type (c) != G_UNICODE_DASH_PUNCTUATION)
        g_string_append_unichar (folded, c);
    }
  return g_string_free (folded, FALSE);
}

/* ---- adding a list ---- */

/* The folded names of an actor, its own first. */
static GPtrArray *
names_of (const NwActor *actor)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) aliases = g_strsplit (actor->aliases ? actor->aliases : "", "\n", -1);

  g_ptr_array_add (names, nw_actor_fold (actor->name));
  for (char **alias = aliases; *alias; alias++)
    g_ptr_array_add (names, nw_actor_fold (*alias));
  return names;
}

/* The one actor of earlier lists that an actor's names mean; NULL when there is none, or more than one. */
static Actor *
known_as (const NwActorIndex *self, GPtrArray *names)
{
  Actor *known = NULL;

  for (guint i = 0; i < names->len; i++)
    {
      gpointer actor;

      if (!g_hash_table_lookup_extended (self->names, names->pdata[i], NULL, &actor))
        continue;
      if (actor == NULL || (known && actor != known))
        return NULL;
      known = actor;
    }
  return known;
}

/* For each actor of the list who it is: one of an earlier list, or a new one. */
static Actor **
settle (NwActorIndex *self, const NwBatch *batch, GPtrArray *names)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL); /* Actor → how many say that they are it */
  Actor **actors = g_new0 (Actor *, batch->actors->len + 1);

  for (guint i = 0; i < batch->actors->len; i++)
    {
      actors[i] = known_as (self, names->pdata[i]);
      if (actors[i])
        g_hash_table_insert (
            taken, actors[i],
            GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (taken, actors[i])) + 1));
    }
  for (guint i = 0; i < batch->actors->len; i++)
    if (actors[i] == NULL || GPOINTER_TO_UINT (g_hash_table_lookup (taken, actors[i])) > 1)
      {
        actors[i] = g_new0 (Actor, 1);
        actors[i]->name = g_strdup (nw_batch_actor (batch, i)->name);
        g_ptr_array_add (self->actors, actors[i]);
      }
  return actors;
}

/* Adds what is not there yet; a name that two actors of the list share means neither. */
static void
add_name (GHashTable *names, const char *folded, Actor *actor)
{
  gpointer other;

  if (*folded == '\0')
    return;
  if (!g_hash_table_lookup_extended (names, folded, NULL, &other))
    g_hash_table_insert (names, g_strdup (folded), actor);
  else if (other != actor)
    g_hash_table_insert (names, g_strdup (folded), NULL);
}

static void
merge (GHashTable *into, GHashTable *names)
{
  GHashTableIter iter;
  gpointer name, actor;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, &actor))
    if (!g_hash_table_contains (into, name))
      g_hash_table_insert (into, g_strdup (name), actor);
}

void
nw_actor_index_add_list (NwActorIndex *self, const NwBatch *batch)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) aliases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree Actor **actors = NULL;

  for (guint i = 0; i < batch->actors->len; i++)
    g_ptr_array_add (names, names_of (nw_batch_actor (batch, i)));
  actors = settle (self, batch, names);
  for (guint i = 0; i < batch->actors->len; i++)
    {
      GPtrArray *of_one = names->pdata[i];

      add_name (own, of_one->pdata[0], actors[i]);
      for (guint j = 1; j < of_one->len; j++)
        add_name (aliases, of_one->pdata[j], actors[i]);
    }

  merge (self->own, own);
  merge (self->names, own);
  merge (self->names, aliases);
}

/* ---- looking up ---- */

static Actor *
find_folded (const NwActorIndex *self, const char *name, gboolean *is_own)
{
  g_autofree char *folded = nw_actor_fold (name);
  Actor *actor = g_hash_table_lookup (self->names, folded);

  *is_own = actor && g_hash_table_lookup (self->own, folded) == actor;
  return actor;
}

/* What a part of a chain calls the actor: "G0032 (Reconnaissance General Bureau)" is "G0032". */
static Actor *
find_part (const NwActorIndex *self, char *part, gboolean *is_own)
{
  Actor *actor = find_folded (self, part, is_own);
  char *parenthesis = strstr (part, " (");

  if (actor || parenthesis == NULL)
    return actor;
  *parenthesis = '\0';
  return find_folded (self, part, is_own);
}

/* Two different ones are a contradiction; then both is set. */
static void
agree (Actor **one, gboolean *both, Actor *actor)
{
  *both |= *one && *one != actor;
  *one = actor;
}

static Actor *
find_chain (const NwActorIndex *self, const char *name)
{
  g_auto (GStrv) parts = g_strsplit_set (name, NW_ACTOR_SEPARATORS, -1);
  Actor *any = NULL, *own = NULL, *first = NULL;
  gboolean several = FALSE, several_own = FALSE;

  for (char **part = parts; *part; part++)
    {
      gboolean is_own;
      Actor *actor = find_part (self, *part, &is_own);

      if (actor)
        agree (&any, &several, actor);
      if (actor && is_own)
        agree (&own, &several_own, actor);
      if (actor && is_own && part == parts)
        first = actor;
    }
  if (!several)
    return any;
  return several_own ? first : own;
}

const char *
nw_actor_index_find (const NwActorIndex *self, const char *name)
{
  gboolean is_own;
  Actor *actor = find_folded (self, name, &is_own);

  if (actor == NULL)
    actor = find_chain (self, name);
  return actor ? actor->name : NULL;
}

/* ---- codes ---- */

/* Codes by their folded names; the first of those that are written alike. */
static GHashTable *
codes_by_name (const NwCodebook *codebook)
{
  GHashTable *codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = NW_N_SPECIAL_CODES; i < nw_codebook_n_codes (codebook, NW_DOMAIN_ACTOR); i++)
    {
      g_autofree char *folded = nw_actor_fold (nw_codebook_get_code (codebook, NW_DOMAIN_ACTOR, i)->label);

      if (*folded && !g_hash_table_contains (codes, folded))
        g_hash_table_insert (codes, g_steal_pointer (&folded), GUINT_TO_POINTER (i));
    }
  return codes;
}

/* 0, which is a special code, when there is none. */
static guint
find_code (GHashTable *codes, const char *name)
{
  g_autofree char *folded = nw_actor_fold (name);

  return GPOINTER_TO_UINT (g_hash_table_lookup (codes, folded));
}

/* A list knows one of the names, if only as one that several actors have. */
static gboolean
has_known_part (const NwActorIndex *self, char **parts)
{
  for (char **part = parts; *part; part++)
    {
      g_autofree char *folded = nw_actor_fold (*part);

      if (g_hash_table_contains (self->names, folded))
        return TRUE;
    }
  return FALSE;
}

static guint
code_of (const NwActorIndex *self, GHashTable *codes, const char *name)
{
  const char *actor = nw_actor_index_find (self, name);
  g_auto (GStrv) parts = g_strsplit_set (name, NW_ACTOR_SEPARATORS, -1);
  guint code = 0;

  if (actor)
    code = find_code (codes, actor);
  else if (parts[0] && parts[1] && !has_known_part (self, parts))
    code = find_code (codes, parts[0]);
  return code ? code : find_code (codes, name);
}

guint16 *
nw_actor_index_map (const NwActorIndex *self, const NwCodebook *codebook, guint *n)
{
  g_autoptr (GHashTable) codes = codes_by_name (codebook);
  guint16 *map;

  *n = nw_codebook_n_codes (codebook, NW_DOMAIN_ACTOR);
  map = g_new0 (guint16, *n + 1);
  for (guint i = 0; i < *n; i++)
    {
      guint code = i < NW_N_SPECIAL_CODES
                       ? 0
                       : code_of (self, codes, nw_codebook_get_code (codebook, NW_DOMAIN_ACTOR, i)->label);
      map[i] = code ? code : i;
    }
  return map;
}
