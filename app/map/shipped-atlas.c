/* shipped-atlas.c: reads data/blocs, and the regions of places, once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "shipped-atlas.h"

#include <gio/gio.h>
#include <string.h>

#include "gazetteer.h"
#include "nw-data.h"
#include "text.h"

#define FOLDER NW_RESOURCE_BASE "/data/blocs/"

/* Which of the two parts of UN M49 is counted by: "Eastern Asia" rather than "Asia". */
#define REGION_OF(place) ((place)->subregion)

/* ---- regions ---- */

static void
add_region_cb (const char *folded, const NwPlace *place, gpointer atlas)
{
  const char *name = REGION_OF (place);
  g_autofree char *code = name ? nw_text_slug (name, -1) : NULL;
  const NwPlace *namesake = name ? nw_gazetteer_find (name) : NULL;

  if (!name)
    return;
  nw_atlas_set_region (atlas, place->code, code, name);
  if (namesake && namesake->kind == NW_CODE_REGION)
    nw_atlas_set_region (atlas, namesake->code, code, name);
}

/* ---- blocs: a shipped file that cannot be read is part of the program ---- */

static gint32
parse_day (const char *file, const char *text)
{
  NwDate date;

  if (*text == '\0')
    return NW_DAY_NONE;
  if (!nw_date_parse (text, &date) || date.precision != NW_PRECISION_DAY)
    g_error ("%s: “%s” is no day", file, text);
  return date.earliest;
}

/* "2004-05-01", "1973-01-01..2020-01-31", "..2002-07-08" */
static void
add_stretch (NwAtlas *atlas, guint bloc, const char *file, const char *state, const char *stretch)
{
  g_auto (GStrv) ends = g_strsplit (stretch, "..", 2);

  nw_atlas_add_member (atlas, bloc, state, parse_day (file, ends[0]), ends[1] ? parse_day (file, ends[1]) : NW_DAY_NONE);
}

static void
add_members (NwAtlas *atlas, guint bloc, GKeyFile *file, const char *name)
{
  g_auto (GStrv) states = g_key_file_get_keys (file, "members", NULL, NULL);
  g_auto (GStrv) organisations = g_key_file_get_string_list (file, "Bloc", "Itself", NULL, NULL);

  for (char **state = states; state && *state; state++)
    {
      g_auto (GStrv) stretches = g_key_file_get_string_list (file, "members", *state, NULL, NULL);

      for (char **stretch = stretches; stretch && *stretch; stretch++)
        add_stretch (atlas, bloc, name, *state, *stretch);
    }
  for (char **organisation = organisations; organisation && *organisation; organisation++)
    nw_atlas_add_member (atlas, bloc, *organisation, NW_DAY_NONE, NW_DAY_NONE);
}

static void
add_bloc (NwAtlas *atlas, const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autofree char *code = g_strndup (name, strlen (name) - strlen (".ini"));
  g_autoptr (GBytes) bytes = g_resource_lookup_data (nw_data_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  if (!bytes || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    g_error ("%s: %s", path, error ? error->message : "missing");
  label = g_key_file_get_string (file, "Bloc", "Name", &error);
  if (!label)
    g_error ("%s: %s", path, error->message);
  add_members (atlas, nw_atlas_add_bloc (atlas, code, label), file, name);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gpointer
load_atlas (gpointer data)
{
  NwAtlas *atlas = nw_atlas_new ();
  g_auto (GStrv) names = g_resource_enumerate_children (nw_data_get_resource (), FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  nw_gazetteer_foreach (add_region_cb, atlas);
  if (names)
    qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (char **name = names; name && *name; name++)
    add_bloc (atlas, *name);
  return atlas;
}

const NwAtlas *
nw_atlas_shipped (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_atlas, NULL);
}
