/* norms-page.c: lets the user pick a norm and a set of rules, and counts by them what the session's question is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norms-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "choice.h"
#include "norm-counts.h"
#include "norm-page.h"
#include "norm-rules-editor.h"
#include "norms.h"
#include "view-question.h"
#include "wrap-layout.h"

#define LIST_WIDTH 760 /* from here on there is room for the list beside the page */

struct _NwNormsPage {
  GtkWidget       parent_instance;
  NwSession      *session;
  GPtrArray      *sets;   /* NwNormRules, or NULL while they are read */
  char           *norm;   /* id of the one in front; "": all */
  NwQuery        *asked;  /* for counts: the session's question, ungrouped, or NULL */
  NwReply        *counts; /* its answer, or NULL */
  GCancellable   *cancellable; /* of counts on their way */
  GtkDropDown    *rules;
  GtkCheckButton *judged;
  GtkMenuButton  *picker; /* where there is no room for the list */
  GtkLabel       *picked;
  NwNormList     *choices;
  GtkWidget      *side;
  NwNormList     *list;
  GtkStack       *pages;
  NwAnalysesPage *all;
  NwNormPage     *page;
  gboolean        updating;
  gboolean        wide;
  guint           wide_idle;
};

static guint failed_signal;

G_DEFINE_FINAL_TYPE (NwNormsPage, nw_norms_page, GTK_TYPE_WIDGET)

/* ---- what is shown ---- */

/* The set that the question names; the program's own where there is no such set any more. */
static NwNormRules *
rules_in_use (NwNormsPage *self)
{
  const char *id = nw_session_query (self->session)->terms.rules;

  if (self->sets == NULL || self->sets->len == 0)
    return NULL;
  for (guint i = 0; id != NULL && i < self->sets->len; i++)
    if (g_strcmp0 (((NwNormRules *) g_ptr_array_index (self->sets, i))->id, id) == 0)
      return g_ptr_array_index (self->sets, i);
  return g_ptr_array_index (self->sets, 0);
}

static gboolean
is_asked (NwNormsPage *self)
{
  return self->session != NULL && g_strcmp0 (nw_view_of (nw_session_query (self->session)), "norms") == 0;
}

static void
show_norm (NwNormsPage *self)
{
  NwNormRules *rules = rules_in_use (self);
  const NwNorm *norm = rules != NULL && *self->norm != '\0' ? nw_norm_rules_find (rules, self->norm) : NULL;
  g_autofree char *name = norm != NULL ? nw_norm_counts_name (norm) : g_strdup (_("All Norms"));

  nw_norm_list_select (self->list, self->norm);
  nw_norm_list_select (self->choices, self->norm);
  gtk_label_set_label (self->picked, name);
  gtk_widget_set_visible (GTK_WIDGET (self->judged), norm != NULL); /* the figure of all has one */
  gtk_stack_set_visible_child_name (self->pages, norm != NULL ? "norm" : "all");
  if (norm == NULL)
    return;
  nw_norm_page_show (self->page, rules, norm, self->asked, self->counts);
}

static void
show_lists (NwNormsPage *self)
{
  NwNormRules *rules = rules_in_use (self);
  const NwSummary *counts = self->counts != NULL ? self->counts->answer->result->summary : NULL;

  if (rules == NULL)
    return;
  nw_norm_list_fill (self->list, rules, counts);
  nw_norm_list_fill (self->choices, rules, counts);
}

static void
show_terms (NwNormsPage *self)
{
  NwNormRules *rules = rules_in_use (self);

  if (!is_asked (self))
    return;
  self->updating = TRUE;
  if (rules != NULL)
    nw_choice_select (self->rules, rules->id);
  gtk_check_button_set_active (self->judged, nw_session_query (self->session)->terms.judged);
  self->updating = FALSE;
}

/* ---- counts ---- */

static void
withdraw (NwNormsPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
take_counts (NwNormsPage *self, NwReply *counts)
{
  g_clear_pointer (&self->counts, nw_reply_unref);
  self->counts = counts;
  show_lists (self);
  show_norm (self);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwNormsPage) self = user_data;
  g_autoptr (NwAnswer) answer = nw_workspace_ask_finish (NW_WORKSPACE (source), result, NULL);

  if (answer == NULL || answer->result == NULL) /* withdrawn, or the figure of all says why there is none */
    return;
  g_clear_object (&self->cancellable);
  take_counts (self, nw_reply_new (g_steal_pointer (&answer)));
}

/* Each norm is counted as a whole, also where the figure of all norms is grouped. */
static void
count (NwNormsPage *self)
{
  NwQuery *query = nw_session_query (self->session);
  NwAsk what = { .analysis = query->analysis };

  withdraw (self);
  g_clear_pointer (&self->asked, nw_query_unref);
  if (query->by == NW_DIMENSION_NONE && query->interval == NW_INTERVAL_ALL)
    {
      self->asked = nw_query_ref (query);
      take_counts (self, nw_reply_ref (nw_session_reply (self->session)));
      return;
    }
  self->asked = nw_query_copy (query);
  self->asked->by = NW_DIMENSION_NONE;
  self->asked->interval = NW_INTERVAL_ALL;
  self->asked->top = 0;
  self->cancellable = g_cancellable_new ();
  nw_workspace_ask_async (nw_session_workspace (self->session), self->asked, &what, self->cancellable, counted_cb, g_object_ref (self));
}

/* A page that nobody sees takes the answer when it is shown. */
static void
take_answer (NwNormsPage *self)
{
  NwReply *reply = self->session != NULL ? nw_session_reply (self->session) : NULL;

  if (!is_asked (self) || !gtk_widget_get_mapped (GTK_WIDGET (self)) || reply == NULL || reply->answer->result == NULL
      || g_strcmp0 (reply->answer->result->analysis, "norms") != 0)
    return;
  count (self);
}

/* ---- sets of rules ---- */

static void
fill_rules (NwNormsPage *self)
{
  g_autofree NwChoice *choices = g_new0 (NwChoice, self->sets->len + 1);

  for (guint i = 0; i < self->sets->len; i++)
    {
      const NwNormRules *rules = g_ptr_array_index (self->sets, i);

      choices[i] = (NwChoice) { rules->id, nw_norm_set_is_own (rules) ? rules->title : _(rules->title) };
    }
  self->updating = TRUE;
  nw_choice_fill (self->rules, choices, self->sets->len);
  self->updating = FALSE;
}

static void
sets_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwNormsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sets = nw_workspace_norm_sets_finish (NW_WORKSPACE (source), result, &error);

  if (self->session == NULL) /* closed meanwhile */
    return;
  if (sets == NULL)
    {
      g_signal_emit (self, failed_signal, 0, error);
      return;
    }
  g_clear_pointer (&self->sets, g_ptr_array_unref);
  self->sets = g_steal_pointer (&sets);
  fill_rules (self);
  show_terms (self);
  show_lists (self);
  show_norm (self);
}

void
nw_norms_page_read_sets (NwNormsPage *self)
{
  if (nw_workspace_path (nw_session_workspace (self->session)) != NULL)
    nw_workspace_norm_sets_async (nw_session_workspace (self->session), NULL, sets_cb, g_object_ref (self));
}

/* ---- what the user does ---- */

static void
picked_cb (NwNormsPage *self, const char *id)
{
  g_free (self->norm);
  self->norm = g_strdup (id);
  gtk_menu_button_popdown (self->picker);
  show_norm (self);
}

static void
terms_cb (NwNormsPage *self)
{
  g_autoptr (NwQuery) query = NULL;
  NwNormRules *rules = NULL;
  guint chosen = gtk_drop_down_get_selected (self->rules);

  if (self->updating || self->session == NULL || self->sets == NULL || chosen >= self->sets->len)
    return;
  rules = g_ptr_array_index (self->sets, chosen);
  query = nw_query_copy (nw_session_query (self->session));
  g_free (query->terms.rules);
  query->terms.rules = nw_norm_set_is_own (rules) ? g_strdup (rules->id) : NULL;
  query->terms.judged = gtk_check_button_get_active (self->judged);
  nw_session_set_query (self->session, query, NULL);
}

static void
change_cb (NwNormsPage *self)
{
  GtkWidget *editor;

  if (rules_in_use (self) == NULL)
    return;
  editor = nw_norm_rules_editor_new (self->session, rules_in_use (self));
  gtk_window_set_transient_for (GTK_WINDOW (editor), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  g_signal_connect_object (editor, "saved", G_CALLBACK (nw_norms_page_read_sets), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (editor));
}

/* ---- width ---- */

static void
show_width (NwNormsPage *self)
{
  gtk_widget_set_visible (self->side, self->wide);
  gtk_widget_set_visible (GTK_WIDGET (self->picker), !self->wide);
}

static gboolean
wide_cb (gpointer user_data)
{
  NwNormsPage *self = user_data;

  self->wide_idle = 0;
  show_width (self);
  return G_SOURCE_REMOVE;
}

static void
nw_norms_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  NwNormsPage *self = NW_NORMS_PAGE (widget);
  gboolean wide = width >= LIST_WIDTH;

  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
  if (wide == self->wide)
    return;
  self->wide = wide;
  if (self->wide_idle == 0) /* not while sizes are being given out */
    self->wide_idle = g_idle_add (wide_cb, self);
}

static void
nw_norms_page_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, NULL, NULL);
}

/* ---- object ---- */

static void
nw_norms_page_dispose (GObject *object)
{
  NwNormsPage *self = NW_NORMS_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->wide_idle, g_source_remove);
  withdraw (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->sets, g_ptr_array_unref);
  g_clear_pointer (&self->asked, nw_query_unref);
  g_clear_pointer (&self->counts, nw_reply_unref);
  g_clear_pointer (&self->norm, g_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_norms_page_parent_class)->dispose (object);
}

static void
nw_norms_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (nw_norms_page_parent_class)->map (widget);
  take_answer (NW_NORMS_PAGE (widget));
}

static void
nw_norms_page_class_init (NwNormsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_norms_page_dispose;
  widget_class->map = nw_norms_page_map;
  widget_class->measure = nw_norms_page_measure;
  widget_class->size_allocate = nw_norms_page_size_allocate;
  failed_signal = g_signal_new ("failed", NW_TYPE_NORMS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  g_type_ensure (NW_TYPE_ANALYSES_PAGE);
  g_type_ensure (NW_TYPE_NORM_LIST);
  g_type_ensure (NW_TYPE_NORM_PAGE);
  g_type_ensure (NW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/norms-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NwNormsPage, rules);
  gtk_widget_class_bind_template_child (widget_class, NwNormsPage, judged);
  gtk_widget_class_bind_template_child (widget_class, NwNormsPage, picker);
  gtk_widget_class_bind_template_child (widget_class, NwNormsPage, picked);
  gtk_widget_class_bind_template_child (widget_class, NwNormsPage, choices);
  gtk_widget_class_bind_template_child (widget_class, NwNormsPage, side);
  gtk_widget_class_bind_template_child (widget_class, NwNormsPage, list);
  gtk_widget_class_bind_template_child (widget_class, NwNormsPage, pages);
  gtk_widget_class_bind_template_child (widget_class, NwNormsPage, all);
  gtk_widget_class_bind_template_child (widget_class, NwNormsPage, page);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, terms_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
}

static void
nw_norms_page_init (NwNormsPage *self)
{
  self->norm = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  show_width (self);
}

void
nw_norms_page_set_session (NwNormsPage *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  nw_analyses_page_set_session (self->all, session);
  nw_norm_page_set_session (self->page, session);
  g_signal_connect_swapped (session, "query-changed", G_CALLBACK (show_terms), self);
  g_signal_connect_swapped (session, "answered", G_CALLBACK (take_answer), self);
  g_signal_connect_swapped (session, "releases-changed", G_CALLBACK (nw_norms_page_read_sets), self);
  nw_norms_page_read_sets (self);
}

NwAnalysesPage *
nw_norms_page_all (NwNormsPage *self)
{
  return self->all;
}

NwNormList *
nw_norms_page_list (NwNormsPage *self)
{
  return self->list;
}
