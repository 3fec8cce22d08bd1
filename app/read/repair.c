/* repair.c: undoes that UTF-8 was taken for Windows-1252 and encoded once more
 *
 * "’" is the bytes E2 80 99; taken for Windows-1252 they are "â€™". Character by character, such a run is
 * turned back where it gives one valid character; correct text beside it stays. The five bytes that
 * Windows-1252 does not have, and those of Latin-1, come as control characters, which no text has otherwise.
 *
 * A letter before a blank or a quotation mark can look like a run by chance ("é »" in French is three bytes
 * of a Chinese character). So a run of a letter and such marks only, right behind an unharmed letter, stays;
 * but for "Â" and "Ã", by which all of "à", "é", "ü" … begin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "repair.h"

#include <string.h>

#include "utf8.h"

struct _NwRepairer {
  GObject  parent_instance;
  gunichar before; /* as nw_repair_first() asks */
};

static void converter_init (GConverterIface *iface);

G_DEFINE_TYPE_WITH_CODE (NwRepairer,
                         nw_repairer,
                         G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (G_TYPE_CONVERTER, converter_init))

/* Windows-1252 from 0x80 to 0x9f; 0: none. */
static const guint16 windows[] = {
  0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

/* The byte that the character was, 0 when it was none beyond ASCII. */
static guint8
byte_of (gunichar c)
{
  if (c >= 0x80 && c <= 0xff)
    return c;
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    if (windows[i] == c && c != 0)
      return 0x80 + i;
  return 0;
}

/* What stands behind a letter in correct text: no-break space, », ’, ”, …, – and —. */
static gboolean
ends_word (guint8 byte)
{
  return strchr ("\xa0\xbb\x92\x94\x85\x96\x97", byte) != NULL;
}

/* Text may end within a character: G_MAXSIZE. */
static gsize
character_length (const char *text, gsize length)
{
  gsize needed = length > 0 ? g_utf8_skip[(guint8) *text] : 1;

  return needed > length ? G_MAXSIZE : needed;
}

gsize
nw_repair_first (const char *text, gsize length, gunichar before, guint8 character[4], gsize *n)
{
  NwUtf8 utf8 = { 0 };
  gboolean by_chance;
  gsize used = 0;

  *n = 0;
  do
    {
      gsize step = character_length (text + used, length - used);
      guint8 byte;

      if (step == G_MAXSIZE)
        return G_MAXSIZE;
      byte = byte_of (g_utf8_get_char (text + used));
      if (byte == 0 || nw_utf8_check (&utf8, &byte, 1) == 0)
        return 0;
      character[(*n)++] = byte;
      used += step;
    }
  while (!nw_utf8_complete (&utf8));

  by_chance = character[0] != 0xc2 && character[0] != 0xc3 && g_unichar_isalpha (before);
  for (gsize i = 1; i < *n; i++)
    by_chance = by_chance && ends_word (character[i]);
  return by_chance ? 0 : used;
}

guint
nw_repair_count (const char *text, gsize length, char **written, char **meant)
{
  gboolean certain = FALSE;
  gunichar before = 0;
  guint count = 0;

  *written = *meant = NULL;
  for (gsize i = 0; i < length;)
    {
      guint8 character[4];
      gsize n, used = nw_repair_first (text + i, length - i, before, character, &n);

      if (used == 0 || used == G_MAXSIZE)
        {
          before = g_utf8_get_char (text + i);
          i += g_utf8_skip[(guint8) text[i]];
          continue;
        }
      if (count++ == 0)
        {
          *written = g_strndup (text + i, used);
          *meant = g_strndup ((const char *) character, n);
        }
      certain = certain || count > 1 || n > 2;
      before = 0;
      i += used;
    }

  if (certain)
    return count;
  g_clear_pointer (written, g_free);
  g_clear_pointer (meant, g_free);
  return 0;
}

/* ASCII goes through at once. */
static gsize
copy_ascii (NwRepairer *self, const char *in, gsize in_size, char *out, gsize out_size)
{
  gsize n = 0;

  while (n < in_size && n < out_size && !(in[n] & 0x80))
    n++;
  memcpy (out, in, n);
  if (n > 0)
    self->before = in[n - 1];
  return n;
}

/* One character, repaired or as it is; FALSE when the text or the room does not suffice. */
static gboolean
convert_character (NwRepairer *self,
                   const char *in,
                   gsize in_size,
                   gboolean at_end,
                   char *out,
                   gsize out_size,
                   gsize *read,
                   gsize *written,
                   GError **error)
{
  guint8 character[4];
  gunichar before = 0; /* the next one */
  gsize n, used = nw_repair_first (in, in_size, self->before, character, &n);

  if (used == G_MAXSIZE && !at_end)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, "run of characters");
      return FALSE;
    }
  if (used == 0 || used == G_MAXSIZE)
    {
      used = n = MIN ((gsize) g_utf8_skip[(guint8) *in], MIN (in_size, sizeof character));
      memcpy (character, in, n);
      before = g_utf8_get_char_validated (in, n);
    }
  if (n > out_size)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "character");
      return FALSE;
    }

  memcpy (out, character, n);
  self->before = before;
  *read += used;
  *written += n;
  return TRUE;
}

static GConverterResult
nw_repairer_convert (GConverter *converter,
                     const void *in,
                     gsize in_size,
                     void *out,
                     gsize out_size,
                     GConverterFlags flags,
                     gsize *read,
                     gsize *written,
                     GError **error)
{
  NwRepairer *self = NW_REPAIRER (converter);
  gboolean at_end = (flags & G_CONVERTER_INPUT_AT_END) != 0;
  const char *text = in;

  *read = *written = 0;
  if (in_size == 0 && !at_end)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, "more text");
      return G_CONVERTER_ERROR;
    }
  while (*read < in_size)
    {
      g_autoptr (GError) cause = NULL;
      gsize n = copy_ascii (self, text + *read, in_size - *read, (char *) out + *written, out_size - *written);

      *read += n;
      *written += n;
      if (*read == in_size)
        break;
      if (convert_character (self, text + *read, in_size - *read, at_end, (char *) out + *written,
                             out_size - *written, read, written, &cause))
        continue;
      if (*read > 0)
        return G_CONVERTER_CONVERTED;
      g_propagate_error (error, g_steal_pointer (&cause));
      return G_CONVERTER_ERROR;
    }

  return at_end ? G_CONVERTER_FINISHED : G_CONVERTER_CONVERTED;
}

static void
nw_repairer_reset (GConverter *converter)
{
  NW_REPAIRER (converter)->before = 0;
}

static void
converter_init (GConverterIface *iface)
{
  iface->convert = nw_repairer_convert;
  iface->reset = nw_repairer_reset;
}

static void
nw_repairer_class_init (NwRepairerClass *klass)
{
}

static void
nw_repairer_init (NwRepairer *self)
{
}

GConverter *
nw_repairer_new (void)
{
  return g_object_new (NW_TYPE_REPAIRER, NULL);
}
