/* draft.c: "draft", how a table that no profile knows could be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draft.h"

#include <glib/gi18n-lib.h>

#include "command.h"
#include "options.h"
#include "printer.h"
#include "recipe-file.h"

static const NwColumn columns[] = {
  { "file", FALSE }, { "sheet", FALSE }, { "part", FALSE },  { "column", FALSE }, { "field", FALSE },
  { "score", TRUE }, { "list", FALSE },  { "dates", FALSE }, { "reason", FALSE }, { "evidence", FALSE },
};

static void
print_column (NwPrinter *printer, const NwDraftTable *table, const NwDraftColumn *column)
{
  gboolean dates = nw_draft_is_date (column->field);
  gboolean lists = nw_draft_is_list (column->field);

  nw_printer_add_text (printer, table->name);
  nw_printer_add_text (printer, table->sheet);
  nw_printer_add_text (printer, table->part);
  nw_printer_add_text (printer, column->name);
  nw_printer_add_text (printer, column->field);
  nw_printer_add_number (printer, column->score);
  nw_printer_add_text (printer, lists ? column->list : NULL);
  nw_printer_add_text (printer, dates ? column->dates : NULL);
  nw_printer_add_text (printer, column->reason);
  /* What speaks for how lists and dates are read. */
  nw_printer_add_text (printer, dates ? column->dates_evidence : lists ? column->list_evidence : NULL);
}

static gboolean
print_draft (const NwDraft *draft, NwFormat format, GError **error)
{
  g_autoptr (GOutputStream) output = nw_standard_output ();
  NwPrinter *printer = nw_printer_new (format, columns, G_N_ELEMENTS (columns), output);

  for (guint i = 0; i < nw_draft_n_tables (draft); i++)
    {
      const NwDraftTable *table = nw_draft_table (draft, i);

      for (guint j = 0; j < table->columns->len; j++)
        print_column (printer, table, g_ptr_array_index (table->columns, j));
    }
  return nw_printer_finish (printer, error);
}

/* How the bytes are read, and what is missing, beside the table. */
static void
print_remarks (const NwDraft *draft)
{
  g_autofree char *obstacle = nw_draft_obstacle (draft);

  for (guint i = 0; i < nw_draft_n_tables (draft); i++)
    {
      const NwDraftTable *table = nw_draft_table (draft, i);

      for (guint j = 0; j < table->evidence->len; j++)
        g_printerr ("%s%s%s: %s\n", table->name, table->sheet ? ", " : "", table->sheet ? table->sheet : "",
                    (const char *) g_ptr_array_index (table->evidence, j));
    }
  if (obstacle)
    g_printerr ("%s\n", obstacle);
}

static int
run_draft (NwCall *call, int argc, char **argv)
{
  NwFormat format = NW_FORMAT_AUTO;
  g_autofree char *save = NULL, *dataset = NULL, *title = NULL;
  gboolean force = FALSE;
  const GOptionEntry entries[] = {
    { "save-recipe", 0, 0, G_OPTION_ARG_FILENAME, &save, N_("Write the proposal, to be edited and given to “import --recipe”"), N_("FILE") },
    { "dataset", 0, 0, G_OPTION_ARG_STRING, &dataset, N_("What the dataset is called in questions"), N_("SLUG") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &title, N_("What a dataset of your own is called"), N_("TEXT") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_("Overwrite the file of --save-recipe"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (NwDraft) draft = NULL;
  g_autofree char *recipe = NULL;
  g_autoptr (GError) error = NULL;

  if (!nw_options_parse (call, entries, &format, NULL, &argc, &argv))
    return NW_EXIT_USAGE;
  if (argc < 2)
    return nw_call_usage (call, "%s", _("Name at least one file"));
  if (save && !nw_import_can_save (save, force, &error))
    return nw_call_fail (call, error);
  if (!nw_call_open (call, TRUE))
    return NW_EXIT_FAILED;

  for (int i = 1; i < argc; i++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (argv[i]));
  draft = nw_workspace_draft (call->workspace, files, NULL, NULL, call->cancellable, &error);
  if (!draft)
    return nw_call_fail (call, error);

  nw_draft_set_facts (draft, dataset, title, NULL, NULL);
  recipe = nw_draft_recipe (draft);
  if (save && !nw_import_save_recipe (save, force, recipe, &error))
    return nw_call_fail (call, error);
  print_remarks (draft);
  return print_draft (draft, format, &error) ? NW_EXIT_DONE : nw_call_fail (call, error);
}

const NwCommand nw_command_draft = { "draft", N_("FILE…"), N_("How tables that no profile knows could be read, as a recipe"), run_draft };
