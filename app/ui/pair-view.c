/* pair-view.c: a row for each field: what it is, whether the records agree, and what each of them says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pair-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pair-words.h"
#include "words.h"
#include "wrap-layout.h"

#define FIELD_WIDTH 128 /* pixels, of the column that names the fields */
#define SCORE_STEPS 100

struct _NwPairView {
  GtkWidget parent_instance;
  GtkBox   *rows;
};

G_DEFINE_FINAL_TYPE (NwPairView, nw_pair_view, GTK_TYPE_WIDGET)

static GtkWidget *
text_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_yalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* A row of the field's name and two cells, read as one. */
static void
add_row (NwPairView *self, GtkWidget *name, GtkWidget *first, GtkWidget *second, const char *spoken)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "spacing", 12, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);

  gtk_widget_add_css_class (row, "evidence");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_size_request (name, FIELD_WIDTH, -1);
  gtk_widget_set_valign (name, GTK_ALIGN_START);
  gtk_box_set_homogeneous (GTK_BOX (cells), TRUE);
  gtk_widget_set_hexpand (cells, TRUE);
  gtk_box_append (GTK_BOX (cells), first);
  gtk_box_append (GTK_BOX (cells), second);
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), cells);
  gtk_box_append (self->rows, row);
}

/* evidence: NULL where nothing is compared. */
static GtkWidget *
name_of_field (const char *label, const NwEvidence *evidence)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_append (GTK_BOX (box), text_new (label, "heading"));
  if (evidence == NULL)
    return box;
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name (nw_pair_words_icon (evidence->state)));
  gtk_box_append (GTK_BOX (line), text_new (nw_pair_words_state (evidence), "caption"));
  gtk_widget_add_css_class (line, evidence->state == NW_EVIDENCE_AGREE    ? "agrees"
                                  : evidence->state == NW_EVIDENCE_DIFFER ? "differs"
                                                                          : "dim-label");
  gtk_box_append (GTK_BOX (box), line);
  return box;
}

#define SILENT "–"

static const char *
said (const char *text)
{
  return text != NULL && *text != '\0' ? text : SILENT;
}

static GtkWidget *
cell_new (const char *text)
{
  return text_new (text, strcmp (text, SILENT) == 0 ? "dim-label" : NULL);
}

static void
add_field (NwPairView *self, const char *label, const NwEvidence *evidence, const char *first, const char *second)
{
  /* Translators: a field, whether two records agree in it, and what each of them says */
  g_autofree char *spoken = evidence == NULL
                              ? g_strdup_printf (_("%s: %s; %s"), label, first, second)
                              : g_strdup_printf (_("%s, %s: %s; %s"), label, nw_pair_words_state (evidence), first, second);

  add_row (self, name_of_field (label, evidence), cell_new (first), cell_new (second), spoken);
}

/* ---- the parts ---- */

static GtkWidget *
heading_new (const NwLinkedRecord *record)
{
  g_autofree char *name = nw_pair_words_record (record);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button;
  g_autofree char *spoken = NULL;

  gtk_box_append (GTK_BOX (box), text_new (nw_pair_words_title (record), record->id != 0 ? "figure-title" : "vague"));
  if (record->id == 0)
    {
      gtk_box_append (GTK_BOX (box), text_new (name, "dim-label"));
      return box;
    }
  /* Translators: %s is a record, such as "EuRepoC 1.1 #1032" */
  spoken = g_strdup_printf (_("Open %s"), name);
  button = gtk_button_new_with_label (name);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "more");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _("Show this record among the incidents of its dataset"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xx)", record->release, record->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-record");
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
add_headings (NwPairView *self, const NwLinkedPair *pair)
{
  g_autofree char *first = nw_pair_words_record (&pair->records[0]);
  g_autofree char *second = nw_pair_words_record (&pair->records[1]);
  g_autofree char *spoken = g_strdup_printf (_("%s: %s; %s: %s"), first, nw_pair_words_title (&pair->records[0]), second,
                                             nw_pair_words_title (&pair->records[1]));

  add_row (self, text_new (_("Record"), "heading"), heading_new (&pair->records[0]), heading_new (&pair->records[1]), spoken);
}

static char *
apart (const NwLinkedPair *pair)
{
  if (pair->during)
    return g_strdup (_("one began while the other went on"));
  if (pair->days < 0)
    return g_strdup (_("a start is not known"));
  return g_strdup_printf (ngettext ("starts %d day apart", "starts %d days apart", (gulong) pair->days), pair->days);
}

/* Of a candidate: what it is proposed for. */
static void
add_proposal (NwPairView *self, const NwLinkedPair *pair)
{
  g_autofree char *words = apart (pair);
  g_autofree char *score = g_strdup_printf (_("Score %.2f of 1"), pair->score);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *measure = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *level = gtk_level_bar_new_for_interval (0, SCORE_STEPS);
  GtkWidget *label = text_new (score, "numeric");

  gtk_widget_set_layout_manager (chips, nw_wrap_layout_new (6));
  gtk_box_append (GTK_BOX (chips), text_new (_("Both name"), "dim-label"));
  for (guint i = 0; pair->names != NULL && pair->names[i] != NULL; i++)
    gtk_box_append (GTK_BOX (chips), text_new (pair->names[i], "item-chip"));
  gtk_level_bar_set_value (GTK_LEVEL_BAR (level), pair->score * SCORE_STEPS);
  gtk_widget_set_size_request (level, 72, -1);
  gtk_widget_set_valign (level, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (level), GTK_ACCESSIBLE_PROPERTY_LABEL, score, -1);
  gtk_box_append (GTK_BOX (measure), level);
  gtk_box_append (GTK_BOX (measure), label);
  gtk_box_append (GTK_BOX (measure), text_new (words, "dim-label"));
  gtk_widget_set_tooltip_text (measure, _("The score orders the candidates; it is no probability"));
  gtk_box_append (GTK_BOX (box), chips);
  gtk_box_append (GTK_BOX (box), measure);
  gtk_widget_add_css_class (box, "proposal");
  gtk_box_append (self->rows, box);
}

static char *
cell_text (const NwLinkedPair *pair, const NwEvidence *evidence, guint which)
{
  if (strcmp (evidence->field, "start") == 0)
    return nw_words_date_exact (pair->records[which].start, NULL);
  if (strcmp (evidence->field, "end") == 0)
    return nw_words_date_exact (pair->records[which].end, NULL);
  return g_strdup (evidence->texts[which]);
}

static guint
add_fields (NwPairView *self, const NwLinkedPair *pair, gboolean differences)
{
  guint n = 0;

  for (guint i = 0; pair->evidence != NULL && i < pair->evidence->len; i++)
    {
      const NwEvidence *evidence = g_ptr_array_index (pair->evidence, i);
      g_autofree char *first = cell_text (pair, evidence, 0);
      g_autofree char *second = cell_text (pair, evidence, 1);

      if (differences && (evidence->state == NW_EVIDENCE_AGREE || evidence->state == NW_EVIDENCE_NEITHER))
        continue;
      add_field (self, evidence->label, evidence, said (first), said (second));
      n++;
    }
  return n;
}

static void
clear (NwPairView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
}

static void
nw_pair_view_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);
  G_OBJECT_CLASS (nw_pair_view_parent_class)->dispose (object);
}

static void
nw_pair_view_class_init (NwPairViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_pair_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "pair");
}

static void
nw_pair_view_init (NwPairView *self)
{
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_set_parent (GTK_WIDGET (self->rows), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Two records side by side"), -1);
}

void
nw_pair_view_show (NwPairView *self, const NwLinkedPair *pair)
{
  clear (self);
  if (pair == NULL)
    return;
  if (pair->link == NULL)
    add_proposal (self, pair);
  add_headings (self, pair);
  add_fields (self, pair, FALSE);
  add_field (self, _("Summary"), NULL, said (pair->records[0].summary), said (pair->records[1].summary));
}

void
nw_pair_view_show_differences (NwPairView *self, const NwLinkedPair *pair)
{
  clear (self);
  if (add_fields (self, pair, TRUE) == 0)
    gtk_box_append (self->rows, text_new (pair->evidence != NULL ? _("The records agree in all that is compared.")
                                                                 : _("One of the records is not in the current release."),
                                          "dim-label"));
}
