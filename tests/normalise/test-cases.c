/* test-cases.c: small files of the shapes of the real datasets, against what they should become
 *
 * Each folder of tests/fixtures/normalise is one import: its CSV and JSON files, and expected.txt with the
 * records, issues and counts, or with "error" and the kind of the fault.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import.h"

#include <string.h>

static char *
print_case (const char *folder)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Import) import = NULL;
  const char *name;

  while ((name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".csv") || g_str_has_suffix (name, ".json"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_add (paths, NULL);

  import = import_files ((const char * const *) paths->pdata, &error);
  if (import)
    {
      g_assert_cmpuint (import->counts.rows_read, ==,
                        import->counts.accepted + import->counts.duplicates + import->counts.rejected);
      g_assert_cmpuint (import->counts.issues, ==, import->batch->issues->len);
      return import_print (import);
    }
  g_assert_true (error->domain == NW_FAULT);
  g_assert_null (strchr (error->message, '\n'));
  return g_strdup (error->code == NW_FAULT_FORMAT    ? "error format\n"
                   : error->code == NW_FAULT_MAPPING ? "error mapping\n"
                                                     : error->message);
}

static void
test_case (gconstpointer data)
{
  g_autofree char *path = g_build_filename (data, "expected.txt", NULL);
  g_autofree char *printed = print_case (data);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (printed, ==, expected);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);

  folder = g_test_build_filename (G_TEST_DIST, "fixtures", "normalise", NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *test = g_strdup_printf ("/case/%s", name);
      g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), test_case, g_free);
    }

  return g_test_run ();
}
