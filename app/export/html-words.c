/* html-words.c: words as HTML: escaped, in their looks, with their links
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "html-parts.h"

#include "address.h"
#include "result-id.h"
#include "textbox.h"

/* From the outside in. */
static const struct {
  NwRunLook   look;
  const char *element;
} looks[] = {
  { NW_RUN_BOLD, "strong" },
  { NW_RUN_ITALIC, "em" },
  { NW_RUN_CODE, "code" },
};

/* The apostrophe stays what it is: word processors do not all know its name, and no attribute is written in them. */
void
nw_html_text (GString *out, const char *text)
{
  g_autofree char *plain = nw_text_plain (text, G_MAXSSIZE);
  g_autofree char *escaped = g_markup_escape_text (plain, -1);
  g_autoptr (GString) words = g_string_new (escaped);

  g_string_replace (words, "&apos;", "'", 0);
  g_string_append_len (out, words->str, (gssize) words->len);
}

static gboolean
is_turned (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    switch (g_unichar_get_script (g_utf8_get_char (text)))
      {
      case G_UNICODE_SCRIPT_ARABIC:
      case G_UNICODE_SCRIPT_HEBREW:
      case G_UNICODE_SCRIPT_NKO:
      case G_UNICODE_SCRIPT_SYRIAC:
      case G_UNICODE_SCRIPT_THAANA:
        return TRUE;
      default:
        break;
      }
  return FALSE;
}

void
nw_html_name (GString *out, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  gboolean turned = is_turned (valid);

  g_string_append (out, turned ? "<bdi>" : "");
  nw_html_text (out, text);
  g_string_append (out, turned ? "</bdi>" : "");
}

void
nw_html_link (GString *out, const char *text, const char *address)
{
  if (!nw_address_allowed (address))
    {
      nw_html_name (out, text);
      return;
    }
  g_string_append (out, "<a href=\"");
  nw_html_text (out, address);
  g_string_append (out, "\" rel=\"noopener\">");
  nw_html_name (out, text);
  g_string_append (out, "</a>");
}

static void
append_lines (GString *out, const NwRun *run)
{
  g_auto (GStrv) lines = g_strsplit (run->text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (out, "<br />\n");
      if (*lines[i] != '\0')
        nw_html_link (out, lines[i], run->address);
    }
}

void
nw_html_runs (GString *out, const GArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const NwRun *run = &g_array_index (runs, NwRun, i);

      for (guint l = 0; l < G_N_ELEMENTS (looks); l++)
        if (run->look & looks[l].look)
          g_string_append_printf (out, "<%s>", looks[l].element);
      append_lines (out, run);
      for (guint l = G_N_ELEMENTS (looks); l-- > 0;)
        if (run->look & looks[l].look)
          g_string_append_printf (out, "</%s>", looks[l].element);
    }
}

void
nw_html_line (GString *out, const char *element, const char *class, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (out, "<%s class=\"%s\">", element, class);
  nw_html_name (out, text);
  g_string_append_printf (out, "</%s>\n", element);
}

void
nw_html_source (GString *out, const char *source, const NwSeal *seal)
{
  g_autofree char *words = nw_id_source (source, seal != NULL ? seal->id : NULL);

  if (*words == '\0')
    return;
  g_string_append (out, "<p class=\"source\">");
  nw_html_text (out, words);
  g_string_append (out, "</p>\n");
}
