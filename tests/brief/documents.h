/* documents.h: documents built by hand for the tests of pages and exports
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/* Every kind of passage: titles, words of every look, lists, links, two figures, three tables (numbers with a total, notes
 * by letter and headings above columns; text with links; empty), a number, a boxed note, a page break. Its texts hold what
 * formats have to escape: <b>&amp;</b>, =1+1, \begin{x}, **, |, Arabic, Chinese, an emoji. */
NwDocument *documents_all   (void);
/* One table of n rows and m columns of numbers beside the names; wide and long. */
NwDocument *documents_table (guint n_rows, guint n_columns);
/* A briefing as large as people hand in: 12 figures, 10 tables of every shape, numbers, a boxed method, 3,000 words. */
NwDocument *documents_report (void);
NwDocument *documents_empty (void); /* a title alone */
/* Words of an author that look like markup, a formula, other scripts. */
const char *documents_awkward (guint i);
guint       documents_n_awkward (void);

G_END_DECLS
