/* catalogue.h: what the program can do, as lists: for menus, "normwatch-cli list" and the manual page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "query.h"

G_BEGIN_DECLS

typedef struct {
  const char *id;
  const char *label;   /* translated */
  const char *summary; /* translated, or "" */
} NwEntry;

/* The ids of all lists: "analyses", "blocks", "charts", "dimensions", "exporters", "fields", "intervals", "markers",
 * "profiles", "readers", "rules", "tables", "templates". */
const char * const *nw_catalogue_lists (void);
/* The entries of one list (NwEntry), or NULL when there is no such list. (transfer full) */
GArray             *nw_catalogue       (const char *list);
/* The analysis whose result a chart draws for a question. (transfer none); NULL: there is no such chart, or it draws no sides */
const char         *nw_catalogue_analysis_of (const char *chart, const NwQuery *query);
/* What is wrong with those of a list, "profiles" or "markers", that are the user's own and could not be loaded (char *):
 * sentences with file, group and key. (transfer full) */
GPtrArray          *nw_catalogue_broken (const char *list);

G_END_DECLS
