/* facts.c: reads the facts about a dataset from a key file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "facts.h"

#include <glib/gi18n-lib.h>

#include "fault.h"

#define GROUP "Dataset"

static gboolean
is_slug (const char *text)
{
  for (const char *c = text; *c; c++)
    if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) && *c != '-')
      return FALSE;

  return *text != '\0';
}

static void
take (GKeyFile *file, const char *key, char **target)
{
  char *value = g_key_file_get_string (file, GROUP, key, NULL);

  if (!value)
    return;
  g_free (*target);
  *target = value;
}

static GKeyFile *
load (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GKeyFile) key_file = g_key_file_new ();
  g_autoptr (GError) local = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_load_contents (file, cancellable, &text, &length, NULL, &local))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_READ, _("%s: cannot be read (%s)"), name, local->message);
      return NULL;
    }
  if (!g_key_file_load_from_data (key_file, text, length, G_KEY_FILE_NONE, &local) || !g_key_file_has_group (key_file, GROUP))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: no facts about a dataset; write a group [%s] with keys like Title=… (%s)"),
                   name, GROUP, local ? local->message : _("the group is missing"));
      return NULL;
    }

  return g_steal_pointer (&key_file);
}

gboolean
nw_facts_read (GFile *file, NwRelease *release, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GKeyFile) key_file = load (file, name, cancellable, error);
  g_autofree char *as_of = NULL;

  if (!key_file)
    return FALSE;

  take (key_file, "Slug", &release->dataset);
  take (key_file, "Title", &release->title);
  take (key_file, "ShortTitle", &release->short_title);
  take (key_file, "Publisher", &release->publisher);
  take (key_file, "Homepage", &release->homepage);
  take (key_file, "Licence", &release->licence);
  take (key_file, "Citation", &release->citation);
  take (key_file, "Version", &release->version);
  take (key_file, "AsOf", &as_of);

  if (as_of && !nw_date_parse (as_of, &release->as_of))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: AsOf=%s is no date; write it like 2023-03-31"), name, as_of);
      return FALSE;
    }
  if (release->dataset && !is_slug (release->dataset))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: Slug=%s may only have a–z, 0–9 and -"), name, release->dataset);
      return FALSE;
    }

  return TRUE;
}
