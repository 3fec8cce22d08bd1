/* seal-words.c: what a result says of itself to the readers of its seal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "seal-json.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_EXACT 9007199254740992.0 /* 2^53: whole numbers beyond are no counts */

void
nw_json_add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
nw_json_add_number (JsonBuilder *builder, const char *name, double number)
{
  json_builder_set_member_name (builder, name);
  if (!isfinite (number))
    json_builder_add_null_value (builder);
  else if (fabs (number) <= MAX_EXACT && number == floor (number))
    json_builder_add_int_value (builder, (gint64) number);
  else
    json_builder_add_double_value (builder, number);
}

void
nw_json_add_markers (JsonBuilder *builder, const char *name, const GPtrArray *markers)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < markers->len; i++)
    {
      const NwMarker *marker = g_ptr_array_index (markers, i);
      g_autofree char *date = nw_date_print (marker->date);

      json_builder_begin_object (builder);
      nw_json_add_text (builder, "id", marker->id);
      nw_json_add_text (builder, "date", date);
      nw_json_add_text (builder, "label", nw_marker_display (marker));
      nw_json_add_text (builder, "document", marker->document);
      nw_json_add_text (builder, "address", marker->address);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_texts (JsonBuilder *builder, const NwResult *result)
{
  g_autofree char *title = nw_result_title (result);
  g_autofree char *subtitle = nw_result_subtitle (result);
  g_autofree char *sentence = nw_result_sentence (result);
  g_autofree char *note = nw_result_note (result);
  g_autofree char *source = nw_result_source (result);

  nw_json_add_text (builder, "title", title);
  nw_json_add_text (builder, "subtitle", subtitle);
  nw_json_add_text (builder, "sentence", sentence);
  nw_json_add_text (builder, "note", note);
  nw_json_add_text (builder, "source", source);
  nw_json_add_text (builder, "measure", nw_measure_info (result->query->measure)->id);
}

static void
add_counts (JsonBuilder *builder, const NwResult *result)
{
  const struct { const char *name; guint value; } counts[] = {
    { "undated", result->undated },
    { "less_precise", result->coarse },
    { "spread_over_year", result->spread },
    { "several_values", result->several },
    { "unknown", result->left_out[NW_CODE_ID_UNKNOWN] },
    { "not_available", result->left_out[NW_CODE_ID_NOT_AVAILABLE] },
    { "not_coded", result->left_out[NW_CODE_ID_NOT_CODED] },
    { "undated_outside_period", result->outside },
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    nw_json_add_number (builder, counts[i].name, counts[i].value);
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
      nw_json_add_text (builder, "from", from);
      nw_json_add_text (builder, "text", _(era->text));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* ---- of a comparison: the question of each side, the release that it was asked of, and its steps ---- */

/* What a dataset does not code is no 0. */
static void
add_step (JsonBuilder *builder, NwCompared step, const NwComparedCount *count)
{
  json_builder_begin_object (builder);
  nw_json_add_text (builder, "step", nw_compared_id (step));
  nw_json_add_number (builder, "incidents", count->coded ? count->matching : NAN);
  nw_json_add_number (builder, "of", count->coded ? count->incidents : NAN);
  nw_json_add_number (builder, "low", count->coded ? count->low : NAN);
  nw_json_add_number (builder, "high", count->coded ? count->high : NAN);
  json_builder_end_object (builder);
}

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
      nw_json_add_text (builder, "label", side->label);
      nw_json_add_text (builder, "query", query);
      nw_json_add_text (builder, "dataset", side->release->dataset);
      nw_json_add_text (builder, "release", side->release->version);
      json_builder_set_member_name (builder, "steps");
      json_builder_begin_array (builder);
      for (NwCompared step = 0; step < NW_N_COMPARED; step++)
        add_step (builder, step, &side->steps[step]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

char *
nw_seal_words (const NwResult *result)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_object (builder);
  add_texts (builder, result);
  add_counts (builder, result);
  nw_json_add_markers (builder, "markers", result->markers);
  add_eras (builder, result);
  if (result->sides->len > 0)
    add_sides (builder, result);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  return json_to_string (node, FALSE);
}

char *
nw_seal_title (const NwSeal *self)
{
  g_autoptr (JsonNode) words = self->words ? json_from_string (self->words, NULL) : NULL;
  JsonObject *object = words && JSON_NODE_HOLDS_OBJECT (words) ? json_node_get_object (words) : NULL;
  JsonNode *title = object ? json_object_get_member (object, "title") : NULL;
  const char *text = title && json_node_get_value_type (title) == G_TYPE_STRING ? json_node_get_string (title) : NULL;

  return text && *text ? g_strdup (text) : NULL;
}
