/* seal.h: where a figure, a table or a number is from, so that anybody can count it again
 *
 * As JSON it stands in the metadata of every file and beside every table; verifying reads it back. Its members:
 *
 *   program    "Normwatch 0.1.0"
 *   id         the short id in the footer: of program, analysis, query, files and answer
 *   answer     SHA-256 of the answer, in no language
 *   analysis   id, or null: a list of records
 *   shows      id of the chart or of the kind of table, or null: numbers alone
 *   query      the whole question; counting: its rule; n: incidents that it selects
 *   complete_judged_by   the earlier release, or the default, that tells which periods are complete; or null
 *   rules      {"blocs": SHA-256, …}: what the program knew
 *   dataset, dataset_title, publisher, homepage, release, as_of, licence, citation, profile, recipe (SHA-256),
 *   files      [{name, sheet, role, sha256, bytes, rows}]: of the question's own release
 *   other_releases       the same of those that it is compared with
 *
 * and for readers title, subtitle, sentence, note, source, measure, counts, markers, eras and sides, see seal-words.c.
 * A file of several has {"normwatch": version, "exhibits": [seal, …]}.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "result.h"

G_BEGIN_DECLS

#define NW_SEALS_MAX_BYTES (4 * 1024 * 1024)
#define NW_SEALS_MAX       2000

typedef struct {
  char      *dataset; /* slug */
  char      *version;
  char      *title;   /* of the dataset, for readers, as all up to the citation; or NULL */
  char      *publisher;
  char      *homepage;
  char      *licence;
  char      *citation;
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
  char      *complete;  /* what tells complete periods: the name of an earlier release, "default", or NULL */
  GStrv      rules;     /* "blocs=1f3c…": what the program knew, by SHA-256; or NULL */
  char      *words;     /* all other members for readers: title, note, sentence, source …; a JSON object, one line; or NULL */
} NwSeal;

/* Of an answer: shows is the id of the chart or of the kind of table, or NULL. */
NwSeal    *nw_seal_of_result (const NwResult *result, const char *shows);
/* Of records: answer is their hash, SHA-256 in hexadecimal digits; rules as in NwSeal. */
NwSeal    *nw_seal_of_list   (const NwQuery *query, const NwRelease *release, const char *const *rules, guint incidents,
                              const char *shows, const char *answer);
/* The id that follows from what it says: another one than its own where somebody changed it. NULL: its question cannot be
 * read. (transfer full) */
char      *nw_seal_check     (const NwSeal *self);
/* Of what it shows, for readers; NULL: it has none. (transfer full) */
char      *nw_seal_title     (const NwSeal *self);
NwSeal    *nw_seal_new       (void);
/* Adds an empty one. (transfer none) */
NwSealRelease *nw_seal_add_release (NwSeal *self);
NwSourceFile  *nw_seal_release_add_file (NwSealRelease *self);
NwSeal    *nw_seal_ref       (NwSeal *self);
void       nw_seal_unref     (NwSeal *self);
/* One JSON object; pretty: indented, with a newline at its end; else one line that any metadata can hold: ASCII without <, >
 * and &. (transfer full) */
char      *nw_seal_print     (const NwSeal *self, gboolean pretty);
/* Several, as {"normwatch": …, "exhibits": […]}. seals: NwSeal. (transfer full) */
char      *nw_seals_print    (const GPtrArray *seals, gboolean pretty);
/* Reads either form; the text may come from anywhere. name: of its file, for messages. NW_FAULT_FORMAT. (transfer full) NwSeal */
GPtrArray *nw_seals_parse    (const char *name, const char *json, gssize length, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwSeal, nw_seal_unref)

G_END_DECLS
