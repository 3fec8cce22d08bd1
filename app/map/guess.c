/* guess.c: weighs the name and the cells of a column for each field, and gives each field its best column
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "guess.h"

#include <string.h>

#include "field.h"
#include "guess-private.h"

#define NAME_WEIGHT  65 /* of a hundred; the cells weigh the rest */
#define UNLIKELY     30 /* the cells are none of the field's, whatever the column is called */
#define UNLISTED     45 /* the name fits, and the lists know none of the codes: they may be mapped by hand */
#define NO_CELLS     10 /* a share of fitting cells that is as good as none */
#define NAMELESS     45 /* addresses are sources under any name */
#define CONTRADICTED 70 /* dates in two orders need a second look, however well the name fits */
#define LEAST        38 /* what scores less is not proposed */

static void
proposal_free (gpointer data)
{
  NwProposal *proposal = data;

  g_free (proposal->field);
  g_free (proposal->reason);
  g_free (proposal);
}

static NwProposal *
proposal_new (const char *field, guint score, char *reason)
{
  NwProposal *proposal = g_new0 (NwProposal, 1);

  proposal->field = g_strdup (field);
  proposal->score = score;
  proposal->reason = reason;
  return proposal;
}

static guint
combine (const NwKnownField *field, const NwStudy *study, guint name, guint cells)
{
  guint score = (name * NAME_WEIGHT + cells * (100 - NAME_WEIGHT)) / 100;

  if (name == 0)
    return field->cells == NW_CELLS_ADDRESSES && nw_study_bare_addresses (study) > 80 ? cells * NAMELESS / 100
                                                                                      : 0;
  if (nw_study_filled (study) == 0)
    return name / 2;
  if (field->cells == NW_CELLS_DATE && nw_study_dates_contradict (study))
    score = MIN (score, CONTRADICTED);
  if (cells >= NO_CELLS)
    return score;
  if (field->cells == NW_CELLS_CODE && field->domain != NW_DOMAIN_STATE)
    return MIN (score, UNLISTED);
  return MIN (score, UNLIKELY);
}

/* ---- one column ---- */

/* What the cells of a column say, found once for all fields. */
typedef struct {
  NwStudy    *study;
  char       *name;
  NwEvidence *evidence;
} Column;

static void
column_clear (gpointer data)
{
  Column *column = data;

  g_free (column->name);
  nw_evidence_free (column->evidence);
}

static Column
column_of (NwStudy *study)
{
  return (Column) { study, nw_field_split_name (nw_study_name (study)), nw_evidence_new (study) };
}

static guint
score_of (const Column *column, const NwKnownField *field)
{
  guint name = nw_field_match_name (field, column->name);

  if (name == 0 && field->cells != NW_CELLS_ADDRESSES)
    return 0;
  return combine (field, column->study, name, nw_evidence_score (column->evidence, field));
}

static char *
reason_of (const Column *column, const NwKnownField *field)
{
  return nw_evidence_reason (column->evidence, field, nw_field_match_name (field, column->name) > 0);
}

static int
compare_proposals (gconstpointer a, gconstpointer b)
{
  const NwProposal *one = *(NwProposal * const *) a;
  const NwProposal *other = *(NwProposal * const *) b;

  return one->score != other->score ? (int) other->score - (int) one->score : strcmp (one->field, other->field);
}

GPtrArray *
nw_guess_field (NwStudy *study, NwPartKind kind)
{
  GPtrArray *proposals = g_ptr_array_new_with_free_func (proposal_free);
  const GPtrArray *fields = nw_fields_known ();
  Column column = column_of (study);

  for (guint i = 0; i < fields->len; i++)
    {
      const NwKnownField *field = g_ptr_array_index (fields, i);
      guint score = field->kinds & 1u << kind ? score_of (&column, field) : 0;

      if (score > 0)
        g_ptr_array_add (proposals, proposal_new (field->id, score, reason_of (&column, field)));
    }
  g_ptr_array_sort (proposals, compare_proposals);
  column_clear (&column);
  return proposals;
}

/* ---- a whole table ---- */

typedef struct {
  guint score;
  guint column;
  guint field;
} Match;

/* Best first; of equals the column that stands first, and the field that is asked for first. */
static int
compare_matches (gconstpointer a, gconstpointer b)
{
  const Match *one = a, *other = b;

  if (one->score != other->score)
    return one->score < other->score ? 1 : -1;
  if (one->column != other->column)
    return one->column < other->column ? -1 : 1;
  return one->field < other->field ? -1 : one->field > other->field;
}

static GArray *
match_all (const GArray *columns, const GPtrArray *fields, NwPartKind kind)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (Match));

  for (guint column = 0; column < columns->len; column++)
    for (guint field = 0; field < fields->len; field++)
      {
        const NwKnownField *known = g_ptr_array_index (fields, field);
        guint score =
            known->kinds & 1u << kind ? score_of (&g_array_index (columns, Column, column), known) : 0;
        Match match = { score, column, field };

        if (score >= LEAST)
          g_array_append_val (matches, match);
      }
  g_array_sort (matches, compare_matches);
  return matches;
}

GArray *
nw_guess_columns (GPtrArray *studies)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (Column));

  g_array_set_clear_func (columns, column_clear);
  for (guint i = 0; i < studies->len; i++)
    {
      Column column = column_of (g_ptr_array_index (studies, i));
      g_array_append_val (columns, column);
    }
  return columns;
}

GPtrArray *
nw_guess_from (const GArray *columns, NwPartKind kind)
{
  const GPtrArray *fields = nw_fields_known ();
  GPtrArray *proposals = g_ptr_array_new_with_free_func (proposal_free);
  g_autoptr (GArray) matches = match_all (columns, fields, kind);
  g_autofree gboolean *given = g_new0 (gboolean, fields->len);

  g_ptr_array_set_size (proposals, columns->len);
  for (guint i = 0; i < matches->len; i++)
    {
      const Match *match = &g_array_index (matches, Match, i);
      const NwKnownField *field = g_ptr_array_index (fields, match->field);
      NwProposal **proposal = (NwProposal **) &g_ptr_array_index (proposals, match->column);

      /* Sources take all their columns. */
      if (*proposal || (given[match->field] && field->cells != NW_CELLS_ADDRESSES))
        continue;
      given[match->field] = TRUE;
      *proposal = proposal_new (field->id, match->score,
                                reason_of (&g_array_index (columns, Column, match->column), field));
    }
  for (guint i = 0; i < proposals->len; i++)
    if (g_ptr_array_index (proposals, i) == NULL)
      g_ptr_array_index (proposals, i) = proposal_new ("", 0, nw_evidence_nothing ());
  return proposals;
}

GPtrArray *
nw_guess_fields (GPtrArray *studies, NwPartKind kind)
{
  g_autoptr (GArray) columns = nw_guess_columns (studies);

  return nw_guess_from (columns, kind);
}

static gpointer
list_fields (gpointer data)
{
  const GPtrArray *fields = nw_fields_known ();
  GPtrArray **lists = g_new0 (GPtrArray *, NW_N_PART_KINDS);

  for (guint kind = 0; kind < NW_N_PART_KINDS; kind++)
    {
      lists[kind] = g_ptr_array_new ();
      for (guint i = 0; i < fields->len; i++)
        {
          const NwKnownField *field = g_ptr_array_index (fields, i);
          if (field->kinds & 1u << kind)
            g_ptr_array_add (lists[kind], field->id);
        }
      g_ptr_array_add (lists[kind], NULL);
    }
  return lists;
}

const char * const *
nw_guess_fields_of (NwPartKind kind)
{
  static GOnce once = G_ONCE_INIT;
  GPtrArray **lists = g_once (&once, list_fields, NULL);

  g_return_val_if_fail (kind < NW_N_PART_KINDS, NULL);
  return (const char * const *) lists[kind]->pdata;
}
