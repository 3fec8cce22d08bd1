/* norm-reason.c: what tests of norm rules say, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm-reason.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *id;
  const char *label;
} told_names[NW_N_TOLD] = {
  [NW_TOLD_YES] = { "yes", N_("Yes") },
  [NW_TOLD_NO] = { "no", N_("No") },
  [NW_TOLD_NOT_CODED] = { "not-coded", N_("Cannot be told: not coded") },
  [NW_TOLD_NOT_AVAILABLE] = { "not-available", N_("Cannot be told: not available") },
  [NW_TOLD_UNKNOWN] = { "unknown", N_("Cannot be told: unknown") },
};

const char *
nw_told_id (NwTold told)
{
  g_return_val_if_fail (told < NW_N_TOLD, NULL);

  return told_names[told].id;
}

const char *
nw_told_label (NwTold told)
{
  g_return_val_if_fail (told < NW_N_TOLD, NULL);

  return _(told_names[told].label);
}

void
nw_norm_reason_free (NwNormReason *reason)
{
  g_free (reason->test);
  g_free (reason->codes);
  g_free (reason);
}
