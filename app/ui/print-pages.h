/* print-pages.h: a document on its way to the printer, sheet by sheet as in the preview and in PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pages.h"

G_BEGIN_DECLS

/* To be run. Pages that are turned in the document are turned on paper; on other paper than the document's they shrink or
 * grow until they fit. Takes the pages. (transfer full) */
GtkPrintOperation *nw_print_pages_new (const NwDocument *document, NwPages *pages);
/* Lays the document out off the main thread. (transfer full); NULL: cancelled */
void     nw_print_pages_lay_out_async  (NwDocument *document, GCancellable *cancellable, GAsyncReadyCallback callback,
                                        gpointer user_data);
NwPages *nw_print_pages_lay_out_finish (GAsyncResult *result, GError **error);

G_END_DECLS
