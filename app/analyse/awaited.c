/* awaited.c: finds which claims or responses a question waits for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "awaited.h"

#include <glib/gi18n-lib.h>

#include <string.h>

#include "era.h"

static guint8 *
flag_responders (const NwInputs *inputs, const NwColumn *by, GError **error)
{
  const NwCodebook *codebook = nw_frame_codebook (inputs->frame);
  g_autofree guint8 *flags = g_new0 (guint8, nw_codebook_n_codes (codebook, NW_DOMAIN_STATE));
  char **names = inputs->query->terms.claimants;

  for (guint i = 0; names[i]; i++)
    {
      int code = nw_codebook_find_code (codebook, NW_DOMAIN_STATE, names[i]);

      if (code < 0)
        {
          g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("Nobody named “%s” responds in this release; write state codes like GBR"), names[i]);
          return NULL;
        }
      flags[code] = 1;
    }
  return nw_act_lists_with (by, flags, 1);
}

/* Who alone may act, as far as the question says so. */
static gboolean
find_actors (NwAwaited *self, const NwInputs *inputs, GError **error)
{
  const NwTerms *terms = &inputs->query->terms;

  if (terms->event == NW_EVENT_COLLECTIVE)
    self->windows = nw_claim_windows_new (inputs->frame, terms);
  if (!terms->claimants)
    return TRUE;
  if (terms->event == NW_EVENT_RESPONSE)
    return (self->responders = flag_responders (inputs, &self->acts->by, error)) != NULL;
  self->claimants = nw_claimants_new (inputs->frame, terms);
  return nw_claimants_check (self->claimants, terms->claimants, error);
}

static NwDimension
dimension_of (NwEvent event)
{
  return event == NW_EVENT_RESPONSE ? NW_DIMENSION_RESPONSE : NW_DIMENSION_CLAIM_KIND;
}

/* By list of the dimension: it says only that nothing is coded. */
static guint8 *
flag_uncoded (const NwColumn *column)
{
  guint8 *lists = g_new0 (guint8, MAX (column->n_lists, 1));

  for (guint32 list = 0; list < column->n_lists; list++)
    lists[list] = nw_column_list_length (column, list) == 1 && nw_column_list_codes (column, list)[0] == NW_CODE_ID_NOT_CODED;
  return lists;
}

gboolean
nw_awaited_init (NwAwaited *self, const NwInputs *inputs, GError **error)
{
  const NwTerms *terms = &inputs->query->terms;
  gboolean response = terms->event == NW_EVENT_RESPONSE;
  guint least = response ? terms->rung : terms->event == NW_EVENT_CLAIM ? 0 : 1;
  g_autofree guint8 *flags = response ? nw_frame_rungs (inputs->frame) : nw_frame_state_kinds (inputs->frame);

  *self = (NwAwaited) { .acts = response ? nw_frame_responses (inputs->frame) : nw_frame_claims (inputs->frame) };
  if (!find_actors (self, inputs, error))
    return FALSE;
  self->kinds = nw_act_lists_with (&self->acts->kinds, flags, least);
  self->column = nw_frame_column (inputs->frame, dimension_of (terms->event));
  self->uncoded = flag_uncoded (self->column);
  self->opening = nw_eras_opening (inputs->eras, dimension_of (terms->event));
  return TRUE;
}

void
nw_awaited_clear (NwAwaited *self)
{
  g_free (self->kinds);
  g_free (self->responders);
  g_clear_pointer (&self->claimants, nw_claimants_free);
  g_clear_pointer (&self->windows, nw_claim_windows_free);
  g_free (self->uncoded);
}

static gboolean
is_counted (const NwAwaited *self, guint act)
{
  guint n = 1;

  if (!self->kinds[nw_column_list (&self->acts->kinds, act)])
    return FALSE;
  if (self->responders)
    return self->responders[nw_column_list (&self->acts->by, act)];
  if (self->claimants)
    nw_claimants_of (self->claimants, act, &n);
  return n > 0;
}

/* Whether an undated claim may have made claims collective: there is one, and the claims of the row are by several actors. */
static gboolean
may_be_collective (const NwAwaited *self, guint row)
{
  NwClaimants *claimants = nw_claim_windows_claimants (self->windows);
  gboolean undated = FALSE, several = FALSE;
  int only = -1;

  for (guint act = self->acts->first[row]; act < self->acts->first[row + 1]; act++)
    {
      guint n = 0;
      const guint16 *actors = nw_claimants_state (claimants, act) ? nw_claimants_of (claimants, act, &n) : NULL;

      undated |= n > 0 && self->acts->days[act] == NW_DAY_NONE;
      for (guint i = 0; i < n; i++)
        {
          several |= only >= 0 && actors[i] != only;
          only = actors[i];
        }
    }
  return undated && several;
}

/* A day on which claims became collective is as precise as the best of the claims of that day. */
static NwFirstAct
find_collective (const NwAwaited *self, guint row)
{
  NwFirstAct first = { FALSE, nw_claim_windows_first (self->windows, row), NW_PRECISION_UNKNOWN };

  if (first.day == NW_DAY_NONE)
    {
      first.found = nw_claim_windows_untold (self->windows) > 0 || may_be_collective (self, row);
      return first;
    }
  first.found = TRUE;
  for (guint act = self->acts->first[row]; act < self->acts->first[row + 1]; act++)
    if (self->acts->days[act] == first.day && is_counted (self, act))
      first.precision = MAX (first.precision, self->acts->precisions[act]);
  return first;
}

NwFirstAct
nw_awaited_first (const NwAwaited *self, guint row)
{
  if (self->windows)
    return find_collective (self, row);
  for (guint act = self->acts->first[row]; act < self->acts->first[row + 1]; act++)
    if (is_counted (self, act))
      return (NwFirstAct) { TRUE, self->acts->days[act], self->acts->precisions[act] };
  return (NwFirstAct) { FALSE, NW_DAY_NONE, NW_PRECISION_UNKNOWN };
}
