/* chain-steps.h: what happened to one incident and after it, by time, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"

G_BEGIN_DECLS

typedef enum { NW_STEP_START, NW_STEP_DISCLOSED, NW_STEP_CLAIM, NW_STEP_RESPONSE, NW_STEP_END } NwStepKind;

typedef struct {
  NwStepKind   kind;
  NwDate       date;
  const NwAct *act;   /* NULL: a date of the incident itself */
  gint32       day;   /* that it is sorted by */
  guint        order; /* as in the file */
  const char  *lane;  /* id of an NwChainLane */
} NwStep;

/* The steps of the batch's first incident by their earliest days, the undated last; of one day the start, the disclosure, claims,
 * responses, the end. An end known to a month or year that the start lies in comes after it. A disclosure or end that is not
 * known is no step, an unknown start is one. (transfer full) NwStep */
GArray *nw_chain_steps       (const NwBatch *records, const NwFrame *frame);

/* ---- chain-words.c ---- */
char   *nw_step_name         (const NwBatch *records, const NwStep *step); /* who, in few words: "Ukraine"; "Start" */
char   *nw_step_who          (const NwBatch *records, const NwStep *step); /* in full; NULL: nobody */
char   *nw_step_what         (const NwBatch *records, const NwStep *step); /* "Claim: Government, contested (joint statement)" */
char   *nw_step_kinds        (const NwBatch *records, const NwStep *step); /* codes: "legal;sanctions"; NULL: none */
char   *nw_step_source       (const NwStep *step);                         /* the first address; NULL: none */

G_END_DECLS
