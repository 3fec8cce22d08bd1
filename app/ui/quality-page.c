/* quality-page.c: lists the lines of a quality report in their groups
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "quality-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "share-bar.h"
#include "words.h"

#define LEAST_FOR_PERCENT 10

struct _NwQualityPage {
  GtkWidget     parent_instance;
  GtkStack     *pages;
  GtkLabel     *failure;
  GtkBox       *groups;
  GCancellable *cancellable; /* of the report on its way */
};

static guint issues_signal;

G_DEFINE_FINAL_TYPE (NwQualityPage, nw_quality_page, GTK_TYPE_WIDGET)

/* A report on its way. */
typedef struct {
  NwQualityPage *page;
  GCancellable  *cancellable;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->page);
  g_object_unref (request->cancellable);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

char *
nw_quality_share_text (const NwQualityLine *line)
{
  g_autofree char *n = nw_words_count (line->n);
  g_autofree char *of = nw_words_count (line->of);

  if (line->of == 0)
    return g_strdup (_("nothing to count"));
  if (line->of < LEAST_FOR_PERCENT)
    /* Translators: n of so many */
    return g_strdup_printf (_("%s of %s"), n, of);
  /* Translators: n of so many, and the share */
  return g_strdup_printf (_("%s of %s · %.1f %%"), n, of, 100.0 * (double) line->n / (double) line->of);
}

static gboolean
has_expectation (const NwQualityLine *line)
{
  return !isnan (line->expected) && line->of >= LEAST_FOR_PERCENT;
}

static void
activated_cb (AdwActionRow *row, NwQualityPage *self)
{
  g_signal_emit (self, issues_signal, 0, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "kind")));
}

static GtkWidget *
share_box (const NwQualityLine *line)
{
  g_autofree char *text = nw_quality_share_text (line);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 1.0f);
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  if (has_expectation (line))
    {
      /* Translators: the share that chance gives */
      g_autofree char *expected = g_strdup_printf (_("expected %.1f %%"), 100.0 * line->expected);
      GtkWidget *bar = nw_share_bar_new ((double) line->n / (double) line->of, line->expected);
      GtkWidget *small = gtk_label_new (expected);

      gtk_widget_set_halign (bar, GTK_ALIGN_END);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, small, NULL, -1);
      gtk_label_set_xalign (GTK_LABEL (small), 1.0f);
      gtk_widget_add_css_class (small, "dim-label");
      gtk_widget_add_css_class (small, "caption");
      gtk_box_append (GTK_BOX (box), bar);
      gtk_box_append (GTK_BOX (box), small);
    }
  return box;
}

static GtkWidget *
line_row (NwQualityPage *self, const NwQualityLine *line)
{
  GtkWidget *row = adw_action_row_new ();
  int kind = line->n > 0 && line->issue != NULL ? (int) nw_issue_kind_find (line->issue) : -1;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->label);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (line->note != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line->note);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), share_box (line));
  if (kind < 0)
    return row;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("List these records one by one"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data (G_OBJECT (row), "kind", GINT_TO_POINTER (kind));
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), self);
  return row;
}

void
nw_quality_page_set_quality (NwQualityPage *self, NwQuality *quality)
{
  GtkWidget *child, *group = NULL;
  const char *name = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  for (guint i = 0; i < quality->len; i++)
    {
      const NwQualityLine *line = g_ptr_array_index (quality, i);

      if (group == NULL || g_strcmp0 (name, line->group) != 0)
        {
          group = adw_preferences_group_new ();
          name = line->group;
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), name);
          gtk_box_append (self->groups, group);
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), line_row (self, line));
    }
  gtk_stack_set_visible_child_name (self->pages, quality->len > 0 ? "lines" : "empty");
}

static void
quality_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  NwQualityPage *self = request->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) quality = nw_workspace_quality_finish (NW_WORKSPACE (source), result, &error);

  if (request->cancellable != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  if (quality != NULL)
    {
      nw_quality_page_set_quality (self, quality);
      return;
    }
  gtk_label_set_label (self->failure, error->message);
  gtk_stack_set_visible_child_name (self->pages, "failed");
}

static void
withdraw (NwQualityPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
nw_quality_page_dispose (GObject *object)
{
  GtkWidget *child;

  withdraw (NW_QUALITY_PAGE (object));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_quality_page_parent_class)->dispose (object);
}

static void
nw_quality_page_class_init (NwQualityPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_quality_page_dispose;
  issues_signal = g_signal_new ("issues", NW_TYPE_QUALITY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/quality-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NwQualityPage, pages);
  gtk_widget_class_bind_template_child (widget_class, NwQualityPage, failure);
  gtk_widget_class_bind_template_child (widget_class, NwQualityPage, groups);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_quality_page_init (NwQualityPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_quality_page_set_release (NwQualityPage *self, NwWorkspace *workspace, NwRelease *release)
{
  Request *request = g_new0 (Request, 1);

  withdraw (self);
  gtk_stack_set_visible_child_name (self->pages, "loading");
  self->cancellable = g_cancellable_new ();
  request->page = g_object_ref (self);
  request->cancellable = g_object_ref (self->cancellable);
  nw_workspace_quality_async (workspace, release->id, self->cancellable, quality_cb, request);
}
