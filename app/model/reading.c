/* reading.c: what was chosen about reading a file, as values and as words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading.h"

#include <string.h>

typedef struct {
  const char *word;
  int         value;
} Word;

static const Word delimiters[] = { { "comma", ',' }, { "tab", '\t' }, { "semicolon", ';' }, { "pipe", '|' }, { NULL } };
static const Word quotes[] = { { "double", '"' }, { "single", '\'' }, { "none", 0 }, { NULL } };
static const Word flags[] = { { "true", TRUE }, { "false", FALSE }, { NULL } };

static const char *const encodings[] = { "UTF-8", "UTF-16LE", "UTF-16BE", "WINDOWS-1252", "ISO-8859-1", "MACINTOSH", NULL };

NwReading *
nw_reading_new (void)
{
  NwReading *self = g_new0 (NwReading, 1);

  *self = (NwReading) { .repair = -1, .quote = -1, .header = -1 };
  return self;
}

NwReading *
nw_reading_of (const NwLayout *layout)
{
  NwReading *self = nw_reading_new ();

  self->table = g_strdup (layout->table);
  self->header = layout->header;
  if (!layout->encoding)
    return self;

  self->encoding = g_strdup (layout->encoding);
  self->repair = layout->repair;
  self->delimiter = layout->delimiter;
  self->quote = (guchar) layout->quote;
  return self;
}

NwReading *
nw_reading_copy (const NwReading *self)
{
  NwReading *copy = g_memdup2 (self, sizeof *self);

  copy->encoding = g_strdup (self->encoding);
  copy->table = g_strdup (self->table);
  return copy;
}

void
nw_reading_free (NwReading *self)
{
  g_free (self->encoding);
  g_free (self->table);
  g_free (self);
}

gboolean
nw_reading_is_empty (const NwReading *self)
{
  return !self->encoding && self->repair < 0 && self->delimiter == 0 && self->quote < 0 && self->header < 0 && !self->table;
}

void
nw_reading_apply (const NwReading *self, NwLayout *layout)
{
  /* A format that says its encoding itself has no delimiters either. */
  gboolean text = layout->encoding != NULL;

  if (self->table)
    {
      g_free (layout->table);
      layout->table = g_strdup (self->table);
    }
  if (self->header >= 0)
    layout->header = self->header;
  if (text && self->encoding)
    {
      g_free (layout->encoding);
      layout->encoding = g_strdup (self->encoding);
    }
  if (text && self->repair >= 0)
    layout->repair = self->repair;
  if (text && self->delimiter)
    layout->delimiter = self->delimiter;
  if (text && self->quote >= 0)
    layout->quote = self->quote;
}

/* ---- words ---- */

const char *const *
nw_reading_keys (void)
{
  static const char *const keys[] = { "Encoding", "Repair", "Delimiter", "Quote", "Header", "Table", NULL };

  return keys;
}

static gboolean
find_value (const Word *words, const char *text, int *value)
{
  for (; words->word; words++)
    if (g_ascii_strcasecmp (words->word, text) == 0)
      {
        *value = words->value;
        return TRUE;
      }
  return FALSE;
}

static const char *
find_word (const Word *words, int value)
{
  for (; words->word; words++)
    if (words->value == value)
      return words->word;
  return NULL;
}

static gboolean
set_encoding (NwReading *self, const char *value)
{
  for (const char *const *encoding = encodings; *encoding; encoding++)
    if (g_ascii_strcasecmp (*encoding, value) == 0)
      {
        g_free (self->encoding);
        self->encoding = g_strdup (*encoding);
        return TRUE;
      }
  return FALSE;
}

static gboolean
set_header (NwReading *self, const char *value)
{
  guint64 row;

  if (g_ascii_strcasecmp (value, "none") == 0)
    self->header = NW_LAYOUT_NO_HEADER;
  else if (g_ascii_string_to_unsigned (value, 10, 1, 1000, &row, NULL))
    self->header = (int) row;
  else
    return FALSE;
  return TRUE;
}

static gboolean
set_delimiter (NwReading *self, const char *value)
{
  int delimiter;

  if (find_value (delimiters, value, &delimiter))
    self->delimiter = delimiter;
  else if (strlen (value) == 1 && find_word (delimiters, *value))
    self->delimiter = *value;
  else
    return FALSE;
  return TRUE;
}

gboolean
nw_reading_set (NwReading *self, const char *key, const char *value)
{
  if (g_ascii_strcasecmp (key, "Encoding") == 0)
    return set_encoding (self, value);
  if (g_ascii_strcasecmp (key, "Repair") == 0)
    return find_value (flags, value, &self->repair);
  if (g_ascii_strcasecmp (key, "Delimiter") == 0)
    return set_delimiter (self, value);
  if (g_ascii_strcasecmp (key, "Quote") == 0)
    return find_value (quotes, value, &self->quote);
  if (g_ascii_strcasecmp (key, "Header") == 0)
    return set_header (self, value);
  if (g_ascii_strcasecmp (key, "Table") != 0 || *value == '\0')
    return FALSE;

  g_free (self->table);
  self->table = g_strdup (value);
  return TRUE;
}

char *
nw_reading_get (const NwReading *self, const char *key)
{
  if (g_ascii_strcasecmp (key, "Encoding") == 0)
    return g_strdup (self->encoding);
  if (g_ascii_strcasecmp (key, "Repair") == 0)
    return self->repair < 0 ? NULL : g_strdup (find_word (flags, self->repair));
  if (g_ascii_strcasecmp (key, "Delimiter") == 0)
    return self->delimiter ? g_strdup (find_word (delimiters, self->delimiter)) : NULL;
  if (g_ascii_strcasecmp (key, "Quote") == 0)
    return self->quote < 0 ? NULL : g_strdup (find_word (quotes, self->quote));
  if (g_ascii_strcasecmp (key, "Header") == 0)
    return self->header < 0    ? NULL
           : self->header == NW_LAYOUT_NO_HEADER ? g_strdup ("none")
                                                 : g_strdup_printf ("%d", self->header);
  return g_strdup (self->table);
}
