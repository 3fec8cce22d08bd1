/* changes.h: what is different between two releases of a dataset (methods M12)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "release.h"

G_BEGIN_DECLS

typedef enum {
  NW_CHANGE_ADDED,
  NW_CHANGE_DROPPED,
  NW_CHANGE_ATTRIBUTED,   /* initiators: from not known to named */
  NW_CHANGE_WITHDRAWN,    /* from named to not known */
  NW_CHANGE_REATTRIBUTED, /* from named to others */
  NW_CHANGE_REDATED,      /* start */
  NW_CHANGE_RETYPED,
  NW_CHANGE_RESCORED,     /* intensity */
  NW_CHANGE_RECEIVERS,
  NW_CHANGE_CLAIMS,       /* kinds of claims, or how many */
  NW_CHANGE_RESPONSES,    /* kinds of responses, or how many */
  NW_N_CHANGES,
} NwChangeKind;

typedef struct {
  NwChangeKind kind;
  gint64       before_id; /* incident in the older release, 0 when added or an actor */
  gint64       after_id;  /* in the newer one, 0 when dropped or an actor */
  char        *title;     /* or the actor's name */
  char        *before;    /* what the field said, or NULL */
  char        *after;
} NwChange;

#define NW_CHANGES_LISTED 20000

/* A saved view whose numbers are different. */
typedef struct {
  char   *name;
  guint64 before; /* incidents */
  guint64 after;
  guint   cells;  /* numbers of its table that differ */
} NwChangedView;

typedef struct {
  NwRelease *from, *to;
  gboolean   by_title;   /* the dataset has no key: records with the same title are taken for the same */
  guint64    common;     /* keys (titles) in both */
  guint64    one_to_one; /* of these, with one record in each: only they are compared field by field */
  guint64    counts[NW_N_CHANGES];
  GPtrArray *changes;    /* NwChange, by kind and then title; of each kind the first NW_CHANGES_LISTED, counts has all */
  GPtrArray *views;      /* NwChangedView */
} NwChanges;

NwChanges  *nw_changes_new      (NwRelease *from, NwRelease *to); /* takes references */
NwChanges  *nw_changes_ref      (NwChanges *self);
void        nw_changes_unref    (NwChanges *self);
gboolean    nw_changes_lists    (const NwChanges *self, NwChangeKind kind); /* one more of that kind, or only counts it */
/* Counts it and lists it; texts are copied. */
void        nw_changes_add      (NwChanges *self, NwChangeKind kind, gint64 before_id, gint64 after_id, const char *title,
                                 const char *before, const char *after);
guint64     nw_changes_n        (const NwChanges *self); /* of all kinds, listed or not */
void        nw_changes_sort     (NwChanges *self); /* by kind and then title */
void        nw_changes_add_view (NwChanges *self, const char *name, guint64 before, guint64 after, guint cells);
const char *nw_change_kind_id    (NwChangeKind kind); /* "added", "reattributed" */
const char *nw_change_kind_label (NwChangeKind kind); /* translated */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwChanges, nw_changes_unref)

G_END_DECLS
