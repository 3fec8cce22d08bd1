/* sample.c: the bundled dataset, as files to import
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "nw-data.h"
#include "workspace.h"

GPtrArray *
nw_workspace_sample_files (void)
{
  static const char *const names[] = { "dataset.ini", "incidents.csv", "claims.csv", "responses.csv" };
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  g_resources_register (nw_data_get_resource ());
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *uri = g_strdup_printf ("resource://" NW_RESOURCE_BASE "/data/sample/%s", names[i]);
      g_ptr_array_add (files, g_file_new_for_uri (uri));
    }

  return files;
}
