/* query-text.c: the grammar of questions, printed and parsed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "query-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"

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
      g_strdelimit (word, "\r\n", ' ');
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

/* ---- printing: the value of a part, "" at its default ---- */

static char *
print_dataset (const NwQuery *self)
{
  return g_strconcat (self->dataset ? self->dataset : "", self->release ? "@" : NULL, self->release, NULL);
}

static char *
print_dimension (NwDimension dimension)
{
  return g_strdup (dimension == NW_DIMENSION_NONE ? "" : nw_dimension_info (dimension)->id);
}

static char *
print_by (const NwQuery *self)
{
  return print_dimension (self->by);
}

static char *
print_and (const NwQuery *self)
{
  return print_dimension (self->and);
}

static char *
print_interval (const NwQuery *self)
{
  return g_strdup (self->interval == NW_INTERVAL_ALL ? "" : nw_interval_id (self->interval));
}

static char *
print_measure (const NwQuery *self)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (self->measure == NW_MEASURE_INCIDENTS)
    return g_strdup ("");
  if (self->measure != NW_MEASURE_INTENSITY)
    return g_strdup (nw_measure_info (self->measure)->id);
  return g_strconcat (nw_measure_info (self->measure)->id, ">=", g_ascii_dtostr (number, sizeof number, self->intensity), NULL);
}

static char *
print_count (const NwQuery *self)
{
  return g_strdup (self->rule == NW_RULE_WHOLE ? "" : nw_rule_id (self->rule));
}

static char *
print_coarse (const NwQuery *self)
{
  return g_strdup (self->coarse == NW_COARSE_OUT ? "" : nw_coarse_id (self->coarse));
}

static char *
print_period (const NwQuery *self)
{
  g_autofree char *from = nw_date_print (self->from);
  g_autofree char *to = nw_date_print (self->to);

  return *from || *to ? g_strdup_printf ("%s..%s", from, to) : g_strdup ("");
}

static char *
print_search (const NwQuery *self)
{
  return g_strdup (self->search ? self->search : "");
}

static char *
print_top (const NwQuery *self)
{
  return self->top ? g_strdup_printf ("%u", self->top) : g_strdup ("");
}

static char *
print_at (const NwQuery *self)
{
  return g_strdup (self->at ? self->at : "");
}

static char *
print_window (guint days)
{
  return days == NW_DEFAULT_WINDOW ? g_strdup ("") : g_strdup_printf ("%ud", days);
}

static char *
print_before (const NwQuery *self)
{
  return print_window (self->before);
}

static char *
print_after (const NwQuery *self)
{
  return print_window (self->after);
}

static char *
print_markers (const NwQuery *self)
{
  return self->markers ? g_strjoinv (",", self->markers) : g_strdup ("");
}

static char *
print_chart (const NwQuery *self)
{
  return g_strdup (self->chart ? self->chart : "");
}

static void
print_part (GString *out, const char *part, const char *value)
{
  if (!*value)
    return;
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

static void
print_versus (GString *out, const NwQuery *self)
{
  for (guint i = 0; i < self->versus->len; i++)
    {
      g_autofree char *other = nw_query_print (g_ptr_array_index (self->versus, i));

      print_part (out, "versus", other);
    }
}

/* In the order in which they stand: value prints one, several all that there are. */
static const struct {
  const char *id;
  char     *(*value) (const NwQuery *self);
  void      (*several) (GString *out, const NwQuery *self);
} printers[] = {
  { "dataset", print_dataset, NULL },
  { "by", print_by, NULL },
  { "and", print_and, NULL },
  { "interval", print_interval, NULL },
  { "measure", print_measure, NULL },
  { "count", print_count, NULL },
  { "coarse", print_coarse, NULL },
  { "where", NULL, print_filters },
  { "period", print_period, NULL },
  { "search", print_search, NULL },
  { "top", print_top, NULL },
  { "versus", NULL, print_versus },
  { "at", print_at, NULL },
  { "before", print_before, NULL },
  { "after", print_after, NULL },
  { "markers", print_markers, NULL },
  { "chart", print_chart, NULL },
};

char *
nw_query_print (const NwQuery *self)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint n_terms;
  const NwQueryPart *terms = nw_query_term_parts (&n_terms);

  for (guint i = 0; i < G_N_ELEMENTS (printers); i++)
    if (printers[i].several)
      printers[i].several (out, self);
    else
      {
        g_autofree char *value = printers[i].value (self);
        print_part (out, printers[i].id, value);
      }
  for (guint i = 0; i < n_terms; i++)
    {
      g_autofree char *value = terms[i].print (self);

      print_part (out, terms[i].id, value);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}
