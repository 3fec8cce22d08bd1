/* markers.c: "markers", the dated steps of norm-making, and one's own beside them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"
#include "listing.h"
#include "options.h"

static const NwColumn columns[] = {
  { "id", FALSE }, { "date", FALSE }, { "label", FALSE }, { "own", FALSE }, { "document", FALSE }, { "address", FALSE },
  { "summary", FALSE },
};

/* What the command line asks for; NULL: not asked. */
typedef struct {
  char    *add, *date, *label, *document, *address, *summary;
  char    *removed;
  char    *import;
  char    *export;
  gboolean force;
} Wish;

static void
wish_clear (Wish *wish)
{
  char *texts[] = { wish->add,     wish->date,    wish->label,  wish->document, wish->address,
                    wish->summary, wish->removed, wish->import, wish->export };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

/* ---- showing ---- */

static void
add_marker_row (NwPrinter *printer, gconstpointer item)
{
  const NwMarker *marker = item;
  g_autofree char *date = nw_date_print (marker->date);

  nw_printer_add_text (printer, marker->id);
  nw_printer_add_text (printer, date);
  nw_printer_add_text (printer, nw_marker_display (marker));
  nw_printer_add_text (printer, marker->own ? "yes" : "no");
  nw_printer_add_text (printer, marker->document);
  nw_printer_add_text (printer, marker->address ? marker->address : "");
  nw_printer_add_text (printer, nw_marker_explain (marker));
}

static const NwListing listing = { columns, G_N_ELEMENTS (columns), add_marker_row };

/* ids: those wanted; none: all. */
static int
print_markers (NwCall *call, char **ids, NwFormat format)
{
  g_autoptr (GPtrArray) markers = nw_workspace_markers (call->workspace);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  for (char **id = ids; *id; id++)
    if (!nw_marker_find (markers, *id))
      {
        g_set_error (&error, NW_FAULT, NW_FAULT_QUERY, _("“%s” is no marker; “list markers” names them"), *id);
        return nw_call_fail (call, error);
      }

  nw_call_broken ("markers");
  for (guint i = 0; i < markers->len; i++)
    if (!*ids || g_strv_contains ((const char *const *) ids, ((const NwMarker *) markers->pdata[i])->id))
      g_ptr_array_add (wanted, markers->pdata[i]);
  return nw_listing_print (call, format, &listing, wanted, NULL);
}

/* ---- changing ---- */

static gboolean
add_marker (NwCall *call, const Wish *wish, GError **error)
{
  g_autoptr (NwMarker) marker = NULL;
  NwDate date;

  if (!nw_marker_id_valid (wish->add))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” cannot name a marker; use a–z, 0–9 and -, a letter first"), wish->add);
      return FALSE;
    }
  if (!nw_date_parse (wish->date, &date))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” is no date; write it like 2015-09-25, 2017-06 or 2017"), wish->date);
      return FALSE;
    }

  marker = nw_marker_new (wish->add, date, wish->label, wish->summary, wish->document, wish->address, TRUE);
  return nw_workspace_set_marker (call->workspace, marker, error);
}

static gboolean
do_wish (NwCall *call, const Wish *wish, GError **error)
{
  g_autoptr (GFile) file = NULL;
  guint n = 0;

  if (wish->add)
    return add_marker (call, wish, error);
  if (wish->removed)
    return nw_workspace_remove_marker (call->workspace, wish->removed, error);
  if (wish->export)
    return nw_workspace_export_markers (call->workspace, wish->export, wish->force, call->cancellable, error);

  file = g_file_new_for_commandline_arg (wish->import);
  if (!nw_workspace_import_markers (call->workspace, file, &n, call->cancellable, error))
    return FALSE;
  g_printerr (g_dngettext (GETTEXT_PACKAGE, "normwatch-cli: %u marker is yours now\n", "normwatch-cli: %u markers are yours now\n", n), n);
  return TRUE;
}

static int
run_markers (NwCall *call, int argc, char **argv)
{
  NwFormat format = NW_FORMAT_AUTO;
  g_auto (Wish) wish = { 0 };
  const GOptionEntry entries[] = {
    { "add", 0, 0, G_OPTION_ARG_STRING, &wish.add, N_("Add one of your own, or change it"), N_("ID") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &wish.date, N_("Its date"), N_("DATE") },
    { "label", 0, 0, G_OPTION_ARG_STRING, &wish.label, N_("What charts write beside it"), N_("TEXT") },
    { "document", 0, 0, G_OPTION_ARG_STRING, &wish.document, N_("Where its date stands"), N_("TEXT") },
    { "address", 0, 0, G_OPTION_ARG_STRING, &wish.address, N_("The address of the document"), N_("URL") },
    { "summary", 0, 0, G_OPTION_ARG_STRING, &wish.summary, N_("What happened, in a sentence"), N_("TEXT") },
    { "remove", 0, 0, G_OPTION_ARG_STRING, &wish.removed, N_("Remove one of your own"), N_("ID") },
    { "import", 0, 0, G_OPTION_ARG_FILENAME, &wish.import, N_("Add the markers of a file to your own"), N_("FILE") },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &wish.export, N_("Write your own to a file"), N_("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &wish.force, N_("Overwrite the file"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GError) error = NULL;
  guint n;

  if (!nw_options_parse (call, entries, &format, NULL, &argc, &argv))
    return NW_EXIT_USAGE;
  n = !!wish.add + !!wish.removed + !!wish.import + !!wish.export;
  if (!nw_options_one (call, n, n == 0 ? argc : 0, argc, argv))
    return NW_EXIT_USAGE;
  if (wish.add ? !wish.date || !wish.label || !wish.document
               : wish.date || wish.label || wish.document || wish.address || wish.summary)
    return nw_call_usage (call, "%s", _("A marker needs a name, a date, a label and a document: --add ID --date DATE --label TEXT --document TEXT"));
  if (n == 0)
    return print_markers (call, argv + 1, format);

  return do_wish (call, &wish, &error) ? NW_EXIT_DONE : nw_call_fail (call, error);
}

const NwCommand nw_command_markers = { "markers", N_("[ID…]"), N_("Dated steps of norm-making, and your own"), run_markers };
