/* datasets.c: "datasets", what the library holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n-lib.h>

#include "options.h"
#include "printer.h"

static const NwColumn columns[] = {
  { "dataset", FALSE }, { "release", FALSE }, { "title", FALSE }, { "as_of", FALSE }, { "imported", FALSE }, { "current", FALSE },
  { "incidents", TRUE }, { "claims", TRUE }, { "responses", TRUE }, { "profile", FALSE }, { "licence", FALSE },
};

static void
print_release (NwPrinter *printer, const NwRelease *release)
{
  g_autoptr (GDateTime) imported = g_date_time_new_from_unix_utc (release->imported);
  g_autofree char *time = g_date_time_format (imported, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *as_of = nw_date_print (release->as_of);

  nw_printer_add_text (printer, release->dataset);
  nw_printer_add_text (printer, release->version);
  nw_printer_add_text (printer, release->title);
  nw_printer_add_text (printer, as_of);
  nw_printer_add_text (printer, time);
  nw_printer_add_text (printer, release->current ? "yes" : "no");
  nw_printer_add_number (printer, release->counts.incidents);
  nw_printer_add_number (printer, release->counts.claims);
  nw_printer_add_number (printer, release->counts.responses);
  nw_printer_add_text (printer, release->profile);
  nw_printer_add_text (printer, release->licence);
}

static int
run_datasets (NwCall *call, int argc, char **argv)
{
  NwFormat format = NW_FORMAT_AUTO;
  g_autoptr (GPtrArray) releases = NULL;
  g_autoptr (GOutputStream) output = nw_standard_output ();
  g_autoptr (GError) error = NULL;
  NwPrinter *printer;

  if (!nw_options_parse (call, NULL, &format, NULL, &argc, &argv))
    return NW_EXIT_USAGE;
  if (argc > 1)
    return nw_call_usage (call, _("“%s” is one argument too many"), argv[1]);
  if (!nw_call_open (call, FALSE))
    return NW_EXIT_FAILED;

  releases = nw_workspace_releases (call->workspace);
  printer = nw_printer_new (format, columns, G_N_ELEMENTS (columns), output);
  for (guint i = 0; i < releases->len; i++)
    print_release (printer, g_ptr_array_index (releases, i));
  return nw_printer_finish (printer, &error) ? NW_EXIT_DONE : nw_call_fail (call, error);
}

const NwCommand nw_command_datasets = { "datasets", "", N_("What the library holds"), run_datasets };
