/* mark-text.c: the coded values of a record in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mark-text.h"

#include <glib/gi18n-lib.h>

static gboolean
was_seen (const GArray *seen, guint16 code)
{
  for (guint i = 0; i < seen->len; i++)
    if (g_array_index (seen, guint16, i) == code)
      return TRUE;
  return FALSE;
}

char *
nw_mark_words (const NwBatch *batch, const NwCodebook *codebook, guint first, guint n, NwDimension dimension,
               guint most)
{
  NwDomain domain = nw_dimension_info (dimension)->domain;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (guint16));

  for (guint i = first; i < first + n; i++)
    {
      const NwMark *mark = nw_batch_mark (batch, i);

      if (mark->dimension != dimension || was_seen (seen, mark->code))
        continue;
      g_array_append_val (seen, mark->code);
      if (most > 0 && seen->len > most)
        continue;
      /* Translators: between the members of a list, "China, Russia" */
      g_string_append_printf (text, "%s%s", text->len > 0 ? _(", ") : "",
                              nw_code_display (nw_codebook_get_code (codebook, domain, mark->code)));
    }
  if (most > 0 && seen->len > most)
    {
      guint n_more = seen->len - most;
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, " and %u more", " and %u more", n_more), n_more);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
