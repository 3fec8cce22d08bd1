/* provenance.c: writes down where a result is from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "provenance.h"

#include <json-glib/json-glib.h>

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_release (JsonBuilder *builder, const NwRelease *release)
{
  g_autofree char *as_of = nw_date_print (release->as_of);

  add_string (builder, "dataset", release->dataset);
  add_string (builder, "dataset_title", release->title);
  add_string (builder, "publisher", release->publisher);
  add_string (builder, "homepage", release->homepage);
  add_string (builder, "release", release->version);
  add_string (builder, "as_of", *as_of != '\0' ? as_of : NULL);
  add_string (builder, "licence", release->licence);
  add_string (builder, "citation", release->citation);

  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < release->files->len; i++)
    {
      const NwSourceFile *file = g_ptr_array_index (release->files, i);

      json_builder_begin_object (builder);
      add_string (builder, "name", file->name);
      add_string (builder, "role", file->role);
      add_string (builder, "sha256", file->sha256);
      add_int (builder, "bytes", (gint64) file->bytes);
      add_int (builder, "rows", (gint64) file->rows);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_markers (JsonBuilder *builder, const NwResult *result)
{
  json_builder_set_member_name (builder, "markers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->markers->len; i++)
    {
      const NwMarker *marker = g_ptr_array_index (result->markers, i);
      g_autofree char *date = nw_date_print (marker->date);

      json_builder_begin_object (builder);
      add_string (builder, "id", marker->id);
      add_string (builder, "date", date);
      add_string (builder, "label", marker->label);
      add_string (builder, "document", marker->document);
      add_string (builder, "address", marker->address);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_eras (JsonBuilder *builder, const NwResult *result)
{
  json_builder_set_member_name (builder, "eras");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->eras->len; i++)
    {
      const NwEra *era = g_ptr_array_index (result->eras, i);
      g_autofree char *from = nw_date_print (nw_date_from_day (era->day));

      json_builder_begin_object (builder);
      add_string (builder, "from", from);
      add_string (builder, "text", era->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Of a comparison: the question of each side and the release that it was asked of. */
static void
add_sides (JsonBuilder *builder, const NwResult *result)
{
  json_builder_set_member_name (builder, "sides");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->sides->len; i++)
    {
      const NwSide *side = g_ptr_array_index (result->sides, i);
      g_autofree char *query = nw_query_print (side->query);

      json_builder_begin_object (builder);
      add_string (builder, "label", side->label);
      add_string (builder, "query", query);
      add_release (builder, side->release);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static JsonNode *
provenance_node (const NwResult *result)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autofree char *id = nw_result_id (result);
  g_autofree char *title = nw_result_title (result);
  g_autofree char *subtitle = nw_result_subtitle (result);
  g_autofree char *sentence = nw_result_sentence (result);
  g_autofree char *note = nw_result_note (result);
  g_autofree char *source = nw_result_source (result);
  g_autofree char *query = nw_query_print (result->query);

  json_builder_begin_object (builder);
  add_string (builder, "program", "Normwatch " NW_VERSION);
  add_string (builder, "id", id);
  add_string (builder, "analysis", result->analysis);
  add_string (builder, "query", query);
  add_string (builder, "measure", nw_measure_info (result->query->measure)->id);
  add_string (builder, "counting", nw_rule_id (result->query->rule));
  add_string (builder, "title", title);
  add_string (builder, "subtitle", subtitle);
  add_string (builder, "sentence", sentence);
  add_string (builder, "note", note);
  add_string (builder, "source", source);
  add_int (builder, "n", result->incidents);
  add_int (builder, "undated", result->undated);
  add_int (builder, "less_precise", result->coarse);
  add_int (builder, "spread_over_year", result->spread);
  add_int (builder, "several_values", result->several);
  add_int (builder, "unknown", result->left_out[NW_CODE_ID_UNKNOWN]);
  add_int (builder, "not_available", result->left_out[NW_CODE_ID_NOT_AVAILABLE]);
  add_int (builder, "not_coded", result->left_out[NW_CODE_ID_NOT_CODED]);
  add_int (builder, "undated_outside_period", result->outside);
  add_string (builder, "complete_judged_by",
              result->maturity == NULL ? NULL
              : nw_maturity_older (result->maturity) != NULL ? nw_maturity_older (result->maturity)
                                                             : "the last 12 months before the as-of date");
  add_markers (builder, result);
  add_eras (builder, result);
  add_release (builder, result->release);
  if (result->sides->len > 0)
    add_sides (builder, result);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

char *
nw_provenance_json (const NwResult *result)
{
  g_autoptr (JsonNode) node = provenance_node (result);
  g_autofree char *text = json_to_string (node, TRUE);

  return g_strconcat (text, "\n", NULL);
}

char *
nw_provenance_line (const NwResult *result)
{
  g_autoptr (JsonNode) node = provenance_node (result);

  return json_to_string (node, FALSE);
}

char *
nw_provenance_created (const NwResult *result)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) moment = NULL;
  gint64 seconds = result->release->imported;

  if (result->release->as_of.latest != NW_DAY_NONE)
    seconds = (gint64) result->release->as_of.latest * 24 * 60 * 60;
  if (epoch != NULL && *epoch != '\0')
    seconds = g_ascii_strtoll (epoch, NULL, 10);
  moment = g_date_time_new_from_unix_utc (seconds);
  if (moment == NULL)
    moment = g_date_time_new_from_unix_utc (0);
  return g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ");
}
