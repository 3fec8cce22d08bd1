/* views-popover.c: lists the saved views, and does with one of them what its menu says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "views-popover.h"

#include <glib/gi18n-lib.h>

#include "dialogs.h"
#include "saved-view.h"
#include "view-file.h"

struct _NwViewsPopover {
  GtkPopover  parent_instance;
  NwSession  *session;
  GtkListBox *rows;
  GQueue      changes; /* Change: one after the other, as a library is written by one at a time */
  gboolean    changing;
};

typedef struct {
  char    *name;
  NwQuery *query; /* NULL: removed */
} Change;

enum { FAILED, REMOVED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (NwViewsPopover, nw_views_popover, GTK_TYPE_POPOVER)

static GtkWindow *
window_of (NwViewsPopover *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
fail (NwViewsPopover *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->name);
  g_clear_pointer (&change->query, nw_query_unref);
  g_free (change);
}

static void next_change (NwViewsPopover *self);

/* What was to follow a change that failed does not: a view is removed only once it is there under its new name. */
static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwViewsPopover) self = user_data;
  g_autoptr (GError) error = NULL;

  self->changing = FALSE;
  if (!nw_saved_view_set_finish (result, &error))
    {
      g_queue_clear_full (&self->changes, change_free);
      fail (self, error);
    }
  next_change (self);
}

static void
next_change (NwViewsPopover *self)
{
  Change *change = self->changing || self->session == NULL ? NULL : g_queue_pop_head (&self->changes);

  if (change == NULL)
    return;
  self->changing = TRUE;
  nw_saved_view_set_async (nw_session_workspace (self->session), change->name, change->query, done_cb,
                           g_object_ref (self));
  change_free (change);
}

static void
set_view (NwViewsPopover *self, const char *name, NwQuery *query)
{
  Change *change = g_new0 (Change, 1);

  change->name = g_strdup (name);
  change->query = query != NULL ? nw_query_ref (query) : NULL;
  g_queue_push_tail (&self->changes, change);
  next_change (self);
}

/* ---- what the menu of a view does; its action group belongs to the row ---- */

static const NwSavedView *
view_of (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), "view");
}

static NwViewsPopover *
popover_of (gpointer row)
{
  return NW_VIEWS_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (row), NW_TYPE_VIEWS_POPOVER));
}

/* A view that is being renamed or shared while its row may go. */
typedef struct {
  NwViewsPopover *popover;
  char           *name;
  NwQuery        *query;
} Chosen;

static void
chosen_free (gpointer data)
{
  Chosen *chosen = data;

  g_object_unref (chosen->popover);
  g_free (chosen->name);
  nw_query_unref (chosen->query);
  g_free (chosen);
}

/* A GObject of which dialogs keep hold. */
static GObject *
chosen_new (NwViewsPopover *self, const NwSavedView *view)
{
  GObject *holder = g_object_new (G_TYPE_OBJECT, NULL);
  Chosen *chosen = g_new0 (Chosen, 1);

  chosen->popover = g_object_ref (self);
  chosen->name = g_strdup (view->name);
  chosen->query = nw_query_ref (view->query);
  g_object_set_data_full (holder, "chosen", chosen, chosen_free);
  return holder;
}

static void
duplicate_cb (GSimpleAction *action, GVariant *parameter, gpointer row)
{
  NwViewsPopover *self = popover_of (row);
  /* Translators: the name of a view that was duplicated */
  g_autofree char *name = g_strdup_printf (_("%s (copy)"), view_of (row)->name);

  set_view (self, name, view_of (row)->query);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
renamed_cb (const char *name, gpointer user_data)
{
  const Chosen *chosen = g_object_get_data (user_data, "chosen");

  if (g_str_equal (name, chosen->name))
    return;
  set_view (chosen->popover, name, chosen->query);
  set_view (chosen->popover, chosen->name, NULL);
}

static void
rename_cb (GSimpleAction *action, GVariant *parameter, gpointer row)
{
  NwViewsPopover *self = popover_of (row);
  g_autoptr (GObject) holder = chosen_new (self, view_of (row));

  nw_saved_view_ask_name (window_of (self), _("Rename the View"), view_of (row)->name, renamed_cb, holder);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer row)
{
  NwViewsPopover *self = popover_of (row);

  set_view (self, view_of (row)->name, NULL);
  g_signal_emit (self, signals[REMOVED], 0, view_of (row)->name, view_of (row)->query);
  gtk_list_box_remove (self->rows, row);
}

static void
shared_cb (GPtrArray *files, gpointer user_data)
{
  const Chosen *chosen = g_object_get_data (user_data, "chosen");
  g_autofree char *path = g_file_get_path (g_ptr_array_index (files, 0));
  g_autoptr (GError) error = NULL;

  /* The dialog asked before it chose a file that is there. */
  if (path != NULL && !nw_view_file_save (chosen->name, chosen->query, path, TRUE, NULL, &error))
    fail (chosen->popover, error);
}

static void
share_cb (GSimpleAction *action, GVariant *parameter, gpointer row)
{
  NwViewsPopover *self = popover_of (row);
  g_autoptr (GObject) holder = chosen_new (self, view_of (row));

  nw_dialogs_save (window_of (self), _("Share the View"), view_of (row)->name, NW_VIEW_FILE_SUFFIX, shared_cb, holder);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* ---- the list ---- */

static void
open_view (NwViewsPopover *self, NwQuery *query)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  nw_session_set_query (self->session, query, NULL);
}

static void
activated_cb (NwViewsPopover *self, GtkListBoxRow *row)
{
  open_view (self, view_of (row)->query);
}

static GMenuModel *
menu_model (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("Duplicate"), "view.duplicate");
  g_menu_append (menu, _("Rename…"), "view.rename");
  g_menu_append (menu, _("Share as a File…"), "view.share");
  g_menu_append (menu, _("Remove"), "view.remove");
  return G_MENU_MODEL (menu);
}

static void
add_actions (GtkWidget *row)
{
  const GActionEntry entries[] = {
    { .name = "duplicate", .activate = duplicate_cb },
    { .name = "rename", .activate = rename_cb },
    { .name = "share", .activate = share_cb },
    { .name = "remove", .activate = remove_cb },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), row);
  gtk_widget_insert_action_group (row, "view", G_ACTION_GROUP (actions));
}

static void
add_row (NwViewsPopover *self, const NwSavedView *view)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (view->name), *more = gtk_menu_button_new ();
  g_autoptr (GMenuModel) model = menu_model ();
  g_autofree char *question = nw_query_print (view->query);
  /* Translators: %s is the name of a saved view */
  g_autofree char *menu = g_strdup_printf (_("Menu of the view “%s”"), view->name);
  NwSavedView *copy = g_new0 (NwSavedView, 1);

  copy->name = g_strdup (view->name);
  copy->query = nw_query_ref (view->query);
  g_object_set_data_full (G_OBJECT (row), "view", copy, (GDestroyNotify) nw_saved_view_free);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (more), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (more), model);
  gtk_widget_add_css_class (more, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (more), GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), more);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, view->name, -1);
  add_actions (row);
  gtk_list_box_append (self->rows, row);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwViewsPopover) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) views = nw_saved_view_list_finish (result, &error);
  GtkListBoxRow *row;

  if (self->session == NULL) /* gone meanwhile */
    return;
  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; views != NULL && i < views->len; i++)
    add_row (self, g_ptr_array_index (views, i));
  if (views == NULL)
    fail (self, error);
}

static void
map_cb (NwViewsPopover *self)
{
  nw_saved_view_list_async (nw_session_workspace (self->session), listed_cb, g_object_ref (self));
}

static void
opened_cb (GPtrArray *files, gpointer user_data)
{
  NwViewsPopover *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (NwSavedView) view = nw_view_file_load (g_ptr_array_index (files, 0), NULL, &error);

  if (self->session == NULL)
    return;
  if (view == NULL)
    {
      fail (self, error);
      return;
    }
  set_view (self, view->name, view->query);
  open_view (self, view->query);
}

static void
open_file_cb (NwViewsPopover *self)
{
  nw_dialogs_choose_view (window_of (self), opened_cb, self);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
nw_views_popover_dispose (GObject *object)
{
  g_clear_object (&NW_VIEWS_POPOVER (object)->session);
  g_queue_clear_full (&NW_VIEWS_POPOVER (object)->changes, change_free);
  G_OBJECT_CLASS (nw_views_popover_parent_class)->dispose (object);
}

static void
nw_views_popover_class_init (NwViewsPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_views_popover_dispose;
  signals[FAILED] = g_signal_new ("failed", NW_TYPE_VIEWS_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR);
  signals[REMOVED] = g_signal_new ("removed", NW_TYPE_VIEWS_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   2, G_TYPE_STRING, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/views-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, NwViewsPopover, rows);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_file_cb);
}

static void
nw_views_popover_init (NwViewsPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_views_popover_set_session (NwViewsPopover *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

GtkListBox *
nw_views_popover_rows (NwViewsPopover *self)
{
  return self->rows;
}

void
nw_views_popover_save (NwViewsPopover *self, const char *name, NwQuery *query)
{
  set_view (self, name, query);
}
