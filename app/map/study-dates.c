/* study-dates.c: which form of date the cells of a column prove
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "study-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stddef.h>
#include <string.h>

#include "codelist.h"
#include "dates-private.h"
#include "text.h"

#define LONGEST       80     /* bytes of a cell that can be a date */
#define FIRST_SERIAL  0 /* 1970-01-01: before it, five digits are more likely a number of something else */
#define LAST_SERIAL   29219  /* 2049-12-31 */
#define PLACEHOLDER   24     /* bytes of the longest word for not knowing that is looked for */
#define MANY          4.0    /* standard deviations that chance does not explain */
#define FEW           5      /* dates that may fall on one day by chance */

static void
note_day (NwDateEvidence *dates, NwDate date)
{
  int month, day;

  if (date.precision != NW_PRECISION_DAY)
    return;
  nw_day_to_ymd (date.earliest, NULL, &month, &day);
  dates->january_first += month == 1 && day == 1;
  dates->first_of_month += day == 1;
}

static gboolean
is_first (NwDate date)
{
  int day;

  nw_day_to_ymd (date.earliest, NULL, NULL, &day);
  return day == 1;
}

static void
add_both (NwStudy *self, NwDate mdy, NwDate dmy)
{
  int month, day;

  self->dates.fits_both++;
  nw_day_to_ymd (mdy.earliest, NULL, &month, &day);
  self->dates.january_first += month == 1 && day == 1;
  self->firsts_mdy += is_first (mdy);
  self->firsts_dmy += is_first (dmy);
}

/* Month and day in numbers, in an order that is to be found out. */
static gboolean
add_numbers (NwStudy *self, const char *text, gsize length)
{
  NwDateEvidence *dates = &self->dates;
  NwDate mdy, dmy, ymd;
  gboolean american = nw_dates_read_numbers (text, length, NW_DATES_MDY, &mdy);
  gboolean european = nw_dates_read_numbers (text, length, NW_DATES_DMY, &dmy);

  if (american && european && mdy.precision == NW_PRECISION_DAY)
    add_both (self, mdy, dmy);
  else if ((american && mdy.precision != NW_PRECISION_DAY) || (european && dmy.precision != NW_PRECISION_DAY))
    dates->partial++;
  else if (american)
    dates->proves_mdy++, note_day (dates, mdy);
  else if (european)
    dates->proves_dmy++, note_day (dates, dmy);
  else if (nw_dates_read_numbers (text, length, NW_DATES_YMD, &ymd))
    dates->ymd++, note_day (dates, ymd);
  else
    return FALSE;
  return TRUE;
}

static gboolean
is_placeholder (const char *text, gsize length)
{
  g_autofree char *folded = length <= PLACEHOLDER ? nw_text_fold (text, length) : NULL;

  return folded && nw_codelist_special (folded) >= 0;
}

static void
add_words (NwStudy *self, const char *text, gsize length)
{
  NwDate date;

  switch (nw_dates_read_words (text, length, NW_DATES_ISO, &date))
    {
    case NW_WRITTEN_DATE:
      if (date.precision == NW_PRECISION_DAY)
        self->dates.words++, note_day (&self->dates, date);
      else
        self->dates.partial++;
      break;
    case NW_WRITTEN_VAGUE:
      self->dates.partial++;
      break;
    case NW_WRITTEN_OPEN:
      self->dates.open++;
      break;
    case NW_WRITTEN_NO_DATE:
    default:
      self->dates.none++;
      break;
    }
}

void
nw_study_add_date (NwStudy *self, const char *text, gsize length)
{
  NwDateEvidence *dates = &self->dates;
  NwDate date;

  if (is_placeholder (text, length))
    return;
  dates->filled++;
  if (length > LONGEST)
    dates->none++;
  else if (nw_dates_read_numbers (text, length, NW_DATES_ISO, &date))
    {
      if (date.precision == NW_PRECISION_DAY)
        dates->iso++, note_day (dates, date);
      else
        dates->partial++;
    }
  else if (nw_dates_read_serial (text, length, NW_SERIAL_1900, &date) && date.earliest >= FIRST_SERIAL
           && date.earliest <= LAST_SERIAL)
    dates->serial++, note_day (dates, date);
  else if (!add_numbers (self, text, length))
    add_words (self, text, length);
}

const NwDateEvidence *
nw_study_dates (const NwStudy *self)
{
  return &self->dates;
}

/* ---- what they prove ---- */

static NwDateForm
best_form (const NwDateEvidence *dates)
{
  guint64 ordered = dates->proves_mdy + dates->proves_dmy + dates->fits_both;

  if (dates->ymd > ordered)
    return NW_DATES_YMD;
  if (ordered == 0)
    return NW_DATES_ISO;
  return dates->proves_dmy > dates->proves_mdy ? NW_DATES_DMY : NW_DATES_MDY;
}

/* Cells that the form reads, numbers of days included. */
static guint64
readable (const NwDateEvidence *dates, NwDateForm form)
{
  guint64 always = dates->iso + dates->serial + dates->partial + dates->words + dates->open;

  switch (form)
    {
    case NW_DATES_MDY:
      return always + dates->proves_mdy + dates->fits_both;
    case NW_DATES_DMY:
      return always + dates->proves_dmy + dates->fits_both;
    case NW_DATES_YMD:
      return always + dates->ymd;
    case NW_DATES_ISO:
    default:
      return always;
    }
}

enum { MDY, DMY, BOTH, ISO, YMD, SERIAL, WORDS, PARTIAL, OPEN, NONE, N_KINDS };

/* "30 values prove M/D/Y", and after it "23 prove D/M/Y". */
static char *
describe_order (guint kind, gboolean first, gulong n)
{
  switch (kind)
    {
    case MDY:
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%'lu value proves M/D/Y", "%'lu values prove M/D/Y", n), n);
    case DMY:
      return first ? g_strdup_printf (
                 g_dngettext (GETTEXT_PACKAGE, "%'lu value proves D/M/Y", "%'lu values prove D/M/Y", n), n)
                   : g_strdup_printf (
                       g_dngettext (GETTEXT_PACKAGE, "%'lu proves D/M/Y", "%'lu prove D/M/Y", n), n);
    case BOTH:
    default:
      return first ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'lu value fits both M/D/Y and D/M/Y",
                                                   "%'lu values fit both M/D/Y and D/M/Y", n), n)
                   : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'lu fits both", "%'lu fit both", n), n);
    }
}

static char *
describe_other (guint kind, gulong n)
{
  switch (kind)
    {
    case ISO:
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%'lu value is YYYY-MM-DD", "%'lu values are YYYY-MM-DD", n), n);
    case YMD:
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%'lu value is Y/M/D", "%'lu values are Y/M/D", n), n);
    case SERIAL:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'lu value is a spreadsheet's number of days",
                                           "%'lu values are a spreadsheet's numbers of days", n), n);
    case WORDS:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'lu value has the month in words",
                                           "%'lu values have the month in words", n), n);
    case PARTIAL:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'lu value tells less than a day",
                                           "%'lu values tell less than a day", n), n);
    case OPEN:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'lu value says that there is no end yet",
                                           "%'lu values say that there is no end yet", n), n);
    case NONE:
    default:
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%'lu value is no date", "%'lu values are no dates", n), n);
    }
}

static char *
describe (const NwDateEvidence *dates)
{
  const guint64 numbers[N_KINDS] = {
    [MDY] = dates->proves_mdy, [DMY] = dates->proves_dmy,  [BOTH] = dates->fits_both,
    [ISO] = dates->iso,        [YMD] = dates->ymd,         [SERIAL] = dates->serial,
    [WORDS] = dates->words,    [PARTIAL] = dates->partial, [OPEN] = dates->open,
    [NONE] = dates->none,
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_KINDS; i++)
    if (numbers[i] > 0)
      {
        gulong n = MIN (numbers[i], G_MAXULONG);
        g_autofree char *part = i <= BOTH ? describe_order (i, text->len == 0, n) : describe_other (i, n);

        g_string_append_printf (text, "%s%s", text->len > 0 ? _(", ") : "", part);
      }
  return g_string_free (text, FALSE);
}

NwDateForm
nw_study_date_form (const NwStudy *self, guint *score, char **evidence)
{
  NwDateForm form = best_form (&self->dates);

  if (score)
    *score = self->dates.filled > 0 ? readable (&self->dates, form) * 100 / self->dates.filled : 0;
  if (evidence)
    *evidence = describe (&self->dates);
  return form;
}

gboolean
nw_study_dates_contradict (const NwStudy *self)
{
  return self->dates.proves_mdy > 0 && self->dates.proves_dmy > 0;
}

/* ---- heaping ---- */

static guint64
n_days (const NwDateEvidence *dates)
{
  return dates->iso + dates->proves_mdy + dates->proves_dmy + dates->fits_both + dates->ymd + dates->serial
         + dates->words;
}

/* Whether more of n dates than chance explains fall on days that a share of all dates falls on. */
static gboolean
heaped (guint64 found, guint64 n, double share)
{
  double expected = n * share;

  return found >= FEW && found > expected + MANY * sqrt (expected * (1 - share));
}

gboolean
nw_study_january_first (const NwStudy *self)
{
  return heaped (self->dates.january_first, n_days (&self->dates), 1 / 365.2425);
}

/* What 1 January explains is left out: the other firsts must tell. */
gboolean
nw_study_first_of_month (const NwStudy *self)
{
  guint64 firsts = self->dates.first_of_month
                   + (best_form (&self->dates) == NW_DATES_DMY ? self->firsts_dmy : self->firsts_mdy);
  guint64 january = self->dates.january_first;

  return firsts > january && heaped (firsts - january, n_days (&self->dates) - january, 11 / 364.2425);
}
