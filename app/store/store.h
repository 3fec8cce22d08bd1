/* store.h: the library, one SQLite file that holds everything the user has
 *
 * All functions may block and belong off the main thread. A store is thread-safe: one writer at a time,
 * readers beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "batch.h"
#include "changes.h"
#include "fault.h"
#include "norm-rules.h"
#include "quality.h"
#include "release.h"
#include "review.h"

G_BEGIN_DECLS

#define NW_STORE_APPLICATION_ID 0x4e57544c /* "NWTL" */
#define NW_STORE_VERSION        4          /* PRAGMA user_version; every older one is migrated in place */

typedef struct _NwStore NwStore;
typedef struct _NwWriter NwWriter;

typedef enum {
  NW_STORE_READ,   /* must exist; nothing is written */
  NW_STORE_WRITE,  /* must exist; migrated if older */
  NW_STORE_CREATE, /* created if missing */
} NwStoreMode;

/* Reference-counted. */
NwStore     *nw_store_open          (const char *path, NwStoreMode mode, GError **error);
NwStore     *nw_store_ref           (NwStore *self);
void         nw_store_unref         (NwStore *self);
const char  *nw_store_path          (const NwStore *self);

/* All releases, by dataset title, newest first within a dataset. (transfer full) NwRelease */
GPtrArray   *nw_store_releases      (NwStore *self, GError **error);
/* version NULL: the current one. NW_FAULT_QUERY names what there is. */
NwRelease   *nw_store_find_release  (NwStore *self, const char *dataset, const char *version, GError **error);
NwCodebook  *nw_store_codebook      (NwStore *self, GError **error);

/* The incidents of a release have consecutive ids from *first on, in the order of their file. */
gboolean     nw_store_incident_range (NwStore *self, gint64 release, gint64 *first, guint *n, GError **error);
/* Full records with their acts and marks, in the order of ids. */
NwBatch     *nw_store_read_incidents (NwStore *self, const gint64 *ids, guint n, GCancellable *cancellable, GError **error);
/* Records with marks but no acts, no summary and no sources: enough for a table row. */
NwBatch     *nw_store_read_rows      (NwStore *self, const gint64 *ids, guint n, GCancellable *cancellable, GError **error);
/* Every record of a release in order, batch by batch: to build a frame. */
typedef gboolean (*NwBatchFunc) (NwBatch *batch, gpointer user_data, GError **error);
gboolean     nw_store_each          (NwStore *self, gint64 release, NwBatchFunc func, gpointer user_data,
                                     GCancellable *cancellable, GError **error);
/* The bytes of a record as they stood in its file. (transfer full) */
GBytes      *nw_store_read_origin   (NwStore *self, gint64 release, const NwOrigin *origin, GError **error);
GStrv        nw_store_read_header   (NwStore *self, gint64 release, guint file, GError **error); /* column names */
NwBatch     *nw_store_read_issues   (NwStore *self, gint64 release, GError **error);

/* Ascending ids of the incidents of a release that have all words of text in title or summary (gint64); the last
 * word may be unfinished. Never a syntax error. */
GArray      *nw_store_search        (NwStore *self, gint64 release, const char *text, GCancellable *cancellable,
                                     GError **error);
typedef enum { NW_ORDER_TITLE, NW_ORDER_KEY } NwOrder;
/* All ids of a release in order (gint64): titles whatever their case, keys by their bytes; equals as in the file. */
GArray      *nw_store_order         (NwStore *self, gint64 release, NwOrder order, gboolean descending, GError **error);

/* The packed frame of a release, or NULL without an error when there is none. */
GBytes      *nw_store_read_frame    (NwStore *self, gint64 release, GError **error);

/* An import: one transaction. Dropping the writer without finishing leaves the library as it was.
 * Not to be used from several threads at once. Needs dataset and version, which do not change any more.
 * NW_FAULT_STORE_BUSY when another process writes (Cancel ends the waiting), or stored this version meanwhile. */
NwWriter    *nw_writer_begin        (NwStore *self, const NwRelease *release, GCancellable *cancellable, GError **error);
/* The source file's own bytes, kept in the library so that every record's origin can be shown and checked. */
gboolean     nw_writer_add_bytes    (NwWriter *self, guint file, const guint8 *bytes, gsize length, GError **error);
/* Incidents first, then acts: an act finds its incident by key. Sets the id of each incident. An incident whose key is
 * there already and an act without incident are turned into issues and counted in *rejected. */
gboolean     nw_writer_add_batch    (NwWriter *self, NwBatch *batch, guint *rejected, GError **error);
gint64       nw_writer_release       (const NwWriter *self); /* the id that the release will have */
/* 0 when there is none, or when the library cannot be read: then nw_writer_finish() fails. */
gint64       nw_writer_find_incident (NwWriter *self, const char *key);
/* Labels that were mapped by hand for this import, folded label → code: known to every later one. */
gboolean     nw_writer_add_aliases  (NwWriter *self, NwDomain domain, GHashTable *codes, GError **error);
gboolean     nw_writer_add_frame    (NwWriter *self, GBytes *frame, GError **error);
/* Writes codes, labels, counts, files, the text index; commits; makes the release current. */
gboolean     nw_writer_finish       (NwWriter *self, const NwRelease *release, const NwCodebook *codebook, GError **error);
void         nw_writer_free         (NwWriter *self);

/* Removes a release with all its records; the newest left of its dataset becomes current. */
gboolean     nw_store_remove_release (NwStore *self, gint64 release, GCancellable *cancellable, GError **error);

/* ---- what the user can take back ---- */
/* A hidden release is in no list and answers no question; the newest left of its dataset becomes current. Bringing it
 * back restores what was. At once, whatever its size. NW_FAULT_QUERY: its version was imported again meanwhile. */
gboolean     nw_store_hide_release   (NwStore *self, gint64 release, gboolean hidden, GCancellable *cancellable, GError **error);
GPtrArray   *nw_store_hidden         (NwStore *self, GError **error); /* (transfer full) NwRelease, last hidden first */
/* Removes for good what was hidden before that time (Unix time, seconds); G_MAXINT64: all. */
gboolean     nw_store_purge          (NwStore *self, gint64 before, GCancellable *cancellable, GError **error);
/* NULL keeps what is. views (NwView) and briefings (NwStoredBriefing): those that name the dataset, as they are to be from
 * then on; or NULL. All or nothing. NW_FAULT_QUERY: another dataset has that slug. */
gboolean     nw_store_rename_dataset (NwStore *self, const char *dataset, const char *slug, const char *title,
                                      const char *short_title, const GPtrArray *views, const GPtrArray *briefings, GError **error);

/* ---- aliases: labels that the user mapped once ---- */
/* (transfer full) folded label (char *) → code (char *) of one domain. */
GHashTable  *nw_store_aliases        (NwStore *self, NwDomain domain, GError **error);
/* code NULL: forgotten. The label is folded (nw_text_fold()). */
gboolean     nw_store_set_alias      (NwStore *self, NwDomain domain, const char *label, const char *code, GError **error);

/* ---- views: saved questions ---- */
typedef struct {
  char *name;
  char *query; /* as nw_query_print() writes it */
} NwView;
GPtrArray   *nw_store_views          (NwStore *self, GError **error); /* (transfer full) NwView, by name */
/* query NULL: removed. NW_FAULT_QUERY: there is none of that name to remove. */
gboolean     nw_store_set_view       (NwStore *self, const char *name, const char *query, GError **error);

/* ---- briefings ---- */
typedef struct {
  gint64 id;      /* 0: not stored yet */
  char  *title;
  gint64 changed; /* Unix time, seconds */
  char  *body;    /* the text of a briefing file; NULL where only the list was read */
} NwStoredBriefing;
GPtrArray   *nw_store_briefings      (NwStore *self, gboolean bodies, GError **error); /* (transfer full) NwStoredBriefing, last changed first */
NwStoredBriefing *nw_store_briefing  (NwStore *self, gint64 id, GError **error); /* NW_FAULT_QUERY: there is none */
/* Returns its id, or 0. NW_FAULT_QUERY: the one with its id is gone. */
gint64       nw_store_set_briefing   (NwStore *self, const NwStoredBriefing *briefing, GError **error);
gboolean     nw_store_remove_briefing (NwStore *self, gint64 id, GError **error); /* NW_FAULT_QUERY: there is none */
void         nw_stored_briefing_free (NwStoredBriefing *briefing);

/* ---- what people wrote beside the data, found by dataset and key ---- */
/* (transfer full) NwReview, by dataset and key; dataset NULL: of all; key NULL: of all of it. */
GPtrArray   *nw_store_reviews        (NwStore *self, const char *dataset, const char *key, GError **error);
/* All become what they say, or none; one without any text is removed. */
gboolean     nw_store_set_reviews    (NwStore *self, const GPtrArray *reviews, GError **error);
GPtrArray   *nw_store_judgements     (NwStore *self, const char *dataset, GError **error); /* (transfer full) NwNormJudgement; dataset NULL: of all */
gboolean     nw_store_set_judgements (NwStore *self, const GPtrArray *judgements, GError **error); /* all or none */
gboolean     nw_store_remove_judgement (NwStore *self, const char *dataset, const char *key, const char *norm, GError **error);
GPtrArray   *nw_store_links          (NwStore *self, GError **error); /* (transfer full) NwLink */
gboolean     nw_store_set_links      (NwStore *self, const GPtrArray *links, GError **error); /* all or none */
gboolean     nw_store_remove_link    (NwStore *self, const NwLink *link, GError **error); /* NW_FAULT_QUERY: there is none */
GPtrArray   *nw_store_policy_facts   (NwStore *self, const char *const *states, GError **error); /* (transfer full) NwPolicyFact, by state and date; states NULL: of all */
gboolean     nw_store_set_policy_facts (NwStore *self, const GPtrArray *facts, GError **error); /* these and no others */
/* Sets of norm rules: id → text of its file. (transfer full) */
GHashTable  *nw_store_norm_rules     (NwStore *self, GError **error);
gboolean     nw_store_set_norm_rules (NwStore *self, const char *id, const char *body, GError **error); /* body NULL: removed */
/* The id of the record with this key in a release; 0: there is none (then *error may be set). */
gint64       nw_store_find_key       (NwStore *self, gint64 release, const char *key, GError **error);
/* Of many keys at once (a set of them), in one pass: key → row in the release + 1, of those that are there. (transfer full) */
GHashTable  *nw_store_find_rows      (NwStore *self, gint64 release, GHashTable *keys, GError **error);

/* ---- actors ---- */
/* (transfer full) All actors of a release, in the order of their file, as actors of the batch. */
NwBatch     *nw_store_read_actors    (NwStore *self, gint64 release, GError **error);

/* ---- reports ---- */
/* The report on a release: what is missing, how dates heap, what contradicts itself. */
NwQuality   *nw_store_quality        (NwStore *self, gint64 release, GCancellable *cancellable, GError **error);
/* Two releases of one dataset, older and newer, without views; by_title when keys were made from titles. Of actors it
 * says which came and went, of incidents what changed too.
 * NW_FAULT_QUERY when one of them is not there any more. */
NwChanges   *nw_store_compare        (NwStore *self, NwRelease *from, NwRelease *to, gboolean by_title,
                                      GCancellable *cancellable, GError **error);
/* The incident that was read from this line of this file of the release, or that the record there belongs to; 0: none.
 * offset: where the row begins among the kept bytes, for records that share a line; below 0: not known, any of them. */
gint64       nw_store_find_line      (NwStore *self, gint64 release, guint file, guint64 line, gint64 offset,
                                      GError **error);
void         nw_view_free            (NwView *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwStore, nw_store_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwWriter, nw_writer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwView, nw_view_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwStoredBriefing, nw_stored_briefing_free)

G_END_DECLS
