/* textbox.c: lays out text by Pango, the same for every surface
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "textbox.h"

#include <math.h>
#include <string.h>

#define FONT_FAMILY "Cantarell, DejaVu Sans, Sans"
#define RESOLUTION  96.0
#define MAX_BYTES   8000 /* of a text; a figure shows far less */
#define MAX_WHOLE   24   /* bytes of a word that is not broken at its hyphen */
#define SLACK       3.0  /* px that marks may stand out above and below */
#define LONELY      0.12 /* of the width: a last line that is shorter looks lost */

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

/* A line of each role in the chart's own font. */
typedef struct {
  double scale; /* that it was measured for; 0: not yet */
  double height;
  double baseline;
} Line;

/* What a thread keeps. */
typedef struct {
  PangoContext *context;
  Line          lines[G_N_ELEMENTS (roles)];
} Kept;

static void
kept_free (gpointer data)
{
  Kept *self = data;

  g_object_unref (self->context);
  g_free (self);
}

static Kept *
kept_get (void)
{
  static GPrivate kept = G_PRIVATE_INIT (kept_free);
  Kept *self = g_private_get (&kept);

  if (self == NULL)
    {
      self = g_new0 (Kept, 1);
      self->context = context_new ();
      g_private_set (&kept, self);
    }
  return self;
}

/* A line of right-to-left text starts right by itself; PANGO_ALIGN_LEFT means its start. */
static PangoAlignment
alignment (PangoLayout *layout, gboolean rtl)
{
  gboolean text_rtl = pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;

  return text_rtl == rtl ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
}

/* Cairo refuses noncharacters, XML cannot say controls. */
static gboolean
is_plain (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return type != G_UNICODE_CONTROL && type != G_UNICODE_LINE_SEPARATOR
         && type != G_UNICODE_PARAGRAPH_SEPARATOR && (character & 0xfffe) != 0xfffe
         && (character < 0xfdd0 || character > 0xfdef);
}

char *
nw_text_plain (const char *text, gsize most)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) strnlen (text, most));
  GString *out = g_string_sized_new (strlen (valid));

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    g_string_append_unichar (out, is_plain (g_utf8_get_char (c)) ? g_utf8_get_char (c) : ' ');
  return g_string_free (out, FALSE);
}

/* Short words with a digit and a hyphen inside. */
void
nw_text_keep_whole (PangoAttrList *list, const char *text)
{
  for (const char *word = text; *word != '\0'; word += strspn (word, " "))
    {
      gsize length = strcspn (word, " ");
      gboolean digit = FALSE;

      for (gsize i = 0; i < length; i++)
        digit |= g_ascii_isdigit (word[i]);
      if (digit && length <= MAX_WHOLE && memchr (word, '-', length) != NULL)
        {
          PangoAttribute *whole = pango_attr_allow_breaks_new (FALSE);

          whole->start_index = (guint) (word - text);
          whole->end_index = whole->start_index + (guint) length;
          pango_attr_list_insert (list, whole);
        }
      word += length;
    }
}

static void
keep_whole (PangoLayout *layout)
{
  g_autoptr (PangoAttrList) list = pango_attr_list_new ();

  nw_text_keep_whole (list, pango_layout_get_text (layout));
  pango_layout_set_attributes (layout, list);
}

static double
last_line_width (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (
      pango_layout_get_line_readonly (layout, pango_layout_get_line_count (layout) - 1), NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

/* Where a word or two would stand alone on the last line, the lines above give some of theirs. */
static void
fill_last_line (PangoLayout *layout, double width)
{
  int lines = pango_layout_get_line_count (layout);

  if (lines < 2 || pango_layout_is_ellipsized (layout))
    return;
  for (double tried = width; tried > width * 0.8; tried -= width * 0.02)
    {
      pango_layout_set_width (layout, (int) floor (tried * PANGO_SCALE));
      if (pango_layout_get_line_count (layout) > lines || pango_layout_is_ellipsized (layout))
        break;
      if (last_line_width (layout) >= width * LONELY)
        return;
    }
  pango_layout_set_width (layout, (int) floor (width * PANGO_SCALE));
}

PangoLayout *
nw_text_layout (double points, PangoWeight weight, PangoStyle style)
{
  PangoLayout *layout = pango_layout_new (kept_get ()->context);
  PangoFontDescription *font = pango_font_description_from_string (FONT_FAMILY);

  pango_font_description_set_size (font, (int) round (points * PANGO_SCALE));
  pango_font_description_set_weight (font, weight);
  pango_font_description_set_style (font, style);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  return layout;
}

static const Line *
line_of (NwTextRole role, double scale)
{
  Line *line = &kept_get ()->lines[role];
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle logical;

  if (line->scale == scale)
    return line;
  layout = nw_text_layout (roles[role].points * scale, roles[role].weight, roles[role].style);
  pango_layout_set_text (layout, "Ég", -1);
  pango_layout_get_extents (layout, NULL, &logical);
  *line = (Line) { scale, (double) logical.height / PANGO_SCALE, (double) pango_layout_get_baseline (layout) / PANGO_SCALE };
  return line;
}

/* Fonts of other scripts have taller lines; rows are as high as the chart's own font needs. */
static void
keep_line (NwTextBox *self, NwTextRole role, double scale)
{
  const Line *line = line_of (role, scale);

  if (pango_layout_get_line_count (self->layout) != 1 || self->height <= line->height)
    return;
  self->raise = (double) pango_layout_get_baseline (self->layout) / PANGO_SCALE - line->baseline;
  self->height = line->height;
}

NwTextBox
nw_text_box (const char *text, NwTextRole role, double scale, double width, int max_lines, gboolean rtl)
{
  NwTextBox self = { nw_text_layout (roles[role].points * scale, roles[role].weight, roles[role].style), 0, 0, 0 };
  g_autofree char *plain = nw_text_plain (text, MAX_BYTES);
  PangoRectangle logical;

  pango_layout_set_text (self.layout, plain, -1);
  pango_layout_set_single_paragraph_mode (self.layout, max_lines == 1);
  if (width >= 0)
    {
      width = MAX (width, 1);
      if (max_lines > 1)
        keep_whole (self.layout);
      pango_layout_set_width (self.layout, (int) floor (width * PANGO_SCALE));
      pango_layout_set_wrap (self.layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (self.layout, -max_lines);
      pango_layout_set_ellipsize (self.layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_alignment (self.layout, alignment (self.layout, rtl));
      fill_last_line (self.layout, width);
    }

  pango_layout_get_extents (self.layout, NULL, &logical);
  self.width = (double) logical.width / PANGO_SCALE;
  self.height = (double) logical.height / PANGO_SCALE;
  keep_line (&self, role, scale);
  return self;
}

void
nw_text_box_clear (NwTextBox *self)
{
  g_clear_object (&self->layout);
}

/* Marks piled upon marks do not reach into what stands above and below. */
static void
clip_towers (cairo_t *cr, const PangoRectangle *ink, const PangoRectangle *logical, double x, double y)
{
  double line = (double) logical->height / PANGO_SCALE;
  double over = (double) (logical->y - ink->y) / PANGO_SCALE;
  double under = (double) (ink->y + ink->height - logical->y - logical->height) / PANGO_SCALE;

  if (MAX (over, under) <= SLACK)
    return;
  cairo_rectangle (cr, x - line, y - SLACK, (double) logical->width / PANGO_SCALE + 2 * line,
                   line + 2 * SLACK);
  cairo_clip (cr);
}

void
nw_text_box_draw (cairo_t *cr, const NwTextBox *self, double x, double y)
{
  PangoRectangle ink, logical;

  pango_layout_get_extents (self->layout, &ink, &logical);
  cairo_save (cr);
  y -= self->raise;
  clip_towers (cr, &ink, &logical, x, y);
  cairo_move_to (cr, x - (double) logical.x / PANGO_SCALE, y - (double) logical.y / PANGO_SCALE);
  pango_cairo_show_layout (cr, self->layout);
  cairo_restore (cr);
}

double
nw_text_line (NwTextRole role, double scale)
{
  return line_of (role, scale)->height;
}

gboolean
nw_text_box_cut (const NwTextBox *self)
{
  return pango_layout_is_ellipsized (self->layout);
}
