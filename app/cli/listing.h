/* listing.h: lists on standard output, an item a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command.h"
#include "printer.h"

G_BEGIN_DECLS

/* Adds the cells of an item. */
typedef void (*NwListingRow) (NwPrinter *printer, gconstpointer item);

typedef struct {
  const NwColumn *columns;
  guint           n_columns;
  NwListingRow    row;
} NwListing;

/* items NULL: they could not be had, which error says. Returns the exit status. */
int nw_listing_print (const NwCall *call, NwFormat format, const NwListing *listing, const GPtrArray *items, const GError *error);

G_END_DECLS
