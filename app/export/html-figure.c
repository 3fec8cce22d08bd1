/* html-figure.c: figures and numbers as HTML; a figure is an SVG inside the page, with its words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "html-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "formats.h"

#define WIDTH 800

/* Every figure has its own names for its parts: all stand in one page. As bytes: as characters, the rest of the text would be
 * looked through for wrong ones before each name. */
static char *
own_names (const char *svg, const char *id, GError **error)
{
  g_autofree char *by = g_strdup_printf ("\\1%s-", id);
  g_autoptr (GRegex) names = g_regex_new ("(\\bid=\"|\\bhref=\"#|url\\(#)", G_REGEX_RAW, 0, error);

  return names != NULL ? g_regex_replace (names, svg, -1, 0, by, 0, error) : NULL;
}

/* From the root element on: a page has no declaration in its middle. */
static gboolean
append_svg (GString *out, const NwExhibit *exhibit, const char *id, GError **error)
{
  double height = nw_figure_height (&exhibit->figure, exhibit->result, WIDTH);
  g_autofree char *plain = nw_svg_draw (&exhibit->figure, exhibit->result, WIDTH, height, error);
  g_autofree char *svg = plain != NULL ? own_names (plain, id, error) : NULL;
  const char *root = svg != NULL ? strstr (svg, "<svg ") : NULL;
  const char *end = root != NULL ? strchr (root, '>') : NULL;

  if (end == NULL)
    return FALSE;
  g_string_append_len (out, root, end - root);
  g_string_append_printf (out, " role=\"img\" aria-labelledby=\"%s-title %s-words\">\n<title id=\"%s-title\">", id, id, id);
  nw_html_text (out, exhibit->title);
  g_string_append_printf (out, "</title>\n<desc id=\"%s-words\">", id);
  nw_html_text (out, exhibit->caption != NULL ? exhibit->caption : exhibit->title);
  g_string_append (out, "</desc>");
  g_string_append (out, end + 1);
  return TRUE;
}

gboolean
nw_html_figure (GString *out, const NwPassage *passage, GError **error)
{
  const NwExhibit *exhibit = passage->exhibit;
  g_autofree char *id = g_strdup_printf ("figure-%u", passage->ordinal);
  g_autofree char *label = nw_passage_label (passage);

  g_string_append_printf (out, "<figure id=\"%s\">\n<figcaption><span class=\"title\">%s. ", id, label);
  nw_html_name (out, exhibit->title);
  g_string_append (out, exhibit->subtitle != NULL ? "</span><br />\n" : "</span>\n");
  nw_html_line (out, "span", "subtitle", exhibit->subtitle);
  g_string_append (out, "</figcaption>\n");
  if (!append_svg (out, exhibit, id, error))
    return FALSE;
  nw_html_line (out, "p", "caption", exhibit->caption);
  nw_html_line (out, "p", "note", exhibit->note);
  nw_html_source (out, exhibit->source, exhibit->seal);
  g_string_append (out, "</figure>\n");
  return TRUE;
}

void
nw_html_number (GString *out, const NwExhibit *exhibit)
{
  g_string_append (out, "<div class=\"card\">\n");
  nw_html_line (out, "p", "value", exhibit->value);
  nw_html_line (out, "p", "label", exhibit->label);
  nw_html_line (out, "p", "caption", exhibit->caption);
  nw_html_line (out, "p", "note", exhibit->note);
  nw_html_source (out, exhibit->source, exhibit->seal);
  g_string_append (out, "</div>\n");
}
