/* new-block.c: turns the question that is shown into the blocks that ask it again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "new-block.h"

#include <string.h>

#include "chart-fit.h"

#define FIRST_LEVEL 2 /* of a new heading: sections of a briefing that has its title already */

NwQuery *
nw_new_block_question (NwSession *session)
{
  NwReply *reply = nw_session_reply (session);
  NwQuery *query = nw_query_copy (nw_session_query (session));
  const NwChartInfo *chart = query->analysis != NULL ? nw_chart_fit_summary (query) : nw_chart_fit_shown (query);

  if (reply != NULL && (query->dataset == NULL || g_strcmp0 (query->dataset, reply->answer->query->dataset) == 0))
    {
      g_free (query->dataset);
      query->dataset = g_strdup (reply->answer->query->dataset);
      if (query->release == NULL)
        query->release = g_strdup (reply->answer->query->release);
    }
  nw_query_set_chart (query, chart != NULL ? chart->id : NULL);
  return query;
}

/* One number is of no groups and no periods. */
static void
ask_one_number (NwQuery *query)
{
  query->by = query->and = NW_DIMENSION_NONE;
  query->interval = NW_INTERVAL_ALL;
  query->top = 0;
  g_clear_pointer (&query->at, g_free);
  g_ptr_array_set_size (query->versus, 0);
  nw_query_set_markers (query, NULL);
  nw_query_set_chart (query, NULL);
  nw_query_set_analysis (query, NULL);
}

/* The kind of table that shows what the chart shows. */
static const NwTableKind *
suitable_table (NwSession *session)
{
  return nw_table_kind_of (nw_chart_fit_analysis (nw_session_query (session)));
}

NwBlock *
nw_new_block (const NwBlockKind *kind, NwSession *session)
{
  NwBlock *block = nw_block_new (kind);

  if (kind->fields & NW_FIELD_LEVEL)
    block->level = FIRST_LEVEL;
  if (!(kind->fields & NW_FIELD_QUERY))
    return block;
  block->query = nw_new_block_question (session);
  if (kind->fields & NW_FIELD_CHART)
    block->named_only = !nw_chart_fit_whole (nw_chart_fit_shown (block->query));
  else if (kind->fields & NW_FIELD_TABLE)
    nw_new_block_show_as (block, suitable_table (session));
  else
    ask_one_number (block->query);
  return block;
}

NwBlock *
nw_new_block_figure (NwSession *session, gboolean named_only)
{
  NwBlock *block = nw_block_new (nw_block_kind_find ("figure"));

  block->query = nw_new_block_question (session);
  block->named_only = named_only;
  return block;
}

NwBlock *
nw_new_block_table (NwSession *session, const char *kind)
{
  NwBlock *block = nw_block_new (nw_block_kind_find ("table"));
  const NwTableKind *found = kind != NULL ? nw_table_kind_find (kind) : NULL;

  block->query = nw_new_block_question (session);
  nw_new_block_show_as (block, found != NULL ? found : suitable_table (session));
  return block;
}

void
nw_new_block_show_as (NwBlock *block, const NwTableKind *kind)
{
  g_autoptr (NwQuery) query = nw_query_copy (block->query);
  g_auto (GStrv) parts = g_strsplit (kind->question, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *value = strchr (parts[i], '=');

      if (value == NULL)
        continue;
      *value++ = '\0';
      if (g_str_equal (parts[i], "by") && query->and != NW_DIMENSION_NONE && query->and == nw_dimension_find (value))
        query->and = NW_DIMENSION_NONE;
      nw_query_set (query, parts[i], value, NULL); /* of a table of our own: it can be asked */
    }
  nw_query_set_chart (query, NULL);
  g_free (block->shows);
  block->shows = g_strdup (kind->id);
  g_clear_pointer (&block->query, nw_query_unref);
  block->query = g_steal_pointer (&query);
}
