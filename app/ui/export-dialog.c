/* export-dialog.c: previews a figure or table and writes it in the format chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-dialog.h"

#include <glib/gi18n-lib.h>

#include "catalogue.h"
#include "chart-table.h"
#include "choice.h"
#include "dialogs.h"
#include "figure-preview.h"
#include "publish.h"

#define MIN_WIDTH 480
#define MAX_WIDTH 2400

#define PNG_DENSITY     2             /* a PNG has so many pixels for each */
#define PIXELS_PER_MM   (96.0 / 25.4)

struct _NwExportDialog {
  AdwWindow        parent_instance;
  NwResult        *result;
  char            *chart;
  gboolean         named_only;
  GCancellable    *cancellable;
  char            *path; /* being written */
  GtkDropDown     *format;
  GtkLabel        *summary;
  GtkSpinButton   *width;
  GtkWidget       *width_box;
  GtkStack        *previews;
  NwFigurePreview *figure;
  NwChartTable    *numbers;
  GtkButton       *save;
  GtkRevealer     *error_bar;
  GtkLabel        *error_text;
};

static guint exported_signal;

G_DEFINE_FINAL_TYPE (NwExportDialog, nw_export_dialog, ADW_TYPE_WINDOW)

static gboolean
is_table (const char *id)
{
  return g_str_has_suffix (id, "csv");
}

static const char *
suffix (const char *id)
{
  static const struct {
    const char *id;
    const char *suffix;
  } suffixes[] = {
    { "briefing-csv", ".csv" }, { "briefing-pdf", ".pdf" }, { "csv", ".csv" },
    { "pdf", ".pdf" },          { "png", ".png" },          { "svg", ".svg" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_strcmp0 (suffixes[i].id, id) == 0)
      return suffixes[i].suffix;
  return "";
}

static void
fill_formats (NwExportDialog *self)
{
  g_autoptr (GArray) entries = nw_catalogue ("exporters");
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (NwChoice));

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const NwEntry *entry = &g_array_index (entries, NwEntry, i);
      NwChoice choice = { entry->id, entry->label };

      g_array_append_val (choices, choice);
    }
  nw_choice_fill (self->format, (const NwChoice *) (gpointer) choices->data, choices->len);
}

/* What will be in the file, and how large that is. */
static char *
describe_file (NwExportDialog *self, const char *id)
{
  int width = gtk_spin_button_get_value_as_int (self->width);
  int height = nw_figure_preview_height (self->figure);

  if (g_strcmp0 (id, "briefing-pdf") == 0)
    return g_strdup (_("An A4 page: the figure as shown here, and the table of its numbers below"));
  if (is_table (id))
    return g_strdup (_("With a second file beside it that says where the numbers come from"));
  if (g_strcmp0 (id, "pdf") == 0)
    /* Translators: width and height of a figure on paper */
    return g_strdup_printf (_("%.0f × %.0f mm, with its source; the text can be searched"), width / PIXELS_PER_MM,
                            height / PIXELS_PER_MM);
  if (g_strcmp0 (id, "png") == 0)
    /* Translators: width and height of a picture */
    return g_strdup_printf (_("%d × %d pixels, two for each on the screen, with its source"), width * PNG_DENSITY,
                            height * PNG_DENSITY);
  /* Translators: width and height of a picture */
  return g_strdup_printf (_("%d × %d pixels, with its source; sharp at every size"), width, height);
}

static void
show_preview (NwExportDialog *self)
{
  const char *id = nw_choice_selected (self->format);
  g_autofree char *text = NULL;

  if (id == NULL || self->result == NULL)
    return;
  gtk_stack_set_visible_child_name (self->previews, is_table (id) ? "table" : "figure");
  gtk_widget_set_visible (self->width_box, !is_table (id) && !g_str_has_prefix (id, "briefing"));
  nw_figure_preview_set_width (self->figure, gtk_spin_button_get_value_as_int (self->width));
  text = describe_file (self, id);
  gtk_label_set_label (self->summary, text);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean written = nw_publish_finish (result, &error);

  if (self->cancellable == NULL) /* closed meanwhile */
    return;
  g_clear_object (&self->cancellable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), TRUE);
  if (!written)
    {
      gtk_label_set_label (self->error_text, error->message);
      gtk_revealer_set_reveal_child (self->error_bar, TRUE);
      return;
    }
  g_signal_emit (self, exported_signal, 0, self->path);
  gtk_window_close (GTK_WINDOW (self));
}

void
nw_export_dialog_save (NwExportDialog *self, const char *path)
{
  NwPublishOptions options = {
    .exporter = nw_choice_selected (self->format),
    .chart = self->chart,
    .width = gtk_spin_button_get_value (self->width),
    .named_only = self->named_only,
    .force = TRUE, /* the file chooser has asked */
  };

  if (self->cancellable != NULL)
    return;
  g_free (self->path);
  self->path = g_strdup (path);
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), FALSE);
  gtk_revealer_set_reveal_child (self->error_bar, FALSE);
  nw_publish_async (self->result, &options, path, self->cancellable, written_cb, g_object_ref (self));
}

static void
place_cb (GPtrArray *files, gpointer user_data)
{
  g_autofree char *path = g_file_get_path (g_ptr_array_index (files, 0));

  if (path != NULL)
    nw_export_dialog_save (NW_EXPORT_DIALOG (user_data), path);
}

static void
save_cb (NwExportDialog *self)
{
  g_autofree char *id = nw_result_id (self->result);
  g_autofree char *name = g_strdup_printf ("%s-%s-%s", self->result->query->dataset, self->result->analysis, id);

  nw_dialogs_save (GTK_WINDOW (self), _("Save Export"), name, suffix (nw_choice_selected (self->format)), place_cb,
                   self);
}

static gboolean
close_request_cb (NwExportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  return FALSE;
}

static void
nw_export_dialog_dispose (GObject *object)
{
  NwExportDialog *self = NW_EXPORT_DIALOG (object);

  close_request_cb (self);
  g_clear_pointer (&self->result, nw_result_unref);
  g_clear_pointer (&self->chart, g_free);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (nw_export_dialog_parent_class)->dispose (object);
}

static void
nw_export_dialog_class_init (NwExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_export_dialog_dispose;
  exported_signal = g_signal_new ("exported", NW_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (NW_TYPE_FIGURE_PREVIEW);
  g_type_ensure (NW_TYPE_CHART_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, width);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, width_box);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, previews);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, figure);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, numbers);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, save);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, error_bar);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, error_text);
  gtk_widget_class_bind_template_callback (widget_class, show_preview);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
nw_export_dialog_init (NwExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_spin_button_set_range (self->width, MIN_WIDTH, MAX_WIDTH);
  gtk_spin_button_set_increments (self->width, 20, 100);
  fill_formats (self);
}

GtkWidget *
nw_export_dialog_new (NwResult *result, const char *chart, int width)
{
  NwExportDialog *self = g_object_new (NW_TYPE_EXPORT_DIALOG, NULL);

  self->result = nw_result_ref (result);
  self->chart = g_strdup (chart);
  nw_figure_preview_set_result (self->figure, result, chart, FALSE);
  nw_chart_table_set_result (self->numbers, result);
  gtk_spin_button_set_value (self->width, CLAMP (width, MIN_WIDTH, MAX_WIDTH));
  show_preview (self);
  return GTK_WIDGET (self);
}

void
nw_export_dialog_set_named_only (NwExportDialog *self, gboolean named_only)
{
  self->named_only = named_only;
  nw_figure_preview_set_result (self->figure, self->result, self->chart, named_only);
  show_preview (self);
}

void
nw_export_dialog_choose (NwExportDialog *self, const char *exporter)
{
  nw_choice_select (self->format, exporter);
}
