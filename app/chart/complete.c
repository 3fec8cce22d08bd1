/* complete.c: finds the periods for which reports are no longer coming in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "complete.h"

guint
nw_complete_first (const NwResult *result)
{
  for (guint i = 0; i < result->periods->len; i++)
    if (!nw_result_period (result, i)->immature)
      return i;
  return 0;
}

guint
nw_complete_last (const NwResult *result)
{
  for (guint i = result->periods->len; i > 0; i--)
    if (!nw_result_period (result, i - 1)->immature)
      return i - 1;
  return MAX (result->periods->len, 1) - 1;
}
