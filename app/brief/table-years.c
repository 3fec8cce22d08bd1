/* table-years.c: states by years, and sectors by years: what is asked for most often, ready to choose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table-parts.h"

#include <glib/gi18n-lib.h>

static char *
find_obstacle (const NwQuery *query, NwDimension wanted)
{
  const char *label = _(nw_dimension_info (wanted)->label);

  if (query->by == wanted && query->and == NW_DIMENSION_NONE && query->interval == NW_INTERVAL_YEAR
      && query->versus->len == 0)
    return NULL;
  /* Translators: a dimension as it is called on screen, "Sector", and its id, "sector". */
  return g_strdup_printf (_("This table goes by “%s” and year; ask with “by=%s interval=year” and nothing to "
                            "compare with, or choose the table of values"),
                          label, nw_dimension_info (wanted)->id);
}

static char *
find_states_obstacle (const NwQuery *query)
{
  return find_obstacle (query, NW_DIMENSION_INITIATOR);
}

static char *
find_sectors_obstacle (const NwQuery *query)
{
  return find_obstacle (query, NW_DIMENSION_SECTOR);
}

static NwTable *
build_states (const NwSupply *supply)
{
  return nw_values_table (supply->result, nw_table_states_years.id);
}

static NwTable *
build_sectors (const NwSupply *supply)
{
  return nw_values_table (supply->result, nw_table_sectors_years.id);
}

const NwTableKind nw_table_states_years = {
  .id = "states-years",
  .label = N_("States by years"),
  .summary = N_("Reported incidents by the state they are attributed to and by year of start."),
  .needs = NW_NEEDS_RESULT,
  .analysis = "trend",
  .question = "by=initiator interval=year",
  .obstacle = find_states_obstacle,
  .build = build_states,
};

const NwTableKind nw_table_sectors_years = {
  .id = "sectors-years",
  .label = N_("Sectors by years"),
  .summary = N_("Reported incidents by sector of the receiver and by year of start."),
  .needs = NW_NEEDS_RESULT,
  .analysis = "trend",
  .question = "by=sector interval=year",
  .obstacle = find_sectors_obstacle,
  .build = build_sectors,
};
