/* release.h: one imported state of a publisher's dataset
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "date.h"

G_BEGIN_DECLS

typedef struct {
  char   *name;   /* base name, never a path */
  char   *sheet;  /* which table of the file: a sheet, the key of a list; NULL when it has only one */
  char   *role;   /* the part it plays: "incidents", "receivers", "claims", "responses" */
  char   *sha256; /* lower-case hex */
  guint64 bytes;
  guint64 rows;   /* records below the header */
} NwSourceFile;

typedef struct {
  guint64 rows_read; /* = accepted + duplicates + rejected */
  guint64 accepted;  /* = incidents + actors + rows merged into them (nw_counts_merged()) */
  guint64 duplicates;
  guint64 rejected;
  guint64 incidents;
  guint64 claims;
  guint64 responses;
  guint64 actors;
  guint64 issues;
} NwCounts;

/* Rows of receivers, claims and responses: parts of an incident, not incidents. */
static inline guint64
nw_counts_merged (const NwCounts *self)
{
  return self->accepted - self->incidents - self->actors;
}

/* Immutable once built; reference-counted. */
typedef struct {
  gint64     id;        /* in the library; 0 before it is stored */
  char      *dataset;   /* slug: "eurepoc" */
  char      *title;     /* "European Repository of Cyber Incidents" */
  char      *short_title; /* "EuRepoC" */
  char      *publisher;
  char      *homepage;
  char      *licence;   /* as stated by the publisher, or "not stated" */
  char      *citation;
  char      *version;   /* "1.1" */
  NwDate     as_of;     /* to when it was kept up to date; unknown when nobody says */
  gint64     imported;  /* Unix time, seconds */
  char      *profile;   /* id of the profile it was read by */
  char      *recipe;    /* the text of the recipe it was read by (a profile file with all that was chosen), or NULL */
  gboolean   current;   /* the newest of its dataset */
  GPtrArray *files;     /* NwSourceFile */
  GPtrArray *caveats;   /* char *: what every figure from it should say (eras, placeholders), English, translate with _() */
  NwCounts   counts;
} NwRelease;

NwRelease    *nw_release_new      (void);
NwRelease    *nw_release_ref      (NwRelease *self);
void          nw_release_unref    (NwRelease *self);
NwSourceFile *nw_release_add_file (NwRelease *self, const char *name, const char *role); /* owned by self */
char         *nw_release_name     (const NwRelease *self); /* "EuRepoC 1.1" */
char         *nw_release_as_of    (const NwRelease *self); /* "31 March 2023" in the user's language; "" when unknown */
char         *nw_release_source   (const NwRelease *self); /* "EuRepoC, release 1.1, as of 31 March 2023" in the user's language */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwRelease, nw_release_unref)

G_END_DECLS
