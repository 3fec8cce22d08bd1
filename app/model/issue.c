/* issue.c: the ids of severities and kinds of issues
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "issue.h"

#include <string.h>

/* Stored in library files: append, never rename. */
static const char *const kinds[NW_N_ISSUES] = {
  [NW_ISSUE_OTHER] = "other",
  [NW_ISSUE_WIDTH] = "width",
  [NW_ISSUE_MISSING_KEY] = "missing-key",
  [NW_ISSUE_SAME_KEY] = "same-key",
  [NW_ISSUE_SAME_ROW] = "same-row",
  [NW_ISSUE_ORPHAN] = "orphan",
  [NW_ISSUE_BAD_DATE] = "bad-date",
  [NW_ISSUE_UNDATED] = "undated",
  [NW_ISSUE_END_BEFORE_START] = "end-before-start",
  [NW_ISSUE_CLAIM_BEFORE_START] = "claim-before-start",
  [NW_ISSUE_AFTER_RELEASE] = "after-release",
  [NW_ISSUE_UNRECOGNISED] = "unrecognised",
  [NW_ISSUE_BAD_NUMBER] = "bad-number",
  [NW_ISSUE_LISTS_DIFFER] = "lists-differ",
  [NW_ISSUE_TABLES_DIFFER] = "tables-differ",
  [NW_ISSUE_HEAPING] = "heaping",
  [NW_ISSUE_TEXT] = "text",
  [NW_ISSUE_SHIFTED] = "shifted",
  [NW_ISSUE_SAME_NAME] = "same-name",
  [NW_ISSUE_DISCLOSED_BEFORE_START] = "disclosed-before-start",
};

const char *
nw_severity_id (NwSeverity severity)
{
  static const char *const ids[] = {
    [NW_ISSUE_NOTE] = "note",
    [NW_ISSUE_DOUBT] = "doubt",
    [NW_ISSUE_DUPLICATE] = "duplicate",
    [NW_ISSUE_REJECTED] = "rejected",
  };

  g_return_val_if_fail (severity < G_N_ELEMENTS (ids), NULL);

  return ids[severity];
}

const char *
nw_issue_kind_id (NwIssueKind kind)
{
  g_return_val_if_fail (kind < NW_N_ISSUES, NULL);

  return kinds[kind];
}

NwIssueKind
nw_issue_kind_find (const char *id)
{
  for (guint i = 0; id && i < NW_N_ISSUES; i++)
    if (strcmp (kinds[i], id) == 0)
      return i;

  return NW_ISSUE_OTHER;
}
