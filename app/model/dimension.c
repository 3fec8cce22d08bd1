/* dimension.c: the table of dimensions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dimension.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const NwDimensionInfo dimensions[NW_N_DIMENSIONS] = {
  /* Translators: the phrases complete "Reported incidents %s, 2007–2023". */
  [NW_DIMENSION_INITIATOR] = { "initiator", N_("Attributed to"), N_("by state they are attributed to"), NW_DOMAIN_STATE },
  [NW_DIMENSION_RECEIVER] = { "receiver", N_("Receiver"), N_("by receiving state"), NW_DOMAIN_STATE },
  [NW_DIMENSION_SECTOR] = { "sector", N_("Sector"), N_("by sector"), NW_DOMAIN_SECTOR },
  [NW_DIMENSION_TYPE] = { "type", N_("Type"), N_("by type"), NW_DOMAIN_TYPE },
  [NW_DIMENSION_INITIATOR_KIND] = { "initiator-kind", N_("Kind of initiator"), N_("by kind of initiator"), NW_DOMAIN_INITIATOR_KIND },
  [NW_DIMENSION_CATEGORY] = { "category", N_("Kind of receiver"), N_("by kind of receiver"), NW_DOMAIN_CATEGORY },
  [NW_DIMENSION_CLAIMANT] = { "claimant", N_("Claim by"), N_("by state that made a claim"), NW_DOMAIN_STATE },
  [NW_DIMENSION_ACCUSED] = { "accused", N_("Accused in a claim"), N_("by state accused in a claim"), NW_DOMAIN_STATE },
  [NW_DIMENSION_CLAIM_KIND] = { "claim-kind", N_("Kind of claim"), N_("by kind of claim"), NW_DOMAIN_CLAIM_KIND },
  [NW_DIMENSION_RESPONDER] = { "responder", N_("Response by"), N_("by state that responded"), NW_DOMAIN_STATE },
  [NW_DIMENSION_RESPONSE] = { "response", N_("Response"), N_("by kind of response"), NW_DOMAIN_RESPONSE },
  [NW_DIMENSION_ACTOR] = { "actor", N_("Actor"), N_("by actor they are attributed to"), NW_DOMAIN_ACTOR },
  [NW_DIMENSION_TECHNIQUE] = { "technique", N_("Technique"), N_("by technique"), NW_DOMAIN_TECHNIQUE },
  [NW_DIMENSION_EVIDENCE] = { "evidence", N_("Evidence"), N_("by evidence of the claims"), NW_DOMAIN_EVIDENCE },
  [NW_DIMENSION_INITIATOR_REGION] = { "initiator-region", N_("Attributed to region"), N_("by region they are attributed to"), NW_DOMAIN_REGION },
  [NW_DIMENSION_RECEIVER_REGION] = { "receiver-region", N_("Receiving region"), N_("by receiving region"), NW_DOMAIN_REGION },
  [NW_DIMENSION_INITIATOR_BLOC] = { "initiator-bloc", N_("Attributed to bloc"), N_("by bloc they are attributed to"), NW_DOMAIN_BLOC },
  [NW_DIMENSION_RECEIVER_BLOC] = { "receiver-bloc", N_("Receiving bloc"), N_("by receiving bloc"), NW_DOMAIN_BLOC },
  [NW_DIMENSION_NORM] = { "norm", N_("Norm indicator"), N_("by norm that they are an indicator of"), NW_DOMAIN_NORM },
};

static const char *const domains[NW_N_DOMAINS] = {
  [NW_DOMAIN_STATE] = "state",
  [NW_DOMAIN_SECTOR] = "sector",
  [NW_DOMAIN_TYPE] = "type",
  [NW_DOMAIN_INITIATOR_KIND] = "initiator-kind",
  [NW_DOMAIN_CATEGORY] = "category",
  [NW_DOMAIN_CLAIM_KIND] = "claim-kind",
  [NW_DOMAIN_RESPONSE] = "response",
  [NW_DOMAIN_ACTOR] = "actor",
  [NW_DOMAIN_TECHNIQUE] = "technique",
  [NW_DOMAIN_EVIDENCE] = "evidence",
  [NW_DOMAIN_REGION] = "region",
  [NW_DOMAIN_BLOC] = "bloc",
  [NW_DOMAIN_NORM] = "norm",
};

const NwDimensionInfo *
nw_dimension_info (NwDimension dimension)
{
  g_return_val_if_fail (dimension >= 0 && dimension < NW_N_DIMENSIONS, NULL);

  return &dimensions[dimension];
}

NwDimension
nw_dimension_find (const char *id)
{
  for (int i = 0; i < NW_N_DIMENSIONS; i++)
    if (strcmp (dimensions[i].id, id) == 0)
      return i;

  return NW_DIMENSION_NONE;
}

NwDimension
nw_dimension_find_stored (const char *id)
{
  NwDimension dimension = nw_dimension_find (id);

  return dimension < NW_N_STORED_DIMENSIONS ? dimension : NW_DIMENSION_NONE;
}

const char *
nw_domain_id (NwDomain domain)
{
  g_return_val_if_fail (domain < NW_N_DOMAINS, NULL);

  return domains[domain];
}
