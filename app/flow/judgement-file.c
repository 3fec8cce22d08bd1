/* judgement-file.c: reviewers' judgements of norms, one by one and as a file that reviewers exchange: CSV, one row a judgement
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange.h"
#include "facts.h"
#include "kept-norms.h"
#include "marker.h"
#include "moment.h"
#include "replace.h"

typedef enum { DATASET, KEY, NORM, JUDGED, NOTE, CHANGED, N_COLUMNS } Column;

static const NwExchangeColumn columns[N_COLUMNS] = {
  [DATASET] = { "dataset", TRUE, FALSE }, [KEY] = { "key", TRUE, FALSE },   [NORM] = { "norm", TRUE, FALSE },
  [JUDGED] = { "judged", TRUE, FALSE },   [NOTE] = { "note", FALSE, TRUE }, [CHANGED] = { "changed", FALSE, FALSE },
};

/* ---- one of them ---- */

gboolean
nw_kept_judgement_set (NwLibrary *library, const NwNormJudgement *judgement, GError **error)
{
  NwStore *store = nw_library_store (library);
  g_autoptr (NwRelease) release = nw_store_find_release (store, judgement->dataset, NULL, error);
  g_autoptr (GError) local = NULL;
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  NwNormJudgement now = *judgement;

  if (!release)
    return FALSE;
  if (judgement->note && !nw_exchange_check (judgement->note, _("Note"), TRUE, error))
    return FALSE;
  if (!nw_marker_id_valid (judgement->norm))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” is no norm; name one by its id, like f"), judgement->norm);
      return FALSE;
    }
  if (nw_store_find_key (store, release->id, judgement->key, &local) <= 0)
    {
      if (local)
        g_propagate_error (error, g_steal_pointer (&local));
      else
        g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("The current release of %s has no incident “%s”; “incidents --dataset %s” lists their keys"),
                     judgement->dataset, judgement->key, judgement->dataset);
      return FALSE;
    }
  now.changed = g_get_real_time () / G_USEC_PER_SEC;
  g_ptr_array_add (one, &now);
  return nw_store_set_judgements (store, one, error);
}

/* ---- from a file ---- */

static char *
name_judgement (const NwNormJudgement *judgement)
{
  return g_strjoin ("\n", judgement->dataset, judgement->key, judgement->norm, NULL);
}

static gboolean
check_judgement (const NwNormJudgement *judgement, int judged, const char *word, const char *place, GError **error)
{
  if (!nw_facts_is_slug (judgement->dataset))
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: “%s” cannot name a dataset; use only a–z, 0–9 and -"), place, judgement->dataset);
  else if (!nw_marker_id_valid (judgement->norm))
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: “%s” is no norm; name one by its id, like f"), place, judgement->norm);
  else if (judged < 0)
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: “%s” is no judgement; write relevant, not-relevant or unsure"), place, word);
  else
    return TRUE;
  return FALSE;
}

static gboolean
read_row (const char *const *cells, const char *place, gpointer user_data, GError **error)
{
  GHashTable *judgements = user_data; /* name → NwNormJudgement */
  g_autoptr (NwNormJudgement) judgement = g_new0 (NwNormJudgement, 1);
  int judged = nw_judged_find (cells[JUDGED]);
  char *name;

  judgement->dataset = g_strdup (cells[DATASET]);
  judgement->key = g_strdup (cells[KEY]);
  judgement->norm = g_strdup (cells[NORM]);
  judgement->note = g_strdup (cells[NOTE]);
  judgement->judged = judged < 0 ? NW_JUDGED_UNSURE : (NwJudged) judged;
  if (!check_judgement (judgement, judged, cells[JUDGED], place, error)
      || !nw_exchange_time (cells[CHANGED], place, &judgement->changed, error))
    return FALSE;

  name = name_judgement (judgement);
  if (g_hash_table_contains (judgements, name))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: this incident is judged by norm %s already; leave out one of the rows"), place,
                   judgement->norm);
      g_free (name);
      return FALSE;
    }
  g_hash_table_insert (judgements, name, g_steal_pointer (&judgement));
  return TRUE;
}

gboolean
nw_judgement_file_import (NwLibrary *library, GFile *file, guint *n, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) judgements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) nw_norm_judgement_free);
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (GPtrArray) news = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer judgement;

  if (!nw_exchange_load (file, columns, N_COLUMNS, read_row, judgements, cancellable, error))
    return FALSE;
  if (g_hash_table_size (judgements) == 0)
    {
      g_autofree char *name = g_file_get_basename (file);

      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: there are no judgements in it; is it another file?"), name);
      return FALSE;
    }
  stored = nw_store_judgements (nw_library_store (library), NULL, error);
  if (!stored)
    return FALSE;
  /* What is there and as new stays. */
  for (guint i = 0; i < stored->len; i++)
    {
      const NwNormJudgement *before = g_ptr_array_index (stored, i);
      g_autofree char *name = name_judgement (before);
      const NwNormJudgement *other = g_hash_table_lookup (judgements, name);

      if (other && before->changed >= other->changed)
        g_hash_table_remove (judgements, name);
    }
  g_hash_table_iter_init (&iter, judgements);
  while (g_hash_table_iter_next (&iter, NULL, &judgement))
    g_ptr_array_add (news, judgement);
  if (!nw_store_set_judgements (nw_library_store (library), news, error))
    return FALSE;
  if (n)
    *n = news->len;
  return TRUE;
}

/* ---- into a file ---- */

gboolean
nw_judgement_file_export (NwLibrary *library, const char *path, gboolean force, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) judgements = nw_store_judgements (nw_library_store (library), NULL, error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (!judgements)
    return FALSE;
  if (judgements->len == 0)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, _("There are no judgements to export; judge an incident first"));
      return FALSE;
    }
  nw_exchange_begin (text, columns, N_COLUMNS);
  for (guint i = 0; i < judgements->len; i++)
    {
      const NwNormJudgement *judgement = g_ptr_array_index (judgements, i);
      g_autofree char *changed = nw_moment_print (judgement->changed);
      const char *cells[N_COLUMNS] = { [DATASET] = judgement->dataset, [KEY] = judgement->key, [NORM] = judgement->norm,
                                       [JUDGED] = nw_judged_id (judgement->judged), [NOTE] = judgement->note, [CHANGED] = changed };

      nw_exchange_append (text, cells, N_COLUMNS);
    }
  return nw_replace_text (path, force, text->str, cancellable, error);
}
