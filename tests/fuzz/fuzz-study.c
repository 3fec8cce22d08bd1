/* fuzz-study.c: any lines as the cells of a column with any name: studied, guessed at, and compared with the
 * lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "guess.h"
#include "suggest.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_study (NwStudy *study)
{
  guint score;
  g_autofree char *date_evidence = NULL, *list_evidence = NULL;
  NwListForm list = nw_study_list_form (study, &list_evidence);
  g_auto (GStrv) kept = nw_study_kept (study, NW_DOMAIN_STATE, list);
  const NwDateEvidence *dates = nw_study_dates (study);

  nw_study_date_form (study, &score, &date_evidence);
  g_assert_cmpuint (score, <=, 100);
  g_assert_cmpuint (nw_study_filled (study), <=, nw_study_rows (study));
  g_assert_cmpuint (nw_study_distinct (study), <=, nw_study_filled (study));
  g_assert_cmpuint (nw_study_known (study, NW_DOMAIN_STATE, list), <=, 100);
  g_assert_cmpuint (nw_study_cow (study), <=, 100);
  g_assert_cmpuint (dates->filled, ==,
                    dates->iso + dates->proves_mdy + dates->proves_dmy + dates->fits_both + dates->ymd
                        + dates->words + dates->serial + dates->partial + dates->open + dates->none);
}

static void
check_suggestions (const char *label)
{
  for (guint domain = 0; domain < NW_N_DOMAINS; domain++)
    {
      g_autoptr (GPtrArray) suggestions = nw_suggest_codes (domain, label, 3);

      g_assert_cmpuint (suggestions->len, <=, 3);
      for (guint i = 0; i < suggestions->len; i++)
        {
          const NwSuggestion *suggestion = g_ptr_array_index (suggestions, i);
          g_assert_true (suggestion->score >= 40 && suggestion->score <= 100);
        }
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text =
      g_utf8_make_valid ((const char *) data, size); /* the reader lets nothing else through */
  g_auto (GStrv) cells = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) studies = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_study_free);
  NwStudy *study = nw_study_new (cells[0] ? cells[0] : "");

  g_ptr_array_add (studies, study);
  for (guint i = 1; cells[0] && cells[i]; i++)
    nw_study_add (study, cells[i], strlen (cells[i]));
  check_study (study);
  check_suggestions (cells[0] ? cells[0] : "");
  for (guint kind = NW_PART_RECEIVERS; kind <= NW_PART_ACTORS; kind++)
    {
      g_autoptr (GPtrArray) proposals = nw_guess_fields (studies, kind);
      const NwProposal *proposal = g_ptr_array_index (proposals, 0);

      g_assert_true (proposal->score <= 100 && (proposal->score > 0) == (*proposal->field != '\0'));
    }
  return 0;
}
