/* answers.c: builds briefings and their answers by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "answers.h"

#include "block-kind.h"
#include "results.h"

Composed *
composed_new (const char *title, const char *author)
{
  g_autoptr (NwBriefing) plain = nw_briefing_new (title);
  Composed *self = g_new0 (Composed, 1);

  self->briefing = nw_briefing_with (plain, title, author, NW_PAPER_A4);
  self->supplies = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_supply_unref);
  return self;
}

static NwBlock *
add (Composed *self, const char *kind, NwSupply *supply)
{
  NwBlock *block = nw_block_new (nw_block_kind_find (kind));

  g_ptr_array_add (self->briefing->blocks, block);
  g_ptr_array_add (self->supplies, supply);
  return block;
}

NwBlock *
composed_words (Composed *self, const char *kind, const char *text)
{
  NwBlock *block = add (self, kind, NULL);

  block->text = g_strdup (text);
  return block;
}

NwBlock *
composed_answer (Composed *self, const char *kind, const char *chart, NwResult *result)
{
  NwSupply *supply = nw_supply_new ();
  NwBlock *block = add (self, kind, supply);

  block->query = nw_query_copy (result->query);
  nw_query_set_chart (block->query, chart);
  supply->query = nw_query_ref (result->query);
  supply->release = nw_release_ref (result->release);
  supply->incidents = result->incidents;
  supply->result = result;
  return block;
}

NwBlock *
composed_fault (Composed *self, const char *kind, const char *fault)
{
  NwSupply *supply = nw_supply_new ();
  NwBlock *block = add (self, kind, supply);

  block->query = nw_query_new ();
  supply->fault = g_strdup (fault);
  return block;
}

NwDocument *
composed_document (Composed *self)
{
  NwDocument *document = nw_document_new (self->briefing, self->supplies);

  nw_briefing_unref (self->briefing);
  g_ptr_array_unref (self->supplies);
  g_free (self);
  return document;
}

/* ---- answers ---- */

static void
add_window (NwResult *result, int number, const char *label, guint incidents, gint32 first, gint32 last)
{
  NwPeriod *period = nw_result_add_period (result, number, label);

  period->incidents = incidents;
  period->first_day = first;
  period->last_day = last;
}

NwResult *
answers_ratio (guint before, guint after, double ratio, double low, double high)
{
  NwResult *result = results_begin ("dataset=eurepoc@1.1 where:initiator=CHN where:receiver=USA at=us-china-2015");
  NwBeforeAfter *about = nw_before_after_new ();
  NwRate rate = { before, after, 730, 730, ratio, low, high };
  gint32 day = nw_day_from_ymd (2015, 9, 25);

  about->at = day;
  about->marker = nw_marker_new ("us-china-2015", nw_date_from_day (day), "US–China understanding", NULL,
                                 "Remarks, 25 September 2015", "https://example.org/remarks", FALSE);
  about->days_before = about->days_after = 730;
  about->all = rate;
  g_array_append_val (about->rates, rate);
  result->before_after = about;
  nw_result_add_group (result, "all", "All", NW_CODE_LISTED);
  add_window (result, 0, "before", before, day - 730, day - 1);
  add_window (result, 1, "after", after, day, day + 729);
  nw_result_allocate (result);
  result->cells[0] = before;
  result->cells[1] = after;
  result->incidents = before + after;
  return result;
}

NwResult *
answers_share (double hits, double bases, double low, double high)
{
  NwResult *result = results_begin ("dataset=eurepoc@1.1 measure=claimed where:receiver=EST");

  nw_result_add_group (result, "all", "All", NW_CODE_LISTED)->total = bases;
  nw_result_add_period (result, 0, "all")->incidents = bases;
  nw_result_allocate (result);
  result->cells[0] = hits / bases;
  result->basis[0] = (NwBasis) { hits, bases, low, high };
  result->incidents = (guint) bases;
  return result;
}

NwResult *
answers_total (guint incidents)
{
  NwResult *result = results_begin ("dataset=eurepoc@1.1");

  nw_result_add_group (result, "all", "All", NW_CODE_LISTED)->total = incidents;
  nw_result_add_period (result, 0, "all")->incidents = incidents;
  nw_result_allocate (result);
  result->cells[0] = incidents;
  result->incidents = incidents;
  return result;
}
