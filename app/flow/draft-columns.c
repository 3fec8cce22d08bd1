/* draft-columns.c: what is chosen for the columns of a draft's table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draft-private.h"

#include <string.h>

#include "list.h"
#include "text.h"

void
nw_column_free (NwDraftColumn *column)
{
  char *texts[] = { column->name, column->field, column->proposed, column->reason, column->list,
                    column->list_evidence, column->keep, column->dates, column->dates_evidence };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  g_strfreev (column->samples);
  g_strfreev (column->split);
  g_free (column);
}

static void
set_text (char **target, const char *text)
{
  char *before = *target;

  *target = g_strdup (text);
  g_free (before);
}

void
nw_column_propose_form (NwDraftColumn *column, NwStudy *study)
{
  guint score;

  set_text (&column->list, nw_list_form_id (nw_study_list_form (study, &column->list_evidence)));
  set_text (&column->dates, nw_date_form_id (nw_study_date_form (study, &score, &column->dates_evidence)));
  column->january_first = nw_study_january_first (study);
  column->first_of_month = nw_study_first_of_month (study);
}

/* ---- the split ---- */

static GStrv
split_keep (const char *keep)
{
  GStrv words = g_strsplit (keep, ";", -1);

  for (char **word = words; *word; word++)
    {
      char *folded = nw_text_fold (*word, -1);
      g_free (*word);
      *word = folded;
    }
  return words;
}

/* The items of a cell that has more than one; NULL: it has not. */
static GStrv
split_cell (const NwDraftColumn *column, const char *cell)
{
  g_auto (GStrv) keep = split_keep (column->keep);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GArray) items = NULL;
  guint n_slots, n = 0;

  items = nw_list_split (cell, strlen (cell), nw_list_form_find (column->list), (const char *const *) keep, &n_slots);
  for (guint i = 0; items && i < items->len; i++)
    if (*nw_list_item (items, i)->text)
      {
        g_strv_builder_add (builder, nw_list_item (items, i)->text);
        n++;
      }
  return n > 1 ? g_strv_builder_end (builder) : NULL;
}

void
nw_column_show_split (NwDrafted *self, guint index)
{
  NwDraftColumn *column = nw_draft_column (self, index);

  g_clear_pointer (&column->split, g_strfreev);
  for (guint i = 0; i < self->table.preview->len && !column->split; i++)
    column->split = split_cell (column, ((GStrv) g_ptr_array_index (self->table.preview, i))[index]);
  for (guint i = 0; column->samples && column->samples[i] && !column->split; i++)
    column->split = split_cell (column, column->samples[i]);
  if (!column->split)
    column->split = g_new0 (char *, 1);
}

/* ---- choices ---- */

static NwDrafted *
find_column (NwDraft *self, guint table, guint column, NwDraftColumn **found)
{
  NwDrafted *drafted;

  g_return_val_if_fail (table < self->tables->len, NULL);
  drafted = nw_drafted (self, table);
  g_return_val_if_fail (column < drafted->table.columns->len, NULL);

  *found = nw_draft_column (drafted, column);
  return drafted;
}

void
nw_draft_set_part (NwDraft *self, guint table, const char *part)
{
  NwDrafted *drafted;
  int kind = nw_part_kind_find (part);

  g_return_if_fail (table < self->tables->len);
  drafted = nw_drafted (self, table);
  if (strcmp (drafted->table.part, part) == 0)
    return;

  drafted->touched = TRUE;
  if (drafted->known)
    drafted->dropped = g_steal_pointer (&drafted->known);
  drafted->table.recognised = FALSE;
  if (kind >= 0)
    {
      nw_drafted_propose_fields (drafted, kind);
      return;
    }
  set_text (&drafted->table.part, "");
  for (guint i = 0; i < drafted->table.columns->len; i++)
    set_text (&nw_draft_column (drafted, i)->field, "");
}

/* Each field is filled by one column, but addresses of sources can lie in several. */
void
nw_draft_set_field (NwDraft *self, guint table, guint column, const char *field)
{
  NwDraftColumn *chosen;
  NwDrafted *drafted = find_column (self, table, column, &chosen);

  if (!drafted || strcmp (chosen->field, field) == 0)
    return;

  for (guint i = 0; *field && strcmp (field, "sources") != 0 && i < drafted->table.columns->len; i++)
    if (strcmp (nw_draft_column (drafted, i)->field, field) == 0)
      set_text (&nw_draft_column (drafted, i)->field, "");
  set_text (&chosen->field, field);
  drafted->touched = TRUE;
}

void
nw_draft_set_list (NwDraft *self, guint table, guint column, const char *list, const char *keep)
{
  NwDraftColumn *chosen;
  NwDrafted *drafted = find_column (self, table, column, &chosen);

  g_return_if_fail (nw_list_form_find (list) >= 0);
  if (!drafted)
    return;

  set_text (&chosen->list, list);
  set_text (&chosen->keep, keep ? keep : "");
  nw_column_show_split (drafted, column);
  drafted->touched = TRUE;
}

void
nw_draft_set_dates (NwDraft *self, guint table, guint column, const char *dates, gboolean january_first, gboolean first_of_month)
{
  NwDraftColumn *chosen;
  NwDrafted *drafted = find_column (self, table, column, &chosen);

  g_return_if_fail (nw_date_form_find (dates) >= 0);
  if (!drafted)
    return;

  set_text (&chosen->dates, dates);
  chosen->january_first = january_first;
  chosen->first_of_month = first_of_month;
  drafted->touched = TRUE;
}
