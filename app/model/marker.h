/* marker.h: a dated step of norm-making that charts mark, with the document that it stands on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "date.h"

G_BEGIN_DECLS

/* Immutable once built; reference-counted. */
typedef struct {
  char    *id;       /* lower-case letters, digits and hyphens: "us-china-2015" */
  NwDate   date;     /* never unknown */
  char    *label;    /* short, for charts: "US–China understanding"; translate with _() unless own */
  char    *summary;  /* one sentence, or NULL; as label */
  char    *document; /* "A/70/174": where its date stands */
  char    *address;  /* of the document, or NULL */
  gboolean own;      /* the user's, not one that the program ships */
} NwMarker;

NwMarker   *nw_marker_new      (const char *id, NwDate date, const char *label, const char *summary, const char *document,
                                const char *address, gboolean own);
NwMarker   *nw_marker_ref      (NwMarker *self);
void        nw_marker_unref    (NwMarker *self);
const char *nw_marker_display  (const NwMarker *self); /* its label in the user's language */
const char *nw_marker_explain  (const NwMarker *self); /* its summary in the user's language; "" without one */
gboolean    nw_marker_id_valid (const char *id);
NwMarker   *nw_marker_find     (const GPtrArray *markers, const char *id); /* (transfer none), or NULL */
int         nw_marker_compare  (gconstpointer a, gconstpointer b); /* by date, for g_ptr_array_sort() */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwMarker, nw_marker_unref)

G_END_DECLS
