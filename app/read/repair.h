/* repair.h: undoes that UTF-8 was taken for Windows-1252 and encoded once more
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define NW_TYPE_REPAIRER (nw_repairer_get_type ())
G_DECLARE_FINAL_TYPE (NwRepairer, nw_repairer, NW, REPAIRER, GObject)

/* Whether valid UTF-8 text begins with characters that are the bytes of another one: their length in bytes, the bytes
 * they stand for in character (2 to 4, *n of them). 0: it does not. G_MAXSIZE: more text is needed to tell.
 * before is the character that stands before, 0 at the start of the text or after a repaired one. */
gsize       nw_repair_first (const char *text, gsize length, gunichar before, guint8 character[4], gsize *n);

/* How many characters of UTF-8 text seem to be twice encoded; what stands in the text for the first, and what is meant
 * by it, to be freed. A single one of two bytes does not count: it can be there by chance. */
guint       nw_repair_count (const char *text, gsize length, char **written, char **meant);

/* A converter from UTF-8 to UTF-8. What is not twice encoded goes through as it is. */
GConverter *nw_repairer_new (void);

G_END_DECLS
