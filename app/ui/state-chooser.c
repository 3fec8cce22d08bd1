/* state-chooser.c: lists states by name, narrowed by what is typed, each with a box to tick
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "state-chooser.h"

#include <glib/gi18n-lib.h>

#include "workspace.h"

#define MANY 3 /* states that are named one by one */

struct _NwStateChooser {
  GtkPopover      parent_instance;
  GtkSearchEntry *search;
  GtkListBox     *rows;
  GPtrArray      *choices; /* NwLabelChoice, by name */
  GPtrArray      *chosen;  /* char *: codes in the order of choosing */
  guint           most;
  gboolean        updating;
};

enum { PROP_0, PROP_MOST, N_PROPS };
static GParamSpec *properties[N_PROPS];
static guint changed_signal;

G_DEFINE_FINAL_TYPE (NwStateChooser, nw_state_chooser, GTK_TYPE_POPOVER)

static gboolean
is_chosen (NwStateChooser *self, const char *code)
{
  return g_ptr_array_find_with_equal_func (self->chosen, code, g_str_equal, NULL);
}

static const NwLabelChoice *
choice_of (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), "choice");
}

static GtkWidget *
check_at (NwStateChooser *self, int i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows, i);

  return row != NULL ? gtk_list_box_row_get_child (row) : NULL;
}

/* Ticks what is chosen; where there are enough, the others cannot be. */
static void
show_chosen (NwStateChooser *self)
{
  gboolean full = self->most > 0 && self->chosen->len >= self->most;
  GtkWidget *check;

  self->updating = TRUE;
  for (int i = 0; (check = check_at (self, i)) != NULL; i++)
    {
      gboolean chosen = is_chosen (self, choice_of (check)->code);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen);
      gtk_widget_set_sensitive (check, chosen || !full);
    }
  self->updating = FALSE;
}

static void
toggled_cb (NwStateChooser *self, GtkCheckButton *check)
{
  const char *code = choice_of (GTK_WIDGET (check))->code;
  guint place;

  if (self->updating)
    return;
  if (g_ptr_array_find_with_equal_func (self->chosen, code, g_str_equal, &place))
    g_ptr_array_remove_index (self->chosen, place);
  else
    g_ptr_array_add (self->chosen, g_strdup (code));
  show_chosen (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
row_cb (NwStateChooser *self, GtkListBoxRow *row)
{
  GtkCheckButton *check = GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row));

  if (gtk_widget_get_sensitive (GTK_WIDGET (check)))
    gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

static void
add_row (NwStateChooser *self, const NwLabelChoice *choice)
{
  GtkWidget *check = gtk_check_button_new_with_label (choice->label);

  g_object_set_data (G_OBJECT (check), "choice", (gpointer) choice);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_list_box_append (self->rows, check);
  gtk_widget_set_focusable (gtk_widget_get_parent (check), FALSE); /* the box to tick has the focus */
}

/* As many widgets as there are states: made when they are first looked at. */
static void
fill_once (NwStateChooser *self)
{
  if (self->choices == NULL)
    self->choices = nw_workspace_label_choices (NW_DOMAIN_STATE);
  if (check_at (self, 0) != NULL)
    return;
  for (guint i = 0; i < self->choices->len; i++)
    {
      const NwLabelChoice *choice = g_ptr_array_index (self->choices, i);

      if (g_ascii_isupper (*choice->code)) /* not a way of not knowing */
        add_row (self, choice);
    }
}

static void
map_cb (NwStateChooser *self)
{
  fill_once (self);
  show_chosen (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* With nothing typed those that are chosen stand first. */
static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer user_data)
{
  NwStateChooser *self = user_data;
  const NwLabelChoice *first = choice_of (gtk_list_box_row_get_child (a));
  const NwLabelChoice *second = choice_of (gtk_list_box_row_get_child (b));
  gboolean chosen = is_chosen (self, first->code);

  if (chosen != is_chosen (self, second->code))
    return chosen ? -1 : 1;
  return g_utf8_collate (first->label, second->label);
}

static gboolean
is_wanted (GtkListBoxRow *row, gpointer user_data)
{
  NwStateChooser *self = user_data;
  const NwLabelChoice *choice = choice_of (gtk_list_box_row_get_child (row));
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));

  return *words == '\0' || g_str_match_string (words, choice->label, TRUE) || g_ascii_strcasecmp (words, choice->code) == 0;
}

static void
search_cb (NwStateChooser *self)
{
  gtk_list_box_invalidate_filter (self->rows);
  gtk_list_box_invalidate_sort (self->rows);
}

static void
nw_state_chooser_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_MOST)
    g_value_set_uint (value, NW_STATE_CHOOSER (object)->most);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
nw_state_chooser_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_MOST)
    NW_STATE_CHOOSER (object)->most = g_value_get_uint (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
nw_state_chooser_finalize (GObject *object)
{
  NwStateChooser *self = NW_STATE_CHOOSER (object);

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_ptr_array_unref (self->chosen);
  G_OBJECT_CLASS (nw_state_chooser_parent_class)->finalize (object);
}

static void
nw_state_chooser_class_init (NwStateChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = nw_state_chooser_get_property;
  object_class->set_property = nw_state_chooser_set_property;
  object_class->finalize = nw_state_chooser_finalize;
  properties[PROP_MOST] = g_param_spec_uint ("most", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  changed_signal = g_signal_new ("changed", NW_TYPE_STATE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
nw_state_chooser_init (NwStateChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *scroller = gtk_scrolled_window_new ();

  self->chosen = g_ptr_array_new_with_free_func (g_free);
  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_list_box_set_sort_func (self->rows, compare_rows, self, NULL);
  gtk_list_box_set_filter_func (self->rows, is_wanted, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "states");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _("States and organisations"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search states"), -1);
  g_object_set (self->search, "placeholder-text", _("Search states"), NULL);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (search_cb), self);
  g_signal_connect_swapped (self->rows, "row-activated", G_CALLBACK (row_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scroller, 260, 300);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->rows));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

void
nw_state_chooser_set_codes (NwStateChooser *self, const char *const *codes)
{
  g_ptr_array_set_size (self->chosen, 0);
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    g_ptr_array_add (self->chosen, g_strdup (codes[i]));
  show_chosen (self);
}

GStrv
nw_state_chooser_codes (NwStateChooser *self)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  for (guint i = 0; i < self->chosen->len; i++)
    g_strv_builder_add (codes, g_ptr_array_index (self->chosen, i));
  return self->chosen->len > 0 ? g_strv_builder_end (codes) : NULL;
}

static const char *
label_of (NwStateChooser *self, const char *code)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      const NwLabelChoice *choice = g_ptr_array_index (self->choices, i);

      if (g_str_equal (choice->code, code))
        return choice->label;
    }
  return code;
}

char *
nw_state_chooser_words (NwStateChooser *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (self->chosen->len == 0)
    return NULL;
  if (self->chosen->len > MANY)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u chosen", "%u chosen", self->chosen->len), self->chosen->len);
  if (self->choices == NULL)
    self->choices = nw_workspace_label_choices (NW_DOMAIN_STATE);
  for (guint i = 0; i < self->chosen->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", label_of (self, g_ptr_array_index (self->chosen, i)));
  return g_strdup (words->str);
}

GtkWidget *
nw_state_chooser_find (NwStateChooser *self, const char *code)
{
  GtkWidget *check;

  fill_once (self);
  for (int i = 0; (check = check_at (self, i)) != NULL; i++)
    if (g_str_equal (choice_of (check)->code, code))
      return check;
  return NULL;
}
