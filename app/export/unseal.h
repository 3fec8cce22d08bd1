/* unseal.h: how the seals come out of files again, one format a function
 *
 * Bytes may come from anywhere: each reads within bounds and takes what is damaged for no seal. NULL: there is none, or it
 * is another format. (transfer full)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *nw_unseal_svg  (GBytes *bytes); /* <metadata> */
char *nw_unseal_png  (GBytes *bytes); /* a text chunk */
char *nw_unseal_pdf  (GBytes *bytes); /* /Keywords of the info */
char *nw_unseal_json (GBytes *bytes); /* a sidecar */

/* What stands between two marks: the last that begins and the first that ends after it. */
char *nw_unseal_between (GBytes *bytes, const char *begin, const char *end);
/* Takes text, which may be NULL; returns it if it may be an object in JSON: the seals' reader says more. */
char *nw_unseal_object  (char *text);

G_END_DECLS
