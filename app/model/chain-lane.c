/* chain-lane.c: the table of lanes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chain-lane.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const NwChainLane lanes[] = {
  { "incident", N_("Incident"), NW_CHAIN_INCIDENT },
  { "state", N_("Claims by states"), NW_CHAIN_CLAIMS },
  { "company", N_("Claims by companies"), NW_CHAIN_CLAIMS },
  { "media", N_("Claims in media"), NW_CHAIN_CLAIMS },
  { "self", N_("Own claims"), NW_CHAIN_CLAIMS },
  { "other", N_("Other claims"), NW_CHAIN_CLAIMS },
  { "rung-1", N_("Statement"), NW_CHAIN_LADDER },
  { "rung-2", N_("Diplomatic measure"), NW_CHAIN_LADDER },
  { "rung-3", N_("Legal process"), NW_CHAIN_LADDER },
  { "rung-4", N_("Sanctions or retorsion"), NW_CHAIN_LADDER },
  { "rung-5", N_("Countermeasure"), NW_CHAIN_LADDER },
  { "military", N_("Military measure"), NW_CHAIN_BESIDE },
  { "domestic", N_("Domestic measure"), NW_CHAIN_BESIDE },
  { "answer", N_("Other response"), NW_CHAIN_BESIDE },
  { "remediation", N_("Remediation"), NW_CHAIN_BESIDE },
};

const NwChainLane *
nw_chain_lane (guint i)
{
  return i < G_N_ELEMENTS (lanes) ? &lanes[i] : NULL;
}

int
nw_chain_lane_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    if (strcmp (lanes[i].id, id) == 0)
      return (int) i;
  return -1;
}
