/* norms.c: "norms", the sets of norm rules, and changes to one's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norms.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "command.h"
#include "fault.h"
#include "listing.h"
#include "options.h"

static const NwColumn set_columns[] = {
  { "id", FALSE }, { "title", FALSE }, { "version", FALSE }, { "own", FALSE }, { "protected", FALSE }, { "sha256", FALSE },
};

static const NwColumn norm_columns[] = {
  { "id", FALSE }, { "title", FALSE }, { "basis", FALSE }, { "rule", FALSE }, { "reads", FALSE }, { "summary", FALSE }, { "source", FALSE },
};

/* What the command line asks for; NULL: not asked. */
typedef struct {
  char    *copy, *set, *protect, *export, *import;
  gboolean remove, force;
} Wish;

static void
wish_clear (Wish *wish)
{
  g_free (wish->copy);
  g_free (wish->set);
  g_free (wish->protect);
  g_free (wish->export);
  g_free (wish->import);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

/* ---- showing ---- */

static void
add_set (NwPrinter *printer, gconstpointer item)
{
  const NwNormRules *rules = item;
  g_autofree char *protected = g_strjoinv (";", rules->protected);

  nw_printer_add_text (printer, rules->id);
  nw_printer_add_text (printer, _(rules->title));
  nw_printer_add_text (printer, rules->version);
  nw_printer_add_text (printer, nw_norm_set_is_own (rules) ? "yes" : "no");
  nw_printer_add_text (printer, protected);
  nw_printer_add_text (printer, rules->sha256);
}

static const NwListing set_listing = { set_columns, G_N_ELEMENTS (set_columns), add_set };

static int
print_sets (NwCall *call, NwFormat format)
{
  g_autoptr (GError) broken = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sets = nw_workspace_norm_sets (call->workspace, &broken, &error);

  if (!sets)
    return nw_call_fail (call, error);
  if (broken)
    nw_call_fail (call, broken);
  return nw_listing_print (call, format, &set_listing, sets, error);
}

static void
add_norm (NwPrinter *printer, gconstpointer item)
{
  const NwNorm *norm = item;
  g_autofree char *rule = norm->term ? nw_norm_rule_print (norm->term) : NULL;

  nw_printer_add_text (printer, norm->id);
  nw_printer_add_text (printer, _(norm->title));
  nw_printer_add_text (printer, nw_norm_basis_id (norm->basis));
  nw_printer_add_text (printer, rule);
  nw_printer_add_text (printer, norm->reads ? _(norm->reads) : NULL);
  nw_printer_add_text (printer, _(norm->summary));
  nw_printer_add_text (printer, norm->source);
}

static const NwListing norm_listing = { norm_columns, G_N_ELEMENTS (norm_columns), add_norm };

static int
print_norms (NwCall *call, const char *id, NwFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwNormRules) rules = nw_workspace_norm_set (call->workspace, id, &error);

  return nw_listing_print (call, format, &norm_listing, rules ? rules->norms : NULL, error);
}

/* ---- changing ---- */

static gboolean
set_from_file (NwCall *call, const char *id, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *text = nw_norm_set_read (file, call->cancellable, error);

  return text && nw_workspace_change_norms (call->workspace, NW_NORM_SET, id, text, error);
}

static gboolean
do_wish (NwCall *call, const Wish *wish, const char *id, GError **error)
{
  if (wish->copy)
    return nw_workspace_change_norms (call->workspace, NW_NORM_COPY, id, wish->copy, error);
  if (wish->set)
    return set_from_file (call, id, wish->set, error);
  if (wish->protect)
    return nw_workspace_change_norms (call->workspace, NW_NORM_PROTECT, id, wish->protect, error);
  if (wish->remove)
    return nw_workspace_change_norms (call->workspace, NW_NORM_REMOVE, id, NULL, error);
  return nw_workspace_export_norms (call->workspace, id, wish->export, wish->force, call->cancellable, error);
}

/* Prints the id of the set. */
static gboolean
import_set (NwCall *call, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *id = NULL;

  if (!nw_workspace_import_norms (call->workspace, file, &id, call->cancellable, error))
    return FALSE;
  g_print ("%s\n", id);
  return TRUE;
}

static int
run_norms (NwCall *call, int argc, char **argv)
{
  NwFormat format = NW_FORMAT_AUTO;
  g_auto (Wish) wish = { NULL };
  const GOptionEntry entries[] = {
    { "copy", 0, 0, G_OPTION_ARG_STRING, &wish.copy, N_("Copy the set under another id"), N_("ID") },
    { "set", 0, 0, G_OPTION_ARG_FILENAME, &wish.set, N_("Make it what a file says"), N_("FILE") },
    { "protect", 0, 0, G_OPTION_ARG_STRING, &wish.protect, N_("Choose the protected sectors; \"\": the usual ones"), N_("SECTOR;…") },
    { "remove", 0, 0, G_OPTION_ARG_NONE, &wish.remove, N_("Remove the set"), NULL },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &wish.export, N_("Write it to a file"), N_("FILE") },
    { "import", 0, 0, G_OPTION_ARG_FILENAME, &wish.import, N_("Keep the set that a file holds"), N_("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &wish.force, N_("Overwrite the file"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GError) error = NULL;
  guint n;

  if (!nw_options_parse (call, entries, &format, NULL, &argc, &argv))
    return NW_EXIT_USAGE;
  n = !!wish.copy + !!wish.set + !!wish.protect + !!wish.remove + !!wish.export + !!wish.import;
  if (!nw_options_one (call, n, 1, argc, argv))
    return NW_EXIT_USAGE;
  if (n == 1 && (wish.import != NULL) == (argc > 1))
    return nw_call_usage (call, "%s", _("Name the set, except to import one"));
  if (!nw_call_open (call, FALSE))
    return NW_EXIT_FAILED;

  if (n == 0)
    return argc > 1 ? print_norms (call, argv[1], format) : print_sets (call, format);
  if (wish.import ? import_set (call, wish.import, &error) : do_wish (call, &wish, argv[1], &error))
    return NW_EXIT_DONE;
  return nw_call_fail (call, error);
}

const NwCommand nw_command_norms = { "norms", N_("[ID]"), N_("Sets of norm rules, and your own"), run_norms };
