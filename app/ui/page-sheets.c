/* page-sheets.c: draws those pages that are in view, one a frame, and keeps them as pictures while they are near
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-sheets.h"

#include <math.h>

#include "page-picture.h"
#include "sheet-stack.h"

#define INSET     36 /* of the outline from the sides of the paper, CSS pixels */
#define MARGIN    4  /* of the outline around a block, CSS pixels */
#define MIN_WIDTH 240

struct _NwPageSheets {
  GtkWidget      parent_instance;
  NwPages       *pages; /* the caller's */
  NwSheetStack   stack;
  int            selected;
  GtkAdjustment *vertical;
  guint          tick;
};

static guint picked_signal;

G_DEFINE_FINAL_TYPE (NwPageSheets, nw_page_sheets, GTK_TYPE_WIDGET)

/* ---- pictures ---- */

/* Whether a page is in view, or no farther from it than that. Without a scroller, all are. */
static gboolean
is_near (NwPageSheets *self, guint i, double margin)
{
  graphene_rect_t place = nw_sheet_stack_rect (&self->stack, i);
  double top, bottom;

  if (self->vertical == NULL)
    return TRUE;
  top = gtk_adjustment_get_value (self->vertical);
  bottom = top + gtk_adjustment_get_page_size (self->vertical);
  return place.origin.y + place.size.height >= top - margin && place.origin.y <= bottom + margin;
}

static double
device_scale (NwPageSheets *self, guint i)
{
  return nw_sheet_stack_scale (&self->stack, i) * gtk_widget_get_scale_factor (GTK_WIDGET (self));
}

static gboolean
is_current (NwPageSheets *self, guint i)
{
  const NwSheet *sheet = nw_sheet (&self->stack, i);

  return sheet->picture != NULL && fabs (sheet->drawn_scale - device_scale (self, i)) < 1e-6;
}

static void
draw_sheet (NwPageSheets *self, guint i)
{
  NwSheet *sheet = nw_sheet (&self->stack, i);

  g_clear_object (&sheet->picture);
  sheet->drawn_scale = device_scale (self, i);
  sheet->picture = nw_page_picture_new (self->pages, i, sheet->drawn_scale);
}

/* Pictures that nobody is near to go; the first that is in view and not up to date is drawn. Whether more are to come. */
static gboolean
draw_next (NwPageSheets *self)
{
  guint drawn = 0;

  for (guint i = 0; self->pages != NULL && i < self->stack.sheets->len; i++)
    {
      if (!is_near (self, i, 2 * gtk_widget_get_width (GTK_WIDGET (self))))
        g_clear_object (&nw_sheet (&self->stack, i)->picture);
      if (!is_near (self, i, 0) || is_current (self, i))
        continue;
      if (drawn++ > 0)
        return TRUE;
      draw_sheet (self, i);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  return FALSE;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  NwPageSheets *self = NW_PAGE_SHEETS (widget);

  if (draw_next (self))
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
draw_soon (NwPageSheets *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- drawing ---- */

static void
draw_outline (NwPageSheets *self, GtkSnapshot *snapshot)
{
  const GdkRGBA blue = { 0.21f, 0.52f, 0.89f, 1 }; /* on paper, which is white in every scheme */
  GskRoundedRect outline;
  graphene_rect_t place;
  double y, height;
  guint page;
  float scale;

  if (self->pages == NULL || self->selected < 0
      || !nw_pages_find (self->pages, (guint) self->selected, &page, &y, &height) || page >= self->stack.sheets->len)
    return;
  place = nw_sheet_stack_rect (&self->stack, page);
  scale = (float) nw_sheet_stack_scale (&self->stack, page);
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (place.origin.x + INSET * scale,
                                                        place.origin.y + ((float) y - MARGIN) * scale,
                                                        place.size.width - 2 * INSET * scale,
                                                        ((float) MAX (height, MARGIN) + 2 * MARGIN) * scale),
                                   4);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 2, 2, 2, 2 }, (GdkRGBA[4]) { blue, blue, blue, blue });
}

static void
nw_page_sheets_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  NwPageSheets *self = NW_PAGE_SHEETS (widget);
  const GdkRGBA white = { 1, 1, 1, 1 }, shadow = { 0, 0, 0, 0.28f };

  for (guint i = 0; i < self->stack.sheets->len; i++)
    {
      const NwSheet *sheet = nw_sheet (&self->stack, i);
      graphene_rect_t place = nw_sheet_stack_rect (&self->stack, i);
      GskRoundedRect frame;

      if (!is_near (self, i, NW_SHEET_GAP))
        continue;
      gsk_rounded_rect_init_from_rect (&frame, &place, 0);
      gtk_snapshot_append_outset_shadow (snapshot, &frame, &shadow, 0, 1, 0, 6);
      if (sheet->picture != NULL)
        gtk_snapshot_append_texture (snapshot, sheet->picture, &place);
      else
        gtk_snapshot_append_color (snapshot, &white, &place);
    }
  draw_outline (self, snapshot);
}

static GtkSizeRequestMode
nw_page_sheets_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
nw_page_sheets_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  const NwSheetStack *stack = &NW_PAGE_SHEETS (widget)->stack;
  double widest = nw_sheet_stack_widest (stack);
  int whole = (int) ceil (widest) + 2 * NW_SHEET_GAP;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = (int) ceil (nw_sheet_stack_height (stack, for_size < 0 ? whole : for_size));
      return;
    }
  *minimum = stack->zoom > 0 && widest > 0 ? (int) ceil (widest * stack->zoom) + 2 * NW_SHEET_GAP : MIN_WIDTH;
  *natural = MAX (*minimum, whole);
}

static void
nw_page_sheets_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  NwPageSheets *self = NW_PAGE_SHEETS (widget);

  nw_sheet_stack_place (&self->stack, width);
  draw_soon (self);
}

/* ---- object ---- */

static void
pressed_cb (NwPageSheets *self, int n_press, double x, double y)
{
  int page = nw_sheet_stack_at (&self->stack, y), block;
  graphene_rect_t place;
  double scale;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (page < 0 || self->pages == NULL)
    return;
  place = nw_sheet_stack_rect (&self->stack, (guint) page);
  scale = nw_sheet_stack_scale (&self->stack, (guint) page);
  block = nw_pages_block_at (self->pages, (guint) page, (x - place.origin.x) / scale, (y - place.origin.y) / scale);
  if (block >= 0)
    g_signal_emit (self, picked_signal, 0, block, n_press);
}

static void
nw_page_sheets_dispose (GObject *object)
{
  NwPageSheets *self = NW_PAGE_SHEETS (object);

  if (self->vertical != NULL)
    g_signal_handlers_disconnect_by_data (self->vertical, self);
  g_clear_object (&self->vertical);
  self->pages = NULL;
  G_OBJECT_CLASS (nw_page_sheets_parent_class)->dispose (object);
}

static void
nw_page_sheets_finalize (GObject *object)
{
  nw_sheet_stack_clear (&NW_PAGE_SHEETS (object)->stack);
  G_OBJECT_CLASS (nw_page_sheets_parent_class)->finalize (object);
}

static void
nw_page_sheets_class_init (NwPageSheetsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_page_sheets_dispose;
  G_OBJECT_CLASS (klass)->finalize = nw_page_sheets_finalize;
  widget_class->snapshot = nw_page_sheets_snapshot;
  widget_class->get_request_mode = nw_page_sheets_get_request_mode;
  widget_class->measure = nw_page_sheets_measure;
  widget_class->size_allocate = nw_page_sheets_size_allocate;
  picked_signal = g_signal_new ("picked", NW_TYPE_PAGE_SHEETS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_INT, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "pages");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
nw_page_sheets_init (NwPageSheets *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  nw_sheet_stack_init (&self->stack);
  self->selected = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
nw_page_sheets_set_pages (NwPageSheets *self, NwPages *pages)
{
  self->pages = pages;
  nw_sheet_stack_set (&self->stack, pages);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  draw_soon (self);
}

void
nw_page_sheets_set_zoom (NwPageSheets *self, double zoom)
{
  self->stack.zoom = zoom;
  nw_sheet_stack_place (&self->stack, self->stack.width);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  draw_soon (self);
}

double
nw_page_sheets_scale (NwPageSheets *self)
{
  return self->stack.sheets->len > 0 ? nw_sheet_stack_scale (&self->stack, 0) : 1.0;
}

void
nw_page_sheets_set_adjustment (NwPageSheets *self, GtkAdjustment *vertical)
{
  g_return_if_fail (self->vertical == NULL);

  self->vertical = g_object_ref (vertical);
  g_signal_connect_swapped (vertical, "value-changed", G_CALLBACK (draw_soon), self);
}

void
nw_page_sheets_select (NwPageSheets *self, int block)
{
  self->selected = block;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
nw_page_sheets_find (NwPageSheets *self, int block, double *y, double *height)
{
  guint page;
  double scale;

  if (self->pages == NULL || block < 0 || !nw_pages_find (self->pages, (guint) block, &page, y, height)
      || page >= self->stack.sheets->len)
    return FALSE;
  scale = nw_sheet_stack_scale (&self->stack, page);
  *y = nw_sheet (&self->stack, page)->y + *y * scale;
  *height *= scale;
  return TRUE;
}

int
nw_page_sheets_page_at (NwPageSheets *self, double y)
{
  return nw_sheet_stack_at (&self->stack, y);
}

gboolean
nw_page_sheets_is_drawn (NwPageSheets *self)
{
  for (guint i = 0; i < self->stack.sheets->len; i++)
    if (is_near (self, i, 0) && !is_current (self, i))
      return FALSE;
  return self->pages != NULL;
}
