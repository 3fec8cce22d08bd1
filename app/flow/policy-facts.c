/* policy-facts.c: facts about states in and out of a library
 *
 * data/policy/README.md says what a file of them looks like.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "policy-facts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange.h"
#include "gazetteer.h"
#include "replace.h"

typedef enum { STATE, KIND, TITLE, DATE, SOURCE, NOTE, N_COLUMNS } Column;

static const NwExchangeColumn columns[N_COLUMNS] = {
  [STATE] = { "state", TRUE, FALSE },   [KIND] = { "kind", TRUE, FALSE },     [TITLE] = { "title", TRUE, FALSE },
  [DATE] = { "date", FALSE, FALSE },    [SOURCE] = { "source", TRUE, FALSE }, [NOTE] = { "note", FALSE, TRUE },
};

GPtrArray *
nw_policy_facts_read (NwLibrary *library, const char *const *states, GError **error)
{
  return nw_store_policy_facts (nw_library_store (library), states, error);
}

/* ---- from a file ---- */

typedef struct {
  GHashTable *places; /* name of a fact → "file.csv, line 3", of this file */
  GPtrArray  *facts;
} Import;

/* A fact is the same one as another by its state, kind and title. (transfer full) */
static char *
name_fact (const NwPolicyFact *fact)
{
  return g_strjoin ("\n", fact->state, fact->kind, fact->title, NULL);
}

static const NwPlace *
find_state (const char *text, const char *place, GError **error)
{
  g_autofree char *code = g_ascii_strup (text, -1);
  const NwPlace *found = nw_gazetteer_find (text);

  if (!found)
    found = nw_gazetteer_find_code (code);
  if (!found)
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: “%s” is no state that is known; write its ISO code, such as EST, or its English name"),
                 place, text);
  else if (found->kind != NW_CODE_STATE)
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: “%s” is no state but a region or an organisation; facts are about states"), place,
                 text);
  else
    return found;
  return NULL;
}

static gboolean
read_date (const char *text, const char *place, NwDate *date, GError **error)
{
  *date = NW_DATE_UNKNOWN;
  if (!text || nw_date_parse (text, date))
    return TRUE;

  g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: “%s” is no date; write it like 2015-09-25, 2017-06 or 2017, or leave it empty"),
               place, text);
  return FALSE;
}

static gboolean
read_fact (const char *const *cells, const char *place, gpointer user_data, GError **error)
{
  Import *self = user_data;
  const NwPlace *state = find_state (cells[STATE], place, error);
  g_autofree char *name = NULL;
  const char *before;
  NwPolicyFact *fact;
  NwDate date;

  if (!state || !read_date (cells[DATE], place, &date, error))
    return FALSE;
  fact = g_new (NwPolicyFact, 1);
  *fact = (NwPolicyFact) { g_strdup (state->code),     g_strdup (cells[KIND]), g_strdup (cells[TITLE]), date,
                           g_strdup (cells[SOURCE]), g_strdup (cells[NOTE]) };
  g_ptr_array_add (self->facts, fact);
  name = name_fact (fact);
  before = g_hash_table_lookup (self->places, name);
  if (before)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: the same fact stands there already (%s); leave out one of them"), place, before);
      return FALSE;
    }
  g_hash_table_insert (self->places, g_steal_pointer (&name), g_strdup (place));
  return TRUE;
}

/* What the library has and the file does not name. */
static gboolean
add_others (Import *self, NwLibrary *library, GError **error)
{
  g_autoptr (GPtrArray) stored = nw_policy_facts_read (library, NULL, error);
  g_autofree gpointer *facts = NULL;
  gsize n = 0;

  if (!stored)
    return FALSE;
  facts = g_ptr_array_steal (stored, &n);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *name = name_fact (facts[i]);

      if (g_hash_table_contains (self->places, name))
        nw_policy_fact_free (facts[i]);
      else
        g_ptr_array_add (self->facts, facts[i]);
    }
  return TRUE;
}

gboolean
nw_policy_facts_import (NwLibrary *library, GFile *file, guint *n, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_policy_fact_free);
  Import self = { places, facts };
  guint read;

  if (!nw_exchange_load (file, columns, N_COLUMNS, read_fact, &self, cancellable, error))
    return FALSE;
  read = facts->len;
  if (read == 0)
    {
      g_autofree char *name = g_file_get_basename (file);

      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: there are no facts in it; is it another file?"), name);
      return FALSE;
    }
  if (!add_others (&self, library, error) || !nw_store_set_policy_facts (nw_library_store (library), facts, error))
    return FALSE;
  if (n)
    *n = read;
  return TRUE;
}

/* ---- into a file ---- */

static void
append_fact (GString *text, const NwPolicyFact *fact)
{
  g_autofree char *date = nw_date_print (fact->date);
  const char *cells[N_COLUMNS] = { fact->state, fact->kind, fact->title, date, fact->source, fact->note };

  nw_exchange_append (text, cells, N_COLUMNS);
}

gboolean
nw_policy_facts_export (NwLibrary *library, const char *path, gboolean force, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) facts = nw_policy_facts_read (library, NULL, error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (!facts)
    return FALSE;
  if (facts->len == 0)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, _("The library has no facts about states yet; import a file of them first"));
      return FALSE;
    }
  nw_exchange_begin (text, columns, N_COLUMNS);
  for (guint i = 0; i < facts->len; i++)
    append_fact (text, g_ptr_array_index (facts, i));
  return nw_replace_text (path, force, text->str, cancellable, error);
}

gboolean
nw_policy_facts_remove (NwLibrary *library, GError **error)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  return nw_store_set_policy_facts (nw_library_store (library), none, error);
}
