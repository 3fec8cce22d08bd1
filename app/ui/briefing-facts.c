/* briefing-facts.c: lets the user say what a briefing is called, who wrote it, and what it is printed on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "briefing-facts.h"

#include <glib/gi18n-lib.h>

#include "briefing-edit.h"

struct _NwBriefingFacts {
  GtkPopover       parent_instance;
  NwBriefingModel *model;
  GtkEditable     *title;
  GtkEditable     *author;
  AdwComboRow     *paper;
  gboolean         updating;
};

G_DEFINE_FINAL_TYPE (NwBriefingFacts, nw_briefing_facts, GTK_TYPE_POPOVER)

static void
set_entry (GtkEditable *entry, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (entry), text) != 0)
    gtk_editable_set_text (entry, text);
}

static void
show_briefing (NwBriefingFacts *self)
{
  const NwBriefing *briefing = nw_briefing_model_briefing (self->model);

  if (briefing == NULL)
    return;
  self->updating = TRUE;
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->title)) == NULL) /* being typed, it may be empty for a while */
    set_entry (self->title, briefing->title);
  set_entry (self->author, briefing->author != NULL ? briefing->author : "");
  adw_combo_row_set_selected (self->paper, briefing->paper);
  self->updating = FALSE;
}

/* A briefing keeps its title until there is another. */
static void
changed_cb (NwBriefingFacts *self)
{
  g_autofree char *title = NULL, *author = NULL;

  if (self->updating || self->model == NULL || nw_briefing_model_briefing (self->model) == NULL)
    return;
  title = g_strstrip (g_strdup (gtk_editable_get_text (self->title)));
  author = g_strdup (gtk_editable_get_text (self->author));
  nw_briefing_edit_facts (self->model, *title != '\0' ? title : nw_briefing_model_briefing (self->model)->title,
                          *author != '\0' ? author : NULL, (NwPaper) adw_combo_row_get_selected (self->paper));
}

static void
nw_briefing_facts_dispose (GObject *object)
{
  NwBriefingFacts *self = NW_BRIEFING_FACTS (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  self->updating = TRUE;
  G_OBJECT_CLASS (nw_briefing_facts_parent_class)->dispose (object);
}

static void
nw_briefing_facts_class_init (NwBriefingFactsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_briefing_facts_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/briefing-facts.ui");
  gtk_widget_class_bind_template_child (widget_class, NwBriefingFacts, title);
  gtk_widget_class_bind_template_child (widget_class, NwBriefingFacts, author);
  gtk_widget_class_bind_template_child (widget_class, NwBriefingFacts, paper);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
nw_briefing_facts_init (NwBriefingFacts *self)
{
  g_autoptr (GtkStringList) papers = gtk_string_list_new (NULL);

  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = NW_PAPER_A4; i <= NW_PAPER_LETTER; i++)
    gtk_string_list_append (papers, nw_paper_label ((NwPaper) i));
  adw_combo_row_set_model (self->paper, G_LIST_MODEL (papers));
  self->updating = FALSE;
}

void
nw_briefing_facts_set_model (NwBriefingFacts *self, NwBriefingModel *model)
{
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  g_signal_connect_swapped (model, "changed", G_CALLBACK (show_briefing), self);
  show_briefing (self);
}
