/* part.h: the XML of one part of a package, element by element
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "package.h"

G_BEGIN_DECLS

typedef struct _NwPart NwPart;

/* Elements come with their names without a prefix, attributes as name, value, name, value …, NULL. Text is UTF-8 and
 * comes in pieces. All are borrowed for the time of the call; any function may be NULL but start. */
typedef struct {
  void  (*start) (NwPart *part, const char *element, const char **attributes, gpointer user_data);
  void  (*end)   (NwPart *part, const char *element, gpointer user_data);
  void  (*text)  (NwPart *part, const char *text, gsize length, gpointer user_data);
  char *(*where) (gpointer user_data); /* translated, for messages: "sheet “A”, row 3"; without it the path is named */
} NwPartSink;

/* Reads a part to its end, or until it is stopped (TRUE) or failed. In memory bounded whatever it holds: no document type
 * and so no entities, no long tokens, no deep nesting. Errors: those of the package; NW_FAULT_FORMAT, LIMIT. */
gboolean    nw_part_parse     (NwPackage *package, const char *path, const NwPartSink *sink, gpointer user_data, GError **error);

void        nw_part_stop      (NwPart *part);
/* The message gets file and place put before it. */
void        nw_part_fail      (NwPart *part, NwFault code, const char *message);
/* With an error that says it all already; takes it. */
void        nw_part_take      (NwPart *part, GError *error);

/* By its name without a prefix; NULL when it is not there. */
const char *nw_part_attribute (const char **attributes, const char *name);

G_END_DECLS
