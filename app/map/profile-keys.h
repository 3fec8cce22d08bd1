/* profile-keys.h: the keys of a profile's groups, as texts, lists, words and flags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A word that a key may hold, and what it stands for; a list of them ends with { NULL }. */
typedef struct {
  const char *word;
  int         value;
} NwKeyWord;

/* Sets NW_FAULT_MAPPING with profile, group and key; always FALSE. */
gboolean nw_keys_refuse     (const char *id, const char *group, const char *key, GError **error);
/* Refuses a group with a key that is not among the known ones. */
gboolean nw_keys_check      (GKeyFile *file, const char *id, const char *group, const char * const *known, GError **error);

char    *nw_keys_get_text   (GKeyFile *file, const char *group, const char *key); /* "" when there is none */
GStrv    nw_keys_get_list   (GKeyFile *file, const char *group, const char *key); /* empty when there is none */
GStrv    nw_keys_get_folded (GKeyFile *file, const char *group, const char *key); /* the same, folded */
/* A value from a list of words; fallback without the key; FALSE for any other word. */
gboolean nw_keys_get_word   (GKeyFile *file, const char *id, const char *group, const char *key, const NwKeyWord *words,
                             int fallback, int *value, GError **error);
/* "true" or "false", which is also what a missing key means. */
gboolean nw_keys_get_flag   (GKeyFile *file, const char *id, const char *group, const char *key, gboolean *value, GError **error);

G_END_DECLS
