/* period-brush.c: shows how many incidents start in each year, and lets the user cut out a period
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "period-brush.h"

#include <glib/gi18n-lib.h>

#include "brush-handle.h"
#include "words.h"

#define HEIGHT       48
#define HANDLE_WIDTH 12

struct _NwPeriodBrush {
  GtkWidget      parent_instance;
  NwSession     *session;
  GtkWidget     *from_handle;
  GtkWidget     *to_handle;
  GArray        *years; /* guint, from first_year on */
  int            first_year;
  int            from; /* years, inclusive */
  int            to;
  int            drag_anchor; /* the end that stays while the other is dragged */
  char          *caption;
};

enum { PROP_0, PROP_CAPTION, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (NwPeriodBrush, nw_period_brush, GTK_TYPE_WIDGET)

static int
last_year (NwPeriodBrush *self)
{
  return self->first_year + (int) self->years->len - 1;
}

/* Where a year begins; the year after the last gives the end. */
static double
x_of_year (NwPeriodBrush *self, int year)
{
  double usable = gtk_widget_get_width (GTK_WIDGET (self)) - HANDLE_WIDTH;
  double x = HANDLE_WIDTH / 2.0 + usable * (year - self->first_year) / MAX (1, (int) self->years->len);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    return gtk_widget_get_width (GTK_WIDGET (self)) - x;
  return x;
}

static int
year_at (NwPeriodBrush *self, double x)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double usable = MAX (1.0, width - HANDLE_WIDTH);
  int index;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = width - x;
  index = (int) ((x - HANDLE_WIDTH / 2.0) / usable * self->years->len);
  return self->first_year + CLAMP (index, 0, (int) self->years->len - 1);
}

static void
update_caption (NwPeriodBrush *self)
{
  g_free (self->caption);
  if (self->years->len == 0)
    self->caption = g_strdup ("");
  else if (self->from == self->to)
    self->caption = g_strdup_printf ("%d", self->from);
  else
    /* Translators: a period from year to year */
    self->caption = g_strdup_printf (_("%d–%d"), self->from, self->to);
  nw_brush_handle_set (NW_BRUSH_HANDLE (self->from_handle), self->from, self->first_year, last_year (self));
  nw_brush_handle_set (NW_BRUSH_HANDLE (self->to_handle), self->to, self->first_year, last_year (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAPTION]);
}

static void
set_range (NwPeriodBrush *self, int from, int to)
{
  self->from = CLAMP (MIN (from, to), self->first_year, last_year (self));
  self->to = CLAMP (MAX (from, to), self->first_year, last_year (self));
  update_caption (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The whole range is no filter, so that the undated stay in. */
static void
apply (NwPeriodBrush *self, const char *merge)
{
  g_autoptr (NwQuery) query = nw_query_copy (nw_session_query (self->session));

  query->from = self->from > self->first_year ? nw_date_from_year (self->from) : NW_DATE_UNKNOWN;
  query->to = self->to < last_year (self) ? nw_date_from_year (self->to) : NW_DATE_UNKNOWN;
  nw_session_set_query (self->session, query, merge);
}

static void
from_moved_cb (NwPeriodBrush *self, int step)
{
  if (self->years->len == 0)
    return;
  set_range (self, MIN (self->from + step, self->to), self->to);
  apply (self, "period");
}

static void
to_moved_cb (NwPeriodBrush *self, int step)
{
  if (self->years->len == 0)
    return;
  set_range (self, self->from, MAX (self->to + step, self->from));
  apply (self, "period");
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, NwPeriodBrush *self)
{
  double to_from = ABS (x - x_of_year (self, self->from));
  double to_to = ABS (x - x_of_year (self, self->to + 1));

  if (self->years->len == 0)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (MIN (to_from, to_to) <= HANDLE_WIDTH)
    {
      self->drag_anchor = to_from < to_to ? self->to : self->from;
      gtk_widget_grab_focus (to_from < to_to ? self->from_handle : self->to_handle);
      return;
    }
  self->drag_anchor = year_at (self, x);
  set_range (self, self->drag_anchor, self->drag_anchor);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, NwPeriodBrush *self)
{
  double x, y;

  if (self->years->len == 0 || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  set_range (self, self->drag_anchor, year_at (self, x + dx));
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, NwPeriodBrush *self)
{
  if (self->years->len > 0)
    apply (self, NULL);
}

static void
answered_cb (NwPeriodBrush *self)
{
  NwReply *reply = nw_session_reply (self->session);
  NwQuery *query = nw_session_query (self->session);
  int from, to, year, month, day;

  if (reply == NULL || reply->answer->facets == NULL)
    return;
  g_clear_pointer (&self->years, g_array_unref);
  self->years = reply->answer->facets->years != NULL ? g_array_ref (reply->answer->facets->years)
                                                     : g_array_new (FALSE, FALSE, sizeof (guint));
  self->first_year = reply->answer->facets->first_year;
  from = self->first_year;
  to = last_year (self);
  if (query->from.precision != NW_PRECISION_UNKNOWN)
    {
      nw_day_to_ymd (query->from.earliest, &year, &month, &day);
      from = year;
    }
  if (query->to.precision != NW_PRECISION_UNKNOWN)
    {
      nw_day_to_ymd (query->to.latest, &year, &month, &day);
      to = year;
    }
  if (self->years->len > 0)
    set_range (self, from, to);
  else
    update_caption (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), self->years->len > 0);
}

static void
draw_bars (NwPeriodBrush *self, GtkSnapshot *snapshot, const GdkRGBA *inside, const GdkRGBA *outside)
{
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  guint most = 1;

  for (guint i = 0; i < self->years->len; i++)
    most = MAX (most, g_array_index (self->years, guint, i));
  for (guint i = 0; i < self->years->len; i++)
    {
      int year = self->first_year + (int) i;
      double a = x_of_year (self, year), b = x_of_year (self, year + 1);
      float x = (float) MIN (a, b), width = (float) ABS (b - a);
      guint n = g_array_index (self->years, guint, i);
      float bar = n == 0 ? 0.0f : MAX (1.0f, (height - 4.0f) * (float) n / (float) most);
      float gap = width > 4.0f ? 1.0f : 0.0f;

      gtk_snapshot_append_color (snapshot, year >= self->from && year <= self->to ? inside : outside,
                                 &GRAPHENE_RECT_INIT (x + gap / 2.0f, height - bar, MAX (0.5f, width - gap), bar));
    }
}

static void
nw_period_brush_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  NwPeriodBrush *self = NW_PERIOD_BRUSH (widget);
  GdkRGBA inside, outside;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &inside);
  outside = inside;
  inside.alpha *= 0.55f;
  outside.alpha *= 0.18f;
  draw_bars (self, snapshot, &inside, &outside);
  gtk_widget_snapshot_child (widget, self->from_handle, snapshot);
  gtk_widget_snapshot_child (widget, self->to_handle, snapshot);
}

static void
nw_period_brush_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : HEIGHT;
}

static void
nw_period_brush_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  NwPeriodBrush *self = NW_PERIOD_BRUSH (widget);
  int from = (int) x_of_year (self, self->from), to = (int) x_of_year (self, self->to + 1);

  gtk_widget_size_allocate (self->from_handle,
                            &(GtkAllocation) { from - HANDLE_WIDTH / 2, 0, HANDLE_WIDTH, height }, -1);
  gtk_widget_size_allocate (self->to_handle, &(GtkAllocation) { to - HANDLE_WIDTH / 2, 0, HANDLE_WIDTH, height }, -1);
}

static void
nw_period_brush_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CAPTION)
    g_value_set_string (value, NW_PERIOD_BRUSH (object)->caption);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
nw_period_brush_dispose (GObject *object)
{
  NwPeriodBrush *self = NW_PERIOD_BRUSH (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->from_handle, gtk_widget_unparent);
  g_clear_pointer (&self->to_handle, gtk_widget_unparent);
  G_OBJECT_CLASS (nw_period_brush_parent_class)->dispose (object);
}

static void
nw_period_brush_finalize (GObject *object)
{
  NwPeriodBrush *self = NW_PERIOD_BRUSH (object);

  g_array_unref (self->years);
  g_free (self->caption);
  G_OBJECT_CLASS (nw_period_brush_parent_class)->finalize (object);
}

static void
nw_period_brush_class_init (NwPeriodBrushClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = nw_period_brush_get_property;
  object_class->dispose = nw_period_brush_dispose;
  object_class->finalize = nw_period_brush_finalize;
  widget_class->snapshot = nw_period_brush_snapshot;
  widget_class->measure = nw_period_brush_measure;
  widget_class->size_allocate = nw_period_brush_size_allocate;
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "brush");
}

static void
nw_period_brush_init (NwPeriodBrush *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->years = g_array_new (FALSE, FALSE, sizeof (guint));
  self->caption = g_strdup ("");
  self->from_handle = nw_brush_handle_new (_("First year of the period"));
  self->to_handle = nw_brush_handle_new (_("Last year of the period"));
  gtk_widget_set_parent (self->from_handle, GTK_WIDGET (self));
  gtk_widget_set_parent (self->to_handle, GTK_WIDGET (self));
  g_signal_connect_swapped (self->from_handle, "moved", G_CALLBACK (from_moved_cb), self);
  g_signal_connect_swapped (self->to_handle, "moved", G_CALLBACK (to_moved_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Period"), -1);
}

void
nw_period_brush_set_session (NwPeriodBrush *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "answered", G_CALLBACK (answered_cb), self);
}
