/* incident-norms.c: asks of each norm in turn why its rule marks the incident or not, and saves what is judged at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "incident-norms.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "incident-norm-row.h"
#include "norms.h"
#include "window.h"

struct _NwIncidentNorms {
  GtkWidget     parent_instance;
  NwSession    *session;
  NwQuery      *query; /* dataset, release and set of rules that are asked by, or NULL */
  char         *key;   /* of the incident */
  NwNormRules  *rules;
  GHashTable   *rows;       /* NwIncidentNormRow by the norm's id */
  GHashTable   *judgements; /* NwNormJudgement by the norm's id: as saved */
  GtkBox       *marked;
  GtkExpander  *others;
  GtkBox       *unmarked;
  GCancellable *cancellable; /* of what is on its way */
};

G_DEFINE_FINAL_TYPE (NwIncidentNorms, nw_incident_norms, GTK_TYPE_WIDGET)

/* What is on its way: the set of rules, the judgements, or the reasons of the norm at this place. */
typedef struct {
  NwIncidentNorms *norms;
  GCancellable    *cancellable;
  guint            at;
} Request;

static Request *
request_new (NwIncidentNorms *self, guint at)
{
  Request *request = g_new0 (Request, 1);

  request->norms = g_object_ref (self);
  request->cancellable = g_object_ref (self->cancellable);
  request->at = at;
  return request;
}

static void
request_free (Request *request)
{
  g_object_unref (request->norms);
  g_object_unref (request->cancellable);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static NwNormJudgement *
judgement_copy (const NwNormJudgement *judgement)
{
  NwNormJudgement *copy = g_new0 (NwNormJudgement, 1);

  *copy = (NwNormJudgement) { g_strdup (judgement->dataset), g_strdup (judgement->key), g_strdup (judgement->norm),
                              judgement->judged, g_strdup (judgement->note), judgement->changed };
  return copy;
}

/* ---- judging ---- */

static void judge (NwIncidentNorms *self, const NwNormJudgement *judgement, const char *words);

static void
undo_cb (AdwToast *toast, NwIncidentNorms *self)
{
  const NwNormJudgement *before = g_object_get_data (G_OBJECT (toast), "before");
  GtkWidget *row = self->key != NULL && strcmp (before->key, self->key) == 0 ? nw_incident_norms_find (self, before->norm) : NULL;

  judge (self, before, NULL);
  if (row != NULL)
    nw_incident_norm_row_set_judged (NW_INCIDENT_NORM_ROW (row), before->judged != NW_N_JUDGED ? before : NULL);
}

static void
say (NwIncidentNorms *self, const char *words, const NwNormJudgement *before)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  AdwToast *toast = adw_toast_new (words);

  if (!NW_IS_WINDOW (root))
    {
      g_object_unref (g_object_ref_sink (toast));
      return;
    }
  adw_toast_set_button_label (toast, _("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "before", judgement_copy (before), (GDestroyNotify) nw_norm_judgement_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, 0);
  adw_toast_overlay_add_toast (nw_window_toasts (NW_WINDOW (root)), toast);
}

static void
report (NwIncidentNorms *self, gboolean done, const GError *error)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!done && NW_IS_WINDOW (root))
    nw_window_show_error (NW_WINDOW (root), error->message);
}

static void
judge_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwIncidentNorms) self = user_data;
  g_autoptr (GError) error = NULL;

  report (self, nw_workspace_judge_finish (NW_WORKSPACE (source), result, &error), error);
}

static void
unjudge_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwIncidentNorms) self = user_data;
  g_autoptr (GError) error = NULL;

  report (self, nw_workspace_unjudge_finish (NW_WORKSPACE (source), result, &error), error);
}

/* words: said with a way back; NULL: this is the way back. */
static void
judge (NwIncidentNorms *self, const NwNormJudgement *judgement, const char *words)
{
  NwWorkspace *workspace = nw_session_workspace (self->session);
  const NwNormJudgement *saved = g_hash_table_lookup (self->judgements, judgement->norm);
  const NwNormJudgement none = { judgement->dataset, judgement->key, judgement->norm, NW_N_JUDGED, NULL, 0 };

  if (words != NULL)
    say (self, words, saved != NULL ? saved : &none);
  if (judgement->judged == NW_N_JUDGED)
    nw_workspace_unjudge_async (workspace, judgement->dataset, judgement->key, judgement->norm, unjudge_done_cb, g_object_ref (self));
  else
    nw_workspace_judge_async (workspace, judgement, judge_done_cb, g_object_ref (self));
  if (g_strcmp0 (judgement->key, self->key) != 0)
    return;
  if (judgement->judged == NW_N_JUDGED)
    g_hash_table_remove (self->judgements, judgement->norm);
  else
    {
      NwNormJudgement *copy = judgement_copy (judgement);

      g_hash_table_replace (self->judgements, copy->norm, copy);
    }
}

static void
judged_cb (NwIncidentNorms *self, const NwNormJudgement *judgement)
{
  g_autofree char *words = judgement->judged == NW_N_JUDGED
                             ? g_strdup (_("The judgement is taken back"))
                             /* Translators: a norm's letter, and what a reviewer judged */
                             : g_strdup_printf (_("%s: judged “%s”"), judgement->norm, nw_judged_label (judgement->judged));

  judge (self, judgement, words);
}

/* ---- reasons ---- */

static void explain (NwIncidentNorms *self, guint at);

static void
add_row (NwIncidentNorms *self, const NwNorm *norm, const GPtrArray *reasons, NwTold told)
{
  GtkWidget *row = nw_incident_norm_row_new (norm, self->query->dataset, self->key);
  const NwNormJudgement *judgement = g_hash_table_lookup (self->judgements, norm->id);

  nw_incident_norm_row_set_reasons (NW_INCIDENT_NORM_ROW (row), reasons, told);
  nw_incident_norm_row_set_judged (NW_INCIDENT_NORM_ROW (row), judgement);
  g_signal_connect_swapped (row, "judged", G_CALLBACK (judged_cb), self);
  gtk_box_append (told == NW_TOLD_YES || judgement != NULL ? self->marked : self->unmarked, row);
  g_hash_table_replace (self->rows, g_strdup (norm->id), row);
}

static void
explained_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  NwIncidentNorms *self = request->norms;
  NwTold told;
  g_autoptr (GPtrArray) reasons = nw_workspace_explain_norm_finish (NW_WORKSPACE (source), result, &told, NULL);

  if (request->cancellable != self->cancellable)
    return;
  if (reasons != NULL)
    add_row (self, g_ptr_array_index (self->rules->norms, request->at), reasons, told);
  gtk_widget_set_visible (GTK_WIDGET (self), g_hash_table_size (self->rows) > 0);
  explain (self, request->at + 1);
}

/* One after the other, so that another incident can be chosen meanwhile. */
static void
explain (NwIncidentNorms *self, guint at)
{
  while (at < self->rules->norms->len && ((NwNorm *) g_ptr_array_index (self->rules->norms, at))->term == NULL)
    at++;
  if (at < self->rules->norms->len)
    nw_workspace_explain_norm_async (nw_session_workspace (self->session), self->query, self->key,
                                     ((NwNorm *) g_ptr_array_index (self->rules->norms, at))->id, self->cancellable, explained_cb,
                                     request_new (self, at));
}

static void
judgements_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  NwIncidentNorms *self = request->norms;
  g_autoptr (GPtrArray) judgements = nw_workspace_judgements_finish (NW_WORKSPACE (source), result, NULL);

  if (request->cancellable != self->cancellable)
    return;
  for (guint i = 0; judgements != NULL && i < judgements->len; i++)
    {
      const NwNormJudgement *judgement = g_ptr_array_index (judgements, i);
      NwNormJudgement *copy;

      if (strcmp (judgement->key, self->key) != 0)
        continue;
      copy = judgement_copy (judgement);
      g_hash_table_replace (self->judgements, copy->norm, copy);
    }
  explain (self, 0);
}

static void
sets_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  NwIncidentNorms *self = request->norms;
  g_autoptr (GPtrArray) sets = nw_workspace_norm_sets_finish (NW_WORKSPACE (source), result, NULL);

  if (request->cancellable != self->cancellable || sets == NULL)
    return;
  for (guint i = 0; i < sets->len; i++)
    if (i == 0 || g_strcmp0 (((NwNormRules *) g_ptr_array_index (sets, i))->id, self->query->terms.rules) == 0)
      {
        g_clear_pointer (&self->rules, nw_norm_rules_unref);
        self->rules = nw_norm_rules_ref (g_ptr_array_index (sets, i));
      }
  nw_workspace_judgements_async (NW_WORKSPACE (source), self->query->dataset, self->cancellable, judgements_cb, request_new (self, 0));
}

/* ---- object ---- */

static void
clear (NwIncidentNorms *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->query, nw_query_unref);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->rules, nw_norm_rules_unref);
  g_hash_table_remove_all (self->rows);
  g_hash_table_remove_all (self->judgements);
  empty (self->marked);
  empty (self->unmarked);
}

static void
nw_incident_norms_dispose (GObject *object)
{
  NwIncidentNorms *self = NW_INCIDENT_NORMS (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (child != NULL)
    {
      clear (self);
      gtk_widget_unparent (child);
    }
  g_clear_object (&self->session);
  G_OBJECT_CLASS (nw_incident_norms_parent_class)->dispose (object);
}

static void
nw_incident_norms_finalize (GObject *object)
{
  g_hash_table_unref (NW_INCIDENT_NORMS (object)->rows);
  g_hash_table_unref (NW_INCIDENT_NORMS (object)->judgements);
  G_OBJECT_CLASS (nw_incident_norms_parent_class)->finalize (object);
}

static void
nw_incident_norms_class_init (NwIncidentNormsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = nw_incident_norms_dispose;
  G_OBJECT_CLASS (klass)->finalize = nw_incident_norms_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
nw_incident_norms_init (NwIncidentNorms *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4), *title = gtk_label_new (_("NORM INDICATORS"));

  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->judgements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) nw_norm_judgement_free);
  self->marked = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  self->unmarked = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  self->others = GTK_EXPANDER (gtk_expander_new_with_mnemonic (_("_Norms that are not marked, or of which it cannot be told")));
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "facet-title");
  gtk_widget_set_margin_top (title, 12);
  gtk_expander_set_child (self->others, GTK_WIDGET (self->unmarked));
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->marked));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->others));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Norm indicators"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

void
nw_incident_norms_show (NwIncidentNorms *self, NwSession *session, NwRelease *release, NwBatch *record)
{
  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_expander_set_expanded (self->others, FALSE);
  if (record == NULL)
    return;
  g_set_object (&self->session, session);
  self->query = nw_query_new ();
  self->query->dataset = g_strdup (release->dataset);
  self->query->release = g_strdup (release->version);
  self->query->terms.rules = g_strdup (nw_session_query (session)->terms.rules);
  self->key = g_strdup (nw_batch_incident (record, 0)->key);
  self->cancellable = g_cancellable_new ();
  nw_workspace_norm_sets_async (nw_session_workspace (session), self->cancellable, sets_cb, request_new (self, 0));
}

GtkWidget *
nw_incident_norms_find (NwIncidentNorms *self, const char *norm)
{
  return g_hash_table_lookup (self->rows, norm);
}
