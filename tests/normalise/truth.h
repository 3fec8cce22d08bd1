/* truth.h: what was computed about real datasets apart from this program, and comparisons with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "import.h"

G_BEGIN_DECLS

typedef struct {
  Import     *import;
  JsonParser *parser;
  JsonObject *truth; /* of truth.json */
} Truth;

/* Imports files of a real dataset. FALSE: there are none, the test was skipped. Names end with NULL. */
gboolean truth_load         (Truth *self, const char *folder, const char * const *names);
void     truth_clear        (Truth *self);
gint64   truth_number       (const Truth *self, const char *member);

/* Each pair [label, n] of a list: n incidents have a mark of the dimension with just this label. */
void     truth_check_labels (const Truth *self, const char *member, NwDimension dimension);
/* Starts by year of the incidents with the code; of all for code NULL. */
void     truth_check_years  (const Truth *self, const char *member, NwDimension dimension, const char *code);

guint    truth_count_label  (const Import *import, NwDimension dimension, const char *label);
/* Incidents with at least one act (with one of the codes, with a known one, or any), and how many such acts. */
guint    truth_count_acts   (const Import *import, NwActKind kind, const char *key_prefix, NwDimension dimension,
                             const char * const *codes, gboolean known, guint *acts);
/* Rows, records and issues add up. */
void     truth_check_sums   (const Import *import);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Truth, truth_clear)

G_END_DECLS
