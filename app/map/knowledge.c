/* knowledge.c: hashes of the shipped knowledge that counts: it says why the same files can give other numbers
 *
 * Where tiles stand and how fields are called changes no number; recipes are kept with their release.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "knowledge.h"

#include <gio/gio.h>
#include <string.h>

#include "nw-data.h"

#define BASE NW_RESOURCE_BASE "/data/"

static const struct {
  const char *name;
  const char *paths[3]; /* below BASE; a folder ends with a slash */
} topics[] = {
  { "blocs",     { "blocs/" } },
  { "codes",     { "codes/" } },
  { "countries", { "countries.ini", "iso_3166-1.json" } },
  { "markers",   { "markers/" } },
};

/* With name and length, so that neighbours cannot flow into each other. */
static void
hash_file (GChecksum *sum, const char *path)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (nw_data_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *head = NULL;

  if (!bytes)
    g_error ("%s: missing", path); /* a shipped file is part of the program */
  head = g_strdup_printf ("%s %" G_GSIZE_FORMAT "\n", path, g_bytes_get_size (bytes));
  g_checksum_update (sum, (const guchar *) head, -1);
  g_checksum_update (sum, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
hash_path (GChecksum *sum, const char *path)
{
  g_autofree char *full = g_strconcat (BASE, path, NULL);
  g_auto (GStrv) names = NULL;

  if (!g_str_has_suffix (path, "/"))
    {
      hash_file (sum, full);
      return;
    }
  names = g_resource_enumerate_children (nw_data_get_resource (), full, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (names)
    qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (char **name = names; name && *name; name++)
    {
      g_autofree char *file = g_strconcat (full, *name, NULL);

      hash_file (sum, file);
    }
}

static gpointer
hash_topics (gpointer data)
{
  GPtrArray *versions = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

      for (guint p = 0; topics[i].paths[p]; p++)
        hash_path (sum, topics[i].paths[p]);
      g_ptr_array_add (versions, g_strconcat (topics[i].name, "=", g_checksum_get_string (sum), NULL));
    }
  g_ptr_array_add (versions, NULL);
  return g_ptr_array_free (versions, FALSE);
}

/* NULL: the program ships no such profile. */
static char *
hash_profile (const char *profile)
{
  g_autofree char *path = g_strdup_printf (BASE "profiles/%s.ini", profile);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (nw_data_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return bytes ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
}

GStrv
nw_knowledge_versions (const char *profile)
{
  static GOnce once = G_ONCE_INIT;
  const char *const *known = g_once (&once, hash_topics, NULL);
  g_autoptr (GStrvBuilder) versions = g_strv_builder_new ();
  g_autofree char *hash = profile ? hash_profile (profile) : NULL;

  g_strv_builder_addv (versions, (const char **) known);
  if (hash)
    {
      g_autofree char *version = g_strconcat ("profile=", hash, NULL);

      g_strv_builder_add (versions, version);
    }
  return g_strv_builder_end (versions);
}
