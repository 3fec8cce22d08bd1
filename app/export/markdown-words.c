/* markdown-words.c: words as Markdown: escaped, in their looks, with their links
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "markdown-parts.h"

#include <string.h>

#include "address.h"
#include "result-id.h"
#include "textbox.h"

#define ALWAYS   "\\`*_[]<>&|~#$"
#define AT_START "-+="

/* ---- text ---- */

static gboolean
is_at_start (const GString *out)
{
  return out->len == 0 || out->str[out->len - 1] == '\n';
}

/* "1." and "1)" begin a list, whatever its parts were. */
static gboolean
ends_number (const GString *out)
{
  const char *line = strrchr (out->str, '\n');
  const char *digit = line != NULL ? line + 1 : out->str;

  if (*digit == '\0')
    return FALSE;
  while (g_ascii_isdigit (*digit))
    digit++;
  return *digit == '\0';
}

static void
append_escaped (GString *out, const char *plain)
{
  gboolean at_start = is_at_start (out);

  /* Blanks at the beginning of a line say something else. */
  while (at_start && *plain == ' ')
    plain++;
  for (const char *c = plain; *c != '\0'; c++)
    {
      if (strchr (ALWAYS, *c) != NULL || (at_start && c == plain && strchr (AT_START, *c) != NULL)
          || ((*c == '.' || *c == ')') && ends_number (out))
          /* Before the bracket of a link it would make a picture of it. */
          || (*c == '!' && c[1] == '\0'))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *c);
    }
}

void
nw_markdown_text (GString *out, const char *text)
{
  g_autofree char *plain = nw_text_plain (text, G_MAXSSIZE);

  append_escaped (out, plain);
}

static void
append_address (GString *out, const char *address)
{
  g_autofree char *plain = nw_text_plain (address, G_MAXSSIZE);

  for (const char *c = plain; *c != '\0'; c++)
    if (*c == '|' || *c == ' ')
      g_string_append (out, *c == '|' ? "%7C" : "%20");
    else if (*c == '&')
      g_string_append (out, "&amp;"); /* escaped, its name would be read first by some */
    else
      g_string_append_printf (out, strchr ("\\<>", *c) != NULL ? "\\%c" : "%c", *c);
}

void
nw_markdown_link (GString *out, const char *text, const char *address)
{
  if (!nw_address_allowed (address))
    {
      nw_markdown_text (out, text);
      return;
    }
  g_string_append_c (out, '[');
  nw_markdown_text (out, text);
  g_string_append (out, "](<");
  append_address (out, address);
  g_string_append (out, ">)");
}

/* ---- runs ---- */

/* Between fences that are longer than any in the text. */
static void
append_code (GString *out, const char *plain)
{
  gsize longest = 0;
  gboolean padded = *plain == '`' || g_str_has_suffix (plain, "`") || (*plain == ' ' && g_str_has_suffix (plain, " "));
  g_autofree char *fence = NULL;

  for (const char *c = plain; *c != '\0';)
    {
      gsize ticks = strspn (c, "`");

      longest = MAX (longest, ticks);
      c += ticks + strcspn (c + ticks, "`");
    }
  fence = g_strnfill (longest + 1, '`');
  g_string_append_printf (out, padded ? "%s %s %s" : "%s%s%s", fence, plain, fence);
}

static void
append_core (GString *out, const NwRun *run, const char *plain)
{
  gboolean linked = nw_address_allowed (run->address);

  if (linked)
    g_string_append_c (out, '[');
  if ((run->look & NW_RUN_CODE) && g_str_has_suffix (out->str, "`"))
    {
      /* Its fence would become one with what stands before. */
      g_string_append (out, "<code>");
      append_escaped (out, plain);
      g_string_append (out, "</code>");
    }
  else if (run->look & NW_RUN_CODE)
    append_code (out, plain);
  else
    append_escaped (out, plain);
  if (!linked)
    return;
  g_string_append (out, "](<");
  append_address (out, run->address);
  g_string_append (out, ">)");
}

/* Stars make words bold only where they stand free; elsewhere HTML's elements do, which Markdown takes as they are. */
static gboolean
stands_free (const GString *out, const char *after)
{
  char before = out->len > 0 ? out->str[out->len - 1] : '\n';

  return strchr (" \n(", before) != NULL && (*after == '\0' || strchr (" .,;:!?)", *after) != NULL);
}

/* One line of a run. after: what follows on its line, as far as it is not made of markup. */
static void
append_look (GString *out, const NwRun *run, const char *core, const char *after)
{
  gboolean bold = (run->look & NW_RUN_BOLD) != 0, italic = (run->look & NW_RUN_ITALIC) != 0;
  const char *stars = bold && italic ? "***" : bold ? "**" : italic ? "*" : "";
  gboolean starred = stands_free (out, after);

  g_string_append (out, starred ? stars : bold && italic ? "<strong><em>" : bold ? "<strong>" : italic ? "<em>" : "");
  append_core (out, run, core);
  g_string_append (out, starred ? stars : bold && italic ? "</em></strong>" : bold ? "</strong>" : italic ? "</em>" : "");
}

/* Blanks around the words are not part of their look. */
static void
append_line (GString *out, const NwRun *run, const char *line, const char *after)
{
  g_autofree char *plain = nw_text_plain (line, G_MAXSSIZE);
  const char *start = plain, *end = plain + strlen (plain);
  g_autofree char *core = NULL;

  while (start < end && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  if (start == end || (run->look == 0 && !nw_address_allowed (run->address)))
    {
      append_escaped (out, plain);
      return;
    }
  core = g_strndup (start, (gsize) (end - start));
  if (!is_at_start (out))
    g_string_append_len (out, plain, start - plain);
  append_look (out, run, core, *end != '\0' ? end : after);
  g_string_append (out, end);
}

/* The text that follows a run, "*" where it begins with markup. */
static const char *
text_after (const GArray *runs, guint i)
{
  const NwRun *next = i + 1 < runs->len ? &g_array_index (runs, NwRun, i + 1) : NULL;

  if (next == NULL)
    return "";
  if (*next->text == '\0')
    return text_after (runs, i + 1);
  return (next->look == 0 && next->address == NULL) || g_ascii_isspace (*next->text) ? next->text : "*";
}

void
nw_markdown_runs (GString *out, const GArray *runs, gboolean single)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const NwRun *run = &g_array_index (runs, NwRun, i);
      g_auto (GStrv) lines = g_strsplit (run->text, "\n", -1);

      for (guint l = 0; lines[l] != NULL; l++)
        {
          if (l > 0)
            g_string_append (out, single ? " " : "\\\n");
          append_line (out, run, lines[l], lines[l + 1] != NULL ? "" : text_after (runs, i));
        }
    }
  /* A break before nothing would be a stroke. */
  while (g_str_has_suffix (out->str, "\\\n"))
    g_string_truncate (out, out->len - 2);
}

/* ---- lines ---- */

void
nw_markdown_line (GString *out, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  nw_markdown_text (out, text);
  g_string_append (out, "\n\n");
}

void
nw_markdown_caption (GString *out, const char *label, const NwExhibit *exhibit)
{
  g_autofree char *words = label != NULL ? g_strdup_printf ("%s. %s", label, exhibit->title) : g_strdup (exhibit->title);

  append_line (out, &(NwRun) { words, NW_RUN_BOLD, NULL }, words, "");
  if (exhibit->subtitle != NULL && *exhibit->subtitle != '\0')
    {
      g_string_append (out, "\\\n");
      nw_markdown_text (out, exhibit->subtitle);
    }
  g_string_append (out, "\n\n");
}

void
nw_markdown_origin (GString *out, const NwExhibit *exhibit)
{
  g_autofree char *source = nw_id_source (exhibit->source, exhibit->seal != NULL ? exhibit->seal->id : NULL);

  nw_markdown_line (out, exhibit->note);
  nw_markdown_text (out, source);
  g_string_append (out, "\n\n");
}
