/* package.c: opens a zip archive through minizip and guards what comes out of it
 *
 * What an archive says of itself is not believed: sizes and checksums are compared with what was unpacked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "package.h"

#include <glib/gi18n-lib.h>
#include <unzip.h>

#include "package-stream.h"
#include "source.h"

#define MAX_PARTS 65536
#define FREE_RATIO_BYTES (1 << 20) /* unpacked, before the ratio counts */
#define FLAG_LOCKED 1

struct _NwPackage {
  char            *name;
  unzFile          zip;
  GHashTable      *parts;    /* path in lower case → unz64_file_pos */
  char            *path;     /* of the part that is open, or NULL */
  unz_file_info64  info;     /* of it */
  guint64          unpacked; /* of it, so far */
  guint64          total;    /* of all parts, so far */
  NwPackageStream  stream;
};

/* Tells a failure of the stream from one of the archive. Always FALSE. */
static gboolean
fail (NwPackage *self, GError **error, NwFault code, const char *message)
{
  if (g_error_matches (self->stream.cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&self->stream.cause));
  else if (self->stream.cause != NULL)
    g_set_error (error, NW_FAULT, NW_FAULT_READ, _("%s cannot be read (%s); check the disk and try again"),
                 self->name, self->stream.cause->message);
  else if (self->path != NULL)
    g_set_error (error, NW_FAULT, code, "%s, %s: %s", self->name, self->path, message);
  else
    g_set_error (error, NW_FAULT, code, "%s: %s", self->name, message);
  return FALSE;
}

static gboolean
list_parts (NwPackage *self, GError **error)
{
  int status = unzGoToFirstFile (self->zip);

  for (guint n = 0; status == UNZ_OK; n++)
    {
      char path[NW_PACKAGE_MAX_PATH + 1];
      unz_file_info64 info;
      unz64_file_pos position;

      if (n >= MAX_PARTS)
        return fail (self, error, NW_FAULT_LIMIT, _("the archive has more parts than any workbook; export the table as CSV"));
      if (unzGetCurrentFileInfo64 (self->zip, &info, path, sizeof path, NULL, 0, NULL, 0) != UNZ_OK
          || unzGetFilePos64 (self->zip, &position) != UNZ_OK)
        break;
      path[MIN (info.size_filename, NW_PACKAGE_MAX_PATH)] = '\0';
      if (!g_hash_table_insert (self->parts, g_ascii_strdown (path, -1), g_memdup2 (&position, sizeof position)))
        return fail (self, error, NW_FAULT_FORMAT,
                     _("the archive holds a part twice, so it is not clear which counts; save the workbook again"));
      status = unzGoToNextFile (self->zip);
    }

  if (status != UNZ_END_OF_LIST_OF_FILE)
    return fail (self, error, NW_FAULT_FORMAT, _("the archive is damaged or cut off; get the complete file"));
  return TRUE;
}

NwPackage *
nw_package_open (GInputStream *stream, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwPackage) self = g_new0 (NwPackage, 1);

  self->name = g_strdup (name);
  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->stream.stream = g_object_ref (stream);
  self->stream.cancellable = cancellable ? g_object_ref (cancellable) : NULL;

  self->zip = nw_package_stream_open (&self->stream);
  if (self->zip == NULL)
    {
      fail (self, error, NW_FAULT_FORMAT, _("the archive is cut off or not a zip archive; get the complete file"));
      return NULL;
    }
  if (!list_parts (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
nw_package_free (NwPackage *self)
{
  nw_package_leave (self);
  g_clear_pointer (&self->zip, unzClose);
  g_clear_object (&self->stream.stream);
  g_clear_object (&self->stream.cancellable);
  g_clear_error (&self->stream.cause);
  g_hash_table_unref (self->parts);
  g_free (self->name);
  g_free (self);
}

const char *
nw_package_name (const NwPackage *self)
{
  return self->name;
}

gboolean
nw_package_cancelled (const NwPackage *self, GError **error)
{
  return g_cancellable_set_error_if_cancelled (self->stream.cancellable, error);
}

gboolean
nw_package_has (const NwPackage *self, const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_hash_table_contains (self->parts, lower);
}

/* total: of all parts; unpacked: of the one that is open. */
static gboolean
check_limits (NwPackage *self, guint64 total, guint64 unpacked, GError **error)
{
  if (total > NW_SOURCE_MAX_BYTES
      || (unpacked > FREE_RATIO_BYTES && unpacked / NW_SOURCE_MAX_RATIO > self->info.compressed_size))
    return fail (self, error, NW_FAULT_LIMIT,
                 _("the part unpacks to far more than a table holds, as an archive made to do harm; do not open it, "
                   "ask for the table as CSV"));
  return TRUE;
}

gboolean
nw_package_enter (NwPackage *self, const char *path, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  const unz64_file_pos *position = g_hash_table_lookup (self->parts, lower);

  g_return_val_if_fail (self->path == NULL, FALSE);

  self->path = g_strdup (path);
  self->unpacked = 0;
  if (position == NULL)
    fail (self, error, NW_FAULT_FORMAT, _("this part of the workbook is missing; save the workbook again"));
  else if (unzGoToFilePos64 (self->zip, position) != UNZ_OK
           || unzGetCurrentFileInfo64 (self->zip, &self->info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK)
    fail (self, error, NW_FAULT_FORMAT, _("the archive is damaged or cut off; get the complete file"));
  else if (self->info.flag & FLAG_LOCKED)
    fail (self, error, NW_FAULT_FORMAT, _("the archive is locked with a password; save it without one"));
  else if (!check_limits (self, self->total + self->info.uncompressed_size, self->info.uncompressed_size, error))
    ;
  else if (unzOpenCurrentFile (self->zip) != UNZ_OK)
    fail (self, error, NW_FAULT_FORMAT,
          _("the part is damaged or packed in a way that workbooks do not use; get the complete file, or save the workbook again"));
  else
    return TRUE;

  g_clear_pointer (&self->path, g_free);
  return FALSE;
}

gboolean
nw_package_read (NwPackage *self, void *buffer, gsize size, gsize *got, GError **error)
{
  int n;

  g_return_val_if_fail (self->path != NULL, FALSE);

  if (nw_package_cancelled (self, error))
    return FALSE;
  n = unzReadCurrentFile (self->zip, buffer, MIN (size, G_MAXINT));
  if (n < 0 || self->stream.cause != NULL)
    return fail (self, error, NW_FAULT_FORMAT, _("the part is damaged or cut off; get the complete file"));

  *got = n;
  self->unpacked += n;
  self->total += n;
  if (n > 0)
    return check_limits (self, self->total, self->unpacked, error);
  if (self->unpacked != self->info.uncompressed_size || unzCloseCurrentFile (self->zip) != UNZ_OK)
    return fail (self, error, NW_FAULT_FORMAT, _("the part is damaged: its checksum is wrong; get the file again"));
  return TRUE;
}

void
nw_package_leave (NwPackage *self)
{
  if (self->path != NULL)
    unzCloseCurrentFile (self->zip); /* again after its end: does nothing */
  g_clear_pointer (&self->path, g_free);
}
