/* exhibit.c: makes exhibits of answers: a figure without its frame, a table, a number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exhibit.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "before-after-text.h"
#include "number.h"

static NwExhibit *
exhibit_of (const NwResult *result, const char *shows)
{
  NwExhibit *self = nw_exhibit_new ();

  self->title = nw_result_title (result);
  self->subtitle = nw_result_subtitle (result);
  self->source = nw_result_source (result);
  self->seal = nw_seal_of_result (result, shows);
  self->query = nw_query_ref (result->query);
  self->result = nw_result_ref ((NwResult *) result);
  return self;
}

void
nw_exhibit_set_title (NwExhibit *self, const char *title)
{
  g_free (self->title);
  self->title = g_strdup (title);
  if (self->table == NULL)
    return;
  g_free (self->table->title);
  self->table->title = g_strdup (title);
}

/* ---- figures ---- */

NwExhibit *
nw_exhibit_of_figure (const NwResult *result, const NwFigure *figure)
{
  NwExhibit *self = exhibit_of (result, figure->chart->id);

  self->figure = *figure;
  self->figure.palette = NW_PALETTE_PRINT;
  self->figure.framed = FALSE;
  self->figure.focus = NULL;
  self->figure.text_scale = 1;
  self->caption = nw_figure_caption (&self->figure, result);
  self->note = nw_figure_note (&self->figure, result);
  return self;
}

/* ---- tables ---- */

NwExhibit *
nw_exhibit_of_supply (const NwSupply *supply, const NwTableKind *kind)
{
  NwExhibit *self = nw_exhibit_new ();

  if (kind == NULL)
    kind = nw_table_kind_of (supply->result ? supply->result->analysis : NULL);
  self->table = kind->build (supply);
  self->title = g_strdup (self->table->title);
  self->subtitle = g_strdup (self->table->subtitle);
  self->note = g_strdup (self->table->note);
  self->source = g_strdup (self->table->source);
  self->seal = self->table->seal ? nw_seal_ref (self->table->seal) : NULL;
  self->query = nw_query_ref (supply->query);
  self->result = supply->result ? nw_result_ref (supply->result) : NULL;
  return self;
}

NwExhibit *
nw_exhibit_of_table (const NwResult *result, const NwTableKind *kind)
{
  g_autoptr (NwSupply) supply = nw_supply_new ();

  supply->query = nw_query_ref (result->query);
  supply->release = nw_release_ref (result->release);
  supply->result = nw_result_ref ((NwResult *) result);
  supply->incidents = result->incidents;
  return nw_exhibit_of_supply (supply, kind);
}

/* ---- numbers ---- */

/* "RR 0.571 (0.208–1.460)", one-sided where nothing was counted on a side (methods, M3). The caption gives the counts. */
static char *
print_ratio (const NwRate *rate)
{
  if (isnan (rate->ratio))
    /* Translators: incidents before and after a day. */
    return g_strdup_printf (_("%'u before, %'u after"), rate->before, rate->after);
  if (isinf (rate->high))
    /* Translators: the lower bound of a rate ratio that has no upper one. */
    return g_strdup_printf (_("RR at least %.3f"), rate->low);
  if (rate->after == 0)
    /* Translators: the upper bound of a rate ratio that has no lower one but 0. */
    return g_strdup_printf (_("RR at most %.3f"), rate->high);
  /* Translators: a rate ratio with its 95 % interval. */
  return g_strdup_printf (_("RR %.3f (%.3f–%.3f)"), rate->ratio, rate->low, rate->high);
}

/* Distinct incidents are one number, however they are grouped; a share is one only of a whole. */
static char *
print_value (const NwResult *result, char **fault)
{
  if (result->summary)
    *fault = g_strdup (_("This analysis answers with a table, not with one number; show it as a table or a figure"));
  else if (result->sides->len > 0)
    *fault = g_strdup (_("Several datasets or selections side by side are no single number; show them as a table or leave out versus="));
  else if (result->before_after)
    return print_ratio (&result->before_after->all);
  else if (result->query->measure == NW_MEASURE_SHARE)
    *fault = g_strdup (_("All that a question selects is 100 % of itself; count incidents, or show a table of shares by what is of interest"));
  else if (nw_result_unit (result) == NW_UNIT_DIFFERENCE)
    *fault = g_strdup (_("A change from period to period is no single number; count incidents, or show it as a table"));
  else if (nw_result_unit (result) == NW_UNIT_INCIDENTS)
    return nw_number_print (result->incidents);
  else if (result->groups->len > 1 || result->across->len > 1 || result->periods->len > 1)
    *fault = g_strdup (_("This measure is no single number by groups or periods; leave out by= and interval=, or show it as a table"));
  else if (result->cells == NULL || result->groups->len * result->across->len * result->periods->len == 0)
    return g_strdup ("–");
  else if (nw_result_unit (result) == NW_UNIT_SHARE && nw_result_only_yes (result))
    return nw_number_print (result->basis[0].hits); /* all of those that have one are no 100 % */
  else
    return nw_result_print_cell (result, 0);
  return NULL;
}

/* What is counted, under which filters; of a share its interval, of a ratio what may be said of it. (transfer full) */
static char *
print_caption (const NwResult *result)
{
  const NwBasis *basis = result->basis;
  g_autofree char *subtitle = nw_result_subtitle (result);
  g_autofree char *finding = NULL;

  if (result->before_after)
    finding = nw_result_sentence (result);
  else if (basis && nw_result_unit (result) == NW_UNIT_SHARE && basis[0].bases >= NW_FEW && isfinite (basis[0].low)
           && !nw_result_only_yes (result))
    {
      g_autofree char *low = nw_percent_print (basis[0].low);
      g_autofree char *high = nw_percent_print (basis[0].high);

      /* Translators: of a share: "Exact 95 % interval: 38.1 % to 67.9 %." */
      finding = g_strdup_printf (_("Exact 95 %% interval: %s to %s."), low, high);
    }
  return finding ? g_strdup_printf ("%s %s", subtitle, finding) : g_steal_pointer (&subtitle);
}

NwExhibit *
nw_exhibit_of_number (const NwResult *result, char **fault)
{
  g_autofree char *value = print_value (result, fault);
  g_autofree char *remarks = value ? nw_result_remarks (result) : NULL;
  NwExhibit *self;

  if (value == NULL)
    return NULL;
  self = exhibit_of (result, NULL);
  self->value = g_steal_pointer (&value);
  self->label = g_strdup (self->title);
  self->caption = print_caption (result);
  if (*remarks)
    self->note = g_steal_pointer (&remarks);
  return self;
}
