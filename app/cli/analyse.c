/* analyse.c: "analyse", one analysis of a question as a tidy table or a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "fault.h"
#include "options.h"
#include "printer.h"
#include "publish.h"

/* Calls func for each row of the tidy table, in the order of the CSV. */
typedef void (*RowFunc) (const char *period, const NwGroup *group, double incidents, gpointer user_data);

static void
each_row (const NwResult *result, RowFunc func, gpointer user_data)
{
  gboolean timed = result->query->interval != NW_INTERVAL_ALL;

  for (guint g = 0; g < result->groups->len; g++)
    {
      const NwGroup *group = nw_result_group (result, g);

      for (guint p = 0; p < result->periods->len; p++)
        func (nw_result_period (result, p)->label, group, nw_result_cell (result, g, p), user_data);
      if (timed && result->coarse > 0)
        func ("less precise", group, group->coarse, user_data);
      if (timed && result->undated > 0)
        func ("undated", group, group->undated, user_data);
    }
}

/* ---- JSON ---- */

typedef struct {
  JsonBuilder *builder;
  const char  *dimension; /* or NULL */
  char        *label;     /* name of the label's member */
} JsonRows;

static void
add_number (JsonBuilder *builder, double number)
{
  if ((double) (gint64) number == number)
    json_builder_add_int_value (builder, (gint64) number);
  else
    json_builder_add_double_value (builder, number);
}

static void
add_json_row (const char *period, const NwGroup *group, double incidents, gpointer user_data)
{
  JsonRows *rows = user_data;

  json_builder_begin_object (rows->builder);
  json_builder_set_member_name (rows->builder, "period");
  json_builder_add_string_value (rows->builder, period);
  if (rows->dimension)
    {
      json_builder_set_member_name (rows->builder, rows->dimension);
      json_builder_add_string_value (rows->builder, group->code);
      json_builder_set_member_name (rows->builder, rows->label);
      json_builder_add_string_value (rows->builder, group->label);
    }
  json_builder_set_member_name (rows->builder, "incidents");
  add_number (rows->builder, incidents);
  json_builder_end_object (rows->builder);
}

static void
add_text_member (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_facts (JsonBuilder *builder, const NwResult *result)
{
  const struct { const char *name; guint value; } counts[] = {
    { "incidents", result->incidents }, { "undated", result->undated }, { "less_precise", result->coarse },
    { "several", result->several }, { "outside", result->outside },
  };
  g_autofree char *question = nw_query_print (result->query);
  g_autofree char *as_of = nw_date_print (result->release->as_of);
  g_autofree char *note = nw_result_note (result);
  g_autofree char *source = nw_result_source (result);
  g_autofree char *id = nw_result_id (result);

  add_text_member (builder, "analysis", result->analysis);
  add_text_member (builder, "question", question);
  add_text_member (builder, "dataset", result->release->dataset);
  add_text_member (builder, "release", result->release->version);
  add_text_member (builder, "as_of", as_of);
  add_text_member (builder, "note", note);
  add_text_member (builder, "source", source);
  add_text_member (builder, "id", id);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      json_builder_set_member_name (builder, counts[i].name);
      json_builder_add_int_value (builder, counts[i].value);
    }
}

static gboolean
print_json (const NwResult *result, GOutputStream *output, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  const NwDimensionInfo *dimension = result->query->by == NW_DIMENSION_NONE ? NULL : nw_dimension_info (result->query->by);
  JsonRows rows = { builder, dimension ? dimension->id : NULL, NULL };

  rows.label = dimension ? g_strconcat (dimension->id, "_label", NULL) : NULL;
  json_builder_begin_object (builder);
  add_facts (builder, result);
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  each_row (result, add_json_row, &rows);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  g_free (rows.label);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_stream (generator, output, NULL, error) && g_output_stream_write_all (output, "\n", 1, NULL, NULL, error);
}

/* ---- a table to read ---- */

typedef struct {
  NwPrinter *printer;
  gboolean   grouped;
} TableRows;

static void
add_table_row (const char *period, const NwGroup *group, double incidents, gpointer user_data)
{
  TableRows *rows = user_data;

  nw_printer_add_text (rows->printer, period);
  if (rows->grouped)
    {
      nw_printer_add_text (rows->printer, group->code);
      nw_printer_add_text (rows->printer, group->label);
    }
  nw_printer_add_number (rows->printer, incidents);
}

static gboolean
print_lines (GOutputStream *output, const char *first, const char *second, const char *end, GError **error)
{
  g_autofree char *text = g_strconcat (first, "\n", second, end, NULL);

  return g_output_stream_write_all (output, text, strlen (text), NULL, NULL, error);
}

static gboolean
print_table (const NwResult *result, GOutputStream *output, GError **error)
{
  gboolean grouped = result->query->by != NW_DIMENSION_NONE;
  const char *id = grouped ? nw_dimension_info (result->query->by)->id : "";
  g_autofree char *label = g_strconcat (id, "_label", NULL);
  const NwColumn columns[] = { { "period", FALSE }, { id, FALSE }, { label, FALSE }, { "incidents", TRUE } };
  const NwColumn plain[] = { { "period", FALSE }, { "incidents", TRUE } };
  g_autofree char *title = nw_result_title (result);
  g_autofree char *subtitle = nw_result_subtitle (result);
  g_autofree char *note = nw_result_note (result);
  g_autofree char *source = nw_result_source (result);
  TableRows rows = { NULL, grouped };

  if (!print_lines (output, title, subtitle, "\n\n", error))
    return FALSE;
  rows.printer = nw_printer_new (NW_FORMAT_TABLE, grouped ? columns : plain,
                                 grouped ? G_N_ELEMENTS (columns) : G_N_ELEMENTS (plain), output);
  each_row (result, add_table_row, &rows);
  return nw_printer_finish (rows.printer, error) && print_lines (output, "", note, "\n", error)
         && g_output_stream_write_all (output, source, strlen (source), NULL, NULL, error)
         && g_output_stream_write_all (output, "\n", 1, NULL, NULL, error);
}

static gboolean
print_result (NwCall *call, const NwResult *result, NwFormat format, GError **error)
{
  g_autoptr (GOutputStream) output = nw_standard_output ();
  g_autoptr (GError) local = NULL;
  gboolean done;

  switch (nw_format_resolve (format))
    {
    case NW_FORMAT_JSON:
      done = print_json (result, output, &local);
      break;
    case NW_FORMAT_TABLE:
      done = print_table (result, output, &local);
      break;
    default:
      done = nw_publish_to (result, &(NwPublishOptions) { .exporter = "csv" }, output, call->cancellable,
                            &local);
      break;
    }

  if (!done)
    g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("Standard output cannot be written: %s"),
                 local->message);
  return done;
}

/* ---- the command ---- */

static int
run_analyse (NwCall *call, int argc, char **argv)
{
  NwFormat format = NW_FORMAT_AUTO;
  g_autofree char *path = NULL;
  g_autofree char *exporter = NULL;
  gboolean force = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_("Write a file instead of standard output"), N_("FILE") },
    { "exporter", 0, 0, G_OPTION_ARG_STRING, &exporter, N_("The format of the file (default: by its suffix)"), N_("ID") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_("Overwrite the file"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (NwQuery) query = nw_query_new ();
  g_autoptr (NwAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;
  NwPublishOptions options;
  gboolean done;

  /* Of two releases, not of a question: a command of its own that is also found here. */
  if (argc > 1 && strcmp (argv[1], nw_command_diff.id) == 0)
    return nw_command_diff.run (call, argc - 1, argv + 1);

  if (!nw_options_parse (call, entries, &format, query, &argc, &argv))
    return NW_EXIT_USAGE;
  if (argc != 2)
    return nw_call_usage (call, "%s", _("Name one analysis; “normwatch-cli list analyses” shows them"));
  if (!nw_options_known (call, "analyses", argv[1])
      || (exporter && !nw_options_known (call, "exporters", exporter)))
    return NW_EXIT_USAGE;
  if (exporter && !path)
    return nw_call_usage (call, "%s", _("--exporter needs -o FILE"));

  answer = nw_call_ask (call, query, argv[1]);
  if (!answer)
    return NW_EXIT_FAILED;
  options = (NwPublishOptions) { .exporter = exporter, .force = force };
  done = path ? nw_publish (answer->result, &options, path, call->cancellable, &error)
              : print_result (call, answer->result, format, &error);
  return done ? NW_EXIT_DONE : nw_call_fail (call, error);
}

const NwCommand nw_command_analyse = { "analyse", N_("ID"), N_("One analysis of a question, as a table"), run_analyse };
