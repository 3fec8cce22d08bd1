/* library.c: a small library for tests, with every field filled somewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "library.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

Place *
place_new (void)
{
  g_autoptr (GError) error = NULL;
  Place *place = g_new0 (Place, 1);

  place->folder = g_dir_make_tmp ("normwatch-store-XXXXXX", &error);
  g_assert_no_error (error);
  place->path = g_build_filename (place->folder, "library.normwatch", NULL);
  return place;
}

void
place_free (Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;

  g_chmod (place->folder, 0700);
  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (place->folder, name, NULL);
      g_remove (path);
    }
  g_rmdir (place->folder);
  g_free (place->folder);
  g_free (place->path);
  g_free (place);
}

NwRelease *
sample_release (const char *version, gint64 imported)
{
  NwRelease *release = nw_release_new ();
  NwSourceFile *file = nw_release_add_file (release, "incidents.csv", "incidents");

  file->sheet = g_strdup ("Sheet \"1\"");
  file->sha256 = g_strdup ("00ff");
  file->bytes = strlen (sample_bytes ());
  file->rows = 3;
  release->dataset = g_strdup ("sample");
  release->title = g_strdup ("Sample \"quoted\" dataset");
  release->short_title = g_strdup ("Sample");
  release->publisher = g_strdup ("Somebody");
  release->homepage = g_strdup ("https://example.org");
  release->licence = g_strdup ("not stated");
  release->citation = g_strdup ("Somebody: Sample");
  release->version = g_strdup (version);
  release->as_of = nw_date_from_month (2023, 3);
  release->imported = imported;
  release->profile = g_strdup ("normwatch");
  release->recipe = g_strdup ("[profile]\nid=normwatch\n");
  g_ptr_array_add (release->caveats, g_strdup ("Responses coded since 2022"));
  g_ptr_array_add (release->caveats, g_strdup ("Second"));
  release->counts = (NwCounts) {
    .rows_read = 7, .accepted = 4, .duplicates = 2, .rejected = 1, .incidents = 3, .claims = 1, .responses = 1, .actors = 0, .issues = 1 };
  return release;
}

NwCodebook *
sample_codebook (void)
{
  NwCodebook *book = nw_codebook_new ();

  nw_codebook_add_label (book, NW_DOMAIN_STATE, "China", nw_codebook_add_code (book, NW_DOMAIN_STATE, "CHN", "China", NW_CODE_STATE, NULL));
  nw_codebook_add_label (book, NW_DOMAIN_STATE, "Russia", nw_codebook_add_code (book, NW_DOMAIN_STATE, "RUS", "Russian Federation", NW_CODE_STATE, NULL));
  nw_codebook_add_label (book, NW_DOMAIN_STATE, "US", nw_codebook_add_code (book, NW_DOMAIN_STATE, "USA", "United States", NW_CODE_STATE, NULL));
  nw_codebook_add_label (book, NW_DOMAIN_STATE, "Atlantis", nw_codebook_add_code (book, NW_DOMAIN_STATE, "Atlantis", "Atlantis", NW_CODE_UNRECOGNISED, NULL));
  nw_codebook_add_label (book, NW_DOMAIN_STATE, "?", NW_CODE_ID_UNKNOWN);
  nw_codebook_add_label (book, NW_DOMAIN_SECTOR, "Energy sector", nw_codebook_add_code (book, NW_DOMAIN_SECTOR, "energy", "Energy", NW_CODE_LISTED, NULL));
  nw_codebook_add_label (book, NW_DOMAIN_TYPE, "DDoS", nw_codebook_add_code (book, NW_DOMAIN_TYPE, "disruption", "Disruption", NW_CODE_LISTED, NULL));
  nw_codebook_add_label (book, NW_DOMAIN_CLAIM_KIND, "by a state", nw_codebook_add_code (book, NW_DOMAIN_CLAIM_KIND, "state", "By a state", NW_CODE_LISTED, NULL));
  return book;
}

const char *
sample_bytes (void)
{
  return "\xef\xbb\xbfkey,\"the \"\"title\"\", quoted\",start\r\nA-1,Grid \"attack\",2015-12-23\r\nB-2,Bank,2016\r\nC-3,\"two\nlines\",\r\n";
}

static void
add_acts (NwBatch *batch)
{
  NwAct *act = nw_batch_add_act (batch, NW_ACT_CLAIM);

  act->incident_key = "A-1";
  act->key = "claim 1";
  act->date = nw_date_from_day (16900);
  act->date_text = "in spring";
  act->form = "technical report";
  act->text = "They did it";
  act->sources = "https://example.org/claim";
  act->contested = TRUE;
  act->origin = (NwOrigin) { 1, 2, 30, 40 };
  nw_batch_add_mark (batch, (NwMark) { NW_DIMENSION_CLAIMANT, 6, 1, 2, NULL });
  nw_batch_add_mark (batch, (NwMark) { NW_DIMENSION_ACCUSED, 5, 0, 1, NULL });
  nw_batch_add_mark (batch, (NwMark) { NW_DIMENSION_CLAIM_KIND, 4, 0, 0, NULL });

  act = nw_batch_add_act (batch, NW_ACT_RESPONSE);
  act->incident_key = "A-1";
  act->origin = (NwOrigin) { 2, 9, 100, 200 };
  nw_batch_add_mark (batch, (NwMark) { NW_DIMENSION_RESPONDER, 6, 0, 2, NULL });
}

NwBatch *
sample_batch (void)
{
  NwBatch *batch = nw_batch_new ();
  NwIncident *incident = nw_batch_add_incident (batch);

  incident->key = "A-1";
  incident->title = "Grid \"attack\"";
  incident->summary = "Wiper at a grid operator; caf\303\251 nearby";
  incident->start = nw_date_from_day (16792); /* 2015-12-23 */
  incident->end = nw_date_from_month (2016, 2);
  incident->disclosed = nw_date_from_year (2016);
  incident->start_text = "23 December";
  incident->end_text = "Feb 2016";
  incident->disclosed_text = "2016?";
  incident->intensity = 7.5;
  incident->sources = "https://example.org/1\nhttps://example.org/2";
  incident->origin = (NwOrigin) { 0, 2, 40, 29 };
  nw_batch_add_mark (batch, (NwMark) { NW_DIMENSION_INITIATOR, 5, 1, 1, "Sand\"worm\\\n\001 \321\217" });
  nw_batch_add_mark (batch, (NwMark) { NW_DIMENSION_INITIATOR, 4, 2, 0, NULL });
  nw_batch_add_mark (batch, (NwMark) { NW_DIMENSION_RECEIVER, 7, 3, 3, "" });
  nw_batch_add_mark (batch, (NwMark) { NW_DIMENSION_SECTOR, 4, 3, 0, NULL });

  incident = nw_batch_add_incident (batch);
  incident->key = "B-2";
  incident->title = "Bank";
  incident->start = nw_date_from_year (2016);
  incident->origin = (NwOrigin) { 0, 3, 71, 13 };
  nw_batch_add_mark (batch, (NwMark) { NW_DIMENSION_INITIATOR, NW_CODE_ID_UNKNOWN, 0, 4, NULL });
  nw_batch_add_mark (batch, (NwMark) { NW_DIMENSION_TYPE, 4, 0, 0, NULL });

  incident = nw_batch_add_incident (batch);
  incident->key = "C-3";
  incident->title = "two\nlines";
  incident->origin = (NwOrigin) { 0, 4, 86, 16 };

  add_acts (batch);
  nw_batch_add_issue (batch, (NwIssue) {
    .kind = NW_ISSUE_UNDATED, .severity = NW_ISSUE_DOUBT, .line = 4, .offset = 86, .length = 16, .column = "start", .reason = "no date", .cell = "" });
  return batch;
}

gint64
sample_import (NwStore *store, const char *version, gint64 imported, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwRelease) release = sample_release (version, imported);
  g_autoptr (NwCodebook) book = sample_codebook ();
  g_autoptr (NwBatch) batch = sample_batch ();
  g_autoptr (GBytes) frame = g_bytes_new_static ("frame", 5);
  g_autoptr (NwWriter) writer = nw_writer_begin (store, release, cancellable, error);
  gint64 id;

  if (!writer || !nw_writer_add_bytes (writer, 0, (const guint8 *) sample_bytes (), strlen (sample_bytes ()), error) ||
      !nw_writer_add_batch (writer, batch, NULL, error) || !nw_writer_add_frame (writer, frame, error))
    return 0;
  id = nw_writer_release (writer);
  return nw_writer_finish (writer, release, book, error) ? id : 0;
}

NwBatch *
plain_batch (guint first, guint n)
{
  NwBatch *batch = nw_batch_new ();

  for (guint i = first; i < first + n; i++)
    {
      g_autofree char *key = g_strdup_printf ("k%u", i);
      NwIncident *incident = nw_batch_add_incident (batch);

      incident->key = nw_batch_text (batch, key, -1);
      incident->title = "An incident that takes some room in the file, so that pages fill";
      nw_batch_add_mark (batch, (NwMark) { NW_DIMENSION_INITIATOR, NW_CODE_ID_UNKNOWN, 0, 4, NULL });
    }

  return batch;
}

gint64
titles_import (NwStore *store, const char *const *titles, GError **error)
{
  g_autoptr (NwRelease) release = sample_release ("titles", 5);
  g_autoptr (NwCodebook) book = sample_codebook ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwWriter) writer = nw_writer_begin (store, release, NULL, error);
  gint64 id;

  for (guint i = 0; titles[i]; i++)
    {
      NwIncident *incident = nw_batch_add_incident (batch);
      g_autofree char *key = g_strdup_printf ("%u", i);

      incident->key = nw_batch_text (batch, key, -1);
      incident->title = titles[i];
    }
  if (!writer || !nw_writer_add_batch (writer, batch, NULL, error))
    return 0;
  id = nw_writer_release (writer);
  return nw_writer_finish (writer, release, book, error) ? id : 0;
}

char *
ask_library_text (const char *path, const char *sql)
{
  sqlite3 *db;
  sqlite3_stmt *statement;
  char *answer = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL), ==, SQLITE_OK);
  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
  if (sqlite3_step (statement) == SQLITE_ROW)
    answer = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return answer;
}

gint64
ask_library (const char *path, const char *sql)
{
  g_autofree char *text = ask_library_text (path, sql);

  return text ? g_ascii_strtoll (text, NULL, 10) : 0;
}

void
assert_library (const char *path, guint releases)
{
  g_autofree char *integrity = ask_library_text (path, "PRAGMA integrity_check");
  g_autofree char *foreign = ask_library_text (path, "PRAGMA foreign_key_check");

  g_assert_cmpstr (integrity, ==, "ok");
  g_assert_null (foreign);
  g_assert_cmpint (ask_library (path, "SELECT count(*) FROM release"), ==, releases);
  g_assert_cmpint (ask_library (path, "SELECT count(*) FROM incident WHERE release NOT IN (SELECT id FROM release)"), ==, 0);
  g_assert_cmpint (ask_library (path, "SELECT count(*) FROM source_chunk WHERE release NOT IN (SELECT id FROM release)"), ==, 0);
}
