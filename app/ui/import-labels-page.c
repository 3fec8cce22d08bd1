/* import-labels-page.c: a table of labels, each with a drop-down: suggestions first, then every code
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-labels-page.h"

#include <glib/gi18n-lib.h>

#include "choice.h"
#include "label-item.h"
#include "words.h"

struct _NwImportLabelsPage {
  GtkWidget           parent_instance;
  GtkLabel           *summary;
  GtkSearchEntry     *search;
  GtkButton          *accept;
  GtkColumnView      *view;
  GListStore         *items;
  GtkFilterListModel *filtered;
  GtkCustomFilter    *filter;
  char               *words;              /* folded */
  GPtrArray          *codes[NW_N_DOMAINS]; /* NwLabelChoice: every code, read once */
};

static guint mapped_signal;

G_DEFINE_FINAL_TYPE (NwImportLabelsPage, nw_import_labels_page, GTK_TYPE_WIDGET)

enum { CELL_LABEL, CELL_COLUMN, CELL_COUNT, CELL_MEANING, CELL_WHY, N_LABEL_CELLS };

static const struct {
  const char *title;
  guint       least, chars;
} cells[N_LABEL_CELLS] = {
  [CELL_LABEL] = { N_("Label as written"), 14, 26 }, [CELL_COLUMN] = { N_("Column"), 8, 14 },
  [CELL_COUNT] = { N_("Rows"), 5, 6 },               [CELL_MEANING] = { N_("Means"), 0, 0 },
  [CELL_WHY] = { N_("Why"), 10, 30 },
};

/* ---- what is said ---- */

static const NwLabelChoice *
best (NwLabelItem *item)
{
  GPtrArray *suggestions = nw_label_item_suggestions (item);

  return suggestions->len > 0 ? g_ptr_array_index (suggestions, 0) : NULL;
}

static void
show_summary (NwImportLabelsPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items)), mapped = 0, sure = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (NwLabelItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      const NwLabelChoice *suggestion = best (item);

      mapped += nw_label_item_code (item) != NULL;
      sure += nw_label_item_code (item) == NULL && suggestion != NULL && suggestion->score > NW_SURE_SUGGESTION;
    }
  /* Translators: numbers of labels: all, and those that have a meaning by now */
  text = g_strdup_printf (_("Labels that no list knows: %u; given a meaning: %u. What you choose is remembered in the "
                            "library for later imports; the others are kept as written."),
                          n, mapped);
  gtk_label_set_label (self->summary, text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), sure > 0);
}

static char *
why_text (NwLabelItem *item)
{
  const char *code = nw_label_item_code (item);
  GPtrArray *suggestions = nw_label_item_suggestions (item);

  for (guint i = 0; code != NULL && i < suggestions->len; i++)
    {
      const NwLabelChoice *choice = g_ptr_array_index (suggestions, i);

      if (g_strcmp0 (choice->code, code) == 0)
        /* Translators: a score from 0 to 100, and the reason for it */
        return g_strdup_printf (_("%u: %s"), choice->score, choice->reason != NULL ? choice->reason : "");
    }
  if (code != NULL)
    return g_strdup (_("chosen by you"));
  return best (item) != NULL
           /* Translators: what is suggested, a score from 0 to 100, and the reason for it */
           ? g_strdup_printf (_("perhaps %s, %u: %s"), best (item)->label, best (item)->score,
                              best (item)->reason != NULL ? best (item)->reason : "")
           : g_strdup (_("nothing is like it"));
}

static char *
cell_text (NwLabelItem *item, int cell)
{
  switch (cell)
    {
    case CELL_LABEL:
      return g_strdup (nw_label_item_text (item));
    case CELL_COLUMN:
      return g_strdup (nw_label_item_column (item));
    case CELL_COUNT:
      return nw_words_count (nw_label_item_count (item));
    case CELL_WHY:
    default:
      return why_text (item);
    }
}

/* ---- the choice of a meaning ---- */

static GPtrArray *
codes_of (NwImportLabelsPage *self, NwDomain domain)
{
  if (self->codes[domain] == NULL)
    self->codes[domain] = nw_workspace_label_choices (domain);
  return self->codes[domain];
}

static void
fill_meaning (NwImportLabelsPage *self, GtkDropDown *dropdown, NwLabelItem *item)
{
  GPtrArray *codes = codes_of (self, nw_label_item_domain (item));
  GPtrArray *suggestions = nw_label_item_suggestions (item);
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (NwChoice));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  NwChoice as_written = { "", _("Keep as written") };

  g_array_append_val (choices, as_written);
  for (guint i = 0; i < suggestions->len; i++)
    {
      const NwLabelChoice *suggestion = g_ptr_array_index (suggestions, i);
      NwChoice choice = { suggestion->code, NULL };

      /* Translators: a suggestion and its score from 0 to 100 */
      g_ptr_array_add (texts, g_strdup_printf (_("%s (%u)"), suggestion->label, suggestion->score));
      choice.label = g_ptr_array_index (texts, texts->len - 1);
      g_array_append_val (choices, choice);
    }
  for (guint i = 0; i < codes->len; i++)
    {
      const NwLabelChoice *code = g_ptr_array_index (codes, i);
      NwChoice choice = { code->code, code->label };

      g_array_append_val (choices, choice);
    }
  nw_choice_fill (dropdown, (const NwChoice *) choices->data, choices->len);
  nw_choice_select (dropdown, nw_label_item_code (item) != NULL ? nw_label_item_code (item) : "");
}

static void
chosen_cb (GtkDropDown *dropdown, GParamSpec *pspec, NwImportLabelsPage *self)
{
  NwLabelItem *item = g_object_get_data (G_OBJECT (dropdown), "item");
  GtkWidget *why = g_object_get_data (G_OBJECT (item), "why");
  const char *code = nw_choice_selected (dropdown);
  g_autofree char *text = NULL;

  if (code == NULL || g_strcmp0 (code, nw_label_item_code (item) != NULL ? nw_label_item_code (item) : "") == 0)
    return;
  nw_label_item_choose (item, code);
  g_signal_emit (self, mapped_signal, 0, (int) nw_label_item_domain (item), nw_label_item_text (item),
                 nw_label_item_code (item));
  text = why_text (item);
  if (why != NULL)
    gtk_inscription_set_text (GTK_INSCRIPTION (why), text);
  show_summary (self);
}

/* ---- cells ---- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer which)
{
  int i = GPOINTER_TO_INT (which);
  GtkWidget *cell;

  if (i == CELL_MEANING)
    {
      g_autoptr (GtkExpression) text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

      cell = gtk_drop_down_new (NULL, NULL);
      gtk_drop_down_set_expression (GTK_DROP_DOWN (cell), text);
      gtk_drop_down_set_enable_search (GTK_DROP_DOWN (cell), TRUE);
      gtk_widget_set_size_request (cell, 210, -1);
    }
  else
    {
      cell = gtk_inscription_new (NULL);
      gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), cells[i].least);
      gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), cells[i].chars);
      gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
      gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
    }
  gtk_list_item_set_child (list_item, cell);
}

static void
bind_meaning (NwImportLabelsPage *self, GtkWidget *cell, NwLabelItem *item)
{
  /* Translators: %s is a label */
  g_autofree char *name = g_strdup_printf (_("Meaning of “%s”"), nw_label_item_text (item));

  g_object_set_data_full (G_OBJECT (cell), "item", g_object_ref (item), g_object_unref);
  fill_meaning (self, GTK_DROP_DOWN (cell), item);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (cell, "notify::selected", G_CALLBACK (chosen_cb), self);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer which)
{
  NwImportLabelsPage *self = g_object_get_data (G_OBJECT (factory), "page");
  NwLabelItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *cell = gtk_list_item_get_child (list_item);
  g_autofree char *text = NULL;

  if (GPOINTER_TO_INT (which) == CELL_MEANING)
    {
      bind_meaning (self, cell, item);
      return;
    }
  text = cell_text (item, GPOINTER_TO_INT (which));
  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  gtk_widget_set_tooltip_text (cell, text);
  if (GPOINTER_TO_INT (which) == CELL_WHY)
    g_object_set_data (G_OBJECT (item), "why", cell);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer which)
{
  NwImportLabelsPage *self = g_object_get_data (G_OBJECT (factory), "page");
  NwLabelItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *cell = gtk_list_item_get_child (list_item);

  if (GPOINTER_TO_INT (which) == CELL_MEANING)
    g_signal_handlers_disconnect_by_func (cell, chosen_cb, self);
  else if (GPOINTER_TO_INT (which) == CELL_WHY)
    g_object_set_data (G_OBJECT (item), "why", NULL);
}

static void
add_columns (NwImportLabelsPage *self)
{
  for (int i = 0; i < N_LABEL_CELLS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_object_set_data (G_OBJECT (factory), "page", self);
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (i));
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), GINT_TO_POINTER (i));
      column = gtk_column_view_column_new (_(cells[i].title), factory);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, i == CELL_WHY);
      gtk_column_view_append_column (self->view, column);
    }
}

static gboolean
is_wanted (gpointer item, gpointer user_data)
{
  NwImportLabelsPage *self = user_data;
  g_autofree char *folded = g_utf8_casefold (nw_label_item_text (item), -1);

  return self->words == NULL || *self->words == '\0' || strstr (folded, self->words) != NULL;
}

static void
search_cb (NwImportLabelsPage *self)
{
  g_free (self->words);
  self->words = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

/* ---- object ---- */

static void
nw_import_labels_page_dispose (GObject *object)
{
  NwImportLabelsPage *self = NW_IMPORT_LABELS_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->filtered);
  g_clear_object (&self->items);
  for (guint i = 0; i < NW_N_DOMAINS; i++)
    g_clear_pointer (&self->codes[i], g_ptr_array_unref);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (nw_import_labels_page_parent_class)->dispose (object);
}

static void
nw_import_labels_page_class_init (NwImportLabelsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_import_labels_page_dispose;
  mapped_signal = g_signal_new ("mapped", NW_TYPE_IMPORT_LABELS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/import-labels-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NwImportLabelsPage, summary);
  gtk_widget_class_bind_template_child (widget_class, NwImportLabelsPage, search);
  gtk_widget_class_bind_template_child (widget_class, NwImportLabelsPage, accept);
  gtk_widget_class_bind_template_child (widget_class, NwImportLabelsPage, view);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, nw_import_labels_page_accept);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_import_labels_page_init (NwImportLabelsPage *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (NW_TYPE_LABEL_ITEM);
  self->filter = gtk_custom_filter_new (is_wanted, self, NULL);
  self->filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)), GTK_FILTER (self->filter));
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->filtered))));
  gtk_column_view_set_model (self->view, selection);
  add_columns (self);
}

void
nw_import_labels_page_clear (NwImportLabelsPage *self)
{
  g_list_store_remove_all (self->items);
}

static gboolean
is_listed (NwImportLabelsPage *self, const NwUnknownLabel *label)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (NwLabelItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (nw_label_item_is (item, label))
        return TRUE;
    }
  return FALSE;
}

void
nw_import_labels_page_add (NwImportLabelsPage *self, const GPtrArray *labels)
{
  for (guint i = 0; labels != NULL && i < labels->len; i++)
    if (!is_listed (self, g_ptr_array_index (labels, i)))
      {
        g_autoptr (NwLabelItem) item = nw_label_item_new (g_ptr_array_index (labels, i));

        g_list_store_append (self->items, item);
      }
  show_summary (self);
}

guint
nw_import_labels_page_n (NwImportLabelsPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

void
nw_import_labels_page_accept (NwImportLabelsPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (NwLabelItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      const NwLabelChoice *suggestion = best (item);

      if (nw_label_item_code (item) != NULL || suggestion == NULL || suggestion->score <= NW_SURE_SUGGESTION)
        continue;
      nw_label_item_choose (item, suggestion->code);
      g_signal_emit (self, mapped_signal, 0, (int) nw_label_item_domain (item), nw_label_item_text (item),
                     suggestion->code);
    }
  g_list_model_items_changed (G_LIST_MODEL (self->items), 0, n, n); /* its cells are made anew */
  show_summary (self);
}
