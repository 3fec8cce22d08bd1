/* report.c: what is said about rows that are doubtful, double or of no use
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "normaliser-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "quality.h"

#define MAX_CELL  200
#define MIN_DATED 50

void
nw_report (NwNormaliser *self,
           NwBatch      *batch,
           NwIssueKind   kind,
           NwSeverity    severity,
           const NwRow  *row,
           const char   *column,
           NwCell        cell,
           const char   *reason)
{
  gsize length = MIN (cell.length, MAX_CELL);
  g_autofree char *text = NULL;

  if (cell.length > 0)
    {
      while (length < cell.length && ((guchar) cell.text[length] & 0xc0) == 0x80)
        length--;
      text = g_strndup (cell.text, length);
    }
  nw_batch_add_issue (batch, (NwIssue){ .kind = kind,
                                        .severity = severity,
                                        .file = self->file,
                                        .line = row ? row->line : 0,
                                        .offset = row ? row->offset : 0,
                                        .length = row ? row->length : 0,
                                        .column = column,
                                        .reason = reason,
                                        .cell = text });
  self->counts.issues++;
}

void
nw_reject (NwNormaliser *self, NwBatch *batch, NwIssueKind kind, const NwRow *row, const char *column,
           NwCell cell, const char *reason)
{
  nw_report (self, batch, kind, NW_ISSUE_REJECTED, row, column, cell, reason);
  self->counts.rejected++;
}

void
nw_note_start (NwNormaliser *self, NwDate written)
{
  int year, month, day;

  if (written.precision != NW_PRECISION_DAY)
    return;
  nw_day_to_ymd (written.earliest, &year, &month, &day);
  self->dated++;
  self->first_of_month += day == 1;
  self->january_first += day == 1 && month == 1;
}

static void
report_share (NwNormaliser *self, NwBatch *batch, guint64 n, double share, const char *meaning)
{
  double expected = self->dated * share;
  g_autofree char *percent = NULL, *reason = NULL;

  if (n <= expected + 5 * sqrt (expected) + 3)
    return;
  percent = g_strdup_printf ("%.1f %% (%" G_GUINT64_FORMAT " / %" G_GUINT64_FORMAT ")",
                             100.0 * n / self->dated, n, self->dated);
  /* Translators: a share with its counts, "25.3 % (412 / 1627)"; of what; what to make of it */
  reason = g_strdup_printf (_("%s of the dates to the day are %s"), percent, meaning);
  nw_report (self, batch, NW_ISSUE_HEAPING, NW_ISSUE_NOTE, NULL, self->bound->roles[NW_ROLE_START]->name,
             (NwCell) { "", 0 }, reason);
}

void
nw_report_heaping (NwNormaliser *self, NwBatch *batch)
{
  if (self->dated < MIN_DATED)
    return;
  report_share (self, batch, self->january_first, NW_CHANCE_JANUARY_FIRST,
                _("1 January, where chance gives 0.3 %: many will stand for the year only"));
  report_share (self, batch, self->first_of_month, NW_CHANCE_MONTH_FIRST,
                _("the first of a month, where chance gives 3.3 %: many will stand for the month only"));
}

static gboolean
has_required (const NwBoundPart *bound, guint n_cells)
{
  for (guint i = 0; i < bound->required->len; i++)
    if (g_array_index (bound->required, guint, i) >= n_cells)
      return FALSE;
  return TRUE;
}

gboolean
nw_check_width (NwNormaliser *self, NwBatch *batch, const NwRow *row)
{
  guint columns = self->bound->n_columns;
  g_autofree char *reason = NULL;
  NwCell extra = { "", 0 };

  if (row->n_cells == columns)
    return TRUE;

  reason = g_strdup_printf (_("the row has %u cells, the header %u"), row->n_cells, columns);
  for (guint i = columns; i < row->n_cells && extra.length == 0; i++)
    extra = nw_cell_trim (row->cells[i]);
  if (extra.length > 0 || !has_required (self->bound, row->n_cells))
    {
      nw_reject (self, batch, NW_ISSUE_WIDTH, row, NULL, extra, reason);
      return FALSE;
    }

  nw_report (self, batch, NW_ISSUE_WIDTH, NW_ISSUE_DOUBT, row, NULL, extra, reason);
  return TRUE;
}

void
nw_print_row (NwNormaliser *self, const NwRow *row)
{
  self->row_print = row->n_cells;
  for (guint i = 0; i < row->n_cells; i++)
    {
      guint64 print = nw_seen_print (0, row->cells[i].text, row->cells[i].length);

      if (i < self->bound->n_columns)
        self->prints[i] = print;
      self->row_print = nw_seen_print (self->row_print, (const char *) &print, sizeof print);
    }
}

static void
report_shift (NwNormaliser *self, NwBatch *batch, const NwShift *shift)
{
  NwRow row = { .line = shift->line, .offset = shift->offset, .length = shift->length };

  nw_report (self, batch, NW_ISSUE_SHIFTED, NW_ISSUE_DOUBT, &row, self->bound->header[shift->column],
             (NwCell){ "", 0 },
             shift->by > 0
                 ? _("from here on the cells look like those of the column before; the row is kept as it is")
                 : _("from here on the cells look like those of the next column; the row is kept as it is"));
}

void
nw_settle_shifts (NwNormaliser *self, NwBatch *batch)
{
  g_autoptr (GArray) shifts = nw_habits_settle (self->habits);

  for (guint i = 0; i < shifts->len; i++)
    report_shift (self, batch, &g_array_index (shifts, NwShift, i));
}

void
nw_check_shift (NwNormaliser *self, NwBatch *batch, const NwRow *row)
{
  NwShift shift;

  if (self->named || row->n_cells != self->bound->n_columns)
    return;
  if (nw_habits_add (self->habits, row, self->prints, &shift))
    report_shift (self, batch, &shift);
  else if (nw_habits_ready (self->habits))
    nw_settle_shifts (self, batch);
}

gboolean
nw_check_same (NwNormaliser *self, NwBatch *batch, const NwRow *row, gboolean *failed, GError **error)
{
  g_autofree char *reason = NULL;
  gboolean fresh;
  NwSeenEntry *entry = nw_seen_add (self->rows, self->row_print, &fresh);

  *failed = entry == NULL;
  if (entry == NULL)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_LIMIT,
                           _("more rows than can be compared; split the file"));
      return FALSE;
    }
  if (fresh)
    {
      entry->line = (guint32) MIN (row->line, G_MAXUINT32);
      return TRUE;
    }

  reason = g_strdup_printf (_("the row says what line %u says"), entry->line);
  if (self->part->keep_identical)
    {
      nw_report (self, batch, NW_ISSUE_SAME_ROW, NW_ISSUE_DOUBT, row, NULL, (NwCell) { "", 0 }, reason);
      return TRUE;
    }
  nw_report (self, batch, NW_ISSUE_SAME_ROW, NW_ISSUE_DUPLICATE, row, NULL, (NwCell) { "", 0 }, reason);
  self->counts.duplicates++;
  return FALSE;
}

void
nw_report_missing_parts (NwNormaliser *self, NwBatch *batch)
{
  for (guint i = 0; i < self->profile->parts->len; i++)
    {
      const NwPart *part = g_ptr_array_index (self->profile->parts, i);
      g_autofree char *reason = NULL;

      if (part->missing == NW_BLANK_SILENT || nw_has_role (self, part->id))
        continue;
      reason = g_strdup_printf (_("the release was imported without its file of %s; they count as not coded"),
                                part->id);
      nw_report (self, batch, NW_ISSUE_OTHER, NW_ISSUE_NOTE, NULL, NULL, (NwCell) { "", 0 }, reason);
    }
}
