/* rung-words.c: names the rungs of the ladder of responses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rung-words.h"

#include <glib/gi18n-lib.h>

#include "terms.h"

static const struct {
  const char *label;
  const char *words; /* of the rung or above it */
} rungs[NW_MAX_RUNG + 1] = {
  { NULL, NULL },
  { N_("Statement"), N_("a statement or more") },
  { N_("Diplomatic measure"), N_("a diplomatic measure or more") },
  { N_("Legal process"), N_("a legal process or more") },
  { N_("Sanctions or retorsion"), N_("sanctions, retorsion or more") },
  { N_("Countermeasure"), N_("a countermeasure") },
};

const char *
nw_rung_label (guint rung)
{
  g_return_val_if_fail (rung >= 1 && rung <= NW_MAX_RUNG, "");

  return _(rungs[rung].label);
}

char *
nw_rung_words (guint rung)
{
  g_return_val_if_fail (rung >= 1 && rung <= NW_MAX_RUNG, NULL);

  return g_strdup (_(rungs[rung].words));
}
