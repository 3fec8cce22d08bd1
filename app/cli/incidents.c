/* incidents.c: "incidents", the records of a question
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n-lib.h>

#include "options.h"
#include "printer.h"

#define PAGE 500 /* records read at once */

static const NwColumn columns[] = {
  { "key", FALSE }, { "title", FALSE }, { "start", FALSE }, { "start_precision", FALSE }, { "initiators", FALSE },
  { "receivers", FALSE }, { "sectors", FALSE }, { "types", FALSE }, { "claims", TRUE }, { "responses", TRUE },
  { "file", FALSE }, { "line", TRUE },
};

static const char *const precisions[] = { "unknown", "year", "month", "day" };

/* The distinct codes of a record in one dimension, in the order of the file. */
static char *
join_codes (const NwBatch *batch, const NwIncident *incident, NwDimension dimension,
            const NwCodebook *codebook)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < incident->n_marks; i++)
    {
      const NwMark *mark = nw_batch_mark (batch, incident->first_mark + i);

      if (mark->dimension != dimension || !g_hash_table_add (seen, GUINT_TO_POINTER (mark->code)))
        continue;
      if (text->len)
        g_string_append (text, "; ");
      g_string_append (text,
                       nw_codebook_get_code (codebook, nw_dimension_info (dimension)->domain,
                                             mark->code)->code);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* How many acts of a kind each incident has, by key. */
static GHashTable *
count_acts (const NwBatch *batch, NwActKind kind)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < batch->acts->len; i++)
    {
      const NwAct *act = nw_batch_act (batch, i);

      if (act->kind == kind)
        {
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, act->incident_key));
          g_hash_table_insert (counts, (gpointer) act->incident_key, GUINT_TO_POINTER (n + 1));
        }
    }
  return counts;
}

static void
print_batch (NwPrinter *printer, const NwBatch *batch, const NwRelease *release, const NwCodebook *codebook)
{
  static const NwDimension dimensions[] = {
    NW_DIMENSION_INITIATOR, NW_DIMENSION_RECEIVER, NW_DIMENSION_SECTOR, NW_DIMENSION_TYPE,
  };
  g_autoptr (GHashTable) claims = count_acts (batch, NW_ACT_CLAIM);
  g_autoptr (GHashTable) responses = count_acts (batch, NW_ACT_RESPONSE);

  for (guint i = 0; i < batch->incidents->len; i++)
    {
      const NwIncident *incident = nw_batch_incident (batch, i);
      const NwSourceFile *file = incident->origin.file < release->files->len
                                   ? g_ptr_array_index (release->files, incident->origin.file) : NULL;
      g_autofree char *start = nw_date_print (incident->start);

      nw_printer_add_text (printer, incident->key);
      nw_printer_add_text (printer, incident->title);
      nw_printer_add_text (printer, start);
      nw_printer_add_text (printer, precisions[incident->start.precision]);
      for (guint d = 0; d < G_N_ELEMENTS (dimensions); d++)
        {
          g_autofree char *codes = join_codes (batch, incident, dimensions[d], codebook);
          nw_printer_add_text (printer, codes);
        }
      nw_printer_add_number (printer, GPOINTER_TO_UINT (g_hash_table_lookup (claims, incident->key)));
      nw_printer_add_number (printer, GPOINTER_TO_UINT (g_hash_table_lookup (responses, incident->key)));
      nw_printer_add_text (printer, file ? file->name : NULL);
      nw_printer_add_number (printer, incident->origin.line);
    }
}

static gboolean
print_incidents (NwCall *call, const NwAnswer *answer, NwPrinter *printer, GError **error)
{
  g_autoptr (GArray) ids = nw_workspace_ids (call->workspace, answer, NW_SORT_START, FALSE, error);
  g_autoptr (NwCodebook) codebook = nw_workspace_codebook (call->workspace);

  for (guint i = 0; ids && i < ids->len; i += PAGE)
    {
      g_autoptr (NwBatch) batch = nw_workspace_incidents (call->workspace, &g_array_index (ids, gint64, i),
                                                          MIN (PAGE, ids->len - i), TRUE, call->cancellable, error);

      if (!batch)
        return FALSE;
      print_batch (printer, batch, answer->release, codebook);
    }
  return ids != NULL;
}

static int
run_incidents (NwCall *call, int argc, char **argv)
{
  NwFormat format = NW_FORMAT_AUTO;
  g_autoptr (NwQuery) query = nw_query_new ();
  g_autoptr (NwAnswer) answer = NULL;
  g_autoptr (GOutputStream) output = nw_standard_output ();
  g_autoptr (NwPrinter) printer = NULL;
  g_autoptr (GError) error = NULL;

  if (!nw_options_parse (call, NULL, &format, query, &argc, &argv))
    return NW_EXIT_USAGE;
  if (argc > 1)
    return nw_call_usage (call, _("“%s” is one argument too many"), argv[1]);

  answer = nw_call_ask (call, query, NULL);
  if (!answer)
    return NW_EXIT_FAILED;
  printer = nw_printer_new (format, columns, G_N_ELEMENTS (columns), output);
  if (!print_incidents (call, answer, printer, &error)
      || !nw_printer_finish (g_steal_pointer (&printer), &error))
    return nw_call_fail (call, error);
  return NW_EXIT_DONE;
}

const NwCommand nw_command_incidents = { "incidents", "", N_("The records of a question"), run_incidents };
