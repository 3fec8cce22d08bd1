/* key-text.c: reads texts as key files, and says what makes them unfit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "key-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"
#include "text.h"

gboolean
nw_key_text_refuse (const char *name, const char *group, const char *key, const char *remedy, GError **error)
{
  if (key)
    /* Translators: a file, the group and key in it, and what to do. */
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: [%s] %s: %s"), name, group, key, remedy);
  else
    /* Translators: a file, the group in it, and what to do. */
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: [%s]: %s"), name, group, remedy);
  return FALSE;
}

/* A key file takes two groups of one name together, and who forgot to rename a copy would lose one. */
static char *
find_double (const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);
  g_auto (GStrv) lines = g_strsplit (copy, "\n", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (char **line = lines; *line; line++)
    {
      char *group = g_strchug (*line);
      char *end = *group == '[' ? strchr (group, ']') : NULL;

      if (!end)
        continue;
      *end = '\0';
      if (!g_hash_table_add (seen, group + 1))
        return g_strdup (group + 1);
    }
  return NULL;
}

GKeyFile *
nw_key_text_load (const NwKeyText *self, const char *name, const char *text, gssize length, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) cause = NULL;
  g_autofree char *twice = NULL;
  gsize n = length < 0 ? strlen (text) : (gsize) length;

  text = nw_text_skip_mark (text, &n);
  if (n > self->max)
    /* Translators: a file, a number, and like “too large for markers; is it another file?” */
    g_set_error (error, NW_FAULT, NW_FAULT_LIMIT, _("%s: larger than %u KB, %s"), name, (guint) (self->max / 1024), _(self->large));
  else if (!g_utf8_validate_len (text, n, NULL))
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: not text in UTF-8; save it as that"), name);
  /* A key in another language is refused in any language. */
  else if (!g_key_file_load_from_data (file, text, n, G_KEY_FILE_KEEP_TRANSLATIONS, &cause))
    /* Translators: a file, like “no markers”, why, and what to do. */
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: %s (%s); %s"), name, _(self->none), cause->message, _(self->remedy));
  else if ((twice = find_double (text, n)))
    nw_key_text_refuse (name, twice, NULL, _("it is there twice; give one of them another name"), error);
  else
    return g_steal_pointer (&file);

  return NULL;
}

void
nw_key_text_put (GKeyFile *file, const char *group, const char *key, const char *text)
{
  if (text && *text)
    g_key_file_set_string (file, group, key, text);
}
