/* json-text.c: takes the bytes of a JSON file apart, and counts its lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "json-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
nw_json_text_init (
    NwJsonText *self, GInputStream *stream, const char *name, gsize chunk, GCancellable *cancellable)
{
  *self = (NwJsonText) {
    .stream = g_object_ref (stream),
    .name = name,
    .cancellable = cancellable,
    .buffer = g_malloc (chunk),
    .chunk = chunk,
    .line = 1,
    .token = g_string_new (NULL),
  };
}

void
nw_json_text_clear (NwJsonText *self)
{
  g_object_unref (self->stream);
  g_free (self->buffer);
  g_string_free (self->token, TRUE);
}

/* ---- bytes ---- */

/* Sees to it that a byte is at hand; *end when there is none left. */
static gboolean
fill (NwJsonText *self, gboolean *end, GError **error)
{
  g_autoptr (GError) cause = NULL;

  *end = FALSE;
  if (self->at < self->length)
    return TRUE;
  *end = self->ended;
  if (self->ended)
    return TRUE;

  self->at = 0;
  if (!g_cancellable_set_error_if_cancelled (self->cancellable, &cause)
      && g_input_stream_read_all (self->stream, self->buffer, self->chunk, &self->length, self->cancellable,
                                  &cause))
    {
      *end = self->ended = self->length == 0;
      return TRUE;
    }
  self->length = 0;
  if (cause->domain == NW_FAULT || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    g_set_error (error, NW_FAULT, NW_FAULT_READ, _("%s cannot be read (%s); check the disk and try again"),
                 self->name, cause->message);
  return FALSE;
}

gboolean
nw_json_text_refuse (const NwJsonText *self, NwFault fault, guint64 line, const char *what, GError **error)
{
  g_set_error (error, NW_FAULT, fault, _("%s, line %" G_GUINT64_FORMAT ": %s"), self->name, line, what);
  return FALSE;
}

static gboolean
refuse_end (NwJsonText *self, GError **error)
{
  return nw_json_text_refuse (self, NW_FAULT_FORMAT, self->line,
                 _("the file ends in the middle of a value; get the complete file"), error);
}

/* The next byte, which has to be there. */
static gboolean
take_byte (NwJsonText *self, guint8 *byte, GError **error)
{
  gboolean end;

  if (!fill (self, &end, error))
    return FALSE;
  if (end)
    return refuse_end (self, error);
  *byte = self->buffer[self->at++];
  return TRUE;
}

static gboolean
skip_blanks (NwJsonText *self, gboolean *end, GError **error)
{
  while (fill (self, end, error))
    {
      guint8 byte;

      if (*end)
        return TRUE;
      byte = self->buffer[self->at];
      if (byte != ' ' && byte != '\t' && byte != '\n' && byte != '\r')
        return TRUE;
      if (byte == '\r' || (byte == '\n' && !self->after_cr))
        self->line++;
      self->after_cr = byte == '\r';
      self->at++;
    }
  return FALSE;
}

gboolean
nw_json_text_next (NwJsonText *self, guint8 *byte, GError **error)
{
  gboolean end;

  if (!skip_blanks (self, &end, error))
    return FALSE;
  self->token_line = self->line;
  self->after_cr = FALSE;
  *byte = end ? 0 : self->buffer[self->at++];
  if (!end && *byte == 0)
    return nw_json_text_refuse (self, NW_FAULT_ENCODING, self->line,
                                _("a NUL byte; the file is no text, or its encoding is another one"), error);
  return TRUE;
}

/* ---- strings, numbers and words ---- */

/* Keeps a piece of a token. */
static gboolean
keep_piece (NwJsonText *self, gboolean keep, const guint8 *bytes, gsize length, GError **error)
{
  if (!keep)
    return TRUE;
  if (self->token->len + length > NW_JSON_MAX_TOKEN)
    return nw_json_text_refuse (self, NW_FAULT_LIMIT, self->token_line,
                   _("a text is larger than 16 MB; look for a quote that is not closed"), error);
  g_string_append_len (self->token, (const char *) bytes, length);
  return TRUE;
}

/* The four digits after \u. */
static gboolean
take_hex (NwJsonText *self, guint8 digits[4], guint *value, GError **error)
{
  *value = 0;
  for (guint i = 0; i < 4; i++)
    {
      if (!take_byte (self, &digits[i], error))
        return FALSE;
      if (!g_ascii_isxdigit (digits[i]))
        return nw_json_text_refuse (self, NW_FAULT_FORMAT, self->line,
                                    _("after \\u there have to be four hexadecimal digits"), error);
      *value = *value << 4 | g_ascii_xdigit_value (digits[i]);
    }
  return TRUE;
}

static gboolean
refuse_character (NwJsonText *self, GError **error)
{
  return nw_json_text_refuse (self, NW_FAULT_ENCODING, self->line,
                 _("an escape with \\u stands for no character; take it out"), error);
}

/* An escape of one character, the two halves of a pair included; NUL would end a text. */
static gboolean
scan_unicode (NwJsonText *self, gboolean keep, GError **error)
{
  guint8 text[12] = { '\\', 'u' };
  guint first, second;

  if (!take_hex (self, text + 2, &first, error))
    return FALSE;
  if (first == 0 || (first >= 0xdc00 && first <= 0xdfff))
    return refuse_character (self, error);
  if (first < 0xd800 || first > 0xdbff)
    return keep_piece (self, keep, text, 6, error);

  if (!take_byte (self, &text[6], error) || !take_byte (self, &text[7], error))
    return FALSE;
  if (text[6] != '\\' || text[7] != 'u')
    return refuse_character (self, error);
  if (!take_hex (self, text + 8, &second, error))
    return FALSE;
  if (second < 0xdc00 || second > 0xdfff)
    return refuse_character (self, error);
  return keep_piece (self, keep, text, 12, error);
}

static gboolean
scan_escape (NwJsonText *self, gboolean keep, GError **error)
{
  guint8 text[2] = { '\\' };

  if (!take_byte (self, &text[1], error))
    return FALSE;
  if (text[1] == 'u')
    return scan_unicode (self, keep, error);
  if (text[1] == '\0' || strchr ("\"\\/bfnrt", text[1]) == NULL)
    return nw_json_text_refuse (self, NW_FAULT_FORMAT, self->line,
                   _("a backslash stands before a character that it does not go with; double it"), error);
  return keep_piece (self, keep, text, 2, error);
}

gboolean
nw_json_text_string (NwJsonText *self, gboolean keep, GError **error)
{
  g_string_truncate (self->token, 0);
  if (!keep_piece (self, keep, (const guint8 *) "\"", 1, error))
    return FALSE;

  while (TRUE)
    {
      gboolean end;
      gsize from;
      guint8 byte;

      if (!fill (self, &end, error))
        return FALSE;
      if (end)
        return nw_json_text_refuse (
            self, NW_FAULT_FORMAT, self->token_line,
            _("a quote that opens here is never closed; close it or get the complete file"), error);
      from = self->at;
      while (self->at < self->length && self->buffer[self->at] >= ' ' && self->buffer[self->at] != '"' &&
             self->buffer[self->at] != '\\')
        self->at++;
      if (!keep_piece (self, keep, self->buffer + from, self->at - from, error))
        return FALSE;
      if (self->at == self->length)
        continue;

      byte = self->buffer[self->at++];
      if (byte == '"')
        return keep_piece (self, keep, (const guint8 *) "\"", 1, error);
      if (byte != '\\')
        return nw_json_text_refuse (
            self, NW_FAULT_FORMAT, self->line,
            _("a line end or another control character stands within quotes; close the quote, or write \\n"),
            error);
      if (!scan_escape (self, keep, error))
        return FALSE;
    }
}

gboolean
nw_json_text_bare (NwJsonText *self, guint8 first, GError **error)
{
  gboolean end;

  g_string_truncate (self->token, 0);
  g_string_append_c (self->token, first);
  while (fill (self, &end, error))
    {
      guint8 byte = end ? 0 : self->buffer[self->at];

      if (!g_ascii_isalnum (byte) && byte != '+' && byte != '-' && byte != '.')
        return TRUE;
      self->at++;
      if (!keep_piece (self, TRUE, &byte, 1, error))
        return FALSE;
    }
  return FALSE;
}

static const char *
skip_digits (const char *p)
{
  while (g_ascii_isdigit (*p))
    p++;
  return p;
}

gboolean
nw_json_text_is_number (const NwJsonText *self)
{
  const char *p = self->token->str;
  const char *digits;

  if (*p == '-')
    p++;
  digits = p;
  p = skip_digits (p);
  if (p == digits || (*digits == '0' && p - digits > 1))
    return FALSE;
  if (*p == '.')
    {
      digits = ++p;
      p = skip_digits (p);
      if (p == digits)
        return FALSE;
    }
  if (*p == 'e' || *p == 'E')
    {
      p++;
      if (*p == '+' || *p == '-')
        p++;
      digits = p;
      p = skip_digits (p);
      if (p == digits)
        return FALSE;
    }
  return *p == '\0';
}
