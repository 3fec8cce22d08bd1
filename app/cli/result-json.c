/* result-json.c: a result as JSON: its seal, its tidy rows, and what some analyses find beside them
 *
 * A number that there is none of is null, or a text that says why; so is an interval's upper bound where it has none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "result-print.h"

#include "seal-json.h"
#include "tidy.h"

static void
add_day (JsonBuilder *builder, const char *name, gint32 day)
{
  g_autofree char *text = nw_date_print (nw_date_from_day (day));

  nw_json_add_text (builder, name, text);
}

static void
add_immature (JsonBuilder *builder, const NwResult *result)
{
  json_builder_set_member_name (builder, "immature");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->periods->len; i++)
    if (nw_result_period (result, i)->immature)
      json_builder_add_string_value (builder, nw_result_period (result, i)->label);
  json_builder_end_array (builder);
}

/* ---- rates ---- */

static void
add_rate (JsonBuilder *builder, const NwRate *rate)
{
  nw_json_add_number (builder, "before", rate->before);
  nw_json_add_number (builder, "after", rate->after);
  nw_json_add_number (builder, "days_before", rate->days_before);
  nw_json_add_number (builder, "days_after", rate->days_after);
  nw_json_add_number (builder, "ratio", rate->ratio);
  nw_json_add_number (builder, "low", rate->low);
  nw_json_add_number (builder, "high", rate->high);
}

static void
add_strip (JsonBuilder *builder, const GArray *strip)
{
  json_builder_set_member_name (builder, "strip");
  json_builder_begin_array (builder);
  for (guint i = 0; i < strip->len; i++)
    {
      const NwPlacebo *placebo = &g_array_index (strip, NwPlacebo, i);

      json_builder_begin_object (builder);
      add_day (builder, "at", placebo->day);
      add_rate (builder, &placebo->rate);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_warnings (JsonBuilder *builder, NwWarnings warnings)
{
  static const struct { NwWarnings flag; const char *id; } ids[] = {
    { NW_WARN_MARKER, "marker" }, { NW_WARN_IMMATURE, "immature" }, { NW_WARN_ERA, "era" },
    { NW_WARN_COARSE, "less-precise" }, { NW_WARN_SPREAD, "dispersed" },
    { NW_WARN_OUTSIDE, "beyond-data" },
  };

  json_builder_set_member_name (builder, "warnings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (warnings & ids[i].flag)
      json_builder_add_string_value (builder, ids[i].id);
  json_builder_end_array (builder);
}

static void
add_before_after (JsonBuilder *builder, const NwBeforeAfter *before_after)
{
  json_builder_set_member_name (builder, "before_after");
  json_builder_begin_object (builder);
  add_day (builder, "at", before_after->at);
  nw_json_add_text (builder, "marker", before_after->marker ? before_after->marker->id : "");
  add_rate (builder, &before_after->all);
  nw_json_add_number (builder, "rank", before_after->rank);
  nw_json_add_number (builder, "dispersion", before_after->dispersion);
  nw_json_add_number (builder, "less_precise", before_after->coarse);
  add_warnings (builder, before_after->warnings);
  nw_json_add_markers (builder, "other_markers", before_after->others);
  add_strip (builder, before_after->strip);
  json_builder_end_object (builder);
}

/* ---- rows ---- */

static void
add_rows (JsonBuilder *builder, const NwResult *result)
{
  g_autoptr (NwTidy) tidy = nw_tidy_new (result);

  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint row = 0; row < tidy->n_rows; row++)
    {
      json_builder_begin_object (builder);
      for (guint c = 0; c < tidy->columns->len; c++)
        if (nw_tidy_missing (tidy, row, c))
          nw_json_add_text (builder, nw_tidy_column (tidy, c)->id, nw_tidy_missing (tidy, row, c));
        else if (nw_tidy_column (tidy, c)->number)
          nw_json_add_number (builder, nw_tidy_column (tidy, c)->id, nw_tidy_number (tidy, row, c));
        else
          nw_json_add_text (builder, nw_tidy_column (tidy, c)->id, nw_tidy_text (tidy, row, c));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* ---- of a summary: what it says beside its rows ---- */

static void
add_facts (JsonBuilder *builder, const NwSummary *summary)
{
  json_builder_set_member_name (builder, "facts");
  json_builder_begin_object (builder);
  for (guint i = 0; i < summary->facts->len; i++)
    {
      const NwSummaryFact *fact = &g_array_index (summary->facts, NwSummaryFact, i);

      nw_json_add_number (builder, fact->id, fact->number);
    }
  json_builder_end_object (builder);
}

static void
add_step (JsonBuilder *builder, const NwCurveStep *step)
{
  json_builder_begin_object (builder);
  nw_json_add_number (builder, "time", step->time);
  nw_json_add_number (builder, "value", step->value);
  nw_json_add_number (builder, "low", step->low);
  nw_json_add_number (builder, "high", step->high);
  nw_json_add_number (builder, "at_risk", step->at_risk);
  nw_json_add_number (builder, "events", step->events);
  nw_json_add_number (builder, "censored", step->censored);
  json_builder_end_object (builder);
}

static void
add_curves (JsonBuilder *builder, const NwSummary *summary)
{
  json_builder_set_member_name (builder, "curves");
  json_builder_begin_object (builder);
  for (guint i = 0; i < summary->curves->len; i++)
    {
      const NwCurve *curve = g_ptr_array_index (summary->curves, i);

      json_builder_set_member_name (builder, nw_summary_row (summary, curve->row)->code);
      json_builder_begin_array (builder);
      for (guint s = 0; s < curve->steps->len; s++)
        add_step (builder, &g_array_index (curve->steps, NwCurveStep, s));
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

gboolean
nw_result_print_json (const NwResult *result, GOutputStream *output, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (NwSeal) seal = nw_seal_of_result (result, NULL);
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  nw_seal_add_members (builder, seal);
  add_immature (builder, result);
  if (result->before_after)
    add_before_after (builder, result->before_after);
  add_rows (builder, result);
  if (result->summary && result->summary->facts->len > 0)
    add_facts (builder, result->summary);
  if (result->summary && result->summary->curves->len > 0)
    add_curves (builder, result->summary);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_stream (generator, output, NULL, error) && g_output_stream_write_all (output, "\n", 1, NULL, NULL, error);
}
