/* awaited.c: finds which claims or responses a question waits for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "awaited.h"

#include <glib/gi18n-lib.h>

#include "era.h"

/* By list: whether any of its codes has a flag of at least that much. */
static guint8 *
flag_lists (const NwColumn *column, const guint8 *flags, guint least)
{
  guint8 *lists = g_new0 (guint8, MAX (column->n_lists, 1));

  for (guint32 list = 0; list < column->n_lists; list++)
    for (guint i = 0; i < nw_column_list_length (column, list); i++)
      lists[list] |= flags[nw_column_list_codes (column, list)[i]] >= least;
  return lists;
}

static guint8 *
flag_claimants (const NwInputs *inputs, const NwColumn *by, GError **error)
{
  const NwCodebook *codebook = nw_frame_codebook (inputs->frame);
  g_autofree guint8 *flags = g_new0 (guint8, nw_codebook_n_codes (codebook, NW_DOMAIN_STATE));

  for (guint i = 0; inputs->query->terms.claimants[i]; i++)
    {
      int code = nw_codebook_find_code (codebook, NW_DOMAIN_STATE, inputs->query->terms.claimants[i]);

      if (code < 0)
        {
          g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("There is no claimant “%s” in this release; see “list values claimant”"),
                       inputs->query->terms.claimants[i]);
          return NULL;
        }
      flags[code] = 1;
    }
  return flag_lists (by, flags, 1);
}

static NwDimension
dimension_of (NwEvent event)
{
  return event == NW_EVENT_RESPONSE ? NW_DIMENSION_RESPONSE : NW_DIMENSION_CLAIM_KIND;
}

/* The day from which on such acts are coded; NW_DAY_NONE, which is before all days: always. */
static gint32
find_opening (const GPtrArray *eras, NwDimension dimension)
{
  gint32 day = NW_DAY_NONE;

  for (guint i = 0; eras && i < eras->len; i++)
    {
      const NwEra *era = g_ptr_array_index (eras, i);

      if (era->opens && era->dimension == dimension)
        day = MAX (day, era->day);
    }
  return day;
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
  if (terms->claimants && !(self->claimants = flag_claimants (inputs, &self->acts->by, error)))
    return FALSE;
  self->kinds = flag_lists (&self->acts->kinds, flags, least);
  self->column = nw_frame_column (inputs->frame, dimension_of (terms->event));
  self->uncoded = flag_uncoded (self->column);
  self->opening = find_opening (inputs->eras, dimension_of (terms->event));
  return TRUE;
}

void
nw_awaited_clear (NwAwaited *self)
{
  g_free (self->kinds);
  g_free (self->claimants);
  g_free (self->uncoded);
}
