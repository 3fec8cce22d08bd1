/* norm-sets.c: the set of norm rules that comes with the program, and sets made from others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm-file.h"

#include <string.h>

#include "key-text.h"
#include "nw-data.h"

#define SHIPPED "norms/un-norms.ini"

/* ---- printing ---- */

char *
nw_norm_file_print (const NwNormRules *rules)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *protected = g_strjoinv (";", rules->protected);

  nw_key_text_put (file, "Rules", "Id", rules->id);
  nw_key_text_put (file, "Rules", "Title", rules->title);
  nw_key_text_put (file, "Rules", "Version", rules->version);
  nw_key_text_put (file, "Rules", "Protected", protected);
  for (guint i = 0; i < rules->norms->len; i++)
    {
      const NwNorm *norm = g_ptr_array_index (rules->norms, i);

      nw_key_text_put (file, norm->id, "Title", norm->title);
      nw_key_text_put (file, norm->id, "Summary", norm->summary);
      nw_key_text_put (file, norm->id, "Source", norm->source);
      nw_key_text_put (file, norm->id, "Basis", nw_norm_basis_id (norm->basis));
      nw_key_text_put (file, norm->id, "Reads", norm->reads);
      nw_key_text_put (file, norm->id, "Rule", norm->rule);
    }
  return g_key_file_to_data (file, NULL, NULL);
}

/* ---- the program's own ---- */

static GBytes *
look_up (const char *path)
{
  g_autofree char *full = g_strconcat (NW_RESOURCE_BASE "/data/", path, NULL);
  GBytes *bytes = g_resource_lookup_data (nw_data_get_resource (), full, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (!bytes)
    g_error ("%s: missing", full); /* a shipped file is part of the program */
  return bytes;
}

static gpointer
load_shipped (gpointer data)
{
  g_autoptr (GBytes) bytes = look_up (SHIPPED);
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  NwNormRules *rules = nw_norm_file_parse (SHIPPED, text, (gssize) length, &error);

  if (!rules)
    g_error ("%s", error->message);
  return rules;
}

const NwNormRules *
nw_norms_shipped (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_shipped, NULL);
}

GStrv
nw_norms_default_sectors (void)
{
  g_autoptr (GBytes) bytes = look_up ("codes/sectors.ini");
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GStrvBuilder) sectors = g_strv_builder_new ();
  g_auto (GStrv) codes = NULL;

  if (!g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    g_error ("codes/sectors.ini: damaged");
  codes = g_key_file_get_groups (file, NULL);
  for (char **code = codes; *code; code++)
    if (g_key_file_get_boolean (file, *code, "Critical", NULL))
      g_strv_builder_add (sectors, *code);
  return g_strv_builder_end (sectors);
}

/* ---- made from others ---- */

NwNormRules *
nw_norm_rules_with (const NwNormRules *rules, const char *id, const char *title, const char *const *sectors, GError **error)
{
  g_autofree char *text = nw_norm_file_print (rules);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *protected = sectors ? g_strjoinv (";", (char **) sectors) : NULL;
  g_autofree char *changed = NULL;

  if (!g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, error))
    return NULL;
  nw_key_text_put (file, "Rules", "Id", id);
  nw_key_text_put (file, "Rules", "Title", title);
  if (protected)
    g_key_file_set_string (file, "Rules", "Protected", protected);
  changed = g_key_file_to_data (file, NULL, NULL);
  return nw_norm_file_parse (id ? id : rules->id, changed, -1, error);
}
