/* measure.c: the table of measures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "measure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const NwMeasureInfo measures[NW_N_MEASURES] = {
  [NW_MEASURE_INCIDENTS] = { "incidents", N_("Incidents"), N_("Reported incidents"), NW_UNIT_INCIDENTS },
  [NW_MEASURE_SHARE] = { "share", N_("Share of all"), N_("Share of reported incidents"), NW_UNIT_SHARE },
  [NW_MEASURE_CLAIMED] = { "claimed", N_("Share with a claim"), N_("Share of reported incidents with a claim"), NW_UNIT_SHARE },
  [NW_MEASURE_ANSWERED] = { "answered", N_("Share with a response"), N_("Share of reported incidents with a response"),
                            NW_UNIT_SHARE },
  [NW_MEASURE_INTENSITY] = { "intensity", N_("Share of an intensity"), N_("Share of reported incidents of an intensity"),
                             NW_UNIT_SHARE },
  [NW_MEASURE_CHANGE] = { "change", N_("Change on the period before"), N_("Change in reported incidents on the period before"),
                          NW_UNIT_DIFFERENCE },
  [NW_MEASURE_CHANGE_MEAN] = { "change-mean", N_("Change on the mean of five"),
                               N_("Change in reported incidents on the mean of the five periods before"), NW_UNIT_DIFFERENCE },
};

const NwMeasureInfo *
nw_measure_info (NwMeasure measure)
{
  g_return_val_if_fail (measure < NW_N_MEASURES, NULL);

  return &measures[measure];
}

int
nw_measure_find (const char *id)
{
  for (int i = 0; i < NW_N_MEASURES; i++)
    if (strcmp (measures[i].id, id) == 0)
      return i;

  return -1;
}
