/* brief.c: "brief", a briefing with the answers of the library as pages, documents or tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "briefing-file.h"
#include "briefings.h"
#include "options.h"

typedef struct {
  char    *template;
  char   **gaps;
  char    *path;
  char    *exporter;
  gint64   id;
  gboolean force;
} Wish;

static void
wish_clear (Wish *wish)
{
  g_free (wish->template);
  g_strfreev (wish->gaps);
  g_free (wish->path);
  g_free (wish->exporter);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

static NwBriefing *
read_briefing (NwCall *call, const Wish *wish, const char *name, GError **error)
{
  g_autoptr (GFile) file = NULL;

  if (wish->template)
    return nw_workspace_fill_template (call->workspace, wish->template, (const char *const *) wish->gaps, error);
  if (wish->id > 0)
    return nw_workspace_briefing (call->workspace, wish->id, error);
  file = g_file_new_for_commandline_arg (name);
  return nw_briefing_load (file, call->cancellable, error);
}

static void
show_asking_cb (double done, gpointer user_data)
{
  g_autofree char *line = g_strdup_printf (_("Asking: %d %%"), (int) (100 * done));

  nw_call_progress (line);
}

static void
show_writing_cb (double done, gpointer path)
{
  /* Translators: a file that is written, and how far. */
  g_autofree char *line = g_strdup_printf (_("%s: %d %%"), (const char *) path, (int) (100 * done));

  nw_call_progress (line);
}

/* Under its own suffix the briefing itself, with everything else what it says with the answers. */
static gboolean
write_briefing (NwCall *call, const Wish *wish, NwBriefing *briefing, GError **error)
{
  const NwProgress asking = { show_asking_cb, NULL }, writing = { show_writing_cb, wish->path };
  g_autoptr (NwDocument) document = NULL;
  gboolean done;

  if (!wish->exporter && g_str_has_suffix (wish->path, NW_BRIEFING_FILE_SUFFIX))
    return nw_briefing_save (briefing, wish->path, wish->force, call->cancellable, error);

  document = nw_workspace_compose (call->workspace, briefing, &asking, call->cancellable, error);
  done = document && nw_publish_document (document, wish->exporter, wish->path, wish->force, &writing, call->cancellable, error);
  nw_call_progress (NULL);
  return done;
}

static int
run_brief (NwCall *call, int argc, char **argv)
{
  g_auto (Wish) wish = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wish.path, N_("The file: .pdf, .docx, .odt, .html, .md, .tex, .xlsx or .csv"), N_("FILE") },
    { "exporter", 0, 0, G_OPTION_ARG_STRING, &wish.exporter, N_("The format of the file (default: by its suffix)"), N_("ID") },
    { "template", 0, 0, G_OPTION_ARG_STRING, &wish.template, N_("Begin with a template instead of a file; “list templates” names them"), N_("ID") },
    { "fill", 0, 0, G_OPTION_ARG_STRING_ARRAY, &wish.gaps, N_("What the template is about, as state=EST; repeatable"), N_("GAP=CODE") },
    { "id", 0, 0, G_OPTION_ARG_INT64, &wish.id, N_("A briefing of the library instead of a file; “briefings” lists them"), N_("NUMBER") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &wish.force, N_("Overwrite the file"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (NwBriefing) briefing = NULL;
  g_autoptr (GError) error = NULL;

  if (!nw_options_parse (call, entries, NULL, NULL, &argc, &argv))
    return NW_EXIT_USAGE;
  if (argc > 2)
    return nw_call_usage (call, _("“%s” is one argument too many"), argv[2]);
  if ((argc == 2) + (wish.template != NULL) + (wish.id != 0) != 1 || (wish.gaps && !wish.template) || wish.id < 0)
    return nw_call_usage (call, "%s", _("Name one briefing: a FILE, --id NUMBER, or --template ID with --fill"));
  if (!wish.path)
    return nw_call_usage (call, "%s", _("-o FILE is missing"));
  if ((wish.exporter && !nw_options_known (call, "exporters", wish.exporter))
      || (wish.template && !nw_options_known (call, "templates", wish.template)))
    return NW_EXIT_USAGE;
  if (!nw_call_open (call, FALSE))
    return NW_EXIT_FAILED;

  briefing = read_briefing (call, &wish, argc == 2 ? argv[1] : NULL, &error);
  if (!briefing || !write_briefing (call, &wish, briefing, &error))
    return nw_call_fail (call, error);
  return NW_EXIT_DONE;
}

const NwCommand nw_command_brief = { "brief", N_("[FILE] -o FILE"), N_("A briefing with its answers, as a document"), run_brief };
