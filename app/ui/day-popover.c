/* day-popover.c: asks the session to compare before and after a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "day-popover.h"

#include "before-after.h"
#include "marker-list.h"

struct _NwDayPopover {
  GtkPopover    parent_instance;
  NwSession    *session;
  NwMarkerList *list;
  GtkEntry     *day;
  GtkButton    *compare;
};

G_DEFINE_FINAL_TYPE (NwDayPopover, nw_day_popover, GTK_TYPE_POPOVER)

static gboolean
typed_day (NwDayPopover *self, NwDate *date)
{
  return nw_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->day)), date) && date->precision == NW_PRECISION_DAY;
}

static void
typed_cb (NwDayPopover *self)
{
  NwDate date;

  gtk_widget_set_sensitive (GTK_WIDGET (self->compare), typed_day (self, &date));
}

static void
choose (NwDayPopover *self, const char *at)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  nw_before_after_ask (self->session, at);
}

static void
marker_cb (NwDayPopover *self, const char *id)
{
  g_autofree char *at = g_strdup (id); /* the list that it belongs to may change meanwhile */

  choose (self, at);
}

static void
day_cb (NwDayPopover *self)
{
  g_autofree char *at = NULL;
  NwDate date;

  if (!typed_day (self, &date))
    return;
  at = nw_date_print (date);
  choose (self, at);
}

static void
map_cb (NwDayPopover *self)
{
  nw_marker_list_load (self->list, nw_session_workspace (self->session));
}

static void
nw_day_popover_dispose (GObject *object)
{
  g_clear_object (&NW_DAY_POPOVER (object)->session);
  G_OBJECT_CLASS (nw_day_popover_parent_class)->dispose (object);
}

static void
nw_day_popover_class_init (NwDayPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_day_popover_dispose;
  g_type_ensure (NW_TYPE_MARKER_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/day-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, NwDayPopover, list);
  gtk_widget_class_bind_template_child (widget_class, NwDayPopover, day);
  gtk_widget_class_bind_template_child (widget_class, NwDayPopover, compare);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, marker_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
}

static void
nw_day_popover_init (NwDayPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_day_popover_set_session (NwDayPopover *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}
