/* window.c: brings sidebar, chips and views together, and shows in which state they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "window.h"

#include "answer-status.h"
#include "filter-chips.h"
#include "focus-keys.h"
#include "settings.h"
#include "sidebar-place.h"
#include "views-popover.h"
#include "welcome-page.h"
#include "window-actions.h"
#include "window-briefings.h"
#include "window-files.h"
#include "window-library.h"
#include "window-links.h"
#include "window-reports.h"
#include "window-reviews.h"

#define NARROW_WIDTH 1000 /* below: the sidebar steps back, the detail goes below the table */

struct _NwWindow {
  AdwApplicationWindow parent_instance;
  NwSession           *session;
  GtkStack            *states;
  AdwToastOverlay     *toasts;
  GtkRevealer         *sidebar_revealer;
  NwSidebarPlace      *sidebar_place;
  NwFilterSidebar     *sidebar;
  NwFilterChips       *chips;
  NwAnswerStatus      *status;
  GtkRevealer         *error_bar;
  GtkLabel            *error_text;
  GtkSearchBar        *search_bar;
  GtkSearchEntry      *search;
  GtkStack            *contents; /* the views, or that nothing matches */
  GtkStack            *views;
  GtkWidget           *switcher;
  GtkWidget           *import; /* in a narrow window the menu alone has it */
  NwIncidentsPage     *incidents;
  NwTrendsPage        *trends;
  NwAnalysesPage      *accountability;
  NwNormsPage         *norms;
  NwBriefingPage      *briefing;
  GtkWidget           *question; /* chips and status: what the other views are about */
  NwViewsPopover      *saved_views;
  gboolean             narrow;
  gboolean             updating;
  guint                narrow_idle;
};

G_DEFINE_FINAL_TYPE (NwWindow, nw_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
shows_briefing (NwWindow *self)
{
  return self->session != NULL && g_strcmp0 (nw_session_view (self->session), "briefing") == 0;
}

/* ---- what the session says ---- */

void
nw_window_update_state (NwWindow *self)
{
  g_autoptr (GPtrArray) releases = NULL;
  NwReply *reply;
  gboolean nothing, work;

  if (self->session == NULL)
    return;
  releases = nw_workspace_releases (nw_session_workspace (self->session));
  reply = nw_session_reply (self->session);
  nothing = reply != NULL && reply->answer->incidents == 0;
  work = releases->len > 0;
  gtk_stack_set_visible_child_name (self->states, !work ? "welcome" : reply == NULL ? "loading" : "work");
  gtk_stack_set_visible_child_name (self->contents, nothing && !shows_briefing (self) ? "nothing" : "views");
  gtk_widget_set_sensitive (self->switcher, work);
  nw_window_actions_update (self);
}

static void
answered_cb (NwWindow *self)
{
  gtk_revealer_set_reveal_child (self->error_bar, FALSE);
  nw_window_update_state (self);
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
  nw_window_update_state (self);
}

/* A briefing has questions of its own: filters, which are those of the other views, step back. */
static void
view_changed_cb (NwWindow *self)
{
  gboolean briefing = shows_briefing (self);

  gtk_stack_set_visible_child_name (self->views, nw_session_view (self->session));
  gtk_widget_set_visible (self->question, !briefing);
  gtk_widget_set_visible (GTK_WIDGET (self->search_bar), !briefing);
  nw_sidebar_place_set_narrow (self->sidebar_place, self->narrow || briefing);
  nw_window_update_state (self);
}

static void
failed_cb (NwWindow *self, GError *error)
{
  nw_window_show_error (self, error->message);
  nw_window_update_state (self);
}

static void
busy_cb (NwWindow *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->contents), GTK_ACCESSIBLE_STATE_BUSY,
                               nw_session_is_busy (self->session), -1);
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

/* ---- width ---- */

static gboolean
narrow_cb (gpointer user_data)
{
  NwWindow *self = user_data;

  self->narrow_idle = 0;
  nw_incidents_page_set_narrow (self->incidents, self->narrow);
  nw_briefing_page_set_narrow (self->briefing, self->narrow);
  nw_sidebar_place_set_narrow (self->sidebar_place, self->narrow || shows_briefing (self));
  gtk_widget_set_visible (self->import, !self->narrow);
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
nw_window_dispose (GObject *object)
{
  NwWindow *self = NW_WINDOW (object);

  g_clear_handle_id (&self->narrow_idle, g_source_remove);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->sidebar_place);
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
  gtk_widget_class_bind_template_child (widget_class, NwWindow, status);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, error_bar);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, error_text);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, search_bar);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, search);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, contents);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, views);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, import);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, incidents);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, trends);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, accountability);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, norms);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, briefing);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, question);
  gtk_widget_class_bind_template_child (widget_class, NwWindow, saved_views);
  gtk_widget_class_bind_template_callback (widget_class, view_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_error_cb);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, nw_window_offer_view);
}

static void
nw_window_class_init (NwWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_window_dispose;
  widget_class->size_allocate = nw_window_size_allocate;
  g_type_ensure (NW_TYPE_FILTER_SIDEBAR);
  g_type_ensure (NW_TYPE_FILTER_CHIPS);
  g_type_ensure (NW_TYPE_ANSWER_STATUS);
  g_type_ensure (NW_TYPE_INCIDENTS_PAGE);
  g_type_ensure (NW_TYPE_TRENDS_PAGE);
  g_type_ensure (NW_TYPE_ANALYSES_PAGE);
  g_type_ensure (NW_TYPE_NORMS_PAGE);
  g_type_ensure (NW_TYPE_BRIEFING_PAGE);
  g_type_ensure (NW_TYPE_WELCOME_PAGE);
  g_type_ensure (NW_TYPE_VIEWS_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/window.ui");
  bind_children (widget_class);
  nw_window_actions_install (widget_class);
  nw_window_reports_install (widget_class);
  nw_window_reviews_install (widget_class);
  nw_window_links_install (widget_class);
}

static void
nw_window_init (NwWindow *self)
{
  g_autoptr (GPropertyAction) shown = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->sidebar_place = nw_sidebar_place_new (self->sidebar_revealer);
  shown = g_property_action_new ("sidebar", self->sidebar_place, "visible");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (shown));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search));
  nw_window_accept_drops (self);
}

NwWindow *
nw_window_new (AdwApplication *application, NwWorkspace *workspace)
{
  NwWindow *self = g_object_new (NW_TYPE_WINDOW, "application", application, NULL);

  self->session = nw_session_new (workspace);
  nw_filter_sidebar_set_session (self->sidebar, self->session);
  nw_filter_chips_set_session (self->chips, self->session);
  nw_answer_status_set_session (self->status, self->session);
  nw_incidents_page_set_session (self->incidents, self->session);
  nw_trends_page_set_session (self->trends, self->session);
  nw_analyses_page_set_session (self->accountability, self->session);
  nw_norms_page_set_session (self->norms, self->session);
  nw_briefing_page_set_session (self->briefing, self->session);
  nw_views_popover_set_session (self->saved_views, self->session);
  nw_window_watch_briefings (self);
  nw_focus_keys_add (GTK_WINDOW (self));
  g_signal_connect_swapped (self->session, "answered", G_CALLBACK (answered_cb), self);
  g_signal_connect_swapped (self->session, "query-changed", G_CALLBACK (query_changed_cb), self);
  g_signal_connect_swapped (self->session, "releases-changed", G_CALLBACK (nw_window_update_state), self);
  g_signal_connect_swapped (self->session, "failed", G_CALLBACK (failed_cb), self);
  g_signal_connect_swapped (self->session, "notify::busy", G_CALLBACK (busy_cb), self);
  g_signal_connect_swapped (self->session, "notify::view", G_CALLBACK (view_changed_cb), self);
  view_changed_cb (self);
  nw_window_actions_update (self);
  nw_settings_bind (GTK_WINDOW (self), G_OBJECT (self->sidebar_place));
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

NwNormsPage *
nw_window_norms (NwWindow *self)
{
  return self->norms;
}

NwAnalysesPage *
nw_window_analyses (NwWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->views, nw_session_view (self->session));

  if (NW_IS_NORMS_PAGE (page))
    return nw_norms_page_all (NW_NORMS_PAGE (page));
  return NW_IS_ANALYSES_PAGE (page) ? NW_ANALYSES_PAGE (page) : NULL;
}

NwBriefingPage *
nw_window_briefing (NwWindow *self)
{
  return self->briefing;
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

void
nw_window_search (NwWindow *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

void
nw_window_show_error (NwWindow *self, const char *message)
{
  if (self->session == NULL)
    return;
  gtk_label_set_label (self->error_text, message);
  gtk_revealer_set_reveal_child (self->error_bar, TRUE);
}

void
nw_window_show_toast (NwWindow *self, const char *message)
{
  if (self->session == NULL)
    return;
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (message));
}

AdwToastOverlay *
nw_window_toasts (NwWindow *self)
{
  return self->toasts;
}

NwWorkNotice *
nw_window_begin_work (NwWindow *self, const char *text)
{
  return nw_work_notice_new (self->toasts, text);
}
