/* table.c: tables for tests, and what is found out about their columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table.h"

#include <string.h>

/* The next cell from *at on, which moves behind its separator; *last: it ends its record. */
static char *
next_cell (const char **at, gboolean *last)
{
  GString *cell = g_string_new (NULL);
  gboolean quoted = FALSE;
  const char *p = *at;

  for (; *p && (quoted || strchr (",\r\n", *p) == NULL); p++)
    if (*p == '"' && quoted && p[1] == '"')
      g_string_append_c (cell, *p++);
    else if (*p == '"')
      quoted = !quoted;
    else
      g_string_append_c (cell, *p);

  *last = *p != ',';
  p += p[0] == '\r' && p[1] == '\n';
  *at = *p ? p + 1 : p;
  return g_string_free (cell, FALSE);
}

GPtrArray *
table_study (const char *text)
{
  GPtrArray *studies = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_study_free);
  gboolean header = TRUE;
  guint column = 0;

  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    text += 3;
  while (*text)
    {
      gboolean last;
      g_autofree char *cell = next_cell (&text, &last);

      if (header)
        g_ptr_array_add (studies, nw_study_new (cell));
      else if (column < studies->len)
        nw_study_add (g_ptr_array_index (studies, column), cell, strlen (cell));
      column = last ? 0 : column + 1;
      header = header && !last;
    }
  return studies;
}

static char *
read_real (const char *path)
{
  const char *folder = g_getenv ("NORMWATCH_DATASETS");
  g_autofree char *beside = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "datasets", NULL);
  g_autofree char *file = g_build_filename (folder ? folder : beside, path, NULL);
  char *text = NULL;

  g_file_get_contents (file, &text, NULL, NULL);
  return text;
}

GPtrArray *
table_cells_real (const char *path, const char *column)
{
  g_autofree char *text = read_real (path);
  g_autoptr (GPtrArray) header = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *cells = text ? g_ptr_array_new_with_free_func (g_free) : NULL;
  const char *at = text;
  gboolean last = FALSE;
  guint index, i = 0;

  if (text == NULL)
    return NULL;
  at += g_str_has_prefix (text, "\xef\xbb\xbf") ? 3 : 0;
  while (!last)
    g_ptr_array_add (header, next_cell (&at, &last));
  if (!g_ptr_array_find_with_equal_func (header, column, g_str_equal, &index))
    g_error ("%s has no column “%s”", path, column);
  for (; *at; i = last ? 0 : i + 1)
    {
      char *cell = next_cell (&at, &last);

      if (i == index)
        g_ptr_array_add (cells, cell);
      else
        g_free (cell);
    }
  return cells;
}

GPtrArray *
table_study_real (const char *path)
{
  g_autofree char *text = read_real (path);

  return text ? table_study (text) : NULL;
}

NwStudy *
table_column (GPtrArray *studies, const char *name)
{
  for (guint i = 0; i < studies->len; i++)
    if (strcmp (nw_study_name (g_ptr_array_index (studies, i)), name) == 0)
      return g_ptr_array_index (studies, i);
  g_error ("no column “%s”", name);
}
