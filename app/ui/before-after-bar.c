/* before-after-bar.c: changes the day and the length of the windows while the chart of before and after is shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "before-after-bar.h"

#include <glib/gi18n-lib.h>

#include "before-after.h"
#include "chart-fit.h"
#include "choice.h"
#include "day-popover.h"
#include "words.h"
#include "wrap-layout.h"

struct _NwBeforeAfterBar {
  GtkWidget      parent_instance;
  NwSession     *session;
  GtkMenuButton *day;
  NwDayPopover  *days;
  GtkSpinButton *before;
  GtkSpinButton *after;
  GtkDropDown   *preset;
  gboolean       updating;
};

G_DEFINE_FINAL_TYPE (NwBeforeAfterBar, nw_before_after_bar, GTK_TYPE_WIDGET)

static const NwChoice presets[] = {
  { "365", N_("1 year each") }, { "730", N_("2 years each") }, { "1095", N_("3 years each") },
  /* Translators: of windows before and after a day: of no usual length */
  { "other", N_("Other windows") },
};

/* From the question to the controls. */
static void
show_query (NwBeforeAfterBar *self)
{
  const NwQuery *query = nw_session_query (self->session);
  gboolean shown = g_strcmp0 (nw_chart_fit_analysis (query), "ratio") == 0;
  g_autofree char *days = g_strdup_printf ("%u", query->before);

  gtk_widget_set_visible (GTK_WIDGET (self), shown);
  if (!shown)
    return;
  self->updating = TRUE;
  gtk_menu_button_set_label (self->day, query->at);
  gtk_spin_button_set_value (self->before, query->before);
  gtk_spin_button_set_value (self->after, query->after);
  nw_choice_select (self->preset, "other");
  if (query->before == query->after)
    nw_choice_select (self->preset, days);
  self->updating = FALSE;
}

/* A marker is called by its name and day, once the answer says so. */
static void
show_answer (NwBeforeAfterBar *self)
{
  NwReply *reply = nw_session_reply (self->session);
  const NwResult *result = reply != NULL ? reply->answer->result : NULL;
  g_autofree char *date = NULL;
  g_autofree char *label = NULL;

  if (result == NULL || result->before_after == NULL)
    return;
  date = nw_words_date (nw_date_from_day (result->before_after->at));
  if (result->before_after->marker != NULL)
    label = g_strdup_printf (_("%s · %s"), date, nw_marker_display (result->before_after->marker));
  gtk_menu_button_set_label (self->day, label != NULL ? label : date);
}

static void
set_windows (NwBeforeAfterBar *self, guint before, guint after)
{
  g_autoptr (NwQuery) query = nw_query_copy (nw_session_query (self->session));

  query->before = before;
  query->after = after;
  nw_session_set_query (self->session, query, "windows");
}

static void
changed_cb (NwBeforeAfterBar *self)
{
  if (!self->updating && self->session != NULL)
    set_windows (self, (guint) gtk_spin_button_get_value_as_int (self->before),
                 (guint) gtk_spin_button_get_value_as_int (self->after));
}

static void
preset_cb (NwBeforeAfterBar *self)
{
  guint days = (guint) g_ascii_strtoull (nw_choice_selected (self->preset), NULL, 10);

  if (!self->updating && self->session != NULL && days > 0)
    set_windows (self, days, days);
}

static void
close_cb (NwBeforeAfterBar *self)
{
  nw_before_after_leave (self->session);
}

static void
nw_before_after_bar_dispose (GObject *object)
{
  NwBeforeAfterBar *self = NW_BEFORE_AFTER_BAR (object);
  GtkWidget *child;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_before_after_bar_parent_class)->dispose (object);
}

static void
nw_before_after_bar_class_init (NwBeforeAfterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_before_after_bar_dispose;
  g_type_ensure (NW_TYPE_DAY_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/before-after-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, NwBeforeAfterBar, day);
  gtk_widget_class_bind_template_child (widget_class, NwBeforeAfterBar, days);
  gtk_widget_class_bind_template_child (widget_class, NwBeforeAfterBar, before);
  gtk_widget_class_bind_template_child (widget_class, NwBeforeAfterBar, after);
  gtk_widget_class_bind_template_child (widget_class, NwBeforeAfterBar, preset);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, preset_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, NW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
nw_before_after_bar_init (NwBeforeAfterBar *self)
{
  NwChoice choices[G_N_ELEMENTS (presets)];

  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    choices[i] = (NwChoice) { presets[i].id, _(presets[i].label) };
  nw_choice_fill (self->preset, choices, G_N_ELEMENTS (choices));
  self->updating = FALSE;
}

void
nw_before_after_bar_set_session (NwBeforeAfterBar *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  nw_day_popover_set_session (self->days, session);
  g_signal_connect_swapped (session, "query-changed", G_CALLBACK (show_query), self);
  g_signal_connect_swapped (session, "answered", G_CALLBACK (show_answer), self);
  show_query (self);
}
