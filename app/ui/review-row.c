/* review-row.c: puts a review that was found into a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "review-row.h"

#include <glib/gi18n-lib.h>

#include "review-words.h"

static const char *
name_of (const NwReview *review)
{
  return review->title != NULL ? review->title : review->key;
}

static void
keep_review (GtkWidget *widget, const NwReview *review)
{
  g_object_set_data_full (G_OBJECT (widget), "review", nw_review_copy (review), (GDestroyNotify) nw_review_free);
}

static void
add_button (GtkWidget *row, const NwReview *review, const char *icon, const char *what, GCallback callback,
            gpointer data)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  /* Translators: what is done ("Remove"), and with the review of which incident */
  g_autofree char *label = g_strdup_printf (_("%s: %s"), what, name_of (review));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  keep_review (button, review);
  g_signal_connect (button, "clicked", callback, data);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* "eurepoc #123 · Changed on 27 Nov 2026", and on a line of its own "Found in: Cause, Lesson" */
static char *
subtitle (const NwReviewHit *hit)
{
  g_autofree char *changed = nw_review_words_changed (hit->review);
  guint which = hit->fields != 0 ? hit->fields : nw_review_words_written (hit->review);
  g_autofree char *fields = nw_review_words_fields (which);
  /* Translators: %s are names of texts of a review, like "Cause, Lesson" */
  g_autofree char *where = hit->fields != 0 ? g_strdup_printf (_("Found in: %s"), fields)
                                            /* Translators: %s are names of texts of a review, like "Cause, Lesson" */
                                            : g_strdup_printf (_("Written: %s"), fields);

  /* Translators: dataset, number of an incident in it, when its review was changed, and what was found in it */
  return g_strdup_printf (_("%s #%s · %s\n%s"), hit->review->dataset, hit->review->key, changed, where);
}

GtkWidget *
nw_review_row_new (const NwReviewHit *hit, GCallback edit, GCallback remove, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *below = subtitle (hit);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name_of (hit->review));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), below);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("Show this incident"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name_of (hit->review),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, below, -1);
  keep_review (row, hit->review);
  add_button (row, hit->review, "document-edit-symbolic", _("Edit"), edit, data);
  add_button (row, hit->review, "user-trash-symbolic", _("Remove"), remove, data);
  return row;
}

const NwReview *
nw_review_row_review (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), "review");
}
