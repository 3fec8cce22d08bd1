/* candidate-names.h: what the titles and summaries of two lists of records name, as numbers
 *
 * A name is a word, or two neighbouring words as one ("Shadow Hammer" is "ShadowHammer"), without case and marks. Names of actors
 * are those of the actor they mean, and several names of the same are one. Words that say nothing of an incident are left out: those of a given list, and
 * whatever stands in more than one record of fifty.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "actor-index.h"
#include "batch.h"

G_BEGIN_DECLS

#define NW_CANDIDATE_MAX_RECORDS 100000 /* of one list: what is kept of them stays below 200 MB */

/* Where a record has a name. */
enum {
  NW_NAME_TITLE_WORD = 1 << 0,
  NW_NAME_TITLE_PAIR = 1 << 1,
  NW_NAME_SUMMARY_WORD = 1 << 2,
  NW_NAME_SUMMARY_PAIR = 1 << 3,
};
#define NW_NAME_TITLE (NW_NAME_TITLE_WORD | NW_NAME_TITLE_PAIR)

typedef struct {
  guint32 name;
  guint32 flags;
} NwNamed;

typedef struct {
  GArray *named; /* NwNamed, record by record, by name */
  GArray *first; /* guint32, n + 1 */
  GArray *ends;  /* gint32: latest day of the end of each; NW_DAY_NONE: not known */
} NwNamedList;

typedef struct _NwCandidateNames NwCandidateNames;

/* Words are as nw_candidate_fold() writes them. generic: a set; same: a name → what it is shown as; actors: or NULL. All must live as
 * long as it. */
NwCandidateNames  *nw_candidate_names_new    (GHashTable *generic, GHashTable *same, const NwActorIndex *actors);
void               nw_candidate_names_free   (NwCandidateNames *self);
/* The next records of a list, 0 or 1. FALSE: there are more than NW_CANDIDATE_MAX_RECORDS of them. */
gboolean           nw_candidate_names_add    (NwCandidateNames *self, guint list, const NwBatch *batch);
guint              nw_candidate_names_count  (const NwCandidateNames *self); /* of different names */
const NwNamedList *nw_candidate_names_list   (const NwCandidateNames *self, guint list);
const char        *nw_candidate_names_text   (const NwCandidateNames *self, guint name);
/* How much a name says, by name: 1 where only two records have it, 0 where too many do. Once both lists are full. (transfer full) */
double            *nw_candidate_names_weigh  (const NwCandidateNames *self);

/* The words of a text, without case and marks. (transfer full) char * */
GPtrArray         *nw_candidate_fold         (const char *text, guint most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwCandidateNames, nw_candidate_names_free)

G_END_DECLS
