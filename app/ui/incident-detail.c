/* incident-detail.c: shows one record with its facts, the acts that answered it, its sources and its original row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "incident-detail.h"

#include <glib/gi18n-lib.h>

#include "fact-rows.h"
#include "incident-links.h"
#include "incident-remarks.h"
#include "incident-norms.h"
#include "incident-review.h"
#include "original-cells.h"
#include "view-question.h"
#include "words.h"
#include "wrap-layout.h"

struct _NwIncidentDetail {
  GtkWidget          parent_instance;
  NwSession         *session;
  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  GtkLabel          *title;
  GtkLabel          *place; /* dataset, key, file and line */
  GtkBox            *facts;
  GtkLabel          *summary;
  GtkLabel          *acts_title;
  GtkWidget         *chain;
  GtkBox            *acts;
  GtkLabel          *sources_title;
  GtkBox            *sources;
  NwIncidentNorms   *norms;
  NwIncidentReview  *review;
  NwIncidentLinks   *links;
  NwIncidentRemarks *remarks;
  GtkExpander       *original;
  GtkBox            *original_cells;
  NwBatch           *batch;  /* the record on screen */
  NwRelease         *release;
  GCancellable      *cancellable; /* of the record on its way */
};

static guint failed_signal;

G_DEFINE_FINAL_TYPE (NwIncidentDetail, nw_incident_detail, GTK_TYPE_WIDGET)

/* A record or its row on its way. */
typedef struct {
  NwIncidentDetail *detail;
  GCancellable     *cancellable;
} Request;

static Request *
request_new (NwIncidentDetail *self)
{
  Request *request = g_new0 (Request, 1);

  request->detail = g_object_ref (self);
  request->cancellable = g_object_ref (self->cancellable);
  return request;
}

static void
request_free (Request *request)
{
  g_object_unref (request->detail);
  g_object_unref (request->cancellable);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
empty_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static gint32
act_day (const NwAct *act)
{
  return act->date.precision == NW_PRECISION_UNKNOWN ? G_MAXINT32 : act->date.earliest;
}

static int
compare_acts (gconstpointer a, gconstpointer b, gpointer batch)
{
  guint first = *(const guint *) a, second = *(const guint *) b;
  gint32 day_a = act_day (nw_batch_act ((NwBatch *) batch, first));
  gint32 day_b = act_day (nw_batch_act ((NwBatch *) batch, second));

  if (day_a != day_b)
    return day_a < day_b ? -1 : 1;
  return first < second ? -1 : first > second;
}

static void
show_acts (NwIncidentDetail *self, const NwCodebook *codebook)
{
  guint n = self->batch->acts->len;
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  empty_box (GTK_WIDGET (self->acts));
  for (guint i = 0; i < n; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_acts, self->batch);
  for (guint i = 0; i < n; i++)
    gtk_box_append (self->acts, nw_fact_rows_act (self->batch, g_array_index (order, guint, i), codebook));
  gtk_widget_set_visible (GTK_WIDGET (self->acts_title), n > 0);
  gtk_widget_set_visible (self->chain, n > 0);
}

static void
show_sources (NwIncidentDetail *self, const NwIncident *incident)
{
  GtkWidget *sources = nw_fact_rows_sources (incident->sources);

  empty_box (GTK_WIDGET (self->sources));
  if (sources != NULL)
    gtk_box_append (self->sources, sources);
  gtk_widget_set_visible (GTK_WIDGET (self->sources_title), sources != NULL);
}

static void
show_place (NwIncidentDetail *self, const NwIncident *incident)
{
  g_autofree char *place = NULL;
  const NwSourceFile *file = incident->origin.file < self->release->files->len
                               ? g_ptr_array_index (self->release->files, incident->origin.file)
                               : NULL;

  /* Translators: dataset, record number, version, line, file */
  place = g_strdup_printf (_("%s #%s · release %s · line %" G_GUINT64_FORMAT " of %s"), self->release->short_title,
                           incident->key, self->release->version, incident->origin.line,
                           file != NULL ? file->name : "?");
  gtk_label_set_label (self->place, place);
}

static void
show_record (NwIncidentDetail *self)
{
  const NwIncident *incident = nw_batch_incident (self->batch, 0);

  gtk_label_set_label (self->title, incident->title != NULL ? incident->title : "");
  show_place (self, incident);
  empty_box (GTK_WIDGET (self->facts));
  nw_fact_rows_fill (self->facts, self->batch, 0, self->batch->codebook);
  gtk_label_set_label (self->summary, incident->summary != NULL ? incident->summary : "");
  gtk_widget_set_visible (GTK_WIDGET (self->summary), incident->summary != NULL && *incident->summary != '\0');
  show_acts (self, self->batch->codebook);
  show_sources (self, incident);
  nw_incident_norms_show (self->norms, self->session, self->release, self->batch);
  nw_incident_links_show (self->links, nw_session_workspace (self->session), self->release, self->batch);
  nw_incident_review_show (self->review, nw_session_workspace (self->session), self->release, self->batch);
  nw_incident_remarks_show (self->remarks, nw_session_workspace (self->session), self->release, self->batch);
  empty_box (GTK_WIDGET (self->original_cells));
  gtk_expander_set_expanded (self->original, FALSE);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
  gtk_stack_set_visible_child_name (self->stack, "record");
}

static void
record_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  NwIncidentDetail *self = request->detail;
  g_autoptr (GError) error = NULL;
  g_autoptr (NwBatch) batch = nw_workspace_incidents_finish (NW_WORKSPACE (source), result, &error);

  if (request->cancellable != self->cancellable)
    return;
  if (batch == NULL || batch->incidents->len == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      if (batch == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, failed_signal, 0, error);
      return;
    }
  self->batch = g_steal_pointer (&batch);
  show_record (self);
}

static void
original_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  NwIncidentDetail *self = request->detail;
  g_autoptr (GError) error = NULL;
  g_autoptr (NwOriginal) original = nw_workspace_original_finish (NW_WORKSPACE (source), result, &error);

  if (request->cancellable != self->cancellable)
    return;
  empty_box (GTK_WIDGET (self->original_cells));
  if (original == NULL)
    {
      nw_fact_rows_add (self->original_cells, _("Not readable"), error->message);
      return;
    }
  nw_original_cells_fill (self->original_cells, original, NULL);
}

static void
expanded_cb (NwIncidentDetail *self)
{
  const NwIncident *incident;

  if (self->batch == NULL || !gtk_expander_get_expanded (self->original)
      || gtk_widget_get_first_child (GTK_WIDGET (self->original_cells)) != NULL)
    return;
  incident = nw_batch_incident (self->batch, 0);
  nw_workspace_original_async (nw_session_workspace (self->session), self->release->id, &incident->origin,
                               self->cancellable, original_cb, request_new (self));
}

/* From the incident to claims and responses, as a figure. */
static void
chain_cb (NwIncidentDetail *self)
{
  g_autoptr (NwQuery) query = NULL;

  if (self->batch == NULL)
    return;
  query = nw_view_chain (nw_session_query (self->session), nw_batch_incident (self->batch, 0)->key);
  nw_session_set_query (self->session, query, NULL);
}

static void
nw_incident_detail_dispose (GObject *object)
{
  NwIncidentDetail *self = NW_INCIDENT_DETAIL (object);
  GtkWidget *child;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->batch, nw_batch_unref);
  g_clear_pointer (&self->release, nw_release_unref);
  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_incident_detail_parent_class)->dispose (object);
}

static void
nw_incident_detail_class_init (NwIncidentDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_incident_detail_dispose;
  failed_signal = g_signal_new ("failed", NW_TYPE_INCIDENT_DETAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_ERROR);
  g_type_ensure (NW_TYPE_WRAP_LAYOUT);
  g_type_ensure (NW_TYPE_INCIDENT_REVIEW);
  g_type_ensure (NW_TYPE_INCIDENT_NORMS);
  g_type_ensure (NW_TYPE_INCIDENT_LINKS);
  g_type_ensure (NW_TYPE_INCIDENT_REMARKS);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/incident-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, NwIncidentDetail, stack);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentDetail, scroller);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentDetail, title);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentDetail, place);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentDetail, facts);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentDetail, summary);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentDetail, acts_title);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentDetail, chain);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentDetail, acts);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentDetail, sources_title);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentDetail, sources);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentDetail, norms);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentDetail, review);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentDetail, links);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentDetail, remarks);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentDetail, original);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentDetail, original_cells);
  gtk_widget_class_bind_template_callback (widget_class, chain_cb);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_incident_detail_init (NwIncidentDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_incident_detail_set_session (NwIncidentDetail *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
}

void
nw_incident_detail_show (NwIncidentDetail *self, gint64 id)
{
  NwReply *reply = id != 0 ? nw_session_reply (self->session) : NULL;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->batch, nw_batch_unref);
  g_clear_pointer (&self->release, nw_release_unref);
  nw_incident_norms_show (self->norms, NULL, NULL, NULL);
  nw_incident_links_show (self->links, NULL, NULL, NULL);
  nw_incident_review_show (self->review, NULL, NULL, NULL);
  nw_incident_remarks_show (self->remarks, NULL, NULL, NULL);
  if (reply == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  self->release = nw_release_ref (reply->answer->release); /* a later answer may be of another one */
  self->cancellable = g_cancellable_new ();
  nw_workspace_incidents_async (nw_session_workspace (self->session), &id, 1, TRUE, self->cancellable, record_cb,
                                request_new (self));
}

gint64
nw_incident_detail_shown (NwIncidentDetail *self)
{
  return self->batch != NULL ? nw_batch_incident (self->batch, 0)->id : 0;
}
