/* verify-row.c: says by an icon, a word and sentences what became of a figure
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify-row.h"

#include <glib/gi18n-lib.h>

#define MAX_LINES 6 /* of what comes from a file, which may be anything */

static const char *const icons[] = {
  [NW_CHECK_IDENTICAL] = "emblem-ok-symbolic",
  [NW_CHECK_DATA_CHANGED] = "dialog-warning-symbolic",
  [NW_CHECK_RULE_CHANGED] = "dialog-warning-symbolic",
  [NW_CHECK_RELEASE_MISSING] = "dialog-question-symbolic",
  [NW_CHECK_FAILED] = "dialog-error-symbolic",
};

static GtkWidget *
label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), MAX_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The outcome, and the id that stands below the figure. */
static GtkWidget *
heading_new (const NwCheck *check)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *outcome = label_new (nw_check_outcome_label (check->outcome), "heading");
  GtkWidget *id = label_new (check->seal->id, "dim-label");

  gtk_widget_set_hexpand (outcome, TRUE);
  gtk_label_set_selectable (GTK_LABEL (id), TRUE);
  gtk_widget_add_css_class (id, "numeric");
  gtk_box_append (GTK_BOX (box), outcome);
  gtk_box_append (GTK_BOX (box), id);
  return box;
}

static GtkWidget *
button_new (guint position, const char *title)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Open the Question"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 6);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "verify.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", position);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title, -1);
  return button;
}

GtkWidget *
nw_verify_row_new (const NwCheck *check, guint position)
{
  g_autofree char *title = nw_seal_title (check->seal);
  const char *name = title != NULL ? title : check->seal->query;
  /* Translators: what became of a figure, and its title: "Identical: Reported incidents, 2007–2023" */
  g_autofree char *spoken = g_strdup_printf (_("%s: %s"), nw_check_outcome_label (check->outcome), name);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *icon = gtk_image_new_from_icon_name (icons[check->outcome]);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (box, "verify-row");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (words), heading_new (check));
  gtk_box_append (GTK_BOX (words), label_new (name, NULL));
  gtk_box_append (GTK_BOX (words), label_new (check->words, "dim-label"));
  if (check->newer != NULL)
    gtk_box_append (GTK_BOX (words), label_new (check->newer, "dim-label"));
  gtk_box_append (GTK_BOX (words), button_new (position, name));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}
