/* export-words.c: says what an exported file holds, by what its format is, not by which
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PIXELS_AN_INCH 96.0

char *
nw_export_words_answer (const NwFileFormat *format, double width, double height, double resolution)
{
  double across = width / NW_PIXELS_PER_MM, down = height / NW_PIXELS_PER_MM;

  switch (format->kind)
    {
    case NW_FILE_FORMAT_NUMBERS:
      return g_strdup (_("Every number of the answer, one a row; a second file beside it says where they come from"));
    case NW_FILE_FORMAT_DOCUMENT:
      return g_strdup (_("The figure as shown here, and the table of its numbers below"));
    case NW_FILE_FORMAT_FIGURE:
    default:
      if (!format->dots)
        /* Translators: width and height of a figure on paper */
        return g_strdup_printf (_("%.0f × %.0f mm, with its source; sharp at every size"), across, down);
      /* Translators: width and height of a picture on paper, and in dots */
      return g_strdup_printf (_("%.0f × %.0f mm, %.0f × %.0f pixels, with its source"), across, down,
                              round (width * resolution / PIXELS_AN_INCH), round (height * resolution / PIXELS_AN_INCH));
    }
}

char *
nw_export_words_briefing (const NwFileFormat *format, const NwDocument *document, guint pages)
{
  g_autofree char *sheets = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u page", "%u pages", pages), pages);
  g_autofree char *figures
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u figure", "%u figures", document->figures), document->figures);
  g_autofree char *tables
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u table", "%u tables", document->tables), document->tables);

  if (format->several)
    /* Translators: pages, figures and tables of a briefing: "4 pages", "2 figures", "1 table" */
    return g_strdup_printf (_("%s, %s, %s; several files, whose names begin alike"), sheets, figures, tables);
  /* Translators: pages, figures and tables of a briefing: "4 pages", "2 figures", "1 table" */
  return g_strdup_printf (_("%s, %s, %s, in one file"), sheets, figures, tables);
}
