/* session-filters.c: changes what a session's question is narrowed by, by filters or to an element
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session.h"

void
nw_session_set_filter (NwSession *self, NwDimension dimension, gboolean negate, const char *const *codes)
{
  g_autoptr (NwQuery) query = nw_query_copy (nw_session_query (self));

  nw_query_set_filter (query, dimension, negate, codes);
  nw_session_set_query (self, query, NULL);
}

void
nw_session_clear (NwSession *self)
{
  g_autoptr (NwQuery) query = nw_query_copy (nw_session_query (self));

  g_ptr_array_set_size (query->filters, 0);
  query->from = NW_DATE_UNKNOWN;
  query->to = NW_DATE_UNKNOWN;
  g_clear_pointer (&query->search, g_free);
  nw_query_set_incident (query, NULL);
  nw_query_set_behind (query, NULL, NULL, NULL);
  nw_session_set_query (self, query, NULL);
}

void
nw_session_open_element (NwSession *self, const NwElement *element)
{
  if (nw_session_reply (self) != NULL)
    nw_session_open_reply (self, nw_session_query (self), nw_session_reply (self), element);
}
