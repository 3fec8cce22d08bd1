/* tiles.c: reads the map in squares from the picture in data/tiles.ini
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "tiles.h"

#include <gio/gio.h>
#include <string.h>

#include "nw-data.h"

#define PATH  NW_RESOURCE_BASE "/data/tiles.ini"
#define WATER "..."

static char *
code_of (GKeyFile *file, const char *name)
{
  char *code = g_key_file_get_string (file, "Codes", name, NULL);

  return code ? code : g_strdup (name);
}

static void
add_row (NwTiles *self, GKeyFile *file, const char *key, guint row)
{
  g_autofree char *line = g_key_file_get_string (file, "Rows", key, NULL);
  g_auto (GStrv) names = g_strsplit (line, " ", -1);

  for (guint column = 0; names[column]; column++)
    {
      NwTile tile = { .column = column, .row = row };

      self->n_columns = MAX (self->n_columns, column + 1);
      if (g_str_equal (names[column], WATER))
        continue;
      tile.name = g_strdup (names[column]);
      tile.code = code_of (file, tile.name);
      g_hash_table_insert (self->by_code, tile.code, GUINT_TO_POINTER (self->tiles->len));
      g_array_append_val (self->tiles, tile);
    }
}

/* A shipped file is part of the program: when it cannot be read, the program is broken. */
static gpointer
load_tiles (gpointer data)
{
  NwTiles *self = g_new0 (NwTiles, 1);
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (nw_data_get_resource (), PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) keys = NULL;

  if (bytes == NULL)
    g_error ("%s is missing", PATH);
  if (!g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    g_error ("tiles.ini: %s", error->message);

  self->tiles = g_array_new (FALSE, FALSE, sizeof (NwTile));
  self->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  keys = g_key_file_get_keys (file, "Rows", NULL, NULL);
  self->n_rows = g_strv_length (keys);
  for (guint row = 0; row < self->n_rows; row++)
    add_row (self, file, keys[row], row);
  return self;
}

const NwTiles *
nw_tiles_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_tiles, NULL);
}

const NwTile *
nw_tiles_find (const NwTiles *self, const char *code)
{
  gpointer position;

  if (!g_hash_table_lookup_extended (self->by_code, code, NULL, &position))
    return NULL;
  return nw_tiles_at (self, GPOINTER_TO_UINT (position));
}
