/* normaliser-private.h: what the files of this room share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bind.h"
#include "coder.h"
#include "habits.h"
#include "normaliser.h"
#include "seen.h"

G_BEGIN_DECLS

#define NW_MAX_KEPT      2000000             /* rows of claims or receivers that wait for the rest of what they belong to */
#define NW_MAX_KEPT_TEXT (256 * 1024 * 1024) /* bytes of their texts */

typedef struct _NwKeptActs NwKeptActs;
typedef struct _NwReceivers NwReceivers;
typedef struct _NwAnswers NwAnswers;

struct _NwNormaliser {
  const NwProfile *profile;
  NwRelease       *release;
  NwCodebook      *codebook;
  NwCoder         *coder;
  gint32           as_of;        /* last day the release speaks of, or NW_DAY_NONE */
  char           **roles;        /* ids of the parts that the release has files of */
  NwCounts         counts;

  NwSeen          *incidents;    /* keys */
  NwSeen          *acts;         /* keys of acts in the file at hand */
  NwSeen          *rows;         /* of the file at hand */
  GHashTable      *actors;       /* name as written → NwActorCode */
  gboolean         actors_full;  /* more names than a library can hold */
  GHashTable      *actor_names;  /* folded name → own name of the first actor of the release that has it */
  GHashTable      *repeats;      /* key from a title → the next number to try */
  NwReceivers     *receivers;    /* that wait for their incidents */
  NwAnswers       *answers;      /* that wait for theirs */
  NwKeptActs      *kept;         /* acts that wait for the rest of their rows */

  /* the file at hand */
  guint            file;
  char            *file_name;    /* for messages */
  guint64          file_rows;
  const NwPart    *part;
  NwBoundPart     *bound;
  GPtrArray       *within;       /* NwBoundPart */
  NwHabits        *habits;       /* of its columns */
  gboolean         named;        /* each of its cells says which column it is */
  guint64         *prints;       /* fingerprints of the cells of the row at hand, as many as the header has */
  guint64          row_print;    /* and of the row */
  guint64          dated, january_first, first_of_month; /* starts */
};

/* ---- report.c ---- */
/* row: the issue leads back to its cells; NULL: it is about the whole file. column may be NULL; reason is translated. */
void     nw_report       (NwNormaliser *self, NwBatch *batch, NwIssueKind kind, NwSeverity severity, const NwRow *row,
                          const char *column, NwCell cell, const char *reason);
void     nw_reject       (NwNormaliser *self, NwBatch *batch, NwIssueKind kind, const NwRow *row, const char *column, NwCell cell, const char *reason);
void     nw_note_start   (NwNormaliser *self, NwDate written);
void     nw_report_heaping (NwNormaliser *self, NwBatch *batch);
void     nw_report_missing_parts (NwNormaliser *self, NwBatch *batch);
gboolean nw_check_width  (NwNormaliser *self, NwBatch *batch, const NwRow *row); /* FALSE: the row was rejected */
/* FALSE: the row says what another said, and was counted as a duplicate. */
gboolean nw_check_same   (NwNormaliser *self, NwBatch *batch, const NwRow *row, gboolean *failed, GError **error);
void     nw_print_row    (NwNormaliser *self, const NwRow *row); /* fills prints and row_print */
void     nw_check_shift  (NwNormaliser *self, NwBatch *batch, const NwRow *row); /* by what the rows so far were like */
void     nw_settle_shifts (NwNormaliser *self, NwBatch *batch); /* judges the first rows of the file */

/* ---- fields.c ---- */
/* written: before rules about placeholders. text: as written where that says more than the date. */
NwDate      nw_parse_date   (NwNormaliser *self, NwBatch *batch, const NwRow *row, const NwBound *bound, NwCell cell, const char **text, NwDate *written);
NwDate      nw_read_date    (NwNormaliser *self, NwBatch *batch, const NwRow *row, const NwBound *bound, const char **text, NwDate *written);
char       *nw_read_key     (const NwBound *bound, const NwRow *row); /* NULL when blank */
const char *nw_read_text    (NwBatch *batch, const NwBound *bound, const NwRow *row); /* NULL when blank */
const char *nw_read_sources (NwBatch *batch, const NwBound *bound, const NwRow *row); /* one a line, or NULL */
NwCell      nw_split_address (NwCell cell, NwCell *address); /* what stands before an address at the end */
GArray     *nw_read_names   (const NwBound *bound, const NwRow *row, guint *n_slots); /* NwListItem; NULL when there is no such column */
gboolean    nw_is_placeholder (const char *text); /* a word for not knowing */
/* Reports an act that is dated before its incident starts. bound and cell: where the date stands, or NULL and blank. */
void        nw_check_act_date (NwNormaliser *self, NwBatch *batch, const NwRow *row, const NwBound *bound, NwCell cell, NwDate written,
                               gint32 start);
guint64     nw_key_print    (const char *incident, const char *key);
gboolean    nw_has_role     (const NwNormaliser *self, const char *role);

/* ---- receivers.c ---- */
NwReceivers *nw_receivers_new   (void);
void         nw_receivers_free  (NwReceivers *self);
gboolean     nw_receivers_add_row (NwNormaliser *self, const NwRow *row, NwBatch *batch, GError **error);
/* Marks the receivers that wait for this incident, compared with those of its own row; FALSE: there are none. */
gboolean     nw_receivers_take  (NwNormaliser *self, const char *key, const NwItems *own, const NwRow *row, guint *party, NwBatch *batch);
void         nw_receivers_report_orphans (NwNormaliser *self, NwBatch *batch);

/* ---- answers.c ---- */
NwAnswers *nw_answers_new     (void);
void       nw_answers_free    (NwAnswers *self);
void       nw_answers_begin   (NwAnswers *self, const NwPart *part); /* its rows come now */
gboolean   nw_answers_add_row (NwNormaliser *self, const NwRow *row, NwBatch *batch, GError **error);
/* Adds the acts that answer the incident added last, whose marks are complete; marks it where there are none. */
void       nw_answers_take    (NwNormaliser *self, const NwRow *row, const char *key, gint32 start, NwBatch *batch);
void       nw_answers_report_orphans (NwNormaliser *self, NwBatch *batch);

/* ---- incidents.c, marks.c ---- */
gboolean nw_incidents_add_row (NwNormaliser *self, const NwRow *row, NwBatch *batch, GError **error);
guint16  nw_party_number      (guint number);
guint    nw_mark_hash         (gconstpointer mark); /* names are those of the coder, so that equal ones are one text */
gboolean nw_mark_equal        (gconstpointer a, gconstpointer b);
gboolean nw_mark_incident     (NwNormaliser *self, const NwRow *row, const char *key, NwBatch *batch, GError **error);

/* ---- actors.c, actor-marks.c ---- */
gboolean nw_actors_add_row    (NwNormaliser *self, const NwRow *row, NwBatch *batch, GError **error);
/* The mark of an actor that is called so; listed: by a list of actors. */
NwMark   nw_actor_mark        (NwNormaliser *self, const char *name, guint16 party, gboolean listed);
/* Marks the record added last with the actors that its marks from this one on name. */
void     nw_mark_actors       (NwNormaliser *self, guint first_mark, NwBatch *batch);
/* The same for an incident, which says so when it names none where its dataset does. */
void     nw_mark_incident_actors (NwNormaliser *self, const NwRow *row, guint first_mark, NwBatch *batch);
void     nw_report_actors     (NwNormaliser *self, NwBatch *batch); /* that there were too many */

/* ---- within.c ---- */
/* Adds the acts that lie in the incident's own columns, after its marks; marks the incident itself where there are none. */
gboolean nw_within_mark       (NwNormaliser *self, const NwRow *row, gint32 start, NwBatch *batch, GError **error);
gboolean nw_within_add_acts   (NwNormaliser *self, const NwRow *row, const char *key, gint32 start, NwBatch *batch, GError **error);

/* ---- acts.c, kept.c ---- */
gboolean    nw_acts_add_row   (NwNormaliser *self, const NwRow *row, NwBatch *batch, GError **error);
NwKeptActs *nw_kept_acts_new  (void);
void        nw_kept_acts_free (NwKeptActs *self);
/* What a row says about an act: a new one, or more marks of one that waits. FALSE: too many or too large ones wait. */
gboolean    nw_kept_acts_has  (const NwKeptActs *self, const char *incident, const char *key);
gboolean    nw_kept_acts_add  (NwKeptActs *self, const NwAct *act, const GArray *marks);
void        nw_kept_acts_flush (NwKeptActs *self, NwBatch *batch, NwCounts *counts);
void        nw_add_act        (NwBatch *batch, const NwAct *act, const GArray *marks, NwCounts *counts); /* texts are copied */

G_END_DECLS
