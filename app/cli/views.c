/* views.c: "views", questions saved under a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "options.h"
#include "printer.h"

static const NwColumn columns[] = { { "name", FALSE }, { "question", FALSE } };

static int
print_views (NwCall *call, NwFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) views = nw_workspace_views (call->workspace, &error);
  g_autoptr (GOutputStream) output = nw_standard_output ();
  NwPrinter *printer;

  if (!views)
    return nw_call_fail (call, error);
  printer = nw_printer_new (format, columns, G_N_ELEMENTS (columns), output);
  for (guint i = 0; i < views->len; i++)
    {
      const NwSavedView *view = g_ptr_array_index (views, i);
      g_autofree char *question = nw_query_print (view->query);

      nw_printer_add_text (printer, view->name);
      nw_printer_add_text (printer, question);
    }
  return nw_printer_finish (printer, &error) ? NW_EXIT_DONE : nw_call_fail (call, error);
}

/* Asked once: a question that has no answer here is not saved. */
static gboolean
save_view (NwCall *call, const char *name, NwQuery *query, GError **error)
{
  NwAnswer *answer = nw_workspace_ask (call->workspace, query, &(NwAsk) { 0 }, call->cancellable, error);

  if (!answer)
    return FALSE;
  nw_answer_free (answer);
  return nw_workspace_save_view (call->workspace, name, query, error);
}

static int
run_views (NwCall *call, int argc, char **argv)
{
  NwFormat format = NW_FORMAT_AUTO;
  g_autofree char *save = NULL;
  g_autofree char *removed = NULL;
  const GOptionEntry entries[] = {
    { "save", 0, 0, G_OPTION_ARG_STRING, &save, N_("Save the question under a name"), N_("NAME") },
    { "remove", 0, 0, G_OPTION_ARG_STRING, &removed, N_("Remove the view of this name"), N_("NAME") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (NwQuery) query = nw_query_new ();
  g_autoptr (NwQuery) nothing = nw_query_new ();
  g_autoptr (GError) error = NULL;

  if (!nw_options_parse (call, entries, &format, query, &argc, &argv))
    return NW_EXIT_USAGE;
  if (argc > 1)
    return nw_call_usage (call, _("“%s” is one argument too many"), argv[1]);
  if (save && removed)
    return nw_call_usage (call, "%s", _("Do one thing at a time"));
  if ((save && !*save) || (!save && !nw_query_equal (query, nothing)))
    return nw_call_usage (call, "%s", _("Name the view: --save NAME"));
  if (!nw_call_open (call, FALSE))
    return NW_EXIT_FAILED;

  if (save && !save_view (call, save, query, &error))
    return nw_call_fail (call, error);
  if (removed && !nw_workspace_save_view (call->workspace, removed, NULL, &error))
    return nw_call_fail (call, error);
  return save || removed ? NW_EXIT_DONE : print_views (call, format);
}

const NwCommand nw_command_views = { "views", "", N_("Questions saved under a name"), run_views };
