/* workbook.c: keeps what libxlsxwriter writes within the limits of spreadsheets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workbook.h"

#include <string.h>

#include "formats.h"

#define MAX_NAME       31    /* UTF-16 units of a sheet's name */
#define MAX_CHARACTERS 32000 /* of a cell; Excel takes 32,767 UTF-16 units */
#define MAX_LINKS      65000 /* of a sheet; Excel takes 65,530 */
#define MAX_LINK_BYTES 2000  /* Excel takes 2,079 characters, the library as many bytes */
#define UPRIGHT_WIDTH  90    /* characters across a sheet of paper */
#define PAGE_WIDTH     200   /* characters across a turned one, at two thirds of their size */
#define LINE_HEIGHT    15.0  /* points */
#define MAX_LINES      24    /* a row is at most 409 points high */
#define FIRST_MOMENT   1     /* 0 means the present to the library */

NwWorkbook *
nw_workbook_new (const char *path, const char *folder, const NwDocument *document)
{
  g_autofree char *title = nw_plain (g_strdup (document->title));
  g_autofree char *author = nw_plain (g_strdup (document->author ? document->author : ""));
  lxw_workbook_options options = { .tmpdir = (char *) folder };
  lxw_doc_properties properties = {
    .title = title,
    .author = author,
    .company = "",
    .comments = "Normwatch " NW_VERSION,
    .created = document->created != 0 ? document->created : FIRST_MOMENT,
  };
  lxw_workbook *book = workbook_new_opt (path, &options);
  NwWorkbook *self;

  if (book == NULL)
    return NULL;
  self = g_new0 (NwWorkbook, 1);
  self->book = book;
  self->formats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->links = g_hash_table_new (NULL, NULL);
  self->paper = document->paper;
  self->rtl = document->rtl;
  workbook_set_properties (book, &properties);
  return self;
}

gboolean
nw_workbook_close (NwWorkbook *self)
{
  lxw_workbook *book = g_steal_pointer (&self->book);

  return workbook_close (book) == LXW_NO_ERROR;
}

void
nw_workbook_free (NwWorkbook *self)
{
  g_clear_pointer (&self->book, lxw_workbook_free);
  g_hash_table_unref (self->formats);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->links);
  g_free (self);
}

/* ---- sheets ---- */

/* At most so many UTF-16 units, which is how Excel counts. */
static char *
cut (const char *text, guint most)
{
  const char *end = text;

  for (guint units = 0; *end != '\0'; end = g_utf8_next_char (end))
    {
      units += g_utf8_get_char (end) > 0xffff ? 2 : 1;
      if (units > most)
        break;
    }
  return g_strndup (text, (gsize) (end - text));
}

/* Names that differ by case alone are the same to a spreadsheet. */
static char *
fit_name (NwWorkbook *self, const char *wanted)
{
  g_autofree char *plain = nw_plain (g_strdup (wanted));
  g_autofree char *name = NULL;

  g_strdelimit (plain, "[]:*?/\\'", ' ');
  g_strstrip (plain);
  if (*plain == '\0')
    {
      g_free (plain);
      plain = g_strdup ("1");
    }
  for (guint n = 1; n < G_MAXUINT; n++)
    {
      g_autofree char *number = n > 1 ? g_strdup_printf (" %u", n) : g_strdup ("");
      g_autofree char *start = cut (plain, MAX_NAME - (guint) strlen (number));
      g_autofree char *folded = NULL;

      g_free (name);
      name = g_strconcat (start, number, NULL);
      folded = g_utf8_casefold (name, -1);
      if (g_hash_table_add (self->names, g_steal_pointer (&folded)))
        break;
    }
  return g_steal_pointer (&name);
}

lxw_worksheet *
nw_workbook_add_sheet (NwWorkbook *self, const char *wanted, char **name)
{
  g_autofree char *fit = fit_name (self, wanted);
  lxw_worksheet *sheet = workbook_add_worksheet (self->book, fit);

  if (self->rtl)
    worksheet_right_to_left (sheet);
  worksheet_set_paper (sheet, self->paper == NW_PAPER_LETTER ? 1 : 9);
  if (name != NULL)
    *name = g_steal_pointer (&fit);
  return sheet;
}

void
nw_workbook_print (lxw_worksheet *sheet, guint width)
{
  if (width > UPRIGHT_WIDTH)
    worksheet_set_landscape (sheet);
  worksheet_fit_to_pages (sheet, (uint16_t) MIN (1 + width / PAGE_WIDTH, G_MAXUINT16), 0);
}

/* ---- looks ---- */

lxw_format *
nw_workbook_format (NwWorkbook *self, NwCellLook look, const char *number)
{
  g_autofree char *key = g_strdup_printf ("%u %s", look, number ? number : "");
  lxw_format *format = g_hash_table_lookup (self->formats, key);

  if (format != NULL)
    return format;
  format = workbook_add_format (self->book);
  if (number != NULL)
    format_set_num_format (format, number);
  if (look & NW_LOOK_BOLD)
    format_set_bold (format);
  if (look & NW_LOOK_LARGE)
    format_set_font_size (format, 14);
  if (look & NW_LOOK_MUTED)
    format_set_font_color (format, 0x595959);
  if (look & NW_LOOK_WRAP)
    format_set_text_wrap (format);
  if (look & (NW_LOOK_RIGHT | NW_LOOK_CENTRE))
    format_set_align (format, look & NW_LOOK_CENTRE ? LXW_ALIGN_CENTER : LXW_ALIGN_RIGHT);
  format_set_align (format, look & NW_LOOK_HEADER ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP);
  if (look & NW_LOOK_INDENT)
    format_set_indent (format, 1);
  if (look & NW_LOOK_HEADER)
    {
      format_set_bg_color (format, 0xededed);
      format_set_bottom (format, LXW_BORDER_THIN);
    }
  if (look & NW_LOOK_TOTAL)
    format_set_top (format, LXW_BORDER_THIN);
  if (look & NW_LOOK_LINK)
    {
      format_set_font_color (format, 0x0563c1);
      format_set_underline (format, LXW_UNDERLINE_SINGLE);
    }
  g_hash_table_insert (self->formats, g_steal_pointer (&key), format);
  return format;
}

/* ---- cells ---- */

/* "_x000D_" means a control in a workbook: what looks so is said with its own first character spelled out.
 * What is too long for a cell ends in an ellipsis. */
static char *
cell_text (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *joined = NULL;
  g_autofree char *fit = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    lines[i] = nw_plain (lines[i]);
  joined = g_strjoinv ("\n", lines);
  if (strstr (joined, "_x") != NULL)
    {
      g_autoptr (GRegex) codes = g_regex_new ("_(?=x[0-9A-Fa-f]{4}_)", 0, 0, NULL);
      char *spelled = g_regex_replace_literal (codes, joined, -1, 0, "_x005F_", 0, NULL);

      g_free (joined);
      joined = spelled;
    }
  fit = cut (joined, MAX_CHARACTERS);
  return strlen (fit) < strlen (joined) ? g_strconcat (fit, "\u2026", NULL) : g_steal_pointer (&fit);
}

void
nw_workbook_text (
    NwWorkbook *self, lxw_worksheet *sheet, guint row, guint column, NwCellLook look, const char *text)
{
  g_autofree char *fit = cell_text (text);

  worksheet_write_string (sheet, row, (lxw_col_t) column, fit, nw_workbook_format (self, look, NULL));
}

guint
nw_text_columns (const char *text)
{
  guint n = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    n += g_unichar_iszerowidth (g_utf8_get_char (c)) ? 0 : g_unichar_iswide (g_utf8_get_char (c)) ? 2 : 1;
  return n;
}

guint
nw_text_lines (const char *text, double width)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint columns = nw_text_columns (lines[i]);

      /* Words do not fill a line. */
      n += columns <= width ? 1 : 1 + (guint) (columns * 1.1 / MAX (width, 1));
    }
  return MAX (n, 1);
}

void
nw_workbook_height (lxw_worksheet *sheet, guint row, guint lines)
{
  worksheet_set_row (sheet, row, MIN (lines, MAX_LINES) * LINE_HEIGHT, NULL);
}

void
nw_workbook_wide_text (NwWorkbook *self,
                       lxw_worksheet *sheet,
                       guint row,
                       guint last,
                       double width,
                       NwCellLook look,
                       const char *text)
{
  g_autofree char *fit = cell_text (text);
  lxw_format *format = nw_workbook_format (self, look | NW_LOOK_WRAP, NULL);
  double scale = look & NW_LOOK_LARGE ? 1.3 : 1;

  worksheet_set_row (sheet, row, MIN (nw_text_lines (fit, width / scale), MAX_LINES) * LINE_HEIGHT * scale,
                     NULL);
  if (last == 0)
    worksheet_write_string (sheet, row, 0, fit, format);
  else
    worksheet_merge_range (sheet, row, 0, row, (lxw_col_t) last, fit, format);
}

/* The library takes what holds "internal:" and "external:" for another kind of link, wherever it stands. */
static gboolean
link_fits (const char *address)
{
  g_autofree char *plain = nw_plain (g_strdup (address));

  return (g_str_has_prefix (address, "http://") || g_str_has_prefix (address, "https://"))
         && strlen (address) <= MAX_LINK_BYTES && strcmp (plain, address) == 0
         && strstr (address, "internal:") == NULL && strstr (address, "external:") == NULL;
}

void
nw_workbook_link (NwWorkbook *self,
                  lxw_worksheet *sheet,
                  guint row,
                  guint column,
                  NwCellLook look,
                  const char *text,
                  const char *address)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->links, sheet));
  g_autofree char *fit = cell_text (text);
  lxw_format *format = nw_workbook_format (self, look | NW_LOOK_LINK, NULL);

  if (n >= MAX_LINKS || *fit == '\0' || !link_fits (address)
      || worksheet_write_url_opt (sheet, row, (lxw_col_t) column, address, format, fit, NULL) != LXW_NO_ERROR)
    {
      nw_workbook_text (self, sheet, row, column, look, text);
      return;
    }
  g_hash_table_insert (self->links, sheet, GUINT_TO_POINTER (n + 1));
}

void
nw_workbook_lead (NwWorkbook *self,
                  lxw_worksheet *sheet,
                  guint row,
                  guint column,
                  const char *text,
                  const char *name)
{
  g_autofree char *fit = cell_text (text);
  g_autofree char *address = g_strdup_printf ("internal:'%s'!A1", name);

  worksheet_write_url_opt (sheet, row, (lxw_col_t) column, address,
                           nw_workbook_format (self, NW_LOOK_LINK | NW_LOOK_WRAP, NULL), fit, NULL);
}
