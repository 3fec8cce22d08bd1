/* describe.c: says in words what an element of a figure stands for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "strip-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A group of all has no name. */
static const char *
group_label (const NwResult *result, int group)
{
  if (group < 0 || (guint) group >= result->groups->len || nw_result_group_id (result) == NULL)
    return NULL;
  return nw_result_group (result, group)->label;
}

static const char *
across_label (const NwResult *result, int across)
{
  if (across < 0 || (guint) across >= result->across->len || *nw_result_across (result, across)->label == '\0')
    return NULL;
  return nw_result_across (result, across)->label;
}

static gboolean
is_rtl (const char *name)
{
  for (; *name != '\0'; name = g_utf8_next_char (name))
    switch (g_unichar_get_script (g_utf8_get_char (name)))
      {
      case G_UNICODE_SCRIPT_ARABIC:
      case G_UNICODE_SCRIPT_HEBREW:
      case G_UNICODE_SCRIPT_SYRIAC:
      case G_UNICODE_SCRIPT_THAANA:
        return TRUE;
      default:
        break;
      }
  return FALSE;
}

/* Names written in different directions keep their places around what stands between them. */
static char *
isolate (const char *name)
{
  return is_rtl (name) ? g_strdup_printf ("\u2068%s\u2069", name) : g_strdup (name);
}

static char *
join_pair (const NwResult *result, const char *group, const char *across)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (group == NULL || across == NULL)
    return g_strdup (group ? group : across);
  one = isolate (group);
  other = isolate (across);
  if (result->query->by == NW_DIMENSION_INITIATOR && result->query->and == NW_DIMENSION_RECEIVER)
    /* Translators: who an incident is attributed to, and who was affected. */
    return g_strdup_printf (_("%s → %s"), one, other);
  /* Translators: values of two dimensions: "China · Energy". */
  return g_strdup_printf (_("%s · %s"), one, other);
}

char *
nw_pair_name (const NwResult *result, guint group, guint across)
{
  return join_pair (result, nw_result_group (result, group)->label, across_label (result, (int) across));
}

static char *
name_of (const NwResult *result, const NwElement *element)
{
  g_autofree char *pair = join_pair (result, group_label (result, element->group), across_label (result, element->across));
  const char *period = NULL;

  if (element->period >= 0 && (guint) element->period < result->periods->len
      && (result->query->interval != NW_INTERVAL_ALL || result->before_after != NULL))
    period = nw_result_period (result, element->period)->label;
  if (pair != NULL && period != NULL)
    return g_strdup_printf (_("%s, %s"), pair, period);
  if (pair == NULL && period == NULL)
    return g_strdup (_("All"));
  return g_strdup (pair != NULL ? pair : period);
}

/* "25 reported incidents"; fractions take the plural, in every language the plural of many. */
static char *
print_incidents (double value)
{
  g_autofree char *number = nw_number_print (value);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s reported incident", "%s reported incidents",
                                       value == floor (value) ? (gulong) value : 100), number);
}

/* "53.2 % (25 of 47), 95 % interval 38.1–67.9 %" */
static char *
print_cell (const NwResult *result, gsize index)
{
  g_autofree char *text = nw_result_print_cell (result, index);
  const NwBasis *basis = result->basis ? &result->basis[index] : NULL;

  if (nw_result_unit (result) == NW_UNIT_INCIDENTS && isfinite (result->cells[index]))
    return print_incidents (result->cells[index]);
  if (!isfinite (result->cells[index]))
    return g_strdup (nw_result_unit (result) == NW_UNIT_SHARE ? _("nothing coded to take a share of")
                                                              : _("nothing to compare with"));
  if (nw_result_unit (result) == NW_UNIT_SHARE && isfinite (basis->low) && isfinite (basis->high) && basis->bases >= NW_FEW)
    /* Translators: a share, then the ends of its interval in per cent: "53.2 % (25 of 47), 95 % interval 38.1–67.9 %". */
    return g_strdup_printf (_("%s, 95\u00a0%% interval %.1f–%.1f\u00a0%%"), text, basis->low * 100, basis->high * 100);
  return g_steal_pointer (&text);
}

/* Elements of a whole group, period or value across count incidents, whatever the measure. */
static char *
print_value (const NwResult *result, const NwElement *element)
{
  gboolean several = result->across->len > 1;

  if (element->group >= 0 && element->period >= 0 && (element->across >= 0 || !several))
    return print_cell (result, nw_result_index (result, element->group, MAX (element->across, 0), element->period));
  if (element->group >= 0)
    return print_incidents (nw_result_group (result, element->group)->total);
  if (element->across >= 0 && several)
    return print_incidents (nw_result_across (result, element->across)->total);
  if (element->period >= 0)
    return print_incidents (nw_result_period (result, element->period)->incidents);
  return print_incidents (result->incidents);
}

/* "Russia, answered: 60"; of a whole row its label. */
static char *
describe_cell (const NwSummary *summary, const NwElement *element)
{
  const char *row, *column;
  g_autofree char *value = NULL;

  if (element->group < 0 || (guint) element->group >= summary->rows->len)
    return g_strdup (summary->title);
  row = nw_summary_row (summary, element->group)->label;
  if (element->across < 0 || (guint) element->across >= summary->columns->len)
    return g_strdup (row);
  column = nw_summary_column (summary, element->across)->label;
  value = nw_summary_print (summary, element->group, element->across);
  /* Translators: a number of a table: its row, its column, and the number: "Russia, with a claim: 60". */
  return g_strdup_printf (_("%s, %s: %s"), row, column, value);
}

char *
nw_figure_describe (const NwFigure *figure, const NwResult *result, const NwElement *element)
{
  g_autofree char *name = result->summary ? NULL : name_of (result, element);
  g_autofree char *value = result->summary ? NULL : print_value (result, element);
  const NwChart *chart = (const NwChart *) figure->chart;
  g_autofree char *more = chart && chart->more ? chart->more (figure, result, element) : NULL;

  if (result->summary)
    return more ? g_steal_pointer (&more) : describe_cell (result->summary, element);
  if (element->group < 0 && result->before_after != NULL)
    return nw_strip_describe (result, element);
  if (more != NULL)
    {
      g_autofree char *alone = g_steal_pointer (&value);

      /* Translators: a value, and what a chart shows of it: "25 reported incidents, 20.5 % of 122". */
      value = g_strdup_printf (_("%s, %s"), alone, more);
    }
  if (element->period >= 0 && nw_result_period (result, element->period)->immature)
    return g_strdup_printf (_("%s: %s (not yet complete)"), name, value);
  return g_strdup_printf (_("%s: %s"), name, value);
}
