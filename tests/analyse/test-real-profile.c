/* test-real-profile.c: profiles of four states from the real EuRepoC, against SQL over the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "workspace.h"

#define BY_STATE " IN ('government', 'regional-organisation', 'international-organisation')"
#define ACTS(kind, role, of, code)                                                                                    \
  "SELECT count(DISTINCT a.incident) FROM act a JOIN act_mark m ON m.act = a.id JOIN act_mark k ON k.act = a.id"     \
  " WHERE a.kind = " kind " AND m.dimension = '" role "' AND m.code = ?1 AND k.dimension = '" of "' AND k.code " code

static const char *const states[] = { "USA", "RUS", "GBR", "EST" };

/* Rows of the profile, and how SQL counts them. */
static const struct {
  const char *row;
  const char *sql;
} rows[] = {
  { "received", "SELECT count(DISTINCT incident) FROM party WHERE role = 'receiver' AND code = ?1" },
  { "attributed", "SELECT count(DISTINCT incident) FROM party WHERE role = 'initiator' AND code = ?1" },
  { "attributed/linked",
    "SELECT count(DISTINCT p.incident) FROM party p JOIN mark m ON m.incident = p.incident WHERE p.role = 'initiator' AND p.code = ?1"
    " AND m.dimension = 'initiator-kind' AND m.code IN ('state', 'state-affiliated')" },
  { "received/sector/energy",
    "SELECT count(DISTINCT p.incident) FROM party p JOIN incident_sector s ON s.incident = p.incident WHERE p.role = 'receiver'"
    " AND p.code = ?1 AND s.code = 'energy'" },
  { "attributed/receiver/USA",
    "SELECT count(DISTINCT p.incident) FROM party p JOIN party q ON q.incident = p.incident WHERE p.role = 'initiator' AND p.code = ?1"
    " AND q.role = 'receiver' AND q.code = 'USA'" },
  { "claim/made", ACTS ("0", "claimant", "claim-kind", BY_STATE) },
  { "claim/received", ACTS ("0", "accused", "claim-kind", BY_STATE) },
  { "claim/received-any",
    "SELECT count(DISTINCT a.incident) FROM act a JOIN act_mark m ON m.act = a.id WHERE a.kind = 0 AND m.dimension = 'accused' AND m.code = ?1" },
  { "response/made/3", ACTS ("1", "responder", "response", "= 'legal'") },
  { "response/received/4",
    "SELECT count(DISTINCT p.incident) FROM party p JOIN act a ON a.incident = p.incident JOIN act_mark k ON k.act = a.id"
    " WHERE p.role = 'initiator' AND p.code = ?1 AND a.kind = 1 AND k.dimension = 'response' AND k.code = 'sanctions'" },
  { "trend/received/2017",
    "SELECT count(DISTINCT p.incident) FROM party p JOIN incident i ON i.id = p.incident WHERE p.role = 'receiver' AND p.code = ?1"
    " AND strftime ('%Y', i.start_earliest * 86400, 'unixepoch') = '2017'" },
  { "trend/attributed/2020",
    "SELECT count(DISTINCT p.incident) FROM party p JOIN incident i ON i.id = p.incident WHERE p.role = 'initiator' AND p.code = ?1"
    " AND strftime ('%Y', i.start_earliest * 86400, 'unixepoch') = '2020'" },
  { "unknown/received-undated",
    "SELECT count(DISTINCT p.incident) FROM party p JOIN incident i ON i.id = p.incident WHERE p.role = 'receiver' AND p.code = ?1"
    " AND i.start_precision = 0" },
};

static GPtrArray *
find_files (void)
{
  static const char *const names[] = { "EuRepoC_Global_Database_1.1.csv", "EuRepoC_Receiver_dataset_1.1.csv",
                                       "EuRepoC_Attribution_dataset_1.1.csv" };
  g_autofree char *beside = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "datasets", NULL);
  const char *folder = g_getenv ("NORMWATCH_DATASETS") ? g_getenv ("NORMWATCH_DATASETS") : beside;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, "eurepoc-1.1", names[i], NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return NULL;
      g_ptr_array_add (files, g_file_new_for_path (path));
    }
  return g_steal_pointer (&files);
}

static gint64
count_by_sql (sqlite3 *db, const char *sql, const char *state)
{
  sqlite3_stmt *statement;
  gint64 n;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
  sqlite3_bind_text (statement, 1, state, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return n;
}

static void
check (sqlite3 *db, const NwSummary *summary)
{
  gint64 all = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint s = 0; s < G_N_ELEMENTS (states); s++)
      {
        int row = nw_summary_row_of (summary, rows[i].row);
        gint64 n = count_by_sql (db, rows[i].sql, states[s]);

        g_test_message ("%s/%s: %d", rows[i].row, states[s], (int) n);
        g_assert_cmpint (row, >=, 0);
        g_assert_cmpint (nw_summary_cell (summary, row, s)->state, ==, NW_STATE_VALUE);
        g_assert_cmpfloat (nw_summary_cell (summary, row, s)->number, ==, n);
        all += n;
      }
  g_assert_cmpint (all, >, 1000);
}

static void
test_eurepoc (void)
{
  g_autoptr (GPtrArray) files = find_files ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (NwWorkspace) workspace = nw_workspace_new ();
  g_autoptr (NwQuery) query = nw_query_parse ("analysis=profile states=USA,RUS,GBR,EST top=50", NULL);
  NwAsk what = { "profile", FALSE };
  NwImportRequest request = { .files = files };
  sqlite3 *db;

  if (!files)
    {
      g_test_skip ("no real datasets here; set NORMWATCH_DATASETS");
      return;
    }
  folder = g_dir_make_tmp ("normwatch-XXXXXX", NULL);
  path = g_build_filename (folder, "real.normwatch", NULL);
  g_assert_true (nw_workspace_open (workspace, path, TRUE, &error));
  nw_import_report_free (nw_workspace_import (workspace, &request, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  {
    g_autoptr (NwAnswer) answer = nw_workspace_ask (workspace, query, &what, NULL, &error);

    g_assert_no_error (error);
    g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
    check (db, answer->result->summary);
    sqlite3_close (db);
  }
  g_clear_object (&workspace);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/real-profile/eurepoc", test_eurepoc);
  return g_test_run ();
}
