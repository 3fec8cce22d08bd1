/* fact-rows.h: names and values below one another, and acts with their sources
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "batch.h"
#include "release.h"

G_BEGIN_DECLS

/* Name and value, below those there are. Nothing when value is NULL or "". */
GtkWidget *nw_fact_rows_add     (GtkBox *box, const char *name, const char *value);
/* The facts of an incident. */
void       nw_fact_rows_fill    (GtkBox *box, const NwBatch *batch, guint incident, const NwCodebook *codebook);
/* Claim or response as a row: date, who, what kind, against whom, in which words, sources. */
GtkWidget *nw_fact_rows_act     (const NwBatch *batch, guint act, const NwCodebook *codebook);
/* Addresses, one a line, as links; NULL when there are none. */
GtkWidget *nw_fact_rows_sources (const char *sources);
/* The same with a name before them. */
void       nw_fact_rows_add_sources (GtkBox *box, const char *name, const char *sources);

G_END_DECLS
