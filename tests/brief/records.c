/* records.c: incidents with claims and responses, built by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "records.h"

#include "results.h"

/* ---- codes ---- */

static NwCodebook *
codebook_new (void)
{
  static const struct { NwDomain domain; const char *code, *label; NwCodeKind kind; } codes[] = {
    { NW_DOMAIN_STATE, "RUS", "Russia", NW_CODE_STATE },
    { NW_DOMAIN_STATE, "UKR", "Ukraine", NW_CODE_STATE },
    { NW_DOMAIN_STATE, "GBR", "United Kingdom", NW_CODE_STATE },
    { NW_DOMAIN_STATE, "USA", "United States", NW_CODE_STATE },
    { NW_DOMAIN_STATE, "AUS", "Australia", NW_CODE_STATE },
    { NW_DOMAIN_STATE, "CAN", "Canada", NW_CODE_STATE },
    { NW_DOMAIN_STATE, "NZL", "New Zealand", NW_CODE_STATE },
    { NW_DOMAIN_STATE, "EU", "EU", NW_CODE_ORGANISATION },
    { NW_DOMAIN_SECTOR, "energy", "Energy", NW_CODE_LISTED },
    { NW_DOMAIN_TYPE, "disruption", "Disruption", NW_CODE_LISTED },
    { NW_DOMAIN_CLAIM_KIND, "government", "Government", NW_CODE_LISTED },
    { NW_DOMAIN_CLAIM_KIND, "contested", "Contested", NW_CODE_LISTED },
    { NW_DOMAIN_CLAIM_KIND, "company", "Security company or researchers", NW_CODE_LISTED },
    { NW_DOMAIN_CLAIM_KIND, "media", "Media", NW_CODE_LISTED },
    { NW_DOMAIN_RESPONSE, "sanctions", "Sanctions", NW_CODE_LISTED },
  };
  NwCodebook *book = nw_codebook_new ();

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    nw_codebook_add_code (book, codes[i].domain, codes[i].code, codes[i].label, codes[i].kind, NULL);
  return book;
}

static void
add_mark (NwBatch *batch, NwDimension dimension, const char *code, const char *name)
{
  int id = nw_codebook_find_code (batch->codebook, nw_dimension_info (dimension)->domain, code);

  g_assert_cmpint (id, >=, 0);
  nw_batch_add_mark (batch, (NwMark) { .dimension = dimension, .code = (guint16) id,
                                       .name = nw_batch_text (batch, name, -1) });
}

static NwSupply *
supply_new (void)
{
  NwSupply *supply = nw_supply_new ();

  supply->query = nw_query_parse ("dataset=eurepoc@1.1", NULL);
  supply->release = results_release ();
  supply->release->counts.claims = 1;
  supply->records = nw_batch_new ();
  supply->records->codebook = codebook_new ();
  return supply;
}

static NwDate
date_of (const char *text)
{
  NwDate date = NW_DATE_UNKNOWN;

  g_assert_true (text == NULL || nw_date_parse (text, &date));
  return date;
}

static void
add_incident (NwBatch *batch, const char *key, const char *title, const char *start, const char *sources)
{
  NwIncident *incident = nw_batch_add_incident (batch);

  incident->key = nw_batch_text (batch, key, -1);
  incident->title = nw_batch_text (batch, title, -1);
  incident->start = date_of (start);
  incident->sources = nw_batch_text (batch, sources, -1);
  add_mark (batch, NW_DIMENSION_INITIATOR, "RUS", NULL);
  add_mark (batch, NW_DIMENSION_RECEIVER, "UKR", NULL);
  add_mark (batch, NW_DIMENSION_RECEIVER, "USA", NULL);
  add_mark (batch, NW_DIMENSION_RECEIVER, "UKR", "twice");
  add_mark (batch, NW_DIMENSION_SECTOR, "energy", NULL);
  add_mark (batch, NW_DIMENSION_TYPE, "disruption", NULL);
}

static NwAct *
add_act (NwBatch *batch, NwActKind kind, const char *incident, const char *date)
{
  NwAct *act = nw_batch_add_act (batch, kind);

  act->incident_key = nw_batch_text (batch, incident, -1);
  act->date = date_of (date);
  return act;
}

static void
add_claim (NwBatch *batch, const char *incident, const char *date, const char *kind, const char *state,
           const char *name)
{
  add_act (batch, NW_ACT_CLAIM, incident, date)->form = nw_batch_text (batch, "statement", -1);
  add_mark (batch, NW_DIMENSION_CLAIMANT, state, name);
  add_mark (batch, NW_DIMENSION_CLAIM_KIND, kind, NULL);
  add_mark (batch, NW_DIMENSION_ACCUSED, "RUS", "Sandworm");
}

static void
add_response (NwBatch *batch, const char *incident, const char *date, const char *state)
{
  add_act (batch, NW_ACT_RESPONSE, incident, date);
  add_mark (batch, NW_DIMENSION_RESPONDER, state, NULL);
  add_mark (batch, NW_DIMENSION_RESPONSE, "sanctions", NULL);
}

/* ---- supplies ---- */

NwSupply *
records_plain (guint n, guint selected)
{
  NwSupply *supply = supply_new ();

  supply->incidents = selected;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i + 1);
      g_autofree char *title = g_strdup_printf ("Reported incident %u", i + 1);

      add_incident (supply->records, key, title, "2017-06-27",
                    "https://www.example.org/a\nhttps://example.com/b");
      add_claim (supply->records, key, "2017-06-28", "government", "UKR", "SBU");
      if (i % 2 == 0)
        add_response (supply->records, key, "2020-07-30", "EU");
    }
  return supply;
}

NwSupply *
records_chain (void)
{
  NwSupply *supply = supply_new ();
  NwBatch *batch = supply->records;

  supply->incidents = 4;
  add_incident (batch, "1032", "NotPetya", "2017-06-27", NULL);
  add_claim (batch, "1032", "2020-10-19", "government", "USA", "Department of Justice");
  add_claim (batch, "1032", "2020-07-30", "government", "EU", NULL);
  add_claim (batch, "1032", "2018-02-15", "government", "GBR", NULL);
  add_claim (batch, "1032", "2018-02-15", "government", "USA", "White House");
  add_claim (batch, "1032", "2018-02-16", "government", "AUS", NULL);
  add_claim (batch, "1032", "2018-02-16", "government", "CAN", NULL);
  add_claim (batch, "1032", "2018-02-16", "government", "NZL", NULL);
  add_claim (batch, "1032", "2018-01-12", "media", "not-available", "A newspaper");
  add_claim (batch, "1032", "2017-07-03", "company", "not-available", "A company");
  add_response (batch, "1032", "2018-03-15", "USA");
  add_claim (batch, "1032", "2017-06-28", "government", "UKR", NULL);

  add_incident (batch, "2", "Known by its month", "2016-12", NULL);
  add_claim (batch, "2", NULL, "contested", "UKR", NULL);
  nw_batch_act (batch, batch->acts->len - 1)->contested = TRUE;
  add_claim (batch, "2", "2017-06", "government", "UKR", NULL);
  add_claim (batch, "2", "2017", "government", "UKR", NULL);
  nw_batch_act (batch, batch->acts->len - 1)->contested = TRUE;
  nw_batch_act (batch, batch->acts->len - 1)->date_text = nw_batch_text (batch, "early 2017", -1);

  add_incident (batch, "3", "Without acts", "2018", NULL);
  nw_batch_incident (batch, batch->incidents->len - 1)->start_text = nw_batch_text (batch, "2018-01-01", -1);
  add_incident (batch, "4", "Not coded", "2019-01-01", NULL);
  add_mark (batch, NW_DIMENSION_CLAIM_KIND, "not-coded", NULL);
  return supply;
}

NwSupply *
records_hostile (void)
{
  NwSupply *supply = supply_new ();
  NwBatch *batch = supply->records;
  g_autofree char *length = g_strnfill (100000, 'x');

  supply->incidents = 1;
  add_incident (batch, "=1+1", "a\nb\tc\x01 d", "2017-06-27",
                "javascript:alert(1)\nhttps://user:secret@evil.example/<x>\n");
  add_act (batch, NW_ACT_CLAIM, "=1+1", NULL)->form = nw_batch_text (batch, length, -1);
  nw_batch_act (batch, 0)->sources = nw_batch_text (batch, "https://exa mple.org\nfile:///etc/passwd", -1);
  add_act (batch, NW_ACT_CLAIM, "nobody's", "2017-06-28");
  return supply;
}
