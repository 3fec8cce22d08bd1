/* application.c: opens the library at the start, and files given on the command line or by the desktop
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "application.h"

#include <glib/gi18n-lib.h>

#include "dialogs.h"
#include "settings.h"
#include "window-actions.h"
#include "window-files.h"
#include "window-library.h"

struct _NwApplication {
  AdwApplication parent_instance;
  NwWorkspace   *workspace;
  char          *library; /* from --library, or NULL */
};

G_DEFINE_FINAL_TYPE (NwApplication, nw_application, ADW_TYPE_APPLICATION)

static NwWindow *
window (NwApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (active != NULL && !NW_IS_WINDOW (active))
    active = gtk_window_get_transient_for (active);
  if (active != NULL)
    return NW_WINDOW (active);
  return nw_window_new (ADW_APPLICATION (self), self->workspace);
}

static char *
first_library (NwApplication *self)
{
  char *last;

  if (self->library != NULL)
    return g_strdup (self->library);
  last = nw_settings_last_library ();
  return last != NULL ? last : nw_workspace_default_path ();
}

static void
nw_application_activate (GApplication *application)
{
  NwApplication *self = NW_APPLICATION (application);
  NwWindow *shown = window (self);

  if (nw_workspace_path (self->workspace) == NULL)
    {
      g_autofree char *path = first_library (self);

      nw_window_open_library (shown, path, TRUE);
    }
  gtk_window_present (GTK_WINDOW (shown));
}

/* Files to import, as soon as the library is open. */
typedef struct {
  NwWindow  *window; /* kept alive */
  GPtrArray *files;
} Waiting;

static void
waiting_free (gpointer data, GClosure *closure)
{
  Waiting *waiting = data;

  g_object_unref (waiting->window);
  g_ptr_array_unref (waiting->files);
  g_free (waiting);
}

static void
library_open_cb (NwWorkspace *workspace, Waiting *waiting)
{
  g_autoptr (NwWindow) shown = g_object_ref (waiting->window);
  g_autoptr (GPtrArray) files = g_ptr_array_ref (waiting->files);

  g_signal_handlers_disconnect_by_func (workspace, library_open_cb, waiting);
  if (nw_window_session (shown) != NULL)
    nw_window_import (shown, files);
}

static void
import_when_open (NwApplication *self, NwWindow *shown, GPtrArray *files)
{
  Waiting *waiting;

  if (nw_workspace_path (self->workspace) != NULL)
    {
      nw_window_import (shown, files);
      return;
    }
  waiting = g_new0 (Waiting, 1);
  waiting->window = g_object_ref (shown);
  waiting->files = g_ptr_array_ref (files);
  g_signal_connect_data (self->workspace, "changed", G_CALLBACK (library_open_cb), waiting, waiting_free, 0);
}

static void
nw_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  NwApplication *self = NW_APPLICATION (application);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (path != NULL && g_str_has_suffix (path, ".normwatch"))
        {
          g_free (self->library);
          self->library = g_steal_pointer (&path);
          if (nw_workspace_path (self->workspace) != NULL)
            nw_window_open_library (window (self), self->library, FALSE);
        }
      else
        g_ptr_array_add (tables, g_object_ref (files[i]));
    }
  nw_application_activate (application);
  if (tables->len > 0)
    import_when_open (self, window (self), tables);
}

static int
nw_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  NwApplication *self = NW_APPLICATION (application);
  g_autofree char *path = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("normwatch %s\n", NW_VERSION);
      return 0;
    }
  if (g_variant_dict_lookup (options, "library", "^ay", &path))
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

      self->library = g_file_get_path (file);
      /* A library of its own: not handed to a program that runs with another one. */
      g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
    }
  return -1;
}

/* Without windows the program ends by itself, as soon as nothing is left to be written. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (user_data))) != NULL)
    gtk_window_destroy (windows->data);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  nw_dialogs_about (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

static void
nw_application_startup (GApplication *application)
{
  const GActionEntry entries[] = {
    { .name = "quit", .activate = quit_cb },
    { .name = "about", .activate = about_cb },
  };

  G_APPLICATION_CLASS (nw_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  nw_window_actions_keys (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (NW_APP_ID);
}

static void
nw_application_finalize (GObject *object)
{
  NwApplication *self = NW_APPLICATION (object);

  g_clear_object (&self->workspace);
  g_free (self->library);
  G_OBJECT_CLASS (nw_application_parent_class)->finalize (object);
}

static void
nw_application_class_init (NwApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = nw_application_finalize;
  application_class->activate = nw_application_activate;
  application_class->open = nw_application_open;
  application_class->startup = nw_application_startup;
  application_class->handle_local_options = nw_application_handle_local_options;
}

static void
nw_application_init (NwApplication *self)
{
  const GOptionEntry options[] = {
    { "library", 'l', 0, G_OPTION_ARG_FILENAME, NULL, N_("Open this library; it is created if missing"), N_("FILE") },
    { "version", 'V', 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and leave"), NULL },
    { NULL },
  };

  self->workspace = nw_workspace_new ();
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
}

NwApplication *
nw_application_new (void)
{
  return g_object_new (NW_TYPE_APPLICATION, "application-id", NW_APP_ID, "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", NW_RESOURCE_BASE, NULL);
}

NwWorkspace *
nw_application_workspace (NwApplication *self)
{
  return self->workspace;
}
