/* complete.c: finds the periods for which reports are no longer coming in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "complete.h"

#include <math.h>

static gboolean
has_number (const NwResult *result, guint period)
{
  for (guint g = 0; g < result->groups->len; g++)
    for (guint a = 0; a < result->across->len; a++)
      if (isfinite (result->cells[nw_result_index (result, g, a, period)]))
        return TRUE;
  return FALSE;
}

static gboolean
is_complete (const NwResult *result, guint period)
{
  return !nw_result_period (result, period)->immature && has_number (result, period);
}

guint
nw_complete_first (const NwResult *result)
{
  for (guint i = 0; i < result->periods->len; i++)
    if (is_complete (result, i))
      return i;
  return 0;
}

guint
nw_complete_last (const NwResult *result)
{
  for (guint i = result->periods->len; i > 0; i--)
    if (is_complete (result, i - 1))
      return i - 1;
  return MAX (result->periods->len, 1) - 1;
}
