/* result-text.c: what a figure says about itself: title, what is counted, what is left out, where it is from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "result.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "number.h"

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

char *
nw_result_title (const NwResult *self)
{
  g_autofree char *span = print_span (self);
  const char *phrase = self->query->by == NW_DIMENSION_NONE ? NULL : _(nw_dimension_info (self->query->by)->phrase);

  if (phrase && span)
    /* Translators: "Reported incidents by sector, 2007–2023". */
    return g_strdup_printf (_("Reported incidents %s, %s"), phrase, span);
  if (phrase)
    /* Translators: "Reported incidents by sector". */
    return g_strdup_printf (_("Reported incidents %s"), phrase);
  if (span)
    /* Translators: "Reported incidents, 2007–2023". */
    return g_strdup_printf (_("Reported incidents, %s"), span);
  return g_strdup (_("Reported incidents"));
}

/* "China, Russian Federation" */
static char *
print_codes (const NwResult *self, const NwFilter *filter)
{
  NwDomain domain = nw_dimension_info (filter->dimension)->domain;
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; filter->codes[i]; i++)
    {
      int id = self->codebook ? nw_codebook_find_code (self->codebook, domain, filter->codes[i]) : -1;
      const char *name = id < 0 ? filter->codes[i] : nw_code_display (nw_codebook_get_code (self->codebook, domain, id));

      g_string_append_printf (out, "%s%s", i ? _(", ") : "", name);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
append_filters (GString *out, const NwResult *self)
{
  for (guint i = 0; i < self->query->filters->len; i++)
    {
      const NwFilter *filter = g_ptr_array_index (self->query->filters, i);
      const char *label = _(nw_dimension_info (filter->dimension)->label);
      g_autofree char *codes = print_codes (self, filter);

      g_string_append (out, " ");
      if (filter->negate)
        /* Translators: a condition left out: "Sector not: Energy, Health." */
        g_string_append_printf (out, _("%s not: %s."), label, codes);
      else
        /* Translators: a condition: "Attributed to: China, Iran." */
        g_string_append_printf (out, _("%s: %s."), label, codes);
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

char *
nw_result_subtitle (const NwResult *self)
{
  static const char *const units[] = {
    [NW_INTERVAL_ALL] = N_("Incidents"),
    [NW_INTERVAL_YEAR] = N_("Incidents by year of start"),
    [NW_INTERVAL_QUARTER] = N_("Incidents by quarter of start"),
    [NW_INTERVAL_MONTH] = N_("Incidents by month of start"),
  };
  g_autoptr (GString) out = g_string_new (_(units[self->query->interval]));

  if (self->query->by != NW_DIMENSION_NONE)
    g_string_append_printf (out, "; %s", nw_rule_sentence (self->query->rule));
  g_string_append (out, ".");
  append_filters (out, self);
  append_period (out, self->query);
  if (self->query->search)
    /* Translators: the words searched for in title and summary. */
    g_string_append_printf (out, _(" With the words “%s” in title or summary."), self->query->search);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Not knowing is said in words, whether it is drawn or not. */
static void
append_not_known (GString *out, const NwResult *self)
{
  gboolean first = TRUE;

  for (guint i = 0; i < self->groups->len; i++)
    {
      const NwGroup *group = nw_result_group (self, i);
      g_autofree char *total = nw_number_print (group->total);

      if (group->kind != NW_CODE_SPECIAL || group->total == 0)
        continue;
      /* Translators: a way of not knowing and its number of incidents: "Unknown: 512". */
      g_string_append (out, first ? " " : _(", "));
      g_string_append_printf (out, _("%s: %s"), group->label, total);
      first = FALSE;
    }

  if (!first)
    g_string_append (out, ".");
}

static void
append_immature (GString *out, const NwResult *self)
{
  for (guint i = 0; i < self->periods->len; i++)
    if (nw_result_period (self, i)->immature)
      {
        g_string_append_printf (out, _(" From %s on reports are still coming in: the last 12 months before the as-of date, "
                                       "a default where there is no earlier release to compare with."),
                                nw_result_period (self, i)->label);
        return;
      }
}

char *
nw_result_note (const NwResult *self)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, "n = %'u incident.", "n = %'u incidents.", self->incidents),
                          self->incidents);
  append_not_known (out, self);
  if (self->undated > 0)
    g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, " %'u has no start date.", " %'u have no start date.", self->undated),
                            self->undated);
  if (self->coarse > 0)
    g_string_append_printf (out,
                            g_dngettext (GETTEXT_PACKAGE, " %'u is dated less precisely than the interval and not in any period.",
                                         " %'u are dated less precisely than the interval and not in any period.", self->coarse),
                            self->coarse);
  if (self->outside > 0)
    g_string_append_printf (out,
                            g_dngettext (GETTEXT_PACKAGE, " %'u more has no start date and is left out by the period.",
                                         " %'u more have no start date and are left out by the period.", self->outside),
                            self->outside);
  if (self->several > 0 && self->query->rule == NW_RULE_WHOLE)
    g_string_append_printf (out,
                            g_dngettext (GETTEXT_PACKAGE, " %'u has several values, so the parts add up to more than n.",
                                         " %'u have several values, so the parts add up to more than n.", self->several),
                            self->several);
  append_immature (out, self);
  for (guint i = 0; i < self->release->caveats->len; i++)
    g_string_append_printf (out, " %s", _((const char *) g_ptr_array_index (self->release->caveats, i)));

  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
nw_result_source (const NwResult *self)
{
  g_autofree char *source = nw_release_source (self->release);
  g_autoptr (GString) out = g_string_new (NULL);

  /* Translators: the origin of a figure. */
  g_string_append_printf (out, _("Source: %s"), source);
  if (self->release->files->len > 0)
    {
      const NwSourceFile *file = g_ptr_array_index (self->release->files, 0);
      if (file->sha256 && strlen (file->sha256) == 64)
        g_string_append_printf (out, " (sha256 %.4s…%.5s)", file->sha256, file->sha256 + 59);
    }
  if (self->release->licence)
    /* Translators: the licence of a dataset, as its publisher states it. */
    g_string_append_printf (out, _(". Licence: %s"), self->release->licence);
  g_string_append (out, ".");

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
hash_text (GChecksum *sum, const char *text)
{
  /* With its NUL, so that neighbours cannot flow into each other. */
  g_checksum_update (sum, (const guchar *) (text ? text : ""), strlen (text ? text : "") + 1);
}

static void
hash_number (GChecksum *sum, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  hash_text (sum, g_ascii_dtostr (buffer, sizeof buffer, value));
}

char *
nw_result_id (const NwResult *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (NwQuery) counted = nw_query_copy (self->query);
  g_autofree char *query = NULL;
  g_autofree char *digits = NULL;

  /* What is drawn, and how, counts nothing. */
  nw_query_set_chart (counted, NULL);
  nw_query_set_markers (counted, NULL);
  query = nw_query_print (counted);
  hash_text (sum, NW_VERSION);
  hash_text (sum, self->analysis);
  hash_text (sum, query);
  hash_text (sum, self->release->dataset);
  hash_text (sum, self->release->version);
  for (guint i = 0; i < self->release->files->len; i++)
    hash_text (sum, ((NwSourceFile *) g_ptr_array_index (self->release->files, i))->sha256);
  hash_number (sum, self->incidents);
  for (guint i = 0; i < self->groups->len; i++)
    {
      hash_text (sum, nw_result_group (self, i)->code);
      hash_number (sum, nw_result_group (self, i)->total);
      for (gsize j = 0; j < (gsize) self->across->len * self->periods->len; j++)
        hash_number (sum, self->cells[(gsize) i * self->across->len * self->periods->len + j]);
    }

  digits = g_ascii_strup (g_checksum_get_string (sum), 8);
  return g_strdup_printf ("%.4s-%.4s", digits, digits + 4);
}

char *
nw_result_sentence (const NwResult *self)
{
  g_autofree char *title = nw_result_title (self);
  g_autoptr (GString) out = g_string_new (NULL);
  const NwGroup *most = NULL;

  for (guint i = 0; i < self->groups->len; i++)
    {
      const NwGroup *group = nw_result_group (self, i);
      if (group->kind != NW_CODE_SPECIAL && !group->rest && (!most || group->total > most->total))
        most = group;
    }

  /* Translators: the title of a chart and the number of incidents. */
  g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, "%s: %'u reported incident", "%s: %'u reported incidents", self->incidents),
                          title, self->incidents);
  if (most && most->total > 0 && self->query->by != NW_DIMENSION_NONE)
    {
      g_autofree char *total = nw_number_print (most->total);
      /* Translators: continues a sentence: "; most for China (240)". */
      g_string_append_printf (out, _("; most for %s (%s)"), most->label, total);
    }
  g_string_append (out, ".");

  return g_string_free (g_steal_pointer (&out), FALSE);
}
