/* changes-page.c: compares the two releases that are chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "changes-page.h"

#include <glib/gi18n-lib.h>

#include "changes-view.h"
#include "choice.h"

struct _NwChangesPage {
  GtkWidget      parent_instance;
  GtkStack      *pages;
  GtkBox        *choices;
  GtkDropDown   *from;
  GtkDropDown   *to;
  GtkLabel      *failure;
  NwChangesView *view;
  NwWorkspace   *workspace;
  GCancellable  *cancellable; /* of the comparison on its way */
  gboolean       updating;
};

static guint incident_signal;

G_DEFINE_FINAL_TYPE (NwChangesPage, nw_changes_page, GTK_TYPE_WIDGET)

/* A comparison on its way. */
typedef struct {
  NwChangesPage *page;
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

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  NwChangesPage *self = request->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (NwChanges) changes = nw_workspace_compare_finish (NW_WORKSPACE (source), result, &error);

  if (request->cancellable != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  if (changes != NULL)
    nw_changes_view_set_changes (self->view, changes);
  else
    gtk_label_set_label (self->failure, error->message);
  gtk_stack_set_visible_child_name (self->pages, error == NULL ? "changes" : "failed");
}

static void
withdraw (NwChangesPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static gint64
chosen (GtkDropDown *choice)
{
  const char *id = nw_choice_selected (choice);

  return id != NULL ? g_ascii_strtoll (id, NULL, 10) : 0;
}

static void
chosen_cb (NwChangesPage *self)
{
  gint64 from = chosen (self->from), to = chosen (self->to);
  Request *request;

  if (self->updating || self->workspace == NULL)
    return;
  withdraw (self);
  if (from == to)
    {
      gtk_stack_set_visible_child_name (self->pages, "empty");
      return;
    }
  gtk_stack_set_visible_child_name (self->pages, "loading");
  self->cancellable = g_cancellable_new ();
  request = g_new0 (Request, 1);
  request->page = g_object_ref (self);
  request->cancellable = g_object_ref (self->cancellable);
  nw_workspace_compare_async (self->workspace, from, to, self->cancellable, compared_cb, request);
}

static void
incident_cb (NwChangesPage *self, gint64 release, gint64 id)
{
  g_signal_emit (self, incident_signal, 0, release, id);
}

/* ---- the choices ---- */

static int
compare_releases (gconstpointer a, gconstpointer b)
{
  const NwRelease *first = *(NwRelease *const *) a, *second = *(NwRelease *const *) b;

  if (first->current != second->current)
    return first->current ? 1 : -1;
  return first->id < second->id ? -1 : first->id > second->id;
}

/* The releases of a dataset, the current one last. */
static GPtrArray *
siblings (NwWorkspace *workspace, const NwRelease *release)
{
  g_autoptr (GPtrArray) all = nw_workspace_releases (workspace);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_release_unref);

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (((NwRelease *) g_ptr_array_index (all, i))->dataset, release->dataset) == 0)
      g_ptr_array_add (found, nw_release_ref (g_ptr_array_index (all, i)));
  g_ptr_array_sort (found, compare_releases);
  return found;
}

static void
fill_choices (NwChangesPage *self, GPtrArray *releases)
{
  g_autofree NwChoice *choices = g_new0 (NwChoice, releases->len + 1);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (releases, i);

      choices[i].id = g_strdup_printf ("%" G_GINT64_FORMAT, release->id);
      choices[i].label = nw_release_name (release);
      g_ptr_array_add (texts, (gpointer) choices[i].id);
      g_ptr_array_add (texts, (gpointer) choices[i].label);
    }
  nw_choice_fill (self->from, choices, releases->len);
  nw_choice_fill (self->to, choices, releases->len);
}

/* ---- object ---- */

static void
nw_changes_page_dispose (GObject *object)
{
  NwChangesPage *self = NW_CHANGES_PAGE (object);
  GtkWidget *child;

  withdraw (self);
  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (nw_changes_page_parent_class)->dispose (object);
}

static void
nw_changes_page_class_init (NwChangesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_changes_page_dispose;
  incident_signal = g_signal_new ("incident", NW_TYPE_CHANGES_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
  g_type_ensure (NW_TYPE_CHANGES_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/changes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NwChangesPage, pages);
  gtk_widget_class_bind_template_child (widget_class, NwChangesPage, choices);
  gtk_widget_class_bind_template_child (widget_class, NwChangesPage, from);
  gtk_widget_class_bind_template_child (widget_class, NwChangesPage, to);
  gtk_widget_class_bind_template_child (widget_class, NwChangesPage, failure);
  gtk_widget_class_bind_template_child (widget_class, NwChangesPage, view);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, incident_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_changes_page_init (NwChangesPage *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
}

void
nw_changes_page_set_release (NwChangesPage *self, NwWorkspace *workspace, NwRelease *release)
{
  g_autoptr (GPtrArray) releases = siblings (workspace, release);
  gint64 before = 0;

  withdraw (self);
  g_set_object (&self->workspace, workspace);
  gtk_widget_set_visible (GTK_WIDGET (self->choices), releases->len > 1);
  if (releases->len < 2)
    {
      gtk_stack_set_visible_child_name (self->pages, "alone");
      return;
    }
  self->updating = TRUE;
  fill_choices (self, releases);
  self->updating = FALSE;
  for (guint i = 0; i < releases->len && ((NwRelease *) g_ptr_array_index (releases, i))->id != release->id; i++)
    before = ((NwRelease *) g_ptr_array_index (releases, i))->id;
  if (before == 0) /* the oldest: against the one after it */
    nw_changes_page_compare (self, release->id, ((NwRelease *) g_ptr_array_index (releases, 1))->id);
  else
    nw_changes_page_compare (self, before, release->id);
}

void
nw_changes_page_compare (NwChangesPage *self, gint64 from, gint64 to)
{
  g_autofree char *first = g_strdup_printf ("%" G_GINT64_FORMAT, from);
  g_autofree char *second = g_strdup_printf ("%" G_GINT64_FORMAT, to);

  self->updating = TRUE;
  nw_choice_select (self->from, first);
  nw_choice_select (self->to, second);
  self->updating = FALSE;
  chosen_cb (self);
}
