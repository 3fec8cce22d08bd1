/* filter-change.c: takes codes into filters, out of them and from one into the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "filter-change.h"

static void
set_active (NwQuery *query, NwDimension dimension, gboolean negate, const char *code, gboolean active)
{
  const NwFilter *filter = nw_query_get_filter (query, dimension, negate);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) codes = NULL;

  for (guint i = 0; filter != NULL && filter->codes[i] != NULL; i++)
    if (g_strcmp0 (filter->codes[i], code) != 0)
      g_strv_builder_add (builder, filter->codes[i]);
  if (active)
    g_strv_builder_add (builder, code);
  codes = g_strv_builder_end (builder);
  nw_query_set_filter (query, dimension, negate, (const char *const *) codes);
}

void
nw_filter_change_code (NwQuery *query, NwDimension dimension, gboolean negate, const char *code, gboolean active)
{
  set_active (query, dimension, negate, code, active);
  if (active)
    set_active (query, dimension, !negate, code, FALSE);
}

void
nw_filter_change_sign (NwQuery *query, NwDimension dimension, gboolean negate)
{
  const NwFilter *filter = nw_query_get_filter (query, dimension, negate);
  g_auto (GStrv) codes = filter != NULL ? g_strdupv (filter->codes) : NULL;

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    nw_filter_change_code (query, dimension, !negate, codes[i], TRUE);
}
