/* rate.c: two counts over two spans of time, as values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate.h"

#include <glib/gi18n-lib.h>
#include <math.h>

NwVerdict
nw_rate_verdict (const NwRate *self, NwWarnings warnings)
{
  if (isnan (self->ratio))
    return NW_VERDICT_NONE;
  if (warnings & NW_WARN_NO_VERDICT)
    return NW_VERDICT_UNCLEAR;
  return self->low > 1 ? NW_VERDICT_INCREASED : self->high < 1 ? NW_VERDICT_DECREASED : NW_VERDICT_UNCLEAR;
}

char *
nw_rate_print (const NwRate *self, NwWarnings warnings)
{
  static const char *const words[] = {
    [NW_VERDICT_INCREASED] = N_("increased"),
    [NW_VERDICT_DECREASED] = N_("decreased"),
    [NW_VERDICT_UNCLEAR] = N_("no clear change"),
  };
  NwVerdict verdict = nw_rate_verdict (self, warnings);

  if (verdict == NW_VERDICT_NONE)
    return g_strdup (_("no incidents to compare"));
  if (isinf (self->high))
    /* Translators: a verdict ("no clear change"), where nothing was counted before, and the lower bound of the rate ratio. */
    return g_strdup_printf (_("%s (RR not defined, at least %.3f)"), _(words[verdict]), self->low);
  /* Translators: a verdict ("no clear change") with a rate ratio and its 95 % interval. */
  return g_strdup_printf (_("%s (RR %.3f, %.3f–%.3f)"), _(words[verdict]), self->ratio, self->low, self->high);
}

NwBeforeAfter *
nw_before_after_new (void)
{
  NwBeforeAfter *self = g_new0 (NwBeforeAfter, 1);

  self->rates = g_array_new (FALSE, FALSE, sizeof (NwRate));
  self->strip = g_array_new (FALSE, FALSE, sizeof (NwPlacebo));
  self->others = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_marker_unref);
  return self;
}

void
nw_before_after_free (NwBeforeAfter *self)
{
  g_clear_pointer (&self->marker, nw_marker_unref);
  g_array_unref (self->rates);
  g_array_unref (self->strip);
  g_ptr_array_unref (self->others);
  g_free (self);
}
