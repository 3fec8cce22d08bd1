/* marker-list.c: lists markers for choosing one or several
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "marker-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "words.h"

struct _NwMarkerList {
  GtkWidget       parent_instance;
  GtkSearchEntry *search;
  GtkListBox     *rows;
  GPtrArray      *markers; /* NwMarker, or NULL */
  GStrv           checked;
  gboolean        several;
  gboolean        updating;
};

enum { PROP_0, PROP_SEVERAL, N_PROPS };
static GParamSpec *properties[N_PROPS];
static guint activated_signal;

G_DEFINE_FINAL_TYPE (NwMarkerList, nw_marker_list, GTK_TYPE_WIDGET)

static const NwMarker *
marker_of (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), "marker");
}

static gboolean
holds (const char *text, const char *folded_needle)
{
  g_autofree char *folded = g_utf8_casefold (text != NULL ? text : "", -1);

  return strstr (folded, folded_needle) != NULL;
}

static gboolean
matches (GtkListBoxRow *row, gpointer user_data)
{
  NwMarkerList *self = user_data;
  const NwMarker *marker = marker_of (row);
  g_autofree char *needle = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autofree char *date = nw_date_print (marker->date);

  return holds (nw_marker_display (marker), needle) || holds (marker->document, needle) || holds (date, needle)
         || holds (marker->summary, needle) || holds (marker->id, needle); /* which has no dashes that nobody types */
}

static void
toggled_cb (GtkCheckButton *check, NwMarkerList *self)
{
  if (!self->updating)
    g_signal_emit (self, activated_signal, 0, marker_of (gtk_widget_get_ancestor (GTK_WIDGET (check), GTK_TYPE_LIST_BOX_ROW))->id);
}

static void
row_activated_cb (NwMarkerList *self, GtkListBoxRow *row)
{
  GtkWidget *check = g_object_get_data (G_OBJECT (row), "check");

  if (check != NULL)
    gtk_widget_activate (check);
  else
    g_signal_emit (self, activated_signal, 0, marker_of (row)->id);
}

static GtkWidget *
words_of (const NwMarker *marker)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *date = nw_words_date (marker->date);
  /* Translators: day and name of a marker */
  g_autofree char *title = g_strdup_printf (_("%s · %s"), date, nw_marker_display (marker));
  GtkWidget *label = gtk_label_new (title), *document = gtk_label_new (marker->document);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (document), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (document), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (document), 40);
  gtk_widget_add_css_class (document, "dim-label");
  gtk_widget_add_css_class (document, "caption");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), document);
  return box;
}

static void
add_row (NwMarkerList *self, NwMarker *marker)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *date = nw_words_date (marker->date);
  g_autofree char *name = g_strdup_printf (_("%s · %s"), date, nw_marker_display (marker));
  const char *summary = marker->summary != NULL ? marker->summary : marker->document;

  if (self->several)
    {
      GtkWidget *check = gtk_check_button_new ();

      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
      g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
      gtk_box_append (GTK_BOX (box), check);
      g_object_set_data (G_OBJECT (row), "check", check);
    }
  gtk_box_append (GTK_BOX (box), words_of (marker));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, !self->several);
  gtk_widget_set_tooltip_text (row, marker->own ? summary : _(summary));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
  g_object_set_data_full (G_OBJECT (row), "marker", nw_marker_ref (marker), (GDestroyNotify) nw_marker_unref);
  gtk_list_box_append (self->rows, row);
}

static void
show_checks (NwMarkerList *self)
{
  GtkListBoxRow *row;

  self->updating = TRUE;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    {
      GtkCheckButton *check = g_object_get_data (G_OBJECT (row), "check");

      if (check != NULL)
        gtk_check_button_set_active (check, self->checked != NULL
                                              && g_strv_contains ((const char *const *) self->checked, marker_of (row)->id));
    }
  self->updating = FALSE;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwMarkerList) self = user_data;
  GPtrArray *markers = nw_workspace_markers_finish (NW_WORKSPACE (source), result, NULL);
  GtkListBoxRow *row;

  if (markers == NULL || self->rows == NULL)
    {
      g_clear_pointer (&markers, g_ptr_array_unref);
      return;
    }
  g_clear_pointer (&self->markers, g_ptr_array_unref);
  self->markers = markers;
  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; i < markers->len; i++)
    add_row (self, g_ptr_array_index (markers, i));
  show_checks (self);
}

static void
searched_cb (NwMarkerList *self)
{
  gtk_list_box_invalidate_filter (self->rows);
}

/* Escape empties the search, and then goes on to what the list stands in. */
static void
stop_search_cb (NwMarkerList *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
nw_marker_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SEVERAL)
    NW_MARKER_LIST (object)->several = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
nw_marker_list_dispose (GObject *object)
{
  NwMarkerList *self = NW_MARKER_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->rows = NULL;
  g_clear_pointer (&self->markers, g_ptr_array_unref);
  g_clear_pointer (&self->checked, g_strfreev);
  G_OBJECT_CLASS (nw_marker_list_parent_class)->dispose (object);
}

static void
nw_marker_list_class_init (NwMarkerListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = nw_marker_list_set_property;
  object_class->dispose = nw_marker_list_dispose;
  properties[PROP_SEVERAL] = g_param_spec_boolean ("several", NULL, NULL, FALSE,
                                                   G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  activated_signal = g_signal_new ("activated", NW_TYPE_MARKER_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/marker-list.ui");
  gtk_widget_class_bind_template_child (widget_class, NwMarkerList, search);
  gtk_widget_class_bind_template_child (widget_class, NwMarkerList, rows);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_marker_list_init (NwMarkerList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->rows, matches, self, NULL);
}

void
nw_marker_list_load (NwMarkerList *self, NwWorkspace *workspace)
{
  nw_workspace_markers_async (workspace, NULL, loaded_cb, g_object_ref (self));
}

void
nw_marker_list_check (NwMarkerList *self, const char *const *ids)
{
  GStrv copy = g_strdupv ((char **) ids);

  g_strfreev (self->checked);
  self->checked = copy;
  show_checks (self);
}

GPtrArray *
nw_marker_list_markers (NwMarkerList *self)
{
  return self->markers;
}

GtkListBox *
nw_marker_list_rows (NwMarkerList *self)
{
  return self->rows;
}
