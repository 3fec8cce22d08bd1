/* package-writer.c: zip packages through minizip, in memory until they are whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "package-writer.h"

#include <glib/gi18n-lib.h>
#include <zip.h>

#include "fault.h"

struct _NwPackageWriter {
  GOutputStream *stream; /* GMemoryOutputStream: sizes are written back over what is there */
  zipFile        zip;
  zip_fileinfo   info;
  xmlTextWriter *xml;    /* of the part that is open, or NULL */
  gboolean       failed;
};

/* ---- what minizip asks of a file ---- */

static voidpf
open_cb (voidpf opaque, const void *path, int mode)
{
  return opaque;
}

static uLong
read_cb (voidpf opaque, voidpf stream, void *buffer, uLong size)
{
  return 0;
}

static uLong
write_cb (voidpf opaque, voidpf stream, const void *buffer, uLong size)
{
  return g_output_stream_write_all (stream, buffer, size, NULL, NULL, NULL) ? size : 0;
}

static ZPOS64_T
tell_cb (voidpf opaque, voidpf stream)
{
  return (ZPOS64_T) g_seekable_tell (stream);
}

static long
seek_cb (voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
  GSeekType type = origin == ZLIB_FILEFUNC_SEEK_CUR ? G_SEEK_CUR : origin == ZLIB_FILEFUNC_SEEK_END ? G_SEEK_END : G_SEEK_SET;

  return g_seekable_seek (stream, (goffset) offset, type, NULL, NULL) ? 0 : -1;
}

static int
close_cb (voidpf opaque, voidpf stream)
{
  return 0;
}

static int
error_cb (voidpf opaque, voidpf stream)
{
  return 0;
}

/* ---- parts ---- */

static tm_zip
time_of (gint64 created)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (created);
  tm_zip time = { .tm_mday = 1, .tm_year = 1980 };

  if (moment == NULL || g_date_time_get_year (moment) < 1980 || g_date_time_get_year (moment) > 2107)
    return time;
  time.tm_sec = (uInt) g_date_time_get_second (moment);
  time.tm_min = (uInt) g_date_time_get_minute (moment);
  time.tm_hour = (uInt) g_date_time_get_hour (moment);
  time.tm_mday = (uInt) g_date_time_get_day_of_month (moment);
  time.tm_mon = (uInt) g_date_time_get_month (moment) - 1;
  time.tm_year = (uInt) g_date_time_get_year (moment);
  return time;
}

NwPackageWriter *
nw_package_writer_new (gint64 created)
{
  NwPackageWriter *self = g_new0 (NwPackageWriter, 1);
  zlib_filefunc64_def functions = { open_cb, read_cb, write_cb, tell_cb, seek_cb, close_cb, error_cb, NULL };

  self->stream = g_memory_output_stream_new_resizable ();
  self->info.tmz_date = time_of (created);
  functions.opaque = self->stream;
  self->zip = zipOpen2_64 ("", APPEND_STATUS_CREATE, NULL, &functions);
  self->failed = self->zip == NULL;
  return self;
}

void
nw_package_writer_free (NwPackageWriter *self)
{
  g_clear_pointer (&self->xml, xmlFreeTextWriter);
  if (self->zip != NULL)
    zipClose (self->zip, NULL);
  g_object_unref (self->stream);
  g_free (self);
}

static void
begin_part (NwPackageWriter *self, const char *path, gboolean packed)
{
  self->failed |= self->zip == NULL
                  || zipOpenNewFileInZip (self->zip, path, &self->info, NULL, 0, NULL, 0, NULL, packed ? Z_DEFLATED : 0,
                                          Z_DEFAULT_COMPRESSION) != ZIP_OK;
}

static void
write_part (NwPackageWriter *self, const void *data, gsize length)
{
  self->failed |= self->failed || length > G_MAXUINT32 || zipWriteInFileInZip (self->zip, data, (unsigned) length) != ZIP_OK;
}

static void
end_part (NwPackageWriter *self)
{
  self->failed |= self->failed || zipCloseFileInZip (self->zip) != ZIP_OK;
}

void
nw_package_writer_add (NwPackageWriter *self, const char *path, GBytes *bytes, gboolean packed)
{
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  begin_part (self, path, packed);
  write_part (self, data, length);
  end_part (self);
}

static int
xml_write_cb (void *context, const char *buffer, int length)
{
  NwPackageWriter *self = context;

  write_part (self, buffer, (gsize) length);
  return self->failed ? -1 : length;
}

xmlTextWriter *
nw_package_writer_open (NwPackageWriter *self, const char *path)
{
  xmlOutputBuffer *buffer = xmlOutputBufferCreateIO (xml_write_cb, NULL, self, NULL);

  g_assert (self->xml == NULL);

  begin_part (self, path, TRUE);
  self->xml = xmlNewTextWriter (buffer);
  xmlTextWriterStartDocument (self->xml, "1.0", "UTF-8", "yes");
  return self->xml;
}

void
nw_package_writer_close (NwPackageWriter *self)
{
  self->failed |= xmlTextWriterEndDocument (self->xml) < 0;
  g_clear_pointer (&self->xml, xmlFreeTextWriter);
  end_part (self);
}

gboolean
nw_package_writer_finish (NwPackageWriter *self, GOutputStream *output, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  self->failed |= self->zip == NULL || zipClose (g_steal_pointer (&self->zip), NULL) != ZIP_OK;
  if (self->failed)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_EXPORT,
                           _("The document could not be put together; leave out its largest table and try again."));
      return FALSE;
    }
  g_output_stream_close (self->stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (self->stream));
  return g_output_stream_write_all (output, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, cancellable, error);
}
