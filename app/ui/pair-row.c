/* pair-row.c: makes and fills the rows of a list of pairs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pair-row.h"

#include <glib/gi18n-lib.h>

#include "pair-item.h"
#include "pair-words.h"


static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *about = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *words = gtk_label_new (NULL);

  for (int i = 0; i < 2; i++)
    {
      GtkWidget *title = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (title), 0.0f);
      gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (box), title);
    }
  gtk_label_set_xalign (GTK_LABEL (words), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (about), gtk_image_new ());
  gtk_box_append (GTK_BOX (about), words);
  gtk_widget_add_css_class (about, "dim-label");
  gtk_widget_add_css_class (words, "caption");
  gtk_box_append (GTK_BOX (box), about);
  gtk_widget_add_css_class (box, "pair-row");
  gtk_list_item_set_child (item, box);
}

static char *
about_text (const NwLinkedPair *pair)
{
  if (pair->link != NULL)
    /* Translators: what was decided of two records, and their datasets */
    return g_strdup_printf (_("%s · %s, %s"), nw_pair_words_kind (pair), pair->records[0].source, pair->records[1].source);
  /* Translators: a score between 0 and 1, and the datasets of two records */
  return g_strdup_printf (_("%.2f · %s, %s"), pair->score, pair->records[0].source, pair->records[1].source);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  const NwLinkedPair *pair = nw_pair_item_pair (gtk_list_item_get_item (item));
  GtkWidget *first = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *second = gtk_widget_get_next_sibling (first);
  GtkWidget *icon = gtk_widget_get_first_child (gtk_widget_get_next_sibling (second));
  g_autofree char *about = about_text (pair);

  gtk_label_set_label (GTK_LABEL (first), nw_pair_words_title (&pair->records[0]));
  gtk_label_set_label (GTK_LABEL (second), nw_pair_words_title (&pair->records[1]));
  gtk_widget_set_visible (icon, pair->link != NULL);
  if (pair->link != NULL)
    gtk_image_set_from_icon_name (GTK_IMAGE (icon), nw_pair_words_kind_icon (pair->link->kind));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (icon)), about);
}

GtkListItemFactory *
nw_pair_row_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}
