/* exchange.c: reads and writes small tables that people exchange
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "detect.h"
#include "formats.h"
#include "reader.h"
#include "text.h"

#define ONE_DAY (24 * 60 * 60) /* seconds by which clocks may differ */

typedef struct {
  const char             *name; /* of the file */
  const NwExchangeColumn *columns;
  guint                   n;
  int                     places[NW_EXCHANGE_MAX_COLUMNS]; /* where each column stands in the file; -1: nowhere */
  guint                   n_cells;                         /* of the line of names */
  guint64                 rows;
  guint64                 bytes;
  NwExchangeFunc          func;
  gpointer                user_data;
} Reading;

/* ---- cells ---- */

/* Whether it begins with what a spreadsheet runs, behind any number of apostrophes. */
static gboolean
is_guarded (const char *text)
{
  while (*text == '\'')
    text++;
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

/* Without blanks at the ends; lines end as here. NULL: nothing there. */
static char *
read_cell (const NwCell *cell)
{
  g_autofree char *text = g_strndup (cell->text, cell->length);
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;
  char *rest;

  lines = g_strsplit (text, "\r\n", -1);
  joined = g_strjoinv ("\n", lines);
  rest = g_strstrip (joined);
  if (*rest == '\'' && is_guarded (rest))
    rest++;
  return *rest ? g_strdup (rest) : NULL;
}

/* NULL: it can stand there. (transfer none) */
static const char *
find_trouble (const char *text, gboolean lines)
{
  g_auto (GStrv) parts = NULL;

  if (strlen (text) > NW_EXCHANGE_MAX_CELL)
    return _("is too long; shorten it to 100,000 bytes at most");
  if (!lines)
    return nw_text_one_line (text) ? NULL : _("has several lines or signs that cannot be seen; write it in one line");

  parts = g_strsplit_set (text, "\n\t", -1);
  for (char **part = parts; *part; part++)
    if (!nw_text_one_line (*part))
      return _("has signs that cannot be seen; remove them");
  return NULL;
}

gboolean
nw_exchange_check (const char *text, const char *label, gboolean lines, GError **error)
{
  const char *trouble = g_utf8_validate (text, -1, NULL) ? find_trouble (text, lines) : _("is not UTF-8; write it anew");

  /* Translators: the name of a field, and what is wrong with its text. */
  if (trouble)
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” %s"), label, trouble);
  return trouble == NULL;
}

gboolean
nw_exchange_time (const char *cell, const char *place, gint64 *time, GError **error)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = cell ? g_date_time_new_from_iso8601 (cell, utc) : NULL;

  *time = moment ? g_date_time_to_unix (moment) : now;
  if (cell && !moment)
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: “%s” is no time; write it like 2024-03-01T12:00:00Z, or leave it empty"), place, cell);
  else if (*time < 0 || *time > now + ONE_DAY)
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: it cannot have been at %s; correct the time, or leave it empty"), place, cell);
  else
    return TRUE;
  return FALSE;
}

/* ---- reading ---- */

static char *
list_names (const Reading *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->n; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", self->columns[i].name);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static int
find_column (const Reading *self, const char *name)
{
  for (guint i = 0; i < self->n; i++)
    if (strcmp (self->columns[i].name, name) == 0)
      return (int) i;
  return -1;
}

static gboolean
read_names (Reading *self, const NwRow *row, GError **error)
{
  g_autofree char *names = list_names (self);

  self->n_cells = row->n_cells;
  for (guint i = 0; i < row->n_cells; i++)
    {
      g_autofree char *name = nw_text_fold (row->cells[i].text, row->cells[i].length);
      int column = find_column (self, name);

      if (column < 0)
        {
          g_autofree char *shown = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), 40));

          g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s, line %" G_GUINT64_FORMAT ": “%s” is no column of such a file; they are %s"),
                       self->name, row->line, shown, names);
          return FALSE;
        }
      if (self->places[column] >= 0)
        {
          g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s, line %" G_GUINT64_FORMAT ": the column “%s” is there twice; remove one of them"),
                       self->name, row->line, name);
          return FALSE;
        }
      self->places[column] = (int) i;
    }
  for (guint i = 0; i < self->n; i++)
    if (self->columns[i].required && self->places[i] < 0)
      {
        g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s, line %" G_GUINT64_FORMAT ": the column “%s” is missing; a file has %s"),
                     self->name, row->line, self->columns[i].name, names);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_row (Reading *self, const NwRow *row, const char *place, GError **error)
{
  for (guint i = 0; i < row->n_cells; i++)
    self->bytes += row->cells[i].length;
  if (++self->rows > NW_EXCHANGE_MAX_ROWS || self->bytes > NW_EXCHANGE_MAX_BYTES)
    g_set_error (error, NW_FAULT, NW_FAULT_LIMIT, _("%s: the file is too large; divide it into several"), place);
  else if (row->n_cells > self->n_cells)
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: there are %u cells for %u columns; put texts with separators into quotes"), place,
                 row->n_cells, self->n_cells);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_cell (const NwExchangeColumn *column, const char *cell, const char *place, GError **error)
{
  const char *trouble = cell ? find_trouble (cell, column->lines) : NULL;

  if (column->required && !cell)
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: “%s” is empty; fill it in, or leave out the row"), place, column->name);
  else if (trouble)
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: “%s” %s"), place, column->name, trouble);
  else
    return TRUE;
  return FALSE;
}

static gboolean
row_cb (const NwRow *row, gpointer user_data, GError **error)
{
  Reading *self = user_data;
  g_autofree char *place = g_strdup_printf (_("%s, line %" G_GUINT64_FORMAT), self->name, row->line);
  char *cells[NW_EXCHANGE_MAX_COLUMNS] = { NULL };
  gboolean ok = TRUE;

  if (row->number == 0)
    return read_names (self, row, error);
  if (!check_row (self, row, place, error))
    return FALSE;

  for (guint i = 0; ok && i < self->n; i++)
    {
      int at = self->places[i];

      cells[i] = at >= 0 && (guint) at < row->n_cells ? read_cell (&row->cells[at]) : NULL;
      ok = check_cell (&self->columns[i], cells[i], place, error);
    }
  ok = ok && self->func ((const char *const *) cells, place, self->user_data, error);
  for (guint i = 0; i < self->n; i++)
    g_free (cells[i]);
  return ok;
}

gboolean
nw_exchange_load (GFile                  *file,
                  const NwExchangeColumn *columns,
                  guint                   n,
                  NwExchangeFunc          func,
                  gpointer                user_data,
                  GCancellable           *cancellable,
                  GError                **error)
{
  g_autoptr (NwSource) source = nw_source_new (file, cancellable, error);
  g_autoptr (NwDetection) detection = source ? nw_detect (source, cancellable, error) : NULL;
  Reading self = { .columns = columns, .n = n, .func = func, .user_data = user_data };
  NwRowSink sink = { row_cb, NULL, &self };

  g_return_val_if_fail (n <= NW_EXCHANGE_MAX_COLUMNS, FALSE);

  if (!detection)
    return FALSE;
  self.name = nw_source_name (source);
  if (strcmp (detection->layout->reader, "csv") != 0)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: this is no CSV file; save the table as CSV"), self.name);
      return FALSE;
    }
  detection->layout->header = 1;
  for (guint i = 0; i < n; i++)
    self.places[i] = -1;
  return nw_table_read (source, detection->layout, &sink, cancellable, error);
}

/* ---- writing ---- */

void
nw_exchange_begin (GString *text, const NwExchangeColumn *columns, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "," : "", columns[i].name);
  g_string_append_c (text, '\n');
}

void
nw_exchange_append (GString *text, const char *const *cells, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      /* One that has an apostrophe there already gets one more, so that reading leaves it its own. */
      g_autofree char *more = cells[i] && *cells[i] == '\'' && is_guarded (cells[i]) ? g_strconcat ("'", cells[i], NULL) : NULL;

      if (i > 0)
        g_string_append_c (text, ',');
      if (cells[i])
        nw_csv_append_text (text, more ? more : cells[i]);
    }
  g_string_append_c (text, '\n');
}
