/* kept-links.c: decides of two records, and brings what was decided from and to files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "kept-links.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange.h"
#include "facts.h"
#include "fault.h"
#include "moment.h"
#include "replace.h"
#include "supplies.h"

enum { DATASET_A, KEY_A, DATASET_B, KEY_B, AS, REASON, JUDGED, N_COLUMNS };

static const NwExchangeColumn columns[N_COLUMNS] = {
  [DATASET_A] = { "dataset_a", TRUE, FALSE },
  [KEY_A] = { "key_a", TRUE, FALSE },
  [DATASET_B] = { "dataset_b", TRUE, FALSE },
  [KEY_B] = { "key_b", TRUE, FALSE },
  [AS] = { "as", TRUE, FALSE },
  [REASON] = { "reason", FALSE, FALSE },
  [JUDGED] = { "judged", FALSE, FALSE },
};

/* ---- one ---- */

static gboolean
check_link (const NwLink *link, GError **error)
{
  if (strcmp (link->dataset_a, link->dataset_b) == 0)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("Both records are of “%s”; records of two datasets are linked"), link->dataset_a);
      return FALSE;
    }
  return nw_exchange_check (link->key_a, "key_a", FALSE, error) && nw_exchange_check (link->key_b, "key_b", FALSE, error)
         && (!link->reason || nw_exchange_check (link->reason, "reason", FALSE, error));
}

gboolean
nw_kept_links_judge (NwLibrary *library, const NwLink *link, GError **error)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  NwLink now = *link;

  if (!check_link (link, error))
    return FALSE;
  now.judged = g_get_real_time () / G_USEC_PER_SEC;
  g_ptr_array_add (links, &now);
  return nw_supplies_outdated (library, nw_store_set_links (nw_library_store (library), links, error));
}

gboolean
nw_kept_links_forget (NwLibrary *library, const NwLink *link, GError **error)
{
  return nw_supplies_outdated (library, nw_store_remove_link (nw_library_store (library), link, error));
}

/* ---- from a file ---- */

typedef struct {
  GPtrArray  *links;
  GHashTable *pairs; /* of which the file says something already → place */
} Reading;

static gboolean
check_slug (const char *slug, const char *place, const char *column, GError **error)
{
  if (nw_facts_is_slug (slug))
    return TRUE;

  g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: “%s” in %s names no dataset; write a–z, 0–9 and -"), place, slug, column);
  return FALSE;
}

static char *
name_pair (const char *const *cells)
{
  gboolean turn = strcmp (cells[DATASET_A], cells[DATASET_B]) > 0;

  return g_strjoin ("\n", cells[turn ? DATASET_B : DATASET_A], cells[turn ? KEY_B : KEY_A], cells[turn ? DATASET_A : DATASET_B],
                    cells[turn ? KEY_A : KEY_B], NULL);
}

static gboolean
check_row (Reading *self, const char *const *cells, const char *place, GError **error)
{
  g_autofree char *pair = NULL;
  const char *before;

  if (!check_slug (cells[DATASET_A], place, "dataset_a", error) || !check_slug (cells[DATASET_B], place, "dataset_b", error))
    return FALSE;
  if (nw_link_kind_find (cells[AS]) < 0)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: “%s” is no judgement; write same, different, part-of or unsure"), place, cells[AS]);
      return FALSE;
    }
  if (strcmp (cells[DATASET_A], cells[DATASET_B]) == 0)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: both records are of “%s”; records of two datasets are linked"), place, cells[DATASET_A]);
      return FALSE;
    }
  pair = name_pair (cells);
  before = g_hash_table_lookup (self->pairs, pair);
  if (before)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: these two records are judged already in %s; leave one of the two rows"), place, before);
      return FALSE;
    }
  g_hash_table_insert (self->pairs, g_steal_pointer (&pair), g_strdup (place));
  return TRUE;
}

static gboolean
read_link (const char *const *cells, const char *place, gpointer data, GError **error)
{
  Reading *self = data;
  gint64 judged;
  NwLink *link;

  if (!check_row (self, cells, place, error) || !nw_exchange_time (cells[JUDGED], place, &judged, error))
    return FALSE;
  link = g_new (NwLink, 1);
  *link = (NwLink) {
    g_strdup (cells[DATASET_A]), g_strdup (cells[KEY_A]), g_strdup (cells[DATASET_B]), g_strdup (cells[KEY_B]),
    nw_link_kind_find (cells[AS]), g_strdup (cells[REASON]), judged,
  };
  g_ptr_array_add (self->links, link);
  return TRUE;
}

gboolean
nw_kept_links_import (NwLibrary *library, GFile *file, guint *n, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_link_free);
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Reading reading = { links, pairs };

  if (!nw_exchange_load (file, columns, N_COLUMNS, read_link, &reading, cancellable, error))
    return FALSE;
  if (links->len == 0)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: there are no judgements in it; is it another file?"), name);
      return FALSE;
    }
  if (!nw_supplies_outdated (library, nw_store_set_links (nw_library_store (library), links, error)))
    return FALSE;
  if (n)
    *n = links->len;
  return TRUE;
}

/* ---- to a file ---- */

static void
append_link (GString *text, const NwLink *link)
{
  g_autofree char *judged = nw_moment_print (link->judged);
  const char *const cells[N_COLUMNS] = {
    [DATASET_A] = link->dataset_a, [KEY_A] = link->key_a, [DATASET_B] = link->dataset_b, [KEY_B] = link->key_b,
    [AS] = nw_link_kind_id (link->kind), [REASON] = link->reason, [JUDGED] = judged,
  };

  nw_exchange_append (text, cells, N_COLUMNS);
}

gboolean
nw_kept_links_export (NwLibrary *library, const char *path, gboolean force, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) links = nw_store_links (nw_library_store (library), error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (!links)
    return FALSE;
  if (links->len == 0)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, _("Nothing is judged yet; judge a candidate first"));
      return FALSE;
    }
  nw_exchange_begin (text, columns, N_COLUMNS);
  for (guint i = 0; i < links->len; i++)
    append_link (text, g_ptr_array_index (links, i));
  return nw_replace_text (path, force, text->str, cancellable, error);
}
