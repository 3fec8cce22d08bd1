/* import-progress-page.c: a bar, and in words: rows, rate, time left, file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-progress-page.h"

#include <glib/gi18n-lib.h>

#include "words.h"

struct _NwImportProgressPage {
  GtkWidget       parent_instance;
  GtkLabel       *what;
  GtkProgressBar *bar;
  GtkLabel       *text;
  GtkLabel       *file;
};

G_DEFINE_FINAL_TYPE (NwImportProgressPage, nw_import_progress_page, GTK_TYPE_WIDGET)

static char *
time_left (double seconds)
{
  guint minutes = (guint) ((seconds + 59.0) / 60.0);

  if (seconds < 0.0)
    return NULL;
  if (seconds < 60.0)
    /* Translators: %u is a number of seconds */
    return g_strdup_printf (ngettext ("about %u second left", "about %u seconds left", (guint) seconds + 1),
                            (guint) seconds + 1);
  /* Translators: %u is a number of minutes */
  return g_strdup_printf (ngettext ("about %u minute left", "about %u minutes left", minutes), minutes);
}

char *
nw_import_progress_text (const NwImportProgress *progress)
{
  g_autofree char *rows = nw_words_count (progress->rows);
  g_autofree char *rate = nw_words_count ((guint64) progress->rows_a_second);
  g_autofree char *left = time_left (progress->seconds_left);

  if (left == NULL)
    /* Translators: number of rows read so far, how many in a second */
    return g_strdup_printf (_("%s rows · %s a second"), rows, rate);
  /* Translators: number of rows read so far, how many in a second, time left */
  return g_strdup_printf (_("%s rows · %s a second · %s"), rows, rate, left);
}

static void
nw_import_progress_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_import_progress_page_parent_class)->dispose (object);
}

static void
nw_import_progress_page_class_init (NwImportProgressPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_import_progress_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/import-progress-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NwImportProgressPage, what);
  gtk_widget_class_bind_template_child (widget_class, NwImportProgressPage, bar);
  gtk_widget_class_bind_template_child (widget_class, NwImportProgressPage, text);
  gtk_widget_class_bind_template_child (widget_class, NwImportProgressPage, file);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_import_progress_page_init (NwImportProgressPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_import_progress_page_start (NwImportProgressPage *self, const char *what)
{
  gtk_label_set_label (self->what, what);
  gtk_progress_bar_set_fraction (self->bar, 0.0);
  gtk_label_set_label (self->text, "");
  gtk_label_set_label (self->file, "");
}

void
nw_import_progress_page_show (NwImportProgressPage *self, const NwImportProgress *progress)
{
  g_autofree char *text = nw_import_progress_text (progress);

  if (progress->bytes_total > 0)
    gtk_progress_bar_set_fraction (self->bar, MIN (1.0, (double) progress->bytes / (double) progress->bytes_total));
  gtk_label_set_label (self->text, text);
  gtk_label_set_label (self->file, progress->file != NULL ? progress->file : "");
}
