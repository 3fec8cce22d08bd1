/* print-pages.c: tells GTK how many sheets there are and which way they lie, and draws them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "print-pages.h"

static const char *const papers[] = { [NW_PAPER_A4] = GTK_PAPER_NAME_A4, [NW_PAPER_LETTER] = GTK_PAPER_NAME_LETTER };

/* The pages have their margins in them. */
static GtkPageSetup *
setup_new (NwPaper paper)
{
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (papers[paper]);
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);
  return setup;
}

static void
setup_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, GtkPageSetup *setup, NwPages *pages)
{
  double width, height;

  nw_pages_size (pages, (guint) page, &width, &height);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, NwPages *pages)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double across = gtk_print_context_get_width (context), down = gtk_print_context_get_height (context);
  double width, height, scale;

  nw_pages_size (pages, (guint) page, &width, &height);
  scale = MIN (across / width, down / height);
  cairo_translate (cr, (across - width * scale) / 2, (down - height * scale) / 2);
  cairo_scale (cr, scale, scale);
  nw_pages_draw (pages, (guint) page, cr);
}

GtkPrintOperation *
nw_print_pages_new (const NwDocument *document, NwPages *pages)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = setup_new (document->paper);

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, (int) nw_pages_count (pages));
  gtk_print_operation_set_job_name (operation, document->title);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (setup_cb), pages);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), pages);
  g_object_set_data_full (G_OBJECT (operation), "pages", pages, (GDestroyNotify) nw_pages_free);
  return operation;
}

/* ---- off the main thread ---- */

static void
lay_out_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  NwPages *pages = nw_pages_new (task_data, cancellable);

  if (pages == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
  else
    g_task_return_pointer (task, pages, (GDestroyNotify) nw_pages_free);
}

void
nw_print_pages_lay_out_async (NwDocument *document, GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, nw_print_pages_lay_out_async);
  g_task_set_task_data (task, nw_document_ref (document), (GDestroyNotify) nw_document_unref);
  g_task_run_in_thread (task, lay_out_in_thread);
}

NwPages *
nw_print_pages_lay_out_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
