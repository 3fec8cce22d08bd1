/* query-text.c: the grammar of questions, printed and parsed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"

#define MAX_TOP 1000

/* ---- setting one part ---- */

static gboolean
set_dataset (NwQuery *self, const char *value, GError **error)
{
  const char *at = strchr (value, '@'); /* a slug has none, a version may */

  if (*value == '\0' || at == value)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” names no dataset; write it like eurepoc or eurepoc@1.1"), value);
      return FALSE;
    }
  if (at && at[1] == '\0')
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” names no release after @; leave it out for the current one"), value);
      return FALSE;
    }

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
  g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("No dimension is called “%s”; there are %s"), value, known->str);
  return FALSE;
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
set_interval (NwQuery *self, const char *value, GError **error)
{
  for (NwInterval i = NW_INTERVAL_ALL; i <= NW_INTERVAL_MONTH; i++)
    if (strcmp (nw_interval_id (i), value) == 0)
      {
        self->interval = i;
        return TRUE;
      }

  g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("No interval is called “%s”; there are all, year, quarter, month"), value);
  return FALSE;
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

  g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("No counting rule is called “%s”; there are whole, fractional, primary"), value);
  return FALSE;
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
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY,
                   _("“%s” is no period; write it like 2010..2022, 2010-03.. or ..2022-12-31"), value);
      return FALSE;
    }

  self->from = first;
  self->to = last;
  return TRUE;
}

static gboolean
set_top (NwQuery *self, const char *value, GError **error)
{
  guint64 top;

  if (!g_ascii_string_to_unsigned (value, 10, 0, MAX_TOP, &top, NULL))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” is no number from 0 to %d for the largest groups"), value, MAX_TOP);
      return FALSE;
    }

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
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY,
                   _("“%s” is no condition; write it like initiator=CHN,RUS or type!=disruption"), value);
      return FALSE;
    }

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

static const struct {
  const char *id;
  gboolean  (*set) (NwQuery *self, const char *value, GError **error);
} parts[] = {
  { "dataset", set_dataset }, { "by", set_by },         { "interval", set_interval }, { "count", set_count },
  { "where", set_where },     { "period", set_period }, { "search", set_search },     { "top", set_top },
};

gboolean
nw_query_set (NwQuery *self, const char *part, const char *value, GError **error)
{
  if (!g_utf8_validate (value, -1, NULL))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("The value of “%s” is not UTF-8 text"), part);
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strcmp (parts[i].id, part) == 0)
      return parts[i].set (self, value, error);

  g_set_error (error, NW_FAULT, NW_FAULT_QUERY,
               _("A question has no part “%s”; there are dataset, by, interval, count, where, period, search, top"), part);
  return FALSE;
}

/* ---- parsing ---- */

/* The next word, its quotes and escapes resolved; NULL at the end. An unclosed quote is an error. */
static char *
next_word (const char **text, GError **error)
{
  g_autoptr (GString) word = g_string_new (NULL);
  gboolean quoted = FALSE;

  while (g_ascii_isspace (**text))
    (*text)++;
  if (!**text)
    return NULL;

  for (; **text && (quoted || !g_ascii_isspace (**text)); (*text)++)
    if (**text == '"')
      quoted = !quoted;
    else if (quoted && **text == '\\' && (*text)[1])
      g_string_append_c (word, *++*text);
    else
      g_string_append_c (word, **text);

  if (quoted)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, _("The question ends inside a quotation; close it with \""));
      return NULL;
    }

  return g_string_free (g_steal_pointer (&word), FALSE);
}

static gboolean
parse_word (NwQuery *self, char *word, GError **error)
{
  char *equals;

  if (g_str_has_prefix (word, "where:"))
    return nw_query_set (self, "where", word + strlen ("where:"), error);

  equals = strchr (word, '=');
  if (!equals)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” is no part of a question; write it like by=initiator"), word);
      return FALSE;
    }

  *equals = '\0';
  return nw_query_set (self, word, equals + 1, error);
}

NwQuery *
nw_query_parse (const char *text, GError **error)
{
  g_autoptr (NwQuery) self = nw_query_new ();
  GError *local = NULL;
  char *word;

  /* Every message below quotes it. */
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, _("The question is not UTF-8 text"));
      return NULL;
    }

  while ((word = next_word (&text, &local)))
    {
      gboolean ok = parse_word (self, word, &local);

      g_free (word);
      if (!ok)
        break;
    }

  if (local)
    {
      g_propagate_error (error, local);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* ---- printing ---- */

static void
print_value (GString *out, const char *value)
{
  if (*value && !strpbrk (value, " \t\n\r\v\f\"\\"))
    {
      g_string_append (out, value);
      return;
    }

  g_string_append_c (out, '"');
  for (const char *c = value; *c; c++)
    {
      if (*c == '"' || *c == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *c);
    }
  g_string_append_c (out, '"');
}

static void
print_part (GString *out, const char *part, const char *value)
{
  if (out->len)
    g_string_append_c (out, ' ');
  g_string_append_printf (out, "%s=", part);
  print_value (out, value);
}

static void
print_filters (GString *out, const NwQuery *self)
{
  for (guint i = 0; i < self->filters->len; i++)
    {
      const NwFilter *filter = g_ptr_array_index (self->filters, i);
      g_autofree char *part = g_strdup_printf ("where:%s%s", nw_dimension_info (filter->dimension)->id, filter->negate ? "!" : "");
      g_autofree char *codes = g_strjoinv (",", filter->codes);

      print_part (out, part, codes);
    }
}

char *
nw_query_print (const NwQuery *self)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (self->dataset)
    {
      g_autofree char *name = g_strconcat (self->dataset, self->release ? "@" : NULL, self->release, NULL);
      print_part (out, "dataset", name);
    }
  if (self->by != NW_DIMENSION_NONE)
    print_part (out, "by", nw_dimension_info (self->by)->id);
  if (self->interval != NW_INTERVAL_ALL)
    print_part (out, "interval", nw_interval_id (self->interval));
  if (self->rule != NW_RULE_WHOLE)
    print_part (out, "count", nw_rule_id (self->rule));
  print_filters (out, self);
  if (self->from.precision || self->to.precision)
    {
      g_autofree char *from = nw_date_print (self->from);
      g_autofree char *to = nw_date_print (self->to);
      g_autofree char *period = g_strdup_printf ("%s..%s", from, to);
      print_part (out, "period", period);
    }
  if (self->search)
    print_part (out, "search", self->search);
  if (self->top)
    {
      g_autofree char *top = g_strdup_printf ("%u", self->top);
      print_part (out, "top", top);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}
