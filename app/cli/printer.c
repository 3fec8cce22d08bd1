/* printer.c: rows on standard output, as CSV, as JSON objects or as a table to read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "printer.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "fault.h"
#include "publish.h"

#define FLUSH_AT  (64 * 1024)
#define MAX_WIDTH 60 /* characters of a cell in a table to read */

struct _NwPrinter {
  NwFormat        format;
  const NwColumn *columns;
  guint           n_columns;
  guint           column; /* the next cell's */
  guint64         rows;
  GOutputStream  *output;
  GString        *text;   /* not yet written */
  GPtrArray      *cells;  /* char *: the row being collected, or all of a table */
  GError         *error;  /* the first one; nothing is written after it */
};

gboolean
nw_format_parse (const char *text, NwFormat *format, GError **error)
{
  static const char * const ids[] = { "auto", "csv", "json", "table" };

  for (guint i = NW_FORMAT_CSV; i <= NW_FORMAT_TABLE; i++)
    if (strcmp (text, ids[i]) == 0)
      {
        *format = i;
        return TRUE;
      }

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("No format is called “%s”; there are csv, json and table"), text);
  return FALSE;
}

NwFormat
nw_format_resolve (NwFormat format)
{
  if (format != NW_FORMAT_AUTO)
    return format;
  return isatty (STDOUT_FILENO) ? NW_FORMAT_TABLE : NW_FORMAT_CSV;
}

GOutputStream *
nw_standard_output (void)
{
  return g_unix_output_stream_new (STDOUT_FILENO, FALSE);
}

static void
flush (NwPrinter *self, gsize at_least)
{
  if (self->text->len < at_least)
    return;
  if (!self->error)
    g_output_stream_write_all (self->output, self->text->str, self->text->len, NULL, NULL, &self->error);
  g_string_truncate (self->text, 0);
}

NwPrinter *
nw_printer_new (NwFormat format, const NwColumn *columns, guint n_columns, GOutputStream *output)
{
  NwPrinter *self = g_new0 (NwPrinter, 1);

  self->format = nw_format_resolve (format);
  self->columns = columns;
  self->n_columns = n_columns;
  self->output = g_object_ref (output);
  self->text = g_string_new (NULL);
  self->cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; self->format == NW_FORMAT_CSV && i < n_columns; i++)
    g_string_append_printf (self->text, "%s%s", columns[i].id, i + 1 < n_columns ? "," : "\n");
  if (self->format == NW_FORMAT_JSON)
    g_string_append (self->text, "[");
  return self;
}

void
nw_printer_free (NwPrinter *self)
{
  g_object_unref (self->output);
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->cells);
  g_clear_error (&self->error);
  g_free (self);
}

static void
print_csv_row (NwPrinter *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *cell = g_ptr_array_index (self->cells, i);

      if (self->columns[i].number)
        g_string_append (self->text, cell);
      else
        nw_publish_cell (self->text, cell);
      g_string_append_c (self->text, i + 1 < self->n_columns ? ',' : '\n');
    }
}

static void
print_json_row (NwPrinter *self)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *cell = g_ptr_array_index (self->cells, i);

      if (self->columns[i].number && *cell == '\0')
        json_object_set_null_member (object, self->columns[i].id);
      else if (!self->columns[i].number)
        json_object_set_string_member (object, self->columns[i].id, cell);
      else if (strchr (cell, '.'))
        json_object_set_double_member (object, self->columns[i].id, g_ascii_strtod (cell, NULL));
      else
        json_object_set_int_member (object, self->columns[i].id, g_ascii_strtoll (cell, NULL, 10));
    }
  json_node_set_object (node, object);
  text = json_to_string (node, FALSE);
  g_string_append_printf (self->text, "%s\n  %s", self->rows > 1 ? "," : "", text);
}

/* Takes cell. */
static void
add_cell (NwPrinter *self, char *cell)
{
  g_ptr_array_add (self->cells, cell);
  if (++self->column < self->n_columns)
    return;

  self->column = 0;
  self->rows++;
  if (self->format == NW_FORMAT_TABLE)
    return;
  if (self->format == NW_FORMAT_CSV)
    print_csv_row (self);
  else
    print_json_row (self);
  g_ptr_array_set_size (self->cells, 0);
  flush (self, FLUSH_AT);
}

void
nw_printer_add_text (NwPrinter *self, const char *text)
{
  add_cell (self, g_strdup (text ? text : ""));
}

void
nw_printer_add_number (NwPrinter *self, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (number))
    {
      add_cell (self, g_strdup (""));
      return;
    }
  if (number > -9e15 && number < 9e15 && (double) (gint64) number == number)
    {
      add_cell (self, g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) number));
      return;
    }

  g_ascii_formatd (text, sizeof text, "%.6f", number);
  if (strchr (text, '.'))
    for (char *end = text + strlen (text) - 1; *end == '0' && end[-1] != '.'; end--)
      *end = '\0';
  add_cell (self, g_strdup (text));
}

/* ---- a table to read ---- */

/* At most MAX_WIDTH characters, without line ends and control characters. */
static char *
shorten (const char *cell)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (const char *c = cell; *c && n < MAX_WIDTH; c = g_utf8_next_char (c), n++)
    {
      gunichar character = g_utf8_get_char (c);

      if (n == MAX_WIDTH - 1 && *g_utf8_next_char (c))
        character = 0x2026; /* … */
      g_string_append_unichar (text, g_unichar_iscntrl (character) ? ' ' : character);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
print_padded (NwPrinter *self, const char *cell, guint column, guint width)
{
  guint padding = width - MIN (width, (guint) g_utf8_strlen (cell, -1));
  gboolean last = column + 1 == self->n_columns;

  if (self->columns[column].number)
    g_string_append_printf (self->text, "%*s%s", (int) padding, "", cell);
  else
    g_string_append_printf (self->text, "%s%*s", cell, last ? 0 : (int) padding, "");
  g_string_append (self->text, last ? "\n" : "  ");
}

static void
print_table (NwPrinter *self)
{
  g_autofree guint *widths = g_new (guint, self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    widths[i] = strlen (self->columns[i].id);
  for (guint i = 0; i < self->cells->len; i++)
    {
      char **cell = (char **) &g_ptr_array_index (self->cells, i);
      char *shorter = shorten (*cell);

      g_free (*cell);
      *cell = shorter;
      widths[i % self->n_columns] = MAX (widths[i % self->n_columns], (guint) g_utf8_strlen (shorter, -1));
    }

  for (guint i = 0; i < self->n_columns; i++)
    print_padded (self, self->columns[i].id, i, widths[i]);
  for (guint i = 0; i < self->cells->len; i++)
    {
      print_padded (self, g_ptr_array_index (self->cells, i), i % self->n_columns,
                    widths[i % self->n_columns]);
      flush (self, FLUSH_AT);
    }
}

gboolean
nw_printer_finish (NwPrinter *self, GError **error)
{
  gboolean done;

  if (self->format == NW_FORMAT_TABLE)
    print_table (self);
  if (self->format == NW_FORMAT_JSON)
    g_string_append (self->text, self->rows ? "\n]\n" : "]\n");
  flush (self, 1);

  done = self->error == NULL;
  if (!done && G_IS_UNIX_OUTPUT_STREAM (self->output))
    g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("Standard output cannot be written: %s"),
                 self->error->message);
  else if (!done) /* a file: its writer says which */
    g_propagate_error (error, g_steal_pointer (&self->error));
  nw_printer_free (self);
  return done;
}
