/* briefing-page.c: brings the blocks of a briefing, their editor and the pages together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "briefing-page.h"

#include <glib/gi18n-lib.h>

#include "block-menu.h"
#include "block-prose.h"
#include "briefing-chooser.h"
#include "briefing-edit.h"
#include "briefing-facts.h"
#include "briefing-page-private.h"
#include "new-block.h"

G_DEFINE_FINAL_TYPE (NwBriefingPage, nw_briefing_page, GTK_TYPE_WIDGET)

enum { FAILED, TOAST, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- which briefing ---- */

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwBriefingPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = nw_workspace_briefings_finish (NW_WORKSPACE (source), result, &error);

  self->listing = FALSE;
  if (self->model == NULL || nw_briefing_model_briefing (self->model) != NULL) /* gone or found meanwhile */
    return;
  if (entries == NULL)
    nw_briefing_page_fail (self, error);
  else if (entries->len > 0)
    {
      nw_briefing_model_open (self->model, ((NwBriefingEntry *) g_ptr_array_index (entries, 0))->id);
      return; /* "changed" follows */
    }
  gtk_stack_set_visible_child_name (self->states, "empty");
}

/* The one that was worked on last, as soon as somebody sees the page. */
static void
open_last (NwBriefingPage *self)
{
  if (self->model == NULL || self->listing || nw_briefing_model_briefing (self->model) != NULL
      || !gtk_widget_get_mapped (GTK_WIDGET (self)) || nw_workspace_path (nw_briefing_model_workspace (self->model)) == NULL)
    return;
  self->listing = TRUE;
  gtk_stack_set_visible_child_name (self->states, "loading");
  nw_workspace_briefings_async (nw_briefing_model_workspace (self->model), NULL, listed_cb, g_object_ref (self));
}

/* ---- what the model says ---- */

static void
changed_cb (NwBriefingPage *self)
{
  const NwBriefing *briefing = nw_briefing_model_briefing (self->model);

  nw_briefing_page_update_actions (self);
  if (briefing == NULL)
    {
      open_last (self);
      return;
    }
  gtk_stack_set_visible_child_name (self->states, "work");
  gtk_stack_set_visible_child_name (self->list_states, briefing->blocks->len > 0 ? "blocks" : "none");
  if (briefing->blocks->len == 0)
    gtk_stack_set_visible_child_name (self->panes, "list");
  gtk_label_set_label (self->title, briefing->title);
}

/* Another briefing begins with its list. */
static void
selected_cb (NwBriefingPage *self)
{
  if (nw_briefing_model_selected (self->model) < 0)
    gtk_stack_set_visible_child_name (self->panes, "list");
}

static void
failed_cb (NwBriefingPage *self, const GError *error)
{
  if (nw_briefing_model_briefing (self->model) == NULL)
    gtk_stack_set_visible_child_name (self->states, "empty");
  nw_briefing_page_fail (self, error);
}

/* ---- what the user does ---- */

/* Blocks and pages beside each other, or one of them where there is no room for both. */
static void
show_panes (NwBriefingPage *self)
{
  gboolean narrow = gtk_widget_get_visible (self->switch_box), blocks = gtk_toggle_button_get_active (self->show_blocks);

  gtk_widget_set_visible (GTK_WIDGET (self->panes), !narrow || blocks);
  gtk_widget_set_visible (GTK_WIDGET (self->preview), !narrow || !blocks);
}

static void
edit_cb (NwBriefingPage *self, int position)
{
  nw_briefing_model_select (self->model, position);
  gtk_toggle_button_set_active (self->show_blocks, TRUE);
  gtk_stack_set_visible_child_name (self->panes, "editor");
  nw_block_editor_focus (self->editor);
}

static void
back_cb (NwBriefingPage *self)
{
  gtk_stack_set_visible_child_name (self->panes, "list");
  nw_block_list_focus (self->blocks);
}

static void
add_cb (NwBriefingPage *self)
{
  gtk_menu_button_popup (self->add);
}

/* Below the selected one, and to be filled in where there is something to fill in. */
static void
chosen_cb (NwBriefingPage *self, const NwBlockKind *kind)
{
  g_autoptr (NwBlock) block = nw_new_block (kind, self->session);
  int selected = nw_briefing_model_selected (self->model);
  int at = selected < 0 ? (int) nw_briefing_model_briefing (self->model)->blocks->len : selected + 1;

  nw_briefing_edit_insert (self->model, (guint) at, block);
  if ((kind->fields & (NW_FIELD_TEXT | NW_FIELD_WORDS)) != 0 && !nw_block_prose_is_generated (kind))
    edit_cb (self, at);
  else
    nw_block_list_focus (self->blocks);
}

static void
put_back_cb (NwBriefingPage *self)
{
  if (self->model != NULL)
    nw_briefing_model_go (self->model, -1);
}

/* Nothing is said of other blocks, which are one step back. */
static void
block_removed_cb (NwBriefingPage *self, const NwBlock *block)
{
  AdwToast *toast;

  if (!nw_block_prose_is_generated (block->kind))
    return;
  toast = adw_toast_new (_("One line in the briefing says that method and caveats were left out"));
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (put_back_cb), self, G_CONNECT_SWAPPED);
  nw_briefing_page_show_toast (self, toast);
}

/* ---- object ---- */

static void
nw_briefing_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (nw_briefing_page_parent_class)->map (widget);
  open_last (NW_BRIEFING_PAGE (widget));
}

static void
nw_briefing_page_dispose (GObject *object)
{
  NwBriefingPage *self = NW_BRIEFING_PAGE (object);
  GtkWidget *child;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  if (self->shelf != NULL)
    g_signal_handlers_disconnect_by_data (self->shelf, self);
  g_clear_object (&self->shelf);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_briefing_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/briefing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NwBriefingPage, states);
  gtk_widget_class_bind_template_child (widget_class, NwBriefingPage, title);
  gtk_widget_class_bind_template_child (widget_class, NwBriefingPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, NwBriefingPage, facts);
  gtk_widget_class_bind_template_child (widget_class, NwBriefingPage, switch_box);
  gtk_widget_class_bind_template_child (widget_class, NwBriefingPage, show_blocks);
  gtk_widget_class_bind_template_child (widget_class, NwBriefingPage, show_pages);
  gtk_widget_class_bind_template_child (widget_class, NwBriefingPage, panes);
  gtk_widget_class_bind_template_child (widget_class, NwBriefingPage, add);
  gtk_widget_class_bind_template_child (widget_class, NwBriefingPage, list_states);
  gtk_widget_class_bind_template_child (widget_class, NwBriefingPage, blocks);
  gtk_widget_class_bind_template_child (widget_class, NwBriefingPage, editor);
  gtk_widget_class_bind_template_child (widget_class, NwBriefingPage, preview);
  gtk_widget_class_bind_template_callback (widget_class, show_panes);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, block_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, nw_briefing_page_fail);
}

static void
nw_briefing_page_class_init (NwBriefingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_briefing_page_dispose;
  widget_class->map = nw_briefing_page_map;
  signals[FAILED] = g_signal_new ("failed", NW_TYPE_BRIEFING_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR);
  signals[TOAST] = g_signal_new ("toast", NW_TYPE_BRIEFING_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 ADW_TYPE_TOAST);
  g_type_ensure (NW_TYPE_BRIEFING_CHOOSER);
  g_type_ensure (NW_TYPE_BRIEFING_FACTS);
  g_type_ensure (NW_TYPE_BLOCK_MENU);
  g_type_ensure (NW_TYPE_BLOCK_LIST);
  g_type_ensure (NW_TYPE_BLOCK_EDITOR);
  g_type_ensure (NW_TYPE_PAGE_PREVIEW);
  bind_children (widget_class);
  nw_briefing_page_install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_briefing_page_init (NwBriefingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  nw_briefing_page_add_keys (self);
  nw_briefing_page_update_actions (self);
}

void
nw_briefing_page_set_session (NwBriefingPage *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->model = nw_briefing_model_new (nw_session_workspace (session));
  self->shelf = nw_briefing_shelf_new (self->model);
  nw_briefing_chooser_set_shelf (self->chooser, self->shelf);
  nw_briefing_facts_set_model (self->facts, self->model);
  nw_block_list_set_model (self->blocks, self->model);
  nw_block_editor_set_model (self->editor, self->model, session);
  nw_page_preview_set_model (self->preview, self->model);
  g_signal_connect_swapped (self->model, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->model, "selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (self->model, "failed", G_CALLBACK (failed_cb), self);
  nw_briefing_page_watch_shelf (self);
}

void
nw_briefing_page_set_narrow (NwBriefingPage *self, gboolean narrow)
{
  gtk_widget_set_visible (self->switch_box, narrow);
  show_panes (self);
}

void
nw_briefing_page_fail (NwBriefingPage *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

void
nw_briefing_page_show_toast (NwBriefingPage *self, AdwToast *toast)
{
  g_signal_emit (self, signals[TOAST], 0, toast);
  g_object_unref (toast);
}

NwBriefingModel *
nw_briefing_page_model (NwBriefingPage *self)
{
  return self->model;
}

NwBriefingShelf *
nw_briefing_page_shelf (NwBriefingPage *self)
{
  return self->shelf;
}

NwBlockList *
nw_briefing_page_blocks (NwBriefingPage *self)
{
  return self->blocks;
}

NwBlockEditor *
nw_briefing_page_editor (NwBriefingPage *self)
{
  return self->editor;
}

NwPagePreview *
nw_briefing_page_preview (NwBriefingPage *self)
{
  return self->preview;
}

const char *
nw_briefing_page_state (NwBriefingPage *self)
{
  const char *state = gtk_stack_get_visible_child_name (self->states);

  return g_strcmp0 (state, "work") == 0 ? gtk_stack_get_visible_child_name (self->panes) : state;
}
