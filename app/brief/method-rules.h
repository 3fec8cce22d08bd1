/* method-rules.h: the table of what has to be said of how numbers were made
 *
 * A new rule is a function and a line in method-rules.c; it says its sentence of the exhibits that it is true of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "document.h"

G_BEGIN_DECLS

typedef struct _NwMethods NwMethods; /* sentences, while they are collected */

/* Says a sentence, without its full stop, of the exhibit that is looked at. amount: how much of it, "120", or NULL. */
void nw_methods_say (NwMethods *self, const char *words, const char *amount);

typedef struct {
  void (*exhibit)  (NwMethods *self, const NwExhibit *exhibit);  /* of each, or NULL */
  void (*document) (NwMethods *self, const NwDocument *document); /* of all together, or NULL */
} NwMethodRule;

/* What a summary counts, how, and what it leaves out. method-summaries.c */
void nw_methods_say_summary (NwMethods *self, const NwExhibit *exhibit);

const NwMethodRule *nw_method_rules (guint *n); /* in the order in which they are said */

G_END_DECLS
