/* kept-briefings.c: briefings in and out of a library, as the text of their files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "kept-briefings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "briefing-file.h"
#include "fault.h"
#include "replace.h"
#include "text-file.h"

void
nw_briefing_entry_free (NwBriefingEntry *entry)
{
  g_free (entry->title);
  g_free (entry);
}

GPtrArray *
nw_kept_briefings (NwLibrary *library, GError **error)
{
  g_autoptr (GPtrArray) stored = nw_store_briefings (nw_library_store (library), FALSE, error);
  GPtrArray *entries;

  if (!stored)
    return NULL;
  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_briefing_entry_free);
  for (guint i = 0; i < stored->len; i++)
    {
      const NwStoredBriefing *briefing = g_ptr_array_index (stored, i);
      NwBriefingEntry *entry = g_new (NwBriefingEntry, 1);

      *entry = (NwBriefingEntry) { briefing->id, g_strdup (briefing->title), briefing->changed };
      g_ptr_array_add (entries, entry);
    }
  return entries;
}

NwBriefing *
nw_kept_briefing_load (NwLibrary *library, gint64 id, GError **error)
{
  g_autoptr (NwStoredBriefing) stored = nw_store_briefing (nw_library_store (library), id, error);

  return stored ? nw_briefing_file_parse (stored->title, stored->body, strlen (stored->body), error) : NULL;
}

/* What could not be read again is not written. (transfer full) */
static char *
print_briefing (const NwBriefing *briefing, GError **error)
{
  g_autofree char *text = nw_briefing_file_print (briefing);

  if (strlen (text) <= NW_BRIEFING_FILE_MAX_BYTES)
    return g_steal_pointer (&text);

  g_set_error_literal (error, NW_FAULT, NW_FAULT_LIMIT, _("The briefing is too long to be kept; make two of it."));
  return NULL;
}

gint64
nw_kept_briefing_save (NwLibrary *library, gint64 id, const NwBriefing *briefing, GError **error)
{
  g_autofree char *body = print_briefing (briefing, error);
  NwStoredBriefing stored = { id, briefing->title, g_get_real_time () / G_USEC_PER_SEC, body };

  return body ? nw_store_set_briefing (nw_library_store (library), &stored, error) : 0;
}

/* ---- renaming a dataset ---- */

static NwQuery *
rename_in_query (const NwQuery *query, const char *dataset, const char *slug)
{
  NwQuery *renamed = nw_query_copy (query);

  if (g_strcmp0 (renamed->dataset, dataset) == 0)
    {
      g_free (renamed->dataset);
      renamed->dataset = g_strdup (slug);
    }
  for (guint i = 0; i < query->versus->len; i++)
    {
      NwQuery *side = rename_in_query (g_ptr_array_index (query->versus, i), dataset, slug);

      nw_query_unref (g_ptr_array_index (renamed->versus, i));
      g_ptr_array_index (renamed->versus, i) = side;
    }
  return renamed;
}

/* The same briefing where no question names the dataset. */
static NwBriefing *
rename_in_briefing (NwBriefing *briefing, const char *dataset, const char *slug)
{
  NwBriefing *renamed = nw_briefing_ref (briefing);

  for (guint i = 0; i < briefing->blocks->len; i++)
    {
      const NwBlock *block = nw_briefing_block (briefing, i);
      g_autoptr (NwQuery) query = block->query ? rename_in_query (block->query, dataset, slug) : NULL;
      g_autoptr (NwBlock) changed = NULL;
      NwBriefing *next;

      if (!query || nw_query_equal (query, block->query))
        continue;
      changed = nw_block_copy (block);
      nw_query_unref (changed->query);
      changed->query = g_steal_pointer (&query);
      next = nw_briefing_replace (renamed, i, changed);
      nw_briefing_unref (renamed);
      renamed = next;
    }
  return renamed;
}

GPtrArray *
nw_kept_briefings_rename (NwLibrary *library, const char *dataset, const char *slug, GError **error)
{
  g_autoptr (GPtrArray) stored = nw_store_briefings (nw_library_store (library), TRUE, error);
  g_autoptr (GPtrArray) changed = NULL;

  if (!stored)
    return NULL;
  changed = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_stored_briefing_free);
  for (guint i = 0; i < stored->len; i++)
    {
      NwStoredBriefing *old = g_ptr_array_index (stored, i);
      g_autoptr (NwBriefing) briefing = nw_briefing_file_parse (old->title, old->body, strlen (old->body), error);
      g_autoptr (NwBriefing) renamed = NULL;
      NwStoredBriefing *anew;

      if (!briefing)
        return NULL;
      renamed = rename_in_briefing (briefing, dataset, slug);
      if (renamed == briefing)
        continue;
      anew = g_new (NwStoredBriefing, 1);
      *anew = (NwStoredBriefing) { old->id, g_strdup (old->title), old->changed, nw_briefing_file_print (renamed) };
      g_ptr_array_add (changed, anew);
    }
  return g_steal_pointer (&changed);
}

/* ---- as files ---- */

NwBriefing *
nw_briefing_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  gsize length = 0;
  g_autofree char *text = nw_text_file_read (file, NW_BRIEFING_FILE_MAX_BYTES, &length, cancellable, error);

  return text ? nw_briefing_file_parse (name, text, length, error) : NULL;
}

gboolean
nw_briefing_save (const NwBriefing *briefing, const char *path, gboolean force, GCancellable *cancellable, GError **error)
{
  g_autofree char *text = print_briefing (briefing, error);

  return text && nw_replace_text (path, force, text, cancellable, error);
}
