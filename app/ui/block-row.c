/* block-row.c: shows what a block is and begins with, and lets it be dragged to another place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "block-row.h"

#include <glib/gi18n-lib.h>

#include "chart-fit.h"
#include "chart-picker.h"
#include "prose.h"

#define MOST_CHARS 120

struct _NwBlockRow {
  GtkListBoxRow parent_instance;
  NwBlock      *block;
  guint         position;
  char         *plain; /* the beginning of its text, or NULL */
  char         *title; /* of what it asks, as composed last; or NULL */
  char         *name;  /* for readers of the screen, or NULL before it shows a block */
  GtkImage     *icon;
  GtkLabel     *words;
  GtkLabel     *kind;
  GtkWidget    *fault_box;
  GtkLabel     *fault;
};

enum { MOVED, MENU, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (NwBlockRow, nw_block_row, GTK_TYPE_LIST_BOX_ROW)

/* ---- dragging ---- */

static GdkContentProvider *
prepare_cb (NwBlockRow *self)
{
  return gdk_content_provider_new_typed (NW_TYPE_BLOCK_ROW, self);
}

static void
drag_begin_cb (NwBlockRow *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 16, 16);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dragged");
}

static void
drag_end_cb (NwBlockRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "dragged");
}

static gboolean
is_below (NwBlockRow *self, double y)
{
  return y > gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
}

static void
show_place (NwBlockRow *self, const char *place)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-above");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-below");
  if (place != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), place);
}

static GdkDragAction
motion_cb (NwBlockRow *self, double x, double y)
{
  show_place (self, is_below (self, y) ? "drop-below" : "drop-above");
  return GDK_ACTION_MOVE;
}

static void
leave_cb (NwBlockRow *self)
{
  show_place (self, NULL);
}

static gboolean
drop_cb (NwBlockRow *self, const GValue *value, double x, double y)
{
  NwBlockRow *dragged = g_value_get_object (value);
  int to = (int) self->position + (is_below (self, y) ? 1 : 0);

  show_place (self, NULL);
  if (gtk_widget_get_parent (GTK_WIDGET (dragged)) != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE; /* of another window */
  if (to > (int) dragged->position)
    to--; /* it leaves a gap behind */
  g_signal_emit (self, signals[MOVED], 0, (int) dragged->position, to);
  return TRUE;
}

static void
add_dragging (NwBlockRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (NW_TYPE_BLOCK_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (source, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_swapped (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* ---- the menu ---- */

static void
more_cb (NwBlockRow *self, GtkButton *more)
{
  graphene_point_t at;

  if (gtk_widget_compute_point (GTK_WIDGET (more), GTK_WIDGET (self),
                                &GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (GTK_WIDGET (more)) / 2,
                                                      (float) gtk_widget_get_height (GTK_WIDGET (more))),
                                &at))
    g_signal_emit (self, signals[MENU], 0, (double) at.x, (double) at.y);
}

static void
pressed_cb (GtkGestureClick *gesture, int n, double x, double y, NwBlockRow *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[MENU], 0, x, y);
}

static void
add_menu_click (NwBlockRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* ---- words ---- */

/* (transfer full) What its author wrote, else what it asks, else what it is for. */
static char *
words_of (NwBlockRow *self)
{
  const NwBlock *block = self->block;

  if (block->title != NULL && *block->title != '\0')
    return g_strdup (block->title);
  if (self->plain != NULL && *self->plain != '\0')
    return g_strdup (self->plain);
  return g_strdup (self->title != NULL ? self->title : _(block->kind->summary));
}

/* A figure has the picture of its chart; headings stand out, so that the list can be read as an outline. */
static void
show_kind (NwBlockRow *self)
{
  const NwBlock *block = self->block;
  gboolean chart = block->kind->fields & NW_FIELD_CHART && block->query != NULL;
  g_autofree char *icon = chart ? nw_chart_picker_icon (nw_chart_fit_shown (block->query)->id) : NULL;

  gtk_image_set_from_icon_name (self->icon, icon != NULL ? icon : block->kind->icon);
  gtk_label_set_label (self->kind, _(block->kind->label));
  if (block->kind->fields & NW_FIELD_LEVEL)
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->words), "heading");
}

static void
show_words (NwBlockRow *self, guint n, const char *fault)
{
  g_autofree char *words = words_of (self);
  /* Translators: a row of the list of blocks: its position, how many there are, its kind, and what it begins with */
  g_autofree char *name = g_strdup_printf (_("%u of %u: %s, %s"), self->position + 1, n, _(self->block->kind->label), words);

  if (g_strcmp0 (name, self->name) == 0 && g_str_equal (gtk_label_get_label (self->fault), fault))
    return; /* as it was: readers of the screen hear of changes alone */
  g_free (self->name);
  self->name = g_steal_pointer (&name);
  gtk_label_set_label (self->words, words);
  gtk_label_set_label (self->fault, fault);
  gtk_widget_set_visible (self->fault_box, *fault != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->words), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, fault, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) self->position + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n, -1);
}

static void
take_passage (NwBlockRow *self, const NwPassage *passage)
{
  const NwExhibit *exhibit = passage != NULL ? passage->exhibit : NULL;
  const char *title = exhibit == NULL ? NULL : exhibit->title != NULL ? exhibit->title : exhibit->label;

  g_free (self->title);
  self->title = title != NULL ? g_strdup (title) : NULL;
}

/* ---- object ---- */

static void
nw_block_row_finalize (GObject *object)
{
  NwBlockRow *self = NW_BLOCK_ROW (object);

  g_clear_pointer (&self->block, nw_block_unref);
  g_free (self->plain);
  g_free (self->title);
  g_free (self->name);
  G_OBJECT_CLASS (nw_block_row_parent_class)->finalize (object);
}

static void
nw_block_row_class_init (NwBlockRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = nw_block_row_finalize;
  signals[MOVED] = g_signal_new ("moved", NW_TYPE_BLOCK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 G_TYPE_INT, G_TYPE_INT);
  signals[MENU] = g_signal_new ("menu", NW_TYPE_BLOCK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/block-row.ui");
  gtk_widget_class_bind_template_child (widget_class, NwBlockRow, icon);
  gtk_widget_class_bind_template_child (widget_class, NwBlockRow, words);
  gtk_widget_class_bind_template_child (widget_class, NwBlockRow, kind);
  gtk_widget_class_bind_template_child (widget_class, NwBlockRow, fault_box);
  gtk_widget_class_bind_template_child (widget_class, NwBlockRow, fault);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
nw_block_row_init (NwBlockRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_dragging (self);
  add_menu_click (self);
}

GtkWidget *
nw_block_row_new (void)
{
  return g_object_new (NW_TYPE_BLOCK_ROW, NULL);
}

/* A text is read once, however often it is shown. */
static void
take_block (NwBlockRow *self, NwBlock *block)
{
  if (self->block == block)
    return;
  nw_block_ref (block);
  g_clear_pointer (&self->block, nw_block_unref);
  self->block = block;
  g_free (self->plain);
  self->plain = block->text != NULL ? nw_prose_plain (block->text, MOST_CHARS) : NULL;
  show_kind (self);
}

void
nw_block_row_show (NwBlockRow *self, NwBlock *block, guint position, guint n, const NwPassage *passage)
{
  g_autofree char *fault = passage != NULL && passage->kind == NW_PASSAGE_FAULT ? nw_passage_text (passage) : NULL;

  take_block (self, block);
  self->position = position;
  take_passage (self, passage);
  show_words (self, n, fault != NULL ? fault : "");
}

NwBlock *
nw_block_row_block (NwBlockRow *self)
{
  return self->block;
}

const char *
nw_block_row_words (NwBlockRow *self)
{
  return gtk_label_get_label (self->words);
}

const char *
nw_block_row_fault (NwBlockRow *self)
{
  return gtk_label_get_label (self->fault);
}
