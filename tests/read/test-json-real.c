/* test-json-real.c: the published lists of actors, cell by cell counted, against truth.json
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reader.h"

#include <json-glib/json-glib.h>

#include "readers.h"

static char *
find_dataset (const char *name)
{
  const char *folder = g_getenv ("NORMWATCH_DATASETS");
  g_autofree char *beside = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "datasets", NULL);
  g_autofree char *path = g_build_filename (folder ? folder : beside, "misp-galaxy", name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

typedef struct {
  GHashTable *columns; /* name → position + 1 */
  guint       n_columns;
  guint       rows;
  guint       filled[4096];
  guint       lists;   /* cells of meta.synonyms that are lists */
} Census;

static gboolean
census_cb (const NwRow *row, gpointer user_data, GError **error)
{
  Census *census = user_data;
  gpointer synonyms = g_hash_table_lookup (census->columns, "meta.synonyms");

  g_assert_cmpuint (row->n_cells, <=, G_N_ELEMENTS (census->filled));
  if (row->number == 0)
    {
      census->n_columns = row->n_cells;
      for (guint i = 0; i < row->n_cells; i++)
        g_assert_true (
            g_hash_table_insert (census->columns, g_strdup (row->cells[i].text), GUINT_TO_POINTER (i + 1)));
      return TRUE;
    }
  g_assert_cmpuint (row->n_cells, ==, census->n_columns);
  for (guint i = 0; i < row->n_cells; i++)
    census->filled[i] += row->cells[i].length > 0;
  census->lists += row->cells[GPOINTER_TO_UINT (synonyms) - 1].text[0] == '[';
  census->rows++;
  return TRUE;
}

static guint
filled (const Census *census, const char *column)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (census->columns, column));

  g_assert_cmpuint (position, >, 0);
  return census->filled[position - 1];
}

static gboolean
take_census (const char *name, Census *census)
{
  g_autofree char *path = find_dataset (name);
  g_autoptr (GFile) file = path ? g_file_new_for_path (path) : NULL;
  g_autoptr (NwLayout) layout = nw_layout_new ("json");
  g_autoptr (NwSource) source = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) tables = NULL;
  NwRowSink sink = { census_cb, NULL, census };
  const guint8 *start;
  gsize length;

  if (path == NULL)
    {
      g_test_skip ("the datasets are not here");
      return FALSE;
    }
  source = nw_source_new (file, NULL, &error);
  g_assert_no_error (error);
  start = nw_source_start (source, &length);
  g_assert_true (nw_reader_json.probe (start, length));
  tables = nw_reader_json.tables (source, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (tables), ==, 1);
  g_assert_cmpstr (tables[0], ==, "values");

  nw_reader_json.read (source, layout, &sink, NULL, &error);
  g_assert_no_error (error);
  return TRUE;
}

static gint64
truth (const char *name)
{
  g_autofree char *path = find_dataset ("truth.json");
  g_autoptr (JsonParser) parser = json_parser_new ();

  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  return json_object_get_int_member (json_node_get_object (json_parser_get_root (parser)), name);
}

static void
test_misp (void)
{
  g_autoptr (GHashTable) columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree Census *census = g_new0 (Census, 1);
  guint meta = 0;
  GHashTableIter iter;
  gpointer name;

  census->columns = columns;
  if (!take_census ("threat-actor.json", census))
    return;
  g_assert_cmpuint (census->rows, ==, truth ("total_actors"));
  g_assert_cmpuint (filled (census, "value"), ==, truth ("total_actors"));
  g_assert_cmpuint (filled (census, "meta.synonyms"), ==, truth ("with_synonyms"));
  g_assert_cmpuint (census->lists, ==, truth ("with_synonyms"));
  g_assert_cmpuint (filled (census, "meta.cfr-suspected-state-sponsor"), ==, truth ("with_state_sponsor"));
  g_hash_table_iter_init (&iter, columns);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    meta += g_str_has_prefix (name, "meta.");
  g_assert_cmpuint (meta, ==, truth ("meta_keys_distinct"));
}

static void
test_mitre (void)
{
  g_autoptr (GHashTable) columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree Census *census = g_new0 (Census, 1);

  census->columns = columns;
  if (take_census ("mitre-intrusion-set.json", census))
    g_assert_cmpuint (census->rows, ==, truth ("mitre_intrusion_sets"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-real/misp", test_misp);
  g_test_add_func ("/json-real/mitre", test_mitre);

  return g_test_run ();
}
