/* result-json.c: a result as JSON: its tidy rows and what it says of itself
 *
 * A number that there is none of is null; so is an interval's upper bound where it has none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "result-print.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <math.h>

#include "tidy.h"

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text ? text : "");
}

static void
add_number (JsonBuilder *builder, const char *name, double number)
{
  json_builder_set_member_name (builder, name);
  if (!isfinite (number))
    json_builder_add_null_value (builder);
  else if ((double) (gint64) number == number)
    json_builder_add_int_value (builder, (gint64) number);
  else
    json_builder_add_double_value (builder, number);
}

static void
add_day (JsonBuilder *builder, const char *name, gint32 day)
{
  g_autofree char *text = nw_date_print (nw_date_from_day (day));

  add_text (builder, name, text);
}

/* ---- what it says of itself ---- */

static void
add_words (JsonBuilder *builder, const NwResult *result)
{
  g_autofree char *question = nw_query_print (result->query);
  g_autofree char *as_of = nw_date_print (result->release->as_of);
  g_autofree char *title = nw_result_title (result);
  g_autofree char *subtitle = nw_result_subtitle (result);
  g_autofree char *sentence = nw_result_sentence (result);
  g_autofree char *note = nw_result_note (result);
  g_autofree char *source = nw_result_source (result);
  g_autofree char *id = nw_result_id (result);

  add_text (builder, "analysis", result->analysis);
  add_text (builder, "question", question);
  add_text (builder, "dataset", result->release->dataset);
  add_text (builder, "release", result->release->version);
  add_text (builder, "as_of", as_of);
  add_text (builder, "title", title);
  add_text (builder, "subtitle", subtitle);
  add_text (builder, "sentence", sentence);
  add_text (builder, "note", note);
  add_text (builder, "source", source);
  add_text (builder, "id", id);
}

static void
add_counts (JsonBuilder *builder, const NwResult *result)
{
  const struct { const char *name; guint value; } counts[] = {
    { "incidents", result->incidents }, { "undated", result->undated }, { "less_precise", result->coarse },
    { "spread", result->spread },       { "several", result->several }, { "outside", result->outside },
    { "unknown", result->left_out[NW_CODE_ID_UNKNOWN] },
    { "not_available", result->left_out[NW_CODE_ID_NOT_AVAILABLE] },
    { "not_coded", result->left_out[NW_CODE_ID_NOT_CODED] },
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    add_number (builder, counts[i].name, counts[i].value);
}

/* ---- what stands on the axis of time ---- */

static void
add_eras (JsonBuilder *builder, const NwResult *result)
{
  json_builder_set_member_name (builder, "eras");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->eras->len; i++)
    {
      const NwEra *era = g_ptr_array_index (result->eras, i);

      json_builder_begin_object (builder);
      add_day (builder, "from", era->day);
      add_text (builder, "text", _(era->text));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_markers (JsonBuilder *builder, const char *name, const GPtrArray *markers)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < markers->len; i++)
    {
      const NwMarker *marker = g_ptr_array_index (markers, i);
      g_autofree char *date = nw_date_print (marker->date);

      json_builder_begin_object (builder);
      add_text (builder, "id", marker->id);
      add_text (builder, "date", date);
      add_text (builder, "label", nw_marker_display (marker));
      add_text (builder, "document", marker->document);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
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
  add_number (builder, "before", rate->before);
  add_number (builder, "after", rate->after);
  add_number (builder, "days_before", rate->days_before);
  add_number (builder, "days_after", rate->days_after);
  add_number (builder, "ratio", rate->ratio);
  add_number (builder, "low", rate->low);
  add_number (builder, "high", rate->high);
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
  add_text (builder, "marker", before_after->marker ? before_after->marker->id : "");
  add_rate (builder, &before_after->all);
  add_number (builder, "rank", before_after->rank);
  add_number (builder, "dispersion", before_after->dispersion);
  add_number (builder, "less_precise", before_after->coarse);
  add_warnings (builder, before_after->warnings);
  add_markers (builder, "other_markers", before_after->others);
  add_strip (builder, before_after->strip);
  json_builder_end_object (builder);
}

/* ---- sides ---- */

static void
add_step (JsonBuilder *builder, NwCompared step, const NwComparedCount *count)
{
  json_builder_begin_object (builder);
  add_text (builder, "step", nw_compared_id (step));
  add_number (builder, "incidents", count->coded ? count->matching : NAN);
  add_number (builder, "of", count->coded ? count->incidents : NAN);
  add_number (builder, "low", count->coded ? count->low : NAN);
  add_number (builder, "high", count->coded ? count->high : NAN);
  json_builder_end_object (builder);
}

static void
add_sides (JsonBuilder *builder, const GPtrArray *sides)
{
  json_builder_set_member_name (builder, "sides");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sides->len; i++)
    {
      const NwSide *side = g_ptr_array_index (sides, i);
      g_autofree char *question = nw_query_print (side->query);

      json_builder_begin_object (builder);
      add_text (builder, "label", side->label);
      add_text (builder, "question", question);
      add_text (builder, "dataset", side->release->dataset);
      add_text (builder, "release", side->release->version);
      json_builder_set_member_name (builder, "steps");
      json_builder_begin_array (builder);
      for (NwCompared step = 0; step < NW_N_COMPARED; step++)
        add_step (builder, step, &side->steps[step]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
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
        if (nw_tidy_column (tidy, c)->number)
          add_number (builder, nw_tidy_column (tidy, c)->id, nw_tidy_number (tidy, row, c));
        else
          add_text (builder, nw_tidy_column (tidy, c)->id, nw_tidy_text (tidy, row, c));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

gboolean
nw_result_print_json (const NwResult *result, GOutputStream *output, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_words (builder, result);
  add_counts (builder, result);
  add_eras (builder, result);
  add_markers (builder, "markers", result->markers);
  add_immature (builder, result);
  if (result->before_after)
    add_before_after (builder, result->before_after);
  if (result->sides->len > 0)
    add_sides (builder, result->sides);
  add_rows (builder, result);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_stream (generator, output, NULL, error) && g_output_stream_write_all (output, "\n", 1, NULL, NULL, error);
}
