/* sidebar-place.c: shows and hides the sidebar, and tells the user's wish from what a narrow window forces
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sidebar-place.h"

struct _NwSidebarPlace {
  GObject      parent_instance;
  GtkRevealer *revealer; /* weak */
  gboolean     visible;
  gboolean     wanted;
  gboolean     narrow;
};

enum { PROP_0, PROP_VISIBLE, PROP_WANTED, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (NwSidebarPlace, nw_sidebar_place, G_TYPE_OBJECT)

static void
set_visible (NwSidebarPlace *self, gboolean visible)
{
  if (self->visible == visible)
    return;
  self->visible = visible;
  if (self->revealer != NULL)
    {
      gtk_revealer_set_reveal_child (self->revealer, visible);
      gtk_widget_set_visible (GTK_WIDGET (self->revealer), visible);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISIBLE]);
}

static void
set_wanted (NwSidebarPlace *self, gboolean wanted)
{
  if (self->wanted == wanted)
    return;
  self->wanted = wanted;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WANTED]);
}

static void
nw_sidebar_place_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  NwSidebarPlace *self = NW_SIDEBAR_PLACE (object);

  switch (id)
    {
    case PROP_VISIBLE:
      g_value_set_boolean (value, self->visible);
      break;
    case PROP_WANTED:
      g_value_set_boolean (value, self->wanted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
nw_sidebar_place_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  NwSidebarPlace *self = NW_SIDEBAR_PLACE (object);

  switch (id)
    {
    case PROP_VISIBLE:
      set_visible (self, g_value_get_boolean (value));
      if (!self->narrow)
        set_wanted (self, self->visible);
      break;
    case PROP_WANTED:
      set_wanted (self, g_value_get_boolean (value));
      if (!self->narrow)
        set_visible (self, self->wanted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
nw_sidebar_place_dispose (GObject *object)
{
  g_clear_weak_pointer (&NW_SIDEBAR_PLACE (object)->revealer);
  G_OBJECT_CLASS (nw_sidebar_place_parent_class)->dispose (object);
}

static void
nw_sidebar_place_class_init (NwSidebarPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = nw_sidebar_place_get_property;
  object_class->set_property = nw_sidebar_place_set_property;
  object_class->dispose = nw_sidebar_place_dispose;
  properties[PROP_VISIBLE] = g_param_spec_boolean ("visible", NULL, NULL, TRUE,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WANTED] = g_param_spec_boolean ("wanted", NULL, NULL, TRUE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
nw_sidebar_place_init (NwSidebarPlace *self)
{
  self->visible = TRUE;
  self->wanted = TRUE;
}

NwSidebarPlace *
nw_sidebar_place_new (GtkRevealer *revealer)
{
  NwSidebarPlace *self = g_object_new (NW_TYPE_SIDEBAR_PLACE, NULL);

  g_set_weak_pointer (&self->revealer, revealer);
  return self;
}

void
nw_sidebar_place_set_narrow (NwSidebarPlace *self, gboolean narrow)
{
  self->narrow = narrow;
  set_visible (self, !narrow && self->wanted);
}
