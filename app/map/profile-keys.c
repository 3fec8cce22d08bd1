/* profile-keys.c: reads single keys of a profile, and refuses values that it does not know
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "profile-keys.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"
#include "text.h"

gboolean
nw_keys_refuse (const char *id, const char *group, const char *key, GError **error)
{
  g_set_error (error, NW_FAULT, NW_FAULT_MAPPING,
               _("profile %s: [%s] %s is not understood; see the description of the format"), id, group, key);
  return FALSE;
}

gboolean
nw_keys_check (GKeyFile *file, const char *id, const char *group, const char * const *known, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  for (char **key = keys; key && *key; key++)
    if (!g_strv_contains (known, *key))
      return nw_keys_refuse (id, group, *key, error);
  return TRUE;
}

char *
nw_keys_get_text (GKeyFile *file, const char *group, const char *key)
{
  char *text = g_key_file_get_string (file, group, key, NULL);
  return text ? text : g_strdup ("");
}

GStrv
nw_keys_get_list (GKeyFile *file, const char *group, const char *key)
{
  GStrv list = g_key_file_get_string_list (file, group, key, NULL, NULL);
  return list ? list : g_new0 (char *, 1);
}

GStrv
nw_keys_get_folded (GKeyFile *file, const char *group, const char *key)
{
  GStrv list = nw_keys_get_list (file, group, key);

  for (char **word = list; *word; word++)
    {
      char *folded = nw_text_fold (*word, -1);
      g_free (*word);
      *word = folded;
    }
  return list;
}

gboolean
nw_keys_get_word (GKeyFile *file, const char *id, const char *group, const char *key, const NwKeyWord *words,
                  int fallback, int *value, GError **error)
{
  g_autofree char *text = g_key_file_get_string (file, group, key, NULL);

  *value = fallback;
  if (text == NULL)
    return TRUE;
  for (; words->word; words++)
    if (strcmp (words->word, text) == 0)
      {
        *value = words->value;
        return TRUE;
      }
  return nw_keys_refuse (id, group, key, error);
}

gboolean
nw_keys_get_flag (GKeyFile *file, const char *id, const char *group, const char *key, gboolean *value,
                  GError **error)
{
  static const NwKeyWord flags[] = { { "true", TRUE }, { "false", FALSE }, { NULL } };

  return nw_keys_get_word (file, id, group, key, flags, FALSE, value, error);
}
