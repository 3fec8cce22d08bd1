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

static const struct {
  const char *id;
  const char *label;
  gsize       offset;
} fields[NW_N_REVIEW_FIELDS] = {
  [NW_REVIEW_TITLE] = { "title", N_("Incident"), G_STRUCT_OFFSET (NwReview, title) },
  [NW_REVIEW_CAUSE] = { "cause", N_("Cause"), G_STRUCT_OFFSET (NwReview, cause) },
  [NW_REVIEW_LESSON] = { "lesson", N_("Lesson"), G_STRUCT_OFFSET (NwReview, lesson) },
  [NW_REVIEW_REMEDIATION] = { "remediation", N_("Remediation"), G_STRUCT_OFFSET (NwReview, remediation) },
  [NW_REVIEW_CONTESTED] = { "contested", N_("Contested points"), G_STRUCT_OFFSET (NwReview, contested) },
  [NW_REVIEW_SOURCES] = { "sources", N_("Sources"), G_STRUCT_OFFSET (NwReview, sources) },
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

const char *
nw_review_field_id (NwReviewField field)
{
  g_return_val_if_fail (field < NW_N_REVIEW_FIELDS, NULL);

  return fields[field].id;
}

const char *
nw_review_field_label (NwReviewField field)
{
  g_return_val_if_fail (field < NW_N_REVIEW_FIELDS, NULL);

  return _(fields[field].label);
}

char **
nw_review_text (NwReview *review, NwReviewField field)
{
  g_return_val_if_fail (field < NW_N_REVIEW_FIELDS, NULL);

  return &G_STRUCT_MEMBER (char *, review, fields[field].offset);
}

NwReview *
nw_review_copy (const NwReview *review)
{
  NwReview *copy = g_memdup2 (review, sizeof *review);

  copy->dataset = g_strdup (review->dataset);
  copy->key = g_strdup (review->key);
  for (NwReviewField i = 0; i < NW_N_REVIEW_FIELDS; i++)
    {
      char **text = nw_review_text (copy, i);

      *text = g_strdup (*text);
    }
  return copy;
}

gboolean
nw_review_is_empty (const NwReview *review)
{
  return !review->cause && !review->lesson && !review->remediation && !review->contested && !review->sources;
}

void
nw_review_free (NwReview *review)
{
  g_free (review->dataset);
  g_free (review->key);
  for (NwReviewField i = 0; i < NW_N_REVIEW_FIELDS; i++)
    g_free (*nw_review_text (review, i));
  g_free (review);
}

const char *
nw_policy_kind_label (const char *kind)
{
  if (g_str_equal (kind, "position"))
    return _("Published position");
  if (g_str_equal (kind, "contact"))
    return _("Point of contact");
  if (g_str_equal (kind, "strategy"))
    return _("National strategy");
  return kind;
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

NwLink *
nw_link_copy (const NwLink *link)
{
  NwLink *copy = g_memdup2 (link, sizeof *link);

  copy->dataset_a = g_strdup (link->dataset_a);
  copy->key_a = g_strdup (link->key_a);
  copy->dataset_b = g_strdup (link->dataset_b);
  copy->key_b = g_strdup (link->key_b);
  copy->reason = g_strdup (link->reason);
  return copy;
}
