/* xlsx-book.c: finds the sheets of a workbook
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "xlsx-book.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "part.h"
#include "relations.h"
#include "xlsx-foreign.h"

#define MAX_SHEETS 4096
#define MAX_NAME   1024 /* bytes; spreadsheet programs allow 31 characters, or some more */
#define USUAL_PATH "xl/workbook.xml"

typedef struct {
  NwBook     *book;
  GHashTable *relations; /* of the workbook */
} Reading;

static void
sheet_free (NwSheet *self)
{
  g_free (self->name);
  g_free (self->path);
  g_free (self);
}

static gboolean
has_sheet (const NwBook *self, const char *name)
{
  for (guint i = 0; i < self->sheets->len; i++)
    if (strcmp (((NwSheet *) self->sheets->pdata[i])->name, name) == 0)
      return TRUE;
  return FALSE;
}

static void
add_sheet (Reading *reading, NwPart *part, const char **attributes)
{
  const char *name = nw_part_attribute (attributes, "name");
  const char *id = nw_part_attribute (attributes, "id");
  const NwRelation *relation = id ? g_hash_table_lookup (reading->relations, id) : NULL;
  NwSheet *sheet;

  if (name == NULL || relation == NULL)
    {
      nw_part_fail (part, NW_FAULT_FORMAT, _("a sheet is listed without its part; save the workbook again"));
      return;
    }
  if (strcmp (relation->type, "worksheet") != 0)
    return;
  if (reading->book->sheets->len >= MAX_SHEETS)
    {
      nw_part_fail (part, NW_FAULT_LIMIT, _("the workbook has more than 4,096 sheets; export the table as CSV"));
      return;
    }
  if (strlen (name) > MAX_NAME)
    {
      nw_part_fail (part, NW_FAULT_LIMIT, _("the name of a sheet is longer than in any workbook; export the table as CSV"));
      return;
    }
  if (has_sheet (reading->book, name))
    {
      nw_part_fail (part, NW_FAULT_FORMAT, _("two sheets have the same name; give them different names and save the workbook again"));
      return;
    }

  sheet = g_new (NwSheet, 1);
  sheet->name = g_strdup (name);
  sheet->path = g_strdup (relation->path);
  g_ptr_array_add (reading->book->sheets, sheet);
}

static void
start_cb (NwPart *part, const char *element, const char **attributes, gpointer user_data)
{
  Reading *reading = user_data;

  if (strcmp (element, "sheet") == 0)
    {
      add_sheet (reading, part, attributes);
    }
  else if (strcmp (element, "workbookPr") == 0)
    {
      const char *value = nw_part_attribute (attributes, "date1904");

      reading->book->from_1904 = value && (strcmp (value, "1") == 0 || strcmp (value, "true") == 0);
    }
}

/* Other names than the usual one are allowed, and some programs use them. */
static char *
find_workbook (NwPackage *package, GError **error)
{
  g_autoptr (GHashTable) relations = nw_relations_read (package, "", error);
  const char *path;

  if (relations == NULL)
    return NULL;
  path = nw_relations_find (relations, "officeDocument");
  if (path == NULL || !nw_package_has (package, path))
    path = USUAL_PATH;
  if (nw_package_has (package, path) && !nw_package_has (package, "word/document.xml")
      && !nw_package_has (package, "ppt/presentation.xml") && !g_str_has_suffix (path, ".bin"))
    return g_strdup (path);

  g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, "%s: %s", nw_package_name (package), nw_foreign_package (package));
  return NULL;
}

NwBook *
nw_book_read (NwPackage *package, GError **error)
{
  static const NwPartSink sink = { start_cb, NULL, NULL, NULL };
  g_autofree char *path = find_workbook (package, error);
  g_autoptr (NwBook) self = NULL;
  g_autoptr (GHashTable) relations = NULL;
  Reading reading;

  if (path == NULL)
    return NULL;
  relations = nw_relations_read (package, path, error);
  if (relations == NULL)
    return NULL;

  self = g_new0 (NwBook, 1);
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sheet_free);
  self->strings = g_strdup (nw_relations_find (relations, "sharedStrings"));
  self->styles = g_strdup (nw_relations_find (relations, "styles"));
  reading = (Reading) { self, relations };
  if (!nw_part_parse (package, path, &sink, &reading, error))
    return NULL;

  if (self->sheets->len == 0)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: the workbook has no sheet with cells; choose a workbook with a table"),
                   nw_package_name (package));
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
nw_book_free (NwBook *self)
{
  g_ptr_array_unref (self->sheets);
  g_free (self->strings);
  g_free (self->styles);
  g_free (self);
}
