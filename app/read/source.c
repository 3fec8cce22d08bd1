/* source.c: opens a file for readers: its bytes unpacked, and as text decoded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "source.h"

#include <glib/gi18n-lib.h>

#include "counted.h"
#include "decode.h"
#include "gunzip.h"
#include "repair.h"

#define START_BYTES  (64 * 1024)
#define CHUNK        (256 * 1024)
#define MEMORY_BYTES (G_GUINT64_CONSTANT (512) << 20) /* of a packed file that has to be seekable */

struct _NwSource {
  GFile      *file;
  char       *name;
  guint64     bytes;
  gboolean    gzip;
  GByteArray *start;
  NwCounted  *opened; /* last; or NULL */
};

/* Cancelling and our own faults pass as they are; what the system says gets a name and a remedy. Takes cause
 * over. */
static void
propagate (const NwSource *self, GError *cause, gboolean opening, GError **error)
{
  g_autoptr (GError) owned = cause;

  if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_CANCELLED) || owned->domain == NW_FAULT)
    g_propagate_error (error, g_steal_pointer (&owned));
  else if (opening)
    g_set_error (error, NW_FAULT, NW_FAULT_READ,
                 _("%s cannot be opened (%s); check that it is there and that you may read it"), self->name,
                 owned->message);
  else
    g_set_error (error, NW_FAULT, NW_FAULT_READ, _("%s cannot be read (%s); check the disk and try again"),
                 self->name, owned->message);
}

static gboolean
check_type (NwSource *self, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (self->file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                         G_FILE_QUERY_INFO_NONE, cancellable, &cause);

  if (!info)
    {
      propagate (self, cause, TRUE, error);
      return FALSE;
    }

  self->bytes = g_file_info_get_size (info);
  switch (g_file_info_get_file_type (info))
    {
    /* A pipe would have to be read twice, and opening it can wait for ever. */
    case G_FILE_TYPE_SPECIAL:
      g_set_error (error, NW_FAULT, NW_FAULT_READ,
                   _("%s is a pipe or a device; save what comes from it as a file"), self->name);
      return FALSE;
    case G_FILE_TYPE_DIRECTORY:
    case G_FILE_TYPE_MOUNTABLE:
      g_set_error (error, NW_FAULT, NW_FAULT_READ, _("%s is a folder; choose the files in it"), self->name);
      return FALSE;
    default:
      return TRUE;
    }
}

/* The bytes as they are, counted. */
static GInputStream *
open_raw (NwSource *self, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;
  GFileInputStream *stream = g_file_read (self->file, cancellable, &cause);

  if (!stream)
    {
      propagate (self, cause, TRUE, error);
      return NULL;
    }

  g_clear_object (&self->opened);
  self->opened = nw_counted_new (G_INPUT_STREAM (stream));
  return g_object_ref (G_INPUT_STREAM (self->opened));
}

/* Takes both over. */
static GInputStream *
convert (GInputStream *stream, GConverter *converter)
{
  GInputStream *converted = g_converter_input_stream_new (stream, converter);

  g_object_unref (stream);
  g_object_unref (converter);
  return converted;
}

gboolean
nw_source_read (NwSource     *self,
                GInputStream *stream,
                void         *buffer,
                gsize         size,
                gsize        *got,
                GCancellable *cancellable,
                GError      **error)
{
  GError *cause = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &cause)
      && g_input_stream_read_all (stream, buffer, size, got, cancellable, &cause))
    return TRUE;

  propagate (self, cause, FALSE, error);
  return FALSE;
}

static gboolean
look (NwSource *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) raw = open_raw (self, cancellable, error);
  g_autoptr (GInputStream) unpacked = NULL;
  gsize got;

  g_byte_array_set_size (self->start, START_BYTES);
  if (!raw || !nw_source_read (self, raw, self->start->data, START_BYTES, &got, cancellable, error))
    return FALSE;

  self->gzip = nw_gunzip_is_gzip (self->start->data, got);
  if (self->gzip)
    {
      unpacked = nw_source_open (self, cancellable, error);
      if (!unpacked
          || !nw_source_read (self, unpacked, self->start->data, START_BYTES, &got, cancellable, error))
        return FALSE;
    }
  g_byte_array_set_size (self->start, got);
  g_clear_object (&self->opened);
  return TRUE;
}

NwSource *
nw_source_new (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwSource) self = g_new0 (NwSource, 1);

  self->file = g_object_ref (file);
  self->name = g_file_get_basename (file);
  self->start = g_byte_array_new ();
  if (!check_type (self, cancellable, error) || !look (self, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
nw_source_free (NwSource *self)
{
  g_object_unref (self->file);
  g_free (self->name);
  g_byte_array_unref (self->start);
  g_clear_object (&self->opened);
  g_free (self);
}

const char *
nw_source_name (const NwSource *self)
{
  return self->name;
}

GFile *
nw_source_file (const NwSource *self)
{
  return self->file;
}

guint64
nw_source_bytes (const NwSource *self)
{
  return self->bytes;
}

gboolean
nw_source_is_gzip (const NwSource *self)
{
  return self->gzip;
}

const guint8 *
nw_source_start (const NwSource *self, gsize *length)
{
  *length = self->start->len;
  return self->start->data;
}

GInputStream *
nw_source_open (NwSource *self, GCancellable *cancellable, GError **error)
{
  GInputStream *raw = open_raw (self, cancellable, error);

  if (raw && self->gzip)
    return convert (raw, nw_gunzip_new (self->name, NW_SOURCE_MAX_BYTES));
  return raw;
}

GInputStream *
nw_source_open_text (NwSource *self, const NwLayout *layout, GCancellable *cancellable, GError **error)
{
  g_autoptr (GConverter) decoder = nw_decoder_new (self->name, layout->encoding, error);
  GInputStream *bytes = decoder ? nw_source_open (self, cancellable, error) : NULL;
  GInputStream *text;

  if (!bytes)
    return NULL;

  text = convert (bytes, g_steal_pointer (&decoder));
  return layout->repair ? convert (text, nw_repairer_new ()) : text;
}

GInputStream *
nw_source_open_seekable (NwSource *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) unpacked = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GBytes) whole = NULL;
  g_autofree guint8 *buffer = NULL;
  gsize got;

  if (!self->gzip)
    return open_raw (self, cancellable, error);

  unpacked = open_raw (self, cancellable, error);
  if (!unpacked)
    return NULL;

  unpacked = convert (g_steal_pointer (&unpacked), nw_gunzip_new (self->name, MEMORY_BYTES));
  bytes = g_byte_array_new ();
  buffer = g_malloc (CHUNK);
  do
    {
      if (!nw_source_read (self, unpacked, buffer, CHUNK, &got, cancellable, error))
        return NULL;
      g_byte_array_append (bytes, buffer, got);
    }
  while (got == CHUNK);

  whole = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  return g_memory_input_stream_new_from_bytes (whole);
}

guint64
nw_source_position (const NwSource *self)
{
  return self->opened ? MIN (nw_counted_bytes (self->opened), self->bytes) : 0;
}

char *
nw_source_hash (NwSource *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) raw = open_raw (self, cancellable, error);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *buffer = g_malloc (CHUNK);
  gsize got = 0;

  if (!raw)
    return NULL;

  do
    {
      if (!nw_source_read (self, raw, buffer, CHUNK, &got, cancellable, error))
        return NULL;
      g_checksum_update (checksum, buffer, got);
    }
  while (got == CHUNK);

  return g_strdup (g_checksum_get_string (checksum));
}
