/* archive.h: zip archives and workbooks made byte by byte, right ones and wrong ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _Archive Archive;

Archive *archive_new     (void);
void     archive_add     (Archive *self, const char *path, const void *bytes, gsize length, gboolean packed);
/* The same of text, packed. */
void     archive_text    (Archive *self, const char *path, const char *text);
/* Marks of the part added last, in its headers: bit 0 of the flags is "locked". */
void     archive_flags   (Archive *self, guint16 flags);
/* Makes the part added last say that it is so long once unpacked. */
void     archive_claim   (Archive *self, guint32 length);
GBytes  *archive_finish  (Archive *self); /* frees it */

/* What is around sheets in every workbook. Texts are the inner XML, or NULL for none: of <sst>, of <styleSheet>. The sheets'
 * parts are xl/worksheets/sheet1.xml …; names: NULL-terminated. */
void     archive_workbook (Archive *self, const char *const *names, const char *strings, const char *styles, gboolean from_1904);
/* A workbook with one sheet "A"; rows is the inner XML of <sheetData>, after what stands behind it. */
GBytes  *archive_sheet   (const char *rows, const char *after, const char *strings, const char *styles, gboolean from_1904);

G_END_DECLS
