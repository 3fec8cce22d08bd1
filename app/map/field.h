/* field.h: the fields that tables can have, and what their columns are called, from data/fields.ini
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

#define NW_N_PART_KINDS (NW_PART_ACTORS + 1)

/* What the cells of a field are. */
typedef enum {
  NW_CELLS_DATE,
  NW_CELLS_TEXT,
  NW_CELLS_TITLE,
  NW_CELLS_KEY,
  NW_CELLS_NAME,
  NW_CELLS_NUMBER,
  NW_CELLS_ADDRESSES,
  NW_CELLS_YES_NO,
  NW_CELLS_CODE, /* of NwKnownField.domain */
} NwCells;

typedef struct {
  char    *id;
  char    *name;   /* in English; translate it */
  guint    kinds;  /* a bit for each NwPartKind */
  NwCells  cells;
  NwDomain domain;
  GStrv    words;  /* as nw_field_split_name () gives them */
  GStrv    weak;
  GStrv    against;
} NwKnownField;

/* In the order of asking; loaded once. */
const GPtrArray *nw_fields_known     (void);
/* The words of a column's name, in lower case and singular, with one blank before, between and after: "startDates" and
 * "Start-date" are " start date ". */
char            *nw_field_split_name (const char *name);
/* How well a column's name fits, 0 to 100. */
guint            nw_field_match_name (const NwKnownField *field, const char *split_name);

G_END_DECLS
