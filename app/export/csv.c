/* csv.c: results as a tidy table: one row for each group and period
 *
 * UTF-8 without a byte order mark, quoted as RFC 4180 says. Lines end in LF, not CRLF: every reader of CSV
 * takes both, the tools of a command line only this. A text that begins with = + - @ TAB or CR gets an
 * apostrophe before it, so that no spreadsheet runs it; readers that want the text as it was take away one
 * leading apostrophe.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define FLUSH_AT (64 * 1024)

void
nw_csv_append_text (GString *line, const char *text)
{
  gboolean quoted =
      strpbrk (text, ",\"\n\r\t") != NULL || g_str_has_prefix (text, " ") || g_str_has_suffix (text, " ");

  if (quoted)
    g_string_append_c (line, '"');
  if (*text != '\0' && strchr ("=+-@\t\r", *text) != NULL)
    g_string_append_c (line, '\'');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *c);
    }
  if (quoted)
    g_string_append_c (line, '"');
}

/* Whole numbers without a point, fractions with at most six places, always with a point. */
void
nw_csv_append_number (GString *line, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.6f", value);
  if (strchr (buffer, '.') != NULL)
    {
      char *end = buffer + strlen (buffer);

      while (end[-1] == '0')
        *--end = '\0';
      if (end[-1] == '.')
        *--end = '\0';
    }
  g_string_append (line, g_str_equal (buffer, "-0") ? "0" : buffer);
}

static gboolean
flush (GString *text, gsize at_least, GOutputStream *output, GCancellable *cancellable, GError **error)
{
  gboolean ok = TRUE;

  if (text->len < at_least)
    return TRUE;
  ok = g_output_stream_write_all (output, text->str, text->len, NULL, cancellable, error);
  g_string_truncate (text, 0);
  return ok;
}

static void
append_row (GString *out, const NwResult *result, const char *period, const NwGroup *group, double incidents)
{
  nw_csv_append_text (out, period);
  if (result->query->by != NW_DIMENSION_NONE)
    {
      g_string_append_c (out, ',');
      nw_csv_append_text (out, group->code);
      g_string_append_c (out, ',');
      nw_csv_append_text (out, group->label);
    }
  g_string_append_c (out, ',');
  nw_csv_append_number (out, incidents);
  g_string_append_c (out, '\n');
}

static void
append_head (GString *out, const NwResult *result)
{
  g_string_append (out, "period");
  if (result->query->by != NW_DIMENSION_NONE)
    {
      const char *id = nw_dimension_info (result->query->by)->id;

      g_string_append_printf (out, ",%s,%s_label", id, id);
    }
  g_string_append (out, ",incidents\n");
}

static gboolean
write_csv (const NwResult *result, const NwFigure *figure, double width, double height,
           GOutputStream *output, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean timed = result->query->interval != NW_INTERVAL_ALL;

  append_head (out, result);
  for (guint g = 0; g < result->groups->len; g++)
    {
      const NwGroup *group = nw_result_group (result, g);

      for (guint p = 0; p < result->periods->len; p++)
        append_row (out, result, nw_result_period (result, p)->label, group, nw_result_cell (result, g, p));
      if (timed && result->coarse > 0)
        append_row (out, result, "less precise", group, group->coarse);
      if (timed && result->undated > 0)
        append_row (out, result, "undated", group, group->undated);
      if (!flush (out, FLUSH_AT, output, cancellable, error))
        return FALSE;
    }
  return flush (out, 1, output, cancellable, error);
}

const NwExporter nw_exporter_csv = { "csv", N_("CSV table"), ".csv", "text/csv", FALSE, write_csv };
