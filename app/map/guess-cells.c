/* guess-cells.c: how well the cells of a column fit a field, and how to say it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "guess-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "suggest.h"
#include "text.h"

#define MOST_ITEMS   40 /* labels of a column that are compared with the lists */
#define NEAR         60 /* score of a suggestion that counts */
#define LONGEST_NAME 100.0 /* characters, on average */
#define LONGEST_KEY  40.0

struct _NwEvidence {
  NwStudy       *study;
  NwListForm     list;
  guint          dates;
  gboolean       settled[NW_N_DOMAINS];
  guint          known[NW_N_DOMAINS];
  gboolean       cow; /* the states are numbers */
};

NwEvidence *
nw_evidence_new (NwStudy *study)
{
  NwEvidence *self = g_new0 (NwEvidence, 1);

  self->study = study;
  self->list = nw_study_list_form (study, NULL);
  nw_study_date_form (study, &self->dates, NULL);
  return self;
}

void
nw_evidence_free (NwEvidence *self)
{
  g_free (self);
}

/* How many in a hundred of the labels have a near code; half of them count, for they are only near. */
static guint
near_share (const NwEvidence *self, NwDomain domain)
{
  g_auto (GStrv) items = nw_study_items (self->study, domain, self->list);
  guint n = g_strv_length (items), near = 0, looked = 0;

  for (guint i = 0; i < n && looked < MOST_ITEMS; i += MAX (1, n / MOST_ITEMS), looked++)
    {
      g_autoptr (GPtrArray) found = nw_suggest_codes (domain, items[i], 1);
      near += found->len > 0 && ((NwSuggestion *) g_ptr_array_index (found, 0))->score >= NEAR;
    }
  return looked > 0 ? near * 100 / looked : 0;
}

static guint
known_share (NwEvidence *self, NwDomain domain)
{
  if (!self->settled[domain])
    {
      guint known = nw_study_known (self->study, domain, self->list);
      guint cow =
          domain == NW_DOMAIN_STATE && nw_study_numbers (self->study) > 95 ? nw_study_cow (self->study) : 0;

      self->settled[domain] = TRUE;
      self->cow = domain == NW_DOMAIN_STATE ? cow > known : self->cow;
      if (domain != NW_DOMAIN_STATE && nw_study_numbers (self->study) < 50)
        known = MAX (known, (known + near_share (self, domain)) / 2);
      self->known[domain] = MAX (known, cow);
    }
  return self->known[domain];
}

/* Different cells of a hundred. */
static guint
distinct_share (const NwStudy *study)
{
  guint64 filled = MIN (nw_study_filled (study), 4096);

  return filled > 0 ? MIN (nw_study_distinct (study), filled) * 100 / filled : 0;
}

/* Above the one length nothing, up to the other all, and in proportion between them. */
static guint
ramp (double value, double none, double all)
{
  return CLAMP ((value - none) * 100 / (all - none), 0, 100);
}

static gboolean
holds_blanks (const NwStudy *study)
{
  guint n = 0, with = 0;

  for (const char * const *sample = nw_study_samples (study); *sample; sample++, n++)
    with += strchr (*sample, ' ') != NULL;
  return with * 2 > n;
}

/* Cells of words: no numbers, dates or addresses. */
static guint
wordy (const NwEvidence *self)
{
  guint other = MAX (nw_study_numbers (self->study), MAX (self->dates, nw_study_addresses (self->study)));

  return 100 - MIN (other, 100);
}

static guint
yes_no_share (const NwStudy *study)
{
  static const char *const words[] = {
    "yes", "no", "y",    "n",   "true", "false", "0",  "1",  "0.0",
    "1.0", "ja", "nein", "oui", "non",  "si",    "sí", NULL,
  };
  guint n = 0, found = 0;

  for (const char * const *sample = nw_study_samples (study); *sample; sample++, n++)
    {
      g_autofree char *folded = nw_text_fold (*sample, -1);
      found += g_strv_contains (words, folded);
    }
  return n > 0 && n <= 4 ? found * 100 / n : 0;
}

static guint
key_score (const NwEvidence *self, gboolean unique)
{
  guint length = nw_study_mean_length (self->study) <= LONGEST_KEY && !holds_blanks (self->study) ? 100 : 20;
  guint distinct = distinct_share (self->study);

  if (self->dates > 80 && nw_study_numbers (self->study) < 50)
    return 0;
  return unique ? MIN (length, distinct >= 98 ? 100 : distinct / 3) : MIN (length, distinct >= 98 ? 50 : 100);
}

guint
nw_evidence_score (NwEvidence *self, const NwKnownField *field)
{
  double length = nw_study_mean_length (self->study);

  switch (field->cells)
    {
    case NW_CELLS_DATE:
      return self->dates;
    case NW_CELLS_TEXT:
      return MIN (wordy (self), ramp (length, 5, 80));
    case NW_CELLS_TITLE:
      return MIN (wordy (self),
                  MIN (100 - ramp (length, 100, 250), ramp (distinct_share (self->study), 30, 90)))
             * (100 - known_share (self, NW_DOMAIN_STATE)) / 100;
    case NW_CELLS_KEY:
      return key_score (self, strcmp (field->id, "key") == 0);
    case NW_CELLS_NAME:
      return MIN (wordy (self), 100 - ramp (length, LONGEST_NAME, 2 * LONGEST_NAME))
             * (100 - known_share (self, NW_DOMAIN_STATE) / 2) / 100;
    case NW_CELLS_NUMBER:
      return nw_study_numbers (self->study);
    case NW_CELLS_ADDRESSES:
      return nw_study_addresses (self->study);
    case NW_CELLS_YES_NO:
      return yes_no_share (self->study);
    case NW_CELLS_CODE:
    default:
      return known_share (self, field->domain);
    }
}

/* ---- in words ---- */

static char *
say_codes (NwEvidence *self, NwDomain domain)
{
  guint share = known_share (self, domain);

  switch (domain)
    {
    case NW_DOMAIN_STATE:
      return g_strdup_printf (self->cow
                                  ? _("%u of 100 different values are Correlates of War numbers of states")
                                  : _("%u of 100 different values are states"),
                              share);
    case NW_DOMAIN_SECTOR:
      return g_strdup_printf (_("%u of 100 different values are sectors or near to one"), share);
    case NW_DOMAIN_TYPE:
      return g_strdup_printf (_("%u of 100 different values are types of incident or near to one"), share);
    default:
      return g_strdup_printf (_("%u of 100 different values are in the list of codes or near to it"), share);
    }
}

static char *
say_dates (const NwEvidence *self)
{
  g_autofree char *evidence = NULL;

  if (!nw_study_dates_contradict (self->study))
    return g_strdup_printf (_("%u of 100 values are dates"), self->dates);
  nw_study_date_form (self->study, NULL, &evidence);
  return g_strdup_printf (_("%u of 100 values are dates in one order, but they contradict each other: %s"),
                          self->dates, evidence);
}

static char *
say_cells (NwEvidence *self, const NwKnownField *field)
{
  switch (field->cells)
    {
    case NW_CELLS_DATE:
      return say_dates (self);
    case NW_CELLS_TEXT:
    case NW_CELLS_TITLE:
    case NW_CELLS_NAME:
      return g_strdup_printf (_("its values are %.0f characters long on average"),
                              nw_study_mean_length (self->study));
    case NW_CELLS_KEY:
      return g_strdup_printf (_("%u of 100 values are different"), distinct_share (self->study));
    case NW_CELLS_NUMBER:
      return g_strdup_printf (_("%u of 100 values are numbers"), nw_study_numbers (self->study));
    case NW_CELLS_ADDRESSES:
      return g_strdup_printf (_("%u of 100 values hold a web address"), nw_study_addresses (self->study));
    case NW_CELLS_YES_NO:
      return g_strdup_printf (_("%u of 100 different values say yes or no"), yes_no_share (self->study));
    case NW_CELLS_CODE:
    default:
      return say_codes (self, field->domain);
    }
}

char *
nw_evidence_reason (NwEvidence *self, const NwKnownField *field, gboolean name_fits)
{
  g_autofree char *cells =
      nw_study_filled (self->study) > 0 ? say_cells (self, field) : g_strdup (_("it has no values"));

  return name_fits ? g_strdup_printf (_("the column is called “%s”; %s"), nw_study_name (self->study), cells)
                   : g_steal_pointer (&cells);
}

char *
nw_evidence_nothing (void)
{
  return g_strdup (_("neither the column's name nor its values speak for a field"));
}
