/* belt.h: a short queue between the thread that reads and the one that stores
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "batch.h"
#include "workspace.h"

G_BEGIN_DECLS

/* What travels: either bytes of a source file, or records. */
typedef struct {
  guint    file;
  GBytes  *bytes; /* or NULL */
  NwBatch *batch; /* or NULL */
  NwImportProgress progress; /* how far the reading was */
} NwParcel;

typedef struct _NwBelt NwBelt;

NwBelt  *nw_belt_new     (void);
void     nw_belt_free    (NwBelt *self);

/* Waits while the belt is full. Takes over the parcel's references. FALSE with G_IO_ERROR_CANCELLED once abandoned. */
gboolean nw_belt_push    (NwBelt *self, NwParcel parcel, GError **error);
/* No more parcels will come; error (taken over) says why if that is too early. */
void     nw_belt_close   (NwBelt *self, GError *error);

/* Waits for the next parcel. FALSE at the end; with an error set if it came too early. */
gboolean nw_belt_pop     (NwBelt *self, NwParcel *parcel, GError **error);
/* Nobody will pop any more. */
void     nw_belt_abandon (NwBelt *self);

void     nw_parcel_clear (NwParcel *parcel);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwBelt, nw_belt_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NwParcel, nw_parcel_clear)

G_END_DECLS
