/* facts.h: what a file dataset.ini beside a list says about it
 *
 * For people who keep their own list: its title, publisher, licence, version. Documented in data/profiles/README.md.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "release.h"

G_BEGIN_DECLS

#define NW_FACTS_SUFFIX ".ini"

/* Fills what the file says and leaves the rest; *eras: what it says of eras, in the form of a profile, or as it was.
 * NW_FAULT_FORMAT names file and key. */
gboolean nw_facts_read    (GFile *file, NwRelease *release, char **eras, GCancellable *cancellable, GError **error);
/* Whether text can name a dataset: a–z, 0–9 and -. */
gboolean nw_facts_is_slug (const char *text);

G_END_DECLS
