/* block-lines.c: words, level, title, chart and kind of table of a block
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "block-lines.h"

#include <glib/gi18n-lib.h>

#include "briefing-edit.h"
#include "chart-fit.h"
#include "chart-picker.h"
#include "new-block.h"

struct _NwBlockLines {
  GtkWidget        parent_instance;
  NwBriefingModel *model;
  GtkEditable     *words;
  AdwComboRow     *level;
  GtkEditable     *title;
  AdwComboRow     *table;
  GtkWidget       *chart_row;
  GtkImage        *chart_icon;
  GtkLabel        *chart_label;
  NwChartPicker   *picker;
  GtkWidget       *named_row;
  GtkSwitch       *named;
  gboolean         updating;
};

G_DEFINE_FINAL_TYPE (NwBlockLines, nw_block_lines, GTK_TYPE_WIDGET)

/* ---- from the block to the controls ---- */

static void
set_entry (GtkEditable *entry, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (entry), text != NULL ? text : "") != 0)
    gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
show_chart (NwBlockLines *self, const NwBlock *block)
{
  const NwChartInfo *chart = nw_chart_fit_shown (block->query);
  g_autofree char *icon = nw_chart_picker_icon (chart->id);

  gtk_image_set_from_icon_name (self->chart_icon, icon);
  gtk_label_set_label (self->chart_label, _(chart->label));
  nw_chart_picker_set_query (self->picker, block->query);
  gtk_switch_set_active (self->named, block->named_only);
}

static void
show_table (NwBlockLines *self, const NwBlock *block)
{
  const NwTableKind *const *kinds = nw_table_kinds ();

  for (guint i = 0; kinds[i] != NULL; i++)
    if (g_strcmp0 (kinds[i]->id, block->shows) == 0)
      {
        adw_combo_row_set_selected (self->table, i);
        adw_action_row_set_subtitle (ADW_ACTION_ROW (self->table), _(kinds[i]->summary));
      }
}

static void
show_fields (NwBlockLines *self, NwBlockFields fields)
{
  gtk_widget_set_visible (GTK_WIDGET (self->words), (fields & NW_FIELD_WORDS) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->level), (fields & NW_FIELD_LEVEL) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->title), (fields & NW_FIELD_TITLE) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->table), (fields & NW_FIELD_TABLE) != 0);
  gtk_widget_set_visible (self->chart_row, (fields & NW_FIELD_CHART) != 0);
  gtk_widget_set_visible (self->named_row, (fields & NW_FIELD_CHART) != 0);
}

static void
show_block (NwBlockLines *self)
{
  NwBlock *block = nw_briefing_model_block (self->model, nw_briefing_model_selected (self->model));

  if (block == NULL)
    return;
  self->updating = TRUE;
  show_fields (self, block->kind->fields);
  set_entry (self->words, block->kind->fields & NW_FIELD_WORDS ? block->text : NULL);
  set_entry (self->title, block->title);
  adw_combo_row_set_selected (self->level, CLAMP (block->level, 1, 3) - 1);
  if (block->kind->fields & NW_FIELD_CHART && block->query != NULL)
    show_chart (self, block);
  if (block->kind->fields & NW_FIELD_TABLE)
    show_table (self, block);
  self->updating = FALSE;
}

/* ---- from the controls to the block ---- */

static NwBlock *
begin_change (NwBlockLines *self)
{
  return self->updating ? NULL : nw_briefing_edit_begin (self->model);
}

/* A line that is typed in; without anything it is none. */
static void
change_line (NwBlockLines *self, NwBlock *changed, char **line, GtkEditable *entry, const char *field)
{
  const char *text = gtk_editable_get_text (entry);

  g_free (*line);
  *line = *text != '\0' ? g_strdup (text) : NULL;
  nw_briefing_edit_end (self->model, changed, field, text);
}

static void
words_cb (NwBlockLines *self)
{
  g_autoptr (NwBlock) changed = begin_change (self);

  if (changed != NULL)
    change_line (self, changed, &changed->text, self->words, "words");
}

static void
title_cb (NwBlockLines *self)
{
  g_autoptr (NwBlock) changed = begin_change (self);

  if (changed != NULL)
    change_line (self, changed, &changed->title, self->title, "title");
}

static void
level_cb (NwBlockLines *self)
{
  g_autoptr (NwBlock) changed = begin_change (self);

  if (changed == NULL)
    return;
  changed->level = adw_combo_row_get_selected (self->level) + 1;
  nw_briefing_edit_end (self->model, changed, NULL, NULL);
}

static void
table_cb (NwBlockLines *self)
{
  g_autoptr (NwBlock) changed = begin_change (self);

  if (changed == NULL || changed->query == NULL)
    return;
  nw_new_block_show_as (changed, nw_table_kinds ()[adw_combo_row_get_selected (self->table)]);
  nw_briefing_edit_end (self->model, changed, NULL, NULL);
}

static void
picked_cb (NwBlockLines *self, NwQuery *query)
{
  g_autoptr (NwBlock) changed = begin_change (self);

  if (changed == NULL)
    return;
  nw_query_ref (query);
  g_clear_pointer (&changed->query, nw_query_unref);
  changed->query = query;
  changed->named_only = !nw_chart_fit_whole (nw_chart_fit_shown (query));
  nw_briefing_edit_end (self->model, changed, NULL, NULL);
}

static void
named_cb (NwBlockLines *self)
{
  g_autoptr (NwBlock) changed = begin_change (self);

  if (changed == NULL)
    return;
  changed->named_only = gtk_switch_get_active (self->named);
  nw_briefing_edit_end (self->model, changed, NULL, NULL);
}

/* ---- object ---- */

static void
fill_tables (NwBlockLines *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (const NwTableKind *const *kind = nw_table_kinds (); *kind != NULL; kind++)
    gtk_string_list_append (labels, _((*kind)->label));
  adw_combo_row_set_model (self->table, G_LIST_MODEL (labels));
}

static void
nw_block_lines_dispose (GObject *object)
{
  NwBlockLines *self = NW_BLOCK_LINES (object);
  GtkWidget *child;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_block_lines_parent_class)->dispose (object);
}

static void
nw_block_lines_class_init (NwBlockLinesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_block_lines_dispose;
  g_type_ensure (NW_TYPE_CHART_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/block-lines.ui");
  gtk_widget_class_bind_template_child (widget_class, NwBlockLines, words);
  gtk_widget_class_bind_template_child (widget_class, NwBlockLines, level);
  gtk_widget_class_bind_template_child (widget_class, NwBlockLines, title);
  gtk_widget_class_bind_template_child (widget_class, NwBlockLines, table);
  gtk_widget_class_bind_template_child (widget_class, NwBlockLines, chart_row);
  gtk_widget_class_bind_template_child (widget_class, NwBlockLines, chart_icon);
  gtk_widget_class_bind_template_child (widget_class, NwBlockLines, chart_label);
  gtk_widget_class_bind_template_child (widget_class, NwBlockLines, picker);
  gtk_widget_class_bind_template_child (widget_class, NwBlockLines, named_row);
  gtk_widget_class_bind_template_child (widget_class, NwBlockLines, named);
  gtk_widget_class_bind_template_callback (widget_class, words_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_cb);
  gtk_widget_class_bind_template_callback (widget_class, level_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, named_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_block_lines_init (NwBlockLines *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_tables (self);
}

void
nw_block_lines_set_model (NwBlockLines *self, NwBriefingModel *model)
{
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  g_signal_connect_swapped (model, "changed", G_CALLBACK (show_block), self);
  g_signal_connect_swapped (model, "selected", G_CALLBACK (show_block), self);
  show_block (self);
  self->updating = FALSE;
}

gboolean
nw_block_lines_focus (NwBlockLines *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->words)))
    return gtk_widget_grab_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->words))));
  return gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
