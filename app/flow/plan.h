/* plan.h: what an import is going to do: by which profile, which table plays which part, which release
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "found.h"
#include "library.h"
#include "recipes.h"
#include "workspace.h"

G_BEGIN_DECLS

typedef struct {
  NwFoundFile *file;   /* of the plan */
  NwLayout    *layout; /* how it is read */
  guint        part;   /* of the profile */
} NwPlannedTable;

typedef struct {
  NwProfile *profile;
  GPtrArray *found;     /* NwFoundFile */
  GPtrArray *tables;    /* NwPlannedTable, in the order of reading */
  GPtrArray *notes;     /* char *: translated, what was left out or taken otherwise */
  char      *eras;      /* that a file of facts names, as it writes them; or NULL */
  NwRelease *release;   /* to be completed while reading; its files are the tables above */
  NwRelease *same;      /* the release in the library that has these very files, read the same way, or NULL */
  NwRelease *before;    /* the current release of the dataset, or NULL */
  NwRelease *recipe_of; /* the release whose recipe is used unasked, or NULL */
  guint64    bytes_total; /* each table counts its file */
} NwPlan;

/* Looks at headers, facts and hashes; reads no rows. NW_FAULT_MAPPING when files do not fit together. */
NwPlan  *nw_plan_new   (NwLibrary *library, const NwImportRequest *request, GCancellable *cancellable, GError **error);
/* Whether the library, refreshed since, still has no release of this version. */
gboolean nw_plan_holds (const NwPlan *self, NwLibrary *library);
void     nw_plan_free  (NwPlan *self);

/* ---- plan-parts.c ---- */
/* The profile or recipe that the tables of a file name; *recipe: where it came from, or NULL. NW_FAULT_MAPPING: none. */
const NwProfile *nw_plan_recognise (const NwFoundFile *file, GPtrArray *recipes, const NwReading *reading, const NwRecipe **recipe,
                                    GCancellable *cancellable, GError **error);
/* Decides for a profile and which table plays which part of it. */
gboolean nw_plan_parts (NwPlan *self, GPtrArray *recipes, const NwImportRequest *request, GCancellable *cancellable, GError **error);

/* ---- plan-release.c ---- */
/* Completes the release by what the request, the facts and the profile say, and finds the one that is there already. */
gboolean nw_plan_release (NwPlan *self, GPtrArray *releases, const NwImportRequest *request, GCancellable *cancellable, GError **error);
/* The published state that a file is, by its contents or its name; or NULL. */
const NwKnownRelease *nw_plan_known (const NwProfile *profile, NwFoundFile *file, GCancellable *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwPlan, nw_plan_free)

G_END_DECLS
