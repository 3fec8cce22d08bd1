/* review.h: what people wrote beside the data: reviews of incidents, facts about states, and which records are about the same
 *
 * All of it is found by dataset and key, so that it outlives releases; a dataset's own data is never changed by it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "date.h"

G_BEGIN_DECLS

/* The texts of a review. */
typedef enum {
  NW_REVIEW_TITLE, /* the incident's: all others are the reviewer's own */
  NW_REVIEW_CAUSE,
  NW_REVIEW_LESSON,
  NW_REVIEW_REMEDIATION,
  NW_REVIEW_CONTESTED,
  NW_REVIEW_SOURCES,
  NW_N_REVIEW_FIELDS,
} NwReviewField;

/* A post-incident review. Empty texts are NULL. */
typedef struct {
  char  *dataset;     /* slug */
  char  *key;         /* of the incident */
  char  *title;       /* of the incident when it was written, for people who exchange reviews */
  char  *cause;       /* Markdown is not read: plain paragraphs */
  char  *lesson;
  char  *remediation;
  char  *contested;   /* points on which sources differ */
  char  *sources;     /* one address a line */
  gint64 changed;     /* Unix time, seconds */
} NwReview;

/* A fact about a state that the user imported. */
typedef struct {
  char  *state;  /* ISO alpha-3 */
  char  *kind;   /* "position", "contact", "strategy", or what the file says */
  char  *title;
  NwDate date;
  char  *source; /* an address or a citation */
  char  *note;   /* or NULL */
} NwPolicyFact;

typedef enum { NW_LINK_SAME, NW_LINK_DIFFERENT, NW_LINK_PART_OF, NW_LINK_UNSURE, NW_N_LINKS } NwLinkKind;

/* What somebody decided of two records of two datasets. PART_OF: the first is a part of the second; else without direction, the
 * first being that whose dataset and key come first in the alphabet. */
typedef struct {
  char      *dataset_a, *key_a;
  char      *dataset_b, *key_b;
  NwLinkKind kind;
  char      *reason; /* or NULL */
  gint64     judged; /* Unix time, seconds */
} NwLink;

const char *nw_link_kind_id    (NwLinkKind kind); /* "part-of" */
const char *nw_link_kind_label (NwLinkKind kind); /* translated */
int         nw_link_kind_find  (const char *id);  /* NwLinkKind, or -1 */
const char *nw_review_field_id    (NwReviewField field); /* "remediation" */
const char *nw_review_field_label (NwReviewField field); /* translated */
char      **nw_review_text      (NwReview *review, NwReviewField field); /* where this text stands */
NwReview   *nw_review_copy      (const NwReview *review);
gboolean    nw_review_is_empty  (const NwReview *review); /* it has no text of its own: there is no such review */
void        nw_review_free      (NwReview *review);
const char *nw_policy_kind_label (const char *kind); /* translated, or what the file says */
void        nw_policy_fact_free (NwPolicyFact *fact);
void        nw_link_free        (NwLink *link);
NwLink     *nw_link_copy        (const NwLink *link);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwReview, nw_review_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwPolicyFact, nw_policy_fact_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwLink, nw_link_free)

G_END_DECLS
