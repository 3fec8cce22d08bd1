/* record-words.c: what a record says, short enough for the cell of a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "record-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "date-text.h"
#include "mark-text.h"

#define MAX_TORN      20    /* bytes; a longer word is cut */
#define MAX_ADDRESS   2000  /* bytes; longer ones are no links */
#define MAX_ADDRESSES 20000 /* bytes of all together */

/* ---- texts ---- */

/* Not within a word, unless it is a long one. */
static void
end_at_word (GString *text)
{
  const char *blank = strrchr (text->str, ' ');

  if (blank && text->len - (gsize) (blank - text->str) < MAX_TORN)
    g_string_truncate (text, (gsize) (blank - text->str));
  g_string_append (text, "…");
}

/* Whether there is nothing to cut, as in nearly all of many thousand cells: short, ASCII, single blanks between words. */
static gboolean
is_tidy (const char *text, guint most)
{
  guint n = 0;

  for (; text[n] >= ' ' && text[n] < 0x7f; n++)
    if (n == most || (text[n] == ' ' && (n == 0 || text[n + 1] == ' ' || text[n + 1] == '\0')))
      return FALSE;
  return text[n] == '\0';
}

static char *
cut (const char *text, guint most)
{
  g_autofree char *valid = NULL;
  const char *p;
  gboolean blank = FALSE;
  GString *out;

  if (text == NULL || is_tidy (text, most))
    return g_strdup (text ? text : "");
  valid = g_utf8_make_valid (text, -1);
  p = valid;
  out = g_string_new (NULL);

  for (guint n = 0; *p && n < most; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          blank = out->len > 0;
          continue;
        }
      if (blank)
        g_string_append_c (out, ' ');
      blank = FALSE;
      g_string_append_unichar (out, c);
    }
  if (*p)
    end_at_word (out);
  return g_string_free (out, FALSE);
}

char *
nw_record_text (const char *text)
{
  return cut (text, NW_RECORD_MAX_LENGTH);
}

char *
nw_record_phrase (const char *text)
{
  return cut (text, NW_RECORD_MAX_PHRASE);
}

/* A day that is read as its month or year is said by the caveats of the release, once. */
static gboolean
is_date (const char *written)
{
  NwDate date;

  return nw_date_parse (written, &date);
}

char *
nw_record_date (NwDate date, const char *written)
{
  g_autofree char *known =
      date.precision == NW_PRECISION_UNKNOWN ? g_strdup (_("undated")) : nw_date_display (date);
  g_autofree char *text = nw_record_text (written);

  if (*text == '\0' || is_date (text))
    return g_steal_pointer (&known);
  /* Translators: a date, and how the file wrote it */
  return g_strdup_printf (_("%s, written “%s”"), known, text);
}

/* ---- coded values ---- */

char *
nw_record_values (const NwBatch *records, guint first, guint n, NwDimension dimension)
{
  g_autofree char *words = NULL;

  if (records->codebook == NULL)
    return g_strdup ("");
  words = nw_mark_words (records, records->codebook, first, n, dimension, NW_RECORD_MAX_NAMES);
  return nw_record_text (words);
}

static gboolean
says_something (const NwBatch *records, guint first, guint n, NwDimension dimension)
{
  for (guint i = first; i < first + n; i++)
    if (nw_batch_mark (records, i)->dimension == dimension
        && nw_batch_mark (records, i)->code >= NW_N_SPECIAL_CODES)
      return TRUE;
  return FALSE;
}

static gboolean
has_name (const GPtrArray *names, const char *name)
{
  return g_ptr_array_find_with_equal_func ((GPtrArray *) names, name, g_str_equal, NULL);
}

/* The distinct names of the parties; "" without any. */
static char *
print_names (const NwBatch *records, guint first, guint n, NwDimension dimension)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = first; i < first + n && names->len < NW_RECORD_MAX_NAMES; i++)
    {
      const NwMark *mark = nw_batch_mark (records, i);

      if (mark->dimension != dimension || mark->name == NULL || *mark->name == '\0'
          || has_name (names, mark->name))
        continue;
      g_ptr_array_add (names, (gpointer) mark->name);
      g_string_append_printf (out, "%s%s", out->len > 0 ? _(", ") : "", mark->name);
    }
  return nw_record_phrase (out->str);
}

char *
nw_record_parties (const NwBatch *records, guint first, guint n, NwDimension dimension)
{
  g_autofree char *values = nw_record_values (records, first, n, dimension);
  g_autofree char *names = print_names (records, first, n, dimension);

  if (*names == '\0' || strcmp (names, values) == 0)
    return g_steal_pointer (&values);
  if (!says_something (records, first, n, dimension))
    return g_steal_pointer (&names);
  /* Translators: a state, and the names of those who spoke for it: "United States (White House)". */
  return g_strdup_printf (_("%s (%s)"), values, names);
}

/* ---- sources ---- */

/* Whether it can be a link without harm: of the web, printable, without blanks. */
static gboolean
is_address (const char *text)
{
  if (!g_str_has_prefix (text, "http://") && !g_str_has_prefix (text, "https://"))
    return FALSE;
  if (strlen (text) > MAX_ADDRESS || !g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)) || g_unichar_iscntrl (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* "example.org" of "https://www.example.org:8080/a"; what stands before an @ is no host. */
static char *
print_host (const char *address)
{
  const char *host = strstr (address, "://") + 3;
  gsize length = strcspn (host, "/?#");
  g_autofree char *authority = g_strndup (host, length);
  const char *at = strrchr (authority, '@');
  const char *name = at ? at + 1 : authority;

  if (g_str_has_prefix (name, "www."))
    name += strlen ("www.");
  return nw_record_text (*name ? name : address);
}

/* The first that can be a link, or else the first at all; NULL without any. n: how many there are. */
static const char *
find_first (GStrv lines, guint *n)
{
  const char *first = NULL;

  *n = 0;
  for (guint i = 0; lines[i]; i++)
    {
      g_strstrip (lines[i]);
      *n += *lines[i] != '\0';
      if (*lines[i] && (first == NULL || (!is_address (first) && is_address (lines[i]))))
        first = lines[i];
    }
  return first;
}

char *
nw_record_address (const char *sources)
{
  g_auto (GStrv) lines = g_strsplit (sources ? sources : "", "\n", -1);
  guint n;
  const char *first = find_first (lines, &n);

  return first && is_address (first) ? g_strdup (first) : NULL;
}

static char *
print_more (const char *name, guint n)
{
  if (n == 0)
    return g_strdup (name);
  /* Translators: the first of several sources, and how many others there are. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s and %u more", "%s and %u more", n), name, n);
}

void
nw_record_set_sources (NwTable *table, guint row, guint column, const char *sources)
{
  g_auto (GStrv) lines = g_strsplit (sources ? sources : "", "\n", -1);
  g_autofree char *name = NULL;
  NwTableCell *cell;
  guint n;
  const char *first = find_first (lines, &n);

  if (first == NULL)
    return;
  name = is_address (first) ? print_host (first) : nw_record_text (first);
  cell = nw_table_set_text (table, row, column, print_more (name, n - 1));
  cell->address = is_address (first) ? g_strdup (first) : NULL;
}

char *
nw_record_sources (const char *sources)
{
  GString *out = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (sources ? sources : "", "\n", -1);

  for (guint i = 0; lines[i] && out->len < MAX_ADDRESSES; i++)
    {
      g_autofree char *address = g_strndup (lines[i], MAX_ADDRESS);
      g_autofree char *valid = g_utf8_make_valid (g_strstrip (address), -1);

      g_strdelimit (valid, "\t\r\v\f", ' ');
      if (*valid)
        g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", valid);
    }
  return g_string_free (out, FALSE);
}
