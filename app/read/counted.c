/* counted.c: a stream that says how many bytes were read through it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "counted.h"

struct _NwCounted {
  GFilterInputStream parent_instance;
  gsize              bytes; /* atomic */
};

static void seekable_init (GSeekableIface *iface);

G_DEFINE_TYPE_WITH_CODE (NwCounted, nw_counted, G_TYPE_FILTER_INPUT_STREAM,
                         G_IMPLEMENT_INTERFACE (G_TYPE_SEEKABLE, seekable_init))

static GInputStream *
base (gpointer self)
{
  return g_filter_input_stream_get_base_stream (G_FILTER_INPUT_STREAM (self));
}

static gssize
nw_counted_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  gssize got = g_input_stream_read (base (stream), buffer, count, cancellable, error);

  if (got > 0)
    g_atomic_pointer_add (&NW_COUNTED (stream)->bytes, got);
  return got;
}

static goffset
nw_counted_tell (GSeekable *seekable)
{
  return g_seekable_tell (G_SEEKABLE (base (seekable)));
}

static gboolean
nw_counted_can_seek (GSeekable *seekable)
{
  return G_IS_SEEKABLE (base (seekable)) && g_seekable_can_seek (G_SEEKABLE (base (seekable)));
}

static gboolean
nw_counted_seek (
    GSeekable *seekable, goffset offset, GSeekType type, GCancellable *cancellable, GError **error)
{
  return g_seekable_seek (G_SEEKABLE (base (seekable)), offset, type, cancellable, error);
}

static gboolean
nw_counted_can_truncate (GSeekable *seekable)
{
  return FALSE;
}

static void
seekable_init (GSeekableIface *iface)
{
  iface->tell = nw_counted_tell;
  iface->can_seek = nw_counted_can_seek;
  iface->seek = nw_counted_seek;
  iface->can_truncate = nw_counted_can_truncate;
}

static void
nw_counted_class_init (NwCountedClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = nw_counted_read;
}

static void
nw_counted_init (NwCounted *self)
{
}

NwCounted *
nw_counted_new (GInputStream *stream)
{
  NwCounted *self = g_object_new (NW_TYPE_COUNTED, "base-stream", stream, NULL);

  g_object_unref (stream);
  return self;
}

guint64
nw_counted_bytes (NwCounted *self)
{
  return (gsize) g_atomic_pointer_get (&self->bytes);
}
