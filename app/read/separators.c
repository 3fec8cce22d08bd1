/* separators.c: finds which delimiter and which quote a text uses
 *
 * The first rows are read with each delimiter; the one that parts most rows into the same number of cells,
 * more than one, is it; but none that leaves the names in the first row in one piece, when another parts them.
 * The quote is what stands at both ends of cells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "separators.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "csv-parser.h"
#include "header-row.h"

#define MIN_QUOTED 2 /* cells in single quotes, which may be apostrophes as well */

static const char delimiters[] = { ',', '\t', ';', '|' };

typedef struct {
  char       delimiter;
  char       quote;
  guint      quoted;  /* cells that begin and end with the quote, about */
  GPtrArray *rows;    /* GStrv */
  guint      width;   /* cells of most rows */
  guint      fitting; /* rows with so many */
  double     covered; /* share of the text that could be read */
  double     score;
  guint      first;   /* cells of the first row */
  guint      names;   /* of these, when they may be column names and most rows have as many or more; or 0 */
  guint      reached; /* rows that have as many or more */
} Trial;

static gboolean
row_cb (const NwRow *row, gpointer user_data, GError **error)
{
  Trial *self = user_data;
  GStrv cells = g_new0 (char *, row->n_cells + 1);

  for (guint i = 0; i < row->n_cells; i++)
    cells[i] = g_strndup (row->cells[i].text, row->cells[i].length);
  g_ptr_array_add (self->rows, cells);
  self->covered = row->offset + row->length;
  if (self->rows->len < NW_SEPARATORS_ROWS)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CLOSED, ""); /* enough; read_rows () drops it */
  return FALSE;
}

static gboolean
ignore_cb (const NwRow *row, gpointer user_data, GError **error)
{
  return TRUE;
}

/* Whether a text that is cut ends within a cell in quotes, and nothing else is wrong with it. */
static gboolean
ends_quoted (const Trial *self, const char *text, gsize length)
{
  g_autoptr (GString) closed = g_string_new_len (text, length);
  g_autoptr (GInputStream) stream = NULL;
  NwRowSink sink = { ignore_cb, NULL, NULL };

  g_string_append_c (closed, self->quote);
  g_string_append_c (closed, '\n');
  stream = g_memory_input_stream_new_from_data (closed->str, closed->len, NULL);
  return nw_csv_parse (stream, "", NW_READ_CHUNK, self->delimiter, self->quote, &sink, NULL, NULL);
}

static void
read_rows (Trial *self, const char *text, gsize length, gboolean cut)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, length, NULL);
  NwRowSink sink = { row_cb, NULL, self };
  g_autoptr (GError) error = NULL;
  gboolean whole =
      nw_csv_parse (stream, "", NW_READ_CHUNK, self->delimiter, self->quote, &sink, NULL, &error);

  /* Enough rows, or all of them, is as good as the whole text; a text that is cut may end within a row. */
  if (whole || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED)
      || (cut && self->quote && ends_quoted (self, text, length)))
    self->covered = 1;
  else
    self->covered /= length;
  if (whole && cut && self->rows->len > 1)
    g_ptr_array_set_size (self->rows, self->rows->len - 1);
}

/* Cells that hold the separator make rows wider than the names, never narrower. */
static void
compare_with_names (Trial *self)
{
  if (self->rows->len < 2)
    return;
  self->first = g_strv_length (self->rows->pdata[0]);
  for (guint i = 0; i < self->rows->len; i++)
    self->reached += g_strv_length (self->rows->pdata[i]) >= self->first;
  if (2 * (self->reached - 1) > self->rows->len - 1)
    self->names = nw_header_row_names (self->rows->pdata[0]);
}

static void
measure (Trial *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer width = GUINT_TO_POINTER (g_strv_length (self->rows->pdata[i]));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, width)) + 1;

      g_hash_table_insert (counts, width, GUINT_TO_POINTER (n));
      if (n > self->fitting || (n == self->fitting && GPOINTER_TO_UINT (width) > self->width))
        {
          self->fitting = n;
          self->width = GPOINTER_TO_UINT (width);
        }
    }

  if (self->width > 1)
    {
      double share = (double) self->fitting / self->rows->len;
      self->score = share * share * (1 - 1.0 / (self->width + 1)) * self->covered;
    }
  compare_with_names (self);
}

static gboolean
is_border (char c, char delimiter)
{
  return c == '\0' || c == '\n' || c == '\r' || c == delimiter;
}

/* Cells that begin with the quote, or those that end with it, whichever are fewer. */
static guint
count_quoted (const char *text, gsize length, char delimiter, char quote)
{
  guint begins = 0, ends = 0;

  for (gsize i = 0; i < length; i++)
    if (text[i] == quote)
      {
        begins += is_border (i > 0 ? text[i - 1] : '\0', delimiter);
        ends += is_border (i + 1 < length ? text[i + 1] : '\0', delimiter);
      }
  return MIN (begins, ends);
}

static void
trial_clear (Trial *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
}

static void
run_trial (Trial *self, const char *text, gsize length, gboolean cut, char delimiter, char quote)
{
  *self = (Trial) { .delimiter = delimiter, .quote = quote };
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->quoted = quote ? count_quoted (text, length, delimiter, quote) : 0;
  read_rows (self, text, length, cut);
  measure (self);
}

/* Whether a cell begins with the quote: then one that is never closed is a mistake in the file, and no reason
 * to take quotes for letters. */
static gboolean
begins_quoted (const char *text, gsize length, char delimiter, char quote)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] == quote && is_border (i > 0 ? text[i - 1] : '\0', delimiter))
      return TRUE;
  return FALSE;
}

/* With the quote that reads best. */
static void
try_delimiter (Trial *best, const char *text, gsize length, gboolean cut, char delimiter)
{
  static const char others[] = { '\'', 0 };

  run_trial (best, text, length, cut, delimiter, '"');
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      Trial other;
      gboolean better;

      run_trial (&other, text, length, cut, delimiter, others[i]);
      better = others[i]
                   ? other.quoted >= MIN_QUOTED && other.quoted > best->quoted && other.score >= best->score
                   : other.score > best->score && best->covered < 1
                         && !begins_quoted (text, length, delimiter, '"');
      if (better)
        {
          trial_clear (best);
          *best = other;
        }
      else
        {
          trial_clear (&other);
        }
    }
}

static const char *
show (char separator)
{
  return separator == '\t' ? _("tab") : separator == ',' ? "," : separator == ';' ? ";" : "|";
}

/* Whether one parts the names, which the other leaves in one piece although it parts the rows below. A title
 * may be parted as well, but into fewer cells than the table below it has. */
static gboolean
parts_names (const Trial *one, const Trial *other)
{
  return one->names > 0 && other->first == 1 && other->width > 1 && one->names >= other->width;
}

static gboolean
is_better (const Trial *one, const Trial *other)
{
  if (parts_names (one, other))
    return TRUE;
  return one->score > other->score && !parts_names (other, one);
}

static char *
explain_delimiter (const Trial *best, const Trial *second)
{
  if (parts_names (best, second))
    return g_strdup_printf (
        _("“%s” parts the first row into %u different names, and %u of the %u rows looked at into as many cells "
          "or more; “%s” does not part the first row"),
        show (best->delimiter), best->names, best->reached, best->rows->len, show (second->delimiter));
  if (best->width < 2)
    return g_strdup_printf (_("No separator parts the %u rows looked at; each is one cell"), best->rows->len);
  if (second->width < 2)
    return g_strdup_printf (
        _("“%s” parts %u of the %u rows looked at into %u cells; nothing else parts them"),
        show (best->delimiter), best->fitting, best->rows->len, best->width);
  return g_strdup_printf (
      _("“%s” parts %u of the %u rows looked at into %u cells; “%s” only %u of %u into %u"),
      show (best->delimiter), best->fitting, best->rows->len, best->width, show (second->delimiter),
      second->fitting, second->rows->len, second->width);
}

static char *
explain_quote (const Trial *best)
{
  if (best->quote == 0)
    return g_strdup (_("Quotation marks stand within cells, not around them; they are taken as text"));
  if (best->quoted == 0)
    return g_strdup (_("No cell at the start of the file is in quotation marks"));
  return g_strdup_printf (_("%u cells at the start of the file are in quotation marks (%c)"), best->quoted,
                          best->quote);
}

GPtrArray *
nw_separators_find (const char *text, gsize length, gboolean cut, NwLayout *layout, GPtrArray *evidence)
{
  Trial trials[G_N_ELEMENTS (delimiters)];
  guint best = 0, second = 1;
  GPtrArray *rows;

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      try_delimiter (&trials[i], text, length, cut, delimiters[i]);
      if (i > 0 && is_better (&trials[i], &trials[best]))
        {
          second = best;
          best = i;
        }
      else if (i > 1 && is_better (&trials[i], &trials[second]))
        {
          second = i;
        }
    }

  layout->delimiter = trials[best].delimiter;
  layout->quote = trials[best].quote;
  g_ptr_array_add (evidence, explain_delimiter (&trials[best], &trials[second]));
  g_ptr_array_add (evidence, explain_quote (&trials[best]));
  rows = g_ptr_array_ref (trials[best].rows);
  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    trial_clear (&trials[i]);
  return rows;
}
