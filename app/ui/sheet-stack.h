/* sheet-stack.h: where pages lie below each other in a widget of some width
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gdk/gdk.h>
#include <graphene.h>

#include "pages.h"

G_BEGIN_DECLS

#define NW_SHEET_GAP 18 /* around pages, pixels */

/* One page, with what was drawn of it. */
typedef struct {
  double      width, height; /* CSS pixels */
  double      y;             /* of its top in the widget, pixels */
  GdkTexture *picture;       /* or NULL */
  double      drawn_scale;   /* of the picture; 0: it is of the pages before */
} NwSheet;

typedef struct {
  GArray *sheets; /* NwSheet */
  double  zoom;   /* 1: as large as on paper; 0: each as wide as there is room */
  int     width;  /* of the widget */
} NwSheetStack;

void            nw_sheet_stack_init   (NwSheetStack *self);
void            nw_sheet_stack_clear  (NwSheetStack *self);
/* NULL: none. The pictures of the pages before stay, as those of pages before. */
void            nw_sheet_stack_set    (NwSheetStack *self, const NwPages *pages);
void            nw_sheet_stack_place  (NwSheetStack *self, int width); /* for a widget of this width */
double          nw_sheet_stack_height (const NwSheetStack *self, int width); /* that a widget of this width needs */
double          nw_sheet_stack_widest (const NwSheetStack *self); /* CSS pixels; 0 without pages */
double          nw_sheet_stack_scale  (const NwSheetStack *self, guint i); /* pixels for each CSS pixel */
graphene_rect_t nw_sheet_stack_rect   (const NwSheetStack *self, guint i); /* of a page in the widget, pixels */
int             nw_sheet_stack_at     (const NwSheetStack *self, double y); /* -1: there is none */
#define         nw_sheet(s, i)        (&g_array_index ((s)->sheets, NwSheet, (i)))

G_END_DECLS
