/* dimension.h: what incidents can be grouped and filtered by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A domain is a list of codes; several dimensions can draw on one (all states are one list). */
typedef enum {
  NW_DOMAIN_STATE,
  NW_DOMAIN_SECTOR,
  NW_DOMAIN_TYPE,
  NW_DOMAIN_INITIATOR_KIND,
  NW_DOMAIN_CATEGORY,
  NW_DOMAIN_CLAIM_KIND,
  NW_DOMAIN_RESPONSE,
  NW_DOMAIN_ACTOR,
  NW_DOMAIN_TECHNIQUE,
  NW_N_STORED_DOMAINS,
  /* What a frame derives: its codes are made anew whenever one is opened, see frame.h. */
  NW_DOMAIN_EVIDENCE = NW_N_STORED_DOMAINS,
  NW_DOMAIN_REGION,
  NW_DOMAIN_BLOC,
  NW_DOMAIN_NORM, /* of the set of norm rules in use */
  NW_N_DOMAINS,
} NwDomain;

/* Those up to NW_N_STORED_DIMENSIONS are stored in library files as marks: never renumber. The others are derived from
 * them when a frame is opened, and no file is read into them. */
typedef enum {
  NW_DIMENSION_NONE = -1,
  NW_DIMENSION_INITIATOR = 0,
  NW_DIMENSION_RECEIVER,
  NW_DIMENSION_SECTOR,
  NW_DIMENSION_TYPE,
  NW_DIMENSION_INITIATOR_KIND,
  NW_DIMENSION_CATEGORY,
  NW_DIMENSION_CLAIMANT,
  NW_DIMENSION_ACCUSED,
  NW_DIMENSION_CLAIM_KIND,
  NW_DIMENSION_RESPONDER,
  NW_DIMENSION_RESPONSE,
  NW_DIMENSION_ACTOR,
  NW_DIMENSION_TECHNIQUE,
  NW_N_STORED_DIMENSIONS,
  NW_DIMENSION_EVIDENCE = NW_N_STORED_DIMENSIONS,
  NW_DIMENSION_INITIATOR_REGION,
  NW_DIMENSION_RECEIVER_REGION,
  NW_DIMENSION_INITIATOR_BLOC,
  NW_DIMENSION_RECEIVER_BLOC,
  NW_DIMENSION_NORM,
  NW_N_DIMENSIONS,
} NwDimension;

typedef struct {
  const char *id;     /* on the command line, in queries and as a CSV column: "initiator" */
  const char *label;  /* what it is called on screen; translate with _() */
  const char *phrase; /* in titles: "by state they are attributed to"; translate with _() */
  NwDomain    domain;
} NwDimensionInfo;

const NwDimensionInfo *nw_dimension_info   (NwDimension dimension);
NwDimension            nw_dimension_find   (const char *id);   /* NW_DIMENSION_NONE when there is none */
NwDimension            nw_dimension_find_stored (const char *id); /* likewise, of those that files are read into */
const char            *nw_domain_id        (NwDomain domain);  /* "state", "sector" …: the name of its code list */

G_END_DECLS
