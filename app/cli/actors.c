/* actors.c: "actors", the groups that the library knows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n-lib.h>

#include "options.h"
#include "printer.h"

static const NwColumn columns[] = {
  { "name", FALSE }, { "actor", FALSE }, { "aliases", FALSE }, { "states", FALSE }, { "list", FALSE }, { "dataset", FALSE },
  { "incidents", TRUE },
};

static int
run_actors (NwCall *call, int argc, char **argv)
{
  NwFormat format = NW_FORMAT_AUTO;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GOutputStream) output = nw_standard_output ();
  g_autoptr (GError) error = NULL;
  NwPrinter *printer;

  if (!nw_options_parse (call, NULL, &format, NULL, &argc, &argv))
    return NW_EXIT_USAGE;
  if (!nw_call_open (call, FALSE))
    return NW_EXIT_FAILED;
  entries = nw_workspace_actors (call->workspace, (const char *const *) argv + 1, call->cancellable, &error);
  if (!entries)
    return nw_call_fail (call, error);

  printer = nw_printer_new (format, columns, G_N_ELEMENTS (columns), output);
  for (guint i = 0; i < entries->len; i++)
    {
      const NwActorEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *aliases = g_strjoinv ("; ", entry->aliases);

      nw_printer_add_text (printer, entry->name);
      nw_printer_add_text (printer, entry->actor);
      nw_printer_add_text (printer, aliases);
      nw_printer_add_text (printer, entry->states);
      nw_printer_add_text (printer, entry->list);
      nw_printer_add_text (printer, entry->dataset);
      nw_printer_add_number (printer, entry->incidents);
    }
  return nw_printer_finish (printer, &error) ? NW_EXIT_DONE : nw_call_fail (call, error);
}

const NwCommand nw_command_actors = { "actors", N_("[NAME…]"), N_("The groups that the library knows"), run_actors };
