/* norm-sets.c: the sets of norm rules that a library has
 *
 * Under the id of the program's own set a library keeps which sectors the user protects, and nothing else of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norms-in-use.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "norm-file.h"

static NwNormRules *
shipped_with (const char *body, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) sectors = NULL;
  NwNormRules *rules = NULL;

  if (!body)
    return nw_norm_rules_with (nw_norms_shipped (), NULL, NULL, NULL, error);
  if (g_key_file_load_from_data (file, body, strlen (body), G_KEY_FILE_NONE, NULL))
    sectors = g_key_file_get_string_list (file, "Rules", "Protected", NULL, NULL);
  if (sectors)
    rules = nw_norm_rules_with (nw_norms_shipped (), NULL, NULL, (const char *const *) sectors, NULL);
  if (!rules)
    g_set_error (error, NW_FAULT, NW_FAULT_STORE_BROKEN,
                 _("The protected sectors that the library keeps cannot be read; choose them again (norms %s --protect \"\" for the usual ones)"),
                 nw_norms_shipped ()->id);
  return rules;
}

static NwNormRules *
read_set (const char *id, const char *body, GError **error)
{
  if (strcmp (id, nw_norms_shipped ()->id) == 0)
    return shipped_with (body, error);
  return nw_norm_file_parse (id, body, -1, error);
}

static int
compare_sets (gconstpointer a, gconstpointer b)
{
  const NwNormRules *sa = *(NwNormRules *const *) a, *sb = *(NwNormRules *const *) b;
  const char *first = nw_norms_shipped ()->id;

  if (strcmp (sa->id, first) == 0 || strcmp (sb->id, first) == 0)
    return strcmp (sb->id, first) == 0 ? 1 : -1;
  return strcmp (sa->id, sb->id);
}

GPtrArray *
nw_norm_sets (NwLibrary *library, GError **broken, GError **error)
{
  g_autoptr (GHashTable) kept = nw_store_norm_rules (nw_library_store (library), error);
  GPtrArray *sets;
  GHashTableIter iter;
  gpointer id, body;

  if (!kept)
    return NULL;
  if (!g_hash_table_contains (kept, nw_norms_shipped ()->id))
    g_hash_table_insert (kept, g_strdup (nw_norms_shipped ()->id), NULL);

  sets = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_norm_rules_unref);
  g_hash_table_iter_init (&iter, kept);
  while (g_hash_table_iter_next (&iter, &id, &body))
    {
      g_autoptr (GError) local = NULL;
      NwNormRules *rules = read_set (id, body, &local);

      /* The program's own is there whatever sectors are kept, see nw_library_norms_fault(). */
      if (!rules && strcmp (id, nw_norms_shipped ()->id) == 0)
        rules = nw_norm_rules_ref ((NwNormRules *) nw_norms_shipped ());
      if (rules)
        g_ptr_array_add (sets, rules);
      else if (broken && !*broken)
        g_propagate_error (broken, g_steal_pointer (&local));
    }
  g_ptr_array_sort (sets, compare_sets);
  return sets;
}

/* The text of a set of the user's; of the program's own what is kept, or NULL without an error. (transfer full) */
static char *
read_body (NwLibrary *library, const char *id, GError **error)
{
  g_autoptr (GHashTable) kept = nw_store_norm_rules (nw_library_store (library), error);
  const char *body = kept ? g_hash_table_lookup (kept, id) : NULL;

  if (kept && !body && strcmp (id, nw_norms_shipped ()->id) != 0)
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("The library has no set of norm rules “%s”; “norms” lists them"), id);
  return g_strdup (body);
}

gboolean
nw_norm_sets_has (NwLibrary *library, const char *id, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *body = read_body (library, id, &local);

  if (!local)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

NwNormRules *
nw_norm_sets_find (NwLibrary *library, const char *id, GError **error)
{
  const char *name = id ? id : nw_norms_shipped ()->id;
  g_autoptr (GError) local = NULL;
  g_autofree char *body = read_body (library, name, &local);

  if (!local)
    return read_set (name, body, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}
