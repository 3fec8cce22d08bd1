/* header.c: what the columns of a table are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reader.h"

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

GStrv
nw_header_names (const NwRow *row)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) next = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GStrv names = g_new0 (char *, row->n_cells + 1);

  /* A name as written goes before one that is made. */
  for (guint i = 0; i < row->n_cells; i++)
    if (!is_blank (row->cells[i].text) && !g_hash_table_contains (taken, row->cells[i].text))
      {
        names[i] = g_strdup (row->cells[i].text);
        g_hash_table_add (taken, names[i]);
      }
  for (guint i = 0; i < row->n_cells; i++)
    if (!names[i])
      {
        char *wish = is_blank (row->cells[i].text) ? g_strdup_printf ("Column %u", i + 1)
                                                   : g_strdup (row->cells[i].text);
        guint n = MAX (GPOINTER_TO_UINT (g_hash_table_lookup (next, wish)), 2);

        /* Numbers are not tried again: 65,536 columns of one name would be two thousand million tries. */
        names[i] = g_strdup (wish);
        for (; g_hash_table_contains (taken, names[i]); n++)
          {
            g_free (names[i]);
            names[i] = g_strdup_printf ("%s (%u)", wish, n);
          }
        g_hash_table_add (taken, names[i]);
        g_hash_table_replace (next, wish, GUINT_TO_POINTER (n));
      }

  return names;
}
