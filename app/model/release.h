/* release.h: one imported state of a publisher's dataset
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "date.h"

G_BEGIN_DECLS

typedef struct {
  char   *name;   /* base name, never a path */
  char   *role;   /* the part it plays: "incidents", "receivers", "claims", "responses" */
  char   *sha256; /* lower-case hex */
  guint64 bytes;
  guint64 rows;   /* records below the header */
} NwSourceFile;

typedef struct {
  guint64 rows_read; /* = accepted + duplicates + rejected */
  guint64 accepted;
  guint64 duplicates;
  guint64 rejected;
  guint64 incidents;
  guint64 claims;
  guint64 responses;
  guint64 issues;
} NwCounts;

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
char         *nw_release_source   (const NwRelease *self); /* "EuRepoC, release 1.1, as of 31 March 2023" in the user's language */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwRelease, nw_release_unref)

G_END_DECLS
