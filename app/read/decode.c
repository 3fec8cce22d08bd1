/* decode.c: turns text in an encoding into UTF-8
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "decode.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"
#include "utf8.h"

#define MARK        "\xef\xbb\xbf"
#define MARK_LENGTH 3

struct _NwDecoder {
  GObject     parent_instance;
  char       *name;
  char       *encoding;
  GConverter *charset;  /* NULL: UTF-8 as it is */
  NwUtf8      utf8;     /* of what comes out */
  gboolean    started;  /* past the place of a byte order mark */
  guint64     in;       /* bytes read */
  guint64     line;     /* of what comes next, from 1 */
  gboolean    after_cr;
};

static const char *const names[] = { "UTF-8",      "UTF-16LE",  "UTF-16BE", "WINDOWS-1252",
                                     "ISO-8859-1", "MACINTOSH", NULL };
static const char * const labels[] = {
  N_("Unicode (UTF-8)"), N_("Unicode (UTF-16, little-endian)"), N_("Unicode (UTF-16, big-endian)"),
  N_("Western (Windows-1252)"), N_("Western (Latin-1)"), N_("Western (Mac Roman)"),
};

static void converter_init (GConverterIface *iface);

G_DEFINE_TYPE_WITH_CODE (NwDecoder,
                         nw_decoder,
                         G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (G_TYPE_CONVERTER, converter_init))

static GConverterResult
fail_bad_byte (NwDecoder *self, guint8 byte, guint64 position, GError **error)
{
  g_set_error (error, NW_FAULT, NW_FAULT_ENCODING,
               _("%s, line %" G_GUINT64_FORMAT ": byte %" G_GUINT64_FORMAT
                  " (0x%02x) is no text in %s; choose another encoding"),
               self->name, self->line, position + 1, byte, self->encoding);
  return G_CONVERTER_ERROR;
}

static GConverterResult
fail_cut (NwDecoder *self, GError **error)
{
  g_set_error (error, NW_FAULT, NW_FAULT_ENCODING,
               _("%s, line %" G_GUINT64_FORMAT ": the file ends in the middle of a character; get the "
                                                "complete file or choose another encoding than %s"),
               self->name, self->line, self->encoding);
  return G_CONVERTER_ERROR;
}

static GConverterResult
fail_nul (NwDecoder *self, GError **error)
{
  g_set_error (error, NW_FAULT, NW_FAULT_FORMAT,
               _("%s, line %" G_GUINT64_FORMAT
                  ": there is a NUL byte, so this is not text in %s; choose another encoding, or export the "
                  "table as CSV in UTF-8"),
               self->name, self->line, self->encoding);
  return G_CONVERTER_ERROR;
}

static void
count_lines (NwDecoder *self, const guint8 *bytes, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      self->line += bytes[i] == '\r' || (bytes[i] == '\n' && !self->after_cr);
      self->after_cr = bytes[i] == '\r';
    }
}

/* UTF-8 needs no charset converter: the bytes go through, and the check of what comes out is the check of
 * what came in. */
static GConverterResult
decode (NwDecoder *self,
        const void *in,
        gsize in_size,
        void *out,
        gsize out_size,
        GConverterFlags flags,
        gsize *read,
        gsize *written,
        GError **error)
{
  if (self->charset)
    return g_converter_convert (self->charset, in, in_size, out, out_size, flags, read, written, error);

  *read = *written = MIN (in_size, out_size);
  memcpy (out, in, *read);
  return *read == in_size && (flags & G_CONVERTER_INPUT_AT_END) ? G_CONVERTER_FINISHED
                                                                : G_CONVERTER_CONVERTED;
}

/* The first characters wait until they can be told from a byte order mark. */
static GConverterResult
start (NwDecoder *self, const guint8 *in, gsize in_size, gboolean at_end, gsize *read, GError **error)
{
  static const struct { const char *encoding; const char *mark; gsize length; } marks[] = {
    { "UTF-8", MARK, MARK_LENGTH }, { "UTF-16LE", "\xff\xfe", 2 }, { "UTF-16BE", "\xfe\xff", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strcmp (self->encoding, marks[i].encoding) == 0)
      {
        gsize same = MIN (in_size, marks[i].length);

        if (memcmp (in, marks[i].mark, same) != 0)
          break;
        if (same < marks[i].length && !at_end)
          {
            g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, "byte order mark");
            return G_CONVERTER_ERROR;
          }
        if (same == marks[i].length)
          *read = same;
      }

  self->started = TRUE;
  self->in += *read;
  return G_CONVERTER_CONVERTED;
}

static GConverterResult
explain (NwDecoder *self, const guint8 *in, gboolean at_end, GError *cause, GError **error)
{
  g_autoptr (GError) owned = cause;

  if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_INVALID_DATA))
    return fail_bad_byte (self, in[0], self->in, error);
  if (at_end && g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
    return fail_cut (self, error);
  g_propagate_error (error, g_steal_pointer (&owned));
  return G_CONVERTER_ERROR;
}

static GConverterResult
nw_decoder_convert (GConverter *converter,
                    const void *in,
                    gsize in_size,
                    void *out,
                    gsize out_size,
                    GConverterFlags flags,
                    gsize *read,
                    gsize *written,
                    GError **error)
{
  NwDecoder *self = NW_DECODER (converter);
  gboolean at_end = (flags & G_CONVERTER_INPUT_AT_END) != 0;
  GError *cause = NULL;
  GConverterResult result;
  gsize good;

  *read = *written = 0;
  if (in_size == 0 && !at_end)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, "more text");
      return G_CONVERTER_ERROR;
    }
  if (!self->started)
    {
      result = start (self, in, in_size, at_end, read, error);
      if (result == G_CONVERTER_ERROR || *read > 0)
        return result;
    }

  result = decode (self, in, in_size, out, out_size, flags, read, written, &cause);
  if (result == G_CONVERTER_ERROR)
    return explain (self, in, at_end, cause, error);

  good = nw_utf8_check (&self->utf8, out, *written);
  count_lines (self, out, good);
  if (good < *written && ((guint8 *) out)[good] == 0)
    return fail_nul (self, error);
  if (good < *written)
    return fail_bad_byte (self, ((guint8 *) out)[good], self->in + good, error);
  if (result == G_CONVERTER_FINISHED && !nw_utf8_complete (&self->utf8))
    return fail_cut (self, error);
  self->in += *read;
  return result;
}

static void
nw_decoder_reset (GConverter *converter)
{
  NwDecoder *self = NW_DECODER (converter);

  if (self->charset)
    g_converter_reset (self->charset);
  self->utf8 = (NwUtf8) { 0 };
  self->started = self->after_cr = FALSE;
  self->in = 0;
  self->line = 1;
}

static void
converter_init (GConverterIface *iface)
{
  iface->convert = nw_decoder_convert;
  iface->reset = nw_decoder_reset;
}

static void
nw_decoder_finalize (GObject *object)
{
  NwDecoder *self = NW_DECODER (object);

  g_free (self->name);
  g_free (self->encoding);
  g_clear_object (&self->charset);
  G_OBJECT_CLASS (nw_decoder_parent_class)->finalize (object);
}

static void
nw_decoder_class_init (NwDecoderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = nw_decoder_finalize;
}

static void
nw_decoder_init (NwDecoder *self)
{
  self->line = 1;
}

const char * const *
nw_encodings (void)
{
  return names;
}

const char *
nw_encoding_label (const char *encoding)
{
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strcmp (names[i], encoding) == 0)
      return _(labels[i]);

  return encoding;
}

GConverter *
nw_decoder_new (const char *name, const char *encoding, GError **error)
{
  g_autoptr (NwDecoder) self = g_object_new (NW_TYPE_DECODER, NULL);

  self->name = g_strdup (name);
  self->encoding = g_strdup (encoding ? encoding : "UTF-8");
  if (!g_strv_contains (nw_encodings (), self->encoding))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_ENCODING,
                   _("%s: the encoding “%s” is not known; choose another one"), name, encoding);
      return NULL;
    }
  if (strcmp (self->encoding, "UTF-8") != 0)
    {
      self->charset = G_CONVERTER (g_charset_converter_new ("UTF-8", self->encoding, error));
      if (!self->charset)
        return NULL;
    }
  return G_CONVERTER (g_steal_pointer (&self));
}
