/* profile-facts.c: adds to a profile what its states have published, as far as the user imported it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "profile-facts.h"

#include <glib/gi18n-lib.h>

/* Columns behind those of the states. */
enum { FACT_DATE, FACT_SOURCE, FACT_KIND, FACT_TITLE, FACT_NOTE, N_FACT_COLUMNS };

static gboolean
has_facts (const NwInputs *inputs)
{
  return inputs->policy && inputs->policy->len > 0;
}

void
nw_profile_add_fact_columns (NwProfile *self)
{
  static const struct {
    const char *id;
    const char *label;
    gboolean    data;
  } columns[N_FACT_COLUMNS] = {
    [FACT_DATE] = { "date", N_("Date"), FALSE },   [FACT_SOURCE] = { "source", N_("Source"), FALSE },
    [FACT_KIND] = { "kind", N_("Kind"), TRUE },    [FACT_TITLE] = { "title", N_("Title"), TRUE },
    [FACT_NOTE] = { "note", N_("Note"), TRUE },
  };

  for (guint i = 0; has_facts (self->inputs) && i < N_FACT_COLUMNS; i++)
    nw_summary_add_column (self->summary, NW_QUANTITY_CODE, columns[i].id, _(columns[i].label))->data = columns[i].data;
}

static void
add_fact (NwProfile *self, const NwPolicyFact *fact, const NwProfileState *state, guint number)
{
  guint first = self->states->n;
  g_autofree char *date = nw_date_print (fact->date);
  g_autofree char *code = g_strdup_printf ("policy/%s/%u", fact->state, number);
  /* Translators: a state, what kind of fact, and its title. */
  g_autofree char *label = g_strdup_printf (_("%s, %s: %s"), nw_code_display (state->code), nw_policy_kind_label (fact->kind), fact->title);
  guint row = nw_summary_add_row (self->summary, NW_SUMMARY_ROW, code, label, NW_CODE_LISTED);

  if (fact->date.precision == NW_PRECISION_UNKNOWN)
    nw_summary_set_state (self->summary, row, first + FACT_DATE, NW_STATE_UNKNOWN);
  else
    nw_summary_set_text (self->summary, row, first + FACT_DATE, date);
  nw_summary_set_text (self->summary, row, first + FACT_SOURCE, fact->source);
  nw_summary_set_text (self->summary, row, first + FACT_KIND, fact->kind);
  nw_summary_set_text (self->summary, row, first + FACT_TITLE, fact->title);
  nw_summary_set_text (self->summary, row, first + FACT_NOTE, fact->note ? fact->note : "");
}

/* Columns that only facts have are empty elsewhere. */
static void
blank_others (NwProfile *self)
{
  for (guint row = 0; row < self->summary->rows->len; row++)
    for (guint column = self->states->n; column < self->summary->columns->len; column++)
      if (nw_summary_cell (self->summary, row, column)->state == NW_STATE_NOTHING)
        nw_summary_set_text (self->summary, row, column, "");
}

void
nw_profile_add_facts (NwProfile *self)
{
  if (!has_facts (self->inputs))
    return;
  nw_profile_add_section (self, "section/policy", _("What the state has published, as imported"));
  for (guint i = 0; i < self->states->n; i++)
    {
      const NwProfileState *state = &self->states->states[i];
      guint number = 0;

      for (guint j = 0; j < self->inputs->policy->len; j++)
        {
          const NwPolicyFact *fact = g_ptr_array_index (self->inputs->policy, j);

          if (g_str_equal (fact->state, state->code->code))
            add_fact (self, fact, state, ++number);
        }
    }
  blank_others (self);
}
