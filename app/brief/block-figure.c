/* block-figure.c: an answer as a chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "blocks.h"

#include <glib/gi18n-lib.h>

#include "exhibit.h"

/* Why it cannot be drawn, or NULL. (transfer full) */
static char *
obstacle_of (const NwBlock *block, const NwSupply *supply, const NwFigure *figure)
{
  if (figure->chart == NULL)
    return g_strdup_printf (_("No chart is called “%s”; choose another chart"), block->query->chart);
  if (supply->result == NULL)
    return g_strdup (_("Its question was answered with a list, which no chart can show; show it as a table"));
  return nw_figure_obstacle (figure, supply->result);
}

static void
build (const NwBlock *block, const NwSupply *supply, NwDocument *document)
{
  NwFigure figure = {
    .palette = NW_PALETTE_PRINT, .text_scale = 1, .rtl = document->rtl, .named_only = block->named_only
  };
  NwExhibit *exhibit;
  char *obstacle;

  if (block->query->chart)
    figure.chart = nw_chart_find (block->query->chart);
  else if (supply->result)
    figure.chart = nw_chart_of (supply->result);
  else
    figure.chart = nw_charts ()[0];
  obstacle = obstacle_of (block, supply, &figure);
  if (obstacle)
    {
      nw_block_add_fault (document, obstacle);
      return;
    }

  exhibit = nw_exhibit_of_figure (supply->result, &figure);
  if (block->title)
    nw_exhibit_set_title (exhibit, block->title);
  nw_document_add (document, NW_PASSAGE_FIGURE)->exhibit = exhibit;
}

const NwBlockKind nw_block_kind_figure = {
  .id = "figure",
  .label = N_("Figure"),
  .summary = N_("A chart with its caption, note and source"),
  .icon = "x-office-drawing-symbolic",
  .fields = NW_FIELD_QUERY | NW_FIELD_CHART | NW_FIELD_TITLE,
  .build = build,
};
