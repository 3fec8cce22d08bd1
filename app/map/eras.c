/* eras.c: reads eras, and knows those that follow from what is not coded before a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "eras.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "text.h"

#define MAX_TEXT 200 /* characters */

static gboolean
parse_era (const char *line, GPtrArray *eras)
{
  g_auto (GStrv) parts = g_strsplit (line, "|", 3);
  NwDimension dimension = NW_DIMENSION_NONE;
  NwDate date;

  if (g_strv_length (parts) != 3)
    return FALSE;
  for (char **part = parts; *part; part++)
    g_strstrip (*part);
  if (!nw_date_parse (parts[0], &date))
    return FALSE;
  if (*parts[1] && (dimension = nw_dimension_find (parts[1])) == NW_DIMENSION_NONE)
    return FALSE;
  if (!*parts[2] || !nw_text_one_line (parts[2]) || g_utf8_strlen (parts[2], -1) > MAX_TEXT)
    return FALSE;

  g_ptr_array_add (eras, nw_era_new (date.earliest, dimension, parts[2]));
  return TRUE;
}

gboolean
nw_eras_parse (const char *const *lines, GPtrArray *eras)
{
  if (g_strv_length ((char **) lines) > NW_ERAS_MAX)
    return FALSE;
  for (; *lines; lines++)
    if (!parse_era (*lines, eras))
      return FALSE;
  return TRUE;
}

static void
add_once (GPtrArray *eras, gint32 day, NwDimension dimension, gboolean opens, const char *text)
{
  for (guint i = 0; i < eras->len; i++)
    {
      NwEra *era = g_ptr_array_index (eras, i);

      if (era->day == day && era->dimension == dimension)
        {
          era->opens |= opens;
          return;
        }
    }
  g_ptr_array_add (eras, nw_era_new (day, dimension, text));
  ((NwEra *) g_ptr_array_index (eras, eras->len - 1))->opens = opens;
}

static void
add_implied (GPtrArray *eras, const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const NwPart *part = g_ptr_array_index (parts, i);

      if (part->not_coded_before == NW_DAY_NONE)
        continue;
      if (part->kind == NW_PART_RESPONSES)
        add_once (eras, part->not_coded_before, NW_DIMENSION_RESPONSE, TRUE, N_("Responses are coded from here on."));
      else if (part->kind == NW_PART_CLAIMS)
        add_once (eras, part->not_coded_before, NW_DIMENSION_CLAIM_KIND, TRUE, N_("Claims are coded from here on."));
    }
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const NwEra *one = *(NwEra *const *) a, *other = *(NwEra *const *) b;

  return one->day < other->day ? -1 : one->day > other->day;
}

GPtrArray *
nw_eras_of (const NwProfile *profile)
{
  GPtrArray *eras = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_era_free);

  for (guint i = 0; i < profile->eras->len; i++)
    {
      const NwEra *era = g_ptr_array_index (profile->eras, i);

      add_once (eras, era->day, era->dimension, FALSE, era->text);
    }
  add_implied (eras, profile->parts);
  add_implied (eras, profile->within);
  g_ptr_array_sort (eras, compare_days);
  return eras;
}
