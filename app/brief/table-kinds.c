/* table-kinds.c: the table of tables for policy
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table-parts.h"

static const NwTableKind *const kinds[] = {
  &nw_table_values,
  &nw_table_states_years,
  &nw_table_sectors_years,
  &nw_table_dyads,
  &nw_table_before_after,
  &nw_table_comparison,
  &nw_table_chronology,
  &nw_table_incidents,
  &nw_table_datasets,
  NULL,
};

const NwTableKind *const *
nw_table_kinds (void)
{
  return kinds;
}

const NwTableKind *
nw_table_kind_find (const char *id)
{
  for (guint i = 0; kinds[i]; i++)
    if (g_strcmp0 (kinds[i]->id, id) == 0)
      return kinds[i];
  return NULL;
}

/* What asks for certain groups shows other questions of its analysis badly. */
const NwTableKind *
nw_table_kind_of (const char *analysis)
{
  for (guint i = 0; analysis && kinds[i]; i++)
    if (g_strcmp0 (kinds[i]->analysis, analysis) == 0 && *kinds[i]->question == '\0')
      return kinds[i];
  return &nw_table_values;
}
