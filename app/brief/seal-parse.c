/* seal-parse.c: reads seals out of JSON that may come from anywhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "seal-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"

#define MAX_DEPTH    16   /* of objects and arrays in each other; a seal has 4 */
#define MAX_RELEASES 100
#define MAX_FILES    1000
#define MAX_RULES    100
#define SHA256_DIGITS 64
#define PROGRAM      "Normwatch "

/* What the seal itself says; all else is for readers. */
static const char *const own_members[] = {
  "program", "id", "answer", "analysis", "shows", "query", "counting", "n", "complete_judged_by", "rules", "dataset",
  "dataset_title", "publisher", "homepage", "release", "as_of", "licence", "citation", "profile", "recipe", "files",
  "other_releases", NULL,
};

static gboolean G_GNUC_PRINTF (2, 3)
fail (GError **error, const char *problem, ...)
{
  va_list arguments;

  va_start (arguments, problem);
  g_propagate_error (error, g_error_new_valist (NW_FAULT, NW_FAULT_FORMAT, problem, arguments));
  va_end (arguments);
  return FALSE;
}

/* ---- before the parser, which knows no bounds and reads more than JSON ---- */

static gboolean
check_depth (const char *json, gsize length)
{
  gboolean quoted = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    if (quoted)
      {
        if (json[i] == '\\')
          i++;
        else if (json[i] == '"')
          quoted = FALSE;
      }
    else if (json[i] == '"')
      quoted = TRUE;
    else if (json[i] == '{' || json[i] == '[')
      {
        if (++depth > MAX_DEPTH)
          return FALSE;
      }
    else if (json[i] == '}' || json[i] == ']')
      depth -= depth > 0;
    else if (json[i] == '\0' || !strchr (" \t\r\n:,+-.0123456789eEtrufalsn", json[i]))
      return FALSE;
  return !quoted;
}

/* ---- members ---- */

/* NULL: not there, null, or (with *ok FALSE) something else. */
static const char *
find_text (JsonObject *object, const char *name, gboolean *ok)
{
  JsonNode *node = json_object_get_member (object, name);

  if (!node || JSON_NODE_HOLDS_NULL (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  *ok = FALSE;
  return NULL;
}

typedef struct {
  const char *name;
  char      **value;
  gboolean    needed;
} TextMember;

static gboolean
take_texts (JsonObject *object, const TextMember *members, guint n, GError **error)
{
  for (guint i = 0; i < n; i++)
    {
      gboolean ok = TRUE;
      const char *text = find_text (object, members[i].name, &ok);

      if (!ok || (text && !g_utf8_validate (text, -1, NULL)))
        return fail (error, _("“%s” is no text"), members[i].name);
      if (members[i].needed && (!text || !*text))
        return fail (error, _("“%s” is missing"), members[i].name);
      *members[i].value = g_strdup (text);
    }
  return TRUE;
}

/* Not there: 0. */
static gboolean
take_count (JsonObject *object, const char *name, gint64 *value, GError **error)
{
  JsonNode *node = json_object_get_member (object, name);

  *value = 0;
  if (!node || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_INT64 || json_node_get_int (node) < 0)
    return fail (error, _("“%s” is no number of something"), name);
  *value = json_node_get_int (node);
  return TRUE;
}

static gboolean
is_hash (const char *text)
{
  return strlen (text) == SHA256_DIGITS && strspn (text, "0123456789abcdef") == SHA256_DIGITS;
}

/* "3F7A-21C9" */
static gboolean
is_id (const char *text)
{
  return strlen (text) == 9 && text[4] == '-' && strspn (text, "0123456789ABCDEF") == 4
         && strspn (text + 5, "0123456789ABCDEF") == 4;
}

/* An empty one where there is none; NULL: something else, or too many. */
static JsonArray *
find_array (JsonObject *object, const char *name, guint max, GError **error)
{
  JsonNode *node = json_object_get_member (object, name);

  if (!node || JSON_NODE_HOLDS_NULL (node))
    return json_array_new ();
  if (!JSON_NODE_HOLDS_ARRAY (node) || json_array_get_length (json_node_get_array (node)) > max)
    {
      fail (error, _("“%s” is no list, or too long"), name);
      return NULL;
    }
  return json_array_ref (json_node_get_array (node));
}

static JsonObject *
find_object (JsonArray *array, guint i, const char *name, GError **error)
{
  JsonNode *node = json_array_get_element (array, i);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  fail (error, _("“%s” holds something else"), name);
  return NULL;
}

/* ---- releases ---- */

static gboolean
take_file (JsonObject *object, NwSealRelease *release, GError **error)
{
  NwSourceFile *file = nw_seal_release_add_file (release);
  const TextMember members[] = {
    { "name", &file->name, TRUE }, { "sheet", &file->sheet, FALSE }, { "role", &file->role, FALSE },
    { "sha256", &file->sha256, TRUE },
  };
  gint64 bytes, rows;

  if (!take_texts (object, members, G_N_ELEMENTS (members), error) || !take_count (object, "bytes", &bytes, error)
      || !take_count (object, "rows", &rows, error))
    return FALSE;
  if (!is_hash (file->sha256))
    return fail (error, _("“%s” is no SHA-256"), "sha256");
  file->bytes = (guint64) bytes;
  file->rows = (guint64) rows;
  return TRUE;
}

static gboolean
take_release (JsonObject *object, NwSeal *seal, GError **error)
{
  NwSealRelease *release = nw_seal_add_release (seal);
  const TextMember members[] = {
    { "dataset", &release->dataset, TRUE },
    { "release", &release->version, TRUE },
    { "dataset_title", &release->title, FALSE },
    { "publisher", &release->publisher, FALSE },
    { "homepage", &release->homepage, FALSE },
    { "licence", &release->licence, FALSE },
    { "citation", &release->citation, FALSE },
    { "as_of", &release->as_of, FALSE },
    { "profile", &release->profile, FALSE },
    { "recipe", &release->recipe, FALSE },
  };
  g_autoptr (JsonArray) files = NULL;

  if (!take_texts (object, members, G_N_ELEMENTS (members), error))
    return FALSE;
  if (release->recipe && !is_hash (release->recipe))
    return fail (error, _("“%s” is no SHA-256"), "recipe");
  files = find_array (object, "files", MAX_FILES, error);
  for (guint i = 0; files && i < json_array_get_length (files); i++)
    {
      JsonObject *file = find_object (files, i, "files", error);

      if (!file || !take_file (file, release, error))
        return FALSE;
    }
  return files != NULL;
}

static gboolean
take_releases (JsonObject *object, NwSeal *seal, GError **error)
{
  g_autoptr (JsonArray) others = NULL;

  if (!take_release (object, seal, error))
    return FALSE;
  others = find_array (object, "other_releases", MAX_RELEASES, error);
  for (guint i = 0; others && i < json_array_get_length (others); i++)
    {
      JsonObject *other = find_object (others, i, "other_releases", error);

      if (!other || !take_release (other, seal, error))
        return FALSE;
    }
  return others != NULL;
}

/* ---- the seal ---- */

static gboolean
take_rules (JsonObject *object, NwSeal *seal, GError **error)
{
  JsonNode *node = json_object_get_member (object, "rules");
  g_autoptr (GStrvBuilder) rules = g_strv_builder_new ();
  g_autoptr (GList) names = NULL;

  if (!node || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node) || json_object_get_size (json_node_get_object (node)) > MAX_RULES)
    return fail (error, _("“%s” is no list, or too long"), "rules");
  names = json_object_get_members (json_node_get_object (node));
  for (GList *name = names; name; name = name->next)
    {
      gboolean ok = TRUE;
      const char *hash = find_text (json_node_get_object (node), name->data, &ok);
      g_autofree char *rule = g_strconcat (name->data, "=", hash, NULL);

      if (!hash || !is_hash (hash) || strchr (name->data, '='))
        return fail (error, _("“%s” is no SHA-256"), "rules");
      g_strv_builder_add (rules, rule);
    }
  if (names)
    seal->rules = g_strv_builder_end (rules);
  return TRUE;
}

static gboolean
take_words (JsonObject *object, NwSeal *seal, GError **error)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonObject) words = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    if (!g_strv_contains (own_members, name))
      json_object_set_member (words, name, json_node_copy (member));
  json_node_set_object (node, words);
  if (json_object_get_size (words) > 0)
    seal->words = json_to_string (node, FALSE);
  /* Escapes can say what is no text. */
  return !seal->words || g_utf8_validate (seal->words, -1, NULL) || fail (error, _("it is no JSON object"));
}

static gboolean
fill_seal (NwSeal *seal, JsonObject *object, GError **error)
{
  g_autofree char *program = NULL;
  const TextMember members[] = {
    { "program", &program, TRUE },          { "id", &seal->id, TRUE },        { "answer", &seal->answer, TRUE },
    { "analysis", &seal->analysis, FALSE }, { "shows", &seal->shows, FALSE }, { "query", &seal->query, TRUE },
    { "counting", &seal->counting, FALSE }, { "complete_judged_by", &seal->complete, FALSE },
  };

  if (!take_texts (object, members, G_N_ELEMENTS (members), error))
    return FALSE;
  if (!g_str_has_prefix (program, PROGRAM))
    return fail (error, _("“%s” does not name Normwatch"), "program");
  seal->program = g_strdup (program + strlen (PROGRAM));
  if (!is_id (seal->id))
    return fail (error, _("“%s” is no short id"), "id");
  if (!is_hash (seal->answer))
    return fail (error, _("“%s” is no SHA-256"), "answer");
  if (!take_count (object, "n", &seal->incidents, error) || !take_rules (object, seal, error)
      || !take_releases (object, seal, error))
    return FALSE;
  return take_words (object, seal, error);
}

static gboolean
take_exhibits (GPtrArray *seals, JsonArray *exhibits, GError **error)
{
  for (guint i = 0; i < json_array_get_length (exhibits); i++)
    {
      JsonObject *exhibit = find_object (exhibits, i, "exhibits", error);

      g_ptr_array_add (seals, nw_seal_new ());
      if (!exhibit || !fill_seal (g_ptr_array_index (seals, i), exhibit, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_root (GPtrArray *seals, JsonNode *root, GError **error)
{
  g_autoptr (JsonArray) exhibits = NULL;
  JsonObject *object = root && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;

  if (!object)
    return fail (error, _("it is no JSON object"));
  if (json_object_has_member (object, "exhibits"))
    {
      exhibits = find_array (object, "exhibits", NW_SEALS_MAX, error);
      return exhibits && take_exhibits (seals, exhibits, error);
    }
  g_ptr_array_add (seals, nw_seal_new ());
  return fill_seal (g_ptr_array_index (seals, 0), object, error);
}

static gboolean
parse (GPtrArray *seals, const char *json, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (length > NW_SEALS_MAX_BYTES)
    return fail (error, _("it is longer than 4 MB"));
  if (!g_utf8_validate_len (json, length, NULL) || !check_depth (json, length)
      || !json_parser_load_from_data (parser, json, (gssize) length, NULL))
    return fail (error, _("it is no JSON object"));
  return take_root (seals, json_parser_get_root (parser), error);
}

GPtrArray *
nw_seals_parse (const char *name, const char *json, gssize length, GError **error)
{
  g_autoptr (GPtrArray) seals = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_seal_unref);
  g_autoptr (GError) cause = NULL;

  if (parse (seals, json, length < 0 ? strlen (json) : (gsize) length, &cause))
    return g_steal_pointer (&seals);
  /* Translators: a file, and what is wrong with the record in it. */
  g_set_error (error, NW_FAULT, NW_FAULT_FORMAT,
               _("%s: its record of origin cannot be read: %s; it was changed or damaged, export the figure again"), name,
               cause->message);
  return NULL;
}
