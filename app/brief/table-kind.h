/* table-kind.h: the table of tables for policy
 *
 * A new kind is one file with a const NwTableKind and one line in table-kinds.c; block, menus, templates and all exports
 * follow from it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefing-table.h"
#include "supply.h"

G_BEGIN_DECLS

typedef struct {
  const char *id;       /* "states-years" */
  const char *label;    /* translate with _() */
  const char *summary;  /* one sentence; translate with _() */
  NwNeeds     needs;
  const char *analysis; /* whose result; NULL: that of nw_analysis ids by the question ("total" without interval, "trend" with) */
  const char *question; /* what it asks beside the user's filters: "by=initiator interval=year"; "" where anything goes */
  /* Why the question cannot be shown so, and what to do; NULL: it can, or there is no such function. (transfer full) */
  char     *(*obstacle) (const NwQuery *query);
  /* From a supply without fault. (transfer full) */
  NwTable  *(*build) (const NwSupply *supply);
} NwTableKind;

const NwTableKind * const *nw_table_kinds     (void); /* NULL-terminated: values, states-years, sectors-years, dyads, before-after, comparison, chronology, incidents, datasets */
const NwTableKind         *nw_table_kind_find (const char *id);
/* The one that shows an analysis' result as it is meant, whatever is asked of it; "values" where there is none of its own. */
const NwTableKind         *nw_table_kind_of   (const char *analysis);

G_END_DECLS
