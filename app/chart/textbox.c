/* textbox.c: lays out text by Pango, the same for every surface
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "textbox.h"

#include <math.h>

#define FONT_FAMILY "Cantarell, DejaVu Sans, Sans"
#define RESOLUTION  96.0

typedef struct {
  double      points;
  PangoWeight weight;
  PangoStyle  style;
} Role;

static const Role roles[] = {
  [NW_TEXT_TITLE]    = { 13.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL },
  [NW_TEXT_SUBTITLE] = {  9.25, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL },
  [NW_TEXT_AXIS]     = {  9.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL },
  [NW_TEXT_VALUE]    = {  9.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL },
  [NW_TEXT_KEY]      = {  9.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL },
  [NW_TEXT_REMARK]   = {  8.25, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC },
  [NW_TEXT_NOTE]     = {  8.25, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL },
  [NW_TEXT_EMPTY]    = { 12.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL },
  [NW_TEXT_CELL]     = {  8.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL },
  [NW_TEXT_HEAD]     = {  8.5, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL },
};

/* Pango's font map belongs to a thread, so does the context made from it. */
static PangoContext *
context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, RESOLUTION);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

static void
context_free (gpointer context)
{
  g_object_unref (context);
}

static PangoContext *
context_get (void)
{
  static GPrivate kept = G_PRIVATE_INIT (context_free);
  PangoContext *context = g_private_get (&kept);

  if (context == NULL)
    {
      context = context_new ();
      g_private_set (&kept, context);
    }
  return context;
}

/* A line of right-to-left text starts right by itself; PANGO_ALIGN_LEFT means its start. */
static PangoAlignment
alignment (PangoLayout *layout, gboolean rtl)
{
  gboolean text_rtl = pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;

  return text_rtl == rtl ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
}

NwTextBox
nw_text_box (const char *text, NwTextRole role, double scale, double width, int max_lines, gboolean rtl)
{
  NwTextBox self = { pango_layout_new (context_get ()), 0, 0 };
  PangoFontDescription *font = pango_font_description_from_string (FONT_FAMILY);
  PangoRectangle logical;

  pango_font_description_set_size (font, (int) round (roles[role].points * scale * PANGO_SCALE));
  pango_font_description_set_weight (font, roles[role].weight);
  pango_font_description_set_style (font, roles[role].style);
  pango_layout_set_font_description (self.layout, font);
  pango_font_description_free (font);

  pango_layout_set_text (self.layout, text, -1);
  pango_layout_set_single_paragraph_mode (self.layout, max_lines == 1);
  if (width >= 0)
    {
      pango_layout_set_width (self.layout, (int) floor (MAX (width, 1) * PANGO_SCALE));
      pango_layout_set_wrap (self.layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (self.layout, -max_lines);
      pango_layout_set_ellipsize (self.layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_alignment (self.layout, alignment (self.layout, rtl));
    }

  pango_layout_get_extents (self.layout, NULL, &logical);
  self.width = (double) logical.width / PANGO_SCALE;
  self.height = (double) logical.height / PANGO_SCALE;
  return self;
}

void
nw_text_box_clear (NwTextBox *self)
{
  g_clear_object (&self->layout);
}

void
nw_text_box_draw (cairo_t *cr, const NwTextBox *self, double x, double y)
{
  PangoRectangle logical;

  pango_layout_get_extents (self->layout, NULL, &logical);
  cairo_move_to (cr, x - (double) logical.x / PANGO_SCALE, y - (double) logical.y / PANGO_SCALE);
  pango_cairo_show_layout (cr, self->layout);
}

double
nw_text_line (NwTextRole role, double scale)
{
  g_auto (NwTextBox) box = nw_text_box ("Ég", role, scale, -1, 1, FALSE);

  return box.height;
}

gboolean
nw_text_box_cut (const NwTextBox *self)
{
  return pango_layout_is_ellipsized (self->layout);
}
