/* csv.c: results as a tidy table: see tidy.h
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

#include "tidy.h"
#include "unseal.h"

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
append_head (GString *out, const NwTidy *tidy)
{
  for (guint c = 0; c < tidy->columns->len; c++)
    {
      if (c > 0)
        g_string_append_c (out, ',');
      nw_csv_append_text (out, nw_tidy_column (tidy, c)->id);
    }
  g_string_append_c (out, '\n');
}

/* A number that there is none of is an empty cell, or says why, and is never 0. */
static void
append_row (GString *out, const NwTidy *tidy, guint row)
{
  for (guint c = 0; c < tidy->columns->len; c++)
    {
      double number = nw_tidy_column (tidy, c)->number ? nw_tidy_number (tidy, row, c) : NAN;

      if (c > 0)
        g_string_append_c (out, ',');
      if (!nw_tidy_column (tidy, c)->number)
        nw_csv_append_text (out, nw_tidy_text (tidy, row, c));
      else if (isinf (number))
        g_string_append (out, "inf");
      else if (!isnan (number))
        nw_csv_append_number (out, number);
      else if (nw_tidy_missing (tidy, row, c))
        nw_csv_append_text (out, nw_tidy_missing (tidy, row, c));
    }
  g_string_append_c (out, '\n');
}

static gboolean
write_csv (const NwResult *result, const NwFigure *figure, const NwExportSize *size,
           GOutputStream *output, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (NwTidy) tidy = nw_tidy_new (result);

  append_head (out, tidy);
  for (guint row = 0; row < tidy->n_rows; row++)
    {
      append_row (out, tidy, row);
      if (!flush (out, FLUSH_AT, output, cancellable, error))
        return FALSE;
    }
  return flush (out, 1, output, cancellable, error);
}

const NwExporter nw_exporter_csv = { "csv", N_("CSV table"), ".csv", "text/csv", NW_EXPORT_NUMBERS,
  .write = write_csv, .unseal = nw_unseal_json, /* of its sidecar */
};
