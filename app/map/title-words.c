/* title-words.c: reads data/title-words.ini and the names of places, once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "title-words.h"

#include <gio/gio.h>

#include "gazetteer.h"
#include "nw-data.h"

#define PATH NW_RESOURCE_BASE "/data/title-words.ini"

static void
add_place_cb (const char *folded, const NwPlace *place, gpointer words)
{
  g_auto (GStrv) plain = NULL;
  g_auto (GStrv) parts = g_str_tokenize_and_fold (folded, "C", &plain);

  for (char **part = parts; *part; part++)
    g_hash_table_insert (words, g_strdup (*part), NULL);
  for (char **part = plain; *part; part++)
    g_hash_table_insert (words, g_strdup (*part), NULL);
}

/* Every word of a group, with what stands before the sign "=". */
static void
read_group (GKeyFile *file, const char *group, GHashTable *words)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  for (char **key = keys; key && *key; key++)
    {
      g_auto (GStrv) list = g_key_file_get_string_list (file, group, *key, NULL, NULL);

      for (char **word = list; word && *word; word++)
        g_hash_table_insert (words, g_strdup (*word), g_strdup (*key));
    }
}

static gpointer
load_words (gpointer data)
{
  NwTitleWords *self = g_new (NwTitleWords, 1);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (nw_data_get_resource (), PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  /* A shipped file is part of the program. */
  if (!bytes || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    g_error ("%s: %s", PATH, error ? error->message : "missing");
  self->generic = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->same = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  read_group (file, "Generic", self->generic);
  read_group (file, "Same", self->same);
  nw_gazetteer_foreach (add_place_cb, self->generic);
  nw_gazetteer_foreach_adjective (add_place_cb, self->generic);
  return self;
}

const NwTitleWords *
nw_title_words (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_words, NULL);
}
