/* fuzz-profile.c: any bytes as the text of a profile or recipe: parsed, compared with a header, edited and
 * parsed again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "profile.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_codes (gpointer key, gpointer value, gpointer user_data)
{
  g_assert_true (g_utf8_validate (key, -1, NULL));
  g_assert_cmpstr (value, !=, "");
}

/* Any label comes back from a key as it was. */
static void
check_escape (const char *text)
{
  g_autofree char *key = nw_profile_escape (text);
  g_autofree char *label = nw_profile_unescape (key);

  g_assert_cmpstr (label, ==, text);
}

static void
check_parsed (const NwProfile *profile)
{
  static const char *const header[] = { "id", "name", " since ", NULL };
  g_autoptr (GKeyFile) changes = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NwProfile) edited = NULL;

  g_assert_true (g_utf8_validate (profile->text, -1, NULL));
  g_assert_cmpuint (profile->parts->len, >, 0);
  g_assert_cmpuint (profile->parts->len + profile->within->len, <=, 2 * NW_PROFILE_MAX_PARTS);
  for (guint i = 0; i < NW_N_DOMAINS; i++)
    {
      g_hash_table_foreach (profile->codes[i], check_codes, NULL);
      g_hash_table_foreach (profile->labels[i], check_codes, NULL);
    }
  for (guint i = 0; i < profile->parts->len; i++)
    {
      const NwPart *part = nw_profile_part (profile, i);
      g_autoptr (GPtrArray) missing = nw_part_missing (part, header);

      g_assert_cmpuint (missing->len, <=, g_strv_length (part->required));
    }
  nw_profile_known_release (profile, "own-list.csv", "00ff");

  g_key_file_set_string (changes, "Dataset", "Title", "Another");
  edited = nw_profile_edit (profile, changes, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (edited->title, ==, "Another");
  g_assert_cmpuint (edited->parts->len, ==, profile->parts->len);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwProfile) profile = nw_profile_parse (NULL, (const char *) data, size, &error);

  g_assert_true ((profile == NULL) == (error != NULL));
  if (profile)
    {
      check_parsed (profile);
      check_escape (profile->text);
    }
  else
    {
      g_assert_true (error->domain == NW_FAULT && g_utf8_validate (error->message, -1, NULL));
    }
  return 0;
}
