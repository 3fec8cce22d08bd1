/* test-draft.c: a table that no profile knows is looked at, assigned, imported, and read again by its recipe
 *
 * The table below is written here, so that what has to come out of it is known by reading it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "draft.h"
#include "fault.h"
#include "scratch.h"

/* Five incidents: one undated, one with a state that no list knows, one with two victims. */
static const char table[] =
  "Nr;Operation;First seen;Attacker country;Victim countries;Target sector;Kind;Link\n"
  "1;Blue Heron;25/03/2019;Russia;Ukraine, Poland;Energy;Disruption;https://example.org/1\n"
  "2;Red Finch;03/04/2019;China;United States;Health;Doxing;https://example.org/2\n"
  "3;Grey Owl;;Iran;Israel;Energy;Doxing;https://example.org/3\n"
  "4;White Crow;14/05/2020;Freedonia;Germany;Finance;Disruption;https://example.org/4\n"
  "5;Black Kite;30/06/2021;North Korea;South Korea, Japan;Finance;Doxing;https://example.org/5\n";

static GPtrArray *
write_table (Scratch *scratch, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (scratch->folder, name, NULL);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  return files;
}

static NwDraft *
draft (Scratch *scratch, GPtrArray *files, const char *recipe)
{
  g_autoptr (GError) error = NULL;
  NwDraft *self = nw_workspace_draft (scratch->workspace, files, NULL, recipe, NULL, &error);

  g_assert_no_error (error);
  return self;
}

static guint
find_column (const NwDraft *self, const char *name)
{
  const NwDraftTable *first = nw_draft_table (self, 0);

  for (guint i = 0; i < first->columns->len; i++)
    if (strcmp (((NwDraftColumn *) g_ptr_array_index (first->columns, i))->name, name) == 0)
      return i;
  g_assert_not_reached ();
}

static const NwDraftColumn *
column (const NwDraft *self, const char *name)
{
  return g_ptr_array_index (nw_draft_table (self, 0)->columns, find_column (self, name));
}

static void
choose (NwDraft *self)
{
  static const struct {
    const char *column, *field;
  } fields[] = {
    { "Nr", "key" }, { "Operation", "title" }, { "First seen", "start" }, { "Attacker country", "initiator" },
    { "Victim countries", "receiver" }, { "Target sector", "sector" }, { "Kind", "type" }, { "Link", "sources" },
  };

  nw_draft_set_part (self, 0, "incidents");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    nw_draft_set_field (self, 0, find_column (self, fields[i].column), fields[i].field);
  nw_draft_set_list (self, 0, find_column (self, "Victim countries"), "comma", NULL);
  nw_draft_set_dates (self, 0, find_column (self, "First seen"), "dmy", FALSE, FALSE);
  nw_draft_set_facts (self, "birds", "Operations named after birds", "nobody", NULL);
}

static NwImportReport *
import (Scratch *scratch, GPtrArray *files, const char *recipe)
{
  NwImportRequest request = { .files = files, .recipe = recipe };
  g_autoptr (GError) error = NULL;
  NwImportReport *report = nw_workspace_import (scratch->workspace, &request, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return report;
}

/* How many incidents of the current release of "birds" have this code. */
static guint
count (Scratch *scratch, const char *where)
{
  g_autofree char *question = g_strconcat ("dataset=birds where:", where, NULL);
  g_autoptr (NwAnswer) answer = scratch_ask (scratch, question, NULL);

  return answer->incidents;
}

/* What is found by looking: separator, dates, and a first idea of each column. */
static void
test_look (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GPtrArray) files = write_table (scratch, "birds.csv", table);
  g_autoptr (NwDraft) self = draft (scratch, files, NULL);
  const NwDraftTable *first = nw_draft_table (self, 0);
  const char *profile;

  g_assert_cmpuint (nw_draft_n_tables (self), ==, 1);
  g_assert_false (nw_draft_recognised (self, &profile));
  g_assert_null (profile);
  g_assert_false (nw_draft_recognised (self, NULL)); /* which one is not always asked */
  g_assert_cmpint (first->layout->delimiter, ==, ';');
  g_assert_cmpuint (first->columns->len, ==, 8);
  g_assert_cmpuint (first->preview->len, ==, 5);
  g_assert_cmpstr (first->part, ==, "incidents");
  g_assert_cmpstr (column (self, "First seen")->field, ==, "start");
  g_assert_cmpstr (column (self, "First seen")->dates, ==, "dmy");
  g_assert_cmpuint (column (self, "First seen")->filled, ==, 4);
  g_assert_cmpuint (column (self, "First seen")->rows, ==, 5);
  g_assert_cmpstr (column (self, "Operation")->field, ==, "title");
  g_assert_cmpstr (column (self, "Victim countries")->field, ==, "receiver");
  g_assert_cmpuint (g_strv_length (column (self, "Victim countries")->split), ==, 2);
  g_assert_cmpstr (column (self, "Victim countries")->split[1], ==, "Poland");
  g_assert_cmpstr (nw_draft_dataset (self), ==, "birds");
}

/* Mapped, imported, imported again by its recipe; the same state elsewhere; the next state by itself. */
static void
test_recipe (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GPtrArray) files = write_table (scratch, "birds.csv", table);
  g_autoptr (NwDraft) self = draft (scratch, files, NULL);
  g_autofree char *recipe = NULL, *longer = NULL;
  g_autoptr (NwImportReport) first = NULL, again = NULL, next = NULL;
  g_autoptr (GPtrArray) more = NULL;

  choose (self);
  g_assert_null (nw_draft_obstacle (self));
  recipe = nw_draft_recipe (self);
  first = import (scratch, files, recipe);
  g_assert_cmpuint (first->release->counts.incidents, ==, 5);
  g_assert_cmpuint (first->release->counts.rejected, ==, 0);
  g_assert_cmpstr (first->release->title, ==, "Operations named after birds");
  g_assert_cmpstr (first->release->publisher, ==, "nobody");
  g_assert_cmpuint (count (scratch, "initiator=RUS"), ==, 1);
  g_assert_cmpuint (count (scratch, "receiver=POL"), ==, 1);
  g_assert_cmpuint (count (scratch, "receiver=JPN"), ==, 1);
  g_assert_cmpuint (count (scratch, "sector=finance"), ==, 2);

  g_assert_cmpuint (first->labels->len, >=, 1);
  g_assert_cmpstr (((NwUnknownLabel *) g_ptr_array_index (first->labels, 0))->text, ==, "Freedonia");

  again = import (scratch, files, first->recipe);
  g_assert_true (again->unchanged);

  /* One row more, and nobody says how to read it. */
  longer = g_strconcat (table, "6;Green Tit;01/07/2021;Russia;Latvia;Energy;Disruption;https://example.org/6\n", NULL);
  more = write_table (scratch, "birds-2.csv", longer);
  next = import (scratch, more, NULL);
  g_assert_false (next->unchanged);
  g_assert_cmpstr (next->release->dataset, ==, "birds");
  g_assert_nonnull (next->recipe_of);
  g_assert_cmpuint (next->release->counts.incidents, ==, 6);
  g_assert_cmpstr (next->recipe, ==, first->recipe);
  g_assert_nonnull (next->changes);
  g_assert_cmpuint (next->changes->counts[NW_CHANGE_ADDED], ==, 1);
  g_assert_cmpuint (next->changes->common, ==, 5);
}

/* Without recipes such a table is known to nobody. */
static void
test_no_recipe (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GPtrArray) files = write_table (scratch, "birds.csv", table);
  g_autoptr (NwDraft) self = draft (scratch, files, NULL);
  g_autofree char *recipe = NULL;
  g_autoptr (NwImportReport) first = NULL;
  g_autoptr (GError) error = NULL;
  NwImportRequest request = { .files = files, .no_recipe = TRUE };

  choose (self);
  recipe = nw_draft_recipe (self);
  first = import (scratch, files, recipe);
  g_assert_nonnull (first);
  g_assert_null (nw_workspace_import (scratch->workspace, &request, NULL, NULL, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_MAPPING);
}

/* A label mapped once is known to the next import of any other list, and stands in its recipe. */
static void
test_labels (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GPtrArray) files = write_table (scratch, "birds.csv", table);
  g_autoptr (NwDraft) self = draft (scratch, files, NULL);
  g_autofree char *recipe = NULL;
  g_autoptr (NwImportReport) first = NULL, other = NULL;
  g_autoptr (GPtrArray) template = NULL;

  choose (self);
  nw_draft_map_label (self, NW_DOMAIN_STATE, "Freedonia", "FRA");
  recipe = nw_draft_recipe (self);
  first = import (scratch, files, recipe);
  g_assert_cmpuint (first->labels->len, ==, 0);
  g_assert_cmpuint (count (scratch, "initiator=FRA"), ==, 1);

  template = write_table (scratch, "list.csv", "key,title,start,initiators,receivers\na,One,2020,FREEDONIA,Spain\n");
  other = import (scratch, template, NULL);
  g_assert_cmpuint (other->labels->len, ==, 0);
  g_assert_nonnull (strstr (other->recipe, "freedonia=FRA"));
}

/* What stands in the way is said, until it is gone. */
static void
test_obstacles (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GPtrArray) files = write_table (scratch, "birds.csv", table);
  g_autoptr (NwDraft) self = draft (scratch, files, NULL);
  g_autofree char *no_incidents = NULL, *no_title = NULL, *no_slug = NULL;

  choose (self);
  nw_draft_set_part (self, 0, "");
  no_incidents = nw_draft_obstacle (self);
  g_assert_nonnull (strstr (no_incidents, "No table holds incidents"));

  choose (self);
  nw_draft_set_field (self, 0, find_column (self, "Operation"), "");
  no_title = nw_draft_obstacle (self);
  g_assert_nonnull (strstr (no_title, "title"));

  choose (self);
  nw_draft_set_facts (self, "Not a slug", NULL, NULL, NULL);
  no_slug = nw_draft_obstacle (self);
  g_assert_nonnull (strstr (no_slug, "Not a slug"));
  nw_draft_set_facts (self, "birds", NULL, NULL, NULL);
  g_assert_null (nw_draft_obstacle (self));
}

/* A field moves from one column to another. */
static void
test_field_moves (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GPtrArray) files = write_table (scratch, "birds.csv", table);
  g_autoptr (NwDraft) self = draft (scratch, files, NULL);

  choose (self);
  nw_draft_set_field (self, 0, find_column (self, "Kind"), "title");
  g_assert_cmpstr (column (self, "Kind")->field, ==, "title");
  g_assert_cmpstr (column (self, "Operation")->field, ==, "");
}

/* A known table can be read otherwise: the sector from another column; the rest of the profile stays. */
static void
test_known_table (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GPtrArray) files =
    write_table (scratch, "list.csv", "key,title,start,initiators,receivers,sectors,branch\na,One,2020,RUS,Spain,energy,finance\n");
  g_autoptr (NwDraft) self = draft (scratch, files, NULL);
  g_autofree char *plain = nw_draft_recipe (self), *recipe = NULL;
  g_autoptr (NwImportReport) report = NULL;
  const char *profile;

  g_assert_true (nw_draft_recognised (self, &profile));
  g_assert_nonnull (profile);
  g_assert_null (strstr (plain, "Recipe=true"));
  g_assert_cmpstr (column (self, "sectors")->field, ==, "sector");

  nw_draft_set_field (self, 0, find_column (self, "branch"), "sector");
  nw_draft_set_facts (self, "birds", NULL, NULL, NULL);
  g_assert_null (nw_draft_obstacle (self));
  recipe = nw_draft_recipe (self);
  report = import (scratch, files, recipe);
  g_assert_cmpuint (report->release->counts.incidents, ==, 1);
  g_assert_cmpuint (count (scratch, "sector=finance"), ==, 1);
  g_assert_cmpuint (count (scratch, "initiator=RUS"), ==, 1);
}

/* Responses that are read before the incidents they match stay there when something else is chosen. The rows are counted by
 * reading the two files: ten answers, two of which name an incident that is not there, and four scores of a receiver. */
static void
test_waiting_table (Scratch *scratch, gconstpointer data)
{
  static const char *const names[] = { "incidents.csv", "responses.csv" };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (NwImportReport) report = NULL;
  g_autoptr (NwDraft) self = NULL;
  g_autofree char *recipe = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "normalise", "dyads", names[i], NULL);
      g_ptr_array_add (files, g_file_new_for_path (path));
    }
  self = draft (scratch, files, NULL);
  nw_draft_set_field (self, 0, find_column (self, "Name"), "summary");
  recipe = nw_draft_recipe (self);
  g_assert_nonnull (strstr (recipe, "Recipe=true"));

  report = import (scratch, files, recipe);
  g_assert_cmpuint (report->release->counts.rows_read, ==, 14);
  g_assert_cmpuint (report->release->counts.incidents, ==, 4);
  g_assert_cmpuint (report->release->counts.rejected, ==, 2);
  g_assert_cmpuint (report->release->counts.responses, ==, 4);
}

/* ---- without waiting ---- */

static void
drafted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  NwDraft **self = data;

  *self = nw_workspace_draft_finish (NW_WORKSPACE (source), result, &error);
  g_assert_no_error (error);
}

static void
test_async (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GPtrArray) files = write_table (scratch, "birds.csv", table);
  NwDraft *self = NULL;

  nw_workspace_draft_async (scratch->workspace, files, NULL, NULL, NULL, drafted_cb, &self);
  while (!self)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (nw_draft_n_tables (self), ==, 1);
  nw_draft_free (self);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/flow/draft/" name, Scratch, NULL, scratch_set_up, func, scratch_tear_down)
  ADD ("look", test_look);
  ADD ("recipe", test_recipe);
  ADD ("no-recipe", test_no_recipe);
  ADD ("labels", test_labels);
  ADD ("obstacles", test_obstacles);
  ADD ("field-moves", test_field_moves);
  ADD ("known-table", test_known_table);
  ADD ("waiting-table", test_waiting_table);
  ADD ("async", test_async);
  return g_test_run ();
}
