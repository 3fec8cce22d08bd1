/* policy-window.c: groups the facts of a library by state, and exchanges them with files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "policy-window.h"

#include <glib/gi18n-lib.h>

#include "dialogs.h"
#include "words.h"

#define MOST_ROWS 500 /* further ones are in what is exported */

struct _NwPolicyWindow {
  AdwWindow        parent_instance;
  NwWorkspace     *workspace; /* NULL once the window is closed */
  GHashTable      *names;     /* code of a state → its name */
  guint            n;         /* facts there are */
  AdwToastOverlay *toasts;
  GtkStack        *pages;
  GtkBox          *groups;
  GtkWidget       *remove;
  GtkWidget       *export;
  GtkLabel        *error_text;
  GtkRevealer     *error_bar;
};

G_DEFINE_FINAL_TYPE (NwPolicyWindow, nw_policy_window, ADW_TYPE_WINDOW)

static void
show_error (NwPolicyWindow *self, const GError *error)
{
  if (self->workspace == NULL) /* closed meanwhile */
    return;
  gtk_label_set_label (self->error_text, error->message);
  gtk_revealer_set_reveal_child (self->error_bar, TRUE);
}

static void
close_error_cb (NwPolicyWindow *self)
{
  gtk_revealer_set_reveal_child (self->error_bar, FALSE);
}

/* ---- the list ---- */

static GHashTable *
state_names (void)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) choices = nw_workspace_label_choices (NW_DOMAIN_STATE);

  for (guint i = 0; i < choices->len; i++)
    {
      const NwLabelChoice *choice = g_ptr_array_index (choices, i);

      g_hash_table_insert (names, g_strdup (choice->code), g_strdup (choice->label));
    }
  return names;
}

static void
add_source (GtkWidget *row, const NwPolicyFact *fact)
{
  GtkWidget *link;
  g_autofree char *name = NULL;

  if (!g_str_has_prefix (fact->source, "https://") && !g_str_has_prefix (fact->source, "http://"))
    return;
  link = gtk_link_button_new_with_label (fact->source, _("Source"));
  /* Translators: opens the source of a fact, whose title follows */
  name = g_strdup_printf (_("Source of “%s”"), fact->title);
  gtk_widget_set_valign (link, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (link, fact->source);
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), link);
}

static GtkWidget *
fact_row (const NwPolicyFact *fact)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *date = nw_words_date (fact->date);
  g_autoptr (GString) below = g_string_new (NULL);

  /* Translators: kind of a fact, like "Published position", and its date */
  g_string_append_printf (below, _("%s · %s"), nw_policy_kind_label (fact->kind), date);
  if (fact->note != NULL)
    g_string_append_printf (below, "\n%s", fact->note);
  g_string_append_printf (below, "\n%s", fact->source);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fact->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), below->str);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  add_source (row, fact);
  return row;
}

static GtkWidget *
add_group (NwPolicyWindow *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
  gtk_box_append (self->groups, group);
  return group;
}

static void
add_rest (NwPolicyWindow *self)
{
  g_autofree char *rest = nw_words_count (self->n - MOST_ROWS);
  /* Translators: %s is a number */
  g_autofree char *text = g_strdup_printf (_("%s more are not shown here; what is exported has them all."), rest);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->groups, label);
}

/* facts: by state. */
static void
show_facts (NwPolicyWindow *self, GPtrArray *facts)
{
  GtkWidget *group = NULL, *child;
  const char *state = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  self->n = facts->len;
  for (guint i = 0; i < MIN (facts->len, MOST_ROWS); i++)
    {
      const NwPolicyFact *fact = g_ptr_array_index (facts, i);
      const char *name = g_hash_table_lookup (self->names, fact->state);

      if (g_strcmp0 (state, fact->state) != 0)
        group = add_group (self, name != NULL ? name : fact->state);
      state = fact->state;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), fact_row (fact));
    }
  if (facts->len > MOST_ROWS)
    add_rest (self);
  gtk_widget_set_sensitive (self->remove, facts->len > 0);
  gtk_widget_set_sensitive (self->export, facts->len > 0);
  gtk_stack_set_visible_child_name (self->pages, facts->len > 0 ? "list" : "empty");
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwPolicyWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) facts = nw_workspace_policy_finish (NW_WORKSPACE (source), result, &error);

  if (self->workspace == NULL) /* closed meanwhile */
    return;
  if (facts != NULL)
    show_facts (self, facts);
  else
    show_error (self, error);
}

static void
fetch (NwPolicyWindow *self)
{
  nw_workspace_policy_async (self->workspace, NULL, listed_cb, g_object_ref (self));
}

/* ---- changes and files ---- */

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwPolicyWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!nw_workspace_remove_policy_finish (NW_WORKSPACE (source), result, &error))
    show_error (self, error);
}

static void
remove_confirmed_cb (gboolean confirmed, gpointer user_data)
{
  NwPolicyWindow *self = user_data;

  if (confirmed && self->workspace != NULL)
    nw_workspace_remove_policy_async (self->workspace, removed_cb, g_object_ref (self));
}

static void
remove_cb (NwPolicyWindow *self)
{
  g_autofree char *question
    = g_strdup_printf (ngettext ("Remove %u Fact?", "Remove All %u Facts?", self->n), self->n);

  nw_dialogs_confirm (GTK_WINDOW (self), question,
                      _("They go out of this library. Only a file that has them brings them back: export them first, "
                        "or keep the file they came from."),
                      _("_Remove"), _("_Cancel"), remove_confirmed_cb, g_object_ref (self), g_object_unref);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwPolicyWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint n;

  if (!nw_workspace_import_policy_finish (NW_WORKSPACE (source), result, &n, &error))
    {
      show_error (self, error);
      return;
    }
  if (self->workspace == NULL) /* closed meanwhile */
    return;
  text = g_strdup_printf (ngettext ("%u fact is imported", "%u facts are imported", n), n);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
}

void
nw_policy_window_import (NwPolicyWindow *self, GFile *file)
{
  if (self->workspace == NULL)
    return;
  close_error_cb (self);
  nw_workspace_import_policy_async (self->workspace, file, NULL, imported_cb, g_object_ref (self));
}

static void
import_chosen_cb (GPtrArray *files, gpointer user_data)
{
  nw_policy_window_import (NW_POLICY_WINDOW (user_data), g_ptr_array_index (files, 0));
}

static void
import_cb (NwPolicyWindow *self)
{
  nw_dialogs_choose_csv (GTK_WINDOW (self), _("Import Facts About States"), import_chosen_cb, self);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwPolicyWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!nw_workspace_export_policy_finish (NW_WORKSPACE (source), result, &error))
    show_error (self, error);
  else if (self->workspace != NULL)
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("The facts are exported")));
}

static void
export_chosen_cb (GPtrArray *files, gpointer user_data)
{
  NwPolicyWindow *self = user_data;
  g_autofree char *path = g_file_get_path (g_ptr_array_index (files, 0));

  if (self->workspace != NULL && path != NULL) /* the dialog asked before it chose a file that is there */
    nw_workspace_export_policy_async (self->workspace, path, TRUE, NULL, exported_cb, g_object_ref (self));
}

static void
export_cb (NwPolicyWindow *self)
{
  /* Translators: proposed name of a file of facts about states, without its suffix */
  nw_dialogs_save (GTK_WINDOW (self), _("Export Facts About States"), _("Facts about states"), ".csv",
                   export_chosen_cb, self);
}

/* ---- object ---- */

static void
nw_policy_window_dispose (GObject *object)
{
  NwPolicyWindow *self = NW_POLICY_WINDOW (object);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->names, g_hash_table_unref);
  G_OBJECT_CLASS (nw_policy_window_parent_class)->dispose (object);
}

static void
nw_policy_window_class_init (NwPolicyWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_policy_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/policy-window.ui");
  gtk_widget_class_bind_template_child (widget_class, NwPolicyWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, NwPolicyWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, NwPolicyWindow, groups);
  gtk_widget_class_bind_template_child (widget_class, NwPolicyWindow, remove);
  gtk_widget_class_bind_template_child (widget_class, NwPolicyWindow, export);
  gtk_widget_class_bind_template_child (widget_class, NwPolicyWindow, error_text);
  gtk_widget_class_bind_template_child (widget_class, NwPolicyWindow, error_bar);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_error_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
nw_policy_window_init (NwPolicyWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
nw_policy_window_new (NwWorkspace *workspace)
{
  NwPolicyWindow *self = g_object_new (NW_TYPE_POLICY_WINDOW, NULL);

  self->workspace = g_object_ref (workspace);
  self->names = state_names ();
  g_signal_connect_swapped (workspace, "policy-changed", G_CALLBACK (fetch), self);
  g_signal_connect_swapped (workspace, "changed", G_CALLBACK (fetch), self); /* perhaps another library */
  fetch (self);
  return GTK_WIDGET (self);
}
