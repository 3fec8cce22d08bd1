/* html-lists.c: opens and closes lists as the depth and the numbers of their items ask for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "html-lists.h"

#include "html-parts.h"

/* ordinal of its last item; 0: of bullets. */
typedef guint List;

#define last_of(lists) (g_array_index (lists, List, (lists)->len - 1))

GArray *
nw_html_lists_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (List));
}

static void
close_to (GArray *lists, GString *out, guint depth)
{
  while (lists->len > depth)
    {
      g_string_append (out, last_of (lists) > 0 ? "</li>\n</ol>\n" : "</li>\n</ul>\n");
      g_array_set_size (lists, lists->len - 1);
    }
}

static void
open_list (GArray *lists, GString *out, guint ordinal)
{
  if (ordinal > 1)
    g_string_append_printf (out, "<ol start=\"%u\">\n", ordinal);
  else
    g_string_append (out, ordinal == 1 ? "<ol>\n" : "<ul>\n");
  g_array_append_val (lists, ordinal);
}

/* A number goes on after the one before, a bullet after a bullet. */
static gboolean
goes_on (const GArray *lists, guint ordinal)
{
  return ordinal == (last_of (lists) > 0 ? last_of (lists) + 1 : 0);
}

void
nw_html_lists_item (GArray *lists, GString *out, const NwPassage *item)
{
  guint depth = CLAMP (item->level, 1, lists->len + 1);

  close_to (lists, out, depth);
  if (lists->len == depth && !goes_on (lists, item->ordinal))
    close_to (lists, out, depth - 1);
  if (lists->len < depth)
    open_list (lists, out, item->ordinal);
  else
    {
      g_string_append (out, "</li>\n");
      last_of (lists) = item->ordinal;
    }
  g_string_append (out, "<li>");
  nw_html_runs (out, item->runs);
}

void
nw_html_lists_close (GArray *lists, GString *out)
{
  close_to (lists, out, 0);
}
