/* pages-words-draw.c: draws words line by line, what links apart from what does not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages-words-private.h"

#include <string.h>

#include "palette.h"

#define TOWER 0.35 /* of a line: marks that stand out further are clipped */

static void
set_ink (cairo_t *cr, NwWordsInk ink)
{
  const NwPalette *palette = nw_palette (NW_PALETTE_PRINT);
  NwColor color = ink == NW_INK_TEXT ? palette->text : ink == NW_INK_DIM ? palette->dim : palette->accent;

  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

static const char *
address_at (const NwWords *self, int offset)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      const NwWordsLink *link = &g_array_index (self->links, NwWordsLink, i);

      if ((int) link->start <= offset && offset < (int) link->end)
        return link->address;
    }
  return NULL;
}

static gboolean
has_link (const NwWords *self, const NwWordsLine *line)
{
  int start = line->line->start_index;

  for (guint i = 0; self->links != NULL && i < self->links->len; i++)
    {
      const NwWordsLink *link = &g_array_index (self->links, NwWordsLink, i);

      if ((int) link->start < start + line->line->length && (int) link->end > start)
        return TRUE;
    }
  return FALSE;
}

static void
draw_run (const NwWords *self, cairo_t *cr, PangoGlyphItem *run, double x, double y, const char *address)
{
  double width = (double) pango_glyph_string_get_width (run->glyphs) / PANGO_SCALE;

  set_ink (cr, address != NULL ? NW_INK_ACCENT : self->ink);
  cairo_move_to (cr, x, y - (double) run->y_offset / PANGO_SCALE);
  pango_cairo_show_glyph_item (cr, pango_layout_get_text (self->layout), run);
  if (address == NULL)
    return;
  cairo_rectangle (cr, x, y + 1.6, width, 0.6);
  cairo_fill (cr);
}

/* Cairo takes the address between quotes and writes it between parentheses as it is. */
static char *
link_attributes (const char *address)
{
  GString *out = g_string_new ("uri='");

  for (const char *c = address; *c != '\0'; c++)
    if (g_ascii_isgraph (*c) && strchr ("'\"()<>\\", *c) == NULL)
      g_string_append_c (out, *c);
    else
      g_string_append_printf (out, "%%%02X", (guint8) *c);
  g_string_append_c (out, '\'');
  return g_string_free (out, FALSE);
}

/* Returns the tag that it begins. */
static const char *
begin_part (cairo_t *cr, const char *address)
{
  g_autofree char *attributes = NULL;

  if (address == NULL || !(g_str_has_prefix (address, "http://") || g_str_has_prefix (address, "https://")))
    {
      cairo_tag_begin (cr, "Span", NULL);
      return "Span";
    }
  attributes = link_attributes (address);
  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
  return CAIRO_TAG_LINK;
}

/* What links is drawn apart from what does not: cairo marks only what has nothing inside. */
static void
draw_linked (const NwWords *self, cairo_t *cr, const NwWordsLine *line, double x, double y, gboolean tagged)
{
  const char *before = NULL;
  const char *open = NULL;

  for (GSList *l = line->line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;
      const char *address = address_at (self, run->item->offset);

      if (tagged && (open == NULL || address != before))
        {
          if (open != NULL)
            cairo_tag_end (cr, open);
          open = begin_part (cr, address);
        }
      before = address;
      draw_run (self, cr, run, x, y, address);
      x += (double) pango_glyph_string_get_width (run->glyphs) / PANGO_SCALE;
    }
  if (open != NULL)
    cairo_tag_end (cr, open);
}

/* Marks piled upon marks do not reach into the lines above and below. */
static void
clip_towers (cairo_t *cr, const NwWordsLine *line, double x, double y)
{
  PangoRectangle ink, logical;
  double over, under;

  pango_layout_line_get_extents (line->line, &ink, &logical);
  over = (double) (logical.y - ink.y) / PANGO_SCALE;
  under = (double) (ink.y + ink.height - logical.y - logical.height) / PANGO_SCALE;
  if (MAX (over, under) <= TOWER * line->height)
    return;
  cairo_rectangle (cr, x - line->height, y, (double) logical.width / PANGO_SCALE + 2 * line->height, line->height);
  cairo_clip (cr);
}

static void
draw_line (const NwWords *self, cairo_t *cr, const NwWordsLine *line, double x, double y, gboolean linked, gboolean tagged)
{
  cairo_save (cr);
  clip_towers (cr, line, x + line->x, y);
  if (has_link (self, line))
    draw_linked (self, cr, line, x + line->x, y + line->baseline, tagged);
  else
    {
      if (tagged && linked)
        cairo_tag_begin (cr, "Span", NULL);
      set_ink (cr, self->ink);
      cairo_move_to (cr, x + line->x, y + line->baseline);
      pango_cairo_show_layout_line (cr, line->line);
      if (tagged && linked)
        cairo_tag_end (cr, "Span");
    }
  cairo_restore (cr);
}

void
nw_words_draw (const NwWords *self, cairo_t *cr, double x, double y, guint from, guint to, const char *tag)
{
  gboolean linked = FALSE;

  for (guint i = from; i < to; i++)
    linked |= has_link (self, &g_array_index (self->lines, NwWordsLine, i));
  if (tag != NULL)
    cairo_tag_begin (cr, tag, NULL);
  for (guint i = from; i < to; i++)
    {
      const NwWordsLine *line = &g_array_index (self->lines, NwWordsLine, i);

      draw_line (self, cr, line, x, y, linked, tag != NULL);
      y += line->height;
    }
  if (tag != NULL)
    cairo_tag_end (cr, tag);
}
