/* block-prose.c: lets an author write a block's text, or take over what is generated
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "block-prose.h"

#include "block-kind.h"
#include "briefing-edit.h"
#include "methods.h"

struct _NwBlockProse {
  GtkWidget        parent_instance;
  NwBriefingModel *model;
  NwProseEditor   *prose;
  GtkWidget       *generated_box;
  GtkLabel        *generated;
  GtkWidget       *back_to_generated;
  gboolean         updating;
};

G_DEFINE_FINAL_TYPE (NwBlockProse, nw_block_prose, GTK_TYPE_WIDGET)

static NwBlock *
edited (NwBlockProse *self)
{
  return nw_briefing_model_block (self->model, nw_briefing_model_selected (self->model));
}

gboolean
nw_block_prose_is_generated (const NwBlockKind *kind)
{
  return kind->last && (kind->fields & NW_FIELD_TEXT) != 0;
}

/* (transfer full) What a block of words became. */
static char *
generated_text (NwBlockProse *self)
{
  NwBriefingComposer *composer = nw_briefing_model_composer (self->model);
  NwDocument *document = nw_briefing_composer_document (composer);
  const NwPassage *first = nw_briefing_composer_passage (composer, edited (self));
  GString *text = g_string_new (NULL);

  for (guint i = 0; document != NULL && first != NULL && i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);
      g_autofree char *words = NULL;

      if (passage->block != first->block || passage == first || passage->runs == NULL) /* the first is its heading */
        continue;
      words = nw_passage_text (passage);
      if (text->len > 0)
        g_string_append (text, passage->kind == NW_PASSAGE_ITEM ? "\n" : "\n\n");
      g_string_append_printf (text, "%s%s", passage->kind == NW_PASSAGE_ITEM ? "- " : "", words);
    }
  return g_string_free (text, FALSE);
}

/* From the block to the controls. */
static void
show_block (NwBlockProse *self)
{
  const NwBlock *block = edited (self);
  gboolean generated;
  g_autofree char *text = NULL;

  if (block == NULL || !(block->kind->fields & NW_FIELD_TEXT))
    return;
  generated = nw_block_prose_is_generated (block->kind) && block->text == NULL;
  self->updating = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->prose), !generated);
  gtk_widget_set_visible (self->generated_box, generated);
  gtk_widget_set_visible (self->back_to_generated, nw_block_prose_is_generated (block->kind) && !generated);
  text = generated ? generated_text (self) : NULL;
  if (generated)
    gtk_label_set_label (self->generated, text);
  else
    nw_prose_editor_set_text (self->prose, block->text != NULL ? block->text : "");
  self->updating = FALSE;
}

static void
written_cb (NwBlockProse *self)
{
  g_autoptr (NwBlock) changed = self->updating ? NULL : nw_briefing_edit_begin (self->model);
  g_autofree char *text = NULL;

  if (changed == NULL)
    return;
  text = nw_prose_editor_get_text (self->prose);
  g_clear_pointer (&changed->text, g_free);
  if (*text != '\0' || nw_block_prose_is_generated (changed->kind)) /* where nothing is not the same as generated */
    changed->text = g_strdup (text);
  nw_briefing_edit_end (self->model, changed, "text", text);
}

/* What is generated becomes the author's. */
static void
take_over_cb (NwBlockProse *self)
{
  NwDocument *document = nw_briefing_composer_document (nw_briefing_model_composer (self->model));
  g_autoptr (NwBlock) changed = nw_briefing_edit_begin (self->model);

  if (changed == NULL || document == NULL)
    return;
  changed->text = nw_methods_print (document);
  nw_briefing_edit_end (self->model, changed, NULL, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (nw_prose_editor_view (self->prose)));
}

static void
generate_cb (NwBlockProse *self)
{
  g_autoptr (NwBlock) changed = nw_briefing_edit_begin (self->model);

  if (changed == NULL)
    return;
  g_clear_pointer (&changed->text, g_free);
  nw_briefing_edit_end (self->model, changed, NULL, NULL);
}

static void
nw_block_prose_dispose (GObject *object)
{
  NwBlockProse *self = NW_BLOCK_PROSE (object);
  GtkWidget *child;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_block_prose_parent_class)->dispose (object);
}

static void
nw_block_prose_class_init (NwBlockProseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_block_prose_dispose;
  g_type_ensure (NW_TYPE_PROSE_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/block-prose.ui");
  gtk_widget_class_bind_template_child (widget_class, NwBlockProse, prose);
  gtk_widget_class_bind_template_child (widget_class, NwBlockProse, generated_box);
  gtk_widget_class_bind_template_child (widget_class, NwBlockProse, generated);
  gtk_widget_class_bind_template_child (widget_class, NwBlockProse, back_to_generated);
  gtk_widget_class_bind_template_callback (widget_class, written_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_over_cb);
  gtk_widget_class_bind_template_callback (widget_class, generate_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_block_prose_init (NwBlockProse *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_block_prose_set_model (NwBlockProse *self, NwBriefingModel *model)
{
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  g_signal_connect_swapped (model, "changed", G_CALLBACK (show_block), self);
  g_signal_connect_swapped (model, "selected", G_CALLBACK (show_block), self);
  g_signal_connect_swapped (model, "composed", G_CALLBACK (show_block), self);
  show_block (self);
}

NwProseEditor *
nw_block_prose_editor (NwBlockProse *self)
{
  return self->prose;
}
