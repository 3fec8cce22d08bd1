/* issue-words.c: says in words what a remark about a row is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "issue-words.h"

#include <glib/gi18n-lib.h>

const char *
nw_issue_words_severity (NwSeverity severity)
{
  switch (severity)
    {
    case NW_ISSUE_REJECTED:
      return _("Rejected");
    case NW_ISSUE_DUPLICATE:
      return _("Duplicate");
    case NW_ISSUE_DOUBT:
      return _("Doubt");
    case NW_ISSUE_NOTE:
    default:
      return _("Note");
    }
}

const char *
nw_issue_words_icon (NwSeverity severity)
{
  switch (severity)
    {
    case NW_ISSUE_REJECTED:
      return "action-unavailable-symbolic";
    case NW_ISSUE_DUPLICATE:
      return "edit-copy-symbolic";
    case NW_ISSUE_DOUBT:
      return "dialog-warning-symbolic";
    case NW_ISSUE_NOTE:
    default:
      return "dialog-information-symbolic";
    }
}

const char *
nw_issue_words_kind (NwIssueKind kind)
{
  static const char *const labels[NW_N_ISSUES] = {
    [NW_ISSUE_OTHER] = N_("Something else"),
    [NW_ISSUE_WIDTH] = N_("Too few or too many cells"),
    [NW_ISSUE_MISSING_KEY] = N_("No key"),
    [NW_ISSUE_SAME_KEY] = N_("Same key as another record"),
    [NW_ISSUE_SAME_ROW] = N_("Same row again"),
    [NW_ISSUE_ORPHAN] = N_("Its incident is not there"),
    [NW_ISSUE_BAD_DATE] = N_("Not a date"),
    [NW_ISSUE_UNDATED] = N_("No date"),
    [NW_ISSUE_END_BEFORE_START] = N_("End before start"),
    [NW_ISSUE_CLAIM_BEFORE_START] = N_("Claim before start"),
    [NW_ISSUE_AFTER_RELEASE] = N_("Later than the release"),
    [NW_ISSUE_UNRECOGNISED] = N_("Unrecognised label"),
    [NW_ISSUE_BAD_NUMBER] = N_("Not a number"),
    [NW_ISSUE_LISTS_DIFFER] = N_("Lists of different length"),
    [NW_ISSUE_TABLES_DIFFER] = N_("Tables disagree"),
    [NW_ISSUE_HEAPING] = N_("Dates heap up"),
    [NW_ISSUE_TEXT] = N_("Bytes that are not text"),
    [NW_ISSUE_SHIFTED] = N_("Cells look shifted"),
    [NW_ISSUE_DISCLOSED_BEFORE_START] = N_("Disclosed before start"),
    [NW_ISSUE_SAME_NAME] = N_("Several actors have the name"),
  };

  g_return_val_if_fail (kind < NW_N_ISSUES, NULL);

  return _(labels[kind]);
}

const NwSourceFile *
nw_issue_words_file (const NwRelease *release, const NwIssue *issue)
{
  if (release == NULL || issue->file >= release->files->len)
    return NULL;
  return g_ptr_array_index (release->files, issue->file);
}

char *
nw_issue_words_sentence (const NwRelease *release, const NwIssue *issue)
{
  const NwSourceFile *file = nw_issue_words_file (release, issue);
  g_autoptr (GString) text = g_string_new (file != NULL ? file->name : "");

  if (file != NULL && file->sheet != NULL)
    /* Translators: %s is the name of a sheet, after that of its file */
    g_string_append_printf (text, _(", sheet “%s”"), file->sheet);
  if (issue->line > 0)
    /* Translators: after the name of a file */
    g_string_append_printf (text, _(", line %" G_GUINT64_FORMAT), issue->line);
  if (issue->column != NULL && *issue->column != '\0')
    /* Translators: %s is the name of a column, after file and line */
    g_string_append_printf (text, _(", %s"), issue->column);
  /* Translators: %s is what is remarked, after file, line and column */
  g_string_append_printf (text, text->len > 0 ? _(": %s") : "%s", issue->reason);
  if (issue->cell != NULL && *issue->cell != '\0')
    /* Translators: what stands in the file */
    g_string_append_printf (text, _(" – written “%s”"), issue->cell);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
