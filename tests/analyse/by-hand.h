/* by-hand.h: few incidents, so that answers can be worked out by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"

G_BEGIN_DECLS

/* claim and response: a code of an act, a special code of the incident itself, or "" for nothing said.
 * Because some have claims, nothing said is no claim; of responses nothing said is not coded. */
typedef struct {
  const char *start;
  const char *initiators;
  const char *receivers;
  const char *claim;
  const char *response;
} HandRecord;

NwFrame  *hand_frame (const HandRecord *records, guint n);
/* known: what else the analysis is to be given; NULL: nothing. Of release 1.0 of 2024. */
NwResult *hand_ask   (NwFrame *frame, const char *analysis, const char *text, const NwInputs *known, GError **error);
/* "CHN USA: 1/2 0/1", one line a pair of groups; without a basis the cells alone; "-" for NAN. */
char     *hand_print (const NwResult *result);

G_END_DECLS
