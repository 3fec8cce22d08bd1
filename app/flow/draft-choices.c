/* draft-choices.c: what can be chosen in a draft, and what speaks for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draft-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guess.h"
#include "list.h"

static void
choice_free (gpointer data)
{
  NwDraftChoice *choice = data;

  g_free (choice->id);
  g_free (choice->label);
  g_free (choice->evidence);
  g_free (choice);
}

static GPtrArray *
choices_new (void)
{
  return g_ptr_array_new_with_free_func (choice_free);
}

/* Takes the evidence. */
static void
add_choice (GPtrArray *choices, const char *id, const char *label, char *evidence)
{
  NwDraftChoice *choice = g_new (NwDraftChoice, 1);

  *choice = (NwDraftChoice) { g_strdup (id), g_strdup (label), evidence ? evidence : g_strdup ("") };
  g_ptr_array_add (choices, choice);
}

GPtrArray *
nw_draft_parts (void)
{
  static const struct {
    NwPartKind  kind;
    const char *label;
  } kinds[] = {
    { NW_PART_INCIDENTS, N_("Incidents") },
    { NW_PART_CLAIMS, N_("Claims of attribution") },
    { NW_PART_RESPONSES, N_("Responses") },
    { NW_PART_RECEIVERS, N_("Receivers of incidents") },
    { NW_PART_ACTORS, N_("Actors") },
  };
  GPtrArray *choices = choices_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_choice (choices, nw_part_kind_id (kinds[i].kind), _(kinds[i].label), NULL);
  add_choice (choices, "", _("Not imported"), NULL);
  return choices;
}

GPtrArray *
nw_draft_fields (const NwDraft *self, guint table)
{
  GPtrArray *choices = choices_new ();
  int kind;

  g_return_val_if_fail (table < self->tables->len, choices);
  kind = nw_part_kind_find (nw_drafted (self, table)->table.part);
  for (const char *const *field = kind >= 0 ? nw_guess_fields_of (kind) : NULL; field && *field; field++)
    add_choice (choices, *field, nw_field_label (*field), NULL);
  return choices;
}

/* ---- lists ---- */

static char *
count_splits (const NwDrafted *drafted, guint column, NwListForm form)
{
  guint n = 0, n_slots;

  for (guint i = 0; i < drafted->table.preview->len; i++)
    {
      const char *cell = ((GStrv) g_ptr_array_index (drafted->table.preview, i))[column];
      g_autoptr (GArray) items = nw_list_split (cell, strlen (cell), form, NULL, &n_slots);

      n += items && items->len > 1;
    }
  /* Translators: of the rows shown, how many cells hold several values when they are split so */
  return g_strdup_printf (_("splits %u of the first %u"), n, drafted->table.preview->len);
}

GPtrArray *
nw_draft_lists (const NwDraft *self, guint table, guint column)
{
  static const struct {
    NwListForm  form;
    const char *label;
  } forms[] = {
    { NW_LIST_NONE, N_("One value") },
    { NW_LIST_SEMICOLON, N_("Separated by semicolons") },
    { NW_LIST_COMMA, N_("Separated by commas") },
    { NW_LIST_LINES, N_("One a line") },
    { NW_LIST_PIPE, N_("Separated by bars") },
    { NW_LIST_SLASH, N_("Separated by slashes") },
    { NW_LIST_PYTHON, N_("A list literal") },
    { NW_LIST_AUTO, N_("A list literal or one value") },
  };
  GPtrArray *choices = choices_new ();

  g_return_val_if_fail (table < self->tables->len && column < nw_drafted (self, table)->table.columns->len, choices);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    add_choice (choices, nw_list_form_id (forms[i].form), _(forms[i].label),
                forms[i].form == NW_LIST_NONE ? NULL : count_splits (nw_drafted (self, table), column, forms[i].form));
  return choices;
}

/* ---- dates ---- */

static char *
count_proofs (guint64 n)
{
  return n == 0 ? NULL
                : g_strdup_printf (ngettext ("%" G_GUINT64_FORMAT " value proves it", "%" G_GUINT64_FORMAT " values prove it", n), n);
}

GPtrArray *
nw_draft_date_forms (const NwDraft *self, guint table, guint column)
{
  GPtrArray *choices = choices_new ();
  const NwDateEvidence *evidence;

  g_return_val_if_fail (table < self->tables->len && column < nw_drafted (self, table)->table.columns->len, choices);
  evidence = nw_study_dates (g_ptr_array_index (nw_drafted (self, table)->studies, column));
  add_choice (choices, nw_date_form_id (NW_DATES_ISO), _("Year, month, day: 2019-03-25"), count_proofs (evidence->iso));
  add_choice (choices, nw_date_form_id (NW_DATES_MDY), _("Month, day, year: 3/25/2019"), count_proofs (evidence->proves_mdy));
  add_choice (choices, nw_date_form_id (NW_DATES_DMY), _("Day, month, year: 25.3.2019"), count_proofs (evidence->proves_dmy));
  add_choice (choices, nw_date_form_id (NW_DATES_YMD), _("Year, month, day with slashes or points: 2019/3/25"), NULL);
  return choices;
}

/* ---- fields ---- */

gboolean
nw_draft_is_date (const char *field)
{
  static const char *const dates[] = { "start", "end", "disclosed", "date", NULL };

  return g_strv_contains (dates, field);
}

gboolean
nw_draft_is_list (const char *field)
{
  g_autofree char *dimension = g_strdup (field);

  if (g_str_has_suffix (dimension, "-name"))
    dimension[strlen (dimension) - strlen ("-name")] = '\0';
  return nw_dimension_find_stored (dimension) != NW_DIMENSION_NONE || strcmp (field, "sources") == 0 || strcmp (field, "alias") == 0;
}
