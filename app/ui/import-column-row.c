/* import-column-row.c: shows what is proposed for a column and why, and takes the user's choices
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-column-row.h"

#include <glib/gi18n-lib.h>

#include "choice.h"
#include "draft-choice.h"
#include "words.h"
#include "wrap-layout.h"

#define SURE 75   /* scores from here need no second look */
#define UNSURE 50 /* scores below are guesses */
#define SHOWN_SAMPLES 3
#define MAX_SAMPLE 60 /* characters */

struct _NwImportColumnRow {
  AdwExpanderRow parent_instance;
  NwDraft       *draft;
  guint          table, column;
  GtkDropDown   *field;
  GtkImage      *icon;
  GtkLabel      *score;
  GPtrArray     *settings; /* GtkWidget: the rows inside */
  guint          idle;     /* that makes them anew */
  gboolean       updating;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (NwImportColumnRow, nw_import_column_row, ADW_TYPE_EXPANDER_ROW)

static void fill_settings (NwImportColumnRow *self);

static const NwDraftColumn *
column_of (NwImportColumnRow *self)
{
  return g_ptr_array_index (nw_draft_table (self->draft, self->table)->columns, self->column);
}

const char *
nw_import_score_text (guint score)
{
  if (score >= SURE)
    return _("sure");
  return score >= UNSURE ? _("likely") : _("unsure");
}

static void
show_score (NwImportColumnRow *self)
{
  const NwDraftColumn *column = column_of (self);
  gboolean proposed = g_strcmp0 (column->field, column->proposed) == 0;
  gboolean unsure = proposed && *column->field != '\0' && column->score < SURE;
  /* Translators: how sure a proposal is, in a word and from 0 to 100 */
  g_autofree char *text = g_strdup_printf (_("%s, %u"), nw_import_score_text (column->score), column->score);

  gtk_image_set_from_icon_name (self->icon, unsure ? "dialog-warning-symbolic" : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), unsure);
  gtk_label_set_label (self->score, !proposed ? _("chosen by you") : *column->field != '\0' ? text : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->score), column->reason);
  if (unsure)
    gtk_widget_add_css_class (GTK_WIDGET (self), "unsure");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "unsure");
}

static gboolean
refill_cb (gpointer user_data)
{
  NwImportColumnRow *self = user_data;

  self->idle = 0;
  fill_settings (self);
  return G_SOURCE_REMOVE;
}

static void
changed (NwImportColumnRow *self)
{
  show_score (self);
  if (self->idle == 0) /* not while one of them is at work */
    self->idle = g_idle_add (refill_cb, self);
  g_signal_emit (self, changed_signal, 0);
}

/* ---- what the user does ---- */

static void
field_cb (GtkDropDown *choice, GParamSpec *pspec, NwImportColumnRow *self)
{
  const char *id = nw_choice_selected (choice);

  if (self->updating || id == NULL || g_strcmp0 (id, column_of (self)->field) == 0)
    return;
  nw_draft_set_field (self->draft, self->table, self->column, id);
  changed (self);
}

static void
list_cb (GtkDropDown *choice, GParamSpec *pspec, NwImportColumnRow *self)
{
  const char *id = nw_choice_selected (choice);
  g_autofree char *keep = g_strdup (column_of (self)->keep);

  if (self->updating || id == NULL)
    return;
  nw_draft_set_list (self->draft, self->table, self->column, id, keep);
  changed (self);
}

static void
keep_cb (AdwEntryRow *row, NwImportColumnRow *self)
{
  g_autofree char *list = g_strdup (column_of (self)->list);

  nw_draft_set_list (self->draft, self->table, self->column, list, gtk_editable_get_text (GTK_EDITABLE (row)));
  changed (self);
}

static void
dates_cb (GtkDropDown *choice, GParamSpec *pspec, NwImportColumnRow *self)
{
  const NwDraftColumn *column = column_of (self);
  const char *id = nw_choice_selected (choice);

  if (self->updating || id == NULL)
    return;
  nw_draft_set_dates (self->draft, self->table, self->column, id, column->january_first, column->first_of_month);
  changed (self);
}

static void
january_cb (GtkSwitch *widget, GParamSpec *pspec, NwImportColumnRow *self)
{
  const NwDraftColumn *column = column_of (self);
  g_autofree char *dates = g_strdup (column->dates);

  nw_draft_set_dates (self->draft, self->table, self->column, dates, gtk_switch_get_active (widget),
                      column->first_of_month);
  g_signal_emit (self, changed_signal, 0);
}

static void
month_cb (GtkSwitch *widget, GParamSpec *pspec, NwImportColumnRow *self)
{
  const NwDraftColumn *column = column_of (self);
  g_autofree char *dates = g_strdup (column->dates);

  nw_draft_set_dates (self->draft, self->table, self->column, dates, column->january_first,
                      gtk_switch_get_active (widget));
  g_signal_emit (self, changed_signal, 0);
}

/* ---- the rows inside ---- */

static void
add (NwImportColumnRow *self, GtkWidget *row)
{
  g_ptr_array_add (self->settings, row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
add_text (NwImportColumnRow *self, const char *title, const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  add (self, row);
}

/* The items of a real cell side by side, each with its own border. */
static void
add_split (NwImportColumnRow *self, const NwDraftColumn *column)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autoptr (NwWrapLayout) layout = g_object_new (NW_TYPE_WRAP_LAYOUT, NULL);

  if (column->split == NULL || *column->split == NULL)
    {
      g_object_unref (g_object_ref_sink (row));
      g_object_unref (g_object_ref_sink (box));
      return;
    }
  gtk_widget_set_layout_manager (box, GTK_LAYOUT_MANAGER (g_steal_pointer (&layout)));
  gtk_widget_add_css_class (box, "split");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("A cell taken apart"), -1);
  for (guint i = 0; column->split[i] != NULL; i++)
    {
      GtkWidget *chip = gtk_label_new (column->split[i]);

      gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (chip), MAX_SAMPLE);
      gtk_widget_add_css_class (chip, "item-chip");
      gtk_box_append (GTK_BOX (box), chip);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  add (self, row);
}

static void
add_list (NwImportColumnRow *self, const NwDraftColumn *column)
{
  g_autoptr (GPtrArray) lists = nw_draft_lists (self->draft, self->table, self->column);
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);
  GtkWidget *keep = adw_entry_row_new ();

  nw_draft_choice_fill (GTK_DROP_DOWN (choice), lists, NULL, column->list);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (list_cb), self);
  add (self, nw_draft_choice_row (_("Several values in a cell"), column->list_evidence, choice));
  add_split (self, column);
  if (g_strcmp0 (column->list, "none") == 0)
    {
      g_object_unref (g_object_ref_sink (keep));
      return;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (keep), _("Never split these (between semicolons)"));
  gtk_editable_set_text (GTK_EDITABLE (keep), column->keep != NULL ? column->keep : "");
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (keep), TRUE);
  g_signal_connect (keep, "apply", G_CALLBACK (keep_cb), self);
  add (self, keep);
}

static GtkWidget *
switch_of (gboolean active, GCallback callback, gpointer data)
{
  GtkWidget *widget = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (widget), active);
  g_signal_connect (widget, "notify::active", callback, data);
  return widget;
}

static void
add_dates (NwImportColumnRow *self, const NwDraftColumn *column)
{
  g_autoptr (GPtrArray) forms = nw_draft_date_forms (self->draft, self->table, self->column);
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);

  nw_draft_choice_fill (GTK_DROP_DOWN (choice), forms, NULL, column->dates);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (dates_cb), self);
  add (self, nw_draft_choice_row (_("Dates are written as"), column->dates_evidence, choice));
  add (self, nw_draft_choice_row (_("1 January stands for the year"),
                                  _("Where only the year is known, many files say 1 January"),
                                  switch_of (column->january_first, G_CALLBACK (january_cb), self)));
  add (self, nw_draft_choice_row (_("The first of a month stands for the month"), NULL,
                                  switch_of (column->first_of_month, G_CALLBACK (month_cb), self)));
}

/* What can be chosen depends on the field; made only when it is looked at, as tables can have many columns. */
static void
fill_settings (NwImportColumnRow *self)
{
  const NwDraftColumn *column = column_of (self);
  g_autofree char *filled = nw_words_count (column->filled);
  g_autofree char *rows = nw_words_count (column->rows);
  /* Translators: of so many rows looked at, so many have something in this column */
  g_autofree char *text = g_strdup_printf (_("%s of %s rows looked at have a value"), filled, rows);

  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->updating = TRUE;
  for (guint i = 0; i < self->settings->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->settings, i));
  g_ptr_array_set_size (self->settings, 0);
  if (column->reason != NULL && *column->reason != '\0')
    add_text (self, _("Why this is proposed"), column->reason);
  if (nw_draft_is_list (column->field))
    add_list (self, column);
  if (nw_draft_is_date (column->field))
    add_dates (self, column);
  add_text (self, _("Filled"), text);
  self->updating = FALSE;
}

/* ---- object ---- */

static void
nw_import_column_row_dispose (GObject *object)
{
  NwImportColumnRow *self = NW_IMPORT_COLUMN_ROW (object);

  self->updating = TRUE;
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->settings, g_ptr_array_unref);
  G_OBJECT_CLASS (nw_import_column_row_parent_class)->dispose (object);
}

static void
nw_import_column_row_class_init (NwImportColumnRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = nw_import_column_row_dispose;
  changed_signal = g_signal_new ("changed", NW_TYPE_IMPORT_COLUMN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
nw_import_column_row_init (NwImportColumnRow *self)
{
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->settings = g_ptr_array_new ();
  self->icon = GTK_IMAGE (gtk_image_new ());
  self->score = GTK_LABEL (gtk_label_new (NULL));
  self->field = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->field), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->score), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->score), "caption");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Unsure"), -1);
  gtk_box_append (GTK_BOX (end), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (end), GTK_WIDGET (self->score));
  gtk_box_append (GTK_BOX (end), GTK_WIDGET (self->field));
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), end);
}

static char *
samples_text (const NwDraftColumn *column)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; column->samples != NULL && column->samples[i] != NULL && i < SHOWN_SAMPLES; i++)
    {
      g_autofree char *cut = g_utf8_substring (column->samples[i], 0,
                                               MIN (g_utf8_strlen (column->samples[i], -1), MAX_SAMPLE));

      g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", g_strdelimit (cut, "\r\n", ' '));
    }
  if (text->len == 0)
    g_string_append (text, _("always empty"));
  return g_markup_escape_text (text->str, -1);
}

GtkWidget *
nw_import_column_row_new (NwDraft *draft, guint table, guint column, const GPtrArray *fields)
{
  NwImportColumnRow *self = g_object_new (NW_TYPE_IMPORT_COLUMN_ROW, NULL);
  const NwDraftColumn *shown;
  g_autofree char *samples = NULL;
  g_autofree char *label = NULL;

  self->draft = draft;
  self->table = table;
  self->column = column;
  self->updating = TRUE;
  shown = column_of (self);
  samples = samples_text (shown);
  /* Translators: %s is the name of a column */
  label = g_strdup_printf (_("Field of the column “%s”"), shown->name);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), shown->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), samples);
  nw_draft_choice_fill (self->field, fields, _("Not imported"), shown->field);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, shown->reason != NULL ? shown->reason : "", -1);
  g_signal_connect (self->field, "notify::selected", G_CALLBACK (field_cb), self);
  self->updating = FALSE;
  show_score (self);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (fill_settings), NULL);
  return GTK_WIDGET (self);
}
