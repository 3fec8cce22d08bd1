/* query-set.c: sets the parts of a question from their texts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "query-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "fault.h"
#include "marker.h"

#define MAX_TOP    1000
#define MAX_WINDOW 36500 /* days: a hundred years */
#define MAX_VERSUS 8

gboolean
nw_query_refuse (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, g_strdelimit (message, "\r\n", ' '));
  return FALSE;
}

static gboolean
set_dataset (NwQuery *self, const char *value, GError **error)
{
  const char *at = strchr (value, '@'); /* a slug has none, a version may */

  if (*value == '\0' || at == value)
    return nw_query_refuse (error, _("“%s” names no dataset; write it like eurepoc or eurepoc@1.1"), value);
  if (at && at[1] == '\0')
    return nw_query_refuse (error, _("“%s” names no release after @; leave it out for the current one"), value);

  g_free (self->dataset);
  g_free (self->release);
  self->dataset = at ? g_strndup (value, at - value) : g_strdup (value);
  self->release = at ? g_strdup (at + 1) : NULL;
  return TRUE;
}

static gboolean
unknown_dimension (const char *value, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (int i = 0; i < NW_N_DIMENSIONS; i++)
    g_string_append_printf (known, "%s%s", i ? ", " : "", nw_dimension_info (i)->id);
  return nw_query_refuse (error, _("No dimension is called “%s”; there are %s"), value, known->str);
}

static gboolean
set_by (NwQuery *self, const char *value, GError **error)
{
  NwDimension by = nw_dimension_find (value);

  if (by == NW_DIMENSION_NONE)
    return unknown_dimension (value, error);

  self->by = by;
  return TRUE;
}

static gboolean
set_and (NwQuery *self, const char *value, GError **error)
{
  NwDimension and = nw_dimension_find (value);

  if (and == NW_DIMENSION_NONE)
    return unknown_dimension (value, error);

  self->and = and;
  return TRUE;
}

static gboolean
set_interval (NwQuery *self, const char *value, GError **error)
{
  for (NwInterval i = NW_INTERVAL_ALL; i <= NW_INTERVAL_MONTH; i++)
    if (strcmp (nw_interval_id (i), value) == 0)
      {
        self->interval = i;
        return TRUE;
      }

  return nw_query_refuse (error, _("No interval is called “%s”; there are all, year, quarter, month"), value);
}

/* "share", or "intensity>=5". */
static gboolean
set_measure (NwQuery *self, const char *value, GError **error)
{
  g_autofree char *id = g_strndup (value, strcspn (value, ">="));
  const char *bound = value + strlen (id);
  int measure = nw_measure_find (id);
  char *end = NULL;
  double intensity = 0;

  if (measure == NW_MEASURE_INTENSITY && g_str_has_prefix (bound, ">="))
    intensity = g_ascii_strtod (bound + 2, &end);
  if (measure < 0 || (measure == NW_MEASURE_INTENSITY) != (end && end > bound + 2 && !*end && isfinite (intensity))
      || (measure != NW_MEASURE_INTENSITY && *bound))
    return nw_query_refuse (error, _("No measure is called “%s”; there are incidents, share, claimed, answered, intensity>=K, change, change-mean"),
                   value);

  self->measure = measure;
  self->intensity = intensity + 0.0; /* no negative zero */
  return TRUE;
}

static gboolean
set_coarse (NwQuery *self, const char *value, GError **error)
{
  for (NwCoarse i = NW_COARSE_OUT; i <= NW_COARSE_SPREAD; i++)
    if (strcmp (nw_coarse_id (i), value) == 0)
      {
        self->coarse = i;
        return TRUE;
      }

  return nw_query_refuse (error, _("“%s” is nothing to do with imprecise dates; there are out, spread"), value);
}

static gboolean
set_count (NwQuery *self, const char *value, GError **error)
{
  for (NwRule i = NW_RULE_WHOLE; i <= NW_RULE_PRIMARY; i++)
    if (strcmp (nw_rule_id (i), value) == 0)
      {
        self->rule = i;
        return TRUE;
      }

  return nw_query_refuse (error, _("No counting rule is called “%s”; there are whole, fractional, primary"), value);
}

static gboolean
set_period (NwQuery *self, const char *value, GError **error)
{
  const char *dots = strstr (value, "..");
  g_autofree char *from = dots ? g_strndup (value, dots - value) : g_strdup (value);
  const char *to = dots ? dots + 2 : value;
  NwDate first = NW_DATE_UNKNOWN, last = NW_DATE_UNKNOWN;

  if ((*from && !nw_date_parse (from, &first)) || (*to && !nw_date_parse (to, &last)) || (!*from && !*to)
      || (*from && *to && first.earliest > last.latest))
    return nw_query_refuse (error, _("“%s” is no period; write it like 2010..2022, 2010-03.. or ..2022-12-31"), value);

  self->from = first;
  self->to = last;
  return TRUE;
}

static gboolean
set_top (NwQuery *self, const char *value, GError **error)
{
  guint64 top;

  if (!g_ascii_string_to_unsigned (value, 10, 0, MAX_TOP, &top, NULL))
    return nw_query_refuse (error, _("“%s” is no number from 0 to %d for the largest groups"), value, MAX_TOP);

  self->top = top;
  return TRUE;
}

static gboolean
set_search (NwQuery *self, const char *value, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (value));

  g_clear_pointer (&self->search, g_free);
  if (*stripped)
    self->search = g_steal_pointer (&stripped);
  return TRUE;
}

static gboolean
set_where (NwQuery *self, const char *value, GError **error)
{
  const char *equals = strchr (value, '=');
  gboolean negate = equals && equals > value && equals[-1] == '!';
  g_autofree char *id = equals ? g_strndup (value, equals - value - negate) : NULL;
  g_auto (GStrv) codes = equals ? g_strsplit (equals + 1, ",", -1) : NULL;
  const NwFilter *before;
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  NwDimension dimension;

  if (!equals || !equals[1])
    return nw_query_refuse (error, _("“%s” is no condition; write it like initiator=CHN,RUS or type!=disruption"), value);

  dimension = nw_dimension_find (id);
  if (dimension == NW_DIMENSION_NONE)
    return unknown_dimension (id, error);

  /* Said twice, a condition grows: any of all its codes. */
  before = nw_query_get_filter (self, dimension, negate);
  for (guint i = 0; before && before->codes[i]; i++)
    g_ptr_array_add (all, before->codes[i]);
  for (guint i = 0; codes[i]; i++)
    g_ptr_array_add (all, codes[i]);
  g_ptr_array_add (all, NULL);
  nw_query_set_filter (self, dimension, negate, (const char *const *) all->pdata);
  return TRUE;
}

static gboolean
nothing_to_compare (const char *value, GError **error)
{
  return nw_query_refuse (error, _("“%s” is nothing to compare with; write a dataset, filters, a period or a search, like dataset=dcid"),
                 value);
}

/* A question of its own, of which the dataset, the filters, the period and the search count. Sides have no sides: one
 * that begins with them is not read, so that no text makes the reading as deep as it is long. */
static gboolean
set_versus (NwQuery *self, const char *value, GError **error)
{
  g_autoptr (NwQuery) kept = nw_query_new ();
  g_autoptr (NwQuery) other = NULL;

  if (g_str_has_prefix (value, "versus="))
    return nothing_to_compare (value, error);
  other = nw_query_parse (value, error);
  if (!other)
    return FALSE;

  kept->dataset = g_strdup (other->dataset);
  kept->release = g_strdup (other->release);
  kept->from = other->from;
  kept->to = other->to;
  kept->search = g_strdup (other->search);
  for (guint i = 0; i < other->filters->len; i++)
    {
      const NwFilter *filter = g_ptr_array_index (other->filters, i);
      nw_query_set_filter (kept, filter->dimension, filter->negate, (const char *const *) filter->codes);
    }
  if ((!kept->dataset && !nw_query_narrows (kept)) || !nw_query_equal (kept, other))
    return nothing_to_compare (value, error);

  for (guint i = 0; i < self->versus->len; i++)
    if (nw_query_equal (self->versus->pdata[i], kept))
      return TRUE;
  if (self->versus->len >= MAX_VERSUS)
    return nw_query_refuse (error, _("A question is compared with at most %d others"), MAX_VERSUS);
  g_ptr_array_add (self->versus, g_steal_pointer (&kept));
  return TRUE;
}

/* A day, or the id of a marker: whether there is such a one is for those to say who know them. */
static gboolean
set_at (NwQuery *self, const char *value, GError **error)
{
  NwDate date;

  if (!nw_marker_id_valid (value) && (!nw_date_parse (value, &date) || date.precision != NW_PRECISION_DAY))
    return nw_query_refuse (error, _("“%s” is no day and no marker; write it like 2015-09-25 or us-china-2015"), value);

  g_free (self->at);
  self->at = g_strdup (value);
  return TRUE;
}

gboolean
nw_query_set_days (guint *days, guint least, guint most, const char *value, GError **error)
{
  g_autofree char *number = g_strndup (value, strlen (value) - (g_str_has_suffix (value, "d") ? 1 : 0));
  guint64 window;

  if (!g_ascii_string_to_unsigned (number, 10, least, most, &window, NULL))
    return nw_query_refuse (error, _("“%s” is no number of days from %u to %u; write it like 730d"), value, least, most);

  *days = window;
  return TRUE;
}

static gboolean
set_before (NwQuery *self, const char *value, GError **error)
{
  return nw_query_set_days (&self->before, 1, MAX_WINDOW, value, error);
}

static gboolean
set_after (NwQuery *self, const char *value, GError **error)
{
  return nw_query_set_days (&self->after, 1, MAX_WINDOW, value, error);
}

static gboolean
set_markers (NwQuery *self, const char *value, GError **error)
{
  g_auto (GStrv) ids = g_strsplit (value, ",", -1);

  for (guint i = 0; ids[i]; i++)
    if (*ids[i] && !nw_marker_id_valid (ids[i]))
      return nw_query_refuse (error, _("“%s” is no marker; “list markers” names them"), ids[i]);

  nw_query_set_markers (self, (const char *const *) ids);
  return TRUE;
}

static gboolean
set_chart (NwQuery *self, const char *value, GError **error)
{
  if (!nw_marker_id_valid (value))
    return nw_query_refuse (error, _("“%s” is no chart; “list charts” names them"), value);

  nw_query_set_chart (self, value);
  return TRUE;
}

static const struct {
  const char *id;
  gboolean  (*set) (NwQuery *self, const char *value, GError **error);
} parts[] = {
  { "dataset", set_dataset },
  { "by", set_by },
  { "and", set_and },
  { "interval", set_interval },
  { "measure", set_measure },
  { "count", set_count },
  { "coarse", set_coarse },
  { "where", set_where },
  { "period", set_period },
  { "search", set_search },
  { "top", set_top },
  { "versus", set_versus },
  { "at", set_at },
  { "before", set_before },
  { "after", set_after },
  { "markers", set_markers },
  { "chart", set_chart },
};

gboolean
nw_query_set (NwQuery *self, const char *part, const char *value, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  guint n_terms;
  const NwQueryPart *terms = nw_query_term_parts (&n_terms);

  if (!g_utf8_validate (value, -1, NULL))
    return nw_query_refuse (error, _("The value of “%s” is not UTF-8 text"), part);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (strcmp (parts[i].id, part) == 0)
        return parts[i].set (self, value, error);
      g_string_append_printf (known, "%s%s", i ? ", " : "", parts[i].id);
    }
  for (guint i = 0; i < n_terms; i++)
    {
      if (strcmp (terms[i].id, part) == 0)
        return terms[i].set (self, value, error);
      g_string_append_printf (known, ", %s", terms[i].id);
    }

  return nw_query_refuse (error, _("A question has no part “%s”; there are %s"), part, known->str);
}
