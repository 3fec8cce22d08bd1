/* xlsx-seals.c: seals in a workbook, as a sheet for people and as text that is found again
 *
 * A seal's JSON stands in cells as "3F7A-21C9 #4 1/2 {…": pieces with the id, which figure and table of one
 * answer share, the number of the seal, and their own, so that it does not matter where another program has
 * put them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "xlsx-parts.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <string.h>

#include "formats.h"
#include "package-peek.h"

#define JSON_COLUMN 6
#define PIECE       16000               /* characters of JSON in a cell */
#define MAX_BYTES   (256 * 1024 * 1024) /* of all texts of a workbook */
#define MAX_PIECES  10000

/* ---- writing ---- */

static guint
add_pieces (NwWorkbook *book, lxw_worksheet *sheet, guint row, const NwSeal *seal, guint number)
{
  g_autofree char *json = nw_plain (nw_seal_print (seal, FALSE));
  glong length = g_utf8_strlen (json, -1), n = MAX ((length + PIECE - 1) / PIECE, 1);
  const char *at = json;

  for (glong i = 0; i < n; i++)
    {
      glong now = MIN (length - i * PIECE, PIECE);
      g_autofree char *piece = g_utf8_substring (at, 0, now);
      g_autofree char *text = g_strdup_printf ("%s #%u %ld/%ld %s", seal->id, number, i + 1, n, piece);

      /* Wrapped and one line high, it does not spread over the sheet. */
      nw_workbook_text (book, sheet, row + (guint) i, JSON_COLUMN, NW_LOOK_WRAP, text);
      nw_workbook_height (sheet, row + (guint) i, 1);
      at = g_utf8_offset_to_pointer (at, now);
    }
  return row + (guint) n;
}

static char *
releases_of (const NwSeal *seal)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < seal->releases->len; i++)
    {
      const NwSealRelease *release = g_ptr_array_index (seal->releases, i);

      g_string_append_printf (names, "%s%s@%s", i > 0 ? ", " : "", release->dataset, release->version);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
set_properties (NwWorkbook *book, const GPtrArray *seals)
{
  workbook_set_custom_property_string (book->book, "Program", "Normwatch " NW_VERSION);
  for (guint i = 0; i < seals->len; i++)
    {
      const NwSeal *seal = g_ptr_array_index (seals, i);
      g_autofree char *name = g_strdup_printf ("Seal %u", i + 1);

      workbook_set_custom_property_string (book->book, name, seal->id);
    }
}

void
nw_xlsx_add_seals (NwWorkbook *book, const NwDocument *document)
{
  const struct {
    const char *label;
    int width;
  } columns[] = {
    { _("Shown as"), 12 },
    { _("Seal"), 12 },
    { _("Incidents"), 12 },
    { _("Dataset"), 20 },
    { _("Question"), 60 },
    { _("Answer (SHA-256)"), 68 },
    { _("For “normwatch-cli verify”"), 60 },
  };
  lxw_worksheet *sheet = nw_workbook_add_sheet (book, _("Provenance"), NULL);
  g_autoptr (GPtrArray) seals = nw_document_seals (document);
  guint row = 1, number = 0, next, width = 0;

  for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
    {
      worksheet_set_column (sheet, (lxw_col_t) c, (lxw_col_t) c, columns[c].width, NULL);
      width += (guint) columns[c].width;
      nw_workbook_text (book, sheet, 0, c, NW_LOOK_BOLD | NW_LOOK_HEADER, columns[c].label);
    }
  worksheet_freeze_panes (sheet, 1, 0);
  worksheet_repeat_rows (sheet, 0, 0);
  nw_workbook_print (sheet, width - (guint) columns[JSON_COLUMN].width);
  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);
      const NwSeal *seal = passage->exhibit ? passage->exhibit->seal : NULL;
      g_autofree char *label = seal ? nw_passage_label (passage) : NULL;
      g_autofree char *releases = seal ? releases_of (seal) : NULL;

      if (seal == NULL)
        continue;
      nw_workbook_text (book, sheet, row, 0, 0, label ? label : _("Number"));
      nw_workbook_text (book, sheet, row, 1, 0, seal->id);
      worksheet_write_number (sheet, row, 2, (double) seal->incidents,
                              nw_workbook_format (book, NW_LOOK_RIGHT, "#,##0"));
      nw_workbook_text (book, sheet, row, 3, 0, releases);
      nw_workbook_text (book, sheet, row, 4, NW_LOOK_WRAP, seal->query ? seal->query : "");
      nw_workbook_text (book, sheet, row, 5, 0, seal->answer ? seal->answer : "");
      next = add_pieces (book, sheet, row, seal, ++number);
      nw_workbook_height (sheet, row, nw_text_lines (seal->query ? seal->query : "", columns[4].width));
      row = next;
    }
  worksheet_print_area (sheet, 0, 0, row, JSON_COLUMN - 1);
  set_properties (book, seals);
}

/* ---- reading ---- */

typedef struct {
  GPtrArray *seals;   /* char *, "ID #k" in the order in which they were found */
  GHashTable *pieces; /* "ID #k n/m" → text */
  GHashTable *counts; /* "ID #k" → m */
} Found;

/* "_x0041_" is a letter that a spreadsheet has spelled out. */
static char *
spelled_out (const char *text)
{
  GString *out = g_string_new (NULL);

  for (; *text != '\0'; text++)
    {
      gboolean code = text[0] == '_' && text[1] == 'x' && strspn (text + 2, "0123456789ABCDEFabcdef") >= 4
                      && text[6] == '_';

      if (!code)
        {
          g_string_append_c (out, *text);
          continue;
        }
      g_string_append_unichar (out, (gunichar) g_ascii_strtoull (text + 2, NULL, 16));
      text += 6;
    }
  return g_string_free (out, FALSE);
}

static void
take_text (Found *self, const GRegex *piece, const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *id = NULL;
  g_autofree char *count = NULL;
  int end = 0;

  if (!g_regex_match (piece, text, 0, &match) || g_hash_table_size (self->pieces) >= MAX_PIECES
      || !g_match_info_fetch_pos (match, 0, NULL, &end))
    return;
  id = g_match_info_fetch (match, 2);
  count = g_match_info_fetch (match, 4);
  if (!g_hash_table_contains (self->counts, id))
    {
      g_ptr_array_add (self->seals, g_strdup (id));
      g_hash_table_insert (self->counts, g_strdup (id), GUINT_TO_POINTER (atoi (count)));
    }
  g_hash_table_insert (self->pieces, g_match_info_fetch (match, 1), spelled_out (text + end));
}

/* Each text of the workbook, however many looks it has. */
static void
take_texts (Found *self, GBytes *strings)
{
  gsize length;
  const char *data = g_bytes_get_data (strings, &length);
  xmlTextReader *reader = xmlReaderForMemory (data, (int) length, NULL, NULL,
                                              XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  g_autoptr (GRegex) piece = g_regex_new (
      "^(([0-9A-F]{4}-[0-9A-F]{4} #[1-9][0-9]{0,4}) ([1-9][0-9]{0,4})/([1-9][0-9]{0,4})) ", 0, 0, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean inside = FALSE;

  /* Entities could stand for far more text than there is: no workbook declares any. */
  while (reader != NULL && xmlTextReaderRead (reader) == 1
         && xmlTextReaderNodeType (reader) != XML_READER_TYPE_DOCUMENT_TYPE)
    {
      const char *name = (const char *) xmlTextReaderConstLocalName (reader);
      int type = xmlTextReaderNodeType (reader);

      if (type == XML_READER_TYPE_ELEMENT || type == XML_READER_TYPE_END_ELEMENT)
        {
          inside = type == XML_READER_TYPE_ELEMENT && strcmp (name, "t") == 0;
          if (strcmp (name, "si") == 0)
            {
              if (type == XML_READER_TYPE_END_ELEMENT)
                take_text (self, piece, text->str);
              g_string_truncate (text, 0);
            }
        }
      else if (inside && xmlTextReaderConstValue (reader) != NULL)
        g_string_append (text, (const char *) xmlTextReaderConstValue (reader));
    }
  xmlFreeTextReader (reader);
}

/* A seal of which a piece is missing is none. */
static char *
join_seal (const Found *self, const char *id)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, id));
  g_autoptr (GString) json = g_string_new (NULL);

  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *key = g_strdup_printf ("%s %u/%u", id, i, n);
      const char *piece = g_hash_table_lookup (self->pieces, key);

      if (piece == NULL)
        return NULL;
      g_string_append (json, piece);
    }
  return g_string_free (g_steal_pointer (&json), FALSE);
}

char *
nw_xlsx_unseal (GBytes *bytes)
{
  g_autoptr (GBytes) strings =
      nw_bytes_begin (bytes, "PK\3\4", 4) ? nw_package_part (bytes, "xl/sharedStrings.xml", MAX_BYTES) : NULL;
  g_autoptr (GPtrArray) seals = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) pieces = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) json = g_string_new ("{\"exhibits\":[");
  Found found = { seals, pieces, counts };
  guint n = 0;

  if (strings == NULL)
    return NULL;
  take_texts (&found, strings);
  for (guint i = 0; i < seals->len; i++)
    {
      g_autofree char *seal = join_seal (&found, g_ptr_array_index (seals, i));

      if (seal != NULL)
        g_string_append_printf (json, "%s%s", n++ > 0 ? "," : "", seal);
    }
  g_string_append (json, "]}");
  return n > 0 ? g_string_free (g_steal_pointer (&json), FALSE) : NULL;
}
