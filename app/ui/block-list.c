/* block-list.c: lists blocks, and moves, copies and removes them by keys, menu and pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "block-list.h"

#include <glib/gi18n-lib.h>

#include "block-row.h"
#include "briefing-edit.h"

struct _NwBlockList {
  GtkWidget          parent_instance;
  NwBriefingModel   *model;
  GtkScrolledWindow *scroller;
  GtkListBox        *rows;
  GtkWidget         *menu;
  gboolean           updating;
};

enum { EDIT, ADD, REMOVED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (NwBlockList, nw_block_list, GTK_TYPE_WIDGET)

static GtkListBoxRow *
selected_row (NwBlockList *self)
{
  return self->model != NULL ? gtk_list_box_get_row_at_index (self->rows, nw_briefing_model_selected (self->model)) : NULL;
}

/* ---- what the model says ---- */

static void
moved_cb (NwBlockList *self, int from, int to)
{
  nw_briefing_edit_move (self->model, (guint) from, (guint) to);
  nw_block_list_focus (self);
}

static void
menu_cb (NwBlockList *self, double x, double y, GtkWidget *row)
{
  graphene_point_t at;

  nw_briefing_model_select (self->model, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  if (!gtk_widget_compute_point (row, GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y), &at))
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) at.x, (int) at.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
add_row (NwBlockList *self)
{
  GtkWidget *row = nw_block_row_new ();

  g_signal_connect_object (row, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "menu", G_CALLBACK (menu_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->rows, row);
}

/* Rows stay where they are and show other blocks, so that the focus stays, too. */
static void
show_blocks (NwBlockList *self)
{
  NwBriefing *briefing = nw_briefing_model_briefing (self->model);
  NwBriefingComposer *composer = nw_briefing_model_composer (self->model);
  guint n = briefing != NULL ? briefing->blocks->len : 0;
  GtkListBoxRow *row;

  self->updating = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->rows, (int) n)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    {
      NwBlock *block = nw_briefing_block (briefing, i);

      if (gtk_list_box_get_row_at_index (self->rows, (int) i) == NULL)
        add_row (self);
      row = gtk_list_box_get_row_at_index (self->rows, (int) i);
      nw_block_row_show (NW_BLOCK_ROW (row), block, i, n, nw_briefing_composer_passage (composer, block));
    }
  self->updating = FALSE;
}

/* The selected row comes into view; the focus comes along where the list has it. */
static void
show_selected (NwBlockList *self)
{
  GtkListBoxRow *row = selected_row (self);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->rows));
  graphene_rect_t place;

  self->updating = TRUE;
  gtk_list_box_select_row (self->rows, row);
  self->updating = FALSE;
  if (row == NULL)
    return;
  if (focus != NULL && focus != GTK_WIDGET (row))
    gtk_widget_grab_focus (GTK_WIDGET (row));
  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->rows), &place) && place.size.height > 0)
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scroller), place.origin.y,
                               place.origin.y + place.size.height);
}

/* ---- what the user does ---- */

static void
row_selected_cb (NwBlockList *self, GtkListBoxRow *row)
{
  if (!self->updating && self->model != NULL && row != NULL)
    nw_briefing_model_select (self->model, gtk_list_box_row_get_index (row));
}

static void
row_activated_cb (NwBlockList *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[EDIT], 0, gtk_list_box_row_get_index (row));
}

/* The focus comes back from the menu, unless what was chosen has taken it. */
static void
menu_closed_cb (NwBlockList *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus == NULL || focus == self->menu || gtk_widget_is_ancestor (focus, self->menu))
    nw_block_list_focus (self);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwBlockList *self = NW_BLOCK_LIST (widget);

  if (selected_row (self) != NULL)
    g_signal_emit (self, signals[EDIT], 0, nw_briefing_model_selected (self->model));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[ADD], 0);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwBlockList *self = NW_BLOCK_LIST (widget);
  int from = nw_briefing_model_selected (self->model), to = from + g_variant_get_int32 (parameter);

  if (from < 0 || nw_briefing_model_block (self->model, to) == NULL)
    return;
  nw_briefing_edit_move (self->model, (guint) from, (guint) to);
}

static void
duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwBlockList *self = NW_BLOCK_LIST (widget);

  if (selected_row (self) != NULL)
    nw_briefing_edit_duplicate (self->model, (guint) nw_briefing_model_selected (self->model));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwBlockList *self = NW_BLOCK_LIST (widget);
  int selected = nw_briefing_model_selected (self->model);
  g_autoptr (NwBlock) block = NULL;

  if (selected_row (self) == NULL)
    return;
  block = nw_block_ref (nw_briefing_model_block (self->model, selected));
  nw_briefing_edit_remove (self->model, (guint) selected);
  g_signal_emit (self, signals[REMOVED], 0, block);
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwBlockList *self = NW_BLOCK_LIST (widget);
  GtkListBoxRow *row = selected_row (self);

  if (row != NULL)
    menu_cb (self, gtk_widget_get_width (GTK_WIDGET (row)) / 2.0, gtk_widget_get_height (GTK_WIDGET (row)), GTK_WIDGET (row));
}

/* ---- object ---- */

static void
nw_block_list_dispose (GObject *object)
{
  NwBlockList *self = NW_BLOCK_LIST (object);
  GtkWidget *child;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_block_list_parent_class)->dispose (object);
}

/* Ctrl+D is among the keys of focus-keys.c: the window has it, too. */
static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "block.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "block.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "block.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "block.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "block.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "block.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "block.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "block.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "block.move", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "block.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "block.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "block.menu", NULL);
}

static void
nw_block_list_class_init (NwBlockListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_block_list_dispose;
  signals[EDIT] = g_signal_new ("edit", NW_TYPE_BLOCK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[ADD] = g_signal_new ("add", NW_TYPE_BLOCK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", NW_TYPE_BLOCK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/block-list.ui");
  gtk_widget_class_bind_template_child (widget_class, NwBlockList, scroller);
  gtk_widget_class_bind_template_child (widget_class, NwBlockList, rows);
  gtk_widget_class_bind_template_child (widget_class, NwBlockList, menu);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_closed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  add_keys (widget_class);
}

static void
nw_block_list_init (NwBlockList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_block_list_set_model (NwBlockList *self, NwBriefingModel *model)
{
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  g_signal_connect_swapped (model, "changed", G_CALLBACK (show_blocks), self);
  g_signal_connect_swapped (model, "composed", G_CALLBACK (show_blocks), self);
  g_signal_connect_swapped (model, "selected", G_CALLBACK (show_selected), self);
  show_blocks (self);
  show_selected (self);
}

GtkListBox *
nw_block_list_rows (NwBlockList *self)
{
  return self->rows;
}

void
nw_block_list_focus (NwBlockList *self)
{
  GtkListBoxRow *row = selected_row (self);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
