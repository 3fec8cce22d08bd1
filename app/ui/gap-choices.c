/* gap-choices.c: lists datasets, states, sectors, markers and quarters by name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "gap-choices.h"

#include <glib/gi18n-lib.h>

static void
choice_free (gpointer data)
{
  NwGapChoice *choice = data;

  g_free (choice->code);
  g_free (choice->name);
  g_free (choice);
}

static GPtrArray *
choices_new (void)
{
  return g_ptr_array_new_with_free_func (choice_free);
}

/* Takes both. */
static void
add (GPtrArray *choices, char *code, char *name)
{
  NwGapChoice *choice = g_new0 (NwGapChoice, 1);

  choice->code = code;
  choice->name = name;
  g_ptr_array_add (choices, choice);
}

static int
by_name (gconstpointer a, gconstpointer b)
{
  const NwGapChoice *first = *(NwGapChoice *const *) a, *second = *(NwGapChoice *const *) b;

  return g_utf8_collate (first->name, second->name);
}

GPtrArray *
nw_gap_choices_datasets (const GPtrArray *releases)
{
  GPtrArray *choices = choices_new ();

  for (guint i = 0; i < releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (releases, i);

      if (release->counts.incidents > 0)
        add (choices, g_strdup_printf ("%s@%s", release->dataset, release->version),
             g_strdup_printf ("%s %s", release->short_title, release->version));
    }
  return choices;
}

/* Those of the codes of a dimension that are of a kind and in some incident; each once. */
static void
add_facets (GPtrArray *choices, GHashTable *seen, const NwAnswer *answer, NwDimension dimension, NwCodeKind kind)
{
  const GArray *facets = answer->facets != NULL ? answer->facets->facets[dimension] : NULL;

  for (guint i = 0; facets != NULL && i < facets->len; i++)
    {
      const NwFacet *facet = &g_array_index (facets, NwFacet, i);
      const NwCode *code = nw_codebook_get_code (answer->codebook, nw_dimension_info (dimension)->domain, facet->code);

      if (code->kind == kind && facet->incidents > 0 && g_hash_table_add (seen, code->code))
        add (choices, g_strdup (code->code), g_strdup (nw_code_display (code)));
    }
}

GPtrArray *
nw_gap_choices_states (const NwAnswer *answer)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *choices = choices_new ();

  add_facets (choices, seen, answer, NW_DIMENSION_INITIATOR, NW_CODE_STATE);
  add_facets (choices, seen, answer, NW_DIMENSION_RECEIVER, NW_CODE_STATE);
  g_ptr_array_sort (choices, by_name);
  return choices;
}

GPtrArray *
nw_gap_choices_sectors (const NwAnswer *answer)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *choices = choices_new ();

  add_facets (choices, seen, answer, NW_DIMENSION_SECTOR, NW_CODE_LISTED);
  g_ptr_array_sort (choices, by_name);
  return choices;
}

GPtrArray *
nw_gap_choices_markers (const GPtrArray *markers)
{
  GPtrArray *choices = choices_new ();

  for (guint i = markers->len; i > 0; i--)
    {
      const NwMarker *marker = g_ptr_array_index (markers, i - 1);
      g_autofree char *date = nw_date_print (marker->date);

      add (choices, g_strdup (marker->id), g_strdup_printf ("%s (%s)", nw_marker_display (marker), date));
    }
  return choices;
}

GPtrArray *
nw_gap_choices_quarters (const NwAnswer *answer)
{
  GPtrArray *choices = choices_new ();
  const GArray *years = answer->facets != NULL ? answer->facets->years : NULL;

  for (guint i = years != NULL ? years->len : 0; i > 0; i--)
    for (int quarter = 4; quarter >= 1; quarter--)
      {
        int year = answer->facets->first_year + (int) i - 1;

        /* Translators: a quarter of a year: its number and the year */
        add (choices, g_strdup_printf ("%04d-Q%d", year, quarter), g_strdup_printf (_("Q%d %d"), quarter, year));
      }
  return choices;
}

static void
clear_gap (gpointer data)
{
  NwGap *gap = data;

  g_free (gap->gap);
  g_free (gap->code);
  g_free (gap->name);
}

GArray *
nw_gap_choices_gaps_new (void)
{
  GArray *gaps = g_array_new (FALSE, TRUE, sizeof (NwGap));

  g_array_set_clear_func (gaps, clear_gap);
  return gaps;
}

void
nw_gap_choices_fill (GArray *gaps, const char *gap, const NwGapChoice *choice)
{
  NwGap filled = { g_strdup (gap), g_strdup (choice->code), g_strdup (choice->name) };

  g_array_append_val (gaps, filled);
}
