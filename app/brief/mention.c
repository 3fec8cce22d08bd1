/* mention.c: names figures, tables and numbers, with as few words as can be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mention.h"

#include <glib/gi18n-lib.h>

/* "1", "3–5": the ordinals of one kind, neighbours together from three on. (transfer full) */
static GPtrArray *
print_runs (const GPtrArray *passages, NwPassageKind kind, guint *n)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) ordinals = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < passages->len; i++)
    {
      const NwPassage *passage = g_ptr_array_index (passages, i);

      if (passage->kind == kind)
        g_array_append_val (ordinals, passage->ordinal);
    }
  *n = ordinals->len;
  for (guint i = 0, last; i < ordinals->len; i = last + 1)
    {
      guint first = g_array_index (ordinals, guint, i);

      for (last = i; last + 1 < ordinals->len && g_array_index (ordinals, guint, last + 1) == first + last + 1 - i;)
        last++;
      if (last - i < 2)
        last = i;
      g_ptr_array_add (runs, last == i ? g_strdup_printf ("%u", first)
                                       : g_strdup_printf ("%u–%u", first, g_array_index (ordinals, guint, last)));
    }
  return runs;
}

/* "1, 2 and 4". (transfer full) */
static char *
join_runs (const GPtrArray *runs)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      /* Translators: between the last two of several numbers: "Figures 1, 2 and 4". */
      g_string_append (out, i == 0 ? "" : i + 1 == runs->len ? _(" and ") : _(", "));
      g_string_append (out, g_ptr_array_index (runs, i));
    }
  return g_string_free (out, FALSE);
}

static void
append_kind (GString *out, const GPtrArray *passages, NwPassageKind kind)
{
  guint n = 0;
  g_autoptr (GPtrArray) runs = print_runs (passages, kind, &n);
  g_autofree char *numbers = join_runs (runs);

  if (n == 0)
    return;
  g_string_append (out, out->len > 0 ? _(", ") : "");
  if (kind == NW_PASSAGE_FIGURE)
    /* Translators: one or several figures by their numbers: "Figures 1 and 3". */
    g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, "Figure %s", "Figures %s", n), numbers);
  else
    /* Translators: one or several tables by their numbers: "Tables 1 and 3". */
    g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, "Table %s", "Tables %s", n), numbers);
}

char *
nw_mention_print (const GPtrArray *passages)
{
  GString *out = g_string_new (NULL);

  append_kind (out, passages, NW_PASSAGE_FIGURE);
  append_kind (out, passages, NW_PASSAGE_TABLE);
  for (guint i = 0; i < passages->len; i++)
    {
      const NwPassage *passage = g_ptr_array_index (passages, i);

      if (passage->kind != NW_PASSAGE_NUMBER)
        continue;
      g_string_append (out, out->len > 0 ? _(", ") : "");
      /* Translators: a number on a card, as it is shown: "the number “14.6 % (240 of 1,643)”". */
      g_string_append_printf (out, _("the number “%s”"), passage->exhibit->value);
    }
  return g_string_free (out, FALSE);
}
