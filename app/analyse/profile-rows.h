/* profile-rows.h: the rows of a profile, the same for each of its states, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "profile-states.h"

G_BEGIN_DECLS

/* A profile that is being filled; its first columns are the states. */
typedef struct {
  const NwInputs        *inputs;
  const NwProfileStates *states;
  NwSummary             *summary;
} NwProfile;

/* What of each state a row is about. (transfer none) */
typedef const guint64 *(*NwProfileBits) (const NwProfileState *state);
const guint64 *nw_profile_received   (const NwProfileState *state);
const guint64 *nw_profile_attributed (const NwProfileState *state);

void  nw_profile_add_section (NwProfile *self, const char *code, const char *label);
/* One count for each state; those of them that are also in the other set, unless it is NULL. */
void  nw_profile_add_count   (NwProfile *self, const char *code, const char *label, NwProfileBits bits, const guint64 *also);
void  nw_profile_add_sets    (NwProfile *self, const char *code, const char *label, const guint64 *const *sets); /* one for each state */
/* A row for something that the release codes nowhere. */
void  nw_profile_add_dark    (NwProfile *self, const char *code, const char *label);

/* A row for each of the values of a dimension that are the most frequent of any of the states, in alphabetical order, and one for all
 * other values: "receiver/sector/energy", "receiver/sector/other". top: of each state. */
void  nw_profile_add_values  (NwProfile *self, const char *prefix, NwDimension dimension, NwProfileBits bits, guint top);
/* A row for each way of not knowing that one of the states has: "unknown/sector/not-coded". label: what it is that is not known. */
void  nw_profile_add_unknown (NwProfile *self, const char *prefix, NwDimension dimension, const char *label, NwProfileBits bits);
/* A row for each year from the first to the last that any of the states has: "trend/received/2017". NW_FAULT_QUERY: too many. */
gboolean nw_profile_add_years (NwProfile *self, const char *prefix, NwProfileBits bits, GError **error);

G_END_DECLS
