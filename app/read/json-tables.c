/* json-tables.c: finds the lists of objects in a JSON file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "json-tables.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_TABLES 1024

typedef struct {
  NwJsonScanner *scanner;
  const char    *name;
  GPtrArray     *tables; /* char *: of the outermost object */
  GPtrArray     *deeper; /* … and one level deeper */
  gboolean       empty_list;
} Search;

static gboolean
refuse_no_records (const char *name, GError **error)
{
  g_set_error (error, NW_FAULT, NW_FAULT_FORMAT,
               _("%s has no list of records; choose a JSON file with a list of objects"), name);
  return FALSE;
}

static gboolean
add_table (Search *search, const char *prefix, const char *key, GError **error)
{
  GPtrArray *tables = prefix ? search->deeper : search->tables;
  g_autofree char *table = prefix ? g_strconcat (prefix, ".", key, NULL) : g_strdup (key);

  if (tables->len == MAX_TABLES)
    g_set_error (error, NW_FAULT, NW_FAULT_LIMIT,
                 _("%s, line %" G_GUINT64_FORMAT ": more than %d lists of records; split the file"),
                 search->name, nw_json_scanner_line (search->scanner), MAX_TABLES);
  else if (g_ptr_array_find_with_equal_func (tables, table, g_str_equal, NULL))
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT,
                 _("%s, line %" G_GUINT64_FORMAT ": a second list is called “%s”; rename one"), search->name,
                 nw_json_scanner_line (search->scanner), table);
  else
    {
      g_ptr_array_add (tables, g_steal_pointer (&table));
      return TRUE;
    }
  return FALSE;
}

/* The list whose bracket was read is a table when an object comes first. */
static gboolean
search_list (Search *search, const char *prefix, const char *key, GError **error)
{
  guint outer = nw_json_scanner_depth (search->scanner) - 1;
  NwJsonToken token;

  if (!nw_json_scanner_next (search->scanner, &token, error) ||
      (token == NW_JSON_OBJECT && !add_table (search, prefix, key, error)))
    return FALSE;
  search->empty_list |= token == NW_JSON_ARRAY_END;
  while (nw_json_scanner_depth (search->scanner) > outer)
    if (!nw_json_scanner_next (search->scanner, &token, error))
      return FALSE;
  return TRUE;
}

/* The members of the object whose brace was read; prefix: its key, NULL for the outermost. */
static gboolean
search_object (Search *search, const char *prefix, GError **error)
{
  while (TRUE)
    {
      g_autofree char *key = NULL;
      NwJsonToken token;
      gboolean done;

      if (!nw_json_scanner_next (search->scanner, &token, error))
        return FALSE;
      if (token == NW_JSON_OBJECT_END)
        return TRUE;
      key = nw_json_scanner_key (search->scanner);
      if (!nw_json_scanner_next (search->scanner, &token, error))
        return FALSE;

      if (token == NW_JSON_ARRAY)
        done = search_list (search, prefix, key, error);
      else if (token == NW_JSON_OBJECT && prefix == NULL)
        done = search_object (search, key, error);
      else
        done = nw_json_scanner_skip (search->scanner, token, error);
      if (!done)
        return FALSE;
    }
}

static GStrv
strv_of (GPtrArray *names)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  GStrv strv;

  for (guint i = 0; i < names->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (names, i));
  strv = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return strv;
}

GStrv
nw_json_find_tables (NwJsonScanner *scanner, const char *name, GError **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) deeper = g_ptr_array_new_with_free_func (g_free);
  Search search = { scanner, name, tables, deeper, FALSE };
  NwJsonToken token;

  if (!nw_json_scanner_next (scanner, &token, error))
    return NULL;
  if (token == NW_JSON_ARRAY)
    return g_new0 (char *, 1);
  if (token != NW_JSON_OBJECT)
    return refuse_no_records (name, error) ? g_new0 (char *, 1) : NULL;
  if (!search_object (&search, NULL, error) || !nw_json_scanner_next (scanner, &token, error))
    return NULL;

  if (token != NW_JSON_END) /* one object after the other */
    return g_new0 (char *, 1);
  if (tables->len == 0 && deeper->len == 0 && search.empty_list)
    {
      refuse_no_records (name, error);
      return NULL;
    }
  return strv_of (tables->len > 0 ? tables : deeper);
}

/* ---- the way to one table ---- */

/* Behind the brace of an object: on to behind the bracket of the list. What is called so but is no list is
 * passed by. */
static gboolean
go_to_list (NwJsonScanner *scanner, const char *table, gboolean deeper, gboolean *found, GError **error)
{
  while (!*found)
    {
      g_autofree char *key = NULL;
      NwJsonToken token;
      gsize length;
      gboolean done;

      if (!nw_json_scanner_next (scanner, &token, error))
        return FALSE;
      if (token == NW_JSON_OBJECT_END)
        return TRUE;
      key = nw_json_scanner_key (scanner);
      length = strlen (key);
      if (!nw_json_scanner_next (scanner, &token, error))
        return FALSE;

      *found = token == NW_JSON_ARRAY && strcmp (key, table) == 0;
      if (*found)
        return TRUE;
      if (token == NW_JSON_OBJECT && !deeper && g_str_has_prefix (table, key) && table[length] == '.')
        done = go_to_list (scanner, table + length + 1, TRUE, found, error);
      else
        done = nw_json_scanner_skip (scanner, token, error);
      if (!done)
        return FALSE;
    }
  return TRUE;
}

gboolean
nw_json_go_to_table (NwJsonScanner *scanner, const char *name, const char *table, GError **error)
{
  NwJsonToken token;
  gboolean found = FALSE;

  if (!nw_json_scanner_next (scanner, &token, error) ||
      (token == NW_JSON_OBJECT && !go_to_list (scanner, table, FALSE, &found, error)))
    return FALSE;
  if (!found)
    g_set_error (error, NW_FAULT, NW_FAULT_MAPPING, _("%s has no list called “%s”; choose another one"),
                 name, table);
  return found;
}
