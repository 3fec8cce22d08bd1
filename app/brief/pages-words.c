/* pages-words.c: sets words in the looks of a page, with bold, italic, code and links
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages-words-private.h"

#include <math.h>

#include "textbox.h"

#define CODE_FAMILY "DejaVu Sans Mono, Monospace"
#define LETTER_SCALE 0.72
#define LETTER_RISE  0.35 /* of the size */

typedef struct {
  double      points;
  PangoWeight weight;
  NwWordsInk         ink;
  double      leading; /* times the height of a line */
} Look;

static const Look looks[] = {
  [NW_WORDS_TITLE]     = { 21.0, PANGO_WEIGHT_BOLD, NW_INK_TEXT, 1.02 },
  [NW_WORDS_BYLINE]    = { 10.0, PANGO_WEIGHT_NORMAL, NW_INK_DIM, 1.1 },
  [NW_WORDS_HEADING_1] = { 14.5, PANGO_WEIGHT_BOLD, NW_INK_ACCENT, 1.02 },
  [NW_WORDS_HEADING_2] = { 11.5, PANGO_WEIGHT_BOLD, NW_INK_TEXT, 1.04 },
  [NW_WORDS_HEADING_3] = { 10.0, PANGO_WEIGHT_BOLD, NW_INK_DIM, 1.06 },
  [NW_WORDS_BODY]      = { 10.0, PANGO_WEIGHT_NORMAL, NW_INK_TEXT, 1.14 },
  [NW_WORDS_FAULT]     = { 10.0, PANGO_WEIGHT_BOLD, NW_INK_TEXT, 1.14 },
  [NW_WORDS_NAME]      = { 10.0, PANGO_WEIGHT_BOLD, NW_INK_TEXT, 1.06 },
  [NW_WORDS_SUBTITLE]  = { 8.75, PANGO_WEIGHT_NORMAL, NW_INK_DIM, 1.06 },
  [NW_WORDS_CAPTION]   = { 9.0, PANGO_WEIGHT_NORMAL, NW_INK_TEXT, 1.1 },
  [NW_WORDS_NOTE]      = { 7.75, PANGO_WEIGHT_NORMAL, NW_INK_DIM, 1.06 },
  [NW_WORDS_VALUE]     = { 21.0, PANGO_WEIGHT_BOLD, NW_INK_ACCENT, 1.0 },
  [NW_WORDS_LABEL]     = { 10.0, PANGO_WEIGHT_NORMAL, NW_INK_TEXT, 1.08 },
  [NW_WORDS_CELL]      = { 8.5, PANGO_WEIGHT_NORMAL, NW_INK_TEXT, 1.0 },
  [NW_WORDS_HEAD]      = { 8.5, PANGO_WEIGHT_BOLD, NW_INK_TEXT, 1.0 },
};

/* ---- the text with its looks ---- */

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static void
link_clear (gpointer data)
{
  g_free (((NwWordsLink *) data)->address);
}

static void
add_link (NwWords *self, PangoAttrList *list, guint start, guint end, const char *address)
{
  NwWordsLink link = { start, end, NULL };

  if (address == NULL || start == end)
    return;
  link.address = g_strdup (address);
  if (self->links == NULL)
    {
      self->links = g_array_new (FALSE, FALSE, sizeof (NwWordsLink));
      g_array_set_clear_func (self->links, link_clear);
    }
  g_array_append_val (self->links, link);
  /* A link is an item of its own, so that it can be drawn apart. */
  add_attribute (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
}

static void
add_rise (PangoAttrList *list, double points, guint start, guint end)
{
  add_attribute (list, pango_attr_scale_new (LETTER_SCALE), start, end);
  add_attribute (list, pango_attr_rise_new ((int) (points * 96 / 72 * LETTER_RISE * PANGO_SCALE)), start, end);
}

static void
add_look (PangoAttrList *list, int look, double points, guint start, guint end)
{
  if (look & NW_WORDS_RAISED)
    add_rise (list, points, start, end);
  if (look & NW_RUN_BOLD)
    add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  if (look & NW_RUN_ITALIC)
    add_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
  if (look & NW_RUN_CODE)
    {
      add_attribute (list, pango_attr_family_new (CODE_FAMILY), start, end);
      add_attribute (list, pango_attr_scale_new (0.9), start, end);
    }
}

/* Lines of their own stay; what else cannot be drawn is a blank. */
static void
append_plain (GString *text, const char *added)
{
  g_auto (GStrv) lines = g_strsplit (added, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *plain = nw_text_plain (lines[i], G_MAXSSIZE);

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, plain);
    }
}

/* ---- lines ---- */

static PangoAlignment
alignment (const NwWords *self, const NwWordsSetting *setting)
{
  gboolean text_rtl;

  if (setting->align == NW_WORDS_MIDDLE)
    return PANGO_ALIGN_CENTER;
  if (setting->natural)
    return PANGO_ALIGN_LEFT;
  /* PANGO_ALIGN_LEFT means the start of the text's own script. */
  text_rtl = pango_layout_get_direction (self->layout, 0) == PANGO_DIRECTION_RTL;
  return (text_rtl == setting->rtl) == (setting->align == NW_WORDS_START) ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
}

static void
find_lines (NwWords *self, double leading)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);
  double top = 0;

  self->lines = g_array_new (FALSE, FALSE, sizeof (NwWordsLine));
  do
    {
      PangoRectangle logical;
      NwWordsLine line = { .line = pango_layout_iter_get_line_readonly (iter), .top = top };
      double height;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      height = (double) logical.height / PANGO_SCALE;
      line.x = (double) logical.x / PANGO_SCALE;
      line.height = height * leading;
      line.baseline = (double) (pango_layout_iter_get_baseline (iter) - logical.y) / PANGO_SCALE
                      + (line.height - height) / 2;
      top += line.height;
      g_array_append_val (self->lines, line);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static NwWords *
words_begin (const NwWordsSetting *setting)
{
  const Look *look = &looks[setting->look];
  NwWords *self = g_new0 (NwWords, 1);

  self->layout = nw_text_layout (look->points * setting->scale, look->weight, PANGO_STYLE_NORMAL);
  self->ink = look->ink;
  return self;
}

static NwWords *
words_end (NwWords *self, const NwWordsSetting *setting, const char *text, PangoAttrList *list)
{
  nw_text_keep_whole (list, text);
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_set_attributes (self->layout, list);
  if (setting->width >= 0)
    {
      pango_layout_set_width (self->layout, (int) floor (MAX (setting->width, 1) * PANGO_SCALE));
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_alignment (self->layout, alignment (self, setting));
    }
  find_lines (self, looks[setting->look].leading);
  return self;
}

NwWords *
nw_words_of_text (const NwWordsSetting *setting, const char *text)
{
  return nw_words_of_cell (setting, text, NULL, NULL);
}

NwWords *
nw_words_of_runs (const NwWordsSetting *setting, const GArray *runs)
{
  NwWords *self = words_begin (setting);
  g_autoptr (PangoAttrList) list = pango_attr_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const NwRun *run = &g_array_index (runs, NwRun, i);
      guint start = (guint) text->len;

      append_plain (text, run->text);
      add_look (list, (int) run->look, looks[setting->look].points * setting->scale, start, (guint) text->len);
      add_link (self, list, start, (guint) text->len, run->address);
    }
  return words_end (self, setting, text->str, list);
}

NwWords *
nw_words_of_cell (const NwWordsSetting *setting, const char *words, const char *address, const char *letters)
{
  NwWords *self = words_begin (setting);
  g_autoptr (PangoAttrList) list = pango_attr_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  guint end;

  append_plain (text, words);
  end = (guint) text->len;
  add_link (self, list, 0, end, address);
  if (letters != NULL)
    {
      /* Apart from a number where the text is copied, and on its line. */
      g_string_append (text, "\u00a0");
      g_string_append (text, letters);
      add_rise (list, looks[setting->look].points * setting->scale, end, (guint) text->len);
    }
  return words_end (self, setting, text->str, list);
}

void
nw_words_free (NwWords *self)
{
  g_object_unref (self->layout);
  g_array_unref (self->lines);
  g_clear_pointer (&self->links, g_array_unref);
  g_free (self);
}

guint
nw_words_n_lines (const NwWords *self)
{
  return self->lines->len;
}

double
nw_words_height (const NwWords *self, guint from, guint to)
{
  const NwWordsLine *first = &g_array_index (self->lines, NwWordsLine, from);
  const NwWordsLine *last = &g_array_index (self->lines, NwWordsLine, to - 1);

  return from < to ? last->top + last->height - first->top : 0;
}

double
nw_words_width (const NwWords *self)
{
  int width;

  pango_layout_get_size (self->layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

double
nw_words_line (NwWordsLook look, double scale)
{
  NwWordsSetting setting = { .look = look, .scale = scale, .width = -1 };
  g_autoptr (NwWords) words = nw_words_of_text (&setting, "Ég");

  return nw_words_height (words, 0, 1);
}
