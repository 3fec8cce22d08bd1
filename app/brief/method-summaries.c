/* method-summaries.c: how answers that are summaries were made: each analysis says it of itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method-rules.h"

#include <string.h>

void
nw_methods_say_summary (NwMethods *self, const NwExhibit *exhibit)
{
  const NwSummary *summary = exhibit->result ? exhibit->result->summary : NULL;

  if (!summary)
    return;
  nw_methods_say (self, summary->unit, NULL);
  if (summary->method)
    nw_methods_say (self, summary->method, NULL);
  if (summary->remarks)
    {
      g_autofree char *remarks = g_strdup (summary->remarks);
      gsize length = strlen (remarks);

      if (length > 0 && remarks[length - 1] == '.')
        remarks[length - 1] = '\0';
      nw_methods_say (self, remarks, NULL);
    }
}
