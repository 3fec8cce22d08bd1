/* views.c: "views", questions saved under a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"
#include "listing.h"
#include "options.h"
#include "view-file.h"

static const NwColumn columns[] = { { "name", FALSE }, { "question", FALSE } };

static void
add_view (NwPrinter *printer, gconstpointer item)
{
  const NwSavedView *view = item;
  g_autofree char *question = nw_query_print (view->query);

  nw_printer_add_text (printer, view->name);
  nw_printer_add_text (printer, question);
}

static const NwListing listing = { columns, G_N_ELEMENTS (columns), add_view };

static int
print_views (NwCall *call, NwFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) views = nw_workspace_views (call->workspace, &error);

  return nw_listing_print (call, format, &listing, views, error);
}

/* Asked once: a question that has no answer here is not saved. */
static gboolean
save_view (NwCall *call, const char *name, NwQuery *query, GError **error)
{
  NwAnswer *answer = nw_workspace_ask (call->workspace, query, &(NwAsk) { 0 }, call->cancellable, error);

  if (!answer)
    return FALSE;
  nw_answer_free (answer);
  return nw_workspace_save_view (call->workspace, name, query, error);
}

static const NwSavedView *
find_view (const GPtrArray *views, const char *name, GError **error)
{
  for (guint i = 0; i < views->len; i++)
    if (strcmp (((const NwSavedView *) g_ptr_array_index (views, i))->name, name) == 0)
      return g_ptr_array_index (views, i);

  g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("No view is called “%s”; “views” lists them"), name);
  return NULL;
}

static gboolean
export_view (NwCall *call, const char *name, const char *path, gboolean force, GError **error)
{
  g_autoptr (GPtrArray) views = nw_workspace_views (call->workspace, error);
  const NwSavedView *view = views ? find_view (views, name, error) : NULL;

  return view && nw_view_file_save (view->name, view->query, path, force, call->cancellable, error);
}

static gboolean
import_view (NwCall *call, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (NwSavedView) view = nw_view_file_load (file, call->cancellable, error);

  return view && save_view (call, view->name, view->query, error);
}

/* What of the options is to be done: one thing at most. */
typedef struct {
  char    *save, *removed, *exported, *imported, *path;
  gboolean force;
} Wish;

static void
wish_clear (Wish *wish)
{
  g_free (wish->save);
  g_free (wish->removed);
  g_free (wish->exported);
  g_free (wish->imported);
  g_free (wish->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

static guint
n_wishes (const Wish *wish)
{
  return (wish->save != NULL) + (wish->removed != NULL) + (wish->exported != NULL) + (wish->imported != NULL);
}

static gboolean
fulfil (NwCall *call, const Wish *wish, NwQuery *query, GError **error)
{
  if (wish->save)
    return save_view (call, wish->save, query, error);
  if (wish->removed)
    return nw_workspace_save_view (call->workspace, wish->removed, NULL, error);
  if (wish->exported)
    return export_view (call, wish->exported, wish->path, wish->force, error);
  return import_view (call, wish->imported, error);
}

static int
run_views (NwCall *call, int argc, char **argv)
{
  NwFormat format = NW_FORMAT_AUTO;
  g_auto (Wish) wish = { NULL };
  const GOptionEntry entries[] = {
    { "save", 0, 0, G_OPTION_ARG_STRING, &wish.save, N_("Save the question under a name"), N_("NAME") },
    { "remove", 0, 0, G_OPTION_ARG_STRING, &wish.removed, N_("Remove the view of this name"), N_("NAME") },
    { "export", 0, 0, G_OPTION_ARG_STRING, &wish.exported, N_("Write the view of this name into a file"), N_("NAME") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wish.path, N_("The file"), N_("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &wish.force, N_("Overwrite the file"), NULL },
    { "import", 0, 0, G_OPTION_ARG_FILENAME, &wish.imported, N_("Save the view that a file holds"), N_("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (NwQuery) query = nw_query_new ();
  g_autoptr (NwQuery) nothing = nw_query_new ();
  g_autoptr (GError) error = NULL;

  if (!nw_options_parse (call, entries, &format, query, &argc, &argv))
    return NW_EXIT_USAGE;
  if (!nw_options_one (call, n_wishes (&wish), 0, argc, argv))
    return NW_EXIT_USAGE;
  if ((wish.save && !*wish.save) || (!wish.save && !nw_query_equal (query, nothing)))
    return nw_call_usage (call, "%s", _("Name the view: --save NAME"));
  if ((wish.exported != NULL) != (wish.path != NULL) || (wish.force && !wish.exported))
    return nw_call_usage (call, "%s", _("Name view and file: --export NAME -o FILE"));
  if (!nw_call_open (call, FALSE))
    return NW_EXIT_FAILED;

  if (n_wishes (&wish) == 0)
    return print_views (call, format);
  return fulfil (call, &wish, query, &error) ? NW_EXIT_DONE : nw_call_fail (call, error);
}

const NwCommand nw_command_views = { "views", "", N_("Questions saved under a name"), run_views };
