/* norm-rules-editor.c: takes the text of a set of rules and the sectors that it protects, and says what is wrong with them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm-rules-editor.h"

#include <glib/gi18n-lib.h>

#include "norms.h"
#include "wrap-layout.h"

struct _NwNormRulesEditor {
  AdwWindow    parent_instance;
  NwSession   *session;
  NwNormRules *rules; /* as they were */
  GtkTextView *text;
  GtkWidget   *sectors; /* GtkCheckButton with "code" */
  GtkLabel    *error;
  GtkWidget   *copy;
  GtkWidget   *save;
  GtkWidget   *remove;
};

static guint saved_signal;

G_DEFINE_FINAL_TYPE (NwNormRulesEditor, nw_norm_rules_editor, ADW_TYPE_WINDOW)

static void
show_error (NwNormRulesEditor *self, const GError *error)
{
  gtk_label_set_label (self->error, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->error), TRUE);
}

/* What is shown was marked by the set before. */
static void
done (NwNormRulesEditor *self)
{
  nw_session_refresh (self->session);
  g_signal_emit (self, saved_signal, 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* What is checked, "energy;health". (transfer full) */
static char *
read_sectors (NwNormRulesEditor *self)
{
  GString *codes = g_string_new (NULL);

  for (GtkWidget *check = gtk_widget_get_first_child (self->sectors); check != NULL; check = gtk_widget_get_next_sibling (check))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_string_append_printf (codes, "%s%s", codes->len > 0 ? ";" : "", (const char *) g_object_get_data (G_OBJECT (check), "code"));
  return g_string_free (codes, FALSE);
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwNormRulesEditor) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!nw_workspace_change_norms_finish (NW_WORKSPACE (source), result, &error))
    show_error (self, error);
  else
    done (self);
}

static void
protect (NwNormRulesEditor *self)
{
  g_autofree char *codes = read_sectors (self);

  nw_workspace_change_norms_async (nw_session_workspace (self->session), NW_NORM_PROTECT, self->rules->id, codes, changed_cb,
                                   g_object_ref (self));
}

static void
set_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwNormRulesEditor) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!nw_workspace_change_norms_finish (NW_WORKSPACE (source), result, &error))
    show_error (self, error);
  else
    protect (self);
}

static void
save_cb (NwNormRulesEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->error), FALSE);
  if (!nw_norm_set_is_own (self->rules))
    {
      protect (self);
      return;
    }
  g_object_get (buffer, "text", &text, NULL);
  nw_workspace_change_norms_async (nw_session_workspace (self->session), NW_NORM_SET, self->rules->id, text, set_cb,
                                   g_object_ref (self));
}

static void
remove_cb (NwNormRulesEditor *self)
{
  nw_workspace_change_norms_async (nw_session_workspace (self->session), NW_NORM_REMOVE, self->rules->id, NULL, changed_cb,
                                   g_object_ref (self));
}

/* Under an id that is not taken: by the day and second, "rules-20261127-213000". */
static void
copy_cb (NwNormRulesEditor *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *id = g_date_time_format (now, "rules-%Y%m%d-%H%M%S");

  nw_workspace_change_norms_async (nw_session_workspace (self->session), NW_NORM_COPY, self->rules->id, id, changed_cb,
                                   g_object_ref (self));
}

static void
nw_norm_rules_editor_dispose (GObject *object)
{
  NwNormRulesEditor *self = NW_NORM_RULES_EDITOR (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->rules, nw_norm_rules_unref);
  G_OBJECT_CLASS (nw_norm_rules_editor_parent_class)->dispose (object);
}

static void
nw_norm_rules_editor_class_init (NwNormRulesEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_norm_rules_editor_dispose;
  saved_signal = g_signal_new ("saved", NW_TYPE_NORM_RULES_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (NW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/norm-rules-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, NwNormRulesEditor, text);
  gtk_widget_class_bind_template_child (widget_class, NwNormRulesEditor, sectors);
  gtk_widget_class_bind_template_child (widget_class, NwNormRulesEditor, error);
  gtk_widget_class_bind_template_child (widget_class, NwNormRulesEditor, remove);
  gtk_widget_class_bind_template_child (widget_class, NwNormRulesEditor, copy);
  gtk_widget_class_bind_template_child (widget_class, NwNormRulesEditor, save);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
nw_norm_rules_editor_init (NwNormRulesEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_sectors (NwNormRulesEditor *self)
{
  g_autoptr (GPtrArray) sectors = nw_workspace_label_choices (NW_DOMAIN_SECTOR);
  g_autoptr (NwCodebook) specials = nw_codebook_new ();

  for (guint i = 0; i < sectors->len; i++)
    {
      const NwLabelChoice *sector = g_ptr_array_index (sectors, i);
      GtkWidget *check;

      if (nw_codebook_find_code (specials, NW_DOMAIN_SECTOR, sector->code) >= 0) /* not knowing is no sector */
        continue;
      check = gtk_check_button_new_with_label (sector->label);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), self->rules->protected != NULL
                                                               && g_strv_contains ((const char *const *) self->rules->protected, sector->code));
      g_object_set_data_full (G_OBJECT (check), "code", g_strdup (sector->code), g_free);
      gtk_widget_set_parent (check, self->sectors);
    }
}

GtkWidget *
nw_norm_rules_editor_new (NwSession *session, NwNormRules *rules)
{
  NwNormRulesEditor *self = g_object_new (NW_TYPE_NORM_RULES_EDITOR, NULL);
  g_autofree char *text = nw_norm_set_text (rules);

  self->session = g_object_ref (session);
  self->rules = nw_norm_rules_ref (rules);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  gtk_text_view_set_editable (self->text, nw_norm_set_is_own (rules));
  gtk_widget_set_visible (self->remove, nw_norm_set_is_own (rules));
  fill_sectors (self);
  return GTK_WIDGET (self);
}
