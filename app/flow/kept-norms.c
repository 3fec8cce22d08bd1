/* kept-norms.c: changes the sets of norm rules that a library keeps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "kept-norms.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "marker.h"
#include "norm-column.h"
#include "norm-file.h"
#include "replace.h"
#include "text-file.h"

gboolean
nw_norm_set_is_own (const NwNormRules *rules)
{
  return strcmp (rules->id, nw_norms_shipped ()->id) != 0;
}

char *
nw_norm_set_text (const NwNormRules *rules)
{
  return nw_norm_file_print (rules);
}

char *
nw_norm_set_read (GFile *file, GCancellable *cancellable, GError **error)
{
  gsize length;

  return nw_text_file_read (file, NW_NORMS_MAX_BYTES, &length, cancellable, error);
}

static gboolean
is_shipped (const char *id)
{
  return strcmp (id, nw_norms_shipped ()->id) == 0;
}

static gboolean
refuse_shipped (GError **error)
{
  g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” is the program’s own set; copy it under another id and change the copy"),
               nw_norms_shipped ()->id);
  return FALSE;
}

/* What could not be read again is not written. */
static gboolean
keep (NwLibrary *library, const NwNormRules *rules, GError **error)
{
  g_autofree char *text = nw_norm_file_print (rules);
  g_autoptr (NwNormRules) again = nw_norm_file_parse (rules->id, text, -1, error);

  return again && nw_store_set_norm_rules (nw_library_store (library), rules->id, text, error) && nw_library_refresh (library, error);
}

static gboolean
copy_set (NwLibrary *library, const char *id, const char *new_id, GError **error)
{
  g_autoptr (NwNormRules) rules = nw_norm_sets_find (library, id, error);
  g_autoptr (GHashTable) kept = rules ? nw_store_norm_rules (nw_library_store (library), error) : NULL;
  g_autoptr (NwNormRules) copy = NULL;
  g_autofree char *title = NULL;

  if (!kept)
    return FALSE;
  if (!nw_marker_id_valid (new_id))
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” cannot name a set; use a–z, 0–9 and -, a letter first"), new_id);
  else if (is_shipped (new_id) || g_hash_table_contains (kept, new_id))
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("There is a set “%s” already; choose another id"), new_id);
  else
    {
      title = g_strdup_printf (_("%s (copy)"), rules->title);
      copy = nw_norm_rules_with (rules, new_id, g_utf8_strlen (title, -1) <= NW_NORM_MAX_TITLE ? title : NULL, NULL, error);
    }
  return copy && keep (library, copy, error);
}

static gboolean
set_text (NwLibrary *library, const char *id, const char *text, GError **error)
{
  g_autoptr (NwNormRules) rules = NULL;

  if (is_shipped (id))
    return refuse_shipped (error);
  if (nw_norm_sets_has (library, id, error))
    rules = nw_norm_file_parse (id, text, -1, error);
  if (!rules)
    return FALSE;
  if (strcmp (rules->id, id) != 0)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: [Rules] Id: write %s, or copy the set under the other id first"), id, id);
      return FALSE;
    }
  return keep (library, rules, error);
}

static gboolean
protect (NwLibrary *library, const char *id, const char *text, GError **error)
{
  g_auto (GStrv) usual = nw_norms_default_sectors ();
  g_auto (GStrv) chosen = g_strsplit (text, ";", -1);
  const char *const *sectors = (const char *const *) (*text ? chosen : usual);
  /* Of the program's own set the sectors are all that is kept: what was there may be damaged. */
  g_autoptr (NwNormRules) kept = is_shipped (id) ? NULL : nw_norm_sets_find (library, id, error);
  const NwNormRules *rules = is_shipped (id) ? nw_norms_shipped () : kept;
  g_autoptr (NwNormRules) changed = rules ? nw_norm_rules_with (rules, NULL, NULL, sectors, error) : NULL;
  g_autofree char *list = NULL;
  g_autofree char *body = NULL;

  if (!changed)
    return FALSE;
  if (!is_shipped (id))
    return keep (library, changed, error);

  list = g_strjoinv (";", changed->protected);
  body = g_strdup_printf ("[Rules]\nProtected=%s\n", list);
  return nw_store_set_norm_rules (nw_library_store (library), id, body, error) && nw_library_refresh (library, error);
}

gboolean
nw_kept_norms_change (NwLibrary *library, NwNormChange change, const char *id, const char *text, GError **error)
{
  switch (change)
    {
    case NW_NORM_COPY:
      return copy_set (library, id, text, error);
    case NW_NORM_SET:
      return set_text (library, id, text, error);
    case NW_NORM_PROTECT:
      return protect (library, id, text, error);
    case NW_NORM_REMOVE:
      return nw_store_set_norm_rules (nw_library_store (library), id, NULL, error) && nw_library_refresh (library, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

gboolean
nw_kept_norms_import (NwLibrary *library, GFile *file, char **id, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwNormRules) rules = nw_norm_file_load (file, cancellable, error);

  if (!rules)
    return FALSE;
  if (is_shipped (rules->id))
    return refuse_shipped (error);
  if (!keep (library, rules, error))
    return FALSE;
  if (id)
    *id = g_strdup (rules->id);
  return TRUE;
}

gboolean
nw_kept_norms_export (NwLibrary *library, const char *id, const char *path, gboolean force, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwNormRules) rules = nw_norm_sets_find (library, id, error);
  g_autofree char *text = rules ? nw_norm_file_print (rules) : NULL;

  return text && nw_replace_text (path, force, text, cancellable, error);
}

/* ---- one incident ---- */

GPtrArray *
nw_kept_norms_explain (NwLibrary *library, const NwQuery *query, const char *key, const char *norm_id, NwTold *told, GError **error)
{
  g_autoptr (NwRelease) release = nw_library_find (library, query, error);
  g_autoptr (NwNormRules) rules = release ? nw_norm_sets_find (library, query->terms.rules, error) : NULL;
  g_autoptr (NwFrame) frame = rules ? nw_library_frame (library, release, NULL, error) : NULL;
  const NwNorm *norm = frame ? nw_norm_rules_find (rules, norm_id) : NULL;
  g_autoptr (GError) local = NULL;
  gint64 id;

  if (!frame)
    return NULL;
  id = nw_store_find_key (nw_library_store (library), release->id, key, &local);
  if (norm && id > 0)
    return nw_norm_explain (frame, rules, norm, (guint) (id - nw_frame_first_id (frame)), told);

  if (local)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (!norm)
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” is no norm of the set “%s”; “norms %s” lists them"), norm_id, rules->id, rules->id);
  else
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("%s has no incident “%s”"), release->dataset, key);
  return NULL;
}
