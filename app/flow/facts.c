/* facts.c: reads the facts about a dataset from a key file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "facts.h"

#include <glib/gi18n-lib.h>

#include "eras.h"
#include "fault.h"
#include "text-file.h"
#include "text.h"

#define GROUP     "Dataset"
#define MAX_BYTES (256 * 1024)

gboolean
nw_facts_is_slug (const char *text)
{
  for (const char *c = text; *c; c++)
    if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) && *c != '-')
      return FALSE;

  return *text != '\0';
}

/* A key that is missing or empty leaves the target as it is. */
static gboolean
take (GKeyFile *file, const char *name, const char *key, char **target, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *value = g_key_file_get_string (file, GROUP, key, &local);

  if (value && *g_strstrip (value))
    {
      g_free (*target);
      *target = g_steal_pointer (&value);
    }
  if (!local || g_error_matches (local, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_KEY_NOT_FOUND))
    return TRUE;

  g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: the value of %s cannot be read; write it as UTF-8 text"), name, key);
  return FALSE;
}

static GKeyFile *
load (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GKeyFile) key_file = g_key_file_new ();
  g_autoptr (GError) local = NULL;
  gsize length;
  g_autofree char *text = nw_text_file_read (file, MAX_BYTES, &length, cancellable, error);

  const char *keys = text ? nw_text_skip_mark (text, &length) : NULL;

  if (!keys)
    return NULL;
  if (!g_key_file_load_from_data (key_file, keys, length, G_KEY_FILE_NONE, &local) || !g_key_file_has_group (key_file, GROUP))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: no facts about a dataset; write a group [%s] with keys like Title=… (%s)"),
                   name, GROUP, local ? local->message : _("the group is missing"));
      return NULL;
    }

  return g_steal_pointer (&key_file);
}

/* What every figure from the dataset should say. */
static gboolean
take_caveats (GKeyFile *file, const char *name, GPtrArray *caveats, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_auto (GStrv) list = g_key_file_get_string_list (file, GROUP, "Caveats", NULL, &local);

  if (local && !g_error_matches (local, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_KEY_NOT_FOUND))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: the value of Caveats cannot be read; write it as UTF-8 text"), name);
      return FALSE;
    }

  for (guint i = 0; list && list[i]; i++)
    g_ptr_array_add (caveats, g_strdup (list[i]));
  return TRUE;
}

/* As they are written, once they are understood: they become part of what the release was read by. */
static gboolean
take_eras (GKeyFile *file, const char *name, char **eras, GError **error)
{
  g_autoptr (GPtrArray) parsed = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_era_free);
  g_auto (GStrv) lines = g_key_file_get_string_list (file, GROUP, "Eras", NULL, NULL);

  if (!g_key_file_has_key (file, GROUP, "Eras", NULL))
    return TRUE;
  if (!lines || !nw_eras_parse ((const char *const *) lines, parsed))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT,
                   _("%s: Eras is not understood; write each like 2022-09-01 | response | Responses are coded from here on."), name);
      return FALSE;
    }

  g_free (*eras);
  *eras = g_key_file_get_value (file, GROUP, "Eras", NULL);
  return TRUE;
}

gboolean
nw_facts_read (GFile *file, NwRelease *release, char **eras, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GKeyFile) key_file = load (file, name, cancellable, error);
  g_autofree char *as_of = NULL;
  const struct {
    const char *key;
    char      **target;
  } keys[] = {
    { "Slug", &release->dataset },       { "Title", &release->title },       { "ShortTitle", &release->short_title },
    { "Publisher", &release->publisher }, { "Homepage", &release->homepage }, { "Licence", &release->licence },
    { "Citation", &release->citation },  { "Version", &release->version },   { "AsOf", &as_of },
  };

  if (!key_file)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (!take (key_file, name, keys[i].key, keys[i].target, error))
      return FALSE;

  if (!take_caveats (key_file, name, release->caveats, error) || !take_eras (key_file, name, eras, error))
    return FALSE;
  if (as_of && !nw_date_parse (as_of, &release->as_of))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: AsOf=%s is no date; write it like 2023-03-31"), name, as_of);
      return FALSE;
    }
  if (release->dataset && !nw_facts_is_slug (release->dataset))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: Slug=%s may only have a–z, 0–9 and -"), name, release->dataset);
      return FALSE;
    }

  return TRUE;
}
