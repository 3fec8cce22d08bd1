/* quality.c: the report on a release: what is missing, how dates heap, what contradicts itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "quality-tally.h"

#include <glib/gi18n-lib.h>

typedef struct {
  NwQuality     *report;
  NwRelease     *release;
  NwCodebook    *book;
  NwQualityTally tally;
  guint64        issues[NW_N_ISSUES]; /* rows that have one */
} Reporting;

static void
reporting_clear (Reporting *self)
{
  g_clear_pointer (&self->report, g_ptr_array_unref);
  g_clear_pointer (&self->release, nw_release_unref);
  g_clear_pointer (&self->book, nw_codebook_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reporting, reporting_clear)

static NwQualityLine *
add_issue_line (Reporting  *self,
                const char *id,
                const char *group,
                const char *label,
                guint64     n,
                guint64     of,
                NwIssueKind issue)
{
  NwQualityLine *line = nw_quality_add (self->report, id, group, label, n, of);

  line->issue = g_strdup (nw_issue_kind_id (issue));
  return line;
}

/* ---- missing ---- */

static void
add_missing (Reporting *self)
{
  const NwQualityTally *tally = &self->tally;
  const char *group = _("Missing");
  guint64 of = tally->start.n;
  NwQualityLine *line;

  line = nw_quality_add (self->report, "missing-title", group, _("Without a title"), tally->no_title, of);
  line->note = g_strdup (_("the key stands for it"));
  nw_quality_add (self->report, "missing-summary", group, _("Without a summary"), tally->no_summary, of);
  nw_quality_add (self->report, "missing-sources", group, _("Without a source"), tally->no_sources, of);
  add_issue_line (self, "missing-start", group, _("Without a start"), tally->start.blank, of, NW_ISSUE_UNDATED);
  nw_quality_add (self->report, "missing-end", group, _("Without an end"), tally->end.blank, of);
}

/* ---- dates ---- */

enum { START, END, DISCLOSED, CLAIM, RESPONSE };

static const struct {
  const char *id;
  const char *blank;         /* NULL: said among what is missing */
  const char *unread;
  const char *year_only;
  const char *january_first;
  const char *month_first;
  const char *after_release;
} date_lines[] = {
  [START] = { "start", NULL, N_("Starts written as no day, month or year"), N_("Starts known to the year only"),
              N_("Starts on 1 January"), N_("Starts on the first of a month"), N_("Starts after the release") },
  [END] = { "end", NULL, N_("Ends written as no day, month or year"), N_("Ends known to the year only"),
            N_("Ends on 1 January"), N_("Ends on the first of a month"), N_("Ends after the release") },
  [DISCLOSED] = { "disclosed", N_("Disclosures not dated"), N_("Disclosures written as no day, month or year"),
                  N_("Disclosures known to the year only"), N_("Disclosures on 1 January"),
                  N_("Disclosures on the first of a month"), N_("Disclosures after the release") },
  [CLAIM] = { "claim", N_("Claims not dated"), N_("Claims whose date is no day, month or year"),
              N_("Claims known to the year only"), N_("Claims on 1 January"), N_("Claims on the first of a month"),
              N_("Claims after the release") },
  [RESPONSE] = { "response", N_("Responses not dated"), N_("Responses whose date is no day, month or year"),
                 N_("Responses known to the year only"), N_("Responses on 1 January"),
                 N_("Responses on the first of a month"), N_("Responses after the release") },
};

static NwQualityLine *
add_date_line (Reporting *self, const char *what, guint kind, const char *label, guint64 n, guint64 of)
{
  g_autofree char *id = g_strdup_printf ("%s-%s", what, date_lines[kind].id);

  return nw_quality_add (self->report, id, _("Dates"), _(label), n, of);
}

static void
add_heaping (Reporting *self, guint kind, const NwDateTally *tally)
{
  NwQualityLine *line;

  line = add_date_line (self, "january-first", kind, date_lines[kind].january_first, tally->january_first,
                        tally->to_the_day);
  line->expected = NW_CHANCE_JANUARY_FIRST;
  line->note = g_strdup (_("of the dates written to the day; many more than chance gives stand for the year only"));
  line->issue = kind == START ? g_strdup (nw_issue_kind_id (NW_ISSUE_HEAPING)) : NULL;
  line = add_date_line (self, "month-first", kind, date_lines[kind].month_first, tally->month_first,
                        tally->to_the_day);
  line->expected = NW_CHANCE_MONTH_FIRST;
  line->note = g_strdup (_("of the dates written to the day, 1 January among them; many more than chance gives stand "
                           "for the month only"));
  line->issue = kind == START ? g_strdup (nw_issue_kind_id (NW_ISSUE_HEAPING)) : NULL;
}

static void
add_dates_of (Reporting *self, guint kind, const NwDateTally *tally)
{
  guint64 dated = tally->n - tally->blank - tally->unread;
  NwQualityLine *line;

  /* A kind of date that the dataset does not have says nothing. */
  if (tally->n == 0 || (tally->blank == tally->n && kind == DISCLOSED))
    return;
  if (date_lines[kind].blank)
    add_date_line (self, "undated", kind, date_lines[kind].blank, tally->blank, tally->n);
  if (tally->blank == tally->n)
    return;
  line = add_date_line (self, "unread", kind, date_lines[kind].unread, tally->unread, tally->n);
  line->issue = g_strdup (nw_issue_kind_id (NW_ISSUE_BAD_DATE));
  add_date_line (self, "year-only", kind, date_lines[kind].year_only, tally->year_only, dated);
  add_heaping (self, kind, tally);
  line = add_date_line (self, "after-release", kind, date_lines[kind].after_release, tally->after_release,
                        self->release->as_of.precision == NW_PRECISION_UNKNOWN ? 0 : dated);
  if (self->release->as_of.precision == NW_PRECISION_UNKNOWN)
    line->note = g_strdup (_("nobody says until when the release was kept up to date"));
  line->issue = g_strdup (nw_issue_kind_id (NW_ISSUE_AFTER_RELEASE));
}

static void
add_dates (Reporting *self)
{
  const NwQualityTally *tally = &self->tally;
  const char *group = _("Order of dates");
  const char *note = _("as written, before a rule for placeholders made a year or month of a day");
  NwQualityLine *line;

  add_dates_of (self, START, &tally->start);
  add_dates_of (self, END, &tally->end);
  add_dates_of (self, DISCLOSED, &tally->disclosed);
  add_dates_of (self, CLAIM, &tally->act[NW_ACT_CLAIM]);
  add_dates_of (self, RESPONSE, &tally->act[NW_ACT_RESPONSE]);

  line = add_issue_line (self, "end-before-start", group, _("Incidents that end before they start"),
                         tally->end_before_start, tally->dated_pairs, NW_ISSUE_END_BEFORE_START);
  line->note = g_strdup (note);
  line = add_issue_line (self, "claim-before-start", group, _("Claims before the start"),
                         tally->before_start[NW_ACT_CLAIM], tally->dated_acts[NW_ACT_CLAIM],
                         NW_ISSUE_CLAIM_BEFORE_START);
  line->note = g_strdup (note);
  line = add_issue_line (self, "response-before-start", group, _("Responses before the start"),
                         tally->before_start[NW_ACT_RESPONSE], tally->dated_acts[NW_ACT_RESPONSE],
                         NW_ISSUE_CLAIM_BEFORE_START);
  line->note = g_strdup (note);
}

/* ---- codes ---- */

/* kind_id "" for what stands with incidents, else "claim-" or "response-". */
static void
add_codes_of (Reporting         *self,
              NwDimension        dimension,
              const char        *kind_id,
              const char        *group,
              const NwCodeTally *tally,
              guint64            of)
{
  const NwDimensionInfo *info = nw_dimension_info (dimension);
  gboolean is_act = *kind_id != '\0';

  if (tally->blank == of)
    return;
  for (guint i = 0; i < NW_CODE_ID_NONE; i++)
    {
      const NwCode *code = nw_codebook_get_code (self->book, info->domain, i);
      g_autofree char *id = g_strdup_printf ("%s%s-%s", kind_id, info->id, code->code);
      /* Translators: a field and what stands there: "Receiver: not available". */
      g_autofree char *label = g_strdup_printf (_("%s: %s"), _(info->label), nw_code_display (code));

      nw_quality_add (self->report, id, group, label, tally->special[i], of);
    }
  if (tally->blank > 0 && (is_act || dimension <= NW_DIMENSION_TYPE))
    {
      g_autofree char *id = g_strdup_printf ("%s%s-blank", kind_id, info->id);
      g_autofree char *label = g_strdup_printf (_("%s: nothing given"), _(info->label));

      nw_quality_add (self->report, id, group, label, tally->blank, of);
    }
}

static void
add_codes (Reporting *self)
{
  const NwQualityTally *tally = &self->tally;

  for (guint i = 0; i < NW_N_STORED_DIMENSIONS; i++)
    add_codes_of (self, i, "", _("Not known, of the incidents"), &tally->incident_codes[i], tally->start.n);
  for (guint i = 0; i < NW_N_STORED_DIMENSIONS; i++)
    add_codes_of (self, i, "claim-", _("Not known, of the claims"), &tally->act_codes[NW_ACT_CLAIM][i],
                  tally->act[NW_ACT_CLAIM].n);
  for (guint i = 0; i < NW_N_STORED_DIMENSIONS; i++)
    add_codes_of (self, i, "response-", _("Not known, of the responses"), &tally->act_codes[NW_ACT_RESPONSE][i],
                  tally->act[NW_ACT_RESPONSE].n);
}

static void
add_unlisted (Reporting *self)
{
  const NwQualityTally *tally = &self->tally;
  guint64 values = 0, unlisted = 0;
  NwQualityLine *line;

  for (guint i = 0; i < NW_N_STORED_DIMENSIONS; i++)
    {
      const NwCodeTally *parts[] = { &tally->incident_codes[i], &tally->act_codes[0][i], &tally->act_codes[1][i] };
      guint64 n = 0, of = 0;

      for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
        {
          n += parts[k]->unlisted;
          of += parts[k]->values;
        }
      values += of;
      unlisted += n;
      if (n > 0)
        {
          g_autofree char *id = g_strdup_printf ("unlisted-%s", nw_dimension_info (i)->id);
          g_autofree char *label = g_strdup_printf (_("%s: in no list"), _(nw_dimension_info (i)->label));

          add_issue_line (self, id, _("Labels"), label, n, of, NW_ISSUE_UNRECOGNISED);
        }
    }
  line = add_issue_line (self, "unlisted", _("Labels"), _("Coded values that no list knows"), unlisted, values,
                         NW_ISSUE_UNRECOGNISED);
  line->note = g_strdup (_("kept as written; map them once and import again"));
}

/* ---- rows ---- */

static const struct {
  NwIssueKind issue;
  const char *label;
  const char *note;
} row_lines[] = {
  { NW_ISSUE_SAME_ROW, N_("Rows that say what another says"), NULL },
  { NW_ISSUE_SAME_KEY, N_("Records with the key of another"), N_("the first one was kept") },
  { NW_ISSUE_MISSING_KEY, N_("Records without a key"), NULL },
  { NW_ISSUE_ORPHAN, N_("Parts of an incident that is not there"), NULL },
  { NW_ISSUE_SHIFTED, N_("Rows whose cells seem to stand under the columns beside theirs"), NULL },
  { NW_ISSUE_WIDTH, N_("Rows with too few or too many cells"), NULL },
  { NW_ISSUE_TABLES_DIFFER, N_("Rows that another table of the dataset contradicts"), NULL },
  { NW_ISSUE_LISTS_DIFFER, N_("Rows with lists side by side that differ in length"), NULL },
  { NW_ISSUE_BAD_NUMBER, N_("Rows with a score that is no number"), NULL },
};

/* A row may have several of a kind, in several columns, and counts once: it is one of so many rows. */
static gboolean
count_issues (Reporting *self, sqlite3 *db, GError **error)
{
  static const char *const sql = "SELECT kind, count(*) FROM (SELECT DISTINCT kind, file, line, offset FROM issue"
                                 " WHERE release = ?) GROUP BY kind";
  g_autoptr (sqlite3_stmt) s = nw_sql_prepare (db, sql, error);
  gboolean row;

  if (!s)
    return FALSE;
  sqlite3_bind_int64 (s, 1, self->release->id);
  while (nw_sql_step (s, &row, error))
    {
      if (!row)
        return TRUE;
      self->issues[nw_issue_kind_find (nw_sql_text (s, 0))] += sqlite3_column_int64 (s, 1);
    }

  return FALSE;
}

static void
add_rows (Reporting *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (row_lines); i++)
    {
      NwIssueKind kind = row_lines[i].issue;
      NwQualityLine *line = add_issue_line (self, nw_issue_kind_id (kind), _("Rows"), _(row_lines[i].label),
                                            self->issues[kind], self->release->counts.rows_read, kind);

      line->note = g_strdup (row_lines[i].note ? _(row_lines[i].note) : NULL);
    }
}

static gboolean
report_on (Reporting *self, sqlite3 *db, gint64 release, GError **error)
{
  NwDate as_of;

  self->release = nw_release_read (db, release, error);
  if (!self->release || !count_issues (self, db, error))
    return FALSE;
  as_of = self->release->as_of;
  if (!nw_quality_count (db, release, as_of.precision == NW_PRECISION_UNKNOWN ? NW_DAY_NONE : as_of.latest, self->book,
                       &self->tally, error))
    return FALSE;

  self->report = nw_quality_new ();
  add_missing (self);
  add_dates (self);
  add_codes (self);
  add_unlisted (self);
  add_rows (self);
  return TRUE;
}

NwQuality *
nw_store_quality (NwStore *self, gint64 release, GCancellable *cancellable, GError **error)
{
  g_auto (Reporting) reporting = { 0 };
  sqlite3 *db;
  gboolean done;

  reporting.book = nw_store_codebook (self, error);
  db = reporting.book ? nw_store_borrow (self, error) : NULL;
  if (!db)
    return NULL;
  nw_sql_set_cancel (db, cancellable);
  done = report_on (&reporting, db, release, error);
  nw_store_give_back (self, db);
  return done ? g_steal_pointer (&reporting.report) : NULL;
}
