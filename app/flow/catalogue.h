/* catalogue.h: what the program can do, as lists: for menus, "normwatch-cli list" and the manual page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "query.h"
#include "terms.h"

G_BEGIN_DECLS

typedef struct {
  const char *id;
  const char *label;   /* translated */
  const char *summary; /* translated, or "" */
} NwEntry;

/* The ids of all lists: "analyses", "blocks", "charts", "dimensions", "exporters", "fields", "intervals", "markers",
 * "norms", "profiles", "readers", "rules", "tables", "templates". */
const char * const *nw_catalogue_lists (void);
/* The entries of one list (NwEntry), or NULL when there is no such list. (transfer full) */
GArray             *nw_catalogue       (const char *list);
/* An analysis that answers with a summary; all texts belong to the program. */
typedef struct {
  const char *id;
  const char *label;       /* translated */
  const char *summary;     /* translated */
  const char *view;        /* "accountability" or "norms" */
  const char *chart;       /* that suits it */
  const char *const *also; /* further charts that draw it; ends with NULL */
  NwTermFlags terms;       /* what it is asked by */
} NwAnalysisEntry;

/* Those that a view offers, in order; view NULL: all. (transfer full) */
GArray             *nw_catalogue_analyses (const char *view);
/* FALSE: there is none of that id that answers with a summary. */
gboolean            nw_catalogue_analysis (const char *id, NwAnalysisEntry *entry);
/* The analysis whose result a chart draws for a question: the question's own, where it names one that answers with a summary.
 * (transfer none); NULL: there is no such chart, or it draws no sides */
const char         *nw_catalogue_analysis_of (const char *chart, const NwQuery *query);
/* What is wrong with those of a list, "profiles" or "markers", that are the user's own and could not be loaded (char *):
 * sentences with file, group and key. (transfer full) */
GPtrArray          *nw_catalogue_broken (const char *list);

G_END_DECLS
