/* quality.c: the lines of a report about the data of a release
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "quality.h"

#include <math.h>

static void
line_free (gpointer data)
{
  NwQualityLine *line = data;

  g_free (line->id);
  g_free (line->group);
  g_free (line->label);
  g_free (line->note);
  g_free (line->issue);
  g_free (line);
}

NwQuality *
nw_quality_new (void)
{
  return g_ptr_array_new_with_free_func (line_free);
}

NwQualityLine *
nw_quality_add (NwQuality *self, const char *id, const char *group, const char *label, guint64 n, guint64 of)
{
  NwQualityLine *line = g_new0 (NwQualityLine, 1);

  line->id = g_strdup (id);
  line->group = g_strdup (group);
  line->label = g_strdup (label);
  line->n = n;
  line->of = of;
  line->expected = NAN;
  g_ptr_array_add (self, line);
  return line;
}
