/* pair-words.c: says what is equal and what was decided
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pair-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

char *
nw_pair_words_record (const NwLinkedRecord *record)
{
  /* Translators: a dataset with its release, and the key of a record in it: "EuRepoC 1.1 #1032" */
  return g_strdup_printf (_("%s #%s"), record->source, record->key);
}

const char *
nw_pair_words_title (const NwLinkedRecord *record)
{
  if (record->id == 0)
    return _("Not in the current release");
  return record->title != NULL && *record->title != '\0' ? record->title : _("Without a title");
}

/* They share a value, or may be of the same day: that is not all the same. */
static const char *
agreement (const NwEvidence *evidence)
{
  if (strcmp (evidence->texts[0], evidence->texts[1]) == 0)
    /* Translators: of a field of two records */
    return _("equal");
  if (strcmp (evidence->field, "start") == 0 || strcmp (evidence->field, "end") == 0)
    /* Translators: of two dates of which one is less precise */
    return _("may be equal");
  /* Translators: of two lists of values that have some in common */
  return _("equal in part");
}

const char *
nw_pair_words_state (const NwEvidence *evidence)
{
  switch (evidence->state)
    {
    case NW_EVIDENCE_AGREE:
      return agreement (evidence);
    case NW_EVIDENCE_DIFFER:
      /* Translators: of a field of two records */
      return _("different");
    case NW_EVIDENCE_ONE:
      /* Translators: of a field of two records: one of them is empty */
      return _("only one says it");
    case NW_EVIDENCE_NEITHER:
    default:
      /* Translators: of a field of two records: both are empty */
      return _("neither says it");
    }
}

const char *
nw_pair_words_icon (NwEvidenceState state)
{
  switch (state)
    {
    case NW_EVIDENCE_AGREE:
      return "fields-agree-symbolic";
    case NW_EVIDENCE_DIFFER:
      return "fields-differ-symbolic";
    case NW_EVIDENCE_ONE:
    case NW_EVIDENCE_NEITHER:
    default:
      return "fields-silent-symbolic";
    }
}

const char *
nw_pair_words_kind_icon (NwLinkKind kind)
{
  switch (kind)
    {
    case NW_LINK_SAME:
      return "fields-agree-symbolic";
    case NW_LINK_DIFFERENT:
      return "fields-differ-symbolic";
    case NW_LINK_PART_OF:
      return "link-part-symbolic";
    case NW_LINK_UNSURE:
    case NW_N_LINKS:
    default:
      return "dialog-question-symbolic";
    }
}

gboolean
nw_pair_words_first_is_part (const NwLinkedPair *pair)
{
  return g_strcmp0 (pair->link->dataset_a, pair->records[0].dataset) == 0
         && g_strcmp0 (pair->link->key_a, pair->records[0].key) == 0;
}

const char *
nw_pair_words_kind (const NwLinkedPair *pair)
{
  if (pair->link->kind == NW_LINK_PART_OF && !nw_pair_words_first_is_part (pair))
    /* Translators: of a record: another one is a part of it */
    return _("Contains the other");
  return nw_link_kind_label (pair->link->kind);
}

static char *
sentence (const NwLinkedPair *pair)
{
  gboolean turned = pair->link->kind == NW_LINK_PART_OF && !nw_pair_words_first_is_part (pair);
  g_autofree char *first = nw_pair_words_record (&pair->records[turned ? 1 : 0]);
  g_autofree char *second = nw_pair_words_record (&pair->records[turned ? 0 : 1]);

  switch (pair->link->kind)
    {
    case NW_LINK_SAME:
      return g_strdup (_("the same incident"));
    case NW_LINK_DIFFERENT:
      return g_strdup (_("different incidents"));
    case NW_LINK_PART_OF:
      /* Translators: two records, such as "EuRepoC 1.1 #1032" */
      return g_strdup_printf (_("%s is part of %s"), first, second);
    case NW_LINK_UNSURE:
    case NW_N_LINKS:
    default:
      return g_strdup (_("not sure"));
    }
}

char *
nw_pair_words_judged (const NwLinkedPair *pair)
{
  g_autofree char *what = sentence (pair);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (pair->link->judged);
  g_autofree char *day = time != NULL ? g_date_time_format (time, _("%-d %b %Y")) : g_strdup ("?");

  if (pair->link->reason == NULL || *pair->link->reason == '\0')
    /* Translators: a day, and what was decided: "the same incident" */
    return g_strdup_printf (_("Judged on %s: %s"), day, what);
  /* Translators: a day, what was decided, and why */
  return g_strdup_printf (_("Judged on %s: %s. %s"), day, what, pair->link->reason);
}
