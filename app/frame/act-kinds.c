/* act-kinds.c: the kinds of claim and response that rules know
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "act-kinds.h"

#include <string.h>

NwSpeaker
nw_claim_speaker (const NwCodebook *codebook, guint16 kind)
{
  static const struct {
    const char *code; /* see data/codes/claim-kinds.ini */
    NwSpeaker   speaker;
  } kinds[] = {
    { "self", NW_SPEAKER_SELF },
    { "company", NW_SPEAKER_OTHERS },
    { "media", NW_SPEAKER_OTHERS },
    { "third-party", NW_SPEAKER_OTHERS },
    { "receiver", NW_SPEAKER_OTHERS },
    { "government", NW_SPEAKER_STATE },
    { "regional-organisation", NW_SPEAKER_STATE },
    { "international-organisation", NW_SPEAKER_STATE },
    { "contested", NW_SPEAKER_CONTESTED },
  };
  const char *code = nw_codebook_get_code (codebook, NW_DOMAIN_CLAIM_KIND, kind)->code;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].code, code) == 0)
      return kinds[i].speaker;
  return NW_SPEAKER_UNLISTED;
}

guint
nw_response_rung (const NwCodebook *codebook, guint16 kind)
{
  /* From below, see data/codes/responses.ini. */
  static const char *const ladder[] = { "statement", "diplomatic", "legal", "sanctions", "countermeasure" };
  const char *code = nw_codebook_get_code (codebook, NW_DOMAIN_RESPONSE, kind)->code;

  for (guint i = 0; i < G_N_ELEMENTS (ladder); i++)
    if (strcmp (ladder[i], code) == 0)
      return i + 1;
  return 0;
}
