/* address.h: where a file may lead its readers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* http, https and mailto; of NULL and of everything else FALSE: addresses may come out of datasets. */
static inline gboolean
nw_address_allowed (const char *address)
{
  g_autofree char *scheme = address != NULL ? g_uri_parse_scheme (address) : NULL;

  return scheme != NULL && (g_str_equal (scheme, "http") || g_str_equal (scheme, "https") || g_str_equal (scheme, "mailto"));
}

G_END_DECLS
