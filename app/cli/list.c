/* list.c: "list", what the program can do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalogue.h"
#include "options.h"
#include "printer.h"

static const NwColumn columns[] = { { "id", FALSE }, { "label", FALSE }, { "summary", FALSE } };

static int
run_list (NwCall *call, int argc, char **argv)
{
  NwFormat format = NW_FORMAT_AUTO;
  g_autofree char *lists = g_strjoinv (", ", (char **) nw_catalogue_lists ());
  g_autoptr (GArray) entries = NULL;
  g_autoptr (GOutputStream) output = nw_standard_output ();
  g_autoptr (GError) error = NULL;
  NwPrinter *printer;

  if (!nw_options_parse (call, NULL, &format, NULL, &argc, &argv))
    return NW_EXIT_USAGE;
  if (argc != 2)
    return nw_call_usage (call, _("Name one list: %s"), lists);
  entries = nw_catalogue (argv[1]);
  if (!entries)
    return nw_call_usage (call, _("No list is called “%s”; there are %s"), argv[1], lists);

  nw_call_broken (argv[1]);
  printer = nw_printer_new (format, columns, G_N_ELEMENTS (columns), output);
  for (guint i = 0; i < entries->len; i++)
    {
      const NwEntry *entry = &g_array_index (entries, NwEntry, i);

      nw_printer_add_text (printer, entry->id);
      nw_printer_add_text (printer, entry->label);
      nw_printer_add_text (printer, entry->summary);
    }
  return nw_printer_finish (printer, &error) ? NW_EXIT_DONE : nw_call_fail (call, error);
}

const NwCommand nw_command_list = { "list", N_("WHAT"), N_("What there is: analyses, charts, dimensions, …"), run_list };
