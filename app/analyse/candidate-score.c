/* candidate-score.c: whether two records may be about the same, and how much speaks for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "candidate-score.h"

#include <math.h>

#define SUMMARY_SHARE 0.6 /* of a name that only one title has */
#define LEAST         0.45 /* shared names, in names that only two records have */
#define LEAST_UNKNOWN 1.2  /* where the accused or a start is not known */
#define ENOUGH        1.5  /* more names say no more */
#define NEAR_DAYS     180
#define DURING        0.25 /* as near as a start counts that lies within the other's course, at least */

/* What each part adds at most; together 1. */
#define NAMES    0.46
#define TITLE    0.20
#define START    0.16
#define RECEIVER 0.09
#define TYPE     0.05
#define SECTOR   0.04

static const NwDimension dimensions[NW_N_ALIKE] = {
  NW_DIMENSION_INITIATOR, NW_DIMENSION_RECEIVER, NW_DIMENSION_TYPE, NW_DIMENSION_SECTOR,
};

/* What a list of codes says. */
enum { SAYS_KNOWN = 1 << 0 /* something */, SAYS_MORE = 1 << 1 /* and what is no state, or that it does not know */ };

NwDimension
nw_alike_dimension (guint i)
{
  g_return_val_if_fail (i < NW_N_ALIKE, NW_DIMENSION_NONE);

  return dimensions[i];
}

static guint8
read_list (const NwFrame *frame, NwDimension dimension, const guint16 *codes, guint n)
{
  const NwCodebook *codebook = nw_frame_codebook ((NwFrame *) frame);
  NwDomain domain = nw_dimension_info (dimension)->domain;
  guint8 says = 0;

  for (guint i = 0; i < n; i++)
    {
      says |= codes[i] >= NW_N_SPECIAL_CODES ? SAYS_KNOWN : 0;
      says |= nw_codebook_get_code (codebook, domain, codes[i])->kind != NW_CODE_STATE ? SAYS_MORE : 0;
    }
  return says;
}

static guint8 *
read_lists (const NwFrame *frame, NwDimension dimension)
{
  const NwColumn *column = nw_frame_column (frame, dimension);
  guint8 *says = g_new (guint8, MAX (column->n_lists, 1));

  for (guint32 i = 0; i < column->n_lists; i++)
    says[i] = read_list (frame, dimension, nw_column_list_codes (column, i), nw_column_list_length (column, i));
  return says;
}

static double *
weigh_titles (const NwNamedList *list, const double *weights)
{
  double *titles = g_new0 (double, MAX (list->ends->len, 1));

  for (guint row = 0; row < list->ends->len; row++)
    for (guint i = g_array_index (list->first, guint32, row); i < g_array_index (list->first, guint32, row + 1); i++)
      {
        const NwNamed *named = &g_array_index (list->named, NwNamed, i);

        /* A name that nobody else has is one that the other title has not. */
        if (named->flags & NW_NAME_TITLE_WORD)
          titles[row] += weights[named->name] > 0 ? weights[named->name] : 0.5;
      }
  return titles;
}

void
nw_scoring_init (NwScoring *self, const NwCandidateNames *names, const double *weights, const NwFrame *first, const NwFrame *second)
{
  self->frames[0] = first;
  self->frames[1] = second;
  for (guint i = 0; i < 2; i++)
    {
      const NwNamedList *list = nw_candidate_names_list (names, i);

      self->ends[i] = list->ends;
      self->titles[i] = weigh_titles (list, weights);
      for (guint j = 0; j < NW_N_ALIKE; j++)
        self->fields[i][j] = read_lists (self->frames[i], dimensions[j]);
    }
}

void
nw_scoring_clear (NwScoring *self)
{
  for (guint i = 0; i < 2; i++)
    {
      g_free (self->titles[i]);
      for (guint j = 0; j < NW_N_ALIKE; j++)
        g_free (self->fields[i][j]);
    }
}

double
nw_score_name (guint32 flags, guint32 other)
{
  guint32 summary = NW_NAME_SUMMARY_WORD | NW_NAME_SUMMARY_PAIR;

  /* Two neighbours that are neighbours elsewhere, too, count as two words already. */
  if (((flags & NW_NAME_TITLE) && (other & NW_NAME_TITLE_WORD)) || ((flags & NW_NAME_TITLE_WORD) && (other & NW_NAME_TITLE)))
    return 1;
  if (((flags & NW_NAME_TITLE_WORD) && (other & summary)) || ((flags & NW_NAME_TITLE_PAIR) && (other & NW_NAME_SUMMARY_WORD))
      || ((other & NW_NAME_TITLE_WORD) && (flags & summary)) || ((other & NW_NAME_TITLE_PAIR) && (flags & NW_NAME_SUMMARY_WORD)))
    return SUMMARY_SHARE;
  return 0;
}

/* ---- fields ---- */

static gboolean
share_code (const guint16 *codes, guint n, const guint16 *others, guint m)
{
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < m; j++)
      if (codes[i] == others[j] && codes[i] >= NW_N_SPECIAL_CODES)
        return TRUE;
  return FALSE;
}

static gboolean
share_any (const NwFrame *first, guint row, const NwFrame *second, guint other, NwDimension dimension)
{
  guint n, m;
  const guint16 *codes = nw_frame_codes (first, dimension, row, &n);
  const guint16 *others = nw_frame_codes (second, dimension, other, &m);

  return share_code (codes, n, others, m);
}

static gboolean
says_any (const NwFrame *frame, guint row, NwDimension dimension)
{
  guint n;
  const guint16 *codes = nw_frame_codes (frame, dimension, row, &n);

  return (read_list (frame, dimension, codes, n) & SAYS_KNOWN) != 0;
}

void
nw_candidate_compare (const NwFrame *first, guint row, const NwFrame *second, guint other, guint *alike, guint *differ)
{
  *alike = *differ = 0;
  for (guint i = 0; i < NW_N_ALIKE; i++)
    if (share_any (first, row, second, other, dimensions[i]))
      *alike |= 1u << i;
    else if (says_any (first, row, dimensions[i]) && says_any (second, other, dimensions[i]))
      *differ |= 1u << i;
}

/* What the lists of codes of a field say, of both rows. */
static guint8
says (const NwScoring *self, guint list, guint field, guint row)
{
  return self->fields[list][field][nw_column_list (nw_frame_column (self->frames[list], dimensions[field]), row)];
}

static gboolean
places_fit (const NwScoring *self, const NwCandidate *candidate, gboolean *unknown)
{
  guint8 accused[2], receiver[2];

  for (guint i = 0; i < 2; i++)
    {
      accused[i] = says (self, i, 0, candidate->rows[i]);
      receiver[i] = says (self, i, 1, candidate->rows[i]);
    }
  if (!(candidate->alike & NW_ALIKE_INITIATOR))
    {
      if (accused[0] & accused[1] & SAYS_KNOWN)
        return FALSE;
      *unknown = TRUE;
    }
  return (candidate->alike & NW_ALIKE_RECEIVER) || ((receiver[0] | receiver[1]) & SAYS_MORE);
}

/* ---- dates ---- */

/* Whether the second starts between the start of the first and its end. */
static gboolean
starts_during (NwDate start, gint32 end, NwDate other)
{
  return end != NW_DAY_NONE && start.earliest <= other.latest && other.earliest <= end;
}

static gboolean
dates_fit (const NwScoring *self, NwCandidate *candidate, gboolean *unknown)
{
  NwDate starts[2];
  gint32 ends[2];

  for (guint i = 0; i < 2; i++)
    {
      starts[i] = nw_frame_start (self->frames[i], candidate->rows[i]);
      ends[i] = g_array_index (self->ends[i], gint32, candidate->rows[i]);
    }
  candidate->days = -1;
  if (starts[0].precision == NW_PRECISION_UNKNOWN || starts[1].precision == NW_PRECISION_UNKNOWN)
    {
      *unknown = TRUE;
      return TRUE;
    }
  candidate->days = MAX (0, MAX (starts[0].earliest - starts[1].latest, starts[1].earliest - starts[0].latest));
  candidate->during = candidate->days > 0
                      && (starts_during (starts[0], ends[0], starts[1]) || starts_during (starts[1], ends[1], starts[0]));
  return candidate->days <= NW_CANDIDATE_DAYS || candidate->during;
}

gboolean
nw_score_candidate (const NwScoring *self, NwCandidate *candidate, double shared, double titled)
{
  double shorter, near = 0;
  gboolean unknown = FALSE;

  if (shared < LEAST)
    return FALSE;
  nw_candidate_compare (self->frames[0], candidate->rows[0], self->frames[1], candidate->rows[1], &candidate->alike, &candidate->differ);
  if (!places_fit (self, candidate, &unknown) || !dates_fit (self, candidate, &unknown))
    return FALSE;
  if (unknown && (shared < LEAST_UNKNOWN || candidate->days > NW_CANDIDATE_DAYS))
    return FALSE;

  shorter = MIN (self->titles[0][candidate->rows[0]], self->titles[1][candidate->rows[1]]);
  if (candidate->days >= 0)
    near = MAX (exp (-candidate->days / (double) NEAR_DAYS), candidate->during ? DURING : 0);
  candidate->score = NAMES * MIN (shared / ENOUGH, 1) + (shorter > 0 ? TITLE * MIN (titled / shorter, 1) : 0) + START * near
                     + (candidate->alike & NW_ALIKE_RECEIVER ? RECEIVER : 0) + (candidate->alike & NW_ALIKE_TYPE ? TYPE : 0)
                     + (candidate->alike & NW_ALIKE_SECTOR ? SECTOR : 0);
  return TRUE;
}
