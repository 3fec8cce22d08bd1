/* verify.c: "verify", whether the library still says what an exported file says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n-lib.h>

#include "briefings.h"
#include "fault.h"
#include "options.h"
#include "printer.h"

static const NwColumn columns[] = {
  { "id", FALSE }, { "outcome", FALSE }, { "analysis", FALSE }, { "shows", FALSE }, { "question", FALSE }, { "n", TRUE },
  { "words", FALSE }, { "newer", FALSE },
};

/* What comes from a file may not steer the terminal. */
static char *
one_line (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *c = text; *c; c = g_utf8_next_char (c))
    g_string_append_unichar (out, g_unichar_isprint (g_utf8_get_char (c)) ? g_utf8_get_char (c) : ' ');
  return g_string_free (out, FALSE);
}

/* Sentences are too long for the columns of a table. */
static gboolean
print_lines (const GPtrArray *checks, GOutputStream *output, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < checks->len; i++)
    {
      const NwCheck *check = g_ptr_array_index (checks, i);
      g_autofree char *words = g_strconcat (check->words, check->newer ? " " : NULL, check->newer, NULL);
      g_autofree char *line = one_line (words);

      g_string_append_printf (out, "%s  %s. %s\n", check->seal->id, nw_check_outcome_label (check->outcome), line);
    }
  return g_output_stream_write_all (output, out->str, out->len, NULL, NULL, error);
}

static gboolean
print_rows (const GPtrArray *checks, NwFormat format, GOutputStream *output, GError **error)
{
  NwPrinter *printer = nw_printer_new (format, columns, G_N_ELEMENTS (columns), output);

  for (guint i = 0; i < checks->len; i++)
    {
      const NwCheck *check = g_ptr_array_index (checks, i);

      nw_printer_add_text (printer, check->seal->id);
      nw_printer_add_text (printer, nw_check_outcome_id (check->outcome));
      nw_printer_add_text (printer, check->seal->analysis);
      nw_printer_add_text (printer, check->seal->shows);
      nw_printer_add_text (printer, check->seal->query);
      nw_printer_add_number (printer, (double) check->seal->incidents);
      nw_printer_add_text (printer, check->words);
      nw_printer_add_text (printer, check->newer);
    }
  return nw_printer_finish (printer, error);
}

static guint
count_others (const GPtrArray *checks)
{
  guint n = 0;

  for (guint i = 0; i < checks->len; i++)
    n += ((const NwCheck *) g_ptr_array_index (checks, i))->outcome != NW_CHECK_IDENTICAL;
  return n;
}

static gboolean
print_checks (const GPtrArray *checks, NwFormat format, GError **error)
{
  g_autoptr (GOutputStream) output = nw_standard_output ();

  format = nw_format_resolve (format);
  return format == NW_FORMAT_TABLE ? print_lines (checks, output, error) : print_rows (checks, format, output, error);
}

static int
verify (NwCall *call, const char *path, NwFormat format)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) checks = nw_workspace_verify (call->workspace, file, call->cancellable, &error);
  guint others;

  if (!checks || !print_checks (checks, format, &error))
    return nw_call_fail (call, error);
  others = count_others (checks);
  if (others == 0)
    return NW_EXIT_DONE;
  error = g_error_new (NW_FAULT, NW_FAULT_QUERY, _("%s: %u of %u figures and tables are not confirmed"), path, others, checks->len);
  return nw_call_fail (call, error);
}

static int
run_verify (NwCall *call, int argc, char **argv)
{
  NwFormat format = NW_FORMAT_AUTO;

  if (!nw_options_parse (call, NULL, &format, NULL, &argc, &argv))
    return NW_EXIT_USAGE;
  if (argc < 2)
    return nw_call_usage (call, "%s", _("Name the file"));
  if (argc > 2)
    return nw_call_usage (call, _("“%s” is one argument too many"), argv[2]);
  return nw_call_open (call, FALSE) ? verify (call, argv[1], format) : NW_EXIT_FAILED;
}

const NwCommand nw_command_verify = {
  "verify", N_("FILE"), N_("Whether the library still says what an exported file says"), run_verify,
};
