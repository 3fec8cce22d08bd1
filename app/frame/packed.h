/* packed.h: how a frame lies in memory and in the library: one block of bytes, private to the room
 *
 * A header, then each part padded to 8 bytes: start days, precisions, ranges, intensities, the days and precisions of ends
 * and of disclosures, of claims and of responses where those of each row begin, days, precisions and which are contested, and
 * for each column offsets, codes and rows. The frame reads its columns where they lie, so opening a library copies nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "acts.h"

G_BEGIN_DECLS

#define NW_PACKED_MAGIC      "NWFRAME"
#define NW_PACKED_BYTE_ORDER 0x01020304u
#define NW_PACKED_VERSION    4u /* of the layout and of the rules in frame.h; another one is built anew */

#define NW_N_ACT_KINDS       2  /* NwActKind */

/* The columns by incident are numbered as their dimensions; these are by act, in the order of theirs. */
enum {
  NW_PACKED_CLAIMANTS = NW_N_STORED_DIMENSIONS,
  NW_PACKED_ACCUSED,
  NW_PACKED_CLAIM_KINDS,
  NW_PACKED_RESPONDERS,
  NW_PACKED_RESPONSES,
  NW_PACKED_COLUMNS,
};

typedef struct {
  char    magic[8];
  guint32 byte_order;
  guint32 version;
  guint64 length;   /* of all */
  guint64 checksum; /* of all but itself */
  guint32 n_rows;
  guint32 n_ranges;
  guint32 n_intensities; /* n_rows, or 0 when no row has one; likewise the next two */
  guint32 n_ends;
  guint32 n_disclosed;
  guint32 n_acts[NW_N_ACT_KINDS];
  guint32 unused;
  struct {
    guint32 width;
    guint32 n_lists;
    guint32 n_codes;
    guint32 unused;
  } columns[NW_PACKED_COLUMNS];
} NwPackedHeader;

/* What the rows of a column are: incidents, or the acts of a kind. */
typedef enum { NW_PACKED_ROWS_INCIDENTS, NW_PACKED_ROWS_CLAIMS, NW_PACKED_ROWS_RESPONSES } NwPackedRows;

/* A start that may be as late as a day which its precision does not imply. */
typedef struct {
  guint32 row;
  gint32  latest;
} NwPackedRange;

/* Where the parts begin, in bytes. */
typedef struct {
  guint64 days;
  guint64 precisions;
  guint64 ranges;
  guint64 intensities;
  guint64 end_days;
  guint64 end_precisions;
  guint64 disclosed_days;
  guint64 disclosed_precisions;
  struct {
    guint64 first;
    guint64 days;
    guint64 precisions;
    guint64 contested; /* of claims */
  } acts[NW_N_ACT_KINDS];
  struct {
    guint64 offsets;
    guint64 codes;
    guint64 rows;
  } columns[NW_PACKED_COLUMNS];
  guint64 length;
} NwPackedLayout;

NwDimension    nw_packed_dimension (guint column); /* whose codes a column has */
NwPackedRows   nw_packed_rows      (guint column);
guint          nw_packed_n_rows    (const NwPackedHeader *header, guint column);
/* Good for any header: no sum can overflow. */
NwPackedLayout nw_packed_layout   (const NwPackedHeader *header);
guint64        nw_packed_checksum (gconstpointer bytes, gsize length);
/* The latest day that an earliest day and its precision imply. */
gint32         nw_packed_latest   (gint32 earliest, NwPrecision precision);

struct _NwFrame {
  GBytes              *bytes;
  NwCodebook          *codebook;
  NwAtlas             *atlas; /* NULL: none yet */
  gint64               first_id;
  guint                n_rows;
  const gint32        *days;
  const guint8        *precisions;
  const NwPackedRange *ranges; /* by row */
  guint                n_ranges;
  const float         *intensities; /* NULL: no row has one */
  const gint32        *end_days;    /* NULL: no row has one; likewise those that follow */
  const guint8        *end_precisions;
  const gint32        *disclosed_days;
  const guint8        *disclosed_precisions;
  NwActTable           acts[NW_N_ACT_KINDS];
  NwColumn             columns[NW_N_DIMENSIONS];
  NwColumnParts        own[NW_N_DIMENSIONS]; /* of the columns that bytes does not hold: derived ones, actors counted as one */
  guint16             *same_actor; /* by code of the domain of actors, the one it is counted as; NULL: itself */
  guint                n_same_actor;
  gint32               first_day; /* NW_DAY_NONE: all undated */
  gint32               last_day;
};

/* The code that one of the dimension is counted as. */
guint16        nw_frame_counted_as     (const NwFrame *self, NwDimension dimension, guint16 code);

/* A column as bytes holds it. */
NwColumn       nw_frame_packed_column  (const NwFrame *self, guint column);
/* Takes the parts; without rows of their own, they have those of another dimension. */
void           nw_frame_set_own        (NwFrame *self, NwDimension dimension, NwDimension rows_of, NwColumnParts parts);
/* To be changed before others see it; shares all that is not. */
NwFrame       *nw_frame_copy           (const NwFrame *self);

/* A frame over bytes that may be bad, without derived columns: to be checked, then given to nw_frame_derive(). */
NwFrame       *nw_frame_new_for_packed (GBytes *bytes, gint64 first_id, NwCodebook *codebook);

G_END_DECLS
