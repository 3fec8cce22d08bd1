/* seal.h: where a figure, a table or a number is from, so that anybody can count it again
 *
 * As JSON it stands in the metadata of every file, see nw_seal_print(); verifying reads it back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "result.h"

G_BEGIN_DECLS

typedef struct {
  char      *dataset; /* slug */
  char      *version;
  char      *as_of;   /* or NULL */
  char      *profile; /* id, or NULL */
  char      *recipe;  /* SHA-256 of the recipe's text, or NULL */
  GPtrArray *files;   /* NwSourceFile: name, role, SHA-256 */
} NwSealRelease;

/* Immutable once built; reference-counted. */
typedef struct {
  char      *id;        /* short, "3F7A-21C9": stands in the footer */
  char      *answer;    /* SHA-256 of the answer, in no language: nw_result_hash(), or of a list its records */
  char      *program;   /* version: "0.1.0" */
  char      *analysis;  /* id; NULL: a list of records */
  char      *shows;     /* id of the chart or of the kind of table; NULL: numbers alone */
  char      *query;     /* complete, in the one grammar */
  char      *counting;  /* id of the rule */
  gint64     incidents; /* n */
  GPtrArray *releases;  /* NwSealRelease: the question's own first */
  GStrv      rules;     /* "blocs=1f3c…": what the program knew, by SHA-256; or NULL */
  char      *words;     /* the whole JSON object with title, note, sentence and source for readers, one line; or NULL */
} NwSeal;

/* Of an answer: shows is the id of the chart or of the kind of table, or NULL. */
NwSeal    *nw_seal_of_result (const NwResult *result, const char *shows);
/* Of records: answer is their hash. */
NwSeal    *nw_seal_of_list   (const NwQuery *query, const NwRelease *release, guint incidents, const char *shows, const char *answer);
NwSeal    *nw_seal_ref       (NwSeal *self);
void       nw_seal_unref     (NwSeal *self);
/* One JSON object; pretty: indented, with a newline at its end. (transfer full) */
char      *nw_seal_print     (const NwSeal *self, gboolean pretty);
/* Several, as {"normwatch": …, "exhibits": […]}. seals: NwSeal. (transfer full) */
char      *nw_seals_print    (const GPtrArray *seals, gboolean pretty);
/* Reads either form; the text may come from anywhere. NW_FAULT_FORMAT. (transfer full) NwSeal */
GPtrArray *nw_seals_parse    (const char *name, const char *json, gssize length, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwSeal, nw_seal_unref)

G_END_DECLS
