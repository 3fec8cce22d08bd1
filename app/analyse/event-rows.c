/* event-rows.c: finds the incidents that drew a claim or a response at any time, dated or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "event-rows.h"

#include <glib/gi18n-lib.h>

#include "acts.h"
#include "awaited.h"
#include "code-bits.h"
#include "said.h"

static guint64 *
new_bits (const NwInputs *inputs)
{
  return g_new0 (guint64, nw_code_bits_words (inputs->frame) + 1);
}

/* ---- what is coded ---- */

/* Of responses only those that say yes or no; of claims all but what is not coded: a claim of which it is not said who makes it is
 * not reported as a state's. */
static void
find_coded (NwEventRows *self, const NwInputs *inputs, const guint64 *bits)
{
  gboolean response = inputs->query->terms.event == NW_EVENT_RESPONSE;
  NwDimension dimension = response ? NW_DIMENSION_RESPONSE : NW_DIMENSION_CLAIM_KIND;
  g_autoptr (NwSaidBits) said = nw_said_bits_new (inputs->frame, dimension, inputs->eras, bits);
  gsize n_words = nw_code_bits_words (inputs->frame);

  for (gsize i = 0; i < n_words; i++)
    {
      guint64 open = said->bits[NW_SAID_NOT_AVAILABLE][i] | said->bits[NW_SAID_UNKNOWN][i];

      self->coded[i] = said->bits[NW_SAID_NO][i] | said->bits[NW_SAID_YES][i] | (response ? 0 : open);
      self->not_coded[i] = said->bits[NW_SAID_NOT_CODED][i];
      self->not_available[i] = response ? said->bits[NW_SAID_NOT_AVAILABLE][i] : 0;
      self->unknown[i] = response ? said->bits[NW_SAID_UNKNOWN][i] : 0;
    }
}

/* ---- what happened ---- */

/* By code: whether an act of that kind is what is asked for. What a row says of all of its acts will do then, and incidents that
 * themselves say that there was such an act count, too. */
static guint8 *
wanted_kinds (const NwInputs *inputs)
{
  const NwTerms *terms = &inputs->query->terms;
  gboolean response = terms->event == NW_EVENT_RESPONSE;
  guint8 *kinds = response ? nw_frame_rungs (inputs->frame) : nw_frame_state_kinds (inputs->frame);
  guint n = nw_codebook_n_codes (nw_frame_codebook (inputs->frame), response ? NW_DOMAIN_RESPONSE : NW_DOMAIN_CLAIM_KIND);

  for (guint i = 0; i < n; i++)
    kinds[i] = response                        ? kinds[i] >= terms->rung
               : terms->event == NW_EVENT_CLAIM ? i >= NW_N_SPECIAL_CODES
                                                : kinds[i];
  return kinds;
}

/* Where it matters who acted and when, each act is looked at. */
static gboolean
find_by_acts (guint64 *had, const NwInputs *inputs, const guint64 *bits, GError **error)
{
  gboolean collective = inputs->query->terms.event == NW_EVENT_COLLECTIVE;
  g_auto (NwAwaited) awaited = { 0 };

  if (!nw_awaited_init (&awaited, inputs, error))
    return FALSE;
  for (gsize i = 0; i < nw_code_bits_words (inputs->frame); i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        NwFirstAct first = nw_awaited_first (&awaited, i * 64 + __builtin_ctzll (word));

        if (first.found && (!collective || first.day != NW_DAY_NONE))
          had[i] |= word & -word;
      }
  return TRUE;
}

static gboolean
find_had (NwEventRows *self, const NwInputs *inputs, GError **error)
{
  const NwTerms *terms = &inputs->query->terms;
  gboolean response = terms->event == NW_EVENT_RESPONSE;
  g_autofree guint8 *kinds = NULL;

  if (terms->claimants || terms->event == NW_EVENT_COLLECTIVE)
    return find_by_acts (self->had, inputs, self->coded, error);
  kinds = wanted_kinds (inputs);
  g_free (self->had);
  self->had = nw_code_bits_wanted (inputs->frame, response ? NW_DIMENSION_RESPONSE : NW_DIMENSION_CLAIM_KIND, kinds, self->coded);
  return TRUE;
}

/* ---- public ---- */

NwEventRows *
nw_event_rows_new (const NwInputs *inputs, const guint64 *bits, GError **error)
{
  NwEventRows *self = g_new0 (NwEventRows, 1);

  self->coded = new_bits (inputs);
  self->had = new_bits (inputs);
  self->not_coded = new_bits (inputs);
  self->not_available = new_bits (inputs);
  self->unknown = new_bits (inputs);
  find_coded (self, inputs, bits);
  if (!find_had (self, inputs, error))
    g_clear_pointer (&self, nw_event_rows_free);
  return self;
}

void
nw_event_rows_free (NwEventRows *self)
{
  g_free (self->coded);
  g_free (self->had);
  g_free (self->not_coded);
  g_free (self->not_available);
  g_free (self->unknown);
  g_free (self);
}

static char *
name_claimants (const NwInputs *inputs)
{
  const NwCodebook *codebook = nw_frame_codebook (inputs->frame);
  char *const *claimants = inputs->query->terms.claimants;
  GString *names = g_string_new (NULL);

  for (guint i = 0; claimants[i]; i++)
    {
      int code = nw_codebook_find_code (codebook, NW_DOMAIN_STATE, claimants[i]);
      const char *name = code < 0 ? claimants[i] : nw_code_display (nw_codebook_get_code (codebook, NW_DOMAIN_STATE, code));

      g_string_append_printf (names, "%s%s", i > 0 ? _(", ") : "", name);
    }
  return g_string_free (names, FALSE);
}

static char *
event_phrase (const NwTerms *terms)
{
  switch (terms->event)
    {
    case NW_EVENT_CLAIM:
      return g_strdup (_("a claim"));
    case NW_EVENT_COLLECTIVE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "a claim by at least two states within %u day",
                                           "a claim by at least two states within %u days", terms->gap), terms->gap);
    case NW_EVENT_RESPONSE:
      return terms->rung <= 1 ? g_strdup (_("a response"))
                              /* Translators: a response of the k-th rung of the ladder or above. */
                              : g_strdup_printf (_("a response of rung %u or higher"), terms->rung);
    case NW_EVENT_STATE_CLAIM:
    default:
      return g_strdup (_("a claim by a government, an EU institution or an international organisation"));
    }
}

char *
nw_event_rows_phrase (const NwInputs *inputs)
{
  g_autofree char *event = event_phrase (&inputs->query->terms);
  g_autofree char *names = NULL;

  if (!inputs->query->terms.claimants)
    return g_steal_pointer (&event);
  names = name_claimants (inputs);
  /* Translators: a claim or a response, and by whom: "a response, by France, Germany alone". */
  return g_strdup_printf (_("%s, of %s alone"), event, names);
}
