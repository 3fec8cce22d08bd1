/* moment.c: the time that written files bear, and how times are written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "moment.h"

#define SECONDS_A_DAY (24 * 60 * 60)
#define LAST_MOMENT   G_GINT64_CONSTANT (253402300799) /* of the year 9999 */

/* The last day that a release speaks of; when it was imported, where it does not say. */
static gint64
moment_of_release (const NwRelease *release)
{
  return release->as_of.latest == NW_DAY_NONE ? release->imported : (gint64) release->as_of.latest * SECONDS_A_DAY;
}

gint64
nw_moment_of (const GPtrArray *releases)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 moment = 0;

  if (epoch && g_ascii_string_to_signed (epoch, 10, 0, LAST_MOMENT, &moment, NULL))
    return moment;
  for (guint i = 0; i < releases->len; i++)
    moment = MAX (moment, moment_of_release (g_ptr_array_index (releases, i)));
  return moment;
}

char *
nw_moment_print (gint64 moment)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (CLAMP (moment, 0, LAST_MOMENT));

  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}
