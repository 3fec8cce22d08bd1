/* diff.c: "diff", what is different between two releases of a dataset
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "options.h"
#include "printer.h"

static const NwColumn columns[] = { { "change", FALSE }, { "count", TRUE }, { "label", FALSE } };
static const NwColumn list_columns[] = {
  { "change", FALSE }, { "title", FALSE }, { "before", FALSE }, { "after", FALSE },
};
static const NwColumn view_columns[] = { { "view", FALSE }, { "before", TRUE }, { "after", TRUE }, { "cells", TRUE } };

/* ---- what is compared ---- */

static int
say_what_there_is (NwCall *call, GPtrArray *releases)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (releases, i);
      g_string_append_printf (names, "%s%s@%s", i ? ", " : "", release->dataset, release->version);
    }
  return nw_call_usage (call,
                        _("Name two releases of one dataset, like --dataset cfr --from 2019 --to 2021; "
                          "the library holds: %s"),
                        names->len ? names->str : _("nothing"));
}

/* dataset NULL: the only one with several releases. */
static const char *
find_dataset (GPtrArray *releases, const char *dataset)
{
  const char *found = NULL;

  if (dataset)
    return dataset;
  for (guint i = 0; i + 1 < releases->len; i++)
    {
      const NwRelease *a = g_ptr_array_index (releases, i);
      const NwRelease *b = g_ptr_array_index (releases, i + 1);

      if (strcmp (a->dataset, b->dataset) != 0)
        continue;
      if (found && strcmp (found, a->dataset) != 0)
        return NULL;
      found = a->dataset;
    }

  return found;
}

/* Newest first within a dataset. version NULL: the newest below limit, or of all when that is NULL. */
static NwRelease *
find_release (GPtrArray *releases, const char *dataset, const char *version, const NwRelease *limit)
{
  gboolean below = limit == NULL;

  for (guint i = 0; i < releases->len; i++)
    {
      NwRelease *release = g_ptr_array_index (releases, i);

      if (strcmp (release->dataset, dataset) != 0)
        continue;
      if (version ? strcmp (release->version, version) == 0 : below)
        return release;
      below |= release == limit;
    }

  return NULL;
}

/* ---- printing ---- */

static void
print_counts (NwPrinter *printer, const NwChanges *changes)
{
  const struct { const char *id; guint64 n; const char *label; } facts[] = {
    { "common", changes->common, changes->by_title ? _("Titles in both") : _("Keys in both") },
    { "compared", changes->one_to_one, _("Compared field by field") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      nw_printer_add_text (printer, facts[i].id);
      nw_printer_add_number (printer, facts[i].n);
      nw_printer_add_text (printer, facts[i].label);
    }
  for (guint i = 0; i < NW_N_CHANGES; i++)
    {
      nw_printer_add_text (printer, nw_change_kind_id (i));
      nw_printer_add_number (printer, changes->counts[i]);
      nw_printer_add_text (printer, nw_change_kind_label (i));
    }
  nw_printer_add_text (printer, "views");
  nw_printer_add_number (printer, changes->views->len);
  nw_printer_add_text (printer, _("Saved views with other numbers"));
}

static void
print_list (NwPrinter *printer, const NwChanges *changes)
{
  for (guint i = 0; i < changes->changes->len; i++)
    {
      const NwChange *change = g_ptr_array_index (changes->changes, i);

      nw_printer_add_text (printer, nw_change_kind_id (change->kind));
      nw_printer_add_text (printer, change->title);
      nw_printer_add_text (printer, change->before);
      nw_printer_add_text (printer, change->after);
    }
}

static void
print_views (NwPrinter *printer, const NwChanges *changes)
{
  for (guint i = 0; i < changes->views->len; i++)
    {
      const NwChangedView *view = g_ptr_array_index (changes->views, i);

      nw_printer_add_text (printer, view->name);
      nw_printer_add_number (printer, view->before);
      nw_printer_add_number (printer, view->after);
      nw_printer_add_number (printer, view->cells);
    }
}

static const struct {
  const NwColumn *columns;
  guint           n_columns;
  void          (*print) (NwPrinter *printer, const NwChanges *changes);
} tables[] = {
  { columns, G_N_ELEMENTS (columns), print_counts },
  { list_columns, G_N_ELEMENTS (list_columns), print_list },
  { view_columns, G_N_ELEMENTS (view_columns), print_views },
};

static int
print_changes (NwCall *call, const NwRelease *from, const NwRelease *to, guint table, NwFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) output = nw_standard_output ();
  g_autoptr (NwChanges) changes = nw_workspace_compare (call->workspace, from->id, to->id, call->cancellable, &error);
  NwPrinter *printer;

  if (!changes)
    return nw_call_fail (call, error);
  printer = nw_printer_new (format, tables[table].columns, tables[table].n_columns, output);
  tables[table].print (printer, changes);
  return nw_printer_finish (printer, &error) ? NW_EXIT_DONE : nw_call_fail (call, error);
}

static int
run_diff (NwCall *call, int argc, char **argv)
{
  NwFormat format = NW_FORMAT_AUTO;
  g_autofree char *dataset = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  gboolean list = FALSE, views = FALSE;
  const GOptionEntry entries[] = {
    { "dataset", 0, 0, G_OPTION_ARG_STRING, &dataset,
      N_("The dataset (default: the only one with several releases)"), N_("SLUG") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_("The older release (default: the one before)"), N_("RELEASE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_("The newer release (default: the current one)"), N_("RELEASE") },
    { "list", 0, 0, G_OPTION_ARG_NONE, &list, N_("Each change instead of their numbers"), NULL },
    { "views", 0, 0, G_OPTION_ARG_NONE, &views, N_("The saved views whose numbers change"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GPtrArray) releases = NULL;
  const NwRelease *older, *newer;
  const char *slug;

  if (!nw_options_parse (call, entries, &format, NULL, &argc, &argv))
    return NW_EXIT_USAGE;
  if (!nw_options_one (call, list + views, 0, argc, argv))
    return NW_EXIT_USAGE;
  if (!nw_call_open (call, FALSE))
    return NW_EXIT_FAILED;

  releases = nw_workspace_releases (call->workspace);
  slug = find_dataset (releases, dataset);
  newer = slug ? find_release (releases, slug, to, NULL) : NULL;
  older = newer ? find_release (releases, slug, from, newer) : NULL;
  if (!older || older == newer)
    return say_what_there_is (call, releases);

  return print_changes (call, older, newer, list ? 1 : views ? 2 : 0, format);
}

const NwCommand nw_command_diff = { "diff", "", N_("What is different between two releases of a dataset"), run_diff };
