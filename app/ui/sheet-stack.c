/* sheet-stack.c: lays pages of any sizes below each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sheet-stack.h"

#include <math.h>

#define MIN_FIT 0.1
#define MAX_FIT 2.0 /* pages are not fitted larger than that */

static void
clear_sheet (gpointer data)
{
  g_clear_object (&((NwSheet *) data)->picture);
}

void
nw_sheet_stack_init (NwSheetStack *self)
{
  *self = (NwSheetStack) { .sheets = g_array_new (FALSE, TRUE, sizeof (NwSheet)) };
  g_array_set_clear_func (self->sheets, clear_sheet);
}

void
nw_sheet_stack_clear (NwSheetStack *self)
{
  g_clear_pointer (&self->sheets, g_array_unref);
}

void
nw_sheet_stack_set (NwSheetStack *self, const NwPages *pages)
{
  guint n = pages != NULL ? nw_pages_count (pages) : 0;

  g_array_set_size (self->sheets, n);
  for (guint i = 0; i < n; i++)
    {
      NwSheet *sheet = nw_sheet (self, i);

      nw_pages_size (pages, i, &sheet->width, &sheet->height);
      sheet->drawn_scale = 0;
    }
  nw_sheet_stack_place (self, self->width);
}

static double
scale_in (const NwSheetStack *self, guint i, int width)
{
  if (self->zoom > 0)
    return self->zoom;
  return CLAMP ((width - 2.0 * NW_SHEET_GAP) / nw_sheet (self, i)->width, MIN_FIT, MAX_FIT);
}

void
nw_sheet_stack_place (NwSheetStack *self, int width)
{
  double y = NW_SHEET_GAP;

  self->width = width;
  for (guint i = 0; i < self->sheets->len; i++)
    {
      nw_sheet (self, i)->y = y;
      y += floor (nw_sheet (self, i)->height * scale_in (self, i, width)) + NW_SHEET_GAP;
    }
}

double
nw_sheet_stack_height (const NwSheetStack *self, int width)
{
  double y = NW_SHEET_GAP;

  for (guint i = 0; i < self->sheets->len; i++)
    y += floor (nw_sheet (self, i)->height * scale_in (self, i, width)) + NW_SHEET_GAP;
  return y;
}

double
nw_sheet_stack_widest (const NwSheetStack *self)
{
  double widest = 0;

  for (guint i = 0; i < self->sheets->len; i++)
    widest = MAX (widest, nw_sheet (self, i)->width);
  return widest;
}

double
nw_sheet_stack_scale (const NwSheetStack *self, guint i)
{
  return scale_in (self, i, self->width);
}

graphene_rect_t
nw_sheet_stack_rect (const NwSheetStack *self, guint i)
{
  const NwSheet *sheet = nw_sheet (self, i);
  double scale = nw_sheet_stack_scale (self, i), width = floor (sheet->width * scale);
  double x = MAX (NW_SHEET_GAP, floor ((self->width - width) / 2));

  return GRAPHENE_RECT_INIT ((float) x, (float) sheet->y, (float) width, (float) floor (sheet->height * scale));
}

int
nw_sheet_stack_at (const NwSheetStack *self, double y)
{
  for (guint i = 0; i < self->sheets->len; i++)
    if (y < nw_sheet (self, i)->y + floor (nw_sheet (self, i)->height * nw_sheet_stack_scale (self, i)) + NW_SHEET_GAP / 2.0)
      return (int) i;
  return (int) self->sheets->len - 1;
}
