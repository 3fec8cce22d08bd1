/* found.h: what lies in a file that somebody wants to import: its tables, and how they can be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "detect.h"
#include "profile.h"

G_BEGIN_DECLS

typedef struct {
  NwLayout *layout; /* its table is the sheet */
  GStrv     header;
} NwFoundTable;

typedef struct {
  GFile       *file;
  char        *name;      /* base name */
  guint64      bytes;
  NwSource    *source;
  NwDetection *detection;
  GPtrArray   *tables;    /* NwFoundTable, in the order of the file; blank ones are left out */
  GPtrArray   *notes;     /* char *: translated, what was left out */
  char        *sha256;    /* once somebody asked for it */
} NwFoundFile;

/* Looks at the start of each table. layout: how the user wants it read, or NULL: as detected; reading goes over either.
 * Errors are those of reading, and name the file. */
NwFoundFile *nw_found_file_new  (GFile *file, const NwLayout *layout, const NwReading *reading, GCancellable *cancellable, GError **error);
void         nw_found_file_free (NwFoundFile *self);
/* Hashes the file at the first call. (transfer none) */
const char  *nw_found_file_hash (NwFoundFile *self, GCancellable *cancellable, GError **error);

/* The part of the profile that a table is, or -1; where the profile says how that part is to be read, *layout is so. */
int          nw_found_match     (const NwFoundFile *self, const NwFoundTable *table, const NwProfile *profile, const NwReading *reading,
                                 NwLayout **layout, GCancellable *cancellable);
/* The column names of a table read so; NULL with an error of reading. */
GStrv        nw_found_header    (const NwFoundFile *self, const NwLayout *layout, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwFoundFile, nw_found_file_free)

G_END_DECLS
