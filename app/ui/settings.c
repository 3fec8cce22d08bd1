/* settings.c: remembers the window's size, its sidebar and the library, where the settings schema is installed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings.h"

/* NULL when the schema is missing: a program that is run uninstalled still works. */
static GSettings *
settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source == NULL)
    return NULL;
  schema = g_settings_schema_source_lookup (source, NW_APP_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

void
nw_settings_bind (GtkWindow *window, GObject *sidebar)
{
  g_autoptr (GSettings) stored = settings ();

  if (stored == NULL)
    return;
  g_settings_bind (stored, "window-width", window, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (stored, "window-height", window, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (stored, "window-maximized", window, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (stored, "sidebar-visible", sidebar, "wanted", G_SETTINGS_BIND_DEFAULT);
}

char *
nw_settings_last_library (void)
{
  g_autoptr (GSettings) stored = settings ();
  g_autofree char *path = stored != NULL ? g_settings_get_string (stored, "last-library") : NULL;

  if (path == NULL || *path == '\0' || !g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;
  return g_steal_pointer (&path);
}

void
nw_settings_set_last_library (const char *path)
{
  g_autoptr (GSettings) stored = settings ();

  if (stored != NULL && path != NULL)
    g_settings_set_string (stored, "last-library", path);
}
