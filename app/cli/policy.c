/* policy.c: "policy", what states have published, as far as the user imported it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "policy.h"

#include <glib/gi18n-lib.h>

#include "command.h"
#include "listing.h"
#include "options.h"

static const NwColumn columns[] = {
  { "state", FALSE }, { "kind", FALSE }, { "title", FALSE }, { "date", FALSE }, { "source", FALSE }, { "note", FALSE },
};

/* What the command line asks for; NULL: not asked. */
typedef struct {
  char    *imported, *exported;
  gboolean removed;
  gboolean force;
} Wish;

static void
wish_clear (Wish *wish)
{
  g_free (wish->imported);
  g_free (wish->exported);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

static void
add_fact (NwPrinter *printer, gconstpointer item)
{
  const NwPolicyFact *fact = item;
  g_autofree char *date = nw_date_print (fact->date);

  nw_printer_add_text (printer, fact->state);
  nw_printer_add_text (printer, fact->kind);
  nw_printer_add_text (printer, fact->title);
  nw_printer_add_text (printer, date);
  nw_printer_add_text (printer, fact->source);
  nw_printer_add_text (printer, fact->note);
}

static const NwListing listing = { columns, G_N_ELEMENTS (columns), add_fact };

/* states: those wanted; none: all. */
static int
print_facts (NwCall *call, char **states, NwFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) facts = nw_workspace_policy (call->workspace, *states ? (const char *const *) states : NULL, &error);

  return nw_listing_print (call, format, &listing, facts, error);
}

static gboolean
import_facts (NwCall *call, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  guint n = 0;

  if (!nw_workspace_import_policy (call->workspace, file, &n, call->cancellable, error))
    return FALSE;
  g_printerr (g_dngettext (GETTEXT_PACKAGE, "normwatch-cli: %u fact is in the library now\n", "normwatch-cli: %u facts are in the library now\n", n), n);
  return TRUE;
}

static gboolean
fulfil (NwCall *call, const Wish *wish, GError **error)
{
  if (wish->imported)
    return import_facts (call, wish->imported, error);
  if (wish->exported)
    return nw_workspace_export_policy (call->workspace, wish->exported, wish->force, call->cancellable, error);
  return nw_workspace_remove_policy (call->workspace, error);
}

static int
run_policy (NwCall *call, int argc, char **argv)
{
  NwFormat format = NW_FORMAT_AUTO;
  g_auto (Wish) wish = { NULL };
  const GOptionEntry entries[] = {
    { "import", 0, 0, G_OPTION_ARG_FILENAME, &wish.imported, N_("Add the facts of a file"), N_("FILE") },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &wish.exported, N_("Write all facts to a file"), N_("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &wish.force, N_("Overwrite the file"), NULL },
    { "remove", 0, 0, G_OPTION_ARG_NONE, &wish.removed, N_("Remove all facts"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GError) error = NULL;
  guint n;

  if (!nw_options_parse (call, entries, &format, NULL, &argc, &argv))
    return NW_EXIT_USAGE;
  n = !!wish.imported + !!wish.exported + wish.removed;
  if (!nw_options_one (call, wish.force && !wish.exported ? 2 : n, n == 0 ? argc : 0, argc, argv))
    return NW_EXIT_USAGE;
  /* Facts can be kept before any dataset is imported. */
  if (!nw_call_open (call, wish.imported != NULL))
    return NW_EXIT_FAILED;
  if (n == 0)
    return print_facts (call, argv + 1, format);
  return fulfil (call, &wish, &error) ? NW_EXIT_DONE : nw_call_fail (call, error);
}

const NwCommand nw_command_policy = { "policy", N_("[STATE…]"), N_("What states have published, as imported"), run_policy };
