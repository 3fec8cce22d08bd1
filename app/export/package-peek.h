/* package-peek.h: looks into zip packages that may come from anywhere, in bounds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Paths of the parts that begin so, in order; at most some hundreds. (transfer full) */
GPtrArray *nw_package_paths     (GBytes *bytes, const char *prefix);
/* A part, unpacked. NULL: there is none, it is damaged or longer than most bytes. (transfer full) */
GBytes    *nw_package_part      (GBytes *bytes, const char *path, gsize most);
/* The text of an XML part's first element of that namespace and name whose attribute "name" is so (NULL: any). NULL: there is
 * none, it is damaged or longer than most bytes. (transfer full) */
char      *nw_package_find_text (GBytes *bytes, const char *path, gsize most, const char *space, const char *element,
                                 const char *name);

G_END_DECLS
