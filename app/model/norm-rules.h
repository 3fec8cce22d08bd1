/* norm-rules.h: which coded facts make a norm of responsible state behaviour relevant, as data
 *
 * A rule is an expression over an incident's codes. Its answer is one of three: the facts are there (marked), they are
 * coded and not there, or it cannot be told because something that it reads is not known, not available or not coded (Kleene's
 * logic: what cannot be told stays so unless the rest decides). A mark is an indicator, never a finding.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "dimension.h"

G_BEGIN_DECLS

typedef enum {
  NW_NORM_ALL,       /* parts: all true */
  NW_NORM_ANY,       /* parts: any true */
  NW_NORM_NOT,       /* parts: one */
  NW_NORM_CODES,     /* any code of the dimension is among these */
  NW_NORM_PROTECTED, /* any code of the dimension, sector, is among the protected ones */
  NW_NORM_KNOWN,     /* the dimension names something: no special code alone */
  NW_NORM_INTENSITY, /* intensity of at least the number */
} NwNormOp;

#define NW_NORM_PROTECTED_WORD "protected"

typedef struct _NwNormTerm NwNormTerm;
struct _NwNormTerm {
  NwNormOp    op;
  NwDimension dimension;
  GStrv       codes;
  double      number;
  GPtrArray  *parts; /* NwNormTerm; NULL where the op has none */
};

/* How far incident data can say anything of a norm. */
typedef enum {
  NW_NORM_FROM_POLICY, /* not at all: from what states publish */
  NW_NORM_PARTLY,
  NW_NORM_INDICATOR,
  NW_NORM_CORE,
  NW_NORM_BURDEN,      /* who bears it, never who is to blame */
  NW_NORM_RESPONSES,   /* from what states did afterwards */
  NW_NORM_WEAK,
  NW_N_NORM_BASES,
} NwNormBasis;

typedef struct {
  char       *id;        /* "f": the letter of the paragraph; "f-theft": what is shown apart from it */
  char       *title;     /* "Do not damage critical infrastructure"; translate with _() where it is shipped */
  char       *summary;   /* the norm in our own words, with its paragraph: "A/70/174, paragraph 13 (f)" */
  char       *source;
  char       *reads;     /* what the rule reads, in words */
  NwNormBasis basis;
  char       *rule;      /* as written; NULL: no rule, incident data says nothing */
  NwNormTerm *term;      /* what it says; NULL without a rule */
} NwNorm;

/* Immutable once read; reference-counted. */
typedef struct {
  char      *id;        /* "un-norms" */
  char      *title;
  char      *version;
  char      *sha256;    /* of its file's text and of what the user protects: stands in every seal that uses it */
  GStrv      protected; /* codes of sectors that count as protected */
  GPtrArray *norms;     /* NwNorm, by id */
} NwNormRules;

NwNormRules *nw_norm_rules_ref   (NwNormRules *self);
void         nw_norm_rules_unref (NwNormRules *self);
NwNormRules *nw_norm_rules_new   (void); /* empty; to be filled before others see it */
const NwNorm *nw_norm_rules_find (const NwNormRules *self, const char *id); /* NULL: there is none */
NwNormTerm  *nw_norm_term_new    (NwNormOp op); /* with an empty list of parts where the op has some */
void         nw_norm_term_free   (NwNormTerm *self);
/* The rule in the one form that is read again as the same, see norm-language.h. (transfer full) */
char        *nw_norm_rule_print  (const NwNormTerm *term);
void         nw_norm_free        (NwNorm *norm);
const char  *nw_norm_basis_id    (NwNormBasis basis); /* "core" */
const char  *nw_norm_basis_label (NwNormBasis basis); /* translated: "Indicator, core of the norm" */
int          nw_norm_basis_find  (const char *id);    /* NwNormBasis, or -1 */

/* What a reviewer says of one incident and one norm. */
typedef enum { NW_JUDGED_RELEVANT, NW_JUDGED_NOT_RELEVANT, NW_JUDGED_UNSURE, NW_N_JUDGED } NwJudged;

typedef struct {
  char    *dataset; /* slug */
  char    *key;     /* of the incident: judgements outlive releases */
  char    *norm;    /* id */
  NwJudged judged;
  char    *note;    /* or NULL */
  gint64   changed; /* Unix time, seconds */
} NwNormJudgement;

const char *nw_judged_id    (NwJudged judged); /* "not-relevant" */
const char *nw_judged_label (NwJudged judged); /* translated */
int         nw_judged_find  (const char *id);  /* NwJudged, or -1 */
void        nw_norm_judgement_free (NwNormJudgement *judgement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwNormRules, nw_norm_rules_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwNormTerm, nw_norm_term_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwNorm, nw_norm_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwNormJudgement, nw_norm_judgement_free)

G_END_DECLS
