/* detect.c: finds out what a file is, and says by which evidence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "detect.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "decode.h"
#include "encoding.h"
#include "header-row.h"
#include "repair.h"
#include "separators.h"

void
nw_detection_free (NwDetection *self)
{
  g_clear_pointer (&self->layout, nw_layout_free);
  g_ptr_array_unref (self->encodings);
  g_ptr_array_unref (self->evidence);
  g_strfreev (self->tables);
  g_free (self);
}

static const NwReader *
find_reader (NwSource *source, GError **error)
{
  gsize length;
  const guint8 *start = nw_source_start (source, &length);

  if (length == 0)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s is empty; choose a file with a header and rows"),
                   nw_source_name (source));
      return NULL;
    }
  for (const NwReader * const *reader = nw_readers (); *reader; reader++)
    if ((*reader)->probe (start, length))
      return *reader;

  g_set_error (error, NW_FAULT, NW_FAULT_FORMAT,
               _("%s is in no format that can be read here; export the table as CSV in UTF-8"),
               nw_source_name (source));
  return NULL;
}

/* The bytes in UTF-8, as far as they can be decoded. */
static GString *
decode_some (const guint8 *bytes, gsize length, const char *encoding)
{
  g_autoptr (GConverter) decoder = nw_decoder_new ("", encoding, NULL);
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_data (bytes, length, NULL);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (memory, decoder);
  GString *text = g_string_new (NULL);
  char buffer[4096];
  gssize got;

  while ((got = g_input_stream_read (stream, buffer, sizeof buffer, NULL, NULL)) > 0)
    g_string_append_len (text, buffer, got);
  return text;
}

static void
look_for_repair (NwDetection *self, const char *text, gsize length)
{
  g_autofree char *written = NULL, *meant = NULL;
  guint n = nw_repair_count (text, length, &written, &meant);

  self->repairable = n > 0;
  if (n > 0)
    g_ptr_array_add (self->evidence, g_strdup_printf (_("Text seems to have been encoded twice: characters "
                                                         "such as “%s” stand %u times where “%s” is meant; "
                                                         "this can be repaired"),
                                                      written, n, meant));
}

/* The encoding, and the start of the text in UTF-8; *cut when there is more. */
static GString *
look_at_encoding (
    NwDetection *self, NwSource *source, gboolean *cut, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwExcerpt) excerpt = nw_excerpt_read (source, cancellable, error);
  g_autofree char *places = NULL;
  const NwEncodingGuess *guess;
  GString *text;
  gsize length;
  const guint8 *start = nw_source_start (source, &length);

  if (!excerpt)
    return NULL;

  g_ptr_array_unref (self->encodings);
  self->encodings = nw_encoding_guesses (start, length, excerpt);
  guess = self->encodings->pdata[0];
  g_free (self->layout->encoding);
  self->layout->encoding = g_strdup (guess->encoding);
  g_ptr_array_add (self->evidence, g_strdup_printf (_("The encoding is %s: %s"),
                                                    nw_encoding_label (guess->encoding), guess->reason));

  text = decode_some (start, length, guess->encoding);
  if (strcmp (guess->encoding, "UTF-8") == 0 && excerpt->bytes->len > 0)
    {
      places = g_utf8_make_valid ((const char *) excerpt->bytes->data, excerpt->bytes->len);
      look_for_repair (self, places, strlen (places));
    }
  else
    {
      look_for_repair (self, text->str, text->len);
    }
  *cut = excerpt->looked > length;
  return text;
}

static gboolean
look_at_tables (
    NwDetection *self, const NwReader *reader, NwSource *source, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLayout) all = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_strfreev (self->tables);
  self->tables = reader->tables (source, cancellable, error);
  if (!self->tables)
    return FALSE;

  self->layout->table = g_strdup (self->tables[0]);
  self->common = self->evidence->len;
  if (reader->named)
    return TRUE;

  all = nw_layout_copy (self->layout);
  all->header = NW_LAYOUT_NO_HEADER;
  rows = nw_table_peek (source, all, NW_SEPARATORS_ROWS + 1, cancellable, error);
  if (!rows)
    return FALSE;

  g_ptr_array_remove_index (rows, 0); /* the names that were made */
  self->layout->header = nw_header_row_find (rows, self->evidence);
  return TRUE;
}

NwDetection *
nw_detect (NwSource *source, GCancellable *cancellable, GError **error)
{
  const NwReader *reader = find_reader (source, error);
  g_autoptr (NwDetection) self = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GString) text = NULL;
  gboolean cut = FALSE;

  if (!reader)
    return NULL;

  self = g_new0 (NwDetection, 1);
  self->layout = nw_layout_new (reader->id);
  self->layout->gzip = nw_source_is_gzip (source);
  self->encodings = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_encoding_guess_free);
  self->evidence = g_ptr_array_new_with_free_func (g_free);
  self->tables = g_new0 (char *, 1);
  if (self->layout->gzip)
    g_ptr_array_add (self->evidence, g_strdup (_("The file is compressed by gzip, as its first bytes say")));
  g_ptr_array_add (self->evidence, g_strdup_printf (_("The format is: %s"), _(reader->label)));

  if (reader->text)
    text = look_at_encoding (self, source, &cut, cancellable, error);
  else
    g_clear_pointer (&self->layout->encoding, g_free);
  if (reader->text && !text)
    return NULL;
  if (!reader->separated)
    return look_at_tables (self, reader, source, cancellable, error) ? g_steal_pointer (&self) : NULL;

  rows = nw_separators_find (text->str, text->len, cut, self->layout, self->evidence);
  self->layout->header = nw_header_row_find (rows, self->evidence);
  self->common = self->evidence->len; /* there is one table */
  return g_steal_pointer (&self);
}
