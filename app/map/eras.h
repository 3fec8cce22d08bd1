/* eras.h: the days from which on a dataset was coded otherwise, as a profile writes them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "era.h"
#include "profile.h"

G_BEGIN_DECLS

#define NW_ERAS_MAX 20

/* Adds what each line says: "2022-09-01 | response | Responses are coded from here on." without a dimension the whole
 * dataset. FALSE: one is not understood. */
gboolean nw_eras_parse (const char *const *lines, GPtrArray *eras);
/* Those that the profile writes and those that its parts imply (NwEra), by day, none twice. (transfer full) */
GPtrArray *nw_eras_of  (const NwProfile *profile);

G_END_DECLS
