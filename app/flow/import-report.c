/* import-report.c: labels with suggestions, changes, and the recipe of an import that is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-report.h"

#include "reports.h"
#include "suggest.h"
#include "unlisted.h"

#define MAX_SUGGESTIONS 5

static void
label_choice_free (gpointer data)
{
  NwLabelChoice *choice = data;

  g_free (choice->code);
  g_free (choice->label);
  g_free (choice->reason);
  g_free (choice);
}

static void
unknown_label_free (gpointer data)
{
  NwUnknownLabel *label = data;

  g_free (label->text);
  g_free (label->column);
  g_ptr_array_unref (label->suggestions);
  g_free (label);
}

NwImportReport *
nw_report_new (const NwPlan *plan)
{
  NwImportReport *report = g_new0 (NwImportReport, 1);

  report->issues = nw_batch_new ();
  report->labels = g_ptr_array_new_with_free_func (unknown_label_free);
  report->notes = g_ptr_array_copy (plan->notes, (GCopyFunc) (gpointer) g_strdup, NULL);
  g_ptr_array_set_free_func (report->notes, g_free);
  report->layouts = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_layout_free);
  for (guint i = 0; i < plan->tables->len; i++)
    g_ptr_array_add (report->layouts, nw_layout_copy (((const NwPlannedTable *) g_ptr_array_index (plan->tables, i))->layout));
  report->recipe_of = plan->recipe_of ? nw_release_name (plan->recipe_of) : NULL;
  if (plan->same)
    {
      report->release = nw_release_ref (plan->same);
      report->recipe = g_strdup (plan->same->recipe);
      report->unchanged = TRUE;
    }
  return report;
}

void
nw_import_report_free (NwImportReport *report)
{
  g_clear_pointer (&report->release, nw_release_unref);
  g_clear_pointer (&report->issues, nw_batch_unref);
  g_clear_pointer (&report->labels, g_ptr_array_unref);
  g_clear_pointer (&report->notes, g_ptr_array_unref);
  g_clear_pointer (&report->rows, g_ptr_array_unref);
  g_clear_pointer (&report->layouts, g_ptr_array_unref);
  g_clear_pointer (&report->changes, nw_changes_unref);
  g_free (report->recipe);
  g_free (report->recipe_of);
  g_free (report);
}

/* ---- recipe ---- */

char *
nw_report_recipe (const NwProfile *profile, GHashTable **mapped)
{
  g_autoptr (GKeyFile) changes = g_key_file_new ();
  g_autoptr (NwProfile) recipe = NULL;
  gboolean any = FALSE;

  /* A profile's own name is that of its file, which the text does not know. */
  if (g_strcmp0 (profile->id, profile->dataset) != 0)
    g_key_file_set_string (changes, "Profile", "Id", profile->id);
  any = g_strcmp0 (profile->id, profile->dataset) != 0;
  for (guint domain = 0; domain < NW_N_DOMAINS; domain++)
    {
      g_autofree char *group = g_strconcat ("labels/", nw_domain_id (domain), NULL);
      g_autoptr (GList) labels = g_list_sort (g_hash_table_get_keys (mapped[domain]), (GCompareFunc) g_strcmp0);

      for (GList *l = labels; l; l = l->next)
        {
          g_autofree char *key = nw_profile_escape (l->data);

          if (g_hash_table_contains (profile->labels[domain], l->data))
            continue;
          g_key_file_set_string (changes, group, key, g_hash_table_lookup (mapped[domain], l->data));
          any = TRUE;
        }
    }

  recipe = any ? nw_profile_edit (profile, changes, NULL) : NULL;
  return g_strdup (recipe ? recipe->text : profile->text);
}

/* ---- labels ---- */

static GPtrArray *
to_choices (GPtrArray *suggestions)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (label_choice_free);

  for (guint i = 0; i < suggestions->len; i++)
    {
      const NwSuggestion *suggestion = g_ptr_array_index (suggestions, i);
      NwLabelChoice *choice = g_new (NwLabelChoice, 1);

      *choice = (NwLabelChoice) { g_strdup (suggestion->code), g_strdup (suggestion->label), suggestion->score, g_strdup (suggestion->reason) };
      g_ptr_array_add (choices, choice);
    }
  return choices;
}

GPtrArray *
nw_workspace_label_choices (NwDomain domain)
{
  g_autoptr (GPtrArray) all = nw_suggest_all (domain);

  return to_choices (all);
}

void
nw_report_labels (NwImportReport *report, GPtrArray *unknown)
{
  for (guint i = 0; i < unknown->len; i++)
    {
      const NwUnlistedLabel *unlisted = g_ptr_array_index (unknown, i);
      g_autoptr (GPtrArray) suggestions = nw_suggest_codes (unlisted->domain, unlisted->text, MAX_SUGGESTIONS);
      NwUnknownLabel *label = g_new (NwUnknownLabel, 1);

      *label = (NwUnknownLabel) { unlisted->domain, g_strdup (unlisted->text), g_strdup (unlisted->column), unlisted->count,
                                  to_choices (suggestions) };
      g_ptr_array_add (report->labels, label);
    }
}

/* ---- changes ---- */

void
nw_report_changes (NwImportReport *report, NwLibrary *library, const NwPlan *plan, GCancellable *cancellable)
{
  if (plan->before)
    report->changes = nw_reports_compare (library, plan->before->id, report->release->id, cancellable, NULL);
}
