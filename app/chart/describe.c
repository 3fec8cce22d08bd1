/* describe.c: says in words what an element of a figure stands for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
name_of (const NwResult *result, const NwElement *element)
{
  const char *group = NULL;
  const char *period = NULL;

  if (element->group >= 0 && (guint) element->group < result->groups->len
      && result->query->by != NW_DIMENSION_NONE)
    group = nw_result_group (result, element->group)->label;
  if (element->period >= 0 && (guint) element->period < result->periods->len
      && result->query->interval != NW_INTERVAL_ALL)
    period = nw_result_period (result, element->period)->label;
  if (group != NULL && period != NULL)
    return g_strdup_printf (_("%s, %s"), group, period);
  if (group == NULL && period == NULL)
    return g_strdup (_("All"));
  return g_strdup (group != NULL ? group : period);
}

char *
nw_figure_caption (const NwFigure *figure, const NwResult *result)
{
  return nw_result_sentence (result);
}

static double
value_of (const NwResult *result, const NwElement *element)
{
  if (element->group >= 0 && element->period >= 0)
    return nw_result_cell (result, element->group, element->period);
  if (element->group >= 0)
    return nw_result_group (result, element->group)->total;
  if (element->period >= 0)
    return nw_result_period (result, element->period)->incidents;
  return result->incidents;
}

char *
nw_figure_describe (const NwFigure *figure, const NwResult *result, const NwElement *element)
{
  g_autofree char *name = name_of (result, element);
  double value = value_of (result, element);
  g_autofree char *number = nw_number_print (value);
  gboolean immature = element->period >= 0 && nw_result_period (result, element->period)->immature;
  g_autofree char *counted = NULL;

  /* Fractions take the plural, in every language the plural of many. */
  counted = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s reported incident", "%s reported incidents",
                                          value == floor (value) ? (gulong) value : 100), number);
  if (immature)
    return g_strdup_printf (_("%s: %s (not yet complete)"), name, counted);
  return g_strdup_printf (_("%s: %s"), name, counted);
}
