/* table-incidents.c: the incidents that a question selects, one a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table-parts.h"

#include <glib/gi18n-lib.h>

#include "record-words.h"

/* Columns, in this order. */
enum { KEY, TITLE, START, VALUES, SOURCE = VALUES + 4, START_DATE, SOURCES };

static const NwDimension shown[] = { NW_DIMENSION_INITIATOR, NW_DIMENSION_RECEIVER, NW_DIMENSION_SECTOR,
                                     NW_DIMENSION_TYPE };

static void
add_columns (NwTable *table)
{
  nw_table_add_column (table, NW_COLUMN_HEAD, "incident", _("Record"))->data = TRUE;
  nw_table_add_column (table, NW_COLUMN_HEAD, "title", _("Reported incident"));
  nw_table_add_column (table, NW_COLUMN_DATE, "start", _("Start"));
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    nw_table_add_column (table, NW_COLUMN_TEXT, nw_dimension_info (shown[i])->id,
                         _(nw_dimension_info (shown[i])->label));
  nw_table_add_column (table, NW_COLUMN_TEXT, "source", _("Source"));
  nw_table_add_column (table, NW_COLUMN_TEXT, "start_date", _("Start"))->data = TRUE;
  nw_table_add_column (table, NW_COLUMN_TEXT, "sources", _("Sources"))->data = TRUE;
}

static void
add_row (NwTable *table, const NwBatch *records, const NwIncident *incident)
{
  guint row = nw_table_add_row (table, NW_ROW_PLAIN);

  nw_table_set_text (table, row, KEY, nw_record_text (incident->key));
  nw_table_set_text (table, row, TITLE, nw_record_text (incident->title));
  nw_table_set_text (table, row, START, nw_record_date (incident->start, incident->start_text));
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    nw_table_set_text (table, row, VALUES + i,
                       nw_record_values (records, incident->first_mark, incident->n_marks, shown[i]));
  nw_record_set_sources (table, row, SOURCE, incident->sources);
  nw_table_set_text (table, row, START_DATE, nw_date_print (incident->start));
  nw_table_set_text (table, row, SOURCES, nw_record_sources (incident->sources));
}

static NwTable *
build_incidents (const NwSupply *supply)
{
  NwTable *table = nw_table_new ();

  add_columns (table);
  for (guint i = 0; i < supply->records->incidents->len; i++)
    add_row (table, supply->records, nw_batch_incident (supply->records, i));
  nw_table_describe_list (table, supply, nw_table_incidents.id, g_strdup (_("Reported incidents")), NULL,
                          FALSE);
  return table;
}

const NwTableKind nw_table_incidents = {
  .id = "incidents",
  .label = N_("Incidents"),
  .summary = N_("The reported incidents themselves: start, title, whom they are attributed to, receivers, "
                "sectors, types and sources."),
  .needs = NW_NEEDS_RECORDS,
  .question = "",
  .obstacle = nw_table_list_obstacle,
  .build = build_incidents,
};
