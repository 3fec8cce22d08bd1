/* main.c: the command line: finds the command and runs it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>
#include <signal.h>
#include <unistd.h>

#include "command.h"

/* What sends an interruption to a program and to its group, as timeout(1) does, means one. */
#define ONE_INTERRUPTION G_USEC_PER_SEC

/* Waits for an interruption: the first cancels what is under way, a second one ends the program. */
static gpointer
watch_signals (gpointer data)
{
  GCancellable *cancellable = data;
  sigset_t set;
  gint64 first;
  int number;

  sigemptyset (&set);
  sigaddset (&set, SIGINT);
  sigaddset (&set, SIGTERM);
  sigwait (&set, &number);
  first = g_get_monotonic_time ();
  g_cancellable_cancel (cancellable);
  do
    sigwait (&set, &number);
  while (g_get_monotonic_time () - first < ONE_INTERRUPTION);
  _exit (NW_EXIT_FAILED);
}

/* Before any other thread, so that all of them leave these signals to the watcher. */
static void
start_watching (GCancellable *cancellable)
{
  sigset_t set;

  sigemptyset (&set);
  sigaddset (&set, SIGINT);
  sigaddset (&set, SIGTERM);
  pthread_sigmask (SIG_BLOCK, &set, NULL);
  g_thread_unref (g_thread_new ("signals", watch_signals, cancellable));
}

static char *
describe_commands (void)
{
  GString *text = g_string_new (_("Commands:"));

  for (const NwCommand * const *command = nw_commands (); *command; command++)
    {
      const char *arguments = *(*command)->arguments ? _((*command)->arguments) : "";
      int padding = MAX (0, 12 - (int) g_utf8_strlen (arguments, -1));

      g_string_append_printf (text, "\n  %-10s %s%*s %s", (*command)->id, arguments, padding, "",
                              _((*command)->summary));
    }
  g_string_append_c (text, '\n');
  g_string_append (text, _("“normwatch-cli COMMAND --help” lists the options of a command."));
  return g_string_free (text, FALSE);
}

/* Options before the command. Returns an exit status, or -1 to go on. */
static int
parse_options (NwCall *call, int *argc, char ***argv)
{
  gboolean version = FALSE;
  const GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &call->library, N_("The library (default: in the user’s data folder)"), N_("FILE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_("Show the version"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_("COMMAND …"));
  g_autoptr (GError) error = NULL;
  g_autofree char *commands = describe_commands ();

  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_set_summary (context, _("Asks a library of reported cyber incidents."));
  g_option_context_set_description (context, commands);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    return nw_call_usage (call, "%s", error->message);

  if (version)
    {
      g_print ("normwatch-cli %s\n", NW_VERSION);
      return NW_EXIT_DONE;
    }
  if (*argc < 2)
    return nw_call_usage (call, "%s", _("A command is missing"));
  return -1;
}

static int
run (NwCall *call, int argc, char **argv)
{
  int status = parse_options (call, &argc, &argv);

  if (status >= 0)
    return status;

  call->command = nw_command_find (argv[1]);
  if (!call->command)
    return nw_call_usage (call, _("No command is called “%s”"), argv[1]);
  return call->command->run (call, argc - 1, argv + 1);
}

int
main (int argc, char **argv)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (NwWorkspace) workspace = NULL;
  g_auto (GStrv) words = g_strdupv (argv);
  g_autofree char **arguments = g_memdup2 (words, sizeof (char *) * ((gsize) argc + 1));
  NwCall call = { .cancellable = cancellable };
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, NW_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_set_prgname ("normwatch-cli");
  start_watching (cancellable);

  workspace = nw_workspace_new ();
  call.workspace = workspace;
  status = run (&call, argc, arguments);
  g_free (call.library);
  return status;
}
