/* test-widgets.c: every widget can be made alone, put on screen in both directions of reading, and is freed again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "answer-status.h"
#include "brush-handle.h"
#include "chart-table.h"
#include "chart-view.h"
#include "export-dialog.h"
#include "facet-row.h"
#include "filter-chips.h"
#include "import-dialog.h"
#include "issue-table.h"
#include "period-brush.h"
#include "scratch.h"
#include "welcome-page.h"

static GType
type_of (guint i)
{
  const GType types[] = {
    NW_TYPE_ANSWER_STATUS, NW_TYPE_BRUSH_HANDLE,    NW_TYPE_CHART_TABLE,     NW_TYPE_CHART_VIEW,
    NW_TYPE_EXPORT_DIALOG, NW_TYPE_FACET_LIST,      NW_TYPE_FACET_ROW,       NW_TYPE_FILTER_CHIPS,
    NW_TYPE_FILTER_SIDEBAR, NW_TYPE_IMPORT_DIALOG,  NW_TYPE_INCIDENT_DETAIL, NW_TYPE_INCIDENT_TABLE,
    NW_TYPE_INCIDENTS_PAGE, NW_TYPE_ISSUE_TABLE,    NW_TYPE_PERIOD_BRUSH,    NW_TYPE_TRENDS_PAGE,
    NW_TYPE_WELCOME_PAGE,  NW_TYPE_WINDOW,
  };

  return i < G_N_ELEMENTS (types) ? types[i] : G_TYPE_INVALID;
}

static void
spin (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
on_screen (gpointer window)
{
  return gtk_widget_get_width (window) > 0;
}

static void
test_alone (gconstpointer i)
{
  gpointer widget = g_object_new (type_of (GPOINTER_TO_UINT (i)), NULL);
  GtkWidget *window = GTK_IS_WINDOW (widget) ? widget : gtk_window_new ();

  g_object_add_weak_pointer (widget, &widget);
  if (widget != (gpointer) window)
    gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  wait_for (on_screen, window);
  gtk_widget_set_direction (window, GTK_TEXT_DIR_RTL);
  gtk_widget_queue_resize (window);
  spin ();
  gtk_window_destroy (GTK_WINDOW (window));
  spin ();
  g_assert_null (widget);
}

/* Never on screen, never given a parent. */
static void
test_unused (gconstpointer i)
{
  gpointer widget = g_object_ref_sink (g_object_new (type_of (GPOINTER_TO_UINT (i)), NULL));

  g_object_add_weak_pointer (widget, &widget);
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (widget);
  g_object_unref (widget);
  spin ();
  g_assert_null (widget);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; type_of (i) != G_TYPE_INVALID; i++)
    {
      g_autofree char *alone = g_strdup_printf ("/ui/widgets/%s/alone", g_type_name (type_of (i)));
      g_autofree char *unused = g_strdup_printf ("/ui/widgets/%s/unused", g_type_name (type_of (i)));

      g_test_add_data_func (alone, GUINT_TO_POINTER (i), test_alone);
      g_test_add_data_func (unused, GUINT_TO_POINTER (i), test_unused);
    }
  return g_test_run ();
}
