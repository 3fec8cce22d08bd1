/* profile-states.c: finds the incidents that name each state of a profile
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "profile-states.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts.h"
#include "code-bits.h"

static const struct {
  const char *id;
  const char *label;
} kinds[NW_PROFILE_N_KINDS] = {
  [NW_PROFILE_BESIDE] = { "beside", N_("Beside the ladder: remediation, domestic or military") },
  [1] = { "1", N_("Statement (rung 1)") },
  [2] = { "2", N_("Diplomatic measure (rung 2)") },
  [3] = { "3", N_("Legal process (rung 3)") },
  [4] = { "4", N_("Sanctions or retorsion (rung 4)") },
  [5] = { "5", N_("Countermeasure (rung 5)") },
  [NW_PROFILE_UNNAMED] = { "unnamed", N_("Of a kind that is not said or not known") },
};

G_STATIC_ASSERT (NW_MAX_RUNG == 5);

const char *
nw_profile_kind_label (guint kind)
{
  g_return_val_if_fail (kind < NW_PROFILE_N_KINDS, NULL);

  return _(kinds[kind].label);
}

const char *
nw_profile_kind_id (guint kind)
{
  g_return_val_if_fail (kind < NW_PROFILE_N_KINDS, NULL);

  return kinds[kind].id;
}

/* ---- which states ---- */

/* Its code names a column: what is kept as written may hold the stroke that parts row and column. */
static const NwCode *
find_state (const NwFrame *frame, const char *name, GError **error)
{
  NwCodebook *book = nw_frame_codebook (frame);
  int id = nw_codebook_find_code (book, NW_DOMAIN_STATE, name);
  const NwCode *code = id >= 0 ? nw_codebook_get_code (book, NW_DOMAIN_STATE, id) : NULL;

  if (code && code->kind != NW_CODE_SPECIAL && !strchr (code->code, '/'))
    return code;

  g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("states=%s: the library knows no state by this code; “analyse total --by receiver” names those it has"),
               name);
  return NULL;
}

/* ---- acts ---- */

/* By list of a column of states: a bit for each state of the profile that stands in it. (transfer full) */
static guint8 *
find_lists (const NwProfileStates *self, const NwFrame *frame, const NwColumn *column)
{
  guint8 *masks = g_new0 (guint8, MAX (column->n_lists, 1));

  for (guint i = 0; i < self->n; i++)
    {
      int id = nw_codebook_find_code (nw_frame_codebook (frame), NW_DOMAIN_STATE, self->states[i].code->code);

      for (guint32 list = 0; list < column->n_lists; list++)
        for (guint j = 0; j < nw_column_list_length (column, list); j++)
          if (nw_column_list_codes (column, list)[j] == id)
            masks[list] |= 1u << i;
    }
  return masks;
}

static inline void
set_bit (guint64 *bits, guint row)
{
  bits[row / 64] |= G_GUINT64_CONSTANT (1) << row % 64;
}

static void
find_claims (NwProfileStates *self, const NwFrame *frame, const guint64 *selected)
{
  const NwActTable *claims = nw_frame_claims (frame);
  g_autofree guint8 *by = find_lists (self, frame, &claims->by);
  g_autofree guint8 *accused = find_lists (self, frame, &claims->accused);
  g_autofree guint8 *state_kinds = nw_frame_state_kinds (frame);
  g_autofree guint8 *by_state = nw_act_lists_with (&claims->kinds, state_kinds, 1);

  for (gsize i = 0; i < nw_code_bits_words (frame); i++)
    for (guint64 word = selected[i]; word != 0; word &= word - 1)
      {
        guint row = i * 64 + __builtin_ctzll (word);

        for (guint32 act = claims->first[row]; act < claims->first[row + 1]; act++)
          {
            gboolean is_state = by_state[nw_column_list (&claims->kinds, act)];
            guint8 makers = is_state ? by[nw_column_list (&claims->by, act)] : 0;
            guint8 named = accused[nw_column_list (&claims->accused, act)];

            for (guint s = 0; s < MIN (self->n, NW_MAX_PROFILES); s++)
              {
                NwProfileState *state = &self->states[s];

                if (makers >> s & 1)
                  set_bit (state->claimed, row);
                if (!(named >> s & 1))
                  continue;
                set_bit (state->accused_by_any, row);
                if (is_state)
                  set_bit (state->accused, row);
                if (claims->contested[act])
                  set_bit (state->contested, row);
              }
          }
      }
}

/* What no list knows may be on the ladder or not. */
static guint
kind_of_code (const NwFrame *frame, guint16 code, const guint8 *rungs)
{
  const NwCode *response = nw_codebook_get_code (nw_frame_codebook (frame), NW_DOMAIN_RESPONSE, code);

  if (rungs[code] > 0)
    return rungs[code];
  return response->kind == NW_CODE_UNRECOGNISED ? NW_PROFILE_UNNAMED : NW_PROFILE_BESIDE;
}

/* By list of a column of kinds of response: a bit for each of ours. (transfer full) */
static guint8 *
kinds_of_lists (const NwFrame *frame, const NwColumn *column)
{
  g_autofree guint8 *rungs = nw_frame_rungs (frame);
  guint8 *masks = g_new0 (guint8, MAX (column->n_lists, 1));

  for (guint32 list = 0; list < column->n_lists; list++)
    {
      for (guint j = 0; j < nw_column_list_length (column, list); j++)
        {
          guint16 code = nw_column_list_codes (column, list)[j];

          if (code >= NW_N_SPECIAL_CODES)
            masks[list] |= 1u << kind_of_code (frame, code, rungs);
        }
      if (masks[list] == 0)
        masks[list] = 1u << NW_PROFILE_UNNAMED;
    }
  return masks;
}

static void
find_responses (NwProfileStates *self, const NwFrame *frame, const guint64 *selected)
{
  const NwActTable *responses = nw_frame_responses (frame);
  g_autofree guint8 *by = find_lists (self, frame, &responses->by);
  g_autofree guint8 *of_list = kinds_of_lists (frame, &responses->kinds);

  for (gsize i = 0; i < nw_code_bits_words (frame); i++)
    for (guint64 word = selected[i]; word != 0; word &= word - 1)
      {
        guint row = i * 64 + __builtin_ctzll (word);

        for (guint32 act = responses->first[row]; act < responses->first[row + 1]; act++)
          {
            guint8 makers = by[nw_column_list (&responses->by, act)];
            guint8 found = of_list[nw_column_list (&responses->kinds, act)];

            set_bit (self->any_answer, row);
            for (guint kind = 0; kind < NW_PROFILE_N_KINDS; kind++)
              if (found >> kind & 1)
                {
                  set_bit (self->answered[kind], row);
                  for (guint s = 0; makers >> s != 0; s++)
                    if (makers >> s & 1)
                      set_bit (self->states[s].responded[kind], row);
                }
          }
      }
}

/* ---- all of it ---- */

static guint64 *
bits_new (const NwFrame *frame)
{
  return g_new0 (guint64, nw_code_bits_words (frame) + 1);
}

static void
find_roles (NwProfileState *self, const NwFrame *frame, const guint64 *selected)
{
  const char *const name[] = { self->code->code, NULL };

  self->received = nw_code_bits_new (frame, NW_DIMENSION_RECEIVER, name, selected);
  self->attributed = nw_code_bits_new (frame, NW_DIMENSION_INITIATOR, name, selected);
  self->claimed = bits_new (frame);
  self->accused = bits_new (frame);
  self->accused_by_any = bits_new (frame);
  self->contested = bits_new (frame);
  for (guint kind = 0; kind < NW_PROFILE_N_KINDS; kind++)
    self->responded[kind] = bits_new (frame);
}

static gboolean
has_state (const NwProfileStates *self, const NwCode *code)
{
  for (guint i = 0; i < self->n; i++)
    if (self->states[i].code == code)
      return TRUE;
  return FALSE;
}

NwProfileStates *
nw_profile_states_new (const NwInputs *inputs, GError **error)
{
  const guint64 *selected = nw_selection_bits (inputs->selection);
  const NwFrame *frame = inputs->frame;
  const char *const *names = (const char *const *) inputs->query->terms.states;
  g_autoptr (NwProfileStates) self = g_new0 (NwProfileStates, 1);

  if (!names || !*names)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("A profile is of one to %d states; name them: states=EST,USA"), NW_MAX_PROFILES);
      return NULL;
    }
  for (const char *const *name = names; *name && self->n < NW_MAX_PROFILES; name++)
    {
      const NwCode *code = find_state (frame, *name, error);

      if (!code)
        return NULL;
      if (has_state (self, code))
        continue;
      self->states[self->n].code = code;
      find_roles (&self->states[self->n++], frame, selected);
    }
  for (guint kind = 0; kind < NW_PROFILE_N_KINDS; kind++)
    self->answered[kind] = bits_new (frame);
  self->any_answer = bits_new (frame);
  self->linked = nw_code_bits_linked (frame, selected, NULL);
  self->claims_coded = nw_frame_claims (frame)->n > 0;
  self->responses_coded = nw_frame_responses (frame)->n > 0;
  find_claims (self, frame, selected);
  find_responses (self, frame, selected);
  return g_steal_pointer (&self);
}

void
nw_profile_states_free (NwProfileStates *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      NwProfileState *state = &self->states[i];

      g_free (state->received);
      g_free (state->attributed);
      g_free (state->claimed);
      g_free (state->accused);
      g_free (state->accused_by_any);
      g_free (state->contested);
      for (guint kind = 0; kind < NW_PROFILE_N_KINDS; kind++)
        g_free (state->responded[kind]);
    }
  for (guint kind = 0; kind < NW_PROFILE_N_KINDS; kind++)
    g_free (self->answered[kind]);
  g_free (self->any_answer);
  g_free (self->linked);
  g_free (self);
}
