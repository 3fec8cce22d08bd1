/* xlsx-merges.c: lists the merged cells of a sheet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE /* memmem () */
#include "xlsx-merges.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "part.h"
#include "reader.h"

#define MAX_MERGES 1000000
#define SCAN_BYTES (64 * 1024)

const char *
nw_merges_place (const char *reference, guint *column, guint64 *row)
{
  guint letters = 0;
  guint64 digits = 0;
  const char *at = reference;

  for (; g_ascii_isalpha (*at); at++)
    letters = MIN (letters * 26 + (g_ascii_toupper (*at) - 'A' + 1), NW_READ_MAX_CELLS + 1);
  if (letters > 0)
    *column = letters - 1;
  for (; g_ascii_isdigit (*at); at++)
    digits = MIN (digits * 10 + (*at - '0'), G_MAXUINT32);
  if (digits > 0)
    *row = digits;
  return at;
}

static void
start_cb (NwPart *part, const char *element, const char **attributes, gpointer user_data)
{
  GArray *merges = user_data;
  const char *reference;
  NwMerge merge = { 0 };

  if (strcmp (element, "mergeCell") != 0)
    return;
  reference = nw_part_attribute (attributes, "ref");
  if (reference == NULL)
    return;
  if (merges->len >= MAX_MERGES)
    {
      nw_part_fail (part, NW_FAULT_LIMIT, _("the sheet has more than a million merged cells; export it as CSV"));
      return;
    }

  reference = nw_merges_place (reference, &merge.first_column, &merge.first_row);
  if (*reference == ':')
    {
      nw_merges_place (reference + 1, &merge.last_column, &merge.last_row);
      g_array_append_val (merges, merge);
    }
}

static void
merge_clear (gpointer merge)
{
  g_free (((NwMerge *) merge)->text);
}

GArray *
nw_merges_new (void)
{
  GArray *merges = g_array_new (FALSE, FALSE, sizeof (NwMerge));

  g_array_set_clear_func (merges, merge_clear);
  return merges;
}

/* Looking through the bytes takes a third of the time of parsing them, and few sheets have merged cells. */
static gboolean
mentions_merges (NwPackage *package, const char *path, gboolean *found, GError **error)
{
  static const char word[] = "mergeCell";
  const gsize overlap = strlen (word) - 1;
  g_autofree char *bytes = g_malloc0 (overlap + SCAN_BYTES);
  gsize got = 1;
  gboolean ok = TRUE;

  *found = FALSE;
  if (!nw_package_enter (package, path, error))
    return FALSE;
  for (guint chunk = 0; ok && got > 0 && !*found; chunk++)
    {
      ok = nw_package_read (package, bytes + overlap, SCAN_BYTES, &got, error);
      /* UTF-16 spells it otherwise. */
      *found = ok && (memmem (bytes, overlap + got, word, strlen (word)) || (chunk == 0 && memchr (bytes + overlap, '\0', MIN (got, 8))));
      memmove (bytes, bytes + got, overlap);
    }
  nw_package_leave (package);
  return ok;
}

gboolean
nw_merges_read (GArray *merges, NwPackage *package, const char *path, GError **error)
{
  static const NwPartSink sink = { start_cb, NULL, NULL, NULL };
  gboolean found;

  return mentions_merges (package, path, &found, error) && (!found || nw_part_parse (package, path, &sink, merges, error));
}
