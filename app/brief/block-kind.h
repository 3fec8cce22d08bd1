/* block-kind.h: the table of what a briefing is made of
 *
 * A new kind of block is one file with a const NwBlockKind and one line in block-kinds.c; the composer's menu, the file
 * format and all exports follow from it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefing.h"
#include "document.h"
#include "supply.h"

G_BEGIN_DECLS

/* What a block of a kind has; an editor shows a control for each. */
typedef enum {
  NW_FIELD_TEXT       = 1 << 0, /* Markdown of several paragraphs */
  NW_FIELD_WORDS      = 1 << 1, /* one plain line, kept in text */
  NW_FIELD_LEVEL      = 1 << 2,
  NW_FIELD_QUERY      = 1 << 3,
  NW_FIELD_CHART      = 1 << 4, /* query->chart, and named_only */
  NW_FIELD_TABLE      = 1 << 5, /* shows */
  NW_FIELD_TITLE      = 1 << 6,
} NwBlockFields;

struct _NwBlockKind {
  const char   *id;      /* "figure" */
  const char   *label;   /* translate with _() */
  const char   *summary; /* one sentence for menu and manual; translate with _() */
  const char   *icon;    /* symbolic icon name */
  NwBlockFields fields;
  gboolean      last;    /* built after all others, since it speaks of them */
  /* Adds its passages to the document. supply: what its question was answered with, without a fault; NULL for kinds without a question. */
  void        (*build) (const NwBlock *block, const NwSupply *supply, NwDocument *document);
};

const NwBlockKind * const *nw_block_kinds     (void); /* NULL-terminated: heading, text, figure, table, number, note, method, sources, break */
const NwBlockKind         *nw_block_kind_find (const char *id);

G_END_DECLS
