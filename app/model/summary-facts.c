/* summary-facts.c: says the numbers about a whole table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "summary-facts.h"

#include <glib/gi18n-lib.h>

char *
nw_summary_facts_print (const NwSummary *summary, const char *separator)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < summary->facts->len; i++)
    {
      const NwSummaryFact *fact = &g_array_index (summary->facts, NwSummaryFact, i);
      g_autofree char *number = nw_quantity_print (fact->quantity, fact->number);

      g_string_append (out, i > 0 ? separator : "");
      /* Translators: what a number is, and the number. */
      g_string_append_printf (out, _("%s: %s"), fact->label, number);
    }
  return out->len > 0 ? g_strdup (out->str) : NULL;
}
