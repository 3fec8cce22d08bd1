/* command.c: the table of commands, and what all of them do alike
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "catalogue.h"
#include "norms.h"

static const NwCommand * const commands[] = {
  &nw_command_import,
  &nw_command_datasets,
  &nw_command_diff,
  &nw_command_draft,
  &nw_command_views,
  &nw_command_actors,
  &nw_command_markers,
  &nw_command_policy,
  &nw_command_reviews,
  &nw_command_norms,
  &nw_command_judgements,
  &nw_command_incidents,
  &nw_command_analyse,
  &nw_command_chart,
  &nw_command_verify,
  &nw_command_brief,
  &nw_command_briefings,
  &nw_command_links,
  &nw_command_list,
  NULL,
};

const NwCommand * const *
nw_commands (void)
{
  return commands;
}

const NwCommand *
nw_command_find (const char *id)
{
  for (guint i = 0; commands[i]; i++)
    if (strcmp (commands[i]->id, id) == 0)
      return commands[i];
  return NULL;
}

static void
print_line (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n\v\f", ' ');

  g_printerr ("normwatch-cli: %s\n", line);
}

void
nw_call_progress (const char *line)
{
  if (isatty (STDERR_FILENO))
    g_printerr ("\r\033[K%s", line ? line : "");
}

int
nw_call_fail (const NwCall *call, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    print_line (_("Cancelled; the library is as it was before"));
  else
    print_line (error->message);
  return NW_EXIT_FAILED;
}

int
nw_call_usage (const NwCall *call, const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  if (call->command)
    line = g_strdup_printf (_("%s; see “normwatch-cli %s --help”"), message, call->command->id);
  else
    line = g_strdup_printf (_("%s; see “normwatch-cli --help”"), message);
  print_line (line);
  return NW_EXIT_USAGE;
}

void
nw_call_broken (const char *list)
{
  g_autoptr (GPtrArray) broken = nw_catalogue_broken (list);

  for (guint i = 0; i < broken->len; i++)
    print_line (g_ptr_array_index (broken, i));
}

gboolean
nw_call_open (NwCall *call, gboolean create)
{
  g_autofree char *path = call->library ? g_strdup (call->library) : nw_workspace_default_path ();
  g_autoptr (GError) error = NULL, norms = NULL;

  if (!nw_workspace_open (call->workspace, path, create, &error))
    {
      nw_call_fail (call, error);
      return FALSE;
    }
  norms = nw_workspace_norms_fault (call->workspace);
  if (norms)
    print_line (norms->message);
  return TRUE;
}

NwAnswer *
nw_call_ask (NwCall *call, NwQuery *query, const char *analysis)
{
  g_autoptr (GError) error = NULL;
  NwAnswer *answer;

  if (!nw_call_open (call, FALSE))
    return NULL;

  answer = nw_workspace_ask (call->workspace, query, &(NwAsk) { .analysis = analysis }, call->cancellable,
                             &error);
  if (!answer)
    nw_call_fail (call, error);
  return answer;
}
