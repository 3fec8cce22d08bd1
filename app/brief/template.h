/* template.h: briefings to begin with, whose gaps are filled by what they are about
 *
 * A template is a briefing file in data/templates with a group of its own, see data/templates/README.md:
 *
 *   [Normwatch Template]
 *   Id=state
 *   Label=State brief
 *   Summary=…
 *   Asks=dataset;state;
 *   Position=1
 *
 * In its titles, texts and questions {dataset}, {state}, {sector} and {marker} stand for what was chosen, and {quarter},
 * {before}, {since}, {from}, {to} and {day} for what follows from a quarter: in questions as codes, in words as names. A new
 * template is one data file and one line in data/data.gresource.xml. Its words become the author's, so they are not
 * translated with the program: a template in another language is another template.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefing.h"

G_BEGIN_DECLS

typedef struct {
  char *id;       /* "state" */
  char *label;    /* English; translate with _() */
  char *summary;  /* likewise */
  GStrv asks;     /* what has to be chosen, of "dataset", "state", "sector", "marker", "quarter" */
  guint position; /* in menus */
} NwTemplate;

/* What was chosen for one gap. */
typedef struct {
  char *gap;  /* "state"; "quarter" */
  char *code; /* "EST", in questions; "2022-Q4" */
  char *name; /* "Estonia", in words */
} NwGap;

const GPtrArray  *nw_templates      (void); /* NwTemplate, by position */
const NwTemplate *nw_template_find  (const char *id);
/* gaps: NwGap, n of them. NW_FAULT_QUERY: one that the template asks for is missing, or no quarter. (transfer full) */
NwBriefing       *nw_template_fill  (const NwTemplate *self, const NwGap *gaps, guint n, GError **error);

G_END_DECLS
