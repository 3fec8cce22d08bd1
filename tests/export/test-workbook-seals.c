/* test-workbook-seals.c: seals come out of workbooks as they went in, whatever has saved or damaged them since
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "documents.h"
#include "exporter.h"
#include "package-writer.h"
#include "results.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

static GBytes *
book_of (const NwDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("normwatch-seals-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  char *contents = NULL;
  gsize length = 0;

  nw_export_document (nw_exporter_find ("briefing-xlsx"), document, path, FALSE, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, &length, &error));
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return g_bytes_new_take (contents, length);
}

static void
assert_seals (GBytes *book, const NwDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) seals = nw_document_seals (document);
  g_autofree char *expected = nw_seals_print (seals, FALSE);
  g_autofree char *json = nw_unseal (book);
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *again = NULL;

  g_assert_nonnull (json);
  found = nw_seals_parse ("a.xlsx", json, -1, &error);
  g_assert_no_error (error);
  again = nw_seals_print (found, FALSE);
  g_assert_cmpstr (again, ==, expected);
}

/* Figure and table of one answer may have the same short id. */
static void
test_same_answer (void)
{
  g_autoptr (NwResult) result = results_states ();
  NwFigure figure = { .chart = nw_chart_find ("trend"), .text_scale = 1 };
  g_autoptr (NwDocument) document = nw_document_of_result (result, &figure);
  g_autoptr (GBytes) book = book_of (document);

  assert_seals (book, document);
}

/* Longer than a cell, and with what cells say otherwise. */
static void
test_long (void)
{
  g_autoptr (NwDocument) document = documents_table (3, 3);
  NwSeal *seal = nw_document_passage (document, document->passages->len - 1)->exhibit->seal;
  g_autoptr (GString) query = g_string_new ("dataset=eurepoc@1.1 search=_x0041__x000D_ ");
  g_autoptr (GBytes) book = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (query, "\U0001f512=<&\"\u4e2d_x_");
  g_free (seal->query);
  seal->query = g_strdup (query->str);
  book = book_of (document);
  assert_seals (book, document);
}

/* LibreOffice writes all parts anew. */
static void
test_saved_again (void)
{
  g_autoptr (NwDocument) document = documents_all ();
  g_autoptr (GBytes) book = book_of (document);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *soffice = g_find_program_in_path ("soffice");
  g_autofree char *folder = g_dir_make_tmp ("normwatch-seals-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  g_autofree char *out = g_build_filename (folder, "out", NULL);
  g_autofree char *saved = g_build_filename (out, "a.xlsx", NULL);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  const char *command[] = { "timeout", "60", soffice, profile, "--headless", "--convert-to", "xlsx", "--outdir", out, path, NULL };
  const char *remove[] = { "rm", "-r", folder, NULL };
  char *contents = NULL;
  gsize length;
  gboolean done;

  if (soffice == NULL)
    g_test_skip ("LibreOffice is not installed");
  else
    {
      g_assert_true (g_file_set_contents (path, g_bytes_get_data (book, NULL), (gssize) g_bytes_get_size (book), &error));
      g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL,
                                   NULL, NULL, &error));
      done = g_file_get_contents (saved, &contents, &length, NULL);
      if (done)
        {
          again = g_bytes_new_take (contents, length);
          assert_seals (again, document);
        }
      else
        g_test_skip ("LibreOffice does not answer here");
    }
  g_assert_true (g_spawn_sync (NULL, (char **) remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error));
}

/* ---- hostile ---- */

static GBytes *
pack (const char *path, const char *text)
{
  g_autoptr (NwPackageWriter) writer = nw_package_writer_new (0);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  nw_package_writer_add (writer, path, bytes, TRUE);
  g_assert_true (nw_package_writer_finish (writer, memory, NULL, &error));
  g_assert_true (g_output_stream_close (memory, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
assert_strings (const char *strings, const char *expected)
{
  g_autofree char *text = g_strdup_printf ("<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>%s</sst>", strings);
  g_autoptr (GBytes) book = pack ("xl/sharedStrings.xml", text);
  g_autofree char *json = nw_exporter_find ("briefing-xlsx")->unseal (book);

  g_assert_cmpstr (json, ==, expected);
}

#define ONE "{\"exhibits\":[{\"a\":1}]}"

static void
test_pieces (void)
{
  assert_strings ("<si><t>3F7A-21C9 #1 1/1 {\"a\":1}</t></si>", ONE);
  assert_strings ("<si><t>3F7A-21C9 #1 2/2 :1}</t></si><si><t>other</t></si><si><t>3F7A-21C9 #1 1/2 {\"a\"</t></si>", ONE);
  assert_strings ("<si><r><t>3F7A-21C9 #1 </t></r><r><t>1/1 {\"a\":</t></r><r><t>1}</t></r></si>", ONE);
  assert_strings ("<si><t>3F7A-21C9 #1 1/1 {&quot;_x0061_&quot;:1}</t></si>", ONE);
  assert_strings ("<si><t>3F7A-21C9 #1 1/1 {\"a\":1}</t></si><si><t>3F7A-21C9 #2 1/1 {\"b\":2}</t></si>",
                  "{\"exhibits\":[{\"a\":1},{\"b\":2}]}");
}

static void
test_damaged (void)
{
  assert_strings ("", NULL);
  assert_strings ("<si><t>3F7A-21C9 #1 1/2 {\"a\":1</t></si>", NULL);
  assert_strings ("<si><t>3F7A-21C9 #1 2/2 1}</t></si>", NULL);
  assert_strings ("<si><t>3F7A-21C9 #1 1/99999 {</t></si>", NULL);
  assert_strings ("<si><t>see 3F7A-21C9 #1 1/1 {}</t></si><si><t>3f7a-21c9 #1 1/1 {}</t></si><si><t>3F7A-21C9 1/1 {}</t></si>", NULL);
  assert_strings ("<si><t>3F7A-21C9 #1 1/1 {}", NULL);
  assert_strings ("<si><rPh><t>3F7A</t></rPh>-21C9 #1 1/1 {}</si>", NULL);
}

static void
test_other_files (void)
{
  static const char bomb[] = "<!DOCTYPE sst [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
                             "<sst><si><t>3F7A-21C9 #1 1/1 &b;</t></si></sst>";
  g_autoptr (GBytes) entities = pack ("xl/sharedStrings.xml", bomb);
  g_autoptr (GBytes) document = pack ("word/document.xml", "<w/>");
  g_autoptr (NwDocument) all = documents_all ();
  g_autoptr (GBytes) book = book_of (all);
  gsize size = g_bytes_get_size (book);

  g_assert_null (nw_exporter_find ("briefing-xlsx")->unseal (entities));
  g_assert_null (nw_exporter_find ("briefing-xlsx")->unseal (document));
  /* Cut off anywhere: nothing, but no harm. */
  for (gsize length = 0; length < size; length += 97)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (book, 0, length);
      g_autofree char *json = nw_exporter_find ("briefing-xlsx")->unseal (part);

      g_assert_null (json);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workbook-seals/same-answer", test_same_answer);
  g_test_add_func ("/workbook-seals/long", test_long);
  g_test_add_func ("/workbook-seals/saved-again", test_saved_again);
  g_test_add_func ("/workbook-seals/pieces", test_pieces);
  g_test_add_func ("/workbook-seals/damaged", test_damaged);
  g_test_add_func ("/workbook-seals/other-files", test_other_files);
  return g_test_run ();
}
