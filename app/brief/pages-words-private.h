/* pages-words-private.h: words as they are broken into lines; set by pages-words.c, drawn by pages-words-draw.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pages-words.h"

G_BEGIN_DECLS

typedef enum { NW_INK_TEXT, NW_INK_DIM, NW_INK_ACCENT } NwWordsInk;

typedef struct {
  PangoLayoutLine *line; /* borrowed from the layout */
  double           x;    /* where its text begins, from where the width begins */
  double           top;  /* from the top of the first line */
  double           height;
  double           baseline; /* below its top */
} NwWordsLine;

/* A stretch of the text that leads somewhere. */
typedef struct {
  guint start, end; /* bytes */
  char *address;
} NwWordsLink;

struct _NwWords {
  PangoLayout *layout;
  NwWordsInk   ink;
  GArray      *lines; /* NwWordsLine */
  GArray      *links; /* NwWordsLink, or NULL */
};

G_END_DECLS
