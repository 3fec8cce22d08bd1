/* relations.h: which part of a package belongs to which other, and as what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "package.h"

G_BEGIN_DECLS

typedef struct {
  char *type; /* the last word of its address: "worksheet" */
  char *path; /* of the part that is meant */
} NwRelation;

/* Id → NwRelation, of a part ("": of the package); empty when it has none. Errors: those of nw_part_parse (); NW_FAULT_LIMIT. */
GHashTable *nw_relations_read (NwPackage *package, const char *path, GError **error);
/* The path of the first one found of a type, or NULL. */
const char *nw_relations_find (GHashTable *relations, const char *type);

G_END_DECLS
