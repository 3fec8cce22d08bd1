/* random-incidents.c: draws incidents, acts and questions from a seed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random-incidents.h"

#include <math.h>

static NwDate
draw_start (GRand *rand, guint n_years)
{
  int year = 2001 + g_rand_int_range (rand, 0, n_years);
  int month = g_rand_int_range (rand, 1, 13);

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      return NW_DATE_UNKNOWN;
    case 1:
    case 2:
      return nw_date_from_year (year);
    case 3:
      return nw_date_from_month (year, month);
    default:
      return nw_date_from_day (nw_day_from_ymd (year, month, g_rand_int_range (rand, 1, 29)));
    }
}

static guint16
draw_code (GRand *rand, guint n_codes)
{
  /* Few codes are frequent, many are rare; some are special. */
  double skewed = g_rand_double (rand) * g_rand_double (rand);

  if (g_rand_int_range (rand, 0, 12) == 0)
    return g_rand_int_range (rand, 0, NW_N_SPECIAL_CODES);
  return NW_N_SPECIAL_CODES + (guint) (skewed * n_codes);
}

static void
draw_marks (GRand *rand, NwBatch *batch, NwDimension first, NwDimension last, RandomShape shape)
{
  for (NwDimension dimension = first; dimension <= last; dimension++)
    for (guint n = g_rand_int_range (rand, 0, shape.max_values + 1); n > 0; n--)
      nw_batch_add_mark (batch, (NwMark) { .dimension = dimension, .code = draw_code (rand, shape.n_codes) });
}

static void
draw_incident (GRand *rand, NwBatch *batch, RandomShape shape)
{
  nw_batch_add_incident (batch)->start = draw_start (rand, shape.n_years);
  draw_marks (rand, batch, NW_DIMENSION_INITIATOR, NW_DIMENSION_CATEGORY, shape);

  /* What an incident itself says about its acts. */
  if (g_rand_int_range (rand, 0, 3) == 0)
    nw_batch_add_mark (batch, (NwMark) { .dimension = g_rand_int_range (rand, NW_DIMENSION_CLAIMANT, NW_N_STORED_DIMENSIONS),
                                         .code = draw_code (rand, shape.n_codes) });
  if (g_rand_int_range (rand, 0, 3) == 0)
    nw_batch_add_mark (batch, (NwMark) { .dimension = NW_DIMENSION_RESPONSE,
                                         .code = g_rand_int_range (rand, 0, NW_N_SPECIAL_CODES) });
}

static void
draw_act (GRand *rand, NwBatch *batch, RandomShape shape)
{
  if (g_rand_boolean (rand))
    {
      nw_batch_add_act (batch, NW_ACT_CLAIM);
      draw_marks (rand, batch, NW_DIMENSION_CLAIMANT, NW_DIMENSION_CLAIM_KIND, shape);
    }
  else
    {
      nw_batch_add_act (batch, NW_ACT_RESPONSE);
      draw_marks (rand, batch, NW_DIMENSION_RESPONDER, NW_DIMENSION_RESPONSE, shape);
    }
}

/* What analyses know by name comes first: the kinds of initiators, claims and responses. */
static char *
code_of (NwDomain domain, guint i)
{
  static const char *const claim_kinds[] = { "government", "company", "self", "contested", "regional-organisation", "media" };
  static const char *const responses[] = { "statement", "legal", "sanctions", "remediation", "diplomatic", "countermeasure" };
  static const char *const initiator_kinds[] = { "non-state-group", "state", "state-affiliated" };

  if (domain == NW_DOMAIN_CLAIM_KIND && i < G_N_ELEMENTS (claim_kinds))
    return g_strdup (claim_kinds[i]);
  if (domain == NW_DOMAIN_RESPONSE && i < G_N_ELEMENTS (responses))
    return g_strdup (responses[i]);
  if (domain == NW_DOMAIN_INITIATOR_KIND && i < G_N_ELEMENTS (initiator_kinds))
    return g_strdup (initiator_kinds[i]);
  return g_strdup_printf ("c%u", i);
}

/* Three regions and three blocs: of one places are members all the time, of the others from or until a day. */
static NwAtlas *
atlas_new (guint n_places)
{
  static const char *const names[] = { "b0", "b1", "b2" };
  NwAtlas *atlas = nw_atlas_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    nw_atlas_add_bloc (atlas, names[i], names[i]);
  for (guint i = 0; i < n_places; i++)
    {
      g_autofree char *place = code_of (NW_DOMAIN_STATE, i);
      g_autofree char *region = g_strdup_printf ("r%u", i % 3);

      if (i % 4 != 3)
        nw_atlas_set_region (atlas, place, region, region);
      if (i % 3 == 0)
        nw_atlas_add_member (atlas, 0, place, NW_DAY_NONE, NW_DAY_NONE);
      if (i % 2 == 0)
        nw_atlas_add_member (atlas, 1, place, nw_day_from_ymd (2003, 5, 1), NW_DAY_NONE);
      if (i % 5 < 2)
        nw_atlas_add_member (atlas, 2, place, nw_day_from_ymd (2002, 3, 1), nw_day_from_ymd (2004, 7, 31));
      if (i % 5 < 1)
        nw_atlas_add_member (atlas, 2, place, nw_day_from_ymd (2005, 1, 1), NW_DAY_NONE);
    }
  return atlas;
}

/* What has no marks: how intense incidents were, other dates than starts, and which claims are contested. Some releases have no end, or
 * no day of disclosure. */
static void
draw_rest (guint seed, NwBatch *batch, guint n_years)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed + 1000);
  g_autoptr (GRand) dates = g_rand_new_with_seed (seed + 2000);

  for (guint i = 0; i < batch->incidents->len; i++)
    {
      NwIncident *incident = nw_batch_incident (batch, i);

      incident->intensity = g_rand_boolean (rand) ? g_rand_int_range (rand, 0, 100) / 10.0 : NAN;
      if (seed % 3 != 0)
        incident->end = draw_start (dates, n_years);
      if (seed % 4 != 0)
        incident->disclosed = draw_start (dates, n_years);
    }
  for (guint i = 0; i < batch->acts->len; i++)
    {
      NwAct *act = nw_batch_act (batch, i);

      act->contested = act->kind == NW_ACT_CLAIM && g_rand_int_range (rand, 0, 8) == 0;
      act->date = draw_start (dates, n_years);
    }
}

RandomIncidents *
random_incidents_new (guint seed, RandomShape shape)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  RandomIncidents *self = g_new0 (RandomIncidents, 1);
  g_autoptr (NwFrame) frame = NULL;
  guint n_acts = shape.n_rows > 0 && seed % 5 != 0 ? shape.n_rows : 0;

  self->codebook = nw_codebook_new ();
  self->batch = nw_batch_new ();
  self->act_rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->atlas = atlas_new (shape.n_codes);
  for (guint domain = 0; domain < NW_N_STORED_DOMAINS; domain++)
    for (guint i = 0; i < shape.n_codes; i++)
      {
        g_autofree char *code = code_of (domain, i);
        g_autofree char *label = g_strdup_printf ("Label %u", i * 7919 % 10007);
        nw_codebook_add_code (self->codebook, domain, code, label, i % 2 == 0 ? NW_CODE_STATE : NW_CODE_UNRECOGNISED, NULL);
      }

  for (guint i = 0; i < shape.n_rows; i++)
    draw_incident (rand, self->batch, shape);
  for (guint i = 0; i < n_acts; i++)
    {
      guint row = g_rand_int_range (rand, 0, shape.n_rows);
      draw_act (rand, self->batch, shape);
      g_array_append_val (self->act_rows, row);
    }

  draw_rest (seed, self->batch, shape.n_years);

  frame = random_incidents_frame (self, 1);
  self->all_codes = nw_codebook_ref (nw_frame_codebook (frame));
  return self;
}

void
random_incidents_free (RandomIncidents *self)
{
  nw_codebook_unref (self->codebook);
  nw_codebook_unref (self->all_codes);
  nw_atlas_unref (self->atlas);
  nw_batch_unref (self->batch);
  g_array_unref (self->act_rows);
  g_free (self);
}

NwFrame *
random_incidents_frame (const RandomIncidents *self, gint64 first_id)
{
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();
  g_autoptr (NwFrame) frame = NULL;
  g_autoptr (GError) error = NULL;

  nw_frame_builder_add_batch (builder, self->batch, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < self->batch->acts->len; i++)
    {
      nw_frame_builder_add_act (builder, g_array_index (self->act_rows, guint, i), self->batch,
                                nw_batch_act (self->batch, i), &error);
      g_assert_no_error (error);
    }

  frame = nw_frame_builder_finish (g_steal_pointer (&builder), first_id, self->codebook);
  return nw_frame_with_atlas (frame, self->atlas);
}

/* ---- questions ---- */

static void
draw_filter (GRand *rand, const RandomIncidents *incidents, NwQuery *query, gboolean negate)
{
  NwDimension dimension = g_rand_int_range (rand, 0, NW_DIMENSION_NORM); /* no rules are known: no codes of norms */
  NwDomain domain = nw_dimension_info (dimension)->domain;
  guint n_codes = nw_codebook_n_codes (incidents->all_codes, domain) - NW_N_SPECIAL_CODES;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) codes = NULL;

  for (guint n = g_rand_int_range (rand, 1, negate ? 3 : 6); n > 0; n--)
    g_strv_builder_add (builder, nw_codebook_get_code (incidents->all_codes, domain, draw_code (rand, n_codes))->code);
  codes = g_strv_builder_end (builder);
  nw_query_set_filter (query, dimension, negate, (const char *const *) codes);
}

NwQuery *
random_query (GRand *rand, const RandomIncidents *incidents)
{
  NwQuery *query = nw_query_new ();
  NwDate bounds[2] = { draw_start (rand, 6), draw_start (rand, 6) };

  query->by = g_rand_int_range (rand, NW_DIMENSION_NONE, NW_N_DIMENSIONS);
  query->interval = g_rand_int_range (rand, NW_INTERVAL_ALL, NW_INTERVAL_MONTH + 1);
  query->rule = g_rand_int_range (rand, NW_RULE_WHOLE, NW_RULE_PRIMARY + 1);
  query->top = g_rand_boolean (rand) ? (guint) g_rand_int_range (rand, 1, 8) : 0;
  for (guint n = g_rand_int_range (rand, 0, 3); n > 0; n--)
    draw_filter (rand, incidents, query, FALSE);
  if (g_rand_boolean (rand))
    draw_filter (rand, incidents, query, TRUE);
  if (g_rand_int_range (rand, 0, 3) == 0)
    query->search = g_strdup ("every third");
  if (g_rand_boolean (rand))
    query->from = bounds[0];
  if (g_rand_boolean (rand))
    query->to = bounds[1];
  /* No question has a period that ends before it starts: nw_query_set() refuses it. */
  if (query->from.precision && query->to.precision && query->from.earliest > query->to.latest)
    {
      query->from = bounds[1];
      query->to = bounds[0];
    }

  return query;
}
