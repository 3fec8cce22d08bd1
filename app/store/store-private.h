/* store-private.h: what the files of this room share; the only header with SQLite in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <sqlite3.h>

#include "store.h"

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

#define NW_CHUNK_BYTES 262144

/* ---- sql.c: statements; errors as faults ---- */
/* What the last call on db failed with. Errors: see the table in sql.c; G_IO_ERROR_CANCELLED when it was interrupted. */
void          nw_sql_fault      (GError **error, sqlite3 *db);
void          nw_sql_fault_at   (GError **error, sqlite3 *db, const char *path); /* where db may not know its file */
void          nw_sql_broken     (GError **error, sqlite3 *db, const char *what); /* NW_FAULT_STORE_BROKEN */
sqlite3_stmt *nw_sql_prepare    (sqlite3 *db, const char *sql, GError **error);
gboolean      nw_sql_exec       (sqlite3 *db, const char *sql, GError **error);
/* TRUE and *row while there is one more row. */
gboolean      nw_sql_step       (sqlite3_stmt *statement, gboolean *row, GError **error);
gboolean      nw_sql_run        (sqlite3_stmt *statement, GError **error); /* to its end, and resets it */
/* Prepares it, binds the texts and runs it. */
gboolean      nw_sql_run_texts  (sqlite3 *db, const char *sql, const char *const *texts, guint n_texts, GError **error);
/* An item of a row, (transfer full); NULL with an error set. */
typedef gpointer (*NwSqlRead)   (sqlite3_stmt *row, GError **error);
/* Adds an item for each row. FALSE: some are there, not all. */
gboolean      nw_sql_read       (sqlite3_stmt *statement, NwSqlRead read, GPtrArray *items, GError **error);
/* The first column of the first row; 0 when there is none. args: n_args integers to bind. */
gboolean      nw_sql_get        (sqlite3 *db, const char *sql, const gint64 *args, guint n_args, gint64 *value, GError **error);
/* Cancels what runs on db and its waiting for other processes, which ends as NW_FAULT_STORE_BUSY; NULL takes it away. */
void          nw_sql_set_cancel (sqlite3 *db, GCancellable *cancellable);
void          nw_sql_bind_text  (sqlite3_stmt *statement, int column, const char *text); /* the text must live until the step */
void          nw_sql_bind_date  (sqlite3_stmt *statement, int column, NwDate date);      /* three columns */
const char   *nw_sql_text       (sqlite3_stmt *statement, int column);                   /* NULL or until the next step */
/* (transfer full) NW_FAULT_STORE_BROKEN when it is NULL, not UTF-8 or longer than anybody writes. */
gboolean      nw_sql_dup        (sqlite3_stmt *statement, int column, char **text, GError **error);
gboolean      nw_sql_dup_or_null (sqlite3_stmt *statement, int column, char **text, GError **error); /* likewise, but NULL may be */
const char   *nw_sql_copy       (sqlite3_stmt *statement, int column, NwBatch *batch);   /* valid UTF-8, or NULL */
gboolean      nw_sql_date       (sqlite3_stmt *statement, int column, NwDate *date, GError **error); /* checked */

/* ---- connection.c ---- */
sqlite3      *nw_connection_open (const char *path, NwStoreMode mode, GError **error);

/* ---- migration.c ---- */
typedef struct {
  int         version;  /* after it */
  const char *resource; /* name of the SQL in the GResource */
} NwMigration;

/* Brings the library to the last version in the list; one transaction for all. */
gboolean      nw_migrate         (sqlite3 *db, const NwMigration *migrations, guint n_migrations, GError **error);
gboolean      nw_migrate_library (sqlite3 *db, GError **error);

/* ---- store.c ---- */
sqlite3      *nw_store_borrow       (NwStore *self, GError **error); /* read-only, in a transaction; give it back */
void          nw_store_give_back    (NwStore *self, sqlite3 *db);
/* The one read/write connection, in BEGIN IMMEDIATE. Errors: NW_FAULT_STORE_BUSY. */
sqlite3      *nw_store_begin_write  (NwStore *self, GCancellable *cancellable, GError **error);
gboolean      nw_store_commit_write (NwStore *self, GError **error);
/* One statement with its texts bound, in a transaction of its own. */
gboolean      nw_store_run          (NwStore *self, const char *sql, const char *const *texts, guint n_texts, GError **error);
void          nw_store_end_write    (NwStore *self); /* rolls back what was not committed */
/* All that write does, in a transaction of its own, or nothing. */
typedef gboolean (*NwStoreWrite)    (sqlite3 *db, gconstpointer data, GError **error);
gboolean      nw_store_write        (NwStore *self, NwStoreWrite write, gconstpointer data, GError **error);

/* ---- marks.c: the coded values of a record, as one JSON list ---- */
typedef struct {
  gint64 codes[NW_N_DOMAINS]; /* how many there are */
  gint64 labels[NW_N_DOMAINS];
} NwMarkLimits;

gboolean      nw_marks_read_limits (sqlite3 *db, NwMarkLimits *limits, GError **error);
void          nw_marks_print       (const NwMark *marks, guint n, GString *text);
/* Adds them to the record added last; FALSE when text is not what nw_marks_print() writes or a code does not exist. */
gboolean      nw_marks_parse       (const char *text, const NwMarkLimits *limits, NwBatch *batch);

/* ---- keys.c: which incident has a key, for one import ---- */
typedef struct _NwKeys NwKeys;

NwKeys       *nw_keys_new    (sqlite3 *db);
void          nw_keys_free   (NwKeys *self);
gboolean      nw_keys_find   (NwKeys *self, const char *key, gint64 *id, GError **error); /* 0 when there is none */
void          nw_keys_add    (NwKeys *self, const char *key, gint64 id);                  /* not there yet */

/* ---- chunks.c: the bytes of the source files ---- */
typedef struct _NwChunks NwChunks;

NwChunks     *nw_chunks_new    (sqlite3 *db, gint64 release, GError **error);
void          nw_chunks_free   (NwChunks *self);
gboolean      nw_chunks_add    (NwChunks *self, guint file, const guint8 *bytes, gsize length, GError **error);
gboolean      nw_chunks_finish (NwChunks *self, GError **error);
/* Bytes from offset on; fewer when the file ends before. */
GBytes       *nw_chunks_read   (sqlite3 *db, gint64 release, guint file, guint64 offset, guint64 length, GError **error);

/* ---- actors.c ---- */
/* Sets the id of each actor. */
gboolean      nw_actors_write  (sqlite3 *db, gint64 release, NwBatch *batch, GError **error);

/* ---- aliases.c ---- */
gboolean      nw_aliases_write (sqlite3 *db, NwDomain domain, GHashTable *codes, GError **error); /* folded label → code */

/* ---- codes.c ---- */
/* Writes what the codebook has beyond the library; NW_FAULT_STORE_BUSY when it does not go on where the library ends. */
gboolean      nw_codes_write   (sqlite3 *db, const NwCodebook *codebook, GError **error);

/* ---- text.c: what the text index and the search call a word ---- */
/* Text as it is indexed: marks above letters dropped, signs that are words of their own set apart. NULL: as it is. */
char         *nw_text_prepare  (const char *text);
/* An FTS5 expression for all words, the last one as a beginning; NULL when there is no word. */
char         *nw_text_match    (const char *text);
/* The index of a release: a table of its own, so that it goes with the release at once. */
gboolean      nw_text_add      (sqlite3 *db, gint64 release, gint64 first, gint64 n, GError **error);
gboolean      nw_text_remove   (sqlite3 *db, gint64 release, GError **error);

/* ---- dataset.c ---- */
/* Makes it or brings it up to date; titles that the user gave stay. */
gboolean      nw_dataset_write (sqlite3 *db, const NwRelease *release, GError **error);

/* ---- briefings.c ---- */
gboolean      nw_briefings_write (sqlite3 *db, const GPtrArray *briefings, GError **error); /* of NwStoredBriefing */

/* ---- views.c ---- */
gboolean      nw_views_write   (sqlite3 *db, const GPtrArray *views, GError **error); /* of NwView */

/* ---- links.c ---- */
gboolean      nw_links_rename  (sqlite3 *db, const char *dataset, const char *slug, GError **error); /* of a dataset */

/* ---- releases.c ---- */
typedef enum { NW_RELEASES_SHOWN, NW_RELEASES_HIDDEN } NwReleases;
/* (transfer full) NwRelease; dataset and version narrow the list when they are not NULL. Shown ones by dataset, newest first;
 * hidden ones as they were hidden, the last first. */
GPtrArray    *nw_releases_read       (sqlite3 *db, NwReleases which, const char *dataset, const char *version, GError **error);
/* NW_FAULT_QUERY when there is none; one that is hidden can be read. */
NwRelease    *nw_release_read        (sqlite3 *db, gint64 id, GError **error);
/* Errors: NW_FAULT_STORE_BUSY when the dataset has this version already. */
gboolean      nw_release_insert      (sqlite3 *db, const NwRelease *release, gint64 first, gint64 *id, GError **error);
gboolean      nw_release_complete    (sqlite3 *db, gint64 id, const NwRelease *release, gint64 stored, GError **error);
/* Checked: first + n does not overflow. */
gboolean      nw_release_range       (sqlite3 *db, gint64 release, gint64 *first, gint64 *n, GError **error);
gboolean      nw_release_set_current (sqlite3 *db, gint64 id, GError **error); /* of its dataset; no other stays it */

/* ---- removal.c ---- */
gboolean      nw_release_remove          (sqlite3 *db, gint64 release, GError **error);
/* NW_FAULT_QUERY when the release is not there. */
gboolean      nw_release_dataset         (sqlite3 *db, gint64 release, gint64 *dataset, GError **error);
gboolean      nw_release_pass_on_current (sqlite3 *db, gint64 dataset, GError **error); /* to the newest that is not hidden */

/* ---- compare-actors.c ---- */
/* Counts and lists the actors that came and went, by their keys. */
gboolean      nw_compare_actors (NwChanges *changes, sqlite3 *db, GError **error);

/* ---- match.c: which records of two releases are about the same ---- */
typedef struct {
  gint64 release;
  gint64 first; /* its incidents */
  gint64 n;
} NwIdRange;

/* One key (or title): how many records have it on either side, and the first of them, counted from 0 in its release. */
typedef struct {
  guint32 before, after;
  guint32 n_before, n_after;
} NwMatch;

/* (element NwMatch), in the order of the older file; then what only the newer has. */
GArray       *nw_matches_find (sqlite3 *db, const NwIdRange *from, const NwIdRange *to, gboolean by_title, GError **error);

/* ---- coded.c: what is compared of a record ---- */
typedef struct _NwCoded NwCoded;

NwCoded       *nw_coded_new   (sqlite3 *db, const NwIdRange *range, GError **error); /* of these incidents */
void           nw_coded_free  (NwCoded *self);
gboolean       nw_coded_seek  (NwCoded *self, gint64 id, GError **error);
/* Byte for byte, where both stand: nothing can have changed, and nothing need be read. */
gboolean       nw_coded_alike (const NwCoded *a, const NwCoded *b);
/* The incident with its title, start, intensity and marks, and the marks of its acts; until the next seek. */
const NwBatch *nw_coded_read  (NwCoded *self, GError **error);
/* (element guint16) Its codes from least on, each once, ascending. */
GArray        *nw_coded_set   (const NwBatch *batch, NwDimension dimension, guint least);
/* (element guint16) The codes of all its acts of a kind, ascending, as often as they stand there. */
GArray        *nw_coded_acts  (const NwBatch *batch, NwActKind kind, NwDimension dimension, guint *n_acts);
gboolean       nw_coded_equal (const GArray *a, const GArray *b);
char          *nw_coded_print (const GArray *codes, NwDimension dimension, const NwCodebook *book); /* in the user's language */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwCoded, nw_coded_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwKeys, nw_keys_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwChunks, nw_chunks_free)

G_END_DECLS
