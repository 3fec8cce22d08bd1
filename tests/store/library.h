/* library.h: a small library for tests, with every field filled somewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store.h"

/* In a temporary folder of its own; removed with it. */
typedef struct {
  char *folder;
  char *path;
} Place;

Place      *place_new          (void);
void        place_free         (Place *place);

NwRelease  *sample_release     (const char *version, gint64 imported);
/* Continues the codes of a library: states CHN (4), RUS (5), USA (6); sector energy (4); labels in the same order. */
NwCodebook *sample_codebook    (void);
/* Three incidents, a claim and a response of the first, two marks or more each, one doubt. */
NwBatch    *sample_batch       (void);
/* The file they stand in: a header and three lines. */
const char *sample_bytes       (void);
/* Writes the sample as a release; the id, or 0 and an error. */
gint64      sample_import      (NwStore *store, const char *version, gint64 imported, GCancellable *cancellable, GError **error);
/* n incidents "k0" … with a title each. */
NwBatch    *plain_batch        (guint first, guint n);
/* A release of one incident per title, NULL-terminated. */
gint64      titles_import      (NwStore *store, const char *const *titles, GError **error);

/* By SQL on a connection of its own; fails the test when it cannot be asked. */
gint64      ask_library        (const char *path, const char *sql);
char       *ask_library_text   (const char *path, const char *sql);
/* Whole, and with so many releases. */
void        assert_library     (const char *path, guint releases);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Place, place_free)
