/* write-document.c: writes a document built by hand into a file, and says in JSON what has to stand in it
 *
 *   write-document all|report|rtl|long|wide|turned|empty EXPORTER FILE
 *   write-document all|report|rtl|long|wide|turned|empty MIME-TYPE FILE    each exhibit as it is pasted, FILE-1, FILE-2 … where it can be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#include "clipboard.h"
#include "documents.h"
#include "exporter.h"

/* As where the program speaks Arabic. */
static NwDocument *
document_rtl (void)
{
  NwDocument *document = documents_all ();

  document->rtl = TRUE;
  g_free (document->language);
  document->language = g_strdup ("ar");
  return document;
}

static NwDocument *
document_of (const char *name)
{
  if (g_str_equal (name, "all"))
    return documents_all ();
  if (g_str_equal (name, "report"))
    return documents_report ();
  if (g_str_equal (name, "rtl"))
    return document_rtl ();
  if (g_str_equal (name, "turned"))
    return documents_table (40, 16);
  if (g_str_equal (name, "long"))
    return documents_table (10000, 6);
  return g_str_equal (name, "wide") ? documents_table (12, 40) : documents_empty ();
}

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_number (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_columns (JsonBuilder *builder, const NwTable *table)
{
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_array (builder);
  for (guint c = 0; c < table->columns->len; c++)
    {
      const NwTableColumn *column = nw_table_column (table, c);

      json_builder_begin_object (builder);
      add_string (builder, "label", column->label);
      add_string (builder, "above", column->above);
      add_number (builder, "data", column->data);
      add_number (builder, "kind", column->kind);
      add_number (builder, "note", column->note);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_rows (JsonBuilder *builder, const NwTable *table)
{
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint r = 0; r < table->rows->len; r++)
    {
      json_builder_begin_object (builder);
      add_number (builder, "kind", nw_table_row (table, r));
      json_builder_set_member_name (builder, "cells");
      json_builder_begin_array (builder);
      for (guint c = 0; c < table->columns->len; c++)
        {
          const NwTableCell *cell = nw_table_cell (table, r, c);

          json_builder_begin_object (builder);
          add_string (builder, "text", cell->text);
          add_string (builder, "address", cell->address);
          add_number (builder, "note", cell->note);
          if (cell->kind >= NW_CELL_NUMBER)
            {
              json_builder_set_member_name (builder, "number");
              json_builder_add_double_value (builder, cell->number);
            }
          json_builder_end_object (builder);
        }
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_exhibit (JsonBuilder *builder, const NwExhibit *exhibit)
{
  add_string (builder, "title", exhibit->title);
  add_string (builder, "subtitle", exhibit->subtitle);
  add_string (builder, "caption", exhibit->caption);
  add_string (builder, "note", exhibit->note);
  add_string (builder, "source", exhibit->source);
  add_string (builder, "value", exhibit->value);
  add_string (builder, "label", exhibit->label);
  add_string (builder, "id", exhibit->seal ? exhibit->seal->id : NULL);
  if (exhibit->table == NULL)
    return;
  add_columns (builder, exhibit->table);
  add_rows (builder, exhibit->table);
  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < exhibit->table->notes->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (exhibit->table->notes, i));
  json_builder_end_array (builder);
}

static void
add_runs (JsonBuilder *builder, const GArray *runs)
{
  json_builder_set_member_name (builder, "runs");
  json_builder_begin_array (builder);
  for (guint i = 0; i < runs->len; i++)
    {
      const NwRun *run = &g_array_index (runs, NwRun, i);

      json_builder_begin_object (builder);
      add_string (builder, "text", run->text);
      add_string (builder, "address", run->address);
      add_number (builder, "look", run->look);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static char *
expected (const NwDocument *document)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);

      json_builder_begin_object (builder);
      add_number (builder, "passage", passage->kind);
      add_number (builder, "level", passage->level);
      add_number (builder, "ordinal", passage->ordinal);
      add_number (builder, "boxed", passage->boxed);
      if (passage->runs != NULL)
        add_runs (builder, passage->runs);
      if (passage->exhibit != NULL)
        add_exhibit (builder, passage->exhibit);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static gboolean
copy_exhibits (const NwDocument *document, const char *mime_type, const char *path, GError **error)
{
  for (guint i = 0, n = 0; i < document->passages->len; i++)
    {
      const NwExhibit *exhibit = nw_document_passage (document, i)->exhibit;
      g_autofree char *file = NULL;
      g_autoptr (GBytes) bytes = NULL;

      if (exhibit == NULL)
        continue;
      file = g_strdup_printf ("%s-%u", path, ++n);
      if (!g_strv_contains (nw_clipboard_types (exhibit), mime_type))
        continue;
      bytes = nw_clipboard_bytes (exhibit, mime_type, error);
      if (bytes == NULL
          || !g_file_set_contents (file, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_document (const NwDocument *document, const char *format, const char *path, GError **error)
{
  if (strchr (format, '/') != NULL)
    return copy_exhibits (document, format, path, error);
  return nw_export_document (nw_exporter_find (format), document, path, TRUE, NULL, NULL, error);
}

int
main (int argc, char **argv)
{
  g_autoptr (NwDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (argc != 4 || (strchr (argv[2], '/') == NULL && nw_exporter_find (argv[2]) == NULL))
    {
      g_printerr ("usage: write-document all|report|rtl|long|wide|turned|empty EXPORTER|MIME-TYPE FILE\n");
      return 2;
    }
  document = document_of (argv[1]);
  if (!write_document (document, argv[2], argv[3], &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  words = expected (document);
  puts (words); /* as it is, whatever the language of the terminal */
  return 0;
}
