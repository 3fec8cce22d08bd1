/* result-stamp.c: the least that a small figure has to say of itself, in one line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "result.h"

#include <glib/gi18n-lib.h>

#include "comparison-text.h"

static void
append_part (GString *out, const char *part)
{
  g_string_append_printf (out, "%s%s", out->len > 0 ? " · " : "", part);
}

static void
append_n (GString *out, const char *name, guint n)
{
  /* Translators: a release and how many of its incidents a figure counts: "EuRepoC 1.1: n = 278". */
  g_autofree char *words = g_strdup_printf (_("%s: n = %'u"), name, n);

  append_part (out, words);
}

static gboolean
is_label (const NwResult *self, const char *name)
{
  for (guint i = 0; i < self->sides->len; i++)
    if (g_str_equal (((const NwSide *) g_ptr_array_index (self->sides, i))->label, name))
      return TRUE;
  return FALSE;
}

/* Sides are often named by their releases; where not, those are said, too. */
static void
append_sides (GString *out, const NwResult *self)
{
  g_autoptr (GPtrArray) releases = nw_comparison_releases (self);

  for (guint i = 0; i < self->sides->len; i++)
    {
      const NwSide *side = g_ptr_array_index (self->sides, i);

      append_n (out, side->label, side->steps[NW_COMPARED_ALL].matching);
    }
  for (guint i = 0; i < releases->len; i++)
    {
      g_autofree char *name = nw_release_name (g_ptr_array_index (releases, i));

      if (!is_label (self, name))
        append_part (out, name);
    }
}

char *
nw_result_stamp (const NwResult *self)
{
  GString *out = g_string_new (NULL);
  g_autofree char *name = nw_release_name (self->release);
  g_autofree char *id = nw_result_id (self);
  /* Translators: the short id of a figure, by which its numbers are checked. */
  g_autofree char *seal = g_strdup_printf (_("Seal %s"), id);

  if (self->sides->len > 0)
    append_sides (out, self);
  else
    append_n (out, name, self->incidents);
  if (self->query->by != NW_DIMENSION_NONE || self->query->and != NW_DIMENSION_NONE)
    {
      /* Translators: the counting rule of a figure: "Counting: Whole". */
      g_autofree char *rule = g_strdup_printf (_("Counting: %s"), nw_rule_label (self->query->rule));

      append_part (out, rule);
    }
  append_part (out, seal);
  return g_string_free (out, FALSE);
}
