/* template.c: fills the gaps of the briefings that the program carries
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "template.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "block-kind.h"
#include "briefing-file.h"
#include "fault.h"
#include "nw-data.h"
#include "prose.h"

#define FOLDER  NW_RESOURCE_BASE "/data/templates"
#define HEAD    "Normwatch Template"
#define HISTORY 3 /* years before a quarter that {since} reaches back */

typedef struct {
  NwTemplate info;
  char      *path; /* of its resource */
} Shipped;

/* ---- the files ---- */

/* A shipped file is part of the program. */
static GKeyFile *
load_keys (const char *path)
{
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (nw_data_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GError) error = NULL;
  GKeyFile *file = g_key_file_new ();

  if (!g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    g_error ("%s: %s", path, error->message);
  return file;
}

static Shipped *
load_template (const char *name)
{
  g_autofree char *path = g_build_path ("/", FOLDER, name, NULL);
  g_autoptr (GKeyFile) file = load_keys (path);
  Shipped *self = g_new0 (Shipped, 1);

  self->info.id = g_key_file_get_string (file, HEAD, "Id", NULL);
  self->info.label = g_key_file_get_string (file, HEAD, "Label", NULL);
  self->info.summary = g_key_file_get_string (file, HEAD, "Summary", NULL);
  self->info.asks = g_key_file_get_string_list (file, HEAD, "Asks", NULL, NULL);
  self->info.position = (guint) g_key_file_get_integer (file, HEAD, "Position", NULL);
  self->path = g_steal_pointer (&path);
  return self;
}

static int
by_position (gconstpointer a, gconstpointer b)
{
  const NwTemplate *one = *(NwTemplate *const *) a, *two = *(NwTemplate *const *) b;

  return (one->position > two->position) - (one->position < two->position);
}

static gpointer
load_shipped (gpointer data)
{
  GPtrArray *all = g_ptr_array_new ();
  g_auto (GStrv) names =
      g_resource_enumerate_children (nw_data_get_resource (), FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (char **name = names; name && *name; name++)
    g_ptr_array_add (all, load_template (*name));
  g_ptr_array_sort (all, by_position);
  return all;
}

const GPtrArray *
nw_templates (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_shipped, NULL);
}

const NwTemplate *
nw_template_find (const char *id)
{
  const GPtrArray *all = nw_templates ();

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (((NwTemplate *) g_ptr_array_index (all, i))->id, id) == 0)
      return g_ptr_array_index (all, i);
  return NULL;
}

/* ---- what was chosen ---- */

static void
gap_clear (gpointer data)
{
  NwGap *gap = data;

  g_free (gap->gap);
  g_free (gap->code);
  g_free (gap->name);
}

static void
add_gap (GArray *gaps, const char *name, char *code)
{
  NwGap gap = { g_strdup (name), code, g_strdup (code) };

  g_array_append_val (gaps, gap);
}

static char *
print_month (int month)
{
  return nw_period_print (NW_INTERVAL_MONTH, month);
}

/* What follows from "2022-Q4": its months, its first day, the quarter before it and some years of history. */
static gboolean
add_quarter (GArray *gaps, const char *code, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (code, "-Q", 2);
  guint64 year, quarter;
  int month;

  if (g_strv_length (parts) != 2 || !g_ascii_string_to_unsigned (parts[0], 10, 1900, 2999, &year, NULL)
      || !g_ascii_string_to_unsigned (parts[1], 10, 1, 4, &quarter, NULL))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” is no quarter; write it like 2022-Q4"), code);
      return FALSE;
    }
  month = nw_period_of_day (NW_INTERVAL_MONTH, nw_day_from_ymd ((int) year, (int) quarter * 3 - 2, 1));
  add_gap (gaps, "from", print_month (month));
  add_gap (gaps, "to", print_month (month + 2));
  add_gap (gaps, "before", print_month (month - 3));
  add_gap (gaps, "since", print_month (month - 12 * HISTORY));
  add_gap (gaps, "day", nw_date_print (nw_date_from_day (nw_period_first_day (NW_INTERVAL_MONTH, month))));
  return TRUE;
}

static const NwGap *
find_gap (const GArray *gaps, const char *name, gsize length)
{
  for (guint i = 0; i < gaps->len; i++)
    {
      const NwGap *gap = &g_array_index (gaps, NwGap, i);

      if (strlen (gap->gap) == length && strncmp (gap->gap, name, length) == 0)
        return gap;
    }
  return NULL;
}

/* All gaps that can be filled, or NULL: one that is asked for is missing. */
static GArray *
collect_gaps (const NwTemplate *self, const NwGap *chosen, guint n, GError **error)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (NwGap));

  g_array_set_clear_func (gaps, gap_clear);
  for (guint i = 0; i < n; i++)
    {
      NwGap gap = { g_strdup (chosen[i].gap), g_strdup (chosen[i].code),
                    g_strdup (chosen[i].name ? chosen[i].name : chosen[i].code) };

      g_array_append_val (gaps, gap);
      if (g_str_equal (gap.gap, "quarter") && !add_quarter (gaps, gap.code, error))
        return NULL;
    }
  for (guint i = 0; self->asks[i] != NULL; i++)
    if (find_gap (gaps, self->asks[i], strlen (self->asks[i])) == NULL)
      {
        g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("The template “%s” needs a %s; choose one"), self->id,
                     self->asks[i]);
        return NULL;
      }
  return g_steal_pointer (&gaps);
}

/* ---- filling ---- */

/* A code as a part of a word of a question; most need no quotes. (transfer full) */
static char *
quote_code (const char *code)
{
  GString *out;

  if (*code != '\0' && strpbrk (code, " \t\n\r\v\f\"\\") == NULL)
    return g_strdup (code);
  out = g_string_new ("\"");
  for (const char *c = code; *c != '\0'; c++)
    g_string_append_printf (out, "%s%c", *c == '"' || *c == '\\' ? "\\" : "", *c);
  g_string_append_c (out, '"');
  return g_string_free (out, FALSE);
}

typedef char *(*Wording) (const NwGap *gap);

static char *
as_code (const NwGap *gap)
{
  return quote_code (gap->code);
}

static char *
as_words (const NwGap *gap)
{
  return g_strdup (gap->name);
}

static char *
as_prose (const NwGap *gap)
{
  return nw_prose_escape (gap->name);
}

/* Once from left to right, so that what is filled in is not filled again. */
static char *
fill_text (const char *text, const GArray *gaps, Wording wording)
{
  GString *out = g_string_new (NULL);

  for (const char *c = text; *c != '\0';)
    {
      gsize length = *c == '{' ? strcspn (c + 1, "}") : 0;
      const NwGap *gap = *c == '{' && c[1 + length] == '}' ? find_gap (gaps, c + 1, length) : NULL;
      g_autofree char *filled = gap ? wording (gap) : NULL;

      if (filled)
        g_string_append (out, filled);
      else
        g_string_append_c (out, *c);
      c += filled ? length + 2 : 1;
    }
  return g_string_free (out, FALSE);
}

static Wording
wording_of (GKeyFile *file, const char *group, const char *key)
{
  g_autofree char *id = g_key_file_get_string (file, group, "Kind", NULL);
  const NwBlockKind *kind = nw_block_kind_find (id);

  if (g_str_equal (key, "Question"))
    return as_code;
  return g_str_equal (key, "Text") && kind && (kind->fields & NW_FIELD_TEXT) ? as_prose : as_words;
}

static void
fill_group (GKeyFile *file, const char *group, const GArray *gaps)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  for (char **key = keys; *key; key++)
    {
      g_autofree char *text = g_key_file_get_string (file, group, *key, NULL);
      g_autofree char *filled = fill_text (text, gaps, wording_of (file, group, *key));

      g_key_file_set_string (file, group, *key, filled);
    }
}

NwBriefing *
nw_template_fill (const NwTemplate *self, const NwGap *gaps, guint n, GError **error)
{
  const Shipped *shipped = (const Shipped *) self;
  g_autoptr (GArray) all = collect_gaps (self, gaps, n, error);
  g_autoptr (GKeyFile) file = all ? load_keys (shipped->path) : NULL;
  g_auto (GStrv) groups = NULL;
  g_autofree char *text = NULL;

  if (file == NULL)
    return NULL;
  g_key_file_remove_group (file, HEAD, NULL);
  groups = g_key_file_get_groups (file, NULL);
  for (char **group = groups; *group; group++)
    fill_group (file, *group, all);
  text = g_key_file_to_data (file, NULL, NULL);
  return nw_briefing_file_parse (self->id, text, strlen (text), error);
}
