/* test-unseal.c: what every format says of where its figures and tables are from, read out of its files again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "documents.h"
#include "exporter.h"
#include "results.h"
#include "unseal.h"

#define QUESTION "dataset=eurepoc@1.1 by=initiator interval=year"

typedef struct {
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("normwatch-unseal-XXXXXX", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

/* The file of a figure or a document, or the sidecar of numbers. */
static GBytes *
write_with (Fixture *fixture, const NwExporter *exporter, const NwResult *result, const NwDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strdup_printf ("%s/%s%s", fixture->folder, exporter->id, exporter->suffix);
  g_autofree char *sidecar = g_strconcat (path, ".source.json", NULL);

  if (exporter->kind == NW_EXPORT_DOCUMENT)
    nw_export_document (exporter, document, path, TRUE, NULL, NULL, &error);
  else
    nw_export (exporter, result, NULL, &(NwExportSize) { 640, 420, 0 }, path, TRUE, NULL, &error);
  g_assert_no_error (error);
  return load (exporter->kind == NW_EXPORT_NUMBERS ? sidecar : path);
}

static JsonObject *
parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (json, &error);

  g_assert_no_error (error);
  return json_object_ref (json_node_get_object (root));
}

static void
test_one_answer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (NwResult) result = results_states ();
  guint n = 0;

  for (const NwExporter * const *e = nw_exporters (); *e != NULL; e++)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *json = NULL;
      g_autoptr (JsonObject) object = NULL;

      if ((*e)->kind == NW_EXPORT_DOCUMENT || (*e)->unseal == NULL)
        continue;
      g_test_message ("%s", (*e)->id);
      bytes = write_with (fixture, *e, result, NULL);
      json = (*e)->unseal (bytes);
      g_assert_nonnull (json);
      object = parse (json);
      g_assert_cmpstr (json_object_get_string_member (object, "query"), ==, QUESTION);
      n++;
    }
  g_assert_cmpuint (n, >=, 4);
}

/* Of all exhibits, or of the tables alone where a format has no others. */
static char *
expect (const NwDocument *document, gboolean tables)
{
  g_autoptr (GPtrArray) seals = g_ptr_array_new ();

  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);

      if (passage->exhibit != NULL && (!tables || passage->kind == NW_PASSAGE_TABLE))
        g_ptr_array_add (seals, passage->exhibit->seal);
    }
  return nw_seals_print (seals, FALSE);
}

/* The same seals as the document has, whatever the format did to their characters. */
static void
test_documents (Fixture *fixture, gconstpointer data)
{
  g_autoptr (NwDocument) document = documents_all ();
  guint n = 0;

  for (const NwExporter * const *e = nw_exporters (); *e != NULL; e++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GPtrArray) found = NULL;
      g_autofree char *expected = expect (document, g_str_equal ((*e)->id, "briefing-tex"));
      g_autofree char *json = NULL;
      g_autofree char *again = NULL;

      if ((*e)->kind != NW_EXPORT_DOCUMENT || (*e)->unseal == NULL)
        continue;
      g_test_message ("%s", (*e)->id);
      bytes = write_with (fixture, *e, NULL, document);
      json = (*e)->unseal (bytes);
      g_assert_nonnull (json);
      found = nw_seals_parse ((*e)->id, json, -1, &error);
      g_assert_no_error (error);
      again = nw_seals_print (found, FALSE);
      g_assert_cmpstr (again, ==, expected);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

static void
assert_pdf (const char *entry, const char *expected)
{
  g_autofree char *text = g_strdup_printf ("%%PDF-1.5\n1 0 obj\n<< %s\n/Title (x) >>\nendobj\n", entry);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autofree char *json = nw_unseal_pdf (bytes);

  g_assert_cmpstr (json, ==, expected);
}

/* As ISO 32000 writes strings. */
static void
test_pdf_strings (Fixture *fixture, gconstpointer data)
{
  assert_pdf ("/Keywords ({\"a\": 1})", "{\"a\": 1}");
  assert_pdf ("/Keywords({\"a\": \"\\(b\\\\n\\)\"})", "{\"a\": \"(b\\n)\"}");
  assert_pdf ("/Keywords ({\"a\": \"(b (c))\"})", "{\"a\": \"(b (c))\"}");
  assert_pdf ("/Keywords ({\"\\141\\\n\": \\61})", "{\"a\": 1}");
  assert_pdf ("/Keywords <7B22 61223A317D>", "{\"a\":1}");
  assert_pdf ("/Keywords <FEFF007B002220130022003A0031007D>", "{\"\u2013\":1}");
  assert_pdf ("/Keywords <FEFF007B0022D83DDD120022003A0031007D>", "{\"\U0001f512\":1}");
  assert_pdf ("/Keywords ({\"a\": 1}) /Keywords (cyber, norms)", "{\"a\": 1}");
  assert_pdf ("/Keywords (cyber, norms)", NULL);
  assert_pdf ("/Keywords ({\"a\": 1}", NULL);
  assert_pdf ("/Keywords <7B2261223A317>", NULL);
  assert_pdf ("/Keywords <FEFF007BD83D>", NULL);
  assert_pdf ("/Keywords", NULL);
}

static GBytes *
pack (const char *text)
{
  g_autoptr (GConverter) zlib = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1));
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, zlib);

  g_assert_true (g_output_stream_write_all (stream, text, strlen (text), NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* Newer versions of cairo put the info among other objects, packed. */
static void
test_pdf_packed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) packed = pack ("8 0 << /Producer (cairo) /Keywords ({\"a\": 1}) >>");
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autofree char *head = g_strdup_printf ("%%PDF-1.7\n7 0 obj\n<< /Type /ObjStm /Length %" G_GSIZE_FORMAT
                                           " /N 1 /First 4 /Filter /FlateDecode >>\nstream\n", g_bytes_get_size (packed));
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *json = NULL;

  g_byte_array_append (file, (const guint8 *) head, (guint) strlen (head));
  g_byte_array_append (file, g_bytes_get_data (packed, NULL), (guint) g_bytes_get_size (packed));
  g_byte_array_append (file, (const guint8 *) "\nendstream\nendobj\n", 18);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&file));
  json = nw_unseal_pdf (bytes);
  g_assert_cmpstr (json, ==, "{\"a\": 1}");
}

static void
assert_svg (const char *text, const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autofree char *json = nw_unseal_svg (bytes);

  g_assert_cmpstr (json, ==, expected);
}

/* As other programs save drawings again; and what is none. */
static void
test_svg (Fixture *fixture, gconstpointer data)
{
  assert_svg ("<?xml version='1.0'?>\n<!-- saved --><svg:svg xmlns:svg='http://www.w3.org/2000/svg'>"
              "<svg:metadata id='m'>\n {&quot;a&quot;:\"&lt;&#x2013;\"}</svg:metadata></svg:svg>", "{\"a\":\"<\u2013\"}");
  assert_svg ("<svg><metadata><![CDATA[{\"a\":1}]]></metadata></svg>", "{\"a\":1}");
  assert_svg ("<svg><metadata><rdf/></metadata><metadata>{}</metadata></svg>", "{}");
  assert_svg ("<svg><g><metadata>{\"a\":1}</metadata></g></svg>", NULL);
  assert_svg ("<html><svg><metadata>{\"a\":1}</metadata></svg></html>", NULL);
  assert_svg ("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><svg><metadata>{&x;}</metadata></svg>", "{}");
  assert_svg ("<svg><metadata>{\"a\":1}", NULL);
  assert_svg ("<svg", NULL);
  assert_svg ("", NULL);
}

/* Files as small as they can be, of each format: what the fuzzer begins with. */
static void
test_seeds (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "fuzz", "unseal", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  for (; (name = g_dir_read_name (dir)) != NULL; n++)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GBytes) bytes = load (path);
      g_autofree char *json = nw_unseal (bytes);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) seals = NULL;

      g_test_message ("%s", name);
      g_assert_nonnull (json);
      seals = nw_seals_parse (name, json, -1, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (seals->len, >, 0);
    }
  g_assert_cmpuint (n, >=, 10);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/unseal/one-answer", test_one_answer);
  ADD ("/unseal/documents", test_documents);
  ADD ("/unseal/pdf-strings", test_pdf_strings);
  ADD ("/unseal/pdf-packed", test_pdf_packed);
  ADD ("/unseal/svg", test_svg);
  ADD ("/unseal/seeds", test_seeds);
  return g_test_run ();
}
