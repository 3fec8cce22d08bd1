/* briefing-file.c: a briefing as a key file, printed and parsed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "briefing-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "briefing-keys.h"
#include "fault.h"

#define HEAD    "Normwatch Briefing"
#define VERSION 1

/* ---- what is wrong ---- */

/* In one line, whatever is quoted. key NULL: the group as a whole. */
static gboolean
refuse (const char *name, const char *group, const char *key, const char *remedy, GError **error)
{
  g_autofree char *message = key ? g_strdup_printf (_("%s: [%s] %s: %s"), name, group, key, remedy)
                                 : g_strdup_printf (_("%s: [%s]: %s"), name, group, remedy);

  g_set_error_literal (error, NW_FAULT, NW_FAULT_FORMAT, g_strdelimit (message, "\r\n", ' '));
  return FALSE;
}

/* Takes the remedy. */
static gboolean
refuse_full (const char *name, const char *group, const char *key, char *remedy, GError **error)
{
  refuse (name, group, key, remedy, error);
  g_free (remedy);
  return FALSE;
}

/* ---- before parsing ---- */

/* A key file takes two groups of one name together, and of two keys the last. "[Block 2] Text", or NULL. (transfer full) */
static char *
find_double (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *group = "";

  for (char **line = lines; *line; line++)
    {
      char *start = g_strchug (*line);
      char *end = *start == '[' ? strchr (start, ']') : strchr (start, '=');
      char *said;

      if (end == NULL || *start == '#')
        continue;
      *end = '\0';
      if (*start == '[')
        group = start + 1;
      said = *start == '[' ? g_strdup_printf ("[%s]", group) : g_strdup_printf ("[%s] %s", group, g_strchomp (start));
      if (g_hash_table_contains (seen, said))
        return said;
      g_hash_table_add (seen, said);
    }
  return NULL;
}

static GKeyFile *
load_keys (const char *name, const char *text, gsize length, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) cause = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *twice = NULL;

  if (length > NW_BRIEFING_FILE_MAX_BYTES)
    g_set_error (error, NW_FAULT, NW_FAULT_LIMIT,
                 _("%s: larger than %u KB, too large for a briefing; is it another file?"), name,
                 NW_BRIEFING_FILE_MAX_BYTES / 1024);
  else if (memchr (text, '\0', length) || !g_utf8_validate_len (text, length, NULL))
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: no briefing: not text in UTF-8; choose another file"),
                 name);
  else if ((twice = find_double (copy = g_strndup (text, length))))
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: %s is there twice; remove or rename one of them"), name,
                 g_strdelimit (twice, "\r\n", ' '));
  /* A key in another language is refused in any language. */
  else if (!g_key_file_load_from_data (file, text, length, G_KEY_FILE_KEEP_TRANSLATIONS, &cause))
    g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: no briefing (%s); choose another file"), name,
                 g_strdelimit (cause->message, "\r\n", ' '));
  else
    return g_steal_pointer (&file);
  return NULL;
}

/* ---- parsing ---- */

/* Of what GLib writes; it warns when it reads two that it does not know. NULL: there is one such. (transfer full) */
static char *
unescape (const char *raw)
{
  static const char letters[] = "sntr\\", meant[] = " \n\t\r\\";
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *c = raw; *c != '\0'; c++)
    {
      const char *letter = *c == '\\' && c[1] != '\0' ? strchr (letters, c[1]) : NULL;

      if (*c == '\\' && letter == NULL)
        return NULL;
      g_string_append_c (out, letter ? meant[letter - letters] : *c);
      c += letter != NULL;
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* A value without its escapes, NULL and no error where there is none. */
static gboolean
take (GKeyFile *file, const char *name, const char *group, const char *key, char **value, GError **error)
{
  g_autofree char *raw = g_key_file_get_value (file, group, key, NULL);

  *value = raw ? unescape (raw) : NULL;
  return raw == NULL || *value != NULL
         || refuse (name, group, key, _("write \\\\ for a backslash and \\n for a new line"), error);
}

static gboolean
parse_line (GKeyFile *file, const char *name, const char *key, char **value, GError **error)
{
  if (!take (file, name, HEAD, key, value, error))
    return FALSE;
  return *value == NULL || nw_briefing_one_line (*value)
         || refuse (name, HEAD, key, _("write it in one line, without control characters"), error);
}

static gboolean
check_head (GKeyFile *file, const char *name, GError **error)
{
  static const char *const known[] = { "Version", "Title", "Author", "Paper", NULL };
  g_auto (GStrv) there = g_key_file_get_keys (file, HEAD, NULL, NULL);
  g_autofree char *version = NULL;
  guint64 number = 0;

  if (there == NULL)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: no briefing: it has no [%s]; choose another file"), name,
                   HEAD);
      return FALSE;
    }
  if (!take (file, name, HEAD, "Version", &version, error))
    return FALSE;
  if (version == NULL || !g_ascii_string_to_unsigned (version, 10, 1, G_MAXUINT, &number, NULL))
    return refuse (name, HEAD, "Version", _("write Version=1"), error);
  if (number > VERSION)
    return refuse (name, HEAD, "Version", _("it was written by a newer Normwatch; open it with that one"), error);
  for (char **key = there; *key; key++)
    if (!g_strv_contains (known, *key))
      return refuse (name, HEAD, *key, _("there is no such key; there are Version, Title, Author and Paper"), error);
  return TRUE;
}

static gboolean
parse_head (GKeyFile *file, const char *name, NwBriefing *briefing, GError **error)
{
  g_autofree char *paper = NULL;
  g_autofree char *title = NULL;

  if (!check_head (file, name, error) || !parse_line (file, name, "Title", &title, error)
      || !parse_line (file, name, "Author", &briefing->author, error)
      || !parse_line (file, name, "Paper", &paper, error))
    return FALSE;
  if (title == NULL)
    return refuse (name, HEAD, "Title", _("say what the briefing is called"), error);
  g_free (briefing->title);
  briefing->title = g_steal_pointer (&title);
  if (paper && nw_paper_find (paper) < 0)
    return refuse (name, HEAD, "Paper", _("write a4 or letter"), error);
  briefing->paper = paper ? (NwPaper) nw_paper_find (paper) : NW_PAPER_A4;
  return TRUE;
}

static char *
list_kinds (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; nw_block_kinds ()[i]; i++)
    g_string_append_printf (out, "%s%s", i ? ", " : "", nw_block_kinds ()[i]->id);
  /* Translators: ids. */
  return g_strdup_printf (_("there is no such kind of block; there are %s"), out->str);
}

static gboolean
parse_key (GKeyFile *file, const char *name, const char *group, const char *key, NwBlock *block, GError **error)
{
  g_autofree char *value = NULL;
  guint n;
  const NwBriefingKey *keys = nw_briefing_keys (&n);

  for (guint i = 0; i < n; i++)
    {
      char *remedy;

      if (!g_str_equal (keys[i].id, key))
        continue;
      if (!(block->kind->fields & keys[i].fields))
        return refuse_full (name, group, key,
                            g_strdup_printf (_("a block of the kind “%s” has none; remove it"), block->kind->id),
                            error);
      if (!take (file, name, group, key, &value, error))
        return FALSE;
      remedy = keys[i].set (block, value);
      return remedy == NULL || refuse_full (name, group, key, remedy, error);
    }
  return refuse (name, group, key,
                 _("there is no such key; there are Kind, Level, Title, Text, Shows, Question and NamedOnly"),
                 error);
}

static NwBlock *
parse_block (GKeyFile *file, const char *name, const char *group, GError **error)
{
  g_auto (GStrv) there = g_key_file_get_keys (file, group, NULL, NULL);
  g_autofree char *id = NULL;
  g_autoptr (NwBlock) block = NULL;

  if (there == NULL)
    {
      refuse (name, group, NULL, _("it is missing; number blocks from 1 without gaps"), error);
      return NULL;
    }
  if (!take (file, name, group, "Kind", &id, error))
    return NULL;
  if (id == NULL || nw_block_kind_find (id) == NULL)
    {
      refuse_full (name, group, "Kind", list_kinds (), error);
      return NULL;
    }
  block = nw_block_new (nw_block_kind_find (id));
  for (char **key = there; *key; key++)
    if (!g_str_equal (*key, "Kind") && !parse_key (file, name, group, *key, block, error))
      return NULL;
  return g_steal_pointer (&block);
}

static gboolean
check_groups (const char *name, GStrv groups, gsize n, GError **error)
{
  for (char **group = groups; *group; group++)
    if (!g_str_equal (*group, HEAD) && !g_str_has_prefix (*group, "Block "))
      return refuse (name, *group, NULL,
                     _("there is no such group; there are [Normwatch Briefing] and [Block 1], [Block 2] …"), error);
  if (n <= NW_BRIEFING_MAX_BLOCKS + 1)
    return TRUE;
  g_set_error (error, NW_FAULT, NW_FAULT_LIMIT, _("%s: more than %u blocks; make two briefings of it"), name,
               NW_BRIEFING_MAX_BLOCKS);
  return FALSE;
}

NwBriefing *
nw_briefing_file_parse (const char *name, const char *text, gsize length, GError **error)
{
  gboolean marked = length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0; /* as some editors do */
  g_autoptr (GKeyFile) file = load_keys (name, text + (marked ? 3 : 0), length - (marked ? 3 : 0), error);
  g_autoptr (NwBriefing) briefing = nw_briefing_new ("");
  g_auto (GStrv) groups = NULL;
  gsize n;

  if (file == NULL || !parse_head (file, name, briefing, error))
    return NULL;
  groups = g_key_file_get_groups (file, &n);
  if (!check_groups (name, groups, n, error))
    return NULL;
  for (gsize i = 1; i < n; i++)
    {
      g_autofree char *group = g_strdup_printf ("Block %u", (guint) i);
      NwBlock *block = parse_block (file, name, group, error);

      if (block == NULL)
        return NULL;
      g_ptr_array_add (briefing->blocks, block);
    }
  return g_steal_pointer (&briefing);
}

/* ---- printing ---- */

static void
print_block (GKeyFile *file, const char *group, const NwBlock *block)
{
  guint n;
  const NwBriefingKey *keys = nw_briefing_keys (&n);

  g_key_file_set_string (file, group, "Kind", block->kind->id);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = block->kind->fields & keys[i].fields ? keys[i].print (block) : NULL;

      if (value)
        g_key_file_set_string (file, group, keys[i].id, value);
    }
}

char *
nw_briefing_file_print (const NwBriefing *briefing)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_key_file_set_integer (file, HEAD, "Version", VERSION);
  g_key_file_set_string (file, HEAD, "Title", briefing->title);
  if (briefing->author)
    g_key_file_set_string (file, HEAD, "Author", briefing->author);
  g_key_file_set_string (file, HEAD, "Paper", nw_paper_id (briefing->paper));
  for (guint i = 0; i < briefing->blocks->len; i++)
    {
      g_autofree char *group = g_strdup_printf ("Block %u", i + 1);

      print_block (file, group, nw_briefing_block (briefing, i));
    }
  return g_key_file_to_data (file, NULL, NULL);
}
