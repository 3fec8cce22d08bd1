/* gunzip.c: unpacks gzip, all its members, within bounds
 *
 * GZlibDecompressor knows one member. A file may have several, one after the other, as log rotation and "cat
 * a.gz b.gz" make them, and zeros after the last, as tapes do; anything else behind it means that the file is
 * damaged.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "gunzip.h"

#include <glib/gi18n-lib.h>

#include "source.h"

#define FREE_BYTES (1024 * 1024) /* that many may come out of any file, however well it was packed */

struct _NwGunzip {
  GObject     parent_instance;
  char       *name;
  GConverter *member;
  guint64     max_bytes;
  guint64     in;
  guint64     out;
  gboolean    between;  /* members: a member ended with the last byte */
  gboolean    padding;  /* zeros follow the last member */
};

static void converter_init (GConverterIface *iface);

G_DEFINE_TYPE_WITH_CODE (NwGunzip,
                         nw_gunzip,
                         G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (G_TYPE_CONVERTER, converter_init))

static GConverterResult
fail_damaged (NwGunzip *self, GError **error)
{
  g_set_error (error, NW_FAULT, NW_FAULT_FORMAT,
               _("%s: the compressed data is damaged or cut off after %" G_GUINT64_FORMAT
                  " bytes; get the complete file"),
               self->name, self->in);
  return G_CONVERTER_ERROR;
}

static GConverterResult
check_bounds (NwGunzip *self, GConverterResult result, GError **error)
{
  if (self->out > self->max_bytes)
    g_set_error (error, NW_FAULT, NW_FAULT_LIMIT,
                 _("%s unpacks to more than %" G_GUINT64_FORMAT " MB; unpack and split it first"),
                 self->name, self->max_bytes >> 20);
  else if (self->out > FREE_BYTES && self->out / NW_SOURCE_MAX_RATIO > self->in)
    g_set_error (error, NW_FAULT, NW_FAULT_LIMIT,
                 _("%s unpacks to more than %d times its size, as no table does; check where it comes from"),
                 self->name, NW_SOURCE_MAX_RATIO);
  else
    return result;

  return G_CONVERTER_ERROR;
}

/* What stands behind a member: another one, zeros, or the end. FALSE: it has been dealt with, *result says
 * how. */
static gboolean
begin_member (NwGunzip *self,
              const guint8 *bytes,
              gsize length,
              gboolean at_end,
              gsize *read,
              GConverterResult *result,
              GError **error)
{
  if (length == 0)
    {
      *result = at_end ? G_CONVERTER_FINISHED : G_CONVERTER_ERROR;
      if (!at_end)
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, "between members");
      return FALSE;
    }
  if (bytes[0] == 0)
    self->padding = TRUE;
  if (self->padding)
    {
      while (*read < length && bytes[*read] == 0)
        (*read)++;
      self->in += *read;
      *result = *read == length ? G_CONVERTER_CONVERTED : fail_damaged (self, error);
      return FALSE;
    }

  g_converter_reset (self->member);
  self->between = FALSE;
  return TRUE;
}

static GConverterResult
nw_gunzip_convert (GConverter *converter,
                   const void *in,
                   gsize in_size,
                   void *out,
                   gsize out_size,
                   GConverterFlags flags,
                   gsize *read,
                   gsize *written,
                   GError **error)
{
  NwGunzip *self = NW_GUNZIP (converter);
  gboolean at_end = (flags & G_CONVERTER_INPUT_AT_END) != 0;
  g_autoptr (GError) cause = NULL;
  GConverterResult result;

  *read = *written = 0;
  if (self->between && !begin_member (self, in, in_size, at_end, read, &result, error))
    return result;

  result = g_converter_convert (self->member, in, in_size, out, out_size, flags, read, written, &cause);
  if (result == G_CONVERTER_ERROR)
    {
      if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_INVALID_DATA)
          || (at_end && g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT)))
        return fail_damaged (self, error);
      g_propagate_error (error, g_steal_pointer (&cause));
      return result;
    }

  self->in += *read;
  self->out += *written;
  if (result == G_CONVERTER_FINISHED)
    {
      self->between = TRUE;
      result = G_CONVERTER_CONVERTED;
    }
  return check_bounds (self, result, error);
}

static void
nw_gunzip_reset (GConverter *converter)
{
  NwGunzip *self = NW_GUNZIP (converter);

  g_converter_reset (self->member);
  self->in = self->out = 0;
  self->between = self->padding = FALSE;
}

static void
converter_init (GConverterIface *iface)
{
  iface->convert = nw_gunzip_convert;
  iface->reset = nw_gunzip_reset;
}

static void
nw_gunzip_finalize (GObject *object)
{
  NwGunzip *self = NW_GUNZIP (object);

  g_free (self->name);
  g_object_unref (self->member);
  G_OBJECT_CLASS (nw_gunzip_parent_class)->finalize (object);
}

static void
nw_gunzip_class_init (NwGunzipClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = nw_gunzip_finalize;
}

static void
nw_gunzip_init (NwGunzip *self)
{
  self->member = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
}

gboolean
nw_gunzip_is_gzip (const guint8 *start, gsize length)
{
  return length >= 2 && start[0] == 0x1f && start[1] == 0x8b;
}

GConverter *
nw_gunzip_new (const char *name, guint64 max_bytes)
{
  NwGunzip *self = g_object_new (NW_TYPE_GUNZIP, NULL);

  self->name = g_strdup (name);
  self->max_bytes = max_bytes;
  return G_CONVERTER (self);
}
