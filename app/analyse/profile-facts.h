/* profile-facts.h: what the states of a profile have published, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "profile-rows.h"

G_BEGIN_DECLS

/* Columns behind those of the states, and a row for each fact, by state in their order; nothing where there are none. */
void nw_profile_add_fact_columns (NwProfile *self);
void nw_profile_add_facts        (NwProfile *self);

G_END_DECLS
