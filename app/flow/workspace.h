/* workspace.h: the one door to the engine for window and command line
 *
 * A workspace holds an open library. Each operation exists as a plain function that may block; what a window needs
 * while it goes on, also as an _async/_finish pair. Signals come on the thread that calls the plain function or
 * _finish. A question that was cancelled has no answer; an import, a removal or an opening that was done already when
 * it was cancelled says that it was done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "batch.h"
#include "changes.h"
#include "facets.h"
#include "file-layout.h"
#include "marker.h"
#include "quality.h"
#include "query.h"
#include "reading.h"
#include "release.h"
#include "result.h"

G_BEGIN_DECLS

#define NW_TYPE_WORKSPACE (nw_workspace_get_type ())
/* Signals: "changed" (): the releases of the library changed (import, removal, another library opened);
 * "reviews-changed" (), "policy-changed" (), "links-changed" (): one of the calls with _async changed reviews, facts about states, or
 * judgements of which records are about the same. */
G_DECLARE_FINAL_TYPE (NwWorkspace, nw_workspace, NW, WORKSPACE, GObject)

char        *nw_workspace_default_path   (void); /* in the user's data folder */
NwWorkspace *nw_workspace_new            (void);

/* ---- library ---- */
gboolean     nw_workspace_open           (NwWorkspace *self, const char *path, gboolean create, GError **error);
void         nw_workspace_open_async     (NwWorkspace *self, const char *path, gboolean create, GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer user_data);
gboolean     nw_workspace_open_finish    (NwWorkspace *self, GAsyncResult *result, GError **error);
const char  *nw_workspace_path           (NwWorkspace *self); /* (transfer none), good for ever; NULL without a library */
/* Known since the last open, import or removal: never blocks. (transfer full) NwRelease */
GPtrArray   *nw_workspace_releases       (NwWorkspace *self);

/* ---- import ---- */
#define NW_RECIPE_MAX_BYTES (4 * 1024 * 1024) /* a longer text is no recipe */

typedef struct {
  GPtrArray  *files;    /* GFile; several of one dataset become one release */
  const char *profile;  /* id, or NULL: recognised from the headers */
  const char *dataset;  /* slug, or NULL: the profile's */
  const char *version;  /* or NULL: the profile's, or today's date */
  const char *as_of;    /* "2023-03-31", or NULL */
  const char *recipe;   /* text of a recipe, or NULL: the newest release's of the same dataset, else what the headers say */
  const char *title;    /* of a dataset that no profile names; or NULL */
  GPtrArray  *layouts;  /* NwLayout or NULL for each file: how it is to be read; NULL: as detected */
  const NwReading *reading; /* for all files: goes before what is detected and what a recipe says; or NULL */
  gboolean    no_recipe; /* without a recipe: by the profiles alone, not by the newest release's recipe either */
  gboolean    dry_run;  /* everything but keeping it */
  gboolean    rows;     /* the report has the rows of its issues: the files are read once more for it */
} NwImportRequest;

typedef struct {
  guint64     bytes, bytes_total;
  guint64     rows;
  double      rows_a_second; /* over the import so far */
  double      seconds_left;  /* negative: nobody knows yet */
  const char *file;  /* base name being read */
} NwImportProgress;

/* On the calling thread of the plain function; on the main thread of the async one, at most one pending. */
typedef void (*NwImportProgressFunc) (const NwImportProgress *progress, gpointer user_data);

/* A label that no list knows, met during an import. */
typedef struct {
  NwDomain   domain;
  char      *text;        /* as written */
  char      *column;
  guint64    count;
  GPtrArray *suggestions; /* NwLabelChoice, best first */
} NwUnknownLabel;

/* A code that a label could mean. */
typedef struct {
  char *code;   /* "RUS", "energy", "unknown" */
  char *label;  /* translated */
  guint score;  /* 0 to 100 */
  char *reason; /* translated, or NULL */
} NwLabelChoice;

typedef struct {
  NwRelease *release;   /* with its counts; id 0 after a dry run */
  NwBatch   *issues;    /* issues only, at most NW_IMPORT_MAX_ISSUES; counts.issues says how many there were */
  GPtrArray *rows;      /* of each issue the cells of its row as they stood in the file (GStrv), or NULL; NULL unless asked for */
  GPtrArray *layouts;   /* NwLayout: how each file of the release was read */
  gboolean   unchanged; /* the very same files were there already: nothing was written */
  GPtrArray *labels;    /* NwUnknownLabel, the most frequent first; at most 1,000 */
  char      *recipe;    /* what it was (would be) read by: to be kept as a file */
  char      *recipe_of; /* "EuRepoC 1.1": the release whose recipe was used unasked; NULL: none was */
  GPtrArray *notes;     /* char *: translated sentences about what was left out or taken otherwise */
  NwChanges *changes;   /* against the release that was current before; NULL when there was none, and after a dry run */
} NwImportReport;

#define NW_IMPORT_MAX_ISSUES 100000

NwImportReport *nw_workspace_import        (NwWorkspace *self, const NwImportRequest *request, NwImportProgressFunc progress,
                                            gpointer progress_data, GCancellable *cancellable, GError **error);
void            nw_workspace_import_async  (NwWorkspace *self, const NwImportRequest *request, NwImportProgressFunc progress,
                                            gpointer progress_data, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
NwImportReport *nw_workspace_import_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
void            nw_import_report_free      (NwImportReport *report);
/* Sorts files into imports: those of one dataset that belong together make one; (transfer full) GPtrArray of GPtrArray of
 * GFile, in the order in which they are to be imported (older states of a dataset first). What nothing recognises comes
 * alone. Looks at headers only. */
GPtrArray      *nw_workspace_group_files       (NwWorkspace *self, GPtrArray *files, GCancellable *cancellable, GError **error);
void            nw_workspace_group_files_async (NwWorkspace *self, GPtrArray *files, GCancellable *cancellable,
                                                GAsyncReadyCallback callback, gpointer user_data);
GPtrArray      *nw_workspace_group_files_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
/* Every code of a domain that a label can be mapped to, by name. (transfer full) NwLabelChoice */
GPtrArray      *nw_workspace_label_choices     (NwDomain domain);
/* The files of the bundled sample, for a request. (transfer full) GFile */
GPtrArray      *nw_workspace_sample_files  (void);

/* ---- questions ---- */
/* Everything a view needs about one question, computed together so that the parts agree. */
typedef struct {
  NwQuery     *query;     /* with dataset and release filled in */
  NwRelease   *release;
  NwCodebook  *codebook;  /* names the codes of the facets */
  guint        incidents; /* selected */
  guint        outside;   /* undated, left out by the period */
  struct _NwFrame     *frame;     /* the engine's own; opaque here */
  struct _NwSelection *selection;
  NwFacets    *facets;    /* NULL unless asked for */
  NwResult    *result;    /* NULL unless an analysis was asked for */
  GStrv        rules;     /* as in NwResult */
} NwAnswer;

typedef struct {
  const char *analysis;   /* id, or NULL */
  gboolean    facets;
} NwAsk;

NwAnswer    *nw_workspace_ask            (NwWorkspace *self, NwQuery *query, const NwAsk *ask, GCancellable *cancellable, GError **error);
void         nw_workspace_ask_async      (NwWorkspace *self, NwQuery *query, const NwAsk *ask, GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer user_data);
NwAnswer    *nw_workspace_ask_finish     (NwWorkspace *self, GAsyncResult *result, GError **error);
void         nw_answer_free              (NwAnswer *answer);

/* ---- incidents ---- */
/* The ids of an answer's incidents in an order (gint64). */
typedef enum { NW_SORT_START, NW_SORT_TITLE, NW_SORT_KEY } NwSort;
GArray      *nw_workspace_ids            (NwWorkspace *self, const NwAnswer *answer, NwSort sort, gboolean descending, GError **error);
void         nw_workspace_ids_async      (NwWorkspace *self, const NwAnswer *answer, NwSort sort, gboolean descending, GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer user_data);
GArray      *nw_workspace_ids_finish     (NwWorkspace *self, GAsyncResult *result, GError **error);
/* Table rows (see nw_store_read_rows()), or with full the whole records; with the codebook that names their codes. */
NwBatch     *nw_workspace_incidents      (NwWorkspace *self, const gint64 *ids, guint n, gboolean full, GCancellable *cancellable,
                                          GError **error);
void         nw_workspace_incidents_async  (NwWorkspace *self, const gint64 *ids, guint n, gboolean full, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
NwBatch     *nw_workspace_incidents_finish (NwWorkspace *self, GAsyncResult *result, GError **error);

/* A record's line as it stood in its file, cell by cell: name and value. */
typedef struct {
  char  *file;   /* base name */
  guint64 line;
  GStrv  header; /* column names */
  GStrv  cells;
} NwOriginal;
NwOriginal  *nw_workspace_original         (NwWorkspace *self, gint64 release, const NwOrigin *origin, GError **error);
void         nw_workspace_original_async   (NwWorkspace *self, gint64 release, const NwOrigin *origin, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
NwOriginal  *nw_workspace_original_finish  (NwWorkspace *self, GAsyncResult *result, GError **error);
void         nw_original_free              (NwOriginal *original);

NwBatch     *nw_workspace_issues           (NwWorkspace *self, gint64 release, GError **error);
void         nw_workspace_issues_async     (NwWorkspace *self, gint64 release, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
NwBatch     *nw_workspace_issues_finish    (NwWorkspace *self, GAsyncResult *result, GError **error);
/* The incident that an issue's row became or belongs to; 0: none (it was rejected, or says something about the file). */
gint64       nw_workspace_issue_incident   (NwWorkspace *self, gint64 release, const NwIssue *issue, GError **error);

/* ---- actors ---- */
/* An actor of a list, or one that incidents name and no list has. */
typedef struct {
  char   *name;      /* its own */
  char   *actor;     /* the code in questions that it is counted as; actors that are the same share it */
  GStrv   aliases;
  char   *states;    /* it is said to act for, each with the column that says so: "PRK (meta.country)"; or "" */
  char   *list;      /* dataset that has it; NULL: incidents alone name it */
  char   *dataset;   /* whose current release attributes incidents to it, or NULL */
  guint64 incidents; /* of that dataset */
} NwActorEntry;

/* (transfer full) NwActorEntry: an entry for each dataset that attributes incidents to the actor, or one without. names: any
 * name of those wanted, NULL-terminated; NULL or none: all. NW_FAULT_QUERY for a name that is not known, or not clear. */
GPtrArray   *nw_workspace_actors           (NwWorkspace *self, const char *const *names, GCancellable *cancellable, GError **error);
void         nw_actor_entry_free           (NwActorEntry *entry);

/* ---- reports ---- */
NwQuality   *nw_workspace_quality          (NwWorkspace *self, gint64 release, GCancellable *cancellable, GError **error);
void         nw_workspace_quality_async    (NwWorkspace *self, gint64 release, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
NwQuality   *nw_workspace_quality_finish   (NwWorkspace *self, GAsyncResult *result, GError **error);
/* Two releases of one dataset, with the saved views that change. */
NwChanges   *nw_workspace_compare          (NwWorkspace *self, gint64 from, gint64 to, GCancellable *cancellable, GError **error);
void         nw_workspace_compare_async    (NwWorkspace *self, gint64 from, gint64 to, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
NwChanges   *nw_workspace_compare_finish   (NwWorkspace *self, GAsyncResult *result, GError **error);

/* ---- views ---- */
typedef struct {
  char    *name;
  NwQuery *query;
} NwSavedView;
GPtrArray   *nw_workspace_views            (NwWorkspace *self, GError **error); /* (transfer full) NwSavedView, by name */
gboolean     nw_workspace_save_view        (NwWorkspace *self, const char *name, NwQuery *query, GError **error); /* query NULL: removed */

NwCodebook  *nw_workspace_codebook         (NwWorkspace *self); /* (transfer full), or NULL without a library */

/* ---- markers ---- */
/* The program's and the user's own, by date (NwMarker); they need no library. A file of own ones that cannot be read is
 * passed over, see nw_catalogue_broken(). (transfer full) */
GPtrArray   *nw_workspace_markers          (NwWorkspace *self);
void         nw_workspace_markers_async    (NwWorkspace *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray   *nw_workspace_markers_finish   (NwWorkspace *self, GAsyncResult *result, GError **error);
/* Adds one of the user's own, or puts it in place of the one with its id. An id of the program's, or what no file of markers
 * can say: NW_FAULT_FORMAT. */
gboolean     nw_workspace_set_marker       (NwWorkspace *self, NwMarker *marker, GError **error);
void         nw_workspace_set_marker_async (NwWorkspace *self, NwMarker *marker, GAsyncReadyCallback callback, gpointer user_data);
gboolean     nw_workspace_set_marker_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
/* Of the user's own only. NW_FAULT_QUERY: there is none with this id. */
gboolean     nw_workspace_remove_marker        (NwWorkspace *self, const char *id, GError **error);
void         nw_workspace_remove_marker_async  (NwWorkspace *self, const char *id, GAsyncReadyCallback callback, gpointer user_data);
gboolean     nw_workspace_remove_marker_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
/* All markers of a file become the user's own, or none; *n (or NULL): how many. */
gboolean     nw_workspace_import_markers        (NwWorkspace *self, GFile *file, guint *n, GCancellable *cancellable, GError **error);
void         nw_workspace_import_markers_async  (NwWorkspace *self, GFile *file, GCancellable *cancellable,
                                                 GAsyncReadyCallback callback, gpointer user_data);
gboolean     nw_workspace_import_markers_finish (NwWorkspace *self, GAsyncResult *result, guint *n, GError **error);
/* The user's own, as a file that others can import. */
gboolean     nw_workspace_export_markers        (NwWorkspace *self, const char *path, gboolean force, GCancellable *cancellable,
                                                 GError **error);
void         nw_workspace_export_markers_async  (NwWorkspace *self, const char *path, gboolean force, GCancellable *cancellable,
                                                 GAsyncReadyCallback callback, gpointer user_data);
gboolean     nw_workspace_export_markers_finish (NwWorkspace *self, GAsyncResult *result, GError **error);

/* ---- removing and renaming ---- */
/* At once; a removed release can be brought back until the library is opened a week later. */
gboolean     nw_workspace_remove           (NwWorkspace *self, gint64 release, GCancellable *cancellable, GError **error);
void         nw_workspace_remove_async     (NwWorkspace *self, gint64 release, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
gboolean     nw_workspace_remove_finish    (NwWorkspace *self, GAsyncResult *result, GError **error);
gboolean     nw_workspace_restore          (NwWorkspace *self, gint64 release, GCancellable *cancellable, GError **error);
void         nw_workspace_restore_async    (NwWorkspace *self, gint64 release, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
gboolean     nw_workspace_restore_finish   (NwWorkspace *self, GAsyncResult *result, GError **error);
GPtrArray   *nw_workspace_removed          (NwWorkspace *self, GError **error); /* (transfer full) NwRelease, last removed first */
/* A dataset's names; NULL keeps what is. Undone by renaming back. */
gboolean     nw_workspace_rename           (NwWorkspace *self, const char *dataset, const char *slug, const char *title,
                                            const char *short_title, GError **error);
void         nw_workspace_rename_async     (NwWorkspace *self, const char *dataset, const char *slug, const char *title,
                                            const char *short_title, GAsyncReadyCallback callback, gpointer user_data);
gboolean     nw_workspace_rename_finish    (NwWorkspace *self, GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwImportReport, nw_import_report_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwAnswer, nw_answer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwOriginal, nw_original_free)

G_END_DECLS
