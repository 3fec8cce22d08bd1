/* briefing-chooser.c: lists the briefings of the library, and does with one of them what its menu says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "briefing-chooser.h"

#include <glib/gi18n-lib.h>

#include "dialogs.h"
#include "title-dialog.h"

struct _NwBriefingChooser {
  GtkPopover       parent_instance;
  NwBriefingShelf *shelf;
  GtkListBox      *rows;
  GtkWidget       *scroller;
};

static guint failed_signal;

G_DEFINE_FINAL_TYPE (NwBriefingChooser, nw_briefing_chooser, GTK_TYPE_POPOVER)

/* ---- what the menu of a briefing does; its action group belongs to the row ---- */

static const NwBriefingEntry *
entry_of (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), "entry");
}

static NwBriefingChooser *
chooser_of (gpointer row)
{
  return NW_BRIEFING_CHOOSER (gtk_widget_get_ancestor (GTK_WIDGET (row), NW_TYPE_BRIEFING_CHOOSER));
}

static GtkWindow *
window_of (NwBriefingChooser *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* A shelf and one of its briefings, of which dialogs keep hold while the row may go. */
static GObject *
chosen_new (NwBriefingChooser *self, gint64 id)
{
  GObject *chosen = g_object_new (G_TYPE_OBJECT, NULL);

  g_object_set_data_full (chosen, "shelf", g_object_ref (self->shelf), g_object_unref);
  g_object_set_data_full (chosen, "id", g_memdup2 (&id, sizeof id), g_free);
  return chosen;
}

static gint64
chosen_id (gpointer chosen)
{
  return *(gint64 *) g_object_get_data (chosen, "id");
}

static void
duplicate_cb (GSimpleAction *action, GVariant *parameter, gpointer row)
{
  nw_briefing_shelf_duplicate (chooser_of (row)->shelf, entry_of (row)->id);
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer row)
{
  nw_briefing_shelf_remove (chooser_of (row)->shelf, entry_of (row)->id);
}

static void
titled_cb (const char *title, gpointer chosen)
{
  nw_briefing_shelf_rename (g_object_get_data (chosen, "shelf"), chosen_id (chosen), title);
}

static void
rename_cb (GSimpleAction *action, GVariant *parameter, gpointer row)
{
  NwBriefingChooser *self = chooser_of (row);
  g_autoptr (GObject) chosen = chosen_new (self, entry_of (row)->id);

  nw_title_dialog_present (window_of (self), _("Rename the Briefing"), _("_Rename"), entry_of (row)->title, titled_cb, chosen);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
place_cb (GPtrArray *files, gpointer chosen)
{
  g_autofree char *path = g_file_get_path (g_ptr_array_index (files, 0));

  if (path != NULL)
    nw_briefing_shelf_save_file (g_object_get_data (chosen, "shelf"), chosen_id (chosen), path);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer row)
{
  NwBriefingChooser *self = chooser_of (row);
  g_autoptr (GObject) chosen = chosen_new (self, entry_of (row)->id);
  g_autofree char *name = g_strdelimit (g_strdup (entry_of (row)->title), "/", '-');

  nw_dialogs_save (window_of (self), _("Save the Briefing as a File"), name, NW_BRIEFING_FILE_SUFFIX, place_cb, chosen);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* ---- the list ---- */

static void
activated_cb (NwBriefingChooser *self, GtkListBoxRow *row)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  if (entry_of (row)->id != nw_briefing_model_id (nw_briefing_shelf_model (self->shelf)))
    nw_briefing_model_open (nw_briefing_shelf_model (self->shelf), entry_of (row)->id);
}

static void
add_actions (GtkWidget *row)
{
  const GActionEntry entries[] = {
    { .name = "rename", .activate = rename_cb },
    { .name = "duplicate", .activate = duplicate_cb },
    { .name = "save", .activate = save_cb },
    { .name = "remove", .activate = remove_cb },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), row);
  gtk_widget_insert_action_group (row, "entry", G_ACTION_GROUP (actions));
}

static GtkWidget *
menu_of (const NwBriefingEntry *entry)
{
  GtkWidget *more = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  /* Translators: %s is the title of a briefing */
  g_autofree char *name = g_strdup_printf (_("Menu of the briefing “%s”"), entry->title);

  g_menu_append (menu, _("Rename…"), "entry.rename");
  g_menu_append (menu, _("Duplicate"), "entry.duplicate");
  g_menu_append (menu, _("Save as a File…"), "entry.save");
  g_menu_append (menu, _("Remove"), "entry.remove");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (more), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (more), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (more, "flat");
  gtk_widget_set_valign (more, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (more), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return more;
}

static GtkWidget *
words_of (const NwBriefingEntry *entry)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GDateTime) changed = g_date_time_new_from_unix_local (entry->changed);
  /* Translators: day and time as in "27 Nov 2026, 14:05" */
  g_autofree char *day = changed != NULL ? g_date_time_format (changed, _("%-d %b %Y, %H:%M")) : g_strdup ("");
  GtkWidget *title = gtk_label_new (entry->title), *subtitle = gtk_label_new (day);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 40);
  gtk_label_set_xalign (GTK_LABEL (subtitle), 0);
  gtk_widget_add_css_class (subtitle, "dim-label");
  gtk_widget_add_css_class (subtitle, "figure-text");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), subtitle);
  return words;
}

static void
add_row (NwBriefingChooser *self, NwBriefingEntry *entry)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gboolean open = entry->id == nw_briefing_model_id (nw_briefing_shelf_model (self->shelf));
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  g_object_set_data_full (G_OBJECT (row), "entry", entry, (GDestroyNotify) nw_briefing_entry_free);
  gtk_widget_set_opacity (mark, open ? 1 : 0);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), words_of (entry));
  gtk_box_append (GTK_BOX (box), menu_of (entry));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "menu-item");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, entry->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, open ? _("This one is open") : "", -1);
  add_actions (row);
  gtk_list_box_append (self->rows, row);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwBriefingChooser) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = nw_workspace_briefings_finish (NW_WORKSPACE (source), result, &error);
  GtkListBoxRow *row;

  if (self->shelf == NULL) /* gone meanwhile */
    return;
  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  if (entries == NULL)
    {
      g_signal_emit (self, failed_signal, 0, error);
      return;
    }
  g_ptr_array_set_free_func (entries, NULL); /* the rows have them */
  for (guint i = 0; i < entries->len; i++)
    add_row (self, g_ptr_array_index (entries, i));
  gtk_widget_set_visible (self->scroller, entries->len > 0);
}

/* Only while it is shown. */
static void
list (NwBriefingChooser *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    nw_workspace_briefings_async (nw_briefing_model_workspace (nw_briefing_shelf_model (self->shelf)), NULL, listed_cb,
                                  g_object_ref (self));
}

static void
nw_briefing_chooser_dispose (GObject *object)
{
  NwBriefingChooser *self = NW_BRIEFING_CHOOSER (object);

  if (self->shelf != NULL)
    g_signal_handlers_disconnect_by_data (self->shelf, self);
  g_clear_object (&self->shelf);
  G_OBJECT_CLASS (nw_briefing_chooser_parent_class)->dispose (object);
}

static void
nw_briefing_chooser_class_init (NwBriefingChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_briefing_chooser_dispose;
  failed_signal = g_signal_new ("failed", NW_TYPE_BRIEFING_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_ERROR);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/briefing-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, NwBriefingChooser, rows);
  gtk_widget_class_bind_template_child (widget_class, NwBriefingChooser, scroller);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
nw_briefing_chooser_init (NwBriefingChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_briefing_chooser_set_shelf (NwBriefingChooser *self, NwBriefingShelf *shelf)
{
  g_return_if_fail (self->shelf == NULL);

  self->shelf = g_object_ref (shelf);
  g_signal_connect (self, "map", G_CALLBACK (list), NULL);
  g_signal_connect_swapped (shelf, "changed", G_CALLBACK (list), self);
}

GtkListBox *
nw_briefing_chooser_rows (NwBriefingChooser *self)
{
  return self->rows;
}
