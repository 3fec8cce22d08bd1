/* block-question.c: says what a block asks as its figure says it, and as the question is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "block-question.h"

#include "briefing-edit.h"
#include "new-block.h"
#include "view-question.h"

struct _NwBlockQuestion {
  GtkWidget        parent_instance;
  NwBriefingModel *model;
  NwSession       *session;
  GtkLabel        *title;
  GtkLabel        *subtitle;
  GtkWidget       *fault_box;
  GtkLabel        *fault;
  GtkLabel        *written;
};

G_DEFINE_FINAL_TYPE (NwBlockQuestion, nw_block_question, GTK_TYPE_WIDGET)

static NwBlock *
edited (NwBlockQuestion *self)
{
  return nw_briefing_model_block (self->model, nw_briefing_model_selected (self->model));
}

static void
edit_cb (NwBlockQuestion *self)
{
  const NwBlock *block = edited (self);

  if (block == NULL || block->query == NULL)
    return;
  nw_session_set_query (self->session, block->query, NULL);
  nw_session_set_view (self->session, nw_view_of (nw_session_query (self->session)));
}

/* A table stays of its kind. */
static void
take_cb (NwBlockQuestion *self)
{
  g_autoptr (NwBlock) changed = nw_briefing_edit_begin (self->model);
  const NwTableKind *table;

  if (changed == NULL)
    return;
  table = changed->shows != NULL ? nw_table_kind_find (changed->shows) : NULL;
  g_clear_pointer (&changed->query, nw_query_unref);
  if (table != NULL)
    {
      changed->query = nw_new_block_question (self->session);
      nw_new_block_show_as (changed, table);
    }
  else
    {
      g_autoptr (NwBlock) fresh = nw_new_block (changed->kind, self->session);

      changed->query = nw_query_ref (fresh->query);
    }
  nw_briefing_edit_end (self->model, changed, NULL, NULL);
}

static void
show_line (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_block (NwBlockQuestion *self)
{
  const NwBlock *block = edited (self);
  const NwPassage *passage;
  const NwExhibit *exhibit;
  g_autofree char *fault = NULL, *written = NULL;

  if (block == NULL || block->query == NULL)
    return;
  passage = nw_briefing_composer_passage (nw_briefing_model_composer (self->model), block);
  exhibit = passage != NULL ? passage->exhibit : NULL;
  fault = passage != NULL && passage->kind == NW_PASSAGE_FAULT ? nw_passage_text (passage) : NULL;
  written = nw_query_print (block->query);
  if (passage != NULL) /* until the new answer is there, the words of the one before stay */
    {
      show_line (self->title, exhibit == NULL ? NULL : exhibit->title != NULL ? exhibit->title : exhibit->label);
      show_line (self->subtitle, exhibit != NULL ? exhibit->subtitle : NULL);
      show_line (self->fault, fault);
      gtk_widget_set_visible (self->fault_box, fault != NULL);
    }
  show_line (self->written, written);
}

static void
nw_block_question_dispose (GObject *object)
{
  NwBlockQuestion *self = NW_BLOCK_QUESTION (object);
  GtkWidget *child;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_block_question_parent_class)->dispose (object);
}

static void
nw_block_question_class_init (NwBlockQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_block_question_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/block-question.ui");
  gtk_widget_class_bind_template_child (widget_class, NwBlockQuestion, title);
  gtk_widget_class_bind_template_child (widget_class, NwBlockQuestion, subtitle);
  gtk_widget_class_bind_template_child (widget_class, NwBlockQuestion, fault_box);
  gtk_widget_class_bind_template_child (widget_class, NwBlockQuestion, fault);
  gtk_widget_class_bind_template_child (widget_class, NwBlockQuestion, written);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_block_question_init (NwBlockQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_block_question_set_model (NwBlockQuestion *self, NwBriefingModel *model, NwSession *session)
{
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  self->session = g_object_ref (session);
  g_signal_connect_swapped (model, "changed", G_CALLBACK (show_block), self);
  g_signal_connect_swapped (model, "selected", G_CALLBACK (show_block), self);
  g_signal_connect_swapped (model, "composed", G_CALLBACK (show_block), self);
  show_block (self);
}
