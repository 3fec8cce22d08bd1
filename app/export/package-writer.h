/* package-writer.h: writes the zip packages of office documents, part after part
 *
 * The same parts give the same bytes: all carry the same time, none a user's name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>
#include <libxml/xmlwriter.h>

G_BEGIN_DECLS

typedef struct _NwPackageWriter NwPackageWriter;

/* created: Unix time that all parts carry; before 1980 there is no time in such packages. */
NwPackageWriter *nw_package_writer_new     (gint64 created);
void             nw_package_writer_free    (NwPackageWriter *self);
/* One whole part. packed FALSE: as it is, for what is packed already. */
void             nw_package_writer_add     (NwPackageWriter *self, const char *path, GBytes *bytes, gboolean packed);
/* An XML part, written as it grows; one at a time. What goes wrong is said by finish. (transfer none) */
xmlTextWriter   *nw_package_writer_open    (NwPackageWriter *self, const char *path);
void             nw_package_writer_close   (NwPackageWriter *self);
/* Ends the package and writes it. NW_FAULT_EXPORT, or of the stream. */
gboolean         nw_package_writer_finish  (NwPackageWriter *self, GOutputStream *output, GCancellable *cancellable,
                                            GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwPackageWriter, nw_package_writer_free)

G_END_DECLS
