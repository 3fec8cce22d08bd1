/* plan.h: what an import is going to do: which profile, which file plays which part, which release
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "library.h"
#include "profile.h"
#include "workspace.h"

G_BEGIN_DECLS

typedef struct {
  GFile  *file;
  char   *name; /* base name */
  guint   part; /* of the profile */
  guint64 bytes;
} NwPlannedFile;

typedef struct {
  const NwProfile *profile;
  GPtrArray       *files;   /* NwPlannedFile, in the order of reading */
  NwRelease       *release; /* to be completed while reading; its files are those above */
  NwRelease       *same;    /* the release in the library that has these very files, or NULL */
  guint64          bytes_total;
} NwPlan;

/* Looks at headers, facts and hashes; reads no rows. NW_FAULT_MAPPING when files do not fit together. */
NwPlan  *nw_plan_new   (NwLibrary *library, const NwImportRequest *request, GCancellable *cancellable, GError **error);
/* Whether the library, refreshed since, still has no release of this version. */
gboolean nw_plan_holds (const NwPlan *self, NwLibrary *library);
void     nw_plan_free  (NwPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwPlan, nw_plan_free)

G_END_DECLS
