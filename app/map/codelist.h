/* codelist.h: the lists of codes in data/codes, and the words for not knowing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "codebook.h"

G_BEGIN_DECLS

/* The code that is called so (its code or its name); NULL when the domain's list has none. States: see gazetteer.h. */
const char *nw_codelist_find    (NwDomain domain, const char *folded);
/* The name of a code of the list, in English; NULL when there is no such code. */
const char *nw_codelist_name    (NwDomain domain, const char *code);
/* NW_CODE_ID_… of a word for not knowing; -1 when it is none. */
int         nw_codelist_special (const char *folded);
/* NW_CODE_ID_… of "unknown", "not-available" …; -1. */
int         nw_codelist_special_id (const char *code);
/* "unknown" … of an NW_CODE_ID_…; the reverse of the above. */
const char *nw_codelist_special_code (guint id);
const char *nw_codelist_special_name (guint id); /* in English */
/* NW_CODE_ID_… of what is likely to be meant as a way of not knowing, such as "-" and "tbd"; -1. */
int         nw_codelist_special_near (const char *label);

typedef void (*NwCodeFunc) (const char *code, const char *name, const char * const *words, gpointer user_data);

/* Every code of a domain's list, in its order; words: what labels that mean it often hold, folded. None for states. */
void        nw_codelist_foreach (NwDomain domain, NwCodeFunc func, gpointer user_data);

G_END_DECLS
