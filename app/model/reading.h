/* reading.h: what was chosen about reading a file, where that is not left to detection
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "file-layout.h"

G_BEGIN_DECLS

/* Plain values: what a recipe keeps about reading, and what options of the command line say. */
typedef struct {
  char *encoding;  /* as in NwLayout; NULL: as detected */
  int   repair;    /* TRUE or FALSE; -1: as detected */
  char  delimiter; /* 0: as detected */
  int   quote;     /* 0: none; -1: as detected */
  int   header;    /* as in NwLayout; -1: as detected */
  char *table;     /* sheet, or key of the list; NULL: any that fits */
} NwReading;

NwReading *nw_reading_new      (void); /* all is left to detection */
NwReading *nw_reading_of       (const NwLayout *layout); /* all that the layout says about text and table */
NwReading *nw_reading_copy     (const NwReading *self);
void       nw_reading_free     (NwReading *self);
gboolean   nw_reading_is_empty (const NwReading *self);
/* Puts what was chosen over what was detected. */
void       nw_reading_apply    (const NwReading *self, NwLayout *layout);

/* The names of what can be chosen: "Encoding", "Repair", "Delimiter", "Quote", "Header", "Table"; NULL-terminated. */
const char * const *nw_reading_keys (void);
/* Values: "UTF-16LE"; "true"; "comma", "tab", "semicolon", "pipe"; "double", "single", "none"; "3", "none"; a name.
 * FALSE: not understood. */
gboolean   nw_reading_set      (NwReading *self, const char *key, const char *value);
char      *nw_reading_get      (const NwReading *self, const char *key); /* (transfer full); NULL: as detected */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwReading, nw_reading_free)

G_END_DECLS
