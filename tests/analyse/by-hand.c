/* by-hand.c: makes frames of records and prints answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "by-hand.h"

#include <math.h>
#include <string.h>

static const struct { NwDomain domain; const char *code; const char *label; } codes[] = {
  { NW_DOMAIN_STATE, "CHN", "China" }, { NW_DOMAIN_STATE, "RUS", "Russia" }, { NW_DOMAIN_STATE, "USA", "United States" },
  { NW_DOMAIN_STATE, "FRA", "France" }, { NW_DOMAIN_CLAIM_KIND, "political", "Political" },
  { NW_DOMAIN_RESPONSE, "sanctions", "Sanctions" },
};

static void
add_mark (NwBatch *batch, const NwCodebook *codebook, NwDimension dimension, const char *code)
{
  int id = nw_codebook_find_code (codebook, nw_dimension_info (dimension)->domain, code);

  g_assert_cmpint (id, >=, 0);
  nw_batch_add_mark (batch, (NwMark) { .dimension = dimension, .code = id });
}

static void
add_marks (NwBatch *batch, const NwCodebook *codebook, NwDimension dimension, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 0);

  for (guint i = 0; words[i]; i++)
    add_mark (batch, codebook, dimension, words[i]);
}

static gboolean
is_act (const char *code)
{
  return strcmp (code, "political") == 0 || strcmp (code, "sanctions") == 0;
}

static void
add_act (NwFrameBuilder *builder, const NwCodebook *codebook, guint row, NwActKind kind, NwDimension dimension, const char *code)
{
  g_autoptr (NwBatch) batch = nw_batch_new ();

  if (!is_act (code))
    return;
  nw_batch_add_act (batch, kind);
  add_mark (batch, codebook, dimension, code);
  g_assert_true (nw_frame_builder_add_act (builder, row, batch, nw_batch_act (batch, 0), NULL));
}

NwFrame *
hand_frame (const HandRecord *records, guint n)
{
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    nw_codebook_add_code (codebook, codes[i].domain, codes[i].code, codes[i].label, NW_CODE_UNRECOGNISED, NULL);
  for (guint i = 0; i < n; i++)
    {
      NwIncident *incident = nw_batch_add_incident (batch);

      g_assert_true (nw_date_parse (records[i].start, &incident->start));
      add_marks (batch, codebook, NW_DIMENSION_INITIATOR, records[i].initiators);
      add_marks (batch, codebook, NW_DIMENSION_RECEIVER, records[i].receivers);
      if (*records[i].claim && !is_act (records[i].claim))
        add_mark (batch, codebook, NW_DIMENSION_CLAIM_KIND, records[i].claim);
      if (*records[i].response && !is_act (records[i].response))
        add_mark (batch, codebook, NW_DIMENSION_RESPONSE, records[i].response);
    }
  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  for (guint i = 0; i < n; i++)
    {
      add_act (builder, codebook, i, NW_ACT_CLAIM, NW_DIMENSION_CLAIM_KIND, records[i].claim);
      add_act (builder, codebook, i, NW_ACT_RESPONSE, NW_DIMENSION_RESPONSE, records[i].response);
    }
  return nw_frame_builder_finish (g_steal_pointer (&builder), 1, codebook);
}

NwResult *
hand_ask (NwFrame *frame, const char *analysis, const char *text, const NwInputs *known, GError **error)
{
  g_autoptr (NwQuery) query = nw_query_parse (text, error);
  g_autoptr (NwSelection) selection = NULL;
  g_autoptr (NwRelease) release = nw_release_new ();
  NwInputs inputs = known ? *known : (NwInputs) { 0 };

  g_assert_nonnull (query);
  selection = nw_selection_new (frame, query, NULL, NULL);
  release->dataset = g_strdup ("hand");
  release->version = g_strdup ("1.0");
  release->as_of = nw_date_from_year (2024);
  inputs.frame = frame;
  inputs.selection = selection;
  inputs.query = query;
  inputs.release = release;
  return nw_analysis_find (analysis)->run (&inputs, error);
}

char *
hand_print (const NwResult *result)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < result->groups->len; i++)
    for (guint j = 0; j < result->across->len; j++)
      {
        g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", nw_result_group (result, i)->code);
        if (result->query->and != NW_DIMENSION_NONE)
          g_string_append_printf (out, " %s", nw_result_across (result, j)->code);
        g_string_append_c (out, ':');
        for (guint k = 0; k < result->periods->len; k++)
          {
            gsize index = nw_result_index (result, i, j, k);

            if (isnan (result->cells[index]))
              g_string_append (out, " -");
            else if (nw_result_unit (result) == NW_UNIT_SHARE)
              g_string_append_printf (out, " %g/%g", result->basis[index].hits, result->basis[index].bases);
            else
              g_string_append_printf (out, " %g", result->cells[index]);
          }
      }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
