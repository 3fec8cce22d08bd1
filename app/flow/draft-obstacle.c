/* draft-obstacle.c: what stands in the way of an import that is being prepared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draft-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "facts.h"

static char *
find_missing_field (const NwDrafted *drafted)
{
  const char *name = drafted->table.sheet ? drafted->table.sheet : drafted->table.name;

  if (drafted->known)
    return NULL;
  if (strcmp (drafted->table.part, "incidents") == 0 && !nw_drafted_has (drafted, "title"))
    return g_strdup_printf (_("%s: say which column holds the title of the incident"), name);
  if (strcmp (drafted->table.part, "actors") == 0 && !nw_drafted_has (drafted, "name") && !nw_drafted_has (drafted, "title"))
    return g_strdup_printf (_("%s: say which column holds the name of the actor"), name);
  if ((strcmp (drafted->table.part, "claims") == 0 || strcmp (drafted->table.part, "responses") == 0
       || strcmp (drafted->table.part, "receivers") == 0)
      && !nw_drafted_has (drafted, "incident"))
    return g_strdup_printf (_("%s: say which column holds the key of the incident that a row belongs to"), name);
  return NULL;
}

static char *
find_missing_incidents (const NwDraft *self)
{
  const NwDrafted *first = NULL;
  gboolean actors = FALSE;

  for (guint i = 0; i < self->tables->len; i++)
    {
      const NwDrafted *drafted = nw_drafted (self, i);

      actors |= strcmp (drafted->table.part, "actors") == 0;
      if (strcmp (drafted->table.part, "incidents") != 0)
        continue;
      if (first)
        return g_strdup_printf (_("%s and %s are both imported as incidents; choose “Not imported” for one of "
                                  "them where the file is shown, and import it afterwards if it is wanted"),
                                first->table.sheet ? first->table.sheet : first->table.name,
                                drafted->table.sheet ? drafted->table.sheet : drafted->table.name);
      first = drafted;
    }
  return first || actors ? NULL : g_strdup (_("No table holds incidents; say which one does"));
}

char *
nw_draft_obstacle (const NwDraft *self)
{
  g_autofree char *recipe = NULL;
  g_autoptr (NwProfile) profile = NULL;
  g_autoptr (GError) error = NULL;
  char *obstacle = find_missing_incidents (self);

  for (guint i = 0; i < self->tables->len && !obstacle; i++)
    obstacle = find_missing_field (nw_drafted (self, i));
  if (obstacle)
    return obstacle;
  if (*self->title == '\0')
    return g_strdup (_("Say what the dataset is called"));
  if (!nw_facts_is_slug (self->dataset))
    return g_strdup_printf (_("“%s” cannot name a dataset; use only a–z, 0–9 and -"), self->dataset);

  recipe = nw_draft_recipe (self);
  profile = nw_profile_parse (NULL, recipe, -1, &error);
  return profile ? NULL : g_strdup (error->message);
}
