/* behind-words.c: remembers labels of cells by the question for what is behind them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "behind-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalogue.h"

struct _NwBehindWords {
  GHashTable *words; /* by the question as text */
};

NwBehindWords *
nw_behind_words_new (void)
{
  NwBehindWords *self = g_new (NwBehindWords, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
nw_behind_words_free (NwBehindWords *self)
{
  g_hash_table_unref (self->words);
  g_free (self);
}

static char *
say (const NwQuery *behind, const char *row, const char *column)
{
  NwAnalysisEntry entry;
  const char *analysis = behind->analysis;

  if (analysis != NULL && nw_catalogue_analysis (analysis, &entry))
    analysis = entry.label;
  /* Translators: the incidents behind a cell of a table: analysis, row, column */
  return g_strdup_printf (_("%s: %s, %s"), analysis, row, column);
}

void
nw_behind_words_add (NwBehindWords *self, const NwResult *result, const NwElement *element, const NwQuery *behind)
{
  const NwSummaryColumn *column = nw_summary_column (result->summary, element->across);
  g_autofree char *name = column->above != NULL ? g_strdup_printf ("%s, %s", column->above, column->label) : g_strdup (column->label);

  g_hash_table_replace (self->words, nw_query_print (behind),
                        say (behind, nw_summary_row (result->summary, element->group)->label, name));
}

char *
nw_behind_words_get (NwBehindWords *self, const NwQuery *behind)
{
  g_autofree char *text = nw_query_print (behind);
  const char *known = g_hash_table_lookup (self->words, text);
  g_auto (GStrv) codes = NULL;

  if (known != NULL)
    return g_strdup (known);
  codes = g_strsplit (behind->cell != NULL ? behind->cell : "", "/", 2);
  return say (behind, codes[0] != NULL ? codes[0] : "?", codes[0] != NULL && codes[1] != NULL ? codes[1] : "?");
}
