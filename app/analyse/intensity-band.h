/* intensity-band.h: the steps of a dataset's scale of intensity, or ranges of them, private to the room
 *
 * Scales are ordinal: their steps have an order and no distances. So bands are never of equal width: where there are more values
 * than bands, neighbours are put together until each band has about as many incidents. They are made from the whole release,
 * so that a filter does not move them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"

G_BEGIN_DECLS

#define NW_MAX_BANDS      32
#define NW_BAND_NOT_CODED 255

/* From its lowest to its highest value, both of which incidents have. */
typedef struct { float low, high; } NwIntensityBand;

typedef struct {
  NwIntensityBand bands[NW_MAX_BANDS]; /* ascending */
  guint           n;
  guint8         *by_row; /* NW_BAND_NOT_CODED: the incident has no intensity */
} NwIntensityBands;

/* At most so many bands, 1 to NW_MAX_BANDS; each value has its own where they are not more. (transfer full) */
NwIntensityBands *nw_intensity_bands_new   (const NwFrame *frame, guint most);
void              nw_intensity_bands_free  (NwIntensityBands *self);
char             *nw_intensity_band_code   (const NwIntensityBand *band); /* "4", "5-7.5" (transfer full) */
char             *nw_intensity_band_label  (const NwIntensityBand *band); /* in the user's notation: "4", "5–7.5" (transfer full) */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwIntensityBands, nw_intensity_bands_free)

G_END_DECLS
