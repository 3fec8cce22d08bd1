/* norm-reason.h: why a norm's rule marks an incident, test by test
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum { NW_TOLD_YES, NW_TOLD_NO, NW_TOLD_NOT_CODED, NW_TOLD_NOT_AVAILABLE, NW_TOLD_UNKNOWN, NW_N_TOLD } NwTold;

/* One test of a rule and what it says of an incident. */
typedef struct {
  char    *test;    /* as it is written: "sector in protected" */
  char    *codes;   /* what the incident has there, in the user's language: "Energy, Health"; "4" */
  NwTold   told;
  gboolean negated; /* the rule asks that it be not so */
  gboolean holds;   /* it is as the rule asks */
} NwNormReason;

const char *nw_told_id          (NwTold told); /* "not-coded" */
const char *nw_told_label       (NwTold told); /* translated: "Cannot be told: not coded" */
void        nw_norm_reason_free (NwNormReason *reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwNormReason, nw_norm_reason_free)

G_END_DECLS
