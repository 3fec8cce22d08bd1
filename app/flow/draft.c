/* draft.c: an import that is being prepared: its files, its facts, and what its labels mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draft-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "facts.h"
#include "plan.h"
#include "text.h"

#define CERTAIN 50 /* score of a table that surely holds what it is taken for */
#define VAGUE   25 /* one that scores less, beside such a table, is more likely to be notes or a key to codes */

void
nw_draft_free (NwDraft *self)
{
  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->profile, nw_profile_unref);
  for (guint i = 0; i < NW_N_DOMAINS; i++)
    g_clear_pointer (&self->labels[i], g_hash_table_unref);
  g_free (self->dataset);
  g_free (self->title);
  g_free (self->publisher);
  g_free (self->licence);
  g_free (self);
}

/* ---- looking at files ---- */

/* By the recipe, or by what the headers say; nothing has to fit. */
static gboolean
find_profile (NwDraft *self, NwLibrary *library, const char *recipe, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) releases = nw_library_releases (library);
  g_autoptr (GPtrArray) recipes = nw_recipes_new (releases);

  if (recipe)
    return (self->profile = nw_profile_parse (NULL, recipe, -1, error)) != NULL;

  for (guint i = 0; i < self->found->len && !self->profile; i++)
    {
      const NwRecipe *from;
      const NwProfile *profile = nw_plan_recognise (g_ptr_array_index (self->found, i), recipes, NULL, &from, cancellable, NULL);

      self->profile = profile ? nw_profile_ref (profile) : NULL;
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
is_taken (const NwDraft *self, const NwPart *part)
{
  for (guint i = 0; i < self->tables->len; i++)
    if (nw_drafted (self, i)->known == part)
      return TRUE;
  return FALSE;
}

/* A table that the profile knows follows it; one of a workbook that it knows otherwise is left out. */
static gboolean
draft_table (NwDraft *self, NwFoundFile *found, guint file, const NwFoundTable *table, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLayout) layout = NULL;
  const NwPart *part = NULL;
  NwDrafted *drafted;
  int fits = self->profile ? nw_found_match (found, table, self->profile, NULL, &layout, cancellable) : -1;

  if (fits >= 0 && !is_taken (self, nw_profile_part (self->profile, fits)))
    part = nw_profile_part (self->profile, fits);
  drafted = nw_drafted_new (found, file, part ? layout : table->layout, cancellable, error);
  if (!drafted)
    return FALSE;

  if (part)
    nw_drafted_follow (drafted, self->profile, part);
  g_ptr_array_add (self->tables, drafted);
  return TRUE;
}

static gboolean
draft_file (NwDraft *self, NwFoundFile *found, guint file, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < found->tables->len; i++)
    if (!draft_table (self, found, file, g_ptr_array_index (found->tables, i), cancellable, error))
      return FALSE;
  return TRUE;
}

/* Whether the profile knows a table of the file. */
static gboolean
is_known (const NwDraft *self, const NwFoundFile *found)
{
  for (guint i = 0; i < self->tables->len; i++)
    if (nw_drafted (self, i)->found == found && nw_drafted (self, i)->known)
      return TRUE;
  return FALSE;
}

/* In files without a known table. One that tells nothing is left out if another tells what it holds. */
static void
propose_parts (NwDraft *self)
{
  guint best = 0;

  for (guint i = 0; i < self->tables->len; i++)
    {
      NwDrafted *drafted = nw_drafted (self, i);
      guint score = is_known (self, drafted->found) ? 100 : nw_drafted_guess (drafted);

      best = MAX (best, score);
    }
  for (guint i = 0; i < self->tables->len; i++)
    {
      NwDrafted *drafted = nw_drafted (self, i);

      if (!is_known (self, drafted->found) && (drafted->score >= VAGUE || best < CERTAIN))
        nw_drafted_propose_fields (drafted, drafted->guessed);
    }
}

static gboolean
look_into_files (NwDraft *self, GPtrArray *files, GPtrArray *layouts, GArray *positions, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < files->len; i++)
    {
      const NwLayout *layout = layouts && i < layouts->len ? g_ptr_array_index (layouts, i) : NULL;
      g_autofree char *name = g_file_get_basename (g_ptr_array_index (files, i));
      NwFoundFile *found;

      if (g_str_has_suffix (name, NW_FACTS_SUFFIX))
        continue;
      found = nw_found_file_new (g_ptr_array_index (files, i), layout, NULL, cancellable, error);
      if (!found)
        return FALSE;
      g_ptr_array_add (self->found, found);
      g_array_append_val (positions, i);
    }
  if (self->found->len > 0)
    return TRUE;

  g_set_error_literal (error, NW_FAULT, NW_FAULT_MAPPING, _("There is no file to import; choose at least one with incidents"));
  return FALSE;
}

/* "Incidents of 2024.csv" is "incidents-of-2024". */
static void
propose_facts (NwDraft *self)
{
  const NwFoundFile *first = g_ptr_array_index (self->found, 0);
  g_autofree char *slug = NULL;
  char *dot;

  if (self->profile)
    {
      self->dataset = g_strdup (self->profile->dataset);
      self->title = g_strdup (self->profile->title);
      self->publisher = g_strdup (self->profile->publisher);
      self->licence = g_strdup (self->profile->licence);
      return;
    }

  self->title = g_strdup (first->name);
  dot = strchr (self->title, '.');
  if (dot && dot != self->title)
    *dot = '\0';
  slug = nw_text_slug (self->title, -1);
  self->dataset = g_str_is_ascii (slug) && *slug ? g_steal_pointer (&slug) : g_strdup ("my-list");
  self->publisher = g_strdup ("");
  self->licence = g_strdup ("");
}

NwDraft *
nw_draft_new (NwLibrary *library, GPtrArray *files, GPtrArray *layouts, const char *recipe, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwDraft) self = g_new0 (NwDraft, 1);
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));

  self->found = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_found_file_free);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_drafted_free);
  for (guint i = 0; i < NW_N_DOMAINS; i++)
    self->labels[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (!look_into_files (self, files, layouts, positions, cancellable, error)
      || !find_profile (self, library, recipe, cancellable, error))
    return NULL;
  for (guint i = 0; i < self->found->len; i++)
    if (!draft_file (self, g_ptr_array_index (self->found, i), g_array_index (positions, guint, i), cancellable, error))
      return NULL;

  propose_parts (self);
  propose_facts (self);
  return g_steal_pointer (&self);
}

/* ---- what is there ---- */

guint
nw_draft_n_tables (const NwDraft *self)
{
  return self->tables->len;
}

const NwDraftTable *
nw_draft_table (const NwDraft *self, guint table)
{
  g_return_val_if_fail (table < self->tables->len, NULL);

  return &nw_drafted (self, table)->table;
}

/* Of each file at least one table; what a workbook has besides is left out. */
gboolean
nw_draft_recognised (const NwDraft *self, const char **profile)
{
  if (profile)
    *profile = self->profile ? self->profile->name : NULL;

  for (guint i = 0; i < self->found->len; i++)
    if (!is_known (self, g_ptr_array_index (self->found, i)))
      return FALSE;
  return TRUE;
}

const char *
nw_draft_dataset (const NwDraft *self)
{
  return self->dataset;
}

const char *
nw_draft_title (const NwDraft *self)
{
  return self->title;
}

/* ---- facts and labels ---- */

static void
take (NwDraft *self, char **target, const char *text)
{
  if (!text || strcmp (*target, text) == 0)
    return;

  g_free (*target);
  *target = g_strdup (text);
  self->own_facts = TRUE;
}

void
nw_draft_set_facts (NwDraft *self, const char *dataset, const char *title, const char *publisher, const char *licence)
{
  take (self, &self->dataset, dataset);
  take (self, &self->title, title);
  take (self, &self->publisher, publisher);
  take (self, &self->licence, licence);
}

void
nw_draft_map_label (NwDraft *self, NwDomain domain, const char *label, const char *code)
{
  g_return_if_fail (domain < NW_N_DOMAINS);

  g_hash_table_insert (self->labels[domain], g_strdup (label), g_strdup (code ? code : ""));
}
