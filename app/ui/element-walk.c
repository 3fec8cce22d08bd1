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

int
nw_element_walk_group (GArray *elements, int from, int step)
{
  const NwElement *start;

  if (elements->len == 0)
    return -1;
  if (from < 0)
    return 0;
  start = &g_array_index (elements, NwElement, from);
  for (int i = from + step; i >= 0 && i < (int) elements->len; i += step)
    {
      const NwElement *element = &g_array_index (elements, NwElement, i);

      if (element->group != start->group && element->period == start->period)
        return i;
    }
  return from;
}
