/* demand.c: what has to be asked for a block
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "block-kind.h"
#include "catalogue.h"
#include "supplies.h"
#include "table-kind.h"

static const char *
analysis_by_question (const NwQuery *query)
{
  if (query->analysis)
    return query->analysis;
  if (query->at)
    return "ratio";
  if (query->versus->len > 0)
    return "compare";
  if (query->interval != NW_INTERVAL_ALL)
    return "trend";
  return query->and != NW_DIMENSION_NONE ? "matrix" : "total";
}

static void
demand_figure (NwDemand *self)
{
  self->needs = NW_NEEDS_RESULT;
  self->analysis = self->query->chart ? nw_catalogue_analysis_of (self->query->chart, self->query) : NULL;
  if (!self->analysis)
    self->analysis = analysis_by_question (self->query);
}

static void
demand_table (NwDemand *self, const char *shows)
{
  const NwTableKind *kind = shows ? nw_table_kind_find (shows) : nw_table_kind_of (analysis_by_question (self->query));

  self->needs = kind ? kind->needs : NW_NEEDS_RESULT;
  if (self->needs & NW_NEEDS_RESULT)
    self->analysis = kind && kind->analysis ? kind->analysis : analysis_by_question (self->query);
}

/* One number is of all that is selected, whatever the question groups by. */
static void
demand_number (NwDemand *self)
{
  NwQuery *whole = nw_query_copy (self->query);

  whole->by = whole->and = NW_DIMENSION_NONE;
  whole->interval = NW_INTERVAL_ALL;
  whole->top = 0;
  nw_query_set_analysis (whole, NULL);
  nw_query_set_chart (whole, NULL);
  nw_query_unref (self->query);
  self->query = whole;
  self->needs = NW_NEEDS_RESULT;
  self->analysis = analysis_by_question (whole);
}

NwDemand
nw_demand_of_block (const NwBlock *block)
{
  NwDemand self = { 0 };

  if (!(block->kind->fields & NW_FIELD_QUERY) || !block->query)
    return self;

  self.query = nw_query_ref (block->query);
  if (block->kind->fields & NW_FIELD_CHART)
    demand_figure (&self);
  else if (block->kind->fields & NW_FIELD_TABLE)
    demand_table (&self, block->shows);
  else
    demand_number (&self);
  return self;
}

void
nw_demand_clear (NwDemand *demand)
{
  g_clear_pointer (&demand->query, nw_query_unref);
}
