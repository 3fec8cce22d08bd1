/* draft.h: an import that is being prepared: what was found in the files, what is proposed, and what the user chose
 *
 * Looking at files blocks and is done by nw_workspace_draft(); everything else is quick and belongs to one thread. What
 * was chosen ends as the text of a recipe (a profile file), by which the import is done and can be done again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "workspace.h"

G_BEGIN_DECLS

/* A way to read something, with what speaks for it. */
typedef struct {
  char *id;       /* "WINDOWS-1252"; "dmy"; "semicolon" */
  char *label;    /* translated */
  char *evidence; /* translated sentence, or a sample of the text read so; "" */
} NwDraftChoice;

typedef struct {
  char      *name;           /* as in the header */
  GStrv      samples;        /* different cells, at most 8 */
  guint64    filled, rows;   /* of the rows looked at */
  char      *field;          /* chosen: id of a field, or "" when it is not imported */
  char      *proposed;       /* the program's own proposal */
  guint      score;          /* of that, 0 to 100 */
  char      *reason;         /* of that, translated */
  char      *list;           /* chosen: "none", "semicolon", "comma", "lines", "python" … */
  char      *list_evidence;  /* translated */
  char      *keep;           /* items that hold the separator themselves, separated by ";" */
  GStrv      split;          /* preview: the items of the first cell that has several */
  char      *dates;          /* chosen: "iso", "mdy", "dmy" … ; only of fields that are dates */
  char      *dates_evidence; /* translated */
  gboolean   january_first;  /* chosen: 1 January stands for the year */
  gboolean   first_of_month; /* chosen: the 1st stands for the month */
} NwDraftColumn;

typedef struct {
  guint      file;       /* position among the files */
  char      *name;       /* base name of the file */
  char      *sheet;      /* or NULL */
  NwLayout  *layout;     /* as it is being read */
  GPtrArray *evidence;   /* char *: why so, translated sentences */
  GPtrArray *encodings;  /* NwDraftChoice, best first; empty when there is nothing to choose */
  gboolean   repairable; /* encoded twice: layout->repair is an offer */
  char      *part;       /* chosen: "incidents", "claims", "responses", "receivers", "actors", or "" when it is not imported */
  gboolean   recognised; /* by a profile or recipe: nothing needs to be chosen */
  GPtrArray *columns;    /* NwDraftColumn */
  GPtrArray *preview;    /* GStrv: the first rows below the header, at most 50 */
} NwDraftTable;

typedef struct _NwDraft NwDraft;

/* Looks at the files. layouts: NwLayout or NULL for each file, or NULL. A recipe is followed where it fits. */
NwDraft    *nw_workspace_draft        (NwWorkspace *self, GPtrArray *files, GPtrArray *layouts, const char *recipe,
                                       GCancellable *cancellable, GError **error);
void        nw_workspace_draft_async  (NwWorkspace *self, GPtrArray *files, GPtrArray *layouts, const char *recipe,
                                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
NwDraft    *nw_workspace_draft_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
void        nw_draft_free             (NwDraft *self);

guint               nw_draft_n_tables   (const NwDraft *self);
const NwDraftTable *nw_draft_table      (const NwDraft *self, guint table);
/* Every table is recognised: the import can go on without questions. profile: place for its name or NULL; or NULL. */
gboolean            nw_draft_recognised (const NwDraft *self, const char **profile);

/* ---- choices; each one keeps the others where it can ---- */
void        nw_draft_set_part   (NwDraft *self, guint table, const char *part); /* proposes the fields anew */
void        nw_draft_set_field  (NwDraft *self, guint table, guint column, const char *field);
void        nw_draft_set_list   (NwDraft *self, guint table, guint column, const char *list, const char *keep);
void        nw_draft_set_dates  (NwDraft *self, guint table, guint column, const char *dates, gboolean january_first, gboolean first_of_month);
/* A label of a domain means this code; code NULL: as proposed by the lists. Remembered in the library by the import. */
void        nw_draft_map_label  (NwDraft *self, NwDomain domain, const char *label, const char *code);
/* Facts of the dataset; NULL keeps what is, "" means not stated. */
void        nw_draft_set_facts  (NwDraft *self, const char *dataset, const char *title, const char *publisher, const char *licence);
const char *nw_draft_dataset    (const NwDraft *self); /* slug */
const char *nw_draft_title      (const NwDraft *self);

/* What can be chosen, as NwDraftChoice (transfer full); evidence says what speaks for it in this column. */
GPtrArray  *nw_draft_parts      (void);
GPtrArray  *nw_draft_fields     (const NwDraft *self, guint table);
GPtrArray  *nw_draft_lists      (const NwDraft *self, guint table, guint column);
GPtrArray  *nw_draft_date_forms (const NwDraft *self, guint table, guint column);
gboolean    nw_draft_is_date    (const char *field);  /* a field that takes dates */
gboolean    nw_draft_is_list    (const char *field);  /* a field that can hold several values */

/* What stands in the way of the import, translated, or NULL when nothing does. (transfer full) */
char       *nw_draft_obstacle   (const NwDraft *self);
/* The text of the recipe. (transfer full) */
char       *nw_draft_recipe     (const NwDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwDraft, nw_draft_free)

G_END_DECLS
