/* analyse.c: "analyse", one analysis of a question as a tidy table or a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"
#include "options.h"
#include "printer.h"
#include "publish.h"
#include "result-print.h"

static gboolean
print_result (NwCall *call, const NwResult *result, NwFormat format, GError **error)
{
  g_autoptr (GOutputStream) output = nw_standard_output ();
  g_autoptr (GError) local = NULL;
  gboolean done;

  switch (nw_format_resolve (format))
    {
    case NW_FORMAT_JSON:
      done = nw_result_print_json (result, output, &local);
      break;
    case NW_FORMAT_TABLE:
      done = nw_result_print_table (result, output, &local);
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
  if (query->versus->len > 0 && strcmp (argv[1], "compare") != 0 && strcmp (argv[1], "links") != 0)
    return nw_call_usage (call, _("The analysis “%s” compares nothing; ask “compare”, or leave out --versus"), argv[1]);

  answer = nw_call_ask (call, query, argv[1]);
  if (!answer)
    return NW_EXIT_FAILED;
  options = (NwPublishOptions) { .exporter = exporter, .force = force };
  done = path ? nw_publish (answer->result, &options, path, call->cancellable, &error)
              : print_result (call, answer->result, format, &error);
  return done ? NW_EXIT_DONE : nw_call_fail (call, error);
}

const NwCommand nw_command_analyse = { "analyse", N_("ID"), N_("One analysis of a question, as a table"), run_analyse };
