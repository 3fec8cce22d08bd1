/* catalogue.c: what the program can do, read from the rooms' tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "catalogue.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "analysis.h"
#include "block-kind.h"
#include "chart.h"
#include "exporter.h"
#include "guess.h"
#include "norm-file.h"
#include "own-markers.h"
#include "profile.h"
#include "query.h"
#include "reader.h"
#include "table-kind.h"
#include "template.h"

static void
add_entry (GArray *entries, const char *id, const char *label, const char *summary)
{
  g_array_append_vals (entries, &(NwEntry) { id, label, summary }, 1);
}

static void
add_analyses (GArray *entries)
{
  for (const NwAnalysis *const *a = nw_analyses (); *a; a++)
    add_entry (entries, (*a)->id, _((*a)->label), _((*a)->summary));
}

static void
add_blocks (GArray *entries)
{
  for (const NwBlockKind *const *b = nw_block_kinds (); *b; b++)
    add_entry (entries, (*b)->id, _((*b)->label), _((*b)->summary));
}

static void
add_charts (GArray *entries)
{
  for (const NwChartInfo *const *c = nw_charts (); *c; c++)
    add_entry (entries, (*c)->id, _((*c)->label), _((*c)->summary));
}

static void
add_dimensions (GArray *entries)
{
  for (int i = 0; i < NW_N_DIMENSIONS; i++)
    add_entry (entries, nw_dimension_info (i)->id, _(nw_dimension_info (i)->label), "");
}

static void
add_exporters (GArray *entries)
{
  for (const NwExporter *const *e = nw_exporters (); *e; e++)
    add_entry (entries, (*e)->id, _((*e)->label), (*e)->suffix);
}

static gboolean
has_entry (GArray *entries, const char *id)
{
  for (guint i = 0; i < entries->len; i++)
    if (strcmp (g_array_index (entries, NwEntry, i).id, id) == 0)
      return TRUE;
  return FALSE;
}

/* Of all kinds of tables, each once. */
static void
add_fields (GArray *entries)
{
  static const NwPartKind kinds[] = { NW_PART_INCIDENTS, NW_PART_RECEIVERS, NW_PART_CLAIMS, NW_PART_RESPONSES, NW_PART_ACTORS };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (const char *const *field = nw_guess_fields_of (kinds[i]); *field; field++)
      if (!has_entry (entries, *field))
        add_entry (entries, *field, nw_field_label (*field), "");
}

static void
add_intervals (GArray *entries)
{
  for (NwInterval i = NW_INTERVAL_ALL; i <= NW_INTERVAL_MONTH; i++)
    add_entry (entries, nw_interval_id (i), nw_interval_label (i), "");
}

/* Own ones come and go; their texts stay, for whoever holds the list. */
static void
add_markers (GArray *entries)
{
  g_autoptr (GPtrArray) markers = nw_own_markers_join (NULL);

  for (guint i = 0; i < markers->len; i++)
    {
      const NwMarker *marker = g_ptr_array_index (markers, i);
      g_autofree char *date = nw_date_print (marker->date);
      g_autofree char *summary = g_strdup_printf ("%s, %s", date, marker->document);

      add_entry (entries, g_intern_string (marker->id), g_intern_string (nw_marker_display (marker)), g_intern_string (summary));
    }
}

static void
add_norms (GArray *entries)
{
  const NwNormRules *rules = nw_norms_shipped ();

  for (guint i = 0; i < rules->norms->len; i++)
    {
      const NwNorm *norm = g_ptr_array_index (rules->norms, i);

      add_entry (entries, norm->id, _(norm->title), norm->source);
    }
}

static void
add_profiles (GArray *entries)
{
  const GPtrArray *profiles = nw_profiles ();

  for (guint i = 0; i < profiles->len; i++)
    {
      const NwProfile *profile = g_ptr_array_index (profiles, i);
      add_entry (entries, profile->id, profile->short_title, profile->title);
    }
}

static void
add_readers (GArray *entries)
{
  for (const NwReader *const *r = nw_readers (); *r; r++)
    add_entry (entries, (*r)->id, _((*r)->label), (*r)->suffixes[0]);
}

static void
add_rules (GArray *entries)
{
  for (NwRule i = NW_RULE_WHOLE; i <= NW_RULE_PRIMARY; i++)
    add_entry (entries, nw_rule_id (i), nw_rule_label (i), nw_rule_sentence (i));
}

static void
add_tables (GArray *entries)
{
  for (const NwTableKind *const *t = nw_table_kinds (); *t; t++)
    add_entry (entries, (*t)->id, _((*t)->label), _((*t)->summary));
}

static void
add_templates (GArray *entries)
{
  const GPtrArray *templates = nw_templates ();

  for (guint i = 0; i < templates->len; i++)
    {
      const NwTemplate *template = g_ptr_array_index (templates, i);

      add_entry (entries, template->id, _(template->label), _(template->summary));
    }
}

static const char *const list_ids[] = {
  "analyses", "blocks", "charts", "dimensions", "exporters", "fields", "intervals", "markers", "norms", "profiles", "readers", "rules",
  "tables", "templates", NULL,
};

static void (*const list_functions[]) (GArray *entries) = {
  add_analyses, add_blocks, add_charts, add_dimensions, add_exporters, add_fields, add_intervals, add_markers, add_norms, add_profiles,
  add_readers, add_rules, add_tables, add_templates,
};

static NwAnalysisEntry
entry_of (const NwAnalysis *analysis)
{
  return (NwAnalysisEntry) { analysis->id, _(analysis->label), _(analysis->summary), analysis->view, analysis->chart,
                             analysis->also, analysis->terms };
}

GArray *
nw_catalogue_analyses (const char *view)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (NwAnalysisEntry));

  for (const NwAnalysis *const *a = nw_analyses (); *a; a++)
    if ((*a)->view && (!view || strcmp ((*a)->view, view) == 0))
      {
        NwAnalysisEntry entry = entry_of (*a);

        g_array_append_val (entries, entry);
      }
  return entries;
}

gboolean
nw_catalogue_analysis (const char *id, NwAnalysisEntry *entry)
{
  const NwAnalysis *analysis = nw_analysis_find (id);

  if (!analysis || !analysis->view)
    return FALSE;
  *entry = entry_of (analysis);
  return TRUE;
}

const char *
nw_catalogue_analysis_of (const char *chart, const NwQuery *query)
{
  const NwChartInfo *info = nw_chart_find (chart);
  NwAnalysisEntry own;

  if (!info)
    return NULL;
  if (nw_catalogue_analysis (info->analysis, &own))
    return query->analysis && nw_catalogue_analysis (query->analysis, &own) ? query->analysis : info->analysis;
  /* Sides stand where groups would: whatever draws groups draws a comparison. */
  if (query->versus->len > 0)
    return strcmp (info->analysis, "trend") == 0 ? "compare" : NULL;
  return query->interval == NW_INTERVAL_ALL && info->at_once ? info->at_once : info->analysis;
}

GPtrArray *
nw_catalogue_broken (const char *list)
{
  const GPtrArray *profiles = strcmp (list, "profiles") == 0 ? nw_profiles_broken () : NULL;
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) markers = NULL;
  g_autoptr (GError) broken = NULL;

  for (guint i = 0; profiles && i < profiles->len; i++)
    g_ptr_array_add (sentences, g_strdup (g_ptr_array_index (profiles, i)));
  if (strcmp (list, "markers") == 0)
    markers = nw_own_markers_join (&broken);
  if (broken)
    g_ptr_array_add (sentences, g_strdup (broken->message));
  return sentences;
}

const char *const *
nw_catalogue_lists (void)
{
  return list_ids;
}

GArray *
nw_catalogue (const char *list)
{
  for (guint i = 0; i < G_N_ELEMENTS (list_functions); i++)
    if (strcmp (list_ids[i], list) == 0)
      {
        GArray *entries = g_array_new (FALSE, FALSE, sizeof (NwEntry));

        list_functions[i](entries);
        return entries;
      }

  return NULL;
}
