/* test-office.c: what documents for word processors are made of: directions, addresses, widths, packages; progress and cancel
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "documents.h"
#include "exporter.h"
#include "office-text.h"
#include "package-peek.h"
#include "package-writer.h"
#include "table-shape.h"

#define SPACE "urn:normwatch:test"

/* Stretches as "R" and "L" before their texts. */
static void
assert_stretches (const char *text, gboolean rtl, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);
  gboolean stretch_rtl;
  gsize length;

  for (; (length = nw_text_stretch (text, rtl, &stretch_rtl)) > 0; text += length)
    {
      g_string_append_c (found, stretch_rtl ? 'R' : 'L');
      g_string_append_len (found, text, (gssize) length);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_directions (void)
{
  assert_stretches ("", FALSE, "");
  assert_stretches ("one (2017)", FALSE, "Lone (2017)");
  assert_stretches ("one \u05d0\u05d1 \u05d2!", FALSE, "Lone R\u05d0\u05d1 \u05d2L!");
  assert_stretches ("(\u05d0 2017)", FALSE, "L(R\u05d0L 2017)");
  assert_stretches ("(\u05d0 2017)", TRUE, "R(\u05d0 2017)");
  assert_stretches ("\u0627 DCID 2.0 \u0628", TRUE, "R\u0627 LDCIDR 2.0 \u0628");
  g_assert_true (nw_text_is_rtl ("12 \u05d0 b", FALSE));
  g_assert_false (nw_text_is_rtl ("12 b \u05d0", TRUE));
  g_assert_true (nw_text_is_rtl ("12", TRUE));
}

static void
assert_address (const char *given, const char *expected)
{
  g_autofree char *address = nw_text_address (given);

  g_assert_cmpstr (address, ==, expected);
}

static void
test_addresses (void)
{
  assert_address ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d");
  assert_address ("https://example.org/100% of it", "https://example.org/100%25%20of%20it");
  assert_address ("https://example.org/%C3%A9", "https://example.org/%C3%A9");
  assert_address ("https://example.org/\u00e9\"<>", "https://example.org/%C3%A9%22%3C%3E");
  assert_address ("mailto:a@example.org", "mailto:a@example.org");
  assert_address ("https://[example", NULL);
  assert_address ("no address", NULL);
}

/* Every column once, those that name rows in every part, none wider than its sheet. */
static void
assert_shape (guint n_rows, guint n_columns, gboolean turned, guint n_parts)
{
  g_autoptr (NwDocument) document = documents_table (n_rows, n_columns);
  g_autoptr (NwTableShape) shape = nw_table_shape_new (nw_document_passage (document, 1)->exhibit->table, NW_PAPER_A4);
  NwSheet sheet = nw_office_sheet (NW_PAPER_A4, turned);
  guint cells = 0;

  g_assert_cmpint (shape->turned, ==, turned);
  g_assert_cmpuint (shape->parts->len, ==, n_parts);
  for (guint i = 0; i < shape->parts->len; i++)
    {
      const NwTablePart *part = nw_table_shape_part (shape, i);

      g_assert_cmpuint (nw_table_part_width (part), <=, nw_sheet_text_width (&sheet));
      g_assert_cmpuint (g_array_index (part->columns, guint, 0), ==, 0);
      g_assert_cmpuint (part->columns->len, <=, 63);
      g_assert_cmpint (part->last, ==, i + 1 == shape->parts->len);
      cells += (part->columns->len - 1) * (part->end_row - part->first_row);
    }
  g_assert_cmpuint (cells, ==, n_rows * n_columns);
}

/* A long word in each of seven columns of text: broken, so that a row stays a row. */
static void
test_long_words (void)
{
  g_autoptr (NwTable) table = nw_table_new ();
  g_autoptr (NwTableShape) shape = NULL;
  NwSheet sheet = nw_office_sheet (NW_PAPER_A4, TRUE);

  for (guint c = 0; c < 7; c++)
    nw_table_add_column (table, c == 0 ? NW_COLUMN_HEAD : NW_COLUMN_TEXT, "column", "Column");
  nw_table_add_row (table, NW_ROW_PLAIN);
  for (guint c = 0; c < 7; c++)
    nw_table_set_text (table, 0, c, g_strnfill (60, 'x'));
  shape = nw_table_shape_new (table, NW_PAPER_A4);
  g_assert_cmpuint (shape->parts->len, ==, 1);
  g_assert_cmpuint (nw_table_part_width (nw_table_shape_part (shape, 0)), <=, nw_sheet_text_width (&sheet));
}

static void
test_shapes (void)
{
  assert_shape (0, 3, FALSE, 1);
  assert_shape (12, 3, FALSE, 1);
  assert_shape (12, 16, TRUE, 1);
  assert_shape (12, 40, TRUE, 3);
  assert_shape (2500, 3, FALSE, 3);
}

/* ---- packages ---- */

static GBytes *
package_of (const char *text, gsize times)
{
  g_autoptr (NwPackageWriter) writer = nw_package_writer_new (0);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GString) part = g_string_new ("<a xmlns=\"" SPACE "\"><b name=\"x\">");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < times; i++)
    g_string_append (part, text);
  g_string_append (part, "</b></a>");
  bytes = g_bytes_new (part->str, part->len);
  nw_package_writer_add (writer, "a/one.xml", bytes, TRUE);
  g_assert_true (nw_package_writer_finish (writer, stream, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_found (GBytes *bytes, const char *path, gsize most, const char *expected)
{
  g_autofree char *text = nw_package_find_text (bytes, path, most, SPACE, "b", NULL);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_packages (void)
{
  g_autoptr (GBytes) small = package_of ("text", 2);
  g_autoptr (GBytes) bomb = package_of ("0123456789", 2 * 1000 * 1000);
  g_autoptr (GPtrArray) paths = nw_package_paths (small, "a/");
  g_autoptr (GPtrArray) none = nw_package_paths (small, "b/");

  g_assert_cmpuint (paths->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (paths, 0), ==, "a/one.xml");
  g_assert_cmpuint (none->len, ==, 0);
  assert_found (small, "a/one.xml", 1000, "texttext");
  assert_found (small, "a/one.xml", 10, NULL);
  assert_found (small, "a/two.xml", 1000, NULL);
  g_assert_cmpuint (g_bytes_get_size (bomb), <, 100 * 1000);
  assert_found (bomb, "a/one.xml", 1000 * 1000, NULL);
}

/* Cut off anywhere, or with any byte changed: the same text or none. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) whole = package_of ("text", 2);
  gsize length;
  const guint8 *data = g_bytes_get_data (whole, &length);

  for (gsize i = 0; i < length; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) cut = g_bytes_new (data, i);
      g_autoptr (GBytes) changed = NULL;
      g_autofree char *of_cut = nw_package_find_text (cut, "a/one.xml", 1000, SPACE, "b", NULL);
      g_autofree char *of_changed = NULL;

      copy[i] ^= 0xff;
      changed = g_bytes_new (copy, length);
      of_changed = nw_package_find_text (changed, "a/one.xml", 1000, SPACE, "b", NULL);
      if (of_cut != NULL)
        g_assert_cmpstr (of_cut, ==, "texttext");
      g_assert_true (of_cut == NULL || i > length / 2);
      if (of_changed != NULL)
        g_assert_cmpstr (of_changed, ==, "texttext");
    }
}

/* Entities would stand for more text than there is. */
static void
test_entities (void)
{
  g_autoptr (NwPackageWriter) writer = nw_package_writer_new (0);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  const char *part = "<!DOCTYPE a [<!ENTITY e \"xxxx\">]><a xmlns=\"" SPACE "\"><b>&e;&e;</b></a>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (part, strlen (part));
  g_autoptr (GBytes) package = NULL;

  nw_package_writer_add (writer, "a/one.xml", bytes, TRUE);
  g_assert_true (nw_package_writer_finish (writer, stream, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  package = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  assert_found (package, "a/one.xml", 1000, NULL);
}

/* ---- progress ---- */

typedef struct {
  double        last;
  guint         n;
  GCancellable *cancellable; /* to be cancelled half-way, or NULL */
  guint         after;       /* how often it was told all the same */
} Watch;

static void
watch (double done, gpointer user_data)
{
  Watch *self = user_data;

  g_assert_cmpfloat (done, >=, self->last - 1e-9);
  g_assert_cmpfloat (done, <=, 1 + 1e-9);
  self->last = done;
  self->n++;
  self->after += g_cancellable_is_cancelled (self->cancellable);
  if (self->cancellable != NULL && done > 0.5)
    g_cancellable_cancel (self->cancellable);
}

/* Also within a long table. */
static void
test_progress (void)
{
  static const char *const watched[] = { "briefing-docx", "briefing-odt", "briefing-xlsx" };
  g_autofree char *folder = g_dir_make_tmp ("normwatch-office-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "briefing", NULL);
  g_autoptr (NwDocument) long_one = documents_table (5000, 4);
  g_autoptr (NwDocument) all = documents_all ();

  for (guint i = 0; i < 2 * G_N_ELEMENTS (watched); i++)
    {
      const NwExporter *exporter = nw_exporter_find (watched[i / 2]);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Watch whole = { 0 }, half = { .cancellable = cancellable };
      NwProgress progress = { watch, &whole };

      g_assert_true (nw_export_document (exporter, i % 2 ? long_one : all, path, TRUE, &progress, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpfloat (whole.last, >, 0.99);
      g_assert_cmpuint (whole.n, >, i % 2 ? 10 : 3);
      g_assert_cmpint (g_remove (path), ==, 0);

      progress.data = &half;
      g_assert_false (nw_export_document (exporter, i % 2 ? long_one : all, path, TRUE, &progress, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpfloat (half.last, <, 1);
      if (i % 2)
        g_assert_cmpuint (half.after, ==, 0);
    }
  /* Nothing is left. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/office/directions", test_directions);
  g_test_add_func ("/office/addresses", test_addresses);
  g_test_add_func ("/office/shapes", test_shapes);
  g_test_add_func ("/office/long-words", test_long_words);
  g_test_add_func ("/office/packages", test_packages);
  g_test_add_func ("/office/damaged", test_damaged);
  g_test_add_func ("/office/entities", test_entities);
  g_test_add_func ("/office/progress", test_progress);
  return g_test_run ();
}
