/* draft-private.h: what the files of the draft share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draft.h"
#include "found.h"
#include "library.h"
#include "profile.h"
#include "study.h"

G_BEGIN_DECLS

/* A table with what was learnt about it. */
typedef struct {
  NwDraftTable table;    /* what others see */
  NwFoundFile *found;    /* of the draft */
  NwLayout    *detected; /* how it would be read without the user's choice */
  GPtrArray   *studies;  /* NwStudy, one a column */
  const NwPart *known;   /* the part of the profile that it is, or NULL */
  const NwPart *dropped; /* such a part that the user gave up for another, or for none */
  NwPartKind   guessed;  /* what it is likely to hold, where no profile says it */
  guint        score;    /* how likely, 0 to 100 */
  gboolean     touched;  /* a choice differs from what the profile says */
} NwDrafted;

struct _NwDraft {
  GPtrArray  *found;    /* NwFoundFile */
  GPtrArray  *tables;   /* NwDrafted */
  NwProfile  *profile;  /* that recognises some of the tables, or NULL */
  gboolean    own_facts; /* the user set facts */
  char       *dataset;  /* slug */
  char       *title;
  char       *publisher;
  char       *licence;
  GHashTable *labels[NW_N_DOMAINS]; /* label as written → code; "": as the lists say */
};

#define nw_drafted(d, i) ((NwDrafted *) g_ptr_array_index ((d)->tables, (i)))
#define nw_draft_column(t, i) ((NwDraftColumn *) g_ptr_array_index ((t)->table.columns, (i)))

/* ---- draft.c ---- */
NwDraft   *nw_draft_new     (NwLibrary *library, GPtrArray *files, GPtrArray *layouts, const char *recipe, GCancellable *cancellable,
                             GError **error);

/* ---- draft-table.c ---- */
/* Reads the table's rows, as many as are looked at. */
NwDrafted *nw_drafted_new   (NwFoundFile *found, guint file, const NwLayout *layout, GCancellable *cancellable, GError **error);
void       nw_drafted_free  (NwDrafted *self);
/* Finds out what the table is likely to hold, and says why; returns how likely, 0 to 100. */
guint      nw_drafted_guess (NwDrafted *self);
/* Proposes a part, and the fields for it. */
void       nw_drafted_propose_fields (NwDrafted *self, NwPartKind kind);
/* Takes part and fields from a profile. */
void       nw_drafted_follow (NwDrafted *self, const NwProfile *profile, const NwPart *part);

gboolean   nw_drafted_has (const NwDrafted *self, const char *field);

/* ---- draft-fields.c ---- */
/* A text in a list of a key file, once; and out of it (TRUE: nothing is left of the list). */
void       nw_recipe_add  (GKeyFile *file, const char *group, const char *key, const char *text);
gboolean   nw_recipe_take (GKeyFile *file, const char *group, const char *key, const char *text);
/* How a column holds its values; and all there is to say about the field that it fills. */
void       nw_recipe_write_forms (GKeyFile *file, const char *group, const NwDraftColumn *column, const NwStudy *study);
void       nw_recipe_write_field (GKeyFile *file, const char *part, const NwDraftColumn *column, const NwStudy *study);

/* ---- draft-columns.c ---- */
/* How a column holds several values, and how it writes dates, as its cells suggest. */
void       nw_column_propose_form (NwDraftColumn *column, NwStudy *study);
void       nw_column_show_split   (NwDrafted *self, guint column);
void       nw_column_free         (NwDraftColumn *column);

G_END_DECLS
