/* atlas.h: which region states lie in, and which blocs they belong to since when
 *
 * A plain value: it is filled from data (see nw_atlas_shipped() in map) and handed to whoever counts by it.
 * What is asked for goes by the codes of places, see NW_DOMAIN_STATE; names are in English, to be translated.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "date.h"

G_BEGIN_DECLS

#define NW_MAX_BLOCS 64

typedef struct {
  char *code;  /* "eastern-asia", "nato" */
  char *label; /* "Eastern Asia", "NATO" */
} NwAtlasEntry;

/* A place is in the bloc from the first to the last of these days; NW_DAY_NONE: for as long as it has been, until now. */
typedef struct {
  guint  bloc;
  gint32 first;
  gint32 last;
} NwMembership;

typedef struct {
  const char  *place; /* of the atlas */
  NwMembership time;
} NwAtlasMember;

/* Reference-counted; read-only once shared. */
typedef struct _NwAtlas NwAtlas;

NwAtlas            *nw_atlas_new         (void);
NwAtlas            *nw_atlas_ref         (NwAtlas *self);
void                nw_atlas_unref       (NwAtlas *self);

/* label: of the region when it is met for the first time. */
void                nw_atlas_set_region  (NwAtlas *self, const char *place, const char *region, const char *label);
/* Returns its number; at most NW_MAX_BLOCS of them. */
guint               nw_atlas_add_bloc    (NwAtlas *self, const char *code, const char *label);
/* A place can be a member several times. */
void                nw_atlas_add_member  (NwAtlas *self, guint bloc, const char *place, gint32 first, gint32 last);

/* NwAtlasEntry, in the order in which they came; owned by the atlas. */
const GPtrArray    *nw_atlas_regions     (const NwAtlas *self);
const GPtrArray    *nw_atlas_blocs       (const NwAtlas *self);
/* The number of the region that a place lies in (or is); -1: none is known. */
int                 nw_atlas_region      (const NwAtlas *self, const char *place);
/* What a place has been a member of, bloc by bloc; NULL: of nothing, ever. */
const NwMembership *nw_atlas_memberships (const NwAtlas *self, const char *place, guint *n);
/* Every stretch of membership in a bloc, by code of the place and first day. (transfer full) NwAtlasMember */
GArray             *nw_atlas_members     (const NwAtlas *self, guint bloc);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwAtlas, nw_atlas_unref)

G_END_DECLS
