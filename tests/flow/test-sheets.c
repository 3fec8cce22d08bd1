/* test-sheets.c: each sheet of a workbook is looked at for itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "archive.h"
#include "draft.h"
#include "scratch.h"

static const char *const incidents[] = {
  "Operation;First seen;Attacker country;Victim country;Link",
  "Blue Heron;2019-03-25;Russia;Ukraine;https://example.org/1",
  "Red Finch;2019-04-03;China;United States;https://example.org/2",
  "Grey Owl;2020-01-17;Iran;Israel;https://example.org/3", NULL,
};
static const char *const colours[] = { "Colour;Shade;Rank", "blue;dark;high", "green;light;low", NULL };

static void
add_sheet (Archive *archive, const char *path, const char *const *rows)
{
  g_autoptr (GString) text = g_string_new (
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");

  for (; *rows; rows++)
    {
      g_auto (GStrv) cells = g_strsplit (*rows, ";", -1);

      g_string_append (text, "<row>");
      for (char **cell = cells; *cell; cell++)
        g_string_append_printf (text, "<c t=\"inlineStr\"><is><t>%s</t></is></c>", *cell);
      g_string_append (text, "</row>");
    }
  g_string_append (text, "</sheetData></worksheet>");
  archive_text (archive, path, text->str);
}

static NwDraft *
draft (Scratch *scratch, const char *const *first, const char *const *second)
{
  g_autofree char *path = g_build_filename (scratch->folder, "birds.xlsx", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  Archive *archive = archive_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  NwDraft *self;

  archive_workbook (archive, (const char *[]) { "One", "Other", NULL }, NULL, NULL, FALSE);
  add_sheet (archive, "xl/worksheets/sheet1.xml", first);
  add_sheet (archive, "xl/worksheets/sheet2.xml", second);
  bytes = archive_finish (archive);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error));
  g_assert_no_error (error);

  g_ptr_array_add (files, g_file_new_for_path (path));
  self = nw_workspace_draft (scratch->workspace, files, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (nw_draft_n_tables (self), ==, 2);
  return self;
}

static gboolean
has_evidence (const NwDraft *self, guint table, const char *words)
{
  const GPtrArray *evidence = nw_draft_table (self, table)->evidence;

  for (guint i = 0; i < evidence->len; i++)
    if (strstr (g_ptr_array_index (evidence, i), words))
      return TRUE;
  return FALSE;
}

/* What was seen in the first sheet is not said of the second; what holds for the file is. */
static void
test_evidence (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwDraft) self = draft (scratch, incidents, colours);

  g_assert_true (has_evidence (self, 0, "The format is"));
  g_assert_true (has_evidence (self, 0, "texts in it: 5"));
  g_assert_true (has_evidence (self, 1, "The format is"));
  g_assert_false (has_evidence (self, 1, "texts in it: 5"));
}

/* A sheet that tells nothing is left out beside incidents, on either side of them, until the user says what it is. */
static void
test_left_out (Scratch *scratch, gconstpointer data)
{
  for (guint colour = 0; colour < 2; colour++)
    {
      g_autoptr (NwDraft) self = draft (scratch, colour == 0 ? colours : incidents, colour == 0 ? incidents : colours);

      g_assert_cmpstr (nw_draft_table (self, 1 - colour)->part, ==, "incidents");
      g_assert_cmpstr (nw_draft_table (self, colour)->part, ==, "");
      g_assert_true (has_evidence (self, colour, "No column tells what it holds"));
      nw_draft_set_part (self, colour, "incidents");
      g_assert_cmpstr (nw_draft_table (self, colour)->part, ==, "incidents");
    }
}

/* Where nothing tells anything the user still gets a proposal to start from. */
static void
test_alone (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwDraft) self = draft (scratch, colours, colours);

  g_assert_cmpstr (nw_draft_table (self, 0)->part, ==, "incidents");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/flow/sheets/" name, Scratch, NULL, scratch_set_up, func, scratch_tear_down)
  ADD ("evidence", test_evidence);
  ADD ("left-out", test_left_out);
  ADD ("alone", test_alone);
  return g_test_run ();
}
