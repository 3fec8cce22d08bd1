/* chart-view.c: draws figures on the screen with the code that draws them into files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "chart-bubble.h"
#include "element-walk.h"
#include "kept-drawing.h"

#define MIN_WIDTH  280
#define MIN_HEIGHT 200

struct _NwChartView {
  GtkWidget          parent_instance;
  NwResult          *result;
  const NwChartInfo *chart;
  NwKeptDrawing      kept;
  int                focus;    /* index, or -1 */
  gboolean           pointed;  /* the pointer is on an element */
  NwElement          pointed_at;
  gboolean           named_only;
};

static guint activated_signal;

G_DEFINE_FINAL_TYPE (NwChartView, nw_chart_view, GTK_TYPE_WIDGET)

static double
text_scale (GtkWidget *widget)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / 1024.0 / 96.0, 0.5, 3.0) : 1.0;
}

static NwFigure
figure (NwChartView *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  return (NwFigure) {
    .chart = self->chart,
    .palette = dark ? NW_PALETTE_DARK : NW_PALETTE_LIGHT,
    .text_scale = text_scale (GTK_WIDGET (self)),
    .rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .named_only = self->named_only,
  };
}

/* There must be a result. */
static NwDrawing *
drawing (NwChartView *self, const NwElement *focus)
{
  NwFigure drawn = figure (self);

  drawn.focus = focus;
  return nw_kept_drawing_get (&self->kept, &drawn, self->result, gtk_widget_get_width (GTK_WIDGET (self)),
                              gtk_widget_get_height (GTK_WIDGET (self)));
}

static GArray *
elements (NwChartView *self)
{
  return self->result != NULL ? nw_drawing_elements (drawing (self, NULL)) : NULL;
}

static void
describe (NwChartView *self)
{
  const NwElement *element = nw_chart_view_focus (self);
  NwFigure drawn = figure (self);
  g_autofree char *label = self->result != NULL ? nw_result_title (self->result) : g_strdup ("");
  g_autofree char *text = NULL;

  if (self->result == NULL)
    text = g_strdup ("");
  else if (element != NULL)
    text = nw_figure_describe (&drawn, self->result, element);
  else
    text = nw_figure_caption (&drawn, self->result);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
set_focus (NwChartView *self, int index)
{
  if (self->focus == index)
    return;
  self->focus = index;
  self->pointed = FALSE;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- keyboard ---- */

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  NwChartView *self = NW_CHART_VIEW (widget);
  GArray *all = elements (self);
  int step = g_variant_get_int32 (args);

  if (all == NULL || all->len == 0)
    return FALSE;
  if (ABS (step) != NW_WALK_FAR && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  set_focus (self, nw_element_walk (all, self->focus, step));
  return TRUE;
}

static gboolean
move_group_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  NwChartView *self = NW_CHART_VIEW (widget);
  GArray *all = elements (self);

  if (all == NULL || all->len == 0)
    return FALSE;
  set_focus (self, nw_element_walk_group (all, self->focus, g_variant_get_int32 (args)));
  return TRUE;
}

static void
activate (NwChartView *self, const NwElement *element)
{
  NwElement copy = *element; /* the answer to the signal replaces the result */

  g_signal_emit (self, activated_signal, 0, &copy);
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  const NwElement *element = nw_chart_view_focus (NW_CHART_VIEW (widget));

  if (element == NULL)
    return FALSE;
  activate (NW_CHART_VIEW (widget), element);
  return TRUE;
}

static gboolean
leave_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  if (NW_CHART_VIEW (widget)->focus < 0)
    return FALSE;
  set_focus (NW_CHART_VIEW (widget), -1);
  return TRUE;
}

static void
focus_changed_cb (NwChartView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- pointer ---- */

gboolean
nw_chart_view_pick (NwChartView *self, double x, double y, NwElement *element)
{
  return self->result != NULL && nw_drawing_pick (drawing (self, NULL), x, y, element);
}

static void
motion_cb (NwChartView *self, double x, double y)
{
  NwElement element;
  gboolean found = nw_chart_view_pick (self, x, y, &element);

  if (found == self->pointed && (!found || nw_kept_drawing_same (&element, &self->pointed_at)))
    return;
  self->pointed = found;
  if (found)
    self->pointed_at = element;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), found ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pointer_left_cb (NwChartView *self)
{
  if (!self->pointed)
    return;
  self->pointed = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
released_cb (NwChartView *self, int n, double x, double y)
{
  NwElement element;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!nw_chart_view_pick (self, x, y, &element))
    return;
  activate (self, &element);
}

/* ---- drawing ---- */

static void
nw_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  NwChartView *self = NW_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const NwElement *focus = NULL;
  cairo_t *cr;

  if (self->result == NULL || width <= 0 || height <= 0)
    return;
  if (self->pointed)
    focus = &self->pointed_at;
  else if (gtk_widget_has_focus (widget))
    focus = nw_chart_view_focus (self);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  nw_drawing_paint (drawing (self, focus), cr);
  cairo_destroy (cr);
  if (focus != NULL)
    {
      NwFigure drawn = figure (self);
      g_autofree char *text = nw_figure_describe (&drawn, self->result, focus);

      nw_chart_bubble_draw (widget, snapshot, focus, text);
    }
}

static void
nw_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  NwChartView *self = NW_CHART_VIEW (widget);
  NwFigure drawn = figure (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = 720;
      return;
    }
  *natural = MIN_HEIGHT;
  if (self->result != NULL)
    *natural = MAX (MIN_HEIGHT, (int) nw_figure_height (&drawn, self->result, for_size > 0 ? for_size : 720));
  *minimum = MAX (MIN_HEIGHT, *natural * 3 / 5); /* what many rows need is scrolled to, not squeezed */
}

static GtkSizeRequestMode
nw_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
nw_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  NW_CHART_VIEW (widget)->pointed = FALSE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_popover_present (GTK_POPOVER (child)); /* its menu */
}

static void
nw_chart_view_dispose (GObject *object)
{
  NwChartView *self = NW_CHART_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_signal_handlers_disconnect_by_data (adw_style_manager_get_default (), self);
  nw_kept_drawing_clear (&self->kept);
  g_clear_pointer (&self->result, nw_result_unref);
  G_OBJECT_CLASS (nw_chart_view_parent_class)->dispose (object);
}

static void
nw_chart_view_class_init (NwChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_chart_view_dispose;
  widget_class->snapshot = nw_chart_view_snapshot;
  widget_class->measure = nw_chart_view_measure;
  widget_class->get_request_mode = nw_chart_view_get_request_mode;
  widget_class->size_allocate = nw_chart_view_size_allocate;
  activated_signal = g_signal_new ("activated", NW_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, move_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, move_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, move_cb, "i", -NW_WALK_FAR);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, move_cb, "i", NW_WALK_FAR);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, move_group_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, move_group_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_cb, NULL);
}

static void
nw_chart_view_init (NwChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->focus = -1;
  self->chart = nw_chart_find ("trend");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed_cb), NULL);
}

GtkWidget *
nw_chart_view_new (void)
{
  return g_object_new (NW_TYPE_CHART_VIEW, NULL);
}

void
nw_chart_view_set_result (NwChartView *self, NwResult *result, const char *chart)
{
  if (result != NULL)
    nw_result_ref (result);
  g_clear_pointer (&self->result, nw_result_unref);
  self->result = result;
  if (chart != NULL && nw_chart_find (chart) != NULL)
    self->chart = nw_chart_find (chart);
  self->pointed = FALSE;
  self->focus = -1;
  describe (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
nw_chart_view_set_named_only (NwChartView *self, gboolean named_only)
{
  if (self->named_only == named_only)
    return;
  self->named_only = named_only;
  self->pointed = FALSE;
  self->focus = -1;
  describe (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const NwElement *
nw_chart_view_focus (NwChartView *self)
{
  GArray *all = self->focus >= 0 ? elements (self) : NULL;

  if (all == NULL || self->focus >= (int) all->len)
    return NULL;
  return &g_array_index (all, NwElement, self->focus);
}

guint
nw_chart_view_n_elements (NwChartView *self)
{
  GArray *all = elements (self);

  return all != NULL ? all->len : 0;
}
