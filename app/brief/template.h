/* template.h: briefings to begin with, whose gaps are filled by what they are about
 *
 * A template is a briefing file in data/templates with a group of its own:
 *
 *   [Normwatch Template]
 *   Id=state
 *   Label=State brief
 *   Summary=…
 *   Asks=dataset;state;
 *
 * In its titles, texts and questions {dataset}, {state}, {sector}, {marker}, {from} and {to} stand for what was chosen: in
 * questions as codes, in words as names. A new template is one data file and one line in data/data.gresource.xml.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefing.h"

G_BEGIN_DECLS

typedef struct {
  char *id;      /* "state" */
  char *label;   /* English; translate with _() */
  char *summary; /* likewise */
  GStrv asks;    /* what has to be chosen, of "dataset", "state", "sector", "marker", "quarter" */
} NwTemplate;

/* What was chosen for one gap. */
typedef struct {
  char *gap;  /* "state" */
  char *code; /* "EST", in questions */
  char *name; /* "Estonia", in words */
} NwGap;

const GPtrArray  *nw_templates      (void); /* NwTemplate, in the order of data.gresource.xml */
const NwTemplate *nw_template_find  (const char *id);
/* gaps: NwGap, n of them. NW_FAULT_QUERY: one that the template asks for is missing. (transfer full) */
NwBriefing       *nw_template_fill  (const NwTemplate *self, const NwGap *gaps, guint n, GError **error);

G_END_DECLS
