/* side-label.c: what the sides of a comparison are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "side-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define side_at(sides, i) ((NwSide *) g_ptr_array_index ((sides), (i)))

static gboolean
same_release (const NwSide *a, const NwSide *b)
{
  return strcmp (a->release->dataset, b->release->dataset) == 0 && strcmp (a->release->version, b->release->version) == 0;
}

/* "China, Russian Federation" */
static char *
print_codes (const NwFilter *filter, const NwCodebook *codebook)
{
  NwDomain domain = nw_dimension_info (filter->dimension)->domain;
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; filter->codes[i]; i++)
    {
      int id = codebook ? nw_codebook_find_code (codebook, domain, filter->codes[i]) : -1;
      const char *name = id < 0 ? filter->codes[i] : nw_code_display (nw_codebook_get_code (codebook, domain, id));

      g_string_append_printf (out, "%s%s", i ? _(", ") : "", name);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
nw_filter_print (const NwFilter *filter, const NwCodebook *codebook)
{
  const char *label = _(nw_dimension_info (filter->dimension)->label);
  g_autofree char *codes = print_codes (filter, codebook);

  if (filter->negate)
    /* Translators: a condition left out: "Sector not: Energy, Health". */
    return g_strdup_printf (_("%s not: %s"), label, codes);
  /* Translators: a condition: "Attributed to: China, Iran". */
  return g_strdup_printf (_("%s: %s"), label, codes);
}

/* ---- what is different ---- */

/* A part of a question in words; "" when it does not narrow. (transfer full) */
typedef char *(*PrintFunc) (const NwSide *side, int which);

static char *
print_dimension (const NwSide *side, int dimension)
{
  const NwFilter *include = nw_query_get_filter (side->query, dimension, FALSE);
  const NwFilter *exclude = nw_query_get_filter (side->query, dimension, TRUE);
  g_autofree char *in = include ? nw_filter_print (include, side->codebook) : NULL;
  g_autofree char *out = exclude ? nw_filter_print (exclude, side->codebook) : NULL;

  return g_strdup_printf ("%s%s%s", in ? in : "", in && out ? "; " : "", out ? out : "");
}

static char *
print_period (const NwSide *side, int unused)
{
  g_autofree char *from = nw_date_print (side->query->from);
  g_autofree char *to = nw_date_print (side->query->to);

  if (!*from && !*to)
    return g_strdup ("");
  /* Translators: a period of starts, open where a bound is missing: "start 2010–2015". */
  return g_strdup_printf (_("start %s–%s"), from, to);
}

static char *
print_search (const NwSide *side, int unused)
{
  return side->query->search ? g_strdup_printf (_("“%s”"), side->query->search) : g_strdup ("");
}

/* Appends a part of side i where it is not the same in all sides of its release. */
static void
append_different (GString *label, GPtrArray *sides, guint i, PrintFunc print, int which, const char *any)
{
  g_autofree char *own = print (side_at (sides, i), which);
  gboolean differs = FALSE;

  for (guint j = 0; j < sides->len; j++)
    {
      g_autofree char *other = same_release (side_at (sides, i), side_at (sides, j)) ? print (side_at (sides, j), which) : NULL;
      differs |= other && strcmp (own, other) != 0;
    }
  if (differs)
    g_string_append_printf (label, "%s%s", label->len > 0 ? "; " : "", *own ? own : any);
}

static char *
describe_side (GPtrArray *sides, guint i)
{
  const NwSide *side = side_at (sides, i);
  g_autofree char *name = nw_release_name (side->release);
  g_autoptr (GString) label = g_string_new (NULL);
  guint n_same = 0;

  for (guint j = 0; j < sides->len; j++)
    n_same += same_release (side, side_at (sides, j));
  if (n_same == 1)
    return g_steal_pointer (&name);

  for (int dimension = 0; dimension < NW_N_DIMENSIONS; dimension++)
    {
      /* Translators: a condition that is not made: "Attributed to: any". */
      g_autofree char *any = g_strdup_printf (_("%s: any"), _(nw_dimension_info (dimension)->label));
      append_different (label, sides, i, print_dimension, dimension, any);
    }
  append_different (label, sides, i, print_period, 0, _("any start"));
  append_different (label, sides, i, print_search, 0, _("any words"));
  if (label->len == 0)
    return g_steal_pointer (&name);
  /* Translators: a release and what is different in it: "EuRepoC 1.1, Attributed to: Russia". */
  return n_same < sides->len ? g_strdup_printf (_("%s, %s"), name, label->str) : g_strdup (label->str);
}

void
nw_side_label_all (GPtrArray *sides)
{
  for (guint i = 0; i < sides->len; i++)
    {
      char *label = describe_side (sides, i);

      g_free (side_at (sides, i)->label);
      side_at (sides, i)->label = label;
    }
}
