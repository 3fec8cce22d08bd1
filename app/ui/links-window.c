/* links-window.c: decides, takes back, imports and exports what the pages ask for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "links-window.h"

#include <glib/gi18n-lib.h>

#include "dialogs.h"
#include "words.h"

#define LONG_ENOUGH_TO_UNDO 10 /* seconds */

struct _NwLinksWindow {
  AdwWindow             parent_instance;
  NwWorkspace          *workspace;
  AdwViewStack         *pages;
  AdwViewSwitcherTitle *title;
  NwCandidatesPage     *candidates;
  NwJudgedPage         *judged;
  AdwToastOverlay      *toasts;
  GtkRevealer          *error_bar;
  GtkLabel             *error_text;
  AdwToast             *undo; /* the last one, or NULL: it stands for the last decision */
};

static guint incident_signal;

G_DEFINE_FINAL_TYPE (NwLinksWindow, nw_links_window, ADW_TYPE_WINDOW)

/* What was decided of two records, and what is decided now; NULL: nothing. */
typedef struct {
  NwLinksWindow *window;
  NwLink        *before;
  NwLink        *after;
  gboolean       undoes;
} Change;

static void
change_free (Change *change)
{
  g_clear_object (&change->window);
  g_clear_pointer (&change->before, nw_link_free);
  g_clear_pointer (&change->after, nw_link_free);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static NwLink *
copy (const NwLink *link)
{
  return link != NULL ? nw_link_copy (link) : NULL;
}

static void
show_error (NwLinksWindow *self, const GError *error)
{
  gtk_label_set_label (self->error_text, error->message);
  gtk_revealer_set_reveal_child (self->error_bar, TRUE);
}

static void
close_error_cb (NwLinksWindow *self)
{
  gtk_revealer_set_reveal_child (self->error_bar, FALSE);
}

/* ---- decisions ---- */

static void start (NwLinksWindow *self, const NwLink *before, const NwLink *after, gboolean undoes);

static void
undo_cb (AdwToast *toast, NwLinksWindow *self)
{
  const Change *change = g_object_get_data (G_OBJECT (toast), "change");

  if (self->workspace != NULL)
    start (self, change->after, change->before, TRUE);
}

static void
undo_key_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (AdwToast) toast = g_steal_pointer (&NW_LINKS_WINDOW (widget)->undo);

  if (toast == NULL)
    return;
  undo_cb (toast, NW_LINKS_WINDOW (widget));
  adw_toast_dismiss (toast);
}

/* What is said of a decision; it can be taken back as long as that is seen. */
static void
offer_undo (NwLinksWindow *self, const Change *change)
{
  /* Translators: %s is a judgement: "Same" */
  g_autofree char *text = change->after != NULL ? g_strdup_printf (_("Judged: %s"), nw_link_kind_label (change->after->kind))
                                                : g_strdup (_("The judgement is forgotten"));
  AdwToast *toast = adw_toast_new (text);
  Change *kept = g_new0 (Change, 1);

  kept->before = copy (change->before);
  kept->after = copy (change->after);
  g_object_set_data_full (G_OBJECT (toast), "change", kept, (GDestroyNotify) change_free);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_timeout (toast, LONG_ENOUGH_TO_UNDO);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, 0);
  if (self->undo != NULL) /* a queue of them would offer to undo what is long past */
    adw_toast_dismiss (self->undo);
  g_set_object (&self->undo, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
settle (Change *change, gboolean done, const GError *error)
{
  NwLinksWindow *self = change->window;

  if (self->workspace == NULL) /* closed meanwhile */
    return;
  if (!done)
    {
      show_error (self, error);
      return;
    }
  gtk_revealer_set_reveal_child (self->error_bar, FALSE);
  if (change->after != NULL)
    nw_candidates_page_judged (self->candidates, change->after);
  else
    nw_candidates_page_forgotten (self->candidates, change->before);
  if (!change->undoes)
    offer_undo (self, change);
}

static void
judged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  settle (change, nw_workspace_judge_link_finish (NW_WORKSPACE (source), result, &error), error);
}

static void
forgotten_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  settle (change, nw_workspace_forget_link_finish (NW_WORKSPACE (source), result, &error), error);
}

static void
start (NwLinksWindow *self, const NwLink *before, const NwLink *after, gboolean undoes)
{
  Change *change = g_new0 (Change, 1);

  change->window = g_object_ref (self);
  change->before = copy (before);
  change->after = copy (after);
  change->undoes = undoes;
  if (after != NULL)
    nw_workspace_judge_link_async (self->workspace, change->after, judged_cb, change);
  else
    nw_workspace_forget_link_async (self->workspace, change->before, forgotten_cb, change);
}

static void
change_cb (NwLinksWindow *self, NwLink *before, NwLink *after)
{
  start (self, before, after, FALSE);
}

/* A key of the page in front. */
static gboolean
key_cb (GtkWidget *widget, GVariant *as, gpointer user_data)
{
  NwLinksWindow *self = NW_LINKS_WINDOW (widget);
  gboolean judged = g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "judged") == 0;
  NwPairBrowser *browser = judged ? nw_judged_page_browser (self->judged) : nw_candidates_page_browser (self->candidates);
  const char *name = g_variant_get_string (as, NULL);

  if (!gtk_widget_get_mapped (GTK_WIDGET (browser)))
    return FALSE;
  if (g_str_has_prefix (name, "pairs."))
    return gtk_widget_activate_action (GTK_WIDGET (browser), name, NULL);
  nw_pair_browser_judge (browser, name);
  return TRUE;
}

/* ---- files ---- */

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwLinksWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint n = 0;
  gboolean done = nw_workspace_import_links_finish (NW_WORKSPACE (source), result, &n, &error);

  if (self->workspace == NULL)
    return;
  if (!done)
    {
      show_error (self, error);
      return;
    }
  text = g_strdup_printf (ngettext ("%u judgement is imported", "%u judgements are imported", n), n);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
  nw_candidates_page_search (self->candidates);
}

static void
import_chosen_cb (GPtrArray *files, gpointer user_data)
{
  NwLinksWindow *self = user_data;

  if (self->workspace != NULL)
    nw_workspace_import_links_async (self->workspace, g_ptr_array_index (files, 0), NULL, imported_cb, g_object_ref (self));
}

static void
import_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_dialogs_choose_links (GTK_WINDOW (widget), import_chosen_cb, widget);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwLinksWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = nw_workspace_export_links_finish (NW_WORKSPACE (source), result, &error);

  if (self->workspace == NULL)
    return;
  if (!done)
    show_error (self, error);
  else
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("The judgements are exported")));
}

static void
export_chosen_cb (GPtrArray *files, gpointer user_data)
{
  NwLinksWindow *self = user_data;
  g_autofree char *path = g_file_get_path (g_ptr_array_index (files, 0));

  if (self->workspace != NULL && path != NULL) /* the dialog asked before it chose a file that is there */
    nw_workspace_export_links_async (self->workspace, path, TRUE, NULL, exported_cb, g_object_ref (self));
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  /* Translators: proposed name of a file of judgements, without its suffix */
  nw_dialogs_save (GTK_WINDOW (widget), _("Export Judgements"), _("Linked incidents"), ".csv", export_chosen_cb, widget);
}

/* ---- object ---- */

static void
record_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gint64 release, id;

  g_variant_get (parameter, "(xx)", &release, &id);
  g_signal_emit (widget, incident_signal, 0, release, id);
}

static void
nw_links_window_dispose (GObject *object)
{
  NwLinksWindow *self = NW_LINKS_WINDOW (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->undo);
  G_OBJECT_CLASS (nw_links_window_parent_class)->dispose (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint           key;
    GdkModifierType modifiers;
    const char     *as;
  } keys[] = {
    { GDK_KEY_1, 0, "same" },  { GDK_KEY_2, 0, "different" },  { GDK_KEY_3, 0, "part" },
    { GDK_KEY_4, 0, "whole" }, { GDK_KEY_5, 0, "unsure" },     { GDK_KEY_Up, GDK_ALT_MASK, "pairs.previous" },
    { GDK_KEY_Down, GDK_ALT_MASK, "pairs.next" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers, key_cb, "s", keys[i].as);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "links.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
nw_links_window_class_init (NwLinksWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_links_window_dispose;
  incident_signal = g_signal_new ("incident", NW_TYPE_LINKS_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_INT64, G_TYPE_INT64);
  g_type_ensure (NW_TYPE_CANDIDATES_PAGE);
  g_type_ensure (NW_TYPE_JUDGED_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/links-window.ui");
  gtk_widget_class_bind_template_child (widget_class, NwLinksWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, NwLinksWindow, title);
  gtk_widget_class_bind_template_child (widget_class, NwLinksWindow, candidates);
  gtk_widget_class_bind_template_child (widget_class, NwLinksWindow, judged);
  gtk_widget_class_bind_template_child (widget_class, NwLinksWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, NwLinksWindow, error_bar);
  gtk_widget_class_bind_template_child (widget_class, NwLinksWindow, error_text);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_error_cb);
  gtk_widget_class_install_action (widget_class, "links.undo", NULL, undo_key_cb);
  gtk_widget_class_install_action (widget_class, "links.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "links.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "win.show-record", "(xx)", record_cb);
  bind_keys (widget_class);
}

static void
nw_links_window_init (NwLinksWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
nw_links_window_new (NwWorkspace *workspace)
{
  NwLinksWindow *self = g_object_new (NW_TYPE_LINKS_WINDOW, NULL);

  self->workspace = g_object_ref (workspace);
  nw_candidates_page_set_workspace (self->candidates, workspace);
  nw_judged_page_set_workspace (self->judged, workspace);
  return GTK_WIDGET (self);
}

NwCandidatesPage *
nw_links_window_candidates (NwLinksWindow *self)
{
  return self->candidates;
}

NwJudgedPage *
nw_links_window_judged (NwLinksWindow *self)
{
  return self->judged;
}
