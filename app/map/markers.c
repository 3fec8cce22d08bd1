/* markers.c: the markers that come with the program, and the user's own beside them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "markers.h"

#include <glib/gi18n-lib.h>

#include "fault.h"
#include "nw-data.h"

#define FOLDER NW_RESOURCE_BASE "/data/markers"

static void
add_all (GPtrArray *markers, const GPtrArray *more)
{
  for (guint i = 0; more && i < more->len; i++)
    g_ptr_array_add (markers, nw_marker_ref (g_ptr_array_index (more, i)));
}

static gpointer
load_shipped (gpointer data)
{
  GResource *resource = nw_data_get_resource ();
  g_auto (GStrv) names = g_resource_enumerate_children (resource, FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_marker_unref);

  for (char **name = names; name && *name; name++)
    {
      g_autofree char *path = g_build_path ("/", FOLDER, *name, NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autoptr (GError) error = NULL;
      gsize length;
      const char *text = g_bytes_get_data (bytes, &length);
      g_autoptr (GPtrArray) markers = nw_marker_file_parse (*name, text, length, FALSE, &error);

      if (!markers)
        g_error ("%s", error->message); /* a shipped file is part of the program */
      add_all (all, markers);
    }
  g_ptr_array_sort (all, nw_marker_compare);
  return all;
}

const GPtrArray *
nw_markers_shipped (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_shipped, NULL);
}

GPtrArray *
nw_markers_join (const GPtrArray *own)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_marker_unref);

  add_all (all, nw_markers_shipped ());
  add_all (all, own);
  g_ptr_array_sort (all, nw_marker_compare);
  return all;
}

/* ---- the user's own ---- */

GFile *
nw_markers_own_file (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "normwatch", "markers.ini", NULL);
}

gboolean
nw_markers_check_ids (const char *name, const GPtrArray *markers, GError **error)
{
  for (guint i = 0; i < markers->len; i++)
    {
      const NwMarker *marker = g_ptr_array_index (markers, i);

      if (nw_marker_find (nw_markers_shipped (), marker->id))
        {
          g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: [%s] is a marker of the program; give yours another name"), name,
                       marker->id);
          return FALSE;
        }
    }
  return TRUE;
}

GPtrArray *
nw_markers_own (GError **error)
{
  g_autoptr (GFile) file = nw_markers_own_file ();
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GPtrArray) markers = NULL;

  if (!g_file_query_exists (file, NULL))
    return g_ptr_array_new_with_free_func ((GDestroyNotify) nw_marker_unref);

  markers = nw_marker_file_load (file, TRUE, NULL, error);
  return markers && nw_markers_check_ids (name, markers, error) ? g_steal_pointer (&markers) : NULL;
}
