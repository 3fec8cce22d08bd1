/* import-facts-page.c: lets the user name an unknown dataset, and state the release of any
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-facts-page.h"

#include <glib/gi18n-lib.h>

#include "date.h"
#include "dialogs.h"

struct _NwImportFactsPage {
  GtkWidget    parent_instance;
  GtkEditable *dataset;
  GtkEditable *title;
  GtkEditable *publisher;
  GtkEditable *licence;
  GtkEditable *version;
  GtkEditable *as_of;
  GtkLabel    *recognised;
  GtkLabel    *trouble;
  NwImportJob *job;
  gboolean     updating;
};

G_DEFINE_FINAL_TYPE (NwImportFactsPage, nw_import_facts_page, GTK_TYPE_WIDGET)

/* ---- what the user does ---- */

static void
facts_cb (NwImportFactsPage *self)
{
  NwDraft *draft = self->job != NULL ? nw_import_job_draft (self->job) : NULL;

  if (self->updating || draft == NULL)
    return;
  nw_draft_set_facts (draft, gtk_editable_get_text (self->dataset), gtk_editable_get_text (self->title),
                      gtk_editable_get_text (self->publisher), gtk_editable_get_text (self->licence));
  nw_import_job_touch (self->job);
}

static void
version_cb (NwImportFactsPage *self)
{
  const char *as_of = gtk_editable_get_text (self->as_of);
  NwDate date;
  gboolean good = *as_of == '\0' || nw_date_parse (as_of, &date);

  if (self->updating || self->job == NULL)
    return;
  if (good)
    gtk_widget_remove_css_class (GTK_WIDGET (self->as_of), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->as_of), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->as_of), GTK_ACCESSIBLE_STATE_INVALID,
                               good ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_label_set_label (self->trouble, good ? "" : _("The date is to be written as 2023-03-31 or 2023-03; as it is, it is not used."));
  nw_import_job_set_version (self->job, gtk_editable_get_text (self->version), good ? as_of : NULL);
}

/* ---- the recipe as a file ---- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwImportFactsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  /* Translators: %s is the name of a file */
  g_autofree char *saved = g_strdup_printf (_("Saved as %s"), name);

  gtk_label_set_label (self->trouble,
                       g_file_replace_contents_finish (G_FILE (source), result, NULL, &error) ? saved : error->message);
}

static void
save_place_cb (GPtrArray *files, gpointer user_data)
{
  NwImportFactsPage *self = NW_IMPORT_FACTS_PAGE (user_data);
  g_autofree char *recipe = self->job != NULL ? nw_import_job_recipe (self->job) : NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (recipe == NULL)
    return;
  bytes = g_bytes_new (recipe, strlen (recipe));
  g_file_replace_contents_bytes_async (g_ptr_array_index (files, 0), bytes, NULL, FALSE,
                                       G_FILE_CREATE_REPLACE_DESTINATION, NULL, saved_cb, g_object_ref (self));
}

static void
save_cb (NwImportFactsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const char *name = gtk_editable_get_text (self->dataset);

  nw_dialogs_save (GTK_WINDOW (root), _("Save Recipe"), *name != '\0' ? name : "recipe", ".ini", save_place_cb, self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwImportFactsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_load_partial_contents_finish (G_FILE (source), result, &text, &length, NULL, &error))
    gtk_label_set_label (self->trouble, error->message);
  else if (length > NW_RECIPE_MAX_BYTES || !g_utf8_validate (text, length, NULL)) /* a NUL byte is not valid either */
    gtk_label_set_label (self->trouble, _("The file is not a recipe: it is not text"));
  else if (self->job != NULL)
    nw_import_job_follow (self->job, text);
}

/* Whatever the file is, no more of it is read than a recipe can have. */
static gboolean
read_more_cb (const char *contents, goffset size, gpointer user_data)
{
  return size <= NW_RECIPE_MAX_BYTES;
}

static void
load_place_cb (GPtrArray *files, gpointer user_data)
{
  g_file_load_partial_contents_async (g_ptr_array_index (files, 0), NULL, read_more_cb, loaded_cb,
                                      g_object_ref (G_OBJECT (user_data)));
}

static void
load_cb (NwImportFactsPage *self)
{
  nw_dialogs_choose_recipe (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), load_place_cb, self);
}

/* ---- object ---- */

static void
nw_import_facts_page_dispose (GObject *object)
{
  NwImportFactsPage *self = NW_IMPORT_FACTS_PAGE (object);
  GtkWidget *child;

  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->job);
  G_OBJECT_CLASS (nw_import_facts_page_parent_class)->dispose (object);
}

static void
nw_import_facts_page_class_init (NwImportFactsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_import_facts_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/import-facts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NwImportFactsPage, dataset);
  gtk_widget_class_bind_template_child (widget_class, NwImportFactsPage, title);
  gtk_widget_class_bind_template_child (widget_class, NwImportFactsPage, publisher);
  gtk_widget_class_bind_template_child (widget_class, NwImportFactsPage, licence);
  gtk_widget_class_bind_template_child (widget_class, NwImportFactsPage, version);
  gtk_widget_class_bind_template_child (widget_class, NwImportFactsPage, as_of);
  gtk_widget_class_bind_template_child (widget_class, NwImportFactsPage, recognised);
  gtk_widget_class_bind_template_child (widget_class, NwImportFactsPage, trouble);
  gtk_widget_class_bind_template_callback (widget_class, facts_cb);
  gtk_widget_class_bind_template_callback (widget_class, version_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, load_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_import_facts_page_init (NwImportFactsPage *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
}

static void
set_text (GtkEditable *entry, const char *text, gboolean editable)
{
  gtk_editable_set_text (entry, text != NULL ? text : "");
  gtk_editable_set_editable (entry, editable);
}

void
nw_import_facts_page_set_job (NwImportFactsPage *self, NwImportJob *job)
{
  const NwRelease *release = nw_import_job_report (job)->release;
  const char *profile = NULL;
  gboolean known = nw_import_job_is_recognised (job, &profile);
  g_autofree char *as_of = release->as_of.precision != NW_PRECISION_UNKNOWN ? nw_date_print (release->as_of) : NULL;
  /* Translators: %s is a profile, such as "EuRepoC 1.1" */
  g_autofree char *text = known && profile != NULL
                            ? g_strdup_printf (_("Recognised as %s, which says what the dataset is called."), profile)
                            : NULL;

  g_set_object (&self->job, job);
  self->updating = TRUE;
  set_text (self->dataset, release->dataset, !known);
  set_text (self->title, release->title, !known);
  set_text (self->publisher, release->publisher, !known);
  set_text (self->licence, release->licence, !known);
  set_text (self->version, nw_import_job_version (job) != NULL ? nw_import_job_version (job) : release->version, TRUE);
  set_text (self->as_of, nw_import_job_as_of (job) != NULL ? nw_import_job_as_of (job) : as_of, TRUE);
  gtk_label_set_label (self->recognised, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->recognised), text != NULL);
  gtk_label_set_label (self->trouble, "");
  self->updating = FALSE;
}
