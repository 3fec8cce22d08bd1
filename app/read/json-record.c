/* json-record.c: lays a JSON object flat
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "json-record.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "reader.h"

/* One record that is being walked. */
typedef struct {
  const NwJsonElement *element;
  const char          *name;      /* of the file */
  NwJsonColumns       *columns;
  GPtrArray           *cells;     /* NULL: only the columns are wanted */
  GHashTable          *met;       /* columns this record has filled, by name of the columns */
  guint                n_members;
  GString             *path;
} Walk;

void
nw_json_columns_init (NwJsonColumns *self)
{
  *self = (NwJsonColumns) {
    .names = g_ptr_array_new_with_free_func (g_free),
    .positions = g_hash_table_new (g_str_hash, g_str_equal),
  };
}

void
nw_json_columns_clear (NwJsonColumns *self)
{
  g_clear_pointer (&self->positions, g_hash_table_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
}

static gboolean
refuse (const Walk *walk, NwFault fault, const char *what, GError **error)
{
  g_set_error (error, NW_FAULT, fault, _("%s, line %" G_GUINT64_FORMAT ": %s"), walk->name,
               walk->element->line, what);
  return FALSE;
}

/* ---- values as text ---- */

static void append_value (const Walk *walk, JsonNode *node, const char *separator, GString *text);

static void
append_string (const char *string, GString *text)
{
  g_string_append_c (text, '"');
  for (const char *p = string; *p; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (text, "\\%c", *p);
    else if (*p == '\n')
      g_string_append (text, "\\n");
    else if ((guchar) *p < ' ')
      g_string_append_printf (text, "\\u%04x", (guchar) *p);
    else
      g_string_append_c (text, *p);
  g_string_append_c (text, '"');
}

static void
append_array (const Walk *walk, JsonArray *array, const char *separator, GString *text)
{
  g_string_append_c (text, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (i > 0)
        g_string_append (text, separator);
      append_value (walk, json_array_get_element (array, i), separator, text);
    }
  g_string_append_c (text, ']');
}

static void
append_object (const Walk *walk, JsonObject *object, const char *separator, GString *text)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  gboolean first = TRUE;

  g_string_append_c (text, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (!first)
        g_string_append (text, separator);
      first = FALSE;
      append_string (name, text);
      g_string_append (text, ": ");
      append_value (walk, node, separator, text);
    }
  g_string_append_c (text, '}');
}

/* Numbers are positions in the list of their texts. */
static const char *
number_text (const Walk *walk, JsonNode *node)
{
  return g_ptr_array_index (walk->element->numbers, json_node_get_int (node));
}

/* A plain value as it stands in a cell; NULL for objects and lists. */
static const char *
plain_text (const Walk *walk, JsonNode *node)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return "";
  if (!JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node) ? "true" : "false";
  return number_text (walk, node);
}

static void
append_value (const Walk *walk, JsonNode *node, const char *separator, GString *text)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    append_object (walk, json_node_get_object (node), separator, text);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    append_array (walk, json_node_get_array (node), separator, text);
  else if (JSON_NODE_HOLDS_NULL (node))
    g_string_append (text, "null");
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    append_string (json_node_get_string (node), text);
  else
    g_string_append (text, plain_text (walk, node));
}

/* ---- the walk ---- */

static gboolean
add_column (Walk *walk, GError **error)
{
  NwJsonColumns *columns = walk->columns;
  char *name;

  if (columns->names->len == NW_READ_MAX_CELLS || columns->bytes + walk->path->len > NW_READ_MAX_ROW)
    return refuse (walk, NW_FAULT_LIMIT,
                   _("the records have more fields than a table may have columns (65,536); check that the "
                      "file is a list of records"),
                   error);
  name = g_strndup (walk->path->str, walk->path->len);
  columns->bytes += walk->path->len;
  g_ptr_array_add (columns->names, name);
  g_hash_table_insert (columns->positions, name, GUINT_TO_POINTER (columns->names->len));
  return TRUE;
}

static gboolean
fill_cell (Walk *walk, JsonNode *node, GString *cell, GError **error)
{
  const char *plain = plain_text (walk, node);

  if (plain)
    g_string_assign (cell, plain);
  else if (json_array_get_length (json_node_get_array (node)) > 0)
    append_value (walk, node, ", ", cell);
  if (cell->len > NW_READ_MAX_CELL)
    return refuse (walk, NW_FAULT_LIMIT,
                   _("the record that begins here has a field larger than 16 MB; check that the file is a "
                      "list of records"),
                   error);
  return TRUE;
}

/* A value at the end of its path. */
static gboolean
walk_leaf (Walk *walk, JsonNode *node, GError **error)
{
  gpointer position = g_hash_table_lookup (walk->columns->positions, walk->path->str);

  if (position == NULL)
    {
      if (walk->cells)
        return refuse (walk, NW_FAULT_READ, _("the file changed while it was read; import it again"), error);
      if (!add_column (walk, error))
        return FALSE;
      position = GUINT_TO_POINTER (walk->columns->names->len);
    }
  if (!g_hash_table_add (walk->met, position))
    {
      g_autofree char *what = g_strdup_printf (
          _("the record that begins here names the field “%.80s” twice; rename one"), walk->path->str);
      g_autofree char *valid = g_utf8_make_valid (what, -1);

      return refuse (walk, NW_FAULT_FORMAT, valid, error);
    }
  return walk->cells == NULL ||
         fill_cell (walk, node, g_ptr_array_index (walk->cells, GPOINTER_TO_UINT (position) - 1), error);
}

/* As deep as the scanner lets a record be. */
static gboolean
walk_object (Walk *walk, JsonObject *object, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  gsize length = walk->path->len;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (length > 0)
        g_string_append_c (walk->path, '.');
      g_string_append (walk->path, name);
      if (!(JSON_NODE_HOLDS_OBJECT (node) ? walk_object (walk, json_node_get_object (node), error)
                                          : walk_leaf (walk, node, error)))
        return FALSE;
      g_string_truncate (walk->path, length);
    }
  return TRUE;
}

/* json-glib keeps the last of several members with one name. */
static guint
count_members (JsonNode *node)
{
  guint n = 0;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      JsonNode *member;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, NULL, &member))
        n += 1 + count_members (member);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        n += count_members (json_array_get_element (array, i));
    }
  return n;
}

static gboolean
walk_record (Walk *walk, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) path = g_string_new (NULL);
  g_autoptr (GError) cause = NULL;
  JsonNode *root;

  if (!json_parser_load_from_data (parser, walk->element->text->str, walk->element->text->len, &cause))
    return refuse (walk, NW_FAULT_FORMAT, _("the record that begins here is not JSON; check the file"),
                   error);
  root = json_parser_get_root (parser);
  if (count_members (root) != walk->element->n_members)
    return refuse (walk, NW_FAULT_FORMAT, _("the record that begins here names a field twice; rename one"),
                   error);

  walk->met = met;
  walk->path = path;
  return walk_object (walk, json_node_get_object (root), error);
}

gboolean
nw_json_record_add_columns (const NwJsonElement *element,
                            const char *name,
                            NwJsonColumns *columns,
                            GError **error)
{
  Walk walk = { .element = element, .name = name, .columns = columns };

  return walk_record (&walk, error);
}

gboolean
nw_json_record_read (
    const NwJsonElement *element, const char *name, NwJsonColumns *columns, GPtrArray *cells, GError **error)
{
  Walk walk = { .element = element, .name = name, .columns = columns, .cells = cells };

  for (guint i = 0; i < cells->len; i++)
    g_string_truncate (g_ptr_array_index (cells, i), 0);
  return walk_record (&walk, error);
}
