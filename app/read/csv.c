/* csv.c: reads text with separators: commas, tabs, semicolons or bars
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "readers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "csv-parser.h"

/* Text has no NUL, but for every other byte of UTF-16. Asked last, since other formats are text as well. */
static gboolean
csv_probe (const guint8 *start, gsize length)
{
  gsize even = 0, odd = 0;

  if (length >= 4 && memcmp (start, "PK\x03\x04", 4) == 0)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (start[i] == 0)
      *(i % 2 ? &odd : &even) += 1;

  return even == 0 || odd == 0 || even > 8 * odd || odd > 8 * even;
}

static GStrv
csv_tables (NwSource *source, GCancellable *cancellable, GError **error)
{
  return g_new0 (char *, 1);
}

static gboolean
csv_read (NwSource *source,
          const NwLayout *layout,
          const NwRowSink *sink,
          GCancellable *cancellable,
          GError **error)
{
  g_autoptr (GInputStream) text = nw_source_open_text (source, layout, cancellable, error);

  return text
         && nw_csv_parse (text, nw_source_name (source), NW_READ_CHUNK, layout->delimiter, layout->quote,
                          sink, cancellable, error);
}

gboolean
nw_csv_read (GInputStream    *stream,
             const char      *name,
             gsize            chunk,
             const NwRowSink *sink,
             GCancellable    *cancellable,
             GError         **error)
{
  return nw_csv_parse (stream, name, chunk, ',', '"', sink, cancellable, error);
}

static const char * const suffixes[] = { ".csv", ".tsv", ".tab", ".txt", NULL };

const NwReader nw_reader_csv = {
  .id = "csv",
  .label = N_("Text with separators (CSV, TSV)"),
  .suffixes = suffixes,
  .text = TRUE,
  .separated = TRUE,
  .probe = csv_probe,
  .tables = csv_tables,
  .read = csv_read,
};
