/* hand-claims.h: few incidents with dated claims and responses, so that who claims with whom can be worked out by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"

G_BEGIN_DECLS

/* Lists are words; states are upper-case letters or words of any kind. "eu" and "brussels" are organisations that are the EU. */
typedef struct {
  const char *start;
  const char *initiators;
  const char *kinds;      /* of initiators: "state", "state-affiliated", "individual" */
  const char *categories;
  const char *types;
  double      intensity;  /* NAN: not coded */
} HandIncident;

typedef struct {
  guint       incident; /* its row */
  NwActKind   act;
  const char *date;     /* "": undated */
  const char *by;
  const char *kind;     /* "government", "company" …; of a response "sanctions", "statement" … */
  const char *accused;  /* of a claim */
} HandAct;

/* acts end with one that has no date (NULL). Members of the EU: MAA always, MBB from 2010-01-01 on, MCC until 2009-12-31, and ZZZ
 * always, which no record names. */
NwFrame *hand_claims_frame (const HandIncident *incidents, guint n, const HandAct *acts);

G_END_DECLS
