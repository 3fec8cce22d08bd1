/* pair-browser.c: goes through pairs of records and asks what they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pair-browser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pair-row.h"
#include "pair-view.h"
#include "pair-words.h"
#include "words.h"

struct _NwPairBrowser {
  GtkWidget           parent_instance;
  AdwFlap            *flap;
  GtkListView        *list;
  GtkSingleSelection *selection;
  GtkScrolledWindow  *scroller;
  GtkLabel           *place; /* "3 of 412" */
  GtkLabel           *judged;
  NwPairView         *view;
  GtkEntry           *reason;
  GtkWidget          *forget;
  GtkMenuButton      *part;
};

enum { JUDGE, FORGET, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (NwPairBrowser, nw_pair_browser, GTK_TYPE_WIDGET)

static NwPairItem *
chosen (NwPairBrowser *self)
{
  return gtk_single_selection_get_selected_item (self->selection); /* (transfer none) */
}

/* ---- what is chosen ---- */

static void
show_parts (NwPairBrowser *self, const NwLinkedPair *pair)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *part = nw_pair_words_record (&pair->records[i]);
      g_autofree char *whole = nw_pair_words_record (&pair->records[1 - i]);
      /* Translators: two records, such as "EuRepoC 1.1 #1032" */
      g_autofree char *text = g_strdup_printf (_("%s is part of %s"), part, whole);

      g_menu_append (menu, text, i == 0 ? "pairs.judge::part" : "pairs.judge::whole");
    }
  gtk_menu_button_set_menu_model (self->part, G_MENU_MODEL (menu));
}

static void
show_place (NwPairBrowser *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint at = gtk_single_selection_get_selected (self->selection);
  g_autofree char *of = nw_words_count (n);
  g_autofree char *which = nw_words_count (at + 1u);
  /* Translators: which of how many pairs of records: "3 of 412" */
  g_autofree char *text = g_strdup_printf (_("%s of %s"), which, of);

  gtk_label_set_label (self->place, at == GTK_INVALID_LIST_POSITION ? "" : text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pairs.previous", at != GTK_INVALID_LIST_POSITION && at > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pairs.next", at != GTK_INVALID_LIST_POSITION && at + 1 < n);
}

static void
show_pair (NwPairBrowser *self)
{
  NwPairItem *item = chosen (self);
  const NwLinkedPair *pair = item != NULL ? nw_pair_item_pair (item) : NULL;
  g_autofree char *judged = pair != NULL && pair->link != NULL ? nw_pair_words_judged (pair) : NULL;

  nw_pair_view_show (self->view, pair);
  gtk_label_set_label (self->judged, judged != NULL ? judged : "");
  gtk_widget_set_visible (GTK_WIDGET (self->judged), judged != NULL);
  gtk_widget_set_visible (self->forget, judged != NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), judged != NULL && pair->link->reason != NULL ? pair->link->reason : "");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
  if (pair != NULL)
    show_parts (self, pair);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pairs.judge", pair != NULL);
  show_place (self);
}

static void
go (NwPairBrowser *self, int steps)
{
  guint at = gtk_single_selection_get_selected (self->selection);

  if (at != GTK_INVALID_LIST_POSITION)
    nw_pair_browser_select (self, at + (guint) steps);
}

static void
previous_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go (NW_PAIR_BROWSER (widget), -1);
}

static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go (NW_PAIR_BROWSER (widget), 1);
}

/* Folded, the list comes over the records when it is asked for. */
static void
folded_cb (NwPairBrowser *self)
{
  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_folded (self->flap));
}

/* ---- decisions ---- */

static int
kind_of (const char *as)
{
  if (strcmp (as, "part") == 0 || strcmp (as, "whole") == 0)
    return NW_LINK_PART_OF;
  return nw_link_kind_find (as);
}

void
nw_pair_browser_judge (NwPairBrowser *self, const char *as)
{
  g_autoptr (NwPairItem) item = chosen (self) != NULL ? g_object_ref (chosen (self)) : NULL;
  int kind = kind_of (as);
  guint first = strcmp (as, "whole") == 0 ? 1 : 0;
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
  const NwLinkedRecord *records;
  NwLink link;

  if (item == NULL || kind < 0)
    return;
  records = nw_pair_item_pair (item)->records;
  link = (NwLink) {
    .dataset_a = records[first].dataset, .key_a = records[first].key,
    .dataset_b = records[1 - first].dataset, .key_b = records[1 - first].key,
    .kind = (NwLinkKind) kind, .reason = *reason != '\0' ? reason : NULL,
  };
  g_signal_emit (self, signals[JUDGE], 0, item, &link);
}

static void
judge_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_pair_browser_judge (NW_PAIR_BROWSER (widget), g_variant_get_string (parameter, NULL));
}

static void
forget_cb (NwPairBrowser *self)
{
  g_autoptr (NwPairItem) item = chosen (self) != NULL ? g_object_ref (chosen (self)) : NULL;

  if (item != NULL)
    g_signal_emit (self, signals[FORGET], 0, item);
}

/* ---- object ---- */

static void
nw_pair_browser_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);
  G_OBJECT_CLASS (nw_pair_browser_parent_class)->dispose (object);
}

static void
nw_pair_browser_class_init (NwPairBrowserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_pair_browser_dispose;
  signals[JUDGE] = g_signal_new ("judge", NW_TYPE_PAIR_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 NW_TYPE_PAIR_ITEM, G_TYPE_POINTER);
  signals[FORGET] = g_signal_new ("forget", NW_TYPE_PAIR_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  NW_TYPE_PAIR_ITEM);
  g_type_ensure (NW_TYPE_PAIR_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/pair-browser.ui");
  gtk_widget_class_bind_template_child (widget_class, NwPairBrowser, flap);
  gtk_widget_class_bind_template_child (widget_class, NwPairBrowser, list);
  gtk_widget_class_bind_template_child (widget_class, NwPairBrowser, selection);
  gtk_widget_class_bind_template_child (widget_class, NwPairBrowser, scroller);
  gtk_widget_class_bind_template_child (widget_class, NwPairBrowser, place);
  gtk_widget_class_bind_template_child (widget_class, NwPairBrowser, judged);
  gtk_widget_class_bind_template_child (widget_class, NwPairBrowser, view);
  gtk_widget_class_bind_template_child (widget_class, NwPairBrowser, reason);
  gtk_widget_class_bind_template_child (widget_class, NwPairBrowser, forget);
  gtk_widget_class_bind_template_child (widget_class, NwPairBrowser, part);
  gtk_widget_class_bind_template_callback (widget_class, show_pair);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_cb);
  gtk_widget_class_install_action (widget_class, "pairs.judge", "s", judge_cb);
  gtk_widget_class_install_action (widget_class, "pairs.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "pairs.next", NULL, next_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_pair_browser_init (NwPairBrowser *self)
{
  g_autoptr (GtkListItemFactory) factory = nw_pair_row_factory ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->list, factory);
  folded_cb (self);
}

void
nw_pair_browser_set_model (NwPairBrowser *self, GListModel *model, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_single_selection_set_model (self->selection, model);
  show_pair (self);
}

guint
nw_pair_browser_selected (NwPairBrowser *self)
{
  return gtk_single_selection_get_selected (self->selection);
}

void
nw_pair_browser_select (NwPairBrowser *self, guint position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  if (n == 0)
    return;
  position = MIN (position, n - 1);
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  show_pair (self);
}
