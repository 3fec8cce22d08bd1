/* words.h: values as words on the screen
 *
 * All are in the user's language and (transfer full).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "batch.h"
#include "query.h"
#include "release.h"

G_BEGIN_DECLS

char *nw_words_date       (NwDate date);                   /* "27 Jun 2017", "Jun 2017", "2017", "undated" */
char *nw_words_date_exact (NwDate date, const char *text); /* "27 June 2017 (day)", with what was written when that says more */
char *nw_words_period     (const NwQuery *query);          /* "2007–2023"; NULL when open at both ends */
char *nw_words_count      (guint64 n);                     /* with the locale's thousands separators */
char *nw_words_incidents  (guint64 n);                     /* "1,643 reported incidents" */
char *nw_words_counts     (const NwCounts *counts);        /* "513 reported incidents"; "1,041 actors" */
char *nw_words_filter     (const NwFilter *filter, const NwCodebook *codebook); /* "Attributed to: China, Iran" */
/* A code of a query as a label; the code itself when the library does not know it. */
const char *nw_words_code (const NwCodebook *codebook, NwDimension dimension, const char *code);

G_END_DECLS
