/* relations.c: reads the relations of a part from the part beside it that lists them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "relations.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "part.h"

#define MAX_RELATIONS 65536

typedef struct {
  char       *folder; /* of the part, "" or with a slash at its end */
  GHashTable *relations;
} Reading;

static void
relation_free (NwRelation *self)
{
  g_free (self->type);
  g_free (self->path);
  g_free (self);
}

/* "worksheets/sheet1.xml" as seen from "xl/", or "/xl/worksheets/sheet1.xml". */
static char *
resolve (const char *folder, const char *target)
{
  g_autofree char *whole = *target == '/' ? g_strdup (target + 1) : g_strconcat (folder, target, NULL);
  g_auto (GStrv) steps = g_strsplit (whole, "/", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; steps[i]; i++)
    {
      if (strcmp (steps[i], "..") == 0)
        g_ptr_array_set_size (kept, MAX ((int) kept->len - 1, 0));
      else if (*steps[i] != '\0' && strcmp (steps[i], ".") != 0)
        g_ptr_array_add (kept, steps[i]);
    }
  g_ptr_array_add (kept, NULL);
  return g_strjoinv ("/", (GStrv) kept->pdata);
}

static void
start_cb (NwPart *part, const char *element, const char **attributes, gpointer user_data)
{
  Reading *reading = user_data;
  const char *id = nw_part_attribute (attributes, "Id");
  const char *type = nw_part_attribute (attributes, "Type");
  const char *target = nw_part_attribute (attributes, "Target");
  NwRelation *relation;

  if (strcmp (element, "Relationship") != 0 || !id || !type || !target)
    return;
  /* None is of use, and sixty thousand of a megabyte each would fill the memory. */
  if (strlen (id) > NW_PACKAGE_MAX_PATH || strlen (type) > NW_PACKAGE_MAX_PATH || strlen (target) > NW_PACKAGE_MAX_PATH)
    return;
  if (g_hash_table_size (reading->relations) >= MAX_RELATIONS)
    {
      nw_part_fail (part, NW_FAULT_LIMIT, _("the workbook has more parts than any; export the table as CSV"));
      return;
    }
  relation = g_new0 (NwRelation, 1);
  relation->type = g_strdup (strrchr (type, '/') ? strrchr (type, '/') + 1 : type);
  relation->path = resolve (reading->folder, target);
  g_hash_table_insert (reading->relations, g_strdup (id), relation);
}

GHashTable *
nw_relations_read (NwPackage *package, const char *path, GError **error)
{
  static const NwPartSink sink = { start_cb, NULL, NULL, NULL };
  const char *slash = strrchr (path, '/');
  const char *base = slash ? slash + 1 : path;
  g_autofree char *folder = g_strndup (path, base - path);
  g_autofree char *list = g_strconcat (folder, "_rels/", base, ".rels", NULL);
  g_autoptr (GHashTable) relations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) relation_free);
  Reading reading = { folder, relations };

  if (nw_package_has (package, list) && !nw_part_parse (package, list, &sink, &reading, error))
    return NULL;
  return g_steal_pointer (&relations);
}

const char *
nw_relations_find (GHashTable *relations, const char *type)
{
  GHashTableIter iter;
  gpointer relation;

  g_hash_table_iter_init (&iter, relations);
  while (g_hash_table_iter_next (&iter, NULL, &relation))
    if (strcmp (((NwRelation *) relation)->type, type) == 0)
      return ((NwRelation *) relation)->path;
  return NULL;
}
