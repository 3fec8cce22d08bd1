/* terms.h: what an analysis of claims, responses and norms is asked by, beside what every question has
 *
 * Parts of a question, see query.h; each analysis says which of them it reads.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is waited for. The kinds of claim that count as a state's are those of data/codes/claim-kinds.ini with
 * Government=true. */
typedef enum {
  NW_EVENT_CLAIM,       /* any claim */
  NW_EVENT_STATE_CLAIM, /* by a government, an EU institution or an international organisation; the default */
  NW_EVENT_COLLECTIVE,  /* by at least two states within the window */
  NW_EVENT_RESPONSE,    /* of the rung or above it */
  NW_N_EVENTS,
} NwEvent;

/* From when on the days count. */
typedef enum {
  NW_ORIGIN_START, /* the default */
  NW_ORIGIN_DISCLOSED,
  NW_ORIGIN_END,
  NW_N_ORIGINS,
} NwOriginDate;

#define NW_DEFAULT_WITHIN 365 /* days */
#define NW_DEFAULT_GAP    7   /* days */
#define NW_MAX_GAP        30
#define NW_DEFAULT_RUNG   1
#define NW_MAX_RUNG       5
#define NW_MAX_PROFILES   4

typedef struct {
  NwEvent      event;
  NwOriginDate origin;
  guint        within;    /* W, in days */
  gboolean     precise;   /* only dates known to the day, at both ends */
  guint        rung;      /* k: the least rung of a response, 1 to 5 */
  guint        gap;       /* days of the window in which claims are collective, 0 to 30 */
  gboolean     members;   /* an EU claim counts for each state that was a member then, not as one actor */
  GStrv        claimants; /* only claims by these states or organisations; sorted; NULL: by all */
  GStrv        states;    /* of a profile: in the order given; at most NW_MAX_PROFILES; NULL */
  char        *rules;     /* id of the set of norm rules; NULL: the one that is shipped */
  gboolean     judged;    /* reviewers' judgements go before what the rules say */
  gboolean     once;      /* what is linked as the same incident in a dataset before it counts there alone */
} NwTerms;

/* Which of them an analysis reads, for menus and the manual. */
typedef enum {
  NW_TERM_EVENT     = 1 << 0,
  NW_TERM_ORIGIN    = 1 << 1,
  NW_TERM_WITHIN    = 1 << 2,
  NW_TERM_PRECISE   = 1 << 3,
  NW_TERM_RUNG      = 1 << 4,
  NW_TERM_GAP       = 1 << 5,
  NW_TERM_MEMBERS   = 1 << 6,
  NW_TERM_CLAIMANTS = 1 << 7,
  NW_TERM_STATES    = 1 << 8,
  NW_TERM_RULES     = 1 << 9,
  NW_TERM_JUDGED    = 1 << 10,
  NW_TERM_BY        = 1 << 11, /* groups by one dimension, query->by … */
  NW_TERM_YEARS     = 1 << 12, /* … or by year of start, query->interval */
  NW_TERM_INCIDENT  = 1 << 13, /* is of one incident, query->incident */
} NwTermFlags;

void        nw_terms_init   (NwTerms *self); /* the defaults */
void        nw_terms_copy   (NwTerms *self, const NwTerms *other); /* of one that is initialised */
void        nw_terms_clear  (NwTerms *self);

const char *nw_event_id     (NwEvent event);       /* "state-claim" */
const char *nw_event_label  (NwEvent event);       /* translated: "A state’s claim" */
const char *nw_origin_id    (NwOriginDate origin); /* "start" */
const char *nw_origin_label (NwOriginDate origin); /* translated: "Start" */

G_END_DECLS
