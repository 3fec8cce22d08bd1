/* remark.c: says under a chart what it would otherwise pass over in silence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remark.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_NAMES  30u /* more would not fit on any line */
#define LEAST_ROOM 5   /* lines */

gboolean
nw_remark_draw (NwPlot *plot, const char *words)
{
  double line = nw_text_line (NW_TEXT_REMARK, plot->scale);
  g_auto (NwTextBox) text = { 0 };

  if (plot->area.height < LEAST_ROOM * line || plot->area.width < LEAST_ROOM * line)
    return FALSE;
  text = nw_text_box (words, NW_TEXT_REMARK, plot->scale, plot->area.width, 1, plot->figure->rtl);
  plot->area.height -= line;
  nw_scene_text (plot->scene, &text, plot->area.x, plot->area.y + plot->area.height, plot->palette->dim);
  return TRUE;
}

void
nw_remark_period (NwPlot *plot, guint period)
{
  const NwPeriod *shown = nw_result_period (plot->result, period);
  g_autofree char *words = NULL;

  if (plot->result->periods->len == 1)
    return;
  /* Translators: which period a chart of a single one shows. */
  words = g_strdup_printf (shown->immature ? _("%s, not yet complete") : _("%s, the last complete period"),
                           shown->label);
  nw_remark_draw (plot, words);
}

char *
nw_remark_left (GPtrArray *groups, const guint *left, guint n)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (n == 0)
    return NULL;
  for (guint i = 0; i < MIN (n, MAX_NAMES); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? _("; ") : "",
                            ((NwGroup *)g_ptr_array_index (groups, left[i]))->label);
  if (n > MAX_NAMES)
    g_string_append (names, "…");
  /* Translators: how many groups are not in the picture, and their names. */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u more, not drawn: %s", "%u more, not drawn: %s", n), n, names->str);
}

void
nw_plot_say_shares (NwPlot *plot, gboolean whiskers)
{
  gboolean few = FALSE, intervals = FALSE;

  for (guint g = 0; g < plot->result->groups->len; g++)
    for (guint p = 0; p < plot->result->periods->len; p++)
      {
        few |= nw_plot_few (plot, g, p) && !isnan (nw_plot_cell (plot, g, p));
        intervals |= whiskers && nw_plot_interval (plot, g, p) != NULL;
      }
  if (few && intervals)
    nw_remark_draw (plot, _("Upright lines: exact 95 % intervals. Hollow: of fewer than 10, as counts"));
  else if (intervals)
    nw_remark_draw (plot, _("Upright lines: exact 95 % intervals"));
  else if (few)
    nw_remark_draw (plot, _("Hollow: of fewer than 10, as counts"));
}
