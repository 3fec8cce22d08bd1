/* codelist.c: reads data/codes once and looks labels up
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "codelist.h"

#include <gio/gio.h>
#include <string.h>

#include "nw-data.h"
#include "profile-keys.h"
#include "text.h"

typedef struct {
  GHashTable *by_label[NW_N_DOMAINS]; /* folded code or name → code */
  GHashTable *names[NW_N_DOMAINS];    /* code → name */
  GHashTable *specials;               /* folded label → NW_CODE_ID_… + 1 */
  GHashTable *near_specials;          /* likewise, of what is only likely to mean it */
  char       *special_names[NW_N_SPECIAL_CODES];
} Lists;

static const char * const files[NW_N_DOMAINS] = {
  [NW_DOMAIN_SECTOR] = "sectors",
  [NW_DOMAIN_TYPE] = "types",
  [NW_DOMAIN_INITIATOR_KIND] = "initiator-kinds",
  [NW_DOMAIN_CATEGORY] = "categories",
  [NW_DOMAIN_CLAIM_KIND] = "claim-kinds",
  [NW_DOMAIN_RESPONSE] = "responses",
  [NW_DOMAIN_TECHNIQUE] = "techniques",
};

static const char * const special_codes[NW_N_SPECIAL_CODES] = {
  [NW_CODE_ID_UNKNOWN] = "unknown",
  [NW_CODE_ID_NOT_AVAILABLE] = "not-available",
  [NW_CODE_ID_NOT_CODED] = "not-coded",
  [NW_CODE_ID_NONE] = "none",
};

static GKeyFile *
load (const char *name)
{
  GKeyFile *file = g_key_file_new ();
  g_autofree char *path = g_strdup_printf (NW_RESOURCE_BASE "/data/codes/%s.ini", name);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (nw_data_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GError) error = NULL;

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    g_error ("%s: %s", path, error ? error->message : "missing"); /* a shipped file is part of the program */
  return file;
}

static void
load_list (Lists *lists, NwDomain domain)
{
  g_autoptr (GKeyFile) file = load (files[domain]);
  g_auto (GStrv) codes = g_key_file_get_groups (file, NULL);

  for (char **code = codes; *code; code++)
    {
      g_autofree char *name = g_key_file_get_string (file, *code, "Name", NULL);

      g_hash_table_insert (lists->by_label[domain], nw_text_fold (*code, -1), g_strdup (*code));
      g_hash_table_insert (lists->by_label[domain], nw_text_fold (name, -1), g_strdup (*code));
      g_hash_table_insert (lists->names[domain], g_strdup (*code), g_steal_pointer (&name));
    }
}

static void
load_specials (Lists *lists)
{
  g_autoptr (GKeyFile) file = load ("specials");

  for (guint id = 0; id < NW_N_SPECIAL_CODES; id++)
    {
      g_auto (GStrv) labels = g_key_file_get_string_list (file, special_codes[id], "Labels", NULL, NULL);
      g_auto (GStrv) words = nw_keys_get_folded (file, special_codes[id], "Words");

      g_hash_table_insert (lists->specials, g_strdup (special_codes[id]), GUINT_TO_POINTER (id + 1));
      for (char **label = labels; label && *label; label++)
        g_hash_table_insert (lists->specials, nw_text_fold (*label, -1), GUINT_TO_POINTER (id + 1));
      for (char **word = words; *word; word++)
        g_hash_table_insert (lists->near_specials, g_strdup (*word), GUINT_TO_POINTER (id + 1));
      lists->special_names[id] = g_key_file_get_string (file, special_codes[id], "Name", NULL);
    }
}

static gpointer
load_all (gpointer data)
{
  Lists *lists = g_new0 (Lists, 1);

  for (guint domain = 0; domain < NW_N_DOMAINS; domain++)
    {
      lists->by_label[domain] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      lists->names[domain] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      if (files[domain])
        load_list (lists, domain);
    }
  lists->specials = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  lists->near_specials = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  load_specials (lists);
  return lists;
}

static const Lists *
get_lists (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_all, NULL);
}

const char *
nw_codelist_find (NwDomain domain, const char *folded)
{
  return g_hash_table_lookup (get_lists ()->by_label[domain], folded);
}

const char *
nw_codelist_name (NwDomain domain, const char *code)
{
  return g_hash_table_lookup (get_lists ()->names[domain], code);
}

int
nw_codelist_special (const char *folded)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (get_lists ()->specials, folded)) - 1;
}

int
nw_codelist_special_id (const char *code)
{
  for (guint id = 0; id < NW_N_SPECIAL_CODES; id++)
    if (strcmp (special_codes[id], code) == 0)
      return id;
  return -1;
}

const char *
nw_codelist_special_code (guint id)
{
  g_return_val_if_fail (id < NW_N_SPECIAL_CODES, NULL);

  return special_codes[id];
}

const char *
nw_codelist_special_name (guint id)
{
  g_return_val_if_fail (id < NW_N_SPECIAL_CODES, NULL);

  return get_lists ()->special_names[id];
}

int
nw_codelist_special_near (const char *label)
{
  g_autofree char *folded = nw_text_fold (label, -1);
  int special = nw_codelist_special (folded);
  const char *p = folded;

  if (special >= 0)
    return special;
  while (*p && !g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  if (*p == '\0') /* nothing but marks */
    return NW_CODE_ID_NOT_AVAILABLE;
  return GPOINTER_TO_INT (g_hash_table_lookup (get_lists ()->near_specials, folded)) - 1;
}

void
nw_codelist_foreach (NwDomain domain, NwCodeFunc func, gpointer user_data)
{
  g_autoptr (GKeyFile) file = files[domain] ? load (files[domain]) : NULL;
  g_auto (GStrv) codes = file ? g_key_file_get_groups (file, NULL) : NULL;

  for (char **code = codes; code && *code; code++)
    {
      g_autofree char *name = g_key_file_get_string (file, *code, "Name", NULL);
      g_auto (GStrv) words = nw_keys_get_folded (file, *code, "Words");

      func (*code, name, (const char * const *) words, user_data);
    }
}
