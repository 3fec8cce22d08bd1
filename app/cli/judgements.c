/* judgements.c: "judgements", what reviewers say of incidents and norms
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "command.h"
#include "fault.h"
#include "norms.h"
#include "listing.h"
#include "moment.h"
#include "options.h"

static const NwColumn columns[] = {
  { "dataset", FALSE }, { "key", FALSE }, { "norm", FALSE }, { "judged", FALSE }, { "note", FALSE }, { "changed", FALSE },
};

/* What the command line asks for; NULL: not asked. */
typedef struct {
  char    *dataset, *incident, *norm, *judged, *note;
  char    *import, *export;
  gboolean remove, force;
} Wish;

static void
wish_clear (Wish *wish)
{
  char *texts[] = { wish->dataset, wish->incident, wish->norm, wish->judged, wish->note, wish->import, wish->export };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

static void
add_judgement (NwPrinter *printer, gconstpointer item)
{
  const NwNormJudgement *judgement = item;
  g_autofree char *changed = nw_moment_print (judgement->changed);

  nw_printer_add_text (printer, judgement->dataset);
  nw_printer_add_text (printer, judgement->key);
  nw_printer_add_text (printer, judgement->norm);
  nw_printer_add_text (printer, nw_judged_id (judgement->judged));
  nw_printer_add_text (printer, judgement->note);
  nw_printer_add_text (printer, changed);
}

static const NwListing listing = { columns, G_N_ELEMENTS (columns), add_judgement };

static int
print_judgements (NwCall *call, const char *dataset, NwFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) judgements = nw_workspace_judgements (call->workspace, dataset, &error);

  return nw_listing_print (call, format, &listing, judgements, error);
}

static gboolean
judge (NwCall *call, const Wish *wish, GError **error)
{
  int judged = nw_judged_find (wish->judged);
  NwNormJudgement judgement = { wish->dataset, wish->incident, wish->norm, NW_JUDGED_UNSURE, wish->note, 0 };

  if (judged < 0)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” is no judgement; write relevant, not-relevant or unsure"), wish->judged);
      return FALSE;
    }
  judgement.judged = (NwJudged) judged;
  return nw_workspace_judge (call->workspace, &judgement, error);
}

static gboolean
import_file (NwCall *call, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  guint n = 0;

  if (!nw_workspace_import_judgements (call->workspace, file, &n, call->cancellable, error))
    return FALSE;
  g_printerr (g_dngettext (GETTEXT_PACKAGE, "normwatch-cli: %u judgement is new\n", "normwatch-cli: %u judgements are new\n", n), n);
  return TRUE;
}

static gboolean
do_wish (NwCall *call, const Wish *wish, GError **error)
{
  if (wish->judged)
    return judge (call, wish, error);
  if (wish->remove)
    return nw_workspace_unjudge (call->workspace, wish->dataset, wish->incident, wish->norm, error);
  if (wish->import)
    return import_file (call, wish->import, error);
  return nw_workspace_export_judgements (call->workspace, wish->export, wish->force, call->cancellable, error);
}

static int
run_judgements (NwCall *call, int argc, char **argv)
{
  NwFormat format = NW_FORMAT_AUTO;
  g_auto (Wish) wish = { NULL };
  const GOptionEntry entries[] = {
    { "dataset", 0, 0, G_OPTION_ARG_STRING, &wish.dataset, N_("The dataset"), N_("DATASET") },
    { "incident", 0, 0, G_OPTION_ARG_STRING, &wish.incident, N_("The incident that is judged"), N_("KEY") },
    { "norm", 0, 0, G_OPTION_ARG_STRING, &wish.norm, N_("By which norm"), N_("ID") },
    { "judge", 0, 0, G_OPTION_ARG_STRING, &wish.judged, N_("relevant, not-relevant or unsure"), N_("WORD") },
    { "note", 0, 0, G_OPTION_ARG_STRING, &wish.note, N_("Why"), N_("TEXT") },
    { "remove", 0, 0, G_OPTION_ARG_NONE, &wish.remove, N_("Take the judgement back"), NULL },
    { "import", 0, 0, G_OPTION_ARG_FILENAME, &wish.import, N_("Add the judgements of a CSV file"), N_("FILE") },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &wish.export, N_("Write all to a CSV file"), N_("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &wish.force, N_("Overwrite the file"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GError) error = NULL;
  guint n;

  if (!nw_options_parse (call, entries, &format, NULL, &argc, &argv))
    return NW_EXIT_USAGE;
  n = !!wish.judged + !!wish.remove + !!wish.import + !!wish.export;
  if (!nw_options_one (call, n, 0, argc, argv))
    return NW_EXIT_USAGE;
  if ((wish.judged || wish.remove) != (wish.incident && wish.norm && wish.dataset))
    return nw_call_usage (call, "%s", _("A judgement is of an incident and a norm: --dataset DATASET --incident KEY --norm ID --judge WORD"));
  if (!nw_call_open (call, FALSE))
    return NW_EXIT_FAILED;

  if (n == 0)
    return print_judgements (call, wish.dataset, format);
  return do_wish (call, &wish, &error) ? NW_EXIT_DONE : nw_call_fail (call, error);
}

const NwCommand nw_command_judgements = { "judgements", "", N_("What reviewers judge of incidents and norms"), run_judgements };
