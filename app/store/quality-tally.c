/* quality-tally.c: counts in the records of a release what a report on it says
 *
 * Counted here and not by SQL: unfolding the coded values of a million records by json_each() takes many times as
 * long.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "quality-tally.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  NwQualityTally   *tally;
  const NwCodebook *book;
  NwMarkLimits      limits;
  NwBatch          *batch; /* one record at a time, for its marks */
  gint64            release, first, n;
  gint32            as_of;
  gint32           *starts; /* first day of each incident, as written */
} Counting;

static void
counting_clear (Counting *self)
{
  g_clear_pointer (&self->batch, nw_batch_unref);
  g_clear_pointer (&self->starts, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Counting, counting_clear)

/* Five columns: the date, its precision, its text. Gives it back as written. */
static gboolean
count_date (const Counting *self, sqlite3_stmt *s, int column, NwDateTally *tally, NwDate *written, GError **error)
{
  const char *text = nw_sql_text (s, column + 3);
  NwDate date;
  int month, day;

  if (!nw_sql_date (s, column, &date, error))
    return FALSE;
  *written = nw_date_as_written (date, text);
  tally->n++;
  tally->blank += date.precision == NW_PRECISION_UNKNOWN && text == NULL;
  tally->unread += date.precision == NW_PRECISION_UNKNOWN && text != NULL;
  tally->year_only += date.precision == NW_PRECISION_YEAR;
  tally->after_release += date.precision != NW_PRECISION_UNKNOWN && self->as_of != NW_DAY_NONE &&
                          written->earliest > self->as_of;
  if (written->precision != NW_PRECISION_DAY)
    return TRUE;

  nw_day_to_ymd (written->earliest, NULL, &month, &day);
  tally->to_the_day++;
  tally->january_first += day == 1 && month == 1;
  tally->month_first += day == 1;
  return TRUE;
}

static gboolean
count_codes (Counting *self, sqlite3_stmt *s, int column, NwCodeTally *tallies, GError **error)
{
  guint seen[NW_N_STORED_DIMENSIONS] = { 0 }; /* a bit for each special code, and one for any */

  g_array_set_size (self->batch->incidents, 0);
  g_array_set_size (self->batch->marks, 0);
  g_string_chunk_clear (self->batch->text);
  nw_batch_add_incident (self->batch);
  if (!nw_marks_parse (nw_sql_text (s, column), &self->limits, self->batch))
    {
      nw_sql_broken (error, sqlite3_db_handle (s), _("the coded values of a record cannot be read"));
      return FALSE;
    }

  for (guint i = 0; i < self->batch->marks->len; i++)
    {
      const NwMark *mark = nw_batch_mark (self->batch, i);
      NwDomain domain = nw_dimension_info (mark->dimension)->domain;
      gboolean coded = mark->code >= NW_N_SPECIAL_CODES && mark->code < nw_codebook_n_codes (self->book, domain);

      seen[mark->dimension] |= 1u << MIN (mark->code, NW_N_SPECIAL_CODES);
      tallies[mark->dimension].values += mark->code >= NW_N_SPECIAL_CODES;
      if (coded && nw_codebook_get_code (self->book, domain, mark->code)->kind == NW_CODE_UNRECOGNISED)
        tallies[mark->dimension].unlisted++;
    }
  for (guint i = 0; i < NW_N_STORED_DIMENSIONS; i++)
    {
      tallies[i].blank += seen[i] == 0;
      for (guint k = 0; k < NW_N_SPECIAL_CODES; k++)
        tallies[i].special[k] += (seen[i] >> k) & 1;
    }

  return TRUE;
}

static void
bind_range (const Counting *self, sqlite3_stmt *s)
{
  sqlite3_bind_int64 (s, 1, self->first);
  sqlite3_bind_int64 (s, 2, self->first + self->n);
}

/* ---- incidents ---- */

static gboolean
count_incident (Counting *self, sqlite3_stmt *s, GError **error)
{
  NwQualityTally *tally = self->tally;
  NwDate start, end, disclosed;
  gint64 row = sqlite3_column_int64 (s, 0) - self->first;

  if (!count_date (self, s, 4, &tally->start, &start, error) ||
      !count_date (self, s, 8, &tally->end, &end, error) ||
      !count_date (self, s, 12, &tally->disclosed, &disclosed, error))
    return FALSE;
  self->starts[row] = start.earliest;
  tally->no_title += sqlite3_column_int (s, 1);
  tally->no_summary += sqlite3_column_int (s, 2);
  tally->no_sources += sqlite3_column_int (s, 3);
  if (start.precision != NW_PRECISION_UNKNOWN && end.precision != NW_PRECISION_UNKNOWN)
    {
      tally->dated_pairs++;
      tally->end_before_start += end.latest < start.earliest;
    }

  return count_codes (self, s, 16, tally->incident_codes, error);
}

static gboolean
count_incidents (Counting *self, sqlite3 *db, GError **error)
{
  static const char *const sql =
    "SELECT id, title IN ('', key), coalesce (summary, '') = '', coalesce (sources, '') = '',"
    " start_earliest, start_latest, start_precision, start_text, end_earliest, end_latest, end_precision, end_text,"
    " disclosed_earliest, disclosed_latest, disclosed_precision, disclosed_text, marks"
    " FROM incident WHERE id >= ?1 AND id < ?2 AND release = ?3 ORDER BY id";
  g_autoptr (sqlite3_stmt) s = nw_sql_prepare (db, sql, error);
  gboolean row = TRUE;

  if (!s)
    return FALSE;
  bind_range (self, s);
  sqlite3_bind_int64 (s, 3, self->release);
  while (row)
    if (!nw_sql_step (s, &row, error) || (row && !count_incident (self, s, error)))
      return FALSE;

  return TRUE;
}

/* ---- acts ---- */

static gboolean
count_act (Counting *self, sqlite3_stmt *s, GError **error)
{
  guint kind = sqlite3_column_int (s, 1) == NW_ACT_CLAIM ? NW_ACT_CLAIM : NW_ACT_RESPONSE;
  gint32 start = self->starts[sqlite3_column_int64 (s, 0) - self->first];
  NwQualityTally *tally = self->tally;
  NwDate date;

  if (!count_date (self, s, 2, &tally->act[kind], &date, error))
    return FALSE;
  if (start != NW_DAY_NONE && date.precision != NW_PRECISION_UNKNOWN)
    {
      tally->dated_acts[kind]++;
      tally->before_start[kind] += date.latest < start;
    }

  return count_codes (self, s, 6, tally->act_codes[kind], error);
}

static gboolean
count_acts (Counting *self, sqlite3 *db, GError **error)
{
  static const char *const sql = "SELECT incident, kind, date_earliest, date_latest, date_precision, date_text, marks"
                                 " FROM act WHERE incident >= ?1 AND incident < ?2";
  g_autoptr (sqlite3_stmt) s = nw_sql_prepare (db, sql, error);
  gboolean row = TRUE;

  if (!s)
    return FALSE;
  bind_range (self, s);
  while (row)
    if (!nw_sql_step (s, &row, error) || (row && !count_act (self, s, error)))
      return FALSE;

  return TRUE;
}

gboolean
nw_quality_count (sqlite3          *db,
                  gint64            release,
                  gint32            as_of,
                  const NwCodebook *book,
                  NwQualityTally   *tally,
                  GError          **error)
{
  g_auto (Counting) counting = { .tally = tally, .book = book, .release = release, .as_of = as_of };

  memset (tally, 0, sizeof *tally);
  if (!nw_release_range (db, release, &counting.first, &counting.n, error) ||
      !nw_marks_read_limits (db, &counting.limits, error))
    return FALSE;
  counting.batch = nw_batch_new ();
  counting.starts = g_try_new (gint32, MAX (counting.n, 1));
  if (!counting.starts)
    {
      nw_sql_broken (error, db, _("a number of incidents that cannot be"));
      return FALSE;
    }
  for (gint64 i = 0; i < counting.n; i++)
    counting.starts[i] = NW_DAY_NONE;

  return count_incidents (&counting, db, error) && count_acts (&counting, db, error);
}
