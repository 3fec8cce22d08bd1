/* result-text.c: what a figure says about itself: title, what is counted, where it is from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "result.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "before-after-text.h"
#include "comparison-text.h"
#include "number.h"
#include "side-label.h"

/* "2007–2023", or NULL without periods of time. */
static char *
print_span (const NwResult *self)
{
  const NwPeriod *first, *last;

  if (self->query->interval == NW_INTERVAL_ALL || self->periods->len == 0)
    return NULL;

  first = nw_result_period (self, 0);
  last = nw_result_period (self, self->periods->len - 1);
  if (first == last)
    return g_strdup (first->label);
  /* Translators: a span of periods, "2007–2023". */
  return g_strdup_printf (_("%s–%s"), first->label, last->label);
}

/* "Share of reported incidents with a claim" */
static char *
print_measure (const NwResult *self)
{
  static const char *const changes[] = {
    [NW_INTERVAL_YEAR] = N_("Change in reported incidents on the year before"),
    [NW_INTERVAL_QUARTER] = N_("Change in reported incidents on the quarter before"),
    [NW_INTERVAL_MONTH] = N_("Change in reported incidents on the month before"),
  };
  static const char *const mean_changes[] = {
    [NW_INTERVAL_YEAR] = N_("Change in reported incidents on the mean of the five years before"),
    [NW_INTERVAL_QUARTER] = N_("Change in reported incidents on the mean of the five quarters before"),
    [NW_INTERVAL_MONTH] = N_("Change in reported incidents on the mean of the five months before"),
  };
  const NwQuery *query = self->query;
  const char *title = _(nw_measure_info (query->measure)->title);

  if (query->measure == NW_MEASURE_INTENSITY)
    {
      g_autofree char *least = nw_number_print (query->intensity);
      /* Translators: "Share of reported incidents of an intensity of at least 5". */
      return g_strdup_printf (_("%s of at least %s"), title, least);
    }
  if (query->interval != NW_INTERVAL_ALL && query->measure == NW_MEASURE_CHANGE)
    return g_strdup (_(changes[query->interval]));
  if (query->interval != NW_INTERVAL_ALL && query->measure == NW_MEASURE_CHANGE_MEAN)
    return g_strdup (_(mean_changes[query->interval]));
  return g_strdup (title);
}

/* "by sector", "by sector and by type", or NULL without groups. */
static char *
print_dimensions (const NwQuery *query)
{
  const char *by = query->by == NW_DIMENSION_NONE ? NULL : _(nw_dimension_info (query->by)->phrase);
  const char *and = query->and == NW_DIMENSION_NONE ? NULL : _(nw_dimension_info (query->and)->phrase);

  if (by && and)
    /* Translators: two dimensions of a figure: "by sector and by type". */
    return g_strdup_printf (_("%s and %s"), by, and);
  return g_strdup (by ? by : and);
}

/* "Reported incidents by sector, 2007–2023" */
static char *
print_title (const NwResult *self)
{
  g_autofree char *measure = print_measure (self);
  g_autofree char *span = print_span (self);
  g_autofree char *phrase = print_dimensions (self->query);

  if (phrase && self->query->measure != NW_MEASURE_INCIDENTS && self->query->measure != NW_MEASURE_SHARE)
    {
      /* Translators: "Share of reported incidents with a claim, by sector". */
      g_autofree char *measured = g_strdup_printf (_("%s, %s"), measure, phrase);
      return span ? g_strdup_printf (_("%s, %s"), measured, span) : g_steal_pointer (&measured);
    }
  if (phrase && span)
    /* Translators: "Reported incidents by sector, 2007–2023". */
    return g_strdup_printf (_("%s %s, %s"), measure, phrase, span);
  if (phrase)
    /* Translators: "Reported incidents by sector". */
    return g_strdup_printf (_("%s %s"), measure, phrase);
  return span ? g_strdup_printf (_("%s, %s"), measure, span) : g_steal_pointer (&measure);
}

char *
nw_result_title (const NwResult *self)
{
  g_autofree char *title = NULL;

  if (self->summary)
    return g_strdup (self->summary->title);
  if (self->before_after)
    return nw_before_after_title (self);
  title = print_title (self);
  return self->sides->len > 0 ? nw_comparison_title (self, title) : g_steal_pointer (&title);
}

static void
append_filters (GString *out, const NwResult *self)
{
  for (guint i = 0; i < self->query->filters->len; i++)
    {
      const NwFilter *filter = g_ptr_array_index (self->query->filters, i);
      g_autofree char *words = nw_filter_print (filter, self->codebook);

      if (!nw_comparison_has_filter (self, filter))
        continue;
      /* Translators: a condition: " Attributed to: China, Iran." */
      g_string_append_printf (out, _(" %s."), words);
    }
}

static void
append_period (GString *out, const NwQuery *query)
{
  g_autofree char *from = nw_date_print (query->from);
  g_autofree char *to = nw_date_print (query->to);

  if (*from && *to)
    g_string_append_printf (out, _(" Start from %s to %s."), from, to);
  else if (*from)
    g_string_append_printf (out, _(" Start from %s on."), from);
  else if (*to)
    g_string_append_printf (out, _(" Start up to %s."), to);
}

/* What is counted and what it is a part of. */
static char *
print_unit (const NwQuery *query)
{
  g_autofree char *least = nw_number_print (query->intensity);

  switch (query->measure)
    {
    case NW_MEASURE_SHARE:
      return g_strdup (_("Share of all incidents selected"));
    case NW_MEASURE_CLAIMED:
      return g_strdup (_("Share with a claim, of the incidents for which claims are coded"));
    case NW_MEASURE_ANSWERED:
      return g_strdup (_("Share with a response, of the incidents for which responses are coded"));
    case NW_MEASURE_INTENSITY:
      return g_strdup_printf (_("Share with an intensity of at least %s, of the incidents for which one is coded"), least);
    case NW_MEASURE_CHANGE:
      return g_strdup (_("Incidents more or fewer than in the period before"));
    case NW_MEASURE_CHANGE_MEAN:
      return g_strdup (_("Incidents more or fewer than in the mean of the five periods before"));
    case NW_MEASURE_INCIDENTS:
    default:
      return g_strdup (_("Incidents"));
    }
}

static gboolean
has_intervals (const NwResult *self)
{
  for (gsize i = 0; i < (gsize) self->groups->len * self->across->len * self->periods->len; i++)
    if (isfinite (self->basis[i].low))
      return TRUE;
  return FALSE;
}

static void
append_rules (GString *out, const NwResult *self)
{
  gboolean grouped = self->query->by != NW_DIMENSION_NONE || self->query->and != NW_DIMENSION_NONE;

  if (nw_result_unit (self) == NW_UNIT_SHARE && has_intervals (self))
    g_string_append (out, _("; exact 95 % intervals"));
  else if (nw_result_unit (self) == NW_UNIT_SHARE && (self->spread > 0 || self->query->rule == NW_RULE_FRACTIONAL))
    g_string_append (out, _("; without intervals, since parts of incidents are counted"));
  if (grouped)
    g_string_append_printf (out, "; %s", nw_rule_sentence (self->query->rule));
}

char *
nw_result_subtitle (const NwResult *self)
{
  static const char *const times[] = {
    [NW_INTERVAL_YEAR] = N_("by year of start"),
    [NW_INTERVAL_QUARTER] = N_("by quarter of start"),
    [NW_INTERVAL_MONTH] = N_("by month of start"),
  };
  g_autofree char *behind = self->query->behind ? nw_query_print (self->query->behind) : NULL;
  g_autofree char *unit = self->before_after ? nw_before_after_units (self) : print_unit (self->query);
  g_autoptr (GString) out = g_string_new (NULL);

  if (self->summary)
    {
      g_string_append_printf (out, "%s.", self->summary->unit);
    }
  else
    {
      g_string_append (out, unit);
      if (self->query->interval != NW_INTERVAL_ALL)
        g_string_append_printf (out, "%s %s", self->query->measure == NW_MEASURE_INCIDENTS ? "" : ",", _(times[self->query->interval]));
      append_rules (out, self);
      g_string_append (out, ".");
    }
  append_filters (out, self);
  if (nw_comparison_has_period (self))
    append_period (out, self->query);
  if (self->query->search && nw_comparison_has_search (self))
    /* Translators: the words searched for in title and summary. */
    g_string_append_printf (out, _(" With the words “%s” in title or summary."), self->query->search);
  if (self->query->incident)
    /* Translators: the key of the one incident that a figure is about. */
    g_string_append_printf (out, _(" Incident %s."), self->query->incident);
  if (self->query->behind)
    /* Translators: only the incidents behind a number of another figure; its question follows. */
    g_string_append_printf (out, _(" Only what %s counts."), behind);
  nw_comparison_append_sides (out, self);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* One release: what it is, the first of its files, its licence. */
static void
append_source (GString *out, const NwRelease *release)
{
  g_autofree char *source = nw_release_source (release);

  g_string_append (out, source);
  if (release->files->len > 0)
    {
      const NwSourceFile *file = g_ptr_array_index (release->files, 0);
      if (file->sha256 && strlen (file->sha256) == 64)
        g_string_append_printf (out, " (sha256 %.4s…%.5s)", file->sha256, file->sha256 + 59);
    }
  if (release->licence)
    /* Translators: the licence of a dataset, as its publisher states it. */
    g_string_append_printf (out, _(". Licence: %s"), release->licence);
  g_string_append (out, ".");
}

char *
nw_result_source (const NwResult *self)
{
  g_autoptr (GPtrArray) releases = nw_comparison_releases (self);
  g_autoptr (GString) out = g_string_new (NULL);

  /* Translators: the origin of a figure. */
  g_string_append (out, releases->len > 1 ? _("Sources:") : _("Source:"));
  for (guint i = 0; i < releases->len; i++)
    {
      g_string_append (out, " ");
      append_source (out, g_ptr_array_index (releases, i));
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
