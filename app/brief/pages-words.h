/* pages-words.h: words of pages, broken into lines once and drawn a few lines at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "document.h"

G_BEGIN_DECLS

typedef enum {
  NW_WORDS_TITLE,
  NW_WORDS_BYLINE,
  NW_WORDS_HEADING_1,
  NW_WORDS_HEADING_2,
  NW_WORDS_HEADING_3,
  NW_WORDS_BODY,
  NW_WORDS_FAULT,
  NW_WORDS_NAME,     /* of a figure or table: "Figure 3  Reported incidents by …" */
  NW_WORDS_SUBTITLE,
  NW_WORDS_CAPTION,
  NW_WORDS_NOTE,
  NW_WORDS_VALUE,    /* of a number */
  NW_WORDS_LABEL,
  NW_WORDS_CELL,
  NW_WORDS_HEAD,
} NwWordsLook;

#define NW_WORDS_RAISED (1 << 8) /* a look of a run beside those of NwRunLook: the letter of a note */

typedef enum { NW_WORDS_START, NW_WORDS_END, NW_WORDS_MIDDLE } NwWordsAlign;

/* Of some words, how they are set. Plain, on the stack. */
typedef struct {
  NwWordsLook  look;
  double       scale;
  double       width;   /* px to wrap at; < 0: one line of any width */
  NwWordsAlign align;   /* towards which side of the document */
  gboolean     rtl;     /* of the document */
  gboolean     natural; /* lines start where their own script starts, as in running text */
} NwWordsSetting;

typedef struct _NwWords NwWords;

NwWords *nw_words_of_text  (const NwWordsSetting *setting, const char *text);
NwWords *nw_words_of_runs  (const NwWordsSetting *setting, const GArray *runs); /* NwRun */
/* A cell: its text, its link and the letters of a note raised behind it; both may be NULL. */
NwWords *nw_words_of_cell  (const NwWordsSetting *setting, const char *text, const char *address, const char *letters);
void     nw_words_free     (NwWords *self);
guint    nw_words_n_lines  (const NwWords *self);
double   nw_words_height   (const NwWords *self, guint from, guint to); /* of lines from … to - 1 */
double   nw_words_width    (const NwWords *self); /* of the widest line */
/* Lines from … to - 1, the first with its top at y; x: where the width that they were set for begins. tag: of the structure
 * that they are, or NULL for none. */
void     nw_words_draw     (const NwWords *self, cairo_t *cr, double x, double y, guint from, guint to, const char *tag);

/* The height of a line without letters from elsewhere. */
double   nw_words_line     (NwWordsLook look, double scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwWords, nw_words_free)

G_END_DECLS
