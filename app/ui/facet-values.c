/* facet-values.c: decides which values of a facet are listed, in which order, and says what the rest is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "facet-values.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "words.h"

#define ROWS_FOLDED   5
#define ROWS_UNFOLDED 300 /* beyond that, searching is quicker than scrolling */

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (((const NwFacetValue *) a)->label, ((const NwFacetValue *) b)->label);
}

static gboolean
matches (const char *label, const char *folded_needle)
{
  g_autofree char *folded = g_utf8_casefold (label, -1);

  return *folded_needle == '\0' || strstr (folded, folded_needle) != NULL;
}

GArray *
nw_facet_values_collect (const NwAnswer *answer, NwDimension dimension, const char *search, gboolean alphabetical)
{
  GArray *facets = answer->facets->facets[dimension];
  NwDomain domain = nw_dimension_info (dimension)->domain;
  GArray *values = g_array_new (FALSE, FALSE, sizeof (NwFacetValue));
  g_autofree char *needle = g_utf8_casefold (search, -1);

  for (guint i = 0; facets != NULL && i < facets->len; i++)
    {
      NwFacetValue value = { .facet = &g_array_index (facets, NwFacet, i) };

      value.code = nw_codebook_get_code (answer->codebook, domain, value.facet->code);
      value.label = nw_code_display (value.code);
      if (matches (value.label, needle))
        g_array_append_val (values, value);
    }
  if (alphabetical)
    g_array_sort (values, compare_labels);
  return values;
}

GArray *
nw_facet_values_visible (const GArray *values, gboolean unfolded)
{
  GArray *visible = g_array_new (FALSE, FALSE, sizeof (NwFacetValue));
  guint limit = unfolded ? ROWS_UNFOLDED : ROWS_FOLDED;
  guint named = 0;

  for (guint i = 0; i < values->len; i++)
    {
      NwFacetValue *value = &g_array_index (values, NwFacetValue, i);
      gboolean special = value->code->kind == NW_CODE_SPECIAL;
      gboolean picked = value->facet->chosen || value->facet->excluded;
      gboolean early = visible->len < limit && (unfolded || !special);

      if (early || picked)
        g_array_append_val (visible, *value);
      named += special ? 0 : 1;
    }
  if (!unfolded && named == 0 && visible->len == 0)
    g_array_append_vals (visible, values->data, MIN (values->len, ROWS_FOLDED));
  return visible;
}

static gboolean
is_visible (const GArray *visible, const NwFacetValue *value)
{
  for (guint i = 0; i < visible->len; i++)
    if (g_array_index (visible, NwFacetValue, i).facet->code == value->facet->code)
      return TRUE;
  return FALSE;
}

char *
nw_facet_values_rest (const GArray *values, const GArray *visible)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint hidden = 0;

  for (guint i = 0; i < values->len; i++)
    hidden += g_array_index (values, NwFacetValue, i).code->kind != NW_CODE_SPECIAL
              && !is_visible (visible, &g_array_index (values, NwFacetValue, i));
  if (hidden > 0)
    /* Translators: values of a facet that are not shown yet */
    g_string_append_printf (text, ngettext ("%u more", "%u more", hidden), hidden);
  for (guint i = 0; i < values->len; i++)
    {
      const NwFacetValue *value = &g_array_index (values, NwFacetValue, i);
      g_autofree char *count = nw_words_count (value->facet->incidents);
      g_autofree char *label = NULL;

      if (value->code->kind != NW_CODE_SPECIAL || is_visible (visible, value))
        continue;
      label = g_utf8_strdown (value->label, -1);
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "", label, count);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
