/* page-preview.c: shows the pages of a briefing, follows the selected block, and enlarges
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-preview.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARGIN 48 /* of what is scrolled to, pixels */

struct _NwPagePreview {
  GtkWidget          parent_instance;
  NwBriefingModel   *model;
  GtkStack          *states;
  GtkScrolledWindow *scroller;
  NwPageSheets      *sheets;
  GtkLabel          *place;
  GtkMenuButton     *zoom_button;
  GtkLabel          *zoom_label;
  double             zoom;
};

static guint edit_signal;

static const double zooms[] = { 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2 };

G_DEFINE_FINAL_TYPE (NwPagePreview, nw_page_preview, GTK_TYPE_WIDGET)

/* ---- blocks of the briefing, and of the document, which may be a step behind ---- */

static int
find_block (const NwBriefing *briefing, const NwBlock *block)
{
  for (guint i = 0; briefing != NULL && block != NULL && i < briefing->blocks->len; i++)
    if (nw_briefing_block (briefing, i) == block)
      return (int) i;
  return -1;
}

static int
selected_in_document (NwPagePreview *self)
{
  NwBriefingComposer *composer = nw_briefing_model_composer (self->model);

  return find_block (nw_briefing_composer_briefing (composer),
                     nw_briefing_model_block (self->model, nw_briefing_model_selected (self->model)));
}

/* ---- words ---- */

static void
show_place (NwPagePreview *self)
{
  NwPages *pages = nw_briefing_composer_pages (nw_briefing_model_composer (self->model));
  GtkAdjustment *vertical = gtk_scrolled_window_get_vadjustment (self->scroller);
  double middle = gtk_adjustment_get_value (vertical) + gtk_adjustment_get_page_size (vertical) / 2;
  g_autofree char *text = NULL;

  if (pages == NULL)
    return;
  /* Translators: the page in view, and how many there are */
  text = g_strdup_printf (_("%d of %u"), nw_page_sheets_page_at (self->sheets, middle) + 1, nw_pages_count (pages));
  gtk_label_set_label (self->place, text);
}

static void
show_zoom (NwPagePreview *self)
{
  g_autofree char *text = NULL;

  /* Translators: how large pages are shown, in per cent */
  text = g_strdup_printf (_("%.0f %%"), 100 * (self->zoom > 0 ? self->zoom : nw_page_sheets_scale (self->sheets)));
  gtk_label_set_label (self->zoom_label, text);
}

/* What is read of the selected block: its words, or what its figure shows. */
static char *
describe_selected (NwPagePreview *self)
{
  NwDocument *document = nw_briefing_composer_document (nw_briefing_model_composer (self->model));
  int selected = selected_in_document (self);
  GString *words = g_string_new (NULL);

  for (guint i = 0; document != NULL && selected >= 0 && i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);
      g_autofree char *text = NULL;

      if (passage->block != (guint) selected || passage->kind == NW_PASSAGE_TITLE || passage->kind == NW_PASSAGE_BYLINE)
        continue;
      if (passage->exhibit != NULL)
        text = g_strdup (passage->exhibit->caption != NULL ? passage->exhibit->caption : passage->exhibit->title);
      else if (passage->runs != NULL)
        text = nw_passage_text (passage);
      if (text != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", text);
    }
  return g_string_free (words, FALSE);
}

static void
describe (NwPagePreview *self)
{
  NwBriefing *briefing = nw_briefing_composer_briefing (nw_briefing_model_composer (self->model));
  NwPages *pages = nw_briefing_composer_pages (nw_briefing_model_composer (self->model));
  guint n = pages != NULL ? nw_pages_count (pages) : 0;
  g_autofree char *name = NULL, *words = describe_selected (self);

  if (briefing == NULL)
    return;
  /* Translators: %s is the title of a briefing */
  name = g_strdup_printf (g_dngettext (NULL, "%s, %u page", "%s, %u pages", n), briefing->title, n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sheets), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/* ---- what the model says ---- */

static void
scroll_to_selected (NwPagePreview *self)
{
  GtkAdjustment *vertical = gtk_scrolled_window_get_vadjustment (self->scroller);
  double top = gtk_adjustment_get_value (vertical), bottom = top + gtk_adjustment_get_page_size (vertical);
  double y, height;

  if (!nw_page_sheets_find (self->sheets, selected_in_document (self), &y, &height))
    return;
  if (y < top || MIN (y + height, y + (bottom - top) / 2) > bottom)
    gtk_adjustment_set_value (vertical, y - MARGIN);
}

static void
show_selected (NwPagePreview *self)
{
  nw_page_sheets_select (self->sheets, selected_in_document (self));
  scroll_to_selected (self);
  describe (self);
}

static void
composed_cb (NwPagePreview *self)
{
  nw_page_sheets_set_pages (self->sheets, nw_briefing_composer_pages (nw_briefing_model_composer (self->model)));
  nw_page_sheets_select (self->sheets, selected_in_document (self));
  gtk_stack_set_visible_child_name (self->states, "pages");
  show_place (self);
  show_zoom (self);
  describe (self);
}

/* Without pages of its own, another briefing waits for them. */
static void
changed_cb (NwPagePreview *self)
{
  if (nw_briefing_composer_pages (nw_briefing_model_composer (self->model)) != NULL)
    return;
  nw_page_sheets_set_pages (self->sheets, NULL);
  gtk_stack_set_visible_child_name (self->states, "waiting");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
failed_cb (NwPagePreview *self)
{
  if (nw_briefing_composer_pages (nw_briefing_model_composer (self->model)) == NULL)
    gtk_stack_set_visible_child_name (self->states, "failed");
}

/* ---- what the user does ---- */

static void
picked_cb (NwPagePreview *self, int block, int n_press)
{
  NwBriefing *composed = nw_briefing_composer_briefing (nw_briefing_model_composer (self->model));
  int position = block < (int) composed->blocks->len
                   ? find_block (nw_briefing_model_briefing (self->model), nw_briefing_block (composed, block))
                   : -1;

  if (position < 0) /* gone meanwhile */
    return;
  nw_briefing_model_select (self->model, position);
  if (n_press == 2)
    g_signal_emit (self, edit_signal, 0, position);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_page_preview_zoom (NW_PAGE_PREVIEW (widget), g_variant_get_int32 (parameter));
}

static void
set_zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_page_preview_set_zoom (NW_PAGE_PREVIEW (widget), g_variant_get_int32 (parameter) / 100.0);
}

/* ---- object ---- */

static void
nw_page_preview_dispose (GObject *object)
{
  NwPagePreview *self = NW_PAGE_PREVIEW (object);
  GtkWidget *child;

  if (self->model != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->model, self);
      g_signal_handlers_disconnect_by_data (gtk_scrolled_window_get_vadjustment (self->scroller), self);
    }
  g_clear_object (&self->model);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_page_preview_parent_class)->dispose (object);
}

static void
nw_page_preview_class_init (NwPagePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_page_preview_dispose;
  edit_signal = g_signal_new ("edit", NW_TYPE_PAGE_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  g_type_ensure (NW_TYPE_PAGE_SHEETS);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/page-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, NwPagePreview, states);
  gtk_widget_class_bind_template_child (widget_class, NwPagePreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, NwPagePreview, sheets);
  gtk_widget_class_bind_template_child (widget_class, NwPagePreview, place);
  gtk_widget_class_bind_template_child (widget_class, NwPagePreview, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, NwPagePreview, zoom_label);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom", "i", zoom_action);
  gtk_widget_class_install_action (widget_class, "preview.set-zoom", "i", set_zoom_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_page_preview_init (NwPagePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  nw_page_sheets_set_adjustment (self->sheets, gtk_scrolled_window_get_vadjustment (self->scroller));
}

void
nw_page_preview_set_model (NwPagePreview *self, NwBriefingModel *model)
{
  GtkAdjustment *vertical = gtk_scrolled_window_get_vadjustment (self->scroller);

  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  g_signal_connect_swapped (model, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (model, "selected", G_CALLBACK (show_selected), self);
  g_signal_connect_swapped (model, "composed", G_CALLBACK (composed_cb), self);
  g_signal_connect_swapped (model, "failed", G_CALLBACK (failed_cb), self);
  g_signal_connect_swapped (vertical, "value-changed", G_CALLBACK (show_place), self);
  g_signal_connect_swapped (vertical, "changed", G_CALLBACK (show_zoom), self);
  if (nw_briefing_composer_pages (nw_briefing_model_composer (model)) != NULL)
    composed_cb (self);
  else
    changed_cb (self);
}

void
nw_page_preview_zoom (NwPagePreview *self, int steps)
{
  double now = self->zoom > 0 ? self->zoom : nw_page_sheets_scale (self->sheets);
  double next = now;

  if (steps > 0)
    for (guint i = G_N_ELEMENTS (zooms); i > 0; i--)
      next = zooms[i - 1] > now + 0.005 ? zooms[i - 1] : next;
  else
    for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
      next = zooms[i] < now - 0.005 ? zooms[i] : next;
  nw_page_preview_set_zoom (self, CLAMP (next, zooms[0], zooms[G_N_ELEMENTS (zooms) - 1]));
}

void
nw_page_preview_set_zoom (NwPagePreview *self, double zoom)
{
  self->zoom = zoom;
  nw_page_sheets_set_zoom (self->sheets, zoom);
  show_zoom (self);
}

double
nw_page_preview_get_zoom (NwPagePreview *self)
{
  return self->zoom;
}

NwPageSheets *
nw_page_preview_sheets (NwPagePreview *self)
{
  return self->sheets;
}
