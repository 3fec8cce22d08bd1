/* issue-words.h: what remarks about rows are called, and one of them as a sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "issue.h"
#include "release.h"

G_BEGIN_DECLS

const char *nw_issue_words_severity (NwSeverity severity); /* translated */
const char *nw_issue_words_icon     (NwSeverity severity); /* name of a symbolic icon */
const char *nw_issue_words_kind     (NwIssueKind kind);    /* translated */
/* The file that an issue is about; NULL when the release does not know it. */
const NwSourceFile *nw_issue_words_file (const NwRelease *release, const NwIssue *issue);
/* "incidents.csv, line 12, start_date: no such day – written “31.2.2020”". (transfer full) */
char       *nw_issue_words_sentence (const NwRelease *release, const NwIssue *issue);

G_END_DECLS
