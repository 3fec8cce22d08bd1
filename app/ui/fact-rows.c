/* fact-rows.c: turns a record's values into labels and links
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fact-rows.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mark-text.h"
#include "words.h"

#define HEADING_CHARS 14

static GtkWidget *
text_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_yalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_row (GtkBox *box, const char *name, GtkWidget *value)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *heading = text_label (name, "dim-label");

  gtk_label_set_selectable (GTK_LABEL (heading), FALSE);
  gtk_label_set_width_chars (GTK_LABEL (heading), HEADING_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (heading), HEADING_CHARS);
  gtk_widget_set_hexpand (heading, FALSE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);
  gtk_box_append (GTK_BOX (row), heading);
  gtk_box_append (GTK_BOX (row), value);
  gtk_box_append (box, row);
}

GtkWidget *
nw_fact_rows_add (GtkBox *box, const char *name, const char *value)
{
  GtkWidget *text;

  if (value == NULL || *value == '\0')
    return NULL;
  text = text_label (value, NULL);
  add_row (box, name, text);
  return text;
}

static void
add_end (GtkBox *box, const NwIncident *incident)
{
  g_autofree char *end = NULL;
  gboolean early = incident->end.precision != NW_PRECISION_UNKNOWN
                   && incident->start.precision != NW_PRECISION_UNKNOWN
                   && incident->end.latest < incident->start.earliest;
  GtkWidget *text;

  if (incident->end.precision == NW_PRECISION_UNKNOWN && incident->end_text == NULL)
    return;
  end = nw_words_date_exact (incident->end, incident->end_text);
  if (early)
    {
      /* Translators: %s is a date that cannot be right */
      g_autofree char *doubtful = g_strdup_printf (_("%s – before its start, kept as written"), end);

      text = nw_fact_rows_add (box, _("End"), doubtful);
      gtk_widget_add_css_class (text, "error");
      return;
    }
  nw_fact_rows_add (box, _("End"), end);
}

void
nw_fact_rows_fill (GtkBox *box, const NwBatch *batch, guint index, const NwCodebook *codebook)
{
  static const NwDimension shown[]
    = { NW_DIMENSION_INITIATOR, NW_DIMENSION_INITIATOR_KIND, NW_DIMENSION_RECEIVER, NW_DIMENSION_CATEGORY,
        NW_DIMENSION_SECTOR,    NW_DIMENSION_TYPE,           NW_DIMENSION_TECHNIQUE };
  const NwIncident *incident = nw_batch_incident (batch, index);
  g_autofree char *start = nw_words_date_exact (incident->start, incident->start_text);

  nw_fact_rows_add (box, _("Start"), start);
  add_end (box, incident);
  if (incident->disclosed.precision != NW_PRECISION_UNKNOWN)
    {
      g_autofree char *disclosed = nw_words_date_exact (incident->disclosed, incident->disclosed_text);

      nw_fact_rows_add (box, _("Disclosed"), disclosed);
    }
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autofree char *value = nw_mark_words (batch, codebook, incident->first_mark, incident->n_marks, shown[i], 0);

      nw_fact_rows_add (box, _(nw_dimension_info (shown[i])->label), value);
    }
  if (!isnan (incident->intensity))
    {
      /* Translators: %g is a number */
      g_autofree char *intensity = g_strdup_printf (_("%g on the dataset's own scale"), incident->intensity);

      nw_fact_rows_add (box, _("Intensity"), intensity);
    }
}

GtkWidget *
nw_fact_rows_sources (const char *sources)
{
  g_auto (GStrv) lines = g_strsplit (sources != NULL ? sources : "", "\n", -1);
  GtkWidget *box = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *address = g_strstrip (lines[i]);
      GtkWidget *entry;
      g_autofree char *escaped = NULL;
      g_autofree char *markup = NULL;

      if (*address == '\0')
        continue;
      if (box == NULL)
        box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
      escaped = g_markup_escape_text (address, -1);
      markup = g_strdup_printf ("<a href=\"%s\">%s</a>", escaped, escaped);
      entry = text_label (NULL, "source-link");
      gtk_label_set_selectable (GTK_LABEL (entry), FALSE);
      if (g_str_has_prefix (address, "http://") || g_str_has_prefix (address, "https://"))
        gtk_label_set_markup (GTK_LABEL (entry), markup);
      else
        gtk_label_set_text (GTK_LABEL (entry), address);
      gtk_label_set_wrap (GTK_LABEL (entry), FALSE);
      gtk_label_set_ellipsize (GTK_LABEL (entry), PANGO_ELLIPSIZE_MIDDLE);
      gtk_box_append (GTK_BOX (box), entry);
    }
  return box;
}

void
nw_fact_rows_add_sources (GtkBox *box, const char *name, const char *sources)
{
  GtkWidget *links = nw_fact_rows_sources (sources);

  if (links != NULL)
    add_row (box, name, links);
}

static char *
act_who (const NwBatch *batch, const NwAct *act, const NwCodebook *codebook)
{
  return nw_mark_words (batch, codebook, act->first_mark, act->n_marks,
                         act->kind == NW_ACT_CLAIM ? NW_DIMENSION_CLAIMANT : NW_DIMENSION_RESPONDER, 0);
}

/* "Government · attributed to Russia" */
static char *
act_what (const NwBatch *batch, const NwAct *act, const NwCodebook *codebook)
{
  g_autofree char *kind
    = nw_mark_words (batch, codebook, act->first_mark, act->n_marks,
                      act->kind == NW_ACT_CLAIM ? NW_DIMENSION_CLAIM_KIND : NW_DIMENSION_RESPONSE, 0);
  g_autofree char *accused = nw_mark_words (batch, codebook, act->first_mark, act->n_marks, NW_DIMENSION_ACCUSED, 0);
  g_autoptr (GString) text = g_string_new (kind);

  if (*accused != '\0')
    {
      g_string_append (text, text->len > 0 ? " · " : "");
      /* Translators: %s is the state that a claim names */
      g_string_append_printf (text, _("attributed to %s"), accused);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
act_kind (const NwAct *act)
{
  const char *kind = act->kind == NW_ACT_CLAIM ? _("Claim") : _("Response");

  if (!act->contested)
    return g_strdup (kind);
  /* Translators: %s is "Claim" or "Response" */
  return g_strdup_printf (_("%s · contested"), kind);
}

/* The parties' own names as written in the file, where they say more than the codes. */
static char *
act_names (const NwBatch *batch, const NwAct *act)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = act->first_mark; i < act->first_mark + act->n_marks; i++)
    {
      const char *name = nw_batch_mark (batch, i)->name;

      if (name == NULL || *name == '\0' || strstr (names->str, name) != NULL)
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? _(", ") : "", name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
append_text (GtkBox *box, const char *text, const char *css_class)
{
  if (text != NULL && *text != '\0')
    gtk_box_append (box, text_label (text, css_class));
}

GtkWidget *
nw_fact_rows_act (const NwBatch *batch, guint index, const NwCodebook *codebook)
{
  const NwAct *act = nw_batch_act (batch, index);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *date = nw_words_date (act->date);
  g_autofree char *kind = act_kind (act);
  g_autofree char *who = act_who (batch, act, codebook);
  g_autofree char *what = act_what (batch, act, codebook);
  g_autofree char *names = act_names (batch, act);
  GtkWidget *date_label = gtk_label_new (date);
  GtkWidget *sources = nw_fact_rows_sources (act->sources);

  gtk_label_set_xalign (GTK_LABEL (date_label), 0.0f);
  gtk_label_set_width_chars (GTK_LABEL (date_label), 11);
  gtk_widget_set_valign (date_label, GTK_ALIGN_START);
  gtk_widget_add_css_class (date_label, "numeric");
  gtk_widget_add_css_class (date_label, act->date.precision == NW_PRECISION_DAY ? "dim-label" : "vague");
  append_text (GTK_BOX (words), kind, act->kind == NW_ACT_CLAIM ? "act-claim" : "act-response");
  append_text (GTK_BOX (words), who, "act-who");
  append_text (GTK_BOX (words), what, NULL);
  append_text (GTK_BOX (words), names, "act-detail");
  append_text (GTK_BOX (words), act->form, "act-detail");
  append_text (GTK_BOX (words), act->text, "act-detail");
  append_text (GTK_BOX (words), act->date_text, "act-detail");
  if (sources != NULL)
    gtk_box_append (GTK_BOX (words), sources);
  gtk_box_append (GTK_BOX (row), date_label);
  gtk_box_append (GTK_BOX (row), words);
  gtk_widget_add_css_class (row, "act");
  return row;
}
