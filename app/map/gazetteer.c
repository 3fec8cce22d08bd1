/* gazetteer.c: joins the names of iso-codes with what data/countries.ini adds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "gazetteer.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "nw-data.h"
#include "text.h"

typedef struct {
  GHashTable *by_name; /* folded → NwPlace */
  GHashTable *by_code; /* alpha-2, alpha-3 and own codes → NwPlace */
  GHashTable *by_cow;
} Gazetteer;

static GBytes *
load (const char *path)
{
  GBytes *bytes = g_resource_lookup_data (nw_data_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    g_error ("%s is missing", path); /* a shipped file is part of the program */
  return bytes;
}

static void
add_name (Gazetteer *self, const char *name, NwPlace *place)
{
  if (name)
    g_hash_table_insert (self->by_name, nw_text_fold (name, -1), place);
}

static const char *
member (JsonObject *object, const char *name)
{
  return json_object_get_string_member_with_default (object, name, NULL);
}

static void
add_iso_cb (JsonArray *array, guint i, JsonNode *node, gpointer user_data)
{
  Gazetteer *self = user_data;
  JsonObject *object = json_node_get_object (node);
  const char *common = member (object, "common_name");
  NwPlace *place = g_new0 (NwPlace, 1);

  place->code = g_strdup (member (object, "alpha_3"));
  place->label = g_strdup (common ? common : member (object, "name"));
  place->kind = NW_CODE_STATE;

  add_name (self, member (object, "official_name"), place);
  add_name (self, member (object, "name"), place);
  add_name (self, common, place);
  g_hash_table_insert (self->by_code, g_strdup (place->code), place);
  g_hash_table_insert (self->by_code, g_strdup (member (object, "alpha_2")), place);
}

static void
add_iso_codes (Gazetteer *self)
{
  g_autoptr (GBytes) bytes = load (NW_RESOURCE_BASE "/data/iso_3166-1.json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (!json_parser_load_from_data (parser, text, length, &error))
    g_error ("iso-codes: %s", error->message);
  json_array_foreach_element (
      json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "3166-1"),
      add_iso_cb, self);
}

/* What is no state of ISO 3166-1 is described in the file alone. */
static NwPlace *
add_other (Gazetteer *self, GKeyFile *file, const char *code)
{
  g_autofree char *kind = g_key_file_get_string (file, code, "Kind", NULL);
  NwPlace *place = g_new0 (NwPlace, 1);

  place->code = g_strdup (code);
  place->label = g_key_file_get_string (file, code, "Name", NULL);
  place->kind = g_strcmp0 (kind, "region") == 0 ? NW_CODE_REGION
                : g_strcmp0 (kind, "former-state") == 0 ? NW_CODE_STATE
                                                        : NW_CODE_ORGANISATION;
  add_name (self, place->label, place);
  g_hash_table_insert (self->by_code, g_strdup (code), place);
  return place;
}

static void
add_countries (Gazetteer *self)
{
  g_autoptr (GBytes) bytes = load (NW_RESOURCE_BASE "/data/countries.ini");
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) codes = NULL;

  if (!g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    g_error ("countries.ini: %s", error->message);
  codes = g_key_file_get_groups (file, NULL);

  for (char **code = codes; *code; code++)
    {
      g_auto (GStrv) aliases = g_key_file_get_string_list (file, *code, "Aliases", NULL, NULL);
      NwPlace *place = g_key_file_has_key (file, *code, "Kind", NULL)
                           ? add_other (self, file, *code)
                           : g_hash_table_lookup (self->by_code, *code);

      if (place == NULL) /* an older iso-codes may not know it yet */
        continue;
      place->region = g_key_file_get_string (file, *code, "Region", NULL);
      place->subregion = g_key_file_get_string (file, *code, "Subregion", NULL);
      place->adjectives =
          (const char *const *) g_key_file_get_string_list (file, *code, "Adjectives", NULL, NULL);
      place->foreign = (const char *const *) g_key_file_get_string_list (file, *code, "Foreign", NULL, NULL);
      place->cow = g_key_file_get_integer (file, *code, "Cow", NULL);
      if (place->cow)
        g_hash_table_insert (self->by_cow, GINT_TO_POINTER (place->cow), place);
      for (char **alias = aliases; alias && *alias; alias++)
        add_name (self, *alias, place);
    }
}

static gpointer
load_gazetteer (gpointer data)
{
  Gazetteer *self = g_new0 (Gazetteer, 1);

  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_code = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_cow = g_hash_table_new (NULL, NULL);
  add_iso_codes (self);
  add_countries (self);
  return self;
}

static const Gazetteer *
get_gazetteer (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_gazetteer, NULL);
}

/* "A, B, and C" leaves "and C" when it is split, and "the" says nothing. */
static const NwPlace *
find_name (const char *folded)
{
  const NwPlace *place = g_hash_table_lookup (get_gazetteer ()->by_name, folded);

  if (place == NULL && g_str_has_prefix (folded, "and "))
    return find_name (folded + strlen ("and "));
  if (place == NULL && g_str_has_prefix (folded, "the "))
    return find_name (folded + strlen ("the "));
  return place;
}

const NwPlace *
nw_gazetteer_find (const char *text)
{
  g_autofree char *clean = nw_text_clean (text, -1);
  const NwPlace *place = g_hash_table_lookup (get_gazetteer ()->by_code, clean);
  g_autofree char *folded = place ? NULL : nw_text_fold (clean, -1);

  return place ? place : find_name (folded);
}

const NwPlace *
nw_gazetteer_find_code (const char *code)
{
  return g_hash_table_lookup (get_gazetteer ()->by_code, code);
}

const NwPlace *
nw_gazetteer_find_cow (int number)
{
  return g_hash_table_lookup (get_gazetteer ()->by_cow, GINT_TO_POINTER (number));
}

void
nw_gazetteer_foreach (NwPlaceFunc func, gpointer user_data)
{
  g_autoptr (GList) names =
      g_list_sort (g_hash_table_get_keys (get_gazetteer ()->by_name), (GCompareFunc)strcmp);

  for (GList *name = names; name; name = name->next)
    func (name->data, g_hash_table_lookup (get_gazetteer ()->by_name, name->data), user_data);
}

/* Calls for each word of the list that lies at offset in a place. */
static void
foreach_word (gsize offset, NwPlaceFunc func, gpointer user_data)
{
  g_autoptr (GList) codes =
      g_list_sort (g_hash_table_get_keys (get_gazetteer ()->by_code), (GCompareFunc)strcmp);

  for (GList *code = codes; code; code = code->next)
    {
      const NwPlace *place = nw_gazetteer_find_code (code->data);
      const char *const *word = G_STRUCT_MEMBER (const char *const *, place, offset);

      if (strcmp (place->code, code->data) == 0)
        for (; word && *word; word++)
          func (*word, place, user_data);
    }
}

void
nw_gazetteer_foreach_adjective (NwPlaceFunc func, gpointer user_data)
{
  foreach_word (G_STRUCT_OFFSET (NwPlace, adjectives), func, user_data);
}

void
nw_gazetteer_foreach_foreign (NwPlaceFunc func, gpointer user_data)
{
  foreach_word (G_STRUCT_OFFSET (NwPlace, foreign), func, user_data);
}
