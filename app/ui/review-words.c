/* review-words.c: puts days, texts and counts of reviews into words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "review-words.h"

#include <glib/gi18n-lib.h>

char *
nw_review_words_changed (const NwReview *review)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (review->changed);
  /* Translators: a day, see g_date_time_format() */
  g_autofree char *day = time != NULL ? g_date_time_format (time, _("%-d %b %Y")) : NULL;

  /* Translators: %s is a day */
  return day != NULL ? g_strdup_printf (_("Changed on %s"), day) : g_strdup (_("Changed on a day that is not known"));
}

char *
nw_review_words_fields (guint fields)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (NwReviewField i = 0; i < NW_N_REVIEW_FIELDS; i++)
    if ((fields >> i & 1) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? _(", ") : "", nw_review_field_label (i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

guint
nw_review_words_written (NwReview *review)
{
  guint fields = 0;

  for (NwReviewField i = NW_REVIEW_TITLE + 1; i < NW_N_REVIEW_FIELDS; i++)
    if (*nw_review_text (review, i) != NULL)
      fields |= 1u << i;
  return fields;
}

/* Takes over the words; of none nothing is said. */
static void
add_part (GString *text, guint n, char *words)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", words);
  g_free (words);
}

char *
nw_review_words_counts (const NwReviewCounts *counts)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = counts->added;

  add_part (text, n, g_strdup_printf (ngettext ("%u review is new", "%u reviews are new", n), n));
  n = counts->replaced;
  add_part (text, n, g_strdup_printf (ngettext ("%u replaced yours, which was older",
                                                "%u replaced yours, which were older", n), n));
  n = counts->kept;
  add_part (text, n, g_strdup_printf (ngettext ("%u is older than yours, which stays",
                                                "%u are older than yours, which stay", n), n));
  n = counts->same;
  add_part (text, n, g_strdup_printf (ngettext ("%u was there already", "%u were there already", n), n));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
