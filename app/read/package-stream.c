/* package-stream.c: the functions that minizip asks a stream with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "package-stream.h"

#include <string.h>

static voidpf
open_cb (voidpf opaque, const void *path, int mode)
{
  return opaque;
}

/* Other positions of the stream may be in use by others, so it is always told where to read. */
static gboolean
read_ahead (NwPackageStream *self)
{
  self->start = self->position;
  self->ahead = 0;
  return g_seekable_seek (G_SEEKABLE (self->stream), self->position, G_SEEK_SET, self->cancellable, &self->cause)
         && g_input_stream_read_all (self->stream, self->bytes, sizeof self->bytes, &self->ahead, self->cancellable, &self->cause);
}

static uLong
read_cb (voidpf opaque, voidpf stream, void *buffer, uLong size)
{
  NwPackageStream *self = opaque;
  uLong done = 0;

  while (done < size && self->cause == NULL)
    {
      gint64 skip = self->position - self->start;
      gsize now;

      if (skip < 0 || skip >= (gint64) self->ahead)
        {
          if (!read_ahead (self) || self->ahead == 0)
            break;
          skip = 0;
        }
      now = MIN (self->ahead - skip, size - done);
      memcpy ((guint8 *) buffer + done, self->bytes + skip, now);
      self->position += now;
      done += now;
    }

  return done;
}

static uLong
write_cb (voidpf opaque, voidpf stream, const void *buffer, uLong size)
{
  return 0;
}

static ZPOS64_T
tell_cb (voidpf opaque, voidpf stream)
{
  return ((NwPackageStream *) opaque)->position;
}

static long
seek_cb (voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
  NwPackageStream *self = opaque;
  gint64 from = origin == ZLIB_FILEFUNC_SEEK_CUR ? self->position : origin == ZLIB_FILEFUNC_SEEK_END ? self->size : 0;

  if (offset > (ZPOS64_T) (self->size - from))
    return -1;
  self->position = from + offset;
  return 0;
}

static int
close_cb (voidpf opaque, voidpf stream)
{
  return 0;
}

static int
error_cb (voidpf opaque, voidpf stream)
{
  return ((NwPackageStream *) opaque)->cause != NULL;
}

unzFile
nw_package_stream_open (NwPackageStream *self)
{
  zlib_filefunc64_def functions = { open_cb, read_cb, write_cb, tell_cb, seek_cb, close_cb, error_cb, self };

  if (!g_seekable_seek (G_SEEKABLE (self->stream), 0, G_SEEK_END, self->cancellable, &self->cause))
    return NULL;
  self->size = g_seekable_tell (G_SEEKABLE (self->stream));
  return unzOpen2_64 ("", &functions);
}
