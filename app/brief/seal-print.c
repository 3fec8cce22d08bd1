/* seal-print.c: seals as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "seal-json.h"

#include <string.h>

static void
add_files (JsonBuilder *builder, const GPtrArray *files)
{
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < files->len; i++)
    {
      const NwSourceFile *file = g_ptr_array_index (files, i);

      json_builder_begin_object (builder);
      nw_json_add_text (builder, "name", file->name);
      if (file->sheet)
        nw_json_add_text (builder, "sheet", file->sheet);
      nw_json_add_text (builder, "role", file->role);
      nw_json_add_text (builder, "sha256", file->sha256);
      nw_json_add_number (builder, "bytes", (double) file->bytes);
      nw_json_add_number (builder, "rows", (double) file->rows);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_release (JsonBuilder *builder, const NwSealRelease *release)
{
  const struct { const char *name, *value; } members[] = {
    { "dataset", release->dataset },   { "dataset_title", release->title }, { "publisher", release->publisher },
    { "homepage", release->homepage }, { "release", release->version },     { "as_of", release->as_of },
    { "licence", release->licence },   { "citation", release->citation },   { "profile", release->profile },
    { "recipe", release->recipe },
  };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    nw_json_add_text (builder, members[i].name, members[i].value);
  add_files (builder, release->files);
}

static void
add_rules (JsonBuilder *builder, const char *const *rules)
{
  json_builder_set_member_name (builder, "rules");
  json_builder_begin_object (builder);
  for (; rules && *rules; rules++)
    {
      const char *equals = strchr (*rules, '=');
      g_autofree char *name = equals ? g_strndup (*rules, (gsize) (equals - *rules)) : NULL;

      if (name)
        nw_json_add_text (builder, name, equals + 1);
    }
  json_builder_end_object (builder);
}

/* In the words no member of the seal itself has a place, whoever wrote them. */
static void
add_words (JsonBuilder *builder, const char *words)
{
  g_autoptr (JsonNode) node = words ? json_from_string (words, NULL) : NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (!node || !JSON_NODE_HOLDS_OBJECT (node))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      json_builder_set_member_name (builder, name);
      json_builder_add_value (builder, json_node_copy (member));
    }
}

void
nw_seal_add_members (JsonBuilder *builder, const NwSeal *seal)
{
  g_autofree char *program = g_strconcat ("Normwatch ", seal->program, NULL);

  nw_json_add_text (builder, "program", program);
  nw_json_add_text (builder, "id", seal->id);
  nw_json_add_text (builder, "answer", seal->answer);
  nw_json_add_text (builder, "analysis", seal->analysis);
  nw_json_add_text (builder, "shows", seal->shows);
  nw_json_add_text (builder, "query", seal->query);
  nw_json_add_text (builder, "counting", seal->counting);
  nw_json_add_number (builder, "n", (double) seal->incidents);
  nw_json_add_text (builder, "complete_judged_by", seal->complete);
  add_rules (builder, (const char *const *) seal->rules);
  if (seal->releases->len > 0)
    add_release (builder, g_ptr_array_index (seal->releases, 0));
  if (seal->releases->len > 1)
    {
      json_builder_set_member_name (builder, "other_releases");
      json_builder_begin_array (builder);
      for (guint i = 1; i < seal->releases->len; i++)
        {
          json_builder_begin_object (builder);
          add_release (builder, g_ptr_array_index (seal->releases, i));
          json_builder_end_object (builder);
        }
      json_builder_end_array (builder);
    }
  add_words (builder, seal->words);
}

/* Metadata lose what they cannot hold, and markup ends at what looks like it; what is escaped stays as it is. Outside of
 * strings JSON has nothing of the kind. */
static char *
escape (const char *json)
{
  GString *out = g_string_sized_new (strlen (json));

  for (const char *c = json; *c; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (letter >= 0x10000)
        g_string_append_printf (out, "\\u%04x\\u%04x", 0xd800 + ((letter - 0x10000) >> 10), 0xdc00 + ((letter - 0x10000) & 0x3ff));
      else if (letter >= 0x7f || strchr ("<>&", (int) letter))
        g_string_append_printf (out, "\\u%04x", letter);
      else
        g_string_append_c (out, *c);
    }
  return g_string_free (out, FALSE);
}

static char *
print (JsonBuilder *builder, gboolean pretty)
{
  g_autoptr (JsonNode) node = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (node, pretty);

  return pretty ? g_strconcat (text, "\n", NULL) : escape (text);
}

char *
nw_seal_print (const NwSeal *self, gboolean pretty)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  nw_seal_add_members (builder, self);
  json_builder_end_object (builder);
  return print (builder, pretty);
}

char *
nw_seals_print (const GPtrArray *seals, gboolean pretty)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  nw_json_add_text (builder, "normwatch", NW_VERSION);
  json_builder_set_member_name (builder, "exhibits");
  json_builder_begin_array (builder);
  for (guint i = 0; i < seals->len; i++)
    {
      json_builder_begin_object (builder);
      nw_seal_add_members (builder, g_ptr_array_index (seals, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return print (builder, pretty);
}
