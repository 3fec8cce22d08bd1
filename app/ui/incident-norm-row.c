/* incident-norm-row.c: shows the tests of a rule one by one, and keeps the reviewer's judgement apart from them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "incident-norm-row.h"

#include <glib/gi18n-lib.h>

#include "norm-counts.h"

struct _NwIncidentNormRow {
  GtkWidget    parent_instance;
  char        *norm;
  char        *dataset;
  char        *key;
  char        *note; /* as it was saved; "": none */
  GtkLabel    *told;
  GtkLabel    *reasons;
  GtkDropDown *judged;
  GtkEditable *text;
  gboolean     updating;
};

static guint judged_signal;

G_DEFINE_FINAL_TYPE (NwIncidentNormRow, nw_incident_norm_row, GTK_TYPE_WIDGET)

static void
judge_cb (NwIncidentNormRow *self)
{
  guint chosen = gtk_drop_down_get_selected (self->judged); /* 0: not judged */
  g_autofree char *note = g_strstrip (g_strdup (gtk_editable_get_text (self->text)));
  NwNormJudgement judgement = { .dataset = self->dataset, .key = self->key, .norm = self->norm,
                                .judged = chosen == 0 ? NW_N_JUDGED : (NwJudged) (chosen - 1), .note = *note != '\0' ? note : NULL };

  if (self->updating)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->text), chosen != 0);
  g_free (self->note);
  self->note = g_strdup (note);
  g_signal_emit (self, judged_signal, 0, &judgement);
}

/* A note is kept when its entry is left, or by Enter. */
static void
note_cb (NwIncidentNormRow *self)
{
  g_autofree char *note = g_strstrip (g_strdup (gtk_editable_get_text (self->text)));

  if (gtk_drop_down_get_selected (self->judged) != 0 && g_strcmp0 (note, self->note) != 0)
    judge_cb (self);
}

static GtkLabel *
line (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return GTK_LABEL (label);
}

static GtkWidget *
add_review (NwIncidentNormRow *self, const char *name)
{
  const char *choices[NW_N_JUDGED + 2] = { _("Not judged") };
  /* Translators: %s is a norm */
  g_autofree char *judgement = g_strdup_printf (_("Your judgement of %s"), name);
  /* Translators: %s is a norm */
  g_autofree char *note = g_strdup_printf (_("Note on your judgement of %s"), name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  for (NwJudged i = 0; i < NW_N_JUDGED; i++)
    choices[i + 1] = nw_judged_label (i);
  self->judged = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (choices));
  self->text = GTK_EDITABLE (gtk_entry_new ());
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->text), _("Why, in a note"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->text), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->text), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->judged), GTK_ACCESSIBLE_PROPERTY_LABEL, judgement, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, note, -1);
  g_signal_connect_swapped (self->judged, "notify::selected", G_CALLBACK (judge_cb), self);
  g_signal_connect_swapped (self->text, "activate", G_CALLBACK (note_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (note_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->judged));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->text));
  return box;
}

static void
nw_incident_norm_row_dispose (GObject *object)
{
  NwIncidentNormRow *self = NW_INCIDENT_NORM_ROW (object);
  GtkWidget *child;

  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_incident_norm_row_parent_class)->dispose (object);
}

static void
nw_incident_norm_row_finalize (GObject *object)
{
  NwIncidentNormRow *self = NW_INCIDENT_NORM_ROW (object);

  g_free (self->norm);
  g_free (self->dataset);
  g_free (self->key);
  g_free (self->note);
  G_OBJECT_CLASS (nw_incident_norm_row_parent_class)->finalize (object);
}

static void
nw_incident_norm_row_class_init (NwIncidentNormRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = nw_incident_norm_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = nw_incident_norm_row_finalize;
  judged_signal = g_signal_new ("judged", NW_TYPE_INCIDENT_NORM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_POINTER);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
nw_incident_norm_row_init (NwIncidentNormRow *self)
{
  self->note = g_strdup ("");
}

GtkWidget *
nw_incident_norm_row_new (const NwNorm *norm, const char *dataset, const char *key)
{
  NwIncidentNormRow *self = g_object_new (NW_TYPE_INCIDENT_NORM_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *name = nw_norm_counts_name (norm);

  self->norm = g_strdup (norm->id);
  self->dataset = g_strdup (dataset);
  self->key = g_strdup (key);
  self->told = line (NULL, "heading");
  self->reasons = line (NULL, "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (line (name, "analysis-label")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->told));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->reasons));
  gtk_box_append (GTK_BOX (box), add_review (self, name));
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
nw_incident_norm_row_set_reasons (NwIncidentNormRow *self, const GPtrArray *reasons, NwTold told)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    {
      const NwNormReason *reason = g_ptr_array_index (reasons, i);
      const char *codes = reason->codes != NULL && *reason->codes != '\0' ? reason->codes : nw_told_label (reason->told);

      g_string_append (lines, i > 0 ? "\n" : "");
      if (reason->negated)
        /* Translators: a test of a rule that is not to hold, what the incident has there, and whether the rule is met */
        g_string_append_printf (lines, _("not %s: %s – %s"), reason->test, codes, reason->holds ? _("met") : _("not met"));
      else
        /* Translators: a test of a rule, what the incident has there, and whether the rule is met */
        g_string_append_printf (lines, _("%s: %s – %s"), reason->test, codes, reason->holds ? _("met") : _("not met"));
    }
  gtk_label_set_label (self->told, told == NW_TOLD_YES ? _("Marked by the rule, an indicator") : told == NW_TOLD_NO ? _("Not marked by the rule") : nw_told_label (told));
  gtk_label_set_label (self->reasons, lines->str);
}

void
nw_incident_norm_row_set_judged (NwIncidentNormRow *self, const NwNormJudgement *judgement)
{
  self->updating = TRUE;
  g_free (self->note);
  self->note = g_strdup (judgement != NULL && judgement->note != NULL ? judgement->note : "");
  gtk_drop_down_set_selected (self->judged, judgement != NULL ? (guint) judgement->judged + 1 : 0);
  gtk_editable_set_text (self->text, self->note);
  gtk_widget_set_sensitive (GTK_WIDGET (self->text), judgement != NULL);
  self->updating = FALSE;
}
