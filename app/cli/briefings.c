/* briefings.c: "briefings", those that the library keeps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n-lib.h>

#include "briefings.h"
#include "listing.h"
#include "moment.h"
#include "options.h"

static const NwColumn columns[] = { { "id", TRUE }, { "title", FALSE }, { "changed", FALSE } };

static void
add_briefing (NwPrinter *printer, gconstpointer item)
{
  const NwBriefingEntry *entry = item;
  g_autofree char *changed = nw_moment_print (entry->changed);

  nw_printer_add_number (printer, (double) entry->id);
  nw_printer_add_text (printer, entry->title);
  nw_printer_add_text (printer, changed);
}

static const NwListing listing = { columns, G_N_ELEMENTS (columns), add_briefing };

static int
print_briefings (NwCall *call, NwFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = nw_workspace_briefings (call->workspace, &error);

  return nw_listing_print (call, format, &listing, entries, error);
}

/* Prints the number that it has from then on. */
static gboolean
import_briefing (NwCall *call, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (NwBriefing) briefing = nw_briefing_load (file, call->cancellable, error);
  gint64 id = briefing ? nw_workspace_save_briefing (call->workspace, 0, briefing, error) : 0;

  if (id > 0)
    g_print ("%" G_GINT64_FORMAT "\n", id);
  return id > 0;
}

static int
run_briefings (NwCall *call, int argc, char **argv)
{
  NwFormat format = NW_FORMAT_AUTO;
  g_autofree char *imported = NULL;
  gint64 removed = 0;
  const GOptionEntry entries[] = {
    { "import", 0, 0, G_OPTION_ARG_FILENAME, &imported, N_("Keep the briefing that a file holds"), N_("FILE") },
    { "remove", 0, 0, G_OPTION_ARG_INT64, &removed, N_("Remove the briefing of this number"), N_("NUMBER") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GError) error = NULL;

  if (!nw_options_parse (call, entries, &format, NULL, &argc, &argv))
    return NW_EXIT_USAGE;
  if (!nw_options_one (call, !!imported + !!removed, 0, argc, argv))
    return NW_EXIT_USAGE;
  if (!nw_call_open (call, FALSE))
    return NW_EXIT_FAILED;

  if (!imported && !removed)
    return print_briefings (call, format);
  if (imported ? import_briefing (call, imported, &error) : nw_workspace_remove_briefing (call->workspace, removed, &error))
    return NW_EXIT_DONE;
  return nw_call_fail (call, error);
}

const NwCommand nw_command_briefings = { "briefings", "", N_("The briefings that the library keeps"), run_briefings };
