/* json.c: reads objects in a list, in a list under a name, or one after the other, as the rows of a table
 *
 * The file is read twice: the columns are those of all records, in the order in which they come, and a row
 * needs to know them. A file with a list under a name is read once more before that, for its lists.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "json-record.h"
#include "json-tables.h"
#include "readers.h"

/* FALSE with an error set stops the reading. */
typedef gboolean (*RecordFunc) (const NwJsonElement *element, gpointer user_data, GError **error);

static NwJsonScanner *
open_scanner (const NwJsonInput *input, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) stream = input->open (input->user_data, error);

  return stream ? nw_json_scanner_new (stream, input->name, input->chunk, cancellable) : NULL;
}

static gboolean
refuse_token (const NwJsonInput *input, const NwJsonScanner *scanner, const char *what, GError **error)
{
  g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s, line %" G_GUINT64_FORMAT ": %s"), input->name,
               nw_json_scanner_line (scanner), what);
  return FALSE;
}

/* Nothing may follow a list that is the whole file. */
static gboolean
check_end (const NwJsonInput *input, NwJsonScanner *scanner, GError **error)
{
  NwJsonToken token;

  if (!nw_json_scanner_next (scanner, &token, error))
    return FALSE;
  return token == NW_JSON_END
         || refuse_token (input, scanner,
                          _("the list of records is over, but something follows; take one of them out"),
                          error);
}

static gboolean
each_record (const NwJsonInput *input,
             const char *table,
             NwJsonScanner *scanner,
             RecordFunc func,
             gpointer user_data,
             GError **error)
{
  g_auto (NwJsonElement) element = { 0 };
  gboolean in_list = table != NULL;
  gboolean first = TRUE;
  NwJsonToken token;

  nw_json_element_init (&element);
  if (table && !nw_json_go_to_table (scanner, input->name, table, error))
    return FALSE;

  while (nw_json_scanner_next (scanner, &token, error))
    {
      if (token == (in_list ? NW_JSON_ARRAY_END : NW_JSON_END))
        return table || !in_list || check_end (input, scanner, error);
      if (token == NW_JSON_ARRAY && first && !in_list)
        in_list = TRUE;
      else if (token != NW_JSON_OBJECT)
        return refuse_token (input, scanner,
                             _("a record has to be an object (“{ … }”); take out what else is in the list"),
                             error);
      else if (!nw_json_scanner_take (scanner, &element, error) || !func (&element, user_data, error))
        return FALSE;
      first = FALSE;
    }
  return FALSE;
}

/* ---- first pass: columns ---- */

typedef struct {
  const NwJsonInput *input;
  NwJsonColumns      columns;
  guint64            line;    /* of the first record; 0: none was met */
} Survey;

static gboolean
survey_cb (const NwJsonElement *element, gpointer user_data, GError **error)
{
  Survey *survey = user_data;

  if (survey->line == 0)
    survey->line = element->line;
  return nw_json_record_add_columns (element, survey->input->name, &survey->columns, error);
}

static gboolean
survey_columns (Survey *survey, const char *table, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwJsonScanner) scanner = open_scanner (survey->input, cancellable, error);

  if (scanner == NULL || !each_record (survey->input, table, scanner, survey_cb, survey, error))
    return FALSE;
  if (survey->columns.names->len > 0)
    return TRUE;
  g_set_error (error, NW_FAULT, NW_FAULT_FORMAT,
               _("%s has no records; choose a JSON file with a list of objects"), survey->input->name);
  return FALSE;
}

/* ---- second pass: rows ---- */

typedef struct {
  Survey          *survey;
  const NwRowSink *sink;
  GPtrArray       *texts; /* GString, one a column */
  NwCell          *cells;
  guint64          number;
} Delivery;

static gboolean
deliver (Delivery *delivery, guint64 line, GError **error)
{
  NwRow row = {
    .number = delivery->number++, .line = line, .n_cells = delivery->texts->len, .cells = delivery->cells
  };

  for (guint i = 0; i < delivery->texts->len; i++)
    {
      const GString *text = g_ptr_array_index (delivery->texts, i);
      delivery->cells[i] = (NwCell) { text->str, text->len };
    }
  return delivery->sink->row (&row, delivery->sink->user_data, error);
}

static gboolean
deliver_cb (const NwJsonElement *element, gpointer user_data, GError **error)
{
  Delivery *delivery = user_data;
  Survey *survey = delivery->survey;

  return nw_json_record_read (element, survey->input->name, &survey->columns, delivery->texts, error) &&
         deliver (delivery, element->line, error);
}

static void
text_free (gpointer text)
{
  g_string_free (text, TRUE);
}

static gboolean
deliver_rows (
    Survey *survey, const char *table, const NwRowSink *sink, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwJsonScanner) scanner = open_scanner (survey->input, cancellable, error);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (text_free);
  g_autofree NwCell *cells = g_new0 (NwCell, survey->columns.names->len);
  Delivery delivery = { survey, sink, texts, cells, 0 };

  if (scanner == NULL)
    return FALSE;
  for (guint i = 0; i < survey->columns.names->len; i++)
    g_ptr_array_add (texts, g_string_new (g_ptr_array_index (survey->columns.names, i)));
  return deliver (&delivery, survey->line, error)
         && each_record (survey->input, table, scanner, deliver_cb, &delivery, error);
}

/* ---- the file ---- */

GStrv
nw_json_tables (const NwJsonInput *input, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwJsonScanner) scanner = open_scanner (input, cancellable, error);

  return scanner ? nw_json_find_tables (scanner, input->name, error) : NULL;
}

gboolean
nw_json_read (const NwJsonInput *input,
              const char *table,
              const NwRowSink *sink,
              GCancellable *cancellable,
              GError **error)
{
  g_auto (GStrv) tables = nw_json_tables (input, cancellable, error);
  Survey survey = { .input = input };
  gboolean done;

  if (tables == NULL)
    return FALSE;
  if (table && !g_strv_contains ((const char *const *) tables, table))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_MAPPING, _("%s has no list called “%s”; choose another one"),
                   input->name, table);
      return FALSE;
    }

  nw_json_columns_init (&survey.columns);
  table = table ? table : tables[0];
  done = survey_columns (&survey, table, cancellable, error)
         && deliver_rows (&survey, table, sink, cancellable, error);
  nw_json_columns_clear (&survey.columns);
  return done;
}

/* ---- the reader ---- */

typedef struct {
  NwSource       *source;
  const NwLayout *layout;
  GCancellable   *cancellable;
} Opening;

static GInputStream *
open_source (gpointer user_data, GError **error)
{
  Opening *opening = user_data;

  return nw_source_open_text (opening->source, opening->layout, opening->cancellable, error);
}

static gboolean
read_source (NwSource *source,
             const NwLayout *layout,
             const NwRowSink *sink,
             GCancellable *cancellable,
             GError **error)
{
  Opening opening = { source, layout, cancellable };
  NwJsonInput input = { open_source, &opening, nw_source_name (source), NW_READ_CHUNK };

  return nw_json_read (&input, layout->table, sink, cancellable, error);
}

/* JSON is UTF-8; what is not says so with a byte order mark, or with every second byte being NUL. */
static const char *
encoding_of (const guint8 *start, gsize length)
{
  if (length < 2)
    return "UTF-8";
  if ((start[0] == 0xff && start[1] == 0xfe) || (start[0] != 0 && start[1] == 0))
    return "UTF-16LE";
  if ((start[0] == 0xfe && start[1] == 0xff) || (start[0] == 0 && start[1] != 0))
    return "UTF-16BE";
  return "UTF-8";
}

static GStrv
source_tables (NwSource *source, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLayout) layout = nw_layout_new (nw_reader_json.id);
  Opening opening = { source, layout, cancellable };
  NwJsonInput input = { open_source, &opening, nw_source_name (source), NW_READ_CHUNK };
  gsize length;
  const guint8 *start = nw_source_start (source, &length);

  g_free (layout->encoding);
  layout->encoding = g_strdup (encoding_of (start, length));
  layout->gzip = nw_source_is_gzip (source);
  return nw_json_tables (&input, cancellable, error);
}

/* The first two signs tell it from a table whose first cell stands in brackets. */
static gboolean
probe (const guint8 *start, gsize length)
{
  char signs[2] = { 0 };
  guint n = 0;

  for (gsize i = 0; i < length && n < G_N_ELEMENTS (signs); i++)
    if (start[i] != 0 && start[i] < 0x80 && !g_ascii_isspace (start[i])) /* NUL: half a character of UTF-16 */
      signs[n++] = start[i];

  return (signs[0] == '[' && (signs[1] == '{' || signs[1] == ']'))
         || (signs[0] == '{' && (signs[1] == '"' || signs[1] == '}'));
}

static const char *const suffixes[] = { ".json", ".jsonl", ".ndjson", NULL };

const NwReader nw_reader_json = {
  .id = "json",
  .label = N_("JSON"),
  .suffixes = suffixes,
  .text = TRUE,
  .named = TRUE,
  .probe = probe,
  .tables = source_tables,
  .read = read_source,
};
