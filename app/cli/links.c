/* links.c: "links", which records of several datasets are about the same incident
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "links.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "command.h"
#include "listing.h"
#include "moment.h"
#include "options.h"

#define DEFAULT_TOP 50

typedef struct {
  char    *as, *reason, *between;
  int      top;
  gboolean force;
} Wish;

static void
wish_clear (Wish *wish)
{
  g_free (wish->as);
  g_free (wish->reason);
  g_free (wish->between);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

/* ---- printing ---- */

static const NwColumn columns[] = {
  { "dataset_a", FALSE }, { "key_a", FALSE }, { "title_a", FALSE }, { "start_a", FALSE },
  { "dataset_b", FALSE }, { "key_b", FALSE }, { "title_b", FALSE }, { "start_b", FALSE },
  { "as", FALSE }, { "reason", FALSE }, { "judged", FALSE },
  { "score", TRUE }, { "names", FALSE }, { "days", TRUE }, { "agree", FALSE }, { "differ", FALSE },
};

static void
print_fields (NwPrinter *printer, const NwLinkedPair *pair, NwEvidenceState state)
{
  g_autoptr (GString) fields = g_string_new (NULL);

  for (guint i = 0; pair->evidence && i < pair->evidence->len; i++)
    {
      const NwEvidence *evidence = g_ptr_array_index (pair->evidence, i);

      if (evidence->state == state)
        g_string_append_printf (fields, "%s%s", fields->len > 0 ? " " : "", evidence->field);
    }
  nw_printer_add_text (printer, fields->str);
}

static void
add_pair (NwPrinter *printer, gconstpointer item)
{
  const NwLinkedPair *pair = item;
  const NwLink *link = pair->link;
  g_autofree char *judged = link ? nw_moment_print (link->judged) : NULL;
  g_autofree char *names = pair->names ? g_strjoinv (" ", pair->names) : NULL;

  for (guint i = 0; i < 2; i++)
    {
      const NwLinkedRecord *record = &pair->records[i];
      g_autofree char *start = nw_date_print (record->start);

      nw_printer_add_text (printer, record->dataset);
      nw_printer_add_text (printer, record->key);
      nw_printer_add_text (printer, record->title);
      nw_printer_add_text (printer, start);
    }
  nw_printer_add_text (printer, link ? nw_link_kind_id (link->kind) : NULL);
  nw_printer_add_text (printer, link ? link->reason : NULL);
  nw_printer_add_text (printer, judged);
  nw_printer_add_number (printer, link ? NAN : round (pair->score * 1000) / 1000);
  nw_printer_add_text (printer, names);
  nw_printer_add_number (printer, pair->days >= 0 ? pair->days : NAN);
  print_fields (printer, pair, NW_EVIDENCE_AGREE);
  print_fields (printer, pair, NW_EVIDENCE_DIFFER);
}

static const NwListing listing = { columns, G_N_ELEMENTS (columns), add_pair };

/* ---- what can be done ---- */

typedef struct {
  const char *id;
  guint       arguments; /* beside it */
  const char *usage;     /* translate with _() */
  int       (*run) (NwCall *call, const Wish *wish, char **arguments, NwFormat format);
} Deed;

static void
tell_progress (double done, gpointer data)
{
  g_autofree char *line = g_strdup_printf (_("Comparing: %.0f %%"), done * 100);

  nw_call_progress (line);
}

static int
run_candidates (NwCall *call, const Wish *wish, char **arguments, NwFormat format)
{
  g_auto (GStrv) datasets = wish->between ? g_strsplit (wish->between, ",", -1) : NULL;
  NwProgress progress = { tell_progress, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pairs = nw_workspace_link_candidates (call->workspace, (const char *const *) datasets, wish->top, &progress,
                                                              call->cancellable, &error);

  nw_call_progress (NULL);
  return nw_listing_print (call, format, &listing, pairs, error);
}

static int
run_list (NwCall *call, const Wish *wish, char **arguments, NwFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pairs = nw_workspace_links (call->workspace, NULL, NULL, call->cancellable, &error);

  return nw_listing_print (call, format, &listing, pairs, error);
}

/* "eurepoc:1032" */
static gboolean
parse_record (NwCall *call, const char *text, char **dataset, char **key)
{
  const char *colon = strchr (text, ':');

  if (!colon || colon == text || colon[1] == '\0')
    {
      nw_call_usage (call, _("“%s” names no record; write DATASET:KEY, like eurepoc:1032"), text);
      return FALSE;
    }
  *dataset = g_strndup (text, colon - text);
  *key = g_strdup (colon + 1);
  return TRUE;
}

static NwLink *
parse_link (NwCall *call, char **arguments)
{
  g_autoptr (NwLink) link = g_new0 (NwLink, 1);

  return parse_record (call, arguments[0], &link->dataset_a, &link->key_a)
                 && parse_record (call, arguments[1], &link->dataset_b, &link->key_b)
             ? g_steal_pointer (&link)
             : NULL;
}

static int
run_judge (NwCall *call, const Wish *wish, char **arguments, NwFormat format)
{
  g_autoptr (NwLink) link = parse_link (call, arguments);
  int kind = wish->as ? nw_link_kind_find (wish->as) : -1;
  g_autoptr (GError) error = NULL;

  if (!link)
    return NW_EXIT_USAGE;
  if (kind < 0)
    return nw_call_usage (call, "%s", _("Say what they are: --as same, different, part-of (the first of the second) or unsure"));
  link->kind = kind;
  link->reason = g_strdup (wish->reason && *wish->reason ? wish->reason : NULL);
  return nw_workspace_judge_link (call->workspace, link, &error) ? NW_EXIT_DONE : nw_call_fail (call, error);
}

static int
run_forget (NwCall *call, const Wish *wish, char **arguments, NwFormat format)
{
  g_autoptr (NwLink) link = parse_link (call, arguments);
  g_autoptr (GError) error = NULL;

  if (!link)
    return NW_EXIT_USAGE;
  return nw_workspace_forget_link (call->workspace, link, &error) ? NW_EXIT_DONE : nw_call_fail (call, error);
}

static int
run_of (NwCall *call, const Wish *wish, char **arguments, NwFormat format)
{
  g_autofree char *dataset = NULL;
  g_autofree char *key = NULL;
  g_autoptr (GPtrArray) pairs = NULL;
  g_autoptr (GError) error = NULL;

  if (!parse_record (call, arguments[0], &dataset, &key))
    return NW_EXIT_USAGE;
  pairs = nw_workspace_links (call->workspace, dataset, key, call->cancellable, &error);
  return nw_listing_print (call, format, &listing, pairs, error);
}

static int
run_import (NwCall *call, const Wish *wish, char **arguments, NwFormat format)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (arguments[0]);
  g_autoptr (GError) error = NULL;
  guint n;

  if (!nw_workspace_import_links (call->workspace, file, &n, call->cancellable, &error))
    return nw_call_fail (call, error);
  g_printerr (g_dngettext (GETTEXT_PACKAGE, "normwatch-cli: %u judgement was read\n", "normwatch-cli: %u judgements were read\n", n), n);
  return NW_EXIT_DONE;
}

static int
run_export (NwCall *call, const Wish *wish, char **arguments, NwFormat format)
{
  g_autoptr (GError) error = NULL;

  return nw_workspace_export_links (call->workspace, arguments[0], wish->force, call->cancellable, &error) ? NW_EXIT_DONE
                                                                                                            : nw_call_fail (call, error);
}

static const Deed deeds[] = {
  { "list", 0, N_("links list"), run_list },
  { "candidates", 0, N_("links candidates [--top N] [--between SLUG,SLUG]"), run_candidates },
  { "of", 1, N_("links of DATASET:KEY"), run_of },
  { "judge", 2, N_("links judge DATASET:KEY DATASET:KEY --as same [--reason TEXT]"), run_judge },
  { "forget", 2, N_("links forget DATASET:KEY DATASET:KEY"), run_forget },
  { "import", 1, N_("links import FILE"), run_import },
  { "export", 1, N_("links export FILE [--force]"), run_export },
};

/* NULL: said so. */
static const Deed *
find_deed (NwCall *call, int argc, char **argv)
{
  const char *id = argc > 1 ? argv[1] : "list";

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (strcmp (deeds[i].id, id) == 0)
      {
        if (MAX (argc - 2, 0) == (int) deeds[i].arguments)
          return &deeds[i];
        nw_call_usage (call, _("Write “%s”"), _(deeds[i].usage));
        return NULL;
      }

  nw_call_usage (call, _("“%s” is none of list, candidates, of, judge, forget, import, export"), id);
  return NULL;
}

static int
run_links (NwCall *call, int argc, char **argv)
{
  NwFormat format = NW_FORMAT_AUTO;
  g_auto (Wish) wish = { .top = DEFAULT_TOP };
  const GOptionEntry entries[] = {
    { "top", 0, 0, G_OPTION_ARG_INT, &wish.top, N_("The N best candidates (default: 50)"), N_("N") },
    { "between", 0, 0, G_OPTION_ARG_STRING, &wish.between, N_("Candidates of these datasets only"), N_("SLUG,…") },
    { "as", 0, 0, G_OPTION_ARG_STRING, &wish.as, N_("same, different, part-of or unsure"), N_("KIND") },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &wish.reason, N_("Why, in a line"), N_("TEXT") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &wish.force, N_("Overwrite the file"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  const Deed *deed;

  if (!nw_options_parse (call, entries, &format, NULL, &argc, &argv))
    return NW_EXIT_USAGE;
  deed = find_deed (call, argc, argv);
  if (!deed)
    return NW_EXIT_USAGE;
  if ((wish.as || wish.reason) && deed->run != run_judge)
    return nw_call_usage (call, "%s", _("--as and --reason belong to “links judge”"));
  if (wish.top < 1 || wish.top > NW_MAX_PROPOSED)
    return nw_call_usage (call, _("--top %d is not possible; choose 1 to %d"), wish.top, NW_MAX_PROPOSED);
  if (!nw_call_open (call, FALSE))
    return NW_EXIT_FAILED;
  return deed->run (call, &wish, argv + 2, format);
}

const NwCommand nw_command_links = {
  "links", N_("[list|candidates|of A|judge A B|forget A B|import FILE|export FILE]"),
  N_("Which records of several datasets are about the same incident"), run_links,
};
