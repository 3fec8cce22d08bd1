/* review.c: reviews, facts about states and links between records, as values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "review.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct {
  const char *id;
  const char *label;
} links[NW_N_LINKS] = {
  [NW_LINK_SAME] = { "same", N_("The same incident") },
  [NW_LINK_DIFFERENT] = { "different", N_("Different incidents") },
  [NW_LINK_PART_OF] = { "part-of", N_("Part of the other") },
  [NW_LINK_UNSURE] = { "unsure", N_("Unsure") },
};

const char *
nw_link_kind_id (NwLinkKind kind)
{
  g_return_val_if_fail (kind < NW_N_LINKS, NULL);

  return links[kind].id;
}

const char *
nw_link_kind_label (NwLinkKind kind)
{
  g_return_val_if_fail (kind < NW_N_LINKS, NULL);

  return _(links[kind].label);
}

int
nw_link_kind_find (const char *id)
{
  for (int i = 0; i < NW_N_LINKS; i++)
    if (strcmp (links[i].id, id) == 0)
      return i;
  return -1;
}

void
nw_review_free (NwReview *review)
{
  g_free (review->dataset);
  g_free (review->key);
  g_free (review->title);
  g_free (review->cause);
  g_free (review->lesson);
  g_free (review->remediation);
  g_free (review->contested);
  g_free (review->sources);
  g_free (review);
}

void
nw_policy_fact_free (NwPolicyFact *fact)
{
  g_free (fact->state);
  g_free (fact->kind);
  g_free (fact->title);
  g_free (fact->source);
  g_free (fact->note);
  g_free (fact);
}

void
nw_link_free (NwLink *link)
{
  g_free (link->dataset_a);
  g_free (link->key_a);
  g_free (link->dataset_b);
  g_free (link->key_b);
  g_free (link->reason);
  g_free (link);
}
