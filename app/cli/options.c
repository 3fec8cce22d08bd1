/* options.c: the options that many commands share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "options.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalogue.h"

/* The option's long name is the part of the question it sets. */
static gboolean
set_part_cb (const char *option, const char *value, gpointer data, GError **error)
{
  return nw_query_set (data, option + strspn (option, "-"), value, error);
}

static gboolean
set_yes_cb (const char *option, const char *value, gpointer data, GError **error)
{
  return set_part_cb (option, "yes", data, error);
}

static const GOptionEntry question_entries[] = {
  { "dataset", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("The dataset, and its release if not the current one"),
    N_("SLUG[@RELEASE]") },
  { "by", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("What to group by; “list dimensions” names them"), N_("DIMENSION") },
  { "and", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("A second dimension, crossed with the first"), N_("DIMENSION") },
  { "measure", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb,
    N_("incidents, share, claimed, answered, intensity>=K, change or change-mean"), N_("MEASURE") },
  { "interval", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("Periods of the start date: all, year, quarter or month"),
    N_("INTERVAL") },
  { "count", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("How several values count: whole, fractional or primary"), N_("RULE") },
  { "where", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("Only incidents with these codes (!= for not); repeatable"),
    N_("DIMENSION=CODE,…") },
  { "period", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("Start dates like 2010..2022, both ends included"), N_("FROM..TO") },
  { "search", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("Words in title or summary"), N_("TEXT") },
  { "top", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("The N largest groups, and all others together"), N_("N") },
  { "coarse", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb,
    N_("Starts known by year only, in quarters and months: out (default) or spread"), N_("RULE") },
  { "versus", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb,
    N_("Compare with the question that has this dataset, these filters or this period instead; repeatable"), N_("QUESTION") },
  { "at", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("The day that before and after are told apart by"), N_("DATE|MARKER") },
  { "before", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("Days before it (default: 730)"), N_("DAYS") },
  { "after", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("Days from it on (default: 730)"), N_("DAYS") },
  { "markers", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("Markers to draw; “list markers” names them"), N_("ID,…") },
  { "event", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("What is waited for: claim, state-claim (default), collective or response"),
    N_("EVENT") },
  { "origin", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("From when on days count: start (default), disclosed or end"), N_("DATE") },
  { "within", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("Within so many days (default: 365)"), N_("DAYS") },
  { "precise", 0, G_OPTION_FLAG_NO_ARG, G_OPTION_ARG_CALLBACK, set_yes_cb, N_("Only dates that are known to the day"), NULL },
  { "rung", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("The least rung of a response, 1 (default) to 5"), N_("N") },
  { "window", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("Days in which claims are collective, 0 to 30 (default: 7)"), N_("DAYS") },
  { "members", 0, G_OPTION_FLAG_NO_ARG, G_OPTION_ARG_CALLBACK, set_yes_cb, N_("An EU claim counts for its member states, not as one actor"),
    NULL },
  { "claimants", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("Only claims by these states and organisations"), N_("CODE,…") },
  { "states", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("The states of a profile, at most four"), N_("CODE,…") },
  { "norms", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("The set of norm rules (default: the one that is shipped)"), N_("ID") },
  { "judged", 0, G_OPTION_FLAG_NO_ARG, G_OPTION_ARG_CALLBACK, set_yes_cb, N_("Reviewers’ judgements go before norm rules"), NULL },
  { "once", 0, G_OPTION_FLAG_NO_ARG, G_OPTION_ARG_CALLBACK, set_yes_cb, N_("Incidents linked as the same count in the first dataset alone"),
    NULL },
  { "incident", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("Only the incident with this key"), N_("KEY") },
  { "behind", 0, 0, G_OPTION_ARG_CALLBACK, set_part_cb, N_("Only incidents behind a cell, like “analysis=funnel cell=response/incidents”"),
    N_("QUESTION") },
  G_OPTION_ENTRY_NULL,
};

/* What stands after “--” are arguments, however they look. */
static void
drop_separator (int *argc, char **argv)
{
  for (int i = 1; i < *argc; i++)
    if (strcmp (argv[i], "--") == 0)
      {
        memmove (argv + i, argv + i + 1, sizeof (char *) * (gsize) (*argc - i));
        (*argc)--;
        return;
      }
}

gboolean
nw_options_parse (NwCall *call, const GOptionEntry *entries, NwFormat *format, NwQuery *query, int *argc,
                  char ***argv)
{
  g_autofree char *format_text = NULL;
  const GOptionEntry format_entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_("csv, json or table (default: table on a terminal, else csv)"),
      N_("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry library_entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &call->library, N_("The library (default: in the user’s data folder)"), N_("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (*call->command->arguments ? _(call->command->arguments) : NULL);
  g_autofree char *name = g_strconcat ("normwatch-cli ", call->command->id, NULL);
  g_autoptr (GError) error = NULL;
  GOptionGroup *group = g_option_group_new ("main", "", "", query, NULL);

  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  if (entries)
    g_option_group_add_entries (group, entries);
  if (query)
    g_option_group_add_entries (group, question_entries);
  if (format)
    g_option_group_add_entries (group, format_entries);
  g_option_group_add_entries (group, library_entries);
  g_option_context_set_main_group (context, group);
  g_option_context_set_summary (context, _(call->command->summary));

  g_set_prgname (name);
  if (!g_option_context_parse (context, argc, argv, &error)
      || (format_text && !nw_format_parse (format_text, format, &error)))
    {
      nw_call_usage (call, "%s", error->message);
      return FALSE;
    }

  drop_separator (argc, *argv);
  return TRUE;
}

gboolean
nw_options_one (NwCall *call, guint things, guint words, int argc, char **argv)
{
  if (argc > (int) words + 1)
    nw_call_usage (call, _("“%s” is one argument too many"), argv[words + 1]);
  else if (things > 1)
    nw_call_usage (call, "%s", _("Do one thing at a time"));
  else
    return TRUE;
  return FALSE;
}

gboolean
nw_options_known (NwCall *call, const char *list, const char *id)
{
  g_autoptr (GArray) entries = nw_catalogue (list);
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const NwEntry *entry = &g_array_index (entries, NwEntry, i);

      if (strcmp (entry->id, id) == 0)
        return TRUE;
      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", entry->id);
    }

  nw_call_usage (call, _("“%s” is none of the %s: %s"), id, list, known->str);
  return FALSE;
}
