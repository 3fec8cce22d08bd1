/* batch.h: some records together: incidents, the acts that answer them, actors, their marks, and issues
 *
 * Records travel in batches (from the normaliser to the store, from the store to the window), so that a
 * million of them cost a few thousand allocations. All text lives as long as the batch.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "codebook.h"
#include "date.h"
#include "issue.h"

G_BEGIN_DECLS

/* One coded value of a record in one dimension. */
typedef struct {
  NwDimension dimension;
  guint16     code;
  guint16     party; /* marks of one party share a number from 1 up (a receiver and its sector); 0: the whole record */
  guint32     label; /* what the file said, a label of the dimension's domain */
  const char *name;  /* the party's own name, or NULL */
} NwMark;

/* Where a record was read. The library keeps the bytes that rows are found in: those of the file itself where it is
 * plain CSV (nw_layout_is_plain()), otherwise the rows as CSV, names first. */
typedef struct {
  guint   file;   /* position among the release's files */
  guint64 line;   /* physical line of the file, or row of the sheet, from 1 */
  guint64 offset; /* bytes from the start of what is kept */
  guint64 length; /* bytes */
} NwOrigin;

typedef enum { NW_ACT_CLAIM, NW_ACT_RESPONSE } NwActKind;

/* One act of attribution, or one act that answered an incident. */
typedef struct {
  NwActKind   kind;
  const char *incident_key; /* the incident it belongs to */
  const char *key;          /* the publisher's own, or NULL */
  NwDate      date;
  const char *date_text;    /* as written when that says more than the date, else NULL */
  const char *form;         /* as written: "technical report", "indictment"; or NULL */
  const char *text;         /* what was done or said, or NULL */
  const char *sources;      /* one address a line, or NULL */
  gboolean    contested;
  NwOrigin    origin;
  guint       first_mark;
  guint       n_marks;
} NwAct;

typedef struct {
  gint64      id;         /* in the library; 0 before it is stored */
  const char *key;        /* unique in the release */
  const char *title;
  const char *summary;    /* or NULL */
  NwDate      start;
  NwDate      end;
  NwDate      disclosed;
  const char *start_text; /* as written when that says more than the date, else NULL */
  const char *end_text;
  const char *disclosed_text;
  double      intensity;  /* ordinal, on the dataset's own scale; NAN when not coded */
  const char *sources;    /* one address a line, or NULL */
  NwOrigin    origin;
  guint       first_mark;
  guint       n_marks;
} NwIncident;

/* A group that is said to be behind incidents. Its marks are of NW_DIMENSION_INITIATOR: a state it is said to act for,
 * named after the column that says so. */
typedef struct {
  gint64      id;      /* in the library; 0 before it is stored */
  const char *key;     /* unique in the release */
  const char *name;
  const char *aliases; /* one a line, without the name itself; or NULL */
  const char *summary; /* or NULL */
  const char *sources; /* one address a line, or NULL */
  NwOrigin    origin;
  guint       first_mark;
  guint       n_marks;
} NwActor;

typedef enum { NW_RECORD_INCIDENT, NW_RECORD_ACT, NW_RECORD_ACTOR } NwRecordKind;

/* Reference-counted; grows while it is built, read-only once shared. */
typedef struct _NwBatch NwBatch;

struct _NwBatch {
  GStringChunk *text;
  GArray       *incidents; /* NwIncident */
  GArray       *acts;      /* NwAct */
  GArray       *actors;    /* NwActor */
  GArray       *marks;     /* NwMark; those of one record lie together, in the order of the file */
  GArray       *issues;    /* NwIssue */
  NwCodebook   *codebook;  /* names the codes of the marks, where a batch comes out of a library; else NULL */
  NwRecordKind  last;      /* whose marks nw_batch_add_mark() adds */
};

NwBatch    *nw_batch_new     (void);
NwBatch    *nw_batch_ref     (NwBatch *self);
void        nw_batch_unref   (NwBatch *self);
const char *nw_batch_text    (NwBatch *self, const char *text, gssize length); /* a copy that lives with the batch */

/* The next record; its marks are those added to batch->marks until the next record is added.
 * The pointer is good until the next call. */
NwIncident *nw_batch_add_incident (NwBatch *self);
NwAct      *nw_batch_add_act      (NwBatch *self, NwActKind kind);
NwActor    *nw_batch_add_actor    (NwBatch *self);
void        nw_batch_add_mark     (NwBatch *self, NwMark mark); /* to the record added last */
void        nw_batch_add_issue    (NwBatch *self, NwIssue issue); /* the texts are copied */

#define nw_batch_incident(b, i) (&g_array_index ((b)->incidents, NwIncident, (i)))
#define nw_batch_act(b, i)      (&g_array_index ((b)->acts, NwAct, (i)))
#define nw_batch_actor(b, i)    (&g_array_index ((b)->actors, NwActor, (i)))
#define nw_batch_mark(b, i)     (&g_array_index ((b)->marks, NwMark, (i)))
#define nw_batch_issue(b, i)    (&g_array_index ((b)->issues, NwIssue, (i)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwBatch, nw_batch_unref)

G_END_DECLS
