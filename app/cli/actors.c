/* actors.c: "actors", the groups that the library knows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n-lib.h>

#include "listing.h"
#include "options.h"

static const NwColumn columns[] = {
  { "name", FALSE }, { "actor", FALSE }, { "aliases", FALSE }, { "states", FALSE }, { "list", FALSE }, { "dataset", FALSE },
  { "incidents", TRUE },
};

static void
add_entry (NwPrinter *printer, gconstpointer item)
{
  const NwActorEntry *entry = item;
  g_autofree char *aliases = g_strjoinv ("; ", entry->aliases);

  nw_printer_add_text (printer, entry->name);
  nw_printer_add_text (printer, entry->actor);
  nw_printer_add_text (printer, aliases);
  nw_printer_add_text (printer, entry->states);
  nw_printer_add_text (printer, entry->list);
  nw_printer_add_text (printer, entry->dataset);
  nw_printer_add_number (printer, entry->incidents);
}

static const NwListing listing = { columns, G_N_ELEMENTS (columns), add_entry };

static int
run_actors (NwCall *call, int argc, char **argv)
{
  NwFormat format = NW_FORMAT_AUTO;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  if (!nw_options_parse (call, NULL, &format, NULL, &argc, &argv))
    return NW_EXIT_USAGE;
  if (!nw_call_open (call, FALSE))
    return NW_EXIT_FAILED;
  entries = nw_workspace_actors (call->workspace, (const char *const *) argv + 1, call->cancellable, &error);
  return nw_listing_print (call, format, &listing, entries, error);
}

const NwCommand nw_command_actors = { "actors", N_("[NAME…]"), N_("The groups that the library knows"), run_actors };
