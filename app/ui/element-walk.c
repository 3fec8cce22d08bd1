/* element-walk.c: finds the element that an arrow key leads to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "element-walk.h"

int
nw_element_walk (GArray *elements, int from, int step)
{
  int last = (int) elements->len - 1;

  if (last < 0)
    return -1;
  if (ABS (step) == NW_WALK_FAR)
    return step < 0 ? 0 : last;
  if (from < 0)
    return step > 0 ? 0 : last;
  return CLAMP (from + step, 0, last);
}

/* The nearest of the same period in that direction, of another group or, within it, of another value across. */
static int
next_beside (GArray *elements, int from, int step, gboolean groups)
{
  const NwElement *start = &g_array_index (elements, NwElement, from);

  for (int i = from + step; i >= 0 && i < (int) elements->len; i += step)
    {
      const NwElement *element = &g_array_index (elements, NwElement, i);

      if (element->period == start->period
          && (groups ? element->group != start->group && element->across == start->across
                     : element->group == start->group && element->across != start->across))
        return i;
    }
  return -1;
}

int
nw_element_walk_group (GArray *elements, int from, int step)
{
  int next;

  if (elements->len == 0)
    return -1;
  if (from < 0)
    return 0;
  next = next_beside (elements, from, step, TRUE);
  if (next < 0)
    next = next_beside (elements, from, step, FALSE);
  return next < 0 ? from : next;
}
