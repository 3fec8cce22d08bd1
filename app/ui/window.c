/* window.c: brings sidebar, chips and views together, and shows in which state they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "window.h"

#include <glib/gi18n-lib.h>

#include "export-dialog.h"
#include "filter-chips.h"
#include "import-dialog.h"
#include "settings.h"
#include "welcome-page.h"
#include "window-actions.h"
#include "words.h"

#define NARROW_WIDTH  900 /* below: the sidebar steps back, the detail goes below the table */
#define SPINNER_DELAY 150 /* milliseconds */

struct _NwWindow {
  AdwApplicationWindow parent_instance;
  NwSession           *session;
  GtkStack            *states;
  AdwToastOverlay     *toasts;
  GtkRevealer         *sidebar_revealer;
  NwFilterSidebar     *sidebar;
  NwFilterChips       *chips;
  GtkLabel            *summary;
  GtkSpinner          *spinner;
  GtkRevealer         *error_bar;
  GtkLabel            *error_text;
  GtkSearchBar        *search_bar;
  GtkSearchEntry      *search;
  GtkStack            *contents; /* the views, or that nothing matches */
  GtkStack            *views;
  GtkWidget           *switcher;
  NwIncidentsPage     *incidents;
  NwTrendsPage        *trends;
  gboolean             sidebar_visible;
  gboolean             narrow;
  gboolean             updating;
  guint                narrow_idle;
  guint                spinner_timeout;
};

enum { PROP_0, PROP_SIDEBAR_VISIBLE, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (NwWindow, nw_window, ADW_TYPE_APPLICATION_WINDOW)

/* ---- what the session says ---- */

static void
show_summary (NwWindow *self)
{
  NwReply *reply = nw_session_reply (self->session);
  g_autofree char *incidents = NULL;
  g_autofree char *outside = NULL;
  g_autofree char *text = NULL;

  if (reply == NULL)
    return;
  incidents = nw_words_incidents (reply->answer->incidents);
  if (reply->answer->outside > 0)
    /* Translators: incidents without a start date, which a chosen period cannot hold */
    outside = g_strdup_printf (ngettext ("%u undated, left out", "%u undated, left out", reply->answer->outside),
                               reply->answer->outside);
  text = outside != NULL ? g_strdup_printf ("%s · %s", incidents, outside) : g_strdup (incidents);
  gtk_label_set_label (self->summary, text);
}

static void
show_state (NwWindow *self)
{
  g_autoptr (GPtrArray) releases = nw_workspace_releases (nw_session_workspace (self->session));
  NwReply *reply = nw_session_reply (self->session);
  gboolean nothing = reply != NULL && reply->answer->incidents == 0;
  gboolean work = releases->len > 0;

  gtk_stack_set_visible_child_name (self->states, !work ? "welcome" : reply == NULL ? "loading" : "work");
  gtk_stack_set_visible_child_name (self->contents, nothing ? "nothing" : "views");
  gtk_widget_set_sensitive (self->switcher, work);
  nw_window_actions_update (self);
}

static void
answered_cb (NwWindow *self)
{
  gtk_revealer_set_reveal_child (self->error_bar, FALSE);
  show_summary (self);
  show_state (self);
}

static void
query_changed_cb (NwWindow *self)
{
  NwQuery *query = nw_session_query (self->session);
  const char *words = query->search != NULL ? query->search : "";

  self->updating = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->search)), words) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->search), words);
  self->updating = FALSE;
  show_state (self);
}

static void
view_changed_cb (NwWindow *self)
{
  gtk_stack_set_visible_child_name (self->views, nw_session_view (self->session));
}

static void
failed_cb (NwWindow *self, GError *error)
{
  nw_window_show_error (self, error->message);
  show_state (self);
}

static gboolean
spin_cb (gpointer user_data)
{
  NwWindow *self = user_data;

  self->spinner_timeout = 0;
  gtk_spinner_start (self->spinner);
  return G_SOURCE_REMOVE;
}

static void
busy_cb (NwWindow *self)
{
  gboolean busy = nw_session_is_busy (self->session);

  g_clear_handle_id (&self->spinner_timeout, g_source_remove);
  if (busy && !gtk_spinner_get_spinning (self->spinner))
    self->spinner_timeout = g_timeout_add (SPINNER_DELAY, spin_cb, self);
  else if (!busy)
    gtk_spinner_stop (self->spinner);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->contents), GTK_ACCESSIBLE_STATE_BUSY, busy, -1);
}

/* ---- what the user does ---- */

static void
view_shown_cb (NwWindow *self)
{
  if (self->session != NULL)
    nw_session_set_view (self->session, gtk_stack_get_visible_child_name (self->views));
}

static void
search_changed_cb (NwWindow *self)
{
  g_autoptr (NwQuery) query = NULL;
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));

  if (self->updating || self->session == NULL)
    return;
  query = nw_query_copy (nw_session_query (self->session));
  g_free (query->search);
  query->search = *words != '\0' ? g_strdup (words) : NULL;
  nw_session_set_query (self->session, query, "search");
}

static void
close_error_cb (NwWindow *self)
{
  gtk_revealer_set_reveal_child (self->error_bar, FALSE);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, NwWindow *self)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  GSList *list = g_value_get_boxed (value);

  for (GSList *l = list; l != NULL; l = l->next)
    g_ptr_array_add (files, g_object_ref (l->data));
  if (files->len == 0)
    return FALSE;
  nw_window_import (self, files);
  return TRUE;
}

/* ---- width ---- */

static void
show_sidebar (NwWindow *self)
{
  gboolean shown = self->sidebar_visible;

  gtk_revealer_set_reveal_child (self->sidebar_revealer, shown);
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar_revealer), shown);
}

static gboolean
narrow_cb (gpointer user_data)
{
  NwWindow *self = user_data;

  self->narrow_idle = 0;
  nw_incidents_page_set_narrow (self->incidents, self->narrow);
  g_object_set (self, "sidebar-visible", !self->narrow, NULL);
  if (self->narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  return G_SOURCE_REMOVE;
}

static void
nw_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  NwWindow *self = NW_WINDOW (widget);
  gboolean narrow = width < NARROW_WIDTH;

  GTK_WIDGET_CLASS (nw_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  if (self->narrow_idle == 0) /* not while sizes are being given out */
    self->narrow_idle = g_idle_add (narrow_cb, self);
}

/* ---- object ---- */

static void
nw_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SIDEBAR_VISIBLE)
    g_value_set_boolean (value, NW_WINDOW (object)->sidebar_visible);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
nw_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  NwWindow *self = NW_WINDOW (object);

  if (id != PROP_SIDEBAR_VISIBLE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (self->sidebar_visible == g_value_get_boolean (value))
    return;
  self->sidebar_visible = g_value_get_boolean (value);
  show_sidebar (self);
  g_object_notify_by_pspec (object, properties[PROP_SIDEBAR_VISIBLE]);
}

static void
nw_window_dispose (GObject *object)
{
  NwWindow *self = NW_WINDOW (object);

  g_clear_handle_id (&self->narrow_idle, g_source_remove);
  g_clear_handle_id (&self->spinner_timeout, g_source_remove);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (nw_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, NwWindow, states);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, sidebar_revealer);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, chips);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, error_bar);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, error_text);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, search_bar);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, search);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, contents);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, views);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, incidents);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, trends);
  gtk_widget_class_bind_template_callback (widget_class, view_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_error_cb);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
}

static void
nw_window_class_init (NwWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = nw_window_get_property;
  object_class->set_property = nw_window_set_property;
  object_class->dispose = nw_window_dispose;
  widget_class->size_allocate = nw_window_size_allocate;
  properties[PROP_SIDEBAR_VISIBLE]
    = g_param_spec_boolean ("sidebar-visible", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (NW_TYPE_FILTER_SIDEBAR);
  g_type_ensure (NW_TYPE_FILTER_CHIPS);
  g_type_ensure (NW_TYPE_INCIDENTS_PAGE);
  g_type_ensure (NW_TYPE_TRENDS_PAGE);
  g_type_ensure (NW_TYPE_WELCOME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/window.ui");
  bind_children (widget_class);
  nw_window_actions_install (widget_class);
}

static void
nw_window_init (NwWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->sidebar_visible = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search));
  g_signal_connect (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

NwWindow *
nw_window_new (AdwApplication *application, NwWorkspace *workspace)
{
  NwWindow *self = g_object_new (NW_TYPE_WINDOW, "application", application, NULL);

  self->session = nw_session_new (workspace);
  nw_filter_sidebar_set_session (self->sidebar, self->session);
  nw_filter_chips_set_session (self->chips, self->session);
  nw_incidents_page_set_session (self->incidents, self->session);
  nw_trends_page_set_session (self->trends, self->session);
  g_signal_connect_swapped (self->session, "answered", G_CALLBACK (answered_cb), self);
  g_signal_connect_swapped (self->session, "query-changed", G_CALLBACK (query_changed_cb), self);
  g_signal_connect_swapped (self->session, "releases-changed", G_CALLBACK (show_state), self);
  g_signal_connect_swapped (self->session, "failed", G_CALLBACK (failed_cb), self);
  g_signal_connect_swapped (self->session, "notify::busy", G_CALLBACK (busy_cb), self);
  g_signal_connect_swapped (self->session, "notify::view", G_CALLBACK (view_changed_cb), self);
  view_changed_cb (self);
  nw_window_actions_update (self);
  nw_settings_bind_window (GTK_WINDOW (self));
  if (nw_workspace_path (workspace) != NULL)
    nw_session_refresh (self->session);
  return self;
}

NwSession *
nw_window_session (NwWindow *self)
{
  return self->session;
}

NwFilterSidebar *
nw_window_sidebar (NwWindow *self)
{
  return self->sidebar;
}

NwIncidentsPage *
nw_window_incidents (NwWindow *self)
{
  return self->incidents;
}

NwTrendsPage *
nw_window_trends (NwWindow *self)
{
  return self->trends;
}

const char *
nw_window_state (NwWindow *self)
{
  const char *state = gtk_stack_get_visible_child_name (self->states);

  if (g_strcmp0 (state, "work") == 0
      && g_strcmp0 (gtk_stack_get_visible_child_name (self->contents), "nothing") == 0)
    return "empty";
  return state;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!nw_workspace_open_finish (NW_WORKSPACE (source), result, &error))
    nw_window_show_error (self, error->message);
  else
    nw_settings_set_last_library (nw_workspace_path (NW_WORKSPACE (source)));
  if (self->session != NULL)
    show_state (self);
}

void
nw_window_open_library (NwWindow *self, const char *path, gboolean create)
{
  nw_workspace_open_async (nw_session_workspace (self->session), path, create, NULL, opened_cb, g_object_ref (self));
}

static void
imported_cb (NwWindow *self, NwRelease *release)
{
  nw_session_set_release (self->session, release, FALSE);
}

/* A dialog never larger than the window it belongs to. */
static void
present_dialog (NwWindow *self, GtkWidget *dialog)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (dialog), &width, &height);
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0) /* on screen */
    gtk_window_set_default_size (GTK_WINDOW (dialog), MIN (width, gtk_widget_get_width (GTK_WIDGET (self)) - 40),
                                 MIN (height, gtk_widget_get_height (GTK_WIDGET (self)) - 60));
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
nw_window_import (NwWindow *self, GPtrArray *files)
{
  GtkWidget *dialog = nw_import_dialog_new (nw_session_workspace (self->session), files);

  g_signal_connect_object (dialog, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  present_dialog (self, dialog);
}

static void
sample_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (NwImportReport) report = nw_workspace_import_finish (NW_WORKSPACE (source), result, &error);

  gtk_spinner_stop (self->spinner);
  if (report == NULL)
    nw_window_show_error (self, error->message);
  else if (self->session != NULL)
    nw_session_set_release (self->session, report->release, FALSE);
}

void
nw_window_open_sample (NwWindow *self)
{
  g_autoptr (GPtrArray) files = nw_workspace_sample_files ();
  NwImportRequest request = { .files = files };

  gtk_stack_set_visible_child_name (self->states, "loading");
  nw_workspace_import_async (nw_session_workspace (self->session), &request, NULL, NULL, NULL, sample_cb,
                             g_object_ref (self));
}

static void
exported_cb (NwWindow *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  /* Translators: %s is the name of a file */
  g_autofree char *message = g_strdup_printf (_("Saved as %s"), name);

  nw_window_show_toast (self, message);
}

void
nw_window_export (NwWindow *self)
{
  NwReply *reply = nw_session_reply (self->session);
  GtkWidget *dialog;

  if (reply == NULL || reply->answer->result == NULL)
    return;
  dialog = nw_export_dialog_new (reply->answer->result, nw_trends_page_chart (self->trends),
                                 nw_trends_page_chart_width (self->trends));
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  present_dialog (self, dialog);
}

void
nw_window_search (NwWindow *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

void
nw_window_show_error (NwWindow *self, const char *message)
{
  gtk_label_set_label (self->error_text, message);
  gtk_revealer_set_reveal_child (self->error_bar, TRUE);
}

void
nw_window_show_toast (NwWindow *self, const char *message)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (message));
}
