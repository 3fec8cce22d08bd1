/* codebook.h: the codes that records use, and the labels that were read as them
 *
 * A code is what is counted ("RUS", "energy"); a label is what a file says ("Russian Federation",
 * "Energy sector") and stays with the record. Both are small numbers inside a library.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "dimension.h"

G_BEGIN_DECLS

typedef enum {
  NW_CODE_SPECIAL,      /* a way of not knowing, or "none" */
  NW_CODE_STATE,        /* ISO 3166-1, and states that are no more */
  NW_CODE_REGION,
  NW_CODE_ORGANISATION,
  NW_CODE_LISTED,       /* from a list in data/codes */
  NW_CODE_UNRECOGNISED, /* kept as written */
} NwCodeKind;

/* The first codes of every domain. The three ways of not knowing are never merged. */
enum {
  NW_CODE_ID_UNKNOWN,       /* the coders looked and do not know */
  NW_CODE_ID_NOT_AVAILABLE, /* the source does not say */
  NW_CODE_ID_NOT_CODED,     /* the dataset does not code this field, here or in this era */
  NW_CODE_ID_NONE,          /* coded, and there is none (no response, no claim) */
  NW_N_SPECIAL_CODES,
};

typedef struct {
  char      *code;  /* "RUS", "energy", "unknown" */
  char      *label; /* in English, as in the code list; as written when unrecognised */
  NwCodeKind kind;
} NwCode;

typedef struct {
  char   *text; /* as written */
  guint16 code;
} NwLabel;

/* Reference-counted; grows while one thread imports, read-only once shared. */
typedef struct _NwCodebook NwCodebook;

NwCodebook    *nw_codebook_new          (void);                 /* holds the special codes */
NwCodebook    *nw_codebook_ref          (NwCodebook *self);
void           nw_codebook_unref        (NwCodebook *self);
NwCodebook    *nw_codebook_copy         (const NwCodebook *self);
/* The same stored domains, read-only from then on, and derived ones that hold the special codes alone. */
NwCodebook    *nw_codebook_extend       (const NwCodebook *self);

/* The same domains, read-only from then on, and in place of that one another that holds the special codes alone. */
NwCodebook    *nw_codebook_renew        (const NwCodebook *self, NwDomain domain);

/* Finds or adds. At most 65,535 codes a domain: beyond that NW_CODE_ID_UNKNOWN is returned and *full set (if given). */
guint16        nw_codebook_add_code     (NwCodebook *self, NwDomain domain, const char *code,
                                         const char *label, NwCodeKind kind, gboolean *full);
guint32        nw_codebook_add_label    (NwCodebook *self, NwDomain domain, const char *text, guint16 code);

int            nw_codebook_find_code    (const NwCodebook *self, NwDomain domain, const char *code); /* -1 */
gint64         nw_codebook_find_label   (const NwCodebook *self, NwDomain domain, const char *text); /* -1 */
guint          nw_codebook_n_codes      (const NwCodebook *self, NwDomain domain);
guint          nw_codebook_n_labels     (const NwCodebook *self, NwDomain domain);
const NwCode  *nw_codebook_get_code     (const NwCodebook *self, NwDomain domain, guint16 id);
const NwLabel *nw_codebook_get_label    (const NwCodebook *self, NwDomain domain, guint32 id);

/* The name of a code in the user's language; states through the iso-codes translations. */
const char    *nw_code_display          (const NwCode *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwCodebook, nw_codebook_unref)

G_END_DECLS
