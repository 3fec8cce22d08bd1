/* records.h: incidents with claims and responses, built by hand for the tests of tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "supply.h"

G_BEGIN_DECLS

/* n incidents of a plain kind, each with a claim and, every other one, a response. selected: of the question. */
NwSupply *records_plain    (guint n, guint selected);
/* NotPetya with its acts of attribution on the days of methods.md (M15), not in the order of time; then an
 * incident known by its month with acts of every precision, of which one is contested; one without acts, and
 * one whose claims are not coded. */
NwSupply *records_chain    (void);
/* One incident whose texts and addresses are meant to do harm. */
NwSupply *records_hostile  (void);

G_END_DECLS
