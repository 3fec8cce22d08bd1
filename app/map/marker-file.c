/* marker-file.c: reads and writes markers as the text of a key file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "marker-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"
#include "key-text.h"
#include "text-file.h"
#include "text.h"

static const char *const keys[] = { "Date", "Label", "Summary", "Document", "Address", NULL };

static const NwKeyText kind = {
  NW_MARKERS_MAX_BYTES, N_("too large for markers; is it another file?"), N_("no markers"),
  N_("write a group for each, like [us-china-2015] with Date=2015-09-25"),
};

/* ---- what a marker may say ---- */

static gboolean
check_text (const char *name, const char *group, const char *key, const char *text, guint longest, GError **error)
{
  g_autofree char *remedy = NULL;

  if (!text)
    return TRUE;
  if (!g_utf8_validate (text, -1, NULL))
    return nw_key_text_refuse (name, group, key, _("write it as UTF-8 text"), error);
  if (!nw_text_one_line (text))
    return nw_key_text_refuse (name, group, key, _("write it in one line, without control characters"), error);
  if (g_utf8_strlen (text, -1) <= longest)
    return TRUE;

  remedy = g_strdup_printf (_("shorten it to %u characters"), longest);
  return nw_key_text_refuse (name, group, key, remedy, error);
}

/* GLib lets blanks pass. */
static gboolean
is_web_address (const char *address)
{
  return g_uri_is_valid (address, G_URI_FLAGS_NONE, NULL) && !strpbrk (address, " <>\"")
         && (g_str_has_prefix (address, "https://") || g_str_has_prefix (address, "http://"));
}

gboolean
nw_marker_file_check (const char *name, const NwMarker *marker, GError **error)
{
  const char *id = marker->id;

  if (strlen (id) > NW_MARKER_MAX_LABEL)
    return nw_key_text_refuse (name, id, NULL, _("shorten its name to 60 characters"), error);
  if (!check_text (name, id, "Label", marker->label, NW_MARKER_MAX_LABEL, error)
      || !check_text (name, id, "Summary", marker->summary, NW_MARKER_MAX_SUMMARY, error)
      || !check_text (name, id, "Document", marker->document, NW_MARKER_MAX_DOCUMENT, error)
      || !check_text (name, id, "Address", marker->address, NW_MARKER_MAX_ADDRESS, error))
    return FALSE;
  if (!marker->label || !*marker->label)
    return nw_key_text_refuse (name, id, "Label", _("say in a few words what it is"), error);
  if (!marker->document || !*marker->document)
    return nw_key_text_refuse (name, id, "Document", _("name the document that its date stands in"), error);
  if (marker->address && !is_web_address (marker->address))
    return nw_key_text_refuse (name, id, "Address", _("write an address that begins with https://"), error);
  return TRUE;
}

/* ---- parsing ---- */

/* What stands there, without blanks around it; NULL: nothing. */
static char *
take (GKeyFile *file, const char *group, const char *key)
{
  g_autofree char *raw = g_key_file_get_string (file, group, key, NULL);
  char *text = raw ? g_strdup (g_strstrip (raw)) : NULL;

  if (text && !*text)
    g_clear_pointer (&text, g_free);
  return text;
}

static gboolean
check_keys (GKeyFile *file, const char *name, const char *group, GError **error)
{
  g_auto (GStrv) there = g_key_file_get_keys (file, group, NULL, NULL);

  for (char **key = there; key && *key; key++)
    {
      g_autoptr (GError) local = NULL;
      g_autofree char *text = NULL;

      if (!g_strv_contains (keys, *key))
        return nw_key_text_refuse (name, group, *key, _("there is no such key; there are Date, Label, Summary, Document and Address"), error);
      text = g_key_file_get_string (file, group, *key, &local);
      if (local)
        return nw_key_text_refuse (name, group, *key, _("write it as UTF-8 text, and \\\\ for a backslash"), error);
    }
  return TRUE;
}

static NwMarker *
parse_marker (GKeyFile *file, const char *name, const char *group, gboolean own, GError **error)
{
  g_autofree char *day = NULL;
  g_autofree char *label = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *document = NULL;
  g_autofree char *address = NULL;
  g_autoptr (NwMarker) marker = NULL;
  NwDate date;

  if (!nw_marker_id_valid (group))
    {
      nw_key_text_refuse (name, group, NULL, _("name a marker with a–z, 0–9 and -, a letter first"), error);
      return NULL;
    }
  if (!check_keys (file, name, group, error))
    return NULL;

  day = take (file, group, "Date");
  if (!day || !nw_date_parse (day, &date))
    {
      nw_key_text_refuse (name, group, "Date", _("write a date like 2015-09-25, 2017-06 or 2017"), error);
      return NULL;
    }
  label = take (file, group, "Label");
  summary = take (file, group, "Summary");
  document = take (file, group, "Document");
  address = take (file, group, "Address");
  marker = nw_marker_new (group, date, label, summary, document, address, own);
  return nw_marker_file_check (name, marker, error) ? g_steal_pointer (&marker) : NULL;
}

GPtrArray *
nw_marker_file_parse (const char *name, const char *text, gssize length, gboolean own, GError **error)
{
  g_autoptr (GPtrArray) markers = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_marker_unref);
  g_autoptr (GKeyFile) file = NULL;
  g_auto (GStrv) groups = NULL;
  gsize n;

  file = nw_key_text_load (&kind, name, text, length, error);
  if (!file)
    return NULL;
  groups = g_key_file_get_groups (file, &n);
  if (n > NW_MARKERS_MAX)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_LIMIT, _("%s: more than %u markers; remove some"), name, NW_MARKERS_MAX);
      return NULL;
    }

  for (char **group = groups; *group; group++)
    {
      NwMarker *marker = parse_marker (file, name, *group, own, error);

      if (!marker)
        return NULL;
      g_ptr_array_add (markers, marker);
    }
  g_ptr_array_sort (markers, nw_marker_compare);
  return g_steal_pointer (&markers);
}

/* ---- printing ---- */

char *
nw_marker_file_print (const GPtrArray *markers)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  for (guint i = 0; i < markers->len; i++)
    {
      const NwMarker *marker = g_ptr_array_index (markers, i);
      g_autofree char *day = nw_date_print (marker->date);

      nw_key_text_put (file, marker->id, "Date", day);
      nw_key_text_put (file, marker->id, "Label", marker->label);
      nw_key_text_put (file, marker->id, "Summary", marker->summary);
      nw_key_text_put (file, marker->id, "Document", marker->document);
      nw_key_text_put (file, marker->id, "Address", marker->address);
    }
  return g_key_file_to_data (file, NULL, NULL);
}

/* ---- files ---- */

GPtrArray *
nw_marker_file_load (GFile *file, gboolean own, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  gsize length;
  g_autofree char *text = nw_text_file_read (file, NW_MARKERS_MAX_BYTES, &length, cancellable, error);

  return text ? nw_marker_file_parse (name, text, length, own, error) : NULL;
}
