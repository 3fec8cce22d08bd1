/* issue.h: something about the data that a reader has to know
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  NW_ISSUE_NOTE,      /* worth knowing */
  NW_ISSUE_DOUBT,     /* accepted, but something is doubtful */
  NW_ISSUE_DUPLICATE, /* a row that says what another said already; not stored again */
  NW_ISSUE_REJECTED,  /* a row that could not be used */
} NwSeverity;

/* Stored in library files as its id: append, never rename. */
typedef enum {
  NW_ISSUE_OTHER,
  NW_ISSUE_WIDTH,            /* a row with too few or too many cells */
  NW_ISSUE_MISSING_KEY,
  NW_ISSUE_SAME_KEY,         /* another record has this key */
  NW_ISSUE_SAME_ROW,         /* another row says exactly this */
  NW_ISSUE_ORPHAN,           /* a claim or response of an incident that is not there */
  NW_ISSUE_BAD_DATE,
  NW_ISSUE_UNDATED,
  NW_ISSUE_END_BEFORE_START,
  NW_ISSUE_CLAIM_BEFORE_START,
  NW_ISSUE_AFTER_RELEASE,    /* dated later than the release */
  NW_ISSUE_UNRECOGNISED,     /* a label that no list knows */
  NW_ISSUE_BAD_NUMBER,
  NW_ISSUE_LISTS_DIFFER,     /* parallel lists of different length */
  NW_ISSUE_TABLES_DIFFER,    /* two tables of the dataset disagree */
  NW_ISSUE_HEAPING,          /* more dates on 1 January or a first than chance explains */
  NW_ISSUE_TEXT,             /* bytes that are not text were replaced */
  NW_ISSUE_SHIFTED,          /* cells that look as if they belonged to the columns beside them */
  NW_ISSUE_SAME_NAME,        /* several actors have this name */
  NW_ISSUE_DISCLOSED_BEFORE_START,
  NW_N_ISSUES,
} NwIssueKind;

typedef struct {
  NwIssueKind kind;
  NwSeverity  severity;
  guint       file;   /* position among the release's files */
  guint64     line;   /* physical, from 1; 0 when it is about the whole file */
  guint64     offset; /* of the row among the kept bytes of the file; see NwOrigin */
  guint64     length; /* bytes; 0: no row of its own */
  const char *column; /* as in the header, or NULL */
  const char *reason; /* translated, one sentence */
  const char *cell;   /* as written, cut at 200 bytes, or NULL; the whole row stands at its origin */
} NwIssue;

const char *nw_severity_id   (NwSeverity severity); /* "note", "doubt", "duplicate", "rejected" */
const char *nw_issue_kind_id (NwIssueKind kind);    /* "end-before-start" … */
NwIssueKind nw_issue_kind_find (const char *id);   /* NW_ISSUE_OTHER when there is none, or for NULL */

G_END_DECLS
