/* test-model.c: the incident model pages, forgets and fills
 *
 * The rows are the fixture's six incidents over and over, so that the model is long and its truth known: row i is
 * incident i modulo six of tests/fixtures/ui/incidents.csv.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "scratch.h"

#define ROWS 100003

static const char *const titles[]
  = { "Alpha wiper", "Beta espionage", "Gamma espionage", "Delta outage", "Epsilon leak", "Zeta theft" };

static gboolean
idle (gpointer model)
{
  return !nw_incident_model_pending (model);
}

static GArray *
repeated_ids (Scratch *scratch)
{
  NwReply *reply = nw_session_reply (nw_window_session (scratch->window));
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) six = nw_workspace_ids (scratch->workspace, reply->answer, NW_SORT_KEY, FALSE, &error);
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), ROWS);

  g_assert_no_error (error);
  g_assert_cmpuint (six->len, ==, 6);
  for (guint i = 0; i < ROWS; i++)
    g_array_append_val (ids, g_array_index (six, gint64, i % 6));
  return ids;
}

static void
look (NwIncidentModel *model, guint position)
{
  g_autoptr (NwIncidentItem) item = g_list_model_get_item (G_LIST_MODEL (model), position);

  wait_for (idle, model);
  g_assert_true (nw_incident_item_loaded (item));
  g_assert_cmpuint (nw_incident_item_position (item), ==, position);
  g_assert_cmpstr (nw_incident_item_cell (item, NW_CELL_TITLE), ==, titles[position % 6]);
}

static void
test_pages (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwIncidentModel) model = nw_incident_model_new (scratch->workspace);
  g_autoptr (GArray) ids = repeated_ids (scratch);

  nw_incident_model_set_ids (model, ids);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, ROWS);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (model), ROWS));
  look (model, 0);
  look (model, NW_INCIDENT_PAGE - 1);
  g_assert_cmpuint (nw_incident_model_cached (model), ==, 1);
  look (model, NW_INCIDENT_PAGE);
  g_assert_cmpuint (nw_incident_model_cached (model), ==, 2);
  look (model, ROWS - 1);
}

static void
test_forgets (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwIncidentModel) model = nw_incident_model_new (scratch->workspace);
  g_autoptr (GArray) ids = repeated_ids (scratch);

  nw_incident_model_set_ids (model, ids);
  for (guint i = 0; i < ROWS; i += NW_INCIDENT_PAGE)
    g_object_unref (g_list_model_get_item (G_LIST_MODEL (model), i));
  g_assert_cmpuint (nw_incident_model_cached (model), ==, NW_INCIDENT_PAGES);
  wait_for (idle, model);
  look (model, 5);
}

static void
test_replaced (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwIncidentModel) model = nw_incident_model_new (scratch->workspace);
  g_autoptr (GArray) ids = repeated_ids (scratch);
  g_autoptr (NwIncidentItem) old = NULL;

  nw_incident_model_set_ids (model, ids);
  old = g_list_model_get_item (G_LIST_MODEL (model), 3);
  g_array_set_size (ids, 4); /* the same array, shorter: what was asked for the old rows must not land */
  nw_incident_model_set_ids (model, ids);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 4);
  look (model, 3);
}

static void
loaded_cb (NwIncidentItem *item, guint *count)
{
  (*count)++;
}

static void
changed_cb (GListModel *model, guint position, guint removed, guint added, guint *count)
{
  (*count)++;
}

/* A row that somebody shows stays, and stands for the other incident; one that nobody shows is made anew. */
static void
test_reused (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwIncidentModel) model = nw_incident_model_new (scratch->workspace);
  g_autoptr (GArray) ids = repeated_ids (scratch);
  g_autoptr (GArray) others = repeated_ids (scratch);
  g_autoptr (NwIncidentItem) shown = NULL;
  g_autoptr (NwIncidentItem) same = NULL;
  guint loaded = 0, changed = 0;

  g_array_remove_index (others, 0); /* row i is now what row i + 1 was */
  nw_incident_model_set_ids (model, ids);
  shown = g_list_model_get_item (G_LIST_MODEL (model), 2);
  g_object_unref (g_list_model_get_item (G_LIST_MODEL (model), NW_INCIDENT_PAGE));
  g_signal_connect (shown, "loaded", G_CALLBACK (loaded_cb), &loaded);
  g_signal_connect (model, "items-changed", G_CALLBACK (changed_cb), &changed);
  wait_for (idle, model);
  g_assert_cmpuint (loaded, ==, 1);

  nw_incident_model_set_ids (model, others);
  g_assert_cmpuint (changed, ==, 1); /* the last row went */
  g_assert_cmpuint (nw_incident_model_cached (model), ==, 1);
  g_assert_false (nw_incident_item_loaded (shown));
  g_assert_cmpint (nw_incident_item_id (shown), ==, g_array_index (others, gint64, 2));
  same = g_list_model_get_item (G_LIST_MODEL (model), 2);
  g_assert_true (same == shown);
  wait_for (idle, model);
  g_assert_cmpuint (loaded, ==, 2);
  g_assert_cmpstr (nw_incident_item_cell (shown, NW_CELL_TITLE), ==, titles[3]);

  nw_incident_model_set_ids (model, NULL);
  g_assert_cmpuint (nw_incident_model_cached (model), ==, 0);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (model), 2));
}

/* Pages that somebody shows are not forgotten, however many others are looked at. */
static void
test_keeps_shown (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwIncidentModel) model = nw_incident_model_new (scratch->workspace);
  g_autoptr (GArray) ids = repeated_ids (scratch);
  g_autoptr (NwIncidentItem) shown = NULL;
  g_autoptr (NwIncidentItem) same = NULL;
  guint loaded = 0;

  nw_incident_model_set_ids (model, ids);
  shown = g_list_model_get_item (G_LIST_MODEL (model), 7);
  g_signal_connect (shown, "loaded", G_CALLBACK (loaded_cb), &loaded);
  for (guint i = 0; i < ROWS; i += NW_INCIDENT_PAGE)
    g_object_unref (g_list_model_get_item (G_LIST_MODEL (model), i));
  wait_for (idle, model);
  g_assert_cmpuint (nw_incident_model_cached (model), ==, NW_INCIDENT_PAGES);
  same = g_list_model_get_item (G_LIST_MODEL (model), 7);
  g_assert_true (same == shown);
}

static void
test_columns (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwIncidentModel) model = nw_incident_model_new (scratch->workspace);
  g_autoptr (GArray) ids = repeated_ids (scratch);
  g_autoptr (NwIncidentItem) item = NULL;

  nw_incident_model_set_ids (model, ids);
  item = g_list_model_get_item (G_LIST_MODEL (model), 2);
  g_assert_null (nw_incident_item_cell (item, NW_CELL_START));
  wait_for (idle, model);
  g_assert_cmpstr (nw_incident_item_cell (item, NW_CELL_START), ==, "2016");
  g_assert_true (nw_incident_item_vague (item));
  g_assert_cmpstr (nw_incident_item_cell (item, NW_CELL_KEY), ==, "a3");
  g_assert_nonnull (strstr (nw_incident_item_cell (item, NW_CELL_INITIATOR), "China"));
  g_assert_nonnull (strstr (nw_incident_item_cell (item, NW_CELL_INITIATOR), "Russia"));
}

#define ADD(path, func) g_test_add ("/ui/model/" path, Scratch, "data", scratch_set_up, func, scratch_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("pages", test_pages);
  ADD ("forgets", test_forgets);
  ADD ("replaced", test_replaced);
  ADD ("reused", test_reused);
  ADD ("keeps-shown", test_keeps_shown);
  ADD ("columns", test_columns);
  return g_test_run ();
}
