/* log-rank.c: the log-rank test of k groups
 *
 * Mantel (1966), Peto and Peto (1972): at each day with events, how many each group would have if all had the same risk, and the
 * covariance of these numbers, hypergeometric where events are tied. Observed less expected, through the inverse of the covariance,
 * is chi-square with as many degrees of freedom as the covariance has independent rows: one fewer than groups.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "log-rank.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_linalg.h>
#include <math.h>

#define RANK 1e-9 /* of the largest singular value: below it lies rounding */

typedef struct {
  guint   n_groups;
  guint  *next;      /* by group: its first day that is not yet passed */
  double *at_risk;   /* by group, now */
  double *observed;  /* less expected */
  double *covariance; /* n_groups × n_groups, lower half */
} Test;

static const NwFollowUpDay *
next_of (const Test *self, const GPtrArray *groups, guint group)
{
  const GArray *days = ((const NwFollowUp *) groups->pdata[group])->days;

  return self->next[group] < days->len ? &g_array_index (days, NwFollowUpDay, self->next[group]) : NULL;
}

/* The next day on which anybody's follow-up ends; FALSE: there is none. */
static gboolean
find_day (const Test *self, const GPtrArray *groups, guint *day)
{
  gboolean found = FALSE;

  for (guint g = 0; g < self->n_groups; g++)
    {
      const NwFollowUpDay *next = next_of (self, groups, g);

      if (next && (!found || next->day < *day))
        {
          *day = next->day;
          found = TRUE;
        }
    }
  return found;
}

static void
add_day (Test *self, double events)
{
  guint k = self->n_groups;
  double all = 0, spread;

  for (guint g = 0; g < k; g++)
    all += self->at_risk[g];
  spread = all > 1 ? events * (all - events) / (all - 1) : 0;
  for (guint g = 0; g < k; g++)
    {
      double share = self->at_risk[g] / all;

      self->observed[g] -= events * share;
      for (guint h = 0; h < g; h++)
        self->covariance[g * k + h] -= spread * share * self->at_risk[h] / all;
      self->covariance[g * k + g] += spread * share * (1 - share);
    }
}

static void
walk (Test *self, const GPtrArray *groups)
{
  guint day = 0;

  while (find_day (self, groups, &day))
    {
      double events = 0;

      for (guint g = 0; g < self->n_groups; g++)
        {
          const NwFollowUpDay *next = next_of (self, groups, g);

          events += next && next->day == day ? next->events : 0;
        }
      if (events > 0)
        add_day (self, events);
      for (guint g = 0; g < self->n_groups; g++)
        {
          const NwFollowUpDay *next = next_of (self, groups, g);

          if (!next || next->day != day)
            continue;
          self->observed[g] += next->events;
          self->at_risk[g] -= next->events + next->censored;
          self->next[g]++;
        }
    }
}

/* Groups that were at risk at some event; the others have neither expected events nor variance. */
static guint
find_tested (const Test *self, guint *tested)
{
  guint n = 0;

  for (guint g = 0; g < self->n_groups; g++)
    if (self->covariance[g * self->n_groups + g] > 0)
      tested[n++] = g;
  return n;
}

/* Standardised, so that small groups are not taken for rounding. */
static void
fill (const Test *self, const guint *tested, gsl_matrix *matrix, gsl_vector *right)
{
  guint k = self->n_groups;

  for (gsize i = 0; i < right->size; i++)
    {
      double spread = sqrt (self->covariance[tested[i] * k + tested[i]]);

      gsl_vector_set (right, i, self->observed[tested[i]] / spread);
      for (gsize j = 0; j <= i; j++)
        {
          double value = self->covariance[tested[i] * k + tested[j]] / spread / sqrt (self->covariance[tested[j] * k + tested[j]]);

          gsl_matrix_set (matrix, i, j, value);
          gsl_matrix_set (matrix, j, i, value);
        }
    }
}

/* Observed less expected through the inverse of the covariance, where it has one: the groups add up to nothing, and some may never
 * have been at risk together. */
static void
solve (const Test *self, const guint *tested, guint n, NwLogRank *answer)
{
  gsl_matrix *matrix = gsl_matrix_alloc (n, n), *turned = gsl_matrix_alloc (n, n);
  gsl_vector *right = gsl_vector_alloc (n), *values = gsl_vector_alloc (n), *work = gsl_vector_alloc (n);

  fill (self, tested, matrix, right);
  gsl_linalg_SV_decomp (matrix, turned, values, work);
  for (guint i = 0; i < n; i++)
    if (gsl_vector_get (values, i) > RANK * gsl_vector_get (values, 0))
      answer->df++;
    else
      gsl_vector_set (values, i, 0);
  gsl_linalg_SV_solve (matrix, turned, values, right, work);
  if (answer->df > 0)
    {
      gsl_blas_ddot (right, work, &answer->chi2);
      answer->p = gsl_cdf_chisq_Q (answer->chi2, answer->df);
    }
  gsl_matrix_free (matrix);
  gsl_matrix_free (turned);
  gsl_vector_free (right);
  gsl_vector_free (values);
  gsl_vector_free (work);
}

NwLogRank
nw_log_rank (const GPtrArray *groups)
{
  guint k = groups->len;
  g_autofree guint *next = g_new0 (guint, MAX (k, 1)), *tested = g_new0 (guint, MAX (k, 1));
  g_autofree double *at_risk = g_new0 (double, MAX (k, 1)), *observed = g_new0 (double, MAX (k, 1));
  g_autofree double *covariance = g_new0 (double, MAX ((gsize) k * k, 1));
  Test self = { k, next, at_risk, observed, covariance };
  NwLogRank answer = { NAN, 0, NAN };
  guint n;

  g_return_val_if_fail (k <= NW_LOG_RANK_MOST, answer);

  for (guint g = 0; g < k; g++)
    at_risk[g] = ((const NwFollowUp *) groups->pdata[g])->n;
  walk (&self, groups);
  n = find_tested (&self, tested);
  if (n >= 2)
    solve (&self, tested, n, &answer);
  return answer;
}
