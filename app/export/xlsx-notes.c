/* xlsx-notes.c: the words of a briefing on one sheet of its workbook
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "xlsx-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "result-id.h"

#define WIDTH 66   /* characters: a sheet of paper upright, whatever the font */
#define PIECE 1500 /* characters of one cell, as high as a row can be: longer texts go on in the next */

typedef struct {
  NwWorkbook *book;
  lxw_worksheet *sheet;
  guint row;
} Notes;

/* So many bytes of a text as one cell holds, to the end of a word. */
static gsize
piece_length (const char *text)
{
  const char *end = text, *blank = NULL;
  guint n = 0;

  for (; *end != '\0' && n < PIECE; end = g_utf8_next_char (end), n++)
    if (*end == ' ')
      blank = end + 1;
  return (gsize) ((*end != '\0' && blank != NULL ? blank : end) - text);
}

static void
add_line (Notes *self, NwCellLook look, const char *text)
{
  while (text != NULL && *text != '\0')
    {
      gsize length = piece_length (text);
      g_autofree char *piece = g_strndup (text, length);

      nw_workbook_wide_text (self->book, self->sheet, self->row++, 0, WIDTH, look, piece);
      text += length;
    }
}

/* A cell leads to one place at most, so addresses are said. */
static char *
with_addresses (const NwPassage *passage)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < passage->runs->len; i++)
    {
      const NwRun *run = &g_array_index (passage->runs, NwRun, i);

      g_string_append (text, run->text);
      if (run->address != NULL && strcmp (run->address, run->text) != 0)
        g_string_append_printf (text, " (%s)", run->address);
    }
  return g_string_free (text, FALSE);
}

static void
add_words (Notes *self, const NwPassage *passage)
{
  g_autofree char *words = with_addresses (passage);
  g_autofree char *number =
      passage->ordinal > 0 ? g_strdup_printf ("%u.", passage->ordinal) : g_strdup ("\u2022");
  g_autofree char *item =
      passage->kind == NW_PASSAGE_ITEM
          ? g_strdup_printf ("%*s%s %s", (int) (4 * (MAX (passage->level, 1) - 1)), "", number, words)
          : NULL;

  switch (passage->kind)
    {
    case NW_PASSAGE_TITLE:
      add_line (self, NW_LOOK_BOLD | NW_LOOK_LARGE, words);
      break;
    case NW_PASSAGE_BYLINE:
      add_line (self, NW_LOOK_MUTED, words);
      break;
    case NW_PASSAGE_HEADING:
      self->row++;
      add_line (self, passage->level == 1 ? NW_LOOK_BOLD | NW_LOOK_LARGE : NW_LOOK_BOLD, words);
      break;
    default:
      add_line (self, 0, item ? item : words);
      break;
    }
}

static const char *
sheet_of (const GPtrArray *tables, const NwPassage *passage)
{
  for (guint i = 0; i < tables->len; i++)
    {
      const NwDocumentTable *table = g_ptr_array_index (tables, i);

      if (table->passage == passage)
        return table->name;
    }
  return NULL;
}

static void
add_exhibit (Notes *self, const NwPassage *passage, const char *sheet)
{
  const NwExhibit *exhibit = passage->exhibit;
  g_autofree char *label = nw_passage_label (passage);
  /* Translators: "Table 2. Reported incidents by state" */
  g_autofree char *title = label ? g_strdup_printf (_("%s. %s"), label, exhibit->title) : NULL;
  g_autofree char *number =
      passage->kind == NW_PASSAGE_NUMBER ? g_strdup_printf ("%s  %s", exhibit->value, exhibit->label) : NULL;
  g_autofree char *seal = nw_id_source (NULL, exhibit->seal ? exhibit->seal->id : NULL);

  self->row++;
  if (sheet != NULL)
    nw_workbook_lead (self->book, self->sheet, self->row++, 0, title, sheet);
  else
    add_line (self, NW_LOOK_BOLD, number ? number : title);
  add_line (self, 0, exhibit->caption);
  /* Of a table its own sheet says the rest. */
  if (passage->kind != NW_PASSAGE_TABLE)
    {
      add_line (self, 0, exhibit->note);
      add_line (self, NW_LOOK_MUTED, exhibit->source);
    }
  add_line (self, NW_LOOK_MUTED, seal);
}

void
nw_xlsx_add_notes (NwWorkbook *book, const NwDocument *document, const GPtrArray *tables)
{
  Notes self = { book, nw_workbook_add_sheet (book, _("Notes"), NULL), 0 };

  worksheet_set_column (self.sheet, 0, 0, WIDTH, NULL);
  nw_workbook_print (self.sheet, WIDTH);
  worksheet_set_footer (self.sheet, "&R&P / &N");
  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);

      if (passage->exhibit != NULL)
        add_exhibit (&self, passage, sheet_of (tables, passage));
      else if (passage->runs != NULL)
        add_words (&self, passage);
    }
}
