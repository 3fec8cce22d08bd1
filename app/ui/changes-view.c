/* changes-view.c: lists changes by kind and title
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "changes-view.h"

#include <glib/gi18n-lib.h>

#include "change-item.h"
#include "choice.h"
#include "fact-rows.h"
#include "words.h"
#include "wrap-layout.h"

struct _NwChangesView {
  GtkWidget           parent_instance;
  GtkLabel           *summary;
  GtkDropDown        *kinds;
  GtkLabel           *more;
  GtkStack           *pages;
  GtkColumnView      *view;
  GtkSingleSelection *selection;
  GtkFilterListModel *filtered;
  GtkCustomFilter    *filter;
  GtkExpander        *views_title;
  GtkBox             *views;
  NwChanges          *changes;
  int                 kind;
};

static guint incident_signal;

G_DEFINE_FINAL_TYPE (NwChangesView, nw_changes_view, GTK_TYPE_WIDGET)

enum { CELL_KIND, CELL_TITLE, CELL_BEFORE, CELL_AFTER, N_CHANGE_CELLS };

static const struct {
  const char *title;
  guint       least, chars; /* characters: always seen, natural width */
} cells[N_CHANGE_CELLS] = {
  [CELL_KIND] = { N_("Change"), 12, 22 },
  [CELL_TITLE] = { N_("Incident"), 18, 44 },
  [CELL_BEFORE] = { N_("Before"), 10, 24 },
  [CELL_AFTER] = { N_("After"), 10, 24 },
};

static const char *
cell_text (const NwChange *change, int cell)
{
  switch (cell)
    {
    case CELL_KIND:
      return nw_change_kind_label (change->kind);
    case CELL_TITLE:
      return change->title;
    case CELL_BEFORE:
      return change->kind == NW_CHANGE_ADDED ? "–" : change->before;
    case CELL_AFTER:
    default:
      return change->kind == NW_CHANGE_DROPPED ? "–" : change->after;
    }
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer which)
{
  GtkWidget *cell = gtk_inscription_new (NULL);
  int i = GPOINTER_TO_INT (which);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), cells[i].least);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), cells[i].chars);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer which)
{
  const NwChange *change = nw_change_item_change (gtk_list_item_get_item (item));
  GtkWidget *cell = gtk_list_item_get_child (item);
  const char *text = cell_text (change, GPOINTER_TO_INT (which));

  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  gtk_widget_set_tooltip_text (cell, text);
}

static void
add_columns (NwChangesView *self)
{
  for (int i = 0; i < N_CHANGE_CELLS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (i));
      column = gtk_column_view_column_new (_(cells[i].title), factory);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, i == CELL_TITLE);
      gtk_column_view_append_column (self->view, column);
    }
}

/* ---- what is shown ---- */

static gboolean
is_wanted (gpointer item, gpointer user_data)
{
  NwChangesView *self = user_data;

  return self->kind < 0 || (int) nw_change_item_change (item)->kind == self->kind;
}

static void
kind_cb (NwChangesView *self)
{
  const char *id = nw_choice_selected (self->kinds);

  if (self->filter == NULL || id == NULL)
    return;
  self->kind = atoi (id);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
activate_cb (NwChangesView *self, guint position)
{
  g_autoptr (NwChangeItem) item = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);
  const NwChange *change = item != NULL ? nw_change_item_change (item) : NULL;

  if (change == NULL)
    return;
  if (change->after_id != 0)
    g_signal_emit (self, incident_signal, 0, self->changes->to->id, change->after_id);
  else if (change->before_id != 0)
    g_signal_emit (self, incident_signal, 0, self->changes->from->id, change->before_id);
}

static void
fill_kinds (NwChangesView *self)
{
  NwChoice choices[NW_N_CHANGES + 1] = { { "-1", _("All changes") } };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint n = 1;

  for (guint kind = 0; kind < NW_N_CHANGES; kind++)
    {
      g_autofree char *count = nw_words_count (self->changes->counts[kind]);

      if (self->changes->counts[kind] == 0)
        continue;
      g_ptr_array_add (texts, g_strdup_printf ("%u", kind));
      choices[n].id = g_ptr_array_index (texts, texts->len - 1);
      /* Translators: what is chosen, and how many there are */
      g_ptr_array_add (texts, g_strdup_printf (_("%s (%s)"), nw_change_kind_label (kind), count));
      choices[n++].label = g_ptr_array_index (texts, texts->len - 1);
    }
  nw_choice_fill (self->kinds, choices, n);
}

static char *
summary_text (const NwChanges *changes)
{
  g_autofree char *from = nw_release_name (changes->from);
  g_autofree char *to = nw_release_name (changes->to);
  g_autofree char *common = nw_words_count (changes->common);
  g_autofree char *compared = nw_words_count (changes->one_to_one);
  g_autofree char *added = nw_words_count (changes->counts[NW_CHANGE_ADDED]);
  g_autofree char *dropped = nw_words_count (changes->counts[NW_CHANGE_DROPPED]);

  if (changes->by_title)
    /* Translators: two releases; then numbers: titles in both, dropped, added, titles compared */
    return g_strdup_printf (_("%s → %s: %s titles in common, %s dropped, %s added. The dataset has no key, so records "
                              "with the same title are taken for the same; %s titles stand for one record in each and "
                              "are compared field by field."),
                            from, to, common, dropped, added, compared);
  /* Translators: two releases; then numbers: keys in both, dropped, added, records compared */
  return g_strdup_printf (_("%s → %s: %s records in common, %s dropped, %s added. %s records are compared field by "
                            "field."),
                          from, to, common, dropped, added, compared);
}

/* A list that is not whole must say so. */
static void
show_more (NwChangesView *self)
{
  g_autofree char *most = nw_words_count (NW_CHANGES_LISTED);
  /* Translators: %s is a number */
  g_autofree char *text = g_strdup_printf (_("Of each kind the first %s are listed; the numbers are of all."), most);

  gtk_label_set_label (self->more, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more), nw_changes_n (self->changes) > self->changes->changes->len);
}

static void
fill_views (NwChangesView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->views))) != NULL)
    gtk_box_remove (self->views, child);
  for (guint i = 0; i < self->changes->views->len; i++)
    {
      const NwChangedView *view = g_ptr_array_index (self->changes->views, i);
      g_autofree char *before = nw_words_count (view->before);
      g_autofree char *after = nw_words_count (view->after);
      /* Translators: incidents before, incidents after, how many numbers of the table differ */
      g_autofree char *text = g_strdup_printf (ngettext ("%s → %s incidents; %u number differs",
                                                         "%s → %s incidents; %u numbers differ", view->cells),
                                               before, after, view->cells);

      nw_fact_rows_add (self->views, view->name, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->views_title), self->changes->views->len > 0);
}

/* ---- object ---- */

static void
clear_changes (NwChangesView *self)
{
  gtk_filter_list_model_set_model (self->filtered, NULL); /* its items point into the changes */
  g_clear_pointer (&self->changes, nw_changes_unref);
}

static void
nw_changes_view_dispose (GObject *object)
{
  NwChangesView *self = NW_CHANGES_VIEW (object);
  GtkWidget *child;

  if (self->filtered != NULL)
    clear_changes (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->filtered);
  self->filter = NULL;
  G_OBJECT_CLASS (nw_changes_view_parent_class)->dispose (object);
}

static void
nw_changes_view_class_init (NwChangesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_changes_view_dispose;
  incident_signal = g_signal_new ("incident", NW_TYPE_CHANGES_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
  g_type_ensure (NW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/changes-view.ui");
  gtk_widget_class_bind_template_child (widget_class, NwChangesView, summary);
  gtk_widget_class_bind_template_child (widget_class, NwChangesView, kinds);
  gtk_widget_class_bind_template_child (widget_class, NwChangesView, more);
  gtk_widget_class_bind_template_child (widget_class, NwChangesView, pages);
  gtk_widget_class_bind_template_child (widget_class, NwChangesView, view);
  gtk_widget_class_bind_template_child (widget_class, NwChangesView, selection);
  gtk_widget_class_bind_template_child (widget_class, NwChangesView, views_title);
  gtk_widget_class_bind_template_child (widget_class, NwChangesView, views);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_changes_view_init (NwChangesView *self)
{
  self->kind = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = gtk_custom_filter_new (is_wanted, self, NULL);
  self->filtered = gtk_filter_list_model_new (NULL, GTK_FILTER (self->filter));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->filtered));
  add_columns (self);
}

void
nw_changes_view_set_changes (NwChangesView *self, NwChanges *changes)
{
  g_autoptr (GListModel) items = NULL;
  g_autofree char *summary = NULL;

  clear_changes (self);
  if (changes == NULL)
    return;
  self->changes = nw_changes_ref (changes);
  self->kind = -1;
  items = nw_change_item_list (changes);
  summary = summary_text (changes);
  gtk_label_set_label (self->summary, summary);
  fill_kinds (self);
  fill_views (self);
  show_more (self);
  gtk_filter_list_model_set_model (self->filtered, items);
  gtk_stack_set_visible_child_name (self->pages, changes->changes->len > 0 ? "table" : "same");
  gtk_widget_set_visible (GTK_WIDGET (self->kinds), changes->changes->len > 0);
}

void
nw_changes_view_show_kind (NwChangesView *self, int kind)
{
  g_autofree char *id = g_strdup_printf ("%d", kind);

  nw_choice_select (self->kinds, id);
}
