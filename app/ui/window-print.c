/* window-print.c: hands what the view shows to the printer, and to other programs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "window-print.h"

#include <glib/gi18n-lib.h>

#include "briefings.h"
#include "clipping.h"
#include "print-pages.h"
#include "window-figure.h"

/* One document on its way. */
typedef struct {
  NwWindow     *window;
  NwDocument   *document; /* once it is composed */
  NwWorkNotice *notice;
} Printing;

static void
printing_free (Printing *printing)
{
  g_clear_pointer (&printing->notice, nw_work_notice_free);
  g_clear_pointer (&printing->document, nw_document_unref);
  g_object_unref (printing->window);
  g_free (printing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Printing, printing_free)

static gboolean
shows (NwWindow *self, const char *view)
{
  return g_strcmp0 (nw_session_view (nw_window_session (self)), view) == 0;
}

/* ---- at the printer ---- */

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, NwWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  /* Translators: %s is what the printing system says */
  message = g_strdup_printf (_("It could not be printed (%s); try another printer, or export a PDF"),
                             error != NULL ? error->message : _("no reason given"));
  nw_window_show_error (self, message);
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Printing) printing = user_data;
  NwPages *pages = nw_print_pages_lay_out_finish (result, NULL);
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (pages == NULL)
    return;
  operation = nw_print_pages_new (printing->document, pages);
  g_clear_pointer (&printing->notice, nw_work_notice_free);
  if (nw_window_session (printing->window) == NULL) /* closed meanwhile */
    return;
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), printing->window, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (printing->window), NULL);
}

/* Takes printing, which has its document. */
static void
lay_out (Printing *printing)
{
  nw_print_pages_lay_out_async (printing->document, NULL, laid_out_cb, printing);
}

/* ---- which document ---- */

static void
composed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Printing) printing = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *fault = NULL;

  printing->document = nw_workspace_compose_finish (NW_WORKSPACE (source), result, &error);
  fault = printing->document != NULL ? nw_document_fault (printing->document) : g_strdup (error->message);
  if (fault != NULL)
    nw_window_show_error (printing->window, fault);
  else
    lay_out (g_steal_pointer (&printing));
}

static NwDocument *
shown_answer (NwWindow *self)
{
  NwShownFigure shown;
  NwFigure figure;
  g_autofree char *obstacle = NULL;

  if (!nw_window_figure (self, &shown))
    return NULL;
  figure = nw_window_figure_drawn (&shown);
  obstacle = shown.chart != NULL ? nw_figure_obstacle (&figure, shown.result) : NULL;
  return nw_document_of_result (shown.result, shown.chart != NULL && obstacle == NULL ? &figure : NULL);
}

gboolean
nw_window_can_print (NwWindow *self)
{
  NwShownFigure shown;

  return shows (self, "briefing") || (nw_window_figure (self, &shown) && shown.in_front);
}

void
nw_window_print (NwWindow *self)
{
  NwSession *session = nw_window_session (self);
  NwBriefing *briefing = nw_briefing_model_briefing (nw_briefing_page_model (nw_window_briefing (self)));
  Printing *printing;

  if (!nw_window_can_print (self) || (shows (self, "briefing") && briefing == NULL))
    return;
  printing = g_new0 (Printing, 1);
  printing->window = g_object_ref (self);
  printing->notice = nw_window_begin_work (self, _("Laying out the pages…"));
  if (shows (self, "briefing"))
    {
      nw_workspace_compose_async (nw_session_workspace (session), briefing, NULL, composed_cb, printing);
      return;
    }
  printing->document = shown_answer (self);
  lay_out (printing);
}

/* ---- on the clipboard ---- */

static void
copied (NwWindow *self, GAsyncResult *result, const char *said)
{
  g_autoptr (GError) error = NULL;

  if (nw_clipping_copy_finish (result, &error))
    nw_window_show_toast (self, said);
  else
    nw_window_show_error (self, error->message);
}

static void
figure_copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwWindow) self = user_data;

  copied (self, result, _("The figure is copied"));
}

static void
table_copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwWindow) self = user_data;

  copied (self, result, _("The table is copied"));
}

void
nw_window_copy (NwWindow *self, gboolean table)
{
  NwShownFigure shown;
  NwFigure figure;

  if (!nw_window_figure (self, &shown) || (!table && shown.chart == NULL))
    return;
  figure = nw_window_figure_drawn (&shown);
  nw_clipping_copy_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), shown.result, table ? NULL : &figure,
                          table ? table_copied_cb : figure_copied_cb, g_object_ref (self));
}
