/* scratch.h: a workspace over an empty library in a folder of its own, and the six incidents of the fixture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "workspace.h"

typedef struct {
  char        *folder;
  char        *path; /* of the library */
  NwWorkspace *workspace;
} Scratch;

enum {
  SCRATCH_INCIDENTS = 1 << 0,
  SCRATCH_CLAIMS = 1 << 1,
  SCRATCH_RESPONSES = 1 << 2,
  SCRATCH_FACTS = 1 << 3,
  SCRATCH_TWICE = 1 << 4, /* the incidents once more */
  SCRATCH_ALL = SCRATCH_INCIDENTS | SCRATCH_CLAIMS | SCRATCH_RESPONSES | SCRATCH_FACTS,
};

void            scratch_set_up    (Scratch *self, gconstpointer data);
void            scratch_tear_down (Scratch *self, gconstpointer data);
GPtrArray      *scratch_files     (guint files); /* (transfer full) GFile */
NwImportReport *scratch_import    (Scratch *self, guint files, const char *version); /* must succeed */
NwAnswer       *scratch_ask       (Scratch *self, const char *query, const char *analysis); /* must succeed */
