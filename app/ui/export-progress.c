/* export-progress.c: a bar that fills while a file is written, or moves to and fro as long as nobody says how far it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-progress.h"

#include <glib/gi18n-lib.h>

#define DELAY 500 /* milliseconds */
#define PULSE 100 /* likewise */

struct _NwExportProgress {
  GtkWidget       parent_instance;
  GtkRevealer    *revealer;
  GtkLabel       *text;
  GtkProgressBar *bar;
  guint           delay, pulse; /* sources, or 0 */
};

static guint stop_signal;

G_DEFINE_FINAL_TYPE (NwExportProgress, nw_export_progress, GTK_TYPE_WIDGET)

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (NW_EXPORT_PROGRESS (user_data)->bar);
  return G_SOURCE_CONTINUE;
}

static gboolean
late_cb (gpointer user_data)
{
  NwExportProgress *self = user_data;

  self->delay = 0;
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  return G_SOURCE_REMOVE;
}

static void
stop_cb (NwExportProgress *self)
{
  g_signal_emit (self, stop_signal, 0);
}

static void
nw_export_progress_dispose (GObject *object)
{
  NwExportProgress *self = NW_EXPORT_PROGRESS (object);
  GtkWidget *child;

  g_clear_handle_id (&self->delay, g_source_remove);
  g_clear_handle_id (&self->pulse, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_export_progress_parent_class)->dispose (object);
}

static void
nw_export_progress_class_init (NwExportProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_export_progress_dispose;
  stop_signal = g_signal_new ("stop", NW_TYPE_EXPORT_PROGRESS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/export-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, NwExportProgress, revealer);
  gtk_widget_class_bind_template_child (widget_class, NwExportProgress, text);
  gtk_widget_class_bind_template_child (widget_class, NwExportProgress, bar);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_export_progress_init (NwExportProgress *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_export_progress_begin (NwExportProgress *self, const char *text)
{
  nw_export_progress_end (self);
  gtk_label_set_label (self->text, text);
  gtk_progress_bar_set_fraction (self->bar, 0);
  self->delay = g_timeout_add (DELAY, late_cb, self);
  self->pulse = g_timeout_add (PULSE, pulse_cb, self);
}

void
nw_export_progress_tell (NwExportProgress *self, double done)
{
  g_clear_handle_id (&self->pulse, g_source_remove);
  gtk_progress_bar_set_fraction (self->bar, CLAMP (done, 0, 1));
}

void
nw_export_progress_end (NwExportProgress *self)
{
  g_clear_handle_id (&self->delay, g_source_remove);
  g_clear_handle_id (&self->pulse, g_source_remove);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
