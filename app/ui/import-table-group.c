/* import-table-group.c: offers what can be chosen about reading a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-table-group.h"

#include <glib/gi18n-lib.h>

#include "choice.h"
#include "draft-choice.h"
#include "table-preview.h"

#define MAX_HEADER 1000

struct _NwImportTableGroup {
  GtkWidget            parent_instance;
  AdwPreferencesGroup *group;
  NwLayout            *layout;
  GtkWidget           *choices[NW_N_TABLE_CHOICES]; /* or NULL: there is nothing to choose */
  GtkWidget           *encoding;                    /* the button that is on, or NULL */
  gboolean             updating;
};

enum { LAYOUT, PART, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (NwImportTableGroup, nw_import_table_group, GTK_TYPE_WIDGET)

static void
emit_layout (NwImportTableGroup *self, NwLayout *layout)
{
  if (!self->updating && !nw_layout_equal (layout, self->layout))
    g_signal_emit (self, signals[LAYOUT], 0, layout);
}

/* ---- what the user does ---- */

static void
part_cb (GtkDropDown *choice, GParamSpec *pspec, NwImportTableGroup *self)
{
  if (!self->updating)
    g_signal_emit (self, signals[PART], 0, nw_choice_selected (choice));
}

static void
encoding_cb (GtkCheckButton *button, GParamSpec *pspec, NwImportTableGroup *self)
{
  g_autoptr (NwLayout) layout = nw_layout_copy (self->layout);

  if (!gtk_check_button_get_active (button))
    return;
  g_free (layout->encoding);
  layout->encoding = g_strdup (g_object_get_data (G_OBJECT (button), "encoding"));
  emit_layout (self, layout);
}

static void
delimiter_cb (GtkDropDown *choice, GParamSpec *pspec, NwImportTableGroup *self)
{
  g_autoptr (NwLayout) layout = nw_layout_copy (self->layout);
  const char *id = nw_choice_selected (choice);

  if (id == NULL)
    return;
  layout->delimiter = (char) atoi (id);
  emit_layout (self, layout);
}

static void
quote_cb (GtkDropDown *choice, GParamSpec *pspec, NwImportTableGroup *self)
{
  g_autoptr (NwLayout) layout = nw_layout_copy (self->layout);
  const char *id = nw_choice_selected (choice);

  if (id == NULL)
    return;
  layout->quote = (char) atoi (id);
  emit_layout (self, layout);
}

static void
header_cb (GtkSpinButton *spin, NwImportTableGroup *self)
{
  g_autoptr (NwLayout) layout = nw_layout_copy (self->layout);

  layout->header = (guint) gtk_spin_button_get_value_as_int (spin);
  emit_layout (self, layout);
}

static void
repair_cb (GtkSwitch *widget, GParamSpec *pspec, NwImportTableGroup *self)
{
  g_autoptr (NwLayout) layout = nw_layout_copy (self->layout);

  layout->repair = gtk_switch_get_active (widget);
  emit_layout (self, layout);
}

/* ---- rows ---- */

static void
add_part (NwImportTableGroup *self, const NwDraftTable *table)
{
  g_autoptr (GPtrArray) parts = nw_draft_parts ();
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);

  self->choices[NW_TABLE_CHOICE_PART] = choice;
  nw_draft_choice_fill (GTK_DROP_DOWN (choice), parts, _("Not imported"), table->part);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (part_cb), self);
  adw_preferences_group_add (self->group,
                             nw_draft_choice_row (_("Imported as"),
                                                  table->recognised ? _("Recognised; nothing needs to be chosen") : NULL,
                                                  choice));
}

/* Each encoding with a sample of the text that it gives: seeing is what decides. */
static void
add_encodings (NwImportTableGroup *self, const NwDraftTable *table)
{
  GtkWidget *expander = adw_expander_row_new ();
  GtkWidget *first = NULL;

  if (table->encodings->len == 0)
    {
      g_object_unref (g_object_ref_sink (expander));
      return;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), _("Encoding of the text"));
  for (guint i = 0; i < table->encodings->len; i++)
    {
      const NwDraftChoice *choice = g_ptr_array_index (table->encodings, i);
      GtkWidget *button = gtk_check_button_new ();
      gboolean chosen = g_strcmp0 (choice->id, self->layout->encoding) == 0;

      if (chosen)
        {
          adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), choice->label);
          self->encoding = button;
        }
      gtk_check_button_set_group (GTK_CHECK_BUTTON (button), first != NULL ? GTK_CHECK_BUTTON (first) : NULL);
      first = first != NULL ? first : button;
      gtk_check_button_set_active (GTK_CHECK_BUTTON (button), chosen);
      g_object_set_data_full (G_OBJECT (button), "encoding", g_strdup (choice->id), g_free);
      g_signal_connect (button, "notify::active", G_CALLBACK (encoding_cb), self);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander),
                                nw_draft_choice_row (choice->label, choice->evidence, button));
    }
  self->choices[NW_TABLE_CHOICE_ENCODING] = expander;
  adw_preferences_group_add (self->group, expander);
}

static GtkWidget *
dropdown_of (const NwChoice *choices, guint n, int chosen, GCallback callback, gpointer data)
{
  GtkWidget *dropdown = gtk_drop_down_new (NULL, NULL);
  g_autofree char *id = g_strdup_printf ("%d", chosen);

  nw_choice_fill (GTK_DROP_DOWN (dropdown), choices, n);
  nw_choice_select (GTK_DROP_DOWN (dropdown), id);
  g_signal_connect (dropdown, "notify::selected", callback, data);
  return dropdown;
}

static void
add_text_choices (NwImportTableGroup *self)
{
  const NwChoice delimiters[] = { { "44", _("Comma") }, { "9", _("Tab") }, { "59", _("Semicolon") }, { "124", _("Bar |") } };
  const NwChoice quotes[] = { { "34", _("Double quotes \"") }, { "39", _("Single quotes '") }, { "0", _("None") } };
  GtkWidget *delimiter = dropdown_of (delimiters, G_N_ELEMENTS (delimiters), self->layout->delimiter,
                                      G_CALLBACK (delimiter_cb), self);
  GtkWidget *quote = dropdown_of (quotes, G_N_ELEMENTS (quotes), self->layout->quote, G_CALLBACK (quote_cb), self);

  self->choices[NW_TABLE_CHOICE_DELIMITER] = delimiter;
  self->choices[NW_TABLE_CHOICE_QUOTE] = quote;
  adw_preferences_group_add (self->group, nw_draft_choice_row (_("Cells are separated by"), NULL, delimiter));
  adw_preferences_group_add (self->group, nw_draft_choice_row (_("Cells are quoted by"), NULL, quote));
}

static void
add_header (NwImportTableGroup *self)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (0, MAX_HEADER, 1);

  self->choices[NW_TABLE_CHOICE_HEADER] = spin;
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), self->layout->header);
  g_signal_connect (spin, "value-changed", G_CALLBACK (header_cb), self);
  adw_preferences_group_add (self->group, nw_draft_choice_row (_("Row with the names of the columns"),
                                                               _("0: no row has them; blank rows do not count"), spin));
}

static void
add_repair (NwImportTableGroup *self, const NwDraftTable *table)
{
  GtkWidget *repair = gtk_switch_new ();

  if (!table->repairable && !self->layout->repair)
    {
      g_object_unref (g_object_ref_sink (repair));
      return;
    }
  self->choices[NW_TABLE_CHOICE_REPAIR] = repair;
  gtk_switch_set_active (GTK_SWITCH (repair), self->layout->repair);
  g_signal_connect (repair, "notify::active", G_CALLBACK (repair_cb), self);
  adw_preferences_group_add (self->group,
                             nw_draft_choice_row (_("Repair double encoding"),
                                                  _("Some cells look like UTF-8 that was taken for Windows-1252 and "
                                                    "encoded once more, such as “Ã¼” for “ü”"),
                                                  repair));
}

static char *
evidence_text (const NwDraftTable *table)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < table->evidence->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *) g_ptr_array_index (table->evidence, i));
  return g_markup_escape_text (text->str, -1);
}

/* ---- object ---- */

static void
nw_import_table_group_dispose (GObject *object)
{
  NwImportTableGroup *self = NW_IMPORT_TABLE_GROUP (object);
  GtkWidget *child;

  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->layout, nw_layout_free);
  G_OBJECT_CLASS (nw_import_table_group_parent_class)->dispose (object);
}

static void
nw_import_table_group_class_init (NwImportTableGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_import_table_group_dispose;
  signals[LAYOUT] = g_signal_new ("layout", NW_TYPE_IMPORT_TABLE_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[PART] = g_signal_new ("part", NW_TYPE_IMPORT_TABLE_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
nw_import_table_group_init (NwImportTableGroup *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->group), GTK_WIDGET (self));
}

GtkWidget *
nw_import_table_group_new (const NwDraftTable *table)
{
  NwImportTableGroup *self = g_object_new (NW_TYPE_IMPORT_TABLE_GROUP, NULL);
  GtkWidget *preview = g_object_new (NW_TYPE_TABLE_PREVIEW, NULL);
  g_autofree char *evidence = evidence_text (table);
  /* Translators: a file and one of its sheets */
  g_autofree char *name = table->sheet != NULL ? g_strdup_printf (_("%s, %s"), table->name, table->sheet)
                                               : g_strdup (table->name);
  g_autofree char *escaped = g_markup_escape_text (name, -1);

  self->updating = TRUE;
  self->layout = nw_layout_copy (table->layout);
  adw_preferences_group_set_title (self->group, escaped);
  adw_preferences_group_set_description (self->group, evidence);
  add_part (self, table);
  add_encodings (self, table);
  if (self->layout->encoding != NULL && self->layout->delimiter != 0)
    add_text_choices (self);
  add_header (self);
  add_repair (self, table);
  nw_table_preview_set_table (NW_TABLE_PREVIEW (preview), table);
  gtk_widget_set_parent (preview, GTK_WIDGET (self));
  self->updating = FALSE;
  return GTK_WIDGET (self);
}

NwTableChoice
nw_import_table_group_focused (NwImportTableGroup *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus != NULL && i < NW_N_TABLE_CHOICES; i++)
    if (self->choices[i] != NULL && (focus == self->choices[i] || gtk_widget_is_ancestor (focus, self->choices[i])))
      return i;
  return NW_N_TABLE_CHOICES;
}

void
nw_import_table_group_focus (NwImportTableGroup *self, NwTableChoice choice)
{
  GtkWidget *wanted = choice < NW_N_TABLE_CHOICES ? self->choices[choice] : NULL;

  if (wanted == NULL)
    return;
  if (choice == NW_TABLE_CHOICE_ENCODING && self->encoding != NULL)
    {
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (wanted), TRUE);
      wanted = self->encoding;
    }
  gtk_widget_grab_focus (wanted);
}
