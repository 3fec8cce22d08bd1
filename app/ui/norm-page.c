/* norm-page.c: puts the words, the rule, the counts and two figures of one norm below each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "asked-figure.h"
#include "norm-counts.h"
#include "view-question.h"
#include "wrap-layout.h"

struct _NwNormPage {
  GtkWidget          parent_instance;
  NwSession         *session;
  NwNormRules       *rules; /* shown, or NULL */
  const NwNorm      *norm;  /* of these */
  NwReply           *reply; /* that the counts are of, or NULL */
  GtkScrolledWindow *scroller;
  GtkLabel          *title;
  GtkLabel          *basis;
  GtkLabel          *summary;
  GtkLabel          *source;
  GtkLabel          *reads;
  GtkLabel          *rule;
  GtkLabel          *protected;
  GtkWidget         *with_rule; /* what only a norm with a rule has */
  GtkWidget         *without_rule;
  NwNormCounts      *counts;
  GtkLabel          *share;
  NwAskedFigure     *years;
  NwAskedFigure     *states;
};

G_DEFINE_FINAL_TYPE (NwNormPage, nw_norm_page, GTK_TYPE_WIDGET)

/* ---- words ---- */

static void
say (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && *words != '\0');
}

static gboolean
reads_protected (const NwNormTerm *term)
{
  if (term == NULL)
    return FALSE;
  for (guint i = 0; term->parts != NULL && i < term->parts->len; i++)
    if (reads_protected (g_ptr_array_index (term->parts, i)))
      return TRUE;
  return term->op == NW_NORM_PROTECTED;
}

/* "Protected sectors: Energy, Health" (transfer full) */
static char *
print_protected (const NwNormRules *rules)
{
  g_autoptr (GPtrArray) sectors = nw_workspace_label_choices (NW_DOMAIN_SECTOR);
  g_autofree char *all = NULL;
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < sectors->len; i++)
    {
      const NwLabelChoice *sector = g_ptr_array_index (sectors, i);

      if (rules->protected != NULL && g_strv_contains ((const char *const *) rules->protected, sector->code))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", sector->label);
    }
  all = g_string_free (names, FALSE);
  /* Translators: %s are names of sectors */
  return g_strdup_printf (_("Protected sectors: %s"), *all != '\0' ? all : _("none"));
}

static void
show_words (NwNormPage *self)
{
  const NwNorm *norm = self->norm;
  g_autofree char *name = nw_norm_counts_name (norm);
  g_autofree char *sectors = reads_protected (norm->term) ? print_protected (self->rules) : NULL;

  say (self->title, name);
  say (self->basis, nw_norm_basis_label (norm->basis));
  say (self->summary, norm->summary != NULL ? _(norm->summary) : NULL);
  say (self->source, norm->source);
  say (self->reads, norm->reads != NULL ? _(norm->reads) : NULL);
  say (self->rule, norm->rule);
  say (self->protected, sectors);
  gtk_widget_set_visible (self->with_rule, norm->term != NULL);
  gtk_widget_set_visible (self->without_rule, norm->term == NULL);
}

/* ---- figures ---- */

/* A chart of the incidents that the norm's rule marks. (transfer full) */
static NwQuery *
question (NwNormPage *self, NwDimension by)
{
  const NwQuery *incidents = nw_session_query (self->session);
  g_autoptr (NwQuery) asks = nw_query_new ();
  NwQuery *query;

  asks->by = by;
  asks->interval = by == NW_DIMENSION_NONE ? NW_INTERVAL_YEAR : NW_INTERVAL_ALL;
  nw_query_set_chart (asks, by == NW_DIMENSION_NONE ? "trend" : "bars");
  asks->terms.rules = g_strdup (incidents->terms.rules);
  asks->terms.judged = incidents->terms.judged;
  query = nw_view_question (incidents, asks);
  nw_query_set_filter (query, NW_DIMENSION_NORM, FALSE, (const char *[]) { self->norm->id, NULL });
  return query;
}

static void
ask (NwNormPage *self, gboolean afresh)
{
  g_autoptr (NwQuery) years = self->norm->term != NULL ? question (self, NW_DIMENSION_NONE) : NULL;
  g_autoptr (NwQuery) states = self->norm->term != NULL ? question (self, NW_DIMENSION_INITIATOR) : NULL;

  nw_asked_figure_ask (self->years, years, afresh);
  nw_asked_figure_ask (self->states, states, afresh);
}

/* ---- object ---- */

static void
nw_norm_page_dispose (GObject *object)
{
  NwNormPage *self = NW_NORM_PAGE (object);
  GtkWidget *child;

  g_clear_object (&self->session);
  g_clear_pointer (&self->rules, nw_norm_rules_unref);
  g_clear_pointer (&self->reply, nw_reply_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_norm_page_parent_class)->dispose (object);
}

static void
nw_norm_page_class_init (NwNormPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_norm_page_dispose;
  g_type_ensure (NW_TYPE_ASKED_FIGURE);
  g_type_ensure (NW_TYPE_NORM_COUNTS);
  g_type_ensure (NW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/norm-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NwNormPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, NwNormPage, title);
  gtk_widget_class_bind_template_child (widget_class, NwNormPage, basis);
  gtk_widget_class_bind_template_child (widget_class, NwNormPage, summary);
  gtk_widget_class_bind_template_child (widget_class, NwNormPage, source);
  gtk_widget_class_bind_template_child (widget_class, NwNormPage, reads);
  gtk_widget_class_bind_template_child (widget_class, NwNormPage, rule);
  gtk_widget_class_bind_template_child (widget_class, NwNormPage, protected);
  gtk_widget_class_bind_template_child (widget_class, NwNormPage, with_rule);
  gtk_widget_class_bind_template_child (widget_class, NwNormPage, without_rule);
  gtk_widget_class_bind_template_child (widget_class, NwNormPage, counts);
  gtk_widget_class_bind_template_child (widget_class, NwNormPage, share);
  gtk_widget_class_bind_template_child (widget_class, NwNormPage, years);
  gtk_widget_class_bind_template_child (widget_class, NwNormPage, states);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_norm_page_init (NwNormPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_norm_page_set_session (NwNormPage *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  nw_norm_counts_set_session (self->counts, session);
  nw_asked_figure_set_session (self->years, session);
  nw_asked_figure_set_session (self->states, session);
}

static void
show_counts (NwNormPage *self, NwQuery *asked)
{
  const NwSummary *counts = self->reply != NULL ? self->reply->answer->result->summary : NULL;
  int row = counts != NULL && self->norm->term != NULL ? nw_summary_row_of (counts, self->norm->id) : -1;
  g_autofree char *share = row >= 0 ? nw_summary_print (counts, row, nw_summary_column_of (counts, "share")) : NULL;
  /* Translators: %s is a share, like "4.2 % (12 of 285)" */
  g_autofree char *words = share != NULL ? g_strdup_printf (_("Marked, of those of which it can be told: %s"), share) : NULL;

  nw_norm_counts_show (self->counts, asked, self->reply, self->norm);
  say (self->share, words);
}

void
nw_norm_page_show (NwNormPage *self, NwNormRules *rules, const NwNorm *norm, NwQuery *asked, NwReply *reply)
{
  NwNormRules *held = self->rules; /* the norm before is of these */
  gboolean other = self->norm == NULL || g_strcmp0 (self->norm->id, norm->id) != 0;
  gboolean afresh = reply != self->reply;

  self->rules = nw_norm_rules_ref (rules);
  self->norm = norm;
  g_clear_pointer (&held, nw_norm_rules_unref);
  if (afresh)
    {
      g_clear_pointer (&self->reply, nw_reply_unref);
      self->reply = reply != NULL ? nw_reply_ref (reply) : NULL;
    }
  show_words (self);
  show_counts (self, asked);
  ask (self, afresh);
  if (other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
}
