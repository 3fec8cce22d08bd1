/* datasets.c: "datasets", what the library holds, how good it is, and removing and renaming
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "fault.h"
#include "moment.h"
#include "options.h"
#include "printer.h"

#define LEAST_FOR_SHARE 10

static const NwColumn columns[] = {
  { "dataset", FALSE }, { "release", FALSE }, { "title", FALSE }, { "as_of", FALSE }, { "imported", FALSE },
  { "current", FALSE }, { "incidents", TRUE }, { "claims", TRUE }, { "responses", TRUE }, { "profile", FALSE },
  { "licence", FALSE }, { "number", TRUE },
};

static const NwColumn quality_columns[] = {
  { "dataset", FALSE }, { "release", FALSE }, { "id", FALSE }, { "group", FALSE }, { "label", FALSE }, { "n", TRUE },
  { "of", TRUE }, { "share", TRUE }, { "expected", TRUE }, { "issue", FALSE }, { "note", FALSE },
};

typedef struct {
  gboolean removed;
  gboolean quality;
  char    *remove;
  char    *restore;
  char    *rename;
  char    *slug, *title, *short_title; /* of the renamed */
} Options;

static void
options_clear (Options *options)
{
  g_free (options->remove);
  g_free (options->restore);
  g_free (options->rename);
  g_free (options->slug);
  g_free (options->title);
  g_free (options->short_title);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* ---- lists ---- */

static void
print_release (NwPrinter *printer, const NwRelease *release, gboolean numbered)
{
  g_autofree char *time = nw_moment_print (release->imported);
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
  if (numbered)
    nw_printer_add_number (printer, release->id);
}

/* numbered: for those that their names do not tell apart, since a version can be removed more than once. */
static int
print_releases (NwCall *call, GPtrArray *releases, gboolean numbered, NwFormat format)
{
  g_autoptr (GOutputStream) output = nw_standard_output ();
  g_autoptr (GError) error = NULL;
  NwPrinter *printer = nw_printer_new (format, columns, G_N_ELEMENTS (columns) - !numbered, output);

  for (guint i = 0; i < releases->len; i++)
    print_release (printer, g_ptr_array_index (releases, i), numbered);
  return nw_printer_finish (printer, &error) ? NW_EXIT_DONE : nw_call_fail (call, error);
}

/* ---- one of them ---- */

/* SLUG, the current one, or SLUG@RELEASE. NULL: said so. (transfer none) */
static NwRelease *
find_release (NwCall *call, GPtrArray *releases, const char *name)
{
  const char *at = strchr (name, '@');
  g_autofree char *slug = at ? g_strndup (name, at - name) : g_strdup (name);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < releases->len; i++)
    {
      NwRelease *release = g_ptr_array_index (releases, i);

      if (strcmp (release->dataset, slug) == 0 && (at ? strcmp (release->version, at + 1) == 0 : release->current))
        return release;
    }

  g_set_error (&error, NW_FAULT, NW_FAULT_QUERY,
               _("The library holds no %s; “normwatch-cli datasets” lists what it holds"), name);
  nw_call_fail (call, error);
  return NULL;
}

/* SLUG@RELEASE, or the number in the list of what was removed. NULL: says so. (transfer none) */
static NwRelease *
find_removed (GPtrArray *removed, const char *name, GError **error)
{
  NwRelease *found = NULL;

  for (guint i = 0; i < removed->len; i++)
    {
      NwRelease *release = g_ptr_array_index (removed, i);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, release->id);
      g_autofree char *words = g_strdup_printf ("%s@%s", release->dataset, release->version);

      if (strcmp (number, name) == 0)
        return release;
      if (strcmp (words, name) != 0)
        continue;
      if (found)
        {
          g_set_error (error, NW_FAULT, NW_FAULT_QUERY,
                       _("%s was removed more than once; bring one back by its number, "
                         "which “normwatch-cli datasets --removed” lists"), name);
          return NULL;
        }
      found = release;
    }

  if (!found)
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY,
                 _("No removed release is called %s; “normwatch-cli datasets --removed” lists them"), name);
  return found;
}

/* Of fewer than ten, a share says more than there is to say. */
static double
share_of (const NwQualityLine *line)
{
  return line->of < LEAST_FOR_SHARE ? NAN : (double) line->n / (double) line->of;
}

static gboolean
print_quality (NwCall *call, NwPrinter *printer, const NwRelease *release, GError **error)
{
  g_autoptr (GPtrArray) quality = nw_workspace_quality (call->workspace, release->id, call->cancellable, error);

  for (guint i = 0; quality && i < quality->len; i++)
    {
      const NwQualityLine *line = g_ptr_array_index (quality, i);

      nw_printer_add_text (printer, release->dataset);
      nw_printer_add_text (printer, release->version);
      nw_printer_add_text (printer, line->id);
      nw_printer_add_text (printer, line->group);
      nw_printer_add_text (printer, line->label);
      nw_printer_add_number (printer, line->n);
      nw_printer_add_number (printer, line->of);
      nw_printer_add_number (printer, share_of (line));
      nw_printer_add_number (printer, line->expected);
      nw_printer_add_text (printer, line->issue);
      nw_printer_add_text (printer, line->note);
    }

  return quality != NULL;
}

/* name NULL: the current release of each dataset. */
static int
report_quality (NwCall *call, GPtrArray *releases, const char *name, NwFormat format)
{
  NwRelease *only = name ? find_release (call, releases, name) : NULL;
  g_autoptr (GOutputStream) output = nw_standard_output ();
  g_autoptr (NwPrinter) printer = NULL;
  g_autoptr (GError) error = NULL;

  if (name && !only)
    return NW_EXIT_FAILED;
  printer = nw_printer_new (format, quality_columns, G_N_ELEMENTS (quality_columns), output);
  for (guint i = 0; i < releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (releases, i);

      if ((only ? release == only : release->current) && !print_quality (call, printer, release, &error))
        return nw_call_fail (call, error);
    }
  return nw_printer_finish (g_steal_pointer (&printer), &error) ? NW_EXIT_DONE : nw_call_fail (call, error);
}

static int
remove_or_restore (NwCall *call, GPtrArray *releases, const Options *options)
{
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (GError) error = NULL;
  NwRelease *release = NULL;
  gboolean done = FALSE;

  if (options->remove)
    {
      release = find_release (call, releases, options->remove);
      done = release && nw_workspace_remove (call->workspace, release->id, call->cancellable, &error);
    }
  else if ((removed = nw_workspace_removed (call->workspace, &error)))
    {
      release = find_removed (removed, options->restore, &error);
      done = release && nw_workspace_restore (call->workspace, release->id, call->cancellable, &error);
    }

  return done ? NW_EXIT_DONE : error ? nw_call_fail (call, error) : NW_EXIT_FAILED;
}

static int
work_on (NwCall *call, const Options *options, NwFormat format, const char *name)
{
  g_autoptr (GPtrArray) releases = nw_workspace_releases (call->workspace);
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (GError) error = NULL;

  if (options->quality)
    return report_quality (call, releases, name, format);
  if (options->remove || options->restore)
    return remove_or_restore (call, releases, options);
  if (options->rename)
    return nw_workspace_rename (call->workspace, options->rename, options->slug, options->title,
                                options->short_title, &error)
             ? NW_EXIT_DONE
             : nw_call_fail (call, error);
  if (!options->removed)
    return print_releases (call, releases, FALSE, format);

  removed = nw_workspace_removed (call->workspace, &error);
  return removed ? print_releases (call, removed, TRUE, format) : nw_call_fail (call, error);
}

static int
run_datasets (NwCall *call, int argc, char **argv)
{
  NwFormat format = NW_FORMAT_AUTO;
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "quality", 0, 0, G_OPTION_ARG_NONE, &options.quality, N_("Report on the data of a release"), NULL },
    { "removed", 0, 0, G_OPTION_ARG_NONE, &options.removed, N_("What was removed and can be brought back"), NULL },
    { "remove", 0, 0, G_OPTION_ARG_STRING, &options.remove,
      N_("Remove a release; it can be brought back for a week"), N_("SLUG[@RELEASE]") },
    { "restore", 0, 0, G_OPTION_ARG_STRING, &options.restore, N_("Bring back a removed release"),
      N_("SLUG@RELEASE|NUMBER") },
    { "rename", 0, 0, G_OPTION_ARG_STRING, &options.rename, N_("Give a dataset other names"), N_("SLUG") },
    { "slug", 0, 0, G_OPTION_ARG_STRING, &options.slug, N_("With --rename: what it is called in questions"),
      N_("SLUG") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &options.title, N_("With --rename: its title"), N_("TEXT") },
    { "short-title", 0, 0, G_OPTION_ARG_STRING, &options.short_title, N_("With --rename: its short title"),
      N_("TEXT") },
    G_OPTION_ENTRY_NULL,
  };
  guint tasks;

  if (!nw_options_parse (call, entries, &format, NULL, &argc, &argv))
    return NW_EXIT_USAGE;
  tasks = options.quality + options.removed + !!options.remove + !!options.restore + !!options.rename;
  if (tasks > 1)
    return nw_call_usage (call, "%s", _("Do one thing at a time"));
  if (argc > (options.quality ? 2 : 1))
    return nw_call_usage (call, _("“%s” is one argument too many"), argv[options.quality ? 2 : 1]);
  if (!options.rename != !(options.slug || options.title || options.short_title))
    return nw_call_usage (call, "%s", _("--rename goes with --slug, --title or --short-title"));
  if (!nw_call_open (call, FALSE))
    return NW_EXIT_FAILED;

  return work_on (call, &options, format, argc > 1 ? argv[1] : NULL);
}

const NwCommand nw_command_datasets = {
  "datasets", N_("[SLUG[@RELEASE]]"), N_("What the library holds"), run_datasets,
};
