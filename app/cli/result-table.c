/* result-table.c: a result as a table to read, between what it is and where it is from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "result-print.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "number.h"
#include "printer.h"
#include "tidy.h"

/* What the share of a row is of, or NAN. */
static double
base_of (const NwTidy *tidy, guint row)
{
  for (guint c = 0; c < tidy->columns->len; c++)
    if (nw_tidy_column (tidy, c)->kind == NW_TIDY_OF)
      return nw_tidy_number (tidy, row, c);
  return NAN;
}

/* Shares in per cent, unless they are of so few that the counts beside them say more. */
static char *
print_number (const NwTidy *tidy, guint row, guint column)
{
  double number = nw_tidy_number (tidy, row, column);
  double base = base_of (tidy, row);
  gboolean bound = nw_tidy_column (tidy, column)->kind >= NW_TIDY_LOW;

  if (isnan (number))
    return g_strdup ("–");
  if (isinf (number))
    return g_strdup ("∞");
  if (nw_tidy_column (tidy, column)->kind == NW_TIDY_SHARE || (bound && !isnan (base)))
    return base < NW_FEW ? g_strdup ("–") : nw_percent_print (number);
  if (nw_tidy_column (tidy, column)->kind == NW_TIDY_RATIO || bound)
    return g_strdup_printf ("%.3f", number);
  return nw_number_print (number);
}

/* As figures and tables show them, with the headings of sections. */
static gboolean
print_summary (const NwSummary *summary, GOutputStream *output, GError **error)
{
  g_autofree NwColumn *columns = g_new0 (NwColumn, summary->columns->len + 1);
  g_autofree guint *shown = g_new (guint, summary->columns->len + 1);
  NwPrinter *printer;
  guint n = 1;

  columns[0].id = summary->row_label;
  for (guint c = 0; c < summary->columns->len; c++)
    {
      const NwSummaryColumn *column = nw_summary_column (summary, c);

      if (column->data)
        continue;
      shown[n] = c;
      columns[n++] = (NwColumn) { column->label, !nw_quantity_is_text (column->quantity) };
    }
  printer = nw_printer_new (NW_FORMAT_TABLE, columns, n, output);
  for (guint row = 0; row < summary->rows->len; row++)
    {
      nw_printer_add_text (printer, nw_summary_row (summary, row)->label);
      for (guint c = 1; c < n; c++)
        {
          g_autofree char *text = nw_summary_row (summary, row)->kind == NW_SUMMARY_SECTION ? g_strdup ("")
                                                                                           : nw_summary_print (summary, row, shown[c]);

          nw_printer_add_text (printer, text);
        }
    }
  return nw_printer_finish (printer, error);
}

static gboolean
print_rows (const NwResult *result, GOutputStream *output, GError **error)
{
  g_autoptr (NwTidy) tidy = nw_tidy_new (result);
  g_autofree NwColumn *columns = g_new (NwColumn, tidy->columns->len);
  NwPrinter *printer;

  for (guint c = 0; c < tidy->columns->len; c++)
    columns[c] = (NwColumn) { nw_tidy_column (tidy, c)->id, nw_tidy_column (tidy, c)->number };
  printer = nw_printer_new (NW_FORMAT_TABLE, columns, tidy->columns->len, output);
  for (guint row = 0; row < tidy->n_rows; row++)
    for (guint c = 0; c < tidy->columns->len; c++)
      {
        g_autofree char *number = columns[c].number ? print_number (tidy, row, c) : NULL;

        nw_printer_add_text (printer, number ? number : nw_tidy_text (tidy, row, c));
      }
  return nw_printer_finish (printer, error);
}

gboolean
nw_result_print_table (const NwResult *result, GOutputStream *output, GError **error)
{
  g_autofree char *title = nw_result_title (result);
  g_autofree char *subtitle = nw_result_subtitle (result);
  g_autofree char *sentence = nw_result_sentence (result);
  g_autofree char *note = nw_result_note (result);
  g_autofree char *source = nw_result_source (result);
  g_autofree char *head = g_strconcat (title, "\n", subtitle, "\n\n", NULL);
  g_autofree char *foot = g_strconcat ("\n", sentence, "\n", note, "\n", source, "\n", NULL);

  return g_output_stream_write_all (output, head, strlen (head), NULL, NULL, error)
         && (result->summary ? print_summary (result->summary, output, error) : print_rows (result, output, error))
         && g_output_stream_write_all (output, foot, strlen (foot), NULL, NULL, error);
}
