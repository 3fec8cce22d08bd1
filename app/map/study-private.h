/* study-private.h: what the parts of a study share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "study.h"

G_BEGIN_DECLS

#define NW_STUDY_MAX_DISTINCT 4096
#define NW_STUDY_MAX_CELL     2000   /* bytes of a cell that is kept */
#define NW_STUDY_MAX_KEPT     262144 /* bytes of all kept cells of a column */
#define NW_STUDY_MAX_SAMPLES  8
#define NW_STUDY_SAMPLE       200    /* bytes */

struct _NwStudy {
  char          *name;
  guint64        rows;
  guint64        filled;
  guint64        characters;
  guint64        numbers;
  guint64        addresses;
  guint64        bare_addresses;
  NwDateEvidence dates;
  guint64        firsts_mdy;  /* of the dates that fit both forms: on the first of a month in each */
  guint64        firsts_dmy;
  GHashTable    *hashes;      /* of the different cells */
  GPtrArray     *cells;       /* the kept of them, in the order of the file */
  GHashTable    *cell_set;    /* the same */
  gsize          kept_bytes;
  GPtrArray     *samples;     /* NULL-terminated */
  gboolean       list_known;  /* the form of list and its evidence, found when first asked for */
  NwListForm     list;
  char          *list_evidence;
};

void     nw_study_add_date  (NwStudy *self, const char *text, gsize length);
NwListForm nw_study_find_list (const NwStudy *self, char **evidence);
/* The items of a kept cell, split by the form with what the domain's lists know kept whole; may be NULL. */
GArray  *nw_study_split     (const char *cell, NwDomain domain, NwListForm form);
/* A code of the domain's list, or a state, region or organisation. */
gboolean nw_study_is_known  (NwDomain domain, const char *item);

G_END_DECLS
