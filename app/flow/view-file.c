/* view-file.c: reads and writes views as key files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"
#include "replace.h"
#include "text-file.h"

#define GROUP    "Normwatch View"
#define NAME     "Name"
#define QUESTION "Question"

void
nw_saved_view_free (NwSavedView *view)
{
  g_free (view->name);
  g_clear_pointer (&view->query, nw_query_unref);
  g_free (view);
}

/* A value without blanks around it; NULL with an error where there is none. */
static char *
take (GKeyFile *file, const char *name, const char *key, GError **error)
{
  g_autofree char *text = g_key_file_get_string (file, GROUP, key, NULL);

  if (text && *g_strstrip (text))
    return g_steal_pointer (&text);

  /* Translators: a file, and a key of it */
  g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: there is no %s in it; save the view again where it comes from"), name, key);
  return NULL;
}

NwSavedView *
nw_view_file_parse (const char *name, const char *text, gsize length, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (NwSavedView) view = g_new0 (NwSavedView, 1);
  g_autoptr (GError) cause = NULL;
  g_autofree char *question = NULL;

  if (memchr (text, 0, length) || !g_key_file_load_from_data (file, text, length, G_KEY_FILE_NONE, NULL)
      || !g_key_file_has_group (file, GROUP))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: not a view of Normwatch; choose a file that ends in %s"), name,
                   NW_VIEW_FILE_SUFFIX);
      return NULL;
    }
  view->name = take (file, name, NAME, error);
  if (!view->name)
    return NULL;
  question = take (file, name, QUESTION, error);
  if (!question)
    return NULL;
  view->query = nw_query_parse (question, &cause);
  if (!view->query)
    {
      /* Translators: a file, a key of it, and what is wrong with what stands there */
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: %s: %s"), name, QUESTION, cause->message);
      return NULL;
    }
  return g_steal_pointer (&view);
}

char *
nw_view_file_print (const char *name, const NwQuery *query)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *question = nw_query_print (query);

  g_key_file_set_string (file, GROUP, NAME, name);
  g_key_file_set_string (file, GROUP, QUESTION, question);
  return g_key_file_to_data (file, NULL, NULL);
}

NwSavedView *
nw_view_file_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  gsize length = 0;
  g_autofree char *text = nw_text_file_read (file, NW_VIEW_FILE_MAX_BYTES, &length, cancellable, error);

  return text ? nw_view_file_parse (name, text, length, error) : NULL;
}

gboolean
nw_view_file_save (const char   *name,
                   const NwQuery *query,
                   const char   *path,
                   gboolean      force,
                   GCancellable *cancellable,
                   GError      **error)
{
  g_autofree char *text = nw_view_file_print (name, query);

  return nw_replace_text (path, force, text, cancellable, error);
}
