/* profile-edit.c: a profile with some keys changed, and labels as keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "profile.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What cannot stand in a key, and what stands for it. */
static gboolean
must_escape (guchar c)
{
  return c < 0x20 || c == 0x7f || strchr ("=[]#%;", c) != NULL;
}

char *
nw_profile_escape (const char *label)
{
  GString *key = g_string_new (NULL);

  for (const char *c = label; *c; c++)
    {
      gboolean edge = *c == ' ' && (c == label || c[1] == '\0');

      if (edge || must_escape (*c))
        g_string_append_printf (key, "%%%02X", (guchar) *c);
      else
        g_string_append_c (key, *c);
    }
  return g_string_free (key, FALSE);
}

char *
nw_profile_unescape (const char *key)
{
  GString *label = g_string_new (NULL);

  for (const char *c = key; *c; c++)
    {
      if (*c == '%' && g_ascii_isxdigit (c[1]) && g_ascii_isxdigit (c[2]) && (c[1] != '0' || c[2] != '0'))
        {
          g_string_append_c (label, (char) (g_ascii_xdigit_value (c[1]) * 16 + g_ascii_xdigit_value (c[2])));
          c += 2;
        }
      else
        {
          g_string_append_c (label, *c);
        }
    }
  return g_string_free (label, FALSE);
}

NwProfile *
nw_profile_edit (const NwProfile *self, GKeyFile *changes, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) groups = g_key_file_get_groups (changes, NULL);
  g_autofree char *text = NULL;
  gsize length;

  /* It was parsed from this text, so that the text can be read. */
  if (!g_key_file_load_from_data (file, self->text, strlen (self->text), G_KEY_FILE_KEEP_COMMENTS, error))
    return NULL;

  for (char **group = groups; *group; group++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (changes, *group, NULL, NULL);

      for (char **key = keys; key && *key; key++)
        {
          g_autofree char *value = g_key_file_get_value (changes, *group, *key, NULL);
          g_key_file_set_value (file, *group, *key, value);
        }
    }

  text = g_key_file_to_data (file, &length, NULL);
  return nw_profile_parse (self->id, text, length, error);
}
