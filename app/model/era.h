/* era.h: a day from which on a dataset was coded otherwise, so that numbers before and after it do not compare
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "dimension.h"

G_BEGIN_DECLS

typedef struct {
  gint32      day;       /* the first day of the new era */
  NwDimension dimension; /* what is coded otherwise; NW_DIMENSION_NONE: everything */
  gboolean    opens;     /* before it this was not coded at all: what is there all the same was picked out */
  char       *text;      /* "Responses are coded from here on"; English, translate with _() */
} NwEra;

NwEra *nw_era_new  (gint32 day, NwDimension dimension, const char *text); /* one that does not open */
NwEra *nw_era_copy (const NwEra *self);
void   nw_era_free (NwEra *self);
/* Of NwEra, or NULL: the day from which on the dimension is coded; NW_DAY_NONE, which is before all days: always. */
gint32 nw_eras_opening (const GPtrArray *eras, NwDimension dimension);
/* What is coded otherwise as a whole sentence, translated: "Responses are coded from here on." (transfer full) */
char  *nw_era_print (const NwEra *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwEra, nw_era_free)

G_END_DECLS
