/* study.h: what the cells of one column look like, in bounded memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "dates.h"
#include "profile.h"

G_BEGIN_DECLS

/* How many cells could be read as what; a cell counts once in each row that fits, "proves" rows exclude each other. */
typedef struct {
  guint64 filled;         /* neither blank nor a word for not knowing */
  guint64 iso;            /* YYYY-MM-DD */
  guint64 proves_mdy;     /* only month first is a day: 3/25/2019 */
  guint64 proves_dmy;     /* only day first is: 25/3/2019 */
  guint64 fits_both;
  guint64 ymd;            /* YYYY/MM/DD, YYYY.MM.DD, YYYYMMDD */
  guint64 words;          /* a day with the month in words: "16 May 2016" */
  guint64 serial;         /* a spreadsheet's number of days, in the years 1970 to 2049 */
  guint64 partial;        /* "2016", "2012-10-?", "first half of 2020" */
  guint64 open;           /* "ongoing" and other words that stand for no end */
  guint64 none;           /* no date at all */
  guint64 january_first;
  guint64 first_of_month; /* 1 January included */
} NwDateEvidence;

typedef struct _NwStudy NwStudy;

NwStudy              *nw_study_new     (const char *name); /* of the column */
void                  nw_study_free    (NwStudy *self);
void                  nw_study_add     (NwStudy *self, const char *text, gsize length);
const char           *nw_study_name    (const NwStudy *self);
guint64               nw_study_rows    (const NwStudy *self); /* cells, blank ones included */
guint64               nw_study_filled  (const NwStudy *self);
guint64               nw_study_distinct (const NwStudy *self); /* of the filled; exact up to 4,096, then a floor */
const char * const   *nw_study_samples (const NwStudy *self); /* the first different cells, at most 8, cut at 200 bytes */
const NwDateEvidence *nw_study_dates   (const NwStudy *self);
/* The form that most dates prove; *evidence (transfer full, translated): "30 values prove M/D/Y, 23 prove D/M/Y, 111 fit both".
 * score: 0 to 100, how much of the column is dates. */
NwDateForm            nw_study_date_form (const NwStudy *self, guint *score, char **evidence);
/* Some dates can only be month first, others only day first: which one 3/4/2019 is, nobody can tell. */
gboolean              nw_study_dates_contradict (const NwStudy *self);
/* Whether the dates look truncated: more on 1 January (on the first) than chance explains. */
gboolean              nw_study_january_first (const NwStudy *self);
gboolean              nw_study_first_of_month (const NwStudy *self);
/* How the cells hold several values, if they do; *evidence as above: "212 of 297 cells hold “, ”". */
NwListForm            nw_study_list_form (NwStudy *self, char **evidence);
/* Of the different items of the column (split by that form), how many in a hundred the domain's lists know. */
guint                 nw_study_known   (const NwStudy *self, NwDomain domain, NwListForm form);
/* These items, sorted; for a table of labels. (transfer full) */
GStrv                 nw_study_items   (const NwStudy *self, NwDomain domain, NwListForm form);
/* Items that the domain's lists know although they contain the separator: "Korea, Republic of". (transfer full) */
GStrv                 nw_study_kept    (const NwStudy *self, NwDomain domain, NwListForm form);
/* How many in a hundred of the different cells are the Correlates of War number of a state. */
guint                 nw_study_cow     (const NwStudy *self);
guint                 nw_study_numbers (const NwStudy *self); /* how many filled cells in a hundred are numbers */
guint                 nw_study_addresses (const NwStudy *self); /* … hold a web address */
guint                 nw_study_bare_addresses (const NwStudy *self); /* … begin with one */
double                nw_study_mean_length (const NwStudy *self); /* characters of a filled cell */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwStudy, nw_study_free)

G_END_DECLS
