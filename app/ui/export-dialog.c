/* export-dialog.c: previews what is written, and lets the user choose the format and its size
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-dialog.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "choice.h"
#include "export-dialog-private.h"
#include "export-words.h"

#define MIN_WIDTH 100 /* mm */
#define MAX_WIDTH 640
#define MIN_RESOLUTION 72 /* dots an inch */
#define MAX_RESOLUTION 1200
#define RESOLUTION     192

enum { EXPORTED, SHOW_BLOCK, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (NwExportDialog, nw_export_dialog, ADW_TYPE_WINDOW)

const NwFileFormat *
nw_export_dialog_format (NwExportDialog *self)
{
  const char *id = nw_choice_selected (self->format);

  for (guint i = 0; self->formats != NULL && i < self->formats->len; i++)
    if (g_strcmp0 (g_array_index (self->formats, NwFileFormat, i).id, id) == 0)
      return &g_array_index (self->formats, NwFileFormat, i);
  return NULL;
}

NwDocument *
nw_export_dialog_document (NwExportDialog *self)
{
  NwBriefingComposer *composer = self->model != NULL ? nw_briefing_model_composer (self->model) : NULL;

  return composer != NULL && !nw_briefing_composer_is_busy (composer) ? nw_briefing_composer_document (composer) : NULL;
}

double
nw_export_dialog_width (NwExportDialog *self)
{
  return gtk_spin_button_get_value (self->width) * NW_PIXELS_PER_MM;
}

void
nw_export_dialog_show_error (NwExportDialog *self, const char *message)
{
  gtk_label_set_label (self->error_text, message != NULL ? message : "");
  gtk_revealer_set_reveal_child (self->error_bar, message != NULL);
}

/* ---- what is chosen ---- */

static char *
summary (NwExportDialog *self, const NwFileFormat *format)
{
  NwDocument *document = nw_export_dialog_document (self);

  if (self->result != NULL)
    return nw_export_words_answer (format, nw_export_dialog_width (self), nw_figure_preview_height (self->figure),
                                   gtk_spin_button_get_value (self->resolution));
  if (document == NULL)
    return g_strdup (_("The briefing is being composed…"));
  return nw_export_words_briefing (format, document,
                                   nw_pages_count (nw_briefing_composer_pages (nw_briefing_model_composer (self->model))));
}

static void
show_preview (NwExportDialog *self, const NwFileFormat *format)
{
  gboolean figure = self->result != NULL && format->kind == NW_FILE_FORMAT_FIGURE;

  gtk_stack_set_visible_child_name (self->previews, self->result == NULL ? "pages"
                                                    : format->kind == NW_FILE_FORMAT_NUMBERS ? "table" : "figure");
  gtk_widget_set_visible (self->width_box, figure);
  gtk_widget_set_visible (self->resolution_box, figure && format->dots);
  nw_figure_preview_set_width (self->figure, (int) lround (nw_export_dialog_width (self)));
}

/* Nothing is written of a briefing with a question that cannot be answered. */
static void
show_fault (NwExportDialog *self)
{
  NwDocument *document = nw_export_dialog_document (self);
  g_autofree char *fault = document != NULL ? nw_document_fault (document) : NULL;

  gtk_widget_set_visible (self->show_block, fault != NULL);
  if (fault != NULL)
    nw_export_dialog_show_error (self, fault);
}

void
nw_export_dialog_update (NwExportDialog *self)
{
  const NwFileFormat *format = nw_export_dialog_format (self);
  g_autofree char *text = NULL, *full = NULL;

  if (format == NULL || (self->result == NULL && self->model == NULL))
    return;
  show_preview (self, format);
  show_fault (self);
  text = summary (self, format);
  /* Translators: %s says what will be in the files */
  full = nw_export_dialog_wants_folder (format) ? g_strdup_printf (_("%s. You are asked for a folder that holds them all."), text)
                                                : g_strdup (text);
  gtk_label_set_label (self->summary, full);
  gtk_widget_set_sensitive (GTK_WIDGET (self->format), self->cancellable == NULL);
  gtk_widget_set_sensitive (self->width_box, self->cancellable == NULL);
  gtk_widget_set_sensitive (self->resolution_box, self->cancellable == NULL);
  gtk_widget_set_sensitive (self->save, nw_export_dialog_ready (self));
}

static void
chosen_cb (NwExportDialog *self)
{
  nw_export_dialog_show_error (self, NULL);
  nw_export_dialog_update (self);
}

static void
show_block_cb (NwExportDialog *self)
{
  NwDocument *document = nw_export_dialog_document (self);

  for (guint i = 0; document != NULL && i < document->passages->len; i++)
    if (nw_document_passage (document, i)->kind == NW_PASSAGE_FAULT)
      {
        g_signal_emit (self, signals[SHOW_BLOCK], 0, (int) nw_document_passage (document, i)->block);
        gtk_window_close (GTK_WINDOW (self));
        return;
      }
}

static void
composing_failed_cb (NwExportDialog *self, const GError *error)
{
  nw_export_dialog_show_error (self, error->message);
}

/* ---- object ---- */

static gboolean
close_request_cb (NwExportDialog *self)
{
  nw_export_dialog_stop (self);
  g_clear_object (&self->cancellable);
  return FALSE;
}

static void
nw_export_dialog_dispose (GObject *object)
{
  NwExportDialog *self = NW_EXPORT_DIALOG (object);

  close_request_cb (self);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_clear_pointer (&self->result, nw_result_unref);
  g_clear_pointer (&self->formats, g_array_unref);
  g_clear_pointer (&self->chart, g_free);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (nw_export_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, width);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, width_box);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, resolution);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, resolution_box);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, previews);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, figure);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, numbers);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, save);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, error_bar);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, error_text);
  gtk_widget_class_bind_template_child (widget_class, NwExportDialog, show_block);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_block_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_bind_template_callback (widget_class, nw_export_dialog_ask);
  gtk_widget_class_bind_template_callback (widget_class, nw_export_dialog_stop);
}

static void
nw_export_dialog_class_init (NwExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_export_dialog_dispose;
  signals[EXPORTED] = g_signal_new ("exported", NW_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SHOW_BLOCK] = g_signal_new ("show-block", NW_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_INT);
  g_type_ensure (NW_TYPE_FIGURE_PREVIEW);
  g_type_ensure (NW_TYPE_RESULT_TABLE);
  g_type_ensure (NW_TYPE_PAGE_PREVIEW);
  g_type_ensure (NW_TYPE_EXPORT_PROGRESS);
  bind_children (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
nw_export_dialog_init (NwExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_spin_button_set_range (self->width, MIN_WIDTH, MAX_WIDTH);
  gtk_spin_button_set_increments (self->width, 5, 50);
  gtk_spin_button_set_range (self->resolution, MIN_RESOLUTION, MAX_RESOLUTION);
  gtk_spin_button_set_increments (self->resolution, 24, 96);
  gtk_spin_button_set_value (self->resolution, RESOLUTION);
}

static NwExportDialog *
dialog_new (gboolean documents)
{
  NwExportDialog *self = g_object_new (NW_TYPE_EXPORT_DIALOG, NULL);
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (NwChoice));

  self->formats = nw_publish_formats (documents);
  for (guint i = 0; i < self->formats->len; i++)
    {
      const NwFileFormat *format = &g_array_index (self->formats, NwFileFormat, i);
      NwChoice choice = { format->id, format->label };

      g_array_append_val (choices, choice);
    }
  nw_choice_fill (self->format, (const NwChoice *) (gpointer) choices->data, choices->len);
  return self;
}

GtkWidget *
nw_export_dialog_new (NwResult *result, const char *chart, int width)
{
  NwExportDialog *self = dialog_new (FALSE);

  self->result = nw_result_ref (result);
  self->chart = g_strdup (chart);
  nw_figure_preview_set_result (self->figure, result, chart, FALSE);
  nw_result_table_set_result (self->numbers, result);
  gtk_spin_button_set_value (self->width, width / NW_PIXELS_PER_MM);
  nw_export_dialog_update (self);
  return GTK_WIDGET (self);
}

GtkWidget *
nw_export_dialog_new_for_briefing (NwBriefingModel *model)
{
  NwExportDialog *self = dialog_new (TRUE);

  self->model = g_object_ref (model);
  gtk_window_set_title (GTK_WINDOW (self), _("Export Briefing"));
  nw_page_preview_set_model (self->pages, model);
  g_signal_connect_swapped (model, "composed", G_CALLBACK (nw_export_dialog_update), self);
  g_signal_connect_swapped (model, "failed", G_CALLBACK (composing_failed_cb), self);
  nw_export_dialog_update (self);
  return GTK_WIDGET (self);
}

void
nw_export_dialog_set_named_only (NwExportDialog *self, gboolean named_only)
{
  self->named_only = named_only;
  nw_figure_preview_set_result (self->figure, self->result, self->chart, named_only);
  nw_export_dialog_update (self);
}

gboolean
nw_export_dialog_ready (NwExportDialog *self)
{
  NwDocument *document = nw_export_dialog_document (self);
  g_autofree char *fault = document != NULL ? nw_document_fault (document) : NULL;

  return self->cancellable == NULL && nw_export_dialog_format (self) != NULL
         && (self->result != NULL || (document != NULL && fault == NULL));
}

void
nw_export_dialog_choose (NwExportDialog *self, const char *format)
{
  nw_choice_select (self->format, format);
}
